"""What comes back on the consent form: when they signed, what may be talked about, and what not."""

from datetime import date

import pytest
from django.urls import reverse

from laget.consent import actions as consents
from laget.consent.models import KeptBack
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.paper import reads as paper
from laget.teams.models import Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village):
    """Per and Kari help Emma, and ask for the mental health team."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


def form(village, **more):
    return {
        "unit": str(village.units["mental"].pk), "given_by": "guardian", "form": "written", **more,
    }  # fmt: skip


def page(village, name, child, **more):
    return Visitor(village, name).open(reverse("desk:child", args=[child.pk]), **more)


def test_what_stands_on_the_form_is_entered_and_read_beside_the_service(village, emma):
    told = form(
        village, given_on="2026-02-20", topic="Sleep and school", not_about="Her father",
        valid_to="2026-12-31",
    )  # fmt: skip
    Visitor(village, "per").send(reverse("teams:invite", args=[emma.pk]), **told)
    for name in ("per", "kari", "joakim"):
        read = words(page(village, name, emma))
        assert "20 February" in read, name
        assert "May be talked about: Sleep and school" in read
        kept = "Not to be talked about: Her father" in read
        assert kept == (name == "per"), "nobody learns of it but the unit that was told"
    assert "talked about" not in words(page(village, "lars", emma)), "he does not help her"
    with seen_as(village.per):
        yes = Participation.objects.select_related("consent").get(unit=village.units["mental"])
    assert (yes.consent.given_on, yes.consent.valid_to) == (date(2026, 2, 20), date(2026, 12, 31))
    assert yes.from_on == village.at.date(), "the service takes part from today"
    with seen_as(village.per, child=emma.pk, read_only=True):
        printed = str(paper.plan(village.per, emma.pk))
    assert "Mental, 20 February 2026" in printed
    assert "Sleep and school" in printed
    assert "Her father" not in printed, "papers go round"
    for name in ("kari", "joakim"):
        with seen_as(getattr(village, name)):
            assert not KeptBack.objects.exists(), "nor does the database tell"


def test_where_nothing_was_said_of_it_nothing_stands(village, emma):
    Visitor(village, "per").send(reverse("teams:invite", args=[emma.pk]), **form(village))
    assert "talked about" not in words(page(village, "per", emma))


@pytest.mark.parametrize(
    ("day", "says", "code"),
    [
        ("2026-03-03", "Choose today or an earlier day.", "given-ahead"),
        ("2025-02-28", "This is more than a year ago. Ask the family again.", "given-long-ago"),
    ],
)
def test_a_yes_is_of_today_or_of_the_last_year(village, emma, day, says, code):
    url = reverse("teams:invite", args=[emma.pk])
    read = Visitor(village, "per").send(
        url, 422, **form(village, given_on=day, not_about="Her father")
    )
    assert says in words(read)
    assert "Her father" in read, "what was typed is kept"
    with pytest.raises(Refused) as refused:
        consents.give(
            emma, to_unit=village.units["mental"], by=village.per, given_by="guardian",
            form="written", given_on=date.fromisoformat(day), at=village.at,
        )  # fmt: skip
    assert refused.value.code == code

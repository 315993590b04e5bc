"""What the follow-up service noted wrong: a try, who left school, who has begun somewhere."""

import pytest
from django.db import connection

from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.reads import open_gaps
from laget.plans.models import Contact
from laget.transitions import actions, outside, reads
from laget.transitions.models import Attempt
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
NEVER_CALLED = "out-of-school-no-contact"


@pytest.fixture
def left(village):
    kim = village.child("kim", listed_by="ola", born="2008-04-01")
    return actions.note_school_exit(
        kim, by=village.ola, left_unit=village.units["school"], from_on=village.at.date(),
        at=village.at,
    )  # fmt: skip


def gaps(village):
    with seen_as(village.ola, at=village.at), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [village.kim.pk, village.at.date()])
        return {gap.rule.key for gap in open_gaps(village.ola)}


def test_a_try_noted_wrong_is_struck_and_the_contact_it_was_with_it(village, left):
    village.later(days=25)
    assert NEVER_CALLED in gaps(village)
    tried = outside.note_attempt(left, by=village.ola, how="call", reached="child", at=village.at)
    assert NEVER_CALLED not in gaps(village)
    with pytest.raises(NotAllowed):
        outside.take_back_attempt(tried, by=village.per, because="x", at=village.at)
    with pytest.raises(Refused, match="no-reason"):
        outside.take_back_attempt(tried, by=village.ola, because=" ", at=village.at)
    page, ola = f"/out-of-school/{left.pk}/", Visitor(village, "ola")
    assert "Take it back" in words(ola.open(page))
    assert ola.send(f"/tries/{tried.pk}/take-back/", because="It was her brother.") == page
    said = words(ola.open(page))
    assert "Taken back: It was her brother." in said
    assert NEVER_CALLED in gaps(village)
    with seen_as(village.ola):
        assert [c.taken_back_because for c in Contact.objects.all()] == ["It was her brother."]
        assert Attempt.objects.get().stands is False
    with pytest.raises(Refused, match="taken-back"):
        outside.take_back_attempt(tried, by=village.ola, because="x", at=village.at)


def test_who_had_not_left_school_waits_for_no_call(village, left):
    village.later(days=25)
    assert NEVER_CALLED in gaps(village)
    page, ola = f"/out-of-school/{left.pk}/", Visitor(village, "ola")
    ola.send(f"{page}take-back/", because="Another Kim.")
    assert NEVER_CALLED not in gaps(village)
    assert "Another Kim." in words(ola.open(page))
    with seen_as(village.ola, read_only=True):
        assert reads.out_of_school(village.ola, village.kim.pk) is None
    with pytest.raises(Refused, match="taken-back"):
        outside.note_attempt(left, by=village.ola, how="call", reached="nobody", at=village.at)
    again = actions.note_school_exit(
        village.kim, by=village.ola, left_unit=village.units["school"],
        from_on=village.at.date(), at=village.at,
    )  # fmt: skip
    assert again.pk != left.pk


def test_who_had_not_begun_anywhere_is_out_of_school_still(village, left):
    village.later(days=10)
    outside.note_back(left, by=village.ola, back_to="work", at=village.at)
    page, ola = f"/out-of-school/{left.pk}/", Visitor(village, "ola")
    assert "Noted wrong that they have begun?" in words(ola.open(page))
    ola.send(f"{page}not-back/", because="It was a visit.")
    said = words(ola.open(page))
    assert "Kim is out of school" in said
    assert "It was a visit." in said
    with pytest.raises(Refused, match="still-out"):
        outside.not_back(left, by=village.ola, because="x", at=village.at)

"""Stories of a protected child: what is told of it reaches somebody who may read it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse

from access.seeing import seen
from laget.children import protecting
from laget.concerns import actions as concerns
from laget.concerns.models import Concern
from laget.core.seeing import seen_as
from laget.notices.models import Notice
from laget.teams import actions as teams
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def hidden(v: Any, *named: str, by: str = "per") -> Any:
    """Jonas is on the lists of the school and the health station, and hidden from the others."""
    jonas = v.child("jonas", "per")
    v.listed("jonas", "ida", "2015-05-17", number=v.numbers[jonas.pk][2])
    v.team(jonas, "per", "ida")
    protecting.protect(
        jonas, by=getattr(v, by), kind="strictly_confidential", at=v.later(hours=1),
        named=[v.roles[name] for name in named],
    )  # fmt: skip
    return jonas


def worry(v: Any, child: Any, by: str = "per") -> Concern:
    return concerns.raise_concern(by=getattr(v, by), child=child, seen="Thin.", at=v.later(hours=1))


def test_a_worry_about_a_protected_child_goes_to_a_leader_who_is_named(village: Any) -> None:
    v = village
    jonas = hidden(v, "ida", "britt", "per", by="ida")
    raised = worry(v, jonas, by="ida")
    assert raised.owner_id == v.roles["britt"].pk
    with seen_as(v.britt):
        assert Notice.objects.filter(thing=raised.pk, kind="concern").exists()


def test_where_the_leader_is_not_named_it_goes_to_somebody_there_who_is(village: Any) -> None:
    """Rita leads the school and may know nothing of Jonas; Britt, who may, leads another."""
    v = village
    jonas = hidden(v, "per", "lars", "ida", "britt")
    raised = worry(v, jonas)
    assert raised.owner_id == v.roles["lars"].pk
    assert seen(v.rita, jonas) == {}
    for name in ("rita", "britt", "ida"):
        with seen_as(getattr(v, name)):
            assert not Concern.objects.filter(pk=raised.pk).exists(), name
            assert not Notice.objects.filter(thing=raised.pk).exists(), name
    concerns.decide(raised, by=v.lars, decision="within", reason="We talk.", at=v.later(hours=1))


def test_where_nobody_else_there_is_named_it_stays_with_the_one_who_wrote_it(village: Any) -> None:
    raised = worry(village, hidden(village, "per", "ida"))
    assert raised.owner_id == village.roles["per"].pk


def test_where_those_named_have_left_it_goes_to_the_leader_who_stands_in(village: Any) -> None:
    v = village
    jonas = hidden(v, "per")
    assert seen(v.rita, jonas) == {}
    teams.end_role(v.roles["per"], by=v.rita, at=v.later(hours=1))
    assert worry(v, jonas, by="rita").owner_id == v.roles["rita"].pk


def test_the_writer_reads_the_same_words_whoever_it_goes_to(village: Any) -> None:
    """What is said before and after names who has it, and never why it is not another."""
    v = village
    said = {}
    emma = v.child("emma")
    for child, owner in ((emma, "rita"), (hidden(v, "per", "lars"), "lars")):
        per = Visitor(v, "per")
        url = f"{reverse('concerns:raise')}?child={child.pk}"
        form = per.send(url, 200, at_step="danger", danger="no", **no_danger(per.open(url)))
        raised = worry(v, child)
        page = words(per.open(reverse("concerns:concern", args=[raised.pk])))
        name = v.roles[owner].person.given_name
        assert name in words(form)
        said[owner] = plain(page, child, name)
        assert "named" not in page
        assert "protect" not in page
    assert said["rita"] == said["lars"]


def no_danger(html: str) -> dict[str, str]:
    """Every question about danger, answered with no."""
    return dict.fromkeys(re.findall(r'<input[^>]*name="(\w+)"[^>]*value="no"', html), "no")


def plain(page: str, child: Any, owner: str) -> str:
    return page.replace(child.given_name, "NAME").replace(owner, "OWNER")


def test_it_can_be_given_to_nobody_from_whom_the_child_is_hidden(village: Any) -> None:
    v = village
    raised = worry(v, hidden(v, "per", "lars"))
    page = Visitor(v, "lars").send(
        reverse("concerns:give", args=[raised.pk]), 409, to=str(v.roles["rita"].pk)
    )
    assert "Somebody else should have this child. Choose another person." in words(page)
    Visitor(v, "lars").send(
        reverse("concerns:give", args=[raised.pk]), 409, to=str(v.roles["per"].pk)
    )
    concerns.decide(raised, by=v.lars, decision="within", reason="We talk.", at=v.at)


def test_once_it_is_known_whom_it_is_about_it_waits_for_one_who_may_read_it(village: Any) -> None:
    """Rita leads the school and is named; Lars, whom she had given it to, is not."""
    v = village
    jonas = hidden(v, "per", "rita")
    told = concerns.raise_concern(by=v.per, about_text="Jonas", seen="Thin.", at=v.later(hours=1))
    concerns.give_to(told, v.roles["lars"], by=v.rita, at=v.later(hours=1))
    told = concerns.tell_which_child(told, jonas, by=v.rita, at=v.later(hours=1))
    assert told.owner_id == v.roles["rita"].pk
    with seen_as(v.lars):
        assert not Concern.objects.filter(pk=told.pk).exists()

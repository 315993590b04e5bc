"""Kin and friends: who says so does not meet the child in any hat, and learns nothing by it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from access.seeing import seen, the_part
from laget.children.models import Child, Kin, KinChild
from laget.children.search import search
from laget.children.standing import standing
from laget.concerns import actions as concerns
from laget.concerns.models import Concern
from laget.core.access import NotFound
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import kin
from laget.plans import actions as plans
from laget.plans.models import Measure
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Holding, Member
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
BORN = date(2015, 5, 17)


@pytest.fixture
def filip(village: Any) -> Any:
    """Filip Moe Vik, on the school's list and helped by Per and Kari."""
    child = village.child("filip", family_name="Moe Vik")
    village.team(child, "per", "kari")
    village.later(minutes=5)
    return child


def says(v: Any, name: str, given: str = "Filip", family: str = "Vik") -> Kin:
    return kin.declare(
        by=getattr(v, name), given_name=given, family_name=family, born_on=BORN, at=v.at
    )


def test_who_says_so_does_not_find_open_or_list_the_child(village: Any, filip: Any) -> None:
    v = village
    assert seen(v.lars, filip), "on the school's list"
    says(v, "lars")
    assert seen(v.lars, filip) == {}
    assert seen(v.per, filip), "for everybody else it is as before"
    with seen_as(v.lars):
        assert search(v.lars, "filip") == []
        with pytest.raises(NotFound):
            standing(v.lars, filip.pk)


def test_a_child_that_comes_later_is_hidden_from_the_first_moment(village: Any) -> None:
    v = village
    says(v, "lars", "Filip Jan", "Vik-Moe")
    filip = v.child("filip", family_name="Moe")
    other = v.child("fredrik", family_name="Moe")
    assert seen(v.lars, filip) == {}
    assert seen(v.lars, other), "a twin of another name is not kin"
    with seen_as(v.per):
        Child.objects.filter(pk=other.pk).update(given_name="Filip")
    assert seen(v.lars, other) == {}, "nor one who is called so later"


def test_the_answer_is_the_same_whether_there_is_such_a_child_or_not(
    village: Any, filip: Any
) -> None:
    v = village
    known, unknown = says(v, "nina"), says(v, "nina", "Nobody", "Known")
    with seen_as(v.nina):
        told = [
            {k: x for k, x in vars(one).items() if k not in ("_state", "id", "event_id")}
            for one in (known, unknown)
        ]
        kinds = [(e.kind, e.about) for e in Event.objects.filter(role=v.nina.role_id)]
    assert told[0] | {"given_name": "", "family_name": ""} == told[1] | {
        "given_name": "", "family_name": "",
    }  # fmt: skip
    assert kinds == [("confided.kin", None)] * 2


def test_it_holds_in_every_hat_and_ends_when_the_person_says_so(village: Any, filip: Any) -> None:
    v = village
    said = says(v, "kari")
    assert seen(v.kari, filip) == {}
    kin.end(said, by=v.kari, at=v.later(minutes=1))
    assert "Child" not in seen(v.kari, filip), "she no longer works with him"
    teams.assign(the_part(v.anne, filip, v.units["nurse"]), v.roles["kari"], by=v.anne, at=v.at)
    assert "Child" in seen(v.kari, filip)


def test_what_they_held_goes_to_their_leader_in_the_same_act(village: Any, filip: Any) -> None:
    v = village
    teams.open_case(filip, by=v.per, at=v.at)
    v.holds(filip, "per")
    talks = plans.start_measure(filip, by=v.per, what="Talks", owner=v.roles["per"], at=v.at)
    worry = concerns.raise_concern(by=v.lars, child=filip, seen="Cold.", at=v.at)
    concerns.give_to(worry, v.roles["per"], by=v.rita, at=v.at)
    asked = baton.offer(filip, v.roles["kari"], by=v.per, at=v.later(minutes=5))
    kin.declare_met(filip, by=v.kari, at=v.later(minutes=5))
    with seen_as(v.per):
        assert BatonOffer.objects.get(pk=asked.pk).state == "declined"
    kin.declare_met(filip, by=v.per, at=v.later(minutes=5))
    with seen_as(v.rita):
        now = Holding.objects.get(child=filip, during__endswith=None)
        assert (now.role, now.standing_in) == (v.roles["rita"], True)
        assert Measure.objects.get(pk=talks.pk).owner == v.roles["rita"]
        assert Concern.objects.get(pk=worry.pk).owner == v.roles["rita"]
        assert not Member.objects.filter(child=filip, role=v.roles["per"], to_on=None)
    assert seen(v.per, filip) == {}


def test_who_holds_something_and_has_no_leader_gives_it_away_first(village: Any) -> None:
    v = village
    filip = v.child("filip", "nina", family_name="Vik")
    v.team(filip, "nina")
    teams.open_case(filip, by=v.nina, at=v.at)
    v.holds(filip, "nina")
    with pytest.raises(Refused, match="no-leader"):
        kin.declare_met(filip, by=v.nina, at=v.later(minutes=5))
    assert seen(v.nina, filip), "nothing is changed"


def test_nobody_can_give_them_the_child_and_is_told_no_more_than_that(
    village: Any, filip: Any
) -> None:
    v = village
    says(v, "lars")
    part = the_part(v.rita, filip, v.units["school"])
    with pytest.raises(Refused) as refused:
        teams.assign(part, v.roles["lars"], by=v.rita, at=v.at)
    assert refused.value.code == "kin_is_not_given"
    assert str(refused.value.message) == (
        "Somebody else should have this child. Choose another person."
    )
    worry = concerns.raise_concern(by=v.per, child=filip, seen="Cold.", at=v.at)
    with pytest.raises(Refused, match="kin_is_not_given"):
        concerns.give_to(worry, v.roles["lars"], by=v.rita, at=v.at)
    with seen_as(v.rita):
        assert not Kin.objects.exists(), "whom somebody has as kin is theirs alone"
        assert not KinChild.objects.exists()
        assert not Event.objects.filter(kind__startswith="confided.kin").exists()


def test_a_worry_never_waits_for_one_who_is_kin(village: Any) -> None:
    v = village
    filip = v.child("filip", "kari", family_name="Vik")
    says(v, "anne")
    with pytest.raises(Refused, match="no-leader"):
        concerns.raise_concern(by=v.kari, child=filip, seen="Cold.", at=v.at)
    emma = v.child("emma", "kari")
    assert (
        concerns.raise_concern(by=v.kari, child=emma, seen="Cold.", at=v.at).owner
        == (v.roles["anne"])
    )


def test_kin_may_still_report_and_speak_up(village: Any, filip: Any) -> None:
    v = village
    says(v, "lars")
    concerns.note_duty_report(by=v.lars, reported_at=v.at, to_whom="child_welfare", at=v.at)
    worry = concerns.raise_concern(
        by=v.lars, about_text="Filip, my nephew", seen="He is afraid.", at=v.at
    )
    assert worry.owner == v.roles["rita"]


def test_kin_does_not_register_the_child_at_work(village: Any) -> None:
    v = village
    says(v, "lars")
    with pytest.raises(Refused, match="own-kin"):
        v.listed("filip", "lars", "2015-05-17", family_name="Vik")


def test_the_app_writes_no_finding_of_its_own(village: Any, filip: Any) -> None:
    from django.db import ProgrammingError

    v = village
    said = says(v, "lars", "Nobody", "Known")
    with pytest.raises(ProgrammingError, match="row-level"), seen_as(v.lars):
        KinChild(kin=said, child=filip).save(force_insert=True)
    with pytest.raises(ProgrammingError, match="row-level"), seen_as(v.lars):
        Kin(
            person_id=v.per.person_id, writer_id=v.lars.role_id, child=filip,
            from_on=v.at.date(),
        ).save(force_insert=True)  # fmt: skip
    assert connection.connection is not None


def test_the_pages_say_it_keep_it_to_the_person_and_let_it_be_ended(
    village: Any, filip: Any
) -> None:
    v = village
    per, page = Visitor(v, "per"), reverse("desk:kin")
    told = {"given_name": "Filip", "family_name": "Vik", "born_on": "2015-05-17"}
    wrong = words(per.send(page, 422, **told | {"born_on": "2027-01-01"}))
    assert "Choose today or an earlier day." in wrong
    met = reverse("desk:kin-met", kwargs={"child": filip.pk})
    assert met in per.open(reverse("children:record", kwargs={"child": filip.pk}))
    assert "From now on you do not meet the child in Laget" in words(per.open(met))
    per.send(met)
    per.open(reverse("desk:child", kwargs={"child": filip.pk}), 404)
    per.open(met, 404)
    assert "born 17 May 2015" in words(per.open(page))
    again = words(per.send(page, 409, **told))
    assert "You have said so already." in again
    assert "Filip" not in words(Visitor(v, "lars").open(page))
    with seen_as(v.per):
        end = reverse("desk:kin-end", kwargs={"pk": Kin.objects.get().pk})
    Visitor(v, "rita").open(end, 404)
    assert "Filip Moe Vik is not kin" in words(per.open(end))
    per.send(end)
    assert "Filip" not in words(per.open(page))

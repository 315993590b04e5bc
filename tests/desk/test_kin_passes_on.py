"""What kin pass on reaches somebody who can read it: nothing is lost on the way, and who has said
nothing is hidden from nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from access.seeing import seen, the_part
from laget.asking import actions as asking
from laget.asking.models import Answer, Asked
from laget.asking.reads import asking as as_seen
from laget.children import actions as children
from laget.children import joining, protecting
from laget.children.models import KinChild, ProtectionNamed
from laget.children.permissions import shows_itself
from laget.children.standing import standing
from laget.concerns import actions as concerns
from laget.concerns.models import Concern
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import kin
from laget.messages import actions as messages
from laget.messages.models import Receipt
from laget.notices.models import Notice
from laget.organisations.models import Area
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Holding, Member
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


def says(v: Any, name: str, given: str = "Filip", family: str = "Vik") -> Any:
    return kin.declare(
        by=getattr(v, name), given_name=given, family_name=family, born_on=BORN, at=v.at
    )


def protect(v: Any, child: Any, *names: str) -> Any:
    return protecting.protect(
        child, by=getattr(v, names[0]), kind="blocked", named=[v.roles[n] for n in names], at=v.at
    )


def test_a_message_goes_to_nobody_who_could_not_read_it(village: Any, filip: Any) -> None:
    v = village
    says(v, "rita")
    messages.write(filip, by=v.per, text="Call me.", at=v.at)
    with seen_as(v.per):
        told = set(Receipt.objects.values_list("role", flat=True))
    assert told == {v.roles["kari"].pk, v.roles["anne"].pk}
    protect(v, filip, "per")
    with pytest.raises(Refused, match="nobody"):
        messages.write(filip, by=v.per, text="Call me.", at=v.later(minutes=1))


def test_a_part_hidden_in_a_joined_record_is_hidden(village: Any) -> None:
    v = village
    kept, other = v.child("filip", family_name="Vik"), v.child("philip", family_name="Vik")
    v.team(other, "per", shared=False)
    assert not shown(v, other)
    join = joining.propose_join(kept, other, by=v.per, reason="The same boy.", at=v.at)
    joining.confirm_join(join, by=v.lars, at=v.later(minutes=1))
    assert not shown(v, kept)
    with pytest.raises(Refused, match="not-open"):
        children.move(
            kept, by=v.per, area=Area.objects.get(pk=v.areas["solvik"].pk), authority=None,
            on=v.at.date(), at=v.at,
        )  # fmt: skip


def shown(v: Any, child: Any) -> bool:
    with seen_as(v.per, read_only=True):
        return shows_itself(v.per, child.pk)


def test_the_only_one_named_is_kin_and_the_leader_is_named_instead(
    village: Any, filip: Any
) -> None:
    v = village
    teams.open_case(filip, by=v.per, at=v.at)
    v.holds(filip, "per")
    protection = protect(v, filip, "per")
    assert seen(v.rita, filip) == {}
    kin.declare_met(filip, by=v.per, at=v.later(minutes=5))
    assert seen(v.per, filip) == {}
    assert "Child" in seen(v.rita, filip)
    assert seen(v.kari, filip) == {}
    with seen_as(v.rita):
        assert Holding.objects.get(child=filip, during__endswith=None).role == v.roles["rita"]
        named = ProtectionNamed.objects.filter(protection=protection, to_on=None)
        assert [one.role for one in named] == [v.roles["rita"]]
    with seen_as(v.per):
        mine = ProtectionNamed.objects.filter(role=v.per.role_id)
        assert mine.update(to_on=None) == 0, "nobody names themselves again"


def test_kin_alone_are_not_enough_to_be_named(village: Any, filip: Any) -> None:
    v = village
    says(v, "lars")
    protection = protect(v, filip, "per")
    with pytest.raises(Refused, match="nobody-left"):
        protecting.name(protection, by=v.per, named=[v.roles["lars"]], at=v.at)


def test_where_the_named_are_kin_already_their_leader_stands_in(village: Any, filip: Any) -> None:
    v = village
    says(v, "lars")
    protection = protect(v, filip, "per", "lars")
    assert seen(v.rita, filip) == {}, "Per is named, and works here"
    with seen_as(v.per):
        ProtectionNamed.objects.filter(protection=protection, role=v.roles["per"]).update(
            to_on=v.at.date()
        )
    assert "Child" in seen(v.rita, filip)
    with seen_as(v.rita, read_only=True):
        assert standing(v.rita, filip.pk).opens


def test_what_the_family_is_answered_comes_to_the_leader_of_kin(village: Any, filip: Any) -> None:
    v = village
    question = asking.ask(
        filip, by=v.per, units=[v.units["nurse"]], adult=v.roles["per"], said_by="guardian",
        how="oral", lapses_on=v.at.date() + timedelta(days=20), at=v.at,
    )  # fmt: skip
    with seen_as(v.anne):
        assert not Answer.objects.exists()
    kin.declare_met(filip, by=v.per, at=v.later(minutes=5))
    with seen_as(v.rita, read_only=True):
        assert as_seen(v.rita, question.pk).is_adult
        assert Asked.objects.get(question=question).adult == v.roles["per"]
    asking.choose_adult(question, v.roles["rita"], by=v.rita, at=v.at)
    with seen_as(v.rita):
        assert Asked.objects.get(question=question).adult == v.roles["rita"]


def test_records_joined_and_spelt_otherwise_are_passed_on_too(village: Any) -> None:
    v = village
    kept = v.child("philip", family_name="Vick")
    other = v.child("filip", family_name="Vik")
    v.team(kept, "per")
    teams.open_case(kept, by=v.per, at=v.at)
    v.holds(kept, "per")
    join = joining.propose_join(kept, other, by=v.per, reason="The same boy.", at=v.at)
    joining.confirm_join(join, by=v.lars, at=v.later(minutes=1))
    v.later(minutes=5)
    says(v, "per")
    assert seen(v.per, kept) == {}
    with seen_as(v.rita):
        assert Holding.objects.get(child=kept, during__endswith=None).role == v.roles["rita"]
        assert not Member.objects.filter(child=kept, role=v.roles["per"], to_on=None)


def test_a_worry_owned_about_a_child_one_does_not_know_is_passed_on_and_told(
    village: Any, filip: Any
) -> None:
    v = village
    worry = concerns.raise_concern(by=v.per, child=filip, seen="Cold.", at=v.at)
    concerns.give_to(worry, v.roles["lars"], by=v.rita, at=v.at)
    says(v, "lars")
    with seen_as(v.rita):
        assert Concern.objects.get(pk=worry.pk).owner == v.roles["rita"]
        told = Notice.objects.filter(role=v.roles["rita"], kind="concern", thing=worry.pk)
        assert told.filter(at=v.at).exists()


def test_the_leader_is_told_that_they_stand_in(village: Any, filip: Any) -> None:
    v = village
    teams.open_case(filip, by=v.per, at=v.at)
    v.holds(filip, "per")
    kin.declare_met(filip, by=v.per, at=v.later(minutes=5))
    with seen_as(v.rita):
        now = Holding.objects.get(child=filip, during__endswith=None)
        assert Notice.objects.get(kind="stands_in").thing == now.pk


def test_a_child_called_so_later_stays_with_who_works_with_it_until_they_say_so(
    village: Any,
) -> None:
    v = village
    baby = v.child("sol", born="2015-05-17", family_name="Ås")
    v.team(baby, "per")
    says(v, "per")
    says(v, "lars")
    with seen_as(v.kari if seen(v.kari, baby) else v.rita):
        type(baby).objects.filter(pk=baby.pk).update(given_name="Filip", family_name="Vik")
    assert seen(v.lars, baby) == {}, "who has nothing to do for the child"
    assert "Child" in seen(v.per, baby)
    per = Visitor(v, "per")
    day = per.open(reverse("desk:day"))
    met = reverse("desk:kin-met", kwargs={"child": baby.pk})
    assert met in day
    assert "Is Filip the child you know privately?" in words(day)
    per.send(met)
    assert seen(v.per, baby) == {}
    assert met not in per.open(reverse("desk:day"))
    with seen_as(v.rita):
        assert not KinChild.objects.exists()
    assert the_part(v.rita, baby, v.units["school"])


def test_whoever_offered_the_baton_is_told_that_it_is_not_taken(village: Any, filip: Any) -> None:
    v = village
    teams.open_case(filip, by=v.per, at=v.at)
    v.holds(filip, "per")
    asked = baton.offer(filip, v.roles["kari"], by=v.per, at=v.later(minutes=5))
    kin.declare_met(filip, by=v.kari, at=v.later(minutes=5))
    with seen_as(v.per):
        told = Notice.objects.filter(kind="baton_declined")
        assert [one.thing for one in told] == [asked.pk]


def test_the_answer_to_a_question_that_kin_sent_comes_to_their_leader(
    village: Any, filip: Any
) -> None:
    v = village
    sent = referrals.send(
        filip, v.units["mental"], by=v.kari, need="school_start", given_by="guardian",
        from_on=v.at.date(), story="Trenger ro.", at=v.at,
    )  # fmt: skip
    kin.declare_met(filip, by=v.kari, at=v.later(minutes=5))
    referrals.accept(sent.offer, by=v.hanne, at=v.later(minutes=5))
    told = {}
    for name in ("kari", "anne"):
        with seen_as(getattr(v, name)):
            told[name] = list(
                Notice.objects.filter(kind="answered").values_list("thing", flat=True)
            )
    assert told == {"kari": [], "anne": [sent.pk]}

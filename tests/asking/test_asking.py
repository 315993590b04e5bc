"""The family says yes to asking others: who is asked, who answers whom, and what nobody learns."""

from datetime import date, timedelta

import pytest

from laget.asking import actions, reads
from laget.asking.models import Answer, Asked, Question, SaidNo
from laget.children import protecting
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.organisations.models import Unit
from laget.teams import actions as teams

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village):
    return village.child("emma", family_name="Berg")


def ask(village, child, *units, by="per", adult=None, **more):
    told = {"said_by": "guardian", "how": "oral", "lapses_on": village.at.date() + timedelta(14)}
    return actions.ask(
        child, by=getattr(village, by), units=[village.units[unit] for unit in units],
        adult=village.roles[adult or by], at=village.at, **(told | more),
    )  # fmt: skip


def asked(village, name):
    """What this hat is asked and has not answered."""
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return list(reads.waiting(actor))


def seen(village, name, question):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return reads.asking(actor, question.pk)


def test_two_services_worry_and_three_things_follow_each_counted_to_its_end(village, emma):
    question = ask(village, emma, "nurse", "mental")
    [one] = asked(village, "anne")
    assert (one.named, one.born_on) == ("Emma Berg", date(2015, 5, 17))
    actions.answer(one, by=village.anne, worries=True, at=village.later(days=1))
    actions.answer(asked(village, "joakim")[0], by=village.joakim, worries=False, at=village.at)
    told = seen(village, "per", question)
    assert told.worried == ["School", "Nurse"]
    assert [(one.unit.name, one.says) for one in told.said] == [("Mental", "no"), ("Nurse", "yes")]
    assert [(one.key, one.state) for one in told.steps] == [
        ("meeting", "no"), ("lead", "no"), ("plan", "no")
    ]  # fmt: skip
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    assert [one.state for one in seen(village, "per", question).steps] == ["no", "done", "no"]


def test_a_no_and_no_answer_lead_to_nothing_and_ones_own_worry_is_one(village, emma):
    question = ask(village, emma, "nurse", "mental")
    actions.answer(asked(village, "anne")[0], by=village.anne, worries=False, at=village.at)
    told = seen(village, "per", question)
    assert (told.yeses, told.steps) == (1, [])
    assert {one.says for one in told.said} == {"no", "nothing"}
    village.later(days=20)
    assert asked(village, "joakim") == []
    assert {one.says for one in seen(village, "per", question).said} == {"no", "nothing"}


def test_only_the_familys_adult_reads_the_answers(village, emma):
    question = ask(village, emma, "nurse", by="lars", adult="per")
    actions.answer(asked(village, "anne")[0], by=village.anne, worries=True, at=village.at)
    assert seen(village, "per", question).worried == ["School", "Nurse"]
    for name in ("lars", "rita"):  # who asked, and the leader
        told = seen(village, name, question)
        assert [one.says for one in told.said] == ["hidden"]
        assert told.worried == ["School"]
        with seen_as(getattr(village, name)):
            assert not Answer.objects.exists()
    for name in ("kari", "joakim", "marit", "gro", "nina"):
        actor = getattr(village, name)
        with seen_as(actor):
            assert not any(t.objects.exists() for t in (Question, Asked, Answer))
            with pytest.raises(NotFound):
                reads.asking(actor, question.pk)


def test_one_who_is_asked_sees_not_who_else_is_nor_whether_the_child_is_known(village, emma):
    """Joakim's service has no child on any list, Anne's has Emma: both are asked alike."""
    ask(village, emma, "nurse", "mental")
    village.listed("emma", "kari", "2015-05-17", number=village.numbers[emma.pk][2])
    told = []
    for name in ("anne", "joakim"):
        actor = getattr(village, name)
        with seen_as(actor):
            assert not Question.objects.exists()
            [row] = Asked.objects.all()
        told.append((row.named, row.born_on, row.lapses_on, row.adult_id))
    assert told[0] == told[1]


@pytest.mark.parametrize("kind", ["child_welfare", "police", "crisis_centre"])
def test_some_services_are_never_asked_and_never_ask(village, emma, kind):
    with seen_as(village.per, read_only=True):
        offered = reads.could_be_asked(village.per, emma.pk)
    names = {unit.code for unit in offered}
    assert "welfare" not in names
    assert "clinic" not in names
    assert {"nurse", "mental", "station"} <= names
    with pytest.raises(Refused, match="never-asked"):
        ask(village, emma, "welfare")
    with pytest.raises(Refused, match="never-asked"):
        ask(village, emma, "clinic")
    assert kind in reads.NEVER
    jonas = village.child("jonas", "gro")
    with pytest.raises(Refused):
        ask(village, jonas, "nurse", by="gro")


def test_a_familys_no_stands_until_they_said_one_may_ask(village, emma):
    actions.say_no(
        emma, by=village.per, said_by="self", again_on=village.at.date() + timedelta(30),
        at=village.at,
    )  # fmt: skip
    for by in ("per", "lars"):
        with pytest.raises(Refused, match="said-no"):
            ask(village, emma, "nurse", by=by)
    village.later(days=31)
    assert ask(village, emma, "nurse")


def test_a_no_without_a_day_is_asked_again_by_nobody_but_the_family_may_come_back(village, emma):
    actions.say_no(emma, by=village.per, said_by="guardian", at=village.at)
    village.later(days=400)
    with pytest.raises(Refused, match="said-no"):
        ask(village, emma, "nurse")
    question = ask(village, emma, "nurse", they_came=True)
    actions.say_no(emma, by=village.per, said_by="guardian", at=village.later(days=1))
    assert asked(village, "anne") == []
    with seen_as(village.per):
        assert Question.objects.get(pk=question.pk).ending == "family"
        assert SaidNo.objects.count() == 2


def test_the_leader_gives_it_to_somebody_who_knows_the_child(village, emma):
    question = ask(village, emma, "nurse")
    [one] = asked(village, "anne")
    assert asked(village, "kari") == []
    with pytest.raises(NotAllowed):
        actions.answer(one, by=village.kari, worries=True, at=village.at)
    actions.give_to(one, village.roles["kari"], by=village.anne, at=village.at)
    [one] = asked(village, "kari")
    actions.answer(one, by=village.kari, worries=False, at=village.at)
    assert asked(village, "anne") == []
    actions.answer(one, by=village.anne, worries=True, at=village.later(days=1))
    assert seen(village, "per", question).yeses == 2


def test_the_family_ends_it_or_chooses_another_adult(village, emma):
    question = ask(village, emma, "nurse")
    actions.answer(asked(village, "anne")[0], by=village.anne, worries=True, at=village.at)
    actions.choose_adult(question, village.roles["lars"], by=village.rita, at=village.at)
    assert seen(village, "lars", question).yeses == 2
    assert seen(village, "per", question).yeses == 1
    actions.end(question, by=village.lars, ending="settled", at=village.later(days=1))
    assert asked(village, "anne") == []
    with pytest.raises(Refused, match="ended"):
        actions.end(question, by=village.lars, ending="family", at=village.at)


def test_where_the_adult_has_left_the_leader_reads_what_came(village, emma):
    question = ask(village, emma, "nurse", by="lars")
    actions.answer(asked(village, "anne")[0], by=village.anne, worries=True, at=village.at)
    assert seen(village, "rita", question).yeses == 1
    teams.end_role(village.roles["lars"], by=village.rita, at=village.later(days=1))
    village.later(days=1)
    assert seen(village, "rita", question).yeses == 2
    with seen_as(village.rita, read_only=True):
        assert [one.pk for one in reads.worried_too(village.rita)] == [question.pk]


def test_it_is_for_this_once_and_never_twice_at_a_time(village, emma):
    ask(village, emma, "nurse")
    with pytest.raises(Refused, match="asked-already"):
        ask(village, emma, "mental")
    for days in (-1, 61):
        with pytest.raises(Refused, match="too-long"):
            ask(
                village, village.child(f"kim{days}"), "nurse",
                lapses_on=village.at.date() + timedelta(days),
            )  # fmt: skip


def test_a_protected_child_is_asked_about_by_telephone(village, emma):
    village.team(emma, "per")
    protecting.protect(
        emma, by=village.per, kind="blocked", named=[village.roles["per"]], at=village.at
    )
    with pytest.raises(Refused, match="protected"):
        ask(village, emma, "nurse")


def test_a_service_that_helps_in_secret_asks_nobody(village, emma):
    village.team(emma, "kari", shared=False)
    with pytest.raises(Refused, match="not-open"):
        ask(village, emma, "mental", by="kari")
    assert Unit.objects.filter(kind__in=reads.NEVER).exists()

"""Versions, two who write at once, undo, and a relay log that becomes an individual plan."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.consent.models import Consent
from laget.core.access import NotFound
from laget.core.operation import Changed, Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import page, writing
from laget.plans.models import Goal, Measure, Plan, PlanPart
from laget.plans.versions import compared, versions
from laget.teams import actions as teams
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def at(name: str, thing: Any, key: str = "pk") -> str:
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


@pytest.fixture
def plan(village: Any, emma: Any) -> Plan:
    return plans.start_plan(emma, by=village.kari, words="Get in the door", at=village.at)


def test_the_country_says_which_plans_are_written_here(village: Any, emma: Any) -> None:
    with pytest.raises(Refused, match="no-such-kind"):
        plans.start_plan(emma, by=village.kari, kind="se.sip", at=village.at)
    assert plans.start_plan(emma, by=village.kari, at=village.at).kind == "no.relay_log"


def test_every_save_is_kept_and_an_earlier_one_is_brought_back(village: Any, plan: Plan) -> None:
    first = {"by": village.kari, "heading": "about", "text": "She is afraid of the gate."}
    part = writing.write_part(plan, at=village.later(minutes=1), **first)
    second = {**first, "by": village.per, "text": "She is afraid of the stairs."}
    part = writing.write_part(plan, at=village.later(minutes=1), **second)
    with seen_as(village.kari, read_only=True):
        found = versions(village.kari, "part", part.pk)
        assert [one.row.text for one in found] == [second["text"], first["text"]]
        assert [str(one.who.person) for one in found if one.who] == ["Per Vik", "Kari Vik"]
        line = compared(found[1].row, found[0].row)[0]
    assert [text for only, text in line.before if only] == ["gate."]
    assert [text for only, text in line.after if only] == ["stairs."]
    writing.bring_back(part, found[1].row, by=village.kari, at=village.later(minutes=1))
    with seen_as(village.kari, read_only=True):
        now = [one.row.text for one in versions(village.kari, "part", part.pk)]
    assert now == [first["text"], second["text"], first["text"]]


def test_a_measure_that_was_ended_by_mistake_runs_again(
    village: Any, emma: Any, plan: Plan
) -> None:
    one = plans.start_measure(emma, by=village.per, what="Talks", at=village.at)
    plans.end_measure(one, by=village.per, follows="none_needed", at=village.later(minutes=1))
    kari = Visitor(village, "kari")
    said = words(kari.open(at("plans:measure-versions", one)))
    assert "Version 2" in said
    kari.send(at("plans:measure-versions", one), number="1")
    with seen_as(village.kari):
        assert Measure.objects.get().ended_on is None


def test_nobody_reads_a_version_of_what_they_may_not_read(village: Any, plan: Plan) -> None:
    with seen_as(village.kari):
        goal = Goal.objects.get()
    writing.change_goal(goal, by=village.kari, words="Be inside", at=village.later(minutes=1))
    for name in ("nina", "silje", "gro"):
        with seen_as(getattr(village, name)):
            with pytest.raises(NotFound):
                versions(getattr(village, name), "goal", goal.pk)
            rows = Goal.objects.raw("SELECT id FROM plans_goal_history")
            assert not list(rows)
        Visitor(village, name).open(at("plans:goal-versions", goal), status=404)


def test_the_second_to_save_is_told_and_keeps_both(village: Any, emma: Any, plan: Plan) -> None:
    url = at("plans:part", emma, "child") + "?part=about"
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    assert 'name="since" value="new"' in per.open(url)
    kari.send(url, text="Afraid of the gate.", since="new")
    met = per.send(url, 409, text="Afraid of the stairs.", since="new")
    assert "Kari Vik changed this" in words(met)
    assert "Afraid of the stairs." in met
    with seen_as(village.per):
        now = PlanPart.objects.get()
    assert f'name="since" value="{now.event_id}"' in met
    per.send(url, text="Afraid of the stairs.", since=str(now.event_id), both="yes")
    with seen_as(village.per):
        assert PlanPart.objects.get().text == "Afraid of the gate.\n\nAfraid of the stairs."
    with pytest.raises(Changed):
        writing.write_part(
            plan, by=village.per, heading="about", text="Mine", since=now.event_id, at=village.at
        )


def test_a_change_of_help_is_never_made_to_what_was_not_seen(
    village: Any, emma: Any, plan: Plan
) -> None:
    one = plans.start_measure(emma, by=village.per, what="Talks", at=village.at)
    told = {"owner": str(village.roles["per"].pk), "evaluate_on": "2026-03-20"}
    seen = str(one.event_id)
    kari, per = Visitor(village, "kari"), Visitor(village, "per")
    kari.send(at("plans:change", one), what="Talks at home", since=seen, **told)
    met = words(per.send(at("plans:change", one), 409, what="Talks at school", since=seen, **told))
    assert "Talks at home" in met
    assert "Talks at school" in met
    with seen_as(village.per):
        assert Measure.objects.get().what == "Talks at home"


def test_help_that_a_colleague_changed_is_not_ended_and_gets_no_new_day_unseen(
    village: Any, emma: Any, plan: Plan
) -> None:
    day = {"evaluate_on": date(2026, 3, 20)}
    one = plans.start_measure(emma, by=village.per, what="Talks", at=village.at, **day)
    per, seen = Visitor(village, "per"), str(one.event_id)
    assert f'name="since" value="{seen}"' in per.open(at("plans:end", one))
    soon = {"evaluate_on": date(2026, 3, 9)}
    plans.change_measure(one, by=village.kari, at=village.later(minutes=1), **soon)
    looked = {"effect": "partly", "held_on": "2026-03-02", "next_on": "2026-06-01"}
    for name, told in (
        ("review", looked), ("end", {"follows": "measure"}), ("follows", {"follows": "measure"}),
    ):  # fmt: skip
        met = per.send(at(f"plans:{name}", one), 409, since=seen, **told)
        assert "Kari Vik changed this" in words(met)
        assert "You look at it 9 March 2026 20 March 2026" in words(met), "theirs, and before"
    with seen_as(village.per):
        now = Measure.objects.get()
    assert (now.evaluate_on, now.ended_on, now.follows) == (date(2026, 3, 9), None, "")
    per.send(at("plans:review", one), since=seen, **(looked | {"next_on": ""}))
    per.send(at("plans:end", one), since=str(now.event_id), follows="measure")
    with seen_as(village.per):
        assert Measure.objects.get().follows == "measure"


def test_a_relay_log_becomes_an_individual_plan_and_asks_anew(
    village: Any, emma: Any, plan: Plan
) -> None:
    with seen_as(village.kari):
        goal = Goal.objects.get()
    one = plans.start_measure(emma, by=village.per, what="Talks", goal=goal, at=village.at)
    writing.write_part(plan, by=village.per, heading="about", text="The gate.", at=village.at)
    new = writing.convert(plan, by=village.kari, kind="no.ip", at=village.later(days=1))
    with seen_as(village.per, read_only=True):
        told = page.page(village.per, emma.pk)
        assert [aim.goal.words for aim in told.aims] == ["Get in the door"]
        assert [m.pk for m in told.aims[0].measures] == [one.pk]
        assert {part.unit.code for part in told.asked_again} == {"school", "nurse"}
        [(_log, _title, said)] = told.before
        assert said[0][1].text == "The gate."
        assert "Resources, and what goes well" in told.lacks
    teams.renew(
        told.asked_again[0], by=village.per, given_by="guardian", form="oral",
        at=village.later(minutes=1),
    )  # fmt: skip
    with seen_as(village.per, read_only=True):
        assert len(page.page(village.per, emma.pk).asked_again) == 1
        assert Consent.objects.filter(child=emma).count() == 3
    back = writing.convert(new, by=village.kari, kind="no.relay_log", at=village.later(days=1))
    with seen_as(village.per):
        assert Goal.objects.get().plan == back


def test_made_back_the_plan_says_what_it_said_and_each_plan_it_was_can_be_read(
    village: Any, emma: Any, plan: Plan
) -> None:
    about = writing.write_part(
        plan, by=village.per, heading="about", text="The gate.", at=village.at
    )
    writing.write_part(
        plan, by=village.kari, heading="strengths", text="She came in.", at=village.at
    )
    new = writing.convert(plan, by=village.kari, kind="no.ip", at=village.later(days=1))
    writing.write_part(new, by=village.per, heading="resources", text="Her aunt.", at=village.at)
    writing.convert(new, by=village.kari, kind="no.relay_log", at=village.later(days=1))
    with seen_as(village.per, read_only=True):
        told = page.page(village.per, emma.pk)
        stands = [part.text for _heading, _name, part in told.texts if part]
        earlier = [[part.text for _name, part in said] for _plan, _title, said in told.before]
    assert stands == ["The gate.", "She came in."]
    assert earlier == [["Her aunt."], ["The gate.", "She came in."]]
    per = Visitor(village, "per")
    read = words(per.open(at("plans:plan", emma, "child")))
    assert read.count("The gate.") == 2
    assert "Her aunt." in read
    assert "Bring it back" not in per.open(at("plans:part-versions", about))
    with pytest.raises(Refused, match="plan-ended"):
        writing.bring_back(about, about, by=village.per, at=village.later(minutes=1))


def test_a_goal_that_is_dropped_can_be_one_again(village: Any, emma: Any, plan: Plan) -> None:
    with seen_as(village.per):
        goal = Goal.objects.get()
    per = Visitor(village, "per")
    per.send(at("plans:goal", goal), words=goal.words, is_dropped="on", since=str(goal.event_id))
    assert "No longer a goal since" in words(per.open(at("plans:plan", emma, "child")))
    assert "Get in the door" not in words(per.open(at("desk:child", emma, "child")))
    per.send(at("plans:goal", goal), words=goal.words)
    assert "No longer a goal since" not in words(per.open(at("plans:plan", emma, "child")))

"""Needs, rights, plans decided elsewhere, the child's word first, and the way from a review."""

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.children import voice
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import needs, page, writing
from laget.plans.models import Measure, Review
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def at(name: str, thing: Any, key: str = "child") -> str:
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


def test_the_first_help_in_a_plan_without_a_word_from_the_child_asks_why(
    village: Any, emma: Any
) -> None:
    plans.start_plan(emma, by=village.kari, at=village.at)
    with pytest.raises(Refused, match="not-heard"):
        plans.start_measure(emma, by=village.per, what="Talks", at=village.at)
    per, url = Visitor(village, "per"), at("plans:measure", emma)
    days = {"start_on": "2026-03-02", "evaluate_on": "2026-04-01"}
    told = {"what": "Talks", "owner": str(village.roles["per"].pk), **days}
    assert "Choose why, or leave this and ask the child first." in words(per.send(url, 422, **told))
    per.send(url, **told, why="not_reached", why_text="She was ill all week.")
    said = words(per.open(at("plans:plan", emma)))
    assert "She was ill all week." in said
    plans.start_measure(emma, by=village.per, what="More talks", at=village.later(minutes=1))


def test_help_begun_before_the_plan_is_not_held_up_and_the_plan_asks_then(
    village: Any, emma: Any
) -> None:
    per, url = Visitor(village, "per"), at("plans:measure", emma)
    told = {"what": "Talks", "owner": str(village.roles["per"].pk)}
    form = words(per.open(url))
    assert "Nobody has written what the child wants" not in form
    assert "Put in the plan" not in form
    per.send(url, **told, start_on="2026-03-02", evaluate_on="2026-04-01")
    start = at("plans:start", emma)
    assert "Choose why" in words(per.send(start, 422, kind="no.ip", words=""))
    with pytest.raises(Refused, match="not-heard"):
        plans.start_plan(emma, by=village.kari, at=village.at)
    plan = at("plans:plan", emma)
    per.send(start, kind="no.ip", words="", why="not_reached", why_text="She was ill all week.")
    assert "She was ill all week." in words(per.open(plan))


def test_the_plan_asks_nothing_where_help_is_under_way_and_the_goal_is_the_childs(
    village: Any, emma: Any
) -> None:
    plans.start_measure(emma, by=village.per, what="Talks", at=village.at)
    Visitor(village, "kari").send(at("plans:start", emma), kind="no.ip", words="Sleep at night")
    assert "Sleep at night" in words(Visitor(village, "per").open(at("plans:plan", emma)))


def test_a_word_from_the_child_is_enough(village: Any, emma: Any) -> None:
    plans.start_plan(emma, by=village.kari, at=village.at)
    voice.note_words(
        emma, by=village.per, text="I like the gym.", how="said", shared=True, at_top=True,
        at=village.at,
    )  # fmt: skip
    plans.start_measure(emma, by=village.per, what="Gym", at=village.at)
    assert "I like the gym." in words(Visitor(village, "kari").open(at("plans:plan", emma)))


def test_words_that_are_not_put_at_the_top_are_not_called_silence(village: Any, emma: Any) -> None:
    plans.start_plan(emma, by=village.kari, at=village.at)
    voice.note_not_heard(emma, by=village.per, reason="not_reached", text="Ill.", at=village.at)
    per, url = Visitor(village, "per"), at("plans:plan", emma)
    assert "The child could not be reached. Ill." in words(per.open(url))
    voice.note_words(
        emma, by=village.kari, text="I like the gym.", how="said", shared=True,
        at=village.later(days=1),
    )  # fmt: skip
    said = words(per.open(url))
    for silence in ("Not heard", "Nobody has written down", "I like the gym."):
        assert silence not in said
    assert "Emma has put nothing here for you to read. Everything Emma has said (1)" in said
    voice.note_not_heard(
        emma, by=village.per, reason="did_not_want", text="Tired.", at=village.later(days=1)
    )
    said = words(per.open(url))
    assert "The child did not want to say anything. Tired." in said
    assert "Everything Emma has said (1)" in said


def test_a_need_waits_until_something_is_done(village: Any, emma: Any) -> None:
    need = needs.note_need(emma, by=village.per, area="friends", what="A friend", at=village.at)
    per, url = Visitor(village, "per"), at("plans:plan", emma)
    assert "A friend Change , A friend Earlier versions , A friend Waits" in words(per.open(url))
    plans.start_measure(emma, by=village.per, what="A club", need=need, at=village.at)
    assert "Something is done" in words(per.open(url))
    change = at("plans:change-need", need, "pk")
    per.send(change, area="friends", what="A friend", is_over="on", since=str(need.event_id))
    assert "Needs that are over" in words(per.open(url))
    per.send(change, area="friends", what="A friend")
    assert "Needs that are over" not in words(per.open(url))


def test_a_right_is_considered_by_somebody_some_day_and_somehow(village: Any, emma: Any) -> None:
    per = Visitor(village, "per")
    assert "Nobody has considered it." in words(per.open(at("plans:plan", emma)))
    told = {"right": "no.barnekoordinator", "outcome": "yes", "on": "2026-03-02"}
    per.send(at("plans:right", emma), 422, **told)
    per.send(at("plans:right", emma), **told, how="The coordinating unit decided by letter.")
    said = words(per.open(at("plans:plan", emma)))
    assert "The child gets it. Per Vik, School, Monday 2 March." in said


def test_a_plan_is_named_only_by_the_service_that_decides_it(village: Any, emma: Any) -> None:
    told = {"kind": "no.cw_measure_plan", "from_on": date(2026, 3, 1)}
    with pytest.raises(Refused, match="not-yours"):
        needs.name_other(emma, by=village.per, at=village.at, **told)
    village.team(emma, "stein", shared=False)
    hidden = needs.name_other(emma, by=village.stein, at=village.at, **told)
    assert not hidden.shared
    seen = {name: Visitor(village, name).open(at("plans:plan", emma)) for name in ("per", "stein")}
    assert "Plan for help or care" not in seen["per"]
    assert "Plan for help or care" in seen["stein"]
    Visitor(village, "per").open(at("plans:change-other", hidden, "pk"), status=404)


def test_a_decision_has_an_end(village: Any, emma: Any) -> None:
    with pytest.raises(Refused, match="no-end"):
        plans.start_measure(emma, by=village.per, what="Respite", kind="respite", at=village.at)
    ends = date(2026, 6, 1)
    one = plans.start_measure(
        emma, by=village.per, what="Respite", kind="respite", end_on=ends, at=village.at
    )
    per, url = Visitor(village, "per"), at("plans:change", one, "pk")
    told = {"what": "Respite", "owner": str(village.roles["per"].pk), "evaluate_on": "2026-04-01"}
    assert "A decision has an end." in words(per.send(url, 422, **told))
    early = per.send(url, 422, **told, end_on="2026-03-01")
    assert "Choose a day after the help begins." in words(early)
    for wrong, day in (("no-end", None), ("before-start", date(2026, 3, 1))):
        with pytest.raises(Refused, match=wrong):
            plans.change_measure(
                one, by=village.per, what="Respite", end_on=day, at=village.later(minutes=1)
            )
    plans.change_measure(one, by=village.per, what="Weekends", at=village.later(minutes=1))
    with seen_as(village.per):
        assert Measure.objects.get().end_on == ends


def test_an_earlier_version_without_its_end_is_not_brought_back(village: Any, emma: Any) -> None:
    one = plans.start_measure(
        emma, by=village.per, what="Respite", kind="respite", end_on=date(2026, 6, 1), at=village.at
    )
    for wrong, day in (("no-end", None), ("before-start", date(2026, 3, 1))):
        earlier = Measure(
            pk=one.pk, what="Respite", kind="respite", start_on=one.start_on, end_on=day, level=1
        )
        with pytest.raises(Refused, match=wrong):
            writing.bring_back(one, earlier, by=village.per, at=village.later(minutes=1))


def test_a_review_says_the_way_from_here(village: Any, emma: Any) -> None:
    one = plans.start_measure(emma, by=village.per, what="Talks", at=village.at)
    with pytest.raises(Refused, match="harms"):
        plans.review(one, by=village.per, effect="harmful", way="continue", at=village.at)
    asks = plans.review(one, by=village.per, effect="no", way="invite", at=village.at)
    assert asks.invite_by == date(2026, 3, 16)  # within 14 days
    said = words(Visitor(village, "kari").open(at("plans:plan", emma)))
    assert "Others are to be invited by Monday 16 March." in said
    per = Visitor(village, "per")
    told = {"effect": "worked", "held_on": "2026-03-02", "way": "close"}
    per.send(at("plans:review", one, "pk"), 422, **told)
    per.send(at("plans:review", one, "pk"), **told, follows="none_needed")
    with seen_as(village.per):
        assert Measure.objects.get().ended_on == date(2026, 3, 2)
        assert Review.objects.count() == 2


def test_who_wants_to_change_it_comes_to_the_form_with_what_stood(village: Any, emma: Any) -> None:
    one = plans.start_measure(
        emma, by=village.per, what="Talks", owner=village.roles["kari"], at=village.at
    )
    per, told = Visitor(village, "per"), {"effect": "no", "held_on": "2026-03-02", "way": "change"}
    url = per.send(at("plans:review", one, "pk") + "?from=plan", **told)
    page = per.open(url)
    assert "Change what you do" in words(page)
    assert "Talks" in page
    village.later(minutes=5)
    told = {"what": "Walks", "owner": str(village.roles["kari"].pk), "evaluate_on": "2026-04-01"}
    back = per.send(url, **told, since=re.findall(r'name="since" value="([^"]+)"', page)[0])
    assert back == at("plans:plan", emma)
    with seen_as(village.per):
        assert Measure.objects.get().what == "Walks"


def test_a_plan_written_elsewhere_waits_for_the_lead_and_its_owner_until_a_new_day(
    village: Any, emma: Any
) -> None:
    v = village
    v.holds(emma, "kari", offered_by="per")
    v.team(emma, "stein")
    named = needs.name_other(
        emma, by=v.stein, kind="no.cw_measure_plan", from_on=date(2026, 3, 2),
        next_on=date(2026, 3, 12), at=v.at,
    )  # fmt: skip
    title = "it is time to look at a plan: Plan for help or care"
    v.later(days=5)
    assert "A plan that is written elsewhere is looked at: Emma" in words(
        Visitor(v, "kari").open("/")
    )
    v.later(days=5)
    for name in ("kari", "stein"):
        assert title in words(Visitor(v, name).open("/"))
    assert title not in words(Visitor(v, "per").open("/"))
    assert title in words(Visitor(v, "gro").open("/")), "nobody owns it, so the leader is asked too"
    needs.change_other(
        named, by=v.stein, owner=v.roles["stein"], next_on=date(2026, 6, 1), shares_text="",
        at=v.at,
    )  # fmt: skip
    for name in ("kari", "stein", "gro"):
        assert title not in words(Visitor(v, name).open("/"))


def test_a_hidden_plan_written_elsewhere_waits_in_its_own_service_alone(
    village: Any, emma: Any
) -> None:
    v = village
    v.holds(emma, "kari", offered_by="per")
    v.team(emma, "stein", shared=False)
    needs.name_other(
        emma, by=v.stein, kind="no.cw_measure_plan", from_on=date(2026, 3, 2),
        next_on=date(2026, 3, 3), at=v.at,
    )  # fmt: skip
    v.later(days=5)
    assert "it is time to look at a plan" in words(Visitor(v, "stein").open("/"))
    for name in ("kari", "per", "rita"):
        assert "it is time to look at a plan" not in words(Visitor(v, name).open("/"))


def test_the_page_tells_what_the_plan_must_hold(village: Any, emma: Any) -> None:
    plans.start_plan(emma, by=village.kari, kind="no.ip", at=village.at)
    with seen_as(village.per, read_only=True):
        lacks = page.page(village.per, emma.pk).lacks
    assert {"Goals", "Needs", "What is done", "Cooperation with others that is needed"} <= set(
        lacks
    )
    assert "Who takes part" not in lacks

"""The plan as its pages show it: texts in versions, needs, rights, and a plan decided elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import from_paper, needs, writing
from laget.plans.models import Goal, Plan
from laget.teams.models import Participation


def add(v: Any, at_child: Any, at_row: Any, wrong: Any) -> list[Any]:
    """Emma's plan at length; Nura's becomes another; child welfare names its own for Iver."""
    emma, nura, iver = v.children["emma"], v.children["nura"], v.child("iver", "gro")
    with seen_as(v.kari):
        plan = Plan.objects.get(child=emma, to_on=None)
        goal = Goal.objects.filter(plan=plan).first()
    texts = (
        (v.kari, "Emma har grudd seg til skolen siden jul. Hun sier at magen er verst ved porten."),
        (v.per, "Emma har grudd seg til skolen siden jul. Hun sier at magen er verst i trappa."),
    )
    for who, text in texts:
        part = writing.write_part(plan, by=who, heading="about", text=text, at=v.later(minutes=5))
    writing.set_days(plan, by=v.kari, next_on=date(2026, 5, 11), until_on=None, at=v.at)
    waits = needs.note_need(
        emma, by=v.kari, area="friends", what="En venn å være med i friminuttet", at=v.at
    )
    met = needs.note_need(
        emma, by=v.per, area="learning", what="En trygg start på skoledagen", at=v.at
    )
    help_ = plans.start_measure(
        emma, by=v.per, what="Emma kan vente på biblioteket fra klokka åtte", goal=goal, need=met,
        owner=v.roles["per"], evaluate_on=date(2026, 5, 11), at=v.at,
    )  # fmt: skip
    plans.review(help_, by=v.per, effect="no", way="invite", at=v.at)
    needs.consider(
        emma, by=v.kari, right="no.koordinator", outcome="later", at=v.at,
        how="Mor vil tenke på det. Vi spør igjen i mai.",
    )  # fmt: skip
    log = plans.start_plan(nura, by=v.per, words="Å sove hele natta.", at=v.at)
    writing.convert(log, by=v.per, kind="no.ip", at=v.later(minutes=5))
    with seen_as(v.per):
        ip = Plan.objects.get(child=nura, to_on=None)
    v.team(iver, "gro")
    named = needs.name_other(
        iver, by=v.gro, kind="no.cw_measure_plan", from_on=date(2026, 3, 2), at=v.at,
        owner=v.roles["gro"], next_on=date(2026, 6, 1), shares_text="Råd og veiledning hjemme.",
    )  # fmt: skip
    on_paper = from_paper.enter(
        emma, by=v.per, paper="plan", paper_on=v.at.date(), came_on=v.at.date(),
        wrote_by="together", done="Vi flyttet samtalen til tirsdag.", at=v.at,
        words="Mandag er for tidlig!\nVi vil heller at det er tirsdag, etter gymmen.",
    )  # fmt: skip
    from_paper.enter(
        emma, by=v.kari, paper="story", paper_on=v.at.date(), came_on=v.at.date(),
        wrote_by="parent", words="Det var ikke slik det skjedde i mars.", at=v.at,
    )  # fmt: skip
    enter = at_child("plans:from-paper", "kari", emma)
    done = at_row("plans:from-paper-done", "kari", on_paper)
    take_back = at_row("plans:from-paper-take-back", "per", on_paper)
    part_page = at_child("plans:part", "kari", emma)
    change = at_row("plans:change", "per", help_, "conflict")
    return [
        at_child("plans:plan", "kari", emma), at_child("plans:plan", "per", nura, "ip"),
        at_child("plans:plan", "gro", iver, "none"), part_page,
        conflict(part_page, text="Emma gruer seg mest til trappa.", since="new"),
        conflict(change, what="Biblioteket fra halv åtte", since=str(goal.pk),
                 owner=str(v.roles["per"].pk), evaluate_on="2026-05-12"),
        at_row("plans:goal", "kari", goal), wrong(at_row("plans:goal", "kari", goal)),
        at_row("plans:days", "kari", plan),
        wrong(at_row("plans:days", "kari", plan), next_on="0202-01-01"),
        at_row("plans:convert", "per", ip), wrong(at_row("plans:convert", "per", ip)),
        at_row("plans:part-versions", "kari", part), at_row("plans:goal-versions", "kari", goal),
        at_row("plans:measure-versions", "per", help_),
        at_row("teams:renew", "per", _part(v, nura)),
        at_child("plans:need", "kari", emma), wrong(at_child("plans:need", "kari", emma)),
        at_row("plans:change-need", "kari", waits),
        wrong(at_row("plans:change-need", "kari", waits)),
        at_child("plans:right", "kari", emma), wrong(at_child("plans:right", "kari", emma)),
        at_child("plans:other", "gro", iver), wrong(at_child("plans:other", "gro", iver)),
        at_row("plans:change-other", "gro", named), at_row("plans:other-versions", "gro", named),
        enter, wrong(enter, paper_on="0202-01-01"), done, wrong(done), take_back, wrong(take_back),
    ]  # fmt: skip


def conflict(place: Any, **told: str) -> Any:
    """The same form, sent by somebody who has not seen what was saved meanwhile."""
    sent = tuple({"once": str(uuid4()), **told}.items())
    return replace(place, what="meanwhile", sent=sent, status=409)


def _part(v: Any, child: Any) -> Any:
    with seen_as(v.per):
        return Participation.objects.get(child=child, unit=v.units["school"])

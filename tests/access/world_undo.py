"""What was a mistake, in the world of the walls: taken back, opened again, corrected."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.meetings import actions as meetings
from laget.meetings import undoing
from laget.meetings.reads import Guest
from laget.plans import actions as plans
from laget.plans import needs, taking_back, writing
from laget.transitions import actions as transitions
from laget.transitions import outside

WHY = "It was another child."


def build(v: Any, listed: Any) -> None:
    """Worries the team could read, and could not; help, a contact and a need that were changed; a
    meeting called again; a young person who had not left school; a report decided otherwise."""
    odd = listed(v, "odd", "per", "ola", "gro", born="2008-05-06")
    v.team(odd, "per", "hanne", "ola")
    for seen in ("Shared.", "Kept."):
        worry = concerns.raise_concern(by=v.per, child=odd, seen=seen, at=v.later(hours=1))
        if seen == "Shared.":
            concerns.share(worry, by=v.rita, at=v.at)
            concerns.give_to(worry, v.roles["lars"], by=v.rita, at=v.at)
        concerns.take_back(worry, by=v.rita, because=WHY, at=v.later(hours=1))
    plan = plans.start_plan(odd, by=v.per, words="A job", at=v.at)
    writing.set_days(
        plan, by=v.per, next_on=v.at.date() + timedelta(days=30), until_on=None, at=v.later(hours=1)
    )
    need = needs.note_need(odd, by=v.per, area="work", what="A job", at=v.at)
    needs.change_need(
        need, by=v.per, area="work", what="A job near", is_over=False, at=v.later(hours=1)
    )
    talks = plans.start_measure(odd, by=v.per, what="Talks", owner=v.roles["per"], at=v.at)
    wrong = plans.start_measure(odd, by=v.per, what=WHY, at=v.at)
    taking_back.take_back_measure(wrong, by=v.per, because=WHY, at=v.later(hours=1))
    looked = plans.review(talks, by=v.per, effect="no", note=WHY, at=v.later(hours=1))
    taking_back.take_back_review(looked, by=v.per, because=WHY, at=v.later(hours=1))
    rang = plans.note_contact(odd, by=v.hanne, with_whom="child", note=WHY, at=v.at)
    taking_back.take_back_contact(rang, by=v.hanne, because=WHY, at=v.later(hours=1))
    met = meetings.call(
        odd, by=v.per, question="Which job?", begins_at=v.at + timedelta(days=9), place="Here",
        guests=[Guest("child"), Guest("", v.roles["hanne"])], at=v.at,
    )  # fmt: skip
    meetings.cancel(met, by=v.hanne, because=WHY, at=v.later(hours=1))
    undoing.call_again(met, by=v.per, at=v.later(hours=1))
    left = transitions.note_school_exit(
        odd, by=v.ola, left_unit=v.units["school"], from_on=v.at.date(), at=v.at
    )
    tried = outside.note_attempt(left, by=v.ola, how="call", reached="child", at=v.at)
    outside.take_back_attempt(tried, by=v.ola, because=WHY, at=v.later(hours=1))
    outside.take_back_exit(left, by=v.ola, because=WHY, at=v.later(hours=1))
    report = reporting.receive_report(odd, by=v.gro, from_kind="private", at=v.later(hours=1))
    reporting.assess(report, by=v.gro, outcome="drop", at=v.later(hours=1))
    reporting.correct(
        report, by=v.gro, outcome="investigate", reason="More came.", at=v.later(hours=1)
    )
    gone = reporting.receive_report(odd, by=v.gro, from_kind="private", at=v.later(hours=1))
    reporting.take_back(gone, by=v.gro, because=WHY, at=v.later(hours=1))
    named = needs.name_other(
        odd, by=v.gro, kind="no.cw_measure_plan", from_on=v.at.date(), shares_text="Advice.",
        at=v.later(hours=1),
    )  # fmt: skip
    needs.change_other(
        named, by=v.gro, owner=None, next_on=None, shares_text="", at=v.later(hours=1)
    )

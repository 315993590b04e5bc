"""What the world of the walls has of plans: written together, hidden, and decided elsewhere."""

from datetime import date
from typing import Any

from laget.core.seeing import seen_as
from laget.plans import from_paper, needs, writing
from laget.plans.models import Plan


def add(v: Any) -> None:
    """Emma's plan has texts in versions, a need and a right; Noah's child welfare plan is hidden,
    and Tiril's is named to her team."""
    emma, noah, tiril = (v.children[name] for name in ("emma", "noah", "tiril"))
    with seen_as(v.kari):
        plan = Plan.objects.get(child=emma, to_on=None)
    for who, text in ((v.kari, "The gate."), (v.per, "The stairs.")):
        writing.write_part(plan, by=who, heading="about", text=text, at=v.later(hours=1))
    needs.note_need(emma, by=v.per, area="friends", what="A friend", at=v.at)
    needs.note_need(noah, by=v.stein, area="home", what="Calm evenings", at=v.at)
    needs.consider(
        emma, by=v.kari, right="no.koordinator", outcome="later", how="Asked the unit.", at=v.at
    )
    on_paper = {"paper": "plan", "paper_on": v.at.date(), "came_on": v.at.date(), "at": v.at}
    for child, who in ((emma, v.kari), (emma, v.per), (noah, v.stein)):
        from_paper.enter(
            child, by=who, wrote_by="parent", words="Too early!", done="Moved.",
            shared=False if who == v.per else None, **on_paper,
        )  # fmt: skip
    for child, who in ((noah, v.stein), (tiril, v.gro)):
        needs.name_other(
            child, by=who, kind="no.cw_measure_plan", from_on=date(2026, 3, 1), at=v.at,
            owner=v.roles["stein"], shares_text="Advice at home.",
        )  # fmt: skip

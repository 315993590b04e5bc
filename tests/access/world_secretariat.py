"""What the secretariat sets up in the product, in the world of the walls: people it has invited."""

from __future__ import annotations

from typing import Any

import upper
from laget.core.seeing import seen_as
from laget.networks import tables
from laget.networks.models import Question
from laget.programme import seat_actions
from laget.programme.models import Body
from village import Village


def build(v: Village, made: Any) -> None:
    """A question that is open to tables; a group with a unit of its own and two in it; and somebody
    new in the secretariat."""
    with seen_as(v.sigrid):
        question = Question.objects.filter(programme=made).get()
    tables.open_code(question, by=v.sigrid, hours=2, at=v.at)
    group = upper.put(v, made, "body", kind="national_group", name="Gruppa i Norge")
    for name in ("Stina", "Odd"):
        with seen_as(v.sigrid):
            group = Body.objects.get(pk=group.pk)
        seat_actions.invite(
            group, by=v.tove, given_name=name, family_name="Berg", code=name.lower(),
            kind="worker", title="adviser", from_on=v.at.date(), at=v.at,
        )  # fmt: skip
    with seen_as(v.sigrid):
        lead = Body.objects.get(programme=made, kind="project_lead")
    seat_actions.invite(
        lead, by=v.sigrid, given_name="Eli", family_name="Ny", code="eli", kind="leader",
        title="programme_leader", from_on=v.at.date(), at=v.at,
    )  # fmt: skip

"""The cases' part of a programme's report: what they have answered, once two have read it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from laget.cases import reads
from laget.cases.actions import ANSWERS
from laget.cases.forms import ReplyForm
from laget.core.actor import Actor
from laget.programme.models import Programme


def part(actor: Actor, programme: Programme, until: date) -> dict[str, Any]:
    """Heading and figures: case by case, question by question."""
    labels = {name: str(ReplyForm.base_fields[name].label) for name in ANSWERS}
    rows = [
        [f"{reply.case.area.name}, {reply.round.title}", labels[name], getattr(reply, name)]
        for reply in reads.read_by_two(actor, programme, until)
        for name in ANSWERS if getattr(reply, name)
    ]  # fmt: skip
    head = [_("Case"), _("Question"), _("Answer")]
    figures = {"head": head, "rows": rows, "numbers": 0} if rows else None
    text = "" if rows else _("None are registered.")
    return {"heading": _("What the cases have answered"), "text": text, "figures": figures}

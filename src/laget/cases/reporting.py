"""The cases' part of a programme's report: what they have answered, once two have read it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from laget.cases import reads
from laget.cases.actions import ANSWERS
from laget.cases.forms import ReplyForm
from laget.core.actor import Actor
from laget.programme.models import Programme
from laget.programme.parts import Part, table
from laget.programme.parts import part as a_part


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """Heading and figures: case by case, question by question."""
    labels = {name: str(ReplyForm.base_fields[name].label) for name in ANSWERS}
    said = [
        (reply, name) for reply in reads.read_by_two(actor, programme, until)
        for name in ANSWERS if getattr(reply, name)
    ]  # fmt: skip
    rows = [
        [f"{reply.case.area.name}, {reply.round.title}", labels[name], getattr(reply, name)]
        for reply, name in said
    ]
    langs = [reply.language for reply, _name in said]
    figures = table([_("Case"), _("Question"), _("Answer")], rows, langs=langs, said=[2])
    return a_part("cases", _("What the cases have answered"), "", figures, langs)

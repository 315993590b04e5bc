"""The cases' part of a programme's report: what they have answered, once two have read it; in
the language of the report, where two have read that too."""

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
from laget.programme.translating import Words
from laget.programme.words import lang


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """Heading and figures: case by case, question by question."""
    labels = {name: str(ReplyForm.base_fields[name].label) for name in ANSWERS}
    translated = Words(lang(), reads.rows(actor, "reply-translation", programme))
    said = [
        (reply, name, translated.of(reply, name))
        for reply in reads.read_by_two(actor, programme, until)
        for name in ANSWERS if getattr(reply, name)
    ]  # fmt: skip
    rows = [
        [f"{reply.case.area.name}, {reply.round.title}", labels[name], text.on_paper]
        for reply, name, text in said
    ]
    langs = [text.language for _reply, _name, text in said]
    figures = table([_("Case"), _("Question"), _("Answer")], rows, langs=langs, said=[2])
    return a_part("cases", _("What the cases have answered"), "", figures, langs)

"""What stopped us, as parts of a report: in the programme's own, and in the year's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.core.templatetags.days import whole_day
from laget.faults import reads, words
from laget.programme.models import Programme

Part = dict[str, Any]


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """One part of the programme's report: each fault, and what is answered."""
    return _faults(_("What stopped us"), reads.of_programme(actor, programme), until)


def annual(year: int) -> Callable[[Actor, Programme, date], list[Part]]:
    """All the parts of one year's report."""

    def parts(actor: Actor, programme: Programme, until: date) -> list[Part]:
        found = reads.in_year(actor, programme, year)
        return [
            _in_short(found, until), _kinds(found), _natures(found),
            _faults(_("Fault by fault"), found, until), _answers(found, year),
            _late(found, until), _part(_("What should happen now"), _("Write it here.")),
        ]  # fmt: skip

    return parts


def _part(heading: str, text: str, head: list[str] | None = None, rows: Any = (),
          numbers: int = 0) -> Part:  # fmt: skip
    figures = {"head": head, "rows": list(rows), "numbers": numbers} if rows else None
    said = text or ("" if figures else _("None are registered."))
    return {"heading": heading, "text": said, "figures": figures}


def _in_short(found: list[reads.Shown], until: date) -> Part:
    answered = sum(bool(one.answers) for one in found)
    done = sum(any(answer.kind == "done" for answer in one.answers) for one in found)
    late = sum(one.here is not None and one.here.waits for one in _late_ones(found, until))
    said = [
        ngettext("%(n)s fault has been with somebody this year.",
                 "%(n)s faults have been with somebody this year.", len(found)) % {"n": len(found)},
        _("%(answered)s are answered, and %(done)s are done.") % {
            "answered": answered, "done": done},
    ]  # fmt: skip
    if late:
        said.append(ngettext(
            "%(n)s was not answered in time.", "%(n)s were not answered in time.", late
        ) % {"n": late})  # fmt: skip
    return _part(_("In short"), "\n\n".join(said) if found else "")


def _kinds(found: list[reads.Shown]) -> Part:
    table = reads.table(found)
    head = [_("What it was about"), *table.countries]
    rows = [[label, *(str(n or "–") for n in counts)] for label, counts, _sum in table.lines]
    return _part(_("By kind and country"), "", head, rows, numbers=len(table.countries))


def _natures(found: list[reads.Shown]) -> Part:
    rows = [[one.fault.title, one.fault.get_nature_display() or _("Not said yet")] for one in found]
    return _part(_("Common, or one country's own"), "", [_("Fault"), _("What kind")], rows)


def _faults(heading: str, found: list[reads.Shown], until: date) -> Part:
    rows = [[one.fault.title, one.fault.would_help, words.mark(one, until)[1]] for one in found]
    return _part(heading, "", [_("Fault"), _("What would help"), _("How it stands")], rows)


def _answers(found: list[reads.Shown], year: int) -> Part:
    rows = [
        [
            one.fault.title, sent.sending.to_unit.name,
            f"{words.answered(answer)} {answer.text}".strip(), whole_day(answer.on),
        ]
        for one in found for sent in one.sent for answer in sent.answers if answer.on.year == year
    ]  # fmt: skip
    head = [_("Fault"), _("Who"), _("Answer"), _("When")]
    return _part(_("You said, we did"), "", head, rows)


def _late_ones(found: list[reads.Shown], until: date) -> list[reads.Shown]:
    return [one for one in found if one.here and one.here.is_late(until)]


def _late(found: list[reads.Shown], until: date) -> Part:
    rows = [
        [one.fault.title, words.mark(one, until)[1], whole_day(one.here.sending.due_on)]
        for one in _late_ones(found, until) if one.here
    ]  # fmt: skip
    head = [_("Fault"), _("How it stands"), _("By when")]
    said = "" if rows else _("There are none.")
    return _part(_("Sent up, and not answered or done in time"), said, head, rows)

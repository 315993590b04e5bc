"""What stopped us, as parts of a report: in the programme's own, and in the year's. Everybody reads
a report, so what is not published is counted, and not told."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.core.templatetags.days import whole_day
from laget.faults import reads, words
from laget.programme.models import Programme
from laget.programme.parts import Part
from laget.programme.parts import part as a_part
from laget.programme.parts import table as a_table


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """One part of the programme's report: each fault, and what is answered."""
    found = as_on(reads.of_programme(actor, programme), until)
    return _faults("faults", _("What stopped us"), found, until)


def told_openly(found: list[reads.Shown]) -> list[reads.Shown]:
    return [one for one in found if one.fault.published_at is not None]


def _kept_inside(found: list[reads.Shown]) -> str:
    """How many are counted and not told; nothing where all are published."""
    n = len(found) - len(told_openly(found))
    if not n:
        return ""
    return ngettext(
        "%(n)s fault more has gone up, and is not published.",
        "%(n)s faults more have gone up, and are not published.", n,
    ) % {"n": n}  # fmt: skip


def as_on(found: list[reads.Shown], on: date) -> list[reads.Shown]:
    """How each stood on a day: what was gathered, joined, sent and answered by then."""
    return [_stood(one, on) for one in found if one.fault.gathered_on <= on]


def _stood(one: reads.Shown, on: date) -> reads.Shown:
    ties = [
        tie for tie in (one.lead, *one.parted)
        if tie is not None and tie.fault_id == one.fault.pk and tie.joined_on <= on
    ]  # fmt: skip
    heard = {tie.into_id for tie in ties}
    shared = [sent for sent in one.shared if sent.sending.fault_id in heard]
    return replace(
        one, tries=[row for row in one.tries if row.on <= on],
        lead=next((t for t in ties if t.parted_on is None or t.parted_on > on), None),
        sent=[_sent_on(sent, on) for sent in one.sent if sent.sending.sent_on <= on],
        shared=[_sent_on(sent, on) for sent in shared if sent.sending.sent_on <= on],
    )  # fmt: skip


def _sent_on(sent: reads.Sent, on: date) -> reads.Sent:
    answers = [one for one in sent.answers if one.on <= on]
    if len(answers) == len(sent.answers):
        return sent
    sending = copy(sent.sending)
    sending.state = answers[-1].kind if answers else type(sending).State.WAITS
    return replace(sent, sending=sending, answers=answers)


def year_of(actor: Actor, programme: Programme, until: date) -> list[Part]:
    """All the parts of the report of a day's year."""
    return annual(until.year)(actor, programme, until)


def annual(year: int) -> Callable[[Actor, Programme, date], list[Part]]:
    """All the parts of one year's report."""

    def parts(actor: Actor, programme: Programme, until: date) -> list[Part]:
        found = as_on(reads.in_year(actor, programme, year), until)
        told = told_openly(found)
        return [
            _in_short(found, until), _kinds(found), _natures(told),
            _faults("faults", _("Fault by fault"), found, until), _answers(told, year),
            _late(told, until), {**_part("", _("What should happen now"), ""), "text": ""},
        ]  # fmt: skip

    return parts


def _part(
    kind: str, heading: str, text: str, head: list[str] | None = None, rows: Any = (),
    numbers: int = 0, langs: list[str] | None = None, said: tuple[int, ...] = (0,),
) -> Part:  # fmt: skip
    figures = a_table(head or [], list(rows), numbers, langs=langs, said=said)
    return a_part(kind, heading, text, figures, langs or [])


def _languages(found: list[reads.Shown]) -> list[str]:
    """In which language each stands: as its page says."""
    return [one.fault.language for one in found]


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
    return _part("short", _("In short"), "\n\n".join(said) if found else "")


def _kinds(found: list[reads.Shown]) -> Part:
    table = reads.table(found)
    head = [_("What it was about"), *table.countries]
    rows = [[label, *(str(n or "–") for n in counts)] for label, counts, _sum in table.lines]
    return _part("kinds", _("By kind and country"), "", head, rows, len(table.countries))


def _natures(found: list[reads.Shown]) -> Part:
    rows = [[one.fault.title, one.fault.get_nature_display() or _("Not said yet")] for one in found]
    return _part(
        "natures", _("Common, or one country's own"), "", [_("Fault"), _("What kind")], rows,
        langs=_languages(found),
    )  # fmt: skip


def _faults(kind: str, heading: str, found: list[reads.Shown], until: date) -> Part:
    told = told_openly(found)
    rows = [[one.fault.title, one.fault.would_help, words.mark(one, until)[1]] for one in told]
    head = [_("Fault"), _("What would help"), _("How it stands")]
    said = _kept_inside(found)
    return _part(kind, heading, said, head, rows, langs=_languages(told), said=(0, 1))


def _answers(found: list[reads.Shown], year: int) -> Part:
    given = [
        (one, sent, answer)
        for one in found for sent in one.sent for answer in sent.answers if answer.on.year == year
    ]  # fmt: skip
    rows = [
        [
            one.fault.title, f"{sent.sending.to_unit.name}: {words.answered(answer)}", answer.text,
            whole_day(answer.on),
        ]
        for one, sent, answer in given
    ]  # fmt: skip
    head = [_("Fault"), _("Who"), _("Answer"), _("When")]
    langs = _languages([one for one, _sent, _answer in given])
    return _part("answers", _("You said, we did"), "", head, rows, langs=langs, said=(0, 2))


def _late_ones(found: list[reads.Shown], until: date) -> list[reads.Shown]:
    return [one for one in found if one.here and one.here.is_late(until)]


def _late(found: list[reads.Shown], until: date) -> Part:
    late = _late_ones(found, until)
    rows = [
        [one.fault.title, words.mark(one, until)[1], whole_day(one.here.sending.due_on)]
        for one in late if one.here
    ]  # fmt: skip
    head = [_("Fault"), _("How it stands"), _("By when")]
    said = "" if rows else _("There are none.")
    heading = _("Sent up, and not answered or done in time")
    return _part("late", heading, said, head, rows, langs=_languages(late))

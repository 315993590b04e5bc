"""What was decided because of young people, as a part of a report. No person is named."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.networks import reads
from laget.programme import words
from laget.programme.models import Programme
from laget.programme.parts import UNSAID, Part, table
from laget.programme.parts import part as a_part


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """What two have read: what young people told, what was decided, and what came of it."""
    found = [
        one for one in reads.rows(actor, "decision", programme)
        .filter(stage="up").exclude(because="")
        .select_related("gathering").order_by("gathering__from_on", "pk")
        if one.gathering.from_on is None or one.gathering.from_on <= until
    ]  # fmt: skip
    rows = [
        [one.because, one.text, _gathering(one), one.came_of_it or _("Not told yet")]
        for one in found
    ]  # fmt: skip
    head = [_("What young people told"), _("What was decided"), _("Where"), _("What came of it")]
    said = ngettext(
        "%(n)s thing was decided because of what young people told.",
        "%(n)s things were decided because of what young people told.", len(rows),
    ) % {"n": len(rows)} if rows else ""  # fmt: skip
    heading = _("Decided because of young people")
    return a_part("young", heading, said, table(head, rows), [UNSAID] if rows else [])


def _gathering(one: object) -> str:
    met = one.gathering  # type: ignore[attr-defined]
    return ", ".join(filter(None, (met.name, words.span(met.from_on, met.to_on) or met.when_said)))

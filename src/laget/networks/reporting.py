"""The networks' parts of a programme's report: what was decided because of young people, what the
teams have tried, and what gatherings were worth. No person is named."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.networks import reads
from laget.networks.kept import ANSWERED
from laget.networks.models import Gathering, Test
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
        [one.because, one.text, _called(one.gathering), one.came_of_it or _("Not told yet")]
        for one in found
    ]  # fmt: skip
    head = [_("What young people told"), _("What was decided"), _("Where"), _("What came of it")]
    said = ngettext(
        "%(n)s thing was decided because of what young people told.",
        "%(n)s things were decided because of what young people told.", len(rows),
    ) % {"n": len(rows)} if rows else ""  # fmt: skip
    heading = _("Decided because of young people")
    return a_part("young", heading, said, table(head, rows), [UNSAID] if rows else [])


def _called(met: Gathering) -> str:
    return ", ".join(filter(None, (met.name, words.span(met.from_on, met.to_on) or met.when_said)))


def work(actor: Actor, programme: Programme, until: date) -> Part:
    """Network by network: its teams, what they have tried and what they keep, of what two have
    read. Counts, and no team by name: nobody is compared."""
    teams = Counter(reads.rows(actor, "team", programme).values_list("network", flat=True))
    told = reads.rows(actor, "test", programme).filter(stage="up", on__lte=until)
    came = list(told.values_list("team__network", "then"))
    tried = Counter(network for network, _then in came)
    kept = Counter(network for network, then in came if then == Test.Then.ADOPT)
    shown = Counter(
        reads.rows(actor, "storyboard", programme).filter(stage="up", sys_from__date__lte=until)
        .values_list("team__network", flat=True)
    )  # fmt: skip
    rows = [
        [one.name, *(str(many[one.pk]) for many in (teams, tried, kept, shown))]
        for one in reads.rows(actor, "network", programme)
    ]
    head = [_("Network"), _("Teams"), _("Changes tried"), _("Of these kept"), _("Storyboards")]
    said = _("What teams have told is counted once two have read it.") if rows else ""
    own = programme.language
    figures = table(head, rows, numbers=4, langs=[own] * len(rows), said=[0])
    return a_part("networks", _("What the networks do"), said, figures, [own] if rows else [])


def worth(actor: Actor, programme: Programme, until: date) -> Part:
    """What each gathering was worth to those who came, when nobody can answer any more; where few
    have answered, the database holds it back."""
    over = reads.rows(actor, "gathering", programme).filter(
        to_on__lt=min(until, actor.on) - ANSWERED
    )
    rows = []
    for one in over.order_by("to_on", "pk"):
        told = reads.worth_of(one)
        middle, many = (floatformat(told.middle, -1), str(told.answered)) if told else (
            _("not shown"), _("fewer than five"),
        )  # fmt: skip
        rows.append([_called(one), middle, many])
    head = [_("Gathering"), _("The middle answer, of 5"), _("Have answered")]
    own = programme.language
    figures = table(head, rows, numbers=2, langs=[own] * len(rows), said=[0])
    return a_part(
        "worth", _("What the gatherings were worth"), "", figures, [own] if rows else []
    )  # fmt: skip

"""What waits for somebody in a programme: on the page where the programmes are, and as notices.

The rooms above say the same of their own things with what stands here: `told_of` tells that
something told from below waits for a second person, or has come back; `second_looks` shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.notices.models import Notice
from laget.notices.telling import About, Finds, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on, in_unit
from laget.programme import answering, events, second_look
from laget.programme.models import Approval, Report
from laget.programme.permissions import APPROVE, SEE_APPROVAL, WORK
from laget.programme.second_look import Stage

Kind = Notice.Kind
SOON = 7  # days before its day that a thing hurries
WAITS, BACK = Q(stage=Stage.WAITS), Q(stage=Stage.WRITTEN) & ~Q(back_because="")


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what, in which programme, where it is done, and by when. `is_second`:
    somebody other than the one who wrote it must read it."""

    says: str
    of: str
    url: str
    due_on: date | None = None
    is_second: bool = False

    def severity(self, today: date) -> str:
        """How much it hurries; nothing where it has no day."""
        if self.due_on is None:
            return ""
        return "warning" if (self.due_on - today).days <= SOON else "neutral"


def waiting(actor: Actor) -> list[Waiting]:
    """All that waits for the hat in the upper rooms: what has a day stands first, the nearest at
    the top; what waits for a second person, last."""
    wiring = import_module(settings.LAGET_WIRING)
    rooms = [*wiring.WAITS, *(wiring.WAITS_INSIDE if WORK.rows(actor).exists() else ())]
    found = [one for room in rooms for one in room(actor)]
    return sorted(found, key=lambda one: (one.is_second, one.due_on or date.max))


def new_notices(actor: Actor) -> int:
    """How many notices the hat has not looked at."""
    new: int = import_module(settings.LAGET_WIRING).NEW_NOTICES(actor)
    return new


def reports(actor: Actor) -> list[Waiting]:
    """Reports that the hat may approve, and has not, as they stand now."""
    mine = SEE_APPROVAL.rows(actor).filter(role=actor.role_id).values_list("report", "edition")
    done = set(mine)
    drafts = APPROVE.rows(actor).filter(is_out=False).select_related("programme")
    return [
        Waiting(
            _("Read the report and approve it: %(title)s") % {"title": one.title},
            one.programme.name, reverse("programme:report", kwargs={"pk": one.pk}),
        )
        for one in drafts.defer("pdf", "word") if (one.pk, one.edition) not in done
    ]  # fmt: skip


def invitations(actor: Actor) -> list[Waiting]:
    """Countries and territories of the hat's own that are invited and have not answered."""
    return [
        Waiting(
            _("Answer the invitation for %(country)s") % {"country": area.name}, of.name,
            reverse("programme:answer", kwargs={"pk": of.pk}),
        )
        for of, area in answering.unanswered(actor)
    ]  # fmt: skip


def second_looks(
    actor: Actor, rows: QuerySet[Any], says: Any, named: Callable[[Any], str], page: str
) -> list[Waiting]:
    """What of these waits for a second person, where the hat may be the second."""
    found = rows.filter(WAITS, is_out=False, programme__in=WORK.rows(actor))
    others = found.exclude(written_by__person=actor.person_id).select_related("programme")
    return [
        Waiting(
            says % {"what": named(one)}, one.programme.name,
            reverse(page, kwargs={"pk": one.pk}), is_second=True,
        )
        for one in others
    ]  # fmt: skip


def seconds(row: Any, op: Operation) -> Iterable[Role]:
    """Who is told that it waits: the secretariat that runs the programme; where nobody there can be
    the second, all who act in it."""
    wrote = row.written_by.person_id
    near = in_unit(row.programme.unit_id, op.on).exclude(person=wrote)
    return near or WORK.holders(row.programme).filter(held_on(op.on)).exclude(person=wrote)


def told_of(
    models: Iterable[str], *kinds: str,
    who: Callable[[Any, Operation], Iterable[Role]] = seconds,
) -> dict[str, Finds]:  # fmt: skip
    """By the name of each event: what waits for a second person after it, of these tables, and what
    has come back to the one who wrote it."""
    labels = tuple(models)

    def waits(event: Recorded, op: Operation) -> Told:
        return [
            (role.pk, Kind.SECOND_LOOK, row.pk)
            for row in _made(labels, event, WAITS) for role in who(row, op)
        ]  # fmt: skip

    def back(event: Recorded, op: Operation) -> Told:
        return [(row.written_by_id, Kind.SENT_BACK, row.pk) for row in _made(labels, event, BACK)]

    found = dict.fromkeys((*kinds, second_look.REWRITTEN.name), waits)
    return {**found, second_look.LOOKED_AT.name: back}


def _made(labels: Iterable[str], event: Recorded, only: Q) -> Iterable[Any]:
    for label in labels:
        model: Any = apps.get_model(label)
        yield from model._base_manager.filter(only, event_id=event.id, is_out=False)


def told_back(
    rows: Permission, look: str, page: str | Callable[[Any], str],
    given: Callable[[Any], UUID] = lambda row: row.pk, named: Callable[[Any], str] = str,
    near: tuple[str, ...] = (),
) -> tuple[tuple[str, About], ...]:  # fmt: skip
    """What the two notices say of the rows of one table: that it waits, at `look`; that it has come
    back, at `page`."""
    return (
        (Kind.SECOND_LOOK, About(
            gettext_lazy("Something waits for a second person to read it."), rows, look,
            only=WAITS, named=named, near=near,
        )),
        (Kind.SENT_BACK, About(
            gettext_lazy("What you wrote has come back: somebody could be recognised in it."),
            rows, page, given=given, only=BACK, named=named, near=near,
        )),
    )  # fmt: skip


def _begun(event: Recorded, op: Operation) -> Told:
    """Those who may approve it can read it from now on."""
    return [
        (role.pk, Kind.REPORT_BEGUN, report.pk)
        for report in Report.objects.filter(event_id=event.id).defer("pdf", "word")
        for role in APPROVE.holders(report).filter(held_on(op.on))
    ]


def _approved(event: Recorded, op: Operation) -> Told:
    """One stands behind it: it waits for those who can be the other one."""
    report = Report.objects.defer("pdf", "word").get(pk=event.thing)
    if report.number is not None:
        return []
    who = APPROVE.holders(report).filter(held_on(op.on)).exclude(person=op.by.person_id)
    if op.by.unit_id == report.programme.unit_id:
        who = who.exclude(unit=op.by.unit_id)
    return [(role.pk, Kind.REPORT_APPROVED, report.pk) for role in who]


def _written(event: Recorded, op: Operation) -> Told:
    """Whoever stood behind the words that stood before must read the new ones."""
    reports = Report.objects.defer("pdf", "word")
    if event.kind == events.SECTION_WRITTEN:
        report = reports.get(sections=event.thing)
    else:
        report = reports.get(pk=event.thing)
    stood = Approval.objects.filter(report=report, edition=report.edition - 1)
    return [(one.role_id, Kind.REPORT_CHANGED, report.pk) for one in stood]


def _report(says: Any) -> About:
    return About(says, APPROVE, "programme:report", named=lambda report: report.title)


TELLS = Tells(
    about=(
        (Kind.REPORT_BEGUN, _report(gettext_lazy("There is a draft of a report to read."))),
        (Kind.REPORT_APPROVED, _report(gettext_lazy(
            "Somebody has approved a report. One more must read it and approve it."
        ))),
        (Kind.REPORT_CHANGED, _report(gettext_lazy(
            "A report is changed after you approved it. Read it again."
        ))),
    ),
    told_of={
        events.REPORT_BEGUN.name: _begun, events.APPROVED.name: _approved,
        **{
            kind.name: _written for kind in (
                events.SECTION_WRITTEN, events.SECTION_ADDED, events.SECTION_MOVED,
                events.BROUGHT_UP,
            )
        },
    },
)  # fmt: skip

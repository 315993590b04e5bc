"""What waits where something stopped us: a fault sent up, its answer on the way back, and, for a
second leader, a fault that is written.

That somebody told is told to nobody as it happens: a leader could lay the minute beside the
journal. An answer is carried to those who told it by the database (`laget.faults_walls`), since the
one who answers does not see who they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.faults import events
from laget.faults.models import Fault, Sending, Together
from laget.faults.permissions import (
    ANSWER,
    SEE_ANNUAL,
    SEE_ANSWER,
    SEE_FAULT,
    SEE_SENDING,
    SEE_TRANSLATION,
    WRITE_FAULT,
)  # fmt: skip
from laget.faults.reads import REPORT_DUE
from laget.notices.models import Notice
from laget.notices.telling import About, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on, in_unit
from laget.programme.days import AHEAD
from laget.programme.permissions import WRITE
from laget.programme.waits import (
    WAITS,
    Waiting,
    second_looks,
    seconds,
    told_back,
    told_of,
)  # fmt: skip

Kind = Notice.Kind
OPEN = Q(state__in=(Sending.State.WAITS, Sending.State.TAKES))


def waiting(actor: Actor) -> list[Waiting]:
    """Faults that wait for an answer from the hat's unit, or that it has taken on."""
    up = SEE_FAULT.rows(actor).filter(stage="up", is_out=False)
    together = Together.objects.filter(parted_at=None, into__in=up).values("fault")
    found = ANSWER.rows(actor).filter(OPEN).exclude(fault__in=together)
    found = found.select_related("fault", "programme")
    says = {
        "waits": _("Answer what was sent to you: %(title)s"),
        "takes": _("Do what you have taken on: %(title)s"),
    }
    return [
        Waiting(
            says[one.state] % {"title": one.fault.title},
            one.programme.name, reverse("faults:fault", kwargs={"pk": one.fault_id}), one.due_on,
        )
        for one in found
    ]  # fmt: skip


def report_due(actor: Actor) -> list[Waiting]:
    """The report of last year's faults, from some weeks before its day, in the programmes that the
    hat's secretariat runs."""
    year = actor.on.year - 1
    due = date(year + 1, *REPORT_DUE)
    made = SEE_ANNUAL.rows(actor).filter(
        programme=OuterRef("pk"), year=year, report__is_out=False
    )  # fmt: skip
    sent = SEE_SENDING.rows(actor).filter(programme=OuterRef("pk"), sent_on__year=year)
    said = SEE_ANSWER.rows(actor).filter(programme=OuterRef("pk"), on__year=year)
    if actor.on < due - AHEAD:
        return []
    rows = WRITE.rows(actor).filter(
        Exists(sent) | Exists(said), ~Exists(made.filter(report__number__isnull=False))
    )  # fmt: skip
    return [
        Waiting(
            _("The report of the faults of %(year)s") % {"year": year}, one.name,
            reverse("faults:list", kwargs={"pk": one.pk}), due,
        )
        for one in rows
    ]  # fmt: skip


def translated(actor: Actor) -> list[Waiting]:
    """Faults in other languages that the hat may be the second to read."""
    rows = SEE_TRANSLATION.rows(actor).select_related("fault")
    says = _("A translation: %(what)s")
    return second_looks(actor, rows, says, _title, "faults:look-translation")


def _title(row: Any) -> str:
    return str(row.fault.title)


def to_read(actor: Actor) -> list[Any]:
    """The municipality's faults that the hat may be the second leader to read."""
    found = WRITE_FAULT.rows(actor).filter(WAITS, is_out=False)
    return list(found.exclude(written_by__person=actor.person_id))


def _keepers(row: Any, op: Operation) -> Iterable[Role]:
    """The municipality's coordinator; where that is who wrote it, or there is none, all leaders."""
    kept = Role.objects.filter(WRITE_FAULT.rule.roles(row), held_on(op.on))
    others = kept.exclude(person=row.written_by.person_id)
    return others.filter(kind=Role.Kind.COORDINATOR) or others


def _second(row: Any, op: Operation) -> Iterable[Role]:
    """A fault's own words are read by its municipality, those of a translation by the programme."""
    return _keepers(row, op) if isinstance(row, Fault) else seconds(row, op)


def _sent(event: Recorded, op: Operation) -> Told:
    """Those it was sent to, now and when it is sent on."""
    return [
        (role.pk, Kind.FAULT, one.pk)
        for one in Sending.objects.filter(state=Sending.State.WAITS, event_id=event.id)
        for role in in_unit(one.to_unit_id, op.on)
    ]


#: What is heard together with another goes up with that one, and is late with it.
ALONE = """ AND NOT EXISTS (SELECT 1 FROM faults_together t JOIN faults_fault l ON l.id = t.into_id
    WHERE t.fault_id = s.fault_id AND t.parted_at IS NULL AND l.stage = 'up' AND NOT l.is_out)"""
#: What was not answered or done by its day: those who should have, and whoever wrote the fault or
#: one that goes up with it; where that hat is not worn any more, those who lead its unit.
LATE = (
    """SELECT r.id, s.id, s.due_on, NULL::uuid FROM faults_sending s
  JOIN people_role r ON r.unit_id = s.to_unit_id
  WHERE s.state IN ('waits', 'takes') AND NOT s.is_out"""
    + ALONE
)
UNANSWERED = (
    """SELECT r.id, s.id, s.due_on, NULL::uuid FROM faults_sending s
  JOIN faults_fault f ON f.id = s.fault_id OR (f.stage = 'up' AND NOT f.is_out AND f.id IN (
    SELECT t.fault_id FROM faults_together t WHERE t.into_id = s.fault_id AND t.parted_at IS NULL)),
    LATERAL hat_or_leaders(f.written_by_id, NULL) r (id)
  WHERE s.state IN ('waits', 'takes') AND NOT s.is_out"""
    + ALONE
)

#: The report of a year in which something was sent up or answered, and is not frozen by its day.
REPORT = f"""SELECT r.id, m.id, y.due, NULL::uuid FROM (SELECT make_date(
    extract(year FROM current_setting('laget.on')::date)::int, {REPORT_DUE[0]}, {REPORT_DUE[1]})
    AS due) y CROSS JOIN programme_programme m JOIN people_role r ON r.unit_id = m.unit_id
  WHERE (EXISTS (SELECT 1 FROM faults_sending s WHERE s.programme_id = m.id
      AND extract(year FROM s.sent_on) = extract(year FROM y.due) - 1)
    OR EXISTS (SELECT 1 FROM faults_answer a WHERE a.programme_id = m.id
      AND extract(year FROM a.on) = extract(year FROM y.due) - 1))
    AND NOT EXISTS (SELECT 1 FROM faults_annual n JOIN programme_report p ON p.id = n.report_id
      WHERE n.programme_id = m.id AND n.year = extract(year FROM y.due) - 1
        AND p.number IS NOT NULL AND NOT p.is_out)"""


_FAULT: dict[str, Any] = {
    "page": "faults:fault", "given": lambda row: row.fault_id,
    "named": lambda row: row.fault.title, "near": ("fault",),
}  # fmt: skip


def _heard(together: Q) -> dict[str, Any]:
    """Of what is heard together: told by the fault that the hat sees. The one that was sent up, or
    the first that goes with it, as long as they are `together`."""

    def sees(actor: Actor) -> dict[str, Any]:
        ties = Together.objects.filter(together, into=OuterRef(OuterRef("fault")))
        sent_up = Q(pk=OuterRef("fault"))
        seen = SEE_FAULT.rows(actor).filter(sent_up | Q(pk__in=ties.values("fault")))
        first = seen.annotate(sent_up=sent_up).order_by("-sent_up", "gathered_on", "pk")
        return {
            "seen": Subquery(first.values("pk")[:1]),
            "title": Subquery(first.values("title")[:1]),
        }

    return {
        "page": "faults:fault", "given": lambda row: row.seen, "named": lambda row: row.title,
        "holds": lambda row: row.seen is not None, "sees": sees,
    }  # fmt: skip


TELLS = Tells(
    about=(
        (Kind.FAULT, About(
            gettext_lazy("A fault is sent up to you, and waits for your answer."), ANSWER,
            only=Q(state=Sending.State.WAITS), **_FAULT,
        )),
        (Kind.FAULT_LATE, About(
            gettext_lazy("A fault that lies with you is over its day."), ANSWER,
            only=OPEN, **_FAULT,
        )),
        (Kind.FAULT_UNANSWERED, About(
            gettext_lazy("A fault you sent up has not been answered or done in time."), SEE_SENDING,
            only=OPEN, **_heard(Q(parted_at=None)),
        )),
        (Kind.FAULT_ANSWERED, About(
            gettext_lazy("You said, we did: what stopped you has got an answer."), SEE_ANSWER,
            **_heard(Q(parted_at=None) | Q(parted_at__gte=OuterRef(OuterRef("sys_from")))),
        )),
        (Kind.FAULTS_DUE, About(
            gettext_lazy("The report of last year's faults should have been finished."), WRITE,
            "faults:list", named=str,
        )),
        *told_back(WRITE_FAULT, "faults:look", "faults:change"),
        *told_back(
            SEE_TRANSLATION, "faults:look-translation", "faults:row-translation", named=_title,
            near=("fault",),
        ),
    ),
    told_of={
        **told_of(
            ["faults.Fault", "faults.Translation"], events.GATHERED.name, events.CHANGED.name,
            events.TRIED.name, events.TRANSLATED.name, events.TRANSLATED_AGAIN.name, who=_second,
        ),
        events.SENT.name: _sent, events.ANSWERED.name: _sent,
    },
    passed={"fault_late": LATE, "fault_unanswered": UNANSWERED, "faults_due": REPORT},
)  # fmt: skip

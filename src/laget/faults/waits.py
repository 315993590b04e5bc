"""What waits where something stopped us: a fault sent up, its answer on the way back, and, for a
second leader, a fault that is written.

That somebody told is told to nobody as it happens: a leader could lay the minute beside the
journal. An answer is carried to those who told it by the database (`laget.faults_walls`), since the
one who answers does not see who they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.faults import events
from laget.faults.models import Fault, Sending, Together
from laget.faults.permissions import ANSWER, SEE_ANSWER, SEE_FAULT, SEE_SENDING, WRITE_FAULT
from laget.notices.models import Notice
from laget.notices.telling import About, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on, in_unit
from laget.programme.waits import WAITS, Waiting, told_back, told_of

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


def to_read(actor: Actor) -> list[Any]:
    """The municipality's faults that the hat may be the second leader to read."""
    found = WRITE_FAULT.rows(actor).filter(WAITS, is_out=False)
    return list(found.exclude(written_by__person=actor.person_id))


def _keepers(row: Any, op: Operation) -> Iterable[Role]:
    """The municipality's coordinator; where that is who wrote it, or there is none, all leaders."""
    kept = Role.objects.filter(WRITE_FAULT.rule.roles(row), held_on(op.on))
    others = kept.exclude(person=row.written_by.person_id)
    return others.filter(kind=Role.Kind.COORDINATOR) or others


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
#: What was not answered or done by its day: those who should have, and whoever wrote the fault.
LATE = (
    """SELECT r.id, s.id, s.due_on, NULL::uuid FROM faults_sending s
  JOIN people_role r ON r.unit_id = s.to_unit_id
  WHERE s.state IN ('waits', 'takes') AND NOT s.is_out"""
    + ALONE
)
UNANSWERED = (
    """SELECT f.written_by_id, s.id, s.due_on, NULL::uuid FROM faults_sending s
  JOIN faults_fault f ON f.id = s.fault_id WHERE s.state IN ('waits', 'takes') AND NOT s.is_out"""
    + ALONE
)


_FAULT: dict[str, Any] = {
    "page": "faults:fault", "given": lambda row: row.fault_id,
    "named": lambda row: row.fault.title, "near": ("fault",),
}  # fmt: skip


def _answered(row: Any) -> str:
    """What was answered, by the name of the fault one sees: it may be heard with another."""
    found = Fault.objects.filter(Q(pk=row.fault_id) | Q(joined__into=row.fault_id))
    return str(found.values_list("title", flat=True).first() or "")


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
            only=OPEN, **_FAULT,
        )),
        (Kind.FAULT_ANSWERED, About(
            gettext_lazy("You said, we did: what stopped you has got an answer."), SEE_ANSWER,
            page="faults:fault", given=lambda row: row.fault_id, named=_answered,
        )),
        *told_back(WRITE_FAULT, "faults:look", "faults:change"),
    ),
    told_of={
        **told_of(
            ["faults.Fault"], events.GATHERED.name, events.CHANGED.name, events.TRIED.name,
            who=_keepers,
        ),
        events.SENT.name: _sent, events.ANSWERED.name: _sent,
    },
    passed={"fault_late": LATE, "fault_unanswered": UNANSWERED},
)  # fmt: skip

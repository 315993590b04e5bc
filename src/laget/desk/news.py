"""What others have done since yesterday around the children a hat helps, and its sentences. Called
by `desk.reads`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy

from laget.children.models import Child
from laget.children.permissions import guarded, helped, same_child
from laget.core.access import among
from laget.core.actor import Actor
from laget.core.models import Event
from laget.people.models import Role
from laget.rulebook.loader import keeps_to_pointers

LOOK_BACK = 1  # days in "since yesterday"
NEWS = 6  # lines of it
NOBODY = UUID(int=0)


@dataclass(frozen=True)
class News:
    """Something another person did, around a child this hat helps."""

    kind: str
    at: datetime
    who: str
    child_id: UUID
    child: Child


def since_yesterday(actor: Actor) -> list[Event]:
    """What others did in the open around the children this hat helps, newest first. Keys are made
    of their time, so that the journal's index finds the last day."""
    back = timezone.localtime(actor.at) - timedelta(days=LOOK_BACK)
    start = int(back.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)
    others = Q()
    if keeps_to_pointers(actor.country):
        others = Q(authority=actor.authority_id) | ~Q(
            kind__in=[k for k in TOLD if k.startswith(WRITTEN)]
        )
    rows = Event.objects.filter(
        others,
        ~same_child(guarded(actor), "about"),
        among(list(helped(actor, openly=True)), "about"),
        id__gte=UUID(int=start << 80),
        at_us__gte=start * 1000,
        at_us__lte=int(actor.at.timestamp() * 1_000_000),
        shared=True,
        kind__in=TOLD,
    ).exclude(role=actor.role_id)
    return list(rows.only("id", "kind", "at_us", "role", "about").order_by("-at_us", "-id")[:NEWS])


def told_of(events: list[Event], known: dict[UUID, Child]) -> list[News]:
    """The events with who did it, around the children the hat knows."""
    people = Role.objects.filter(pk__in={e.role for e in events}).select_related("person")
    names = {role.pk: role.person.given_name for role in people} if events else {}
    return [
        News(
            e.kind, datetime.fromtimestamp(e.at_us / 1_000_000, tz=UTC),
            names.get(e.role or NOBODY, "") if e.role else "",
            e.about, known[e.about],
        )
        for e in events
        if e.about in known
    ]  # fmt: skip


#: Kinds of events that are news to a team; the rest is found in the child's story.
TOLD = (
    "child.spoke", "team.joined", "team.left", "baton.offered", "baton.accepted", "baton.declined",
    "baton.stood-in", "referral.sent", "referral.accepted", "referral.declined", "referral.done",
    "referral.handed-back", "plan.started",
    "goal.set", "measure.started", "measure.ended", "measure.reviewed", "contact.noted",
    "case.opened", "case.closed", "case.reopened", "case.taken-back", "concern.shared",
    "concern.unshared", "concern.taken-back", "message.sent",
)  # fmt: skip
#: Of these, what is written of a child's help, and in some countries stays in its authority.
WRITTEN = ("referral.", "goal.", "measure.", "contact.", "concern.", "message.")

#: Each in words: of the lead, by the country's; else here.
LEAD_NEWS = {
    "baton.offered": "news-offered", "baton.accepted": "news-accepted",
    "baton.declined": "news-declined", "baton.stood-in": "news-stood-in",
}  # fmt: skip
SAID: dict[str, Any] = {
    "child.spoke": gettext_lazy("%(who)s wrote down what %(child)s said."),
    "message.sent": gettext_lazy("%(who)s wrote to the team around %(child)s."),
    "team.joined": gettext_lazy("%(who)s joined the team around %(child)s."),
    "team.left": gettext_lazy("%(who)s left the team around %(child)s."),
    "referral.sent": gettext_lazy("%(who)s asked another service for help for %(child)s."),
    "referral.accepted": gettext_lazy("%(who)s said yes to helping %(child)s."),
    "referral.declined": gettext_lazy("%(who)s said no to a referral for %(child)s."),
    "referral.done": gettext_lazy("%(who)s told how the help for %(child)s went."),
    "referral.handed-back": gettext_lazy("%(who)s handed back a yes to helping %(child)s."),
    "plan.started": gettext_lazy("%(who)s began a plan for %(child)s."),
    "goal.set": gettext_lazy("%(who)s wrote a goal with %(child)s."),
    "measure.started": gettext_lazy("%(who)s began help for %(child)s."),
    "measure.ended": gettext_lazy("%(who)s ended help for %(child)s."),
    "measure.reviewed": gettext_lazy("%(who)s wrote whether the help works for %(child)s."),
    "contact.noted": gettext_lazy("%(who)s was in touch with %(child)s or the family."),
    "case.opened": gettext_lazy("%(who)s opened the work together around %(child)s."),
    "case.closed": gettext_lazy("%(who)s closed the work together around %(child)s."),
    "case.reopened": gettext_lazy("%(who)s opened the work together around %(child)s again."),
    "case.taken-back": gettext_lazy("%(who)s took back a case that was opened for %(child)s."),
    "concern.shared": gettext_lazy("%(who)s shared a concern about %(child)s with the team."),
    "concern.unshared": gettext_lazy("%(who)s no longer shares a concern about %(child)s."),
    "concern.taken-back": gettext_lazy("%(who)s took back a concern about %(child)s."),
}

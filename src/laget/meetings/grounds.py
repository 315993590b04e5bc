"""Meetings by a law that lets some services share without the family's yes, a number of times: the
Danish SSD is one meeting about a child and, as an exception, one more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.operation import Refused
from laget.meetings.models import Meeting
from laget.meetings.permissions import SEE
from laget.meetings.reads import Guest
from laget.organisations.reads import unit
from laget.rulebook.loader import load
from laget.rulebook.schema import Basis


@dataclass(frozen=True)
class Ground:
    """One such law, and how many meetings about the child rest on it already."""

    basis: Basis
    used: int

    @property
    def left(self) -> int:
        return max(0, (self.basis.at_most or 0) - self.used)


def grounds(actor: Actor, child_id: UUID) -> list[Ground]:
    """The laws of the country that count meetings, and how many have been called about the child.

    A meeting is never hidden from the team, so the team counts right; a cancelled one is not held.
    """
    found = []
    for basis in load(actor.country).counted():
        held = SEE.rows(actor).filter(one_child(child_id), ground=basis.id)
        found.append(Ground(basis, held.exclude(state=Meeting.State.CANCELLED).count()))
    return found


def ground_of(meeting: Meeting, country: str) -> Basis | None:
    """The law a meeting rests on, if it is not the family's yes."""
    return next((one for one in load(country).sharing if one.id == meeting.ground), None)


def nth(actor: Actor, meeting: Meeting) -> int:
    """Which meeting of its ground this is, in the order they were called."""
    rows = SEE.rows(actor).filter(one_child(meeting.child_id), ground=meeting.ground)
    before = rows.exclude(state=Meeting.State.CANCELLED).filter(pk__lt=meeting.pk)
    return before.count() + 1 if meeting.ground else 0


def count(
    child_id: UUID, ground: str, guests: Iterable[Guest], by: Actor, *, exception: str, on: date
) -> None:
    """Refuses what the law does not let be: one meeting too many, or somebody it is not for."""
    one = next((g for g in grounds(by, child_id) if g.basis.id == ground), None)
    if one is None:
        raise Refused("no-such-ground", _("Choose the family's yes, or a law of your country."))
    law = one.basis.statute
    if one.left == 0:
        raise Refused(
            "no-more-meetings",
            ngettext(
                "%(n)s meeting about the child has been called by %(law)s, and the law gives no"
                " more. Ask the family for its yes, and call the meeting by that.",
                "%(n)s meetings about the child have been called by %(law)s, and the law gives no"
                " more. Ask the family for its yes, and call the meeting by that.",
                one.used,
            )
            % {"n": one.used, "law": law},
        )
    if one.used and not exception.strip():
        raise Refused(
            "exception-why",
            _(
                "One meeting about the child has been called by %(law)s. One more is an exception:"
                " write why it is needed, or ask the family for its yes."
            )
            % {"law": law},
        )
    for guest in guests:
        _fits(one.basis, guest, by)
    home = unit(by.unit_id)
    if not load(by.country).sectors_of(home.kind) & set(one.basis.from_services):
        raise Refused(
            "not-for-yours",
            _("%(law)s is not for your service. Ask the family for its yes.") % {"law": law},
        )


def _fits(basis: Basis, guest: Guest, by: Actor) -> None:
    if guest.role is None:  # the child and the family are always welcome
        return
    if load(by.country).sectors_of(guest.role.unit.kind) & set(basis.to_services):
        return
    raise Refused(
        "not-for-them",
        _(
            "%(law)s is not for %(unit)s. Take %(name)s off the list, or ask the family for its"
            " yes and call the meeting by that."
        )
        % {"law": basis.statute, "unit": guest.role.unit.name, "name": guest.role.person},
    )

"""What waits on my day because nobody has opened or read what one told, asked, offered, wrote or
decided, or has opened a hand-over and not answered it, and its sentences."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from laget.asking import receipts as asking
from laget.asking.models import Asked
from laget.concerns import reads as concerns
from laget.core import clock
from laget.core.actor import Actor
from laget.core.templatetags.days import moment
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits
from laget.meetings import receipts as invitations
from laget.meetings.models import Invitation
from laget.messages import reads as messages
from laget.messages.models import Receipt
from laget.notices import lost
from laget.people.models import Role
from laget.teams import receipts
from laget.transitions import reads as handovers


def unopened(actor: Actor) -> tuple[Rare, ...]:
    """What this hat has told, offered, asked or decided, and nobody has opened in time; and what
    somebody it leads should have opened."""
    return (
        (concerns.unopened(actor), _worries), (handovers.unopened(actor), _handovers),
        (receipts.unopened(actor), _asked_to_lead), (receipts.appointed_late(actor), _appointed),
        (handovers.unanswered(actor), _to_be_answered), (lost.waiting(actor), _lost),
        (messages.unread_by_others(actor), _messages), (asking.unopened(actor), _asked_to_say),
        (asking.talks_unopened(actor), _talks), (invitations.unopened(actor), _invitations),
    )  # fmt: skip


def _worries(actor: Actor) -> list[Waits]:
    return [
        Waits(
            "unopened", c.pk, "danger", c.raised_on, None, c.child_id,
            told={"name": str(c.owner.person), "about": c.about_text},
        )
        for c in concerns.unopened(actor)
    ]  # fmt: skip


def _handovers(actor: Actor) -> list[Waits]:
    return [
        Waits(
            "unopened-handover", t.pk, "danger", t.offered_on, None, t.child_id,
            told={"unit": t.handover.to_unit.name, "phone": t.handover.to_unit.phone},
        )
        for t in handovers.unopened(actor)
        if t.handover
    ]  # fmt: skip


def _to_be_answered(actor: Actor) -> list[Waits]:
    """Until its day it stands among what comes. Where nobody has opened it either, that is said."""
    return [
        Waits(
            "late-handover", t.pk, "danger", t.offered_on, t.handover.due_on, t.child_id,
            told={"unit": t.handover.to_unit.name, "phone": t.handover.to_unit.phone},
        )
        for t in handovers.unanswered(actor)
        if t.handover and not handovers.is_unopened(actor, t.handover)
    ]  # fmt: skip


def _asked_to_lead(actor: Actor) -> list[Waits]:
    return [
        Waits("unopened-lead", o.pk, "danger", clock.day(o.offered_at), None, o.child_id,
              told=_whom(o.to_role))
        for o in receipts.unopened(actor)
    ]  # fmt: skip


def _appointed(actor: Actor) -> list[Waits]:
    return [
        Waits("unseen-lead", h.pk, "danger", clock.day(h.during.lower), None, h.child_id,
              told=_whom(h.role))
        for h in receipts.unseen(actor)
    ]  # fmt: skip


def _messages(actor: Actor) -> list[Waits]:
    """One line for each child: of what this hat wrote, and of what those it leads have not read."""
    late: dict[tuple[UUID, bool], list[Receipt]] = {}
    for one in messages.unread_by_others(actor):
        late.setdefault((one.child_id, one.writer_id == actor.role_id), []).append(one)
    return [
        Waits(
            "unread-message", them[0].pk, "warning", clock.day(them[0].message.sent_at), None,
            child_id,
            told={"is_mine": is_mine,
                  "names": _names(one.role for one in them)},
        )
        for (child_id, is_mine), them in late.items()
    ]  # fmt: skip


def _asked_to_say(actor: Actor) -> list[Waits]:
    """One line for each question."""
    late: dict[UUID, list[Asked]] = {}
    for one in asking.unopened(actor):
        late.setdefault(one.question_id, []).append(one)
    return [
        Waits("unopened-worry", question, "danger", them[0].asked_on, None, them[0].child_id,
              told={"units": [one.to_unit.name for one in them]})
        for question, them in late.items()
    ]  # fmt: skip


def _talks(actor: Actor) -> list[Waits]:
    return [
        Waits("unopened-talk", t.pk, "warning", clock.day(t.asked_at), None,
              told={"unit": t.to_unit.name})
        for t in asking.talks_unopened(actor)
    ]  # fmt: skip


def _invitations(actor: Actor) -> list[Waits]:
    """One line for each meeting."""
    late: dict[UUID, list[Invitation]] = {}
    for one in invitations.unopened(actor):
        late.setdefault(one.meeting_id, []).append(one)
    return [
        Waits("unopened-invitation", meeting, "warning", clock.day(them[0].sys_from), None,
              them[0].child_id,
              told={"names": _names(one.instead or one.role for one in them),
                    "when": them[0].meeting.begins_at})
        for meeting, them in late.items()
    ]  # fmt: skip


def _names(roles: Iterable[Role | None]) -> str:
    """Each of them once."""
    return ", ".join(dict.fromkeys(str(role.person) for role in roles if role))


def _lost(actor: Actor) -> list[Waits]:
    """What the ledger has found between this hat's unit and another, and nobody has settled."""
    return [
        Waits(
            "lost", one.pk, "danger", clock.day(one.found_at), None,
            told={
                "what": lost.what(one), "sender": one.from_unit and one.from_unit.name,
                "receiver": one.to_unit and one.to_unit.name,
            },
        )
        for one in lost.waiting(actor)
    ]  # fmt: skip


def _may_be_lost(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(what)s may not have arrived") % told
    why = _("From %(sender)s. What was sent and what is stored do not fit.") % told
    if told["receiver"] and told["receiver"] != told["sender"]:
        why = _("From %(sender)s to %(receiver)s. What was sent and what is stored do not fit.")
        why = why % told
    return title, why, _("See how to mend it"), address("notices:lost", pk=one.thing)


def _whom(role: Role) -> dict[str, str]:
    return {"name": str(role.person), "unit": role.unit.name}


def _handover(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(unit)s has not opened the hand-over") % told
    why = _("It was offered %(since)s. Call them, or ask another service.") % told
    if told["phone"]:
        why = _("It was offered %(since)s. Call them on %(phone)s, or ask another service.") % told
    return title, why, _("See the hand-over"), address("transitions:transfer", pk=one.thing)


def _unanswered(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(unit)s has not answered the hand-over") % told
    why = _("They have opened it. Call them, or ask another service.")
    if told["phone"]:
        why = _("They have opened it. Call them on %(phone)s, or ask another service.") % told
    return title, why, _("See the hand-over"), address("transitions:transfer", pk=one.thing)


def _to_lead(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(name)s has not opened the question about who leads") % told
    why = _("It was asked %(since)s. Talk with %(name)s, %(unit)s, or ask somebody else.") % told
    return title, why, _("See who is asked"), address("teams:baton-offer", child=one.child_id)


def _unseen(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(name)s may not know that they lead") % told
    why = _("It was decided %(since)s, and they have not opened the page since. Talk with them.")
    return title, why % told, _("Open the child's page"), address("desk:child", child=one.child_id)


def _worry(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(name)s has not opened your worry about %(child)s") % told
    why = _("You told it %(since)s. Talk with %(name)s, or with somebody else who leads.") % told
    return title, why, _("See the worry"), address("concerns:concern", pk=one.thing)


def _question(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(unit)s has not opened the question") % told
    why = _("It was sent %(since)s. Call them, or ask another service.") % told
    if told["phone"]:
        why = _("It was sent %(since)s. Call them on %(phone)s, or ask another service.") % told
    return title, why, _("See the question"), address("referrals:referral", pk=one.thing)


def _not_read(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: a message is not read by those you lead") % told
    if told["is_mine"]:
        title = _("%(child)s: not everybody has read what you wrote") % told
    why = _("It was sent %(since)s, and has not been read by %(names)s. Talk with them.") % told
    return title, why, _("Read it"), address("messages:thread", child=one.child_id)


def _not_known(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    told = told | {"unit": ", ".join(told["units"])}
    title = _("%(child)s: %(unit)s has not opened the question whether they worry") % told
    why = _("It was sent %(since)s. Call them, and ask them to open it.") % told
    if len(told["units"]) > 1:
        title = _("%(child)s: not all have opened the question whether they worry") % told
        why = _("It was sent %(since)s. Not opened yet by %(unit)s. Call them.") % told
    return title, why, _("See the question"), address("asking:question", pk=one.thing)


def _wondered(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(unit)s has not opened what you wonder about") % told
    why = _("It was sent %(since)s. Call them, and ask them to open it.") % told
    return title, why, _("See the question"), address("asking:talk", pk=one.thing)


def _invitation(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: not everybody has opened the invitation to a meeting") % told
    told = told | {"when": moment(told["when"], today)}
    why = _("The meeting is %(when)s. Not opened yet by %(names)s. Talk with them.") % told
    return title, why, _("Open the meeting"), address("meetings:meeting", pk=one.thing)


SAID = {
    "unread": _question, "unopened": _worry, "unopened-handover": _handover,
    "late-handover": _unanswered, "unopened-lead": _to_lead, "unseen-lead": _unseen,
    "lost": _may_be_lost, "unread-message": _not_read, "unopened-worry": _not_known,
    "unopened-talk": _wondered, "unopened-invitation": _invitation,
}  # fmt: skip

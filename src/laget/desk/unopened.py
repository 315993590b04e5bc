"""What waits on my day because nobody has opened what one told, asked, offered or decided, or has
opened a hand-over and not answered it, and its sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from laget.concerns import reads as concerns
from laget.core import clock
from laget.core.actor import Actor
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits
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


SAID = {
    "unread": _question, "unopened": _worry, "unopened-handover": _handover,
    "late-handover": _unanswered, "unopened-lead": _to_lead, "unseen-lead": _unseen,
    "lost": _may_be_lost,
}  # fmt: skip

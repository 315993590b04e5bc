"""What waits on my day of what passes from one service to the next, and its sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.actor import Actor
from laget.core.templatetags.days import day, quoted
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits, urgency
from laget.transitions import reads
from laget.transitions.ahead import mine_again, mine_by_guardian

NEAR = 1  # days before an answer is due within which it is urgent


def handed(actor: Actor) -> tuple[Rare, ...]:
    """A child who is coming, a no to one's own offer, whom to call who is out of school, how a
    hand-over or a new start went, and a guardian's yes to ask a young person about again."""
    return (
        (reads.inbox(actor), _inbox), (reads.waiting(actor), _waiting),
        (reads.to_ask_still(actor), _still), (reads.to_call(actor), _to_call),
        (mine_by_guardian(actor), _to_say_again),
    )  # fmt: skip


def _inbox(actor: Actor) -> list[Waits]:
    found = []
    for h in reads.inbox(actor):
        late = reads.is_unopened(actor, h)
        told = {
            "unit": h.from_unit.name,
            "stage": h.get_stage_display(),
            "first": h.from_on,
            "is_unread": late,
        }
        hurries = late or (h.due_on is not None and (h.due_on - actor.on).days <= NEAR)
        severity, since = "danger" if hurries else "warning", clock.day(h.sent_at)
        found.append(Waits("coming", h.pk, severity, since, h.due_on, told=told))
    return found


def _waiting(actor: Actor) -> list[Waits]:
    return [_of_transfer(t, actor) for t in reads.waiting(actor)]


def _still(actor: Actor) -> list[Waits]:
    return [
        Waits("lasts", left.pk, "neutral", left.ask_on or actor.on, None, left.child_id,
              told={"where": left.get_back_to_display()})
        for left in reads.to_ask_still(actor)
    ]  # fmt: skip


def _to_call(actor: Actor) -> list[Waits]:
    """Until somebody has been in touch; from the day after, what is missing says it."""
    return [
        Waits("call", left.pk, urgency(left.contact_due_on, actor.on), left.from_on,
              left.contact_due_on, left.child_id, told={"school": left.left_unit.name})
        for left in reads.to_call(actor)
    ]  # fmt: skip


def _to_say_again(actor: Actor) -> list[Waits]:
    return [
        Waits("again", one.thing, "warning", one.on, None, one.child_id, told={"unit": one.told})
        for one in mine_again(actor)
        if one.thing
    ]


def _of_transfer(t: Any, actor: Actor) -> Waits:
    """A no to one's own offer, or a hand-over to ask after."""
    if t.accepted_on is None:
        told = {"unit": t.handover.to_unit.name, "why": t.handover.get_decline_reason_display()}
        since = clock.day(t.handover.answered_at)
        return Waits("refused", t.pk, "warning", since, None, t.child_id, told=told)
    other = t.unit if t.receiver_id in actor.units else t.receiver or t.unit
    return Waits("after", t.pk, "neutral", t.ask_on, None, t.child_id, told={"unit": other.name})


Told = dict[str, Any]
Said = tuple[str, str, str, str]


def _coming(one: Any, told: Told, today: date) -> Said:
    title = _("%(unit)s hands a child over to you: %(stage)s") % told
    why = _("The first day with you is %(first)s. You learn who it is when you have said yes.")
    if told["is_unread"]:
        why = _(
            "Nobody with you has opened it yet, and it should have been opened by now. The"
            " first day with you is %(first)s."
        )
    first = day(told["first"], today)
    return title, why % {"first": first}, _("Answer"), address("transitions:answer", pk=one.thing)


def _refused(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: %(unit)s has said no to taking over") % told
    why = _("%(why)s. Somebody else must be asked.") % told
    return title, why, _("See the hand-over"), address("transitions:transfer", pk=one.thing)


def _after(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: how did the hand-over go?") % told
    why = _("Some time has gone. %(unit)s is asked, too.") % told
    return title, why, _("Say how it went"), address("transitions:follow-up", pk=one.thing)


def _lasts(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: does it last?") % told
    why = _("%(where)s: it is time to ask how it goes.") % told
    return title, why, _("Note it"), address("transitions:still", pk=one.thing)


def _call(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s is out of school: be in touch") % told
    why = _("Out of %(school)s since %(since)s. Your service must be in touch by %(due)s.")
    if one.since > today:
        title = _("%(child)s is about to leave school: be in touch") % told
        why = _("Leaves %(school)s %(since)s. Your service must be in touch by %(due)s.")
    return title, why % told, _("See whom to call"), address("transitions:exit", pk=one.thing)


def _again(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s decides now: ask for the yes to %(unit)s again") % told
    why = _("A guardian gave the yes. Since %(since)s the young person decides.") % told
    return title, why, _("Ask again"), address("transitions:again", pk=one.thing)


def _no_owner(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: give %(what)s to somebody") % {**told, "what": quoted(told["what"])}
    why = _("%(who)s owned this help, and does not work here any more.") % told
    return title, why, _("Choose who"), address("plans:change", pk=one.thing)


SAID = {
    "coming": _coming, "refused": _refused, "after": _after, "lasts": _lasts, "again": _again,
    "call": _call,
    "no-owner": _no_owner,
}  # fmt: skip

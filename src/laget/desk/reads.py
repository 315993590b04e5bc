"""My day: what waits for this hat, what comes, and what has happened since yesterday.

`day` asks every room once and sorts by what hurts a child first. The words are in `desk.words`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from laget.children import record
from laget.children.models import Child
from laget.children.permissions import KNOW
from laget.concerns import reads as concerns
from laget.concerns import reports
from laget.core import clock
from laget.core.actor import Actor
from laget.desk.agreed import AHEAD, agreed, is_ahead
from laget.desk.asking import Rare, asked_and_answered
from laget.desk.handed import handed
from laget.desk.news import News, since_yesterday, told_of
from laget.desk.turned_down import no_to_help, turned_down
from laget.desk.unopened import unopened
from laget.desk.waits import Waits, urgency, which_are_there
from laget.gaps import reads as gaps
from laget.gaps.reads import ORDER
from laget.meetings import reads as meetings
from laget.messages import reads as messages
from laget.people.models import Role
from laget.plans import reads as plans
from laget.referrals import reads as referrals
from laget.teams import reads as teams

FROM = ("from_role__person", "from_role__unit")
GAPS = 40  # looked through for those this hat can close


@dataclass(frozen=True)
class Comes:
    """Something that has its day within two weeks. `kind`: decide, baton, answer, assess, receipt,
    meeting, review, ends, awaited, meet-again, look-plan, other-plan,
    late-handover or invite."""

    kind: str
    on: date
    child_id: UUID | None
    child: Child | None
    what: str


@dataclass(frozen=True)
class MyDay:
    """One hat's day."""

    waits: tuple[Waits, ...]
    comes: tuple[Comes, ...]
    news: tuple[News, ...]

    @property
    def urgent(self) -> int:
        return sum(one.severity == "danger" for one in self.waits)


def day(actor: Actor) -> MyDay:
    """What waits for the hat today, most urgent first."""
    asked, inbox = list(referrals.awaited(actor)), list(referrals.inbox(actor))
    waits = [*_decide(actor), *unanswered(actor, inbox), *assigned_to_nobody(actor)]
    waits += [*_back(actor), *_assess(actor), *_unread(actor, asked), *_returned(asked, inbox)]
    waits += no_to_help(asked)
    waits += _rare(actor)
    owned = list(plans.owned(actor))
    called = list(meetings.mine(actor))
    waits += [
        *_review(actor, owned),
        *_invited(actor, called),
        *_joins(actor),
    ]
    shown = {one.thing for one in waits}
    waits += [one for one in _gaps(actor) if one.thing not in shown]
    events = since_yesterday(actor)
    ids = {one.child_id for one in waits if one.child_id} | {e.about for e in events}
    ids |= {one.child_id for one in (*owned, *called)}
    known = {child.pk: child for child in KNOW.rows(actor).filter(pk__in=ids)}
    named = [_named(one, known) for one in waits]
    return MyDay(
        waits=tuple(sorted((w for w in named if not is_ahead(w, actor.on)), key=_first)),
        comes=tuple(_coming(actor, named, owned, asked, known, called)),
        news=tuple(told_of(events, known)),
    )


def _rare(actor: Actor) -> list[Waits]:
    """What is not there on most days, each asked for only where it is."""
    rare: tuple[Rare, ...] = (
        (teams.offers_to_me(actor), _baton), (teams.asked_of_me(actor), _lead),
        (messages.unread(actor), _written), (teams.to_ask(actor), _to_ask),
        *asked_and_answered(actor), *handed(actor), *unopened(actor), *agreed(actor),
        *turned_down(actor),
    )  # fmt: skip
    there = which_are_there(actor, *(rows for rows, _ in rare))
    return [
        one
        for (_, find), is_there in zip(rare, there, strict=True)
        if is_there
        for one in find(actor)
    ]


def _first(one: Waits) -> tuple[object, ...]:
    return (ORDER[one.severity], one.due or one.since, one.since, one.thing)


def _named(one: Waits, known: dict[UUID, Child]) -> Waits:
    child = known.get(one.child_id) if one.child_id else None
    return Waits(
        one.kind,
        one.thing,
        one.severity,
        one.since,
        one.due,
        one.child_id,
        child,
        one.told,
        one.gap,
    )


def _decide(actor: Actor) -> list[Waits]:
    return [
        Waits(
            "decide", c.pk, urgency(c.due_on, actor.on), c.raised_on, c.due_on, c.child_id,
            told={
                "who": _name(c.writer), "is_mine": c.writer_id == actor.role_id,
                "about": c.about_text,
                "owner": "" if c.owner_id == actor.role_id else _name(c.owner),
            },
        )
        for c in concerns.to_decide(actor)
    ]  # fmt: skip


def _baton(actor: Actor) -> list[Waits]:
    return [
        Waits(
            "baton", o.pk, urgency(o.due_on, actor.on), clock.day(o.offered_at), o.due_on,
            o.child_id,
            told={
                "who": _name(o.from_role), "country": actor.country,
                "unit": o.from_role.unit.name if o.from_role else "",
            },
        )
        for o in teams.offers_to_me(actor).select_related(None).select_related(*FROM)
    ]  # fmt: skip


def _lead(actor: Actor) -> list[Waits]:
    """What the child wishes about who leads, who cannot, and where the team does not agree."""
    return [
        Waits(
            "lead", one.pk, urgency(one.due_on, actor.on), one.asked_on, one.due_on, one.child_id,
            told={"who": _name(one.writer), "about": one.kind, "beside": one.beside},
        )
        for one in teams.lead_questions(actor)
    ]  # fmt: skip


def _back(actor: Actor) -> list[Waits]:
    """Those who should be back from leave by now: the leader says whether they are."""
    if not actor.leads:
        return []
    return [
        Waits("back", one.pk, "neutral", one.from_on, one.until_on,
              told={"who": str(one.role.person)})
        for one in teams.back_by_now(actor)
    ]  # fmt: skip


def unanswered(actor: Actor, inbox: Iterable[Any]) -> list[Waits]:
    """What other services have asked the units of the hat, and nobody has answered."""
    return [
        Waits(
            "answer", o.pk, "danger" if _is_unread(o, actor) else urgency(o.due_on, actor.on),
            clock.day(o.sent_at), o.due_on,
            told={"unit": o.asking_unit.name, "need": o.get_need_display(),
                  "age": o.get_age_band_display(), "to": o.to_unit.name,
                  "is_unread": _is_unread(o, actor)},
        )
        for o in inbox
        if o.answered_at is None
    ]  # fmt: skip


def _is_unread(offer: Any, actor: Actor) -> bool:
    """Nobody has opened it, and the rule's days have gone."""
    if offer.answered_at is not None:
        return False
    return offer.read_at is None and offer.read_due_on is not None and offer.read_due_on < actor.on


def _unread(actor: Actor, asked: list[Any]) -> list[Waits]:
    """What this hat has asked and nobody over there has opened in time: somebody must call."""
    return [
        Waits(
            "unread", r.pk, "danger", clock.day(r.offer.sent_at), None, r.child_id,
            told={"unit": r.offer.to_unit.name, "phone": r.offer.to_unit.phone},
        )
        for r in asked
        if _is_unread(r.offer, actor)
    ]  # fmt: skip


def _returned(asked: list[Any], inbox: list[Any]) -> list[Waits]:
    """A yes that was handed back: told to those who asked, their leader, and the receiver's."""
    mine = [
        Waits(
            "returned", r.pk, "danger", clock.day(r.offer.ended_at), None, r.child_id,
            told={"unit": r.offer.to_unit.name, "why": r.offer.get_back_reason_display()},
        )
        for r in asked
        if r.offer.ended_at
    ]  # fmt: skip
    ours = [
        Waits(
            "given-up", o.pk, "warning", clock.day(o.ended_at), None,
            told={"unit": o.to_unit.name, "asking": o.asking_unit.name,
                  "why": o.get_back_reason_display()},
        )
        for o in inbox
        if o.ended_at
    ]  # fmt: skip
    return mine + ours


def _invited(actor: Actor, called: list[Any]) -> list[Waits]:
    """Invitations to answer, by the day of the meeting; and where its day has passed, whoever
    called it says whether it was held."""
    found = []
    for i in called:
        on = i.meeting.on
        told = {
            "who": _name(i.writer), "what": i.meeting.question, "is_moved": i.meeting.sequence > 0,
        }  # fmt: skip
        since = clock.day(i.sys_from)
        if on < actor.on and i.meeting.writer_id == actor.role_id:
            found.append(Waits("passed", i.meeting_id, "warning", since, on, i.child_id, told=told))
        elif i.state == "asked" and on >= actor.on:
            hurry = urgency(on, actor.on)
            found.append(Waits("invited", i.pk, hurry, since, on, i.child_id, told=told))
    return found


def assigned_to_nobody(actor: Actor) -> list[Waits]:
    """Where a unit the hat leads takes part, and nobody is named."""
    if not actor.leads:
        return []
    return [
        Waits("assign", p.pk, "warning", p.from_on, None, p.child_id, told={"unit": p.unit.name})
        for p in teams.without_member(actor)
    ]


def _assess(actor: Actor) -> list[Waits]:
    """Reports to assess, where law counts hours by the hour; and reporters who wait to hear."""
    waiting = reports.waiting(actor)
    found = [
        Waits(
            "assess", r.pk, "danger" if r.due_at else urgency(r.due_on, actor.on), r.received_on,
            r.due_on, r.child_id,
            told={"by": r.due_at, "is_now": bool(r.protection_rule and not r.protection)},
        )
        for r in waiting
        if r.assessed_on is None
    ]  # fmt: skip
    return found + [
        Waits(
            "receipt", r.pk, urgency(r.receipt_due_on, actor.on), r.received_on, r.receipt_due_on,
            r.child_id,
        )
        for r in waiting
        if r.receipt_rule and not r.receipt
    ]  # fmt: skip


def _to_ask(actor: Actor) -> list[Waits]:
    """Families whose case has closed: to be asked how it goes, when the day has come."""
    return [
        Waits(
            "to-ask", one.pk, "warning", one.ask_on, one.ask_on,
            told={
                "name": one.name, "who": "" if one.role_id == actor.role_id else _name(one.role),
            },
        )
        for one in teams.to_ask(actor)
        if one.ask_on <= actor.on
    ]  # fmt: skip


def _review(actor: Actor, owned: list[Any]) -> list[Waits]:
    """Help to look at again: today, or the day has passed. Never more than a warning."""
    return [
        Waits("review", m.pk, "warning", m.evaluate_on, m.evaluate_on, m.child_id,
              told={"what": m.what})
        for m in owned
        if m.evaluate_on and m.evaluate_on <= actor.on
    ]  # fmt: skip


def _joins(actor: Actor) -> list[Waits]:
    """Two records that may be one child: the leader of those who ask is asked first."""
    if not actor.leads:
        return []
    return [
        Waits("join", one.pk, "neutral", clock.day(one.proposed_at), None, one.child_id,
              told={"who": _name(one.writer), "twin": one.other})
        for one in record.waiting(actor)
        if one.unit_id in actor.leads and not record.mine(actor, one)
    ]  # fmt: skip


def _written(actor: Actor) -> list[Waits]:
    """What the team has written and this hat has not read: a line for each child."""
    return [
        Waits("message", r.pk, urgency(r.message.due_on, actor.on), clock.day(r.message.sent_at),
              r.message.due_on, r.child_id, told={"who": _name(r.message.writer)})
        for r in messages.waiting(actor)
    ]  # fmt: skip


def _gaps(actor: Actor) -> list[Waits]:
    """What is missing, where this hat is the first to be asked."""
    shown, more = gaps.in_view(gaps.seen(actor))
    return [
        Waits("gap", gap.subject, gap.severity, gap.since, gap.due, gap.child_id, gap=gap)
        for gap in gaps.told(actor, shown[:GAPS], more)
        if gap.asked_first
    ]


def _name(role: Role | None) -> str:
    return role.person.given_name if role else ""


def _coming(
    actor: Actor, waits: list[Waits], owned: list[Any], awaited: list[Any],
    known: dict[UUID, Child], called: list[Any],
) -> list[Comes]:  # fmt: skip
    """Deadlines and agreed days ahead, the nearest first."""
    last = actor.on + AHEAD

    def ahead(on: date | None) -> bool:
        return on is not None and actor.on < on <= last

    found = [
        Comes(one.kind, one.due, one.child_id, one.child, "")
        for one in waits
        if one.due
        and ahead(one.due)
        and one.kind not in ("gap", "review", "invited", "passed", "message", "story")
    ]
    for measure in owned:
        child = known.get(measure.child_id)
        for kind, on in (("review", measure.evaluate_on), ("ends", measure.end_on)):
            if on and ahead(on):
                found.append(Comes(kind, on, measure.child_id, child, measure.what))
    for one in called:
        if ahead(one.meeting.on) and one.state != "declined":
            child = known.get(one.child_id)
            found.append(Comes("meeting", one.meeting.on, one.child_id, child, ""))
    for asked in awaited:
        if (
            asked.offer.answered_at is None
            and asked.offer.due_on is not None
            and ahead(asked.offer.due_on)
        ):
            unit = asked.offer.to_unit.name
            found.append(Comes("awaited", asked.offer.due_on, asked.child_id, asked.child, unit))
    return sorted(found, key=lambda one: (one.on, one.kind, str(one.child_id)))

"""What waits on my day because somebody said no to what one asked, or an invitation one sent was
taken back, and its sentences. What no other act ends is put away with its notice: it has been seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from laget.children.reads import same_as_outer
from laget.core import clock
from laget.core.actor import Actor
from laget.core.templatetags.days import moment
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits
from laget.meetings.models import Meeting
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.notices.models import Notice
from laget.notices.permissions import SEE as SEE_NOTICE
from laget.referrals.models import Offer
from laget.teams.lead_words import said
from laget.teams.models import BatonOffer
from laget.teams.permissions import SEE_HOLDING, SEE_OFFER

TOLD_FOR = timedelta(days=14)  # how long a no to leading stands on my day


def turned_down(actor: Actor) -> tuple[Rare, ...]:
    """A no to the one who was to lead, and who comes no longer to a meeting. The no of another
    service stands with what that hat has asked, in `no_to_help`."""
    return ((_noes(actor), _lead), (_fewer(actor), _one_fewer))


def no_to_help(asked: Iterable[Any]) -> list[Waits]:
    """Of what was asked of other services: those that said no."""
    return [
        Waits(
            "turned-down", r.pk, "danger", clock.day(r.offer.answered_at), None, r.child_id,
            told={"unit": r.offer.to_unit.name, "why": r.offer.get_decline_reason_display()},
        )
        for r in asked
        if r.offer.state == Offer.State.DECLINED
    ]  # fmt: skip


def _noes(actor: Actor) -> QuerySet[BatonOffer]:
    """Of what this hat was lately told and has not put away: where nobody else is asked to lead, or
    leads, since."""
    told = _unseen(actor, Notice.Kind.BATON_DECLINED).filter(at__gt=actor.at - TOLD_FOR)
    asked = SEE_OFFER.rows(actor).filter(same_as_outer(), offered_at__gte=OuterRef("answered_at"))
    leads = SEE_HOLDING.rows(actor).filter(
        same_as_outer(), beside=False, during__startswith__gte=OuterRef("answered_at")
    )
    rows = SEE_OFFER.rows(actor).filter(~Exists(asked), ~Exists(leads), pk__in=told.values("thing"))
    return rows.select_related("to_role__person").order_by("answered_at", "pk")


def _unseen(actor: Actor, kind: str) -> QuerySet[Notice]:
    rows: QuerySet[Notice] = SEE_NOTICE.rows(actor).filter(kind=kind, seen_at=None)
    return rows


def _put_away(actor: Actor, kind: str) -> dict[UUID, str]:
    """By what each of them is put away: its notices."""
    found: dict[UUID, list[str]] = {}
    for thing, pk in _unseen(actor, kind).values_list("thing", "pk"):
        found.setdefault(thing, []).append(str(pk))
    return {thing: " ".join(pks) for thing, pks in found.items()}


def _lead(actor: Actor) -> list[Waits]:
    notices = _put_away(actor, Notice.Kind.BATON_DECLINED)
    return [
        Waits("lead-no", o.pk, "warning", clock.day(o.answered_at), None, o.child_id,
              told={"who": str(o.to_role.person), "country": actor.country,
                    "is_no": o.state == BatonOffer.State.DECLINED, "notices": notices.get(o.pk)})
        for o in _noes(actor)
        if o.answered_at
    ]  # fmt: skip


def _fewer(actor: Actor) -> QuerySet[Meeting]:
    """Until it is put away: no other act says that one has checked who comes."""
    told = _unseen(actor, Notice.Kind.ONE_FEWER)
    rows = SEE_MEETING.rows(actor).filter(
        state=Meeting.State.CALLED, begins_at__gt=actor.at, pk__in=told.values("thing")
    )
    return rows.order_by("begins_at", "pk")


def _one_fewer(actor: Actor) -> list[Waits]:
    notices = _put_away(actor, Notice.Kind.ONE_FEWER)
    return [
        Waits("one-fewer", m.pk, "warning", actor.on, None, m.child_id,
              told={"when": moment(m.begins_at, actor.on), "notices": notices.get(m.pk)})
        for m in _fewer(actor)
    ]  # fmt: skip


Told = dict[str, Any]
Said = tuple[str, str, str, str]


def _says_help(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: %(unit)s has said no to helping") % told
    why = _("The answer came %(since)s: %(why)s. Somebody else must be asked.") % told
    return title, why, _("See the question"), address("referrals:referral", pk=one.thing)


def _says_lead(one: Waits, told: Told, today: date) -> Said:
    country = one.child.country if one.child else told["country"]
    title = _("%(child)s: %(who)s can no longer be asked to lead") % told
    if told["is_no"]:
        title = said(country, "said-no") % told
    why = _("You were told %(since)s. Ask somebody else.") % told
    return title, why, said(country, "offer"), address("teams:baton-offer", child=one.child_id)


def _says_fewer(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: an invitation to your meeting is taken back") % told
    why = _("The meeting is %(when)s. Check who comes, and where.") % told
    return title, why, _("Open the meeting"), address("meetings:meeting", pk=one.thing)


SAID = {"turned-down": _says_help, "lead-no": _says_lead, "one-fewer": _says_fewer}

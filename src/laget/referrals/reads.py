"""What is asked, read, answered and done, as each side may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children.permissions import WITH_TEAM
from laget.children.reads import one_child
from laget.core import clock
from laget.core.actor import Actor
from laget.core.templatetags.days import day
from laget.organisations.models import Unit
from laget.organisations.reads import unit
from laget.people.reads import held_on
from laget.referrals.models import AgeBand, Offer, Referral
from laget.referrals.permissions import (
    ANSWER,
    SEE,
    SEE_INTAKE,
    SEE_TOLD,
    SET_INTAKE,
    TELL_BACK,
)
from laget.rulebook.loader import load
from laget.rulebook.schema import ReferTo, spoken
from laget.teams.models import Holding, Participation
from laget.teams.reads import could_help, holdings

TOLD_FOR = timedelta(days=14)  # how long a no, or what is handed back, stands on my day


def offer(actor: Actor, pk: UUID) -> Offer:
    """The question as the receiving unit sees it: the need, and no name."""
    found: Offer | None = (
        ANSWER.rows(actor)
        .select_related("to_unit__authority", "asking_unit", "area", "answered_by__person")
        .filter(pk=pk)
        .first()
    )
    return found or ANSWER.row(actor, pk)


def inbox(actor: Actor) -> QuerySet[Offer]:
    """Questions that wait for an answer from the actor's units, the first deadline first; and what
    somebody in the units the actor leads has handed back lately."""
    given_up = (
        Q(state=Offer.State.RETURNED, to_unit__in=actor.leads)
        & Q(ended_at__gt=actor.at - TOLD_FOR)
        & ~Q(ended_by=actor.role_id)
    )
    return (
        ANSWER.rows(actor)
        .filter(Q(state=Offer.State.SENT) | given_up)
        .select_related("to_unit", "asking_unit", "area")
        .order_by("due_on", "sent_at", "pk")
    )


def about(actor: Actor, child_id: UUID) -> QuerySet[Referral]:
    """What has been asked for a child, newest first."""
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("offer__to_unit", "unit", "writer__person")
        .order_by("-offer__sent_at", "-pk")
    )


def running(actor: Actor, child_id: UUID) -> list[Referral]:
    """What a service has said yes to for the team and not ended, the first yes first."""
    said_yes = about(actor, child_id).filter(shared=True, offer__state=Offer.State.ACCEPTED)
    return list(said_yes.order_by("offer__answered_at", "pk"))


def referral(actor: Actor, pk: UUID) -> Referral:
    rows = SEE.rows(actor).select_related(
        "child", "unit", "offer__to_unit__authority", "offer__read_by__unit"
    )
    return rows.filter(pk=pk).first() or SEE.row(actor, pk)


def mine_to_end(actor: Actor, pk: UUID) -> Referral:
    """One the actor's service has said yes to, and the actor works with."""
    rows = TELL_BACK.rows(actor).select_related("child", "unit", "offer__to_unit")
    return rows.filter(pk=pk).first() or TELL_BACK.row(actor, pk)


def may_end(actor: Actor, asked: Referral) -> bool:
    return asked.offer.state == Offer.State.ACCEPTED and TELL_BACK.allows(actor, asked)


def could_be_asked(actor: Actor, child_id: UUID) -> tuple[list[Unit], str]:
    """Units that serve the child and do not take part yet, of kinds the actor's may ask; and what
    the country's rules say of asking them, and of those that are left out."""
    pack, mine = load(actor.country), unit(actor.unit_id).kind
    there = could_help(actor, child_id)
    units = [one for one in there if pack.may_ask(mine, one.kind)]
    said: list[str] = []
    if by_law := _names(deciding(actor, units)):
        said.append(
            _(
                "By law {units} must assess the person, and is told who it is at once. A no from"
                " there is a decision with reasons, and the family can complain."
            ).format(units=by_law)
        )
    if wanting := _names(wanting_name(actor, units)):
        said.append(_("{units} wants to know who it is before it answers.").format(units=wanting))
    if others := [one for one in there if one not in units]:
        rules = dict.fromkeys(one.statute for unit in others for one in pack.asked_by(unit.kind))
        said.append(
            _("Not in the list, as the rules say that others ask them: {units} ({rules}).").format(
                units=_names(others), rules="; ".join(rules)
            )
        )
    if not any(one.on for one in pack.referral):
        said.append(
            _(
                "We have not read the rules of this country ({country}) on who may ask whom, or on"
                " what a no means. Every service where the child lives is in the list. Call first"
                " if you are unsure."
            ).format(country=spoken(pack.name, get_language() or "en"))
        )
    elif not any(one.on and one.asks for one in pack.referral):
        said.append(
            _(
                "We know of no rule in this country ({country}) on who may ask whom, so every"
                " service where the child lives is in the list. Call first if you are unsure."
            ).format(country=spoken(pack.name, get_language() or "en"))
        )
    return units, " ".join(said)


def asks_from_team(actor: Actor, child_id: UUID) -> bool:
    """Whether a question from here is one of the team's: there a yes can open the work together."""
    parts = Participation.objects.filter(held_on(actor.on), WITH_TEAM, child=child_id)
    return parts.filter(unit=actor.unit_id).exists()


def deciding(actor: Actor, units: Iterable[Unit]) -> list[Unit]:
    """Those among the units that must assess the person."""
    pack = load(actor.country)
    return [one for one in units if pack.decision_of(one.kind)]


def wanting_name(actor: Actor, units: Iterable[Unit]) -> list[Unit]:
    """Those that could answer a need without a name, and say that they want to know who it is."""
    rows = SEE_INTAKE.rows(actor).filter(without_name=False)
    say_so = set(rows.values_list("unit", flat=True))
    by_law = load(actor.country).decision_of
    return [one for one in units if one.pk in say_so and not by_law(one.kind)]


def told_by_name(actor: Actor, asked: Unit) -> bool:
    """Whether the unit is told who it is before it answers: where law makes it assess the person,
    or it says that it wants to."""
    return decision(asked) is not None or bool(wanting_name(actor, [asked]))


def to_set(actor: Actor) -> Unit:
    """The unit of the hat, to say how it is asked; for whoever leads it."""
    rows = SET_INTAKE.rows(actor).select_related("authority").filter(pk=actor.unit_id)
    return rows.first() or SET_INTAKE.row(actor, actor.unit_id)


def told(actor: Actor, asked: Offer) -> Referral | None:
    """Who the question is about, for a unit that is told before it answers."""
    found: Referral | None = SEE_TOLD.rows(actor).filter(offer=asked).first()
    return found


def _names(units: Iterable[Unit]) -> str:
    return ", ".join(one.name for one in units)


def decision(asked: Unit) -> ReferTo | None:
    """What makes this unit's no a decision; None where it answers as it chooses. Asks for
    `authority`."""
    return load(asked.authority.country).decision_of(asked.kind)


def chain(actor: Actor, asked: Referral) -> QuerySet[Referral]:
    """Everybody who has been asked for the same need, the first one first."""
    return (
        about(actor, asked.child_id)
        .filter(offer__need=asked.offer.need)
        .select_related("offer__read_by__unit")
        .order_by("offer__sent_at", "pk")
    )


def behind(actor: Actor, offer: Offer) -> Referral | None:
    """Who the question was about, for those who may know: after a yes, or those who asked."""
    return SEE.rows(actor).filter(offer=offer).select_related("child", "offer").first()


def leading(actor: Actor, asked: Referral) -> Holding | None:
    """Who leads the work around the child, for a service that helps with one question: whom to
    call."""
    if not asked.offer.only_question or asked.offer.state != Offer.State.ACCEPTED:
        return None
    return holdings(actor, asked.child_id).filter(during__endswith=None, beside=False).first()


def awaited(actor: Actor) -> QuerySet[Referral]:
    """What this hat has asked for and nobody has answered, the first deadline first; and what it,
    or a unit it leads, was lately told no to or handed back, where nobody has been asked for the
    same since, is asked still, or helps."""
    over = Coalesce("offer__ended_at", "offer__answered_at")
    others = SEE.rows(actor).filter(
        Q(offer__sent_at__gte=OuterRef("over"))
        | Q(offer__state__in=(Offer.State.SENT, Offer.State.ACCEPTED)),
        child=OuterRef("child"), offer__need=OuterRef("offer__need"),
    )  # fmt: skip
    nobody_helps = (
        (Q(writer=actor.role_id) | Q(unit__in=actor.leads))
        & Q(offer__state__in=(Offer.State.RETURNED, Offer.State.DECLINED))
        & Q(over__gt=actor.at - TOLD_FOR)
        & ~Exists(others)
    )
    return (
        SEE.rows(actor)
        .annotate(over=over)
        .filter(Q(writer=actor.role_id, offer__state=Offer.State.SENT) | nobody_helps)
        .select_related("offer__to_unit", "child")
        .order_by("offer__due_on", "pk")
    )


def asks(offer: Offer, today: date) -> str:
    """The need as one sentence, by age and without a name."""
    pattern = {
        AgeBand.UNBORN: _("A family expecting a child needs help from {when}"),
        AgeBand.TEEN: _("A young person needs help from {when}"),
        AgeBand.YOUTH: _("A young person needs help from {when}"),
        AgeBand.TEENS: _("A young person needs help from {when}"),
        AgeBand.FROM_THIRTEEN: _("A young person needs help from {when}"),
        AgeBand.TO_FIVE: _("A child, born or expected, needs help from {when}"),
        AgeBand.TO_TWELVE: _("A child, born or expected, needs help from {when}"),
        AgeBand.ANY: _("A child or young person needs help from {when}"),
        AgeBand.YOUNG: _("A young adult needs help from {when}"),
    }.get(AgeBand(offer.age_band), _("A child needs help from {when}"))
    return pattern.format(when=day(offer.from_on, today))


@dataclass(frozen=True)
class Step:
    """One of the four words on screen, and what is to be said of it; no day, not yet."""

    word: str
    on: date | None
    said: str
    note: str = ""


def steps(offer: Offer, today: date) -> list[Step]:
    """Asked, read, yes or no, done: what has come of a question. A no is the last of it."""
    read = Step(_("Read"), None, _("Not yet"))
    if offer.read_at and offer.read_by:
        read = Step(_("Read"), _on(offer.read_at), read_words(offer, today))
    elif offer.answered_at and offer.state != Offer.State.WITHDRAWN:
        read = Step(_("Read"), _on(offer.answered_at), _("When it was answered"))
    asked = Step(_("Asked"), _on(offer.sent_at), capfirst(day(offer.sent_at, today)))
    if offer.state in (Offer.State.DECLINED, Offer.State.WITHDRAWN):
        return [asked, read, _answer(offer, today)]
    return [asked, read, _answer(offer, today), _end(offer, today)]


def read_words(offer: Offer, today: date) -> str:
    """The receipt of a named person, by title and unit."""
    by = offer.read_by
    assert by is not None
    told = {"title": by.get_title_display(), "unit": by.unit.name, "day": day(offer.read_at, today)}
    return _("By {unit} ({title}), {day}").format(**told)


def _answer(offer: Offer, today: date) -> Step:
    on = _on(offer.answered_at)
    told = {"day": day(offer.answered_at, today)}
    state = Offer.State
    if offer.state == state.SENT:
        due = _("Due {day}").format(day=day(offer.due_on, today)) if offer.due_on else ""
        return Step(_("Yes or no"), None, due or _("Not yet"))
    if offer.state == state.WITHDRAWN:
        return Step(_("Yes or no"), on, _("Taken back, {day}").format(**told))
    if offer.state == state.DECLINED:
        return Step(_("No"), on, capfirst(told["day"]), str(offer.get_decline_reason_display()))
    return Step(_("Yes"), on, capfirst(told["day"]))


def _end(offer: Offer, today: date) -> Step:
    told = {"day": day(offer.ended_at, today)}
    if offer.state == Offer.State.DONE:
        return Step(_("Done"), _on(offer.ended_at), capfirst(told["day"]),
                    str(offer.get_outcome_display()))  # fmt: skip
    if offer.state == Offer.State.RETURNED:
        return Step(_("Handed back"), _on(offer.ended_at), capfirst(told["day"]),
                    str(offer.get_back_reason_display()))  # fmt: skip
    return Step(_("Done"), None, _("Not yet"))


def fate(offer: Offer, today: date) -> str:
    """What has come of a question, in one line of a chain."""
    told = {
        "asked": day(offer.sent_at, today), "said": day(offer.answered_at, today),
        "ended": day(offer.ended_at, today), "why": offer.get_decline_reason_display(),
        "how": offer.get_outcome_display(), "back": offer.get_back_reason_display(),
    }  # fmt: skip
    if offer.state == Offer.State.SENT and offer.read_at:
        told["read"] = day(offer.read_at, today)
        return _("Asked {asked}, read {read}. No answer yet.").format(**told)
    return {
        Offer.State.SENT: _("Asked {asked}. Not read yet."),
        Offer.State.ACCEPTED: _("Asked {asked}. Yes, {said}."),
        Offer.State.DECLINED: _("Asked {asked}. No, {said}: {why}."),
        Offer.State.WITHDRAWN: _("Asked {asked}. Taken back, {said}."),
        Offer.State.DONE: _("Asked {asked}. Yes, {said}. Done, {ended}: {how}."),
        Offer.State.RETURNED: _("Asked {asked}. Yes, {said}. Handed back, {ended}: {back}."),
    }[Offer.State(offer.state)].format(**told)


def _on(at: object) -> date | None:
    return clock.day(at) if isinstance(at, datetime) else None

"""What waits on my day because something was agreed and its day has come, or because somebody is
new: to meet again, to look at the plan, to invite others, to ask the family, to read its story."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.asking.afterwards import to_ask_as_lead
from laget.children.reads import same_as_outer, story_unread
from laget.core import clock
from laget.core.actor import Actor
from laget.core.templatetags.days import quoted
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits, urgency
from laget.meetings.reads import next_called, to_meet_again
from laget.plans.kinds import kind_of, named
from laget.plans.models import Review
from laget.plans.reads import others_to_look_at, to_invite, to_look_at
from laget.referrals.permissions import SEE as SEE_REFERRAL
from laget.teams.lead_words import said
from laget.teams.permissions import SEE_PARTICIPATION
from laget.teams.reads import newly_named, works_with

AHEAD = timedelta(days=14)  # days in "the next 14 days"
#: They stand among what comes until their day; an answer to a hand-over, until it has passed.
AGREED = ("meet-again", "look-plan", "other-plan")


def agreed(actor: Actor) -> tuple[Rare, ...]:
    """All of it: what tells whether there is any, and what finds it."""
    mine, until = works_with(actor), actor.on + AHEAD
    return (
        (to_meet_again(actor, until), _meet_again), (to_look_at(actor, mine, until), _look_plan),
        (others_to_look_at(actor, mine, until), _other_plan),
        (_nobody_invited(actor), _invite), (to_ask_as_lead(actor), _new_lead),
        (newly_named(actor, AHEAD.days), _named), (story_unread(actor, mine), _story),
    )  # fmt: skip


def is_ahead(one: Waits, today: date) -> bool:
    """Whether its day has not come, so that it is only told of."""
    if one.due is None:
        return False
    if one.kind == "late-handover":
        return one.due >= today
    return one.kind in AGREED and one.due > today


def _meet_again(actor: Actor) -> list[Waits]:
    """For everyone who was invited, until the team meets or somebody is in touch."""
    return [
        Waits("meet-again", m.pk, "warning", m.on, m.follow_up_on, m.child_id,
              told={"what": m.question})
        for m in to_meet_again(actor, actor.on + AHEAD)
    ]  # fmt: skip


def _look_plan(actor: Actor) -> list[Waits]:
    """For everyone who works with the child, until there is a new day."""
    return [
        Waits("look-plan", p.pk, "warning", p.from_on, p.next_on, p.child_id)
        for p in to_look_at(actor, works_with(actor), actor.on + AHEAD)
    ]


def _other_plan(actor: Actor) -> list[Waits]:
    """For who leads the work and for those the plan belongs to, until there is a new day or it has
    ended."""
    return [
        Waits("other-plan", p.pk, "warning", p.from_on, p.next_on, p.child_id,
              told={"kind": p.kind, "country": actor.country,
                    "is_mine": p.unit_id in actor.units})
        for p in others_to_look_at(actor, works_with(actor), actor.on + AHEAD)
    ]  # fmt: skip


def _nobody_invited(actor: Actor) -> QuerySet[Review]:
    """Looked at, and others were to be invited to help: nobody has been since."""
    came = SEE_PARTICIPATION.rows(actor).filter(same_as_outer(), from_on__gte=OuterRef("held_on"))
    asked = SEE_REFERRAL.rows(actor).filter(
        same_as_outer(), offer__sent_at__gte=OuterRef("sys_from")
    )
    return to_invite(actor).filter(~Exists(came), ~Exists(asked))


def _invite(actor: Actor) -> list[Waits]:
    return [
        Waits("invite", one.pk, urgency(one.invite_by, actor.on), one.held_on, one.invite_by,
              one.child_id, told={"what": one.measure.what})
        for one in _nobody_invited(actor)
    ]  # fmt: skip


def _new_lead(actor: Actor) -> list[Waits]:
    return [
        Waits("new-lead", one.pk, "neutral", clock.day(one.during.lower), None, one.child_id)
        for one in to_ask_as_lead(actor)
    ]


def _named(actor: Actor) -> list[Waits]:
    """Until one has opened the child's page since, and so knows of it."""
    return [
        Waits("named", one.pk, "warning", clock.day(one.during.lower), None, one.child_id,
              told={"lead": one.lead, "country": actor.country,
                    "by": str(one.appointed_by and one.appointed_by.person)})
        for one in newly_named(actor, AHEAD.days)
    ]  # fmt: skip


def _story(actor: Actor) -> list[Waits]:
    """One line for each child, whichever parts there are to read."""
    shares = {one.child_id: one for one in story_unread(actor, works_with(actor))}
    called = next_called(actor, list(shares))
    found = []
    for child_id, share in shares.items():
        on = called.get(child_id)
        hurry = urgency(on, actor.on) if on else "neutral"
        found.append(Waits("story", share.pk, hurry, share.from_on, on, child_id))
    return found


Told = dict[str, Any]
Said = tuple[str, str, str, str]


def _of_child(name: str, one: Any) -> str:
    return address(name, child=one.child_id)


def _says_meet(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: it is time to look at it together again") % told
    why = _("%(what)s You met on %(since)s, and agreed on %(due)s. Call a meeting, or note that you"
            " have been in touch.") % told  # fmt: skip
    return title, why, _("Call a meeting"), _of_child("meetings:call", one)


def _says_plan(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: it is time to look at the plan together") % told
    why = _("You agreed on %(due)s. When you have looked at it, write the next day.") % told
    return title, why, _("Open the plan"), _of_child("plans:plan", one)


def _says_other(one: Any, told: Told, today: date) -> Said:
    """Those of its unit write the next day; who leads the work asks them."""
    plan = named(kind_of(told["country"], told["kind"]))
    title = _("%(child)s: it is time to look at a plan: %(plan)s") % (told | {"plan": plan})
    if told["is_mine"]:
        why = _("You named %(due)s as the day. Look at it where it is written, and write the next"
                " day here.") % told  # fmt: skip
        return title, why, _("Write the next day"), address("plans:change-other", pk=one.thing)
    why = _("It is written elsewhere, and %(due)s was the day. Ask those it belongs to what became"
            " of it.") % told  # fmt: skip
    return title, why, _("Open the plan"), _of_child("plans:plan", one)


def _says_invite(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: invite others to help") % told
    why = _("You looked at %(quoted)s on %(since)s. Others are to be invited by %(due)s.") % (
        told | {"quoted": quoted(told["what"])}
    )
    return title, why, _("Invite a service"), _of_child("teams:invite", one)


def _says_lead(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: ask the child and the parents three things") % told
    why = _("You keep the whole together since %(since)s. They can skip each of them, or all.")
    url = _of_child("asking:afterwards", one)
    return title, why % told, _("Ask them"), f"{url}?when=lead" if url else ""


def _says_named(one: Any, told: Told, today: date) -> Said:
    country = one.child.country if one.child else told["country"]
    title = said(country, "named-you", told["lead"]) % told
    why = _("%(by)s appointed you on %(since)s. If you cannot, say why.") % told
    return title, why, _("Open the page"), _of_child("desk:child", one)


def _says_story(one: Any, told: Told, today: date) -> Said:
    title = _("%(child)s: read what the family has told") % told
    why = _("Read it before you meet them, so that they need not tell it again.")
    if one.due:
        why = _("The first meeting is on %(due)s. Read it before, so that they need not tell it"
                " again.") % told  # fmt: skip
    return title, why, _("Read our story"), _of_child("desk:our-story", one)


SAID = {
    "meet-again": _says_meet, "look-plan": _says_plan, "other-plan": _says_other,
    "invite": _says_invite, "new-lead": _says_lead, "named": _says_named, "story": _says_story,
}  # fmt: skip
COMES: dict[str, Any] = {
    "meet-again": gettext_lazy("Look at it together again: %(child)s"),
    "look-plan": gettext_lazy("Look at the plan together: %(child)s"),
    "other-plan": gettext_lazy("A plan that is written elsewhere is looked at: %(child)s"),
    "late-handover": gettext_lazy("A hand-over is answered: %(child)s"),
    "invite": gettext_lazy("Invite others to help %(child)s"),
    "call": gettext_lazy("Be in touch with %(child)s, who is out of school"),
}
"""What has its day ahead, as the others in `desk.words.coming`."""

"""Calling a meeting, its page, answering, and the own record. The meeting itself is in
`holding_views`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.meetings import actions, grounds, reads, receipts, words
from laget.meetings.calendar import calendar_file
from laget.meetings.forms import AnswerForm, CallForm, CancelForm, HearForm, MoveForm, SendForm
from laget.people.reads import in_unit
from laget.teams import reads as teams


def within(meeting: Any) -> dict[str, Any]:
    """What a page inside a meeting says of where it lies."""
    return {
        "back_url": reverse("meetings:meeting", kwargs={"pk": meeting.pk}),
        "back": _("The meeting"),
        "place": "children",
        "child": meeting.child,
        "meeting": meeting,
    }


@form
def call(request: HttpRequest, child: UUID) -> HttpResponse:
    """The others are called together."""
    actor = request.actor
    who = children.child(actor, child)
    guests = reads.guests(actor, who.pk)
    helping = {member.role_id for member in teams.helping(actor, who.pk)}
    asked = CallForm(
        request.POST or None,
        guests=[(key, words.guest_name(guest, who)) for key, guest in guests.items()],
        chosen=[k for k, g in guests.items() if g.role is None or g.role.pk in helping],
        today=actor.on,
        grounds=words.grounds(grounds.grounds(actor, who.pk)),
    )
    made: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        invited = [guests[key] for key in told["guests"]]
        names = ("question", "begins_at", "place", "ground", "exception")
        told = {name: told[name] for name in names if name in told}
        made.append(actions.call(who, by=actor, guests=invited, **told))

    if sent(request, asked, act):
        return done(request, _("The meeting is called."), "meetings:meeting", pk=made[0].pk)
    return ask(
        request, asked, title=_("Call a meeting"), send=_("Call the meeting"), **beside(who),
        quiet=_("Those who are invited see it on their day. Tell the family yourself."),
    )  # fmt: skip


def _opened(actor: Actor, pk: UUID) -> None:
    receipts.opened(pk, by=actor)


@page(opens=_opened)
def meeting(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The question, when and where, who comes, and what the child wants to have said."""
    actor = request.actor
    one = reads.meeting(actor, pk)
    may, taken = reads.may_answer(actor, one.pk), reads.record_of(actor, one)
    invited = [
        (invitation, words.invited_name(invitation, one.child), invitation.pk in may)
        for invitation in one.invitations.all()
    ]
    told = {
        **beside(one.child),
        "meeting": one,
        "when": words.when(one, actor.on),
        "is_today": one.is_open and one.on <= actor.on,
        "invited": invited,
        "mine": next((i for i in one.invitations.all() if actor.role_id in (
            i.instead_id or i.role_id,
        )), None),
        "record": taken,
        "is_newer": reads.is_older(taken, one),
        "may_open_log": reads.may_open_log(actor, one),
        "can_be_held": one.on >= actor.on,
        "ground": grounds.ground_of(one, actor.country),
        "nth": grounds.nth(actor, one),
        "may_write": reads.may_write(actor, one),
        "must_come": words.must_come(one.invitations.all(), actor.country) if one.is_open else [],
    }  # fmt: skip
    return show(request, "meetings/meeting.html", told)


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Yes, a contribution, or no and why; noted by the team for the child and the family."""
    actor = request.actor
    invitation = reads.invitation(actor, pk)
    one = reads.meeting(actor, invitation.meeting_id)
    said = AnswerForm(request.POST or None, initial=_answered(invitation))
    if sent(request, said, lambda told: actions.answer(invitation, by=actor, **told)):
        return done(request, _("The answer is noted."), "meetings:meeting", pk=one.pk)
    is_mine = actor.role_id == (invitation.instead_id or invitation.role_id)
    name = words.short_name(invitation, one.child)
    leads = invitation.role is not None and invitation.role.unit_id in actor.leads
    return ask(
        request, said, send=_("Send the answer"), template="meetings/answer.html",
        must_come=words.must_come([invitation], actor.country), **within(one),
        title=_("Will you come?") if is_mine else _("The answer of {name}").format(name=name),
        lead=f"{one.question} {capfirst(words.when(one, actor.on))}, {one.place}",
        other_url=reverse("meetings:send", kwargs={"pk": pk}) if leads else "",
        other=_("Send somebody else in the unit"),
    )  # fmt: skip


def _answered(invitation: Any) -> dict[str, str]:
    """What was answered before, to be changed."""
    known = invitation.state in ("comes", "sent", "declined")
    return {
        "answer": invitation.state if known else "",
        "contribution": invitation.contribution,
        "reason": invitation.reason,
    }


@form
def send(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The leader sends somebody else."""
    actor = request.actor
    invitation = reads.to_send(actor, pk)
    one = reads.meeting(actor, invitation.meeting_id)
    unit = invitation.role.unit_id if invitation.role else actor.unit_id
    now = invitation.instead_id or invitation.role_id
    roles = {str(role.pk): role for role in in_unit(unit, actor.on) if role.pk != now}
    chosen = SendForm(request.POST or None, roles=roles.values())

    def act(told: dict[str, Any]) -> None:
        actions.send_other(invitation, roles[told["role"]], by=actor)

    if sent(request, chosen, act):
        said = _("{name} is asked instead, and works with the child from now on.").format(
            name=roles[chosen.cleaned_data["role"]].person
        )
        return done(request, said, "meetings:meeting", pk=one.pk)
    return ask(
        request, chosen, title=_("Send somebody else"), send=_("Send"), **within(one),
        lead=words.invited_name(invitation, one.child),
        quiet=_("Whoever goes can open the child's page from now on."),
    )  # fmt: skip


@form
def hear(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the child wants to have said."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    heard = HearForm(request.POST or None)

    def act(told: dict[str, Any]) -> None:
        told.pop("asked")
        actions.hear(one, by=actor, **told)

    if sent(request, heard, act):
        said = _("It stands in the meeting.")
        return done(request, said, _back_to(request), pk=one.pk)
    return ask(
        request, heard, title=_("What the child wants to have said"), send=_("Keep this"),
        template="meetings/hear.html", **within(one),
    )  # fmt: skip


def _back_to(request: HttpRequest) -> str:
    """The page on the wall, if one came from there."""
    return "meetings:wall" if request.GET.get("from") == "wall" else "meetings:meeting"


@form
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The meeting will not be held."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    why = CancelForm(request.POST or None)
    if sent(request, why, lambda told: actions.cancel(one, by=actor, **told)):
        return done(request, _("The meeting is cancelled."), "meetings:meeting", pk=one.pk)
    return ask(
        request, why, title=_("Cancel the meeting"), send=_("Cancel the meeting"), color="danger",
        lead=one.question, **within(one),
        other_url=reverse("meetings:move", kwargs={"pk": one.pk}),
        other=_("Move it to another day instead"), quiet=_("Tell the family yourself."),
    )  # fmt: skip


@form
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another day, time or place; everybody is told, and asked again."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    begins = timezone.localtime(one.begins_at)
    now = {"on": begins.date(), "clock": f"{begins:%H:%M}", "place": one.place}
    moved = MoveForm(request.POST or None, today=actor.on, initial=now)

    def act(told: dict[str, Any]) -> None:
        actions.move(one, by=actor, begins_at=told["begins_at"], place=told["place"])

    if sent(request, moved, act):
        return done(request, _("The meeting is moved."), "meetings:meeting", pk=one.pk)
    return ask(
        request, moved, title=_("Move the meeting"), send=_("Move the meeting"), lead=one.question,
        **within(one),
        quiet=_(
            "Those who are invited see it on their day, and answer again. Take the calendar file"
            " anew, and it moves there too. Tell the family yourself."
        ),
    )  # fmt: skip


@page
def calendar(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A file for one's own calendar, which tells nothing of the child."""
    one = reads.meeting(request.actor, pk)
    sign_in = request.build_absolute_uri(reverse("people:sign-in"))
    file = calendar_file(one, sign_in=sign_in, at=request.actor.at)
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="laget.ics"'
    return answer


@form
def record(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What concerns the own service, to be copied into its own record, once."""
    actor = request.actor
    one = reads.meeting(actor, pk)
    taken = reads.record_of(actor, one)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.note_recorded(one, by=actor)):
        return done(request, _("Noted: it stands in our record."), "meetings:record", pk=one.pk)
    return ask(
        request, empty, title=_("To our own record"), send=_("It stands in our record now"),
        template="meetings/record.html", text=words.for_the_record(one, actor),
        record=taken, is_newer=reads.is_older(taken, one), **within(one),
    )  # fmt: skip

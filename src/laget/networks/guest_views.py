"""Pages of those who come without signing in: by an invitation, and by their own code. And of those
who invite them, and of staff who sign up from their own page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.access import NotAllowed
from laget.core.forms import ask, sent, status
from laget.core.ids import new_id
from laget.core.operation import Refused
from laget.core.web import done, form, form_key, page, show
from laget.networks import actions, guest_forms, guest_reads, guests, reads
from laget.networks.codes import in_parts, plain
from laget.networks.kept import KEPT
from laget.networks.models import Gathering
from laget.networks.permissions import COME
from laget.networks.without_account import unsent, without_account
from laget.programme.views import around
from laget.programme.words import Empty

KNOWN = "guest"  # in the session: the digests of the codes this phone knows


@without_account
def at_door(request: HttpRequest) -> HttpResponse:
    """Where somebody writes the code they have got, of either sort."""
    blank = guest_forms.DoorForm(request.POST or None)
    if request.method == "POST" and blank.is_valid():
        code = plain(blank.cleaned_data["code"])
        try:
            _seen(request, code, is_own=len(code) == guests.OWN)
        except Refused as refused:
            blank.add_error("code", refused.message)
        else:
            to = "own" if len(code) == guests.OWN else "come"
            return redirect(f"networks:{to}", code=code)
    return show(request, "networks/guest_door.html", {"form": blank}, status=status(blank))


@without_account
def come(request: HttpRequest, code: str) -> HttpResponse:
    """The gathering, for who has an invitation; and signing up."""
    code = plain(code)
    seen: guests.Seen | None = None
    closed: Refused | None = None
    try:
        seen = _seen(request, code)
        closed = seen.takes_nobody(_today())
    except Refused as refused:
        if request.method != "POST":
            return _no_such(request, code, refused)
        closed = Refused("closed", guests.SAYS["closed"])
        if not _is_known(request, code):
            blank = guest_forms.GuestForm(request.POST, kind="")
            return unsent(request, blank, refused, status=404)
    filled = guest_forms.GuestForm(request.POST or None, kind=seen.told["as"] if seen else "")
    made: list[str] = []

    def sign_up(told: dict[str, Any]) -> None:
        made.append(guests.comes(code, form_key(request) or new_id(), **told))

    if sent(request, filled, sign_up):
        _knows(request, made[0])
        return done(request, _("You have signed up."), "networks:own", code=made[0])
    if closed and filled.is_bound:
        return unsent(request, filled, closed)
    told = {"form": filled, "seen": seen, "closed": closed}
    return show(request, "networks/guest_come.html", told, status=status(filled))


@without_account
def own(request: HttpRequest, code: str) -> HttpResponse:
    """What somebody has signed up to, by their own code."""
    code = plain(code)
    try:
        seen = _seen(request, code, is_own=True)
    except Refused as refused:
        return _no_such(request, code, refused)
    told = {
        "seen": seen, "code": code, "parts": in_parts(code),
        "address": request.build_absolute_uri(reverse("networks:at-door")),
        "is_over": seen.to_day is None or seen.to_day < _today(),
        "may_answer": seen.may_answer(_today()),
    }  # fmt: skip
    return show(request, "networks/guest_own.html", told)


@without_account
def own_change(request: HttpRequest, code: str) -> HttpResponse:
    """A guest says it otherwise."""

    def filled(seen: guests.Seen | None) -> guest_forms.GuestForm:
        if seen is None:
            return guest_forms.GuestForm(request.POST, kind="")
        names = {"name": "called", "home": "home", "access": "access", "food": "food",
                 "along": "along"}  # fmt: skip
        initial = {name: seen.told[said] for name, said in names.items()}
        return guest_forms.GuestForm(request.POST or None, kind=seen.told["as"], initial=initial)

    def act(told: dict[str, Any], seen: guests.Seen) -> None:
        said = request.POST.get("version", "")
        guests.changes(plain(code), int(said) if said.isdigit() else -1, **told)

    return _own_form(request, code, filled, act, title=_("Change what you have written"),
                     send=_("Keep it"), said=_("It is changed."))  # fmt: skip


@without_account
def own_cancel(request: HttpRequest, code: str) -> HttpResponse:
    """A guest does not come after all."""

    def filled(seen: guests.Seen | None) -> Empty:
        return Empty(request.POST if request.method == "POST" else None)

    return _own_form(
        request, code, filled, lambda told, seen: guests.cancels(plain(code)),
        title=_("You cannot come after all?"), send=_("Cancel it"), color="danger", to="",
        said=_("You are taken off the list, and what you wrote is deleted."),
        quiet=_("What you wrote is deleted at once, and somebody else gets the place."),
    )  # fmt: skip


@without_account
def own_evaluate(request: HttpRequest, code: str) -> HttpResponse:
    """A guest says what it was worth."""

    def filled(seen: guests.Seen | None) -> guest_forms.GuestEvaluateForm:
        return guest_forms.GuestEvaluateForm(request.POST or None)

    def act(told: dict[str, Any], seen: guests.Seen) -> None:
        guests.evaluates(
            plain(code), form_key(request) or new_id(), useful=int(told["useful"]),
            text=told["text"],
        )  # fmt: skip

    return _own_form(
        request, code, filled, act, title=_("What was it worth?"), send=_("Send it"),
        said=_("Thank you."),
        quiet=_("Nobody sees that it was you. When at least five have answered, your words are read"
                " by somebody who runs the gathering before others see them. Where fewer answer,"
                " nobody reads them."),
    )  # fmt: skip


def _own_form(
    request: HttpRequest, code: str, filled: Any, act: Any, *, said: str, to: str = "own",
    **more: Any,
) -> HttpResponse:  # fmt: skip
    """One act by a guest's own code."""
    code = plain(code)
    try:
        seen = _seen(request, code, is_own=True)
    except Refused as refused:
        if request.method != "POST":
            return _no_such(request, code, refused)
        if _is_known(request, code):
            return unsent(request, filled(None), Refused("shut", guests.SAYS["shut"]))
        return unsent(request, filled(None), refused, status=404)
    blank = filled(seen)
    if sent(request, blank, lambda told: act(told, seen)):
        return done(request, said, "networks:own", code=code) if to else done(
            request, said, "networks:at-door"
        )  # fmt: skip
    version = request.POST.get("version", seen.told["version"])
    told = {"form": blank, "seen": seen, "code": code, "version": version, **more}
    return show(request, "networks/guest_form.html", told, status=status(blank))


def _seen(request: HttpRequest, code: str, *, is_own: bool = False) -> guests.Seen:
    """What the code opens; from now on this phone is known to know it."""
    knows = _is_known(request, code)
    found = (guests.own if is_own else guests.door)(code, knows=knows)
    if found is None:
        raise Refused("no-such", _("Nothing is open with this code. Look at it once more."))
    if not knows:
        _knows(request, code)
    return found


def _is_known(request: HttpRequest, code: str) -> bool:
    return guests.mark(code) in request.session.get(KNOWN, [])


def _knows(request: HttpRequest, code: str) -> None:
    request.session[KNOWN] = [*request.session.get(KNOWN, []), guests.mark(code)][-9:]


def _no_such(request: HttpRequest, code: str, refused: Refused) -> HttpResponse:
    blank = guest_forms.DoorForm({"code": code})
    blank.full_clean()
    blank.add_error("code", refused.message)
    return show(request, "networks/guest_door.html", {"form": blank}, status=404)


def _today() -> Any:
    return clock.day(clock.now())


@page
def invited(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The codes of a gathering, and who comes by them, for those who run it."""
    found = guest_reads.invited(request.actor, pk)
    one = found.gathering
    codes = [
        (each, request.build_absolute_uri(reverse("networks:come", kwargs={"code": each.code})))
        for each in found.invitations
    ]
    told = {
        **around(request, one.programme, "networks"), "gathering": one, "found": found,
        "codes": codes, "wiped": one.to_on and one.to_on + KEPT,
    }  # fmt: skip
    return show(request, "networks/guests.html", told)


@form
def invite(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A code for one kind of participant."""
    actor = request.actor
    one = reads.to_ask(actor, pk)
    blank = guest_forms.InviteForm(request.POST or None)
    back = reverse("networks:guests", kwargs={"pk": pk})
    if sent(request, blank, lambda told: guests.invite(one, by=actor, kind=told["kind"])):
        return done(request, _("The code is open."), back)
    return ask(
        request, blank, title=_("Make a code to sign up with"), lead=one.name,
        send=_("Make the code"), back=_("Those who sign up by a code"), back_url=back,
        place="programmes",
        quiet=_("Whoever has the code sees the programme of the day and can sign up, without"
                " signing in. An earlier code for the same is good no more."),
    )  # fmt: skip


@form
def close_invitation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A code is good no more."""
    one = guest_reads.invitation(request.actor, pk)
    empty = Empty(request.POST if request.method == "POST" else None)
    back = reverse("networks:guests", kwargs={"pk": one.gathering_id})
    if sent(request, empty, lambda _told: guests.close(one, by=request.actor)):
        return done(request, _("The code is closed."), back)
    return ask(
        request, empty, title=_("Close the code"), lead=one.get_kind_display(),
        send=_("Close it now"), color="danger", back=_("Those who sign up by a code"),
        back_url=back, place="programmes", quiet=_("Those who have signed up by it still come."),
    )  # fmt: skip


@form
def renew(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new code of their own for a guest who has lost theirs."""
    one, made = guest_reads.guest(request.actor, pk), []
    empty = Empty(request.POST if request.method == "POST" else None)
    back = reverse("networks:guests", kwargs={"pk": one.registration.gathering_id})
    if sent(request, empty, lambda _told: made.append(guests.renew(one, by=request.actor))):
        said = _("The new code for %(who)s: %(code)s. Write it down now: it is not shown again.")
        return done(request, said % {"who": one.name, "code": in_parts(made[0])}, back)
    return ask(
        request, empty, title=_("Give a new code"), lead=one.name, send=_("Make the new code"),
        back=_("Those who sign up by a code"), back_url=back, place="programmes",
        quiet=_("For somebody who has lost the code of their own, and whom you know. The old code"
                " opens nothing from now on. Tell the new one to nobody else."),
    )  # fmt: skip


@page
def for_staff(request: HttpRequest) -> HttpResponse:
    """The gatherings somebody can sign up to from their own page."""
    told = {"found": guest_reads.for_staff(request.actor), "place": "day"}
    return show(request, "networks/for_staff.html", told)


@page
def at_gathering(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One of them: the programme of the day, and whether one has a place."""
    told = {"mine": guest_reads.at_one(request.actor, pk), "place": "day"}
    return show(request, "networks/at_gathering.html", told)


@form
def sign_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody signs up from their own page."""
    actor, made = request.actor, []
    one: Gathering = guest_reads.at_one(actor, pk).gathering
    if not COME.allows(actor, one):
        raise NotAllowed(COME)
    blank = guest_forms.NeedForm(request.POST or None)
    back = reverse("networks:at-gathering", kwargs={"pk": pk})
    if sent(request, blank, lambda t: made.append(actions.come(one, by=actor, need=t["need"]))):
        waits = guest_reads.at_one(actor, pk).waits
        said = _("All places are taken: you wait for one.") if waits else _("You have a place.")
        return done(request, said, back)
    return ask(
        request, blank, title=_("Sign up"), lead=one.name, send=_("Sign up"), back=one.name,
        back_url=back, place="day",
    )  # fmt: skip

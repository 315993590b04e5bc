"""Signing in as somebody in the demo. Outside it none of these pages exist."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.web import done, show
from laget.people import demo
from laget.people.reads import actor_for
from laget.people.signin import SESSION_KEY

View = Callable[[HttpRequest], HttpResponse]


def only_in_demo(view: View) -> View:
    @wraps(view)
    def outer(request: HttpRequest) -> HttpResponse:
        if not settings.IS_DEMO:
            raise Http404
        return view(request)

    return outer


@only_in_demo
def sign_in(request: HttpRequest) -> HttpResponse:
    """Everyone one can be, those to begin with first; a post chooses."""
    on = clock.day(clock.now())
    if request.method == "POST":
        chosen = demo.role(_key(request), on)
        if chosen is not None:
            role, path = request.session.pop("back_to", ("", ""))
            _wear(request, chosen)
            return redirect(path if role == str(chosen) else _home(chosen))
    text = request.GET.get("q", "").strip()[:100]
    told = {
        "q": text,
        "first": [] if text else demo.begin_with(on),
        "places": demo.places(text, on),
        "missing": request.method == "POST",
    }
    return show(request, "people/sign_in.html", told, status=422 if told["missing"] else 200)


@only_in_demo
def change_hat(request: HttpRequest) -> HttpResponse:
    """Another of one's own hats; two are never worn at once."""
    if request.method != "POST" or request.actor is None:
        return redirect("people:sign-in")
    chosen = demo.role(_key(request), request.actor.on, person=request.actor.person_id)
    if chosen is None:
        return redirect("people:sign-in")
    _wear(request, chosen)
    return done(request, _("You have changed hat."), _home(chosen))


@only_in_demo
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        request.session.flush()
    return redirect("people:sign-in")


def _home(role: UUID) -> str:
    """Where the hat's work lies: the day with children, or the programmes."""
    actor = actor_for(role, clock.now())
    return "programme:mine" if actor and actor.is_upper else "desk:day"


def _wear(request: HttpRequest, role: UUID) -> None:
    request.session.cycle_key()
    request.session[SESSION_KEY] = str(role)


def _key(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("role", ""))
    except ValueError:
        return None

"""Sign-in. In the demo one chooses a named role; outside it that page does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from laget.core import clock
from laget.core.web import speak
from laget.people.reads import actor_for, hats

SESSION_KEY = "role"


class ActorMiddleware:
    """Puts the actor on the request: the hat chosen at sign-in, if it is still worn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor, request.worn = None, actor_for
        chosen = request.session.get(SESSION_KEY) if settings.IS_DEMO else None
        if chosen and not request.path.startswith("/static/"):
            request.actor = actor_for(UUID(chosen), clock.now())
            speak(request, request.actor)
        return self.get_response(request)


def hats_frame(request: HttpRequest) -> dict[str, Any]:
    """For every page: the person's hats, and the authority that answers for the one worn."""
    actor = getattr(request, "actor", None)
    if actor is None or not settings.IS_DEMO:
        return {}
    worn = list(hats(actor.person_id, actor.on))
    mine = [
        {
            "id": role.pk, "title": role.get_title_display(), "unit_name": role.unit.name,
            "current": role.pk == actor.role_id,
        }
        for role in worn
    ]  # fmt: skip
    current = next((role for role in worn if role.pk == actor.role_id), None)
    return {
        "hats": mine,
        "hat_url": reverse("people:hat"),
        "authority_name": current.unit.authority.name if current else "",
    }

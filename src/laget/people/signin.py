"""Sign-in. In the demo one chooses a named role; outside it that page does not exist."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from laget.core import clock
from laget.people.reads import actor_for

SESSION_KEY = "role"


class ActorMiddleware:
    """Puts the actor on the request: the hat chosen at sign-in, if it is still worn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = None
        chosen = request.session.get(SESSION_KEY) if settings.IS_DEMO else None
        if chosen and not request.path.startswith("/static/"):
            request.actor = actor_for(UUID(chosen), clock.now())
        return self.get_response(request)

"""Pages that add to what is known of a child. The child's own page is on the desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import actions
from laget.children.forms import NewChild
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.organisations.reads import unit


def beside(child: Any) -> dict[str, Any]:
    """What a page beside the child's page says of where it lies."""
    back = child.given_name or _("Expected child")
    return {
        "back_url": reverse("desk:child", kwargs={"child": child.pk}),
        "back": back,
        "place": "children",
        "child": child,
    }


@form
def register(request: HttpRequest) -> HttpResponse:
    """A child onto the unit's own list."""
    actor = request.actor
    new = NewChild(request.POST or None, country=actor.country, today=actor.on)
    made: list[Any] = []
    if sent(
        request,
        new,
        lambda told: made.append(
            actions.register(unit(request.actor.unit_id), by=request.actor, **told)
        ),
    ):
        return done(
            request,
            _("The child stands on your service's own list."),
            "desk:child",
            child=made[0].pk,
        )
    return ask(
        request,
        new,
        title=_("Put a child on your own list"),
        send=_("Put on the list"),
        lead=_("Only your own service sees the list. Nothing begins for the child by this."),
        place="children",
    )

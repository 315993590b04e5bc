"""The notices of a hat, and how its person wants to be told."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.notices import actions, reads
from laget.notices.forms import ChoiceForm


@page
def notices(request: HttpRequest) -> HttpResponse:
    """What the hat has been told, the newest first."""
    leaf = reads.leaf(request.actor, request.GET.get("before", ""))
    told = {
        "lines": leaf.lines,
        "leaf": leaf,
        "new": " ".join(str(line.pk) for line in leaf.lines if line.is_new),
        "choice": reads.choice(request.actor),
    }
    return show(request, "notices/notices.html", told)


@form
def seen(request: HttpRequest) -> HttpResponse:
    """Those the page showed are looked at; or the one line of my day is, and is put away there."""
    if request.method == "POST":
        actions.looked(_ids(request.POST.get("shown", "")), by=request.actor)
    if request.POST.get("day"):
        return done(request, _("Put away. It still stands among your notices."), "desk:day")
    return done(request, "", "notices:notices")


def _ids(sent: str) -> list[UUID]:
    """The ids that were sent along; what is none is nothing that was shown."""
    try:
        return [UUID(one) for one in sent.split()[: reads.MANY]]
    except ValueError:
        return []


@form
def choose(request: HttpRequest) -> HttpResponse:
    """At once, once a day, or not by e-mail."""
    by: Actor = request.actor
    now = reads.choice(by)
    begins = {"how": now.how, "email": now.email, "language": now.language} if now else {
        "how": "", "email": "", "language": get_language(),
    }  # fmt: skip
    filled = ChoiceForm(request.POST or None, initial=begins)
    if sent(request, filled, lambda told: actions.choose(by=by, **told)):
        return done(request, _("This is how we tell you from now on."), "notices:notices")
    return ask(
        request, filled, title=_("How we tell you"), send=_("Keep it"),
        back_url=reverse("notices:notices"), back=_("Notices"),
    )  # fmt: skip

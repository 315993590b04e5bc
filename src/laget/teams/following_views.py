"""The page where somebody notes how it goes with a family whose case has closed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.templatetags.days import day
from laget.core.web import done, form
from laget.teams import following, reads
from laget.teams.forms import AskedThem


@form
def follow_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It goes well; or they need help again; or nobody was reached, and it is tried again."""
    actor = request.actor
    one = reads.follow_up(actor, pk)
    name = one.name or _("the family")
    asked = AskedThem(request.POST or None, tomorrow=actor.on + timedelta(days=1))
    if sent(request, asked, lambda told: following.note_asked(one, by=actor, **told)):
        again = asked.cleaned_data["outcome"] == "again"
        said = (
            _("Noted. Speak up now, or begin again from the child's page.")
            if again
            else _("Noted how it goes.")
        )
        return done(request, said, "desk:day")
    return ask(
        request, asked, title=_("Ask how it goes with {name}").format(name=name),
        send=_("Keep this"), place="day",
        lead=_("The case was closed. You agreed to ask them {day}.").format(
            day=day(one.ask_on, actor.on)
        ),
        quiet=_("Call them, or meet them. Here you only note how it goes."),
    )  # fmt: skip

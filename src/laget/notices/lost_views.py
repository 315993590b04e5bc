"""The page about something that may not have arrived: between whom, when, and how to mend it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.notices import lost as reads
from laget.notices.forms import Settled


@form
def lost(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is known of it, and what was done about it."""
    actor = request.actor
    one = reads.lost(actor, pk)
    filled = Settled(request.POST or None)
    is_own = one.sent_by_id == actor.role_id and one.check_name == "forms"
    if is_own:
        filled.fields["how"].help_text = ""  # nobody else reads it
    if sent(request, filled, lambda told: reads.settle(one, by=actor, how=told["how"])):
        return done(request, _("Noted. It is told to nobody any more."), "desk:day")
    return ask(
        request, filled, title=_("It may not have arrived"), send=_("It is settled"),
        template="notices/lost.html", one=one, what=reads.what(one), place="day",
        sent_here=one.from_unit_id in actor.units, is_own=is_own,
        is_over=bool(one.settled_at or one.gone_at),
    )  # fmt: skip

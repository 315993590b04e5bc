"""The page where a leader says that somebody no longer works with a child."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.asking.reads import given_to
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.desk.releasing import owned, release, to_let_go


@form
def let_go(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody works with the child no longer."""
    member = to_let_go(request.actor, pk)
    part, told = member.participation_id, {"name": member.role.person}
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda _told: release(member, by=request.actor)):
        said = _("{name} no longer works with the child.").format(**told)
        return done(request, said, "teams:assign", pk=part)
    n = owned(request.actor, member).exclude(owner=request.actor.role_id).count()
    comes = [ngettext(
        "The help that {name} owns comes to you, until you give it to somebody.",
        "{n} kinds of help that {name} owns come to you, until you give them to somebody.", n,
    ).format(n=n, **told)] if n else []  # fmt: skip
    if given_to(request.actor, member.role, member.child_id).exists():
        comes.append(_("Whether you worry too, which {name} was given to answer, comes to you.")
                     .format(**told))  # fmt: skip
    return ask(
        request, empty, title=_("{name} no longer works with the child").format(**told),
        send=_("Let them go"), color="danger", place="children",
        back_url=reverse("teams:assign", kwargs={"pk": part}),
        back=_("Who does it in {unit}?").format(unit=member.participation.unit.name),
        lead=_("From now on {name} reads nothing of the team's. What they wrote stays.").format(
            **told
        ),
        quiet=" ".join(comes),
    )  # fmt: skip

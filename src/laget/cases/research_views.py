"""Research and evaluation: for everybody, for those who work, and the short survey."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases import actions, forms
from laget.cases import research as reads
from laget.core.forms import ask, sent
from laget.core.web import done, form, open_page, page, show
from laget.programme import reads as programmes
from laget.programme.open_views import _around as open_around
from laget.programme.views import around


@open_page
def opened(request: HttpRequest, code: str) -> HttpResponse:
    """The studies, for everybody."""
    one = programmes.opened(code)
    told = {**open_around(request, one, "cases"), "studies": reads.studies(None, one)}
    return show(request, "cases/research.html", told)


@page
def research(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The studies and the surveys, for those who act in the programme."""
    one = programmes.programme(request.actor, pk)
    told = {
        **around(request, one, "cases"), "studies": reads.studies(request.actor, one),
        "surveys": [in_words(asked) for asked in reads.surveys(request.actor, one)],
    }  # fmt: skip
    return show(request, "cases/research.html", told)


def in_words(asked: reads.Asked) -> tuple[reads.Asked, list[tuple[str, float]]]:
    """A survey, with the words of each question beside its middle answer."""
    labels = forms.GainForm.base_fields
    return asked, [(str(labels[name].label), middle) for name, middle in asked.middles]


@form
def gain(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One participant says what it gives."""
    survey = reads.survey(request.actor, pk)
    blank = forms.GainForm(request.POST or None)
    back = reverse("cases:research", kwargs={"pk": survey.programme_id})

    def give(told: dict[str, Any]) -> None:
        answers = {name: int(value) for name, value in told.items()}
        actions.gain(survey, by=request.actor, **answers)

    if sent(request, blank, give):
        return done(request, _("Thank you."), back)
    return ask(
        request, blank, title=survey.title, send=_("Send it"), back=_("Research"), back_url=back,
        place="programmes",
        quiet=_("Without names. Those who act in the programme read what half of you say, when the"
                " last day is over and at least five have answered."),
    )  # fmt: skip

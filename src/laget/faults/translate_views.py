"""A fault in another language."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from laget.cases.told_views import WHY, look_at, take_down
from laget.core.web import form
from laget.faults import forms, reads, translations
from laget.faults.models import Translation
from laget.faults.permissions import TRANSLATE
from laget.faults.views import home
from laget.programme import translating_views


def _labels() -> dict[str, Any]:
    fields = forms.GatherForm.base_fields
    return {name: fields[name].label for name in Translation.OF["fault"]}


@form
def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Into a language it has not been in."""
    actor = request.actor
    row = reads.one(actor, pk, TRANSLATE)
    return translating_views.add(
        request, row, _labels(), partial(translations.translate, row), "faults:row-translation",
        reads.translations(actor, row), is_read=True, **home(row),
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A translation in other words, or taken out."""
    actor = request.actor
    row = reads.translation(actor, pk)
    return translating_views.change(
        request, row, lambda: reads.translation(actor, pk), _labels(),
        partial(translations.translate_again, row), partial(translations.take_out, row),
        is_read=True, **home(row.fault),
    )  # fmt: skip


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A second person reads it, beside the fault's own words."""
    row = reads.translation(request.actor, pk)
    texts = translating_views.beside(row, _labels())
    return look_at(request, row, texts, **home(row.fault))


@form
def down(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Taken down at once."""
    row = reads.translation(request.actor, pk)
    return take_down(request, row, **home(row.fault))

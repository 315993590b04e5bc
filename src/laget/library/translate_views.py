"""A practice in another language."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from laget.cases.told_views import WHY, look_at, take_down
from laget.core.web import form
from laget.library import actions, forms, reads
from laget.library.views import back_to
from laget.programme import translating_views


def _labels() -> dict[str, Any]:
    fields = forms.PracticeForm.base_fields
    names = ("title", "what", "for_whom", "how", "takes", "happened", "learnt")
    return {name: fields[name].label for name in names}


@form
def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Into a language it has not been in."""
    actor = request.actor
    one = reads.to_translate(actor, pk)
    back_url, back = back_to(one)
    return translating_views.add(
        request, one, _labels(), partial(actions.translate, one), "library:row-translation",
        reads.translations(actor, one), back=back, back_url=back_url, is_read=True,
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A translation in other words, or taken out."""
    actor = request.actor
    row = reads.told(actor, "translation", pk)
    back_url, back = back_to(row)
    return translating_views.change(
        request, row, lambda: reads.told(actor, "translation", pk), _labels(),
        partial(actions.translate_again, row), partial(actions.take_out, row, "translation"),
        back=back, back_url=back_url, is_read=True,
    )  # fmt: skip


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A second person reads it, beside the practice's own words."""
    row = reads.told(request.actor, "translation", pk)
    back_url, back = back_to(row)
    texts = translating_views.beside(row, _labels())
    return look_at(request, row, texts, back=back, back_url=back_url)


@form
def down(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Taken down at once."""
    row = reads.told(request.actor, "translation", pk)
    back_url, back = back_to(row)
    return take_down(request, row, back=back, back_url=back_url)

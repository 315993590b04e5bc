"""A learning point in another language."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.web import form
from laget.programme import learning, learnt, reads, translating, translating_views


def _home(row: Any) -> dict[str, Any]:
    address = reverse("programme:work", kwargs={"pk": row.programme_id})
    return {"back": row.programme.name, "back_url": f"{address}#learnt", "is_read": False}


def _labels() -> dict[str, Any]:
    return {"text": _("Translation")}


@form
def translate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Into a language it has not been in."""
    actor = request.actor
    row = learnt.to_translate(actor, pk)
    there = translating.waits(reads.rows(actor, "translation", row.programme), row)
    return translating_views.add(
        request, row, _labels(), partial(learning.translate, row), "programme:row-translation",
        there, **_home(row),
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A translation in other words, or taken out."""
    row = learnt.translation(request.actor, pk)
    return translating_views.change(
        request, row, lambda: learnt.translation(request.actor, pk), _labels(),
        partial(learning.translate_again, row), partial(learning.take_out, row), **_home(row),
    )  # fmt: skip

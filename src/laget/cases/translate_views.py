"""What is said of a case, its name, an answer or a structure of the state, in another language."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.cases import actions, forms, reads
from laget.cases.told_views import WHY, look_at, take_down
from laget.cases.views import _back as back_to
from laget.core.web import form
from laget.programme import translating_views


@form
def add(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A case, something said, a structure or an answer, in a language it has not been in."""
    actor = request.actor
    one = reads.to_translate(actor, what, pk)
    kind = reads.translated_as(one)
    back_url, back = back_to(kind, one)
    return translating_views.add(
        request, one, forms.LABELS[what], partial(actions.add, one, kind), f"cases:row-{kind}",
        reads.translations(actor, one), back=back, back_url=back_url, is_read=what == "reply",
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A translation in other words, or taken out."""
    actor = request.actor
    row = reads.row(actor, what, pk)
    back_url, back = back_to(what, row.original)
    return translating_views.change(
        request, row, lambda: reads.row(actor, what, pk), forms.LABELS[row.over],
        partial(actions.change, row, what), partial(actions.take_out, row, what), back=back,
        back_url=back_url, is_read=what == "reply-translation",
    )  # fmt: skip


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A second person reads an answer in another language, beside the answer."""
    row = reads.one_told(request.actor, "reply-translation", pk)
    back_url, back = back_to("reply-translation", row.original)
    texts = translating_views.beside(row, forms.LABELS["reply"])
    return look_at(request, row, texts, back=back, back_url=back_url)


@form
def down(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Taken down at once."""
    row = reads.one_told(request.actor, "reply-translation", pk)
    return take_down(
        request, row, back=_("The cases"), back_url=back_to("reply-translation", row.original)[0]
    )

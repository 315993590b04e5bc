"""The two pages on which something is translated, for every room: a new language, and a language
that is there already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.forms import LONG, ask, sent
from laget.core.web import done
from laget.programme import words
from laget.programme.fields import Pick, Sheet, Words
from laget.programme.ground import LANGUAGES, mark_of
from laget.programme.views import ask_again

SECOND = gettext_lazy("A second person reads it before others do.")


class TranslationSheet(Sheet):
    """The words of one row in another language; each of its texts stands above its field."""

    language = Pick(
        LANGUAGES, many=True, label=gettext_lazy("Into which language?"),
        missing=gettext_lazy("Choose a language."),
    )  # fmt: skip
    by_whom = Words(
        label=gettext_lazy("Who has translated it?"),
        missing=gettext_lazy("Write who has translated it."),
    )

    def __init__(
        self, *args: Any, original: Any, labels: dict[str, Any], row: Any = None, **told: Any
    ) -> None:
        super().__init__(*args, things={}, row=row, **told)
        for name, label in labels.items():
            if said := getattr(original, name):
                limit = original._meta.get_field(name).max_length
                self.fields[name] = Words(
                    label=label, limit=limit or LONG, rows=0 if limit else 5,
                    help_text=_in(original.language, said),
                    missing=_("Write the translation."),
                )  # fmt: skip
                if row is not None:
                    self.initial[name] = getattr(row, name)
                    self.fields[name].widget.attrs["lang"] = row.language
        self.read = mark_of(original, tuple(labels))
        self.fields["of_words"] = forms.CharField(
            initial=self.read, required=False, widget=forms.HiddenInput
        )
        self.order_fields(["language", *labels, "by_whom"])
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            pair for pair in self.fields["language"].choices  # type: ignore[attr-defined]
            if pair[0] != original.language
        ]  # fmt: skip

    def stands_anew(self) -> None:
        """Shown again, it is of the words that now stand above its fields."""
        if self.is_bound:
            self.data = {**self.data.dict(), "of_words": self.read}


def add(
    request: HttpRequest, original: Any, labels: dict[str, Any], act: Callable[..., Any],
    row_page: str, there: list[Any], *, back: str, back_url: str, is_read: bool,
) -> HttpResponse:  # fmt: skip
    """Into a language that nobody has translated it into."""
    blank = TranslationSheet(request.POST or None, original=original, labels=labels)
    blank.initial["by_whom"] = request.actor.name
    if sent(request, blank, lambda told: act(by=request.actor, told=told)):
        said = _("It is sent. A second person reads it.") if is_read else _("It is added.")
        return done(request, said, back_url)
    blank.stands_anew()
    return ask(
        request, blank, title=_("Add a translation"), send=_("Add it"), back=back,
        back_url=back_url, place="programmes", quiet=SECOND if is_read else "",
        template="programme/translate.html",
        there=[(one, reverse(row_page, kwargs={"pk": one.pk})) for one in there],
    )  # fmt: skip


def change(
    request: HttpRequest, row: Any, again: Callable[[], Any], labels: dict[str, Any],
    act: Callable[..., Any], out: Callable[..., Any], *, back: str, back_url: str, is_read: bool,
) -> HttpResponse:  # fmt: skip
    """A translation that is there already. Whoever comes second is shown what the first wrote."""
    original = row.original
    filled = TranslationSheet(request.POST or None, original=original, labels=labels, row=row)
    given = {"by": request.actor, "version": words.version(request, row)}
    if "out" in request.POST:
        out(**given)
        return done(request, _("It is taken out."), back_url)
    if sent(request, filled, lambda told: act(told=told, **given)):
        said = _("It is sent. A second person reads it.") if is_read else _("It is changed.")
        return done(request, said, back_url)
    filled.stands_anew()
    lead = getattr(row, "back_because", "")
    if row.is_older:
        lead = lead or _("The original has been changed since it was translated.")
    return ask_again(
        request, filled, again(), title=_("Change the translation"), lead=lead, back=back,
        back_url=back_url, may_out=True,
    )  # fmt: skip


def beside(row: Any, labels: dict[str, Any]) -> list[tuple[str, str]]:
    """Each text of a translation under the text it translates, for whoever reads it second."""
    found = []
    for name, label in labels.items():
        if getattr(row, name) or getattr(row.original, name):
            found += [
                (str(label), _in(row.original.language, getattr(row.original, name))),
                (f"{label} ({row.get_language_display()})", _in(row.language, getattr(row, name))),
            ]
    return found


def _in(language: str, text: str) -> SafeString:
    """A text that says to a screen reader in which language it stands."""
    return format_html('<span lang="{}">{}</span>', language, text)

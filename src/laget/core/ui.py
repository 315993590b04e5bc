"""`/ui`: every component in every state, in the reader's language. What axe and the pictures visit.

No child, no database: the people are made up, the day is always Thursday 19 November 2026.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

TODAY = date(2026, 11, 19)
ICONS = (
    "urgent", "soon", "note", "done", "part", "todo", "no", "baton", "voice", "people", "send",
    "call", "eye", "undo", "hidden", "sprout", "pen", "calendar", "home", "door", "key", "search",
)  # fmt: skip
NAMES = ("نورا الحسن", "Þórgunnur Ævarsdóttir", "Ánte-Máhtte Hætta", "👩‍🎤 Kim")


def components(request: HttpRequest) -> HttpResponse:
    """The page itself."""
    return render(request, "ui.html", samples((get_language() or "en").partition("-")[0]))


@cache
def words() -> dict[str, dict[str, str]]:
    """What the examples say, by language."""
    return tomllib.loads((Path(__file__).parent / "ui_words.toml").read_text(encoding="utf-8"))


def samples(language: str) -> dict[str, Any]:
    """All that `ui.html` shows, in one language."""
    w = words().get(language, words()["en"])
    return {
        "w": w,
        "today": TODAY,
        "once": UUID("00000000-0000-7000-8000-000000000001"),
        "tomorrow": date(2026, 11, 20),
        "in_29_days": date(2026, 12, 18),
        "in_13_days": date(2026, 12, 2),
        "last_week": date(2026, 11, 13),
        "since_october": date(2026, 10, 12),
        "next_year": date(2027, 1, 4),
        "this_morning": datetime(2026, 11, 19, 6, 52, tzinfo=UTC),
        "born": date(2010, 3, 3),
        "newborn": date(2026, 10, 1),
        "names": NAMES,
        "i4": w["i4"].format(name=f"\N{FIRST STRONG ISOLATE}{NAMES[0]}\N{POP DIRECTIONAL ISOLATE}"),
        "icons": ICONS,
        "middle": Paginator(range(200), 10).page(7),
        "first": Paginator(range(30), 10).page(1),
        "form": sample_form(w)(prefix="a"),
        "wrong": _with_errors(w),
    }


def sample_form(w: dict[str, str]) -> type[forms.Form]:
    """A form with one field of each kind."""

    class Sample(forms.Form):
        name = forms.CharField(
            label=w["name"], widget=forms.TextInput(attrs={"autocomplete": "off"})
        )
        seen = forms.CharField(
            label=w["seen"],
            help_text=w["seen_help"],
            widget=forms.Textarea,
            error_messages={"required": w["seen_wrong"]},
        )
        on = forms.DateField(
            label=w["on"], error_messages={"required": w["on_wrong"], "invalid": w["on_wrong"]}
        )
        how = forms.ChoiceField(
            label=w["how"],
            widget=forms.RadioSelect,
            choices=[(k, w[k]) for k in ("yes", "a_little", "no", "it_worse")],
            error_messages={"required": w["how_wrong"]},
        )
        talked = forms.MultipleChoiceField(
            label=w["talked"],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[(k, w[k]) for k in ("child", "parents", "colleague")],
        )
        take = forms.ChoiceField(
            label=w["take"],
            widget=forms.RadioSelect,
            choices=[("yes", w["take_yes"]), ("no", w["take_no"])],
            error_messages={"required": w["take_wrong"]},
        )
        who = forms.ChoiceField(
            label=w["who"],
            required=False,
            choices=[("h", "Hanne"), ("j", "Joakim"), ("n", NAMES[0])],
        )
        instead = forms.CharField(label=w["instead"], required=False, widget=forms.Textarea)
        see = forms.BooleanField(label=w["see"], required=False, help_text=w["know_more"])

    Sample.base_fields["take"].choice_help = {"yes": w["take_yes_help"], "no": w["take_no_help"]}  # type: ignore[attr-defined]
    return Sample


def _with_errors(w: dict[str, str]) -> forms.Form:
    typed = {"b-on": "32.13.2026", "b-name": NAMES[0], "b-talked": ["child"], "b-see": "on"}
    form = sample_form(w)(typed, prefix="b")
    form.add_error(None, w["stop_more"])
    return form

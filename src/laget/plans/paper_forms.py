"""Forms for what comes back on paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Pick, Words
from laget.plans.models import FromPaper

TEAM, UNIT = "team", "unit"


def _capital(choices: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """What stands inside a sentence elsewhere, as it stands alone."""
    return [(value, capfirst(text)) for value, text in choices]


class EnterForm(forms.Form):
    """Which paper it is, who wrote on it, their words, and what was done with them."""

    paper = Pick(
        _capital(FromPaper.Paper.choices), label=_("Which paper did they write on?"), row=True,
        missing=_("Choose which paper it is."),
    )  # fmt: skip
    wrote_by = Pick(
        _capital(FromPaper.WroteBy.choices), label=_("Who wrote it?"), outline=True,
        missing=_("Choose who wrote it."),
    )  # fmt: skip
    words = Words(
        label=_("What stands on the paper?"), limit=5000, rows=6,
        help_text=_("Word for word, also what you do not agree with. Nobody can alter it later."),
        missing=_("Write what stands on the paper."),
    )  # fmt: skip
    done = Words(
        label=_("What was done with it?"), limit=2000, rows=3, required=False,
        help_text=_("Such as: we changed the goal. You can write it later."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, today: date, openly: bool, paper: str = "", **told: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.fields["paper"].initial = paper
        self.fields["paper_on"] = Day(
            label=_("The date printed on the paper"), before=today,
            help_text=_("It stands at the top of the first sheet, and tells which version it is."),
            missing=_("Write the date that is printed on the paper."),
        )  # fmt: skip
        self.fields["came_on"] = Day(
            label=_("The day it came back"), before=today, initial=today,
            missing=_("Choose the day."),
        )  # fmt: skip
        if openly:
            self.fields["read_by"] = Pick(
                [(TEAM, _("Everyone who reads the plan")), (UNIT, _("Only our own service"))],
                label=_("Who does the family let read it?"), initial=TEAM,
                missing=_("Choose who may read it."),
            )  # fmt: skip
        self.order_fields(["paper", "paper_on", "came_on", "wrote_by", "words", "read_by", "done"])

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        printed, came = told.get("paper_on"), told.get("came_on")
        if printed and came and came < printed:
            self.add_error("came_on", _("It cannot have come back before it was printed."))
        read_by = told.pop("read_by", None)
        told["shared"] = None if read_by is None else read_by == TEAM
        return told


class DoneForm(forms.Form):
    """What became of what the family wrote."""

    def __init__(self, *args: Any, done: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["done"] = Words(
            label=_("What was done with it?"), limit=2000, rows=4, initial=done,
            help_text=_("Write it so that the family can read it."),
            missing=_("Write what was done with it."),
        )  # fmt: skip

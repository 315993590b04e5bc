"""Forms of the money: a budget line, an amount, and one step of what the rest goes to."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.core.forms import LONG
from laget.programme.fields import (
    Among,
    Amount,
    Day,
    Pick,
    Sheet,
    SourcedSheet,
    Whole,
    Words,
)  # fmt: skip
from laget.programme.models import Allotment, BudgetLine, Money

YEARS = {"least": 1900, "most": 2200}


class BudgetForm(SourcedSheet):
    purpose = Words(label=_("What is the money for?"), missing=_("Write what the money is for."))
    kind = Pick(
        BudgetLine.Kind.choices, label=_("Which part is it?"), missing=_("Choose which part it is.")
    )
    year = Whole(**YEARS, label=_("Which year?"), help_text=_("Empty: the whole period."))
    planned = Amount(
        label=_("How much, in Danish kroner?"), help_text=_("Empty where nobody has said how much.")
    )


class MoneyForm(Sheet):
    line = Among("lines", label=_("What is it for?"), missing=_("Choose what it is for."))
    kind = Pick(
        Money.Kind.choices, label=_("Committed or used?"), row=True, missing=_("Choose one."),
        help_text=_(
            "When what was committed is paid, change it to used. If you add it once more, it is"
            " counted twice."
        ),
    )  # fmt: skip
    text = Words(label=_("To whom, and for what?"), missing=_("Write to whom, and for what."))
    on = Day(label=_("When?"), missing=_("Choose a day."))
    amount = Amount(label=_("Amount"), missing=_("Write the amount."))
    currency = Pick(
        [(code, code) for code in ("DKK", "NOK", "SEK", "ISK", "EUR")],
        many=True, label=_("Currency"), initial="DKK", missing=_("Choose a currency."),
    )  # fmt: skip
    rate = Amount(
        decimals=6,
        label=_("Danish kroner for one"),
        help_text=_("Only for another currency than Danish kroner."),
    )
    rate_on = Day(label=_("The rate is of which day?"))
    rate_from = Words(
        label=_("Who gave the rate?"), help_text=_("Such as the national bank that publishes it.")
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("currency", "DKK") != "DKK":
            for name in ("rate", "rate_on"):
                if not told.get(name) and name not in self.errors:
                    self.add_error(name, _("Write the rate, and the day it was of."))
            if (told.get("rate") or 1) <= 0:
                self.add_error("rate", _("The rate must be more than nothing."))
        elif not told.get("rate"):
            told["rate"] = 1
        return told


class AllotmentForm(SourcedSheet):
    line = Among("rest", label=_("What is it for?"), missing=_("Choose what it is for."))
    kind = Pick(
        Allotment.Kind.choices, label=_("What happened?"), row=True,
        missing=_("Choose what happened."),
    )  # fmt: skip
    body = Among(
        "bodies", label=_("Who proposed, was heard or decided?"), missing=_("Choose who it was."),
        help_text=_("A body of the programme, never a person."),
    )  # fmt: skip
    text = Words(
        label=_("What did they say?"), limit=LONG, rows=4,
        help_text=_("Everybody can read it once the programme is published."),
    )  # fmt: skip
    on = Day(label=_("When?"), missing=_("Choose a day."))

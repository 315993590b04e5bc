"""Forms of the library: the search, a practice, a publication, what is tried, what is said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.cases.models import LANGUAGES
from laget.core.forms import LONG
from laget.library.models import SERVICES, Age, Practice, Publication
from laget.programme.fields import Among, Day, Pick, Several, Sheet, SourcedSheet, Whole, Words
from laget.programme.forms import YEARS

CAREFUL = _("Write nothing by which a child, a family or a colleague can be recognised.")
LANGUAGE = Pick(
    LANGUAGES, many=True, label=_("In which language is it written?"), initial="nb",
    missing=_("Choose a language."),
)  # fmt: skip


class SearchForm(forms.Form):
    """What one searches for. It is sent as an address, so that the answer can be shared."""

    q = Words(label=_("What are you looking for?"), limit=200, sometimes=True)
    country = Pick(many=True, label=_("Country or territory"), sometimes=True)
    age = Pick(Age.choices, many=True, label=_("Age"), sometimes=True)
    service = Pick(SERVICES, many=True, label=_("Service"), sometimes=True)
    kind = Pick(many=True, label=_("Kind"), sometimes=True)
    level = Pick(Practice.Level.choices, many=True, label=_("Level"), sometimes=True)
    written = Pick(LANGUAGES, many=True, label=_("Which language do you write in?"), sometimes=True)

    def __init__(
        self, *args: Any, countries: list[tuple[str, str]], what: str = "practice", **told: Any
    ) -> None:
        super().__init__(*args, **told)
        kinds: Any = Practice.Kind.choices if what == "practice" else Publication.Kind.choices
        unasked = {
            "publication": ("age", "service", "level"),
            "learning": ("country", "age", "service", "kind", "level"),
        }.get(what, ())  # fmt: skip
        for name in unasked:
            del self.fields[name]
        for name, listed in (("country", countries), ("kind", kinds)):
            if name in self.fields:
                self.fields[name].choices = listed  # type: ignore[attr-defined]
        for name, shown in self.fields.items():
            if name != "q":
                listed = [one for one in shown.choices if one[0]]  # type: ignore[attr-defined]
                every = _("The language of this page") if name == "written" else _("All")
                shown.choices = [("", every), *listed]  # type: ignore[attr-defined]


class PracticeForm(SourcedSheet):
    title = Words(label=_("What do you call it?"), missing=_("Write what you call it."))
    what = Words(
        label=_("What is it?"), limit=LONG, rows=4, help_text=CAREFUL,
        missing=_("Write what it is."),
    )  # fmt: skip
    for_whom = Words(
        label=_("For whom?"), limit=LONG, rows=2, missing=_("Write for whom."),
        help_text=_("A group, such as: all who begin in first grade."),
    )  # fmt: skip
    how = Words(label=_("How do you do it?"), limit=LONG, rows=5)
    takes = Words(
        label=_("What does it take?"), limit=LONG, rows=3,
        help_text=_("Time, people, money, who must agree."),
    )  # fmt: skip
    happened = Words(
        label=_("What happened?"), limit=LONG, rows=4,
        help_text=_("Also what did not go as you thought."),
    )  # fmt: skip
    evidence = Pick(
        Practice.Evidence.choices, label=_("How do you know?"), initial=Practice.Evidence.TOLD,
        missing=_("Choose how you know."),
    )  # fmt: skip
    learnt = Words(label=_("What have you learnt? One thing on each line"), limit=LONG, rows=3)
    tools = Words(
        label=_("Tools that others can use"), limit=LONG, rows=2,
        help_text=_("One address on each line."),
    )  # fmt: skip
    kind = Pick(
        Practice.Kind.choices, many=True, label=_("What kind of practice is it?"),
        missing=_("Choose a kind."),
    )  # fmt: skip
    level = Pick(
        Practice.Level.choices, many=True, label=_("At which level?"), missing=_("Choose a level.")
    )
    ages = Several("ages", label=_("How old are those it is for?"))
    services = Several("services", label=_("Which services take part?"))
    area = Among(
        "countries", label=_("Which country or territory?"), none=_("The Nordic countries")
    )
    language = LANGUAGE
    publication = Among(
        "publications", label=_("Is more written about it?"), none=_("None of them")
    )
    contact = Words(
        label=_("Whom can others ask?"), limit=300,
        help_text=_("A unit or an office with its common address. Not a person's own."),
    )  # fmt: skip


class PublicationForm(SourcedSheet):
    kind = Pick(
        Publication.Kind.choices, row=True, label=_("What is it?"), missing=_("Choose what it is.")
    )
    title = Words(label=_("Title"), limit=300, missing=_("Write the title."))
    subtitle = Words(label=_("Subtitle"), limit=300)
    authors = Words(
        label=_("Authors. One on each line"), limit=2000, rows=3,
        help_text=_("As they are written in the publication."),
    )  # fmt: skip
    publisher = Words(label=_("Publisher"))
    series = Words(label=_("Series"))
    number = Words(label=_("Number in the series"), limit=60)
    year = Whole(label=_("Year"), **YEARS)
    isbn = Words(label=_("ISBN"), limit=100)
    language = LANGUAGE
    area = Among(
        "countries", label=_("Which country or territory?"), none=_("The Nordic countries")
    )
    address = forms.URLField(
        label=_("Address on the web"), required=False, max_length=500, assume_scheme="https",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": _("Write the address as https://www.norden.org.")},
    )  # fmt: skip
    lead = Words(label=_("What is it about?"), limit=LONG, rows=4)
    part = Among("parts", label=_("Is it the report of a study?"), none=_("None of them"))


class PublishForm(forms.Form):
    review_on = Day(
        label=_("When should somebody look at it again?"), missing=_("Choose a day."),
        help_text=_("On that day it is marked as due, for everybody to see."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: Any, **told: Any) -> None:
        told["initial"] = {"review_on": today + timedelta(days=365)}
        super().__init__(*args, **told)


class TrialForm(Sheet):
    """What is tried, to begin with."""

    where = Words(
        label=_("Where do you try it?"), missing=_("Write where you try it."),
        help_text=_("Your municipality, team or office."),
    )  # fmt: skip
    text = Words(
        label=_("What do you try?"), limit=LONG, rows=4, help_text=CAREFUL,
        missing=_("Write what you try."),
    )  # fmt: skip
    on = Day(label=_("From when?"), missing=_("Choose a day."))


class FollowForm(TrialForm):
    """And afterwards: what was changed, and what happened."""

    changed = Words(
        label=_("What have you changed in your own guide or rules?"), limit=300,
        help_text=_("The name of the guide or the rule, and the change in a few words."),
    )  # fmt: skip
    changed_on = Day(label=_("From when does the change hold?"))
    happened = Words(label=_("What happened?"), limit=LONG, rows=4, help_text=CAREFUL)


class PostForm(forms.Form):
    """Something asked or said."""

    text = Words(
        label=_("What do you ask or say?"), limit=LONG, rows=5, help_text=CAREFUL,
        missing=_("Write what you ask or say."),
    )  # fmt: skip
    is_question = forms.BooleanField(label=_("It is a question"), required=False)
    language = LANGUAGE


class ReplyForm(forms.Form):
    text = Words(
        label=_("What do you answer?"), limit=LONG, rows=5, help_text=CAREFUL,
        missing=_("Write what you answer."),
    )  # fmt: skip
    language = LANGUAGE

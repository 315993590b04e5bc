"""Forms about the child."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from laget.children.actions import is_demo
from laget.children.models import NotHeard, Responsibility
from laget.core.forms import Day, Pick, Words
from laget.core.templatetags.days import isolated, whole_day
from laget.rulebook import identity


def why_fields(form: forms.Form, label: Any, *, sometimes: bool = False) -> None:
    """Why the child was not heard; `sometimes`: where nothing is written of what it says."""
    form.fields["why"] = Pick(
        NotHeard.Reason.choices, label=label, outline=True, sometimes=sometimes,
        required=not sometimes, missing=_("Choose why, or leave this and ask the child first."),
    )  # fmt: skip
    form.fields["why_text"] = Words(
        label=_("Tell more: what did you try?"), limit=1000, rows=3, sometimes=sometimes,
        required=not sometimes, missing=_("Write what you tried, and why the child was not heard."),
    )  # fmt: skip


def words_or_why(form: forms.Form, told: dict[str, Any], words: str) -> dict[str, Any]:
    """One of the two: what the child says, or why it was not heard."""
    if told.get(words):
        return told | {"why": "", "why_text": ""}
    for name in ("why", "why_text"):
        if name in form.fields and not told.get(name) and name not in form.errors:
            form.add_error(name, form.fields[name].error_messages["required"])
    return told


def why_told(told: dict[str, Any]) -> dict[str, Any]:
    """What `why_fields` were answered, as an act wants it."""
    why, text = told.pop("why", ""), told.pop("why_text", "")
    return told | ({"not_heard": (why, text)} if why else {})


class Number(Words):
    """A national identity number, by the rules of the country that gave it."""

    def __init__(self, *, country: str, today: date, **told: Any) -> None:
        super().__init__(label=_("National identity number"), limit=20, **told)
        self.country, self.today = country, today

    def clean(self, value: Any) -> Any:
        written = super().clean(value)
        if not written:
            return written
        try:
            return identity.check(written, self.country, demo=is_demo(), on=self.today).number
        except identity.BadIdentity as bad:
            raise ValidationError(str(bad)) from bad


class NewChild(forms.Form):
    """A child comes onto the unit's own list."""

    given_name = Words(
        label=_("Given name"),
        limit=80,
        sometimes=True,
        help_text=_("Leave it empty for a child not born yet."),
    )
    family_name = Words(label=_("Family name"), limit=80, required=False)
    born_on = Day(label=_("Born"), sometimes=True)
    expected_on = Day(label=_("Expected, if not born yet"), sometimes=True)
    expecting = Words(
        label=_("Who is expecting the child"),
        limit=80,
        required=False,
        help_text=_("Only for a child not born yet."),
    )
    group_name = Words(label=_("Class or group"), limit=60, required=False)

    def __init__(self, *args: Any, country: str, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["number"] = Number(country=country, today=today, required=False)
        self.order_fields(
            ["given_name", "family_name", "born_on", "expected_on", "expecting", "number"]
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not told.get("born_on") and not told.get("expected_on") and not self.errors:
            self.add_error("born_on", _("Write when the child was born, or is expected."))
        if told.get("born_on") and not told.get("given_name"):
            self.add_error("given_name", _("Write the child's given name."))
        return told


class NewNumber(forms.Form):
    """The number the child has now."""

    def __init__(self, *args: Any, country: str, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["number"] = Number(
            country=country, today=today, missing=_("Write the number, with all its digits.")
        )


class Born(forms.Form):
    """The expected child has come."""

    given_name = Words(
        label=_("Given name"), limit=80, missing=_("Write the name the child is called by now."),
        help_text=_("As the child is called now. If there is no name yet, write Baby."),
    )  # fmt: skip
    family_name = Words(label=_("Family name"), limit=80, required=False)

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["born_on"] = Day(
            label=_("Born"), before=today, missing=_("Write when the child was born.")
        )
        self.order_fields(["born_on", "given_name", "family_name"])


class Named(forms.Form):
    """Who sees a protected child. One of them may be the reader, who is told so."""

    def __init__(
        self, *args: Any, roles: Iterable[Any], me: Any, chosen: Iterable[Any], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        lines = [
            (str(r.pk), f"{r.person}, {r.get_title_display()}, {r.unit.name}"
             + (f" ({_('you')})" if r.pk == me else ""))
            for r in roles
        ]  # fmt: skip
        self.fields["named"] = forms.MultipleChoiceField(
            choices=lines, initial=[str(pk) for pk in chosen], label=_("Who must see the child?"),
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Those who are not ticked see nothing about the child from now on."),
            error_messages={
                "required": _("Tick at least one, or nobody can help the child."),
                "invalid_choice": _("Choose one of those in the list."),
            },
        )  # fmt: skip
        self.fields["named"].in_row = self.fields["named"].in_outline = False


class Protect(Named):
    """A child is protected from a day: which kind of protection, and who must see the child."""

    def __init__(self, *args: Any, kinds: dict[str, str], **told: Any) -> None:
        super().__init__(*args, **told)
        only = next(iter(kinds)) if len(kinds) == 1 else None
        self.fields["kind"] = Pick(
            kinds.items(), initial=only, label=_("What kind of protection?"),
            missing=_("Choose what kind of protection it is."),
        )  # fmt: skip
        self.fields["protects_from"] = Words(
            label=_("Whom is the child protected from?"), limit=200, required=False,
            help_text=_("Full name, if you know it. Somebody of that name can never be ticked."),
        )  # fmt: skip
        self.order_fields(["kind", "protects_from", "named"])


class Unprotect(forms.Form):
    """The protection ends, with a reason."""

    because = Words(
        label=_("Why does it end?"), limit=1000, rows=3,
        help_text=_("It stays with the record."),
        missing=_("Write why the protection ends."),
    )  # fmt: skip


class OtherRecord(forms.Form):
    """Which record may be the same child: a name first, then one of those found, and why."""

    name = Words(
        label=_("Look for the other record"),
        help_text=_("Name or birth date."),
        limit=200,
        missing=_("Write the child's name or birth date."),
    )

    def choose_among(self, found: Iterable[Any]) -> None:
        choices = [(child.pk, called(child)) for child in found]
        if choices:
            self.fields["other"] = Pick(
                choices, label=_("Which record is it?"), missing=_("Choose which record it is.")
            )
            self.fields["reason"] = Words(
                label=_("Why do you think they are the same child?"), limit=1000, rows=3,
                help_text=_("The one who answers reads this. When the two are joined, so does the"
                            " child's team."),
                missing=_("Write why you think they are the same child."),
            )  # fmt: skip


def called(child: Any) -> str:
    """Name and birth date: what tells two records apart."""
    name = isolated(f"{child.given_name} {child.family_name}".strip()) or _("Expected child")
    on = child.born_on or child.expected_on
    return f"{name}, {whole_day(on)}"


class Moved(forms.Form):
    """Another address, or a stay somewhere else."""

    kind = Pick(
        [
            ("registered", _("Has moved, and is registered there")),
            ("staying", _("Stays there for a time, and is registered as before")),
        ],
        label=_("What has happened?"), outline=True, missing=_("Choose what has happened."),
        helps={"staying": _("Such as in a foster home, or with the other parent.")},
    )  # fmt: skip

    def __init__(self, *args: Any, places: Iterable[Any], today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["area"] = Pick(
            [(one.pk, one.name) for one in places], many=True, label=_("Where?"),
            missing=_("Choose the municipality or the country."),
        )  # fmt: skip
        self.fields["on"] = Day(
            label=_("From which day?"), missing=_("Choose a day."), before=today
        )


class Back(forms.Form):
    """The stay is over."""

    def __init__(self, *args: Any, after: date, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("From which day?"), missing=_("Choose a day."), after=after, before=today
        )


class Answers(forms.Form):
    """Which authority answers for a matter, from a day."""

    matter = Pick(
        Responsibility.Matter.choices, label=_("For what?"), missing=_("Choose for what.")
    )

    def __init__(self, *args: Any, authorities: Iterable[Any], today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["authority"] = Pick(
            [(one.pk, one.name) for one in authorities], many=True, label=_("Who answers for it?"),
            missing=_("Choose who answers for it."),
        )  # fmt: skip
        self.fields["on"] = Day(
            label=_("From which day?"), missing=_("Choose a day."), before=today
        )


class Same(forms.Form):
    """The second person's answer."""

    answer = Pick(
        [("yes", _("Yes, it is the same child")), ("no", _("No, they are two children"))],
        label=_("Is it the same child?"), outline=True, missing=_("Choose yes or no."),
        helps={
            "yes": _("From now on the two are read as one. Each team sees what both teams share."),
            "no": _("Nothing changes. The one who proposed it can read why."),
        },
    )  # fmt: skip
    reason = Words(label=_("If no: why not?"), limit=1000, rows=3, required=False)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("answer") == "no" and not told.get("reason"):
            self.add_error("reason", _("Write why they are two children."))
        return told


class Two(forms.Form):
    """Why two records are not one child."""

    reason = Words(
        label=_("Why are they two children?"), limit=1000, rows=3,
        missing=_("Write why they are two children."),
    )  # fmt: skip


class TakeBackForm(forms.Form):
    """Why what was a mistake is taken back."""

    because = Words(
        limit=300, rows=2, label=_("Why do you take it back?"),
        missing=_("Write why, so that the others understand."),
    )  # fmt: skip

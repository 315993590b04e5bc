"""Forms about who belongs to the child."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.family import UNBORN
from laget.children.models import Relation
from laget.core.forms import Day, Pick, Words
from laget.core.templatetags.days import isolated


class NewRelation(forms.Form):
    """Somebody who belongs to the child. Which kinds there are depends on whether it is born, and
    nobody is asked of parental responsibility for one who is of age."""

    given_name = Words(label=_("Given name"), limit=80, missing=_("Write the given name."))
    family_name = Words(label=_("Family name"), limit=80, required=False)
    phone = Words(label=_("Phone"), limit=30, required=False)

    def __init__(
        self, *args: Any, is_born: bool, is_of_age: bool, today: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        Kind = Relation.Kind
        kinds = [one for one in Kind if one != Kind.EXPECTING] if is_born else list(UNBORN)
        self.fields["kind"] = Pick(
            [(one.value, str(one.label).capitalize()) for one in kinds],
            label=_("Who is this to the child?"), missing=_("Choose who this is to the child."),
        )  # fmt: skip
        if not is_of_age:
            self.fields["responsible"] = Pick(
                [("yes", _("Yes")), ("no", _("No, or we do not know"))],
                label=_("Does this person have parental responsibility?"), row=True,
                missing=_("Choose yes or no."),
            )  # fmt: skip
        self.fields["from_on"] = Day(
            label=_("From which day?"), before=today, sometimes=True,
            help_text=_("For a parent from the birth, you can leave it empty.") if is_born
            else _("For an expecting parent, you can leave it empty."),
        )  # fmt: skip
        self.fields["to_on"] = Day(
            label=_("Until which day?"), required=False,
            help_text=_("Only if it is over, or you know when it will be."),
        )  # fmt: skip
        self.order_fields(
            ["kind", "given_name", "family_name", "phone", "responsible", "from_on", "to_on"]
        )


class ChangedRelation(forms.Form):
    """What has changed, and from which day."""

    def __init__(
        self, *args: Any, relation: Relation, child: str, is_of_age: bool, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        if not is_of_age:
            name = {"name": isolated(relation.given_name), "child": isolated(child)}
            turns = _("{name} has parental responsibility no more")
            if not relation.has_parental_responsibility:
                turns = _("{name} has parental responsibility now")
            over = _("{name} is not one of those around {child} any more")
            self.fields["what"] = Pick(
                [("responsibility", turns.format(**name)), ("over", over.format(**name))],
                label=_("What has changed?"), missing=_("Choose what has changed."), outline=True,
            )  # fmt: skip
        self.fields["on"] = Day(label=_("From which day?"), missing=_("Choose a day."))

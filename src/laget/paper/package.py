"""The archive package: one zip with a PDF for people and a JSON for machines.

The JSON holds, table by table, the rows that the team shared about the child and the closer may
read, as they stand when the case closes, and what each id in them is called. Its form is
`archive_format`.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any, Literal
from zipfile import ZIP_DEFLATED, ZipFile

from django.apps import apps
from django.db.models import Q

from laget.children.models import AboutChild, Words
from laget.children.standing import Standing
from laget.organisations.models import Area, Authority, Unit
from laget.paper.archive_format import Closing, Name, Package, Who
from laget.paper.models import Archive
from laget.people.models import Role

#: The columns that say how a row is kept, and not what it says.
OF_THE_HOUSE = {"event_id", "authority_id"}


def content(how: Standing, closing: dict[str, Any], at: datetime) -> Package:
    """What goes into the JSON. Asked as the closer, before the parts end."""
    tables: dict[str, list[dict[str, Any]]] = {}
    found: dict[type[Any], set[Any]] = {Role: set(), Unit: set(), Authority: set(), Area: set()}
    for model in _tables():
        fields = [f for f in model._meta.concrete_fields if f.attname not in OF_THE_HOUSE]
        for_all = Q(shared=True)
        if any(
            field.related_model is Words for field in fields
        ):  # the child may have taken it back
            for_all &= Q(words=None) | Q(words__shared=True)
        rows = list(how.rows(model).filter(for_all).order_by("sys_from", "pk"))
        for field in fields:
            if field.related_model in found:
                found[field.related_model] |= {getattr(row, field.attname) for row in rows}
        for row in rows:
            _out_of_view(row)
        if rows:
            tables[model._meta.label] = [
                {f.attname: _plain(getattr(row, f.attname)) for f in fields} for row in rows
            ]
    found[Role].add(closing["closed_by"])
    child = how.child
    return Package(
        made_at=at,
        child=Who(
            id=child.pk, given_name=child.given_name, family_name=child.family_name,
            country=child.country, born_on=child.born_on, expected_on=child.expected_on,
        ),
        closing=Closing(**closing),
        tables=tables,
        names=_names(found),
    )  # fmt: skip


def zipped(told: Package, pdf: bytes) -> bytes:
    """The package as one file. No name in it says whom it is about."""
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as box:
        box.writestr("case.pdf", pdf)
        box.writestr("case.json", told.model_dump_json(indent=2))
    return kept.getvalue()


def _tables() -> list[type[AboutChild]]:
    """Every table about a child; what is added to the house later is in the package too."""
    models = [m for m in apps.get_models() if issubclass(m, AboutChild) and m is not Archive]
    return sorted(models, key=lambda model: model._meta.label)


#: What stands in a row that can be taken back, in whichever table.
OUT_OF_VIEW = (
    "words", "done", "about_text", "seen", "said", "interplay", "earlier", "strengths", "proposed",
    "note", "text", "what", "reason", "given_name", "family_name", "phone", "family_says",
    "not_asked", "level_because", "was_closed_because", "opened_again_because",
)  # fmt: skip


def _out_of_view(row: Any) -> None:
    """A text that is withdrawn or taken back was not there to be read: why it is gone, is."""
    if getattr(row, "withdrawn_because", ""):
        row.text = ""
    if getattr(row, "taken_back_because", ""):
        for text in OUT_OF_VIEW:
            if isinstance(getattr(row, text, None), str):
                setattr(row, text, "")


def _plain(value: Any) -> Any:
    if hasattr(value, "lower") and hasattr(value, "upper_inc"):  # a span of time
        return {"from": value.lower, "to": value.upper}
    return value


def _names(found: dict[type[Any], set[Any]]) -> dict[str, Name]:
    names: dict[str, Name] = {}
    for role in Role.objects.filter(pk__in=found[Role] - {None}).select_related("person", "unit"):
        text = f"{role.person}, {role.get_title_display()}, {role.unit.name}"
        names[str(role.pk)] = Name(kind="role", name=text)
    kinds: tuple[tuple[type[Any], Literal["unit", "authority", "area"]], ...] = (
        (Unit, "unit"), (Authority, "authority"), (Area, "area"),
    )  # fmt: skip
    for model, kind in kinds:
        for pk, name in model.objects.filter(pk__in=found[model] - {None}).values_list(
            "pk", "name"
        ):
            names[str(pk)] = Name(kind=kind, name=name)
    return names

"""People of the upper rooms, beside the village: a secretariat, its steering group, a directorate,
and an association that leads a national case. Countries to take part."""

from __future__ import annotations

from typing import Any

from laget.organisations.models import Area, Authority, Unit
from laget.people.models import Person, Role
from village import LONG_AGO, Village, _insert

CAST = {
    # name: (unit, kind, title)
    "sigrid": ("secretariat", "leader", "programme_leader"),
    "tove": ("secretariat", "worker", "programme_secretary"),
    "aino": ("steering", "worker", "steering_member"),
    "jon": ("steering", "worker", "steering_member"),
    "dora": ("directorate", "worker", "national_contact"),
    "knut": ("association", "worker", "case_leader"),
}
UNITS = {
    # name: (kind, authority)
    "secretariat": ("secretariat", "norden"),
    "steering": ("steering_group", "norden"),
    "directorate": ("directorate", "agency"),
    "association": ("association", "municipalities"),
}
AUTHORITIES = {"norden": "nordic", "agency": "state_agency", "municipalities": "association"}
COUNTRIES = {"NO": "Norge", "SE": "Sverige", "AX": "Åland"}


def furnish(importer: Any) -> None:
    """As the operator sets them up."""
    areas = [
        Area(kind="country", code=code, name=name, country=code, from_on=LONG_AGO)
        for code, name in COUNTRIES.items()
        if not Area.objects.filter(code=code).exists()
    ]
    authorities = {
        name: Authority(code=name, name=name.title(), kind=kind, country="NO", from_on=LONG_AGO)
        for name, kind in AUTHORITIES.items()
    }
    units = {
        name: Unit(
            code=name, name=name.title(), kind=kind, authority=authorities[authority],
            secrecy_area="upper", is_registering=False, from_on=LONG_AGO,
        )
        for name, (kind, authority) in UNITS.items()
    }  # fmt: skip
    people = {
        name: Person(
            code=name, given_name=name.title(), family_name="Vik", sort_key=name, is_demo=True
        )
        for name in CAST
    }
    roles = [
        Role(person=people[name], unit=units[unit], kind=kind, title=title, from_on=LONG_AGO)
        for name, (unit, kind, title) in CAST.items()
    ]
    for rows in (areas, authorities.values(), units.values(), people.values(), roles):
        _insert(importer, list(rows))


def hats(village: Village) -> None:
    """The hats by name, and the units."""
    for role in Role.objects.filter(person__code__in=CAST).select_related("person", "unit"):
        village.roles[role.person.code] = role
    village.units |= {unit.code: unit for unit in Unit.objects.filter(code__in=UNITS)}


def programme(v: Village, *, published: bool = True) -> Any:
    """A small programme with bodies, a plan and money, made by the secretariat."""
    from datetime import date

    from laget.programme import actions

    made = actions.start(
        v.units["secretariat"], by=v.sigrid, code="neste", name="Neste program",
        lead="Landene lærer av hverandre.", from_on=date(2026, 1, 1), to_on=date(2028, 12, 31),
        at=v.at,
    )  # fmt: skip
    for kind, name, unit in (
        ("steering_group", "Styringsgruppa", "steering"),
        ("project_lead", "Prosjektledelsen", "secretariat"),
        ("contact", "Kontaktperson i Norge", "directorate"),
        ("case_lead", "Leder for caset i Norge", "association"),
    ):
        put(v, made, "body", kind=kind, name=name, unit=v.units[unit].pk)
    if published:
        actions.publish(made, by=v.sigrid, at=v.at)
    return made


def put(v: Village, made: Any, what: str, by: str = "sigrid", **told: Any) -> Any:
    from laget.programme import actions

    return actions.add(made, what, by=getattr(v, by), told=told, at=v.at)

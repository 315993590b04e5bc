"""A child in a foster home in another municipality than the one that placed it; and who the family
is, was, and was noted wrong."""

from datetime import date
from typing import Any

from laget.children import actions as children
from laget.children import family, where
from village import Village


def places(v: Village, at_child: Any, at_row: Any, wrong: Any) -> list[Any]:
    """Told by `world`, whose own makers of places are handed in."""
    tor, placed = v.child("tor", "gro"), date(2026, 2, 2)
    v.team(tor, "gro")
    home, away = v.areas["solvik"], v.areas["nesvik"]
    children.move(tor, by=v.gro, area=home, authority=None, on=date(2025, 9, 1), at=v.at)
    stay = children.move(
        tor, by=v.gro, area=away, authority=None, kind="staying", on=placed, at=v.at
    )
    where.answer_for(
        tor, by=v.gro, matter="school", authority=v.authorities["nesvik"], on=placed, at=v.at
    )
    gone, mother, foster, wrong_one = (
        family.add(
            tor, by=v.gro, kind=kind, given_name=name, family_name="Lien", phone="900 55 120",
            has_parental_responsibility=kind == "mother", from_on=day, at=v.at,
        )
        for kind, name, day in (
            ("foster_parent", "Berit", date(2025, 10, 1)), ("mother", "Silje", None),
            ("foster_parent", "Knut", placed), ("guardian", "Odd Magnus-Kristoffersen", placed),
        )
    )  # fmt: skip
    family.end(gone, by=v.gro, on=placed, at=v.at)
    family.take_back(wrong_one, by=v.gro, because="Det gjaldt en annen.", at=v.at)
    kin = [
        at_child("children:family-add", "gro", tor),
        at_row("children:family-change", "gro", mother),
        at_row("children:family-take-back", "gro", foster),
    ]  # fmt: skip
    lone = v.child("una", "gro")
    v.team(lone, "gro")
    forms = [
        at_child("children:moved", "gro", tor), at_child("children:answers", "gro", tor),
        at_row("children:back", "gro", stay),
    ]  # fmt: skip
    return [
        *forms, *map(wrong, forms), at_child("children:record", "gro", tor, "lives"), *kin,
        *map(wrong, kin), at_child("children:family", "gro", tor),
        at_child("children:family", "gro", lone, "none"),
    ]  # fmt: skip

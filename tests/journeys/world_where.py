"""A child in a foster home in another municipality than the one that placed it."""

from datetime import date
from typing import Any

from laget.children import actions as children
from laget.children import where
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
    forms = [
        at_child("children:moved", "gro", tor), at_child("children:answers", "gro", tor),
        at_row("children:back", "gro", stay),
    ]  # fmt: skip
    return [*forms, *map(wrong, forms), at_child("children:record", "gro", tor, "lives")]

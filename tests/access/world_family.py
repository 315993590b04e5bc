"""Who the family is, in the world of the walls: noted for the team and by a hidden service, for a
protected child, ended, changed, taken back; and a birth."""

from __future__ import annotations

from datetime import date
from typing import Any

from laget.children import actions as children
from laget.children import family


def build(v: Any, listed: Any) -> None:
    """Noah's father is noted for the team; child welfare, of which the team knows nothing, notes an
    uncle. Jonas is protected."""
    noah, jonas = v.children["noah"], v.children["jonas"]
    for by, child, kind in (
        ("per", noah, "father"), ("stein", noah, "other"), ("ida", jonas, "mother"),
    ):  # fmt: skip
        noted = family.add(
            child, by=getattr(v, by), kind=kind, given_name="Roar", from_on=date(2026, 3, 1),
            has_parental_responsibility=True, at=v.later(hours=1),
        )  # fmt: skip
        later = family.change_responsibility(
            noted, by=getattr(v, by), on=date(2026, 3, 2), at=v.later(hours=1)
        )
        if by != "stein":
            family.end(later, by=getattr(v, by), on=date(2026, 3, 3), at=v.later(hours=1))
    wrong = family.add(
        noah, by=v.hanne, kind="guardian", given_name="Ine", from_on=date(2026, 3, 1), at=v.at
    )
    family.take_back(wrong, by=v.per, because="Another child.", at=v.later(hours=1))
    born(v)


def born(v: Any) -> None:
    """Bo is expected, and comes."""
    bo = children.register(
        v.units["station"], by=v.ida, given_name="", expected_on=v.at.date(), expecting="Una",
        authority=v.authorities["solvik"], at=v.at,
    )  # fmt: skip
    v.children["bo"] = bo
    v.numbers[bo.pk] = ("bo", "", "", "ida")
    v.team(bo, "ida")
    family.add(bo, by=v.ida, kind="expecting", given_name="Per", at=v.at)
    children.born(bo, by=v.ida, born_on=v.at.date(), given_name="Bo", at=v.later(hours=1))

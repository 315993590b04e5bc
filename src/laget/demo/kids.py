"""One child and the rows every child has: name, birth, number, parents, address, own lists.

Read by `stories`, `plants` and `cast`; knows nothing of help.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from laget.demo import names
from laget.demo.book import Book
from laget.demo.staff import Service, Town
from laget.rulebook.identity import synthetic

_YOUNG = 0.15
"""Share of 19–24-year-olds whom some service still has on a list."""


_BANDS = (
    (3, "0-2"),
    (6, "3-5"),
    (10, "6-9"),
    (13, "10-12"),
    (16, "13-15"),
    (19, "16-18"),
    (99, "19-24"),
)


@dataclass
class Kid:
    """One child. `home` is the service whose own list the child stands on."""

    ref: str
    town: Town
    born: date
    age: int
    girl: bool
    background: int
    given: str
    family: str
    home: Service
    nurse: Service
    group: str
    number: int = 0
    came_from: str = ""

    @property
    def band(self) -> str:
        """The age, coarsely, as a referral tells it."""
        return next(name for top, name in _BANDS if self.age < top)

    @property
    def stage(self) -> int:
        """0 before school, 1 compulsory school, 2 after it."""
        return {"kindergarten": 0, "health_station": 0, "school": 1}.get(self.home.kind, 2)


def age_in_days(rng: Random) -> int:
    """Days since birth: even over 0–18, thin above, where few still stand on a list."""
    years = rng.uniform(0, 19 + 6 * _YOUNG)
    if years > 19:
        years = 19 + (years - 19) / _YOUNG
    return int(years * 365.25)


def school_year(born: date, today: date) -> int:
    """The class a child is in: 1–10, 11–13 for upper secondary, 0 or less before school."""
    autumn = today.year if today.month >= 8 else today.year - 1
    return autumn - born.year - 5


def new_kid(
    book: Book,
    rng: Random,
    town: Town,
    number: int,
    *,
    born: date | None = None,
    name: tuple[str, str, bool, int] | None = None,
) -> Kid:
    """Draws a child and the services whose list it stands on; writes nothing yet."""
    born = born or book.today - timedelta(days=age_in_days(rng) + 3)
    kind = name[3] if name else names.background(rng)
    girl = name[2] if name else rng.random() < 0.49
    given, family = name[:2] if name else names.child_name(rng, kind, girl=girl)
    year = school_year(born, book.today)
    age = int((book.today - born).days / 365.25)
    nurse, group = town["school_health"], ""
    if year < 1:
        unit = rng.choice(town.kindergartens) if year > -5 else town["health_station"]
        home, nurse = unit, town["health_station"]
        group = rng.choice(("Maur", "Bie", "Humle", "Sommerfugl")) if year > -5 else ""
    elif year <= 10:
        upper = len(town.schools) > 2 and year > 7
        home = town.schools[2] if upper else town.schools[number % 2]
        group = f"{year}{'AB'[number // 2 % 2]}"
    elif year <= 13:
        home, group = town["upper_secondary"], f"Vg{year - 10}"
    else:
        home = town["nav"]
    ref = f"{town.place.key}-{number:05d}"
    return Kid(ref, town, born, age, girl, kind, given, family, home, nurse, group, number)


def write_kid(
    book: Book,
    rng: Random,
    kid: Kid,
    *,
    shared: bool = False,
    moves: tuple[tuple[str, date], ...] = (),
    number: str = "national",
) -> None:
    """The rows every child has. `shared` where a team works with the child and may read them.

    `moves` are (area, moved in on) after the first address; the last one is where it lives now.
    `number` is national or none.
    """
    add, town, home = book.add, kid.town, kid.home
    by: dict[str, Any] = {
        "child": kid.ref,
        "unit": home.unit,
        "writer": home.workers[0],
        "shared": shared,
    }
    add(
        "children",
        kid.ref,
        given_name=kid.given,
        family_name=kid.family,
        country="NO",
        born_on=kid.born,
        authority=town.authority,
    )
    if number == "national":
        add(
            "national_ids",
            child=kid.ref,
            country="NO",
            kind="national",
            number=_number(book, kid.born),
            from_on=kid.born,
        )
    area, since = kid.came_from or town.area, kid.born
    for stop, on in moves:
        add("residences", **by, kind="registered", area=area, from_on=since, to_on=on)
        area, since = stop, on
    add("residences", **by, kind="registered", area=area, from_on=since)
    _parents(book, rng, kid, by, both=shared)
    _lists(book, kid)


def _parents(book: Book, rng: Random, kid: Kid, by: dict[str, Any], *, both: bool) -> None:
    """A list has one parent to call; a child with a team has, mostly, two."""
    if kid.age >= 18:
        return
    first = "mother" if rng.random() < 0.7 else "father"
    second = {"mother": "father", "father": "mother"}[first]
    for kind in (first, second) if both and rng.random() < 0.93 else (first,):
        woman = kind == "mother"
        book.add(
            "relations",
            **by,
            kind=kind,
            given_name=names.parent_name(rng, kid.background, woman=woman),
            family_name=kid.family,
            phone=f"9{rng.randrange(10)}0 55 {rng.randrange(100, 1000)}",
            has_parental_responsibility=True,
            from_on=kid.born,
        )


def _lists(book: Book, kid: Kid) -> None:
    autumn = date(book.today.year if book.today.month >= 8 else book.today.year - 1, 8, 15)
    since = max(kid.born, autumn)
    for service, group in ((kid.home, kid.group), (kid.nurse, kid.group)):
        if service is kid.nurse and (service is kid.home or kid.stage == 2):
            continue
        book.add(
            "listings",
            child=kid.ref,
            unit=service.unit,
            writer=service.workers[0],
            group_name=group,
            from_on=since if service is kid.home else kid.born,
        )


def _number(book: Book, born: date) -> str:
    """The next number of the official test series for this birthday."""
    number = synthetic("NO", born, book.born[born])
    book.born[born] += 1
    if number is None:
        raise ValueError(f"the test series for {born} has run out")
    return number

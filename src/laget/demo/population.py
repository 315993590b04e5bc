"""A whole made-up population for the seven municipalities: seed and day in, CSV files out.

`generate` is pure and always gives the same for the same arguments. Used by the demo, the tests
and `laget bench`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from laget.demo import cast, paths, plants, upper
from laget.demo.book import Book, Plant
from laget.demo.kids import Kid, new_kid, write_kid
from laget.demo.staff import Town, build
from laget.demo.stories import Story

RULES = (
    "no-holder",
    "baton-not-accepted",
    "concern-undecided",
    "report-not-assessed",
    "repeated-concerns",
    "referral-unanswered",
    "passed-on",
    "measure-without-owner-or-date",
    "review-overdue",
    "help-ends",
    "silence",
    "moved-without-transfer",
    "out-of-school-no-contact",
    "no-joint-plan",
)
"""Every rule is on in the demo, with its own days, so that a visitor can see each once."""


@dataclass(frozen=True)
class Population:
    """The rows by file, and what was planted."""

    book: Book
    today: date

    @property
    def plants(self) -> list[Plant]:
        """The gaps the stories hold, and no others."""
        return self.book.plants

    def write(self, folder: Path) -> None:
        """Writes the CSV files, and plants.csv beside them."""
        self.book.write(folder)


def generate(children_per_municipality: int = 1500, seed: int = 24, *, today: date) -> Population:
    """Seven municipalities with services, staff and so many children each."""
    book = Book(today)
    rng = Random(seed)
    towns = build(book, rng)
    _settings(book)
    upper.build(book)
    for town in towns.values():
        # A source of its own for each town: more children in one change nothing in the next.
        _fill(book, Random(f"{seed} {town.place.key}"), town, towns, children_per_municipality)
    return Population(book, today)


def _settings(book: Book) -> None:
    for authority in [row[0] for row in book.rows["authorities"]]:
        for rule in RULES:
            book.add(
                "settings",
                authority=authority,
                rule=rule,
                source="Laget",
                from_on="2020-01-01",
            )


def _fill(book: Book, rng: Random, town: Town, towns: dict[str, Town], wanted: int) -> None:
    number = cast.write(book, rng, town)
    to_plant = [
        kind
        for kind in plants.KINDS.values()
        for _ in range(max(1, round(kind.count * wanted / 1500)))
    ]
    ring = [*towns]
    other = towns[ring[ring.index(town.place.key) - 1]]  # newcomers are from there
    to_move = max(2, round(6 * wanted / 1500))
    plain: list[Kid] = []
    while number < wanted:
        number += 1
        kid = new_kid(book, rng, town, number)
        fit = next((k for k in to_plant if plants.fits(kid, k)), None)
        if fit:
            to_plant.remove(fit)
            _told(book, rng, kid, fit.plant)
        elif to_move and 7 <= kid.age <= 14:
            to_move -= 1
            _moved(book, rng, kid, other, accepted=to_move != 0)
        elif _usual(book, rng, kid):
            plain.append(kid)
    _loose_ends(rng, book, plain[-20:])


def _told(book: Book, rng: Random, kid: Kid, story: paths.Path) -> None:
    write_kid(book, rng, kid, shared=True)
    story(Story(book, kid, rng))


def _usual(book: Book, rng: Random, kid: Kid) -> bool:
    """The path this child's chance gives; True where it is nothing beyond what everyone gets."""
    path = paths.draw(kid.stage, rng.random())
    if path is None:
        write_kid(book, rng, kid, moves=_moves(book, rng, kid))
    elif path is paths.arrived:
        write_kid(book, rng, kid, shared=True, number=rng.choice(("national", "none")))
        path(Story(book, kid, rng))
    else:
        _told(book, rng, kid, path)
    return path is None


def _moves(book: Book, rng: Random, kid: Kid) -> tuple[tuple[str, date], ...]:
    """Where a child with no help lived before: one in ten has moved within it."""
    if rng.random() > 0.1 or kid.age < 1:
        return ()
    return ((kid.town.area, book.ago(rng.randrange(20, (book.today - kid.born).days - 10))),)


def _moved(book: Book, rng: Random, kid: Kid, old: Town, *, accepted: bool) -> None:
    """Moved here with a team in the old place; the transfer accepted, or the gap planted."""
    ago = rng.randrange(40, 90)
    kid.came_from = old.area
    write_kid(book, rng, kid, shared=True, moves=((kid.town.area, book.ago(ago)),))
    story = Story(book, kid, rng)
    if accepted:
        paths.moved_and_accepted(story, old, ago)
    else:
        plants.moved(story, old, ago)


def _loose_ends(rng: Random, book: Book, kids: list[Kid]) -> None:
    """What waits for an answer today and is still in time, so that a day has something to do."""
    for kid in kids:
        if not 4 <= kid.age <= 15:
            continue
        story = Story(book, kid, rng)
        turn = rng.randrange(3)
        if turn == 0:
            story.concern(kid.home, rng.randrange(1, 6), decision="")
        elif turn == 1:
            story.report(rng.randrange(0, 4), outcome="")
        else:
            sender, ppt = paths.services_of(kid)[1], kid.town["ppt"]
            story.concern(sender, 12, decision="within")
            story.referral(
                sender, ppt, rng.randrange(1, 7), need="assess", state="sent", shared=False
            )

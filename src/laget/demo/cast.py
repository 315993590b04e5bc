"""The children a visitor meets first: few, told with care, most of them in Gjøvik.

Some lack one thing; it is planted like the rest.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

from laget.demo import paths, plants, voices
from laget.demo.book import Book
from laget.demo.kids import Kid, new_kid, write_kid
from laget.demo.staff import Town
from laget.demo.stories import Story

OUR_STORY = {
    "works": "Fem rolige minutter ved porten, og en som sier hva som skjer.",
    "avoid": "Å bli ropt på foran de andre.",
    "who": "Mamma henter. Besteforeldrene bor ved siden av.",
    "day": "Opp klokka sju. Hun liker å gå de siste hundre meterne alene.",
}
"""What Emma's family has told once, so that nobody needs to ask again."""


def write(book: Book, rng: Random, town: Town) -> int:
    """Writes the cast of one municipality; returns how many children it has."""
    if town.place.key == "gjovik":
        _gjovik(book, rng, town)
    _protected(book, rng, town)
    _expected(book, town)
    return 7 if town.place.key == "gjovik" else 2


def _kid(
    book: Book, rng: Random, town: Town, number: int, name: str, years: float, *, girl: bool
) -> Kid:
    given, family = name.split()
    born = book.today - timedelta(days=int(years * 365.25))
    # odd and even numbers go to the two primary schools; the cast goes to the first one
    kid = new_kid(book, rng, town, number * 4, born=born, name=(given, family, girl, 0))
    kid.ref = f"{town.place.key}-{given.lower()}"
    write_kid(book, rng, kid, shared=True)
    return kid


def _gjovik(book: Book, rng: Random, town: Town) -> None:
    school, nurse = town.schools[0], town["school_health"]
    mental, ppt, welfare = town["mental_health"], town["ppt"], town["child_welfare"]

    # Emma has stomach aches and stays at home. Two have said no. Kari holds on.
    emma = Story(book, _kid(book, rng, town, 1, "Emma Bakken", 9.4, girl=True), rng)
    emma.words("Jeg vil ha én jeg kan gå til når det er for mye lyd.", 30, "wrote")
    emma.words("Det er best når Kari er her.", 9)
    emma.concern(school, 170, decision="together", shared=True)
    emma.team((nurse, school), 150, known=True)
    emma.measure(school, 140, what="Rolig start hver morgen")
    emma.measure(nurse, 130, what="Samtale hver uke")
    voices.confided(emma, "Noen ganger later jeg som jeg er syk.", 12, nurse)
    voices.our_story(emma, 60, nurse, OUR_STORY, {"works": school, "avoid": school})
    voices.meeting(emma, nurse, (school,), "Hvordan kommer Emma inn døra om morgenen?", ago=-6)
    for ago, receiver in ((95, town["child_mental_health"]), (40, ppt)):
        emma.referral(nurse, receiver, ago, state="declined", after=8)
    plants.found(emma, "passed-on", emma.day(32), "the clinic said no, then PPT")

    # Isak's holder went on leave, and the leader has stood in ever since.
    isak = Story(book, _kid(book, rng, town, 2, "Isak Tveit", 12.2, girl=False), rng)
    isak.words("Jeg vil ikke at alle skal vite alt.", 60, "said")
    isak.concern(nurse, 260, decision="together", shared=True)
    isak.team((school, nurse, mental), 240, standing_in=48)
    isak.measure(mental, 220)
    plants.found(isak, "no-holder", isak.day(48), "the holder left; the leader stands in")

    # Sofie: all is as it should be. Hanne holds the baton and has just asked Kari to take it.
    sofie = Story(book, _kid(book, rng, town, 3, "Sofie Dahl", 11.1, girl=True), rng)
    sofie.words("Nå sover jeg. Jeg vil fortsette med Hanne.", 14, "drew")
    sofie.concern(nurse, 330, decision="together", shared=True)
    sofie.referral(nurse, mental, 318, after=4)
    sofie.team((nurse, mental, school), 300, holder=mental)
    sofie.measure(mental, 290, what="Samtaler hver annen uke")
    sofie.measure(school, 280, what="Fast voksen i friminuttene")
    voices.meeting(sofie, mental, (nurse, school), "Hva skal til for at Sofie klarer seg?", ago=45)
    voices.confided(
        sofie, "Jeg er redd for å slutte hos Hanne.", 20, mental, readers=(nurse.workers[0],)
    )
    sofie.baton_offer(mental, nurse, 2, None)

    # Yusuf: child welfare helps at home, and the school does not know it.
    yusuf = Story(book, _kid(book, rng, town, 4, "Yusuf Warsame", 8.6, girl=False), rng)
    yusuf.report(200, outcome="investigate", after=2)
    yusuf.team((school, nurse), 180, hidden=(welfare,), known=True)
    yusuf.measure(school, 170)
    yusuf.measure(welfare, 165, shared=False)

    # Ánte: the concern Per wrote three weeks ago lies undecided with Rita.
    ante = Story(book, _kid(book, rng, town, 5, "Ánte Somby", 10.3, girl=False), rng)
    due = book.ago(23) + timedelta(days=14)
    ante.concern(school, 23, decision="", due=due)
    plants.found(ante, "concern-undecided", ante.day(23), "Rita has not decided")


def _protected(book: Book, rng: Random, town: Town) -> None:
    """A child whose whereabouts are hidden, with a complete team that must know."""
    born = book.today - timedelta(days=int(7.5 * 365.25))
    kid = new_kid(book, rng, town, 6 * 4, born=born)
    kid.ref = f"{town.place.key}-protected"
    write_kid(book, rng, kid, shared=True)
    story = Story(book, kid, rng)
    first, second = paths.services_of(kid)
    story.team((first, second), 120)
    story.measure(second, 110)
    hidden = book.add(
        "protections", child=kid.ref, kind="strictly_confidential", from_on=book.ago(200)
    )
    for role in (first.workers[0], second.workers[0], town["coordinating_unit"].leader):
        book.add("protection_named", protection=hidden, role=role)


def _expected(book: Book, town: Town) -> None:
    """A child that is not born yet, tied to the expecting parent; the health station helps."""
    station = town["health_station"]
    ref = book.add(
        "children",
        f"{town.place.key}-expected",
        country="NO",
        expected_on=book.today + timedelta(days=70),
        authority=town.authority,
    )
    by: dict[str, Any] = {
        "child": ref,
        "unit": station.unit,
        "writer": station.workers[0],
        "shared": False,
    }
    book.add(
        "relations",
        **by,
        kind="expecting",
        given_name="Selma",
        family_name="Lien",
        phone="900 55 431",
        has_parental_responsibility=True,
        from_on=book.ago(100),
    )
    book.add("listings", **by, group_name="Svangerskap", from_on=book.ago(100))

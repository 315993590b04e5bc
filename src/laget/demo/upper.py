"""The upper rooms of the demo: countries, a secretariat, a steering group, those who act in a case;
and two programmes. *Nordisk 0–24* is what its documents say; the next one is invented.
"""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path

from laget.demo import barriers, guests
from laget.demo.book import Book

NEXT = Path(__file__).with_name("next-programme.toml")
LIBRARY = Path(__file__).with_name("next-library.toml")
COUNTRIES = {
    "SE": "Sverige", "DK": "Danmark", "FI": "Finland", "IS": "Island", "FO": "Færøyene",
    "GL": "Grønland", "AX": "Åland",
}  # fmt: skip
AUTHORITIES = {
    "nordic": ("Nordisk program", "nordic"),
    "no-directorate": ("Direktoratet", "state_agency"),
    "no-association": ("Kommuneorganisasjonen", "association"),
}
UNITS = {
    "nordic-secretariat": ("Sekretariatet for det nordiske programmet", "secretariat", "nordic"),
    "nordic-steering": ("Styringsgruppa for det nordiske programmet", "steering_group", "nordic"),
    "no-directorate": ("Direktoratet, avdeling for oppvekst", "directorate", "no-directorate"),
    "no-association": ("Kommuneorganisasjonen, oppvekst", "association", "no-association"),
}
PEOPLE = (
    # code, name, unit, kind, title
    (
        "nordic-secretariat-leader",
        "Sigrid Holm",
        "nordic-secretariat",
        "leader",
        "programme_leader",
    ),
    (
        "nordic-secretariat-worker",
        "Tove Aas",
        "nordic-secretariat",
        "worker",
        "programme_secretary",
    ),
    ("nordic-steering-member", "Aino Virtanen", "nordic-steering", "worker", "steering_member"),
    ("nordic-steering-member2", "Jón Einarsson", "nordic-steering", "worker", "steering_member"),
    ("no-directorate-contact", "Dordi Vang", "no-directorate", "worker", "national_contact"),
    ("no-association-case", "Knut Myhre", "no-association", "worker", "case_leader"),
)
ACTS = {
    "steering_group": "nordic-steering", "project_lead": "nordic-secretariat",
    "contact": "no-directorate", "case_lead": "no-association",
}  # fmt: skip
"""Which unit acts for which kind of body."""


def build(book: Book) -> None:
    """What stands before the programmes: written into the same files as everything else."""
    began = "2016-01-01"
    for code, name in COUNTRIES.items():
        book.add("areas", code, kind="country", code=code, name=name, country=code, from_on=began)
    for code, (name, kind) in AUTHORITIES.items():
        book.add("authorities", code, code=code, name=name, kind=kind, country="NO", from_on=began)
    for code, (name, kind, authority) in UNITS.items():
        book.add(
            "units", code, code=code, name=name, kind=kind, authority=authority,
            secrecy_area="upper", from_on=began,
        )  # fmt: skip
    for code, name, unit, kind, title in PEOPLE:
        given, family = name.split()
        book.add("people", code, code=code, given_name=given, family_name=family, is_demo=True)
        book.add(
            "roles", f"{code}@{unit}", person=code, unit=unit, kind=kind, title=title,
            from_on=began,
        )  # fmt: skip


def programmes(at: datetime) -> None:
    """Both programmes, set up and published by the secretariat through the acts of the pages. What
    is there already stays."""
    from laget.core.seeing import seen_as
    from laget.library import loading as library
    from laget.networks.loading import load_all
    from laget.organisations.models import Unit
    from laget.programme import actions, reads
    from laget.programme.loading import example, load

    by = reads.hat_of("nordic-secretariat-leader", at)
    reader = reads.hat_of("nordic-secretariat-worker", at)
    assert by is not None
    assert reader is not None
    found = dict(Unit.objects.filter(code__in=UNITS).values_list("code", "pk"))
    acts = {kind: found[code] for kind, code in ACTS.items()}
    for told, agreed in ((example(), False), (tomllib.loads(NEXT.read_text("utf-8")), True)):
        with seen_as(by):
            if reads.is_taken(told["code"]):
                continue
            made = load(told, by=by, at=at, units=acts)
            if made.is_example:
                load_all(by=by, at=at, leader=found["no-association"])
            if agreed:
                actions.agree_plan(made, by=by, at=at)
            actions.publish(made, by=by, at=at)
            shelf = (
                library.example() if made.is_example else tomllib.loads(LIBRARY.read_text("utf-8"))
            )
            library.load(shelf, by=by, reader=reader, at=at)
            if not made.is_example:  # whose documents tell of none
                barriers.build(made, by=by, at=at)
                guests.build(made, by=by, reader=reader, at=at)

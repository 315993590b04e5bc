"""Areas, authorities, units and about eighty professionals, written into a `Book`.

`build(book, rng)` returns the services by municipality, which `stories` and `plants` draw from.
The named cast of Gjøvik, whom a visitor signs in as, is set here by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from laget.demo.book import Book
from laget.demo.names import staff_name
from laget.demo.places import COUNTIES, MUNICIPALITIES, County, Municipality

STARTED = "2016-01-01"


@dataclass
class Service:
    """One unit with those who work in it. `workers` includes a leader where there is no other."""

    unit: str
    kind: str
    name: str
    leader: str = ""
    workers: list[str] = field(default_factory=list)


@dataclass
class Town:
    """One municipality with every service that serves it."""

    place: Municipality
    authority: str
    area: str
    kindergartens: list[Service] = field(default_factory=list)
    schools: list[Service] = field(default_factory=list)
    by_kind: dict[str, Service] = field(default_factory=dict)

    def __getitem__(self, kind: str) -> Service:
        return self.by_kind[kind]


_NAMED = {
    ("gjovik", "school_health", "leader"): ("Anne", "Moen"),
    ("gjovik", "school_health", "worker"): ("Kari", "Solberg"),
    ("gjovik", "school-1", "leader"): ("Rita", "Haugen"),
    ("gjovik", "school-1", "worker"): ("Per", "Strand"),
    ("gjovik", "coordinating_unit", "leader"): ("Marit", "Nygård"),
    ("gjovik", "mental_health", "worker"): ("Hanne", "Eide"),
    ("gjovik", "mental_health", "leader"): ("Tone", "Rønning"),
    ("gjovik", "child_welfare", "leader"): ("Steinar", "Lien"),
    ("gjovik", "child_welfare", "worker"): ("Amina", "Hassan"),
    ("gjovik", "ppt", "leader"): ("Ragnhild", "Utsi"),
    ("gjovik", "ppt", "worker"): ("Jonas", "Fossum"),
    ("gjovik", "health_station", "worker"): ("Linh", "Nguyen"),
    ("gjovik", "kindergarten-1", "leader"): ("Bente", "Lund"),
    ("gjovik", "nav", "leader"): ("Omar", "Rahimi"),
    ("innlandet", "follow_up", "worker"): ("Silje", "Aune"),
    ("innlandet", "child_mental_health", "worker"): ("Máret", "Eira"),
    # two who bear the same name, in two towns
    ("steinkjer", "school_health", "worker"): ("Kari", "Solberg"),
}

_TITLES = {
    "kindergarten": ("kindergarten_head", "kindergarten_teacher"),
    "school": ("head_teacher", "teacher"),
    "upper_secondary": ("head_teacher", "teacher"),
    "ppt": ("unit_leader", "pedagogical_adviser"),
    "child_welfare": ("unit_leader", "child_welfare_worker"),
    "health_station": ("unit_leader", "public_health_nurse"),
    "school_health": ("unit_leader", "school_nurse"),
    "mental_health": ("unit_leader", "psychiatric_nurse"),
    "child_mental_health": ("unit_leader", "psychologist"),
    "nav": ("unit_leader", "nav_adviser"),
    "follow_up": ("unit_leader", "follow_up_adviser"),
    "coordinating_unit": ("coordinator", "coordinator"),
}

_SECRECY = {
    "kindergarten": "education",
    "school": "education",
    "upper_secondary": "education",
    "ppt": "ppt",
    "child_welfare": "child_welfare",
    "health_station": "health",
    "mental_health": "health",
    "school_health": "pupil_health",
    "child_mental_health": "specialist_health",
    "nav": "labour_welfare",
    "follow_up": "follow_up",
    "coordinating_unit": "coordination",
}


@dataclass
class _Hiring:
    """Writes units and people; keeps the names apart except where two are meant to be the same."""

    book: Book
    rng: Random
    taken: set[tuple[str, str]] = field(default_factory=lambda: set(_NAMED.values()))

    def person(self, place: str, kind: str, post: str, *, key: str = "") -> str:
        named = _NAMED.get((place, kind, post))
        name = named or staff_name(self.rng)
        while not named and name in self.taken:
            name = staff_name(self.rng)
        self.taken.add(name)
        ref = key or f"{place}-{kind}-{post}"
        return self.book.add(
            "people", ref, code=ref, given_name=name[0], family_name=name[1], is_demo=True
        )

    def role(self, person: str, service: Service, kind: str) -> str:
        leads, works = _TITLES[service.kind]
        return self.book.add(
            "roles",
            f"{person}@{service.unit}",
            person=person,
            unit=service.unit,
            kind=kind,
            title=leads if kind == "leader" else works,
            from_on=STARTED,
        )

    def unit(
        self, place: str, slot: str, kind: str, name: str, authority: str, areas: list[str]
    ) -> Service:
        ref = f"{place}-{slot}"
        self.book.add(
            "units",
            ref,
            code=ref,
            name=name,
            kind=kind,
            authority=authority,
            secrecy_area=_SECRECY[kind],
            phone=f"6{self.rng.randrange(10)} 55 5{self.rng.randrange(10)} "
            f"{self.rng.randrange(10, 100)}",
            is_registering=True,
            from_on=STARTED,
        )
        for area in areas:
            self.book.add("unit_areas", unit=ref, area=area)
        return Service(ref, kind, name)

    def staff(self, service: Service, place: str, slot: str, workers: int, leader: str = "") -> str:
        """A leader (a person already hired, or a new one) and workers; returns the leader."""
        leader = leader or self.person(place, slot, "leader")
        kind = "coordinator" if service.kind == "coordinating_unit" else "leader"
        service.leader = self.role(leader, service, kind)
        for n in range(workers):
            post = "worker" if n == 0 else f"worker{n + 1}"
            worker = self.person(place, slot, post)
            service.workers.append(self.role(worker, service, "worker"))
        service.workers = service.workers or [service.leader]
        return leader


def build(book: Book, rng: Random) -> dict[str, Town]:
    """Everything that stands before the first child: town key → its services."""
    hiring = _Hiring(book, rng)
    _areas(book)
    by_county = {county.code: _county(hiring, county) for county in COUNTIES}
    towns = {}
    for place in MUNICIPALITIES:
        town = _town(hiring, place)
        town.by_kind.update(by_county[place.county])
        towns[place.key] = town
    return towns


def _areas(book: Book) -> None:
    add = book.add
    add("areas", "NO", kind="country", code="NO", name="Norge", country="NO", from_on="1905-06-07")
    for c in COUNTIES:
        add(
            "areas",
            f"NO-{c.code}",
            kind="region",
            code=f"NO-{c.code}",
            name=c.name,
            country="NO",
            parent="NO",
            from_on="2024-01-01",
        )
        add(
            "authorities",
            c.key,
            code=c.key,
            name=f"{c.name} fylkeskommune",
            kind="county",
            country="NO",
            area=f"NO-{c.code}",
            from_on=STARTED,
        )
        add(
            "authorities",
            f"trust-{c.key}",
            code=f"trust-{c.key}",
            name=c.trust,
            kind="health_trust",
            country="NO",
            from_on=STARTED,
        )
    for m in MUNICIPALITIES:
        began = "2024-01-01" if m.former_code.startswith("30") else "2020-01-01"
        for code, name in ((m.code, m.name), *m.shares_with):
            add(
                "areas",
                f"NO-{code}",
                kind="municipality",
                code=f"NO-{code}",
                name=name,
                country="NO",
                parent=f"NO-{m.county}",
                from_on=began,
            )
            key = m.key if code == m.code else f"NO-{code}"
            add(
                "authorities",
                key,
                code=key,
                name=f"{name} kommune",
                kind="municipality",
                country="NO",
                area=f"NO-{code}",
                from_on=STARTED,
            )
        if m.former_code:
            add(
                "areas",
                f"NO-{m.former_code}",
                kind="municipality",
                code=f"NO-{m.former_code}",
                name=m.name,
                country="NO",
                from_on="1964-01-01" if began.startswith("2020") else "2020-01-01",
                to_on=began,
                successor=f"NO-{m.code}",
            )
        if m.shares_with:
            add(
                "authorities",
                f"joint-{m.key}",
                code=f"joint-{m.key}",
                name=f"{m.name}regionen interkommunale barnevern",
                kind="joint_authority",
                country="NO",
                from_on=STARTED,
            )


def _county(hiring: _Hiring, county: County) -> dict[str, Service]:
    areas = [f"NO-{m.code}" for m in MUNICIPALITIES if m.county == county.code]
    vgs = hiring.unit(
        county.key, "vgs", "upper_secondary", county.upper_secondary, county.key, areas
    )
    big = county.key == "innlandet"
    head = hiring.staff(vgs, county.key, "upper_secondary", int(big))
    name = f"Oppfølgingstjenesten i {county.name}"
    follow = hiring.unit(county.key, "ot", "follow_up", name, county.key, areas)
    hiring.staff(follow, county.key, "follow_up", int(big), "" if big else head)
    clinic = hiring.unit(
        county.key,
        "bup",
        "child_mental_health",
        f"BUP {county.name}",
        f"trust-{county.key}",
        areas,
    )
    hiring.staff(clinic, county.key, "child_mental_health", int(big))
    return {"upper_secondary": vgs, "follow_up": follow, "child_mental_health": clinic}


def _town(hiring: _Hiring, place: Municipality) -> Town:
    key, area = place.key, f"NO-{place.code}"
    big, largest = len(place.schools) > 2, key == "gjovik"
    town = Town(place, key, area)
    head = ""
    for n, name in enumerate(place.kindergartens, 1):
        unit = hiring.unit(key, f"kindergarten-{n}", "kindergarten", name, key, [area])
        head = hiring.staff(unit, key, f"kindergarten-{n}", 0, head)
        town.kindergartens.append(unit)
    for n, name in enumerate(place.schools, 1):
        unit = hiring.unit(key, f"school-{n}", "school", name, key, [area])
        hiring.staff(unit, key, f"school-{n}", int(big and n == 1))
        town.schools.append(unit)

    def open_unit(kind: str, name: str, workers: int, leader: str = "") -> str:
        service = hiring.unit(key, kind, kind, name, key, [area])
        town.by_kind[kind] = service
        return hiring.staff(service, key, kind, workers, leader)

    health = open_unit("school_health", f"Skolehelsetjenesten i {place.name}", int(big))
    open_unit("health_station", f"{place.name} helsestasjon", int(largest), health)
    mind = "" if big else health
    open_unit("mental_health", f"Psykisk helse barn og unge, {place.name}", int(largest), mind)
    adviser = open_unit("ppt", f"PPT {place.name}", int(largest))
    open_unit("nav", f"Nav {place.name}", 0)
    open_unit("coordinating_unit", f"Koordinerende enhet, {place.name}", 0, "" if big else adviser)
    owner = f"joint-{key}" if place.shares_with else key
    areas = [area, *(f"NO-{code}" for code, _ in place.shares_with)]
    name = f"Barneverntjenesten for {place.name}" + ("-regionen" if place.shares_with else "")
    service = hiring.unit(key, "child_welfare", "child_welfare", name, owner, areas)
    town.by_kind["child_welfare"] = service
    hiring.staff(service, key, "child_welfare", int(big))
    return town

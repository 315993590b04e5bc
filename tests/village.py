"""One village, one cast, for all tests. Builders go through the actions, so the data is possible.

Solvik is a municipality with a school, its school nurse's own unit, a health station, PPT, a mental
health team and a coordinating unit. Child welfare is shared with Nesvik next door. The county has
upper secondary and the follow-up service; a health trust has the clinic.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from laget.children import actions as children
from laget.children.models import Child
from laget.consent import actions as consents
from laget.core.actor import Actor
from laget.core.seeing import seen_as
from laget.gaps.models import Setting
from laget.gaps.rules import RULES
from laget.organisations.models import Area, Authority, Unit, UnitArea
from laget.people.models import Person, Role
from laget.people.reads import actor_for
from laget.rulebook import identity
from laget.teams import actions as teams
from laget.teams import baton

ZONE = ZoneInfo("Europe/Oslo")
LONG_AGO = date(2000, 1, 1)


def at(day: str, hour: int = 9) -> datetime:
    """A moment in the village."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=ZONE)


START = at("2026-03-02")


@dataclass
class Village:
    """Everyone by first name: `village.kari` is an Actor, `village.emma` a child. `first` has the
    children on a list where nobody else is named, and `home` answers for them."""

    at: datetime = START
    country: str = "NO"
    home: str = "solvik"
    first: str = "per"
    areas: dict[str, Area] = field(default_factory=dict)
    authorities: dict[str, Authority] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    children: dict[str, Child] = field(default_factory=dict)
    numbers: dict[Any, tuple[str, str, str, str]] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self.children:
            return self.children[name]
        actor = actor_for(self.roles[name].pk, self.at)
        assert actor is not None, f"{name} does not wear this hat on {self.at:%d.%m.%Y}"
        return actor

    def later(self, **delta: int) -> datetime:
        """Time passes in the village."""
        self.at += timedelta(**delta)
        return self.at

    def child(self, name: str, listed_by: str = "", born: str = "2015-05-17", **more: Any) -> Child:
        by, day = listed_by or self.first, date.fromisoformat(born)
        number = identity.synthetic(self.country, day, len(self.children)) or ""
        child = self.listed(name, by, born, **{"number": number, **more})
        self.children[name] = child
        self.numbers[child.pk] = (name, born, number, by)
        return child

    def listed(self, name: str, listed_by: str, born: str, **more: Any) -> Child:
        """The child comes onto a service's own list; the same number is the same child."""
        by = self.__getattr__(listed_by)
        return children.register(
            self.units_of(by), by=by, given_name=name.title(), born_on=date.fromisoformat(born),
            authority=self.authorities[self.home], at=self.at, **more,
        )  # fmt: skip

    def units_of(self, by: Actor) -> Unit:
        return Unit.objects.get(pk=by.unit_id)

    def team(self, child: Child, *names: str, shared: bool = True) -> None:
        """The family says yes, and these people's units take part, with them as members."""
        for name in names:
            actor = self.__getattr__(name)
            unit = self.units_of(actor)
            consent = None
            if shared:
                consent = self.yes(child, unit, actor)
            elif child.pk not in self._listed(actor):
                called, born, number, _ = self.numbers[child.pk]
                self.listed(called, name, born, number=number, family_name=child.family_name)
            teams.take_part(
                child, unit, by=actor, basis="consent" if shared else "statute", consent=consent,
                statute="" if shared else "no.cw_share_needed", shared=shared,
                member=self.roles[name], at=self.at,
            )  # fmt: skip

    def yes(self, child: Child, unit: Unit, by: Actor) -> Any:
        """The family's yes to a unit, noted by somebody who has the child on a list."""
        knows = (self.__getattr__(name) for name in (self.first, self.numbers[child.pk][3]))
        noter = next((actor for actor in knows if child.pk in self._listed(actor)), by)
        return consents.give(
            child, to_unit=unit, by=noter, given_by="guardian", form="oral", at=self.at
        )

    def _listed(self, actor: Actor) -> set[Any]:
        from laget.children.models import Listing

        with seen_as(actor):
            return set(Listing.objects.values_list("child", flat=True))

    def holds(self, child: Child, name: str, offered_by: str | None = None) -> Any:
        """The baton is offered and accepted."""
        asked = baton.offer(
            child, self.roles[name], by=self.__getattr__(offered_by or name), at=self.at
        )
        self.later(minutes=5)
        return baton.accept(asked, by=self.__getattr__(name), at=self.at)


CAST = {
    # name: (unit, kind, title)
    "per": ("school", "worker", "teacher"),
    "rita": ("school", "leader", "head_teacher"),
    "lars": ("school", "worker", "teacher"),
    "kari": ("nurse", "worker", "school_nurse"),
    "anne": ("nurse", "leader", "unit_leader"),
    "ida": ("station", "worker", "public_health_nurse"),
    "britt": ("station", "leader", "unit_leader"),
    "hanne": ("mental", "worker", "psychiatric_nurse"),
    "joakim": ("mental", "leader", "unit_leader"),
    "marit": ("coordination", "coordinator", "coordinator"),
    "stein": ("welfare", "worker", "child_welfare_worker"),
    "gro": ("welfare", "leader", "unit_leader"),
    "silje": ("clinic", "worker", "psychologist"),
    "tor": ("clinic", "leader", "unit_leader"),
    "ola": ("follow_up", "leader", "follow_up_adviser"),
    "nina": ("nes_school", "leader", "head_teacher"),
}
UNITS = {
    # name: (kind, secrecy area, authority, parent)
    "school": ("school", "education", "solvik", None),
    "nurse": ("school_health", "pupil_health", "solvik", "school"),
    "station": ("health_station", "health", "solvik", None),
    "mental": ("mental_health", "health", "solvik", None),
    "coordination": ("coordinating_unit", "coordination", "solvik", None),
    "welfare": ("child_welfare", "child_welfare", "joint", None),
    "clinic": ("child_mental_health", "specialist_health", "trust", None),
    "follow_up": ("follow_up", "follow_up", "county", None),
    "nes_school": ("school", "education", "nesvik", None),
}


def load() -> Village:
    """The village as it stands in this worker's database."""
    return Village(
        areas={a.code.removeprefix("NO-"): a for a in Area.objects.all()},
        authorities={a.code: a for a in Authority.objects.select_related("area")},
        units={u.code: u for u in Unit.objects.select_related("authority__area")},
        roles={r.person.code: r for r in Role.objects.select_related("person", "unit")},
    )


def build(importer: Any) -> None:
    """The village as the operator sets it up; `importer` is a connection as laget_import."""
    village = Village()
    for name, kind in (("solvik", "municipality"), ("nesvik", "municipality"), ("fylke", "region")):
        village.areas[name] = Area(
            kind=kind, code=f"NO-{name}", name=name.title(), country="NO", from_on=LONG_AGO
        )
    for name, kind, area in (
        ("solvik", "municipality", "solvik"), ("nesvik", "municipality", "nesvik"),
        ("joint", "joint_authority", None), ("county", "county", "fylke"),
        ("trust", "health_trust", None),
    ):  # fmt: skip
        village.authorities[name] = Authority(
            code=name, name=name.title(), kind=kind, country="NO", from_on=LONG_AGO,
            area=village.areas.get(area or ""),
        )  # fmt: skip
    for name, (kind, secrecy, authority, parent) in UNITS.items():
        village.units[name] = Unit(
            code=name, name=name.title(), kind=kind, authority=village.authorities[authority],
            secrecy_area=secrecy, parent=village.units.get(parent or ""), from_on=LONG_AGO,
        )  # fmt: skip
    people = {}
    for name, (unit, kind, title) in CAST.items():
        people[name] = Person(
            code=name, given_name=name.title(), family_name="Vik", sort_key=name, is_demo=True
        )
        village.roles[name] = Role(
            person=people[name], unit=village.units[unit], kind=kind, title=title, from_on=LONG_AGO
        )
    serves = [
        UnitArea(unit=unit, area=village.areas["nesvik" if name == "nes_school" else "solvik"])
        for name, unit in village.units.items()
    ]
    settings = [
        Setting(
            authority=authority, rule=rule.key, days=rule.days, source="the village",
            from_on=LONG_AGO, sys_from=START,
        )
        for authority in village.authorities.values()
        for rule in RULES.values()
    ]  # fmt: skip
    for rows in (
        village.areas, village.authorities, village.units, people, village.roles
    ):  # fmt: skip
        _insert(importer, list(rows.values()))
    _insert(importer, serves)
    _insert(importer, settings)


def _insert(importer: Any, rows: list[Any]) -> None:
    """As the operator, who alone sets up organisations and people."""
    from django.db import connection
    from django.db.models.sql import InsertQuery

    for row in rows:
        query = InsertQuery(type(row))
        query.insert_values(row._meta.concrete_fields, [row])
        for sql, params in query.get_compiler(connection=connection).as_sql():
            importer.execute(sql, params)

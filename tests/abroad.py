"""More villages, one in each country whose way of working differs from Norway's.

Lillån (Sweden), Vigby (Denmark), Suvila with its wellbeing services county (Finland), Hlíð
(Iceland), and two small ones: Vík (Faroe Islands) and Byn (Åland). Told with the same builders as
the village: `abroad.load("SE").elsa` is an Actor, and `abroad.load("SE").child("nils")` a child on
the first person's list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from laget.gaps.models import Setting
from laget.gaps.rules import RULES
from laget.organisations.models import Area, Authority, Unit, UnitArea
from laget.people.models import Person, Role
from village import LONG_AGO, START, Village, _insert


@dataclass(frozen=True)
class Place:
    """A village in one country. Authorities: code → (kind, name). Units: code → (kind, secrecy
    area, authority, name, parent). Cast: name → (unit, kind, title, family name)."""

    country: str
    name: str
    authorities: dict[str, tuple[str, str]]
    units: dict[str, tuple[str, str, str, str, str]]
    cast: dict[str, tuple[str, str, str, str]]
    home: str


PLACES = {
    "SE": Place(
        "SE", "Lillån",
        {"lillan": ("municipality", "Lillåns kommun"), "se_region": ("region", "Region Norra")},
        {
            "se_school": ("school", "education", "lillan", "Åskolan", ""),
            "se_health": ("school_health", "pupil_health", "lillan", "Elevhälsan", "se_school"),
            "se_social": ("child_welfare", "child_welfare", "lillan", "Socialtjänsten", ""),
            "se_bup": ("child_mental_health", "specialist_health", "se_region", "BUP Norra", ""),
        },
        {
            "elsa": ("se_school", "worker", "teacher", "Lind"),
            "bo": ("se_school", "leader", "head_teacher", "Ek"),
            "cilla": ("se_health", "worker", "school_nurse", "Åberg"),
            "doris": ("se_health", "leader", "unit_leader", "Holm"),
            "farid": ("se_social", "worker", "child_welfare_worker", "Rahimi"),
            "gunilla": ("se_social", "leader", "unit_leader", "Nyström"),
            "hedda": ("se_bup", "worker", "psychologist", "Öberg"),
            "ivar": ("se_bup", "leader", "unit_leader", "Sandin"),
        },
        "lillan",
    ),
    "DK": Place(
        "DK", "Vigby",
        {"vigby": ("municipality", "Vigby Kommune"), "dk_region": ("region", "Region Vest")},
        {
            "dk_school": ("school", "education", "vigby", "Vigby Skole", ""),
            "dk_health": ("health_station", "health", "vigby", "Sundhedsplejen", ""),
            "dk_ppr": ("ppt", "ppt", "vigby", "PPR Vigby", ""),
            "dk_family": ("child_welfare", "child_welfare", "vigby", "Familieafdelingen", ""),
            "dk_youth": ("follow_up", "follow_up", "vigby", "Den kommunale ungeindsats", ""),
            "dk_bup": ("child_mental_health", "specialist_health", "dk_region", "BUP Vest", ""),
        },
        {
            "mette": ("dk_school", "worker", "teacher", "Holst"),
            "niels": ("dk_school", "leader", "head_teacher", "Bech"),
            "oline": ("dk_health", "worker", "public_health_nurse", "Krogh"),
            "palle": ("dk_health", "leader", "unit_leader", "Juhl"),
            "rikke": ("dk_ppr", "worker", "psychologist", "Møller"),
            "steen": ("dk_family", "worker", "child_welfare_worker", "Vang"),
            "tove": ("dk_family", "worker", "child_welfare_worker", "Friis"),
            "ulla": ("dk_family", "leader", "unit_leader", "Bruun"),
            "viggo": ("dk_youth", "worker", "youth_worker", "Dam"),
        },
        "vigby",
    ),
    "FI": Place(
        "FI", "Suvila",
        {"suvila": ("municipality", "Suvilan kunta"),
         "fi_wellbeing": ("wellbeing_county", "Järvien hyvinvointialue")},
        {
            "fi_school": ("school", "education", "suvila", "Suvilan koulu", ""),
            "fi_pupil": ("school_health", "pupil_health", "fi_wellbeing", "Opiskeluhuolto", ""),
            "fi_welfare": ("child_welfare", "child_welfare", "fi_wellbeing", "Lastensuojelu", ""),
            "fi_family": ("family_house", "health", "fi_wellbeing", "Perhekeskus, Suvila", ""),
            "fi_youth_psychiatry": (
                "child_mental_health", "specialist_health", "fi_wellbeing", "Nuorisopsykiatria", "",
            ),
        },
        {
            "aino": ("fi_school", "worker", "teacher", "Salo"),
            "eero": ("fi_school", "leader", "head_teacher", "Niemi"),
            "helmi": ("fi_pupil", "worker", "social_worker", "Koski"),
            "jukka": ("fi_pupil", "leader", "unit_leader", "Mäki"),
            "kaisa": ("fi_welfare", "worker", "child_welfare_worker", "Lampi"),
            "lauri": ("fi_welfare", "leader", "unit_leader", "Ranta"),
            "minna": ("fi_family", "worker", "family_therapist", "Aho"),
        },
        "suvila",
    ),
    "IS": Place(
        "IS", "Hlíð", {"hlid": ("municipality", "Hlíðarbær")},
        {
            "is_school": ("school", "education", "hlid", "Hlíðarskóli", ""),
            "is_health": ("health_station", "health", "hlid", "Heilsugæslan Hlíð", ""),
            "is_welfare": ("child_welfare", "child_welfare", "hlid", "Barnavernd Hlíðarbæjar", ""),
            "is_prosperity": ("coordinating_unit", "coordination", "hlid", "Farsældarteymi", ""),
        },
        {
            "anna": ("is_school", "worker", "adviser", "Jónsdóttir"),
            "baldur": ("is_school", "leader", "head_teacher", "Einarsson"),
            "disa": ("is_health", "worker", "public_health_nurse", "Karlsdóttir"),
            "freyja": ("is_prosperity", "worker", "social_worker", "Ólafsdóttir"),
            "gudrun": ("is_prosperity", "leader", "unit_leader", "Pálsdóttir"),
            "hallur": ("is_welfare", "worker", "child_welfare_worker", "Þórsson"),
            "inga": ("is_welfare", "leader", "unit_leader", "Bjarnadóttir"),
        },
        "hlid",
    ),
    "FO": Place(
        "FO", "Vík", {"vik": ("municipality", "Víkar kommuna")},
        {
            "fo_school": ("school", "education", "vik", "Skúlin í Vík", ""),
            "fo_welfare": ("child_welfare", "child_welfare", "vik", "Barnaverndartænastan", ""),
        },
        {"beinta": ("fo_school", "worker", "teacher", "Dam")},
        "vik",
    ),
    "AX": Place(
        "AX", "Byn", {"byn": ("municipality", "Byns kommun")},
        {
            "ax_school": ("school", "education", "byn", "Byns grundskola", ""),
            "ax_kst": ("child_welfare", "child_welfare", "byn", "KST", ""),
        },
        {"camilla": ("ax_school", "worker", "teacher", "Sjöblom")},
        "byn",
    ),
}  # fmt: skip


def load(country: str) -> Village:
    """One country's village as it stands in this worker's database; `build` has made it."""
    place = PLACES[country]
    return Village(
        areas={a.code: a for a in Area.objects.filter(country=country)},
        authorities={
            a.code: a
            for a in Authority.objects.filter(code__in=place.authorities).select_related("area")
        },
        units={
            u.code: u
            for u in Unit.objects.filter(code__in=place.units).select_related("authority__area")
        },
        roles={
            r.person.code: r
            for r in Role.objects.filter(person__code__in=place.cast).select_related(
                "person", "unit"
            )
        },
        country=country, home=place.home, first=next(iter(place.cast)),
    )  # fmt: skip


def build(importer: Any, *countries: str) -> None:
    """The villages as the operator sets them up; `importer` is a connection as laget_import."""
    for country in countries or PLACES:
        _build(importer, PLACES[country])


def _build(importer: Any, place: Place) -> None:
    area = Area(
        kind="municipality", code=f"{place.country}-{place.home}", name=place.name,
        country=place.country, from_on=LONG_AGO,
    )  # fmt: skip
    authorities = {
        code: Authority(
            code=code, name=name, kind=kind, country=place.country, from_on=LONG_AGO,
            area=area if code == place.home else None,
        )
        for code, (kind, name) in place.authorities.items()
    }  # fmt: skip
    units: dict[str, Unit] = {}
    for code, (kind, secrecy, authority, name, parent) in place.units.items():
        units[code] = Unit(
            code=code, name=name, kind=kind, authority=authorities[authority],
            secrecy_area=secrecy, parent=units.get(parent), from_on=LONG_AGO,
        )  # fmt: skip
    people, roles = [], []
    for name, (unit, kind, title, family) in place.cast.items():
        person = Person(
            code=name, given_name=name.title(), family_name=family, sort_key=name, is_demo=True
        )
        people.append(person)
        roles.append(
            Role(person=person, unit=units[unit], kind=kind, title=title, from_on=LONG_AGO)
        )
    settings = [
        Setting(
            authority=authority, rule=rule.key, days=rule.days, source="the village",
            from_on=LONG_AGO, sys_from=START,
        )
        for authority in authorities.values()
        for rule in RULES.values()
    ]  # fmt: skip
    serves = [UnitArea(unit=unit, area=area) for unit in units.values()]
    for rows in ([area], list(authorities.values()), list(units.values()), people, roles):
        _insert(importer, rows)
    _insert(importer, serves)
    _insert(importer, settings)

"""The seven municipalities of the Nordic 0–24 case, their counties, and shared child welfare.

Codes and sharing are public facts (official municipality list 2024, inter-municipal child
welfare 2023). The names of schools and kindergartens are invented. Read by `laget.demo.staff`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class County:
    """A county: upper secondary school and the follow-up service; its hospital's youth clinic."""

    code: str
    name: str
    key: str
    trust: str
    upper_secondary: str


@dataclass(frozen=True)
class Municipality:
    """One of the seven. `shares_with` are the neighbours of its joint child welfare."""

    code: str
    name: str
    key: str
    county: str
    former_code: str
    schools: tuple[str, ...]
    kindergartens: tuple[str, ...]
    shares_with: tuple[tuple[str, str], ...] = ()


COUNTIES = (
    County("34", "Innlandet", "innlandet", "Helseforetaket Innlandet", "Mjøsa vgs"),
    County("50", "Trøndelag", "trondelag", "Helseforetaket Trøndelag", "Fjorden vgs"),
    County("31", "Østfold", "ostfold", "Helseforetaket Østfold", "Grensen vgs"),
    County("15", "Møre og Romsdal", "more", "Helseforetaket Nordmøre", "Kysten vgs"),
    County("32", "Akershus", "akershus", "Helseforetaket Akershus", "Åsen vgs"),
)

MUNICIPALITIES = (
    Municipality(
        "3407",
        "Gjøvik",
        "gjovik",
        "34",
        "0502",
        ("Vindlia skole", "Solhaug skole", "Brattåsen ungdomsskole"),
        ("Tyttebærtunet barnehage", "Vesleåa barnehage"),
        (("3447", "Søndre Land"), ("3448", "Nordre Land")),
    ),
    Municipality(
        "5006",
        "Steinkjer",
        "steinkjer",
        "50",
        "1702",
        ("Elvebakken skole", "Nordhaug skole", "Storlia ungdomsskole"),
        ("Rognebæret barnehage", "Furukroken barnehage"),
        (("5041", "Snåsa"), ("5053", "Inderøy")),
    ),
    Municipality(
        "5029",
        "Skaun",
        "skaun",
        "50",
        "1657",
        ("Granlia skole", "Vassbygda skole"),
        ("Blåklokka barnehage",),
        (("5028", "Melhus"),),
    ),
    Municipality(
        "1554",
        "Averøy",
        "averoy",
        "15",
        "",
        ("Havblikk skole", "Lyngneset skole"),
        ("Tangloppa barnehage",),
        (("1505", "Kristiansund"), ("1557", "Gjemnes")),
    ),
    Municipality(
        "3234",
        "Lunner",
        "lunner",
        "32",
        "3054",
        ("Haugtun skole", "Skoglia skole"),
        ("Kongla barnehage",),
    ),
    Municipality(
        "3112",
        "Råde",
        "rade",
        "31",
        "3017",
        ("Sletta skole", "Fjordgløtt skole"),
        ("Strandkålen barnehage",),
    ),
    Municipality(
        "3101",
        "Halden",
        "halden",
        "31",
        "3001",
        ("Bergheim skole", "Tistebakken skole", "Festningsbyen ungdomsskole"),
        ("Rødkløveren barnehage", "Epleslangen barnehage"),
    ),
)

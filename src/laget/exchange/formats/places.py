"""The files an installation begins with: places, those who answer in law, units, people, rules."""

from __future__ import annotations

from laget.exchange.codes import (
    AREA_KINDS,
    AUTHORITY_KINDS,
    RULE_KEYS,
    SECRECY_AREAS,
    TIME_UNITS,
    TITLES,
    UNIT_KINDS,
)
from laget.exchange.formats.kinds import (
    DATES,
    FROM_TO,
    OPEN_DATES,
    Column,
    File,
    choice,
    country,
    day,
    later,
    link,
    need,
    simple_file,
    text,
    yes,
)

_SAME_TIME = (
    "t.authority_id = i.authority_id AND t.rule = i.rule AND t.from_on < coalesce(i.to_on,"
    " 'infinity') AND i.from_on < coalesce(t.to_on, 'infinity')"
)

FILES: tuple[File, ...] = (
    simple_file(
        "areas",
        "Countries, regions, municipalities and districts, with the codes they had when.",
        "organisations_area",
        choice("kind", AREA_KINDS, "What sort of area."),
        text(
            "code",
            "The official code with the country in front.",
            "NO-3407",
            required=True,
            limit=20,
        ),
        text("name", "Its name.", "Gjøvik", required=True, limit=120),
        country(),
        link("parent", "areas", "The area it lies in.", "NO-34"),
        *OPEN_DATES,
        later(link("successor", "areas", "The area that took over when the code was retired.")),
        order=FROM_TO,
    ),
    simple_file(
        "authorities",
        "Who answers in law for what its services write.",
        "organisations_authority",
        text("code", "A short lasting code.", "gjovik", required=True, limit=60),
        text("name", "Its name.", "Gjøvik kommune", required=True, limit=120),
        choice("kind", AUTHORITY_KINDS, "What sort of authority."),
        country(),
        link("area", "areas", "The area it is the authority of, if it is one's.", "NO-3407"),
        *OPEN_DATES,
        order=FROM_TO,
    ),
    simple_file(
        "units",
        "Schools, health stations, teams: where people work and what writes rows.",
        "organisations_unit",
        text("code", "A short lasting code.", "gjovik-skole", required=True, limit=60),
        text("name", "Its name.", "Vindlia skole", required=True, limit=120),
        choice("kind", UNIT_KINDS, "What sort of unit."),
        need("authority", "authorities", "The authority it belongs to.", "gjovik"),
        choice("secrecy_area", SECRECY_AREAS, "Who shares its secrecy."),
        link("parent", "units", "The unit it is part of."),
        text("phone", "How to call it.", "61 00 00 00", limit=30),
        yes("is_registering", "Whether it writes in Laget.", "yes"),
        *OPEN_DATES,
        order=FROM_TO,
    ),
    simple_file(
        "unit_areas",
        "Which areas a unit serves.",
        "organisations_unitarea",
        need("unit", "units", "The unit.", "gjovik-skole"),
        need("area", "areas", "An area it serves.", "NO-3407"),
    ),
    simple_file(
        "people",
        "Professionals.",
        "people_person",
        text("code", "A short lasting code.", "kari", required=True, limit=60),
        text("given_name", "Given name.", "Kari", required=True),
        text("family_name", "Family name.", "Nordmann", required=True),
        yes("is_demo", "Whether the person is made up, for a demo's sign-in page."),
        sort_key=("family_name", "given_name"),
    ),
    simple_file(
        "roles",
        "What a person is, in which unit, from when to when.",
        "people_role",
        need("person", "people", "The person.", "kari"),
        need("unit", "units", "The unit.", "gjovik-helsestasjon"),
        choice("kind", ("leader", "worker", "coordinator"), "What the role may do."),
        choice("title", TITLES, "What the person is called in the work."),
        *DATES,
        order=FROM_TO,
    ),
    simple_file(
        "overrides",
        "An authority's own number for a deadline, with its source. Where law has a number, only a "
        "stricter one. It counts for the deadlines that are stored from then on.",
        "rulebook_override",
        need("authority", "authorities", "The authority.", "gjovik"),
        Column("rule", "rule", "The rule's id in the rulebook.", "no.limit.concern_decided", True),
        Column("value", "whole", "How many.", "10", True),
        choice("unit", TIME_UNITS, "Of what."),
        text("source", "Who decided, and when.", "Vedtak 12/26", required=True, limit=300),
        Column("url", "url", "Where it can be read.", "https://example.org/12-26"),
        day("as_of", "When it was last read.", "2026-03-02", required=True, past=True),
        *DATES,
        order=FROM_TO,
        never=(
            (
                "NOT EXISTS (SELECT 1 FROM organisations_authority a WHERE a.id = i.authority_id"
                " AND lower(a.country) = split_part(i.rule, '.', 1))",
                "rule",
                "{said!r} is no rule of the authority's country",
            ),
            (
                f"EXISTS (SELECT 1 FROM incoming t WHERE t.id <> i.id AND {_SAME_TIME})"
                f" OR EXISTS (SELECT 1 FROM rulebook_override t WHERE t.id <> i.id AND {_SAME_TIME}"
                " AND NOT EXISTS (SELECT 1 FROM incoming s WHERE s.id = t.id))",
                "from_on",
                "the authority has another number for the rule at the same time",
            ),
            ("i.to_on = i.from_on", "to_on", "must be later than from_on"),
        ),
    ),
)

SETTINGS: tuple[File, ...] = (
    simple_file(
        "settings",
        "Which gap rules an authority has switched on, from when, with how many days.",
        "gaps_setting",
        need("authority", "authorities", "The authority.", "gjovik"),
        choice("rule", RULE_KEYS, "The rule's key."),
        Column("days", "whole", "Plain days, where the rule counts days.", "14"),
        text("source", "Who decided, and where it can be read.", "Laget", limit=200),
        *DATES,
        order=FROM_TO,
    ),
)

"""The files about the child, and what the family has said yes to."""

from __future__ import annotations

from laget.exchange.formats.kinds import (
    DATES,
    FROM_TO,
    OPEN_DATES,
    Column,
    File,
    Part,
    child_file,
    choice,
    country,
    day,
    later,
    long,
    need,
    simple_file,
    text,
    yes,
)

_YES = "to_unit topic given_by form given_on valid_to withdrawn_on"
#: What a known yes says is kept back: the same as then, or refused.
KEPT_BACK = "coalesce((SELECT max(k.text) FROM consent_keptback k WHERE k.consent_id = {}.id), '')"

FILES: tuple[File, ...] = (
    simple_file(
        "children",
        "Children and young people. Born, or expected, never both empty.",
        "children_child",
        later(text("given_name", "Given name; may be empty before birth.", "Emma")),
        later(text("family_name", "Family name.", "Bakken")),
        country(),
        later(day("born_on", "Day of birth.", "2015-04-02", past=True)),
        day("expected_on", "The day it is expected, before birth."),
        need("authority", "authorities", "The municipality that answers for the child.", "gjovik"),
        sort_key=("family_name", "given_name"),
        never=(
            (
                "i.born_on IS NULL AND i.expected_on IS NULL",
                "born_on",
                "and expected_on are both empty; one must be given",
            ),
            (
                "NOT EXISTS (SELECT 1 FROM organisations_authority a"
                " WHERE a.id = i.authority_id AND a.kind = 'municipality')",
                "authority",
                "{said!r} is no municipality, and a child's home is one",
            ),
        ),
    ),
    simple_file(
        "national_ids",
        "National ids, with dates: temporary ones, changed ones.",
        "children_nationalid",
        need("child", "children", "The child.", "child-1"),
        country(),
        text("kind", "national, temporary or what the country has.", "national", limit=40),
        Column(
            "number",
            "number",
            "The number, as the country writes it. In a demo only official test numbers, outside "
            "it none of them.",
            "28861750029",
            required=True,
        ),
        *OPEN_DATES,
        order=FROM_TO,
        never=(
            (
                "NOT EXISTS (SELECT 1 FROM children_nationalid k WHERE k.id = i.id) AND (EXISTS"
                " (SELECT 1 FROM children_nationalid n WHERE n.country = i.country"
                " AND n.number = i.number) OR EXISTS (SELECT 1 FROM incoming s"
                " WHERE s.country = i.country AND s.number = i.number AND s.row < i.row))",
                "number",
                "stands with a child already",
            ),
        ),
    ),
    child_file(
        "relations",
        "Parents, guardians and others around the child.",
        "children_relation",
        choice(
            "kind",
            (
                "mother",
                "father",
                "parent",
                "guardian",
                "foster_parent",
                "expecting",
                "sibling",
                "other",
            ),
            "Who the person is to the child.",
        ),
        text("given_name", "Given name.", "Ida"),
        text("family_name", "Family name.", "Bakken"),
        text("phone", "How to call.", "900 00 000", limit=30),
        yes("has_parental_responsibility", "Whether the person has parental responsibility."),
        *OPEN_DATES,
        order=FROM_TO,
    ),
    child_file(
        "residences",
        "Where the child is registered, and where it stays.",
        "children_residence",
        choice("kind", ("registered", "staying"), "Registered address, or where it stays."),
        need("area", "areas", "The municipality or district.", "NO-3407"),
        *DATES,
        order=FROM_TO,
    ),
    child_file(
        "responsibilities",
        "Which authority answers for what, where it is not the municipality of residence.",
        "children_responsibility",
        choice("matter", ("child_welfare", "school", "health", "coordination"), "For what."),
        need("answers", "authorities", "The authority that answers.", "gjovik"),
        *DATES,
        order=FROM_TO,
    ),
    child_file(
        "listings",
        "A service's own list: class, group, health station, statutory register.",
        "children_listing",
        text("group_name", "Class or group.", "4A", limit=60),
        *DATES,
        order=FROM_TO,
    ),
    simple_file(
        "protections",
        "Protection that hides where the child is.",
        "children_protection",
        need("child", "children", "The child.", "child-1"),
        choice(
            "kind",
            ("strictly_confidential", "confidential", "blocked"),
            "Which kind; the rulebook says what each is called in a country.",
        ),
        text(
            "protects_from", "Whom the child is protected from: full name.", "Ola Bakken", limit=200
        ),
        long("ended_because", "Why it ended."),
        *DATES,
        order=FROM_TO,
    ),
    simple_file(
        "protection_named",
        "Who must know where a protected child is, and so may.",
        "children_protectionnamed",
        need("protection", "protections", "The protection.", "protections-1"),
        need("role", "roles", "The role that may.", "role-1"),
    ),
    child_file(
        "words",
        "What the child wrote, said or drew.",
        "children_words",
        long("text", "The child's own words.", "Jeg vil ha noen å snakke med.", required=True),
        day("said_on", "When.", "2026-03-01", required=True, past=True),
        choice("how", ("wrote", "said", "drew"), "How the child told it."),
        yes("at_top", "Whether the child wants it at the top of the page of those who read it."),
        never=(
            (
                "NOT i.shared AND i.writer_id IS NULL",
                "writer",
                "is empty, and the words are not shared: nobody could read them",
            ),
        ),
    ),
    child_file(
        "consents",
        "The family's yes, to one service about one topic.",
        "consent_consent",
        need("to_unit", "units", "The service that was said yes to.", "gjovik-skole"),
        text("topic", "What the yes is about.", "skole og søvn", limit=120),
        choice("given_by", ("guardian", "self", "both"), "Who said yes."),
        choice("form", ("written", "oral"), "How."),
        day("given_on", "When.", "2025-09-01", required=True, past=True),
        later(day("valid_to", "The first day it no longer holds; empty while it holds.")),
        later(day("withdrawn_on", "When it was taken back.")),
        text(
            "not_about",
            "What the family does not want talked about with the service. Never shared: only"
            " the unit that wrote it reads it.",
            "flyttingen",
            limit=300,
        ),
        order=(("given_on", "valid_to"), ("given_on", "withdrawn_on")),
        parts=(
            Part(
                "consent_consent",
                True,
                {"id": "i.id"},
                only=tuple(_YES.split()),
                told_as={"not_about": ("id", KEPT_BACK, 'i."not_about"')},
            ),
            Part(
                "consent_keptback",
                True,
                {"consent_id": "i.id", "text": "i.not_about", "shared": "false"},
                only=(),
                where="i.not_about <> ''",
                recorded=False,
                id="second_id",
                told_as={"shared": ("shared", '{}."shared"', "false")},
            ),
        ),
    ),
)

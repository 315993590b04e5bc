"""The CSV files that `laget import` reads: every file, column, type and rule, as data.

Read by `laget.exchange.importing` (checks and SQL), by `laget.demo` (which writes the
same files) and by `as_markdown`, from which docs/reference/import.md is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from laget.exchange.codes import (
    AGE_BANDS,
    AREA_KINDS,
    AUTHORITY_KINDS,
    NEEDS,
    REPORTED_BY,
    RULE_KEYS,
    SECRECY_AREAS,
    TITLES,
    UNIT_KINDS,
)

FIELD_LIMIT = 100_000
"""Bytes that one free-text field may hold."""

NOT_IMPORTED = frozenset({"plants.csv"})
"""Files that may lie in the folder and are left alone."""

Type = Literal["ref", "link", "text", "long", "day", "time", "yes", "whole", "choice"]


@dataclass(frozen=True)
class Column:
    """One column of one file. `name` is the heading in the CSV."""

    name: str
    type: Type
    says: str
    example: str = ""
    required: bool = False
    to: str = ""
    """The file a link points into, without `.csv`."""
    choices: tuple[str, ...] = ()
    past: bool = False
    """True where a day ahead of the import is impossible."""
    default: str = ""
    """What an empty field means, as it would stand in the file."""
    limit: int = 200
    """Characters a text may hold (`long`: FIELD_LIMIT bytes instead)."""

    @property
    def field(self) -> str:
        """The name in the temporary table, and in the target unless a part says otherwise."""
        if self.type == "ref":
            return "id"
        return f"{self.name}_id" if self.type == "link" else self.name


@dataclass(frozen=True, eq=False)
class Part:
    """One table that a file fills, from the temporary table `i`."""

    table: str
    about_child: bool = True
    """Whether the rows carry unit, authority, writer and shared."""
    extra: dict[str, str] = field(default_factory=dict)
    """Target column → SQL, where name or value differs from the file's."""
    only: tuple[str, ...] | None = None
    """The file's columns that go to this table; None means all of them."""
    where: str = "true"
    recorded: bool = True
    """Whether the journal gets an event for each row."""
    id: str = "id"
    """`id` or `second_id`: which of the two keys made from the row's ref."""


@dataclass(frozen=True, eq=False)
class File:
    """One CSV file."""

    name: str
    says: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    about_child: bool = False
    deadline: tuple[str, str, str] | None = None
    """(start column, due column, rulebook clock): filled where the file leaves it empty."""
    order: tuple[tuple[str, str], ...] = ()
    """Pairs (earlier, later) of columns that must not stand the wrong way round."""
    sort_key: tuple[str, ...] = ()
    """Family and given name, where the table has a key that names are sorted by."""
    never: tuple[tuple[str, str, str], ...] = ()
    """(SQL over `i` that must never hold, column, reason)."""

    @property
    def links(self) -> tuple[Column, ...]:
        """The columns that point into a file."""
        return tuple(c for c in self.columns if c.type == "link")


def _ref(example: str) -> Column:
    return Column(
        "ref", "ref", "The owner's own lasting name for this row.", example, required=True
    )


def _link(name: str, to: str, says: str, example: str = "", *, required: bool = False) -> Column:
    return Column(name, "link", says, example, required, to=to)


def _need(name: str, to: str, says: str, example: str) -> Column:
    return _link(name, to, says, example, required=True)


def _text(
    name: str, says: str, example: str = "", *, required: bool = False, limit: int = 80
) -> Column:
    return Column(name, "text", says, example, required, limit=limit)


def _long(name: str, says: str, example: str = "", *, required: bool = False) -> Column:
    return Column(name, "long", says, example, required)


def _choice(
    name: str, choices: tuple[str, ...], says: str, *, required: bool = True, default: str = ""
) -> Column:
    return Column(
        name, "choice", says, default or choices[0], required, choices=choices, default=default
    )


def _yes(name: str, says: str, default: str = "no") -> Column:
    return Column(name, "yes", says, default, default=default)


def _day(
    name: str, says: str, example: str = "", *, required: bool = False, past: bool = False
) -> Column:
    return Column(name, "day", says, example, required, past=past)


def _time(
    name: str, says: str, example: str = "", *, required: bool = False, past: bool = False
) -> Column:
    return Column(name, "time", says, example, required, past=past)


_DATES = (
    _day("from_on", "The first day it holds.", "2024-08-15", required=True),
    _day("to_on", "The first day it no longer holds; empty while it holds."),
)
_OPEN_DATES = (
    Column("from_on", "day", "The first day it holds.", "2024-01-01", default="1900-01-01"),
    _day("to_on", "The first day it no longer holds; empty while it holds."),
)
_FROM_TO = (("from_on", "to_on"),)


def _simple(
    name: str,
    says: str,
    table: str,
    *columns: Column,
    order: tuple[tuple[str, str], ...] = (),
    sort_key: tuple[str, ...] = (),
    never: tuple[tuple[str, str, str], ...] = (),
) -> File:
    return File(
        name,
        says,
        (_ref(f"{name}-1"), *columns),
        (Part(table, False),),
        order=order,
        sort_key=sort_key,
        never=never,
    )


def _child(
    name: str,
    says: str,
    table: str,
    *columns: Column,
    order: tuple[tuple[str, str], ...] = (),
    deadline: tuple[str, str, str] | None = None,
    parts: tuple[Part, ...] | None = None,
    child_required: bool = True,
    shared: str = "no",
    never: tuple[tuple[str, str, str], ...] = (),
) -> File:
    head = (
        _ref(f"{name}-1"),
        _link("child", "children", "The child it is about.", "child-1", required=child_required),
        _need("unit", "units", "The unit that wrote it.", "gjovik-skole"),
        _link("writer", "roles", "The role that wrote it.", "role-1"),
        _yes("shared", "Whether the child's team may read it; else the unit alone.", shared),
    )
    return File(
        name,
        says,
        (*head, *columns),
        parts or (Part(table, True, {"due_rule": "i.due_rule"} if deadline else {}),),
        about_child=True,
        deadline=deadline,
        order=order,
        never=never,
    )


_OFFER = (
    "to_unit need age_band area from_on months wish state sent_at due_on answered_at "
    "answered_by decline_reason instead"
)

FILES: tuple[File, ...] = (
    _simple(
        "areas",
        "Countries, regions, municipalities and districts, with the codes they had when.",
        "organisations_area",
        _choice("kind", AREA_KINDS, "What sort of area."),
        _text(
            "code",
            "The official code with the country in front.",
            "NO-3407",
            required=True,
            limit=20,
        ),
        _text("name", "Its name.", "Gjøvik", required=True, limit=120),
        _text("country", "Two letters.", "NO", required=True, limit=2),
        _link("parent", "areas", "The area it lies in.", "NO-34"),
        *_OPEN_DATES,
        _link("successor", "areas", "The area that took over when the code was retired."),
        order=_FROM_TO,
    ),
    _simple(
        "authorities",
        "Who answers in law for what its services write.",
        "organisations_authority",
        _text("code", "A short lasting code.", "gjovik", required=True, limit=60),
        _text("name", "Its name.", "Gjøvik kommune", required=True, limit=120),
        _choice("kind", AUTHORITY_KINDS, "What sort of authority."),
        _text("country", "Two letters.", "NO", required=True, limit=2),
        _link("area", "areas", "The area it is the authority of, if it is one's.", "NO-3407"),
        *_OPEN_DATES,
        order=_FROM_TO,
    ),
    _simple(
        "units",
        "Schools, health stations, teams: where people work and what writes rows.",
        "organisations_unit",
        _text("code", "A short lasting code.", "gjovik-skole", required=True, limit=60),
        _text("name", "Its name.", "Vindlia skole", required=True, limit=120),
        _choice("kind", UNIT_KINDS, "What sort of unit."),
        _need("authority", "authorities", "The authority it belongs to.", "gjovik"),
        _choice("secrecy_area", SECRECY_AREAS, "Who shares its secrecy."),
        _link("parent", "units", "The unit it is part of."),
        _text("phone", "How to call it.", "61 00 00 00", limit=30),
        _yes("is_registering", "Whether it writes in Laget.", "yes"),
        *_OPEN_DATES,
        order=_FROM_TO,
    ),
    _simple(
        "unit_areas",
        "Which areas a unit serves.",
        "organisations_unitarea",
        _need("unit", "units", "The unit.", "gjovik-skole"),
        _need("area", "areas", "An area it serves.", "NO-3407"),
    ),
    _simple(
        "people",
        "Professionals.",
        "people_person",
        _text("code", "A short lasting code.", "kari", required=True, limit=60),
        _text("given_name", "Given name.", "Kari", required=True),
        _text("family_name", "Family name.", "Nordmann", required=True),
        _yes("is_demo", "Whether the person is made up, for a demo's sign-in page."),
        sort_key=("family_name", "given_name"),
    ),
    _simple(
        "roles",
        "What a person is, in which unit, from when to when.",
        "people_role",
        _need("person", "people", "The person.", "kari"),
        _need("unit", "units", "The unit.", "gjovik-helsestasjon"),
        _choice("kind", ("leader", "worker", "coordinator"), "What the role may do."),
        _choice("title", TITLES, "What the person is called in the work."),
        *_DATES,
        order=_FROM_TO,
    ),
    _simple(
        "children",
        "Children and young people. Born, or expected, never both empty.",
        "children_child",
        _text("given_name", "Given name; may be empty before birth.", "Emma"),
        _text("family_name", "Family name.", "Bakken"),
        _text("country", "Two letters.", "NO", required=True, limit=2),
        _day("born_on", "Day of birth.", "2015-04-02", past=True),
        _day("expected_on", "The day it is expected, before birth."),
        _need("authority", "authorities", "The municipality that answers for the child.", "gjovik"),
        sort_key=("family_name", "given_name"),
        never=(
            (
                "i.born_on IS NULL AND i.expected_on IS NULL",
                "born_on",
                "and expected_on are both empty; one must be given",
            ),
        ),
    ),
    _simple(
        "national_ids",
        "National ids, with dates: temporary ones, changed ones.",
        "children_nationalid",
        _need("child", "children", "The child.", "child-1"),
        _text("country", "Two letters.", "NO", required=True, limit=2),
        _text("kind", "national, temporary or what the country has.", "national", limit=40),
        _text("number", "The number, digits only.", "12345678901", required=True, limit=20),
        *_OPEN_DATES,
        order=_FROM_TO,
    ),
    _child(
        "relations",
        "Parents, guardians and others around the child.",
        "children_relation",
        _choice(
            "kind",
            ("mother", "father", "guardian", "foster_parent", "expecting", "sibling", "other"),
            "Who the person is to the child.",
        ),
        _text("given_name", "Given name.", "Ida"),
        _text("family_name", "Family name.", "Bakken"),
        _text("phone", "How to call.", "900 00 000", limit=30),
        _yes("has_parental_responsibility", "Whether the person has parental responsibility."),
        *_OPEN_DATES,
        order=_FROM_TO,
    ),
    _child(
        "residences",
        "Where the child is registered, and where it stays.",
        "children_residence",
        _choice("kind", ("registered", "staying"), "Registered address, or where it stays."),
        _need("area", "areas", "The municipality or district.", "NO-3407"),
        *_DATES,
        order=_FROM_TO,
    ),
    _child(
        "responsibilities",
        "Which authority answers for what, where it is not the municipality of residence.",
        "children_responsibility",
        _choice("matter", ("child_welfare", "school", "health", "coordination"), "For what."),
        _need("answers", "authorities", "The authority that answers.", "gjovik"),
        *_DATES,
        order=_FROM_TO,
    ),
    _child(
        "listings",
        "A service's own list: class, group, health station, statutory register.",
        "children_listing",
        _text("group_name", "Class or group.", "4A", limit=60),
        *_DATES,
        order=_FROM_TO,
    ),
    _simple(
        "protections",
        "Protection that hides where the child is.",
        "children_protection",
        _need("child", "children", "The child.", "child-1"),
        _choice("kind", ("strictly_confidential", "confidential", "blocked"), "Which kind."),
        *_DATES,
        order=_FROM_TO,
    ),
    _simple(
        "protection_named",
        "Who must know where a protected child is, and so may.",
        "children_protectionnamed",
        _need("protection", "protections", "The protection.", "protections-1"),
        _need("role", "roles", "The role that may.", "role-1"),
    ),
    _child(
        "words",
        "What the child wrote, said or drew.",
        "children_words",
        _long("text", "The child's own words.", "Jeg vil ha noen å snakke med.", required=True),
        _day("said_on", "When.", "2026-03-01", required=True, past=True),
        _choice("how", ("wrote", "said", "drew"), "How the child told it."),
    ),
    _child(
        "consents",
        "The family's yes, to one service about one topic.",
        "consent_consent",
        _need("to_unit", "units", "The service that was said yes to.", "gjovik-skole"),
        _text("topic", "What the yes is about.", "team", limit=120),
        _choice("given_by", ("guardian", "self", "both"), "Who said yes."),
        _choice("form", ("written", "oral"), "How."),
        _day("given_on", "When.", "2025-09-01", required=True, past=True),
        _day("valid_to", "The first day it no longer holds; empty while it holds."),
        _day("withdrawn_on", "When it was taken back."),
        order=(("given_on", "valid_to"), ("given_on", "withdrawn_on")),
    ),
    _child(
        "cases",
        "The work around a child, with its level.",
        "teams_case",
        Column("level", "whole", "1, 2 or 3.", "2", True, choices=("1", "2", "3")),
        _day("opened_on", "When it began.", "2025-09-01", required=True, past=True),
        _day("closed_on", "When it ended; empty while open."),
        _long("reason", "Why it began or ended."),
        order=(("opened_on", "closed_on"),),
    ),
    _child(
        "participations",
        "A unit takes part in the work around a child. Not shared means hidden from the team.",
        "teams_participation",
        _choice("basis", ("consent", "statute"), "What it rests on."),
        _link("consent", "consents", "The yes it rests on."),
        _text("statute", "The rule of law it rests on.", "no.co.coordination"),
        *_DATES,
        order=_FROM_TO,
        never=(
            (
                "i.basis = 'consent' AND i.consent_id IS NULL",
                "consent",
                "is empty, and the basis is consent",
            ),
            (
                "i.basis = 'statute' AND i.statute = ''",
                "statute",
                "is empty, and the basis is statute",
            ),
        ),
    ),
    _child(
        "members",
        "The persons of a participating unit who work with the child.",
        "teams_member",
        _need("participation", "participations", "The participation.", "participations-1"),
        _need("role", "roles", "The member.", "role-1"),
        *_DATES,
        order=_FROM_TO,
    ),
    _child(
        "batons",
        "Who held the baton when (`held`), and who was asked to take it (`offered`).",
        "teams_holding",
        _choice("what", ("held", "offered"), "A time of holding, or an offer."),
        _need("role", "roles", "Who holds, or who is asked.", "role-1"),
        _link("from_role", "roles", "Who asks (offers)."),
        _time("from_at", "When it began; for an offer, when it was made.", required=True),
        _time("to_at", "When it ended; for an offer, when it was answered."),
        _yes("standing_in", "Whether the leader only stands in (held)."),
        _choice(
            "state",
            ("offered", "accepted", "declined", "withdrawn"),
            "How the offer stands (offers).",
            required=False,
        ),
        _day("due_on", "When the offer should be answered; counted if empty."),
        _long("reason", "Why the offer was declined."),
        order=(("from_at", "to_at"),),
        shared="yes",
        deadline=("from_at", "due_on", "baton_answered"),
        never=(
            (
                "i.what = 'held' AND i.to_at <= i.from_at",
                "to_at",
                "must be later than from_at",
            ),
            (
                "i.what = 'offered' AND (i.state IN ('', 'offered')) <> (i.to_at IS NULL)",
                "to_at",
                "an answered offer has the time of the answer, an open one has none",
            ),
            ("NOT i.shared", "shared", "the baton is never hidden from the team"),
        ),
        parts=(
            Part(
                "teams_holding",
                True,
                {"during": "tstzrange(i.from_at, i.to_at, '[)')"},
                only=("role", "standing_in"),
                where="i.what = 'held'",
            ),
            Part(
                "teams_batonoffer",
                True,
                {
                    "to_role_id": "i.role_id",
                    "offered_at": "i.from_at",
                    "answered_at": "i.to_at",
                    "state": "CASE i.state WHEN '' THEN 'offered' ELSE i.state END",
                    "due_rule": "i.due_rule",
                },
                only=("from_role", "due_on", "reason"),
                where="i.what = 'offered'",
                id="second_id",
            ),
        ),
    ),
    _child(
        "concerns",
        "Concerns raised inside a service.",
        "concerns_concern",
        _text("about_text", "Who it is about, where the child could not be found.", limit=200),
        _long("seen", "What was seen.", "Sover i timen, tre uker på rad.", required=True),
        _long("said", "What the child said."),
        _choice("how_long", ("first", "weeks", "months", "unknown"), "How long it has lasted."),
        _yes("talked_child", "Whether somebody has talked with the child."),
        _yes("talked_guardian", "Whether somebody has talked with a guardian."),
        _yes("talked_colleague", "Whether somebody has talked with a colleague."),
        _need("owner", "roles", "Who must decide.", "role-1"),
        _day("raised_on", "When it was raised.", "2026-03-02", required=True, past=True),
        _day("due_on", "When it must be decided; counted if empty."),
        _day("decided_on", "When it was decided.", past=True),
        _choice(
            "decision",
            ("close", "within", "together", "wide"),
            "What was decided.",
            required=False,
        ),
        _link("decided_by", "roles", "Who decided."),
        _long("reason", "Why."),
        order=(("raised_on", "decided_on"),),
        deadline=("raised_on", "due_on", "concern_decided"),
        never=(
            (
                "i.child_id IS NULL AND i.about_text = ''",
                "child",
                "and about_text are both empty; one must say who it is about",
            ),
            (
                "(i.decision = '') <> (i.decided_on IS NULL)",
                "decided_on",
                "and decision belong together: both or neither",
            ),
        ),
        child_required=False,
    ),
    _child(
        "reports",
        "Reports of concern that child welfare received.",
        "concerns_report",
        _day("received_on", "When it came.", "2026-03-02", required=True, past=True),
        _choice("from_kind", REPORTED_BY, "Who reported."),
        _day("due_on", "When it must be assessed; counted if empty."),
        _day("assessed_on", "When it was assessed.", past=True),
        _choice("outcome", ("investigate", "drop"), "What was decided.", required=False),
        order=(("received_on", "assessed_on"),),
        deadline=("received_on", "due_on", "report_assessed"),
    ),
    _child(
        "referrals",
        "Referrals: the offer that the receiver reads first, and the child and story behind it.",
        "referrals_referral",
        _need("to_unit", "units", "Who is asked.", "bup-innlandet"),
        _choice("need", NEEDS, "What is needed."),
        _choice("age_band", AGE_BANDS, "The child's age, coarsely."),
        _need("area", "areas", "Where the child lives, coarsely.", "NO-3407"),
        _day("from_on", "When help is wanted from.", "2026-03-15", required=True),
        Column("months", "whole", "For how many months.", "6"),
        _long("wish", "What is wished for, with nothing that tells who."),
        _choice("state", ("sent", "accepted", "declined", "withdrawn"), "How it stands."),
        _time("sent_at", "When it was sent.", "2026-03-02T10:00", required=True, past=True),
        _day("due_on", "When it must be answered; counted if empty."),
        _time("answered_at", "When it was answered.", past=True),
        _link("answered_by", "roles", "Who answered."),
        _choice(
            "decline_reason",
            ("no_room", "outside", "other_better", "other"),
            "Why it was declined.",
            required=False,
        ),
        _long("instead", "What the receiver suggests instead."),
        _long("story", "The story; read by the sender, and by the receiver after a yes."),
        order=(("sent_at", "answered_at"),),
        deadline=("sent_at", "due_on", "referral_answered"),
        never=(
            (
                "(i.state = 'sent') <> (i.answered_at IS NULL)",
                "answered_at",
                "an answered referral has the time of the answer, a waiting one has none",
            ),
            (
                "i.state = 'declined' AND i.decline_reason = ''",
                "decline_reason",
                "is empty, and a no has a reason",
            ),
        ),
        parts=(
            Part(
                "referrals_offer",
                False,
                {"asking_unit_id": "i.unit_id", "due_rule": "i.due_rule"},
                only=tuple(_OFFER.split()),
                recorded=False,
                id="second_id",
            ),
            Part(
                "referrals_referral",
                True,
                {
                    "offer_id": "i.second_id",
                    "receiver_id": "CASE i.state WHEN 'accepted' THEN i.to_unit_id END",
                },
                only=("story",),
            ),
        ),
    ),
    _child(
        "plans",
        "Plans.",
        "plans_plan",
        _text("kind", "The kind of plan.", "joint", required=True, limit=40),
        *_DATES,
        order=_FROM_TO,
    ),
    _child(
        "goals",
        "What the child wants, in the child's words.",
        "plans_goal",
        _need("plan", "plans", "The plan.", "plans-1"),
        _text("words", "The goal.", "Jeg vil klare å være i klassen.", required=True, limit=300),
        Column("position", "whole", "Its place in the plan.", "1", default="0"),
    ),
    _child(
        "measures",
        "What is done, by whom, from when, and when somebody looks whether it works.",
        "plans_measure",
        _link("goal", "goals", "The goal it serves.", "goals-1"),
        _text("what", "What is done.", "Rolig start hver morgen", required=True, limit=300),
        _link("owner", "roles", "Who sees to it.", "role-1"),
        Column("level", "whole", "1, 2 or 3.", "2", choices=("1", "2", "3"), default="1"),
        _day("start_on", "When it begins.", "2026-02-01", required=True),
        _day("evaluate_on", "When somebody looks whether it works.", "2026-05-01"),
        _day("end_on", "When it is meant to end."),
        _day("ended_on", "When it ended.", past=True),
        _choice(
            "follows", ("none_needed", "measure", "referral"), "What comes after.", required=False
        ),
        _day("follows_on", "When that was said.", past=True),
        order=(("start_on", "end_on"), ("start_on", "ended_on")),
        never=(
            (
                "(i.follows = '') <> (i.follows_on IS NULL)",
                "follows_on",
                "and follows belong together: both or neither",
            ),
        ),
    ),
    _child(
        "reviews",
        "Whether a measure works.",
        "plans_review",
        _need("measure", "measures", "The measure.", "measures-1"),
        _day("held_on", "When.", "2026-05-01", required=True, past=True),
        _choice("effect", ("worked", "partly", "no", "harmful"), "What it did."),
        _long("note", "What was said."),
    ),
    _child(
        "contacts",
        "Contact with the child or a guardian, and meetings.",
        "plans_contact",
        _choice("with_whom", ("child", "guardian", "meeting"), "With whom."),
        _day("on", "When.", "2026-03-02", required=True, past=True),
        _text("note", "What it was about.", limit=300),
    ),
    _child(
        "transfers",
        "Hand-over to another municipality.",
        "transitions_transfer",
        _need("participation", "participations", "What is handed over.", "participations-1"),
        _need("to_authority", "authorities", "Who is asked to take over.", "skaun"),
        _day("offered_on", "When it was offered.", "2026-03-02", required=True, past=True),
        _day("accepted_on", "When it was accepted.", past=True),
        order=(("offered_on", "accepted_on"),),
    ),
    _child(
        "school_exits",
        "Young people out of school; the unit is the one that must call.",
        "transitions_schoolexit",
        _need("left_unit", "units", "The school that was left.", "innlandet-vgs"),
        _day("from_on", "When the young person left.", "2026-01-15", required=True, past=True),
        _day("to_on", "When school, work or other activity began again."),
        _day("contact_due_on", "When somebody must have called; counted if empty."),
        order=_FROM_TO,
        deadline=("from_on", "contact_due_on", "school_exit_contact"),
    ),
    _simple(
        "settings",
        "Which gap rules an authority has switched on, from when, with how many days.",
        "gaps_setting",
        _need("authority", "authorities", "The authority.", "gjovik"),
        _choice("rule", RULE_KEYS, "The rule's key."),
        Column("days", "whole", "Plain days, where the rule counts days.", "14"),
        _text("source", "Who decided, and where it can be read.", "Laget", limit=200),
        *_DATES,
        order=_FROM_TO,
    ),
)

BY_NAME = {file.name: file for file in FILES}

_TYPES = {
    "ref": "reference",
    "link": "reference to",
    "text": "text",
    "long": "text, 100 kB",
    "day": "date",
    "time": "date, or date and time",
    "yes": "yes or no",
    "whole": "whole number",
    "choice": "code",
}


def as_markdown() -> str:
    """docs/reference/import.md, whole."""
    out = [_HEAD]
    for file in FILES:
        out.append(f"## {file.name}.csv\n\n{file.says}\n")
        out.append("| column | type | needed | what it is | example |")
        out.append("|---|---|---|---|---|")
        for c in file.columns:
            kind = f"{_TYPES[c.type]} `{c.to}`" if c.to else _TYPES[c.type]
            if c.type == "text":
                kind += f", {c.limit} characters"
            if c.choices:
                kind += ": " + ", ".join(f"`{x}`" for x in c.choices)
            says = c.says + (" Not ahead of today." if c.past else "")
            says += f" Empty means `{c.default}`." if c.default else ""
            needed = "yes" if c.required and not c.default else ""
            example = f"`{c.example}`" if c.example else ""
            out.append(f"| `{c.name}` | {kind} | {needed} | {says} | {example} |")
        out.append("")
    return "\n".join(out).rstrip() + "\n"


_HEAD = """# The files that `laget import` reads

Made from `src/laget/exchange/formats.py`; change it there.

`laget import DIR` reads the CSV files below from one folder. Any of them may be absent.
Each file is UTF-8 (a byte order mark does no harm), with comma or semicolon, quoted as in
RFC 4180, with one heading line. The columns may stand in any order; a column that is not
`needed` may be left out. Dates are `2026-03-02`; a date with time is `2026-03-02T10:00`, read in
the installation's time zone unless it says its own.

Every row has a `ref`: your own lasting name for it, unique in its file. Other files point at
it. Rows are known again by it, so running the import once more adds what is new and changes
nothing. Each file is loaded in one transaction: where one row is wrong, nothing of that file is
loaded, and the files after it are not begun. A deadline that is left empty is counted once, by
the law and the local rule that held that day.

What you import counts as recorded on the day of the import: Laget cannot know what you knew
before that.
"""

"""The files about the work around the child."""

from __future__ import annotations

from laget.exchange.codes import AGE_BANDS, NEEDS, REPORTED_BY
from laget.exchange.formats.kinds import (
    DATES,
    FROM_TO,
    Column,
    File,
    Part,
    child_file,
    choice,
    day,
    later,
    link,
    long,
    need,
    text,
    time,
    yes,
)

_OFFER = (
    "to_unit need age_band area from_on months wish state sent_at due_on answered_at "
    "answered_by decline_reason instead"
)

FILES: tuple[File, ...] = (
    child_file(
        "cases",
        "The work around a child, with its level.",
        "teams_case",
        Column("level", "whole", "1, 2 or 3.", "2", True, choices=("1", "2", "3")),
        day("opened_on", "When it began.", "2025-09-01", required=True, past=True),
        later(day("closed_on", "When it ended; empty while open.")),
        later(long("reason", "Why it began or ended.")),
        later(long("family_says", "What the family says, when it ended.")),
        later(long("not_asked", "Why the family was not asked, when it ended.")),
        later(day("follow_up_on", "When somebody asks how it goes.")),
        order=(("opened_on", "closed_on"),),
    ),
    child_file(
        "participations",
        "A unit takes part in the work around a child. Not shared means hidden from the team.",
        "teams_participation",
        choice("basis", ("consent", "statute"), "What it rests on."),
        link("consent", "consents", "The yes it rests on."),
        Column("statute", "statute", "The rule of law it rests on.", "no.co.coordination"),
        *DATES,
        order=FROM_TO,
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
            (
                "i.statute <> '' AND NOT EXISTS (SELECT 1 FROM organisations_unit u"
                " JOIN organisations_authority a ON a.id = u.authority_id WHERE u.id = i.unit_id"
                " AND lower(a.country) = split_part(i.statute, '.', 1))",
                "statute",
                "{said!r} is no rule of law in the unit's country",
            ),
        ),
    ),
    child_file(
        "members",
        "The persons of a participating unit who work with the child.",
        "teams_member",
        need("participation", "participations", "The participation.", "participations-1"),
        need("role", "roles", "The member.", "role-1"),
        *DATES,
        order=FROM_TO,
        never=(
            (
                "EXISTS (SELECT 1 FROM teams_participation p WHERE p.id = i.participation_id"
                " AND p.child_id <> i.child_id)",
                "child",
                "{said!r} is not the child of the participation",
            ),
            (
                "EXISTS (SELECT 1 FROM teams_participation p WHERE p.id = i.participation_id"
                " AND p.unit_id <> i.unit_id)",
                "unit",
                "{said!r} is not the unit that takes part",
            ),
            (
                "NOT EXISTS (WITH RECURSIVE over AS (SELECT u.id, u.parent_id"
                " FROM organisations_unit u WHERE u.id = i.unit_id UNION SELECT u.id, u.parent_id"
                " FROM organisations_unit u JOIN over ON over.parent_id = u.id)"
                " SELECT 1 FROM over JOIN people_role r ON r.unit_id = over.id"
                " WHERE r.id = i.role_id)",
                "role",
                "{said!r} works in another unit than the one that takes part",
            ),
        ),
    ),
    child_file(
        "batons",
        "Who held the baton when (`held`), and who was asked to take it (`offered`).",
        "teams_holding",
        choice("what", ("held", "offered"), "A time of holding, or an offer."),
        need("role", "roles", "Who holds, or who is asked.", "role-1"),
        link("from_role", "roles", "Who asks (offers)."),
        time("from_at", "When it began; for an offer, when it was made.", required=True),
        later(time("to_at", "When it ended; for an offer, when it was answered.")),
        yes("standing_in", "Whether the leader only stands in (held)."),
        later(
            choice(
                "state",
                ("offered", "accepted", "declined", "withdrawn"),
                "How the offer stands (offers).",
                required=False,
            ),
            "offered",
        ),
        day("due_on", "When the offer should be answered; counted if empty."),
        later(long("reason", "Why the offer was declined.")),
        order=(("from_at", "to_at"),),
        shared="yes",
        deadline=("from_at", "due_on", "baton_answered"),
        never=(
            ("i.what = 'held' AND i.to_at <= i.from_at", "to_at", "must be later than from_at"),
            (
                "i.what = 'offered' AND (i.state IN ('', 'offered')) <> (i.to_at IS NULL)",
                "to_at",
                "an answered offer has the time of the answer, an open one has none",
            ),
            ("NOT i.shared", "shared", "the baton is never hidden from the team"),
            (
                "i.what = 'held' AND EXISTS (SELECT 1 FROM people_role r WHERE r.id = i.role_id"
                " AND r.to_on IS NOT NULL AND (i.to_at IS NULL OR i.to_at::date > r.to_on))",
                "role",
                "{said!r} has ended, and cannot hold the baton after that",
            ),
            (
                "i.what = 'held' AND EXISTS (SELECT 1 FROM teams_batonoffer t"
                " WHERE t.id = i.second_id) OR i.what = 'offered' AND EXISTS"
                " (SELECT 1 FROM teams_holding t WHERE t.id = i.id)",
                "what",
                "{said!r} is not what this ref was before; give the new row a ref of its own",
            ),
        ),
        parts=(
            Part(
                "teams_holding",
                True,
                {"during": "tstzrange(i.from_at, i.to_at, '[)')"},
                only=("role", "standing_in"),
                where="i.what = 'held'",
                told_as={
                    "from_at": ("during", "lower({}.during)", "i.from_at"),
                    "to_at": ("during", "upper({}.during)", "i.to_at"),
                },
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
                told_as={
                    "role": ("to_role_id", "{}.to_role_id", "i.role_id"),
                    "from_at": ("offered_at", "{}.offered_at", "i.from_at"),
                    "to_at": ("answered_at", "{}.answered_at", "i.to_at"),
                    "state": (
                        "state",
                        "{}.state",
                        "CASE i.state WHEN '' THEN 'offered' ELSE i.state END",
                    ),
                },
            ),
        ),
    ),
    child_file(
        "concerns",
        "Concerns raised inside a service.",
        "concerns_concern",
        text("about_text", "Who it is about, where the child could not be found.", limit=200),
        long("seen", "What was seen.", "Sover i timen, tre uker på rad.", required=True),
        long("said", "What the child said."),
        choice("how_long", ("first", "weeks", "months", "unknown"), "How long it has lasted."),
        yes("talked_child", "Whether somebody has talked with the child."),
        yes("talked_guardian", "Whether somebody has talked with a guardian."),
        yes("talked_colleague", "Whether somebody has talked with a colleague."),
        need("owner", "roles", "Who must decide.", "role-1"),
        day("raised_on", "When it was raised.", "2026-03-02", required=True, past=True),
        day("due_on", "When it must be decided; counted if empty."),
        later(day("decided_on", "When it was decided.", past=True)),
        later(
            choice(
                "decision",
                ("close", "within", "together", "wide"),
                "What was decided.",
                required=False,
            )
        ),
        later(link("decided_by", "roles", "Who decided.")),
        later(long("reason", "Why.")),
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
    child_file(
        "reports",
        "Reports of concern that child welfare received.",
        "concerns_report",
        day("received_on", "When it came.", "2026-03-02", required=True, past=True),
        choice("from_kind", REPORTED_BY, "Who reported."),
        day("due_on", "When it must be assessed; counted if empty."),
        later(day("assessed_on", "When it was assessed.", past=True)),
        later(choice("outcome", ("investigate", "drop"), "What was decided.", required=False)),
        later(day("protection_on", "When it was seen whether the child needs protection now.")),
        later(choice("protection", ("now", "not_now"), "What was seen.", required=False)),
        later(day("receipt_on", "When whoever reported was told.", past=True)),
        later(choice("receipt", ("came", "outcome"), "What they were told.", required=False)),
        order=(("received_on", "assessed_on"), ("received_on", "receipt_on")),
        deadline=("received_on", "due_on", "report_assessed"),
        parts=(
            Part(
                "concerns_report",
                True,
                {"due_rule": "i.due_rule", "protection_rule": "''", "receipt_rule": "''"},
            ),
        ),
        never=(
            *(
                (
                    f"(i.{what} = '') <> (i.{what}_on IS NULL)",
                    what,
                    f"and {what}_on belong together: both or neither",
                )
                for what in ("protection", "receipt")
            ),
            (
                "NOT EXISTS (SELECT 1 FROM organisations_unit u"
                " WHERE u.id = i.unit_id AND u.kind = 'child_welfare')",
                "unit",
                "{said!r} is not child welfare, which alone receives reports of concern",
            ),
        ),
    ),
    child_file(
        "referrals",
        "Referrals: the offer that the receiver reads first, and the child and story behind it.",
        "referrals_referral",
        need("to_unit", "units", "Who is asked.", "bup-innlandet"),
        choice("need", NEEDS, "What is needed."),
        choice("age_band", AGE_BANDS, "The child's age, coarsely."),
        need("area", "areas", "Where the child lives, coarsely.", "NO-3407"),
        day("from_on", "When help is wanted from.", "2026-03-15", required=True),
        Column("months", "whole", "For how many months.", "6"),
        long("wish", "What is wished for, with nothing that tells who."),
        later(
            choice("state", ("sent", "accepted", "declined", "withdrawn"), "How it stands."), "sent"
        ),
        time("sent_at", "When it was sent.", "2026-03-02T10:00", required=True, past=True),
        day("due_on", "When it must be answered; counted if empty."),
        later(time("answered_at", "When it was answered.", past=True)),
        later(link("answered_by", "roles", "Who answered.")),
        later(
            choice(
                "decline_reason",
                ("no_room", "outside", "other_better", "other"),
                "Why it was declined.",
                required=False,
            )
        ),
        later(long("instead", "What the receiver suggests instead.")),
        long("story", "The story; read by the sender, and by the receiver after a yes."),
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
                {
                    "asking_unit_id": "i.unit_id",
                    "due_rule": "i.due_rule",
                    **dict.fromkeys(("reasons", "outcome", "back_reason"), "''"),
                },
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
                    "told_back": "''",
                    "named": "''",
                },
                only=("story",),
            ),
        ),
    ),
    child_file(
        "plans",
        "Plans.",
        "plans_plan",
        text("kind", "The kind of plan.", "joint", required=True, limit=40),
        *DATES,
        order=FROM_TO,
    ),
    child_file(
        "goals",
        "What the child wants, in the child's words.",
        "plans_goal",
        need("plan", "plans", "The plan.", "plans-1"),
        text("words", "The goal.", "Jeg vil klare å være i klassen.", required=True, limit=300),
        Column("position", "whole", "Its place in the plan.", "1", default="0"),
    ),
    child_file(
        "measures",
        "What is done, by whom, from when, and when somebody looks whether it works.",
        "plans_measure",
        link("goal", "goals", "The goal it serves.", "goals-1"),
        text("what", "What is done.", "Rolig start hver morgen", required=True, limit=300),
        later(link("owner", "roles", "Who sees to it.", "role-1")),
        Column("level", "whole", "1, 2 or 3.", "2", choices=("1", "2", "3"), default="1"),
        day("start_on", "When it begins.", "2026-02-01", required=True),
        later(day("evaluate_on", "When somebody looks whether it works.", "2026-05-01")),
        later(day("end_on", "When it is meant to end.")),
        later(day("ended_on", "When it ended.", past=True)),
        later(
            choice(
                "follows",
                ("none_needed", "measure", "referral"),
                "What comes after.",
                required=False,
            )
        ),
        later(day("follows_on", "When that was said.", past=True)),
        order=(("start_on", "end_on"), ("start_on", "ended_on")),
        never=(
            (
                "(i.follows = '') <> (i.follows_on IS NULL)",
                "follows_on",
                "and follows belong together: both or neither",
            ),
        ),
    ),
    child_file(
        "reviews",
        "Whether a measure works.",
        "plans_review",
        need("measure", "measures", "The measure.", "measures-1"),
        day("held_on", "When.", "2026-05-01", required=True, past=True),
        choice("effect", ("worked", "partly", "no", "harmful"), "What it did."),
        long("note", "What was said."),
    ),
    child_file(
        "contacts",
        "Contact with the child or a guardian, and meetings.",
        "plans_contact",
        choice("with_whom", ("child", "guardian", "meeting"), "With whom."),
        day("on", "When.", "2026-03-02", required=True, past=True),
        text("note", "What it was about.", limit=300),
    ),
)

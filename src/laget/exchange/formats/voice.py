"""The files about who reads the child's words, the family's own page, and meetings."""

from __future__ import annotations

from laget.exchange.formats.kinds import (
    DATES,
    FROM_TO,
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
)

_PARTS = ("works", "avoid", "who", "day")
_BY = ("child", "parent", "together")
_HOW = ("spoken", "written")
_OPEN = ("NOT i.shared", "shared", "is no; the whole team reads its meetings")

FILES: tuple[File, ...] = (
    child_file(
        "word_readers",
        "Whom the child lets read its words, beside the one who wrote them down.",
        "children_wordsreader",
        need("words", "words", "The child's words.", "words-1"),
        need("role", "roles", "Who may read them.", "role-1"),
        *DATES,
        order=FROM_TO,
        never=(("i.shared", "shared", "is yes; only those who read the words read this"),),
    ),
    child_file(
        "story_parts",
        "One part of the family's own page, as told once.",
        "children_storypart",
        choice("part", _PARTS, "What works, what to avoid, who is who, or a day with us."),
        long("text", "In the family's words.", "Hun trenger fem minutter ved porten."),
        choice("told_by", _BY, "Who told it."),
        choice("how", _HOW, "How."),
        day("told_on", "When.", "2026-03-01", required=True, past=True),
    ),
    child_file(
        "story_shares",
        "The family lets one service read one part of its page.",
        "children_storyshare",
        need("to_unit", "units", "The service that may read it.", "gjovik-skole"),
        choice("part", _PARTS, "Which part."),
        choice("said_by", _BY, "Who said so."),
        choice("how", _HOW, "How."),
        *DATES,
        order=FROM_TO,
    ),
    child_file(
        "meetings",
        "Meetings of the team: called, held, or cancelled and why.",
        "meetings_meeting",
        text("question", "What it must decide.", "Hvem møter Emma?", required=True, limit=300),
        time("begins_at", "When it begins.", "2026-03-10T14:30", required=True),
        text("place", "Where.", "Møterom 2", required=True, limit=300),
        day("called_on", "When it was called.", "2026-03-02", required=True, past=True),
        later(choice("state", ("called", "held", "cancelled"), "How it stands."), "called"),
        later(text("because", "Why it was cancelled.", limit=300)),
        later(time("ended_at", "When it was signed off or cancelled.", past=True)),
        later(link("ended_by", "roles", "Who signed it off, or cancelled it.")),
        later(day("follow_up_on", "When the team looks at it together again.")),
        parts=(
            Part("meetings_meeting", True, {"ground": "''", "exception": "''", "sequence": "0"}),
        ),
        shared="yes",
        never=(
            _OPEN,
            (
                "(i.state = 'called') <> (i.ended_at IS NULL)",
                "ended_at",
                "and state belong together: a meeting that is held or cancelled has ended",
            ),
            (
                "i.state = 'held' AND i.follow_up_on IS NULL",
                "follow_up_on",
                "is empty, and the meeting is held: say when you look at it again",
            ),
            (
                "i.state = 'cancelled' AND i.because = ''",
                "because",
                "is empty, and the meeting is cancelled: say why",
            ),
        ),
    ),
    child_file(
        "invitations",
        "Who is invited to a meeting: a role, somebody in the family, or the child (both empty).",
        "meetings_invitation",
        need("meeting", "meetings", "The meeting.", "meetings-1"),
        link("role", "roles", "The role that is invited."),
        link("relation", "relations", "The one in the family who is invited."),
        later(
            choice(
                "state",
                ("asked", "comes", "sent", "declined", "came", "absent"),
                "What was answered, and who came.",
            ),
            "asked",
        ),
        later(long("contribution", "What was sent to be said.")),
        later(text("reason", "Why somebody could not come.", limit=300)),
        later(day("answered_on", "When it was answered.", past=True)),
        shared="yes",
        never=(
            _OPEN,
            (
                "i.role_id IS NOT NULL AND i.relation_id IS NOT NULL",
                "relation",
                "is filled in, and so is role; an invitation is to one",
            ),
            (
                "i.state = 'sent' AND i.contribution = ''",
                "contribution",
                "is empty, and state says that it was sent",
            ),
            (
                "i.state = 'declined' AND i.reason = ''",
                "reason",
                "is empty, and state says that somebody could not come",
            ),
        ),
    ),
)

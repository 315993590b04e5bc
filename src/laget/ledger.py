"""`laget ledger check`: what was sent, stored and received, held against each other.

A message that is acknowledged and never stored is found here, and so is a row that nobody sent. It
reads all rooms, in one moment, as the importer: ids, days and codes, never a name. Each run is an
event in the journal. The `event_id` of a row is the event that made it as it is; what made it
earlier stands in its history. What does not fit is told to the leaders of both sides
(`notices.not_stored`), and named to whoever runs the installation.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import psycopg
from cyclopts import Parameter


@dataclass(frozen=True)
class Check:
    """One pair of books. `of` counts what is held against the other; `wrong` finds the ids that do
    not fit."""

    name: str
    says: str
    of: str
    wrong: str


@dataclass
class Reconciled:
    """How many were looked at by each check, the ids that do not fit, and of those who knows."""

    counts: dict[str, int] = field(default_factory=dict)
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    stands: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def open(self) -> list[tuple[str, str, str]]:
        """Those that no leader has settled."""
        return [one for one in self.faults if "settled" not in self.how(one)]

    def how(self, fault: tuple[str, str, str]) -> str:
        """How it stands with one of them: who knows, or that it is settled."""
        return self.stands.get((fault[0], fault[2]), "told to nobody")

    def lines(self) -> list[str]:
        """Each that does not fit, for the log."""
        return [f"✗ {one[1]}: {one[2]} ({self.how(one)})" for one in self.faults]


def _rows(name: str, says: str, kinds: tuple[str, ...], *tables: str) -> list[Check]:
    """Every event of these kinds has made a row, and every row was made by an event."""
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    made = " UNION ".join(
        f"SELECT event_id FROM {table} UNION SELECT event_id FROM {table}_history"
        for table in tables
    )
    stored = " UNION ALL ".join(f"SELECT id, event_id FROM {table}" for table in tables)
    return [
        Check(
            f"{name}-stored", f"an event of {says}, and no row",
            f"SELECT count(*) FROM core_event WHERE kind IN ({listed})",
            f"SELECT id FROM core_event WHERE kind IN ({listed}) AND id NOT IN ({made})",
        ),
        Check(
            f"{name}-sent", f"a row of {says}, and no event",
            f"SELECT count(*) FROM ({stored}) s",
            f"SELECT s.id FROM ({stored}) s WHERE NOT EXISTS"
            " (SELECT 1 FROM core_event e WHERE e.id = s.event_id)",
        ),
    ]  # fmt: skip


#: Offers whose question was sent here, not brought in by import: their answers are in the journal.
SENT_HERE = """referrals_offer o JOIN referrals_referral r ON r.offer_id = o.id
  JOIN core_event s ON s.id = r.event_id AND s.kind = 'referral.sent'"""
MICRO = "(extract(epoch FROM {}) * 1000000)::bigint"


def _carried(name: str, says: str, when: str) -> Check:
    """An answer on the offer stands in the story of the child, at that very moment."""
    return Check(
        name, says,
        f"SELECT count(*) FROM {SENT_HERE} WHERE o.{when} IS NOT NULL",
        f"SELECT o.id FROM {SENT_HERE} WHERE o.{when} IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM core_event e WHERE e.about = r.child_id AND e.kind = 'referral.answered'"
        f" AND e.thing = o.to_unit_id AND e.at_us = {MICRO.format('o.' + when)})",
    )  # fmt: skip


def _acts(
    name: str, says: str, table: str, kinds: dict[str, str], undone: dict[str, str] | None = None
) -> list[Check]:
    """The same of a table without `event_id`: `kinds` are events that name the row as their thing,
    and the column that each has set; `undone`, of an event, the one after which it need not be."""
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    done = " OR ".join(
        f"(e.kind = '{kind}' AND t.{when} IS NOT NULL)" for kind, when in kinds.items()
    )
    for kind, later in (undone or {}).items():
        done += (f" OR (e.kind = '{kind}' AND EXISTS (SELECT 1 FROM core_event u"
                 f" WHERE u.kind = '{later}' AND u.thing = t.id AND u.id > e.id))")  # fmt: skip
    told = " OR ".join(
        f"(t.{when} IS NOT NULL AND t.id NOT IN"
        f" (SELECT thing FROM core_event WHERE kind = '{kind}' AND thing IS NOT NULL))"
        for kind, when in kinds.items()
    )
    return [
        Check(
            f"{name}-stored", f"an event of {says}, and no row",
            f"SELECT count(*) FROM core_event WHERE kind IN ({listed})",
            f"SELECT e.id FROM core_event e WHERE e.kind IN ({listed}) AND NOT EXISTS"
            f" (SELECT 1 FROM {table} t WHERE t.id = e.thing AND ({done}))",
        ),
        Check(
            f"{name}-sent", f"a row of {says}, and no event",
            f"SELECT count(*) FROM {table}", f"SELECT t.id FROM {table} t WHERE {told}",
        ),
    ]  # fmt: skip


def _opened(name: str, says: str, table: str, kinds: tuple[str, ...], by: str) -> Check:
    """A receipt on the row was written by whoever opened it, at that very moment."""
    listed, us = ", ".join(f"'{kind}'" for kind in kinds), MICRO.format("t.read_at")
    return Check(
        f"{name}-read", f"{says} was opened, and no event",
        f"SELECT count(*) FROM {table} WHERE read_at IS NOT NULL",
        f"SELECT t.id FROM {table} t WHERE t.read_at IS NOT NULL AND NOT EXISTS"
        f" (SELECT 1 FROM core_event e WHERE e.kind IN ({listed}) AND e.role = t.{by}"
        f" AND e.at_us IN ({us} - 1, {us}, {us} + 1))",
    )  # fmt: skip


CHECKS = [
    Check(
        "forms", "a form was acknowledged, and nothing was written in the journal",
        "SELECT count(*) FROM core_once",
        # The journal counts whole microseconds, and may have rounded one off.
        f"""WITH moment AS (SELECT key, role, {MICRO.format("at")} + off AS us
              FROM core_once, generate_series(-1, 1) off),
            met AS (SELECT m.key FROM moment m JOIN core_event e
              ON e.role = m.role AND e.at_us = m.us)
            SELECT key FROM core_once WHERE key NOT IN (SELECT key FROM met)""",
    ),
    *_rows("referrals", "a question", ("referral.sent",), "referrals_referral"),
    Check(
        "offers", "an offer without its question",
        "SELECT count(*) FROM referrals_offer",
        "SELECT id FROM referrals_offer WHERE id NOT IN"
        " (SELECT offer_id FROM referrals_referral)",
    ),
    Check(
        "questions", "a question without its offer",
        "SELECT count(*) FROM referrals_referral",
        "SELECT id FROM referrals_referral WHERE offer_id NOT IN (SELECT id FROM referrals_offer)",
    ),
    _carried("answers-carried", "an answer that was not carried to the child", "answered_at"),
    _carried("ends-carried", "an end that was not carried to the child", "ended_at"),
    Check(
        "answers-stored", "an answer in the child's story, and no offer it answers",
        "SELECT count(*) FROM core_event WHERE kind IN ('referral.answered', 'referral.accepted',"
        " 'referral.withdrawn', 'referral.done', 'referral.handed-back')",
        "SELECT e.id FROM core_event e WHERE e.kind IN ('referral.answered', 'referral.accepted',"
        " 'referral.withdrawn', 'referral.done', 'referral.handed-back') AND NOT EXISTS"
        " (SELECT 1 FROM referrals_referral r JOIN referrals_offer o ON o.id = r.offer_id"
        " WHERE r.child_id = e.about AND o.to_unit_id = e.thing)",
    ),
    Check(
        "receipts-stored", "a receipt or a no in the journal, and no offer",
        "SELECT count(*) FROM core_event"
        " WHERE kind IN ('referral.read', 'referral.declined', 'referral.reopened')",
        "SELECT id FROM core_event"
        " WHERE kind IN ('referral.read', 'referral.declined', 'referral.reopened')"
        " AND thing NOT IN (SELECT id FROM referrals_offer)",
    ),
    Check(
        "receipts-sent", "a receipt on the offer, and no event",
        f"SELECT count(*) FROM {SENT_HERE} WHERE o.read_at IS NOT NULL",
        f"SELECT o.id FROM {SENT_HERE} WHERE o.read_at IS NOT NULL AND o.id NOT IN"
        " (SELECT thing FROM core_event WHERE kind = 'referral.read')",
    ),
    *_rows(
        "transfers", "a hand-over", ("transfer.offered",), "transitions_transfer",
    ),
    Check(
        "handovers", "a hand-over was put to a service, and no child is behind it",
        "SELECT count(*) FROM transitions_handover",
        "SELECT id FROM transitions_handover WHERE id NOT IN"
        " (SELECT handover_id FROM transitions_transfer WHERE handover_id IS NOT NULL)",
    ),
    Check(
        "handovers-carried", "an answer to a hand-over was not carried to the child",
        "SELECT count(*) FROM transitions_handover WHERE answered_at IS NOT NULL",
        "SELECT h.id FROM transitions_handover h JOIN transitions_transfer t"
        " ON t.handover_id = h.id WHERE h.answered_at IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM core_event e WHERE e.about = t.child_id AND e.kind = 'transfer.answered'"
        f" AND e.thing = h.to_unit_id AND e.at_us = {MICRO.format('h.answered_at')})",
    ),
    Check(
        "handovers-read", "a hand-over was opened, and no event",
        "SELECT count(*) FROM transitions_handover WHERE read_at IS NOT NULL",
        "SELECT id FROM transitions_handover WHERE read_at IS NOT NULL AND id NOT IN"
        " (SELECT thing FROM core_event WHERE kind = 'transfer.read')",
    ),
    Check(
        "handovers-opened", "a hand-over was opened, and no receipt",
        "SELECT count(*) FROM core_event WHERE kind = 'transfer.read'",
        "SELECT id FROM core_event WHERE kind = 'transfer.read' AND thing NOT IN"
        " (SELECT id FROM transitions_handover WHERE read_at IS NOT NULL)",
    ),
    *_rows(
        "batons", "a question about who leads",
        ("baton.offered", "baton.declined", "baton.taken-back", "baton.read"), "teams_batonoffer",
    ),
    *_rows(
        "batons-held", "the baton, or one who is appointed or named",
        ("baton.accepted", "baton.stood-in", "baton.put-down", "lead.appointed", "lead.followed",
         "lead.named", "lead.named-for-now", "lead.named-ended"),
        "teams_holding",
    ),
    _opened(
        "batons", "a question about who leads", "teams_batonoffer",
        ("baton.read", "baton.accepted", "baton.declined"), "to_role_id",
    ),
    *_rows(
        "leads", "what is asked about who leads", ("lead.asked", "lead.answered", "lead.withdrawn"),
        "teams_leadquestion",
    ),
    *_rows(
        "concerns", "a concern",
        ("concern.raised", "concern.read", "concern.decided", "concern.given-to",
         "concern.shared", "concern.unshared", "concern.taken-back"),
        "concerns_concern",
    ),
    _opened(
        "concerns", "a concern", "concerns_concern",
        ("concern.read", "concern.raised", "concern.decided", "concern.given-to"), "read_by_id",
    ),
    # That others are asked, and a talk without a name, are no leader's to know of: whoever runs the
    # installation is told, and nobody else.
    *_rows(
        "worries", "a question whether others worry",
        ("asking.asked", "asking.answers-to", "asking.ended"), "asking_question",
    ),
    *_rows(
        "worries-put", "a service that is asked whether it worries",
        ("asking.asked", "asking.given-to"), "asking_asked",
    ),
    *_rows("worries-answered", "an answer about a worry", ("asking.answered",), "asking_answer"),
    _opened(
        "worries-put", "a question whether others worry", "asking_asked",
        ("asking.read", "asking.answered"), "read_by_id",
    ),
    _opened("talks", "a talk without a name", "asking_talk", ("talk.read",), "read_by_id"),
    *_acts(
        "talks", "a talk without a name", "asking_talk",
        {"talk.begun": "asked_at", "talk.answered": "answered_at", "talk.closed": "closed_at"},
        undone={"talk.closed": "talk.reopened"},
    ),
    *_rows(
        "invitations", "an invitation to a meeting",
        ("meeting.invited", "meeting.answered", "meeting.sent-other", "meeting.noted-who",
         "meeting.uninvited"),
        "meetings_invitation",
    ),
    _opened(
        "invitations", "an invitation to a meeting", "meetings_invitation", ("meeting.read",),
        "read_by_id",
    ),
    *_rows(
        "reports", "a report to child welfare",
        ("report.received", "report.assessed", "report.protection-weighed", "report.receipt-sent",
         "report.corrected", "report.taken-back"),
        "concerns_report",
    ),
    *_rows("messages", "a message", ("message.sent", "message.withdrawn"), "messages_message"),
    Check(
        "messages-read", "a message somebody has not read in time",
        "SELECT count(*) FROM messages_receipt",
        "SELECT c.id FROM messages_receipt c JOIN messages_message m ON m.id = c.message_id"
        " JOIN people_role r ON r.id = c.role_id WHERE c.read_at IS NULL"
        " AND m.withdrawn_at IS NULL AND m.due_on < current_date"
        " AND (r.to_on IS NULL OR r.to_on > current_date)",
    ),
    Check(
        "e-mails", "an e-mail that could not be sent", "SELECT count(*) FROM notices_notice",
        "SELECT id FROM notices_notice WHERE mail = 'dead'",
    ),
]  # fmt: skip


def reconcile(url: str) -> Reconciled:
    """Holds the books against each other as they stand at one moment."""
    found = Reconciled()
    with psycopg.connect(url) as db:
        db.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        db.read_only = True
        for check in CHECKS:
            found.counts[check.name] = _count(db, check.of)
            wrong = db.execute(check.wrong).fetchall()  # type: ignore[call-overload]
            found.faults += [(check.name, check.says, str(row[0])) for row in sorted(wrong)]
    return found


def noted(url: str) -> Reconciled:
    """The same; what does not fit is told to those it is between, and that it was done is an event
    in the journal."""
    from laget.core import clock
    from laget.core.events import Kind
    from laget.core.journal import note
    from laget.notices.not_stored import tell

    found = reconcile(url)
    found.stands = tell(url, [(name, pk) for name, _says, pk in found.faults], at=clock.now())
    checked = Kind("ledger.checked", ("whole", "faults"))
    note(url, checked, code="faults" if found.faults else "whole")
    return found


def _count(db: psycopg.Connection[Any], query: str) -> int:
    row = db.execute(query).fetchone()  # type: ignore[call-overload]
    return int(row[0])


def check(
    *,
    as_json: Annotated[bool, Parameter(name="--json", help="Write JSON.", negative="")] = False,
    data: Annotated[Path | None, Parameter(help="The demo's data folder.")] = None,
) -> None:
    """Hold what was sent, stored and received against each other, and tell the leaders of both
    sides; exits with 1 if any differ that nobody has settled."""
    from laget.gaps.command import database

    with database(data):
        from laget.settings import database_url

        found = noted(database_url("import"))
    if as_json:
        told = [
            {"check": one[0], "says": one[1], "id": one[2], "stands": found.how(one)}
            for one in found.faults
        ]
        print(json.dumps({"counts": found.counts, "faults": told}))
    else:
        for name, number in found.counts.items():
            print(f"{number:>9}  {name.replace('-', ' ')}")
        for line in found.lines():
            print(line)
        if not found.faults:
            print("All that was sent is stored, and all that is stored was sent.")
    if found.open:
        sys.exit(1)

"""The outbox is emptied: one e-mail to each person for whom something new waits.

Called by `laget work`, as the importer. A round takes what is due and says so in the database
before anything is sent, so two workers never send the same and a stop loses nothing: what was taken
and not sent is due again. What has failed six times is dead, and `laget ledger check` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from smtplib import SMTPException
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone, translation
from django.utils.translation import gettext as _

WAITS = (1, 5, 30, 120, 600)  # minutes after each failure
MORNING = 7  # the hour of the daily e-mail
LATE = 8  # days back that a passed deadline is looked for

#: Not mailed: seen by now, or the hat is not worn, or nobody has asked for it.
DROP = """UPDATE notices_notice n SET mail = 'not_wanted' FROM people_role r
  LEFT JOIN notices_choice c ON c.person_id = r.person_id
  WHERE n.mail = 'waiting' AND r.id = n.role_id AND (n.seen_at IS NOT NULL OR c.id IS NULL
    OR c.how = 'none' OR r.from_on > %(on)s OR r.to_on <= %(on)s)"""
#: Each person to whom something is due now, with all that waits for them.
DUE = """SELECT c.email, c.language, array_agg(n.id ORDER BY n.id), max(n.tries)
  FROM notices_notice n JOIN people_role r ON r.id = n.role_id
  JOIN notices_choice c ON c.person_id = r.person_id
  WHERE n.mail = 'waiting' GROUP BY c.person_id, c.email, c.language, c.how
  HAVING coalesce(max(n.try_at) <= %(at)s, true) AND (c.how = 'at_once' OR (%(morning)s
    AND NOT EXISTS (SELECT 1 FROM notices_notice m JOIN people_role o ON o.id = m.role_id
      WHERE o.person_id = c.person_id AND m.mailed_at >= %(midnight)s)))"""
TAKE = """UPDATE notices_notice SET tries = tries + 1, try_at = %(again)s
  WHERE id = ANY(%(ids)s) AND mail = 'waiting' AND coalesce(try_at <= %(at)s, true)
  RETURNING id"""
END = "UPDATE notices_notice SET mail = %(mail)s, mailed_at = %(mailed_at)s WHERE id = ANY(%(ids)s)"


@dataclass
class Round:
    """What one round has come to, in e-mails."""

    sent: int = 0
    failed: int = 0
    dead: int = 0


def send(url: str, *, at: datetime) -> Round:
    """Sends what is due. Where no mail server is told of, everything stays and waits."""
    done = Round()
    if not settings.LAGET_SENDS_MAIL:
        return done
    now = timezone.localtime(at)
    told = {
        "at": at, "on": now.date(), "morning": now.hour >= MORNING,
        "midnight": now.replace(hour=0, minute=0, second=0, microsecond=0),
    }  # fmt: skip
    with psycopg.connect(url, autocommit=True) as db:
        if db.execute("SELECT 1 FROM notices_notice WHERE mail = 'waiting' LIMIT 1").fetchone():
            db.execute(DROP, told)
        for email, language, ids, tries in db.execute(DUE, told).fetchall():
            again = at + timedelta(minutes=WAITS[min(tries, len(WAITS) - 1)])
            taken = db.execute(TAKE, {"again": again, "ids": ids, "at": at}).fetchall()
            if taken:
                _one(db, email, language, [row[0] for row in taken], tries, at, done)
    return done


def _one(
    db: psycopg.Connection[Any], email: str, language: str, ids: list[UUID], tries: int,
    at: datetime, done: Round,
) -> None:  # fmt: skip
    try:
        letter(email, language, _new(db, ids)).send()
    except (SMTPException, OSError):
        if tries >= len(WAITS):
            done.dead += 1
            db.execute(END, {"mail": "dead", "mailed_at": None, "ids": ids})
        else:
            done.failed += 1
        return
    done.sent += 1
    db.execute(END, {"mail": "sent", "mailed_at": at, "ids": ids})


def _new(db: psycopg.Connection[Any], ids: list[UUID]) -> list[tuple[str, int]]:
    """Where something is new, and how much, of what an e-mail may say."""
    return [
        row for room in import_module(settings.LAGET_WIRING).TELLS if room.mailed
        for row in db.execute(room.mailed, {"ids": ids}).fetchall()
    ]  # fmt: skip


def letter(email: str, language: str, new: Iterable[tuple[str, int]] = ()) -> EmailMessage:
    """The e-mail: nothing of whom or what, and no link, so that one with a link is a false one. Of
    the conversations of the upper rooms, where no child is, it says how much is new in which
    programme."""
    with translation.override(language):
        says = _(
            "Something waits for you in Laget.\n\n"
            "Sign in as you always do, and you find it under Notices. We write nothing about what"
            " it is in an e-mail, and we never send a link.\n\n"
            "You choose yourself whether you get these e-mails: in Laget, under Notices."
        )
        if new:
            listed = "\n".join(
                _("%(where)s: %(n)s new") % {"where": where, "n": n} for where, n in new
            )
            says = _("In conversations:\n%(listed)s") % {"listed": listed} + "\n\n" + says
        subject = _("Something waits for you in Laget")
    return EmailMessage(
        subject, says, settings.DEFAULT_FROM_EMAIL, [email], connection=get_connection(),
        headers={"Auto-Submitted": "auto-generated"},
    )  # fmt: skip


#: Whether somebody (`r`) works openly with the child, by law or by a yes that stands.
HELPS = """EXISTS (SELECT FROM teams_member h
        JOIN teams_participation p ON p.id = h.participation_id
        LEFT JOIN consent_consent y ON y.id = p.consent_id
        WHERE h.role_id = r.id AND h.child_id = c.child_id AND p.shared AND NOT p.only_question
          AND coalesce(least(h.to_on, p.to_on, y.withdrawn_on, y.valid_to) > %(on)s, true))"""
#: Whether somebody (`r`) works with the child in the row's own unit, openly or not.
WORKS = """EXISTS (SELECT FROM teams_member m WHERE m.role_id = r.id AND m.child_id = c.child_id
        AND coalesce(m.to_on > %(on)s, true))"""
#: The hat (`{0}`) of a row (`{1}`) about a child, or who leads where it is not worn any more; those
#: who lead the unit (`{0}`), or are the nearest above it; and both, of a row called `c`.
HAT = "LATERAL hat_or_leaders({0}, {1}.child_id) AS r (id)"
LEADERS = "LATERAL nearest_leaders({0}, {1}.child_id) AS r (id)"
BOTH = """LATERAL (SELECT hat_or_leaders({0}, c.child_id)
        UNION SELECT nearest_leaders({1}, c.child_id)) AS r (id)"""
#: A service that is asked whether it worries (`c`) has neither opened it nor answered.
WORRY_UNREAD = """c.read_at IS NULL AND c.lapses_on >= %(on)s
      AND NOT EXISTS (SELECT FROM asking_answer a WHERE a.asked_id = c.id)"""
#: What should have been done by a day that has passed: kind, the rows, who must do it and about
#: which child. Each is told once of each day, when the day is over, and to nobody from whom the
#: child is hidden.
PASSED = {
    "concern_late": f"""SELECT r.id, c.id, c.due_on, c.child_id
      FROM concerns_concern c, {HAT.format("c.owner_id", "c")}
      WHERE c.decided_on IS NULL AND c.taken_back_on IS NULL""",
    "concern_unread": f"""SELECT r.id, c.id, c.read_due_on, c.child_id FROM concerns_concern c
      JOIN people_role o ON o.id = c.owner_id, {BOTH.format("c.writer_id", "o.unit_id")}
      WHERE c.read_at IS NULL AND c.decided_on IS NULL AND c.taken_back_on IS NULL""",
    "baton_late": """SELECT to_role_id, id, due_on, child_id FROM teams_batonoffer
      WHERE state = 'offered'""",
    "question_late": f"""SELECT r.id, o.id, o.due_on, f.child_id FROM referrals_offer o
      JOIN referrals_referral f ON f.offer_id = o.id, {LEADERS.format("o.to_unit_id", "f")}
      WHERE o.state = 'sent'""",
    "unread": f"""SELECT r.id, f.id, o.read_due_on, f.child_id FROM referrals_offer o
      JOIN referrals_referral f ON f.offer_id = o.id, {HAT.format("f.writer_id", "f")}
      WHERE o.state = 'sent' AND o.read_at IS NULL""",
    "question_unread": f"""SELECT r.id, o.id, o.read_due_on, f.child_id FROM referrals_offer o
      JOIN referrals_referral f ON f.offer_id = o.id, {LEADERS.format("o.to_unit_id", "f")}
      WHERE o.state = 'sent' AND o.read_at IS NULL""",
    "asking_unread": f"""SELECT r.id, c.question_id, c.read_due_on, c.child_id
      FROM asking_asked c, {HAT.format("c.writer_id", "c")}
      WHERE {WORRY_UNREAD}""",
    "worry_unread": f"""SELECT r.id, c.id, c.read_due_on, c.child_id
      FROM asking_asked c, {LEADERS.format("c.to_unit_id", "c")}
      WHERE {WORRY_UNREAD}""",
    "talk_unread": """SELECT r, c.id, c.read_due_on, NULL::uuid FROM asking_talk c,
        LATERAL (SELECT c.writer_id UNION SELECT nearest_leaders(c.to_unit_id, NULL)) w (r)
      WHERE c.read_at IS NULL AND c.answered_at IS NULL AND c.closed_at IS NULL""",
    "invited_unread": f"""SELECT r.id, c.id, c.read_due_on, c.child_id FROM meetings_invitation c
      JOIN meetings_meeting m ON m.id = c.meeting_id AND m.state = 'called'
      JOIN people_role o ON o.id = coalesce(c.instead_id, c.role_id),
        {BOTH.format("c.writer_id", "o.unit_id")}
      WHERE c.state = 'asked' AND c.read_at IS NULL AND r.id <> o.id""",
    "handover_unread": f"""SELECT r.id, t.id, h.read_due_on, t.child_id
      FROM transitions_handover h JOIN transitions_transfer t ON t.handover_id = h.id,
        {HAT.format("t.writer_id", "t")}
      WHERE h.state = 'sent' AND h.read_at IS NULL""",
    "coming_unread": f"""SELECT r.id, h.id, h.read_due_on, t.child_id
      FROM transitions_handover h JOIN transitions_transfer t ON t.handover_id = h.id,
        {LEADERS.format("h.to_unit_id", "t")}
      WHERE h.state = 'sent' AND h.read_at IS NULL""",
    "handover_late": f"""SELECT r.id, t.id, h.due_on, t.child_id
      FROM transitions_handover h JOIN transitions_transfer t ON t.handover_id = h.id,
        {HAT.format("t.writer_id", "t")}
      WHERE h.state = 'sent'""",
    "coming_late": f"""SELECT r.id, h.id, h.due_on, t.child_id
      FROM transitions_handover h JOIN transitions_transfer t ON t.handover_id = h.id,
        {LEADERS.format("h.to_unit_id", "t")}
      WHERE h.state = 'sent'""",
    "exit_late": f"""SELECT r.id, c.id, c.contact_due_on, c.child_id
      FROM transitions_schoolexit c, {LEADERS.format("c.unit_id", "c")}
      WHERE c.to_on IS NULL AND c.taken_back_on IS NULL
      AND NOT EXISTS (SELECT FROM plans_contact m WHERE m.child_id = c.child_id
        AND m.unit_id = c.unit_id AND m.with_whom <> 'meeting' AND m.taken_back_on IS NULL
        AND m.on >= c.from_on)""",
    "baton_unread": f"""SELECT r.id, c.id, c.read_due_on, c.child_id FROM teams_batonoffer c
      JOIN people_role o ON o.id = c.to_role_id, {BOTH.format("c.from_role_id", "o.unit_id")}
      WHERE c.state = 'offered' AND c.read_at IS NULL AND r.id <> c.to_role_id""",
    "lead_unread": f"""SELECT r.id, c.id, c.read_due_on, c.child_id FROM teams_holding c
      JOIN people_role o ON o.id = c.role_id, {BOTH.format("c.appointed_by_id", "o.unit_id")}
      WHERE upper_inf(c.during) AND c.appointed_by_id IS NOT NULL AND r.id <> c.role_id
      AND NOT EXISTS (SELECT FROM core_event e JOIN children_child k ON k.id = c.child_id
        WHERE e.role = c.role_id AND e.kind = 'record.opened'
        AND e.about IN (k.id, k.joined_into_id)
        AND e.at_us >= extract(epoch FROM lower(c.during)) * 1000000)""",
    "lead_late": f"""SELECT r.id, c.id, c.due_on, c.child_id FROM teams_leadquestion c
      JOIN notices_notice n ON n.thing = c.id AND n.kind <> 'lead_late'
      JOIN people_role o ON o.id = n.role_id, {BOTH.format("o.id", "o.unit_id")}
      WHERE c.answered_on IS NULL""",
    "message_late": f"""SELECT r.id, c.id, m.due_on, c.child_id FROM messages_receipt c
      JOIN messages_message m ON m.id = c.message_id JOIN people_role o ON o.id = c.role_id,
        {BOTH.format("c.writer_id", "o.unit_id")}
      WHERE c.read_at IS NULL AND m.withdrawn_at IS NULL""",
    "report_late": f"""SELECT r.id, c.id,
        CASE WHEN c.due_at <= %(at)s THEN c.due_on - 1 ELSE c.due_on END, c.child_id
      FROM concerns_report c, {LEADERS.format("c.unit_id", "c")}
      WHERE c.assessed_on IS NULL""",
    "meet_again": f"""SELECT r.id, c.id, c.follow_up_on, c.child_id FROM meetings_meeting c
      JOIN meetings_invitation i ON i.meeting_id = c.id
      JOIN people_role r ON r.id = coalesce(i.instead_id, i.role_id)
      WHERE c.state = 'held' AND i.state <> 'withdrawn' AND {HELPS}
      AND NOT EXISTS (SELECT FROM meetings_meeting m
        WHERE m.child_id = c.child_id AND m.begins_at > c.begins_at AND m.state <> 'cancelled')
      AND NOT EXISTS (SELECT FROM plans_contact m
        WHERE m.child_id = c.child_id AND m.on >= c.follow_up_on AND m.shared
          AND m.taken_back_on IS NULL)""",
    "look_plan": f"""SELECT r.id, c.id, c.next_on, c.child_id FROM plans_plan c
      JOIN teams_member m ON m.child_id = c.child_id JOIN people_role r ON r.id = m.role_id
      WHERE c.to_on IS NULL AND {HELPS} AND (c.shared OR c.unit_id = r.unit_id)""",
    "other_plan": f"""SELECT r.id, c.id, c.next_on, c.child_id
      FROM plans_otherplan c, {HAT.format("c.owner_id", "c")} WHERE c.to_on IS NULL
      UNION ALL SELECT h.role_id, c.id, c.next_on, c.child_id FROM plans_otherplan c
      JOIN teams_holding h ON h.child_id = c.child_id AND upper_inf(h.during)
      WHERE c.to_on IS NULL AND c.shared
      UNION ALL SELECT r.id, c.id, c.next_on, c.child_id FROM plans_otherplan c
      JOIN people_role r ON r.unit_id = c.unit_id
      WHERE c.to_on IS NULL AND {WORKS}
      UNION ALL SELECT r.id, c.id, c.next_on, c.child_id
      FROM plans_otherplan c, {LEADERS.format("c.unit_id", "c")}
      WHERE c.to_on IS NULL AND c.owner_id IS NULL""",
}
#: Where the law counts hours, it is told when they are over, and not the day after.
BY_THE_HOUR = ("report_late",)
TELL = """INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT DISTINCT ON (p.role, p.thing) uuidv7(), p.role, %(kind)s::text, p.thing, %(at)s,
    'waiting', 0
  FROM ({passed}) p (role, thing, due, child) JOIN people_role r ON r.id = p.role
  WHERE p.due < %(on)s AND p.due >= %(since)s AND r.from_on <= %(on)s
    AND (r.to_on IS NULL OR r.to_on > %(on)s) AND NOT EXISTS (SELECT 1 FROM notices_notice n
      WHERE n.thing = p.thing AND n.kind = %(kind)s::text AND n.role_id = p.role
        AND (n.at AT TIME ZONE %(zone)s)::date > p.due)
    AND meets(p.role, p.child)"""


def tell_of_the_passed(url: str, *, at: datetime, only: tuple[str, ...] = ()) -> int:
    """A notice for each deadline that has passed since it was last looked at. `only`: of these
    kinds."""
    on = timezone.localtime(at).date()
    told = {
        "at": at, "on": on, "since": on - timedelta(days=LATE),
        "zone": timezone.get_current_timezone_name(),
    }  # fmt: skip
    made = 0
    with psycopg.connect(url) as db:
        db.execute("SELECT set_config('laget.on', %s, true)", [on.isoformat()])
        for kind, passed in _passed():
            if only and kind not in only:
                continue
            query: Any = TELL.format(passed=passed)
            made += db.execute(query, {**told, "kind": kind}).rowcount
    return made


def _passed() -> Iterator[tuple[str, str]]:
    """Each kind with its question, here and in the rooms above."""
    yield from PASSED.items()
    for room in import_module(settings.LAGET_WIRING).TELLS:
        yield from room.passed.items()

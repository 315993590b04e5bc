"""What the ledger finds is told: to the leaders of the unit that sent it, and of the one it was
for. Of a form nobody knows what was in it, so it is told to the one who sent it.

Called by `laget.ledger`, as the importer. Nobody is told more than that something between two units
may not have arrived, and nobody of a child that is hidden from them. A leader who has come since is
told at the next look; what fits again, or was settled, is told to nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
from django.utils import timezone

#: Of an event: who did it, for which unit, to whom, about which child, when.
EVENT = """SELECT e.id, e.role, e.unit, coalesce(u.id, r.unit_id, o.to_unit_id, h.to_unit_id),
    e.about, to_timestamp(e.at_us / 1000000.0) FROM core_event e
  LEFT JOIN organisations_unit u ON u.id = e.thing LEFT JOIN people_role r ON r.id = e.thing
  LEFT JOIN referrals_offer o ON o.id = e.thing LEFT JOIN transitions_handover h ON h.id = e.thing
  WHERE e.id = ANY (%(ids)s)"""
OFFER = """SELECT o.id, NULL::uuid, o.asking_unit_id, o.to_unit_id, f.child_id, o.sent_at
  FROM referrals_offer o LEFT JOIN referrals_referral f ON f.offer_id = o.id
  WHERE o.id = ANY (%(ids)s)"""
REPLY = """SELECT o.id, o.answered_by_id, o.to_unit_id, o.asking_unit_id, f.child_id,
    coalesce(o.ended_at, o.answered_at, o.read_at)
  FROM referrals_offer o LEFT JOIN referrals_referral f ON f.offer_id = o.id
  WHERE o.id = ANY (%(ids)s)"""
QUESTION = """SELECT f.id, f.writer_id, f.unit_id, o.to_unit_id, f.child_id, f.sys_from
  FROM referrals_referral f LEFT JOIN referrals_offer o ON o.id = f.offer_id
  WHERE f.id = ANY (%(ids)s)"""
HANDOVER = """SELECT h.id, NULL::uuid, h.from_unit_id, h.to_unit_id, NULL::uuid, h.sent_at
  FROM transitions_handover h WHERE h.id = ANY (%(ids)s)"""
TAKEN = """SELECT h.id, h.answered_by_id, h.to_unit_id, h.from_unit_id, t.child_id, h.answered_at
  FROM transitions_handover h JOIN transitions_transfer t ON t.handover_id = h.id
  WHERE h.id = ANY (%(ids)s)"""
TRANSFER = """SELECT t.id, t.writer_id, t.unit_id, h.to_unit_id, t.child_id, t.sys_from
  FROM transitions_transfer t LEFT JOIN transitions_handover h ON h.id = t.handover_id
  WHERE t.id = ANY (%(ids)s)"""
BATON = """SELECT c.id, c.writer_id, c.unit_id, r.unit_id, c.child_id, c.sys_from
  FROM (SELECT id, writer_id, unit_id, child_id, sys_from, to_role_id AS role FROM teams_batonoffer
    UNION ALL SELECT id, writer_id, unit_id, child_id, sys_from, role_id FROM teams_holding) c
  JOIN people_role r ON r.id = c.role WHERE c.id = ANY (%(ids)s)"""
CONCERN = """SELECT c.id, c.writer_id, c.unit_id, r.unit_id, c.child_id, c.sys_from
  FROM concerns_concern c JOIN people_role r ON r.id = c.owner_id WHERE c.id = ANY (%(ids)s)"""
LEAD = """SELECT c.id, c.writer_id, c.unit_id, r.unit_id, c.child_id, c.sys_from
  FROM teams_leadquestion c LEFT JOIN people_role r ON r.id = c.to_role_id
  WHERE c.id = ANY (%(ids)s)"""
INVITED = """SELECT c.id, c.writer_id, c.unit_id, r.unit_id, c.child_id, c.sys_from
  FROM meetings_invitation c LEFT JOIN people_role r ON r.id = coalesce(c.instead_id, c.role_id)
  WHERE c.id = ANY (%(ids)s)"""
OPENED = """SELECT c.id, c.to_role_id, r.unit_id, c.unit_id, c.child_id, c.read_at
  FROM teams_batonoffer c JOIN people_role r ON r.id = c.to_role_id WHERE c.id = ANY (%(ids)s)"""
OWN = """SELECT c.id, c.writer_id, c.unit_id, NULL::uuid, c.child_id, c.sys_from
  FROM {table} c WHERE c.id = ANY (%(ids)s)"""
FORM = """SELECT o.key, o.role, r.unit_id, NULL::uuid, NULL::uuid, o.at
  FROM core_once o JOIN people_role r ON r.id = o.role WHERE o.key = ANY (%(ids)s)"""

#: Where what does not fit stands, by the ledger's name for the check. Not here: that others are
#: asked whether they worry, and talks without a name, which no leader may read. A form can have
#: been any of these, or what was said in confidence or of one's own kin.
STANDS: dict[str, str] = {
    "forms": FORM, "referrals-stored": EVENT, "referrals-sent": QUESTION, "offers": OFFER,
    "questions": QUESTION, "answers-carried": REPLY, "ends-carried": REPLY,
    "answers-stored": EVENT, "receipts-stored": EVENT, "receipts-sent": REPLY,
    "transfers-stored": EVENT, "transfers-sent": TRANSFER, "handovers": HANDOVER,
    "handovers-carried": TAKEN, "handovers-read": TAKEN, "batons-stored": EVENT,
    "batons-sent": BATON, "concerns-stored": EVENT, "concerns-sent": CONCERN,
    "reports-stored": EVENT, "reports-sent": OWN.format(table="concerns_report"),
    "messages-stored": EVENT, "messages-sent": OWN.format(table="messages_message"),
    "handovers-opened": EVENT, "batons-read": OPENED,
    "batons-held-stored": EVENT, "batons-held-sent": BATON, "leads-stored": EVENT,
    "leads-sent": LEAD, "concerns-read": CONCERN,
    "invitations-stored": EVENT, "invitations-sent": INVITED, "invitations-read": INVITED,
}  # fmt: skip

KEEP = """INSERT INTO notices_lost (id, check_name, thing, sent_by_id, from_unit_id, to_unit_id,
    sent_at, found_at, told, settled_how)
  VALUES (uuidv7(), %s, %s, (SELECT id FROM people_role WHERE id = %s),
    (SELECT id FROM organisations_unit WHERE id = %s),
    (SELECT id FROM organisations_unit WHERE id = %s), %s, %s, '{}', '')
  ON CONFLICT (check_name, thing) DO UPDATE SET gone_at = NULL
  RETURNING id, settled_at IS NOT NULL"""
#: Who leads both units and is not told of it yet, and from whom the child is not hidden.
WHO = """SELECT r.id FROM notices_lost l CROSS JOIN LATERAL (
    SELECT nearest_leaders(l.from_unit_id, %(child)s) UNION
    SELECT nearest_leaders(l.to_unit_id, %(child)s)) r (id)
  WHERE l.id = %(lost)s AND r.id <> ALL (l.told)"""
#: Who sent the form, while they wear the hat.
SENDER = """SELECT r.id FROM notices_lost l JOIN people_role r ON r.id = l.sent_by_id
  WHERE l.id = %(lost)s AND r.from_on <= %(on)s AND (r.to_on IS NULL OR r.to_on > %(on)s)
    AND r.id <> ALL (l.told)"""
TELL = """WITH told AS (UPDATE notices_lost SET told = told || %(who)s::uuid[] WHERE id = %(lost)s)
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), w, 'not_stored', %(lost)s, %(at)s, 'waiting', 0 FROM unnest(%(who)s::uuid[]) w"""
GONE = """UPDATE notices_lost SET gone_at = %(at)s WHERE gone_at IS NULL
  AND (check_name || ' ' || thing::text) <> ALL (%(found)s)"""

Key = tuple[str, str]


def tell(url: str, found: Iterable[Key], *, at: datetime) -> dict[Key, str]:
    """Tells of each that does not fit, once to each; how it stands with each: how many leaders
    know, or whoever sent it, or that one of them has settled it. `found` are checks and ids."""
    by_check: dict[str, list[UUID]] = defaultdict(list)
    for check, thing in found:
        if check in STANDS:
            by_check[check].append(UUID(thing))
    stands: dict[Key, str] = {}
    on = timezone.localtime(at).date()
    with psycopg.connect(url) as db:
        db.execute("SELECT set_config('laget.on', %s, true)", [on.isoformat()])
        for check, ids in by_check.items():
            query: Any = STANDS[check]
            for thing, by, sent, got, child, when in db.execute(query, {"ids": ids}).fetchall():
                stands[check, str(thing)] = _one(
                    db, [check, thing, by, sent, got, when, at], child, {"at": at, "on": on}
                )
        known = [f"{check} {thing}" for check, ids in by_check.items() for thing in ids]
        db.execute(GONE, {"at": at, "found": known})
    return stands


def _one(
    db: psycopg.Connection[Any], row: list[Any], child: UUID | None, now: dict[str, Any]
) -> str:
    kept = db.execute(KEEP, row).fetchone()
    assert kept is not None
    lost, is_settled = kept
    is_form = row[0] == "forms"
    if is_settled:
        return f"settled by {'whoever sent it' if is_form else 'a leader'}"
    query, given = SENDER if is_form else WHO, {**now, "lost": lost, "child": child}
    who = [found[0] for found in db.execute(query, given).fetchall()]
    if who:
        db.execute(TELL, {**now, "lost": lost, "who": who})
    counted = db.execute("SELECT cardinality(told) FROM notices_lost WHERE id = %s", [lost])
    n = (counted.fetchone() or [0])[0]
    if n and is_form:
        return "told to whoever sent it"
    return f"told to {n} leader{'s' if n > 1 else ''}" if n else "told to nobody"

"""Roles that ended by an import: at night they are taken as `actions.end_role` takes one that a
leader ends. What they held comes to the unit's leader, what they were asked to lead is asked of
them no longer, and they work with the children no longer.

Called by `laget work`, as the importer: nobody has done it, so no hat is named for it. What has
been passed on is not found again, and what somebody has ended or answered meanwhile is left as it
is. Where the unit has no leader, or the child is hidden from all of them, it stays, and counts as
led by nobody, as the facts have it.
"""

from __future__ import annotations

import os
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg

from laget.core import clock
from laget.core.events import Recorded, canonical, digest
from laget.core.ids import new_id
from laget.teams import events

#: What somebody who has left still holds, and the leader of the unit or the nearest above it in
#: the same secrecy area, from whom the child is not hidden.
HELD = """SELECT DISTINCT ON (h.child_id, h.id) h.id, h.child_id, h.beside, r.id
  FROM teams_holding h JOIN people_role w ON w.id = h.role_id,
    LATERAL nearest_leaders(h.unit_id, h.child_id) n (id) JOIN people_role r ON r.id = n.id
  WHERE upper_inf(h.during) AND w.to_on <= %(on)s AND lower(h.during) < %(at)s
  ORDER BY h.child_id, h.id, r.from_on, r.id"""
#: As every act about a child does first: one that is under way is waited for, and seen.
LOCK = "SELECT 1 FROM children_child WHERE id = %(child)s FOR NO KEY UPDATE"
END = """UPDATE teams_holding SET during = tstzrange(lower(during), %(at)s), event_id = %(event)s
  WHERE id = %(held)s AND upper_inf(during) RETURNING id"""
STAND_IN = """INSERT INTO teams_holding (id, child_id, role_id, during, standing_in, lead,
    appointed_by_id, beside, decision, because, unit_id, authority_id, shared, event_id, sys_from)
  SELECT %(new)s, child_id, %(leader)s, tstzrange(%(at)s, NULL), true, lead, appointed_by_id,
    beside, decision, '', unit_id, authority_id, true, %(event)s, %(at)s
  FROM teams_holding WHERE id = %(held)s"""
ASKED = """SELECT o.id, o.child_id, o.from_role_id FROM teams_batonoffer o
  JOIN people_role r ON r.id = o.to_role_id
  WHERE o.state = 'offered' AND r.to_on <= %(on)s ORDER BY o.child_id, o.id"""
WITHDRAW = """UPDATE teams_batonoffer SET state = 'withdrawn',
    answered_at = greatest(%(at)s, offered_at), event_id = %(event)s
  WHERE id = %(asked)s AND state = 'offered' RETURNING id"""
WORKING = """SELECT m.id, m.child_id, m.role_id, m.shared FROM teams_member m
  JOIN people_role r ON r.id = m.role_id
  WHERE m.from_on <= %(on)s AND m.to_on IS NULL AND r.to_on <= %(on)s ORDER BY m.child_id, m.id"""
RELEASE = """UPDATE teams_member SET to_on = greatest(%(on)s, from_on), event_id = %(event)s
  WHERE id = %(member)s AND to_on IS NULL RETURNING id"""
NOTE = "INSERT INTO core_event (id, canonical, salt, digest) VALUES (%s, %s, %s, %s)"
TELL = """INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p, %(kind)s::text, %(thing)s, %(at)s, 'waiting', 0
  FROM hat_or_leaders(%(who)s, %(child)s) p"""


def pass_on(url: str, *, at: datetime) -> int:
    """What those who have left held, were asked and worked with. How much there was of it."""
    now: dict[str, Any] = {"at": at, "on": clock.day(at)}
    with psycopg.connect(url) as db:
        db.execute(
            "SELECT set_config('laget.at', %s, true), set_config('laget.on', %s, true)",
            [at.isoformat(), now["on"].isoformat()],
        )
        return sum((_held(db, now), _asked(db, now), _working(db, now)))


Db = psycopg.Connection[Any]


def _held(db: Db, now: dict[str, Any]) -> int:
    done = 0
    for held, child, beside, leader in db.execute(HELD, now).fetchall():
        kind = events.NAMED_FOR_NOW if beside else events.STOOD_IN
        made = Recorded(kind, about=child, thing=leader, shared=True)
        told = {
            **now, "held": held, "leader": leader, "child": child, "new": new_id(),
            "event": made.id,
        }  # fmt: skip
        db.execute(LOCK, told)
        if not db.execute(END, told).fetchall():
            continue
        _note(db, now, made)
        db.execute(STAND_IN, told)
        _tell(db, now, "stands_in", told["new"], leader, child)
        done += 1
    return done


def _asked(db: Db, now: dict[str, Any]) -> int:
    done = 0
    for asked, child, asker in db.execute(ASKED, now).fetchall():
        made = Recorded(events.TAKEN_BACK, about=child, shared=True)
        if db.execute(WITHDRAW, {**now, "asked": asked, "event": made.id}).fetchall():
            _note(db, now, made)
            _tell(db, now, "baton_declined", asked, asker, child)
            done += 1
    return done


def _working(db: Db, now: dict[str, Any]) -> int:
    done = 0
    for member, child, role, shared in db.execute(WORKING, now).fetchall():
        made = Recorded(events.RELEASED, about=child, thing=role, shared=shared)
        if db.execute(RELEASE, {**now, "member": member, "event": made.id}).fetchall():
            _note(db, now, made)
            done += 1
    return done


def _note(db: Db, now: dict[str, Any], made: Recorded) -> None:
    text, salt = canonical(made, by=None, at=now["at"]), os.urandom(16)
    db.execute(NOTE, [made.id, text, salt, digest(text, salt)])


def _tell(
    db: Db, now: dict[str, Any], kind: str, thing: UUID, who: UUID | None, child: UUID
) -> None:
    db.execute(TELL, {**now, "kind": kind, "thing": thing, "who": who, "child": child})

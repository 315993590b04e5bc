"""The ledger finds what is lost of who leads, of asking others, of talks and of invitations."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest

import village as the_village
from laget.asking import actions as asking
from laget.asking import talks
from laget.asking.models import Asked
from laget.concerns import actions as concerns
from laget.core.seeing import seen_as
from laget.ledger import CHECKS, noted, reconcile
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.meetings.models import Invitation
from laget.notices import reads as notices
from laget.teams import actions as teams
from laget.teams import baton, lead, receipts
from laget.teams.models import Participation
from laget.transitions import handing


@pytest.fixture
def worked(fresh_database: Any) -> tuple[Any, Any]:
    """One of each, asked, opened and answered."""
    v = the_village.load()
    emma = v.child("emma", family_name="Berg")
    told = concerns.raise_concern(by=v.per, child=emma, seen="Away.", at=v.at)
    concerns.opened(told.pk, by=v.rita, at=v.later(hours=1))
    v.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=v.per, at=v.at)
    offered = baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    receipts.opened(offered.pk, by=v.kari, at=v.later(hours=1))
    baton.accept(offered, by=v.kari, at=v.later(hours=1))
    wish = lead.wish(emma, by=v.per, words="Hanne.", at=v.later(hours=1))
    lead.answer(wish, by=v.kari, words="She is asked.", at=v.later(hours=1))
    question = asking.ask(
        emma, by=v.per, units=[v.units["station"]], adult=v.roles["per"], said_by="guardian",
        how="oral", lapses_on=v.at.date() + timedelta(14), at=v.at,
    )  # fmt: skip
    with seen_as(v.britt):
        asked = Asked.objects.get(question=question)
    asking.give_to(asked, v.roles["ida"], by=v.britt, at=v.later(hours=1))
    asking.answer(asked, by=v.ida, worries=True, at=v.later(hours=1))
    talk = talks.begin(
        v.units["school"], by=v.per, to_unit=v.units["station"], question="Tired.", at=v.at
    )
    talks.reply(talk, by=v.ida, text="Ask of the nights.", at=v.later(hours=1))
    with seen_as(v.per, read_only=True):
        guests = meeting_reads.guests(v.per, emma.pk).values()
        part = Participation.objects.get(child=emma, unit=v.per.unit_id)
    meeting = meetings.call(
        emma, by=v.per, guests=[one for one in guests if one.role], question="How?",
        begins_at=v.at + timedelta(days=3), place="Room 4", at=v.at,
    )  # fmt: skip
    with seen_as(v.kari):
        invited = Invitation.objects.get(meeting=meeting, role=v.roles["kari"])
    meetings.answer(invited, by=v.kari, answer="comes", at=v.later(hours=1))
    transfer = handing.hand_over(
        part, v.units["nes_school"], by=v.per, at=v.at, stage="moved", last_day=date(2026, 3, 20),
        first_day=date(2026, 4, 1), given_by="guardian",
    )  # fmt: skip
    handing.opened(transfer.handover_id, by=v.nina, at=v.later(hours=1))
    return v, fresh_database


#: A table and the checks that find each of its rows and their histories lost.
ROWS = {
    "teams_batonoffer": {"batons-stored"},
    "teams_holding": {"batons-held-stored"},
    "teams_leadquestion": {"leads-stored"},
    "asking_question": {"worries-stored"},
    "asking_asked": {"worries-put-stored"},
    "asking_answer": {"worries-answered-stored"},
    "asking_talk": {"talks-stored"},
    "meetings_invitation": {"invitations-stored"},
    "concerns_concern": {"concerns-stored"},
}
#: Events, and the checks that find them lost.
EVENTS = {
    "lead.answered": {"leads-sent"},
    "asking.asked": {"worries-sent"},
    "asking.given-to": {"worries-put-sent"},
    "asking.answered": {"worries-answered-sent"},
    "talk.begun": {"talks-sent"},
    "talk.answered": {"talks-sent"},
    "meeting.answered": {"invitations-sent"},
    "concern.read": {"concerns-sent", "concerns-read"},
    "transfer.read": {"handovers-read"},
    "baton.accepted": {"batons-sent", "batons-held-sent"},
}


CALLED = """UPDATE core_event SET canonical = replace(canonical, '"{0}"', '"{1}"')
  WHERE kind = '{0}'"""


def test_each_loss_is_found_by_its_check_and_by_no_other(worked: Any) -> None:
    _v, database = worked
    assert reconcile(database.url("import")).faults == []
    losses = [(f"DELETE FROM core_event WHERE kind = '{kind}'", by) for kind, by in EVENTS.items()]
    for table, by in ROWS.items():
        past = "" if table == "asking_talk" else f"; DELETE FROM {table}_history"
        losses.append((f"DELETE FROM {table}{past}", by))
    losses += [
        (CALLED.format("baton.read", "other"), {"batons-read"}),
        ("UPDATE asking_talk SET answered_at = NULL", {"talks-stored"}),
        ("UPDATE transitions_handover SET read_at = NULL", {"handovers-opened"}),
    ]
    losses += [
        (CALLED.format("case.opened", kind), {"batons-held-stored"})
        for kind in ("lead.appointed", "lead.named", "lead.named-for-now", "lead.named-ended")
    ]
    with psycopg.connect(database.url("postgres")) as above:
        for loss, by in losses:
            above.execute("SET LOCAL session_replication_role = replica")
            for one in loss.split("; "):
                assert above.execute(one).rowcount or "history" in one, one
            wrong = {c.name for c in CHECKS if above.execute(c.wrong).fetchone()}
            above.rollback()
            assert wrong == by, loss


def test_a_lost_invitation_is_told_and_that_others_were_asked_is_told_to_no_leader(
    worked: Any,
) -> None:
    v, database = worked
    with psycopg.connect(database.url("postgres"), autocommit=True) as above:
        above.execute("SET session_replication_role = replica")
        above.execute("DELETE FROM core_event WHERE kind IN ('asking.asked', 'talk.begun')")
        found = noted(database.url("import"))
        assert {one[0] for one in found.faults} == {"worries-sent", "talks-sent"}
        assert {found.how(one) for one in found.faults} == {"told to nobody"}
        above.execute("DELETE FROM core_event WHERE kind = 'meeting.answered'")
        found = noted(database.url("import"))
    assert "told to 2 leaders" in {found.how(one) for one in found.faults}
    for name, n in (("rita", 1), ("anne", 1), ("britt", 0)):
        with seen_as(getattr(v, name), read_only=True):
            lines = [str(one.says) for one in notices.mine(getattr(v, name))]
        assert sum("not have arrived" in one for one in lines) == n

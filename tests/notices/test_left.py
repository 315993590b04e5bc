"""Whoever asked has left, or a service is led from above: it is told to whoever leads, and to
nobody from whom the child is hidden, or in another secrecy area."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest

import village as the_village
from laget.concerns import actions as concerns
from laget.core.seeing import seen_as
from laget.ledger import noted
from laget.notices import reads as notices
from laget.notices.sending import tell_of_the_passed
from laget.referrals import actions as referrals
from laget.teams import baton
from laget.teams.models import Participation
from laget.transitions import handing
from visiting import Visitor, words


@pytest.fixture
def here(fresh_database: Any) -> Iterator[tuple[Any, str, Any]]:
    """Emma is helped by the school and the school nurse. Britt of the health station leads the
    mental health team too, where nobody else does."""
    v = the_village.load()
    with psycopg.connect(fresh_database.url("postgres"), autocommit=True) as db:

        def leaves(name: str, *, on: date | None = None) -> None:
            told = [on or v.at.date(), v.roles[name].pk]
            db.execute("UPDATE people_role SET to_on = %s WHERE id = %s", told)

        leaves("joakim")
        told = [v.units["station"].pk, v.units["mental"].pk]
        db.execute("UPDATE organisations_unit SET parent_id = %s WHERE id = %s", told)
        v.execute = db.execute
        emma = v.child("emma", family_name="Berg")
        v.team(emma, "per", "kari")
        yield v, fresh_database.url("import"), leaves


def told(v: Any, *kinds: str) -> set[tuple[str, str]]:
    """Who has been told what, over all hats."""
    rows = v.execute(
        "SELECT n.kind, p.code FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
        " JOIN people_person p ON p.id = r.person_id WHERE n.kind = ANY (%s)", [list(kinds)],
    ).fetchall()  # fmt: skip
    assert len(rows) == len(set(rows)), "each once"
    return set(rows)


def asked(v: Any, by: str = "per") -> Any:
    return referrals.send(
        v.emma, v.units["mental"], by=getattr(v, by), need="talk", from_on=v.at.date(),
        story="She is sad.", given_by="guardian", at=v.at,
    )  # fmt: skip


def handed(v: Any) -> Any:
    with seen_as(v.per):
        part = Participation.objects.get(child=v.emma, unit=v.per.unit_id)
    return handing.hand_over(
        part, v.units["nes_school"], by=v.per, at=v.at, stage="moved", last_day=date(2026, 3, 20),
        first_day=date(2026, 4, 1), given_by="guardian",
    )  # fmt: skip


def lines(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), read_only=True):
        return [str(line.says) for line in notices.mine(getattr(v, name))]


def test_the_answer_reaches_the_leader_of_one_who_has_left(here: Any) -> None:
    v, _url, leaves = here
    question, transfer = asked(v), handed(v)
    lead = baton.offer(v.emma, v.roles["kari"], by=v.per, at=v.at)
    leaves("per", on=v.at.date() + timedelta(days=1))
    v.later(days=2)
    referrals.decline(question.offer, by=v.hanne, reason="no_room", reasons="So.", at=v.at)
    handing.decline(transfer.handover, by=v.nina, reason="no_room", at=v.at)
    baton.decline(lead, by=v.kari, reason="No time.", at=v.at)
    assert told(v, "answered", "handover_answered", "baton_declined") == {
        ("answered", "rita"), ("handover_answered", "rita"), ("baton_declined", "rita"),
    }  # fmt: skip
    page = words(Visitor(v, "rita").open("/notices/"))
    assert "A service you asked has answered." in page
    assert "The service you hand over to has answered." in page
    assert "The one you asked to lead said no." in page


def test_the_leader_is_told_that_nobody_opens_what_one_who_has_left_sent(here: Any) -> None:
    v, url, leaves = here
    asked(v)
    handed(v)
    concerns.raise_concern(by=v.per, child=v.emma, seen="Away.", at=v.at)
    leaves("per", on=v.at.date() + timedelta(days=1))
    tell_of_the_passed(url, at=v.later(days=4))
    tell_of_the_passed(url, at=v.later(hours=1))
    own = {("unread", "rita"), ("handover_unread", "rita")}
    assert told(v, "unread", "handover_unread") == own
    tell_of_the_passed(url, at=v.later(days=11))
    assert told(v, "handover_late") == {("handover_late", "rita")}
    assert told(v, "concern_unread") == {("concern_unread", "rita")}
    assert "Nobody has opened what you asked another service." in lines(v, "rita")
    assert not [one for one in lines(v, "anne") if "opened" in one]


def test_a_service_led_from_above_has_its_alarms(here: Any) -> None:
    v, url, _leaves = here
    due = asked(v).offer.due_on
    tell_of_the_passed(url, at=v.later(days=4))
    assert told(v, "question_unread") == {("question_unread", "britt")}
    assert "Nobody with you has opened a question from another service." in lines(v, "britt")
    assert told(v, "question") == {("question", "britt")}
    tell_of_the_passed(url, at=v.later(days=(due - v.at.date()).days + 1))
    assert told(v, "question_late") == {("question_late", "britt")}


def test_who_leads_in_another_secrecy_area_is_told_nothing(here: Any) -> None:
    v, url, leaves = here
    leaves("anne")
    baton.offer(v.emma, v.roles["kari"], by=v.per, at=v.at)
    asked(v, by="kari")
    leaves("kari", on=v.at.date() + timedelta(days=1))
    tell_of_the_passed(url, at=v.later(days=4))
    assert told(v, "baton_unread", "unread") == {("baton_unread", "per")}
    assert not [one for one in lines(v, "rita") if "opened" in one]


def test_a_leader_who_knows_the_child_privately_is_passed_over(here: Any) -> None:
    v, url, _leaves = here
    v.execute("UPDATE people_role SET to_on = NULL WHERE id = %s", [v.roles["joakim"].pk])
    kin = v.execute(
        "INSERT INTO children_kin (id, person_id, child_id, given_name, family_name, from_on,"
        " writer_id, event_id) SELECT uuidv7(), person_id, %s, '', '', %s, id, uuidv7()"
        " FROM people_role WHERE id = %s RETURNING id",
        [v.emma.pk, v.at.date(), v.roles["joakim"].pk],
    )  # fmt: skip
    assert kin.rowcount == 1
    asked(v)
    tell_of_the_passed(url, at=v.later(days=4))
    assert told(v, "question_unread") == {("question_unread", "britt")}
    assert not [one for one in lines(v, "joakim") if "opened" in one]


def test_what_may_not_have_arrived_is_told_to_who_leads_from_above(here: Any) -> None:
    v, url, _leaves = here
    asked(v)
    v.execute("SET session_replication_role = replica")
    v.execute("DELETE FROM referrals_referral")
    v.execute("DELETE FROM referrals_referral_history")
    assert {one[1] for one in noted(url).faults}
    assert {who for _kind, who in set(_lost(v))} == {"rita", "britt"}


def _lost(v: Any) -> list[tuple[str, str]]:
    return v.execute(
        "SELECT n.kind, p.code FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
        " JOIN people_person p ON p.id = r.person_id WHERE n.kind = 'not_stored'"
    ).fetchall()


def test_a_form_that_left_nothing_is_told_to_who_sent_it_and_to_nobody_else(here: Any) -> None:
    v, url, _leaves = here
    v.execute(
        "INSERT INTO core_once (key, role, at, answer) VALUES (uuidv7(), %s, %s, '')",
        [v.per.role_id, v.later(minutes=7)],
    )
    v.later(hours=2)
    found = noted(url)
    assert {found.how(one) for one in found.faults} == {"told to whoever sent it"}
    assert _lost(v) == [("not_stored", "per")]
    with seen_as(v.per, read_only=True):
        (line,) = [one for one in notices.mine(v.per) if "may not have arrived" in str(one.says)]
    page = words(Visitor(v, "per").open(line.url))
    assert "Remember what you wrote just then, and look whether it stands there." in page
    assert "Ask Per" not in page
    assert "those who lead on the other side" not in page
    Visitor(v, "rita").open(line.url, status=404)
    Visitor(v, "per").send(line.url, how="Written again.")
    found = noted(url)
    assert {found.how(one) for one in found.faults} == {"settled by whoever sent it"}
    assert not found.open

"""What is offered, asked or decided and nobody opens is told to both sides, and who has opened it
to the one who sent it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest

import village as the_village
from laget.core.seeing import seen_as
from laget.notices import reads as notices
from laget.notices.sending import tell_of_the_passed
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton, lead
from laget.teams.models import Participation
from laget.transitions import handing
from visiting import Visitor, words


@pytest.fixture
def here(fresh_database: Any) -> tuple[Any, str]:
    """Emma is helped by the school and the school nurse, on a Monday."""
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    return v, fresh_database.url("import")


def handed(v: Any, to: str = "nes_school") -> Any:
    with seen_as(v.per):
        part = Participation.objects.get(child=v.emma, unit=v.per.unit_id)
    return handing.hand_over(
        part, v.units[to], by=v.per, at=v.at, stage="moved", last_day=date(2026, 3, 20),
        first_day=date(2026, 4, 1), given_by="guardian",
    )  # fmt: skip


def told(url: str, *kinds: str) -> list[tuple[str, str]]:
    with psycopg.connect(url) as db:
        return db.execute(
            "SELECT n.kind, p.code FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
            " JOIN people_person p ON p.id = r.person_id WHERE n.kind = ANY (%s) ORDER BY 1, 2",
            [list(kinds)],
        ).fetchall()


def test_who_has_opened_a_hand_over_is_told_to_the_one_who_offered_it(here) -> None:
    v, _url = here
    transfer = handed(v)
    assert transfer.handover.read_due_on == date(2026, 3, 5)
    page = f"/hand-overs/{transfer.pk}/"
    assert "Opened by Nobody yet" in words(Visitor(v, "per").open(page))
    v.later(hours=1)
    Visitor(v, "nina").open(f"/hand-overs/offered/{transfer.handover_id}/")
    said = words(Visitor(v, "per").open(page))
    assert "Opened by Nina Vik, Nes_School, Monday 2 March" in said, said[said.find("Opened") :][
        :90
    ]
    v.later(hours=1)
    Visitor(v, "nina").open(f"/hand-overs/offered/{transfer.handover_id}/")
    with seen_as(v.per):
        assert v.at - handing.Handover.objects.get().read_at == timedelta(hours=1), "written once"


def test_a_hand_over_that_nobody_opens_waits_on_both_sides_and_is_told_once(here) -> None:
    v, url = here
    handed(v)
    kinds = "handover_unread", "coming_unread"
    v.later(days=3)
    tell_of_the_passed(url, at=v.at)
    assert told(url, *kinds) == []
    assert "has not opened the hand-over" not in words(Visitor(v, "per").open("/"))
    v.later(days=1)
    tell_of_the_passed(url, at=v.at)
    tell_of_the_passed(url, at=v.later(hours=1))
    assert told(url, *kinds) == [("coming_unread", "nina"), ("handover_unread", "per")]
    assert "Emma, 10: Nes_School has not opened the hand-over" in words(Visitor(v, "per").open("/"))
    day = words(Visitor(v, "nina").open("/"))
    assert "Nobody with you has opened it yet" in day
    assert "Emma" not in day + words(Visitor(v, "nina").open("/notices/"))
    with seen_as(v.nina, read_only=True):
        opening = "Nobody with you has opened a hand-over from another service."
        assert opening in [str(line.says) for line in notices.mine(v.nina)]
    with seen_as(v.lars, read_only=True):
        assert not notices.mine(v.lars)


def test_a_hand_over_that_is_opened_and_not_answered_by_its_day_is_told_to_both_sides(here) -> None:
    v, url = here
    transfer = handed(v)
    page = f"/hand-overs/offered/{transfer.handover_id}/"
    Visitor(v, "nina").open(page)
    assert transfer.handover.due_on == date(2026, 3, 16)
    kinds, late = ("handover_late", "coming_late"), "Nes_School has not answered the hand-over"
    v.later(days=14)
    tell_of_the_passed(url, at=v.at)
    assert told(url, *kinds) == []
    assert late not in words(Visitor(v, "per").open("/"))
    v.later(days=1)
    tell_of_the_passed(url, at=v.at)
    tell_of_the_passed(url, at=v.later(hours=1))
    assert told(url, *kinds) == [("coming_late", "nina"), ("handover_late", "per")]
    for name in ("per", "rita"):
        assert f"Emma, 10: {late}" in words(Visitor(v, name).open("/"))
    offered = "The hand-over you offered should have been answered."
    coming = "Another service should have had an answer from you to a hand-over."
    for name, says in (("per", offered), ("nina", coming)):
        assert says in words(Visitor(v, name).open("/notices/"))
    assert "Emma" not in words(Visitor(v, "nina").open("/notices/"))
    for name in ("lars", "kari"):
        assert late not in words(Visitor(v, name).open("/"))
    handing.decline(transfer.handover, by=v.nina, reason="no_room", at=v.later(hours=1))
    for name, says in (("per", offered), ("nina", coming)):
        assert late not in words(Visitor(v, name).open("/"))
        assert says not in words(Visitor(v, name).open("/notices/"))


def test_the_day_of_an_answer_to_a_hand_over_is_among_what_comes(here) -> None:
    v, _url = here
    handed(v)
    v.later(days=2)
    assert "A hand-over is answered: Emma" in words(Visitor(v, "per").open("/"))
    v.later(days=15)
    day = words(Visitor(v, "per").open("/"))
    assert "has not opened the hand-over" in day
    assert "has not answered the hand-over" not in day, "one line for one thing"


def test_an_answer_to_a_hand_over_is_its_receipt_and_taking_it_back_is_none(here) -> None:
    v, _url = here
    transfer = handed(v)
    handing.decline(transfer.handover, by=v.nina, reason="no_room", at=v.later(hours=1))
    again = handed(v)
    handing.withdraw(again, by=v.per, at=v.later(hours=1))
    with seen_as(v.per):
        rows = {one.state: one.read_by_id for one in handing.Handover.objects.all()}
    assert rows == {"declined": v.nina.role_id, "withdrawn": None}


def test_the_one_who_asks_sees_whether_the_question_about_who_leads_is_opened(here) -> None:
    v, url = here
    asked = baton.offer(v.emma, v.roles["kari"], by=v.per, at=v.at)
    page = f"/children/{v.emma.pk}/baton/"
    assert "Kari Vik has not opened the question yet." in words(Visitor(v, "per").open(page))
    assert "not been opened yet" in words(Visitor(v, "per").open(f"/children/{v.emma.pk}/"))
    v.later(days=4)
    tell_of_the_passed(url, at=v.at)
    assert told(url, "baton_unread") == [("baton_unread", "anne"), ("baton_unread", "per")]
    title = "Kari Vik has not opened the question about who leads"
    for name in ("per", "anne"):
        assert title in words(Visitor(v, name).open("/"))
    assert title not in words(Visitor(v, "kari").open("/"))
    Visitor(v, "kari").open(f"/baton/{asked.pk}/")
    assert "Kari Vik opened the question" in words(Visitor(v, "per").open(page))
    for name in ("per", "anne"):
        assert title not in words(Visitor(v, name).open("/"))


def test_a_question_nobody_opens_is_told_to_the_leader_there_too(here) -> None:
    v, url = here
    referrals.send(v.emma, v.units["mental"], by=v.per, need="talk", from_on=v.at.date(),
                   story="She is sad.", given_by="guardian", at=v.at)  # fmt: skip
    tell_of_the_passed(url, at=v.later(days=4))
    assert told(url, "unread", "question_unread") == [
        ("question_unread", "joakim"), ("unread", "per"),
    ]  # fmt: skip
    with seen_as(v.joakim, read_only=True):
        line = next(one for one in notices.mine(v.joakim) if "Nobody with you" in str(one.says))
    assert line.child is None


def test_a_childs_wish_about_who_leads_that_nobody_answers_is_told_again_to_those_it_was_for(
    here,
) -> None:
    v, url = here
    emma = v.children["emma"]
    teams.open_case(emma, by=v.per, at=v.at)
    wish = lead.wish(emma, by=v.per, words="Hanne.", at=v.at)
    assert (wish.due_on, wish.due_rule) == (date(2026, 3, 9), "no.limit.lead_answered@1")
    assert "Answer by Monday 9 March" in words(Visitor(v, "kari").open(f"/children/{emma.pk}/"))
    first = told(url, "lead_wish")
    assert first, "those for whom it is were told"
    v.later(days=7)
    tell_of_the_passed(url, at=v.at)
    assert told(url, "lead_late") == []
    v.later(days=1)
    tell_of_the_passed(url, at=v.at)
    tell_of_the_passed(url, at=v.later(hours=1))
    late = told(url, "lead_late")
    assert late == [("lead_late", name) for _kind, name in first]
    page = words(Visitor(v, "kari").open(f"/children/{emma.pk}/"))
    assert "Should have been answered by Monday 9 March" in page
    says = "What is asked about who leads should have been answered."
    assert says in words(Visitor(v, late[0][1]).open("/notices/"))
    lead.answer(wish, by=v.rita, words="She is asked.", at=v.later(hours=1))
    assert says not in words(Visitor(v, late[0][1]).open("/notices/"))

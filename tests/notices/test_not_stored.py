"""What the ledger finds is told to both sides, without a word of what it is about, and settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

import village as the_village
from laget.children import protecting
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.ledger import noted
from laget.notices import lost
from laget.notices import reads as notices
from laget.notices.models import Lost
from laget.referrals import actions as referrals
from visiting import Visitor, words


@pytest.fixture
def worked(fresh_database: Any) -> Iterator[tuple[Any, str, Any]]:
    """Per has asked the mental health team about Emma; and what a broken disk can do."""
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    referrals.send(
        emma, v.units["mental"], by=v.per, need="talk", from_on=v.at.date(), story="She cries.",
        given_by="guardian", at=v.at,
    )  # fmt: skip
    with psycopg.connect(fresh_database.url("postgres"), autocommit=True) as db:
        db.execute("SET session_replication_role = replica")
        yield v, fresh_database.url("import"), db.execute


def lose(above: Any) -> None:
    for table in ("referrals_referral", "referrals_referral_history"):
        above(f"DELETE FROM {table}")


def mine(v: Any, name: str) -> list[Any]:
    with seen_as(getattr(v, name), read_only=True):
        return [one for one in notices.mine(getattr(v, name)) if "not have arrived" in one.says]


def test_both_leaders_are_told_what_is_between_them_and_nothing_more(worked: Any) -> None:
    v, url, above = worked
    lose(above)
    found = noted(url)
    assert {found.how(one) for one in found.faults} == {"told to 2 leaders"}
    assert len(found.lines()) == len(found.open) == 2, "the event without a row, and the offer"
    for name in ("rita", "joakim"):
        assert len(mine(v, name)) == 2
        day = words(Visitor(v, name).open("/"))
        assert "A question to another service may not have arrived" in day
        assert "From School to Mental" in day
        page = words(Visitor(v, name).open(mine(v, name)[0].url))
        for never in ("Emma", "cries", "Kari"):
            assert never not in page
            assert name == "rita" or never not in day, "she has met her in another line"
    assert "Ask Per Vik what it was about" in words(pages(v, "rita"))
    assert "Per Vik" not in words(pages(v, "joakim"))
    assert "Call School, give them the number" in words(pages(v, "joakim"))
    for name in ("per", "kari", "anne", "hanne", "tor"):
        assert not mine(v, name)
        Visitor(v, name).open(mine(v, "rita")[0].url, status=404)


def pages(v: Any, name: str) -> str:
    return "".join(Visitor(v, name).open(one.url) for one in mine(v, name))


def test_each_is_told_once_and_what_is_settled_is_told_no_more(worked: Any) -> None:
    v, url, above = worked
    lose(above)
    noted(url)
    assert len(mine(v, "rita")) == 2
    noted(url)
    assert len(mine(v, "rita")) == 2
    for one in mine(v, "rita"):
        page = Visitor(v, "rita")
        assert "Write what was done." in page.send(one.url, status=422, how=" ")
        page.send(one.url, how="Sent again, and they have it.")
    assert not mine(v, "rita")
    assert not mine(v, "joakim")
    found = noted(url)
    assert {found.how(one) for one in found.faults} == {"settled by a leader"}
    assert not found.open
    assert "may not have arrived" not in words(Visitor(v, "joakim").open("/"))


def test_what_fits_again_goes_by_itself(worked: Any) -> None:
    v, url, above = worked
    kept = above("SELECT event_id FROM referrals_referral").fetchone()[0]
    above("UPDATE referrals_referral SET event_id = uuidv7()")
    noted(url)
    assert len(mine(v, "joakim")) == 2
    above("UPDATE referrals_referral SET event_id = %s", [kept])
    assert noted(url).faults == []
    assert not mine(v, "joakim")
    with seen_as(v.rita):
        one = Lost.objects.first()
    assert "It fits again since" in words(Visitor(v, "rita").open(f"/not-stored/{one.pk}/"))
    with pytest.raises(Refused):
        lost.settle(one, by=v.rita, how="It is there.", at=v.at)


def test_nobody_is_told_of_a_child_that_is_hidden_from_them(worked: Any) -> None:
    v, url, above = worked
    protecting.protect(v.emma, by=v.per, kind="blocked", named=[v.roles["per"]], at=v.at)
    above("UPDATE referrals_referral SET event_id = uuidv7()")
    found = noted(url)
    assert {found.how(one) for one in found.faults} == {"told to nobody"}
    assert not mine(v, "joakim")


def test_a_new_leader_is_told_at_the_next_look(worked: Any) -> None:
    v, url, above = worked
    lose(above)
    above("UPDATE people_role SET kind = 'worker' WHERE id = %s", [v.roles["joakim"].pk])
    noted(url)
    assert not mine(v, "joakim")
    above("UPDATE people_role SET kind = 'leader' WHERE id = %s", [v.roles["joakim"].pk])
    noted(url)
    assert len(mine(v, "joakim")) == 2

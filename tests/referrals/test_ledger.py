"""`laget ledger check`: whole after real work; and each loss and each intruder is found, by id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.urls import reverse

import village as the_village
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.core.seeing import seen_as
from laget.ledger import check, reconcile
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals.models import Referral
from visiting import Visitor


@pytest.fixture
def worked(fresh_database: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Concerns, batons and questions, some through the pages; committed."""
    v = the_village.load()
    emma = v.child("emma")
    concern = concerns.raise_concern(by=v.per, child=emma, seen="Away.", at=v.at)
    concerns.decide(concern, by=v.rita, decision="together", reason="So.", at=v.later(days=1))
    v.team(emma, "per", "kari")
    v.holds(emma, "kari", offered_by="per")
    sent = {
        unit: referrals.send(
            emma, v.units[unit], by=v.kari, need="talk", from_on=v.at.date(), story="Hers.",
            given_by="guardian", at=v.later(minutes=1),
        )
        for unit in ("mental", "clinic", "station")
    }  # fmt: skip
    hanne = Visitor(v, "hanne")
    url = reverse("referrals:answer", kwargs={"pk": sent["mental"].offer_id})
    hanne.open(url)
    v.later(hours=1)
    key = uuid4()
    hanne.send(url, answer="yes", member=str(v.roles["hanne"].pk), once=str(key))
    referrals.decline(
        sent["clinic"].offer, by=v.silje, reason="no_room", reasons="So.", at=v.later(hours=1)
    )
    referrals.undo_answer(sent["clinic"].offer, by=v.silje, at=v.later(minutes=1))
    referrals.accept(sent["station"].offer, by=v.ida, at=v.later(hours=1))
    with seen_as(v.ida):
        mine = Referral.objects.get(pk=sent["station"].pk)
    after.hand_back(mine, by=v.ida, reason="no_room", at=v.later(days=1))
    wrong, right = v.child("nils", "stein"), v.child("nora", "stein")
    report = reporting.receive_report(wrong, by=v.stein, from_kind="private", at=v.at)
    reporting.note_receipt(report, by=v.stein, tells="came", at=v.at)
    reporting.take_back(report, by=v.stein, because="Nora.", right=right, at=v.later(hours=1))
    return fresh_database, {"form": key, "concern": concern, **sent}


@pytest.fixture
def above(worked: tuple[Any, dict[str, Any]]) -> Iterator[Any]:
    """Above the walls and without triggers: what a broken disk or a bug could do."""
    with psycopg.connect(worked[0].url("postgres"), autocommit=True) as db:
        db.execute("SET session_replication_role = replica")
        yield db.execute


def found(database: Any) -> set[tuple[str, str]]:
    return {(name, pk) for name, _says, pk in reconcile(database.url("import")).faults}


def test_after_real_work_all_of_it_fits(worked) -> None:
    found = reconcile(worked[0].url("import"))
    assert found.faults == []
    assert found.counts["forms"] == 1
    assert found.counts["offers"] == 3
    assert found.counts["reports-stored"] == 5
    assert found.counts["answers-carried"] == 2
    assert found.counts["ends-carried"] == 1
    assert found.counts["receipts-sent"] == 3
    assert all(found.counts[f"{name}-stored"] for name in ("batons", "concerns", "referrals"))


def test_a_question_acknowledged_and_not_stored_is_found(worked, above) -> None:
    database, made = worked
    event = above("SELECT event_id FROM referrals_referral WHERE id = %s", [made["mental"].pk])
    event = str(event.fetchone()[0])
    above("DELETE FROM referrals_referral WHERE id = %s", [made["mental"].pk])
    above("DELETE FROM referrals_referral_history WHERE id = %s", [made["mental"].pk])
    wrong = found(database)
    assert ("referrals-stored", event) in wrong
    assert ("offers", str(made["mental"].offer_id)) in wrong


def test_a_lost_offer_is_found(worked, above) -> None:
    database, made = worked
    above("DELETE FROM referrals_offer WHERE id = %s", [made["mental"].offer_id])
    wrong = {name for name, _ in found(database)}
    assert wrong == {"questions", "answers-stored", "receipts-stored"}


@pytest.mark.parametrize(
    ("kind", "caught"),
    [
        ("referral.sent", {"referrals-sent"}),
        ("referral.answered", {"answers-carried", "ends-carried"}),
        ("referral.read", {"receipts-sent"}),
        ("baton.accepted", {"batons-sent"}),
        ("concern.decided", {"concerns-sent"}),
    ],
)
def test_a_lost_event_is_found(worked, above, kind, caught) -> None:
    above("DELETE FROM core_event WHERE kind = %s", [kind])
    assert caught <= {name for name, _ in found(worked[0])}


def test_a_lost_concern_and_a_lost_baton_are_found(worked, above) -> None:
    database, _made = worked
    for table in ("concerns_concern", "teams_batonoffer", "teams_holding"):
        above(f"DELETE FROM {table}")
        above(f"DELETE FROM {table}_history")
    lost = {"concerns-stored", "batons-stored", "batons-held-stored"}
    assert lost == {name for name, _ in found(database)}


def test_a_form_acknowledged_whose_act_left_no_trace_is_found(worked, above) -> None:
    database, made = worked
    lost = uuid4()
    above(
        "INSERT INTO core_once (key, role, at, answer) SELECT %s, role, at + interval '1 s', '/'"
        " FROM core_once WHERE key = %s", [lost, made["form"]],
    )  # fmt: skip
    assert found(database) == {("forms", str(lost))}


def test_an_offer_nobody_sent_is_found(worked, above) -> None:
    database, made = worked
    above(
        "CREATE TEMP TABLE twin AS SELECT * FROM referrals_offer WHERE id = %s",
        [made["clinic"].offer_id],
    )
    extra = uuid4()
    above("UPDATE twin SET id = %s", [extra])
    above("INSERT INTO referrals_offer SELECT * FROM twin")
    assert found(database) == {("offers", str(extra))}


def test_the_command_says_ids_only_exits_with_one_and_is_itself_in_the_journal(
    worked, above, capsys, monkeypatch
) -> None:
    database, made = worked
    monkeypatch.setenv("LAGET_ENGINE_DATABASE_URL", database.url("engine"))
    monkeypatch.setenv("LAGET_IMPORT_DATABASE_URL", database.url("import"))
    check()
    assert "All that was sent is stored" in capsys.readouterr().out
    above("DELETE FROM referrals_offer WHERE id = %s", [made["mental"].offer_id])
    with pytest.raises(SystemExit) as stopped:
        check(as_json=True)
    assert stopped.value.code == 1
    out = capsys.readouterr().out
    told = json.loads(out)
    assert {fault["check"] for fault in told["faults"]} >= {"questions"}
    assert "Emma" not in out
    assert "Hers." not in out
    codes = above(
        "SELECT (canonical::jsonb)->>'code' FROM core_event WHERE kind = 'ledger.checked'"
        " ORDER BY id"
    ).fetchall()
    assert codes == [("whole",), ("faults",)]

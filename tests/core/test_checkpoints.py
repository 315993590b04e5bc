"""Checkpoints find what the chain alone cannot: a journal rewritten together with its seals."""

import json
from datetime import UTC, datetime

import psycopg
import pytest

from laget.core import checkpoints, journal
from laget.core.events import Kind

AT = datetime(2026, 10, 1, 12, tzinfo=UTC)


@pytest.fixture
def signed(fresh_database, tmp_path):
    """A journal with some acts, sealed, and one checkpoint of it."""
    import village as the_village

    the_village.load().child("emma")
    url = fresh_database.url("import")
    key, kept = tmp_path / "key", tmp_path / "kept.jsonl"
    checkpoints.new_key(key)
    assert journal.seal(url) > 0
    assert checkpoints.add(url, key=key, to=kept, at=AT)
    return fresh_database, key.with_name("key.pub"), kept


def faults(signed) -> list[str]:
    database, public, kept = signed
    return list(checkpoints.check(database.url("import"), key=public, kept=kept))


def test_an_untouched_journal_fits_its_checkpoint(signed):
    assert faults(signed) == []


def test_nothing_new_sealed_is_no_new_checkpoint(signed, tmp_path):
    database, _, kept = signed
    assert not checkpoints.add(database.url("import"), key=tmp_path / "key", to=kept, at=AT)
    assert len(kept.read_text().splitlines()) == 1


def test_each_authority_has_a_chain_and_what_the_operator_did_another(signed, tmp_path):
    database, _, kept = signed
    url = database.url("import")
    journal.note(url, Kind("gaps.listed", ("operator",)), code="operator", at=AT)
    assert journal.seal(url) == 1
    with psycopg.connect(database.url("postgres")) as anyone:
        chains = anyone.execute(
            "SELECT s.chain, array_agg(DISTINCT e.authority), max(s.n) = count(*), count(*)"
            " FROM core_seal s JOIN core_event e ON e.id = s.event GROUP BY 1 ORDER BY 1"
        ).fetchall()
    (nobody, nobodys, whole, one), (solvik, solviks, also_whole, _) = chains
    assert (nobody, nobodys, whole, one) == (journal.NOBODY, [None], True, 1)
    assert (solviks, also_whole) == ([solvik], True)
    assert checkpoints.add(url, key=tmp_path / "key", to=kept, at=AT)  # of the one that has grown
    assert [json.loads(line)["chain"] for line in kept.read_text().splitlines()] == [
        str(solvik), str(nobody),
    ]  # fmt: skip
    assert faults(signed) == journal.verify(url).faults == []


def test_a_link_put_into_another_chain_is_found(signed):
    database, *_ = signed
    with psycopg.connect(database.url("postgres")) as anyone:
        anyone.execute("UPDATE core_seal SET chain = uuidv7(), n = 1 WHERE n = 2")
    found = journal.verify(database.url("import")).faults
    assert [f.split()[0:2] for f in found] == [["seals", "2"], ["seal", "1"]]


def test_a_journal_rewritten_with_its_chain_is_found(signed):
    database, *_ = signed
    with psycopg.connect(database.url("postgres")) as anyone:
        anyone.execute("DELETE FROM core_seal")
        anyone.execute("SET session_replication_role = replica")
        anyone.execute(
            "DELETE FROM core_event WHERE id = (SELECT min(id::text)::uuid FROM core_event)"
        )
    journal.seal(database.url("import"))
    assert journal.verify(database.url("import")).faults == []
    assert [f.split(" is not what")[0][:22] for f in faults(signed)] == ["the journal up to seal"]


def test_a_checkpoint_changed_or_made_by_another_is_not_believed(signed, tmp_path):
    database, _public, kept = signed
    line = kept.read_text()
    kept.write_text(line.replace('"n": ', '"n": 1') + "no line at all\n" + line)
    assert [f.split(" in ")[0] for f in faults(signed)] == ["checkpoint 1", "checkpoint 2"]
    checkpoints.new_key(tmp_path / "other")
    other = (database, tmp_path / "other.pub", kept)
    assert len(faults(other)) == 3


def test_a_key_is_never_written_over(signed, tmp_path):
    with pytest.raises(SystemExit, match="cannot be written"):
        checkpoints.new_key(tmp_path / "key")

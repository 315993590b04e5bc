"""Checkpoints find what the chain alone cannot: a journal rewritten together with its seals."""

from datetime import UTC, datetime

import psycopg
import pytest

from laget.core import checkpoints, journal

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

"""The nightly sweep beside people who work at the same time."""

from datetime import timedelta

import psycopg
from django.db import connections

import village as the_village
from laget.gaps import sweep as nightly
from laget.teams import actions as teams


def open_rules(database) -> list[str]:
    with psycopg.connect(database.url("engine")) as engine:
        rows = engine.execute("SELECT rule FROM gaps_gap WHERE closed_at IS NULL ORDER BY rule")
        return [rule for (rule,) in rows]


def test_what_is_done_while_the_sweep_reads_is_not_undone_by_it(fresh_database, monkeypatch):
    village = the_village.load()
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    assert "no-holder" in open_rules(fresh_database)
    found_evidence = nightly.evidence

    def meanwhile(*args):
        """The sweep has its facts by now, and does not know that Kari says yes."""
        try:
            village.holds(emma, "kari", offered_by="per")
        finally:
            connections.close_all()  # those of the sweep's own thread
        assert "no-holder" not in open_rules(fresh_database)
        return found_evidence(*args)

    monkeypatch.setattr(nightly, "evidence", meanwhile)
    monkeypatch.setattr(nightly, "AT_ONCE", 1)
    began = village.at + timedelta(seconds=1)
    nightly.sweep(fresh_database.url("engine"), as_of=village.at.date(), at=began)
    assert "no-holder" not in open_rules(fresh_database)

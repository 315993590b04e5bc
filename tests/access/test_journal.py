"""The journal only grows, whoever asks, and says what it said."""

from __future__ import annotations

import json

import psycopg
import pytest
from django.db import connection
from django.db.utils import IntegrityError, ProgrammingError

from laget.core.events import digest
from laget.core.ids import new_id
from laget.core.seeing import seen_as

REWRITES = (
    "UPDATE core_event SET canonical = '{}'",
    "DELETE FROM core_event",
    "TRUNCATE core_event",
    "TRUNCATE core_event_2026",
    "UPDATE core_event_2026 SET salt = NULL",
    "DELETE FROM core_event_2026",
)


def test_nobody_rewrites_the_journal_not_even_its_owner(fresh_database) -> None:
    import village as the_village

    village = the_village.load()
    village.child("emma")
    for role in ("app", "engine", "import", "owner"):
        with psycopg.connect(fresh_database.url(role)) as someone:
            if role == "owner":  # were there a policy for the owner, the trigger would still stand
                someone.execute("CREATE POLICY tampering ON core_event TO laget_owner USING (true)")
                part = "ALTER TABLE core_event_2026"
                someone.execute(f"{part} DISABLE ROW LEVEL SECURITY")
            for rewrite in REWRITES:
                with pytest.raises(psycopg.Error) as stopped, someone.transaction():
                    someone.execute(rewrite)
                refused = (
                    psycopg.errors.InsufficientPrivilege, psycopg.errors.RestrictViolation,
                )  # fmt: skip
                assert isinstance(stopped.value, refused), (role, rewrite, stopped.value)
            someone.rollback()
    with psycopg.connect(fresh_database.url("import")) as reader:
        rows = reader.execute("SELECT canonical, salt, digest FROM core_event").fetchall()
    assert len(rows) >= 4
    assert all(digest(text, bytes(salt)) == bytes(kept) for text, salt, kept in rows)


@pytest.mark.django_db
def test_an_event_is_written_only_under_ones_own_hat(village) -> None:
    emma = village.child("emma")
    said = {
        "kind": "record.opened", "at": 1, "role": str(village.roles["rita"].pk),
        "about": str(emma.pk), "shared": True,
    }  # fmt: skip
    text = json.dumps(said)
    with pytest.raises(ProgrammingError, match="row-level security"), seen_as(village.per):
        _insert(
            "INSERT INTO core_event (id, canonical, salt, digest) VALUES (%s, %s, '', '')", text
        )


@pytest.mark.django_db
def test_an_events_columns_are_its_text_and_cannot_say_otherwise(village) -> None:
    with pytest.raises((ProgrammingError, IntegrityError)), seen_as(village.per):
        _insert(
            "INSERT INTO core_event (id, canonical, salt, digest, kind)"
            " VALUES (%s, '{}', '', '', 'child.opened')"
        )


def _insert(sql: str, *params: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, [new_id(), *params])

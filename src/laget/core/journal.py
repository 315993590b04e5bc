"""Sealing the journal, and checking that it is whole.

Nobody waits for the chain: events are written without it, and sealed a moment later, in a chain
for each authority over their digests (`link = sha256(previous link ‖ digest)`), so that one
authority's journal can be handed out and checked without another's. An event that is erased by law
keeps its digest, so the chain still holds. A changed, missing or extra row is named. A rewritten
tail is found by the signed checkpoints kept outside the database (`checkpoints`).
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import psycopg
from cyclopts import Parameter

from laget.core import clock
from laget.core.events import Kind, Recorded, canonical, digest

START = b"\0" * 32
NOBODY = UUID(int=0)  # the chain of what no hat did
ONE_SEALER = 7_420_001  # the advisory lock that keeps two sealers apart
NOT_SEALED = "NOT EXISTS (SELECT 1 FROM core_seal s WHERE s.event = e.id)"


@dataclass
class Verdict:
    """What checking found. The journal is whole when `faults` is empty."""

    events: int = 0
    sealed: int = 0
    unsealed: int = 0
    faults: list[str] = field(default_factory=list)


def seal(url: str, *, newest_only: bool = False) -> int:
    """Seals what is not sealed yet, and says how many. `newest_only` looks at the last hour alone;
    the sealer that runs once a second does so, and once at its start looks at everything."""
    with psycopg.connect(url) as db:
        if not _one(db, "SELECT pg_try_advisory_xact_lock(%s)", [ONE_SEALER]):
            return 0
        recent = "e.id > uuidv7(interval '-1 hour') AND " if newest_only else ""
        rows = db.execute(
            "SELECT e.id, coalesce(e.authority, %s), e.digest FROM core_event e"
            f" WHERE {recent}{NOT_SEALED} ORDER BY e.id",
            [NOBODY],
        ).fetchall()
        ends = {chain: _end(db, chain) for chain in {row[1] for row in rows}}
        with db.cursor().copy("COPY core_seal (event, chain, n, link) FROM STDIN") as copy:
            for event, chain, digest in rows:
                n, link = ends[chain]
                ends[chain] = n + 1, _next(link, digest)
                copy.write_row((event, chain, *ends[chain]))
    return len(rows)


def _end(db: psycopg.Connection[Any], chain: UUID) -> tuple[int, bytes]:
    """The last link of a chain and its number; before the first there is START."""
    last = "SELECT n, link FROM core_seal WHERE chain = %s ORDER BY n DESC LIMIT 1"
    return db.execute(last, [chain]).fetchone() or (0, START)


def verify(url: str) -> Verdict:
    """Reads the whole journal and its chain."""
    verdict = Verdict()
    with psycopg.connect(url) as db:
        verdict.events = _one(db, "SELECT count(*) FROM core_event")
        verdict.unsealed = _one(db, f"SELECT count(*) FROM core_event e WHERE {NOT_SEALED}")
        changed = db.execute(
            "SELECT id FROM core_event WHERE canonical IS NOT NULL"
            " AND digest IS DISTINCT FROM sha256(salt || convert_to(canonical, 'UTF8')) ORDER BY id"
        )
        verdict.faults += [f"event {row[0]} has been changed" for row in changed]
        _walk(db, verdict)
    return verdict


def _walk(db: psycopg.Connection[Any], verdict: Verdict) -> None:
    at, before = NOBODY, (0, START)
    with db.cursor(name="chain") as links:
        links.itersize = 20_000
        links.execute(
            "SELECT s.chain, s.n, s.event, s.link, e.digest FROM core_seal s"
            " LEFT JOIN core_event e ON e.id = s.event ORDER BY s.chain, s.n"
        )
        for chain, n, event, link, digest in links:
            if chain != at:
                at, before = chain, (0, START)
            verdict.sealed += 1
            _check(before, chain, n, event, link, digest, verdict.faults)
            before = n, link


def _check(
    before: tuple[int, bytes], chain: UUID, n: int, event: UUID, link: bytes,
    digest: bytes | None, faults: list[str],
) -> None:  # fmt: skip
    if n != before[0] + 1:
        faults.append(f"seals {before[0] + 1} to {n - 1} of {chain} are missing")
    elif digest is None:
        faults.append(f"event {event} is missing; it was sealed as number {n} of {chain}")
    elif _next(before[1], digest) != link:
        faults.append(f"seal {n} of {chain} does not fit event {event}")


def _next(link: bytes, digest: bytes) -> bytes:
    return hashlib.sha256(bytes(link) + bytes(digest)).digest()


def _one(db: psycopg.Connection[Any], query: str, given: list[Any] | None = None) -> Any:
    row = db.execute(query, given).fetchone()
    assert row is not None
    return row[0]


def note(url: str, kind: Kind, *, code: str = "", at: datetime | None = None) -> None:
    """That the operator looked: an event without a hat, about no child."""
    event = Recorded(kind, code=code)
    text, salt = canonical(event, by=None, at=at or clock.now()), os.urandom(16)
    with psycopg.connect(url) as db:
        db.execute(
            "INSERT INTO core_event (id, canonical, salt, digest) VALUES (%s, %s, %s, %s)",
            [event.id, text, salt, digest(text, salt)],
        )


def verify_journal(
    *,
    checkpoints: Annotated[Path | None, Parameter(help="Also those signed in this file.")] = None,
    key: Annotated[Path | None, Parameter(help="The public key they are signed with.")] = None,
) -> None:
    """Says whether the journal is whole; exits with 1 where it is not."""
    from laget.core.checkpoints import check
    from laget.settings import database_url

    if (checkpoints is None) != (key is None):
        raise SystemExit("laget: give both --checkpoints and --key, or neither.")
    verdict = verify(database_url("import"))
    if checkpoints and key:
        verdict.faults += check(database_url("import"), key=key, kept=checkpoints)
    print(f"{verdict.events} events, {verdict.sealed} sealed, {verdict.unsealed} not sealed yet.")
    for fault in verdict.faults:
        print(f"✗ {fault}")
    if verdict.faults:
        raise SystemExit(1)
    print("The journal is whole.")

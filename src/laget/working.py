"""`laget work`: what must be done though nobody asks. One process beside the web process.

It seals the journal and sends the e-mails that are due, once a second; signs a checkpoint each
hour; and each night passes on what is held by those whose roles an import has ended, looks at every
child for what is missing, authority by authority, tells of deadlines that have passed, wipes what
was told of those who came to a gathering, and holds what was sent, stored and received against each
other. Begun again after a stop it catches up: what is not sealed is sealed, what waits is sent, and
the sweep runs at once.
"""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import psycopg
from cyclopts import Parameter

from laget.server.binaries import CannotStart

NEEDED = ("LAGET_ENGINE_DATABASE_URL", "LAGET_IMPORT_DATABASE_URL")
HOUR = timedelta(hours=1)


def work(
    *,
    key: Annotated[
        Path | None, Parameter(help="Sign checkpoints with this (laget journal-key).")
    ] = None,
    checkpoints: Annotated[Path | None, Parameter(help="Add them to this file.")] = None,
    night: Annotated[int, Parameter(help="The sweep begins at this hour.")] = 3,
    once: Annotated[bool, Parameter(help="Do each once and end.")] = False,
) -> None:
    """Seal the journal, sign checkpoints, and look for gaps every night, until stopped."""
    for name in NEEDED:
        if not os.environ.get(name):
            raise CannotStart(f"{name} is not set; see docs/how-to/run-in-production.md.")
    if (key is None) != (checkpoints is None):
        raise CannotStart("Give both --key and --checkpoints, or neither.")
    if not 0 <= night <= 23:
        raise CannotStart("--night is an hour of the day, 0 to 23.")
    import django

    django.setup()
    from django.utils import timezone

    from laget.core import clock

    signed: datetime | None = None
    swept: date | None = None
    newest_only = False
    while True:
        now = clock.now()
        try:
            _seal(newest_only=newest_only)
            newest_only = True
            if key and checkpoints and (signed is None or now - signed >= HOUR):
                _sign(key, checkpoints, now)
                signed = now
            _send(now)
            if swept is None or (swept < clock.day(now) and timezone.localtime(now).hour >= night):
                _sweep(now)
                _reconcile(now)
                _seal(newest_only=True)  # that the books were held against each other, too
                swept = clock.day(now)
        except psycopg.OperationalError as e:
            if once:
                raise CannotStart(f"The database does not answer: {e}") from None
            print(f"{now:%F %T} the database does not answer; trying again: {e}", flush=True)
            newest_only = False
            time.sleep(10)
        if once:
            return
        time.sleep(1)


def _seal(*, newest_only: bool) -> None:
    from laget.core.journal import seal

    seal(os.environ["LAGET_IMPORT_DATABASE_URL"], newest_only=newest_only)


def _sign(key: Path, checkpoints: Path, now: datetime) -> None:
    from laget.core import checkpoints as kept

    if kept.add(os.environ["LAGET_IMPORT_DATABASE_URL"], key=key, to=checkpoints, at=now):
        print(f"{now:%F %T} checkpoint signed", flush=True)


def _send(now: datetime) -> None:
    from laget.notices.sending import send

    done = send(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    if done.failed or done.dead:
        print(
            f"{now:%F %T} {done.failed} e-mails could not be sent now, {done.dead} not at all",
            flush=True,
        )


def _sweep(now: datetime) -> None:
    from laget.core import clock
    from laget.core.drafts import sweep_old
    from laget.gaps.sweep import sweep
    from laget.networks.guests import wipe
    from laget.notices.sending import tell_of_the_passed
    from laget.teams.nightly import pass_on

    pass_on(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    sweep_old(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    wipe(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    tell_of_the_passed(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    done = sweep(os.environ["LAGET_ENGINE_DATABASE_URL"], as_of=clock.day(now), at=now)
    if not done:
        print(f"{now:%F %T} no child could be read, so nothing was opened or closed", flush=True)
        return
    children, found = sum(s.children for s in done), sum(s.found for s in done)
    print(f"{now:%F %T} {children} children looked at, {found} gaps", flush=True)


def _reconcile(now: datetime) -> None:
    from laget.ledger import noted

    found = noted(os.environ["LAGET_IMPORT_DATABASE_URL"])
    for line in found.lines():
        print(f"{now:%F %T} {line}", flush=True)
    if not found.faults:
        print(f"{now:%F %T} all that was sent is stored", flush=True)

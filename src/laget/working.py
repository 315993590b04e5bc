"""`laget work`: what must be done though nobody asks. One process beside the web process.

It seals the journal and sends the e-mails that are due, once a second; tells of hours that have
passed where the law counts hours, once a minute; signs a checkpoint each hour; and each night
passes on what is held by those whose roles an import has ended, looks at every child for what is
missing, authority by authority, tells of deadlines that have passed, wipes what was told of those
who came to a gathering, and holds what was sent, stored and received against each other. Begun
again after a stop it catches up: what is not sealed is sealed, what waits is sent, and the sweep
runs at once.

Where one of these fails it says so, with a cross, and the others go on; what failed is tried again.
What it says holds no value of a row, since one could be a child's name.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

import psycopg
from cyclopts import Parameter

from laget.server.binaries import CannotStart

NEEDED = ("LAGET_ENGINE_DATABASE_URL", "LAGET_IMPORT_DATABASE_URL")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
#: The database is not there, or is going down: everything waits for it.
GONE = ("08", "57P")
Job = Callable[[datetime], None]


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
    told: datetime | None = None
    swept: date | None = None
    newest_only = False
    tonight: list[tuple[str, Job]] = []
    failed: dict[str, datetime] = {}
    while True:
        now = clock.now()
        if swept is None or (swept < clock.day(now) and timezone.localtime(now).hour >= night):
            tonight, swept = list(NIGHT), clock.day(now)
        try:
            seal = partial(_seal, newest_only=newest_only)
            newest_only = _is_done("seal the journal", seal, now, failed, MINUTE)
            if key and checkpoints and (signed is None or now - signed >= HOUR):
                sign = partial(_sign, key, checkpoints)
                if _is_done("sign a checkpoint", sign, now, failed, MINUTE):
                    signed = now
            if told is None or now - told >= MINUTE:
                _is_done("tell of hours that have passed", _hours, now, failed, MINUTE)
                told = now
            _is_done("send e-mails", _send, now, failed, MINUTE)
            for what, job in list(tonight):
                if _is_done(what, job, now, failed, HOUR):
                    tonight.remove((what, job))
        except psycopg.OperationalError as e:
            if once:
                raise CannotStart(f"The database does not answer: {e}") from None
            print(f"{now:%F %T} the database does not answer; trying again: {e}", flush=True)
            newest_only = False
            time.sleep(10)
        if once and failed:
            raise CannotStart(f"Not everything could be done: {', '.join(failed)}.")
        if once:
            return
        time.sleep(1)


def _is_done(
    what: str, job: Job, now: datetime, failed: dict[str, datetime], wait: timedelta
) -> bool:
    """Whether it was done, now. What fails is told, and is tried again when it has waited."""
    if now < failed.get(what, now):
        return False
    try:
        job(now)
    except Exception as e:
        if isinstance(e, psycopg.OperationalError) and (e.sqlstate or GONE[0]).startswith(GONE):
            raise
        failed[what] = now + wait
        said = f"✗ {now:%F %T} could not {what}; the rest goes on, and this again after {wait}"
        print(f"{said}: {_why(e)}", file=sys.stderr, flush=True)
        return False
    failed.pop(what, None)
    return True


def _why(e: Exception) -> str:
    """The kind of failure and where; what the database says of it first, which names no row."""
    said = e.diag.message_primary if isinstance(e, psycopg.Error) else ""
    where = "".join(traceback.format_tb(e.__traceback__))
    return f"{type(e).__name__} {said or ''}\n{where}"


def _seal(_now: datetime, *, newest_only: bool) -> None:
    from laget.core.journal import seal

    seal(os.environ["LAGET_IMPORT_DATABASE_URL"], newest_only=newest_only)


def _sign(key: Path, checkpoints: Path, now: datetime) -> None:
    from laget.core import checkpoints as kept

    if kept.add(os.environ["LAGET_IMPORT_DATABASE_URL"], key=key, to=checkpoints, at=now):
        print(f"{now:%F %T} checkpoint signed", flush=True)


def _hours(now: datetime) -> None:
    from laget.notices.sending import BY_THE_HOUR, tell_of_the_passed

    tell_of_the_passed(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now, only=BY_THE_HOUR)


def _send(now: datetime) -> None:
    from laget.notices.sending import send

    done = send(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)
    if done.failed or done.dead:
        print(
            f"{now:%F %T} {done.failed} e-mails could not be sent now, {done.dead} not at all",
            flush=True,
        )


def _pass_on(now: datetime) -> None:
    from laget.teams.nightly import pass_on

    pass_on(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)


def _empty_drafts(now: datetime) -> None:
    from laget.core.drafts import sweep_old

    sweep_old(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)


def _wipe(now: datetime) -> None:
    from laget.networks.guests import wipe

    wipe(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)


def _tell(now: datetime) -> None:
    from laget.notices.sending import tell_of_the_passed

    tell_of_the_passed(os.environ["LAGET_IMPORT_DATABASE_URL"], at=now)


def _sweep(now: datetime) -> None:
    from laget.core import clock
    from laget.gaps.sweep import sweep

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


#: Each night, in this order.
NIGHT: tuple[tuple[str, Job], ...] = (
    ("pass on what those who have left still hold", _pass_on),
    ("empty old drafts", _empty_drafts),
    ("wipe what was told of those who came to a gathering", _wipe),
    ("tell of deadlines that have passed", _tell),
    ("look for what is missing around each child", _sweep),
    ("hold what was sent, stored and received against each other", _reconcile),
    ("seal what the night has written", partial(_seal, newest_only=True)),
)

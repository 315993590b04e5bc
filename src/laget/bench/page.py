"""`laget bench page`: the page of a busy child, and the day of a coordinator with forty children.

A throw-away database is filled as for `laget bench child`, with one child in a hundred protected;
then one child is made busy by the acts themselves. What is timed is a whole request in the server,
from the address to the last byte, again and again as the same hat.
"""

from __future__ import annotations

import json as json_format
import os
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any
from unittest import mock
from uuid import UUID

import psycopg
from cyclopts import Parameter
from rich.console import Console
from rich.table import Table

from laget.bench.child import TODAY, fill

AT_MOST_MS = 60.0
NOW = datetime(2026, 10, 1, 10, tzinfo=UTC)
WARM_UP = 20  # openings that are not counted

MORE = (Path(__file__).parent / "page.sql").read_text(encoding="utf-8")


def bench_page(
    *,
    children: Annotated[int, Parameter(help="Children in the database.")] = 10_000,
    openings: Annotated[int, Parameter(help="How often each page is opened.")] = 200,
    json: Annotated[bool, Parameter(help="One JSON object as the last line.")] = False,
) -> None:
    """How long two pages take in the server. The child's at most 60 ms at p95."""
    console = Console(highlight=False)
    figures = measure(children, openings, console)
    table = Table("page", "questions", "p50 ms", "p95 ms", title=f"{children:,} children")
    for page, says in (("child", "a busy child's page"), ("day", "my day, with forty children")):
        table.add_row(
            says, *(str(figures[f"{page}_{of}"]) for of in ("questions", "p50_ms", "p95_ms"))
        )
    console.print(table)
    within = figures["child_p95_ms"] <= AT_MOST_MS
    console.print(f"The child's page is {'within' if within else 'over'} {AT_MOST_MS} ms.")
    if json:
        print(json_format.dumps(figures))
    if not within:
        raise SystemExit(1)


def measure(size: int, openings: int, console: Console) -> dict[str, Any]:
    """Fills a database of its own, and opens both pages again and again."""
    from laget.server import prepare, start

    with (
        tempfile.TemporaryDirectory(prefix="laget-bench-") as folder,
        start(Path(folder) / "data", throwaway=True) as server,
    ):
        prepare(server)
        os.environ |= {**server.environment(), "LAGET_DEMO": "1", "LAGET_SECRET_KEY": "bench" * 10}
        with console.status(f"Filling {size:,} children …"):
            fill(server, size, MORE)
        with psycopg.connect(server.url("import")) as db:
            pk, me = (_id(db, f"md5('{one}')::uuid") for one in ("child1", "liv"))
        from laget.core import clock

        with mock.patch.object(clock, "now", return_value=NOW):
            with console.status("Making one child busy …"):
                _make_busy(pk, me)
            with psycopg.connect(server.url("owner"), autocommit=True) as db:
                db.execute("VACUUM ANALYZE")
            with console.status(f"Opening two pages {openings} times …"):
                found = {
                    f"{page}_{name}": figure
                    for page, url in (("child", f"/children/{pk}/"), ("day", "/"))
                    for name, figure in _open(url, me, openings).items()
                }
        from django.db import connections

        connections.close_all()
    return {"children": size, "openings": openings, **found}


def _id(db: psycopg.Connection[Any], what: str) -> UUID:
    row = db.execute(f"SELECT {what}").fetchone()  # type: ignore[call-overload]
    assert row is not None
    return UUID(str(row[0]))


def _open(url: str, role: UUID, openings: int) -> dict[str, Any]:
    """How long the page takes, and how many questions it asks the database."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    session = client.session
    session["role"] = str(role)
    session.save()
    client.cookies["sessionid"] = str(session.session_key)
    took = []
    for turn in range(openings + WARM_UP):
        began = time.perf_counter()
        answer = client.get(url)
        if turn >= WARM_UP:
            took.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, answer.status_code
    with CaptureQueriesContext(connection) as asked:
        client.get(url)
    took.sort()
    return {
        "questions": len(asked),
        "p50_ms": round(took[len(took) // 2], 1),
        "p95_ms": round(took[int(len(took) * 0.95)], 1),
    }


def _make_busy(pk: UUID, coordinator: UUID) -> None:
    """A case, a baton that is offered on, a plan with goals and help, questions to others, a
    meeting, a hand-over, messages, what the child says to all and to one, and what the family
    lets others be asked."""
    from laget.asking import actions as asking
    from laget.children import voice
    from laget.children.models import Child
    from laget.core.seeing import seen_as
    from laget.meetings import actions as meetings
    from laget.meetings import reads as meeting_reads
    from laget.messages import actions as messages
    from laget.organisations.models import Unit
    from laget.people.models import Role
    from laget.people.reads import actor_for
    from laget.plans import actions as plans
    from laget.referrals import actions as referrals
    from laget.teams import baton, lead
    from laget.teams.models import Participation
    from laget.transitions import handing

    me: Any = actor_for(coordinator, NOW)
    with seen_as(me, child=pk):
        child = Child.objects.select_related("authority").get(pk=pk)
        parts = list(Participation.objects.filter(child=pk).select_related("unit"))
    units = {unit.code: unit for unit in Unit.objects.all()}
    workers = Role.objects.filter(kind=Role.Kind.WORKER).select_related("unit", "person")
    roles = {role.unit.code: role for role in workers}
    teacher: Any = actor_for(roles["u1"].pk, NOW)
    baton.offer(child, roles["u2"], by=teacher)
    lead.wish(child, by=me, words="I want Liv.")
    for n in range(4):
        voice.note_words(child, by=me, text=f"Words {n}.", how="said", shared=n > 0, at_top=n == 3)
        messages.write(child, by=teacher, text=f"Message {n}.")
    plan = plans.start_plan(child, by=me, words="I sleep.")
    for n in range(3):
        goal = plans.set_goal(plan, by=me, words=f"Goal {n}.")
        done = plans.start_measure(
            child, by=me, what=f"Help {n}", goal=goal, owner=roles["u1"],
            evaluate_on=TODAY + timedelta(days=30 + n),
        )  # fmt: skip
        plans.review(done, by=me, effect="partly", note="Three of five.")
        plans.note_contact(child, by=me, with_whom="child")
        referrals.send(
            child, units[f"u{10 + n}"], by=me, need="talk", from_on=date(2026, 11, 1), story="x"
        )
    with seen_as(me):
        guests = [one for one in meeting_reads.guests(me, pk).values() if one.role is not None]
    meetings.call(
        child, by=me, question="How does it go?", begins_at=NOW + timedelta(days=7), place="Room",
        guests=guests,
    )  # fmt: skip
    handing.hand_over(
        next(part for part in parts if part.unit_id == teacher.unit_id), units["u20"], by=teacher,
        stage="moved", first_day=date(2026, 12, 1), last_day=date(2026, 11, 30),
        given_by="guardian", parts=["plan"], words="Reads.",
    )  # fmt: skip
    asking.ask(
        child, by=teacher, units=[units["u30"], units["u31"]], adult=roles["u1"],
        said_by="guardian", how="oral", lapses_on=TODAY + timedelta(days=60),
    )  # fmt: skip

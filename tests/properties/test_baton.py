"""The baton under everything at once: never with two, and from the first yes until the case closes
never with nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import pairwise
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Case, Holding, Participation

TEAM = ("per", "kari", "hanne", "ida")
LEADERS = {"per": "rita", "kari": "anne", "hanne": "joakim", "ida": "britt"}
WHAT = ("offer", "accept", "decline", "take back", "end role", "leave", "withdraw", "close", "open")

step = st.tuples(st.sampled_from(WHAT), st.sampled_from(TEAM), st.sampled_from(TEAM))


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@settings(
    max_examples=5,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(steps=st.lists(step, min_size=6, max_size=16))
def test_from_the_first_yes_until_the_case_closes_there_is_always_one_holder(
    steps: Any, as_operator: Callable[..., None]
) -> None:
    import village as the_village

    with _undone():
        village = the_village.load()
        emma = village.child("emma", "per")
        village.team(emma, *TEAM)
        teams.open_case(emma, by=village.per, at=village.at)
        village.holds(emma, "per")
        for what, who, other in steps:
            village.later(hours=30)
            try:
                with transaction.atomic():
                    _does(village, emma, what, who, other)
            except (Refused, NotAllowed, NotFound, AssertionError):
                pass
            _holds(village, emma)


def _does(village: Any, child: Any, what: str, who: str, other: str) -> None:
    by, at = getattr(village, who), village.at
    leader = getattr(village, LEADERS[who])
    if what == "offer":
        baton.offer(child, village.roles[other], by=by, at=at)
    elif what in ("accept", "decline", "take back"):
        with seen_as(by):
            asked = BatonOffer.objects.filter(child=child, state="offered").first()
        if asked is None:
            raise NotFound
        if what == "accept":
            baton.accept(asked, by=by, at=at)
        elif what == "decline":
            baton.decline(asked, by=by, reason="So.", at=at)
        else:
            baton.take_back(asked, by=by, at=at)
    elif what == "end role":
        teams.end_role(village.roles[who], by=leader, at=at)
    elif what == "leave":
        with seen_as(leader):
            part = Participation.objects.filter(child=child, unit=by.unit_id, to_on=None).first()
        if part is None:
            raise NotFound
        teams.leave(part, by=leader, at=at)
    elif what == "withdraw":
        with seen_as(by):
            yes = Consent.objects.filter(child=child, to_unit=by.unit_id).last()
        if yes is None:
            raise NotFound
        consents.withdraw(yes, by=by, at=at)
    elif what == "close":
        with seen_as(by):
            case = Case.objects.filter(child=child, closed_on=None).first()
        if case is None:
            raise NotFound
        teams.close_case(
            case, by=by, reason="So.", family_says="Good.",
            follow_up_on=at.date() + timedelta(days=30), at=at,
        )  # fmt: skip
    else:
        teams.open_case(child, by=by, at=at)


def _holds(village: Any, child: Any) -> None:
    """Asked above the walls: how many hold, and whether spans touch, without hole or overlap."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute(
            "SELECT lower(during), upper(during) FROM teams_holding WHERE child_id = %s ORDER BY 1",
            [child.pk],
        )
        spans = cursor.fetchall()
        cursor.execute(
            "SELECT count(*) FROM teams_case WHERE child_id = %s AND closed_on IS NULL", [child.pk]
        )
        is_open = cursor.fetchone()[0] == 1
        cursor.execute(
            "SELECT count(*) FROM teams_batonoffer WHERE child_id = %s AND state = 'offered'",
            [child.pk],
        )
        offers = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM teams_case WHERE child_id = %s", [child.pk])
        first_case = cursor.fetchone()[0] == 1
        cursor.execute("SET ROLE laget_app")
    holding = [span for span in spans if span[1] is None]
    assert len(holding) <= 1, "two hold"
    assert offers <= 1, "two are asked"
    for (_, ended), (began, _) in pairwise(spans):
        assert ended is not None, "two hold"
        assert ended <= began, "two held"
        if is_open and first_case:
            assert ended == began, "nobody held for a while"
    if is_open and first_case:
        assert len(holding) == 1, "nobody holds"


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Each act in a thread and a connection of its own, let go at once; what each ended in."""
    ready, ends = threading.Barrier(len(acts)), [None] * len(acts)

    def run(n: int, act: Callable[[], Any]) -> None:
        try:
            ready.wait()
            ends[n] = act()
        except Exception as error:
            ends[n] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


@pytest.fixture
def held(fresh_database: Any) -> Any:
    """Emma's team of four; Per holds the baton."""
    import village as the_village

    village = the_village.load()
    emma = village.child("emma", "per")
    village.team(emma, *TEAM)
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "per")
    village.later(hours=1)
    village.database = fresh_database
    return village


def spans(village: Any) -> list[Any]:
    with psycopg.connect(village.database.url("import")) as importer:
        return importer.execute(
            "SELECT role_id, lower(during), upper(during), standing_in FROM teams_holding"
            " ORDER BY 2"
        ).fetchall()


def _refused_or(ends: list[Any], kind: type) -> None:
    for end in ends:
        assert isinstance(end, (kind, Refused, NotAllowed)), repr(end)


def test_the_same_yes_sent_twice_at_once_is_one_yes(held: Any) -> None:
    asked = baton.offer(held.emma, held.roles["kari"], by=held.per, at=held.at)
    held.later(minutes=1)
    kari = held.kari
    ends = at_once(*[lambda: baton.accept(asked, by=kari, at=held.at)] * 3)
    _refused_or(ends, Holding)
    assert sum(isinstance(end, Holding) for end in ends) == 1
    first, second = spans(held)
    assert (first[2], second[0]) == (second[1], held.roles["kari"].pk)


def test_two_asked_at_once_is_one_asked(held: Any) -> None:
    per, rita, emma = held.per, held.rita, held.emma
    ends = at_once(
        lambda: baton.offer(emma, held.roles["kari"], by=per, at=held.at),
        lambda: baton.offer(emma, held.roles["ida"], by=rita, at=held.at),
        lambda: baton.offer(emma, held.roles["hanne"], by=per, at=held.at),
    )
    _refused_or(ends, BatonOffer)
    assert sum(isinstance(end, BatonOffer) for end in ends) == 1


def test_a_yes_while_the_offer_is_taken_back_and_given_anew_leaves_one_holder(held: Any) -> None:
    asked = baton.offer(held.emma, held.roles["kari"], by=held.per, at=held.at)
    held.later(minutes=1)
    per, kari, at = held.per, held.kari, held.at

    def elsewhere() -> Any:
        baton.take_back(asked, by=per, at=at)
        return baton.offer(held.emma, held.roles["ida"], by=per, at=at)

    ends = at_once(elsewhere, lambda: baton.accept(asked, by=kari, at=at))
    _refused_or(ends, (BatonOffer, Holding))
    now = [span for span in spans(held) if span[2] is None]
    assert len(now) == 1
    taken = isinstance(ends[1], Holding)
    assert now[0][0] == held.roles["kari" if taken else "per"].pk


def test_a_role_that_ends_while_its_offer_is_answered_leaves_one_holder(held: Any) -> None:
    asked = baton.offer(held.emma, held.roles["kari"], by=held.per, at=held.at)
    held.later(minutes=1)
    rita, kari, at = held.rita, held.kari, held.at
    ends = at_once(
        lambda: teams.end_role(held.roles["per"], by=rita, at=at),
        lambda: baton.accept(asked, by=kari, at=at),
    )
    assert not [end for end in ends if isinstance(end, DatabaseError)], ends
    now = [span for span in spans(held) if span[2] is None]
    assert len(now) == 1
    assert now[0][0] in {held.roles["kari"].pk, held.roles["rita"].pk}
    for (_, _, ended, _), (_, began, _, _) in pairwise(spans(held)):
        assert ended == began

"""What is read of networks and gatherings. The reader is an actor, or None: everybody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.cases import reads as cases
from laget.core.access import NotAllowed, NotFound, Permission
from laget.core.actor import Actor
from laget.networks.codes import answered
from laget.networks.models import (
    Cluster,
    Gathering,
    Input,
    Network,
    TableCode,
    Team,
)
from laget.networks.permissions import (
    CANCEL,
    EVALUATE,
    INSIDE,
    OF_TEAM,
    OVER,
    OWN,
    ROWS,
    RUN,
    TAKE_DOWN,
    TOLD,
    TRANSLATION,
    WRITE_TEAM,
    guard,
    model,
    others_there,
)
from laget.networks.permissions import FEW as ONLY_FEW
from laget.organisations.reads import municipalities
from laget.people.reads import held_on
from laget.programme import reads as programmes
from laget.programme.models import Programme
from laget.programme.permissions import WORK, WRITE

Reader = Actor | None


def rows(reader: Reader, what: str, of: Programme) -> QuerySet[Any]:
    """The rows of one kind that stand, as the reader may see them."""
    if reader is not None:
        found = ROWS[what].rows(reader)
    elif what in (*INSIDE, *OF_TEAM, *ONLY_FEW, *OWN):
        found = model(what).objects.none()
    else:
        found = model(what).objects.filter(programme__published_at__isnull=False)
        if what == TRANSLATION:
            found = found.filter(Q(input=None) | Q(input__stage="up"))
        if what in (*TOLD, TRANSLATION):
            found = found.filter(stage="up")
        if what == "cluster":
            up = Input.objects.filter(stage="up", is_out=False, cluster__in=found)
            found = found.filter(pk__in=up.values("cluster"))
    return found.filter(programme=of, is_out=False)


def row(actor: Actor, what: str, pk: UUID) -> Any:
    """One row to write in; else the sentence that says who may."""
    found = ROWS[what].row(actor, pk)
    permission, of = guard(what, found)
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def above(actor: Actor, what: str, pk: UUID) -> Any:
    """What a row of a kind is added to."""
    over = OVER.get(what)
    found = ROWS[over].row(actor, pk) if over else programmes.programme(actor, pk)
    permission, of = guard(what, found, new=True)
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def one(actor: Actor, what: str, pk: UUID) -> Any:
    """One to read, for those who act in the programme."""
    found = ROWS[what].row(actor, pk)
    programmes.programme(actor, found.programme_id)
    return found


def opened(of: Programme, what: str, pk: UUID) -> Any:
    """One of a published programme, for everybody."""
    found = rows(None, what, of).filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class Shown:
    """A network with its teams."""

    network: Network
    waves: list[Any]
    teams: list[Any]
    ideas: list[Any]
    indicators: list[Any]
    storyboards: list[Any]
    may_run: bool


def networks(reader: Reader, of: Programme) -> list[Any]:
    return list(rows(reader, "network", of).select_related("source"))


def network(reader: Reader, shown: Network) -> Shown:
    def under(what: str, **more: Any) -> list[Any]:
        return list(rows(reader, what, shown.programme).filter(**more or {"network": shown}))

    return Shown(
        shown, under("wave"), under("team"), under("idea"), under("indicator"),
        under("storyboard", team__network=shown),
        reader is not None and RUN.allows(reader, shown),
    )  # fmt: skip


@dataclass(frozen=True)
class Work:
    """What a team does: only for those who act in the programme."""

    team: Team
    aims: list[Any]
    tests: list[Any]
    scores: list[Any]
    storyboards: list[Any]
    may_write: bool


def work(actor: Actor, team: Team) -> Work:
    def own(what: str) -> list[Any]:
        found = rows(actor, what, team.programme).filter(team=team)
        return list(found.select_related("aim", "idea") if what == "test" else found)

    return Work(
        team, own("aim"), own("test"), own("score"), own("storyboard"),
        WRITE_TEAM.allows(actor, team),
    )  # fmt: skip


@dataclass(frozen=True)
class Worth:
    """What participants thought of it: how many, the middle one of them, and what they wrote."""

    answered: int
    middle: float
    texts: list[str]


@dataclass(frozen=True)
class Met:
    """A gathering as the reader sees it. `coming` and `waiting` hold those whose name the reader
    may know; `here` counts all who have a place."""

    gathering: Gathering
    items: list[Any]
    decisions: list[Any]
    here: int
    coming: list[Any]
    waiting: list[Any]
    by_kind: list[tuple[str, int]]
    needs: list[Any]
    worth: Worth | None
    words: list[Any]
    may_come: bool
    may_evaluate: bool
    may_cancel: set[UUID]
    may_write: bool
    may_work: bool
    is_answered: bool

    @property
    def because_of_young(self) -> list[Any]:
        return [one for one in self.decisions if one.because]


def of_the_plan(reader: Reader, of: Programme) -> list[Any]:
    """The gatherings that are lines of the plan."""
    return list(rows(reader, "gathering", of).exclude(activity=None))


def gatherings(reader: Reader, of: Programme) -> list[Any]:
    return list(rows(reader, "gathering", of).select_related("source"))


def met(reader: Reader, one: Gathering) -> Met:
    of = one.programme

    def under(what: str) -> list[Any]:
        return list(rows(reader, what, of).filter(gathering=one))

    registered = under("registration")
    if reader is not None:
        guests = rows(reader, "guest", of).filter(registration__gathering=one)
        known = dict(guests.values_list("registration", "name"))
        for each in registered:
            each.called = each.name or known.get(each.pk, "")
    places = one.capacity if one.capacity is not None else len(registered)
    kinds = Counter(str(r.get_kind_display()) for r in registered[:places])
    may_write = reader is not None and WRITE.allows(reader, of)
    needs = rows(reader, "need", of).filter(registration__gathering=one).exclude(text="")
    worth = None if reader is None else worth_of(one)
    evaluations = rows(reader, "evaluation", of).filter(gathering=one)
    words = evaluations.filter(stage__in=("waits", "up")).order_by("text", "pk")
    if reader is not None and not may_write:
        words = words.filter(stage="waits").exclude(written_by__person=reader.person_id)
    return Met(
        one, under("item"), under("decision"), len(registered[:places]),
        [r for r in registered[:places] if r.called], [r for r in registered[places:] if r.called],
        sorted(kinds.items()), list(needs.select_related("registration")), worth,
        list(words) if worth else [], *_open_acts(reader, one, evaluations),
        may_write, reader is not None and WORK.allows(reader, of),
        reader is not None and one.is_answered(reader.on),
    )  # fmt: skip


def _open_acts(
    reader: Reader, one: Gathering, evaluations: QuerySet[Any]
) -> tuple[bool, bool, set[UUID]]:
    """Whether the reader can sign up and say what it was worth, and which names it can cancel,
    today."""
    if reader is None or not WORK.allows(reader, one.programme):
        return False, False, set()
    has_said = evaluations.filter(role=reader.role_id).exists()
    names = CANCEL.rows(reader).filter(gathering=one, is_out=False).values_list("pk", flat=True)
    return (
        one.takes_names(reader.on), one.is_asked_about(reader.on) and not has_said,
        set() if one.is_over(reader.on) else set(names),
    )  # fmt: skip


def called(actor: Actor, registration: Any) -> str:
    """Who comes, as far as the reader may know."""
    guest = ROWS["guest"].rows(actor).filter(registration=registration).first()
    return str(registration.name or guest or registration.get_kind_display())


def to_evaluate(actor: Actor, pk: UUID) -> Any:
    """A gathering to say what it was worth, for whoever acts in it or has signed up."""
    return EVALUATE.row(actor, pk)


def to_ask(actor: Actor, pk: UUID) -> Any:
    """A gathering, for the secretariat."""
    found = one(actor, "gathering", pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    return found


def to_cancel(actor: Actor, pk: UUID) -> Any:
    """A registration of one's own; for the secretariat, any."""
    return CANCEL.row(actor, pk)


def worth_of(one: Gathering) -> Worth | None:
    """Few answers are not shown: one of them could be somebody's. The database counts them, and
    gives the words that two have read."""
    given = answered("SELECT answered, middle FROM gathering_worth(%s)", one.pk)
    if not given:
        return None
    texts = [text for (text,) in answered("SELECT gathering_words(%s)", one.pk)]
    return Worth(given[0][0], given[0][1], texts)


def question(actor: Actor, pk: UUID) -> Any:
    """A question to answer at a table."""
    return one(actor, "question", pk)


def open_code(actor: Actor, asked_: Any) -> TableCode | None:
    """The code by which tables can answer a question now."""
    codes = ROWS["code"].rows(actor).filter(question=asked_, closed_at=None)
    found: TableCode | None = codes.filter(open_until__gt=actor.at).first()
    return found


def to_open(actor: Actor, pk: UUID) -> Any:
    """A question to open to tables, or to close; for those who lead the gathering."""
    found = question(actor, pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    return found


def to_cluster(actor: Actor, pk: UUID) -> tuple[Input, list[Cluster]]:
    """An input, and the groups it can be put in."""
    found = ROWS["input"].row(actor, pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    groups = rows(actor, "cluster", found.programme).filter(question=found.question_id)
    return found, list(groups)


def told(actor: Actor, kind: str, pk: UUID) -> Any:
    """One thing told, to take down."""
    found = ROWS[kind].row(actor, pk)
    if not WORK.allows(actor, found.programme):
        raise NotFound
    return found


def to_look(actor: Actor, kind: str, pk: UUID) -> Any:
    """One thing told, to read for the second time; else the sentence that says who may."""
    found = told(actor, kind, pk)
    permission = looks(kind, found, actor)
    if not permission.allows(actor, found.looked_at_by):
        raise NotAllowed(permission)
    if kind == "evaluation" and not worth_of(found.gathering):
        raise NotFound  # few have answered, or some still can
    return found


def looks(kind: str, row: Any, actor: Actor) -> Permission:
    """Who reads a kind for the second time: where a secretariat is one person, all who act in the
    programme."""
    if kind == "evaluation":
        near = others_there(row).filter(held_on(actor.on)) if row.written_by else None
        return WRITE if near is None or near.exists() else WORK
    return WRITE_TEAM if kind in OF_TEAM else WORK


def takes_down(kind: str) -> Permission:
    if kind == "evaluation":
        return WRITE
    return TAKE_DOWN if kind in OF_TEAM else WORK


def to_rewrite(actor: Actor, kind: str, pk: UUID) -> Any:
    """What a table wrote, for a leader to say in other words."""
    found = told(actor, kind, pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    return found


def things(actor: Actor, of: Programme) -> dict[str, list[tuple[str, str]]]:
    """What the forms let one choose among."""
    named = {
        f"{what}s": [(str(one.pk), str(one)) for one in rows(actor, what, of)]
        for what in ("wave", "aim", "idea")
    }
    chosen = [(str(one.pk), str(one)) for one in cases.cases(actor, of)]
    here = [(str(one.pk), one.name) for one in municipalities(actor.on)]
    return {**programmes.things(actor, of), **named, "cases": chosen, "municipalities": here}

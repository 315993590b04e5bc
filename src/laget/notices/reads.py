"""The hat's notices in words: only what it may still read of what they are about.

What one may not read any more is not there, neither as a line nor in the number of new ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from itertools import count
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from laget.asking.permissions import SEE_ANSWER
from laget.children.models import Child
from laget.children.permissions import KNOW
from laget.core.actor import Actor
from laget.notices.kinds import ABOUT, GONE, LEAD
from laget.notices.models import Choice, Notice
from laget.notices.permissions import SEE, SEE_CHOICE
from laget.notices.telling import About
from laget.teams.lead_words import said

MANY = 100  # lines
FEW = 25  # of those looked at, on a page


@dataclass(frozen=True)
class Line:
    """One notice in words. `child` where the hat knows whom it is about, `named` what else it is
    about."""

    pk: UUID
    says: Any
    child: Child | None
    named: str
    at: datetime
    is_new: bool
    url: str


@dataclass(frozen=True)
class Leaf:
    """One page of notices. `older`: after which one the next page begins, nothing where there is
    none; `is_first`: the new ones are on it."""

    lines: list[Line]
    older: UUID | None
    is_first: bool


def leaf(actor: Actor, before: str = "") -> Leaf:
    """The hat's notices, the newest first: all that are new, as far as there is room, and then
    those looked at, a page at a time; or those looked at `before` one of them."""
    unseen = ExpressionWrapper(Q(seen_at=None), output_field=BooleanField())
    told = SEE.rows(actor).order_by(unseen.desc(), "-at", "-pk")
    if last := _last(actor, before):
        earlier = Q(at__lt=last.at) | Q(at=last.at, pk__lt=last.pk)
        told = told.filter(earlier, seen_at__isnull=False)
    found, rows = _readable(actor, told, seen=FEW + 1)
    new = [one for one in found if one.seen_at is None][:MANY]
    old = [one for one in found if one.seen_at is not None]
    older = old[FEW - 1].pk if len(old) > FEW else None
    return Leaf(_lines(actor, [*new, *old[:FEW]], rows), older, last is None)


def _last(actor: Actor, before: str) -> Notice | None:
    """The notice after which a page begins, where the address names one of the hat's own."""
    try:
        found: Notice | None = SEE.rows(actor).filter(pk=UUID(before)).first()
    except ValueError:
        return None
    return found


def mine(actor: Actor) -> list[Line]:
    """The first page of them."""
    return leaf(actor).lines


def _lines(
    actor: Actor, found: list[Notice], rows: dict[tuple[str, UUID], tuple[About, Any]]
) -> list[Line]:
    """Each in words."""
    found = sorted(found, key=lambda one: (one.at, one.pk), reverse=True)
    ids = {getattr(rows[one.kind, one.thing][1], "child_id", None) for one in found}
    known = {child.pk: child for child in KNOW.rows(actor).filter(pk__in=ids - {None})}
    answered = _answered(actor, rows)
    lines = []
    for one in found:
        about, row = rows[one.kind, one.thing]
        child = known.get(getattr(row, "child_id", None))
        page = about.page if isinstance(about.page, str) else about.page(row)
        url = reverse(page, kwargs={about.key: about.given(row)} if about.key else None)
        says = about.says(row) if callable(about.says) else about.says
        says = says or said(
            child.country if child else actor.country, LEAD[one.kind],
            getattr(row, "lead", "holder"),
        )  # fmt: skip
        if row.pk in answered:
            says = _("{says} Answers are there already.").format(says=says)
        is_new = one.seen_at is None
        lines.append(Line(one.pk, says, child, about.named(row), one.at, is_new, url))
    return lines


def _answered(actor: Actor, rows: dict[tuple[str, UUID], Any]) -> set[UUID]:
    """Of the questions whose answers the hat has come to get, those that have some. Not which."""
    asked = [pk for kind, pk in rows if kind == Notice.Kind.GETS_ANSWERS]
    if not asked:
        return set()
    answers = SEE_ANSWER.rows(actor).filter(asked__question__in=asked)
    return set(answers.values_list("asked__question", flat=True))


def new(actor: Actor) -> int:
    """How many the hat has not looked at."""
    unseen = SEE.rows(actor).filter(seen_at=None).order_by("-at", "-pk")
    found, _about_them = _readable(actor, unseen)
    return min(len(found), MANY)


def _readable(
    actor: Actor, notices: QuerySet[Notice], seen: int = 1
) -> tuple[list[Notice], dict[tuple[str, UUID], tuple[About, Any]]]:
    """As many of them as there is room for, and what they are about: new ones, and so many of those
    looked at. Those that cannot be read now take nobody's place."""
    found: list[Notice] = []
    rows: dict[tuple[str, UUID], tuple[About, Any]] = {}
    for begin in count(step=MANY):
        some = list(notices[begin : begin + MANY])
        rows |= _rows(actor, some)
        found += [one for one in some if (one.kind, one.thing) in rows]
        looked_at = sum(one.seen_at is not None for one in found)
        if len(some) < MANY or len(found) - looked_at >= MANY or looked_at >= seen:
            break
    return found, rows


def _rows(actor: Actor, found: list[Notice]) -> dict[tuple[str, UUID], tuple[About, Any]]:
    """What the notices are about, as far as the hat may read it: one question for each permission
    it is read under."""
    left: dict[str, set[UUID]] = defaultdict(set)
    for one in found:
        left[one.kind].add(one.thing)
    told = defaultdict(list)
    for kind in left:
        for about in _about(kind):
            told[about.rows, about.only, about.near, about.sees].append((kind, about))
    rows: dict[tuple[str, UUID], tuple[About, Any]] = {}
    for (permission, only, near, sees), kinds in told.items():
        if things := set().union(*(left[kind] for kind, _about in kinds)):
            about_them = permission.rows(actor).filter(only, pk__in=things)
            about_them = about_them.annotate(**sees(actor) if sees else {})
            for row in about_them.select_related(*near or (None,)):
                for kind, about in kinds:
                    if row.pk in left[kind] and about.holds(row):
                        rows[kind, row.pk] = about, row
                        left[kind].discard(row.pk)
    return rows


def _about(kind: str) -> Iterator[About]:
    """What a kind says, here or in the rooms above."""
    yield from (told[kind] for told in (ABOUT, GONE) if kind in told)
    for room in import_module(settings.LAGET_WIRING).TELLS:
        yield from (about for told, about in room.about if told == kind)


def choice(actor: Actor) -> Choice | None:
    """How the person wants to be told, once they have said so."""
    found: Choice | None = SEE_CHOICE.rows(actor).first()
    return found

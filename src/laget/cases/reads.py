"""What is read of the cases. The reader is an actor, or None: everybody, who reads what is
published and read by two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from laget.cases.actions import guard
from laget.cases.models import Case, Factor, Heading, PracticeKind, Reply, Round, Said
from laget.cases.permissions import (
    ROWS,
    SEE_REPLY,
    WRITE_CASE,
)  # fmt: skip
from laget.core.access import NotAllowed, NotFound, Permission
from laget.core.actor import Actor
from laget.programme import reads as programmes
from laget.programme import translating
from laget.programme.models import Programme
from laget.programme.permissions import WORK
from laget.programme.translating import Text, Words

Reader = Actor | None
#: Where an answer of a round stands on the page of the case.
UNDER = {
    "achieved": Heading.RESULT, "learnt": Heading.LEARNT, "users": Heading.USER_ONE,
    "users_system": Heading.USER_ALL, "coordination": Heading.TOGETHER, "gains": Heading.WHOLE,
}  # fmt: skip
#: The user's perspective has two parts, which are never taken for each other.
USERS = (Heading.USER_ONE, Heading.USER_ALL)
UNDER_ROW = {"part": "study"}


def rows(reader: Reader, what: str, of: Programme) -> QuerySet[Any]:
    """The rows of one kind that stand."""
    if reader is not None:
        found = ROWS[what].rows(reader)
    else:
        model: Any = apps.get_model(ROWS[what].model)
        found = model.objects.filter(programme__published_at__isnull=False)
        if what == "reply-translation":
            found = found.filter(reply__stage="up")
        if what in ("step", "reply-translation"):
            found = found.filter(stage="up")
    return found.filter(programme=of, is_out=False)


def told(reader: Reader, permission: Permission, model: Any, of: Programme) -> QuerySet[Any]:
    """What is told from below: for everybody, only what is up."""
    if reader is not None:
        return permission.rows(reader).filter(programme=of, is_out=False)
    return model.objects.filter(
        programme=of, is_out=False, stage="up", programme__published_at__isnull=False
    )


def row(actor: Actor, what: str, pk: UUID) -> Any:
    """One row to write in; else the sentence that says who may."""
    found = ROWS[what].row(actor, pk)
    permission, of = guard(what, found)
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def parent(actor: Actor, what: str, pk: UUID) -> Any:
    """What a row of a kind is added to: a programme, a case, or something said."""
    if what in ("said", "step"):
        found: Any = ROWS["case"].row(actor, pk)
    elif what in UNDER_ROW:
        found = ROWS[UNDER_ROW[what]].row(actor, pk)
    else:
        found = programmes.programme(actor, pk)
    permission, of = guard(what, found)
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def case(actor: Actor, pk: UUID) -> Case:
    """One case, for those who act in its programme."""
    found: Case = ROWS["case"].row(actor, pk)
    programmes.programme(actor, found.programme_id)
    return found


def opened(of: Programme, country: str) -> Case:
    """The case of a country or territory, for everybody."""
    found: Case | None = rows(None, "case", of).filter(area__code=country.upper()).first()
    if found is None:
        raise NotFound
    return found


def may_write(actor: Reader, one: Case) -> bool:
    return actor is not None and WRITE_CASE.allows(actor, one)


@dataclass(frozen=True)
class Matter:
    """One thing said, by one source or several."""

    texts: list[Text]

    @property
    def differ(self) -> bool:
        return len({one.original or one.text for one in self.texts}) > 1


@dataclass
class Part:
    """A heading of a case with what is said under it."""

    heading: str
    label: str
    matters: list[Matter] = field(default_factory=list)


@dataclass(frozen=True)
class Named:
    """A case by its name and first words."""

    case: Case
    name: Text
    lead: Text


@dataclass(frozen=True)
class Whole(Named):
    """A case, whole."""

    parts: list[Part]
    factors: list[tuple[str, list[Text]]]
    steps: list[Any]
    kinds: list[tuple[str, str]]

    @property
    def told(self) -> list[Part]:
        """What something is said under; and the user's perspective, of the individual and of the
        system, also where nothing is told of one of them."""
        return [one for one in self.parts if one.matters or one.heading in USERS]

    @property
    def tells_practice(self) -> bool:
        return bool(self.part(Heading.PRACTICE).matters)

    @property
    def untold(self) -> list[Part]:
        """The headings that nothing is said under."""
        return [one for one in self.parts if not one.matters and one.heading not in USERS]

    def part(self, heading: str) -> Part:
        return next(one for one in self.parts if one.heading == heading)


def cases(reader: Reader, of: Programme) -> list[Case]:
    return list(rows(reader, "case", of).select_related("area", "source", "unit"))


def named(reader: Reader, of: Programme, language: str) -> list[Named]:
    """All the cases, called what they are called in the reader's language."""
    words = _words(reader, of, language)
    return [
        Named(one, words.of(one, "name"), words.of(one, "lead")) for one in cases(reader, of)
    ]  # fmt: skip


def last_told(reader: Reader, of: Programme) -> dict[UUID, datetime]:
    """When each case was last told of: itself, something said in it, an answer, a step."""
    found = {one.pk: one.sys_from for one in cases(reader, of)}
    said = (rows(reader, "said", of), rows(reader, "step", of), told(reader, SEE_REPLY, Reply, of))
    for each in said:
        for case, at in each.filter(case__in=found).values_list("case", "sys_from"):
            found[case] = max(found[case], at)
    return found


def _words(reader: Reader, of: Programme, language: str) -> Words:
    kinds = ("translation", "reply-translation")
    return Words(language, *(rows(reader, kind, of) for kind in kinds))


def whole(reader: Reader, one: Case, language: str) -> Whole:
    return wholes(reader, [one], language)[0]


def wholes(reader: Reader, many: Iterable[Case], language: str) -> list[Whole]:
    """Cases under the same headings, in the reader's language where there is a translation."""
    listed = list(many)
    words = _words(reader, listed[0].programme, language) if listed else Words(language)
    return [_whole(reader, one, words) for one in listed]


def _whole(reader: Reader, one: Case, words: Words) -> Whole:
    said = list(rows(reader, "said", one.programme).filter(case=one).select_related("source"))
    parts = {value: Part(value, str(Heading(value).label)) for value in Heading.values}
    for (heading, _number), group in groupby(said, key=lambda r: (r.heading, r.number)):
        parts[heading].matters.append(Matter([words.of(row) for row in group]))
    kinds = {row.kind for row in said}
    for reply in replies(reader, one).filter(stage="up").select_related("round"):
        kinds.update(reply.kinds)
        for name, heading in UNDER.items():
            if getattr(reply, name):
                text = words.of(reply, name, answered_in=reply.round.title)
                parts[heading].matters.append(Matter([text]))
    factors = [
        (str(Factor(value).label), [words.of(row) for row in said if row.factor == value])
        for value in Factor.values
    ]
    steps = list(rows(reader, "step", one.programme).filter(case=one))
    return Whole(
        one, words.of(one, "name"), words.of(one, "lead"), list(parts.values()), factors, steps,
        [(kind.value, str(kind.label)) for kind in PracticeKind if kind.value in kinds],
    )  # fmt: skip


Line = tuple[str, list[tuple[Case, list[Matter]]]]


@dataclass(frozen=True)
class Beside:
    """All the cases, and the wanted ones heading by heading and factor by factor."""

    every: list[Case]
    lines: list[Line]
    factors: list[Line]


def side_by_side(
    reader: Reader, of: Programme, wanted: Iterable[str], language: str
) -> Beside:  # fmt: skip
    """The cases side by side: those that are asked for, all where none is."""
    every = cases(reader, of)
    asked = {code.upper() for code in wanted}
    shown = wholes(reader, [one for one in every if one.area.code in asked or not asked], language)
    called: Line = (
        _("What it is called"),
        [(one.case, [Matter([text]) for text in (one.name, one.lead) if text.text])
         for one in shown],
    )  # fmt: skip
    lines: list[Line] = [
        (str(heading.label), [(one.case, one.part(heading).matters) for one in shown])
        for heading in Heading
        if heading in USERS or any(one.part(heading).matters for one in shown)
    ]
    factors: list[Line] = [
        (str(factor.label), [(one.case, [Matter([t]) for t in one.factors[n][1]]) for one in shown])
        for n, factor in enumerate(Factor)
    ]  # fmt: skip
    return Beside(every, [called, *lines], factors) if shown else Beside(every, [], [])


def of_kind(reader: Reader, kind: str) -> list[Case]:
    """The cases of published programmes that name a type of practice, or have told of it in a round
    that two have read."""
    seen = ROWS["case"].rows(reader) if reader else Case.objects.all()
    said = ROWS["said"].rows(reader) if reader else Said.objects.all()
    told_ = SEE_REPLY.rows(reader) if reader else Reply.objects.all()
    found = seen.filter(is_out=False, programme__published_at__isnull=False).filter(
        Q(pk__in=said.filter(kind=kind, is_out=False).values("case"))
        | Q(pk__in=told_.filter(kinds__contains=[kind], stage="up", is_out=False).values("case"))
    )
    return list(found.select_related("area", "programme"))


def translations(actor: Actor, original: Any) -> list[Any]:
    """What a row is called in other languages, for those who may write it."""
    kind = translated_as(original)
    return translating.waits(rows(actor, kind, original.programme), original)


def translated_as(original: Any) -> str:
    """The kind of the rows that a row is translated by."""
    return {"Reply": "reply-translation", "Structure": "wording"}.get(
        type(original).__name__, "translation"
    )


def to_translate(actor: Actor, what: str, pk: UUID) -> Any:
    """A case, something said, a structure or an answer, to translate."""
    found: Any = (SEE_REPLY if what == "reply" else ROWS[what]).row(actor, pk)
    permission, of = guard(translated_as(found), found)
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def replies(reader: Reader, one: Case) -> QuerySet[Any]:
    return told(reader, SEE_REPLY, Reply, one.programme).filter(case=one)


def read_by_two(actor: Actor, of: Programme, until: date) -> list[Reply]:
    """The answers that were up at the end of a day and still are, for the report; in the words that
    stand now, where they have been changed since: in the earlier ones somebody could be
    recognised, and that may be why they were changed."""
    then = timezone.make_aware(datetime.combine(until + timedelta(days=1), time.min))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM cases_reply_history WHERE programme_id = %s AND stage = 'up'"
            " AND sys_from < %s AND sys_to >= %s",
            [of.pk, then, then],
        )
        was = [pk for (pk,) in cursor.fetchall()]
    found = told(actor, SEE_REPLY, Reply, of).filter(
        Q(sys_from__lt=then) | Q(pk__in=was), stage="up"
    )
    return list(found.select_related("case__area", "round").order_by("case__area__name", "pk"))


@dataclass(frozen=True)
class Asked:
    """A round as it stands: who has answered, and who has not."""

    round: Round
    answered: list[Reply]
    not_yet: list[tuple[Case, Any]]


def rounds(actor: Actor, of: Programme) -> list[Asked]:
    """Newest first. Begun and not sent is not answered."""
    every = cases(actor, of)
    found = []
    for one in rows(actor, "round", of):
        given = {
            reply.case_id: reply
            for reply in told(actor, SEE_REPLY, Reply, of).filter(round=one)
            .select_related("case__area", "written_by__person")
        }  # fmt: skip
        sent = [reply for reply in given.values() if reply.stage != "written"]
        late = [
            (case, given.get(case.pk)) for case in every
            if case.pk not in {reply.case_id for reply in sent}
        ]  # fmt: skip
        found.append(Asked(one, sent, late))
    return found


def waiting(actor: Actor) -> list[tuple[Round, Case]]:
    """The rounds that wait for the hat's own cases, the nearest deadline first."""
    led = WRITE_CASE.rows(actor).filter(unit=actor.unit_id, is_out=False)
    found = []
    for case in led.select_related("area", "programme"):
        done = replies(actor, case).exclude(stage="written").values("round")
        for one in rows(actor, "round", case.programme).exclude(pk__in=done):
            found.append((one, case))
    return sorted(found, key=lambda pair: pair[0].due_on)


def to_answer(actor: Actor, round_pk: UUID, case_pk: UUID) -> tuple[Round, Case, Reply | None]:
    """A round, the case that answers, and what is written already."""
    one = case(actor, case_pk)
    if not WRITE_CASE.allows(actor, one):
        raise NotAllowed(WRITE_CASE)
    asked = rows(actor, "round", one.programme).filter(pk=round_pk).first()
    if asked is None:
        raise NotFound
    return asked, one, replies(actor, one).filter(round=asked).first()


def one_told(actor: Actor, kind: str, pk: UUID) -> Any:
    """One answer or step, to read for the second time or to take down."""
    found = (SEE_REPLY if kind == "reply" else ROWS[kind]).row(actor, pk)
    if not WORK.allows(actor, found.programme):
        raise NotFound
    return found


def things(actor: Actor, of: Programme) -> dict[str, list[tuple[str, str]]]:
    """What the forms let one choose among: the programme's own things."""
    chosen = [(str(one.pk), str(one.area)) for one in cases(actor, of)]
    kinds = [(kind.value, str(kind.label)) for kind in PracticeKind]
    return {**programmes.things(actor, of), "cases": chosen, "practice_kinds": kinds}

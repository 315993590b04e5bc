"""What is read of the library. The reader is an actor, or None: everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from laget.cases import reads as cases
from laget.cases.permissions import ROWS as CASE_ROWS
from laget.core.access import NotAllowed, NotFound
from laget.core.actor import Actor
from laget.library.models import (
    SERVICES,
    Age,
    Post,
    Practice,
    Publication,
    Translation,
    Trial,
)
from laget.library.permissions import (
    PUBLISH,
    ROWS,
    SETTLE,
    TAKE_HOME,
    WRITE_PRACTICE,
    WRITE_TRIAL,
    model,
)  # fmt: skip
from laget.library.search import Found, search
from laget.networks import reads as networks
from laget.networks.permissions import ROWS as NETWORK_ROWS
from laget.organisations.models import Area
from laget.programme import reads as programmes
from laget.programme import translating
from laget.programme.models import Learning, Programme
from laget.programme.models import Translation as LearningTranslation
from laget.programme.permissions import ROWS as PROGRAMME_ROWS
from laget.programme.permissions import WORK, WRITE
from laget.programme.second_look import Stage
from laget.programme.translating import Text, Words

Reader = Actor | None
LEARNING = PROGRAMME_ROWS["learning"]
#: Whose rows a conversation can be about: each kind, with who reads it.
THINGS = {
    "practice": ROWS["practice"], "network": NETWORK_ROWS["network"],
    "gathering": NETWORK_ROWS["gathering"], "structure": CASE_ROWS["structure"],
}  # fmt: skip


def rows(reader: Reader, what: str, of: Programme | None = None) -> QuerySet[Any]:
    """The rows of one kind that stand, as the reader may see them."""
    if reader is not None:
        found = (LEARNING if what == "learning" else ROWS[what]).rows(reader)
    elif what == "learning":
        found = Learning.objects.filter(programme__published_at__isnull=False)
    else:
        found = model(what).objects.filter(programme__published_at__isnull=False)
        if what == "translation":
            found = found.filter(practice__stage=Stage.UP, practice__published_on__isnull=False)
        if what not in ("publication", "learning"):
            found = found.filter(stage=Stage.UP)
        if what == "practice":
            found = found.filter(published_on__isnull=False)
    found = found.filter(is_out=False)
    if what == "translation":
        found = found.defer("words", "title_words", "alike")
    return found.filter(programme=of) if of is not None else found


def published(reader: Reader, what: str, of: Programme | None = None) -> QuerySet[Any]:
    """What a search may find: what everybody can read, whoever searches."""
    found = rows(reader, what, of).filter(programme__published_at__isnull=False)
    if what == "practice":
        found = found.filter(stage=Stage.UP, published_on__isnull=False)
    if what == "learning":
        return found.select_related("programme")
    return found.select_related("area", "programme")


def newest(what: str, many: int) -> QuerySet[Any]:
    """What everybody can read of one kind, and was written last."""
    return published(None, what).order_by("-sys_from", "-pk")[:many]


FILTERS = ("country", "age", "service", "kind", "level")


def narrowed(found: QuerySet[Any], told: Mapping[str, str]) -> QuerySet[Any]:
    """Only those of a country, an age, a service, a kind, a level. What is not known is not
    asked."""
    columns = {"country": "area__code", "age": "ages__contains", "service": "services__contains",
               "kind": "kind", "level": "level"}  # fmt: skip
    names = {one.name for one in found.model._meta.concrete_fields}
    for name, column in columns.items():
        value = told.get(name, "")
        if value and column.split("__")[0] in names:
            found = found.filter(**{column: [value] if column.endswith("contains") else value})
    return found


def find(
    reader: Reader, what: str, told: Mapping[str, str], *, language: str, page: Any,
    of: Programme | None = None, spoken: str = "",
) -> Found:  # fmt: skip
    """One page of what a question finds."""
    every = published(reader, what, of)
    found = search(
        narrowed(every, told), told.get("q", ""), language=language, page=page,
        spoken=_searched(reader, what), among=every,
    )  # fmt: skip
    if what != "learning":
        return found
    hits = found.hits
    rows_ = [hit.row.pk for hit in hits]
    words = Words(spoken, _spoken(reader).filter(learning__in=rows_))
    return replace(found, hits=[replace(hit, said=words.of(hit.row)) for hit in hits])


def _searched(reader: Reader, what: str) -> QuerySet[Any] | None:
    """The translations of what is searched, as everybody may read them."""
    if what == "learning":
        return translating.as_they_stand(_spoken(reader))
    if what == "practice":
        return translating.as_they_stand(rows(reader, "translation"))
    return None


def _spoken(reader: Reader) -> QuerySet[Any]:
    """The learning points in other languages, as the reader may see them."""
    if reader is not None:
        return PROGRAMME_ROWS["translation"].rows(reader)
    return LearningTranslation.objects.filter(programme__published_at__isnull=False)


def of_kind(reader: Reader, kind: str) -> list[Any]:
    """The cases that try a type of practice."""
    return cases.of_kind(reader, kind)


def countries() -> list[tuple[str, str]]:
    found = Area.objects.filter(to_on=None, kind=Area.Kind.COUNTRY).order_by("name")
    return [(one.code, one.name) for one in found]


@dataclass(frozen=True)
class Shown:
    """A practice with what has come of it, as the reader sees it."""

    practice: Practice
    trials: list[Trial]
    posts: list[Post]
    is_due: bool
    may_write: bool = False
    may_publish: bool = False
    may_take_home: bool = False
    may_work: bool = False
    words: Words = field(default_factory=lambda: Words(""))
    translations: list[Any] = field(default_factory=list)
    cases: list[Any] = field(default_factory=list)

    @property
    def originals(self) -> list[str]:
        """What it says in its own language, where it is shown in another."""
        names = Translation.OF["practice"][1:]
        return [text for name in names if (text := getattr(self.practice, name))]

    @property
    def texts(self) -> dict[str, Text]:
        """The practice's texts, in the reader's language."""
        return {name: self.words.of(self.practice, name) for name in Translation.OF["practice"]}

    @property
    def changed(self) -> list[Trial]:
        """Where something is done otherwise now."""
        return [one for one in self.trials if one.changed]


def shown(reader: Reader, one: Practice, today: date, language: str = "") -> Shown:
    trials = rows(reader, "trial", one.programme).filter(practice=one).exclude(stage=Stage.DOWN)
    spread = list(trials.select_related("unit"))
    due = one.review_on is not None and one.review_on <= today
    told_ = rows(reader, "translation", one.programme).filter(practice=one)
    more: dict[str, Any] = {
        "words": Words(language, told_), "cases": cases.of_kind(reader, one.kind),
    }  # fmt: skip
    if reader is None:
        return Shown(one, spread, threads(reader, "practice", one), due, **more)
    may_work = WORK.allows(reader, one.programme)
    if may_work:
        more["translations"] = translating.waits(told_, one)
    return Shown(
        one, spread, threads(reader, "practice", one), due, WRITE_PRACTICE.allows(reader, one),
        PUBLISH.allows(reader, one), TAKE_HOME.allows(reader, one), may_work, **more,
    )  # fmt: skip


def to_translate(actor: Actor, pk: UUID) -> Practice:
    """A practice, for whoever acts in its programme."""
    found: Practice = told(actor, "practice", pk)
    return found


def translations(actor: Actor, one: Practice) -> list[Any]:
    return translating.waits(rows(actor, "translation", one.programme), one)


def opened(what: str, pk: UUID) -> Any:
    """One for everybody."""
    found = published(None, what).select_related("area", "programme", "source").filter(pk=pk)
    one = found.first()
    if one is None:
        raise NotFound
    return one


def opened_thing(of: Programme, what: str, pk: UUID) -> Any:
    """A network, a gathering, or how a state works together, for everybody."""
    rows = cases.rows if what == "structure" else networks.rows
    found = rows(None, what, of).filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def one(actor: Actor, what: str, pk: UUID) -> Any:
    """One to work with, for a hat of the upper rooms; and what is tried at home, for its own."""
    found = ROWS[what].row(actor, pk)
    if not actor.is_upper and what != "trial":
        raise NotFound
    return found


def practice(actor: Actor, pk: UUID) -> Practice:
    """A practice to read: what is published, for every hat; what is not, for those who act in its
    programme."""
    found: Practice = ROWS["practice"].row(actor, pk)
    return found


@dataclass(frozen=True)
class Tried:
    """Something the hat's own unit tries, and the practice, as long as it stands."""

    trial: Trial
    practice: Practice | None
    may_follow: bool


def own(actor: Actor) -> list[Tried]:
    """What the hat's own unit has taken home, newest first."""
    trials = list(rows(actor, "trial").filter(unit=actor.unit_id))
    stand = rows(actor, "practice").filter(pk__in={one.practice_id for one in trials})
    by_key = {one.pk: one for one in stand}
    mine = set(WRITE_TRIAL.rows(actor).values_list("pk", flat=True))
    return [Tried(one, by_key.get(one.practice_id), one.pk in mine) for one in trials]


def of_studies(reader: Reader, of: Programme) -> list[Publication]:
    """The publications that are reports of a study."""
    return list(rows(reader, "publication", of).exclude(part=None).defer("words", "alike"))


def spread(reader: Reader, of: Programme) -> tuple[int, int]:
    """At how many places the programme's practices are tried, and how many of these have changed
    their guide or rules. What two have read is counted, for everybody the same."""
    found = rows(reader, "trial", of).filter(
        stage=Stage.UP, practice__in=published(reader, "practice", of)
    )
    return found.count(), found.exclude(changed="").count()


def to_write(actor: Actor, what: str, pk: UUID) -> Any:
    """One to write in; else the sentence that says who may."""
    found = one(actor, what, pk)
    permission, of = {
        "practice": (WRITE_PRACTICE, found), "trial": (WRITE_TRIAL, found),
        "publication": (WRITE, found.programme),
    }[what]  # fmt: skip
    if not permission.allows(actor, of):
        raise NotAllowed(permission)
    return found


def to_publish(actor: Actor, pk: UUID) -> Practice:
    found: Practice = one(actor, "practice", pk)
    if not PUBLISH.allows(actor, found):
        raise NotAllowed(PUBLISH)
    return found


def to_take_home(actor: Actor, pk: UUID) -> Practice:
    found = practice(actor, pk)
    if not TAKE_HOME.allows(actor, found):
        raise NotAllowed(TAKE_HOME)
    return found


def to_add(actor: Actor, pk: UUID, what: str) -> Programme:
    """A programme to add to: whoever acts in it tells of a practice, its secretariat of a
    publication."""
    return programmes.to_write(actor, pk, WORK if what == "practice" else WRITE)


def threads(reader: Reader, what: str, about: Any) -> list[Post]:
    """What is asked and said about something, with the replies that the reader sees."""
    found = rows(reader, "post", about.programme).filter(**{what: about}, over=None)
    listed = list(found.select_related("unit", "answer"))
    replies: dict[UUID, list[Post]] = {}
    said = rows(reader, "post", about.programme).filter(over__in=listed).select_related("unit")
    for reply in said:
        replies.setdefault(reply.over_id, []).append(reply)
    for post in listed:
        post.heard = replies.get(post.pk, [])
        post.answered = any(one.pk == post.answer_id for one in post.heard)
    return listed


def thing(actor: Actor, what: str, pk: UUID) -> Any:
    """What a conversation is about, for those who act in its programme."""
    found = THINGS[what].row(actor, pk)
    programmes.programme(actor, found.programme_id)
    return found


def told(actor: Actor, kind: str, pk: UUID) -> Any:
    """One thing told, to read for the second time or to take down."""
    found = ROWS[kind].row(actor, pk)
    if not WORK.allows(actor, found.programme):
        raise NotFound
    return found


def to_rewrite(actor: Actor, pk: UUID) -> Post:
    found: Post = told(actor, "post", pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    return found


def to_settle(actor: Actor, pk: UUID) -> Post:
    """A reply that answers its question."""
    found: Post = told(actor, "post", pk)
    if found.over is None:
        raise NotFound
    if not SETTLE.allows(actor, found.over):
        raise NotAllowed(SETTLE)
    return found


def things(actor: Actor, of: Programme) -> dict[str, list[tuple[str, str]]]:
    """What the forms let one choose among."""
    named = [(str(one.pk), str(one)) for one in rows(actor, "publication", of)]
    studied = cases.rows(actor, "part", of).filter(kind__in=("interim", "final"))
    return {
        **programmes.things(actor, of), "publications": named,
        "parts": [
            (str(one.pk), f"{one.study.name}: {one.text[:60]}")
            for one in studied.select_related("study")
        ],
        "ages": [(code, str(label)) for code, label in Age.choices],
        "services": [(code, str(label)) for code, label in SERVICES],
    }  # fmt: skip


def upper(actor: Actor) -> Actor:
    """A hat of the upper rooms; to others the page does not exist."""
    if not actor.is_upper:
        raise NotFound
    return actor

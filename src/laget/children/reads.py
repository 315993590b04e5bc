"""The child as one who asks may see it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from laget.children.models import (
    Beside,
    Child,
    Listing,
    NotHeard,
    Relation,
    Residence,
    StoryPart,
    StoryRead,
    StoryShare,
    Words,
    WordsReader,
)
from laget.children.permissions import FIND, KNOW, OPEN
from laget.children.record_permissions import SEE_HOME, SEE_RELATIONS
from laget.children.voice_permissions import (
    KEEP_WORDS,
    SEE_BESIDE,
    SEE_NOT_HEARD,
    SEE_READERS,
    SEE_STORY,
    SEE_STORY_READS,
    SEE_STORY_SHARES,
    SEE_WORDS,
    TAKE_BACK_NOT_HEARD,
)
from laget.core.actor import Actor
from laget.people.reads import held_on


def child(actor: Actor, pk: UUID) -> Child:
    """The child whose record the actor may open; joined records answer as the one kept."""
    found: Child = OPEN.row(actor, pk)
    return OPEN.row(actor, found.joined_into_id) if found.joined_into_id else found


def known(actor: Actor, pk: UUID) -> Child:
    """The child the actor knows of: on the own list, or helped."""
    found: Child = KNOW.row(actor, pk)
    return found


def may_know(actor: Actor, pk: UUID) -> bool:
    """Whether the actor knows of the child, and so can come to its page."""
    return KNOW.rows(actor).filter(pk=pk).exists()


def one_child(pk: UUID, path: str = "child") -> Q:
    """Rows of a child, and of the records joined into it."""
    return Q(**{path: pk}) | Q(**{f"{path}__joined_into": pk})


def one_and_the_same(pk: UUID) -> Q:
    """Rows of a child in whichever of its joined records, by the key of any of them."""
    kept = Child.objects.filter(pk=pk).values("joined_into")
    others = Q(child__in=kept) | Q(child__joined_into__in=kept)
    return one_child(pk) | others


def same_as_outer(path: str = "child") -> Q:
    """Inside a question about another row: the same child, in whichever of its joined records."""
    here, there = OuterRef(path), OuterRef(f"{path}__joined_into")
    kept = Q(**{path: here}) | Q(**{path: there})
    return kept | Q(**{f"{path}__joined_into": here}) | Q(**{f"{path}__joined_into": there})


def find(actor: Actor, text: str, limit: int = 10) -> list[Child]:
    """Children on the service's own list, or helped by it, by name or birth date. The same empty
    answer whether nobody has that name or it is not for you."""
    text = text.replace("\x00", " ")
    if not text.split():
        return []
    return list(FIND.rows(actor).filter(named(text)).order_by("sort_key", "pk")[:limit])


def named(text: str, path: str = "") -> Q:
    """Every word begins one of the names, or is the birth date; `path` leads to the child."""
    found = Q()
    for word in text.split():
        born = as_day(word)
        found &= (
            Q(**{f"{path}born_on": born})
            if born
            else Q(**{f"{path}given_name__istartswith": word})
            | Q(**{f"{path}family_name__istartswith": word})
            | Q(**{f"{path}given_name__icontains": f" {word}"})
        )
    return found


def as_day(word: str) -> date | None:
    """A birth date somebody has typed, or None."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d%m%Y"):
        try:
            return datetime.strptime(word, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def own_list(actor: Actor, unit_id: UUID) -> QuerySet[Listing]:
    """A service's own list, by name, each child once; empty for everyone else."""
    units = actor.units & {unit_id}
    rows = Listing.objects.filter(held_on(actor.on), unit__in=units)
    later = rows.filter(unit=OuterRef("unit"), child=OuterRef("child"), pk__gt=OuterRef("pk"))
    return (
        rows.filter(~Exists(later), child__in=KNOW.rows(actor))
        .select_related("child")
        .order_by("child__sort_key", "pk")
    )


def words(actor: Actor, child_id: UUID) -> QuerySet[Words]:
    """What the child has said to those who may read it, newest first: with what is written beside
    it, who is named to read it, and the goal it belongs to."""
    beside = Beside.objects.filter(SEE_BESIDE.rule.rows(actor)).select_related("writer__person")
    named = WordsReader.objects.filter(SEE_READERS.rule.rows(actor)).select_related("role__person")
    return (
        SEE_WORDS.rows(actor)
        .filter(one_child(child_id))
        .select_related("writer__person")
        .prefetch_related(
            Prefetch("beside", beside.order_by("on", "pk")),
            Prefetch("readers", named.order_by("from_on", "pk")),
        )
        .order_by("-said_on", "-pk")
    )


def kept_words(actor: Actor, pk: UUID) -> Words:
    """Words whose readers the actor may note, and beside which it may write."""
    rows = KEEP_WORDS.rows(actor).select_related("child", "writer__person")
    found: Words = rows.filter(pk=pk).first() or KEEP_WORDS.row(actor, pk)
    return found


def readers_of(words: Words, on: date) -> set[UUID]:
    """The roles that the child lets read, beside the team: those named, and who wrote it down."""
    rows = list(words.readers.all())
    named = {r.role_id for r in rows if r.to_on is None or r.to_on > on}
    ended = {r.role_id for r in rows if r.to_on is not None and r.to_on <= on}
    wrote = {words.writer_id} - ended if words.writer_id else set()
    return named | {pk for pk in wrote if pk}


def readers_version(words: Words) -> Words | WordsReader:
    """What was last changed in who reads the words, and where they stand."""
    rows: list[Words | WordsReader] = [words, *words.readers.all()]
    return max(rows, key=lambda row: row.event_id)


def not_heard(actor: Actor, child_id: UUID) -> QuerySet[NotHeard]:
    """When the child was not heard, and why, newest first; with what was taken back."""
    rows = SEE_NOT_HEARD.rows(actor).filter(one_child(child_id))
    return rows.select_related("writer__person", "taken_back_by__person").order_by("-on", "-pk")


def not_heard_to_take_back(actor: Actor, pk: UUID) -> NotHeard:
    """One that is the actor's to take back, with the child."""
    rows = TAKE_BACK_NOT_HEARD.rows(actor).select_related("child").filter(taken_back_on=None)
    return rows.filter(pk=pk).first() or TAKE_BACK_NOT_HEARD.row(actor, pk)


def story_told(actor: Actor, child_id: UUID) -> QuerySet[StoryPart]:
    """Every telling of the family's page that the actor may read, newest first."""
    rows = SEE_STORY.rows(actor).filter(one_child(child_id))
    return rows.select_related("writer__person", "unit").order_by("-sys_from", "-pk")


def story_now(actor: Actor, child_id: UUID) -> list[StoryPart]:
    """The family's page as it was told last, part for part."""
    newest: dict[str, StoryPart] = {}
    for told in story_told(actor, child_id):
        newest.setdefault(told.part, told)
    return [newest[part] for part in StoryPart.Part.values if part in newest]


def story_version(actor: Actor, child_id: UUID) -> StoryPart | None:
    """What of the family's page was told last."""
    return SEE_STORY.rows(actor).filter(one_child(child_id)).order_by("-event_id").first()


def shares_version(actor: Actor, child_id: UUID) -> StoryShare | None:
    """What was last said of who reads the family's page, or taken back."""
    return SEE_STORY_SHARES.rows(actor).filter(one_child(child_id)).order_by("-event_id").first()


def story_shares(actor: Actor, child_id: UUID) -> QuerySet[StoryShare]:
    """What the family lets each service read today, as far as the actor may know of it."""
    rows = SEE_STORY_SHARES.rows(actor).filter(one_child(child_id), held_on(actor.on))
    return rows.select_related("to_unit").order_by("to_unit__name", "pk")


def story_unread(actor: Actor, mine: Q) -> QuerySet[StoryShare]:
    """What the family of one of `mine`, a hat's children, lets its service read, and the service
    has not read since it was told. What it wrote down itself is no news to it."""
    unit = actor.unit_id
    read = SEE_STORY_READS.rows(actor).filter(
        same_as_outer(), unit=unit, sys_from__gte=OuterRef("sys_from")
    )
    read_since = read.filter(sys_from__gte=OuterRef(OuterRef("sys_from")))
    newer = Q(part=OuterRef("part"), sys_from__gt=OuterRef("sys_from"))
    parts = SEE_STORY.rows(actor)
    told = parts.filter(
        ~Exists(read_since), ~Exists(parts.filter(same_as_outer(), newer)),
        ~Q(unit=unit) & ~Q(text=""), same_as_outer(), part=OuterRef("part"),
    )  # fmt: skip
    rows = SEE_STORY_SHARES.rows(actor).filter(held_on(actor.on), mine, Exists(told), to_unit=unit)
    return rows.order_by("-from_on", "pk")


def story_reads(actor: Actor, child_id: UUID) -> QuerySet[StoryRead]:
    """Which services have said that they have read it, newest first."""
    rows = SEE_STORY_READS.rows(actor).filter(one_child(child_id))
    return rows.select_related("writer__person", "unit").order_by("-sys_from", "-pk")


def relations(actor: Actor, child_id: UUID) -> QuerySet[Relation]:
    """Those who belong to the child today."""
    return (
        SEE_RELATIONS.rows(actor)
        .filter(one_child(child_id), held_on(actor.on), taken_back_on=None)
        .order_by("-has_parental_responsibility", "kind", "pk")
    )


def lives_in(actor: Actor, child_id: UUID) -> Residence | None:
    """Where the child is registered today, for those who may know."""
    KNOW.row(actor, child_id)
    return (
        SEE_HOME.rows(actor)
        .filter(one_child(child_id), held_on(actor.on), kind=Residence.Kind.REGISTERED)
        .select_related("area")
        .first()
    )

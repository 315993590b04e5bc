"""Who reads what the child says, and what the family tells: those they have chosen.

The same as `laget.voice_walls`, in Django's words; a test holds the two equal.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import StoryShare, WordsReader
from laget.children.permissions import (
    also,
    circle,
    helped,
    leaders_of,
    only_named,
    same_child,
    team_roles,
    unguarded,
)
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.people.reads import held_on


def named_in(actor: Actor, path: str = "") -> Q:
    """Words this hat is named to read; and those it wrote down, unless the child has taken that
    back. Its place, as leader or colleague, gives nothing."""
    words = OuterRef(f"{path}_id" if path else "pk")
    mine = WordsReader._base_manager.filter(words=words, role=actor.role_id)
    wrote = Q(**{f"{path}__writer" if path else "writer": actor.role_id})
    return Q(Exists(mine.filter(held_on(actor.on)))) | (
        wrote & ~Q(Exists(mine.filter(to_on__lte=actor.on)))
    )


def chosen_by_child(path: str = "") -> Rule:
    """Words, and what hangs on them by `path`: the team, where the child said the whole team; else
    only those whom the child chose, and only while they help the child."""
    shared, child = (f"{path}__{name}" if path else name for name in ("shared", "child"))

    def rows(actor: Actor) -> Q:
        team = Q(**{shared: True}) & same_child(helped(actor, openly=True), child)
        named = same_child(helped(actor, openly=False), child) & named_in(actor, path)
        return unguarded(actor, child) & (team | named)

    def roles(row: Any) -> Q:
        from laget.core import clock

        words = getattr(row, path) if path else row
        on = clock.day(clock.now())
        named = WordsReader._base_manager.filter(words=words)
        who = Q(pk__in=named.filter(held_on(on)).values("role"))
        who |= Q(pk=words.writer_id) & ~Q(pk__in=named.filter(to_on__lte=on).values("role"))
        who &= team_roles(words.child_id, openly=False)
        if words.shared:
            who |= team_roles(words.child_id, openly=True)
        return who & only_named(words.child_id)

    return Rule(rows, roles)


def _told_us(actor: Actor) -> Q:
    """Parts of the family's page that the family lets a unit of the hat's read, while it helps."""
    shares = StoryShare._base_manager.filter(
        held_on(actor.on), part=OuterRef("part"), to_unit__in=actor.units
    )
    same = Q(child=OuterRef("child")) | Q(child__joined_into=OuterRef("child"))
    same |= Q(child=OuterRef("child__joined_into"))
    same |= Q(child__joined_into=OuterRef("child__joined_into"))
    return same_child(helped(actor, openly=False)) & Q(Exists(shares.filter(same)))


def _told_roles(part: Any) -> Q:
    from laget.core import clock

    shares = StoryShare._base_manager.filter(
        held_on(clock.day(clock.now())), part=part.part, child=part.child_id
    )
    units = list(shares.values_list("to_unit", flat=True))
    here = Q(unit__in=units) | leaders_of(units)
    return here & team_roles(part.child_id, openly=False) & only_named(part.child_id)


_CHOSEN = _("Those whom the child lets read it.")
SEE_WORDS = Permission("children.see-words", "children.Words", chosen_by_child(), _CHOSEN)
KEEP_WORDS = Permission(
    "children.keep-words",
    "children.Words",
    chosen_by_child(),
    _("Those whom the child lets read it note who else may, and what came of it."),
)
SEE_READERS = Permission(
    "children.see-readers", "children.WordsReader", chosen_by_child("words"), _CHOSEN
)
SEE_BESIDE = Permission("children.see-beside", "children.Beside", chosen_by_child("words"), _CHOSEN)
SEE_NOT_HEARD = Permission(
    "children.see-not-heard",
    "children.NotHeard",
    circle(),
    _("The child's team; what is not shared only in the unit that wrote it."),
)
TAKE_BACK_NOT_HEARD = Permission(
    "children.take-back-not-heard",
    "children.NotHeard",
    Rule(
        lambda actor: circle().rows(actor) & (Q(writer=actor.role_id) | Q(unit__in=actor.leads)),
        lambda row: circle().roles(row) & (Q(pk=row.writer_id) | leaders_of([row.unit_id])),
    ),
    _("Whoever wrote it takes it back, or the leader of that service."),
)
SEE_STORY = Permission(
    "children.see-story",
    "children.StoryPart",
    circle() | also(_told_us, _told_roles),
    _("The service the family told it to, and each service the family lets read it."),
)
SEE_STORY_SHARES = Permission(
    "children.see-story-shares",
    "children.StoryShare",
    circle()
    | also(
        lambda actor: same_child(helped(actor, openly=False)) & Q(to_unit__in=actor.units),
        lambda share: (
            (Q(unit=share.to_unit_id) | leaders_of([share.to_unit_id]))
            & team_roles(share.child_id, openly=False)
        ),
    ),
    _("The child's team, and the service that the family lets read."),
)
SEE_STORY_READS = Permission(
    "children.see-story-reads",
    "children.StoryRead",
    circle(),
    _("The child's team; what is not shared only in the unit that wrote it."),
)

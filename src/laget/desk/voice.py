"""What a child has said, as one hat may read it, and who can be chosen to read.

Called by the pages about the child's voice. Everything stands on what the child lets this hat read:
nothing is counted that is not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.models import Beside, NotHeard, Words
from laget.children.permissions import shows_itself
from laget.core.actor import Actor
from laget.people.models import Role
from laget.plans.editing import Stands
from laget.plans.reads import plan
from laget.teams.reads import readers as seers

TEAM = "team"  # the key of the whole team, among those who can be chosen to read


@dataclass(frozen=True)
class Said:
    """One thing the child said: who told it how, who reads it, and what is written beside it."""

    words: Words
    by: str
    who_reads: str
    only_me: bool
    goal: str
    answers: list[Beside]
    notes: list[Beside]


@dataclass(frozen=True)
class Voice:
    """The page of what the child has said."""

    child: Any
    name: str
    said: list[Said]
    not_heard: list[NotHeard]


@dataclass(frozen=True)
class Choices:
    """Whom the child can let read, by key; whether the whole team is one; and the plan's goals."""

    roles: dict[str, Role]
    team: bool
    goals: dict[str, Any]


def voice(actor: Actor, child_id: UUID) -> Voice:
    """Everything the child lets this hat read, newest first."""
    child = children.child(actor, child_id)
    name = child.given_name or _("the child")
    goals = goals_of(actor, child.pk)
    return Voice(
        child,
        name,
        [_said(actor, words, name, goals) for words in children.words(actor, child.pk)],
        list(children.not_heard(actor, child.pk)),
    )


def goals_of(actor: Actor, child_id: UUID) -> dict[str, Any]:
    """The goals of the plan, by key."""
    found = plan(actor, child_id)
    return {str(goal.pk): goal for goal in found.goals.all()} if found else {}


def _said(actor: Actor, words: Words, name: str, goals: dict[str, Any]) -> Said:
    beside = list(words.beside.all())
    reads = children.readers_of(words, actor.on)
    goal = goals.get(str(words.goal_id))
    return Said(
        words=words,
        by=told_by(words, name, actor),
        who_reads=who_reads(words, actor),
        only_me=not words.shared and reads == {actor.role_id},
        goal=goal.words if goal else "",
        answers=[one for one in beside if one.kind == Beside.Kind.ANSWER],
        notes=[one for one in beside if one.kind == Beside.Kind.NOTE],
    )


def told_by(words: Words, name: str, actor: Actor) -> str:
    """How the child told it, and who wrote it down."""
    how = {
        "wrote": _("{name} wrote this. {who} put it here."),
        "said": _("{name} said this. {who} wrote it down."),
        "drew": _("{name} drew this. {who} wrote down what it shows."),
    }
    who = str(words.writer.person) if words.writer else _("An adult")
    if words.writer_id == actor.role_id:
        who = _("You")
    return how[words.how].format(name=name, who=who)


def who_reads(words: Words, actor: Actor) -> str:
    """Who the child lets read this, in one sentence."""
    if words.shared:
        return _("The whole team may read this.")
    reads = children.readers_of(words, actor.on)
    names = {one.role_id: str(one.role.person) for one in words.readers.all()}
    if words.writer_id and words.writer:
        names[words.writer_id] = str(words.writer.person)
    others = sorted(names[pk] for pk in reads if pk != actor.role_id)
    if not others:
        return _("Only you may read this.")
    return _("Only you and these may read this: {names}.").format(names=", ".join(others))


def who_reads_now(actor: Actor, pk: UUID) -> Stands:
    """Who may read the words and where they stand, as a form about it stands."""
    words = children.kept_words(actor, pk)
    named = [str(role) for role in children.readers_of(words, actor.on)]
    return Stands(
        children.readers_version(words),
        {
            "readers": [TEAM] if words.shared else named,
            "at_top": words.at_top,
            "goal": str(words.goal_id or ""),
        },
    )


def choices(actor: Actor, child_id: UUID, words: Words | None = None) -> Choices:
    """Those who help the child, as far as the actor knows of them. A service that takes part in
    secret can name its own people alone."""
    openly = shows_itself(actor, child_id)
    found = [
        one.role for one in seers(actor, child_id) if one.because in ("member", "leader")
    ]  # fmt: skip
    known = {role.pk for role in found}
    if words is not None:
        more = children.readers_of(words, actor.on) - known
        found += list(Role.objects.filter(pk__in=more).select_related("person", "unit"))
    if not openly:
        found = [role for role in found if role.unit_id == actor.unit_id]
    if words is None:
        found = [role for role in found if role.pk != actor.role_id]
    return Choices({str(role.pk): role for role in found}, openly, goals_of(actor, child_id))

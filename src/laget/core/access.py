"""One rule, asked three ways: may I; which rows; who may.

A Rule is a pair of database conditions: rows for an actor, and roles for a row. A Permission is
a rule with a model and one sentence of prose; the sentence is what a refused person reads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignObject, Lookup, Model, Q, QuerySet

from laget.core.actor import Actor
from laget.core.seeing import found_once, one_question


@Field.register_lookup
class Among(Lookup):
    """`among=keys`: one of many keys, sent as one array. A hat's children stand in every question
    that is asked for it, and a place in the text for each took longer to write than to answer."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        sql, params = self.process_lhs(compiler, connection)
        return f"{sql} = ANY (%s)", (*params, self.rhs)


ForeignObject.register_lookup(Among)


def among(keys: Any, path: str) -> Q:
    """Rows whose `path` is one of these keys, or of the rows that hold them."""
    if isinstance(keys, list) and keys:
        return Q(**{f"{path}__among": keys})
    return Q(**{f"{path}__in": keys})  # where there are none, nothing is asked


class NotAllowed(Exception):
    """Who you are does not let you do this. Carries the permission whose sentence says why."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.key)
        self.permission = permission


class NotFound(Exception):
    """It does not exist, or not for you: the two are never told apart."""


@dataclass(frozen=True)
class Rule:
    """`rows(actor)`: which rows the actor has; `roles(row)`: which roles have the row."""

    rows: Callable[[Actor], Q]
    roles: Callable[[Any], Q]

    def __or__(self, other: Rule) -> Rule:
        return Rule(
            lambda actor: self.rows(actor) | other.rows(actor),
            lambda row: self.roles(row) | other.roles(row),
        )


@dataclass(frozen=True)
class Permission:
    """May this be done to such a row? `model` by label, `says` one sentence for people."""

    key: str
    model: str
    rule: Rule
    says: Any

    def rows(self, actor: Actor) -> QuerySet[Any]:
        """The rows the actor has, each once. A page asks for the same rows again and again: the
        question is put together once in each block that only reads."""
        asked: QuerySet[Any] | None = found_once(
            ("rows", self.key, actor), lambda: self._rows(actor)
        )
        return self._rows(actor) if asked is None else asked.all()

    def _rows(self, actor: Actor) -> QuerySet[Any]:
        model: Any = apps.get_model(self.model)
        return model._base_manager.filter(self.rule.rows(actor))

    def row(self, actor: Actor, pk: object) -> Any:
        with one_question():
            found = self.rows(actor).filter(pk=pk).first()
        if found is None:
            raise NotFound
        return found

    def allows(self, actor: Actor, row: Model | None) -> bool:
        if row is None:
            return False
        with one_question():
            return bool(self.rows(actor).filter(pk=row.pk).exists())

    def holders(self, row: Model) -> QuerySet[Any]:
        """The roles that have this row today."""
        role: Any = apps.get_model("people.Role")
        return role._base_manager.filter(self.rule.roles(row))

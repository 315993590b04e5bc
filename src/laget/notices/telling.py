"""How a room above this one says what somebody is to be told of: in which words, leading to which
page, after which act, and when a day has passed. `wiring` gathers them; they go the same way as all
other notices, and their e-mail says as little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q

from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation

#: Hats that are told, of which kind, about which row.
Told = Iterable[tuple[UUID | None, str, UUID]]
Finds = Callable[[Recorded, Operation], Told]


@dataclass(frozen=True)
class About:
    """What a kind of notice says (in words, or of the row), which rows it is about, and the page it
    leads to; without a `key`, a page of the hat's own. `only` and `holds`: the notice is there no
    longer than the row stands so, as the database is asked or as it is seen of the row; `named`:
    what the row is called, read with those that stand `near` it, and with what the hat `sees`
    beside it."""

    says: Any
    rows: Permission
    page: str | Callable[[Any], str]
    key: str = "pk"
    given: Callable[[Any], UUID] = lambda row: row.pk
    only: Q = field(default_factory=Q)
    named: Callable[[Any], str] = lambda row: ""
    near: tuple[str, ...] = ()
    sees: Callable[[Actor], dict[str, Any]] | None = None
    holds: Callable[[Any], bool] = lambda row: True


@dataclass(frozen=True)
class Tells:
    """What one room tells of. A kind can be about rows of several tables; `passed` are questions
    to the database as in `sending.PASSED`. `mailed`: of the notices of these kinds, which are never
    about a child, an e-mail says where something is new, and how much; it is a question to the
    database about the notices `ids`."""

    about: tuple[tuple[str, About], ...] = ()
    told_of: dict[str, Finds] = field(default_factory=dict)
    passed: dict[str, str] = field(default_factory=dict)
    mailed: str = ""

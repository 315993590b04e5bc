"""Codes that open something without a hat: how they are made, read as typed, and not guessed."""

from __future__ import annotations

import secrets
from collections import deque
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from laget.core.operation import Refused

#: No vowels, so that no code is a word, and nothing that looks like something else.
LETTERS = "BCDFGHJKMNPQRTVWXZ346789"
WRONG_A_MINUTE = 60  # wrong codes that are answered, by one process


def fresh(length: int) -> str:
    """A code nobody has."""
    return "".join(secrets.choice(LETTERS) for _n in range(length))


def plain(said: str) -> str:
    """The code as it is kept, however it was typed."""
    return "".join(said.upper().replace("-", "").split())[:12]


def in_parts(code: str) -> str:
    """As it is shown, four and four."""
    return " ".join(code[n : n + 4] for n in range(0, len(code), 4))


class Wrong:
    """The wrong codes of the last minute. Where too many are, no new phone is answered for a while,
    right or wrong; those that know theirs go on."""

    def __init__(self) -> None:
        self._tried: deque[datetime] = deque(maxlen=WRONG_A_MINUTE)

    def clear(self) -> None:
        self._tried.clear()

    def note(self, now: datetime) -> None:
        self._tried.append(now)

    def stop(self, now: datetime) -> None:
        """Refuses where too many have been tried."""
        while self._tried and abs(now - self._tried[0]) > timedelta(minutes=1):
            self._tried.popleft()
        if len(self._tried) == WRONG_A_MINUTE:
            raise Refused(
                "too-many",
                _("Many wrong codes are being tried. Wait a minute, and write yours again."),
            )


def answered(sql: str, *told: Any) -> list[tuple[Any, ...]]:
    """What a function of the database answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql, told)
        return list(cursor.fetchall())

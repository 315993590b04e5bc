"""What is kept of guests and for how long, as they are told; the database holds the same
(`laget.guest_walls`)."""

from __future__ import annotations

from datetime import timedelta

KEPT = timedelta(days=30)  # after the end: what is told of those who come
ANSWERED = timedelta(days=14)  # after the end: what it was worth
#: What a guest writes of themselves.
TEXTS = ("name", "home", "access", "food", "along")
#: What is left of it: nothing.
GONE = {"mark": None, **dict.fromkeys(TEXTS, "")}
EMPTIED = ", ".join(["mark = NULL", *(f"{name} = ''" for name in TEXTS)])  # as the database is told

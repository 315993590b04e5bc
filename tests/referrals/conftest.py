"""Emma, whom school and school nurse help together; Kari, the school nurse, asks."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


@pytest.fixture
def ask(village: Any, emma: Any) -> Callable[..., Any]:
    """Kari asks a unit whether it can help."""
    from laget.referrals import actions as referrals
    from village import START

    def send(unit: str, need: str = "talk", **more: Any) -> Any:
        return referrals.send(
            emma, village.units[unit], by=village.kari, need=need, from_on=START.date(),
            story="Hers.", at=village.later(minutes=1), **{"given_by": "guardian"} | more,
        )  # fmt: skip

    return send


@pytest.fixture
def seen(village: Any) -> Callable[..., Any]:
    """A row as somebody sees it now."""
    from laget.core.seeing import seen_as

    def see(name: str, row: Any) -> Any:
        with seen_as(getattr(village, name)):
            rows = type(row).objects.all()
            if hasattr(row, "offer_id"):
                rows = rows.select_related("offer")
            return rows.get(pk=row.pk)

    return see

"""Told cases in words, and what the rules say of them."""

from datetime import date

from laget.exchange.replay_ask import gaps_on, gaps_over_time
from laget.exchange.timeline import Timeline


def story(*events: str, born: str | None = None, country: str = "NO") -> Timeline:
    """Events as words: `2024-03-01 concern school`."""
    told = []
    for words in events:
        on, kind, *service = words.split()
        told.append({"date": on, "kind": kind, **({"service": service[0]} if service else {})})
    return Timeline.model_validate({"jurisdiction": country, "born_on": born, "events": told})


def missing(told: Timeline, on: str) -> list[tuple[str, str]]:
    """Rule and since of the gaps open on a day."""
    return [(g.rule, str(g.since)) for g in gaps_on(told, date.fromisoformat(on))[0]]


def ever(told: Timeline) -> list[tuple[str, str, str | None]]:
    """Rule, the day it opened, the day it closed."""
    gaps, _ = gaps_over_time(told)
    return [(g.rule, str(g.opened), g.closed and str(g.closed)) for g in gaps]

"""The library of a programme as those who act in it work with it: what is being written, what waits
for a second person, what is out, and what is due for another look."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from laget.core.actor import Actor
from laget.library.models import ABOUT, Post, Practice, Publication, Trial
from laget.library.reads import rows
from laget.programme.models import Programme
from laget.programme.second_look import Stage


@dataclass(frozen=True)
class Shelf:
    """The practices in piles, with what else stands there."""

    writing: list[Practice] = field(default_factory=list)
    waits: list[Practice] = field(default_factory=list)
    read: list[Practice] = field(default_factory=list)
    out: list[Practice] = field(default_factory=list)
    due: list[Practice] = field(default_factory=list)
    down: list[Practice] = field(default_factory=list)
    publications: list[Publication] = field(default_factory=list)
    trials: list[Trial] = field(default_factory=list)
    asked: list[Post] = field(default_factory=list)


def shelf(actor: Actor, of: Programme) -> Shelf:
    found = Shelf(
        publications=list(rows(actor, "publication", of).defer("words", "title_words", "alike")),
        trials=list(rows(actor, "trial", of).filter(stage=Stage.WAITS).select_related("practice")),
        asked=list(
            rows(actor, "post", of).exclude(stage=Stage.DOWN)
            .filter(over=None, is_question=True, answer=None).select_related(*ABOUT)
        ),
    )  # fmt: skip
    told = rows(actor, "practice", of).defer("words", "title_words", "alike").order_by("title")
    for practice in told.select_related("area"):
        _pile(found, practice, actor.on).append(practice)
    return found


def _pile(found: Shelf, practice: Practice, today: date) -> list[Practice]:
    if practice.stage != Stage.UP:
        return {Stage.WRITTEN: found.writing, Stage.WAITS: found.waits}.get(
            Stage(practice.stage), found.down
        )
    if practice.published_on is None:
        return found.read
    assert practice.review_on is not None
    return found.due if practice.review_on <= today else found.out

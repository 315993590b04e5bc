"""What the family writes on paper: entered word for word, beside the plan, in the story."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from laget.children.standing import standing
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.paper import reads as paper
from laget.plans import actions as plans
from laget.plans import from_paper
from laget.plans.models import FromPaper
from laget.plans.reads import from_paper as on_paper
from laget.relay.reads import story
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
WORDS = "We do not want him to eat alone.\n\nAnd Monday is too early!"


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    plans.start_plan(emma, by=village.kari, words="Eat with the others", at=village.at)
    village.later(days=10)
    return emma


def enter(v: Any, child: Any, by: str = "per", **more: Any) -> FromPaper:
    told = {
        "paper": "plan", "paper_on": date(2026, 3, 3), "came_on": date(2026, 3, 10),
        "wrote_by": "parent", "words": WORDS, **more,
    }  # fmt: skip
    return from_paper.enter(child, by=getattr(v, by), at=v.at, **told)


def at(name: str, row: Any) -> str:
    return reverse(f"plans:{name}", args=[row.pk])


def test_what_came_back_is_entered_and_stands_beside_the_plan_and_in_the_story(
    village: Any, emma: Any
) -> None:
    v = village
    per = Visitor(v, "per")
    assert "Enter what came back on paper" in per.open(reverse("paper:plan", args=[emma.pk]))
    wanted = {
        "paper": "plan", "paper_on": "2026-03-03", "came_on": "2026-03-10", "read_by": "team",
        "wrote_by": "parent", "words": WORDS, "done": "",
    }  # fmt: skip
    there = per.send(f"{at('from-paper', emma)}?paper=plan", **wanted)
    assert there == reverse("plans:plan", args=[emma.pk])
    kari = Visitor(v, "kari")
    page = words(kari.open(there))
    assert "We do not want him to eat alone." in page
    assert "Written by a parent or guardian on the plan as it was Tuesday 3 March." in page
    assert "Nobody has written what was done with it." in page
    one = FromPaper._base_manager.model
    with seen_as(v.kari):
        [row] = one.objects.all()
        assert row.words == WORDS
        assert row.plan is not None
    kari.send(at("from-paper-done", row), done="We moved it to Tuesday.", since=str(row.event_id))
    page = words(per.open(reverse("desk:child", args=[emma.pk])))
    assert "A parent or guardian wrote on paper:" in page
    assert "We moved it to Tuesday." in page


def test_a_paper_that_cannot_be_read_keeps_what_was_typed(village: Any, emma: Any) -> None:
    page = Visitor(village, "per").send(
        at("from-paper", emma), 422, words=WORDS, paper_on="2026-03-11", came_on="2026-03-10",
        paper="story",
    )  # fmt: skip
    assert "It cannot have come back before it was printed." in page
    assert "Choose who wrote it." in page
    assert "And Monday is too early!" in page


def test_the_words_are_never_altered(village: Any, emma: Any) -> None:
    row = enter(village, emma)
    with pytest.raises(ProgrammingError), transaction.atomic(), seen_as(village.per):
        FromPaper.objects.filter(pk=row.pk).update(words="We agree.")
    with pytest.raises(Refused, match="no-words"):
        enter(village, emma, words=" ")
    with pytest.raises(Refused, match="before-print"):
        enter(village, emma, came_on=date(2026, 3, 2))


def test_two_who_say_what_was_done_at_once_do_not_write_over_each_other(
    village: Any, emma: Any
) -> None:
    row = enter(village, emma)
    first = str(row.event_id)
    Visitor(village, "per").send(at("from-paper-done", row), done="We rang.", since=first)
    page = words(Visitor(village, "kari").send(
        at("from-paper-done", row), 409, done="We met.", since=first
    ))  # fmt: skip
    assert "We rang." in page
    assert "We met." in page


def test_what_was_entered_by_mistake_goes_out_of_view_and_it_is_told_why(
    village: Any, emma: Any
) -> None:
    v = village
    row = enter(v, emma, done="Read.")
    with pytest.raises(NotAllowed):
        from_paper.take_back(row, by=v.kari, because="No", at=v.at)
    Visitor(v, "per").send(at("from-paper-take-back", row), because="It is another child's.")
    with seen_as(v.kari, child=emma.pk, read_only=True):
        told = [a for a in story(standing(v.kari, emma.pk)) if a.kind.startswith("from-paper")]
        assert not on_paper(v.kari, emma.pk).exists()
    assert [(a.kind, a.text) for a in told] == [
        ("from-paper.taken-back", "It is another child's."), ("from-paper.done", ""),
        ("from-paper.wrote", ""),
    ]  # fmt: skip
    Visitor(v, "per").open(at("from-paper-take-back", row), status=404)


def test_those_who_read_the_plan_read_it_and_nobody_else(village: Any, emma: Any) -> None:
    v = village
    v.team(emma, "stein", shared=False)
    everybody = enter(v, emma)
    school = enter(v, emma, words="Only for you.", shared=False)
    secret = enter(v, emma, by="stein", words="To child welfare.")
    assert not secret.shared
    with pytest.raises(Refused, match="not-open"):
        enter(v, emma, by="stein", shared=True)
    sees = {}
    for name in ("per", "rita", "kari", "lars", "hanne", "stein", "gro", "marit", "nina"):
        actor = getattr(v, name)
        with seen_as(actor, read_only=True):
            sees[name] = set(FromPaper.objects.values_list("pk", flat=True))
            assert sees[name] == set(on_paper(actor, emma.pk).values_list("pk", flat=True))
    both = {everybody.pk, school.pk}
    nothing: set[Any] = set()
    assert sees == {
        "per": both, "rita": both, "kari": {everybody.pk}, "lars": nothing, "hanne": nothing,
        "stein": {secret.pk}, "gro": {secret.pk}, "marit": nothing, "nina": nothing,
    }  # fmt: skip
    Visitor(v, "hanne").open(at("from-paper", emma), status=404)
    Visitor(v, "kari").open(at("from-paper-done", school), status=404)
    Visitor(v, "stein").open(at("from-paper-done", everybody), status=404)


def test_the_printed_plan_holds_what_the_family_wrote_on_the_last_one(
    village: Any, emma: Any
) -> None:
    v = village
    enter(v, emma, done="We moved it to Tuesday.")
    enter(v, emma, words="Only for you.", shared=False)
    with seen_as(v.kari, child=emma.pk, read_only=True):
        told = str(paper.plan(v.kari, emma.pk))
    assert "Monday is too early" in told
    assert "We moved it to Tuesday." in told
    assert "Only for you." not in told

"""Search: by name, birth date and reference, only among one's own, each time noted."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laget.children import joining
from laget.children.search import reference, search
from laget.concerns import actions as concerns
from laget.core.models import Event
from laget.core.seeing import seen_as
from visiting import Visitor, words

URL = "/search/"


def found(visitor: Visitor, text: str) -> str:
    visitor.send(URL, q=text)
    return words(visitor.open(URL))


def test_a_child_is_found_by_any_name_the_birth_date_and_the_reference(village) -> None:
    v = village
    emma = v.child("emma", family_name="Nordby Hansen")
    v.child("even", family_name="Moe", born="2014-01-02")
    per = Visitor(v, "per")
    for text in ("emma", "EMM", "nordby", "hansen", "emma han", "17.05.2015", "2015-05-17",
                 reference(emma.pk), reference(emma.pk).lower().replace("-", "")):  # fmt: skip
        page = found(per, text)
        assert "Emma Nordby Hansen" in page, text
        assert "Even" not in page
        assert reference(emma.pk) in page
    assert "We find nobody" in found(per, "mma")
    assert "We find nobody" in found(per, "emma moe")


def test_the_answer_is_the_same_whether_there_is_no_such_child_or_it_is_anothers(village) -> None:
    v = village
    noah = v.child("noah", "gro", family_name="Ås")
    per = Visitor(v, "per")
    for real, none in (("Noah", "Xaoh"), (reference(noah.pk), reference(uuid4()))):
        pages, questions = [], []
        for text in (real, none):
            per.send(URL, q=text)
            with CaptureQueriesContext(connection) as asked:
                page = per.open(URL)
            pages.append(words(page).replace(text, "…").replace(text.lower(), "…"))
            questions.append([q["sql"].count("SELECT") for q in asked])
            assert f'value="{text}"' in page
        assert pages[0] == pages[1]
        assert questions[0] == questions[1]
    assert "Noah" in found(Visitor(v, "gro"), "noah")


def test_joined_records_are_one_and_the_name_first_written_still_finds(village) -> None:
    v = village
    kept, twin = v.child("sara"), v.child("zara", born="2015-05-17")
    join = joining.propose_join(kept, twin, by=v.per, reason="Same.", at=v.later(days=1))
    joining.confirm_join(join, by=v.rita, at=v.later(hours=1))
    for text in ("zara", "sara", reference(twin.pk)):
        with seen_as(v.per, read_only=True):
            assert [child.pk for child in search(v.per, text)] == [kept.pk]


def test_each_search_is_noted_and_what_was_typed_is_not(village) -> None:
    v = village
    per = Visitor(v, "per")
    for text in ("Noah", "17.05.2015", reference(UUID(int=5)), "  "):
        per.send(URL, q=text)
    with seen_as(v.per):
        told = list(
            Event.objects.filter(kind="children.searched").order_by("id")
            .values_list("canonical", flat=True)
        )  # fmt: skip
    codes = [one.split('"code":"')[1].split('"')[0] for one in told]
    assert codes == ["name", "birth_date", "reference"]
    assert not any("Noah" in one for one in told)


@pytest.mark.parametrize("where", ["the list", "two records", "a worry", "whose worry"])
def test_looking_for_a_child_anywhere_else_is_noted_and_the_name_is_in_no_address(
    village, where
) -> None:
    v = village
    emma = v.child("emma")
    per = Visitor(v, "per")
    if where == "the list":
        led = per.send(reverse("desk:children"), q="Noah", list=str(v.units["school"].pk))
        assert "Noah" not in led
        assert "We find nobody by “Noah”" in words(per.open(led))
        assert 'method="post" action="/children/"' in per.open(led)
        assert "narrowed" not in per.send(reverse("desk:children"), q=" ", sort="oldest")
    elif where == "two records":
        per.send(reverse("children:propose-join", args=[emma.pk]), status=422, name="Noah")
        per.send(reverse("children:propose-join", args=[emma.pk]), status=422, name=" ")
    elif where == "whose worry":
        worry = concerns.raise_concern(by=v.rita, about_text="A boy", seen="Tired.", at=v.at)
        rita = Visitor(v, "rita")
        for name in ("Noah", " "):
            rita.send(reverse("concerns:which", args=[worry.pk]), 422, name=name)
    else:
        safe = dict.fromkeys(("now", "harm", "other_duty"), "no")
        for about in ("Noah", " "):
            per.send(reverse("concerns:raise"), 422, at_step="tell", seen="", about=about, **safe)
    who = v.rita if where == "whose worry" else v.per
    with seen_as(who):
        told = Event.objects.filter(kind="children.searched").values_list("canonical", flat=True)
        assert len(told) == 1
        assert not any("Noah" in one for one in told)


@pytest.mark.parametrize("text", ["\x00", "🦊", "أحمد", "%", "_", "a" * 5000, "' OR 1=1"])
def test_odd_words_find_nobody_and_break_nothing(village, text) -> None:
    v = village
    v.child("emma")
    page = found(Visitor(v, "per"), text)
    assert "Emma" not in page


def test_the_box_stands_on_every_page_and_the_words_never_in_an_address(village) -> None:
    per = Visitor(village, "per")
    for name in ("desk:day", "desk:children", "desk:gaps", "concerns:raise"):
        assert 'id="top-search"' in per.open(reverse(name))
    assert per.send(URL, q="Emma") == URL

"""Our story: told once by the family, part by part read by those it says yes to."""

import re

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from laget.children import our_story
from laget.children.models import StoryPart, StoryShare
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from visiting import Visitor
from visiting import words as text_of

pytestmark = pytest.mark.django_db
FIRST = {"works": "Music.", "avoid": "Crowds.", "who": "Gran is in town.", "day": "Up at six."}
YES = {"said_by": "parent", "how": "spoken"}


@pytest.fixture
def emma(village):
    """Emma's family has told the nurse."""
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    our_story.tell(
        emma, by=village.kari, parts=FIRST, told_by="together", how="spoken",
        at=village.later(hours=1),
    )  # fmt: skip
    return emma


def at(name, child):
    return reverse(name, kwargs={"child": child.pk})


def parts_of(village, name):
    with seen_as(getattr(village, name)):
        return set(StoryPart.objects.values_list("part", flat=True))


def share(village, child, by="kari", **units):
    our_story.share(
        child, by=getattr(village, by), at=village.later(hours=1), **YES,
        wanted={village.units[unit]: set(parts.split()) for unit, parts in units.items()},
    )  # fmt: skip


def test_only_those_it_was_told_to_read_it_until_the_family_says_yes_to_more(village, emma):
    assert parts_of(village, "kari") == parts_of(village, "anne") == set(FIRST)
    assert parts_of(village, "per") == parts_of(village, "hanne") == set()
    share(village, emma, school="works avoid", mental="day")
    assert parts_of(village, "per") == parts_of(village, "rita") == {"works", "avoid"}
    assert parts_of(village, "hanne") == {"day"}
    assert parts_of(village, "lars") == parts_of(village, "gro") == set()
    said = text_of(Visitor(village, "per").open(at("desk:our-story", emma)))
    assert "Music." in said
    assert "Gran" not in said
    share(village, emma, school="")
    assert parts_of(village, "per") == set()


def test_the_page_says_who_has_read_it_and_who_has_not_yet(village, emma):
    share(village, emma, school="works", mental="day", nurse="works")
    per = Visitor(village, "per")
    said = text_of(per.open(at("desk:our-story", emma)))
    assert said.count("Has not read it yet") == 2
    assert "We have read it" in said
    per.send(at("desk:our-story-read", emma))
    said = text_of(Visitor(village, "kari").open(at("desk:our-story", emma)))
    assert said.count("Has read it") == 2, "the school, and the nurses who wrote it down"
    assert "Read by Per Vik" in said
    assert said.count("Has not read it yet") == 1
    assert "We have read it" not in text_of(per.open(at("desk:our-story", emma)))
    our_story.tell(
        emma, by=village.kari, parts={"works": "The dog."}, told_by="child", how="written",
        at=village.later(days=1),
    )  # fmt: skip
    said = text_of(Visitor(village, "per").open(at("desk:our-story", emma)))
    assert "Something is new since then." in said
    assert "We have read it" in said


def test_a_service_that_reads_nothing_has_not_read_it(village, emma):
    with pytest.raises(Refused) as refused:
        our_story.have_read(emma, by=village.per, at=village.at)
    assert refused.value.code == "nothing-there"


def test_earlier_tellings_are_readable_as_they_were(village, emma):
    kari = Visitor(village, "kari")
    village.later(days=1)
    kari.send(at("desk:our-story-tell", emma), **(FIRST | {"works": "The dog."}), by="child",
              how="spoken")  # fmt: skip
    page = kari.open(at("desk:our-story", emma))
    assert "The dog." in page
    assert "Music." not in page
    older = page.split("?version=")[1].split('"')[0]
    was = text_of(kari.open(at("desk:our-story", emma), version=older))
    assert "Music." in was
    assert "The dog." not in was
    assert "This is how it was told" in was
    with seen_as(village.kari):
        assert StoryPart.objects.filter(child=emma).count() == 5


def test_nobody_changes_what_the_family_told(village, emma):
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(), seen_as(village.kari),
    ):  # fmt: skip
        StoryPart.objects.update(text="Nothing.")


def test_the_family_ticks_for_each_service_which_parts(village, emma):
    kari = Visitor(village, "kari")
    school = f"unit-{village.units['school'].pk}"
    kari.send(
        at("desk:our-story-share", emma), **{school: ["works", "who"]}, by="parent", how="written"
    )
    assert parts_of(village, "per") == {"works", "who"}
    with seen_as(village.kari):
        assert set(StoryShare.objects.values_list("said_by", "how")) == {("parent", "written")}
    wrong = kari.send(at("desk:our-story-share", emma), 422, **{school: ["works"]})
    assert "Choose who says yes." in text_of(wrong)


def test_who_is_told_a_part_anew_does_not_by_that_read_what_was_told_to_others(village, emma):
    our_story.tell(
        emma, by=village.hanne, parts={"day": "Tea at nine."}, told_by="parent", how="spoken",
        at=village.later(days=1),
    )  # fmt: skip
    with seen_as(village.hanne):
        assert [one.text for one in StoryPart.objects.all()] == ["Tea at nine."]
    with seen_as(village.kari):
        assert "Tea at nine." not in {one.text for one in StoryPart.objects.all()}


def test_a_service_that_takes_part_in_secret_shares_with_nobody(village, emma):
    village.team(emma, "stein", shared=False)
    our_story.tell(
        emma, by=village.stein, parts={"works": "Quiet."}, told_by="parent", how="spoken",
        at=village.at,
    )  # fmt: skip
    with pytest.raises(Refused):
        share(village, emma, by="stein", school="works")
    said = text_of(Visitor(village, "per").open(at("desk:our-story", emma)))
    assert "Welfare" not in said


def version(page):
    return page.split('name="since" value="')[1].split('"')[0]


def ticked(page):
    """What is ticked in a form, as `part of a service`."""
    found = re.findall(r"<input[^>]*type=\"checkbox\"[^>]*>", page)
    values = [re.findall(r"(?:name|value)=\"([^\"]*)\"", one) for one in found if "checked" in one]
    return {tuple(sorted(one)) for one in values}


def was(page):
    return page.split('name="was" value="')[1].split('"')[0]


def test_an_older_page_puts_no_old_text_back_without_showing_what_was_told_meanwhile(village, emma):
    tell = at("desk:our-story-tell", emma)
    kari, anne = Visitor(village, "kari"), Visitor(village, "anne")
    opened = version(kari.open(tell))
    anne.send(tell, **(FIRST | {"works": "The dog."}), by="child", how="spoken",
              since=version(anne.open(tell)))  # fmt: skip
    late = {**FIRST, "day": "Up at seven.", "by": "parent", "how": "spoken"}
    page = kari.send(tell, 409, **late, since=opened)
    said = text_of(page)
    assert "Anne Vik changed this" in said
    assert "The dog." in said
    assert "Up at seven." in page, "nothing that was written is lost"
    with seen_as(village.kari):
        assert StoryPart.objects.filter(part="day").count() == 1
    kari.send(tell, **(late | {"works": "The dog."}), since=version(page))
    said = text_of(kari.open(at("desk:our-story", emma)))
    assert "The dog." in said
    assert "Up at seven." in said


def test_the_first_telling_of_two_is_not_lost_either(village):
    liv = village.child("liv")
    village.team(liv, "kari")
    tell = at("desk:our-story-tell", liv)
    kari, anne = Visitor(village, "kari"), Visitor(village, "anne")
    opened = version(kari.open(tell))
    told = {"by": "child", "how": "spoken", "works": "Bikes."}
    anne.send(tell, **told, since=opened)
    assert "Bikes." in text_of(kari.send(tell, 409, **(told | {"works": "Boats."}), since=opened))


def test_an_older_page_of_ticks_opens_nothing_that_was_taken_back(village, emma):
    ticks = at("desk:our-story-share", emma)
    school, mental = (f"unit-{village.units[name].pk}" for name in ("school", "mental"))
    yes = {"by": "parent", "how": "spoken"}
    share(village, emma, school="works avoid", mental="day")
    kari, anne = Visitor(village, "kari"), Visitor(village, "anne")
    page = kari.open(ticks)
    opened, before = version(page), was(page)
    village.later(hours=1)
    anne.send(ticks, **{mental: ["day"]}, **yes, since=version(anne.open(ticks)))
    assert parts_of(village, "per") == set()
    village.later(hours=1)
    page = kari.send(
        ticks, 409, **{school: ["works", "avoid"], mental: ["day", "who"]}, **yes, since=opened,
        was=before,
    )  # fmt: skip
    assert ticked(page) == {tuple(sorted((mental, part))) for part in ("day", "who")}
    assert "What is ticked in the form now decides who may read." in text_of(page)
    assert parts_of(village, "per") == set()
    assert parts_of(village, "hanne") == {"day"}
    kari.send(ticks, **{mental: ["day", "who"]}, **yes, since=version(page))
    assert parts_of(village, "per") == set()
    assert parts_of(village, "hanne") == {"day", "who"}


def test_a_draft_goes_on_from_the_version_it_was_begun_from(village, emma):
    tell = at("desk:our-story-tell", emma)
    kari, anne = Visitor(village, "kari"), Visitor(village, "anne")
    opened = version(kari.open(tell))
    kari.send(tell, 204, **(FIRST | {"day": "Up at seven."}), since=opened, draft="keep")
    anne.send(tell, **(FIRST | {"works": "The dog."}), by="child", how="spoken",
              since=version(anne.open(tell)))  # fmt: skip
    assert version(kari.open(tell)) == opened

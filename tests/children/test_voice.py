"""What a child says is read by those the child chose: told with the cast, and by each of them."""

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from laget.children import voice
from laget.children.models import Beside, Words, WordsReader
from laget.core.access import NotAllowed
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans.actions import must_say_why
from visiting import Visitor
from visiting import words as text_of

pytestmark = pytest.mark.django_db
SECRET = "I am afraid of going home."


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    return emma


def at(name, thing, key="child"):
    return reverse(name, kwargs={key: thing.pk})


def confided(village, child, *readers, by="kari", **more):
    return voice.note_words(
        child, by=getattr(village, by), text=SECRET, how="said", at=village.later(hours=1),
        readers=[village.roles[name] for name in readers], **more,
    )  # fmt: skip


def who_reads(village, child):
    """Everyone of the cast who comes to the words by any of the ways there are."""
    found = set()
    for name in village.roles:
        with seen_as(getattr(village, name)):
            if Words.objects.filter(child=child).exists():
                found.add(name)
    return found


def test_emma_tells_kari_alone_and_not_karis_leader_nor_the_rest_reads_it(village, emma):
    """Anne leads the nurses, and reads whatever else Kari writes. Not this."""
    before = text_of(Visitor(village, "anne").open(at("desk:child", emma)))
    confided(village, emma, at_top=True)
    assert who_reads(village, emma) == {"kari"}
    for page in ("desk:child", "desk:words"):
        assert SECRET in text_of(Visitor(village, "kari").open(at(page, emma)))
        for name in ("anne", "per", "rita", "hanne"):
            assert SECRET not in Visitor(village, name).open(at(page, emma))
    said = text_of(Visitor(village, "anne").open(at("desk:child", emma)))
    assert "Nobody has written down what Emma says yet." in said
    assert "Nobody has written down what Emma says yet." in before


def test_what_is_told_in_confidence_is_no_part_of_the_story_and_leaves_no_event(village, emma):
    confided(village, emma, "hanne")
    own = text_of(Visitor(village, "kari").open(at("desk:child", emma), story="words"))
    assert "said:" not in own
    for name in ("anne", "joakim", "per", "hanne"):
        with seen_as(getattr(village, name)):
            kinds = set(Event.objects.filter(about=emma.pk).values_list("kind", flat=True))
        assert not {kind for kind in kinds if kind.startswith(("confided", "child.spoke"))}


def test_the_child_widens_and_takes_back(village, emma):
    words = confided(village, emma, "hanne")
    assert who_reads(village, emma) == {"kari", "hanne"}
    hat = village.roles
    voice.choose_readers(
        words, by=village.hanne, readers=[hat["kari"]], how="said", at=village.later(days=1)
    )
    assert who_reads(village, emma) == {"kari"}
    voice.choose_readers(
        words, by=village.kari, readers=[], how="wrote", shared=True, at=village.later(days=1)
    )
    assert {"per", "rita", "kari", "anne", "hanne", "joakim"} == who_reads(village, emma)
    voice.choose_readers(
        words, by=village.per, readers=[hat["hanne"]], how="said", at=village.later(days=1)
    )
    assert who_reads(village, emma) == {"hanne"}, "also taken back from the one who wrote it down"
    with seen_as(village.kari):
        told = Event.objects.filter(about=emma.pk, kind__startswith="confided.")
        assert set(told.values_list("role", flat=True)) == {hat["kari"].pk}, "one's own acts only"


def test_somebody_must_be_left_who_can_read_it(village, emma):
    words = confided(village, emma)
    with pytest.raises(Refused) as refused:
        voice.choose_readers(words, by=village.kari, readers=[], how="said", at=village.at)
    assert refused.value.code == "nobody"
    for name in ("anne", "per"):
        with pytest.raises(NotAllowed):
            voice.write_beside(
                words, by=getattr(village, name), kind="answer", text="So.", at=village.at
            )


def test_who_no_longer_helps_the_child_no_longer_reads(village, emma):
    from laget.teams import actions as teams
    from laget.teams.models import Participation

    confided(village, emma, "hanne")
    with seen_as(village.joakim):
        part = Participation.objects.get(child=emma, unit=village.units["mental"])
    teams.leave(part, by=village.joakim, at=village.later(days=1))
    village.later(days=1)
    assert who_reads(village, emma) == {"kari"}


def test_nobody_changes_the_words_not_even_by_the_database(village, emma):
    words = confided(village, emma)
    for column, value in (("text", "All is well."), ("said_on", "2026-01-01"), ("how", "wrote")):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(), seen_as(village.kari),
        ):  # fmt: skip
            Words.objects.filter(pk=words.pk).update(**{column: value})
    one = voice.write_beside(words, by=village.kari, kind="note", text="Sure?", at=village.at)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(), seen_as(village.kari),
    ):  # fmt: skip
        Beside.objects.filter(pk=one.pk).update(text="No.")


def test_nobody_names_oneself(village, emma):
    """Anne, who leads Kari, cannot write herself in, were the first wall not there."""
    words = confided(village, emma)
    anne = village.anne
    row = WordsReader(
        words_id=words.pk, child=emma, role_id=anne.role_id, from_on=anne.on, unit_id=anne.unit_id,
        authority_id=anne.authority_id, writer_id=anne.role_id,
    )  # fmt: skip
    with (
        pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(anne),
    ):  # fmt: skip
        row.save(force_insert=True)


def test_each_reader_has_at_the_top_what_emma_put_there_for_that_reader(village, emma):
    note = {"how": "said", "at_top": True}
    voice.note_words(
        emma, by=village.per, text="I like the gym.", shared=True, at=village.later(days=1), **note
    )
    confided(village, emma, at_top=True)
    tops = {}
    for name in ("per", "kari"):
        with seen_as(getattr(village, name), child=emma.pk, read_only=True):
            from laget.desk.child import page

            tops[name] = page(getattr(village, name), emma.pk).words.text
    assert tops == {"per": "I like the gym.", "kari": SECRET}


def test_a_goal_has_the_words_it_belongs_to_beside_it_for_those_who_read_them(village, emma):
    plan = plans.start_plan(emma, by=village.per, words="Be at school", at=village.later(hours=1))
    with seen_as(village.per):
        goal = plan.goals.get()
    kari = Visitor(village, "kari")
    kari.send(
        at("desk:words-new", emma), text="Mondays are worst.", how="said", said_on="2026-03-02",
        goal=str(goal.pk), readers=[str(village.roles["hanne"].pk)],
    )  # fmt: skip
    assert "Mondays are worst." in text_of(kari.open(at("desk:child", emma)))
    assert "Belongs to the goal “Be at school”." in text_of(kari.open(at("desk:words", emma)))
    per = text_of(Visitor(village, "per").open(at("desk:child", emma)))
    assert "Be at school" in per
    assert "Mondays" not in per


def test_the_answer_stands_beside_the_words(village, emma):
    words = confided(village, emma, "hanne")
    hanne = Visitor(village, "hanne")
    hanne.send(
        at("desk:words-beside", words, "pk"), kind="answer", text="We met your mother.",
        on="2026-03-02",
    )  # fmt: skip
    said = text_of(Visitor(village, "kari").open(at("desk:words", emma)))
    assert "What happened with what Emma said We met your mother. Hanne Vik" in said
    Visitor(village, "anne").open(at("desk:words-beside", words, "pk"), status=404)


def test_the_form_keeps_it_with_the_one_who_writes_unless_more_are_ticked(village, emma):
    kari = Visitor(village, "kari")
    form = kari.open(at("desk:words-new", emma))
    assert "checked" not in form.split("Who else may read it?")[1].split("</fieldset>")[0]
    kari.send(at("desk:words-new", emma), text=SECRET, how="said", said_on="2026-03-02")
    assert who_reads(village, emma) == {"kari"}
    said = text_of(kari.open(at("desk:words", emma)))
    assert "Only you may read this. If you stop working with Emma" in said
    with seen_as(village.kari):
        words = Words.objects.get()
    kari.send(
        at("desk:words-readers", words, "pk"), how="said",
        readers=[str(village.roles[name].pk) for name in ("kari", "anne")],
    )  # fmt: skip
    assert who_reads(village, emma) == {"kari", "anne"}
    wrong = kari.send(at("desk:words-readers", words, "pk"), 422, how="said", readers=[])
    assert "Choose at least one who may read it" in text_of(wrong)


def test_a_service_that_takes_part_in_secret_names_nobody_outside_itself(village, emma):
    village.team(emma, "stein", shared=False)
    form = Visitor(village, "stein").open(at("desk:words-new", emma))
    assert "The whole team" not in form
    assert "Kari Vik" not in form
    assert "Gro Vik" in form
    confided(village, emma, "gro", by="stein")
    assert who_reads(village, emma) == {"stein", "gro"}
    for name in ("kari", "anne"):
        with pytest.raises(Refused):
            confided(village, emma, name, by="stein")


def test_it_is_never_left_unsaid_why_a_child_was_not_heard(village, emma):
    per = Visitor(village, "per")
    wrong = per.send(at("desk:not-heard", emma), 422, reason="too_young", text="", on="2026-03-02")
    assert "Write what you tried" in text_of(wrong)
    per.send(at("desk:not-heard", emma), reason="not_reached", text="She was ill.", on="2026-03-02")
    said = text_of(Visitor(village, "kari").open(at("desk:words", emma)))
    assert "The child could not be reached. She was ill. Per Vik" in said


def test_an_older_page_of_ticks_lets_nobody_read_again_whom_the_child_took_off(village, emma):
    words = confided(village, emma, "hanne", "anne")
    url = at("desk:words-readers", words, "pk")

    def ticked(*names):
        return [str(village.roles[name].pk) for name in names]

    def version(page):
        return page.split('name="since" value="')[1].split('"')[0]

    kari, hanne = Visitor(village, "kari"), Visitor(village, "hanne")
    page = kari.open(url)
    opened = version(page)
    was = page.split('name="was" value="')[1].split('"')[0]
    village.later(days=1)
    hanne.send(url, how="said", readers=ticked("kari", "hanne"), since=version(hanne.open(url)))
    assert who_reads(village, emma) == {"kari", "hanne"}
    late = {"how": "said", "at_top": "on"}
    page = kari.send(
        url, 409, **late, readers=ticked("kari", "hanne", "anne"), since=opened, was=was
    )
    assert page.count("checked") == 4, "Kari, Hanne, at the top, and how"
    assert "Somebody changed this" in text_of(page)
    assert "What is ticked in the form now decides who may read." in text_of(page)
    assert who_reads(village, emma) == {"kari", "hanne"}
    kari.send(url, **late, readers=ticked("kari", "hanne"), since=version(page))
    assert who_reads(village, emma) == {"kari", "hanne"}


def test_why_a_child_was_not_heard_is_taken_back_where_it_was_another_child(village, emma):
    plans.start_plan(emma, by=village.per, at=village.at)
    noted = voice.note_not_heard(
        emma, by=village.per, reason="harmful", text="Her father listens.", at=village.at
    )
    page, url = at("desk:words", emma), at("desk:not-heard-take-back", noted, "pk")
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    assert url in per.open(page)
    assert url not in kari.open(page)
    kari.send(url, 404, because="It is wrong.")
    assert "Write why" in text_of(per.send(url, 422))
    assert per.send(url, because="It was of another child.") == page
    shown = text_of(kari.open(page))
    assert "It was of another child." in shown
    assert "Her father listens." not in shown
    with seen_as(village.per), pytest.raises(Refused, match="taken-back"):
        voice.take_back_not_heard(noted, by=village.per, because="Again.", at=village.at)
    with seen_as(village.per):
        assert must_say_why(emma.pk, village.per), "nobody knows what the child wants"

"""Practices in other languages, learning points in the search; practices and cases of a type."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

import upper
from laget.cases import actions as cases
from laget.cases.forms import LABELS
from laget.cases.models import ReplyTranslation, Wording
from laget.cases.models import Translation as CaseTranslation
from laget.core.access import NotFound
from laget.core.seeing import seen_as, seen_by_everybody
from laget.library import actions, reads
from laget.library.models import Translation
from laget.programme import learning, second_look
from laget.programme.ground import mark_of
from laget.programme.permissions import WORK
from visiting import Visitor

pytestmark = pytest.mark.django_db
ENGLISH = {"language": "en", "by_whom": "Dora Vik"}


@pytest.fixture
def rows(v, programme):
    return upper.library(v, programme)


def opened(practice, language: str) -> str:
    address = reverse("library:open-practice", kwargs={"pk": practice.pk})
    return Client().get(address, {"lang": language}).content.decode()


def test_a_practice_is_read_in_the_readers_language_with_the_original_one_click_away(
    v, rows
) -> None:
    practice = rows["practice"]
    told = {**ENGLISH, "title": "At school every Tuesday", "what": "They meet there.",
            "for_whom": "All.", "how": "", "learnt": "Turn up."}  # fmt: skip
    with seen_as(v.per), pytest.raises(NotFound):
        reads.to_translate(v.per, practice.pk)
    made = actions.translate(practice, by=v.dora, told=told, at=v.at)
    assert "At school every Tuesday" not in opened(practice, "en"), "one has read it"
    second_look.look(made, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    said = opened(practice, "en")
    for words in ("At school every Tuesday", "PPT på skolen hver tirsdag", "Dora Vik"):
        assert words in said
    assert "En rådgiver sitter på lærerværelset." in said, "what is not translated stands as it is"
    assert "At school every Tuesday" not in opened(practice, "nb")
    second_look.take_down(practice, WORK, by=v.aino, at=v.at)
    with seen_by_everybody():
        assert not Translation.objects.exists()


def test_a_translation_of_words_that_were_changed_meanwhile_is_looked_through_again(
    v, rows
) -> None:
    practice, dora = rows["practice"], Visitor(v, "dora")
    page = reverse("library:translate-practice", kwargs={"pk": practice.pk})
    (read,) = re.findall(r'name="of_words" value="(\w+)"', dora.open(page))
    told = {
        **ENGLISH,
        "title": "Ola at school",
        "what": "w",
        "how": "h",
        "for_whom": "f",
        "learnt": "l",
    }
    actions.retell(practice, by=v.knut, version=practice.version, told={"what": "Uten navn."},
                   at=v.at)  # fmt: skip
    again = dora.send(page, status=409, of_words=read, **told)
    assert "Uten navn." in again
    assert "Ola at school" in again
    assert not Translation._base_manager.exists()
    (now,) = re.findall(r'name="of_words" value="(\w+)"', again)
    dora.send(page, of_words=now, **told)
    with seen_as(v.dora):
        assert not Translation._base_manager.get().is_older


def test_the_database_marks_the_words_of_a_practice_as_the_product_does(v, rows) -> None:
    for what in ("C:\\Skole \\000 \\", "Æ ø å þ 🙂", "'' \\\\ %s"):
        practice = rows["practice"]
        actions.retell(practice, by=v.knut, version=practice.version, told={"what": what}, at=v.at)
        with seen_as(v.knut):
            practice.refresh_from_db()
            assert practice.mark == mark_of(practice, Translation.OF["practice"])


def test_every_translations_form_marks_the_words_in_their_order() -> None:
    assert {kind: tuple(labels) for kind, labels in LABELS.items()} == {
        "said": CaseTranslation.OF["said"], "case": CaseTranslation.OF["case"],
        "structure": Wording.OF["structure"], "reply": ReplyTranslation.OF["reply"],
    }  # fmt: skip


def test_learning_points_are_found_by_a_word_and_shown_in_the_readers_language(
    v, rows, programme
) -> None:
    point = upper.put(v, programme, "learning", text="Overgangen til PPT må forberedes.")
    learning.translate(point, by=v.dora, told={**ENGLISH, "text": "Prepare it."}, at=v.at)
    with seen_by_everybody():
        found = reads.find(None, "learning", {"q": "elevhälsa"}, language="sv", page=1, spoken="en")
        nothing = reads.find(None, "learning", {"q": "barnehage"}, language="nb", page=1)
        spoken = reads.find(None, "learning", {"q": "prepare"}, language="en", page=1)
    assert [hit.why for hit in spoken.hits] == [
        ["In the translation, English: It has the word “prepare”."]
    ]
    ((hit,),) = (found.hits,)
    assert (hit.row.pk, hit.said.text, hit.said.original) == (point.pk, "Prepare it.", point.text)
    assert nothing.total == 0
    page = Client().get(reverse("library:open-learnings"), {"q": "overgang"}).content.decode()
    assert "Overgangen til PPT må forberedes." in page
    inside = Visitor(v, "aino").open(reverse("library:learnings") + "?q=PPT")
    assert "Overgangen til PPT må forberedes." in inside


def test_a_case_and_the_practices_of_its_type_lead_to_each_other(v, rows, programme) -> None:
    row = upper.cases(v, programme)
    cases.add(row["case"], "said", by=v.knut, at=v.at, told={
        "heading": "practice", "kind": "plan", "text": "Én plan for hvert barn.",
    })  # fmt: skip
    case = Client().get(f"/programmes/{programme.code}/cases/no/").content.decode()
    assert "/library/?kind=plan" in case
    practice = opened(rows["practice"], "nb")
    assert f"/programmes/{programme.code}/cases/no/" in practice
    listed = Client().get("/library/", {"kind": "plan"}).content.decode()
    assert f"/programmes/{programme.code}/cases/no/" in listed
    other = Client().get("/library/", {"kind": "tools"}).content.decode()
    assert f"/programmes/{programme.code}/cases/no/" not in other

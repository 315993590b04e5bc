"""What is said of the cases in other languages: who translates, who reads it, and what is shown
when the original is changed."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils.translation import override

import upper
from laget.cases import actions, reads
from laget.cases.actions import QUESTIONS
from laget.cases.models import ReplyTranslation, Translation
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.programme import learning, learnt, reporting, second_look
from laget.programme import reads as programmes
from laget.programme.permissions import WORK
from visiting import Visitor

pytestmark = pytest.mark.django_db


def at(name, row):
    return reverse(f"cases:{name}", kwargs={"pk": row.pk})


ENGLISH = {"language": "en", "by_whom": "Dora Vik"}


@pytest.fixture
def rows(v, programme):
    return upper.cases(v, programme)


def shown(case, language, heading):
    with seen_by_everybody():
        part = reads.whole(None, case, language).part(heading)
        return [text for matter in part.matters for text in matter.texts]


def test_a_case_is_called_what_it_is_called_in_the_readers_language(v, rows) -> None:
    told = {**ENGLISH, "name": "The network", "lead": "Seven municipalities."}
    with pytest.raises(NotAllowed):
        actions.add(rows["case"], "translation", by=v.dora, told=told, at=v.at)
    made = actions.add(rows["case"], "translation", by=v.knut, told=told, at=v.at)
    with pytest.raises(Refused, match="case_named_once"):
        actions.add(rows["case"], "translation", by=v.knut, told=told, at=v.at)
    with pytest.raises(Refused, match="same-language"):
        actions.add(rows["case"], "translation", by=v.knut, told={**told, "language": "nb"},
                    at=v.at)  # fmt: skip
    with seen_by_everybody():
        (english, _sweden) = reads.named(None, rows["case"].programme, "en")
        (here, _sweden) = reads.named(None, rows["case"].programme, "nb")
    assert (english.name.text, english.name.original, english.name.translated_by) == (
        "The network", "Nettverket", "Dora Vik",
    )  # fmt: skip
    assert (here.name.text, here.name.original) == ("Nettverket", "")
    with (
        pytest.raises(IntegrityError, match="translation_of_one"), transaction.atomic(),
        seen_as(v.knut),
    ):  # fmt: skip
        Translation.objects.filter(pk=made.pk).update(said=rows["said"])


def test_a_translation_says_so_when_its_original_has_changed_since(v, rows) -> None:
    said, translation = rows["said"], rows["translation"]
    assert [one.is_older for one in shown(rows["case"], "en", "aim") if one.original] == [False]
    actions.change(said, "said", by=v.knut, version=said.version, at=v.at, told={
        "heading": "aim", "text": "Mye bedre samarbeid.", "language": "nb",
    })  # fmt: skip
    (text,) = [one for one in shown(rows["case"], "en", "aim") if one.original]
    assert (text.is_older, text.original) == (True, "Mye bedre samarbeid.")
    page = Visitor(v, "knut").open(at("row-translation", translation))
    assert "The original has been changed since it was translated." in page
    with seen_as(v.knut, read_only=True):
        row = reads.row(v.knut, "translation", translation.pk)
    actions.change(row, "translation", by=v.knut, version=row.version, at=v.at, told={
        "language": "en", "text": "Much better cooperation.", "by_whom": "Knut Vik",
    })  # fmt: skip
    assert not any(one.is_older for one in shown(rows["case"], "en", "aim"))


def test_an_answer_in_another_language_is_read_by_two_and_goes_with_its_words(v, rows) -> None:
    case, reply = rows["case"], rows["reply"]
    told = {**ENGLISH, **dict.fromkeys(QUESTIONS, "They meet more often.")}
    with pytest.raises(NotAllowed):
        actions.add(reply, "reply-translation", by=v.per, told=told, at=v.at)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(v.per):
        ReplyTranslation(programme=case.programme, reply=reply, **told).save(force_insert=True)
    made = actions.add(reply, "reply-translation", by=v.dora, told=told, at=v.at)
    second_look.look(reply, WORK, by=v.dora, version=reply.version, nobody=True, at=v.at)
    assert [one.text for one in shown(case, "en", "result")] == ["Kommunene møtes oftere."]
    with seen_by_everybody():
        assert not ReplyTranslation.objects.exists(), "read by one"
    with pytest.raises(Refused, match="own-words"):
        second_look.look(made, WORK, by=v.dora, version=1, nobody=True, at=v.at)
    page = Visitor(v, "aino").open(at("look-reply-translation", made))
    assert "Kommunene møtes oftere." in page
    assert "They meet more often." in page
    second_look.look(made, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    (text,) = shown(case, "en", "result")
    assert (text.text, text.original) == ("They meet more often.", "Kommunene møtes oftere.")
    second_look.take_down(reply, WORK, by=v.aino, at=v.at)
    assert shown(case, "en", "result") == []
    with seen_by_everybody():
        assert not ReplyTranslation.objects.exists(), "what is taken down is so in each language"


def test_a_translation_of_words_that_do_not_stand_any_more_is_not_shown(v, rows) -> None:
    """Somebody could be recognised in them: that may be why they were changed."""
    case, reply = rows["case"], rows["reply"]
    told = {**ENGLISH, **dict.fromkeys(QUESTIONS, "The boy at Nes.")}
    made = actions.add(reply, "reply-translation", by=v.dora, told=told, at=v.at)
    second_look.look(made, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    again = {**dict.fromkeys(QUESTIONS, "Flere skoler."), "language": "nb"}
    reply = actions.answer(rows["round"], case, by=v.knut, version=reply.version, ready=True,
                           told=again, at=v.at)  # fmt: skip
    second_look.look(reply, WORK, by=v.aino, version=reply.version, nobody=True, at=v.at)
    (text,) = shown(case, "en", "result")
    assert (text.text, text.original) == ("Flere skoler.", "")
    page = Visitor(v, "knut").open(at("case", case))
    assert "The original has been changed since it was translated." in page


def test_the_three_factors_stand_side_by_side_and_the_system_is_kept_apart(v, rows) -> None:
    actions.add(rows["other"], "said", by=v.sigrid, at=v.at, told={
        "heading": "together", "factor": "whole", "text": "Ett team.",
    })  # fmt: skip
    with seen_by_everybody():
        found = reads.side_by_side(None, rows["case"].programme, [], "nb")
    factors = {label: [[m.texts[0].text for m in cell] for _c, cell in line]
               for label, line in found.factors}  # fmt: skip
    assert factors == {
        "The individual": [[], []], "The whole": [["Bedre samarbeid."], ["Ett team."]],
        "Early": [[], []],
    }  # fmt: skip
    labels = [label for label, _cells in found.lines]
    assert labels[0] == "What it is called"
    assert "The user's perspective: the system" in labels, "also where nobody has told of it"


def test_the_round_asks_of_the_individual_and_of_the_system_apart(v, rows) -> None:
    reply = rows["reply"]
    told = {**dict.fromkeys(QUESTIONS, "For den enkelte."), "language": "nb", "kinds": ["school"],
            "users_system": "Ungdomsrådet er med."}  # fmt: skip
    reply = actions.answer(rows["round"], rows["case"], by=v.knut, version=reply.version,
                           ready=True, told=told, at=v.at)  # fmt: skip
    second_look.look(reply, WORK, by=v.dora, version=reply.version, nobody=True, at=v.at)
    assert [one.text for one in shown(rows["case"], "nb", "user_individual")] == [
        "For den enkelte."
    ]
    assert [one.text for one in shown(rows["case"], "nb", "user_system")] == [
        "Ungdomsrådet er med."
    ]
    with seen_by_everybody():
        assert [kind for kind, _l in reads.whole(None, rows["case"], "nb").kinds] == ["school"]
        assert reads.of_kind(None, "school") == [rows["case"]]
        assert reads.of_kind(None, "tools") == []


def test_a_learning_point_is_translated_by_those_who_act_in_the_programme(v, programme) -> None:
    point = upper.put(v, programme, "learning", text="Den som tar imot, må med på møtet.")
    told = {**ENGLISH, "text": "Whoever receives, attends."}
    with pytest.raises(NotAllowed):
        learning.translate(point, by=v.per, told=told, at=v.at)
    learning.translate(point, by=v.dora, told=told, at=v.at)
    with seen_by_everybody():
        about = programmes.about(None, programme)
        (here,) = learnt.learnt(None, programme, about, "en")
    assert (here.said.text, here.said.original) == (
        "Whoever receives, attends.", "Den som tar imot, må med på møtet.",
    )  # fmt: skip
    assert here.translations == [], "who works with them is for those who do"


def test_a_report_says_things_in_its_own_language_where_somebody_has_translated_them(
    v, rows
) -> None:
    case, reply = rows["case"], rows["reply"]
    point = upper.put(v, case.programme, "learning", text="Den som mottar.", language="nb")
    upper.put(v, case.programme, "learning", text="Den som tar emot.", language="sv", number=2)
    second_look.look(reply, WORK, by=v.dora, version=reply.version, nobody=True, at=v.at)
    told = {**ENGLISH, **dict.fromkeys(QUESTIONS, "They meet more often.")}
    made = actions.add(reply, "reply-translation", by=v.dora, told=told, at=v.at)

    def figures(kind: str):
        with seen_as(v.sigrid), override("en"):
            found = reporting.parts(v.sigrid, case.programme, v.at.date())
        return next(one for one in found if one["kind"] == kind)

    assert figures("cases")["figures"]["rows"][0][2] == "Kommunene møtes oftere.", "read by one"
    assert figures("learnt")["figures"]["langs"] == ["nb", "sv"], "its own, not the programme's"
    assert figures("learnt")["languages"] == ["nb", "sv"]
    second_look.look(made, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    learning.translate(point, by=v.dora, told={**ENGLISH, "text": "Whoever receives."}, at=v.at)
    cases, learnt_ = figures("cases"), figures("learnt")
    assert cases["figures"]["rows"][0][2] == "They meet more often.\nTranslated by Dora Vik."
    assert (cases["languages"], "langs" in cases["figures"]) == ([], False)
    assert learnt_["figures"]["rows"][0][0] == "Whoever receives.\nTranslated by Dora Vik."
    assert learnt_["figures"]["langs"] == ["", "sv"]

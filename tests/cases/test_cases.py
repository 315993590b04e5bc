"""National cases: who writes, what everybody reads, a round answered once and read by two."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

import upper
from laget.cases import actions, reads, research, states
from laget.cases.models import Case, Gain, Reply, Said, Step, Structure, Wording
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.programme import reporting, second_look
from laget.programme.permissions import WORK

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(v, programme):
    return upper.cases(v, programme)


def texts(case, heading: str, language: str = "nb", reader=None) -> list[str]:
    with seen_by_everybody():
        part = reads.whole(reader, case, language).part(heading)
    return [text.text for matter in part.matters for text in matter.texts]


def look(v, row, by: str, nobody: bool = True, because: str = ""):
    return second_look.look(
        row, WORK, by=getattr(v, by), version=row.version, nobody=nobody, because=because, at=v.at
    )


def test_what_shows_how_far_a_case_has_come_is_open_when_two_have_read_it(v, rows) -> None:
    def open_steps() -> list[str]:
        with seen_by_everybody():
            return [one.evidence for one in reads.whole(None, rows["case"], "nb").steps]

    row = rows["step"]
    assert open_steps() == []
    with seen_by_everybody():
        assert not Step.objects.exists()
    with seen_as(v.aino, read_only=True):
        assert len(reads.whole(v.aino, rows["case"], "nb").steps) == 1
    with pytest.raises(Refused, match="own-words"):
        look(v, row, "knut")
    look(v, row, "aino")
    assert open_steps() == ["Felles mål er skrevet ned."]
    actions.change(row, "step", by=v.knut, version=row.version, told={"evidence": "y"}, at=v.at)
    assert open_steps() == [], "nobody else has read the new words"
    look(v, row, "aino")
    second_look.take_down(row, WORK, by=v.dora, at=v.at)
    assert open_steps() == []


def test_a_case_is_written_by_those_who_lead_it_and_by_the_secretariat(v, rows) -> None:
    told = {"heading": "aim", "text": "x"}
    for name, case in (("dora", "case"), ("per", "case"), ("knut", "other"), ("aino", "other")):
        with pytest.raises(NotAllowed):
            actions.add(rows[case], "said", by=getattr(v, name), told=told, at=v.at)
        with (
            pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(),
            seen_as(getattr(v, name)),
        ):  # fmt: skip
            Said(programme=rows[case].programme, case=rows[case], **told).save(force_insert=True)
        with seen_as(getattr(v, name)):
            assert Case.objects.filter(pk=rows[case].pk).update(name="Mine") == 0
    actions.add(rows["case"], "said", by=v.knut, told=told, at=v.at)
    with pytest.raises(NotAllowed):
        actions.add(rows["case"].programme, "case", by=v.knut, told={"name": "x"}, at=v.at)


def test_what_sources_say_differently_stands_side_by_side(v, rows) -> None:
    with seen_by_everybody():
        (matter,) = reads.whole(None, rows["case"], "nb").part("aim").matters
    assert matter.differ
    assert {one.text for one in matter.texts} == {"Bedre samarbeid.", "Tettere samarbeid."}


def test_a_translation_is_shown_with_its_original_one_click_away(v, rows) -> None:
    with seen_by_everybody():
        (matter,) = reads.whole(None, rows["case"], "en").part("aim").matters
        found = next(one for one in matter.texts if one.original)
    assert (found.text, found.original, found.original_language) == (
        "Better cooperation.", "Bedre samarbeid.", "nb",
    )  # fmt: skip
    assert found.translated_by == "Knut Vik"


def test_an_answer_stands_on_the_page_when_a_second_person_has_read_it(v, rows) -> None:
    case, reply = rows["case"], rows["reply"]
    assert texts(case, "result") == []
    with seen_by_everybody():
        assert not Reply.objects.exists()
    with pytest.raises(Refused, match="own-words"):
        look(v, reply, "knut")
    with pytest.raises(NotAllowed):
        look(v, reply, "per")
    look(v, reply, "dora")
    assert texts(case, "result") == texts(case, "learnt") == ["Kommunene møtes oftere."]
    second_look.take_down(reply, WORK, by=v.aino, at=v.at)
    assert texts(case, "result") == []
    with seen_as(v.knut, read_only=True):
        assert reads.replies(v.knut, case).get().stage == "down"


def test_what_two_have_read_is_in_the_programmes_report(v, rows) -> None:
    programme = rows["case"].programme
    with seen_as(v.sigrid):
        before = [part["text"] for part in reporting.parts(v.sigrid, programme, v.at.date())]
    look(v, rows["reply"], "dora")
    with seen_as(v.sigrid):
        parts = reporting.parts(v.sigrid, programme, v.at.date())
    (part,) = [one for one in parts if one["heading"] == "What the cases have answered"]
    assert part["figures"]["rows"][0] == [
        "Norge, Kartlegging våren 2026", "What has the case achieved?", "Kommunene møtes oftere.",
    ]  # fmt: skip
    assert len(before) == len(parts)


def test_an_answer_that_was_up_that_day_is_in_the_report_of_it_when_it_is_changed_later(
    v, rows
) -> None:
    """With the words that stand: the earlier ones may have been changed because they tell."""
    case, day = rows["case"], v.at.date()
    up = look(v, rows["reply"], "dora")

    def answers(until) -> list[str]:
        hat = v.sigrid.moved_to(v.at)
        with seen_as(hat, read_only=True):
            return [one.achieved for one in reads.read_by_two(hat, case.programme, until)]

    assert answers(day) == ["Kommunene møtes oftere."]
    assert answers(day - timedelta(days=1)) == []
    v.later(days=10)
    told = {**dict.fromkeys(actions.QUESTIONS, "Noe annet."), "language": "nb"}
    again = actions.answer(rows["round"], case, by=v.knut.moved_to(v.at), version=up.version,
                           ready=True, told=told, at=v.at)  # fmt: skip
    assert answers(day) == [], "read by one"
    second_look.look(again, WORK, by=v.dora.moved_to(v.at), version=again.version, nobody=True,
                     at=v.later(days=2))  # fmt: skip
    assert answers(day) == ["Noe annet."]
    assert answers(day + timedelta(days=11)) == [], "nobody had read it again"
    assert answers(v.at.date()) == ["Noe annet."]
    with seen_as(v.dora.moved_to(v.at)), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT stage FROM cases_reply_history")
        assert cursor.fetchall() == [("up",)]
    with seen_by_everybody(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases_reply_history")
        assert cursor.fetchone() == (0,)


def test_what_is_changed_must_be_read_again(v, rows) -> None:
    reply = look(v, rows["reply"], "dora")
    told = dict.fromkeys(actions.QUESTIONS, "Noe annet.")
    actions.answer(rows["round"], rows["case"], by=v.knut, version=reply.version, ready=True,
                   told=told, at=v.at)  # fmt: skip
    assert texts(rows["case"], "result") == []
    with seen_as(v.knut, read_only=True):
        row = reads.replies(v.knut, rows["case"]).get()
    with pytest.raises(Refused, match="no-reason"):
        look(v, row, "dora", nobody=False)
    look(v, row, "dora", nobody=False, because="Bare én skole passer til dette.")
    with seen_as(v.knut, read_only=True):
        row = reads.replies(v.knut, rows["case"]).get()
    assert (row.stage, row.back_because) == ("written", "Bare én skole passer til dette.")


def test_nothing_goes_up_that_only_one_has_read_whatever_is_asked_of_the_database(v, rows) -> None:
    with pytest.raises(IntegrityError, match="read_by_two"), transaction.atomic(), seen_as(v.knut):
        Reply.objects.filter(pk=rows["reply"].pk).update(stage="up", looked_by=v.knut.role_id)


def test_a_round_is_answered_once_and_names_who_has_not(v, rows) -> None:
    round_, case = rows["round"], rows["case"]
    with seen_as(v.sigrid, read_only=True):
        (asked,) = reads.rounds(v.sigrid, round_.programme)
    assert [one.case_id for one in asked.answered] == [case.pk]
    assert [one.pk for one, _begun in asked.not_yet] == [rows["other"].pk]
    told = dict.fromkeys(actions.QUESTIONS, "x")
    with pytest.raises(Refused, match="changed-meanwhile"):
        actions.answer(round_, case, by=v.knut, version=0, ready=True, told=told, at=v.at)
    with pytest.raises(Refused, match="not-all"):
        actions.answer(round_, case, by=v.knut, version=1, ready=True, told={"learnt": "x"},
                       at=v.at)  # fmt: skip
    actions.remind(round_, by=v.sigrid, at=v.at)
    with seen_as(v.knut, read_only=True):
        assert reads.waiting(v.knut) == []
    actions.answer(round_, case, by=v.knut, version=1, ready=False, told={"learnt": "x"}, at=v.at)
    with seen_as(v.knut, read_only=True):
        assert [(one.pk, of.pk) for one, of in reads.waiting(v.knut)] == [(round_.pk, case.pk)]


def test_what_a_state_tries_is_shown_translated_with_the_original_one_click_away(v, rows) -> None:
    of = rows["case"].programme
    with seen_by_everybody():
        (one,) = states.states(None, of, "en")
        (untranslated,) = states.states(None, of, "sv")
    assert (one.name.text, one.text.text, one.text.original) == (
        "The core group", "Meets every month.", "Møtes hver måned.",
    )  # fmt: skip
    assert one.text.translated_by == "Dora Vik"
    assert (one.name.original, one.name.translated_by) == ("Kjernegruppen", "Dora Vik")
    assert (untranslated.name.text, untranslated.name.language) == ("Kjernegruppen", "nb")
    assert untranslated.text.original == ""
    assert one.happened is None
    with pytest.raises(Refused, match="same-language"):
        actions.change(rows["wording"], "wording", by=v.aino, version=1, at=v.at,
                       told={"language": "nb"})  # fmt: skip
    with pytest.raises(Refused, match="worded_once"):
        actions.add(rows["structure"], "wording", by=v.aino, at=v.at, told={
            "language": "en", "name": "x", "text": "x", "by_whom": "x",
        })  # fmt: skip


def test_what_states_try_stands_side_by_side_as_one_asks_for_it(v, rows) -> None:
    of, code = rows["case"].programme, {"language": "nb", "level": "directorate"}
    letter = actions.add(of, "structure", by=v.dora, at=v.at, told={
        "kind": "letter", "area": rows["other"].area_id, "name": "Brevet", "text": "Ett brev.",
        "happened": "Sendt i mars.", **code,
    })  # fmt: skip
    with seen_by_everybody():
        every, shown, lines = states.beside(None, of, [], "nb")
        _every, asked, _lines = states.beside(None, of, [str(letter.pk), "no-such"], "nb")
    names = [[one.name.text for one in each] for each in (every, shown, asked)]
    assert names == [["Kjernegruppen", "Brevet"], ["Kjernegruppen", "Brevet"], ["Brevet"]]
    happened = dict(lines)["What has happened"]
    assert [text.text if text else None for _one, text in happened] == [None, "Sendt i mars."]


def test_the_words_of_a_structure_are_written_by_those_who_act_in_the_programme(v, rows) -> None:
    told = {"language": "sv", "name": "x", "text": "x", "by_whom": "x"}
    with pytest.raises(NotAllowed):
        actions.add(rows["structure"], "wording", by=v.per, told=told, at=v.at)
    with (
        pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(v.per),
    ):  # fmt: skip
        Wording(
            programme=rows["structure"].programme, structure=rows["structure"], **told
        ).save(force_insert=True)  # fmt: skip
    actions.add(rows["structure"], "wording", by=v.knut, told=told, at=v.at)
    with seen_as(v.per):
        assert Structure.objects.count() == 1


def test_what_participants_gain_is_hidden_while_few_have_answered(v, rows) -> None:
    survey, of = rows["survey"], rows["case"].programme
    told = {"inspired": 3, "learnt": 3, "changed": 3}
    with pytest.raises(Refused, match="gained_once"):
        actions.gain(survey, by=v.knut, at=v.at, **told)
    for n, name in enumerate(("dora", "aino", "jon", "tove"), 2):
        with seen_as(v.sigrid, read_only=True):
            assert research.surveys(v.sigrid, of)[0].middles == []
        actions.gain(survey, by=getattr(v, name), at=v.at, **told)
        with seen_as(v.aino):
            assert Gain.objects.count() == (1 if n > 2 else 0), "her own"
    with seen_as(v.sigrid, read_only=True):
        (asked,) = research.surveys(v.sigrid, of)
    assert (asked.answered, dict(asked.middles)["learnt"]) == (5, 3)
    with seen_by_everybody():
        assert not Gain.objects.exists()
    with seen_as(v.aino, read_only=True):
        (asked,) = research.surveys(v.aino, of)
    assert (asked.mine, asked.middles) == (True, []), "not while somebody can still answer"
    v.later(days=100)
    for name in ("aino", "knut", "sigrid"):
        with seen_as(getattr(v, name), read_only=True):
            (asked,) = research.surveys(getattr(v, name), of)
        assert (asked.answered, dict(asked.middles)["learnt"]) == (5, 3), name
        assert asked.is_over
    with seen_as(v.per), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM gained(%s)", [of.pk])
        assert cursor.fetchone() == (0,), "nor does the database tell anybody outside"
    with pytest.raises(Refused, match="too-late"):
        actions.gain(survey, by=v.dora, at=v.at, **told)


def test_four_answers_are_shown_to_nobody_when_it_is_over(v, rows) -> None:
    survey, of = rows["survey"], rows["case"].programme
    for name in ("dora", "aino", "jon"):
        actions.gain(survey, by=getattr(v, name), inspired=1, learnt=1, changed=1, at=v.at)
    v.later(days=100)
    for name in ("aino", "sigrid"):
        with seen_as(getattr(v, name), read_only=True):
            (asked,) = research.surveys(getattr(v, name), of)
        assert (asked.answered, asked.middles, asked.is_over) == (0, [], True)


def test_what_is_not_published_is_for_those_who_act_in_it(v) -> None:
    rows = upper.cases(v, upper.programme(v, published=False))
    with seen_by_everybody():
        assert not Case.objects.exists()
    with seen_as(v.per), pytest.raises(NotFound):
        reads.case(v.per, rows["case"].pk)
    with seen_as(v.aino, read_only=True):
        assert reads.case(v.aino, rows["case"].pk) == rows["case"]


def test_the_shipped_cases_say_what_the_documents_say(v, islands) -> None:
    """Eight cases, each statement with its source and the place in it; where the sources disagree
    about Åland, both stand; nothing of the state's work that the documents do not tell."""
    from laget.cases import loading
    from laget.programme import actions as programmes
    from laget.programme.loading import BadFile, example, load

    made = load(example(), by=v.sigrid, at=v.at)
    loading.load(loading.example(), by=v.sigrid, at=v.at)
    programmes.publish(made, by=v.sigrid, at=v.at)
    with seen_by_everybody():
        found = {one.area.code: one for one in reads.cases(None, made)}
        assert set(found) == {"NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX"}
        norway = reads.whole(None, found["NO"], "nb")
        aland = reads.whole(None, found["AX"], "nb")
        said = list(reads.rows(None, "said", made))
        kinds = {one.structure.kind for one in states.states(None, made, "nb")}
    towns = " ".join(t.text for m in norway.part("actors").matters for t in m.texts)
    for town in ("Steinkjer", "Skaun", "Averøy", "Lunder", "Gjøvik", "Råde", "Halden"):
        assert town in towns
    assert norway.part("criteria").matters == [], "no document names them"
    assert [matter.differ for matter in aland.part("contribution").matters] == [True]
    assert all(len(texts) == 1 for _label, texts in norway.factors)
    assert [one for one in said if not one.source_id or not one.place] == []
    assert kinds == {"core_group", "directorates", "letter"}
    for one in (norway, aland):
        assert one.part("user_individual").matters
        assert one.part("user_system").matters == [], "the documents say nothing of the system"
        assert "user_system" in [part.heading for part in one.told], "and the page says so"
    assert [kind for kind, _label in norway.kinds] == ["early", "network"]
    assert [kind for kind, _label in aland.kinds] == ["early"]
    with seen_by_everybody():
        ((study, parts),) = research.studies(None, made)
    assert study.evaluator == "Fafo"
    assert [one.kind for one in parts].count("interim") == 2
    assert len([one for one in parts if one.learning_id]) == 3, "the three factors"
    with pytest.raises(BadFile, match="already"):
        loading.load(loading.example(), by=v.sigrid, at=v.at)

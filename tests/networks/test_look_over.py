"""What many tables wrote, read by a second person in one list; questions that are shipped; and both
in other languages."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.urls import reverse

import upper
from laget.core.access import NotAllowed
from laget.core.models import Draft
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.networks import actions, over_views, reads, shipping, tables, written
from laget.networks.models import Input, Translation
from laget.programme import second_look
from laget.programme.permissions import WORK, WRITE
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


def stages(v) -> dict[int, tuple[str, str]]:
    with seen_as(v.sigrid):
        return {one.table: (one.stage, one.back_because) for one in Input.objects.all()}


def page(rows) -> str:
    return reverse("networks:look-over", kwargs={"pk": rows["gathering"].pk})


def inputs(v) -> dict[int, Input]:
    with seen_as(v.sigrid):
        return {one.table: one for one in Input.objects.all()}


def test_a_no_sends_back_only_that_one(v, rows) -> None:
    one, two = inputs(v)[1], inputs(v)[2]
    aino = Visitor(v, "aino")
    shown = aino.open(page(rows))
    assert "Bord 1: færre planer." in shown
    assert "Bord 2: færre planer." in shown
    wrong = aino.send(page(rows), 422, **{
        f"nobody-{one.pk}": "yes", f"version-{one.pk}": "1",
        f"nobody-{two.pk}": "no", f"version-{two.pk}": "1",
    })  # fmt: skip
    assert "Write what could be recognised" in wrong
    assert stages(v) == {1: ("waits", ""), 2: ("waits", "")}, "nothing is sent yet"
    aino.send(page(rows), **{
        f"nobody-{one.pk}": "yes", f"version-{one.pk}": "1",
        f"nobody-{two.pk}": "no", f"because-{two.pk}": "Bare én skole.", f"version-{two.pk}": "1",
    })  # fmt: skip
    assert stages(v) == {1: ("up", ""), 2: ("written", "Bare én skole.")}


def test_what_was_changed_meanwhile_is_shown_again_and_holds_up_none_of_the_others(v, rows) -> None:
    one, two = inputs(v)[1], inputs(v)[2]
    aino = Visitor(v, "aino")
    aino.open(page(rows))
    second_look.rewrite(two, WRITE, by=v.tove, version=1, told={"text": "Én plan."}, at=v.at)
    answer = aino.send(page(rows), 409, **{
        f"nobody-{one.pk}": "yes", f"version-{one.pk}": "1",
        f"nobody-{two.pk}": "yes", f"because-{two.pk}": "Husk Nes.", f"version-{two.pk}": "1",
    })  # fmt: skip
    assert "Én plan." in answer
    assert "Husk Nes." in answer
    assert stages(v)[1] == ("up", "")
    assert stages(v)[2] == ("waits", ""), "a yes said of other words is no yes"
    aino.send(page(rows), **{
        f"nobody-{two.pk}": "yes", f"version-{two.pk}": "2",
    })  # fmt: skip
    assert stages(v)[2] == ("up", "")


def test_a_yes_is_in_no_draft_and_is_not_said_of_words_that_are_rewritten(v, rows) -> None:
    one, two = inputs(v)[1], inputs(v)[2]
    aino, look = Visitor(v, "aino"), reverse("networks:look-input", kwargs={"pk": two.pk})
    ticked = {f"nobody-{one.pk}": "yes", f"version-{one.pk}": "1"}
    aino.send(page(rows), 200, draft="keep", **ticked)
    with seen_as(v.aino):
        assert not Draft.objects.exists()
    aino.send(page(rows), 204, draft="keep", **ticked, **{f"because-{two.pk}": "Husk Nes."})
    aino.send(look, 204, draft="keep", nobody="yes", version="1", because="Husk Nes.")
    with seen_as(v.aino):
        told = [draft.told for draft in Draft.objects.order_by("path")]
    assert told == [{f"because-{two.pk}": ["Husk Nes."]}, {"because": ["Husk Nes."]}]
    second_look.rewrite(two, WRITE, by=v.tove, version=1, told={"text": "Én plan."}, at=v.at)
    for shown in (aino.open(page(rows)), aino.open(look)):
        assert "Husk Nes." in shown
        assert "checked" not in shown
    again = aino.send(look, 409, nobody="yes", version="1")
    assert "Én plan." in again
    assert "checked" not in again
    assert stages(v)[2] == ("waits", "")


def test_many_are_read_a_page_at_a_time(v, rows, monkeypatch) -> None:
    assert over_views.A_PAGE * 3 + 10 < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    monkeypatch.setattr(over_views, "A_PAGE", 2)
    for table in range(3, 6):
        actions.table_writes(rows["question"], by=v.knut, table=table, text=f"Bord {table}.",
                             at=v.at)  # fmt: skip
    aino, second = Visitor(v, "aino"), f"{page(rows)}?page=2"
    shown = words(aino.open(page(rows)))
    assert "Shows 1–2 of 5." in shown
    assert "before you open another" in shown
    assert "Table 3" not in shown
    assert "Shows 3–4 of 5." in words(aino.open(second))
    three, four = inputs(v)[3], inputs(v)[4]
    ticked = {f"nobody-{one.pk}": "yes" for one in (three, four)}
    read = {f"version-{one.pk}": "1" for one in (three, four)}
    second_look.rewrite(four, WRITE, by=v.tove, version=1, told={"text": "Én plan."}, at=v.at)
    again = aino.send(second, 409, **ticked, **read)
    assert "Én plan." in again
    assert stages(v)[3][0] == "up"
    assert aino.send(second, **{f"nobody-{four.pk}": "yes", f"version-{four.pk}": "2"}) == second
    assert "Shows 3–3 of 3." in words(aino.open(second))
    assert [n for n, (stage, _why) in stages(v).items() if stage == "up"] == [3, 4]


def test_nobody_reads_their_own_in_the_list(v, rows) -> None:
    with seen_as(v.knut, read_only=True):
        assert written.to_look_over(v.knut, rows["gathering"]) == []
    assert "Nothing waits for you to read it." in Visitor(v, "knut").open(page(rows))
    stopped = actions.look_over(
        [actions.Look(row, 1, True) for row in inputs(v).values()], by=v.knut, at=v.at
    )
    assert len(stopped) == 2
    Visitor(v, "per").open(page(rows), 404)


def test_the_shipped_questions_are_chosen_by_name(v, rows, programme) -> None:
    assert [one.key for one in shipping.questions()] == ["room", "most", "state"]
    new = actions.add(programme, "gathering", by=v.sigrid, at=v.at, told={
        "kind": "joint", "name": "Ny samling",
    })  # fmt: skip
    with pytest.raises(NotAllowed):
        actions.ask_tables(new, by=v.knut, shipped=["room"], told={"text": ""}, at=v.at)
    address = reverse("networks:add-question", kwargs={"pk": new.pk})
    sigrid = Visitor(v, "sigrid")
    assert "How the state best supports the municipalities" in sigrid.open(address)
    sigrid.send(address, 422, number="1", language="nb", text="")
    told = {"number": "9", "language": "nb", "text": "Og hva vil dere?"}
    sigrid.send(address, **told, shipped=["room", "state"])
    with seen_by_everybody():
        asked = [(one.question.number, one.question.text) for one in written.asked(None, new)]
    assert [number for number, _text in asked] == [1, 2, 9]
    assert asked[1][1].startswith("Hvordan kan staten best understøtte")


def test_what_a_table_wrote_is_read_in_the_readers_language_when_two_have_read_that_too(
    v, rows
) -> None:
    row = inputs(v)[2]
    told = {"language": "fi", "by_whom": "Aino Vik", "text": "Vähemmän suunnitelmia."}
    made = actions.translate(row, by=v.aino, told=told, at=v.at)
    with pytest.raises(Refused, match="networks_input_once_in_each"):
        actions.translate(row, by=v.dora, told=told, at=v.at)
    second_look.look(made, WORK, by=v.dora, version=1, nobody=True, at=v.at)
    with seen_by_everybody():
        assert not Translation.objects.exists(), "not before the original is up"
    second_look.look(row, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    with seen_by_everybody():
        (asked,) = written.asked(None, rows["gathering"], "fi")
    (wrote,) = asked.loose
    assert (wrote.text, wrote.said.original, wrote.said.translated_by) == (
        "Vähemmän suunnitelmia.", "Bord 2: færre planer.", "Aino Vik",
    )  # fmt: skip
    second_look.rewrite(row, WRITE, by=v.tove, version=2, told={"text": "Én plan."}, at=v.at)
    second_look.look(row, WORK, by=v.aino, version=3, nobody=True, at=v.at)
    with seen_by_everybody():
        (asked,) = written.asked(None, rows["gathering"], "fi")
    assert [one.text for one in asked.loose] == ["Én plan."]
    second_look.take_down(made, WORK, by=v.knut, at=v.at)
    with seen_by_everybody():
        assert not Translation.objects.exists()


def test_a_table_without_an_account_reads_the_question_in_its_own_language(v, rows) -> None:
    question = rows["question"]
    told = {"language": "fi", "by_whom": "Aino Vik", "text": "Mitä valtio voi tehdä?"}
    made = actions.translate(question, by=v.aino, told=told, at=v.at)
    code = tables.open_code(question, by=v.sigrid, hours=8).code
    before = tables.question(code, knows=False, spoken="fi")
    assert before is not None
    assert (before.text, before.language) == ("Hva kan staten gjøre?", "nb")
    second_look.look(made, WORK, by=v.dora, version=1, nobody=True, at=v.at)
    text = tables.question(code, knows=False, spoken="fi")
    assert text is not None
    assert (text.text, text.original) == ("Mitä valtio voi tehdä?", "Hva kan staten gjøre?")


def test_a_test_of_change_shows_its_aim_and_the_idea_it_tries(v, rows) -> None:
    actions.change(rows["test"], "test", by=v.dora, version=1, at=v.at, told={
        "name": "Samtale i juni", "on": v.at.date(), "aim": rows["aim"].pk,
        "idea": rows["idea"].pk, "plan": "Fem.", "think": "De fleste kommer.",
    })  # fmt: skip
    with seen_as(v.dora, read_only=True):
        (test,) = reads.work(v.dora, rows["team"]).tests
        assert (test.aim, test.idea) == (rows["aim"], rows["idea"])
    page = Visitor(v, "dora").open(reverse("networks:team", kwargs={"pk": rows["team"].pk}))
    assert "Ett møte for alle overganger." in page

"""A draft is brought up to a day without losing a word, its parts are moved about, and it is begun
in any of the languages that have its words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

import upper
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.notices.models import Notice
from laget.organisations.models import Area
from laget.programme import (
    actions,
    reads,
    report_actions,
    report_reads,
    reporting,
    section_actions,
)
from laget.programme.models import Approval
from laget.programme.parts import LANGUAGES
from upper import put
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def begun(v: Any, made: Any, language: str = "nb", until: date | None = None) -> Any:
    return report_actions.begin(
        made, by=v.sigrid, title="Rapport", to="steering_group", language=language,
        until_on=until or v.at.date(), at=v.at,
    )  # fmt: skip


def parts(v: Any, report: Any) -> dict[str, Any]:
    with seen_as(v.sigrid, read_only=True):
        return {one.kind: one for one in reads.sections(v.sigrid, report)}


def order(v: Any, report: Any) -> list[str]:
    with seen_as(v.sigrid, read_only=True):
        return [one.kind or one.heading for one in reads.sections(v.sigrid, report)]


def test_the_figures_come_up_to_date_and_no_word_is_lost(v, programme) -> None:
    report = begun(v, programme)
    plan = parts(v, report)["progress"]
    assert (plan.figures, plan.built) == (None, "Ingen er registrert.")
    report_actions.write_section(
        plan, by=v.tove, version=1, heading="Slik går det", text="Godt, takk.", at=v.at
    )
    put(v, programme, "activity", name="Samling", from_on=v.at.date(), to_on=v.at.date())
    put(v, programme, "risk", text="Ingen har tid.", likely=1, bad=1)
    with seen_as(v.tove, read_only=True):
        fresh = report_reads.to_bring_up(v.tove, report, v.at.date())
    assert {heading for _key, heading, differs in fresh if differs} == {
        "Kort sagt", "Slik går det", "Risiko",
    }  # fmt: skip
    section_actions.bring_up(
        report, by=v.tove, until_on=v.at.date(), sections=[plan.pk], at=v.at
    )  # fmt: skip
    now = parts(v, report)
    assert (now["progress"].heading, now["progress"].text) == ("Slik går det", "Godt, takk.")
    assert now["progress"].figures["rows"][0][0] == "Samling"
    assert now["risks"].built == "Ingen er registrert.", "only what was asked for"


def test_a_part_that_stands_on_another_day_says_so(v, programme) -> None:
    day, later = v.at.date(), v.at.date() + timedelta(days=9)
    report = begun(v, programme)
    after = v.later(days=10)
    put(v, programme, "learning", text="Nytt", on=later)
    plan = parts(v, report)["progress"]
    section_actions.bring_up(report, by=v.sigrid, until_on=later, sections=[plan.pk], at=after)
    now = parts(v, report)
    assert report.until_on == later
    assert now["learnt"].until_on == day
    assert now["goals"].until_on == later, "it would say the same"
    (one,) = report_actions.drawn(report, [now["learnt"]])
    assert one["notes"] == ["Denne delen forteller fram til 2. mars 2026."]


def test_whoever_is_writing_goes_on_undisturbed(v, programme) -> None:
    report = begun(v, programme)
    mine = parts(v, report)["progress"]
    put(v, programme, "activity", name="Samling", from_on=v.at.date(), to_on=v.at.date())
    section_actions.bring_up(report, by=v.sigrid, until_on=v.at.date(), sections=[mine.pk],
                             at=v.at)  # fmt: skip
    section_actions.place(mine, by=v.sigrid, to="down", at=v.at)
    report_actions.write_section(mine, by=v.tove, version=1, heading="Plan", text="Mine", at=v.at)
    now = parts(v, report)["progress"]
    assert (now.text, now.figures["rows"][0][0]) == ("Mine", "Samling")


def test_an_approval_falls_when_the_figures_change_and_whoever_gave_it_is_told(
    v, programme
) -> None:
    report = begun(v, programme)
    report_actions.approve(report, by=v.aino, edition=1, at=v.at)
    plan = parts(v, report)["progress"]

    def told() -> int:
        with seen_as(v.aino):
            return Notice.objects.filter(kind=Notice.Kind.REPORT_CHANGED).count()

    told_of = {"by": v.sigrid, "at": v.at}
    acts = (
        partial(section_actions.bring_up, until_on=v.at.date(), sections=[plan.pk]),
        lambda _report, **told: section_actions.place(plan, to="up", **told),
        lambda _report, **told: section_actions.place(plan, to="out", **told),
        partial(section_actions.add, heading="Takk"),
    )
    for edition, act in enumerate(acts, 2):
        act(report, **told_of)
        with seen_as(v.sigrid, read_only=True):
            report = reads.report(v.sigrid, report.pk)
            assert report.edition == edition
            assert not Approval.objects.filter(report=report, edition=edition).exists()
    assert told() >= 1
    with pytest.raises(Refused, match="changed-meanwhile"):
        report_actions.approve(report, by=v.aino, edition=1, at=v.at)


def test_parts_are_moved_taken_out_put_back_and_added(v, programme) -> None:
    report = begun(v, programme)
    first = order(v, report)
    assert first[:3] == ["short", "progress", "deviations"]
    there = parts(v, report)
    section_actions.place(there["progress"], by=v.sigrid, to="up", at=v.at)
    assert order(v, report)[:3] == ["progress", "short", "deviations"]
    with pytest.raises(Refused, match="ends"):
        section_actions.place(there["progress"], by=v.sigrid, to="up", at=v.at)
    section_actions.place(there["goals"], by=v.sigrid, to="out", at=v.at)
    assert "goals" not in order(v, report)
    with pytest.raises(Refused, match="moved"):
        section_actions.place(there["goals"], by=v.sigrid, to="out", at=v.at)
    with seen_as(v.sigrid, read_only=True):
        (out,) = report_reads.taken_out(v.sigrid, report)
        kinds, _rows = report_reads.to_add(v.sigrid, report)
    assert [kind for kind, _heading in kinds] == ["goals"]
    section_actions.place(out, by=v.sigrid, to="back", at=v.at)
    assert "goals" in order(v, report)
    section_actions.add(report, by=v.tove, heading="Vår vurdering", after=there["short"].pk,
                        at=v.at)  # fmt: skip
    assert order(v, report)[:4] == ["progress", "short", "Vår vurdering", "deviations"]
    with pytest.raises(Refused, match="there"):
        section_actions.add(report, by=v.sigrid, kind="goals", at=v.at)
    with pytest.raises(Refused, match="no-heading"):
        section_actions.add(report, by=v.sigrid, at=v.at)
    for act in (
        lambda: section_actions.add(report, by=v.aino, heading="x", at=v.at),
        lambda: section_actions.place(there["short"], by=v.dora, to="out", at=v.at),
        lambda: section_actions.bring_up(report, by=v.aino, until_on=v.at.date(),
                                         sections=[there["short"].pk], at=v.at),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            act()


def test_what_is_out_is_not_in_the_frozen_report_nor_what_only_words_should_say(
    v, programme
) -> None:
    put(v, programme, "risk", text="Ingen har tid.", likely=1, bad=1)
    report = begun(v, programme)
    there = parts(v, report)
    section_actions.place(there["goals"], by=v.sigrid, to="out", at=v.at)
    report_actions.write_section(
        there["risks"], by=v.sigrid, version=1, heading="Risiko", text="Vi følger med.",
        hides_built=True, at=v.at,
    )  # fmt: skip
    for name in ("sigrid", "aino"):
        report_actions.approve(report, by=getattr(v, name), edition=3, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        content = reads.report(v.sigrid, report.pk).content
    by_heading = {one["heading"]: one for one in content["sections"]}
    assert "Mål" not in by_heading
    assert by_heading["Risiko"]["text"] == ["Vi følger med."]
    assert by_heading["Risiko"]["built"] == []


def test_every_part_tells_until_the_day(v, programme) -> None:
    """What happened after the day is not in it: money, goals, learning, directions, countries."""
    day = v.at.date()
    later = day + timedelta(days=20)
    goal = put(v, programme, "statement", topic="effect_goal", text="Færre venter.")
    for on, value in ((day, "12"), (later, "4")):
        put(v, programme, "measure", goal=goal.pk, what="Venter", value=value, on=on)
    line = put(v, programme, "budget", purpose="Samlinger", year=2026, planned=1000)
    for on, amount in ((day, 100), (later, 500)):
        put(v, programme, "money", line=line.pk, kind="used", text="x", on=on, amount=amount)
    old = put(v, programme, "learning", text="Gammelt")
    put(v, programme, "learning", text="Nytt", on=later)
    put(v, programme, "uptake", learning=old.pk, document="Veileder", level="ministry", on=later)
    area = Area.objects.get(code="SE")
    put(v, programme, "joining", area=area.pk, step="case", on=later)
    given = actions.direct(programme, by=v.aino, text="Begynn.", at=v.at)
    actions.change(given, "direction", by=v.sigrid, version=1, at=v.at,
                   told={"answer": "Gjort.", "answered_on": later})  # fmt: skip
    after = v.later(days=30)
    hat = v.sigrid.moved_to(after)

    def said(until: date) -> dict[str, Any]:
        with seen_as(hat), translation.override("nb"):
            return {one["kind"]: one for one in reporting.parts(hat, programme, until)}

    then, now = said(day), said(later)
    assert then["money"]["figures"]["rows"][0] == ["Samlinger 2026", "1\xa0000", "0", "100", "900"]
    assert now["money"]["figures"]["rows"][0][3] == "600"
    assert then["goals"]["figures"]["rows"][0][2] == "Venter: 12"
    assert [row[0] for row in then["learnt"]["figures"]["rows"]] == ["Gammelt"]
    assert then["learnt"]["figures"]["rows"][0][1] == "Ikke ennå"
    assert "Veileder" in now["learnt"]["figures"]["rows"][0][1]
    assert then["steering"]["figures"]["rows"][0][2] == "Ikke besvart ennå"
    assert now["steering"]["figures"]["rows"][0][2] == "Gjort."
    assert then["countries"]["figures"] is None
    assert now["countries"]["figures"]["rows"][0][0] == "Sverige"


def test_an_activity_done_later_was_not_done_then(v, programme) -> None:
    day = v.at.date()
    one = put(v, programme, "activity", name="Samling", from_on=day, to_on=day + timedelta(days=30))
    after = v.later(days=10)
    hat = v.sigrid.moved_to(after)
    actions.change(one, "activity", by=v.sigrid, version=1, told={"state": "done"}, at=after)
    with seen_as(hat, read_only=True):
        for until, state in ((day, "begun"), (after.date(), "done")):
            (line,) = reads.planned(hat, programme, until).lines
            assert line.activity.state == state, until


@pytest.mark.parametrize("language", [code for code, _name in LANGUAGES])
def test_a_report_in_any_language_has_all_its_own_words(v, language) -> None:
    made = upper.filled(v)["programme"]
    upper.library(v, made)
    upper.network(v, made)
    with seen_as(v.sigrid):
        with translation.override("en"):
            english = {one["kind"]: one["heading"] for one in reporting.parts(
                v.sigrid, made, v.at.date())}  # fmt: skip
        with translation.override(language):
            found = {one["kind"]: one for one in reporting.parts(v.sigrid, made, v.at.date())}
    assert set(found) == set(english)
    if language != "en":
        same = {kind for kind, one in found.items() if one["heading"] == english[kind]}
        assert not same - {"goals"}, f"not said in {language}"
    report = begun(v, made, language)
    plan = parts(v, report)["progress"]
    assert plan.languages == ([] if language == "nb" else ["nb"])
    drawn = report_actions.drawn(report, [plan])[0]
    assert bool(drawn["notes"]) == (language != "nb")
    if language != "nb":
        assert "Norsk bokmål" in drawn["notes"][0]
        assert plan.figures["langs"][0] == "nb"


def test_words_in_another_language_are_marked_in_every_file(v, programme) -> None:
    import page as checker

    report = begun(v, programme, "sv")
    plan = parts(v, report)["progress"]
    report_actions.write_section(
        plan, by=v.sigrid, version=1, heading="Plan", text="Alt går bra.", language="nb", at=v.at
    )
    for name in ("sigrid", "aino"):
        report_actions.approve(report, by=getattr(v, name), edition=2, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        found = reads.report(v.sigrid, report.pk)
    part = next(one for one in found.content["sections"] if one["heading"] == "Plan")
    assert (found.content["lang"], part["lang"]) == ("sv", "nb")
    made = checker.validate_pdf_bytes(bytes(found.pdf), profile=checker.ValidationProfile.PDF_UA_1)
    assert made.is_compliant, [f"{one.rule_id}: {one.message}" for one in made.failures]


def test_the_money_adds_up(v, programme) -> None:
    put(v, programme, "budget", purpose="Bevilgningen", kind="total", planned=5000)
    lines = [
        put(v, programme, "budget", purpose="Samlinger", year=year, planned=1000)
        for year in (2026, 2027)
    ]
    rest = put(v, programme, "budget", purpose="Besøk", kind="rest", year=2027, planned=500)
    told = {"on": v.at.date(), "text": "Hotell"}
    put(v, programme, "money", line=lines[0].pk, kind="used", amount=500, currency="NOK",
        rate="0.65", rate_on=v.at.date(), rate_from="Danmarks Nationalbank", **told)  # fmt: skip
    put(v, programme, "money", line=rest.pk, kind="committed", amount=100, currency="DKK", **told)
    with seen_as(v.sigrid), translation.override("en"):
        found = reads.budget(v.sigrid, programme)
        made = {one["kind"]: one for one in reporting.parts(v.sigrid, programme, v.at.date())}
    assert found.all_lines == {"planned": 2500, "committed": 100, "used": 325, "left": 2075}
    assert (found.unplaced, found.whole["left"]) == (2500, 4575)
    assert found.all_lines["left"] + found.unplaced == found.whole["left"]
    assert [(name, foot["planned"]) for name, foot in found.purposes] == [
        ("Samlinger", 2000), ("Besøk", 500),
    ]  # fmt: skip
    assert [(one.code, one.used, one.in_dkk) for one in found.currencies] == [
        ("DKK", 0, 100), ("NOK", 500, Decimal(325)),
    ]  # fmt: skip
    figures = made["money"]["figures"]
    amounts = [
        [Decimal(cell.replace("\xa0", "").replace(",", "")) for cell in row[1:]]
        for row in figures["rows"]
    ]
    plain = [row for n, row in enumerate(amounts) if n not in figures["sums"]]
    assert [sum(column) for column in zip(*plain, strict=True)] == amounts[-3]
    assert [a + b for a, b in zip(amounts[-3], amounts[-2], strict=True)] == amounts[-1]
    assert "Danmarks Nationalbank" in made["currencies"]["text"]


def test_the_rest_is_proposed_heard_and_decided_in_that_order(v, programme) -> None:
    rest = put(v, programme, "budget", purpose="Øvrige", kind="rest", planned=500)
    aside = put(v, programme, "budget", purpose="Samlinger", planned=500)
    with seen_as(v.sigrid, read_only=True):
        bodies = {one.kind: one.pk for one in reads.rows(v.sigrid, "body", programme)}
    day = v.at.date()

    def step(kind: str, body: str, text: str = "", on: date = day, line: Any = rest) -> Any:
        return put(v, programme, "allotment", line=line.pk, kind=kind, body=bodies[body],
                   text=text, on=on)  # fmt: skip

    for told, code in (
        (("decided", "steering_group"), "before"),
        (("heard", "case_lead", "Ja."), "before"),
        (("proposed", "project_lead", "", day, aside), "not-rest"),
    ):
        with pytest.raises(Refused, match=code):
            step(*told)
    step("proposed", "project_lead", "Flere besøk.", day)
    with pytest.raises(Refused, match="before"):
        step("decided", "steering_group", "", day)
    with pytest.raises(Refused, match="said-nothing"):
        step("heard", "case_lead")
    with pytest.raises(Refused, match="before"):
        step("heard", "case_lead", "Ja.", day - timedelta(days=1))
    step("heard", "case_lead", "Gjerne til Finland.", day + timedelta(days=1))
    step("decided", "steering_group", "", day + timedelta(days=2))
    with pytest.raises(NotAllowed):
        put(v, programme, "allotment", by="aino", line=rest.pk, kind="proposed",
            body=bodies["case_lead"], on=day)  # fmt: skip
    with seen_as(v.sigrid), translation.override("en"):
        (one,) = (row for row in reads.budget(v.sigrid, programme).lines if row.steps)
        made = {p["kind"]: p for p in reporting.parts(v.sigrid, programme, day)}
    assert one.stands == "Decided"
    assert [row[1:4] for row in made["rest"]["figures"]["rows"]] == [
        ["Proposed", "Prosjektledelsen", "Flere besøk."]
    ], "until the day"


def test_spread_and_what_young_people_changed_are_counted_and_name_no_person(v, programme) -> None:
    from laget.library import reads as shelves
    from laget.programme import second_look
    from laget.programme.permissions import WORK

    day = v.at.date()
    rows = upper.library(v, programme)
    met = upper.network(v, programme)
    with seen_as(v.sigrid, read_only=True):
        trial = shelves.rows(v.sigrid, "trial", programme).get(pk=rows["trial"].pk)
    second_look.look(trial, WORK, by=v.knut, version=trial.version, nobody=True, at=v.at)
    after = v.later(days=60)
    hat = v.sigrid.moved_to(after)
    with seen_as(hat):
        decision = reads.apps.get_model("networks", "Decision").objects.get(pk=met["decision"].pk)
    second_look.look(decision, WORK, by=v.aino, version=decision.version, nobody=True, at=after)
    with seen_as(hat), translation.override("en"):
        then = {one["kind"]: one for one in reporting.parts(hat, programme, day)}
        now = {one["kind"]: one for one in reporting.parts(hat, programme, after.date())}
    assert then["spread"]["figures"]["rows"][-1] == ["Sum", "1", "0"]
    assert now["spread"]["figures"]["rows"][-1] == ["Sum", "1", "1"]
    assert now["spread"]["figures"]["rows"][0][0] == "PPT på skolen hver tirsdag"
    said = str([now["spread"], now["young"]])
    for name in ("Vik", "Nesvik", "Dora", "Knut"):
        assert name not in said


def test_a_draft_is_changed_part_by_part_on_its_page(v) -> None:
    rows = upper.filled(v)
    visitor, report = Visitor(v, "sigrid"), rows["report"]
    address = reverse("programme:report", kwargs={"pk": report.pk})
    there = parts(v, report)

    def at(name: str, one: Any) -> str:
        return reverse(f"programme:{name}", kwargs={"pk": one.pk})

    page = words(visitor.open(address))
    assert "Bring the figures up to today" in page
    visitor.send(at("section", there["progress"]), up="yes")
    assert "It is moved up." in visitor.open(address)
    visitor.send(at("section", there["progress"]), up="yes")
    assert "It stands at the end already." in words(visitor.open(address))
    visitor.send(at("section", there["goals"]), out="yes")
    page = words(visitor.open(address))
    assert page.index("Taken out") < page.index("Put it back")
    visitor.send(at("section", there["goals"]), back="yes")
    said = visitor.send(at("bring-up", report), status=422, until_on="2030-01-01")
    assert "Choose today or an earlier day." in said
    assert "Choose at least one part." in said
    visitor.send(at("bring-up", report), until_on=v.at.date().isoformat(),
                 sections=str(there["money"].pk))  # fmt: skip
    assert "The parts are brought up to date." in visitor.open(address)
    assert "Write a heading." in visitor.send(at("add-section", report), status=422, kind="")
    visitor.send(at("add-section", report), heading="Takk")
    assert "Takk" in visitor.open(address)
    for name in ("bring-up", "add-section"):
        Visitor(v, "aino").open(at(name, report), status=403)
        Visitor(v, "sigrid").open(at(name, rows["frozen"]), status=403)
    assert "Bring the figures" not in Visitor(v, "aino").open(address)


def test_the_money_page_says_what_the_rest_goes_to(v) -> None:
    rows = upper.filled(v)
    page = words(Visitor(v, "aino").open(
        reverse("programme:money", kwargs={"pk": rows["programme"].pk})
    ))  # fmt: skip
    for said in ("All years together", "Not shared out yet", "By currency",
                 "Prosjektgruppa Flere studiebesøk."):  # fmt: skip
        assert said in page

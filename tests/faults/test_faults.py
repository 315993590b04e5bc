"""A barrier on its way up and back: who reads, who may, and what the database holds."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.core.templatetags.days import whole_day
from laget.faults import actions, reads, reporting, waits, words
from laget.faults.models import Barrier, Fault, Sending, Telling
from laget.faults.permissions import SEE_TELLING, TAKE_DOWN, WRITE_FAULT
from laget.organisations.models import Authority, Unit
from laget.programme import report_actions, second_look
from laget.programme.actions import ChangedMeanwhile
from laget.programme.levels import level_of

pytestmark = pytest.mark.django_db


def shown(v, name: str, fault) -> reads.Shown:
    actor = getattr(v, name)
    with seen_as(actor, read_only=True):
        return reads.fault(actor, fault.pk)


def sees(v, name: str, fault) -> bool:
    try:
        shown(v, name, fault)
    except NotFound:
        return False
    return True


def now(v, fault) -> Fault:
    with seen_as(v.rita):
        return Fault.objects.get(pk=fault.pk)


def test_a_barrier_holds_no_child_no_unit_no_teller_and_no_hour(v, rows) -> None:
    columns = {field.column: field for field in Barrier._meta.concrete_fields}
    assert set(columns) == {
        "id", "authority_id", "kind", "gap", "gathering_id", "services", "would_help", "told_on",
        "fault_id", "is_down", "version",
    }  # fmt: skip
    assert rows["barrier"].pk.version == rows["barrier"].telling.pk.version == 4, "no time in a key"
    with seen_as(v.rita), connection.cursor() as cursor:
        cursor.execute("SELECT canonical FROM core_event WHERE kind = 'faults.told'")
        said = [json.loads(row[0]) for row in cursor.fetchall()]
    assert said, "Rita leads the school, and reads the journal of those who work there"
    assert all("thing" not in one and "about" not in one for one in said)


def test_the_leaders_of_the_municipality_read_what_is_told_and_not_who_told_it(v, rows) -> None:
    for name in ("rita", "anne", "britt", "joakim", "marit"):
        actor = getattr(v, name)
        with seen_as(actor, read_only=True):
            (loose,) = reads.in_box(actor)
            assert (loose.would_help, loose.teller) == ("Flere psykologer.", None)
            assert [one.role.person.code for one in SEE_TELLING.rows(actor)] == ["kari"]
            assert Telling.objects.count() == 1, "nor does the database tell"
    for name in ("per", "lars", "nina", "gro", "silje", "sigrid", "dora"):
        actor = getattr(v, name)
        with seen_as(actor):
            assert Barrier.objects.count() == (1 if name == "per" else 0), name
            with pytest.raises(NotAllowed) if actor.kind == "worker" else _empty():
                assert reads.in_box(actor) == []


class _empty:
    def __enter__(self) -> None: ...
    def __exit__(self, *told: object) -> None: ...


def test_nobody_writes_in_another_municipalitys_box(v, rows) -> None:
    with pytest.raises(NotAllowed):
        actions.tell(v.authorities["solvik"], by=v.nina, kind="law", services=[], would_help="x",
                     at=v.at)  # fmt: skip
    made = Barrier(
        authority=v.authorities["solvik"], kind="law", would_help="x", told_on=v.at.date()
    )
    with (
        pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(v.nina)
    ):  # fmt: skip
        made.save(force_insert=True)
    with pytest.raises(Refused, match="no-gap"):
        actions.tell(v.authorities["solvik"], by=v.per, kind="law", services=[], would_help="x",
                     gap="emma", at=v.at)  # fmt: skip


def test_a_fault_goes_no_further_before_two_have_read_it(v, programme) -> None:
    home = v.authorities["solvik"]
    told = {"title": "t", "kind": "law", "services": [], "text": "x", "would_help": "y"}
    barrier = actions.tell(home, by=v.per, kind="law", services=[], would_help="z", at=v.at)
    with pytest.raises(NotAllowed):
        actions.gather(home, by=v.per, told=told, barriers=[], at=v.at)
    fault = actions.gather(home, by=v.rita, told=told, barriers=[barrier.pk], at=v.at)
    assert sees(v, "anne", fault)
    assert not sees(v, "per", fault)
    unit = v.units["directorate"]
    with pytest.raises(Refused, match="not-read"):
        actions.send(fault, unit, programme, by=v.rita, at=v.at)
    with pytest.raises(Refused, match="own-words"):
        second_look.look(fault, WRITE_FAULT, by=v.rita, version=1, nobody=True, at=v.at)
    with pytest.raises(NotAllowed):
        second_look.look(fault, WRITE_FAULT, by=v.sigrid, version=1, nobody=True, at=v.at)
    with pytest.raises(IntegrityError, match="read_by_two"), transaction.atomic(), seen_as(v.rita):
        Fault.objects.filter(pk=fault.pk).update(stage="up", looked_by=v.rita.role_id)
    second_look.look(fault, WRITE_FAULT, by=v.anne, version=1, nobody=True, at=v.at)
    assert sees(v, "per", fault), "whoever told it sees what became of it"
    assert not sees(v, "sigrid", fault), "it is not sent up"
    with pytest.raises(Refused, match="try-first"):
        actions.send(fault, unit, programme, by=v.rita, at=v.at)
    actions.tried(fault, by=v.rita, version=2, on=v.at.date(), what="Et møte.", at=v.at)
    assert now(v, fault).stage == "waits", "what was tried is read by a second person too"
    with pytest.raises(Refused, match="not-read"):  # or Anne would be the second to read herself
        actions.tried(fault, by=v.anne, version=3, on=v.at.date(), what="Og brev.", at=v.at)
    second_look.look(fault, WRITE_FAULT, by=v.anne, version=fault.version, nobody=True, at=v.at)
    with pytest.raises(Refused, match="no-days"):
        actions.send(fault, unit, programme, by=v.rita, at=v.at)
    actions.set_days(programme, by=v.sigrid, version=0, told={"directorate": 30}, at=v.at)
    sent = actions.send(fault, unit, programme, by=v.rita, at=v.at)
    assert sent.due_on == v.at.date() + timedelta(days=30)
    with pytest.raises(Refused, match="fault_at_one_place"):
        actions.send(now(v, fault), unit, programme, by=v.anne, at=v.at)


def test_once_it_is_sent_those_it_concerns_read_it_and_nobody_else(v, rows) -> None:
    fault = rows["fault"]
    for name in ("rita", "marit", "per", "kari", "dora", "sigrid", "aino", "knut"):
        assert sees(v, name, fault), name
    for name in ("ida", "lars", "nina", "gro", "silje"):
        assert not sees(v, name, fault), name
    with seen_as(v.dora):
        assert not Barrier.objects.exists(), "what was told stays in the municipality"
        assert Fault.objects.filter(pk=fault.pk).update(title="Mitt") == 1, "she acts in it"
    second_look.take_down(now(v, fault), TAKE_DOWN, by=v.aino, at=v.at)
    for name in ("per", "dora", "sigrid"):
        assert not sees(v, name, fault), name
    assert sees(v, "rita", fault)


def test_a_level_answers_sends_on_and_the_answer_comes_back_to_those_who_told(v, rows) -> None:
    fault, sending = rows["fault"], rows["sending"]
    with pytest.raises(NotAllowed):
        actions.answer(sending, by=v.sigrid, version=1, kind="takes", at=v.at)
    with pytest.raises(Refused, match="no-reason"):
        actions.answer(sending, by=v.dora, version=1, kind="no", at=v.at)
    with pytest.raises(Refused, match="to-whom"):
        actions.answer(sending, by=v.dora, version=1, kind="on", at=v.at)
    actions.answer(sending, by=v.dora, version=1, kind="on", text="Det er nordisk.",
                   to_unit=v.units["secretariat"], at=v.at)  # fmt: skip
    with pytest.raises(Refused, match="answered"):
        actions.answer(sending, by=v.dora, version=2, kind="no", text="Nei.", at=v.at)
    with seen_as(v.sigrid, read_only=True):
        (here,) = [one for one in reads.asked(v.sigrid) if one.here]
        on = here.here.sending
    assert (on.level, on.from_unit.code, on.due_on) == (
        "nordic", "directorate", v.at.date() + timedelta(days=90),
    )  # fmt: skip
    actions.answer(on, by=v.sigrid, version=1, kind="takes", text="Vi tar den.", at=v.at)
    with pytest.raises(ChangedMeanwhile):
        actions.answer(
            Sending(pk=on.pk, programme_id=on.programme_id, fault=fault, to_unit=on.to_unit),
            by=v.tove, version=1, kind="done", text="Ferdig.", at=v.at,
        )  # fmt: skip
    with seen_as(v.sigrid):
        on = Sending.objects.get(pk=on.pk)
    actions.answer(on, by=v.tove, version=2, kind="done", text="Regelen er endret.", at=v.at)
    for name in ("per", "kari"):
        actor = getattr(v, name)
        with seen_as(actor, read_only=True):
            ((_barrier, came),) = reads.told(actor)
        assert [one.text for one in came.answers] == [
            "Det er nordisk.", "Vi tar den.", "Regelen er endret.",
        ], name  # fmt: skip
    with seen_as(v.ida, read_only=True):
        ((_barrier, nothing),) = reads.told(v.ida)
    assert nothing is None


def test_sent_up_and_unanswered_is_itself_a_gap_at_both_ends(v, rows) -> None:
    fault = rows["fault"]
    assert not shown(v, "dora", fault).here.is_late(v.at.date() + timedelta(days=30))
    v.later(days=31)
    for name in ("dora", "rita"):
        here = shown(v, name, fault).here
        assert here.is_late(v.at.date())
        assert [role.person.code for role in here.who] == ["dora"]


def test_the_second_to_write_in_a_fault_loses_nothing_and_no_barrier_is_gathered_twice(
    v, rows
) -> None:
    told = {"title": "a", "kind": "law", "services": [], "text": "b", "would_help": "c"}
    fault = now(v, rows["fault"])
    version = fault.version
    kept = [rows["barrier"].pk]
    actions.change(fault, by=v.rita, version=version, told=told, barriers=kept, at=v.at)
    with pytest.raises(ChangedMeanwhile):
        actions.change(now(v, fault), by=v.anne, version=version, told=told, barriers=kept, at=v.at)
    with pytest.raises(Refused, match="gathered"):
        actions.gather(v.authorities["solvik"], by=v.anne, told=told, barriers=kept, at=v.at)
    with seen_as(v.anne, read_only=True):
        loose = {one.would_help for one in reads.in_box(v.anne)}
    assert loose == {"Flere psykologer.", "En felles regel for samtykke."}


def test_what_is_told_is_taken_down_at_once_by_its_teller_or_a_leader(v, rows) -> None:
    for row, name in ((rows["loose"], "ida"), (rows["barrier"], "marit")):
        with pytest.raises(NotAllowed):
            actions.take_down_barrier(row, by=v.nina, at=v.at)
        actions.take_down_barrier(row, by=getattr(v, name), at=v.at)
        with seen_as(getattr(v, name)):
            assert Barrier.objects.get(pk=row.pk).would_help == ""


def test_everybody_reads_what_is_published_and_no_municipality_is_named_or_counted(v, rows) -> None:
    fault, programme = rows["fault"], rows["days"].programme

    def read():
        with seen_by_everybody():
            return reads.of_programme(None, programme)

    assert read() == []
    with pytest.raises(NotAllowed):
        actions.mark(fault, by=v.dora, version=1, nature="law", at=v.at)
    row = actions.mark(now(v, fault), by=v.sigrid, version=now(v, fault).version,
                       nature="common", at=v.at)  # fmt: skip
    actions.publish(row, by=v.sigrid, version=row.version, is_open=True, at=v.at)
    (one,) = read()
    assert [row.what for row in one.tries] == ["Et felles skjema."]
    table = reads.table([one])
    assert (table.countries, table.lines) == (["Norge"], [("Law and confidentiality", [1], 1)])
    assert ("A common Nordic one", 1) in table.natures
    row = now(v, fault)
    actions.change(row, by=v.rita, version=row.version, told={"title": "Nye ord"}, barriers=[],
                   at=v.at)  # fmt: skip
    assert read() == [], "new words are read by two before everybody reads them"


def published(v, fault) -> None:
    row = now(v, fault)
    actions.publish(row, by=v.sigrid, version=row.version, is_open=True, at=v.at)


def test_a_report_counts_what_is_not_published_and_does_not_tell_it(v, rows) -> None:
    programme = rows["days"].programme
    actions.answer(rows["sending"], by=v.dora, version=1, kind="takes", text="Vi ser på det.",
                   at=v.at)  # fmt: skip

    def said() -> str:
        with seen_as(v.sigrid):
            year = reporting.annual(2026)(v.sigrid, programme, v.at.date())
            own = reporting.part(v.sigrid, programme, v.at.date())
        return json.dumps([*year, own], ensure_ascii=False)

    told = ("Ulike regler for samtykke", "Én regel.", "Vi ser på det.")
    inside = "1 fault more has gone up, and is not published."
    assert said().count(inside) == 2
    assert "1 fault has been with somebody this year." in said()
    assert not any(words_ in said() for words_ in told)
    published(v, rows["fault"])
    assert inside not in said()
    assert all(words_ in said() for words_ in told)


def test_the_years_report_is_one_of_the_programmes_own_due_by_the_first_of_march(v, rows) -> None:
    programme = rows["days"].programme
    actions.answer(rows["sending"], by=v.dora, version=1, kind="takes", text="Vi ser på det.",
                   at=v.at)  # fmt: skip
    published(v, rows["fault"])
    with seen_as(v.sigrid, read_only=True):
        (year,) = reads.years(v.sigrid, programme)
    assert (year.year, year.due_on, year.annual) == (2026, date(2027, 3, 1), None)
    report = actions.begin_report(programme, by=v.sigrid, year=2026, language="nb", at=v.at)
    with pytest.raises(Refused, match="one_report_a_year"):
        actions.begin_report(programme, by=v.tove, year=2026, language="nb", at=v.at)
    for name in ("sigrid", "aino"):
        report_actions.approve(report, by=getattr(v, name), edition=1, at=v.at)
    assert report.number == 1
    said = json.dumps(report.content, ensure_ascii=False)
    assert "Ulike regler for samtykke" in said
    assert "Vi ser på det." in said
    assert "Solvik" not in said, "no municipality is named"
    assert bytes(report.pdf).startswith(b"%PDF")
    with seen_as(v.aino, read_only=True):
        (year,) = reads.years(v.aino, programme)
    assert year.is_frozen


def test_a_draft_in_the_wrong_language_does_not_hold_the_year(v, rows) -> None:
    programme = rows["days"].programme
    report = actions.begin_report(programme, by=v.sigrid, year=2026, language="en", at=v.at)
    report_actions.discard(report, by=v.sigrid, at=v.at)
    with seen_as(v.tove, read_only=True):
        (year,) = reads.years(v.tove, programme)
    assert year.annual is None
    again = actions.begin_report(programme, by=v.tove, year=2026, language="nb", at=v.at)
    with seen_as(v.tove, read_only=True):
        (year,) = reads.years(v.tove, programme)
    assert year.annual.report == again


def test_what_is_taken_on_has_a_day_of_its_own_and_is_late_after_it(v, rows) -> None:
    fault, sending = rows["fault"], rows["sending"]
    past = v.at.date()
    with pytest.raises(Refused, match="past"):
        actions.answer(sending, by=v.dora, version=1, kind="takes", due_on=past, at=v.at)
    v.later(days=20)
    actions.answer(sending, by=v.dora, version=1, kind="takes", text="Vi ser på det.", at=v.at)
    assert sending.due_on == v.at.date() + timedelta(days=30), "as many days as it had to answer"

    def here(at: date) -> tuple[bool, str, str]:
        with seen_as(v.rita, read_only=True):
            whole = reads.fault(v.rita, fault.pk)
            return whole.here.is_late(at), words.mark(whole, at)[0], words.waits(whole, at)

    assert here(sending.due_on)[:2] == (False, "info")
    late, colour, said = here(sending.due_on + timedelta(days=2))
    assert (late, colour) == (True, "warning")
    assert said.endswith("2 days over the time.")
    v.later(days=32)
    with seen_as(v.dora, read_only=True):
        (one,) = waits.waiting(v.dora)
    assert one.due_on == sending.due_on
    published(v, fault)
    with seen_as(v.sigrid):
        parts = reporting.annual(2026)(v.sigrid, rows["days"].programme, v.at.date())
    assert any(
        part["figures"] and part["figures"]["rows"] == [[
            "Ulike regler for samtykke",
            "Barnedirektoratet has taken it on, and is over the time", whole_day(sending.due_on),
        ]] for part in parts
    )  # fmt: skip


def test_a_region_answers_for_its_own_country_and_the_nordic_level_for_all(v, rows) -> None:
    programme = rows["days"].programme
    with seen_as(v.rita, read_only=True):
        norway = {unit.code for unit, _days in reads.ways_up(v.rita, programme, "NO")}
        sweden = {unit.code for unit, _days in reads.ways_up(v.rita, programme, "SE")}
    assert norway == {"directorate", "secretariat", "steering"}
    assert sweden == {"secretariat", "steering"}


def test_a_unit_answers_at_the_level_of_what_it_is() -> None:
    def level(kind: str, authority: str, area: str = "upper") -> str:
        return level_of(Unit(kind=kind, secrecy_area=area, authority=Authority(kind=authority)))

    assert level("ministry", "ministry") == "ministry"
    assert level("directorate", "state_agency") == "directorate"
    assert level("secretariat", "nordic") == level("steering_group", "nordic") == "nordic"
    assert level("directorate", "county") == level("directorate", "wellbeing_county") == "region"
    assert level("association", "association") == level("network_team", "municipality") == ""
    assert level("school", "municipality", "education") == ""

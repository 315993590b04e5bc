"""The same is told in two municipalities: joined by name and with a reason, sent up once, answered
once, told to all; and parted again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

import upper
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.faults import actions, reads, reporting, waits, words
from laget.faults.models import Fault, Sending, Together
from laget.notices.models import Notice
from visiting import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def sweden(v, rows, programme):
    """The same, told in a Swedish municipality."""
    return upper.in_two_places(v, programme, v.authorities["lilla"], "svea", "sten")


def join(v, one, into, by="dora"):
    with seen_as(v.sigrid):
        faults = {row.pk: row for row in Fault.objects.all()}
    return actions.join(faults[one.pk], faults[into.pk], by=getattr(v, by),
                        because="Samme lov, to land.", at=v.at)  # fmt: skip


def seen(v, name, fault):
    actor = getattr(v, name)
    with seen_as(actor, read_only=True):
        return reads.fault(actor, fault.pk)


def test_those_who_act_in_the_programme_join_them_with_a_reason(v, rows, sweden) -> None:
    for name in ("per", "rita", "svea"):
        with pytest.raises(NotAllowed):
            join(v, sweden, rows["fault"], by=name)
    with pytest.raises(Refused, match="no-reason"):
        actions.join(sweden, rows["fault"], by=v.dora, because=" ", at=v.at)
    tie = join(v, sweden, rows["fault"])
    assert (tie.joined_by_id, tie.because) == (v.dora.role_id, "Samme lov, to land.")
    with pytest.raises(Refused, match="fault_joined_once"):
        join(v, sweden, rows["fault"])
    with pytest.raises(Refused, match="joined"):
        join(v, rows["fault"], sweden)
    with (
        pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(v.svea)
    ):  # fmt: skip
        Together(
            programme=tie.programme, fault=rows["fault"], into=sweden, because="x",
            joined_by_id=v.svea.role_id, joined_on=v.at.date(),
        ).save(force_insert=True)  # fmt: skip


def test_counts_are_told_and_neither_municipality_nor_person(v, rows, sweden) -> None:
    join(v, sweden, rows["fault"])
    for name, fault in (("per", rows["fault"]), ("sten", sweden), ("dora", sweden)):
        whole = seen(v, name, fault)
        assert whole.heard == (2, 2)
        assert words.heard(whole) == "We hear the same from 2 municipalities in 2 countries."
    page = Visitor(v, "sten").open(reverse("faults:fault", kwargs={"pk": sweden.pk}))
    assert "We hear the same from 2 municipalities in 2 countries." in page
    for hidden in ("Solvik", "Ulike regler for samtykke", "Rita"):
        assert hidden not in page
    with seen_as(v.sten), pytest.raises(NotFound):
        reads.fault(v.sten, rows["fault"].pk)


def test_one_answer_reaches_all_who_told_it_and_only_one_is_asked_for(v, rows, sweden) -> None:
    with seen_as(v.dora, read_only=True):
        assert len(waits.waiting(v.dora)) == 2
    join(v, sweden, rows["fault"])
    with seen_as(v.dora, read_only=True):
        (one,) = waits.waiting(v.dora)
        assert str(rows["fault"].pk) in one.url
        theirs = Sending.objects.get(fault=sweden)
    with pytest.raises(Refused, match="together"):
        actions.answer(theirs, by=v.dora, version=1, kind="no", text="Nei.", at=v.at)
    actions.answer(rows["sending"], by=v.dora, version=1, kind="done", text="Loven er endret.",
                   at=v.at)  # fmt: skip
    for name, fault in (("per", rows["fault"]), ("sten", sweden), ("svea", sweden)):
        assert [a.text for a in seen(v, name, fault).answers] == ["Loven er endret."], name
        actor = getattr(v, name)
        with seen_as(actor):
            assert Notice.objects.filter(kind="fault_answered", role=actor.role_id).count() == 1
    Visitor(v, "sten").open(reverse("faults:fault", kwargs={"pk": rows["fault"].pk}), 302)


def test_parted_each_goes_its_own_way_and_what_was_answered_stays(v, rows, sweden) -> None:
    tie = join(v, sweden, rows["fault"])
    actions.answer(rows["sending"], by=v.dora, version=1, kind="takes", text="Vi ser på det.",
                   due_on=v.at.date() + timedelta(days=20), at=v.at)  # fmt: skip
    with pytest.raises(NotAllowed):
        actions.part(tie, by=v.rita, version=1, because="x", at=v.at)
    with pytest.raises(Refused, match="no-reason"):
        actions.part(tie, by=v.svea, version=1, because="", at=v.at)
    v.later(hours=1)
    actions.part(tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)
    v.later(hours=1)
    with seen_as(v.dora):
        first = Sending.objects.get(pk=rows["sending"].pk)
        theirs = Sending.objects.get(fault=sweden)
    actions.answer(first, by=v.dora, version=first.version, kind="done", text="Ferdig i Norge.",
                   at=v.at)  # fmt: skip
    whole = seen(v, "sten", sweden)
    assert [one.text for one in whole.answers] == ["Vi ser på det."]
    assert whole.here is not None
    assert whole.here.waits
    assert words.heard(whole) == ""
    actions.answer(theirs, by=v.dora, version=1, kind="no", text="Ikke vår lov.", at=v.at)
    assert [one.text for one in seen(v, "sten", sweden).answers] == [
        "Vi ser på det.", "Ikke vår lov.",
    ]  # fmt: skip


def test_a_fault_whose_other_is_taken_down_stands_alone_and_is_answered(v, rows, sweden) -> None:
    from laget.faults.permissions import TAKE_DOWN
    from laget.programme import second_look

    join(v, sweden, rows["fault"])
    second_look.take_down(rows["fault"], TAKE_DOWN, by=v.rita, at=v.at)
    with seen_as(v.dora, read_only=True):
        theirs = Sending.objects.get(fault=sweden)
        assert [str(sweden.pk) in one.url for one in waits.waiting(v.dora)] == [True]
    actions.answer(theirs, by=v.dora, version=1, kind="no", text="Nei.", at=v.at)
    assert [one.text for one in seen(v, "sten", sweden).answers] == ["Nei."]


def test_one_that_waits_is_not_joined_into_one_that_has_had_its_answer(v, rows, sweden) -> None:
    actions.answer(rows["sending"], by=v.dora, version=1, kind="no", text="Nei.", at=v.at)
    with pytest.raises(Refused, match="answered-there"):
        join(v, sweden, rows["fault"])
    with seen_as(v.dora, read_only=True):
        (one,) = waits.waiting(v.dora)
        assert str(sweden.pk) in one.url, "it is still asked for"
    join(v, rows["fault"], sweden)
    with seen_as(v.dora):
        theirs = Sending.objects.get(fault=sweden)
    actions.answer(theirs, by=v.dora, version=1, kind="done", text="Loven er endret.", at=v.at)
    assert [one.text for one in seen(v, "per", rows["fault"]).answers] == [
        "Nei.", "Loven er endret.",
    ]  # fmt: skip


def test_joined_again_each_answer_and_each_place_stands_once(v, rows, sweden) -> None:
    tie = join(v, sweden, rows["fault"])
    v.later(hours=1)
    actions.part(tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)
    v.later(hours=1)
    join(v, sweden, rows["fault"])
    actions.answer(rows["sending"], by=v.dora, version=1, kind="takes", text="Vi ser på det.",
                   at=v.at)  # fmt: skip
    for name in ("sten", "svea", "dora", "sigrid"):
        whole = seen(v, name, sweden)
        assert [one.text for one in whole.answers] == ["Vi ser på det."], name
        assert [one.sending.pk for one in whole.way] == [rows["sending"].pk], name


def test_joined_with_another_it_goes_the_way_of_that_one(v, rows, sweden, programme) -> None:
    nesvik = upper.in_two_places(v, programme, v.authorities["nesvik"], "nina", "nora")
    tie = join(v, sweden, rows["fault"])
    v.later(hours=1)
    actions.part(tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)
    v.later(hours=1)
    join(v, sweden, nesvik)
    actions.answer(rows["sending"], by=v.dora, version=1, kind="on", text="Det er nordisk.",
                   to_unit=v.units["secretariat"], at=v.at)  # fmt: skip
    for name in ("svea", "dora", "sigrid"):
        whole = seen(v, name, sweden)
        assert [one.sending.fault_id for one in whole.way] == [nesvik.pk], name
        assert whole.here is not None
        assert whole.here.waits
        assert whole.answers == [], f"{name}: it was answered to the other after they were parted"


def test_a_report_until_a_day_knows_nothing_of_what_was_joined_or_answered_later(
    v, rows, sweden, programme
) -> None:
    before = v.at.date()
    v.later(days=40)
    tie = join(v, sweden, rows["fault"])
    actions.answer(rows["sending"], by=v.dora, version=1, kind="done", text="Loven er endret.",
                   at=v.at)  # fmt: skip
    then = v.at.date()
    v.later(days=10)
    actions.part(tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)

    def stood(on):
        with seen_as(v.sigrid):
            found = reporting.as_on(reads.of_programme(v.sigrid, programme), on)
        (one,) = [each for each in found if each.fault.pk == sweden.pk]
        assert one.here is not None
        return one.lead is not None, [answer.text for answer in one.answers], one.here.sending.state

    assert stood(before) == (False, [], "waits")
    assert stood(then) == (True, ["Loven er endret."], "done")
    assert stood(v.at.date()) == (False, ["Loven er endret."], "waits")
    with seen_as(v.sigrid):
        short = reporting.annual(2026)(v.sigrid, programme, before)[0]
    assert "0 are answered, and 0 are done." in short["text"]


def test_a_report_says_in_which_language_each_stands_as_its_page_does(
    v, rows, sweden, programme
) -> None:
    actions.answer(rows["sending"], by=v.dora, version=1, kind="no", text="Loven er slik.",
                   at=v.at)  # fmt: skip
    for fault in (rows["fault"], sweden):
        with seen_as(v.sigrid):
            row = Fault.objects.get(pk=fault.pk)
        actions.publish(row, by=v.sigrid, version=row.version, is_open=True, at=v.at)
    with seen_as(v.sigrid):
        year = reporting.annual(2026)(v.sigrid, programme, v.at.date())
    parts = {one["kind"]: one for one in year}
    assert parts["faults"]["languages"] == ["nb", "sv"]
    figures = parts["faults"]["figures"]
    spoken = {row[0]: lang for row, lang in zip(figures["rows"], figures["langs"], strict=True)}
    assert spoken == {"Ulike regler for samtykke": "nb", "Vi får ikke dele": "sv"}
    (row,) = parts["answers"]["figures"]["rows"]
    assert row[1:3] == ["Barnedirektoratet: No.", "Loven er slik."]
    assert parts["answers"]["figures"]["said"] == [0, 2]
    assert parts["kinds"]["languages"] == []
    page = Visitor(v, "dora").open(reverse("faults:list", kwargs={"pk": programme.pk}))
    assert 'lang="sv">Vi får ikke dele' in page


def test_the_pages_join_and_part(v, rows, sweden) -> None:
    dora = Visitor(v, "dora")
    address = reverse("faults:join", kwargs={"pk": sweden.pk})
    assert "Ulike regler for samtykke" in dora.open(address)
    dora.send(address, 422, into="", because="")
    dora.send(address, into=str(rows["fault"].pk), because="Samme lov.")
    assert "Dora Vik" in dora.open(reverse("faults:fault", kwargs={"pk": sweden.pk}))
    with seen_as(v.dora):
        tie = Together.objects.get()
    apart = reverse("faults:part", kwargs={"pk": tie.pk})
    dora.send(apart, because="Ikke samme.", version="1")
    with seen_by_everybody():
        assert not Together.objects.exists(), "none of them is published"

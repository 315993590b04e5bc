"""Networks and gatherings: who writes, who reads, and forty tables that send at once."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

import upper
from laget.core.access import NotAllowed
from laget.core.operation import AlreadyReceived, Refused, once_key
from laget.core.seeing import seen_as, seen_by_everybody
from laget.networks import actions, calendar, models, reads, written
from laget.networks.models import (
    Cluster,
    Decision,
    Evaluation,
    Input,
    Need,
    Registration,
    Storyboard,
)
from laget.networks.permissions import TAKE_DOWN, WRITE_TEAM
from laget.programme import linked, second_look
from laget.programme.permissions import WORK, WRITE
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


def look(v, row, by: str):
    return second_look.look(row, WORK, by=getattr(v, by), version=row.version, nobody=True, at=v.at)


def look_in_team(v, row, by: str):
    return second_look.look(
        row, WRITE_TEAM, by=getattr(v, by), version=row.version, nobody=True, at=v.at
    )


def test_a_team_is_written_by_itself_and_by_those_who_run_the_network(v, rows) -> None:
    told = {"name": "x", "on": v.at.date(), "plan": "x", "think": "x"}
    for name in ("aino", "per"):
        with pytest.raises(NotAllowed):
            actions.add(rows["team"], "test", by=getattr(v, name), told=told, at=v.at)
        with (
            pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(),
            seen_as(getattr(v, name)),
        ):  # fmt: skip
            models.Test(programme=rows["team"].programme, team=rows["team"], **told).save(
                force_insert=True
            )
    for name in ("dora", "knut", "sigrid"):
        actions.add(rows["team"], "test", by=getattr(v, name), told=told, at=v.at)
    with pytest.raises(NotAllowed):
        actions.add(rows["network"], "idea", by=v.dora, told={"text": "x"}, at=v.at)


def test_a_test_of_change_goes_round_and_nobody_outside_sees_it(v, rows) -> None:
    told = {"done": "Fem samtaler.", "study": "Fire kom.", "act": "Ring først.", "then": "adapt"}
    row = actions.change(rows["test"], "test", by=v.dora, version=1, told=told, at=v.at)
    assert row.get_then_display()
    with seen_as(v.per):
        assert not models.Test.objects.exists()
    with seen_by_everybody():
        assert not models.Test.objects.exists()
        assert reads.network(None, rows["network"]).storyboards == []
    with pytest.raises(Refused, match="changed-meanwhile"):
        actions.change(row, "test", by=v.knut, version=1, told=told, at=v.at)


def test_what_a_team_tries_reaches_others_when_two_have_read_it(v, rows) -> None:
    for what in ("test", "score"):
        row, table = rows[what], type(rows[what])
        for name, sees in (("dora", 1), ("knut", 1), ("sigrid", 1), ("aino", 0), ("per", 0)):
            with seen_as(getattr(v, name)):
                assert table.objects.count() == sees, (what, name)
        with pytest.raises(Refused, match="own-words"):
            look_in_team(v, row, "dora")
        with pytest.raises(NotAllowed):
            look_in_team(v, row, "aino")
        look_in_team(v, row, "knut")
        for name, sees in (("aino", 1), ("per", 0)):
            with seen_as(getattr(v, name)):
                assert table.objects.count() == sees, (what, name)
        with seen_by_everybody():
            assert not table.objects.exists()
        actions.change(row, what, by=v.dora, version=row.version, told={"on": v.at.date()}, at=v.at)
        with seen_as(v.aino):
            assert not table.objects.exists(), "nobody else has read the new words"
        look_in_team(v, row, "sigrid")
        second_look.take_down(row, TAKE_DOWN, by=v.jon, at=v.at)
        for name, sees in (("aino", 0), ("jon", 1), ("dora", 1)):
            with seen_as(getattr(v, name)):
                assert table.objects.count() == sees, (what, name)


def test_what_young_people_said_is_open_when_two_have_read_it(v, rows) -> None:
    row = rows["decision"]
    with seen_by_everybody():
        assert not Decision.objects.exists()
        assert reads.met(None, rows["gathering"]).because_of_young == []
    with pytest.raises(Refused, match="own-words"):
        look(v, row, "sigrid")
    look(v, row, "aino")
    with seen_by_everybody():
        assert reads.met(None, rows["gathering"]).because_of_young == [row]
    second_look.take_down(row, WORK, by=v.knut, at=v.at)
    with seen_by_everybody():
        assert not Decision.objects.exists()


def test_a_storyboard_goes_up_when_a_second_person_has_read_it(v, rows) -> None:
    with pytest.raises(Refused, match="own-words"):
        look(v, rows["storyboard"], "dora")
    row = look(v, rows["storyboard"], "knut")
    with seen_by_everybody():
        assert Storyboard.objects.count() == 1
    actions.change(row, "storyboard", by=v.dora, version=row.version, told={"why": "y"}, at=v.at)
    with seen_by_everybody():
        assert not Storyboard.objects.exists()


def test_places_go_to_those_who_come_first_and_needs_are_for_the_few(v, rows) -> None:
    for name in ("Dora Vik", "Aino Vik"):
        actions.register(rows["gathering"], by=v.dora, kind="young", name=name, at=v.at)
    with seen_as(v.dora, read_only=True):
        met = reads.met(v.dora, rows["gathering"])
    assert [one.called for one in met.coming] == ["Knut Vik", "Dora Vik"]
    assert [one.called for one in met.waiting] == ["Aino Vik"]
    assert met.needs == []
    with seen_as(v.aino, read_only=True):
        met = reads.met(v.aino, rows["gathering"])
    assert ([one.called for one in met.coming], met.here, met.waiting) == (["Knut Vik"], 2, [])
    for name, sees in (("sigrid", 1), ("knut", 1), ("aino", 0), ("per", 0)):
        with seen_as(getattr(v, name)):
            assert Need.objects.count() == sees, name
    with seen_by_everybody():
        assert Registration.objects.count() == 0


def test_what_it_was_worth_is_hidden_while_few_have_said_so(v, rows) -> None:
    with seen_as(v.sigrid, read_only=True):
        assert reads.met(v.sigrid, rows["gathering"]).worth is None
    v.at = at("2026-06-03", 15)
    for name in ("dora", "aino", "jon", "tove"):
        actions.evaluate(rows["gathering"], by=getattr(v, name), useful=3, at=v.at)
    with pytest.raises(Refused, match="evaluated_once"):
        actions.evaluate(rows["gathering"], by=v.dora, useful=1, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        worth = reads.met(v.sigrid, rows["gathering"]).worth
    assert (worth.answered, worth.middle, worth.texts) == (5, 3, []), (
        "nobody has read the words yet"
    )
    with seen_as(v.sigrid):
        row = Evaluation.objects.exclude(text="").get()
    with pytest.raises(NotAllowed):
        second_look.look(row, WRITE, by=v.aino, version=1, nobody=True, at=v.at)
    second_look.look(row, WRITE, by=v.tove, version=1, nobody=True, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        assert reads.met(v.sigrid, rows["gathering"]).worth.texts == ["Mer tid."]
    with seen_as(v.aino, read_only=True):
        assert Evaluation.objects.count() == 1, "her own"
        assert reads.met(v.aino, rows["gathering"]).worth is None, "somebody can still answer"
    v.at = at("2026-06-18")
    with seen_as(v.aino, read_only=True):
        assert reads.met(v.aino, rows["gathering"]).worth.texts == ["Mer tid."]
    with pytest.raises(Refused, match="answered"):
        actions.evaluate(rows["gathering"], by=v.dora, useful=3, at=v.at)


def test_what_few_have_said_is_read_by_nobody_and_the_page_says_so_and_what_to_do(v, rows) -> None:
    page = reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk})
    v.at = at("2026-06-17", 15)
    said = words(Visitor(v, "dora").open(
        reverse("networks:evaluate", kwargs={"pk": rows["gathering"].pk})
    ))  # fmt: skip
    assert "Where fewer answer, nobody reads it." in said
    assert "It is shown when at least five have answered." in words(Visitor(v, "sigrid").open(page))
    v.at = at("2026-06-18")
    for name, asks in (("sigrid", True), ("tove", True), ("aino", False)):
        said = words(Visitor(v, name).open(page))
        assert "Fewer than five have answered, and nobody can answer any more." in said
        assert ("More people answer when they are asked before they go home." in said) is asks
        assert "Mer tid." not in said


def test_what_a_table_writes_is_for_everybody_when_two_have_read_it(v, rows) -> None:
    row = rows["input"]
    with seen_by_everybody():
        assert written.asked(None, rows["gathering"])[0].loose == []
    look(v, row, "aino")
    actions.put_in(row, rows["cluster"], by=v.sigrid, at=v.at)
    with seen_by_everybody():
        (asked,) = written.asked(None, rows["gathering"])
        assert [one.text for one in asked.clusters[0][1]] == ["Bord 2: færre planer."]
    second_look.take_down(row, WORK, by=v.knut, at=v.at)
    with seen_by_everybody():
        assert not Input.objects.exists()
        assert not Cluster.objects.exists()


def test_a_group_is_for_everybody_once_something_in_it_is_read_by_two(v, rows) -> None:
    cluster = actions.change(
        rows["cluster"], "cluster", by=v.sigrid, version=rows["cluster"].version,
        told={"name": "Færre planer", "answer": "En gutt på Nes har fire."}, at=v.at,
    )  # fmt: skip
    actions.put_in(rows["input"], cluster, by=v.sigrid, at=v.at)

    def groups(name: str) -> list[str]:
        actor = getattr(v, name) if name else None
        with seen_as(actor, read_only=True) if actor else seen_by_everybody():
            found = written.asked(actor, rows["gathering"])
            at_wall = {one.name for one in Cluster.objects.all()}
        assert at_wall == {one.name for asked in found for one, _inputs in asked.clusters}
        return [one.name for asked in found for one, _inputs in asked.clusters]

    assert (groups(""), groups("per"), groups("knut")) == ([], [], ["Færre planer"])
    second_look.look(rows["input"], WORK, by=v.aino, version=rows["input"].version, nobody=True,
                     at=v.at)  # fmt: skip
    assert groups("") == groups("per") == ["Færre planer"]


def test_what_points_at_somebody_comes_back_and_a_leader_says_it_otherwise(v, rows) -> None:
    row = rows["input"]
    second_look.look(row, WORK, by=v.aino, version=1, nobody=False, because="En gutt på Nes",
                     at=v.at)  # fmt: skip
    assert (row.stage, row.back_because) == ("written", "En gutt på Nes")
    with pytest.raises(NotAllowed):
        second_look.rewrite(row, WRITE, by=v.aino, version=2, told={"text": "x"}, at=v.at)
    second_look.rewrite(row, WRITE, by=v.tove, version=2, told={"text": "Mange skoler."}, at=v.at)
    with pytest.raises(Refused, match="own-words"):
        second_look.look(row, WORK, by=v.tove, version=3, nobody=True, at=v.at)
    second_look.look(row, WORK, by=v.aino, version=3, nobody=True, at=v.at)
    with seen_by_everybody():
        assert Input.objects.get().text == "Mange skoler."


def test_the_same_form_sent_twice_is_one_input(v, rows) -> None:
    key = uuid4()
    for attempt in (1, 2):
        token = once_key.set(key)
        try:
            actions.table_writes(rows["question"], by=v.dora, table=9, text="x", at=v.at)
        except AlreadyReceived:
            assert attempt == 2
        finally:
            once_key.reset(token)
    with seen_as(v.dora):
        assert Input.objects.filter(table=9).count() == 1


def test_a_gathering_is_a_calendar_file(v, rows) -> None:
    said = calendar.text(rows["gathering"], "laget.example")
    assert "DTSTART;VALUE=DATE:20260602\r\nDTEND;VALUE=DATE:20260604\r\n" in said
    assert max(len(line.encode()) for line in said.split("\r\n")) <= 75


def test_the_shipped_network_says_what_the_documents_say(v, islands) -> None:
    from laget.networks.loading import load_all
    from laget.programme import actions as programmes
    from laget.programme.loading import example, load

    made = load(example(), by=v.sigrid, at=v.at)
    load_all(by=v.sigrid, at=v.at)
    programmes.publish(made, by=v.sigrid, at=v.at)
    with seen_by_everybody():
        (found,) = reads.networks(None, made)
        shown = reads.network(None, found)
        met = {one.name: one for one in reads.gatherings(None, made)}
        (last,) = [one for name, one in met.items() if "Hva nå?" in name]
        asked, work = reads.met(None, last), written.asked(None, last)
        for what in ("network", "team", "indicator", "gathering", "item", "question"):
            assert [r for r in reads.rows(None, what, made) if not r.source_id] == [], what
    assert {team.municipality for team in shown.teams} == {
        "Steinkjer", "Skaun", "Averøy", "Lunner", "Gjøvik", "Råde", "Halden",
    }  # fmt: skip
    assert [t.note for t in shown.teams if t.municipality == "Lunner"] == ["Kilden skriver Lunder."]
    assert all(len(team.who.splitlines()) == 7 for team in shown.teams)
    assert [one.name for one in shown.indicators] == [
        "Samarbeidskultur", "Felles mål og retning", "Kunnskapsbasert tjenesteutvikling",
        "Kompetansebygging", "Tidlig innsats", "Kvalitative vurderinger",
    ]  # fmt: skip
    assert all(one.is_ours for one in shown.indicators)
    assert [one.minutes for one in asked.items] == [20, 15, 10]
    assert [one.question.number for one in work] == [1, 2, 3]
    assert asked.decisions == [], "no document tells of one"
    assert met["Sluttkonferanse i Oslo"].from_on is None
    with seen_by_everybody():
        plan = linked.planned(None, made, v.at.date())
    lines = {line.activity.name: [one.name for one in line.met] for line in plan.lines}
    assert lines["Første fellessamling"] == ["Første fellessamling"]
    assert lines["Prosjektledermøte"] == [], "no document tells more of it"
    assert sum(map(len, lines.values())) == len(met) - 1, "all but the presentation"
    assert all(len(found) < 2 for found in lines.values())


def test_who_does_not_come_gives_the_place_to_the_first_who_waits_and_both_are_told(
    v, rows
) -> None:
    from laget.notices import reads as notices

    gathering = rows["gathering"]
    dora = actions.register(gathering, by=v.dora, kind="young", name="Dora Vik", at=v.at)
    aino = actions.register(
        gathering, by=v.aino, kind="young", name="Aino Vik", need="Tolk", at=v.at
    )
    jon = actions.register(gathering, by=v.jon, kind="national", name="Jon Vik", at=v.at)
    for row, by in ((dora, v.jon), (dora, v.per)):
        with pytest.raises(NotAllowed):
            actions.cancel(row, by=by, at=v.at)
    assert actions.cancel(jon, by=v.jon, at=v.at) is None, "jon waited: no place is free"
    assert actions.cancel(rows["registration"], by=v.knut, at=v.at) == aino.pk
    with pytest.raises(Refused, match="cancelled"):
        actions.cancel(rows["registration"], by=v.sigrid, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        met = reads.met(v.sigrid, gathering)
    assert [one.called for one in met.coming] == ["Dora Vik", "Aino Vik"]
    assert (met.waiting, [one.text for one in met.needs]) == ([], ["Tolk"])
    assert met.may_cancel == {dora.pk, aino.pk}
    actions.cancel(dora, by=v.tove, at=v.at)
    told = {}
    for name in ("aino", "dora", "knut", "jon", "sigrid"):
        with seen_as(getattr(v, name), read_only=True):
            lines = [str(line.says) for line in notices.mine(getattr(v, name))]
            told[name] = [says for says in lines if ("a gathering" in says and "place" in says)
                          or "off the list" in says]  # fmt: skip
    assert told["aino"] == ["A place at a gathering has become free, and it is yours."]
    assert "taken a name you signed up off the list" in told["dora"][0]
    assert told["knut"] == told["jon"] == told["sigrid"] == []


def test_a_registration_is_cancelled_on_its_page(v, rows) -> None:
    from django.urls import reverse

    from visiting import Visitor, words

    url = reverse("networks:cancel", kwargs={"pk": rows["registration"].pk})
    home = reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk})
    Visitor(v, "aino").open(url, 404)
    knut = Visitor(v, "knut")
    assert "Cancel : Knut Vik" in words(knut.open(home))
    assert "Cancel : Knut Vik" not in words(Visitor(v, "aino").open(home))
    assert "the first of them gets the place" in words(knut.open(url))
    assert knut.send(url) == home
    assert "Knut Vik" not in words(knut.open(home))
    assert "It is cancelled already." in words(knut.send(url, status=409))

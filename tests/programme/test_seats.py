"""Seats in the bodies of a programme: who invites, what a hat made so opens, and how it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

import upper
from access.asking import permissions, seen_by_db, walled
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.faults.permissions import _keeps as box_of
from laget.organisations.models import Authority, Unit
from laget.people.models import Person, Role
from laget.people.reads import actor_for
from laget.programme import actions, reads, report_actions, seat_actions, seats
from laget.programme.models import Body, Seat
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
#: What hats of the upper rooms may see anyway; never a child.
UPPER = ("programme_", "cases_", "networks_", "library_", "faults_")
FOR_ALL = {"gaps_setting", "people_role", "core_event"}


def body(v: Any, made: Any, kind: str, name: str = "") -> Body:
    with seen_as(v.sigrid):
        found = Body.objects.filter(programme=made, kind=kind, **({"name": name} if name else {}))
        return found.get()


def ask(v: Any, of: Body, by: str = "sigrid", **told: Any) -> Seat:
    said = {
        "given_name": "Stina", "family_name": "Berg", "code": "stina@example.org",
        "kind": "worker", "title": "adviser", "from_on": v.at.date(), **told,
    }  # fmt: skip
    return seat_actions.invite(of, by=getattr(v, by), at=v.at, **said)


def worn(seat: Seat, v: Any, **later: int) -> Any:
    return actor_for(seat.role_id, v.at + timedelta(**later))


def test_the_secretariat_invites_to_a_body_which_gets_its_own_unit(v, programme) -> None:
    group = upper.put(v, programme, "body", kind="national_group", name="Gruppa i Norge")
    with pytest.raises(NotAllowed):
        ask(v, group, "aino")
    seat = ask(v, group)
    hat = worn(seat, v)
    assert hat is not None
    assert hat.is_upper
    assert (hat.unit_name, hat.name, hat.kind) == ("Gruppa i Norge", "Stina", "worker")
    person = Person.objects.get(code="stina@example.org")
    assert person.is_demo, "in a demo one can be whoever is invited"
    with seen_as(hat, read_only=True):
        assert reads.mine(hat) == [programme], "the body acts in the programme by its new unit"
        assert Seat.objects.get().pk == seat.pk, "its own invitation and no other"
    tove = ask(v, body(v, programme, "national_group"), "tove", given_name="Per", code="b")
    assert (tove.unit_id, tove.made_unit) == (seat.unit_id, False)
    with pytest.raises(Refused, match="seated_once"), transaction.atomic():
        ask(v, body(v, programme, "national_group"))


def test_what_the_operator_brought_is_filled_by_whoever_leads_it(v, programme) -> None:
    steering, lead = body(v, programme, "steering_group"), body(v, programme, "project_lead")
    for of, by in ((steering, "sigrid"), (steering, "aino"), (lead, "tove")):
        with pytest.raises(NotAllowed):
            ask(v, of, by)
    seat = ask(v, lead, "sigrid", kind="leader", title="programme_leader")
    assert worn(seat, v).unit_id == v.sigrid.unit_id
    group = upper.put(v, programme, "body", kind="project_group", name="Prosjektgruppa")
    leader = worn(ask(v, group, code="leder", kind="leader", given_name="Leo"), v)
    group = body(v, programme, "project_group")
    made = seat_actions.invite(
        group, by=leader, given_name="Ina", family_name="Ek", code="ina", kind="worker",
        title="adviser", from_on=v.at.date(), at=v.at,
    )  # fmt: skip
    assert worn(made, v).unit_id == leader.unit_id
    for of in (lead, steering):
        with pytest.raises(NotAllowed):
            seat_actions.invite(
                of, by=leader, given_name="Ina", family_name="Ek", code="ina", kind="worker",
                title="adviser", from_on=v.at.date(), at=v.at,
            )  # fmt: skip


def test_the_database_itself_makes_no_hat_for_anybody_else(v, programme) -> None:
    """A body of one's own that names another's unit is no way in; nor is a row written by hand."""
    theirs = upper.put(v, programme, "body", kind="contact", name="x",
                       unit=v.units["directorate"].pk)  # fmt: skip
    told = {
        "programme": programme, "given_name": "x", "family_name": "x", "code": "x",
        "kind": "leader", "title": "adviser", "from_on": v.at.date(),
    }  # fmt: skip
    group = upper.put(v, programme, "body", kind="national_group", name="y")
    for name, of in (("sigrid", theirs), ("tove", theirs), ("aino", group), ("per", group)):
        with (
            pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(),
            seen_as(getattr(v, name)),
        ):  # fmt: skip
            Seat(body=of, made_unit=True, unit=of.unit, **told).save(force_insert=True)
    for row in (
        Role(person_id=v.roles["per"].person_id, unit=v.units["school"], kind="leader",
             title="teacher", from_on=v.at.date()),
        Person(code="x", given_name="x", family_name="x", sort_key="x"),
        Unit(code="x", name="x", kind="school", authority=v.authorities["solvik"],
             secrecy_area="education", from_on=v.at.date()),
    ):  # fmt: skip
        with (
            pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(),
            seen_as(v.sigrid),
        ):  # fmt: skip
            row.save(force_insert=True)
    assert not Person.objects.filter(code="x").exists()


def test_no_hat_made_so_opens_anything_about_a_child_in_either_wall(v, programme) -> None:
    v.team(v.child("emma"), "per", "kari")
    group = upper.put(v, programme, "body", kind="municipal", name="Solvik")
    kari = v.roles["kari"].person
    seat = ask(v, group, given_name=kari.given_name, family_name=kari.family_name, code=kari.code,
               kind="leader")  # fmt: skip
    hat = worn(seat, v)
    assert hat.person_id == v.kari.person_id, "one person, one more hat; the two never add up"
    seen = {table for table, ids in seen_by_db(hat).items() if ids}
    assert {t for t in seen if not t.startswith(UPPER)} <= FOR_ALL
    with seen_as(hat, read_only=True):
        for permission in permissions():
            rows = permission.rows(hat)
            table = rows.model._meta.db_table
            if table in walled() and not table.startswith(UPPER) and table not in FOR_ALL:
                assert not rows.exists(), permission.key
    from laget.children.models import Child

    with (
        pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(hat),
    ):  # fmt: skip
        Child(given_name="x", authority=v.authorities["solvik"]).save(force_insert=True)


def test_whoever_signs_in_with_it_already_is_that_person_or_nobody(v, programme) -> None:
    group = upper.put(v, programme, "body", kind="municipal", name="Solvik")
    with pytest.raises(Refused, match="person_is_another"):
        ask(v, group, code=v.roles["kari"].person.code)


def test_an_invitation_is_taken_back_until_somebody_has_come_and_a_role_is_ended(
    v, programme
) -> None:
    group = upper.put(v, programme, "body", kind="national_group", name="Gruppa")
    first = ask(v, group)
    seat_actions.take_back(first, by=v.tove, version=1, at=v.at)
    assert worn(first, v) is None
    assert worn(first, v, days=9) is None
    again = ask(v, body(v, programme, "national_group"))
    hat = worn(again, v)
    seat_actions.come(hat, at=v.at)
    with seen_as(v.sigrid, read_only=True):
        (sits,) = seats.people(v.sigrid, body(v, programme, "national_group"))
    assert sits.seat is not None
    assert sits.seat.came_on == v.at.date()
    with pytest.raises(Refused, match="has-come"):
        seat_actions.take_back(sits.seat, by=v.sigrid, version=2, at=v.at)
    for hat_too in (v.aino, hat):
        with pytest.raises(NotAllowed):
            seat_actions.end(sits.seat, by=hat_too, version=2, to_on=v.at.date(), at=v.at)
    with (
        pytest.raises(ProgrammingError, match="own seat"), transaction.atomic(), seen_as(hat),
    ):  # fmt: skip
        Seat.objects.filter(pk=again.pk).update(to_on=None, is_out=True)
    last = v.at.date() + timedelta(days=3)
    seat_actions.end(sits.seat, by=v.sigrid, version=2, to_on=last, at=v.at)
    assert worn(again, v, days=2) is not None
    assert worn(again, v, days=3) is None
    with pytest.raises(Refused, match="ends-already"):
        seat_actions.end(sits.seat, by=v.sigrid, version=3, to_on=last, at=v.at)


def test_nobody_ends_their_own_role_or_begins_one_in_the_past(v, programme) -> None:
    lead = body(v, programme, "project_lead")
    seat = ask(v, lead, kind="leader")
    hat = worn(seat, v)
    with pytest.raises(Refused, match="own-seat"):
        seat_actions.end(seat, by=hat, version=1, to_on=v.at.date(), at=v.at)
    with pytest.raises(Refused, match="past-day"):
        ask(v, lead, code="b", from_on=v.at.date() - timedelta(days=1))
    with pytest.raises(Refused, match="ends-first"):
        ask(v, lead, code="b", to_on=v.at.date())


def test_the_pages_invite_show_and_take_back(v, programme) -> None:
    group = upper.put(v, programme, "body", kind="national_group", name="Gruppa i Norge")
    people = reverse("programme:people", kwargs={"pk": group.pk})
    invite = reverse("programme:invite", kwargs={"pk": group.pk})
    sigrid, aino = Visitor(v, "sigrid"), Visitor(v, "aino")
    assert "Nobody sits in it yet." in words(sigrid.open(people))
    wrong = sigrid.send(invite, status=422, given_name="Stina", kind="worker")
    assert "Write the family name." in words(wrong)
    assert "Stina" in wrong
    told = {
        "given_name": "Stina", "family_name": "Berg", "code": "Stina@Example.org",
        "kind": "worker", "title": "adviser", "from_on": "2026-03-02",
    }  # fmt: skip
    assert sigrid.send(invite, **told) == people
    said = words(sigrid.open(people))
    assert "Invited, has not signed in yet" in said
    assert "stina@example.org" in said
    for_all = words(aino.open(people))
    assert "Stina Berg" in for_all
    assert "stina@" not in for_all
    aino.open(invite, 403)
    Visitor(v, "per").open(people, 404)
    with seen_as(v.sigrid):
        seat = Seat.objects.get()
    v.roles["stina"] = Role.objects.select_related("person").get(pk=seat.role_id)
    assert "Neste program" in words(Visitor(v, "stina").open(reverse("programme:mine")))
    assert "Has signed in" in words(sigrid.open(people))
    back = reverse("programme:seat-back", kwargs={"pk": seat.pk})
    assert "End the role instead." in words(sigrid.send(back, status=409, version="2"))
    end = reverse("programme:seat-end", kwargs={"pk": seat.pk})
    aino.open(end, 404)
    assert sigrid.send(end, version="2", to_on="2026-03-02") == people
    assert "Stina" not in words(sigrid.open(people)).replace("Stina is invited", "")
    assert Visitor(v, "stina").client.get(reverse("programme:mine")).status_code == 302


def test_a_body_set_up_here_may_be_in_the_programme_of_this_secretariat_only(v, programme) -> None:
    """What a body is changed to afterwards gives its secretariat no more hats to hand out."""
    row = upper.put(v, programme, "body", kind="contact", name="x")
    actions.change(row, "body", by=v.sigrid, version=1, told={"unit": v.units["association"].pk},
                   at=v.at)  # fmt: skip
    with pytest.raises(NotAllowed):
        ask(v, body(v, programme, "contact", "x"))


def test_whoever_leads_a_body_by_invitation_keeps_no_box_of_the_authoritys(v, programme) -> None:
    group = upper.put(v, programme, "body", kind="project_group", name="Prosjektgruppa")
    invited = worn(ask(v, group, code="leder", kind="leader", given_name="Leo"), v)
    for actor, box in ((v.sigrid, v.sigrid.authority_id), (invited, None)):
        with seen_as(actor), connection.cursor() as cursor:
            cursor.execute("SELECT my_box()")
            assert cursor.fetchone() == (box,)
            own = Authority.objects.filter(box_of("pk").rows(actor), pk=actor.authority_id)
            assert own.exists() == (box is not None)


def test_a_code_in_other_letters_is_the_same_person(v, programme) -> None:
    group = upper.put(v, programme, "body", kind="project_group", name="Prosjektgruppa")
    first = ask(v, group)
    other = upper.put(v, programme, "body", kind="national_group", name="Gruppa i Norge")
    again = ask(v, other, code="Stina@Example.org")
    assert worn(first, v).person_id == worn(again, v).person_id


def test_one_from_inside_approves_no_report_from_the_steering_group_as_well(v, programme) -> None:
    report = report_actions.begin(
        programme, by=v.sigrid, title="Første rapport", to="steering_group", language="nb",
        until_on=v.at.date(), at=v.at,
    )  # fmt: skip
    report_actions.approve(report, by=v.sigrid, edition=1, at=v.at)
    board = upper.put(v, programme, "body", kind="steering_group", name="Styringsgruppe to")
    tove = worn(ask(v, board, given_name="Tove", family_name="Vik", code="tove"), v)
    assert tove.unit_id != v.tove.unit_id
    with pytest.raises(Refused, match="both-inside"):
        report_actions.approve(report, by=tove, edition=1, at=v.at)
    stina = worn(ask(v, body(v, programme, "steering_group", "Styringsgruppe to")), v)
    report_actions.approve(report, by=stina, edition=1, at=v.at)
    assert report.number == 1

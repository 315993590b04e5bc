"""Out of school: three tries, where they stand, help, an apprenticeship, and whether it lasts."""

from datetime import timedelta

import pytest
from django.db import connection

from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.reads import open_gaps
from laget.plans import actions as plans
from laget.transitions import actions, outside
from laget.transitions.models import Attempt, SchoolExit
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


class Anew:
    """Signs in again for each thing, since weeks lie between them."""

    def __init__(self, village, name):
        self.open = lambda *told, **more: Visitor(village, name).open(*told, **more)
        self.send = lambda *told, **more: Visitor(village, name).send(*told, **more)


@pytest.fixture
def left(village):
    kim = village.child("kim", listed_by="ola", born="2008-04-01")
    return actions.note_school_exit(
        kim, by=village.ola, left_unit=village.units["school"], from_on=village.at.date(),
        at=village.at,
    )  # fmt: skip


def gaps(village, child):
    with seen_as(village.ola, at=village.at), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])
        return {gap.rule.key for gap in open_gaps(village.ola)}


def test_three_tries_stand_there_and_only_reaching_somebody_closes_the_gap(village, left):
    ola, page = Anew(village, "ola"), f"/out-of-school/{left.pk}/"
    assert "Not known what they do (OTUK)" in words(ola.open(page))
    village.later(days=20)
    for how in ("call", "message", "letter"):
        village.later(days=1)
        told = {"how": how, "reached": "nobody", "on": village.at.date().isoformat()}
        ola.send(f"{page}try/", **told)
    said = words(ola.open(page))
    assert "3 tries, and nobody reached." in said
    assert said.count("Nobody answered.") == 3
    assert "out-of-school-no-contact" in gaps(village, village.kim)
    told = {"how": "visit", "reached": "child", "on": village.at.date().isoformat()}
    ola.send(f"{page}try/", note="He wants to work with cars.", **told)
    said = words(ola.open(page))
    assert "He wants to work with cars." in said
    assert "Followed up and guided (OTOV)" in said
    assert "out-of-school-no-contact" not in gaps(village, village.kim)


def test_it_ends_with_an_apprenticeship_and_is_asked_after(village, left):
    ola, page = Anew(village, "ola"), f"/out-of-school/{left.pk}/"
    village.later(days=10)
    ola.send(f"{page}status/", code="OTAP")
    assert "Work practice or other help by Nav (OTAP)" in words(ola.open(page))
    told = {"back_to": "apprentice", "code": "OTLL", "on": village.at.date().isoformat()}
    ola.send(f"{page}back/", **told)
    said = words(ola.open(page))
    assert "Kim has begun again" in said
    assert "In an apprenticeship (OTLL)" in said
    assert "does it last?" not in words(ola.open("/"))
    village.later(days=31)
    assert "Kim, 18: does it last?" in words(ola.open("/"))
    assert ola.send(f"{page}still/", still="no").endswith("/left-school/")
    assert "does it last?" not in words(ola.open("/"))
    told = {"left_unit": village.units["school"].pk, "from_on": village.at.date().isoformat()}
    ola.send(f"/children/{left.child_id}/left-school/", **told)
    with seen_as(village.ola):
        assert SchoolExit.objects.filter(child=left.child_id, to_on=None).count() == 1


def test_help_in_a_field_is_a_measure_like_any_other(village, left):
    with pytest.raises(NotAllowed):
        outside.start_help(left, by=village.ola, field="work", what="Garage", at=village.at)
    village.team(village.kim, "ola")
    ola, page = Anew(village, "ola"), f"/out-of-school/{left.pk}/"
    for field, what in (("work", "A day at the garage"), ("economy", "A budget")):
        ola.send(f"{page}help/", field=field, what=what)
    said = words(ola.open(page))
    assert "Work A day at the garage" in said
    assert "Money A budget" in said
    assert "A day at the garage" in words(ola.open(f"/children/{left.child_id}/"))


def test_help_in_a_plan_without_a_word_from_the_young_person_asks_why(village, left):
    village.team(village.kim, "ola")
    plans.start_plan(village.kim, by=village.ola, at=village.at)
    ola, page = Anew(village, "ola"), f"/out-of-school/{left.pk}/help/"
    told = {"field": "work", "what": "A day at the garage"}
    assert "Choose why" in words(ola.send(page, 422, **told))
    with pytest.raises(Refused, match="not-heard"):
        outside.start_help(left, by=village.ola, field="work", what="Garage", at=village.at)
    ola.send(page, **told, why="did_not_want", why_text="Kim hung up.")
    assert "Kim hung up." in words(ola.open(f"/children/{left.child_id}/plan/"))


def test_the_register_is_the_follow_up_services_own(village, left):
    village.team(village.kim, "per")
    for url in ("", "try/", "status/", "back/", "still/", "help/"):
        Visitor(village, "per").open(f"/out-of-school/{left.pk}/{url}", status=404)
    Visitor(village, "per").open(f"/children/{left.child_id}/left-school/", status=404)
    outside.note_attempt(left, by=village.ola, how="call", reached="nobody", at=village.at)
    with seen_as(village.per):
        assert not Attempt.objects.exists()
    assert "tried to reach" not in words(
        Visitor(village, "per").open(f"/children/{left.child_id}/")
    )


def test_days_that_cannot_be_are_refused(village, left):
    for on in (village.at.date() - timedelta(days=3), village.at.date() + timedelta(days=3)):
        with pytest.raises(Refused, match="not-then"):
            outside.note_attempt(
                left, by=village.ola, how="call", reached="nobody", on=on, at=village.at
            )
        with pytest.raises(Refused, match="not-then"):
            outside.note_back(left, by=village.ola, back_to="work", on=on, at=village.at)
    with pytest.raises(Refused, match="no-code"):
        outside.set_status(left, by=village.ola, code="OTLL", at=village.at)
    with pytest.raises(Refused, match="out-already"):
        actions.note_school_exit(
            village.kim, by=village.ola, left_unit=village.units["school"],
            from_on=village.at.date(), at=village.at,
        )  # fmt: skip

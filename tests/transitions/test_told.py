"""A school tells the follow-up service that a young person has left, or is about to."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from laget.children import protecting
from laget.children.models import Listing
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.rulebook.loader import load
from laget.transitions import actions, outside, telling
from laget.transitions.models import SchoolExit
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def una(village):
    """Una is 17, and stands on the school's list."""
    return village.child("una", born="2008-04-01")


def at(name, thing):
    return reverse(name, args=[thing.pk])


def told(village, child, days=0, **more):
    telling.tell(
        child, village.units["follow_up"], by=village.per, at=village.at,
        from_on=village.at.date() + timedelta(days=days), **{"given_by": "self", **more},
    )  # fmt: skip


def register(village, name="ola"):
    with seen_as(getattr(village, name)):
        return list(SchoolExit.objects.all()), Listing.objects.count()


def test_the_school_tells_and_whoever_leads_the_follow_up_service_has_it_with_its_day(village, una):
    per = Visitor(village, "per")
    page = at("transitions:tell", una)
    assert page in per.open(at("desk:child", una))
    sends = {"from_on": village.at.date().isoformat(), "unit": str(village.units["follow_up"].pk)}
    assert "Choose who has said yes." in words(per.send(page, 422, **sends))
    per.send(page, given_by="self", form="oral", **sends)
    ([left], listed) = register(village)
    assert (left.left_unit, left.contact_due_on > village.at.date(), listed) == (
        village.units["school"], True, 1,
    )  # fmt: skip
    ola = Visitor(village, "ola")
    day = words(ola.open(reverse("desk:day")))
    assert "Una, 17 is out of school: be in touch" in day
    assert "Be in touch with Una, 17, who is out of school" in day
    assert "Una: A school tells you" in words(ola.open(reverse("notices:notices")))
    read = words(ola.open(at("transitions:exit", left)))
    assert "Per Vik at School told you" in read
    outside.note_attempt(left, by=village.ola, how="call", reached="child", at=village.at)
    assert "be in touch" not in words(ola.open(reverse("desk:day")))


def test_the_school_reads_nothing_of_the_register_and_does_not_learn_who_stood_there(village, una):
    village.listed("una", "ola", "2008-04-01", number=village.numbers[una.pk][2])
    actions.note_school_exit(
        una, by=village.ola, left_unit=village.units["school"], from_on=village.at.date(),
        at=village.at,
    )  # fmt: skip
    before = register(village)
    told(village, una)
    assert register(village) == before, "it stands there once"
    assert register(village, "per") == ([], 1)
    Visitor(village, "per").open(at("transitions:exit", before[0][0]), status=404)


def test_another_day_than_what_stands_there_is_never_thrown_away(village, una):
    told(village, una, days=300)
    told(village, una)
    lefts, listed = register(village)
    assert sorted(one.from_on - village.at.date() for one in lefts) == [
        timedelta(0), timedelta(days=300),
    ]  # fmt: skip
    assert listed == 1
    day = words(Visitor(village, "ola").open(reverse("desk:day")))
    assert "Una, 17 is out of school: be in touch" in day


def test_what_was_told_of_the_wrong_one_goes_off_the_list_when_it_is_taken_back(village, una):
    told(village, una)
    ([left], listed) = register(village)
    assert listed == 1
    outside.take_back_exit(left, by=village.ola, because="It was his twin.", at=village.at)
    with seen_as(village.ola):
        assert not Listing.objects.filter(to_on=None).exists()
    village.at += timedelta(days=1)
    Visitor(village, "ola").open(at("desk:child", una), status=404)


def test_a_school_tells_of_nobody_who_is_too_young_to_leave(village):
    bo = village.child("bo")
    assert at("transitions:tell", bo) not in Visitor(village, "per").open(at("desk:child", bo))
    with pytest.raises(Refused) as refused:
        told(village, bo)
    assert refused.value.code == "too-young"
    assert register(village) == ([], 0)


def test_who_is_about_to_leave_is_told_of_before_and_called_when_the_days_have_come(village, una):
    told(village, una, days=60)
    ([left], _listed) = register(village)
    assert left.contact_due_on >= village.at.date() + timedelta(days=60)
    ola = Visitor(village, "ola")
    assert "Una, 17 is about to leave school: be in touch" in words(ola.open(reverse("desk:day")))
    assert "Una is about to leave school" in words(ola.open(at("desk:child", una)))
    village.at += timedelta(days=(left.contact_due_on - village.at.date()).days - 1)
    day = words(Visitor(village, "ola").open(reverse("desk:day")))
    assert "is out of school: be in touch" in day


def test_only_a_school_that_has_the_young_person_tells_and_only_of_the_year_to_come(village, una):
    village.team(una, "kari")
    for name in ("kari", "nina", "ola", "stein"):
        Visitor(village, name).open(at("transitions:tell", una), status=404)
        with pytest.raises(NotAllowed):
            telling.tell(
                una, village.units["follow_up"], by=getattr(village, name), given_by="self",
                from_on=village.at.date(), at=village.at,
            )  # fmt: skip
    for code, days, more in (
        ("no-yes", 0, {"given_by": ""}), ("too-far-ahead", 400, {}),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            told(village, una, days, **more)
        assert refused.value.code == code
    assert register(village) == ([], 0)


def test_the_database_lets_no_other_service_write_in_the_register(village, una):
    village.team(una, "kari", "hanne")

    def write(name, child):
        actor, unit = getattr(village, name), village.units["follow_up"]
        rows = {
            "child": child, "unit": unit, "authority": unit.authority, "writer": None,
            "from_on": village.at.date(), "sys_from": village.at,
        }  # fmt: skip
        left = SchoolExit(
            left_unit=village.units["school"], told_by_id=actor.role_id, **rows,
        )  # fmt: skip
        for row in (left, Listing(**rows)):
            with seen_as(actor), transaction.atomic():
                yield lambda row=row: type(row).objects.bulk_create([row], ignore_conflicts=True)

    for name, child in (("kari", una), ("hanne", una), ("per", village.child("bo", "gro"))):
        for save in write(name, child):
            with pytest.raises(DatabaseError), transaction.atomic():
                save()
    for save in write("per", una):
        save()


def test_where_law_lets_a_school_tell_no_yes_is_asked_for(village, una, monkeypatch):
    laws = {
        (code, kind): getattr(telling.by_law(code, kind), "id", "")
        for code in ("NO", "SE", "DK", "FI") for kind in ("school", "upper_secondary")
    }  # fmt: skip
    assert {key: law for key, law in laws.items() if law} == {
        ("DK", "upper_secondary"): "dk.youth_data", ("FI", "school"): "fi.outreach",
        ("FI", "upper_secondary"): "fi.outreach",
    }  # fmt: skip
    law = next(one for one in load("FI").sharing if one.id == "fi.outreach")
    monkeypatch.setattr(telling, "by_law", lambda *_told: law)
    page = words(Visitor(village, "per").open(at("transitions:tell", una)))
    assert law.statute in page
    assert "Who has said yes?" not in page
    told(village, una, given_by="")
    ([left], _listed) = register(village)
    assert left.statute == "fi.outreach"


def test_one_who_is_protected_is_not_told_of_where_nobody_there_is_named(village, una):
    village.team(una, "per")
    protecting.protect(
        una, kind="confidential", named=[village.roles["per"]], by=village.per, at=village.at
    )
    with pytest.raises(Refused) as refused:
        told(village, una)
    assert refused.value.code == "nobody-named"

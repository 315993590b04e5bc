"""Two records are found to be one, and in each somebody leads the work: one child, one holder."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from psycopg.types.range import TimestamptzRange

from laget.children import joining
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Case, Holding


@pytest.fixture
def two(village):
    """Ask, where Hanne holds the baton, and Asle, where Ida does; each with a case of his own."""
    made = []
    for name, holder in (("ask", "hanne"), ("asle", "ida")):
        child = village.child(name)
        village.team(child, "per", holder)
        teams.open_case(child, by=village.per, at=village.at)
        village.holds(child, holder)
        made.append(child)
    village.later(days=1)
    return made


def join(village, two):
    kept, other = two
    found = joining.propose_join(kept, other, by=village.per, reason="One mother.", at=village.at)
    return joining.confirm_join(found, by=village.rita, at=village.later(hours=1))


def holders(village, name="per"):
    """Who holds now, and who holds beside."""
    with seen_as(getattr(village, name)):
        rows = Holding.objects.filter(during__endswith=None).order_by("beside")
        return [(row.role.person.code, row.beside) for row in rows]


def test_who_held_in_the_second_record_holds_beside_until_they_are_parted(village, two):
    assert sorted(holders(village)) == [("hanne", False), ("ida", False)]
    joined = join(village, two)
    assert holders(village) == [("hanne", False), ("ida", True)]
    for child in two:
        with seen_as(village.per):
            assert baton.current(child.pk).role.person.code == "hanne"
    joining.part(joined, by=village.hanne, reason="Two mothers.", at=village.later(hours=1))
    assert sorted(holders(village)) == [("hanne", False), ("ida", False)]


def test_who_held_where_nobody_else_did_goes_on_holding(village):
    ask, asle = village.child("ask"), village.child("asle")
    village.team(ask, "per")
    village.team(asle, "per", "ida")
    teams.open_case(asle, by=village.per, at=village.at)
    village.holds(asle, "ida")
    village.later(days=1)
    join(village, (ask, asle))
    assert holders(village) == [("ida", False)]
    asked = baton.offer(ask, village.roles["per"], by=village.ida, at=village.later(hours=1))
    baton.accept(asked, by=village.per, at=village.later(hours=1))
    assert holders(village) == [("per", False)], "taken over, in whichever record it was offered"


def test_a_child_of_two_records_has_one_open_case_and_one_open_offer(village, two):
    kept, _other = two
    join(village, two)
    with pytest.raises(Refused, match="open-already"):
        teams.open_case(kept, by=village.per, at=village.at)
    baton.offer(kept, village.roles["per"], by=village.hanne, at=village.later(hours=1))
    with pytest.raises(Refused):
        baton.offer(two[1], village.roles["per"], by=village.hanne, at=village.later(hours=1))
    with seen_as(village.per):
        assert BatonOffer.objects.filter(state="offered").count() == 1


def test_a_case_that_closes_leaves_the_other_records_to_whoever_held_there(village, two):
    joined = join(village, two)
    with seen_as(village.hanne):
        case = Case.objects.get(child=two[0])
    teams.close_case(
        case, by=village.hanne, reason="So.", family_says="Good.",
        follow_up_on=village.at.date() + timedelta(days=30), at=village.later(hours=1),
    )  # fmt: skip
    assert holders(village, "ida") == [("ida", False)], "nobody is left without one who holds"
    with seen_as(village.ida):
        assert [one.child_id for one in Case.objects.filter(closed_on=None)] == [two[1].pk]
    joining.part(joined, by=village.rita, reason="Two mothers.", at=village.later(hours=1))
    assert holders(village, "ida") == [("ida", False)]


def test_parting_one_of_three_leaves_one_who_holds_in_both(village, two):
    ask = village.child("third")
    village.team(ask, "per")
    joining_both = []
    for other in two:
        joining_both.append(join(village, (ask, other)))
    assert sorted(one for one in holders(village) if not one[1]) == [("hanne", False)]
    joining.part(joining_both[0], by=village.rita, reason="Two.", at=village.later(hours=1))
    assert sorted(holders(village)) == [("hanne", False), ("ida", False)]


def test_the_database_lets_no_second_one_hold_whatever_a_page_forgot(village, two):
    join(village, two)
    by, role = village.ida, village.roles["ida"]
    with (
        pytest.raises(IntegrityError, match="exclusion_violation"),
        transaction.atomic(),
        seen_as(by),
    ):
        Holding(
            child=two[1], role=role, during=TimestamptzRange(village.at, None), shared=True,
            unit_id=by.unit_id, authority_id=by.authority_id, writer_id=by.role_id,
        ).save(force_insert=True)  # fmt: skip

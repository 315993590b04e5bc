"""Found gaps as each reader sees them: order, names, closers, counts; rules on and off."""

from datetime import date, timedelta

import pytest
from django.db import connection

from laget.concerns import actions as concerns
from laget.consent import actions as consents
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk.steps import MENDS
from laget.gaps import actions, reads
from laget.gaps.mending import MAY
from laget.gaps.models import Setting
from laget.gaps.rules import RULES
from laget.gaps.titles import TITLES
from laget.plans import actions as plans
from laget.teams import actions as teams

pytestmark = pytest.mark.django_db


def gaps_of(actor, **asked):
    with seen_as(actor, read_only=False):
        return reads.open_gaps(actor, **asked)


def refresh(village, *children):
    """What a sweep would find at the village's time."""
    with seen_as(village.per, at=village.at), connection.cursor() as cursor:
        for child in children:
            cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])


@pytest.fixture
def emma(village):
    """Nobody holds the baton for Emma, who is helped by school and nurse."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    return emma


@pytest.fixture
def amir(village):
    """Per was worried about Amir three weeks ago; Rita has not decided."""
    amir = village.child("amir")
    concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    village.later(days=21)
    refresh(village, amir)
    return amir


def test_every_rule_has_a_short_title_and_a_page_that_mends_it():
    assert set(TITLES) == set(RULES) == set(MENDS) == set(MAY)


def test_a_member_reads_what_is_missing_and_who_can_close_it(village, emma):
    (gap,) = gaps_of(village.kari)
    assert gap.rule.key == "no-holder"
    assert gap.child == emma
    assert {one.name for one in gap.closers} == {"Rita Vik", "Anne Vik"}
    assert gap.may_mend
    assert "Rita Vik" in gap.who
    assert gap.who.endswith("or you can close this.")
    assert gap.reference.startswith("G-")


def test_a_leader_is_among_those_who_can_close_it(village, emma):
    (gap,) = gaps_of(village.anne)
    assert gap.asked_first
    assert gap.who == "You can close this."


def test_someone_who_does_not_work_with_the_child_reads_nothing(village, emma, amir):
    for stranger in (village.ida, village.stein, village.silje, village.nina):
        assert gaps_of(stranger) == []


def test_a_concern_stays_in_the_unit_where_it_was_written(village, amir):
    (gap,) = gaps_of(village.rita)
    assert gap.rule.key == "concern-undecided"
    assert gap.asked_first
    assert "2 March" in gap.says
    assert gaps_of(village.kari) == []
    assert gaps_of(village.marit) == []


def test_what_hurts_a_child_first_stands_first_then_the_oldest(village, emma, amir):
    assert [gap.severity for gap in gaps_of(village.rita)] == ["danger", "warning"]
    assert [gap.child for gap in gaps_of(village.rita)] == [emma, amir]


def test_the_list_is_narrowed_by_rule_service_and_age(village, emma, amir):
    assert [g.child for g in gaps_of(village.rita, rule="no-holder")] == [emma]
    assert [g.child for g in gaps_of(village.rita, service="school", waited=7)] == [emma, amir]
    assert gaps_of(village.rita, waited=90) == []
    assert gaps_of(village.rita, service="nav") == []


def test_at_most_three_of_one_child_are_in_view_and_the_rest_are_counted(village, emma):
    for n in range(5):
        plans.start_measure(
            emma, by=village.per, what=f"Help {n}", start_on=village.at.date(), at=village.at
        )
    shown = gaps_of(village.per)
    assert len(shown) == 3
    assert [gap.more for gap in shown] == [0, 0, 3]


def test_the_coordinator_reads_names_only_where_the_family_has_said_yes(village, emma):
    assert gaps_of(village.marit) == []
    consents.give(
        emma, to_unit=village.units["coordination"], by=village.per, given_by="guardian",
        form="oral", at=village.at,
    )  # fmt: skip
    (gap,) = gaps_of(village.marit)
    assert gap.child == emma
    assert gap.may_open
    assert not gap.may_mend
    assert "you" not in gap.who


def counts_of(actor):
    with seen_as(actor, read_only=True):
        return reads.counts(actor)


def test_the_coordinator_counts_every_circle_of_the_municipality(village, emma, amir):
    counted = counts_of(village.marit.moved_to(village.at))
    assert (counted.found, counted.children) == (2, 2)
    found = {one.rule.key: (one.found, one.oldest, one.fresh) for one in counted.by_rule}
    assert found["concern-undecided"] == (1, date(2026, 3, 2), 1)
    assert found["no-holder"][0] == 1


def test_nobody_else_counts(village, emma):
    assert counts_of(village.rita) is None
    with seen_as(village.rita), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM gap_counts(%s) WHERE rule IS NOT NULL", [village.at.date()])
        assert cursor.fetchall() == []


def test_a_protected_child_is_not_counted(village, emma):
    from laget.children import protecting

    assert counts_of(village.marit).children == 1
    protecting.protect(
        emma, kind="confidential", named=[village.roles["per"]], by=village.per, at=village.at
    )
    assert counts_of(village.marit).children == 0


def test_the_sources_are_the_countrys_own(village, amir):
    (gap,) = gaps_of(village.rita)
    assert [(one.is_law, one.url.startswith("https://")) for one in gap.sources] == [(False, True)]


def switch(village, act, by="marit", rule="help-ends", **more):
    return act(village.authorities["solvik"], rule, by=getattr(village, by), at=village.at, **more)


def test_the_coordinator_switches_a_rule_off_and_on_again(village):
    switch(village, actions.switch_off)
    with seen_as(village.marit, read_only=True):
        state = {one.rule.key: one.is_on for one in reads.rules(village.marit)}
    assert not state["help-ends"]
    assert state["no-holder"]
    village.later(days=1)
    setting = switch(village, actions.switch_on, days=30, source="Our plan, 2026")
    assert (setting.days, setting.source) == (30, "Our plan, 2026")
    assert Setting.objects.filter(rule="help-ends", authority=setting.authority).count() == 2


def test_a_rule_is_not_switched_on_twice_nor_without_a_source_for_its_own_days(village):
    with pytest.raises(Refused):
        switch(village, actions.switch_on)
    switch(village, actions.switch_off)
    with pytest.raises(Refused):
        switch(village, actions.switch_off)
    with pytest.raises(Refused):
        switch(village, actions.switch_on, days=30)
    with pytest.raises(Refused):
        switch(village, actions.switch_on, rule="no-such-rule")


def test_only_the_authoritys_own_coordinator_switches(village):
    with pytest.raises(NotAllowed):
        switch(village, actions.switch_off, by="rita")
    with pytest.raises(NotAllowed):
        actions.switch_off(
            village.authorities["nesvik"], "help-ends", by=village.marit, at=village.at
        )


def test_the_database_holds_the_same_about_rules(village):
    from django.db import Error, transaction

    row = Setting(
        authority=village.authorities["nesvik"], rule="x", source="x", sys_from=village.at,
        from_on=village.at.date() - timedelta(days=1),
    )  # fmt: skip
    with pytest.raises(Error), transaction.atomic(), seen_as(village.marit):
        row.save(force_insert=True)

"""Who can close a gap, and the button: the same on my day, in the list and on the child's page."""

from datetime import timedelta

import pytest
from django.db import connection

from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.consent import actions as consents
from laget.core.access import NotFound
from laget.core.seeing import seen_as
from laget.desk import child as desk
from laget.desk import reads, steps
from laget.gaps.reads import open_gaps
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from visiting import Visitor

pytestmark = pytest.mark.django_db


def refresh(village):
    with seen_as(village.per, at=village.at), connection.cursor() as cursor:
        for child in village.children.values():
            cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])


@pytest.fixture
def gaps(village):
    """Three children with most kinds of gap, a month and more after it began."""
    emma, amir, nora = (village.child(name) for name in ("emma", "amir", "nora"))
    village.team(emma, "per", "kari")
    consents.give(
        emma, to_unit=village.units["coordination"], by=village.per, given_by="guardian",
        form="oral", at=village.at,
    )  # fmt: skip
    teams.open_case(emma, by=village.per, at=village.at)
    baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    plans.start_measure(emma, by=village.per, what="Walks", at=village.at)
    concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    village.team(amir, "stein", shared=False)
    reporting.receive_report(amir, by=village.stein, at=village.at)
    village.team(nora, "per", "hanne")
    plans.start_measure(
        nora, by=village.hanne, what="Talks", owner=village.roles["hanne"],
        evaluate_on=village.at.date() + timedelta(days=9), at=village.at,
    )  # fmt: skip
    referrals.send(
        nora, village.units["clinic"], by=village.hanne, need="talk",
        from_on=village.at.date(), story="Long.", at=village.at,
    )  # fmt: skip
    village.later(days=70)
    refresh(village)
    return village


def test_the_list_and_the_childs_page_say_the_same_to_every_hat(gaps):
    seen = set()
    for name in gaps.roles:
        actor = gaps.__getattr__(name)
        for child in gaps.children.values():
            with seen_as(actor, child=child.pk, read_only=True):
                listed = {g.id: (g.who, steps.mend(g)) for g in open_gaps(actor, child=child.pk)}
                try:
                    page = desk.page(actor, child.pk)
                except NotFound:
                    continue
            if page.standing.opens or page.standing.sees_whole:
                told = {one.gap.id: (one.gap.who, one.step) for one in page.missing}
                assert told == listed, (name, child.given_name)
                seen |= {one.gap.rule.key for one in page.missing}
    assert len(seen) >= 7, seen


def test_a_button_always_leads_somewhere_and_the_sentence_says_you(gaps):
    for name in gaps.roles:
        actor = gaps.__getattr__(name)
        with seen_as(actor, read_only=True):
            found = open_gaps(actor)
            waits = {one.gap.id for one in reads.day(actor).waits if one.gap}
        assert waits <= {gap.id for gap in found if gap.asked_first}
        for gap in found:
            step = steps.mend(gap)
            assert bool(step.url) == ("ou can close this." in gap.who), (name, gap.rule.key)
            if step.url:
                Visitor(gaps, name).open(step.url)

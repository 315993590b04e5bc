"""The whole loop once, through the actions: raised, decided, team, baton, asked, refused, found."""

from datetime import date

import pytest

from laget.concerns import actions as concerns
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton

pytestmark = pytest.mark.django_db


def open_gaps(actor, child):
    with seen_as(actor):
        return sorted(
            Gap.objects.filter(child=child, closed_at=None).values_list("rule", flat=True)
        )


def test_a_child_sent_from_service_to_service_is_seen_and_the_gap_closes_with_a_yes(village):
    emma = village.child("emma")
    concern = concerns.raise_concern(
        by=village.per, child=emma, seen="Away every Monday.", at=village.at
    )
    assert concern.owner_id == village.rita.role_id
    assert concern.due_on == date(2026, 3, 16)
    village.later(days=1)
    concerns.decide(
        concern, by=village.rita, decision="together", reason="She needs the nurse.", at=village.at
    )
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.later(minutes=1)
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=1)
    assert open_gaps(village.kari, emma) == []
    for unit in ("mental", "clinic"):
        sent = referrals.send(
            emma, village.units[unit], by=village.kari, need="talk", from_on=date(2026, 4, 1),
            story="She has told it many times.", at=village.later(days=1),
        )  # fmt: skip
        receiver = village.hanne if unit == "mental" else village.silje
        with seen_as(receiver):
            offer = type(sent.offer).objects.get(pk=sent.offer_id)
        referrals.decline(
            offer, by=receiver, reason="no_room", reasons="So.", at=village.later(days=1)
        )
    assert open_gaps(village.kari, emma) == ["passed-on"]
    assert open_gaps(village.per, emma) == ["passed-on"]
    assert open_gaps(village.stein, emma) == []
    with pytest.raises(NotAllowed):
        baton.offer(emma, village.roles["stein"], by=village.stein, at=village.at)
    with pytest.raises(Refused):
        baton.offer(emma, village.roles["stein"], by=village.kari, at=village.at)

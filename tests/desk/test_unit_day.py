"""The unit's day: what nobody has taken, what waits for each, and only what its leader may read."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import away, baton
from visiting import Visitor, words

URL = "/unit/"


def test_a_leader_sees_what_waits_for_each_person_and_what_has_nobody(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    plans.start_measure(
        emma, by=v.kari, what="Talks", owner=v.roles["kari"], evaluate_on=date(2026, 3, 5), at=v.at
    )
    referrals.send(
        emma, v.units["nurse"], by=v.per, need="talk", from_on=date(2026, 5, 1), story="Hers.",
        given_by="guardian", at=v.at,
    )  # fmt: skip
    v.later(days=10)
    page = words(Visitor(v, "anne").open(URL))
    loose, people = page.split("What waits for each person")
    assert "School asks" in loose
    assert "Emma, 10: asked to take the baton" in people
    assert "see whether “Talks” works" in people
    assert "are late" in people or "One is late" in people
    assert "Hers." not in page


def test_nobody_else_has_such_a_page_and_other_units_are_not_on_it(village) -> None:
    v = village
    liv = v.child("liv", "kari")
    v.team(liv, "kari", shared=False)
    plans.start_measure(
        liv, by=v.kari, what="Secret", owner=v.roles["kari"], evaluate_on=date(2026, 3, 5), at=v.at
    )
    v.later(days=10)
    Visitor(v, "per").open(URL, status=404)
    assert "Secret" not in Visitor(v, "rita").open(URL)
    assert "Secret" in Visitor(v, "anne").open(URL)
    assert "The unit's day" not in words(Visitor(v, "per").open(reverse("desk:day")))


def test_the_day_says_who_is_away_until_when_and_who_has_what_they_held(village) -> None:
    v = village
    emma, amir = v.child("emma"), v.child("amir")
    for child in (emma, amir):
        v.team(child, "per", "kari")
        v.holds(child, "kari", offered_by="per")
    away.mark_away(v.roles["kari"], by=v.anne, until=date(2026, 3, 20), at=v.later(hours=1))
    v.later(minutes=1)
    v.holds(amir, "per", offered_by="anne")
    page = words(Visitor(v, "anne").open(URL))
    assert "away until Friday 20 March" in page or "away until 20 March" in page
    assert "Emma, 10: Anne Vik stands in" in page
    assert "Amir, 10: Per Vik has taken over" in page
    assert "away" not in words(Visitor(v, "rita").open(URL)).split("What waits for each person")[1]

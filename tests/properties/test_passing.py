"""Baton, referral and hand-over together, as a machine of states: whatever is done, in whatever
order, a child with an open case has somebody, and what was acknowledged is there.

Each step tries an act as one of the cast; where the house refuses, nothing has happened. The model
keeps only what it was told: messages that were acknowledged and have no answer yet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.ledger import CHECKS
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals import reads as asked
from laget.referrals.models import Referral
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams import reads as around
from laget.teams.models import BatonOffer, Case, Participation
from laget.transitions import handing
from laget.transitions import reads as moved
from laget.transitions.models import Transfer

TEAM = ("per", "kari", "hanne", "ida")
LEADERS = {"per": "rita", "kari": "anne", "hanne": "joakim", "ida": "britt", "silje": "tor"}
#: Who answers for each unit that is asked.
RECEIVERS = {"clinic": "tor", "nes_school": "nina", "follow_up": "ola", "station": "britt"}

who = st.sampled_from(TEAM)
to = st.sampled_from(sorted(RECEIVERS))


class Passing(RuleBasedStateMachine):
    """One child, a team of four, and everything by which responsibility passes on."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.sent: dict[tuple[str, Any], str] = {}
        self.held = False

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize()
    def begin(self) -> None:
        import village as the_village

        v = self.v = the_village.load()
        self.emma = v.child("emma", "per")
        v.team(self.emma, *TEAM)
        teams.open_case(self.emma, by=v.per, at=v.at)

    def tries(self, act: Callable[[], Any]) -> Any:
        """What the act gave, or None where the house would not."""
        self.v.later(hours=7)
        try:
            with transaction.atomic():
                return act()
        except (Refused, NotAllowed, NotFound, AssertionError):
            return None

    def hat(self, name: str) -> Any:
        return getattr(self.v, name)

    def part(self, name: str) -> Any:
        actor = self.hat(name)
        with seen_as(actor):
            found = Participation.objects.filter(
                child=self.emma, unit=actor.unit_id, to_on=None
            ).first()
        if found is None:
            raise NotFound
        return found

    @rule(name=who, other=who)
    def offer_baton(self, name: str, other: str) -> None:
        def act() -> Any:
            return baton.offer(self.emma, self.v.roles[other], by=self.hat(name), at=self.v.at)

        if made := self.tries(act):
            self.sent["baton", made.pk] = other

    @rule(name=who, answer=st.sampled_from(("accept", "accept", "decline", "take back")))
    def answer_baton(self, name: str, answer: str) -> None:
        def act() -> Any:
            by = self.hat(name)
            with seen_as(by):
                offer = BatonOffer.objects.filter(child=self.emma, state="offered").first()
            if offer is None:
                raise NotFound
            if answer == "accept":
                baton.accept(offer, by=by, at=self.v.at)
            elif answer == "decline":
                baton.decline(offer, by=by, reason="So.", at=self.v.at)
            else:
                baton.take_back(offer, by=by, at=self.v.at)
            return offer

        if made := self.tries(act):
            self.sent.pop(("baton", made.pk), None)
            self.held = self.held or answer == "accept"

    @rule(name=who, unit=to, need=st.sampled_from(("talk", "work")))
    def ask(self, name: str, unit: str, need: str) -> None:
        def act() -> Any:
            return referrals.send(
                self.emma, self.v.units[unit], by=self.hat(name), need=need, given_by="guardian",
                from_on=self.v.at.date(), story="So.", at=self.v.at,
            )  # fmt: skip

        if made := self.tries(act):
            self.sent["referral", made.offer_id] = unit

    @rule(unit=to, yes=st.booleans())
    def answer_question(self, unit: str, yes: bool) -> None:
        def act() -> Any:
            by = self.hat(RECEIVERS[unit])
            with seen_as(by, read_only=True):
                offer = asked.inbox(by).filter(state="sent", to_unit=by.unit_id).first()
            if offer is None:
                raise NotFound
            if yes:
                referrals.accept(offer, by=by, at=self.v.at)
            else:
                referrals.decline(offer, by=by, reason="no_room", reasons="So.", at=self.v.at)
            return offer

        if made := self.tries(act):
            self.sent.pop(("referral", made.pk))

    @rule(name=who, unit=to)
    def end_question(self, name: str, unit: str) -> None:
        """Taken back by those who asked, or handed back by those who said yes."""

        def act() -> Any:
            by = self.hat(name)
            with seen_as(by):
                mine = (
                    Referral.objects.select_related("offer")
                    .filter(child=self.emma, offer__state="sent")
                    .first()
                )
            if mine is None:
                raise NotFound
            referrals.withdraw(mine, by=by, at=self.v.at)
            return mine.offer_id

        def back() -> Any:
            by = self.hat(RECEIVERS[unit])
            with seen_as(by):
                ours = Referral.objects.filter(
                    child=self.emma, offer__state="accepted", receiver=by.unit_id
                ).first()
            if ours is None:
                raise NotFound
            return after.hand_back(ours, by=by, reason="no_room", at=self.v.at)

        if made := self.tries(act):
            self.sent.pop(("referral", made))
        self.tries(back)

    @rule(name=who, unit=to)
    def hand_over(self, name: str, unit: str) -> None:
        def act() -> Any:
            day = self.v.at.date()
            return handing.hand_over(
                self.part(name), self.v.units[unit], by=self.hat(name), stage="service",
                first_day=day + timedelta(days=9), last_day=day, given_by="guardian",
                parts=["plan"], at=self.v.at,
            )  # fmt: skip

        if made := self.tries(act):
            self.sent["hand-over", made.handover_id] = unit

    @rule(unit=to, yes=st.booleans())
    def answer_hand_over(self, unit: str, yes: bool) -> None:
        def act() -> Any:
            by = self.hat(RECEIVERS[unit])
            with seen_as(by, read_only=True):
                coming = moved.inbox(by).filter(to_unit=by.unit_id).first()
            if coming is None:
                raise NotFound
            if yes:
                handing.take_over(coming, by=by, first_day=coming.from_on, at=self.v.at)
            else:
                handing.decline(coming, by=by, reason="no_room", at=self.v.at)
            return coming

        if made := self.tries(act):
            self.sent.pop(("hand-over", made.pk))

    @rule(name=who)
    def take_back_hand_over(self, name: str) -> None:
        def act() -> Any:
            by = self.hat(name)
            with seen_as(by):
                mine = Transfer.objects.filter(child=self.emma, handover__state="sent").first()
            if mine is None:
                raise NotFound
            handing.withdraw(mine, by=by, at=self.v.at)
            return mine.handover_id

        if made := self.tries(act):
            self.sent.pop(("hand-over", made))

    @rule(name=who)
    def leave(self, name: str) -> None:
        self.tries(lambda: teams.leave(self.part(name), by=self.hat(LEADERS[name]), at=self.v.at))

    @rule(name=who)
    def end_role(self, name: str) -> None:
        self.tries(
            lambda: teams.end_role(self.v.roles[name], by=self.hat(LEADERS[name]), at=self.v.at)
        )

    @rule(name=who)
    def change_mind(self, name: str) -> None:
        def act() -> Any:
            by = self.hat(name)
            with seen_as(by):
                yes = Consent.objects.filter(
                    child=self.emma, to_unit=by.unit_id, withdrawn_on=None
                ).last()
            if yes is None:
                raise NotFound
            return consents.withdraw(yes, by=by, at=self.v.at)

        self.tries(act)

    @rule(name=who)
    def close(self, name: str) -> None:
        def act() -> Any:
            by = self.hat(name)
            with seen_as(by):
                case = Case.objects.filter(child=self.emma, closed_on=None).first()
            if case is None:
                raise NotFound
            return teams.close_case(
                case, by=by, reason="So.", family_says="Good.",
                follow_up_on=self.v.at.date() + timedelta(days=30), at=self.v.at,
            )  # fmt: skip

        if self.tries(act):
            self.sent = {key: to for key, to in self.sent.items() if key[0] != "baton"}

    @invariant()
    def somebody_answers_for_the_child(self) -> None:
        """Asked above the walls: who holds the baton and wears that hat, else a unit that takes
        part or opened the case, with somebody there who leads it."""
        if not hasattr(self, "v"):
            return
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
            cursor.execute(SOMEBODY, {"child": self.emma.pk, "on": self.v.at.date()})
            is_open, holders, units = cursor.fetchone()
            cursor.execute("SET ROLE laget_app")
        assert holders <= 1, "two hold"
        if is_open:
            assert holders or units, "nobody answers for the child"
            assert holders or not self.held, "from the first yes nobody is without"

    @invariant()
    def what_was_acknowledged_is_with_those_it_was_sent_to(self) -> None:
        if not hasattr(self, "v"):
            return
        for (kind, pk), receiver in self.sent.items():
            if kind == "baton":
                continue
            by = self.hat(RECEIVERS[receiver])
            with seen_as(by, read_only=True):
                inbox = moved.inbox(by) if kind == "hand-over" else asked.inbox(by)
                assert inbox.filter(pk=pk, state="sent").exists(), f"a {kind} is lost"
        self._the_baton()

    def _the_baton(self) -> None:
        for (kind, pk), receiver in list(self.sent.items()):
            if kind != "baton":
                continue
            role = self.v.roles[receiver]
            role.refresh_from_db()
            if role.to_on is not None:
                continue
            by = self.hat(receiver)
            with seen_as(by, read_only=True):
                waits = around.offers_to_me(by).filter(pk=pk).exists()
            assert waits, "an offer of the baton is lost"

    @invariant()
    def the_books_agree(self) -> None:
        """Every pair of books of `laget ledger check`, but that of the forms: none is sent here."""
        if not hasattr(self, "v"):
            return
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
            for check in CHECKS:
                cursor.execute(check.wrong)
                assert cursor.fetchall() == [], check.says
            cursor.execute("SET ROLE laget_app")


SOMEBODY = """
SELECT EXISTS (SELECT FROM teams_case WHERE child_id = %(child)s AND closed_on IS NULL),
  (SELECT count(*) FROM teams_holding h JOIN people_role r ON r.id = h.role_id
    WHERE h.child_id = %(child)s AND upper_inf(h.during)
      AND (r.to_on IS NULL OR r.to_on > %(on)s)),
  (SELECT count(DISTINCT l.unit_id) FROM people_role l WHERE l.kind = 'leader'
      AND (l.to_on IS NULL OR l.to_on > %(on)s) AND l.unit_id IN (
        SELECT unit_id FROM teams_participation WHERE child_id = %(child)s AND to_on IS NULL
        UNION SELECT unit_id FROM teams_case WHERE child_id = %(child)s AND closed_on IS NULL))
"""


def test_whatever_passes_on_a_child_has_somebody_and_no_message_is_lost(
    as_operator: Callable[..., None],
) -> None:
    run_state_machine_as_test(
        Passing,
        settings=settings(
            max_examples=8, stateful_step_count=18, derandomize=True, deadline=None, database=None,
            phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip

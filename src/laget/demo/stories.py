"""What happens around one child, told through `Story`: each method writes one whole step.

Called with its defaults every step is complete: decided in time, owned, dated, reviewed, somebody
holds the baton, a plan stands, somebody was in touch lately. `plants` leaves one thing out.
All days are counted backwards from today.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from laget.demo import texts
from laget.demo.book import Book
from laget.demo.kids import Kid
from laget.demo.staff import Service

_STATUTES = {"child_welfare": "no.cw_share_needed", "follow_up": "no.ot"}
_OPEN_UNTIL = 1100
"""Days a consent lasts from when it was given, more than any story here."""


_TOLD = 200
"""Days back from the last contact that contacts are told for; reviews for twice as long."""


@dataclass
class Story:
    """The steps of one child's help, written into the book."""

    book: Book
    kid: Kid
    rng: Random
    plan: str = ""
    goal: str = ""
    consents: dict[str, str] = field(default_factory=dict)
    taking_part: dict[str, str] = field(default_factory=dict)

    def day(self, ago: float) -> date:
        """The day so many days ago, never before birth."""
        return max(self.book.ago(ago), self.kid.born)

    def by(self, service: Service, *, shared: bool, role: str = "") -> dict[str, Any]:
        """Who writes a row, and whether the team may read it."""
        return {
            "child": self.kid.ref,
            "unit": service.unit,
            "writer": role or service.workers[0],
            "shared": shared,
        }

    # a worry

    def concern(
        self,
        service: Service,
        ago: int,
        *,
        decision: str = "within",
        shared: bool = False,
        after: int = 5,
        due: date | None = None,
    ) -> None:
        """A concern in a service; decided `after` days unless `decision` is empty."""
        seen, how_long = self.rng.choice(texts.SEEN[self.kid.stage])
        values: dict[str, Any] = {"due_on": due}
        if decision:
            values |= {
                "decided_on": self.day(max(ago - after, 0)),
                "decision": decision,
                "decided_by": service.leader,
                "reason": texts.DECIDED[decision],
            }
        self.book.add(
            "concerns",
            **self.by(service, shared=shared),
            seen=seen,
            how_long=how_long,
            talked_child=self.rng.random() < 0.6,
            talked_guardian=bool(decision),
            talked_colleague=True,
            owner=service.leader,
            raised_on=self.day(ago),
            **values,
        )

    def report(
        self,
        ago: int,
        *,
        outcome: str = "drop",
        after: int = 4,
        due: date | None = None,
    ) -> None:
        """A report of concern that child welfare received, and so has on its own list."""
        welfare = self.by(self.kid.town["child_welfare"], shared=False)
        self.book.add("listings", **welfare, from_on=self.day(ago))
        values: dict[str, Any] = {"due_on": due}
        if outcome:
            values |= {"assessed_on": self.day(max(ago - after, 0)), "outcome": outcome}
        self.book.add(
            "reports",
            **welfare,
            received_on=self.day(ago),
            from_kind=self.rng.choice(texts.REPORTERS),
            **values,
        )

    # a team

    def team(
        self,
        services: tuple[Service, ...],
        ago: int,
        *,
        ended: int | None = None,
        level: int = 2,
        hidden: tuple[Service, ...] = (),
        holder: Service | None = None,
        held: bool = True,
        standing_in: int | None = None,
        planned: bool = True,
        last_contact: int | None = None,
        known: bool = False,
    ) -> None:
        """A case with its team: yes from the family, members, baton, plan, goal, contacts.

        `ended` days ago, or still open. `standing_in` days ago the holder left and the leader
        stands in. `last_contact` is how long ago somebody was in touch; recent by default. Half of
        the families, and all that are `known`, said yes to the coordinating unit too.
        """
        began, until = self.day(ago), None if ended is None else self.day(ended)
        first = services[0]
        span: dict[str, Any] = {"from_on": began, "to_on": until}
        self.book.add(
            "cases",
            **self.by(first, shared=True),
            level=level,
            opened_on=began,
            closed_on=until,
            reason=texts.CLOSED if until else "",
        )
        for service in (*services, *hidden):
            self.join(service, ago, until, shared=service not in hidden)
        if known or level == 3 or self.rng.random() < 0.5:
            self.consent(self.kid.town["coordinating_unit"], ago, by=first)
        if held:
            self.baton(holder or first, ago, ended, standing_in)
        if planned:
            by = self.by(first, shared=True)
            self.plan = self.book.add("plans", **by, kind="joint", **span)
            words = self.rng.choice(texts.GOALS[self.kid.stage])
            self.goal = self.book.add("goals", **by, plan=self.plan, words=words, position=1)
        if self.kid.age > 3 and self.rng.random() < 0.4:
            text = self.rng.choice(texts.WORDS[self.kid.stage])
            self.words(text, self.rng.randrange(10, max(ago, 11)))
        self.contacts(first, ago, ended, last_contact)

    def join(
        self, service: Service, ago: int, until: date | None = None, *, shared: bool = True
    ) -> str:
        """A unit takes part, with one member, by the family's yes or by statute."""
        by, began = self.by(service, shared=shared), self.day(ago)
        statute = _STATUTES.get(service.kind, "")
        consent = "" if statute else self.consent(service, ago)
        part = self.book.add(
            "participations",
            **by,
            basis="statute" if statute else "consent",
            consent=consent,
            statute=statute,
            from_on=began,
            to_on=until,
        )
        self.taking_part[service.unit] = part
        role = service.workers[self.kid.number % len(service.workers)]
        self.book.add("members", **by, participation=part, role=role, from_on=began, to_on=until)
        return part

    def consent(self, service: Service, ago: int, *, by: Service | None = None) -> str:
        """The family's yes to one service, given the day it joined; `by` is who noted it."""
        given = self.day(ago)
        self.consents[service.unit] = self.book.add(
            "consents",
            **self.by(by or service, shared=True),
            to_unit=service.unit,
            given_by="self" if self.kid.age >= 16 else "guardian",
            form="written" if self.rng.random() < 0.7 else "oral",
            given_on=given,
            valid_to=max(given, self.book.ago(900)) + timedelta(days=_OPEN_UNTIL),
        )
        return self.consents[service.unit]

    def baton(
        self, service: Service, ago: int, ended: int | None = None, standing_in: int | None = None
    ) -> None:
        """Somebody holds the baton from the first day; later perhaps the leader stands in."""
        by = self.by(service, shared=True)
        role = service.workers[self.kid.number % len(service.workers)]
        stop = standing_in if standing_in is not None else ended
        self.book.add(
            "batons",
            **by,
            what="held",
            role=role,
            from_at=f"{self.day(ago)}T09:00",
            to_at="" if stop is None else f"{self.day(stop)}T09:00",
        )
        if standing_in is not None:
            self.book.add(
                "batons",
                **by,
                what="held",
                role=service.leader,
                from_at=f"{self.day(standing_in)}T09:00",
                standing_in=True,
            )

    def baton_offer(self, giver: Service, taker: Service, ago: int, due: date | None) -> None:
        """The holder has asked somebody to take over, and waits."""
        self.book.add(
            "batons",
            **self.by(giver, shared=True),
            what="offered",
            role=taker.workers[0],
            from_role=giver.workers[self.kid.number % len(giver.workers)],
            from_at=f"{self.day(ago)}T11:00",
            state="offered",
            due_on=due,
        )

    def contacts(
        self, service: Service, ago: int, ended: int | None, last: int | None = None
    ) -> None:
        """Somebody is in touch every four to seven weeks, the last time `last` days ago.

        Only the latest months are told, so that a demo is loaded quickly.
        """
        stop = last if last is not None else self.rng.randrange(3, 20) + (ended or 0)
        at = min(ago - 7, stop + _TOLD)
        kinds = ("guardian", "child", "meeting") if self.kid.age > 3 else ("guardian", "meeting")
        while at > stop + 25:
            self.contact(service, at, self.rng.choice(kinds))
            at -= self.rng.randrange(28, 50)
        if stop < ago:
            self.contact(service, stop, "guardian" if self.kid.age < 18 else "child")

    def contact(
        self, service: Service, ago: int, with_whom: str = "child", *, shared: bool = True
    ) -> None:
        """One contact."""
        self.book.add(
            "contacts",
            **self.by(service, shared=shared),
            with_whom=with_whom,
            on=self.day(ago),
            note=self.rng.choice(texts.CONTACT[with_whom]),
        )

    # what is done

    def measure(
        self,
        service: Service,
        ago: int,
        *,
        ended: int | None = None,
        shared: bool = True,
        owner: bool = True,
        evaluate: int | None = 45,
        ends_in: int | None = None,
        follows: str = "",
        what: str = "",
        reviewed: bool = True,
    ) -> str:
        """A measure. `evaluate` and `ends_in` count days ahead (behind, where negative)."""
        by = self.by(service, shared=shared)
        ahead = self.book.today
        if ended is not None:
            evaluate, follows = None, "none_needed"
        ref = self.book.add(
            "measures",
            **by,
            goal=self.goal if shared else "",
            what=what or self.rng.choice(texts.MEASURES[service.kind]),
            owner=service.workers[0] if owner else "",
            level=2,
            start_on=self.day(ago),
            evaluate_on=(
                self.day(ended)
                if ended is not None
                else None
                if evaluate is None
                else ahead + timedelta(days=evaluate)
            ),
            end_on=None if ends_in is None else ahead + timedelta(days=ends_in),
            ended_on=None if ended is None else self.day(ended),
            follows=follows,
            follows_on=self.day(ended if ended is not None else 5) if follows else None,
        )
        stop = ended if ended is not None else 8 if (evaluate or 0) >= 0 else -(evaluate or 0) + 60
        at = min(ago - 90, stop + 2 * _TOLD)
        while reviewed and at > stop:
            self.review(service, ref, at, shared=shared)
            at -= 95
        if reviewed and ended is not None and ended < ago:
            self.review(service, ref, ended, shared=shared)
        return ref

    def review(self, service: Service, measure: str, ago: int, *, shared: bool = True) -> None:
        """Somebody looked whether it works."""
        effect = self.rng.choice(("worked", "worked", "partly", "partly", "no"))
        self.book.add(
            "reviews",
            **self.by(service, shared=shared),
            measure=measure,
            held_on=self.day(ago),
            effect=effect,
            note=texts.EFFECT[effect],
        )

    def referral(
        self,
        sender: Service,
        receiver: Service,
        ago: int,
        *,
        need: str = "talk",
        state: str = "accepted",
        after: int = 6,
        shared: bool = True,
        due: date | None = None,
    ) -> None:
        """A referral; answered `after` days, unless `state` is sent."""
        values: dict[str, Any] = {"state": state, "due_on": due}
        if state != "sent":
            values |= {
                "answered_at": f"{self.day(max(ago - after, 0))}T13:00",
                "answered_by": receiver.leader,
            }
        if state == "declined":
            values |= {
                "decline_reason": self.rng.choice(("no_room", "outside", "other_better")),
                "instead": texts.INSTEAD,
            }
        self.book.add(
            "referrals",
            **self.by(sender, shared=shared),
            to_unit=receiver.unit,
            need=need,
            age_band=self.kid.band,
            area=self.kid.town.area,
            from_on=self.day(max(ago - 14, 0)),
            months=6,
            wish=texts.WISH[need],
            story=self.rng.choice(texts.SEEN[self.kid.stage])[0],
            sent_at=f"{self.day(ago)}T10:00",
            **values,
        )

    def words(self, text: str, ago: int, how: str = "said") -> None:
        """What the child said."""
        self.book.add(
            "words",
            **self.by(self.kid.home, shared=True),
            text=text,
            said_on=self.day(ago),
            how=how,
            at_top="yes",
        )

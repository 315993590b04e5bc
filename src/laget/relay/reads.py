"""What has happened around a child, and who has opened the record.

The journal keeps ids and codes, and of what was brought in by import only that it came. The story
is therefore told from the rows that events made, each guarded by its own circle, in one query.
Openings are no part of it: they are shown beside who can see the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Case as Branch
from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, TruncDate

from laget.children.models import Residence
from laget.children.standing import Standing
from laget.concerns.models import Concern, Report
from laget.consent.models import Consent
from laget.core.models import Event
from laget.plans.models import Contact, Measure, Plan, Review
from laget.referrals.models import Referral
from laget.teams.models import BatonOffer, Case, Holding, Member, Participation
from laget.transitions.models import SchoolExit, Transfer

#: Which acts each filter of the story shows; the first shows everything.
FILTERS: dict[str, tuple[str, ...]] = {
    "all": (),
    "words": ("words",),
    "meetings": ("contact",),
    "help": (
        "measure.started", "measure.ended", "review", "plan.started", "referral.sent",
        "referral.accepted", "referral.declined", "referral.withdrawn", "referral.read",
        "referral.done", "referral.returned",
    ),
}  # fmt: skip
TEXT = models.TextField()
ID = models.UUIDField()


@dataclass(frozen=True)
class Act:
    """One thing that was done. `role` did it, or `unit`; `other` is a role or unit it concerned."""

    kind: str
    on: date
    order: UUID
    role: UUID | None
    unit: UUID
    other: UUID | None
    code: str
    text: str
    what: str
    row: UUID
    shared: bool

    @property
    def lasts(self) -> bool:
        """Whether what began still lasts: a holding, a case, a plan."""
        return self.code == "now"


def story(standing: Standing) -> list[Act]:
    """Everything the actor may read of what has happened, newest first."""
    first, *rest = _acts(standing)
    rows = first.union(*rest, all=True).order_by("-a_on", "-a_order")
    return [Act(*row) for row in rows]


def _acts(s: Standing) -> list[QuerySet[Any]]:
    mine = Q(owner=s.actor.role_id)
    concerns, reports = s.rows(Concern, mine), s.rows(Report)
    whole = Q(pk__isnull=False) if s.sees_whole else None
    parts, cases, held = (s.rows(table, whole) for table in (Participation, Case, Holding))
    offers = s.rows(BatonOffer, Q(to_role=s.actor.role_id))
    measures = s.rows(Measure)
    referrals = s.rows(Referral, Q(receiver__in=s.actor.units))
    consents = s.rows(Consent, Q(to_unit__in=s.actor.leads))
    asked_with = Referral._base_manager.filter(consent=OuterRef("pk"))
    exits, transfers = s.rows(SchoolExit), s.rows(Transfer)
    moves = Residence.objects.filter(s.of_child, from_on__gt=F("child__born_on"))
    answered, ended = TruncDate("offer__answered_at"), TruncDate("offer__ended_at")
    said = s.words().filter(shared=True)  # what is told in confidence is no part of the story
    return [
        _act(said, "words", "said_on", code="how", text="text"),
        _act(concerns, "concern.raised", "raised_on", other="owner_id"),
        _act(concerns, "concern.decided", "decided_on", role="decided_by_id", code="decision"),
        _act(reports, "report.received", "received_on"),
        _act(reports, "report.assessed", "assessed_on", role=None, code="outcome"),
        _act(consents.filter(~Exists(asked_with)), "consent.given", "given_on", code="given_by",
             other="to_unit_id"),
        _act(consents, "consent.withdrawn", "withdrawn_on", role=None, other="to_unit_id"),
        _act(parts.filter(basis="statute"), "team.joined", "from_on", role=None),
        _act(parts, "team.left", "to_on", role=None),
        _act(s.rows(Member), "team.assigned", "from_on", role="role_id"),
        _act(cases, "case.opened", "opened_on", code=_open("closed_on")),
        _act(cases, "case.closed", "closed_on", role=None, text="reason"),
        _act(held.filter(standing_in=False), "baton.accepted", TruncDate("during__startswith"),
             role="role_id", code=_open("during__endswith")),
        _act(held.filter(standing_in=True), "baton.stood-in", TruncDate("during__startswith"),
             role="role_id", code=_open("during__endswith")),
        _act(offers.filter(state="offered"), "baton.offered", TruncDate("offered_at"),
             role="from_role_id", other="to_role_id"),
        _act(offers.filter(state="declined"), "baton.declined", TruncDate("answered_at"),
             role="to_role_id", text="reason"),
        _act(s.rows(Plan), "plan.started", "from_on", code=_open("to_on")),
        _act(measures.filter(start_on__lte=s.actor.on), "measure.started", "start_on",
             role=Coalesce("owner_id", "writer_id"), what="what"),
        _act(measures, "measure.ended", "ended_on", role=None, code="follows", what="what"),
        _act(s.rows(Review), "review", "held_on", code="effect", text="note", what="measure__what"),
        _act(s.rows(Contact), "contact", "on", code="with_whom", text="note"),
        _act(referrals, "referral.sent", TruncDate("offer__sent_at"), other="offer__to_unit_id"),
        _act(referrals, "referral.read", TruncDate("offer__read_at"), role=None,
             other="offer__to_unit_id"),
        _act(referrals.filter(offer__state__in=["accepted", "done", "returned"]),
             "referral.accepted", answered, role="offer__answered_by_id",
             other="offer__to_unit_id"),
        _act(referrals.filter(offer__state="done"), "referral.done", ended,
             role="offer__ended_by_id", other="offer__to_unit_id", code="offer__outcome",
             text="told_back"),
        _act(referrals.filter(offer__state="returned"), "referral.returned", ended,
             role="offer__ended_by_id", other="offer__to_unit_id", code="offer__back_reason",
             text="told_back"),
        _act(referrals.filter(offer__state="declined"), "referral.declined", answered,
             role="offer__answered_by_id", other="offer__to_unit_id",
             code="offer__decline_reason", text="offer__instead"),
        _act(referrals.filter(offer__state="withdrawn"), "referral.withdrawn", answered,
             role="offer__answered_by_id", other="offer__to_unit_id"),
        _act(moves, "child.moved", "from_on", role=None, code="kind", what="area__name"),
        _act(transfers, "transfer.offered", "offered_on", what="to_authority__name"),
        _act(transfers, "transfer.accepted", "accepted_on", role=None, what="to_authority__name"),
        _act(exits, "school.left", "from_on", role=None, what="left_unit__name"),
        _act(exits, "school.back", "to_on", role=None),
    ]  # fmt: skip


def _act(
    rows: QuerySet[Any], kind: str, on: Any, *, role: Any = "writer_id", other: str = "",
    code: Any = "", text: str = "", what: str = "",
) -> QuerySet[Any]:  # fmt: skip
    """One arm of the union. What has no day yet has not happened, and falls away."""
    later = kind.endswith((".decided", ".left", ".ended", ".closed", ".withdrawn", ".assessed"))
    day = F(on) if isinstance(on, str) else on
    return rows.annotate(
        a_kind=Value(kind, TEXT),
        a_on=day,
        a_order=F("event_id") if later else F("id"),
        a_role=_or_none(role),
        a_unit=F("unit_id"),
        a_other=_or_none(other),
        a_code=_words(code),
        a_text=_words(text),
        a_what=_words(what),
    ).filter(a_on__isnull=False).values_list(
        "a_kind", "a_on", "a_order", "a_role", "a_unit", "a_other", "a_code", "a_text", "a_what",
        "id", "shared",
    )  # fmt: skip


def _or_none(name: Any) -> Any:
    if not name:
        return Cast(Value(None), ID)
    return F(name) if isinstance(name, str) else name


def _words(name: Any) -> Any:
    if not isinstance(name, str):
        return name
    return Cast(F(name), TEXT) if name else Value("", TEXT)


def _open(end: str) -> Any:
    """`now` for what still lasts."""
    return Branch(When(**{end: None}, then=Value("now", TEXT)), default=Value("", TEXT))


def openings(standing: Standing) -> dict[UUID, datetime]:
    """When each role last opened the record, as far as the actor may read it."""
    seen = Q(role=standing.actor.role_id) | standing.circle(writes="")
    rows = (
        Event.objects.filter(seen, about=standing.child.pk, kind="record.opened")
        .values_list("role")
        .annotate(last=Max("at_us"))
    )
    return {role: datetime.fromtimestamp(at / 1_000_000, UTC) for role, at in rows if role}

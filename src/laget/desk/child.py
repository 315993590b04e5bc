"""The child's page, read in at most fifteen questions to the database.

`opened` writes the opening down, `page` reads. Everything about the child comes through one
`Standing`, so that every row is asked for in the circles of the hat that reads, and in no other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils.translation import gettext as _

from laget.children.actions import open_record
from laget.children.models import Relation, Words
from laget.children.reads import relations
from laget.children.standing import Standing, standing
from laget.concerns.models import Concern
from laget.concerns.reads import about
from laget.consent.models import Consent
from laget.core.actor import Actor
from laget.desk.child_gaps import Missing, missing, seen_gaps, units_of
from laget.desk.child_people import (
    Holder,
    Mate,
    Pointer,
    Post,
    Seer,
    Yes,
    because,
    holder_of,
    mates,
    pointers,
    posts,
    seers,
    yeses,
)
from laget.meetings.models import Meeting
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import above, leading, led_by
from laget.plans.models import Contact, Goal, Measure
from laget.plans.reads import contacts, may_note_contact
from laget.referrals.models import Offer, Referral
from laget.referrals.reads import fate
from laget.relay.reads import FILTERS, Act, around, row_of
from laget.relay.sentences import Told, tell
from laget.rulebook.loader import load
from laget.teams.lead import may_answer
from laget.teams.lead_words import case_levels
from laget.teams.models import BatonOffer, LeadQuestion, Participation
from laget.teams.named import kinds_for
from laget.teams.reads import next_days
from laget.transitions import words as foreseen
from laget.transitions.ahead import ahead_of
from laget.transitions.models import SchoolExit
from laget.transitions.reads import latest_exit, out_of_school


@dataclass(frozen=True)
class Aim:
    """A goal in the child's words, with what is done about it."""

    words: str
    measures: list[Measure]
    said: list[Words] = field(default_factory=list)


@dataclass(frozen=True)
class ChildPage:
    """What the page shows to one hat. `standing.opens` is false where only the name is known."""

    standing: Standing
    name: str
    words: Words | None = None
    words_to_all: Words | None = None
    words_by: str = ""
    times: int = 0
    holder: Holder | None = None
    offer: BatonOffer | None = None
    may_offer: bool = False
    may_appoint: bool = False
    pointers: list[Pointer] = field(default_factory=list)
    questions: list[tuple[LeadQuestion, bool]] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    may_name: list[str] = field(default_factory=list)
    is_case_open: bool = False
    may_undo_case: bool = False
    level: str = ""
    relations: list[Relation] = field(default_factory=list)
    worries: list[Concern] = field(default_factory=list)
    mates: list[Mate] = field(default_factory=list)
    parts: list[Participation] = field(default_factory=list)
    yeses: list[Yes] = field(default_factory=list)
    mine: Participation | None = None
    missing: list[Missing] = field(default_factory=list)
    has_plan: bool = False
    plan_since: date | None = None
    aims: list[Aim] = field(default_factory=list)
    chains: list[tuple[str, list[tuple[Referral, str]]]] = field(default_factory=list)
    waiting: bool = False
    meetings: list[Meeting] = field(default_factory=list)
    story: list[Told] = field(default_factory=list)
    chosen: str = "all"
    earlier: int = 0
    seers: list[Seer] = field(default_factory=list)
    because: str = ""
    needs_holder: bool = False
    may_note: bool = False
    out_since: SchoolExit | None = None
    contacts: list[Contact] = field(default_factory=list)
    comes: list[foreseen.Line] = field(default_factory=list)
    away: list[foreseen.Away] = field(default_factory=list)
    left_school: UUID | None = None
    handed: list[tuple[UUID, str, date]] = field(default_factory=list)


STORY = 30  # lines at first


def opened(actor: Actor, child: UUID) -> Standing:
    """Writes down that the record is opened. Where only the name is known, nothing is."""
    how = standing(actor, child)
    if how.opens or how.sees_whole:
        open_record(how)
    return how


def page(
    actor: Actor, child: UUID, *, chosen: str = "all", whole_story: bool = False,
    by_name: bool = False, how: Standing | None = None,
) -> ChildPage:  # fmt: skip
    """The page for this hat. `by_name`: nobody on it is *you*, as where it is printed; `how`: its
    standing, where that was asked for already."""
    s = how or standing(actor, child)
    name = s.child.given_name or _("Expected child")
    if not (s.opens or s.sees_whole):
        return _known(s, name)
    known = around(s)
    acts, seen_at = known.acts, known.opened
    parts = _parts(known.beside["part"])
    family = _relations(known.beside["relation"]) if s.opens else []
    measures = _measures(known.beside["measure"])
    asked = _referrals(acts)
    referrals = [r for r in asked if r.offer.state == Offer.State.SENT]
    gaps = seen_gaps(s)
    wanted = {p.unit_id for p in parts} | {r.offer.to_unit_id for r in referrals}
    wanted |= {pk for act in acts for pk in (act.unit, act.other) if pk}
    units = above(wanted.union(*map(units_of, gaps)))
    roles = _roles(actor, acts, parts, measures, seen_at, units)
    leaders = led_by(units, (r for r in roles.values() if r.leads))  # type: ignore[attr-defined]
    places = {unit.pk: unit.name for unit in units.values()}
    for one in measures:
        one.owner = roles.get(one.owner_id)
    offer = _offer(acts, roles)
    holder = holder_of(s, acts, roles, parts, seen_at)
    questions = _lead_questions(s, acts, roles, holder)
    named = posts(s, acts, roles, parts, questions)
    comes = ahead_of(s) if s.opens else []
    found = missing(
        s, gaps, holder=holder and holder.role, offer=offer, acts=acts, parts=parts,
        measures=measures, referrals=referrals, leaders=leaders, roles=roles,
    )  # fmt: skip
    names = {pk: str(role.person) for pk, role in roles.items()}
    said = list(s.words().order_by("-said_on", "-pk"))
    at_top = next((one for one in said if one.at_top), None)
    wanted_acts = [a for a in acts if not FILTERS.get(chosen) or a.kind in FILTERS[chosen]]
    me = None if by_name else actor.role_id
    shown = wanted_acts if whole_story else wanted_acts[:STORY]
    plan = next((a for a in acts if a.kind == "plan.started" and a.lasts), None)
    case = next((a for a in acts if a.kind == "case.opened" and a.lasts), None)
    return ChildPage(
        standing=s, name=name,
        words=at_top,
        words_to_all=next((one for one in said if one.at_top and one.shared), None),
        words_by=_words_by(at_top, name) if at_top else "",
        times=len(said),
        holder=holder, offer=offer,
        may_offer=s.in_team and offer is None and (
            holder is None or holder.is_me or holder.role.unit_id in actor.leads
        ),
        may_appoint=s.in_team and bool(actor.leads) and (
            holder is None
                or holder.lead != "holder"
                or holder.role.unit.authority_id == actor.authority_id
        ) and load(s.child.country).filling() == "appointed",
        pointers=pointers(parts, roles, holder, next_days(actor, s.child.pk))
        if s.keeps_to_pointers and s.in_team else [],
        questions=[one for one in questions if not one[0].beside],
        posts=named, may_name=_may_name(s, roles) if s.in_team and actor.leads else [],
        is_case_open=case is not None, level=_level(case, s.child.country),
        may_undo_case=case is not None and (case.role == me or case.unit in actor.leads),
        relations=family,
        mates=mates(me, s.child, name, family, parts, roles, holder, referrals, named),
        parts=parts, yeses=yeses(s, parts),
        mine=next((p for p in parts if p.unit_id in actor.units), None),
        missing=found,
        needs_holder=any(gap.rule == "no-holder" for gap in gaps),
        has_plan=plan is not None, plan_since=plan and plan.on,
        aims=_aims(plan, measures, said),
        chains=_chains(asked, actor.on), waiting=bool(referrals),
        meetings=_meetings(acts),
        story=[tell(a, child=name, country=s.child.country, me=me, names=names, places=places)
               for a in shown],
        chosen=chosen, earlier=len(wanted_acts) - len(shown),
        seers=seers(s, parts, roles, leaders, holder, seen_at),
        because=because(s, parts, holder),
        comes=foreseen.lines(comes, actor.on), away=foreseen.away(comes),
        left_school=next((a.row for a in acts if a.kind == "school.left"), None),
        handed=[(a.row, a.what, a.on) for a in acts if a.kind == "transfer.offered"],
    )  # fmt: skip


def _may_name(s: Standing, roles: dict[UUID, Role]) -> list[str]:
    """What this hat's authority may name somebody for, by the country's kinds."""
    mine = (r.unit.authority for r in roles.values() if r.unit_id in s.actor.units)
    authority = next(mine, None)
    return [one.lead for one in kinds_for(s.child.country, authority)] if authority else []


def _level(case: Act | None, country: str) -> str:
    """How much is needed, while a case is open."""
    told = json.loads(case.rest or "{}") if case else {}
    return dict(case_levels(country)).get(told.get("level"), "")


def _known(s: Standing, name: str) -> ChildPage:
    """What a service knows of a child on its own list. The follow-up service also sees whom to
    call, and that it did."""
    pk, calls = s.child.pk, may_note_contact(s.actor, s.child)
    return ChildPage(
        s, name, worries=list(about(s.actor, pk)), may_note=calls,
        out_since=out_of_school(s.actor, pk) if calls else None,
        left_school=getattr(latest_exit(s.actor, pk), "pk", None) if calls else None,
        relations=list(relations(s.actor, pk)) if calls else [],
        contacts=list(contacts(s.actor, pk)) if calls else [],
    )  # fmt: skip


def _parts(told: list[dict[str, Any]]) -> list[Participation]:
    """The units that take part today, each with the roles of those who do it."""
    rows: list[Participation] = []
    for one in told:
        part: Any = row_of(Participation, one)
        part.unit = row_of(Unit, one["unit"])
        part.consent = row_of(Consent, one["consent"]) if one["consent"] else None
        part.kept_back = one["kept_back"] or ""
        part.who = [UUID(pk) for pk in one["who"]]
        rows.append(part)
    return sorted(rows, key=lambda one: (one.from_on, one.pk))


def _relations(told: list[dict[str, Any]]) -> list[Relation]:
    rows: list[Relation] = [row_of(Relation, one) for one in told]
    return sorted(rows, key=lambda one: (not one.has_parental_responsibility, one.kind, one.pk))


def _measures(told: list[dict[str, Any]]) -> list[Measure]:
    """What is done now, each with the latest review as `looked`."""
    rows: list[Measure] = []
    for one in told:
        rows.append(row_of(Measure, one))
        rows[-1].looked = one["looked"]  # type: ignore[attr-defined]
    return sorted(rows, key=lambda one: (one.start_on, one.pk))


def _aims(plan: Act | None, measures: list[Measure], said: list[Words]) -> list[Aim]:
    goals = [row_of(Goal, one) for one in json.loads(plan.rest or "[]")] if plan else []
    aims = [
        Aim(
            goal.words,
            [m for m in measures if m.goal_id == goal.pk],
            [one for one in said if one.goal_id == goal.pk],
        )
        for goal in goals
    ]
    placed = {m.pk for aim in aims for m in aim.measures}
    loose = [m for m in measures if m.pk not in placed]
    return [*aims, Aim("", loose)] if loose else aims


def _standing_rows(acts: list[Act], kind: str, model: type[Any]) -> list[Any]:
    """The rows behind the acts of one kind that stand on the page beside the story."""
    return [row_of(model, json.loads(a.rest)) for a in acts if a.kind == kind and a.rest]


def _referrals(acts: list[Act]) -> list[Referral]:
    """What other services have been asked, the first first."""
    found = []
    for act in acts:
        if act.kind == "referral.sent" and act.rest:
            told = json.loads(act.rest)
            referral: Referral = row_of(Referral, told)
            referral.offer = row_of(Offer, told["offer"])
            referral.offer.to_unit = row_of(Unit, told["to_unit"])
            found.append(referral)
    return sorted(found, key=lambda one: (one.offer.sent_at, one.pk))


def _chains(asked: list[Referral], today: date) -> list[tuple[str, list[tuple[Referral, str]]]]:
    """Who has been asked for each need, one after the other, until somebody has helped or the last
    question is taken back; what is over stands in the story."""
    by_need: dict[str, list[Referral]] = {}
    for one in asked:
        by_need.setdefault(str(one.offer.get_need_display()), []).append(one)
    over = {Offer.State.DONE, Offer.State.WITHDRAWN}
    return [
        (need, [(one, fate(one.offer, today)) for one in chain])
        for need, chain in by_need.items()
        if not {one.offer.state for one in chain} <= over and chain[-1].offer.state not in over
    ]


def _meetings(acts: list[Act]) -> list[Meeting]:
    """Those that are called, the first first."""
    found: list[Meeting] = _standing_rows(acts, "meeting.called", Meeting)
    return sorted(found, key=lambda one: (one.begins_at, one.pk))


def _lead_questions(
    s: Standing, acts: list[Act], roles: dict[UUID, Role], holder: Holder | None
) -> list[tuple[LeadQuestion, bool]]:
    """What is asked about who leads and not answered, and whether it is for this hat to answer."""
    found: list[LeadQuestion] = _standing_rows(acts, "lead.asked", LeadQuestion)
    mine = holder and (holder.is_me or holder.role.unit_id in s.actor.leads)
    for one in found:
        one.writer, one.to_role = roles.get(one.writer_id), roles.get(one.to_role_id)
    return [
        (one, may_answer(one, s.actor, s.child.authority_id, leads_it=mine))
        for one in sorted(found, key=lambda one: (one.asked_on, one.pk))
    ]


def _offer(acts: list[Act], roles: dict[UUID, Role]) -> BatonOffer | None:
    found: list[BatonOffer] = _standing_rows(acts, "baton.offered", BatonOffer)
    for one in found:
        one.to_role, one.from_role = roles[one.to_role_id], roles.get(one.from_role_id)
    return min(found, key=lambda one: one.pk, default=None)


def _roles(
    actor: Actor, acts: list[Act], parts: list[Participation], measures: list[Measure],
    seen: dict[UUID, Any], units: Iterable[UUID],
) -> dict[UUID, Role]:  # fmt: skip
    """Everybody who is named on the page, and the leaders of the units on it, fetched at once."""
    wanted = {pk for a in acts for pk in (a.role, a.other) if pk} | set(seen)
    wanted |= {pk for part in parts for pk in part.who}  # type: ignore[attr-defined]
    wanted |= {m.owner_id for m in measures if m.owner_id}
    asked = _standing_rows(acts, "lead.asked", LeadQuestion)
    wanted |= {one.to_role_id for one in asked if one.to_role_id}
    leads = leading(units, actor.on)
    rows = Role.objects.filter(Q(pk__in=wanted) | leads).annotate(
        leads=ExpressionWrapper(leads, output_field=BooleanField())
    )
    found = rows.select_related("person", "unit__authority").order_by("from_on", "pk")
    return {role.pk: role for role in found}


def _words_by(words: Words, name: str) -> str:
    how = {
        "wrote": _("{name} wrote this. Nobody else can change it."),
        "said": _("{name} said this, and an adult wrote it down. Nobody can change it."),
        "drew": _("{name} drew this, and an adult wrote down what it shows. Nobody can change it."),
    }
    return how[words.how].format(name=name)

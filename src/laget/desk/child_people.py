"""The people on a child's page: who holds the baton, the team, who can see the page and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from laget.children.models import Child, Relation
from laget.children.standing import Standing
from laget.core import clock
from laget.people.models import Role
from laget.referrals.models import Referral
from laget.relay.reads import Act
from laget.rulebook.loader import load
from laget.teams.lead_words import lead_word, said
from laget.teams.models import LeadQuestion, Participation

#: Acts by which somebody leads.
HOLDS = ("baton.accepted", "baton.stood-in", "lead.appointed", "lead.followed")


@dataclass(frozen=True)
class Holder:
    """Who holds the baton, since when, and who held it before. `lead` is which of the country's
    leads it is; `is_appointed`, that nobody asked them, and `has_seen` when they have opened the
    page since; `is_named`, that the lead is not theirs to hand on, and `may_end` that it is for
    this hat to end it."""

    role: Role
    since: date
    is_standing_in: bool
    is_me: bool
    before: Role | None
    lead: str = "holder"
    is_appointed: bool = False
    row: UUID | None = None
    is_named: bool = False
    may_end: bool = False
    has_seen: datetime | None = None


@dataclass(frozen=True)
class Post:
    """What somebody is named for beside the one who leads, by the country's kind: `role` is None
    where they are there no longer. `asked`: what they said of why they cannot, and whether it is
    for this hat to answer."""

    lead: str
    row: UUID
    since: date
    role: Role | None = None
    by: Role | None = None
    is_standing_in: bool = False
    is_me: bool = False
    may_end: bool = False
    asked: LeadQuestion | None = None
    is_mine: bool = False


#: Acts by which somebody is named for something beside the one who leads.
NAMED = ("lead.named", "lead.named-for-now")


def posts(
    s: Standing, acts: list[Act], roles: dict[UUID, Role], parts: list[Participation],
    asked: list[tuple[LeadQuestion, bool]],
) -> list[Post]:  # fmt: skip
    """Who is named for what beside the one who leads. Nobody is hidden in silence: where they no
    longer take part, it says so."""
    open_units = {part.unit_id for part in parts if part.shared}
    found = []
    for act in acts:
        role = roles.get(act.role) if act.role else None
        if act.kind not in NAMED or not act.lasts or role is None:
            continue
        has_left = role.to_on is not None and role.to_on <= s.actor.on
        about = next(((q, mine) for q, mine in asked if q.beside == act.what), (None, False))
        found.append(Post(
            act.what, act.row, act.on,
            None if has_left or role.unit_id not in open_units else role,
            roles.get(act.other) if act.other else None, act.kind == "lead.named-for-now",
            act.role == s.actor.role_id,
            _may_end(s, role), *about,
        ))  # fmt: skip
    return sorted(found, key=lambda one: (one.since, one.row))


@dataclass(frozen=True)
class Mate:
    """One line of the team: a person, or a unit where nobody is named yet."""

    name: str
    note: str
    is_child: bool = False
    initial: str = ""


@dataclass(frozen=True)
class Pointer:
    """One service that takes part: who, from when, until when, and its next day. No word of what
    it does."""

    unit: str
    who: str
    leads: bool
    from_on: date
    to_on: date | None
    next_on: date | None


def pointers(
    parts: list[Participation], roles: dict[UUID, Role], holder: Holder | None,
    days: dict[UUID, date],
) -> list[Pointer]:  # fmt: skip
    """What authorities that share pointers only tell each other; the one who leads first."""
    found = []
    for part in parts:
        if not part.shared:
            continue
        people = [str(roles[pk].person) for pk in part.who if pk in roles]  # type: ignore[attr-defined]
        ends = [day for day in (part.to_on, part.consent and part.consent.valid_to) if day]
        found.append(Pointer(
            part.unit.name, ", ".join(people), bool(holder and holder.role.unit_id == part.unit_id),
            part.from_on, min(ends) if ends else None, days.get(part.unit_id),
        ))  # fmt: skip
    return sorted(found, key=lambda one: not one.leads)


@dataclass(frozen=True)
class Yes:
    """What the family lets be talked about with one service; and what not, where the own unit was
    told."""

    unit: str
    given_on: date
    about: str
    not_about: str
    shared: bool


def yeses(s: Standing, parts: list[Participation]) -> list[Yes]:
    """What was said with each yes, for those who may read the yes itself (`consent.SEE`)."""
    return [
        Yes(part.unit.name, yes.given_on, yes.topic, part.kept_back, yes.shared)  # type: ignore[attr-defined]
        for part in parts
        if (yes := part.consent) and (yes.topic or part.kept_back)  # type: ignore[attr-defined]
        and (
            (s.in_team and yes.shared) or yes.writer_id == s.actor.role_id
            or part.unit_id in s.actor.leads
        )
    ]  # fmt: skip


@dataclass(frozen=True)
class Seer:
    """Somebody who can open the page: because of what, and when they last did."""

    name: str
    because: str
    last: datetime | None


def holder_of(
    s: Standing, acts: list[Act], roles: dict[UUID, Role], parts: list[Participation],
    seen_at: dict[UUID, datetime],
) -> Holder | None:  # fmt: skip
    """Who holds the baton in truth: nobody, where the role or the unit's open part has ended
    (`teams.baton.is_dropped`)."""
    held = [a for a in acts if a.kind in HOLDS and a.role in roles]
    now = next((a for a in held if a.lasts), None)
    if now is None or now.role is None:
        return None
    role = roles[now.role]
    has_left = role.to_on is not None and role.to_on <= s.actor.on
    units = {part.unit_id for part in parts if part.shared and not part.only_question}
    knows = s.in_team or not s.by_question  # who helps with one question is not told who takes part
    if has_left or (knows and role.unit_id not in units):
        return None
    before = next((roles[a.role] for a in held if a.role and a.role != now.role), None)
    is_named = load(s.child.country).takes_the_lead(now.what)
    seen = seen_at.get(now.role)
    return Holder(
        role, now.on, now.kind == "baton.stood-in", now.role == s.actor.role_id, before,
        now.what or "holder", now.kind == "lead.appointed", now.row, is_named,
        is_named and _may_end(s, role),
        has_seen=seen if seen and clock.day(seen) >= now.on else None,
    )  # fmt: skip


def _may_end(s: Standing, role: Role) -> bool:
    """Whether this hat appoints in the authority where they work."""
    leads = s.in_team and bool(s.actor.leads)
    return leads and bool(role.unit.authority_id == s.actor.authority_id)


def mates(
    me: UUID | None, child: Child, name: str, family: list[Relation], parts: list[Participation],
    roles: dict[UUID, Role], holder: Holder | None, referrals: list[Referral],
    named: list[Post],
) -> list[Mate]:  # fmt: skip
    """The child first, then the family, those who help, and those who have been asked."""
    found = [Mate(name, "", is_child=True)]
    for one in family:
        found.append(Mate(one.given_name, str(one.get_kind_display())))
    for part in parts:
        people = [roles[pk] for pk in part.who if pk in roles]  # type: ignore[attr-defined]
        for role in people:
            found.append(_mate(me, role, holder, named, child.country))
            if part.only_question:
                found[-1] = replace(
                    found[-1], note=_("{who}; helps with one question").format(who=found[-1].note)
                )
        if not people:
            note = _("takes part; nobody is named yet")
            found.append(Mate(part.unit.name, note, initial="?"))
    there = {pk for part in parts for pk in part.who}  # type: ignore[attr-defined]
    lead = [holder.role] if holder else []
    for role in {r.pk: r for r in [*lead, *(one.role for one in named if one.role)]}.values():
        if role.pk not in there:
            found.append(_mate(me, role, holder, named, child.country))
    for referral in referrals:
        found.append(Mate(referral.offer.to_unit.name, _("asked, no answer yet"), initial="?"))
    return found


def _mate(
    me: UUID | None, role: Role, holder: Holder | None, named: list[Post], country: str
) -> Mate:
    told = {"title": role.get_title_display(), "unit": role.unit.name}
    note = _("{title}, {unit}").format(**told)
    if holder and holder.role.pk == role.pk:
        note = said(country, "mate", holder.lead).format(**told)
    words = [lead_word(country, one.lead) for one in named if one.role and one.role.pk == role.pk]
    note = ", ".join([note, *words])
    name = str(role.person)
    if role.pk == me:
        name = _("{name} (you)").format(name=name)
    return Mate(name, note)


def seers(
    s: Standing, parts: list[Participation], roles: dict[UUID, Role],
    leaders: dict[UUID, list[Role]], holder: Holder | None, seen_at: dict[UUID, datetime],
) -> list[Seer]:  # fmt: skip
    """Who can open the page, as far as the reader may know of them."""
    why: dict[UUID, tuple[Role, str]] = {}
    if holder:
        text = said(
            s.child.country, "seer-for-now" if holder.is_standing_in else "seer", holder.lead
        )
        why[holder.role.pk] = (holder.role, text)
    for part in parts:
        for pk in part.who:  # type: ignore[attr-defined]
            if pk in roles:
                text = _("works with the child")
                if part.only_question:
                    text = _("helps with one question, and sees only that")
                why.setdefault(pk, (roles[pk], text))
    for part in parts:
        for role in leaders.get(part.unit_id, []):
            text = _("leads {unit}, and can step in")
            if part.only_question:
                text = _("leads {unit}, which helps with one question, and sees only that")
            why.setdefault(role.pk, (role, text.format(unit=part.unit.name)))
    for pk, role in roles.items():
        if pk in seen_at:
            why.setdefault(pk, (role, _("could before, and no longer can")))
    return [
        Seer(
            _("{name}, {title}, {unit}").format(
                name=role.person, title=role.get_title_display(), unit=role.unit.name
            ),
            text,
            seen_at.get(pk),
        )
        for pk, (role, text) in why.items()
    ]


def because(s: Standing, parts: list[Participation], holder: Holder | None) -> str:
    """Why the reader sees the page, in one sentence."""
    if holder and holder.is_me:
        return said(s.child.country, "because", holder.lead)
    if s.by_question and not s.in_team:
        return _(
            "You see this page because your service helps with one question: that question, who"
            " leads, and what your service writes."
        )
    if any(s.actor.role_id in part.who for part in parts):  # type: ignore[attr-defined]
        return _("You see this page because you work with the child.")
    led = next((part.unit.name for part in parts if part.unit_id in s.actor.leads), "")
    if led:
        return _("You see this page because you lead {unit}.").format(unit=led)
    return _("You see what is missing because the family has said yes to the coordinating unit.")

"""The people on a child's page: who holds the baton, the team, who can see the page and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from laget.children.models import Child, Relation
from laget.children.standing import Standing
from laget.core import clock
from laget.people.models import Role
from laget.referrals.models import Referral
from laget.relay.reads import Act
from laget.teams.lead_words import said
from laget.teams.models import Participation

#: Acts by which somebody leads.
HOLDS = ("baton.accepted", "baton.stood-in", "lead.appointed", "lead.followed")


@dataclass(frozen=True)
class Holder:
    """Who holds the baton, since when, and who held it before. `lead` is which of the country's
    leads it is; `is_appointed`, that nobody asked them, and `has_seen` when they have opened the
    page since."""

    role: Role
    since: date
    is_standing_in: bool
    is_me: bool
    before: Role | None
    lead: str = "holder"
    is_appointed: bool = False
    has_seen: datetime | None = None


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
    if has_left or role.unit_id not in {part.unit_id for part in parts if part.shared}:
        return None
    before = next((roles[a.role] for a in held if a.role and a.role != now.role), None)
    seen = seen_at.get(now.role)
    return Holder(
        role, now.on, now.kind == "baton.stood-in", now.role == s.actor.role_id, before,
        now.what or "holder", now.kind == "lead.appointed",
        seen if seen and clock.day(seen) >= now.on else None,
    )  # fmt: skip


def mates(
    me: UUID | None, child: Child, name: str, family: list[Relation], parts: list[Participation],
    roles: dict[UUID, Role], holder: Holder | None, referrals: list[Referral],
) -> list[Mate]:  # fmt: skip
    """The child first, then the family, those who help, and those who have been asked."""
    found = [Mate(name, "", is_child=True)]
    for one in family:
        found.append(Mate(one.given_name, str(one.get_kind_display())))
    for part in parts:
        people = [roles[pk] for pk in part.who if pk in roles]  # type: ignore[attr-defined]
        for role in people:
            found.append(_mate(me, role, holder, child.country))
        if not people:
            note = _("takes part; nobody is named yet")
            found.append(Mate(part.unit.name, note, initial="?"))
    if holder and not any(holder.role.pk in part.who for part in parts):  # type: ignore[attr-defined]
        found.append(_mate(me, holder.role, holder, child.country))
    for referral in referrals:
        found.append(Mate(referral.offer.to_unit.name, _("asked, no answer yet"), initial="?"))
    return found


def _mate(me: UUID | None, role: Role, holder: Holder | None, country: str) -> Mate:
    told = {"title": role.get_title_display(), "unit": role.unit.name}
    note = _("{title}, {unit}").format(**told)
    if holder and holder.role.pk == role.pk:
        note = said(country, "mate", holder.lead).format(**told)
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
                why.setdefault(pk, (roles[pk], _("works with the child")))
    for part in parts:
        for role in leaders.get(part.unit_id, []):
            text = _("leads {unit}, and can step in").format(unit=part.unit.name)
            why.setdefault(role.pk, (role, text))
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
    if any(s.actor.role_id in part.who for part in parts):  # type: ignore[attr-defined]
        return _("You see this page because you work with the child.")
    led = next((part.unit.name for part in parts if part.unit_id in s.actor.leads), "")
    if led:
        return _("You see this page because you lead {unit}.").format(unit=led)
    return _("You see what is missing because the family has said yes to the coordinating unit.")

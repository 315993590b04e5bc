"""Who takes part, who holds the baton, and who can see the child's page, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from laget.children.events import OPENED
from laget.children.models import Child
from laget.children.permissions import OPEN, only_named, same_child, taking_part
from laget.children.reads import lives_in, one_and_the_same, one_child, same_as_outer
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.models import Event
from laget.organisations.models import Unit
from laget.organisations.reads import serving
from laget.people.models import Role
from laget.people.reads import held_on, in_unit
from laget.rulebook.loader import keeps_to_pointers
from laget.teams.lead import ASKED_BY_ONE, leads_it, may_answer
from laget.teams.models import (
    Away,
    BatonOffer,
    Case,
    FollowUp,
    Holding,
    LeadQuestion,
    Member,
    Participation,
)
from laget.teams.permissions import (
    ANSWER_BATON,
    ANSWER_QUESTION,
    COME_BACK,
    END_ROLE,
    FOLLOW_UP,
    SEE_AWAY,
    SEE_CASE,
    SEE_HOLDING,
    SEE_MEMBER,
    SEE_OFFER,
    SEE_PARTICIPATION,
    TAKE_BACK_BATON,
    WITHDRAW_QUESTION,
)


def my_children(actor: Actor) -> QuerySet[Child]:
    """The children whose record the actor may open, by name."""
    return OPEN.rows(actor).filter(joined_into=None).distinct().order_by("sort_key", "pk")


def parts(actor: Actor, child_id: UUID) -> QuerySet[Participation]:
    """The units that take part today, each with its members."""
    members = Prefetch(
        "members",
        SEE_MEMBER.rows(actor)
        .filter(held_on(actor.on))
        .select_related("role__person", "role__unit")
        .order_by("from_on", "pk"),
    )
    return (
        SEE_PARTICIPATION.rows(actor)
        .filter(one_child(child_id), held_on(actor.on))
        .select_related("unit", "consent")
        .prefetch_related(members)
        .order_by("from_on", "pk")
    )


def holdings(actor: Actor, child_id: UUID) -> QuerySet[Holding]:
    """Who has held the baton, the latest first."""
    return (
        SEE_HOLDING.rows(actor)
        .filter(one_child(child_id), beside=False)
        .select_related("role__person", "role__unit")
        .order_by("-during", "-pk")
    )


def open_offer(actor: Actor, child_id: UUID) -> BatonOffer | None:
    return (
        SEE_OFFER.rows(actor)
        .filter(one_child(child_id), state=BatonOffer.State.OFFERED)
        .select_related("to_role__person", "to_role__unit", "from_role__person")
        .first()
    )


def to_ask(actor: Actor) -> QuerySet[FollowUp]:
    """Families whose case has closed, to be asked how it goes by this hat or somebody it leads."""
    mine = Q(role=actor.role_id) | Q(unit__in=actor.leads)
    rows = FOLLOW_UP.rows(actor).filter(mine, outcome="")
    return rows.select_related("role__person").order_by("ask_on", "pk")


def follow_up(actor: Actor, pk: UUID) -> FollowUp:
    """One of them."""
    found: FollowUp | None = (
        FOLLOW_UP.rows(actor).select_related("role__person").filter(pk=pk).first()
    )
    if found is None:
        raise NotFound
    return found


def offers_to_me(actor: Actor) -> QuerySet[BatonOffer]:
    """Batons offered to this hat, the first deadline first."""
    return (
        ANSWER_BATON.rows(actor)
        .filter(state=BatonOffer.State.OFFERED)
        .select_related("child", "from_role__person", "from_role__unit")
        .order_by("due_on", "offered_at")
    )


def offer_to_me(actor: Actor, pk: UUID) -> BatonOffer:
    rows = ANSWER_BATON.rows(actor).select_related(
        "child", "from_role__person", "from_role__unit", "to_role"
    )
    return rows.filter(pk=pk).first() or ANSWER_BATON.row(actor, pk)


def offer_i_made(actor: Actor, pk: UUID) -> BatonOffer:
    """A question the actor may take back."""
    found: BatonOffer = TAKE_BACK_BATON.row(actor, pk)
    return found


def lead_question(actor: Actor, pk: UUID) -> LeadQuestion:
    """One question about who leads, that is not answered yet."""
    rows = ANSWER_QUESTION.rows(actor).filter(answered_on=None).select_related(
        "child", "writer__person", "writer__unit", "to_role"
    )  # fmt: skip
    return rows.filter(pk=pk).first() or ANSWER_QUESTION.row(actor, pk)


def question_i_asked(actor: Actor, pk: UUID) -> LeadQuestion:
    """One that this hat asked and nobody has answered, to be taken back."""
    rows = WITHDRAW_QUESTION.rows(actor).filter(answered_on=None, kind__in=ASKED_BY_ONE)
    found: LeadQuestion | None = rows.select_related("child").filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def asked_of_me(actor: Actor) -> QuerySet[LeadQuestion]:
    """What is asked about who leads, and this hat may be the one to answer: while a case is open,
    and else of those who are named, while they are."""
    open_cases = Case.objects.filter(same_as_outer(), closed_on=None)
    held = Holding.objects.filter(child=OuterRef("child"), during__endswith=None)
    named = Q(Exists(held.filter(lead=OuterRef("beside")))) | Q(Exists(held), kind="wish")
    return ANSWER_QUESTION.rows(actor).filter(Exists(open_cases) | named, answered_on=None)


def wished_about(child_id: UUID) -> str:
    """What a child's wish is about: to lead the work; where no case is open and nobody leads, what
    somebody is named for."""
    named = Holding.objects.filter(child=child_id, during__endswith=None).order_by(
        "beside", "during"
    )
    first = named.first()
    is_open = Case.objects.filter(one_and_the_same(child_id), closed_on=None).exists()
    return first.lead if first is not None and first.beside and not is_open else "holder"


def lead_questions(actor: Actor) -> list[LeadQuestion]:
    """What is asked about who leads, and is for this hat to answer; the oldest first."""
    found = list(
        asked_of_me(actor)
        .select_related("child", "writer__person", "writer__unit", "to_role")
        .distinct()
        .order_by("asked_on", "pk")
    )
    return [
        one for one in found
        if may_answer(
            one, actor, one.child.authority_id, leads_it=leads_it(one.child_id, actor)
        )
    ]  # fmt: skip


def part(actor: Actor, pk: UUID) -> Participation:
    """One unit's part, with its child; where the child is no longer the actor's, no part either."""
    rows = SEE_PARTICIPATION.rows(actor).select_related("unit", "child")
    found: Participation | None = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def working(actor: Actor, part: Participation) -> list[Member]:
    """Those who work with the child on the unit's behalf today."""
    rows = SEE_MEMBER.rows(actor).filter(held_on(actor.on), participation=part)
    return list(rows.select_related("role__person").order_by("role__person__sort_key", "pk"))


def could_help(actor: Actor, child_id: UUID) -> list[Unit]:
    """Units that serve where the child lives and are not in the team yet."""
    child = OPEN.rows(actor).select_related("authority").filter(pk=child_id).first()
    if child is None:
        return []
    home = lives_in(actor, child_id)
    there = {p.unit_id for p in parts(actor, child_id) if not p.only_question} | {actor.unit_id}
    area = home.area_id if home else child.authority.area_id
    return [unit for unit in serving(area, actor.on) if unit.pk not in there]


def could_own(actor: Actor, child_id: UUID) -> list[Role]:
    """Those who can own a measure: the team, and the own unit's people."""
    holders = could_hold(actor, child_id)
    if keeps_to_pointers(actor.country):  # nobody owns what they may not read
        holders = holders.filter(unit__authority=actor.authority_id)
    team = list(holders)
    known = {role.pk for role in team}
    own = in_unit(actor.unit_id, actor.on).filter(only_named(child_id))
    return team + [role for role in own if role.pk not in known]


def open_parts(actor: Actor, child_id: UUID) -> QuerySet[Participation]:
    """The units that take part openly today, by law or by a yes that still stands."""
    return SEE_PARTICIPATION.rows(actor).filter(
        one_child(child_id), taking_part(actor, openly=True)
    )


def helping(actor: Actor, child_id: UUID) -> QuerySet[Member]:
    """Those who work with the child on behalf of these units."""
    return SEE_MEMBER.rows(actor).filter(
        held_on(actor.on), participation__in=open_parts(actor, child_id)
    )


def led_people(actor: Actor) -> QuerySet[Role]:
    """Those who work in the units the actor leads, each with how many `batons` they hold and for
    how many children they are `named` beside that; the key of `away` and `until` where they are
    away."""
    held = SEE_HOLDING.rows(actor).filter(role=OuterRef("pk"), during__endswith=None)
    gone = SEE_AWAY.rows(actor).filter(role=OuterRef("pk"), back_on=None)

    def count(rows: QuerySet[Holding]) -> Coalesce:
        n = rows.order_by().values("role").annotate(n=Count("pk", distinct=True)).values("n")
        return Coalesce(Subquery(n), 0)

    return (
        END_ROLE.rows(actor)
        .filter(held_on(actor.on))
        .exclude(pk=actor.role_id)
        .annotate(
            batons=count(held.filter(beside=False)),
            named=count(held.filter(beside=True)),
            away=Subquery(gone.values("pk")[:1]),
            until=Subquery(gone.values("until_on")[:1]),
        )
        .select_related("person", "unit")
        .order_by("unit__name", "person__sort_key", "pk")
    )


def away_of(actor: Actor, pk: UUID) -> Away:
    """Somebody who is away, for the leader to say that they are back."""
    rows = COME_BACK.rows(actor).select_related("role__person")
    return rows.filter(pk=pk).first() or COME_BACK.row(actor, pk)


def works_with(actor: Actor) -> Q:
    """Rows about the children this hat works with itself: as one who is named, or who leads. Asked
    inside other questions, and so with the database's wall alone."""
    named = Member.objects.filter(held_on(actor.on), role=actor.role_id)
    held = Holding.objects.filter(role=actor.role_id, during__endswith=None)
    return same_child(named.values("child")) | same_child(held.values("child"))


def newly_named(actor: Actor, days: int) -> QuerySet[Holding]:
    """What this hat has been appointed to, as the country names it, and has not opened the child's
    page since; those of the last days. Keys of events are in the order of time."""
    opened = Event.objects.filter(
        kind=OPENED.name, role=actor.role_id, about=OuterRef("child"), id__gt=OuterRef("event_id")
    )
    return (
        SEE_HOLDING.rows(actor)
        .filter(
            ~Exists(opened), role=actor.role_id, during__endswith=None, standing_in=False,
            during__startswith__gte=actor.at - timedelta(days=days),
            appointed_by__isnull=False,
        )
        .select_related("child", "appointed_by__person")
        .order_by("during", "pk")
    )  # fmt: skip


def holding(actor: Actor, pk: UUID) -> Holding:
    """One that lasts, with who has it."""
    rows = SEE_HOLDING.rows(actor).select_related("child", "role__person", "role__unit")
    found: Holding | None = rows.filter(pk=pk, during__endswith=None).first()
    if found is None:
        raise NotFound
    return found


def back_by_now(actor: Actor) -> QuerySet[Away]:
    """Those the hat leads who should be back by today."""
    return (
        COME_BACK.rows(actor)
        .filter(back_on=None, until_on__lte=actor.on)
        .select_related("role__person")
        .order_by("until_on", "pk")
    )


def led_person(actor: Actor, pk: UUID) -> Role:
    found = led_people(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def could_hold(actor: Actor, child_id: UUID) -> QuerySet[Role]:
    """Those who could be asked: everyone who works with the child openly, and their leaders. Never
    somebody from whom the child is hidden: what is written to them would be read by nobody."""
    return _working(actor, child_id, open_parts(actor, child_id))


def could_come(actor: Actor, child_id: UUID) -> QuerySet[Role]:
    """Those who could be invited: the same, and those who help with one question."""
    known = SEE_PARTICIPATION.rows(actor).filter(
        one_child(child_id), taking_part(actor, openly=False), shared=True
    )
    return _working(actor, child_id, known)


def _working(actor: Actor, child_id: UUID, parts: QuerySet[Participation]) -> QuerySet[Role]:
    members = SEE_MEMBER.rows(actor).filter(held_on(actor.on), participation__in=parts)
    return (
        Role.objects.filter(held_on(actor.on), only_named(child_id))
        .filter(
            Q(pk__in=members.values("role"))
            | Q(kind=Role.Kind.LEADER, unit__in=parts.values("unit"))
        )
        .select_related("person", "unit")
        .order_by("person__sort_key", "pk")
    )


def case(actor: Actor, child_id: UUID) -> Case | None:
    """The open case, if there is one."""
    return SEE_CASE.rows(actor).filter(one_child(child_id), closed_on=None).first()


def without_member(actor: Actor) -> QuerySet[Participation]:
    """Parts of the units this hat leads for which nobody is named yet."""
    return (
        Participation.objects.filter(held_on(actor.on), unit__in=actor.leads)
        .exclude(members__in=Member.objects.filter(held_on(actor.on)))
        .filter(child__in=OPEN.rows(actor))
        .select_related("child", "unit")
        .order_by("from_on", "pk")
    )


def next_days(actor: Actor, child_id: UUID) -> dict[UUID, date]:
    """The next day of each unit that helps the child openly, without a word of what it is about:
    what authorities that keep what they write to themselves tell each other."""
    with connection.cursor() as cursor:
        cursor.execute('SELECT unit, "on" FROM next_days(%s)', [child_id])
        return dict(cursor.fetchall())


@dataclass(frozen=True)
class Reader:
    """Somebody who can open the child's page, and the reason in one sentence's key."""

    role: Role
    because: str


def readers(actor: Actor, child_id: UUID) -> list[Reader]:
    """Who else can see this page: everyone the actor may know of. Hidden parts are left out."""
    visible = list(parts(actor, child_id))
    found: dict[UUID, Reader] = {}
    holder = holdings(actor, child_id).filter(during__endswith=None).first()
    if holder is not None:
        found[holder.role_id] = Reader(holder.role, "stands-in" if holder.standing_in else "holds")
    for part in visible:
        for member in part.members.all():
            found.setdefault(member.role_id, Reader(member.role, "member"))
    units = [part.unit_id for part in visible]
    leaders = Role.objects.filter(held_on(actor.on), kind=Role.Kind.LEADER, unit__in=units)
    for role in leaders.select_related("person", "unit"):
        found.setdefault(role.pk, Reader(role, "leader"))
    return list(found.values())

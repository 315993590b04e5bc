"""Hand-overs under way, who has left school, and what is to be asked again."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from laget.children.models import Child
from laget.children.reads import lives_in, one_child
from laget.consent.models import Consent
from laget.consent.permissions import WITHDRAW as SAY_AGAIN
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.organisations.reads import serving
from laget.plans.permissions import SEE_CONTACT, WORK
from laget.rulebook.ages import age_on
from laget.teams.models import Participation
from laget.transitions.models import (
    Absence,
    Attempt,
    Followed,
    Handover,
    SchoolExit,
    Stage,
    Transfer,
)
from laget.transitions.permissions import (
    ANSWER,
    KEEP_EXIT,
    SCHOOLS,
    SEE,
    SEE_ABSENCE,
    SEE_ATTEMPT,
    SEE_EXIT,
    SEE_FOLLOWED,
    SEE_TOWARD,
    TAKE_BACK_ATTEMPT,
    TELL_EXIT,
)

LEAVES_FROM = 15  # ours: nobody is done with compulsory school younger, in any of the eight
TOLD_FOR = timedelta(days=14)  # how long a no stands on my day


def transfers(actor: Actor, child_id: UUID) -> QuerySet[Transfer]:
    """What has been handed over, and is being offered, around a child; the newest first."""
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("to_authority", "participation__unit", "handover__to_unit", "receiver")
        .order_by("-offered_on", "-pk")
    )


def transfer(actor: Actor, pk: UUID) -> Transfer:
    """One hand-over, with what each side has said of it since."""
    said = SEE_FOLLOWED.rows(actor).select_related("unit").order_by("on", "pk")
    rows = SEE.rows(actor).select_related(
        "child",
        "unit",
        "to_authority",
        "handover__to_unit",
        "receiver",
        "consent",
        "handover__read_by__person",
        "handover__read_by__unit",
    )
    found: Transfer | None = rows.prefetch_related(Prefetch("followed", said)).filter(pk=pk).first()
    return found or SEE.row(actor, pk)


def handover(actor: Actor, pk: UUID) -> Handover:
    """What is coming, as the receiving unit sees it: no name."""
    rows = ANSWER.rows(actor).select_related("to_unit__authority", "from_unit", "area")
    return rows.filter(pk=pk).first() or ANSWER.row(actor, pk)


def behind(actor: Actor, handover: Handover) -> Transfer | None:
    """Who it is, for those who may know: after a yes, or those who hand over."""
    return SEE.rows(actor).filter(handover=handover).select_related("child").first()


def inbox(actor: Actor) -> QuerySet[Handover]:
    """Hand-overs that wait for an answer from the actor's units, the first day first."""
    rows = ANSWER.rows(actor).filter(state=Handover.State.SENT)
    return rows.select_related("to_unit", "from_unit").order_by("due_on", "sent_at", "pk")


def waiting(actor: Actor) -> QuerySet[Transfer]:
    """Hand-overs that wait for the actor's side. What this hat, or a unit it leads, has offered and
    was lately told no to, and has offered to nobody since; and those after which it is time to ask
    how it went, where the actor's side has not said."""
    later = SEE.rows(actor).filter(
        participation=OuterRef("participation"), handover__sent_at__gt=OuterRef("handover__sent_at")
    )
    said = Followed.objects.filter(transfer=OuterRef("pk"), unit__in=actor.units)
    turned_down = (
        (Q(writer=actor.role_id) | Q(unit__in=actor.leads))
        & Q(handover__state=Handover.State.DECLINED)
        & Q(handover__answered_at__gt=actor.at - TOLD_FOR)
        & ~Exists(later)
    )
    to_follow_up = (
        (Q(unit__in=actor.units) | Q(receiver__in=actor.units))
        & Q(ask_on__lte=actor.on, accepted_on__isnull=False)
        & ~Exists(said)
    )
    return (
        SEE.rows(actor)
        .filter(turned_down | to_follow_up)
        .select_related("unit", "receiver", "handover__to_unit")
        .order_by("offered_on", "pk")
    )


def unopened(actor: Actor) -> QuerySet[Transfer]:
    """What this hat, or a unit it leads, has offered and nobody over there has opened in time."""
    rows = SEE.rows(actor).filter(
        Q(writer=actor.role_id) | Q(unit__in=actor.leads), handover__state=Handover.State.SENT,
        handover__read_at=None, handover__read_due_on__lt=actor.on,
    )  # fmt: skip
    return rows.select_related("handover__to_unit").order_by("offered_on", "pk")


def unanswered(actor: Actor) -> QuerySet[Transfer]:
    """What this hat, or a unit it leads, has offered and is to have an answer to by a day."""
    rows = SEE.rows(actor).filter(
        Q(writer=actor.role_id) | Q(unit__in=actor.leads), handover__state=Handover.State.SENT,
        handover__due_on__isnull=False,
    )  # fmt: skip
    return rows.select_related("handover__to_unit").order_by("handover__due_on", "pk")


def is_unopened(actor: Actor, coming: Handover) -> bool:
    """Nobody has opened it, and the rule's days have gone."""
    due = coming.read_due_on
    return coming.read_at is None and due is not None and due < actor.on


def could_receive(actor: Actor, part: Participation) -> list[Unit]:
    """Units that could go on: those that serve where the child lives, or will live, or that the
    new place answers for; not those of the sender itself."""
    home = lives_in(actor, part.child_id)
    area = home.area_id if home else part.child.authority.area_id
    found = {unit.pk: unit for unit in serving(area, actor.on)}
    found |= {unit.pk: unit for unit in serving(part.child.authority.area_id, actor.on)}
    there = [unit for pk, unit in found.items() if pk != part.unit_id]
    return sorted(there, key=lambda unit: (unit.name, unit.pk))


def out_of_school(actor: Actor, child_id: UUID) -> SchoolExit | None:
    """Since when the young person is out of school, and by when somebody must be in touch."""
    rows = SEE_EXIT.rows(actor).filter(one_child(child_id), to_on=None, taken_back_on=None)
    return rows.select_related("left_unit").order_by("-from_on", "-pk").first()


def latest_exit(actor: Actor, child_id: UUID) -> SchoolExit | None:
    """The one that runs, else the last."""
    rows = SEE_EXIT.rows(actor).filter(one_child(child_id), taken_back_on=None)
    return rows.order_by("-from_on", "-pk").first()


def school_exit(actor: Actor, pk: UUID) -> SchoolExit:
    """One young person out of school, with who tried to reach them and what helps."""
    tried = SEE_ATTEMPT.rows(actor).select_related("writer__person", "contact")
    tried = tried.order_by("on", "pk")
    toward = (
        SEE_TOWARD.rows(actor)
        .filter(measure__taken_back_on=None)
        .select_related("measure__owner__person")
        .order_by("field", "pk")
    )
    rows = SEE_EXIT.rows(actor).select_related(
        "child", "left_unit", "unit__authority", "taken_back_by__person", "not_back_by__person",
        "told_by__person",
    )  # fmt: skip
    found: SchoolExit | None = (
        rows.prefetch_related(Prefetch("attempts", tried), Prefetch("toward", toward))
        .filter(pk=pk)
        .first()
    )
    return found or SEE_EXIT.row(actor, pk)


def kept_exit(actor: Actor, pk: UUID) -> SchoolExit:
    """One that the actor's service keeps."""
    rows = KEEP_EXIT.rows(actor).select_related("child", "left_unit")
    return rows.filter(pk=pk).first() or KEEP_EXIT.row(actor, pk)


def attempt_to_take_back(actor: Actor, pk: UUID) -> Attempt:
    rows = TAKE_BACK_ATTEMPT.rows(actor).select_related("child", "contact")
    return rows.filter(pk=pk).first() or TAKE_BACK_ATTEMPT.row(actor, pk)


def attempts_to_take_back(actor: Actor, left: SchoolExit) -> set[UUID]:
    """Which of the tries the actor may take back."""
    rows = TAKE_BACK_ATTEMPT.rows(actor).filter(school_exit=left, taken_back_on=None)
    return set(rows.values_list("pk", flat=True))


def keeps(actor: Actor, left: SchoolExit) -> bool:
    return KEEP_EXIT.allows(actor, left)


def to_ask_still(actor: Actor) -> QuerySet[SchoolExit]:
    """Those who came back, and it is time to ask whether it lasted."""
    return (
        KEEP_EXIT.rows(actor)
        .filter(ask_on__lte=actor.on, still="", taken_back_on=None)
        .select_related("child")
        .order_by("ask_on", "pk")
    )


def to_call(actor: Actor) -> QuerySet[SchoolExit]:
    """Those out of school, or about to be, whom the own service is to be in touch with by a day
    that has not passed: nobody has since they were out."""
    talked = SEE_CONTACT.rows(actor).filter(
        child=OuterRef("child"), unit=OuterRef("unit"), on__gte=OuterRef("from_on"),
        taken_back_on=None,
    )  # fmt: skip
    return (
        KEEP_EXIT.rows(actor)
        .filter(
            ~Exists(talked.exclude(with_whom="meeting")), to_on=None, taken_back_on=None,
            contact_due_on__gte=actor.on,
        )
        .select_related("child", "left_unit")
        .order_by("contact_due_on", "pk")
    )  # fmt: skip


def leaves_school(child: Child, on: date) -> bool:
    """Whether the young person is of an age at which somebody leaves school for good."""
    return child.born_on is not None and age_on(child.born_on, on) >= LEAVES_FROM


def may_tell(actor: Actor, child: Child) -> bool:
    """Whether the page says that the school can tell the follow-up service of them."""
    return actor.unit_kind in SCHOOLS and leaves_school(child, actor.on)


def told_about(actor: Actor, pk: UUID) -> Child:
    """A young person whose school may tell the follow-up service of them."""
    found: Child = TELL_EXIT.row(actor, pk)
    return found


def follow_up_units(actor: Actor, child: Child) -> list[Unit]:
    """The follow-up services that serve where the young person lives, or the place that answers for
    them."""
    home = lives_in(actor, child.pk)
    for area in (home.area_id if home else None, child.authority.area_id):
        if found := list(serving(area, actor.on).filter(kind=Unit.Kind.FOLLOW_UP)):
            return found
    return []


def schools(actor: Actor) -> list[Unit]:
    """The schools that a young person may have left: those of the country."""
    return list(
        Unit.objects.filter(kind__in=SCHOOLS, authority__country=actor.country, to_on=None)
        .order_by("name", "pk")
    )  # fmt: skip


def absence(actor: Actor, child_id: UUID) -> QuerySet[Absence]:
    """How much of each period the child was away from school, the newest first."""
    rows = SEE_ABSENCE.rows(actor).filter(one_child(child_id))
    return rows.select_related("unit").order_by("-from_on", "-pk")


def asked_again(actor: Actor, pk: UUID) -> Consent:
    """A guardian's yes that the young person is to be asked about."""
    rows = SAY_AGAIN.rows(actor).select_related("child", "to_unit")
    found = rows.filter(pk=pk, given_by=Consent.GivenBy.GUARDIAN).first()
    if found is None:
        raise NotFound
    return found


def is_follow_up(actor: Actor) -> bool:
    """Whether the hat stands in the follow-up service, which keeps the register."""
    return Unit.objects.filter(pk=actor.unit_id, kind=Unit.Kind.FOLLOW_UP).exists()


def may_help(actor: Actor, left: SchoolExit) -> bool:
    """Whether the actor helps the young person, and so may begin something."""
    return WORK.allows(actor, left.child)


def agreed(it: Transfer) -> list[str]:
    """What is handed over, in words."""
    return [str(Transfer.Part(one).label) for one in it.parts if one in Transfer.Part.values]


def waits(it: Transfer) -> bool:
    """Whether it is offered, and not answered."""
    return it.handover is not None and it.handover.state == Handover.State.SENT


def may_say(actor: Actor, it: Transfer) -> bool:
    """Whether it is time for this side to say how it went, and it has not."""
    said = {one.unit_id for one in it.followed.all()}
    mine = {it.unit_id, it.receiver_id} & actor.units
    is_time = it.accepted_on is not None and it.ask_on is not None and it.ask_on <= actor.on
    return is_time and bool(mine) and not mine & said


def stage_named(key: str) -> str:
    """A change of stage as the address names it, or none."""
    return key if key in Stage.values else ""

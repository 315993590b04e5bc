"""Questions, as the one who asked, the family's adult and those asked may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from laget.asking.models import Answer, Asked, Question, SaidNo
from laget.asking.permissions import (
    ANSWER,
    ASK,
    END_NO,
    GIVE,
    KEEP,
    SEE,
    SEE_ANSWER,
    SEE_ASKED,
    SEE_NO,
    adult,
    adult_is_gone,
    gets_it,
)
from laget.children.permissions import only_named
from laget.children.reads import lives_in, may_know, one_child
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.meetings.models import Meeting
from laget.meetings.permissions import CALL
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.organisations.models import Unit
from laget.organisations.reads import serving
from laget.people.models import Role
from laget.people.reads import in_unit, leaders_by_unit
from laget.plans.models import Plan
from laget.plans.reads import plan
from laget.referrals.reads import about as asked_for
from laget.teams.models import Holding
from laget.teams.reads import could_hold, holdings

#: Services that neither ask nor answer by machine: that they worry is itself a secret.
NEVER = (
    Unit.Kind.CHILD_WELFARE, Unit.Kind.POLICE, Unit.Kind.CRISIS_CENTRE,
    Unit.Kind.CHILD_MENTAL_HEALTH,
)  # fmt: skip


def could_be_asked(actor: Actor, child_id: UUID) -> list[Unit]:
    """Services where the child lives that have somebody to answer, whoever else takes part."""
    child = ASK.rows(actor).select_related("authority").filter(pk=child_id).first()
    if child is None:
        return []
    home = lives_in(actor, child_id)
    units = serving(home.area_id if home else child.authority.area_id, actor.on)
    units = units.exclude(kind__in=NEVER).exclude(pk=actor.unit_id)
    led = leaders_by_unit([unit.pk for unit in units], actor.on)
    return [unit for unit in units if led[unit.pk]]


def could_be_adult(actor: Actor, child_id: UUID) -> list[Role]:
    """Whom the family can choose: the one who asks first, the own unit, and the open team."""
    found = list(in_unit(actor.unit_id, actor.on).filter(only_named(child_id)))
    found.sort(key=lambda role: role.pk != actor.role_id)
    known = {role.pk for role in found}
    others = could_hold(actor, child_id).exclude(unit__kind__in=NEVER)
    return found + [role for role in others if role.pk not in known]


def open_question(actor: Actor, child_id: UUID) -> Question | None:
    """The own service's question about the child that still stands, if there is one."""
    rows = SEE.rows(actor).filter(one_child(child_id), unit=actor.unit_id)
    return rows.filter(ended_on=None, lapses_on__gte=actor.on).first()


def may_ask_from(actor: Actor, child_id: UUID) -> SaidNo | None:
    """The family's last no to this service, where it still says that one may not ask."""
    rows = SEE_NO.rows(actor).filter(one_child(child_id), unit=actor.unit_id, about="asking")
    last: SaidNo | None = rows.order_by("-said_on", "-pk").first()
    if last is None or (last.again_on is not None and last.again_on <= actor.on):
        return None
    later = SEE.rows(actor).filter(one_child(child_id), unit=actor.unit_id, pk__gt=last.pk)
    return None if later.exists() else last


def unwanted(actor: Actor, child_id: UUID) -> list[SaidNo]:
    """What the family has said that it does not want, and has not come back to; the last first."""
    rows = SEE_NO.rows(actor).filter(
        one_child(child_id), Q(again_on=None) | Q(again_on__gt=actor.on), ended_on=None
    )
    return list(rows.exclude(about="asking").select_related("unit").order_by("-said_on", "-pk"))


def may_end_no(actor: Actor, child_id: UUID) -> set[UUID]:
    """The noes that the actor may note as taken back by the family."""
    return set(END_NO.rows(actor).filter(one_child(child_id)).values_list("pk", flat=True))


def to_end_no(actor: Actor, pk: UUID) -> SaidNo:
    """A no that the family may come back to; the one to asking others ends by asking them."""
    rows = END_NO.rows(actor).select_related("child").exclude(about="asking")
    found: SaidNo | None = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def could_refuse(actor: Actor, child_id: UUID) -> list[tuple[str, str]]:
    """What a no may be about, by its code and its words: help with a need only where somebody has
    been asked for it."""
    told = SaidNo.About
    choices = [(str(one.value), str(one.label)) for one in (told.PLAN, told.TRANSFER)]
    needs = {one.offer.need: one.offer.get_need_display() for one in asked_for(actor, child_id)}
    return choices + [(f"{told.HELP}:{need}", _help(word)) for need, word in sorted(needs.items())]


def _help(need: str) -> str:
    return _("help from another service: {need}").format(need=need)


def refused(no: SaidNo) -> str:
    """What a no is about, in words."""
    return _help(no.get_need_display()) if no.need else str(no.get_about_display())


def about(actor: Actor, child_id: UUID) -> QuerySet[Question]:
    """The questions about a child that the actor may see, newest first."""
    return SEE.rows(actor).filter(one_child(child_id)).order_by("-asked_on", "-pk")


def question(actor: Actor, pk: UUID) -> Question:
    rows = SEE.rows(actor).select_related("adult__person", "adult__unit", "unit")
    return rows.filter(pk=pk).first() or SEE.row(actor, pk)


@dataclass(frozen=True)
class Said:
    """One service that is asked, and what it says: yes, no, or nothing; hidden where the answer
    is another's to read. Who has opened it there, which says nothing of the answer."""

    unit: Unit
    says: str
    read_by: Role | None = None
    read_at: datetime | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Step:
    """One of the three things that follow from two yeses. `state`: no, begun or done."""

    key: str
    state: str
    on: date | None = None
    who: str = ""
    thing: Any = None


@dataclass(frozen=True)
class Asking:
    """A question as one hat sees it."""

    question: Question
    name: str
    is_adult: bool
    said: list[Said]
    worried: list[str]
    steps: list[Step]
    may_open: bool
    may_call: bool

    @property
    def yeses(self) -> int:
        """Those who worry, the one who asked included."""
        return len(self.worried)

    @property
    def done(self) -> int:
        return sum(step.state == "done" for step in self.steps)


def asking(actor: Actor, pk: UUID) -> Asking:
    """The question, and for the family's adult the answers and what follows from them."""
    one = question(actor, pk)
    is_adult = answers_to(actor, one)
    rows = SEE_ASKED.rows(actor).filter(question=one).select_related("to_unit", "read_by__person")
    asked = list(rows.order_by("to_unit__name", "pk"))
    told: dict[UUID, bool] = {}
    if is_adult:
        answers = SEE_ANSWER.rows(actor).filter(asked__question=one)
        told = dict(answers.values_list("asked", "worries"))
    says = {None: "nothing", True: "yes", False: "no"}
    said = [
        Said(
            each.to_unit, says[told.get(each.pk)] if is_adult else "hidden", each.read_by,
            each.read_at, bool(each.read_due_on and each.read_due_on < actor.on),
        )
        for each in asked
    ]  # fmt: skip
    worried = [one.unit.name, *(each.unit.name for each in said if each.says == "yes")]
    opens = may_know(actor, one.child_id)
    follow = is_adult and len(worried) > 1
    return Asking(
        one, asked[0].named if asked else "", is_adult, said, worried,
        steps(actor, one) if follow else [], opens,
        CALL.rows(actor).filter(pk=one.child_id).exists(),
    )  # fmt: skip


def answers_to(actor: Actor, one: Question) -> bool:
    """Whether the answers are this hat's to read."""
    stands_in = one.adult.unit_id in actor.leads and adult_is_gone(one, actor.on)
    return one.adult_id == actor.role_id or stands_in


def steps(actor: Actor, one: Question) -> list[Step]:
    """A meeting, a lead and a plan, each as far as it has come and the hat may see."""
    met: Meeting | None = (
        SEE_MEETING.rows(actor)
        .filter(one_child(one.child_id), begins_at__date__gte=one.asked_on)
        .exclude(state=Meeting.State.CANCELLED)
        .order_by(F("ended_at").desc(nulls_last=True), "begins_at")
        .first()
    )
    led: Holding | None = holdings(actor, one.child_id).filter(during__endswith=None).first()
    has: Plan | None = plan(actor, one.child_id)
    held = met is not None and met.state == Meeting.State.HELD
    state = "no" if met is None else "done" if held else "begun"
    return [
        Step("meeting", state, met.on if met else None, thing=met),
        Step("lead", "no" if led is None else "begun" if led.standing_in else "done",
             who=str(led.role.person) if led else ""),
        Step("plan", "no" if has is None else "done", has.from_on if has else None),
    ]  # fmt: skip


def asked_of(actor: Actor, pk: UUID) -> Asked:
    """A question this hat may answer for its service."""
    rows = ANSWER.rows(actor).select_related("to_unit", "adult__person", "adult__unit", "given_to")
    return rows.filter(pk=pk).first() or ANSWER.row(actor, pk)


def own_answer(actor: Actor, asked: Asked) -> Answer | None:
    """What the service has answered, for those who answer for it."""
    found: Answer | None = SEE_ANSWER.rows(actor).filter(asked=asked).first()
    return found


def may_give(actor: Actor, asked: Asked) -> bool:
    return GIVE.allows(actor, asked)


def to_give(actor: Actor, pk: UUID) -> Asked:
    found: Asked = GIVE.row(actor, pk)
    return found


def given_to(actor: Actor, role: Role, child_id: UUID) -> QuerySet[Asked]:
    """What somebody in a unit this hat leads has been given to answer about a child."""
    rows = GIVE.rows(actor).filter(one_child(child_id), given_to=role.pk)
    return rows.order_by("asked_on", "pk")


def waiting(actor: Actor) -> QuerySet[Asked]:
    """What this hat's service is asked and has not answered, the first to lapse first."""
    answered = SEE_ANSWER.rows(actor).values("asked")
    rows = ANSWER.rows(actor).exclude(pk__in=answered).select_related("adult__person", "to_unit")
    return rows.order_by("lapses_on", "pk")


def others_worry(actor: Actor) -> QuerySet[Question]:
    """Questions whose answers are this hat's to read, where another worries too; the first asked
    first."""
    yes = SEE_ANSWER.rows(actor).filter(gets_it.rows(actor), worries=True)
    rows = SEE.rows(actor).filter(adult.rows(actor), pk__in=yes.values("asked__question"))
    return rows.filter(ended_on=None).order_by("asked_on", "pk")


def worried_too(actor: Actor) -> list[Question]:
    """Those of them where something still must follow."""
    rows = others_worry(actor)
    return [one for one in rows if any(step.state != "done" for step in steps(actor, one))]


def could_be_instead(actor: Actor, one: Question) -> list[Role]:
    """Whom the family can choose instead of the adult it chose."""
    return [role for role in could_be_adult(actor, one.child_id) if role.pk != one.adult_id]


def may_keep(actor: Actor, one: Question) -> bool:
    """Whether this hat notes what the family says of it later."""
    return KEEP.allows(actor, one)


def to_keep(actor: Actor, pk: UUID) -> Question:
    rows = KEEP.rows(actor).select_related("adult")
    return rows.filter(pk=pk).first() or KEEP.row(actor, pk)

"""What somebody should do in a programme by a day, or because somebody asked: a direction to
answer, an anchoring that lapses, what the plan says should be done; and a country that is invited.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, Func, OuterRef, Q, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.notices.models import Notice
from laget.notices.telling import About, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on, in_unit
from laget.programme import events
from laget.programme.models import Anchoring, Body, Direction, Joining
from laget.programme.permissions import ANSWER, ROWS, SPEAKS, WORK, WRITE
from laget.programme.plan import OPEN
from laget.programme.waits import Waiting

Kind = Notice.Kind
AHEAD = timedelta(days=30)  # how long before it lapses that one is asked to say it again
A_LINE = 90
UNANSWERED = Q(answer="", is_out=False)


def waiting(actor: Actor) -> list[Waiting]:
    """Directions that the hat's secretariat has not answered, what lapses of what its unit has
    said, and what it should have done by now."""
    return [*_directions(actor), *_lapsing(actor), *_late(actor)]


def short(text: str) -> str:
    """A text on one line."""
    return text if len(text) <= A_LINE else f"{text[: A_LINE - 1]}…"


def _directions(actor: Actor) -> list[Waiting]:
    rows = ROWS["direction"].rows(actor).filter(UNANSWERED, programme__in=WRITE.rows(actor))
    return [
        Waiting(
            _("Answer what the steering group wants: %(what)s") % {"what": short(one.text)},
            one.programme.name, reverse("programme:row-direction", kwargs={"pk": one.pk}),
        )
        for one in rows.select_related("programme")
    ]  # fmt: skip


def _lapsing(actor: Actor) -> list[Waiting]:
    """Of what stands: what lapses soon or has, until it is said again."""
    rows = ROWS["anchoring"].rows(actor).filter(
        is_out=False, programme__in=WORK.rows(actor), programme__to_on__gte=actor.on
    )  # fmt: skip
    standing = list(rows.select_related("programme", "body"))
    return [
        Waiting(
            _("Support for the programme lapses: %(who)s") % {"who": one.by_whom},
            one.programme.name, reverse(_page(one), kwargs={"pk": _leads_to(one)}), one.lapses_on,
        )
        for one in standing
        if one.lapses_on <= actor.on + AHEAD and _of(one) == actor.unit_id
        and not any(_again(other, one) for other in standing)
    ]  # fmt: skip


def _of(one: Anchoring) -> UUID:
    """The unit that can say it again, or ask for it."""
    return (one.body.unit_id if one.body else None) or one.programme.unit_id


def _again(other: Anchoring, one: Anchoring) -> bool:
    """Whether it is said for longer: by the same body; what is only noted, by anybody there."""
    place, there = ((row.programme_id, row.level, row.area_id) for row in (one, other))
    same = one.body_id is None or one.body_id == other.body_id
    return place == there and same and other.lapses_on > one.lapses_on


def _is_last(one: Anchoring) -> bool:
    """Whether it is not said for longer since."""
    others = Anchoring.objects.filter(programme=one.programme_id, is_out=False)
    return not any(_again(other, one) for other in others)


def _is_bodys(one: Anchoring) -> bool:
    return bool(one.body and one.body.unit_id)


def _page(one: Anchoring) -> str:
    return "programme:anchor" if _is_bodys(one) else "programme:row-anchoring"


def _leads_to(one: Anchoring) -> UUID:
    return one.programme_id if _is_bodys(one) else one.pk


def _late(actor: Actor) -> list[Waiting]:
    """Lines of the plan that are not done by their day: those whom it is given to, else the
    secretariat."""
    does = ROWS["body"].rows(actor).filter(
        programme=OuterRef("programme"), is_out=False, unit__isnull=False
    )  # fmt: skip
    letters = Func(
        OuterRef("duties"), Cast("pk", TextField()), function="jsonb_extract_path_text",
        output_field=TextField(),
    )  # fmt: skip
    does = does.annotate(letters=letters).filter(letters__contains="R")
    rows = ROWS["activity"].rows(actor).filter(
        Exists(does.filter(unit=actor.unit_id))
        | Q(~Exists(does), programme__in=WRITE.rows(actor)),
        is_out=False, state__in=OPEN, to_on__lt=actor.on, programme__to_on__gte=actor.on,
    )  # fmt: skip
    return [
        Waiting(
            _("Not done by its day: %(what)s") % {"what": one.name},
            one.programme.name, reverse("programme:plan", kwargs={"pk": one.programme_id}),
            one.to_on,
        )
        for one in rows.select_related("programme")
    ]  # fmt: skip


#: What has lapsed and is not said again: the unit of the body that said it, else the secretariat.
LAPSED = """SELECT r.id, a.id, a.lapses_on - 1, NULL::uuid FROM programme_anchoring a
  JOIN programme_programme m ON m.id = a.programme_id LEFT JOIN programme_body b ON b.id = a.body_id
  JOIN people_role r ON r.unit_id = coalesce(b.unit_id, m.unit_id)
  WHERE NOT a.is_out AND a.lapses_on <= m.to_on AND NOT EXISTS (
    SELECT 1 FROM programme_anchoring l WHERE l.programme_id = a.programme_id AND NOT l.is_out
      AND l.level = a.level AND l.area_id IS NOT DISTINCT FROM a.area_id
      AND (a.body_id IS NULL OR l.body_id = a.body_id) AND l.lapses_on > a.lapses_on)"""
_DOES = """(SELECT b.unit_id FROM programme_body b WHERE b.programme_id = a.programme_id
    AND NOT b.is_out AND b.unit_id IS NOT NULL AND (a.duties ->> b.id::text) ~ 'R')"""
#: What the plan says should be done: those who do it, else the secretariat.
LATE = f"""SELECT r.id, a.id, a.to_on, NULL::uuid FROM programme_activity a
  JOIN programme_programme m ON m.id = a.programme_id
  JOIN people_role r ON r.unit_id IN {_DOES} OR (r.unit_id = m.unit_id AND NOT EXISTS {_DOES})
  WHERE a.state IN ('planned', 'begun') AND NOT a.is_out AND a.to_on < m.to_on"""


def _directed(event: Recorded, op: Operation) -> Told:
    """The secretariat is to answer it."""
    return [
        (role.pk, Kind.DIRECTED, one.pk)
        for one in Direction.objects.filter(event_id=event.id).select_related("programme")
        for role in in_unit(one.programme.unit_id, op.on)
    ]


def _added(event: Recorded, op: Operation) -> Told:
    """A country is invited: those who speak for it; also where they are named afterwards."""
    found = Joining.objects.filter(is_out=False).select_related("programme")
    told: list[tuple[Joining, UUID | None]]
    told = [(row, None) for row in found.filter(event_id=event.id, step=Joining.Step.INVITED)]
    for body in Body.objects.filter(event_id=event.id, kind__in=SPEAKS).exclude(area=None):
        rows = list(found.filter(programme=body.programme_id, area=body.area_id))
        if rows and all(row.step == Joining.Step.INVITED for row in rows):
            told.append((rows[0], body.unit_id))
    return [
        (role.pk, Kind.COUNTRY_INVITED, row.pk)
        for row, unit in told for role in _speakers(row, op, unit)
    ]  # fmt: skip


def _speakers(row: Joining, op: Operation, unit: UUID | None) -> Iterable[Role]:
    own = Body.objects.filter(
        programme=row.programme_id, area=row.area_id, kind__in=SPEAKS, is_out=False
    )
    who = ANSWER.holders(row.programme).filter(held_on(op.on), unit__in=own.values("unit"))
    return who.filter(unit=unit) if unit else who


TELLS = Tells(
    about=(
        (Kind.DIRECTED, About(
            gettext_lazy("The steering group has said what it wants. Answer what is done with it."),
            ROWS["direction"], "programme:row-direction", only=UNANSWERED,
            named=lambda row: short(row.text),
        )),
        (Kind.ANCHOR_LAPSED, About(
            gettext_lazy("The day has passed until which somebody stands behind the programme."),
            ROWS["anchoring"], _page, given=_leads_to, only=Q(is_out=False),
            named=lambda row: row.by_whom, near=("body",), holds=_is_last,
        )),
        (Kind.ACTIVITY_LATE, About(
            gettext_lazy("Something in the plan is not done by its day."), ROWS["activity"],
            "programme:plan", given=lambda row: row.programme_id,
            only=Q(is_out=False, state__in=OPEN), named=str,
        )),
        (Kind.COUNTRY_INVITED, About(
            gettext_lazy("Your country is invited to a programme. Answer the invitation."),
            ROWS["joining"], "programme:answer", given=lambda row: row.programme_id,
            only=Q(is_out=False, step=Joining.Step.INVITED),
            named=lambda row: row.programme.name, near=("programme",),
        )),
    ),
    told_of={events.DIRECTED.name: _directed, events.ROW_ADDED.name: _added},
    passed={"anchor_lapsed": LAPSED, "activity_late": LATE},
)  # fmt: skip

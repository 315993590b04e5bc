"""What waits in the networks for a second person: what teams tell, what tables wrote, decisions.

Forty tables can write at once. So what they wrote is told of the next morning, once for each
gathering; a storyboard at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.networks import events
from laget.networks.models import Decision, Gathering, OfTeam, Registration, Translation
from laget.networks.permissions import (
    EVALUATE,
    LOOK_OVER,
    MODELS,
    OF_TEAM,
    ROWS,
    TOLD,
    TRANSLATION,
    WRITE_TEAM,
)  # fmt: skip
from laget.networks.reads import worth_of
from laget.notices.models import Notice
from laget.notices.telling import About, Finds, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on
from laget.programme.permissions import ROWS as OF_PROGRAMME
from laget.programme.permissions import WORK, WRITE
from laget.programme.second_look import Stage
from laget.programme.waits import WAITS, Waiting, second_looks, seconds, told_back, told_of

Kind = Notice.Kind
BODY = OF_PROGRAMME["body"]
TO_DO = Q(is_out=False, came_of_it="") & ~Q(stage=Stage.DOWN)


def waiting(actor: Actor) -> list[Waiting]:
    """Storyboards, and what was written at each gathering, that the hat may be the second to
    read."""
    shown = ROWS["storyboard"].rows(actor).select_related("team")
    teams = WRITE_TEAM.rows(actor)
    tried = {
        "test": _("What a team tries: %(what)s"), "score": _("How far a team has come: %(what)s"),
    }  # fmt: skip
    return [
        *second_looks(
            actor, shown, _("A storyboard: %(what)s"),
            _board, "networks:look-storyboard",
        ),
        *(
            one
            for what, says in tried.items()
            for one in second_looks(
                actor, ROWS[what].rows(actor).filter(team__in=teams).select_related("team"), says,
                _board, f"networks:look-{what}",
            )
        ),
        *second_looks(
            actor, ROWS["decision"].rows(actor).select_related("gathering"),
            _("What was decided: %(what)s"), _decided, "networks:look-decision",
        ),
        *second_looks(
            actor,
            ROWS[TRANSLATION].rows(actor).select_related("question__gathering", "input"),
            _("A translation: %(what)s"), _translated, "networks:look-table-translation",
        ),
        *_tables(actor),
        *_worth(actor),
        *_to_do(actor),
    ]  # fmt: skip


def _board(one: Any) -> str:
    return f"{one.team.municipality}, {one}"


def _decided(one: Decision) -> str:
    return f"{one.gathering}, {one}"


def _translated(row: Translation) -> str:
    return f"{row.get_language_display()}, {str(row.original)[:60]}"


def _who(row: Any, op: Operation) -> Iterable[Role]:
    """What a team tells of its own work is read in the team and by those who run the network; where
    nobody there can be the second, by the secretariat."""
    if not isinstance(row, OfTeam):
        return seconds(row, op)
    found = WRITE_TEAM.holders(row.looked_at_by).filter(held_on(op.on))
    found = found.exclude(person=row.written_by.person_id)  # type: ignore[union-attr]
    return found.exclude(unit=row.programme.unit_id) or found


def _tables(actor: Actor) -> list[Waiting]:
    """One line for each gathering, with how much waits."""
    rows = ROWS["input"].rows(actor).filter(WAITS, is_out=False, programme__in=WORK.rows(actor))
    others = rows.exclude(written_by__person=actor.person_id)
    many = dict(others.order_by().values_list("question__gathering").annotate(n=Count("pk")))
    gatherings = ROWS["gathering"].rows(actor).filter(pk__in=many).select_related("programme")
    found = {gathering: many[gathering.pk] for gathering in gatherings.order_by("pk")}
    return [
        Waiting(
            ngettext(
                "What %(n)s table wrote at %(what)s", "What %(n)s tables wrote at %(what)s", n
            ) % {"n": n, "what": gathering}, gathering.programme.name,
            reverse("networks:look-over", kwargs={"pk": gathering.pk}), is_second=True,
        )
        for gathering, n in found.items()
    ]  # fmt: skip


def _worth(actor: Actor) -> list[Waiting]:
    """What participants thought of a gathering, once so many have answered that it is nobody's."""
    rows = ROWS["evaluation"].rows(actor).filter(WAITS, is_out=False)
    mine = rows.exclude(written_by__person=actor.person_id)
    met = ROWS["gathering"].rows(actor).filter(pk__in=mine.values("gathering"))
    return [
        Waiting(
            _("What participants thought of %(what)s") % {"what": one}, one.programme.name,
            reverse("networks:gathering", kwargs={"pk": one.pk}), is_second=True,
        )
        for one in met.select_related("programme").order_by("pk") if worth_of(one)
    ]  # fmt: skip


def _to_do(actor: Actor) -> list[Waiting]:
    """What was decided and has come to its day: those of the body that took it on; where it is no
    body of the programme, the secretariat."""
    took = BODY.rows(actor).filter(
        programme=OuterRef("programme"), is_out=False, unit__isnull=False,
        name__iexact=OuterRef("by_whom"),
    )  # fmt: skip
    rows = ROWS["decision"].rows(actor).filter(
        Exists(took.filter(unit=actor.unit_id)) | Q(~Exists(took), programme__in=WRITE.rows(actor)),
        TO_DO, due_on__lte=actor.on,
    )  # fmt: skip
    return [
        Waiting(
            _("Say what came of what was decided: %(what)s") % {"what": _decided(one)},
            one.programme.name,
            reverse("networks:gathering", kwargs={"pk": one.gathering_id}), one.due_on,
        )
        for one in rows.select_related("programme", "gathering")
    ]  # fmt: skip


_TOOK = """(SELECT b.unit_id FROM programme_body b WHERE b.programme_id = d.programme_id
    AND NOT b.is_out AND b.unit_id IS NOT NULL AND upper(b.name) = upper(d.by_whom))"""
#: What was decided and nobody has said what came of: those who took it on, else the secretariat.
UNDONE = f"""SELECT r.id, d.id, d.due_on, NULL::uuid FROM networks_decision d
  JOIN programme_programme m ON m.id = d.programme_id
  JOIN people_role r ON r.unit_id IN {_TOOK} OR (r.unit_id = m.unit_id AND NOT EXISTS {_TOOK})
  WHERE NOT d.is_out AND d.stage <> 'down' AND d.came_of_it = ''"""
#: What tables wrote, with the day of the latest that waits: whom the secretariat has who can be the
#: second to read it; where nobody there can, all who act in the programme. As `seconds`.
WRITTEN = """SELECT p.id, q.gathering_id, max((i.sys_from AT TIME ZONE %(zone)s)::date), NULL::uuid
  FROM networks_input i JOIN networks_question q ON q.id = i.question_id
  JOIN programme_programme m ON m.id = i.programme_id JOIN people_role w ON w.id = i.written_by_id
  JOIN people_role p ON p.person_id <> w.person_id AND (p.unit_id = m.unit_id OR (
    p.unit_id IN (SELECT b.unit_id FROM programme_body b
      WHERE b.programme_id = m.id AND NOT b.is_out)
    AND NOT EXISTS (SELECT 1 FROM people_role s WHERE s.unit_id = m.unit_id
      AND s.person_id <> w.person_id AND s.from_on <= %(on)s
      AND (s.to_on IS NULL OR s.to_on > %(on)s))))
  WHERE i.stage = 'waits' AND NOT i.is_out GROUP BY p.id, q.gathering_id"""


def _freed(event: Recorded, op: Operation) -> Told:
    """The event says itself whom it is told: whoever signed the name up."""
    return [(event.other, Kind.PLACE, event.thing)] if event.thing else []


def _off_the_list(event: Recorded, op: Operation) -> Told:
    """Whoever signed the name up; outside the programme they read the row no more, once somebody
    else has written in it."""
    if event.other in (None, op.by.role_id):
        return []
    row = Registration.objects.select_related("programme").get(pk=event.thing)
    acts = WORK.holders(row.programme).filter(pk=event.other).exists()
    return [(event.other, Kind.PLACE_GONE, row.pk if acts else row.gathering_id)]


def _who_come(kind: Kind) -> Finds:
    """All who have signed up to a gathering that is not over yet."""

    def found(event: Recorded, op: Operation) -> Told:
        stands = Gathering.objects.filter(pk=event.thing).exclude(to_on__lt=op.on)
        names = Registration.objects.filter(gathering__in=stands, is_out=False)
        hats = Role.objects.filter(held_on(op.on), pk__in=names.values("changed_by"))
        return [(role.pk, kind, one.pk) for one in stands for role in hats]

    return found


def _name(says: Any, only: Q | None = None) -> About:
    return About(
        says, ROWS["registration"], "networks:gathering", given=lambda row: row.gathering_id,
        only=only or Q(),
        named=lambda row: ", ".join(filter(None, (str(row.gathering), row.name))),
        near=("gathering",),
    )  # fmt: skip


OFF_THE_LIST = gettext_lazy(
    "The secretariat has taken a name you signed up off the list of a gathering."
)
TELLS = Tells(
    about=(
        *told_back(
            ROWS["storyboard"], "networks:look-storyboard", "networks:row-storyboard",
            named=_board, near=("team",),
        ),
        *(
            pair
            for what in OF_TEAM
            for pair in told_back(
                ROWS[what], f"networks:look-{what}", f"networks:row-{what}", named=_board,
                near=("team",),
            )
        ),
        *told_back(
            ROWS["decision"], "networks:look-decision", "networks:row-decision", named=_decided,
            near=("gathering",),
        ),
        *told_back(
            ROWS["input"], "networks:look-input", "networks:gathering",
            given=lambda row: row.question.gathering_id,
            named=lambda row: str(row.question.gathering), near=("question__gathering",),
        ),
        *told_back(
            ROWS[TRANSLATION], "networks:look-table-translation", "networks:row-table-translation",
            named=_translated, near=("question", "input"),
        ),
        (Kind.TABLES_WROTE, About(
            gettext_lazy("What was written at a gathering waits for a second person to read it."),
            LOOK_OVER, "networks:look-over", only=Q(is_out=False), named=str,
        )),
        (Kind.DECISION_LATE, About(
            gettext_lazy("The day has passed for something that was decided at a gathering."),
            ROWS["decision"], "networks:gathering", given=lambda row: row.gathering_id,
            only=TO_DO, named=_decided, near=("gathering",),
        )),
        (Kind.PLACE, _name(
            gettext_lazy("A place at a gathering has become free, and it is yours."),
            Q(is_out=False, gathering__is_out=False),
        )),
        (Kind.PLACE_GONE, _name(OFF_THE_LIST)),
        (Kind.PLACE_GONE, About(
            OFF_THE_LIST, ROWS["gathering"], "networks:for-staff", key="", named=str,
        )),
        (Kind.MOVED, About(
            gettext_lazy("A gathering you have signed up to has another day or place."), EVALUATE,
            "networks:gathering", only=Q(is_out=False), named=str,
        )),
        (Kind.CANCELLED, About(
            gettext_lazy("A gathering you have signed up to has been taken out of the programme."),
            EVALUATE, "networks:gathering", only=Q(is_out=True), named=str,
        )),
    ),
    told_of={
        **told_of(
            [f"networks.{MODELS[what]}" for what in (*TOLD, *OF_TEAM, TRANSLATION)],
            events.ADDED.name, events.CHANGED.name, who=_who,
        ),
        events.PLACE_FREED.name: _freed, events.UNREGISTERED.name: _off_the_list,
        events.MOVED.name: _who_come(Kind.MOVED), events.OUT.name: _who_come(Kind.CANCELLED),
    },
    passed={"tables_wrote": WRITTEN, "decision_late": UNDONE},
)  # fmt: skip

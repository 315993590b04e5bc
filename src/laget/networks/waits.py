"""What waits in the networks: storyboards, and what tables wrote, for a second person to read.

Forty tables can write at once. So what they wrote is told of the next morning, once for each
gathering; a storyboard at once.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from laget.core.actor import Actor
from laget.networks import events
from laget.networks.models import Storyboard
from laget.networks.permissions import ROWS
from laget.notices.models import Notice
from laget.notices.telling import About, Finds, Tells
from laget.programme.permissions import WORK
from laget.programme.waits import WAITS, Waiting, second_looks, told_back, told_of

Kind = Notice.Kind


def waiting(actor: Actor) -> list[Waiting]:
    """Storyboards, and what was written at each gathering, that the hat may be the second to
    read."""
    shown = ROWS["storyboard"].rows(actor).select_related("team")
    return [
        *second_looks(
            actor, shown, _("A storyboard: %(what)s"),
            _board, "networks:look-storyboard",
        ),
        *_tables(actor),
    ]  # fmt: skip


def _board(one: Storyboard) -> str:
    return f"{one.team.municipality}, {one.title}"


def _tables(actor: Actor) -> list[Waiting]:
    """One line for each gathering, with how much waits."""
    rows = ROWS["input"].rows(actor).filter(WAITS, is_out=False, programme__in=WORK.rows(actor))
    others = rows.exclude(written_by__person=actor.person_id)
    found: dict[Any, int] = {}
    for one in others.select_related("question__gathering__programme"):
        gathering = one.question.gathering
        found[gathering] = found.get(gathering, 0) + 1
    return [
        Waiting(
            ngettext(
                "What %(n)s table wrote at %(what)s", "What %(n)s tables wrote at %(what)s", n
            ) % {"n": n, "what": gathering}, gathering.programme.name,
            reverse("networks:gathering", kwargs={"pk": gathering.pk}), is_second=True,
        )
        for gathering, n in found.items()
    ]  # fmt: skip


#: What tables wrote: whom the secretariat has, the gathering, and the day of the latest that waits.
WRITTEN = """SELECT p.id, q.gathering_id, max(i.sys_from::date), NULL::uuid
  FROM networks_input i JOIN networks_question q ON q.id = i.question_id
  JOIN programme_programme m ON m.id = i.programme_id JOIN people_role p ON p.unit_id = m.unit_id
  WHERE i.stage = 'waits' AND NOT i.is_out GROUP BY p.id, q.gathering_id"""


def _by_other(kind: Kind) -> Finds:
    """The event says itself whom it is told: whoever signed the name up."""
    return lambda event, op: [(event.other, kind, event.thing)] if event.thing else []


def _name(says: Any) -> About:
    return About(
        says, ROWS["registration"], "networks:gathering", given=lambda row: row.gathering_id,
        named=lambda row: f"{row.gathering}, {row.name}", near=("gathering",),
    )  # fmt: skip


TELLS = Tells(
    about=(
        *told_back(
            ROWS["storyboard"], "networks:look-storyboard", "networks:row-storyboard",
            named=_board, near=("team",),
        ),
        *told_back(
            ROWS["input"], "networks:look-input", "networks:gathering",
            given=lambda row: row.question.gathering_id,
            named=lambda row: str(row.question.gathering), near=("question__gathering",),
        ),
        (Kind.TABLES_WROTE, About(
            gettext_lazy("What was written at a gathering waits for a second person to read it."),
            ROWS["gathering"], "networks:gathering", only=Q(is_out=False), named=str,
        )),
        (Kind.PLACE, _name(gettext_lazy(
            "A place at a gathering has become free, and it is yours."
        ))),
        (Kind.PLACE_GONE, _name(gettext_lazy(
            "The secretariat has taken a name you signed up off the list of a gathering."
        ))),
    ),
    told_of={
        **told_of(
            ("networks.Storyboard", "networks.Input"), events.ADDED.name, events.CHANGED.name
        ),
        events.PLACE_FREED.name: _by_other(Kind.PLACE),
        events.UNREGISTERED.name: _by_other(Kind.PLACE_GONE),
    },
    passed={"tables_wrote": WRITTEN},
)  # fmt: skip

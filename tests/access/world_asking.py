"""What the family has said yes to asking others, in the world of the walls."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from laget.asking import actions, afterwards, noes, reads, talks
from laget.concerns import actions as concerns
from laget.concerns.models import Concern
from laget.core.seeing import seen_as


def build(v: Any) -> None:
    """Una: asked by the school, answered to Lars. Ulrik: by the nurse, answered to Per in another
    unit, given to Vera, still open. Liv: ended by the family, which then said no."""
    una, ulrik, liv = (v.children[name] for name in ("una", "ulrik", "liv"))
    ended = _ask(v, una, "per", "nurse", "station", adult="lars")
    _answer(v, "anne", ended, worries=True)
    _answer(v, "britt", ended, worries=False)
    v.listed("ulrik", "kari", "2015-05-17", number=v.numbers[ulrik.pk][2])
    v.team(ulrik, "kari")
    _ask(v, ulrik, "kari", "mental", "station", adult="per")
    actions.give_to(_of(v, "joakim", ulrik), v.roles["vera"], by=v.joakim, at=v.at)
    actions.answer(_of(v, "vera", ulrik), by=v.vera, worries=True, at=v.at)
    over = _ask(v, liv, "per", "station", adult="per")
    _answer(v, "britt", over, worries=True)
    actions.say_no(liv, by=v.per, said_by="self", at=v.later(days=1))
    noes.note(v.children["emma"], by=v.kari, about="plan", said_by="self", at=v.at)
    noes.note(liv, by=v.kari, about="transfer", said_by="guardian", at=v.at)
    with seen_as(v.rita):
        worry = Concern.objects.get(child=ulrik, decision="within")
    concerns.move_level(worry, by=v.rita, decision="together", reason="More.", at=v.at)
    emma = v.children["emma"]
    for who, helped in (("kari", "no"), ("per", "yes")):
        afterwards.note(
            emma, by=getattr(v, who), occasion="meeting", told_by="parent", how="spoken",
            told_again="yes", knows_who="no", helped=helped, at=v.at,
        )  # fmt: skip
    afterwards.note(
        liv, by=v.kari, occasion="lead", told_by="child", how="paper", told_again="no",
        knows_who="yes", helped="skip", at=v.at,
    )  # fmt: skip
    for to, who in (("station", "ida"), ("welfare", "gro")):
        talk = talks.begin(
            v.units["school"], by=v.per, to_unit=v.units[to], question="Tired.", at=v.at
        )
        talks.reply(talk, by=getattr(v, who), text="Ask how the nights are.", at=v.at)


def _ask(v: Any, child: Any, by: str, *units: str, adult: str) -> Any:
    return actions.ask(
        child, by=getattr(v, by), units=[v.units[unit] for unit in units], adult=v.roles[adult],
        said_by="guardian", how="oral", lapses_on=v.at.date() + timedelta(60), at=v.at,
    )  # fmt: skip


def _of(v: Any, name: str, child: Any) -> Any:
    actor = getattr(v, name)
    with seen_as(actor):
        return next(one for one in reads.waiting(actor) if one.child_id == child.pk)


def _answer(v: Any, name: str, question: Any, *, worries: bool) -> None:
    actions.answer(_of(v, name, question.child), by=getattr(v, name), worries=worries, at=v.at)

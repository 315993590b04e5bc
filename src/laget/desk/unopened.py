"""What waits on my day because nobody has opened what one told or asked, and its sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from laget.concerns import reads as concerns
from laget.core.actor import Actor
from laget.desk.asking import Rare
from laget.desk.steps import address
from laget.desk.waits import Waits


def unopened(actor: Actor) -> tuple[Rare, ...]:
    """A worry this hat has told and nobody who decides has opened in time."""
    return ((concerns.unopened(actor), _worries),)


def _worries(actor: Actor) -> list[Waits]:
    return [
        Waits(
            "unopened", c.pk, "danger", c.raised_on, None, c.child_id,
            told={"name": str(c.owner.person), "about": c.about_text},
        )
        for c in concerns.unopened(actor)
    ]  # fmt: skip


def _worry(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(name)s has not opened your worry about %(child)s") % told
    why = _("You told it %(since)s. Talk with %(name)s, or with somebody else who leads.") % told
    return title, why, _("See the worry"), address("concerns:concern", pk=one.thing)


def _question(one: Waits, told: dict[str, Any], today: date) -> tuple[str, str, str, str]:
    title = _("%(child)s: %(unit)s has not opened the question") % told
    why = _("It was sent %(since)s. Call them, or ask another service.") % told
    if told["phone"]:
        why = _("It was sent %(since)s. Call them on %(phone)s, or ask another service.") % told
    return title, why, _("See the question"), address("referrals:referral", pk=one.thing)


SAID = {"unread": _question, "unopened": _worry}

"""Words in other languages in the world of the walls, and a fault that is heard in two places."""

from __future__ import annotations

from typing import Any

import upper
from laget.core.seeing import seen_as
from laget.faults import actions
from laget.faults.models import Fault
from laget.programme import second_look
from laget.programme.permissions import WORK
from village import Village


def build(v: Village, made: Any, rows: dict[str, Any]) -> None:
    told = upper.in_other_languages(v, rows)
    for name in ("asked", "practice_translation"):
        second_look.look(told[name], WORK, by=v.aino, version=1, nobody=True, at=v.at)
    other = upper.in_two_places(v, made, v.authorities["solvik"], "britt", "joakim")
    with seen_as(v.sigrid):
        fault = Fault.objects.get(pk=other.pk)
        into = Fault.objects.exclude(pk=other.pk).get(programme=made, published_at__isnull=False)
    in_english = upper.fault_in_english(v, into)
    second_look.look(in_english, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    actions.join(fault, into, by=v.sigrid, because="Begge sier det samme om loven.", at=v.at)

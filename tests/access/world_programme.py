"""The upper rooms in the world of the walls: their people, a published programme with one of
everything, and one that is not published."""

from __future__ import annotations

from typing import Any

import psycopg

import upper
from access import world_guests, world_secretariat, world_sidebyside
from laget.core.seeing import seen_as
from laget.faults import actions
from laget.faults.models import Fault
from village import Village


def furnish(import_url: str) -> None:
    with psycopg.connect(import_url) as importer:
        upper.furnish(importer)


def build(v: Village) -> None:
    upper.hats(v)
    rows = upper.filled(v)
    made = rows["programme"]
    rows |= upper.cases(v, made)
    answered = rows["reply"]
    rows |= upper.network(v, made) | upper.library(v, made)
    _faults(v, made)
    world_sidebyside.build(v, made, rows | {"reply": answered})
    world_secretariat.build(v, made)
    world_guests.build(v, made)


def _faults(v: Village, made: Any) -> None:
    """A fault that is published and answered, one that nobody has read yet, and a year's report."""
    row = upper.faults(v, made)
    actions.answer(row["sending"], by=v.dora, version=1, kind="takes", text="Vi tar den.", at=v.at)
    with seen_as(v.sigrid):
        fault = Fault.objects.get(pk=row["fault"].pk)
    actions.publish(fault, by=v.sigrid, version=fault.version, is_open=True, at=v.at)
    actions.begin_report(made, by=v.sigrid, year=2026, language="nb", at=v.at)
    told = {"title": "Ventetid", "kind": "capacity", "text": "For få.", "would_help": "Flere."}
    actions.gather(v.authorities["solvik"], by=v.marit, told=told, barriers=[], at=v.at)

"""Notices, messages and search in the world of the pages. `build` gives the pages with who opens
them."""

from __future__ import annotations

from typing import Any

import psycopg
from django.urls import reverse

from laget.core.ids import new_id
from laget.messages import actions as messages
from laget.notices.models import Lost
from village import _insert


def build(v: Any, import_url: str) -> list[Any]:
    """The team writes; one reads; one message is withdrawn. The ledger has found that a question
    may not have arrived."""
    from journeys.world import NOW, Place, at_child, at_row, wrong

    emma = v.children["emma"]
    sent = messages.write(emma, by=v.per, text="Emma er hjemme med feber til onsdag.", at=NOW)
    gone = messages.write(emma, by=v.per, text="Feil barn.", at=NOW)
    messages.withdraw(gone, by=v.per, because="Det gjaldt et annet barn.", at=NOW)
    messages.opened(emma, by=v.hanne, at=NOW)
    thread = at_child("messages:thread", "per", emma)
    withdraw = at_row("messages:withdraw", "per", sent)
    how = Place("notices:how", "hanne", reverse("notices:how"))
    notices, search = reverse("notices:notices"), reverse("desk:search")
    row = _lost(v, import_url)
    lost = at_row("notices:lost", "rita", row)
    return [
        lost, wrong(lost), at_row("notices:lost", "tor", row),
        thread, wrong(thread), at_child("messages:thread", "kari", emma), withdraw, wrong(withdraw),
        Place("notices:notices", "kari", notices),
        Place("notices:notices", "nina", notices, "none"),
        Place("desk:unit", "anne", reverse("desk:unit")),
        Place("desk:unit", "rita", reverse("desk:unit")),
        how, wrong(how, how="daily", email="hanne@"), Place("desk:search", "per", search),
    ]  # fmt: skip


def _lost(v: Any, import_url: str) -> Lost:
    one = Lost(
        check_name="offers", thing=new_id(), sent_by=v.roles["per"], from_unit=v.units["school"],
        to_unit=v.units["clinic"], sent_at=v.at, found_at=v.at,
        told=[v.roles["rita"].pk, v.roles["tor"].pk],
    )  # fmt: skip
    with psycopg.connect(import_url) as importer:
        _insert(importer, [one])
    return one

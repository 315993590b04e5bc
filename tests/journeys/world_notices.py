"""Notices, messages and search in the world of the pages. `build` gives the pages with who opens
them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from laget.messages import actions as messages


def build(v: Any) -> list[Any]:
    """The team writes; one reads; one message is withdrawn."""
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
    return [
        thread, wrong(thread), at_child("messages:thread", "kari", emma), withdraw, wrong(withdraw),
        Place("notices:notices", "kari", notices),
        Place("notices:notices", "nina", notices, "none"),
        Place("desk:unit", "anne", reverse("desk:unit")),
        Place("desk:unit", "rita", reverse("desk:unit")),
        how, wrong(how, how="daily", email="hanne@"), Place("desk:search", "per", search),
    ]  # fmt: skip

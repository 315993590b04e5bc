"""What is told in the world of the walls: messages read and unread, a choice, a draft."""

from __future__ import annotations

from typing import Any

import psycopg
from django.urls import reverse

from laget.core import drafts
from laget.core.ids import new_id
from laget.core.seeing import seen_as
from laget.messages import actions as messages
from laget.notices import actions as notices
from laget.notices.models import Lost
from village import _insert


def build(v: Any) -> None:
    """Emma's team writes; Kari reads, and wants to be told; Per has not finished a note."""
    emma = v.children["emma"]
    messages.write(emma, by=v.per, text="At home with a fever.", at=v.later(hours=1))
    messages.opened(emma, by=v.kari, at=v.later(hours=1))
    wrong = messages.write(emma, by=v.kari, text="Another child.", at=v.later(hours=1))
    messages.withdraw(wrong, by=v.kari, because="Wrong child.", at=v.later(minutes=1))
    notices.choose(by=v.kari, how="daily", language="nb", email="kari@example.org", at=v.at)
    with seen_as(v.per):
        path = reverse("plans:contact", kwargs={"child": emma.pk})
        drafts.keep(v.roles["per"].pk, path, {"note": ["Mother."]}, v.at)


def lost(v: Any, import_url: str) -> None:
    """The ledger has found a question from the school that did not come to the clinic, and told the
    leaders of both."""
    one = Lost(
        check_name="offers", thing=new_id(), sent_by=v.roles["per"], from_unit=v.units["school"],
        to_unit=v.units["clinic"], sent_at=v.at, found_at=v.at,
        told=[v.roles["rita"].pk, v.roles["tor"].pk],
    )  # fmt: skip
    with psycopg.connect(import_url) as importer:
        _insert(importer, [one])

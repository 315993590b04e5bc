"""Where what is written stays in the authority that wrote it, a message does too."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.messages import actions as messages
from laget.messages.models import Message, Receipt
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def test_in_finland_a_message_stays_in_its_authority_and_elsewhere_the_team_reads(
    abroad: Any,
) -> None:
    v = abroad("FI")
    child = v.child("nils")
    v.team(child, "aino", "helmi", "minna")
    sent = messages.write(child, by=v.helmi, text="Slept badly.", at=v.later(minutes=1))
    with seen_as(v.helmi):
        to = Receipt.objects.filter(message=sent).select_related("role__person")
        assert "aino" not in {one.role.person.code for one in to}
    page = reverse("messages:thread", kwargs={"child": child.pk})
    assert "Slept badly." in Visitor(v, "minna").open(page)
    aino = Visitor(v, "aino")
    for url in (page, "/", reverse("notices:notices")):
        read = words(aino.open(url))
        assert "Slept badly." not in read
        assert "wrote to the team" not in read
    with seen_as(v.aino):
        assert not Message.objects.exists()


def test_in_sweden_the_whole_team_reads_it(abroad: Any) -> None:
    v = abroad("SE")
    child = v.child("nils")
    v.team(child, "elsa", "hedda")
    messages.write(child, by=v.hedda, text="Slept badly.", at=v.later(minutes=1))
    page = reverse("messages:thread", kwargs={"child": child.pk})
    assert "Slept badly." in Visitor(v, "elsa").open(page)

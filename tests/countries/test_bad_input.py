"""The forms that only other countries have, with what nobody should send."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from access.nonsense import faults, form_on, nonsense
from laget.teams import actions as teams
from laget.teams import together
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def tried(v: Any, who: str, url: str) -> int:
    """How many kinds of nonsense the form refused, each in words."""
    visitor, refused = Visitor(v, who), 0
    visitor.client.raise_request_exception = False
    with visitor._then():
        page = visitor.client.get(url)
    form = form_on(page, url)
    assert form.fields, words(page.content.decode())
    for kind, sent in nonsense(form).items():
        with transaction.atomic(), visitor._then():
            answer = visitor.client.post(url, sent)
            transaction.set_rollback(True)
        assert faults(answer, form, kind) == [], kind
        refused += answer.status_code == 422
    return refused


def with_team(v: Any, *names: str) -> Any:
    child = v.child("nils")
    v.team(child, *names)
    teams.open_case(child, by=getattr(v, names[0]), at=v.at)
    v.later(minutes=5)
    return child


def test_who_is_appointed_in_finland(abroad: Any) -> None:
    v = abroad("FI")
    child = with_team(v, "aino", "helmi")
    assert tried(v, "eero", reverse("teams:lead-appoint", kwargs={"child": child.pk})) == 5


def test_why_a_case_was_opened_by_mistake(abroad: Any) -> None:
    v = abroad("FI")
    child = with_team(v, "aino", "helmi")
    assert tried(v, "aino", reverse("teams:case-back", kwargs={"child": child.pk})) == 3


def test_who_is_named_in_denmark(abroad: Any) -> None:
    v = abroad("DK")
    child = with_team(v, "mette", "steen")
    v.holds(child, "mette")
    v.later(minutes=5)
    url = reverse("plans:appoint", kwargs={"child": child.pk, "lead": "case_manager"})
    assert tried(v, "niels", url) == 5


def test_what_a_family_asks_for_in_iceland_and_the_answer(abroad: Any) -> None:
    v = abroad("IS")
    child = v.child("nils", "anna")
    assert tried(v, "anna", reverse("teams:together", kwargs={"child": child.pk})) == 5
    asked = together.receive(
        child, by=v.anna, wants="Help with mornings.", said_by="guardian", how="written",
        asked_on=v.at.date() - timedelta(days=2), at=v.at,
    )  # fmt: skip
    v.later(minutes=5)
    assert tried(v, "anna", reverse("teams:together-answer", kwargs={"pk": asked.pk})) == 5

"""Laget's own log says which page it was and what broke: no child's id, no guest's code, no row."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client

from laget.core.logs import WithoutAddresses
from laget.desk import child_views as views
from visiting import Visitor

pytestmark = pytest.mark.django_db
CODE = "KHWTQMZP"


@pytest.fixture
def log() -> Iterator[Any]:
    """What the console would have said since it was last asked."""
    (handler,) = (
        one
        for one in logging.getLogger().handlers
        if isinstance(one, logging.StreamHandler)
        and any(isinstance(said, WithoutAddresses) for said in one.filters)
    )
    here = io.StringIO()
    was = handler.setStream(here)

    def said() -> str:
        text = here.getvalue()
        here.seek(0)
        here.truncate()
        return text

    yield said
    handler.setStream(was)


def test_a_page_that_is_not_there_is_told_by_its_name(village: Any, log: Any) -> None:
    emma = village.child("emma")
    url = f"/children/{emma.pk}/"
    Visitor(village, "silje").open(url, status=404)
    said = log()
    assert "Not Found: desk:child" in said
    assert str(emma.pk) not in said
    Visitor(village, "silje").open(f"{url}no-such-page/{CODE}/", status=404)
    said = log()
    assert "Not Found: no page of ours" in said
    assert not {str(emma.pk), CODE} & set(said.replace("/", " ").split())


def test_a_guests_code_is_not_told(village: Any, log: Any) -> None:
    Client().get(f"/coming/{CODE}/")
    Client().post(f"/coming/{CODE}/", {})
    said = log()
    assert said
    assert CODE not in said


def test_a_form_that_may_come_from_elsewhere_tells_of_neither_address(
    village: Any, log: Any
) -> None:
    emma = village.child("emma")
    url = f"/children/{emma.pk}/contact/"
    visitor = Visitor(village, "per")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = visitor.client.cookies
    for headers in ({}, {"referer": f"https://laget.example{url}{CODE}/"}):
        assert strict.post(url, {}, secure=bool(headers), headers=headers).status_code == 403
        said = log()
        assert "Forbidden" in said
        assert "/children/" not in said
        assert not [never for never in (str(emma.pk), CODE) if never in said]


def test_what_breaks_is_told_without_the_address_and_without_the_row(
    village: Any, log: Any, monkeypatch: Any
) -> None:
    emma, other = village.child("emma"), uuid4()

    def broken(*_args: Any, **_told: Any) -> None:
        raise IntegrityError(
            f'new row for "x" violates check "y" for {other}\n'
            f"DETAIL:  Failing row contains ({emma.pk}, Emma,\n\nShe cries)."
        )

    monkeypatch.setattr(views, "show", broken)
    visitor = Visitor(village, "per")
    visitor.client.raise_request_exception = False
    visitor.open(f"/children/{emma.pk}/", status=500)
    said = log()
    assert "Internal Server Error: desk:child" in said
    assert 'violates check "y" for …' in said
    assert "in broken" in said
    for never in (str(emma.pk), str(other), "Emma", "cries", f"/children/{emma.pk}"):
        assert never not in said

"""Absence comes by import alone, and is read in the circle the school gave it."""

from datetime import date

import psycopg
import pytest
from django.urls import get_resolver

from access.doors import patterns
from laget.transitions import models
from village import _insert, load
from visiting import Visitor, words


@pytest.fixture
def away(fresh_database):
    """Una's school shares with the team how much she is away; Bo's does not."""
    village = load()
    rows = []
    for name, shared in (("una", True), ("bo", False)):
        child = village.child(name, born="2010-11-30")
        village.team(child, "per", "hanne")
        rows.append(
            models.Absence(
                child=child, unit=village.units["school"], shared=shared, percent=30,
                authority=village.authorities["solvik"], from_on=date(2026, 1, 1),
                to_on=date(2026, 2, 1), sys_from=village.at,
            )
        )  # fmt: skip
    with psycopg.connect(fresh_database.url("import")) as importer:
        _insert(importer, rows)
    return village


def test_it_is_shown_to_those_who_may_read_it(away):
    for name, child, sees in (
        ("per", away.una, True), ("hanne", away.una, True), ("per", away.bo, True),
        ("hanne", away.bo, False),
    ):  # fmt: skip
        page = words(Visitor(away, name).open(f"/children/{child.pk}/"))
        assert ("Away from school" in page) is sees, (name, child)
        assert ("30 %" in page) is sees, (name, child)
    Visitor(away, "lars").open(f"/children/{away.bo.pk}/")


def test_nobody_types_it():
    assert get_resolver()
    assert not [name for name, route, _args in patterns() if "absence" in f"{name}{route}"]

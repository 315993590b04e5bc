"""What a page finds once holds until an act is done, and no longer."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laget.children.permissions import OPEN
from laget.core.access import NotFound
from laget.core.seeing import seen_as

pytestmark = pytest.mark.django_db


def test_whoever_comes_to_help_in_an_act_sees_the_child_after_it(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per")

    def sees() -> bool:
        return OPEN.rows(v.kari).filter(pk=emma.pk).exists()

    with seen_as(v.kari, until_an_act=True):
        with CaptureQueriesContext(connection) as first:
            assert not sees()
        with CaptureQueriesContext(connection) as again:
            assert not sees()
        v.team(emma, "kari")
        assert sees()
    assert len(again) < len(first)


def test_whether_one_may_is_asked_anew_each_time_where_things_change(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per")
    with seen_as(v.kari):
        assert not OPEN.allows(v.kari, emma)
        with pytest.raises(NotFound):
            OPEN.row(v.kari, emma.pk)
        v.team(emma, "kari")
        assert OPEN.allows(v.kari, emma)
        assert OPEN.row(v.kari, emma.pk) == emma

"""What a page finds once holds until an act is done, and no longer."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laget.children.permissions import OPEN
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

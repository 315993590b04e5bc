"""The village with people of the upper rooms, and a programme that takes faults."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest


@pytest.fixture(scope="package", autouse=True)
def upper_people(database: Any, django_db_setup: None, django_db_blocker: Any) -> Any:
    import upper

    with django_db_blocker.unblock():
        with psycopg.connect(database.url("import")) as importer:
            upper.furnish(importer)
            upper.neighbours(importer)
        yield
        database.renew()


@pytest.fixture
def v(village: Any) -> Any:
    import upper

    upper.hats(village)
    upper.neighbours_hats(village)
    return village


@pytest.fixture
def programme(v: Any) -> Any:
    import upper

    return upper.programme(v)


@pytest.fixture
def rows(v: Any, programme: Any) -> Any:
    import upper

    return upper.faults(v, programme)

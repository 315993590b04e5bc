"""The village with people of the upper rooms, a programme, and a library."""

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
        yield
        database.renew()


@pytest.fixture
def v(village: Any) -> Any:
    import upper

    upper.hats(village)
    return village


@pytest.fixture
def programme(v: Any) -> Any:
    import upper

    return upper.programme(v)


@pytest.fixture(scope="package")
def islands(database: Any, upper_people: Any, django_db_blocker: Any) -> None:
    """The rest of the eight, for the shipped example."""
    from laget.organisations.models import Area
    from village import LONG_AGO, _insert

    names = {"DK": "Danmark", "FI": "Finland", "IS": "Island", "FO": "Færøyene", "GL": "Grønland"}
    with django_db_blocker.unblock(), psycopg.connect(database.url("import")) as importer:
        _insert(importer, [
            Area(kind="country", code=code, name=name, country=code, from_on=LONG_AGO)
            for code, name in names.items()
        ])  # fmt: skip

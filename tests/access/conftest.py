"""The world of these tests: built once for a file, committed, and thrown away after it."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest


@pytest.fixture(scope="module")
def world(database: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Committed, so that the importer's connection can read it beside the app's."""
    from access import world as the_world
    from access import world_leaving, world_notices

    with django_db_blocker.unblock():
        the_world.furnish(database.url("import"))
        built = the_world.build()
        world_leaving.away(built, database.url("import"))
        world_notices.lost(built, database.url("import"))
        yield built
        database.renew()


@pytest.fixture(scope="module")
def importer(world: Any, database: Any) -> Iterator[Any]:
    """A connection that reads every row: the second wall is out of its way."""
    with psycopg.connect(database.url("import"), autocommit=True) as connection:
        yield connection

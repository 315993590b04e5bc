"""The villages in the other countries, built once for a file and thrown away after it."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest


@pytest.fixture(scope="module")
def abroad(database: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Committed, as the operator would; `abroad("SE")` is Lillån in this test's transaction."""
    import abroad as villages

    with django_db_blocker.unblock():
        with psycopg.connect(database.url("import")) as importer:
            villages.build(importer)
        yield villages.load
        database.renew()

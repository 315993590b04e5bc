"""One connection that is the app, and for a moment the operator: so a world can be lived, seen,
robbed of what one may not see, seen again, and undone, all in one transaction."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections
from psycopg.conninfo import conninfo_to_dict


@pytest.fixture(scope="module")
def as_operator(
    database: Any, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Callable[..., Any]]:
    """`as_operator(sql, params)` runs above the walls; everything else still runs as laget_app."""
    told = connection.settings_dict
    app = {key: told[key] for key in ("USER", "PASSWORD")}
    parts = conninfo_to_dict(database.url("postgres"))

    def above(sql: str, params: Any = None) -> None:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(sql, params)
            cursor.execute("SET LOCAL session_replication_role = origin")
            cursor.execute("SET ROLE laget_app")

    with django_db_blocker.unblock():
        connections.close_all()
        told.update(USER=parts["user"], PASSWORD=parts["password"])
        with connection.cursor() as cursor:
            cursor.execute("SET ROLE laget_app")
            cursor.execute("SELECT current_user, row_security_active('children_child')")
            assert cursor.fetchone() == ("laget_app", True)
        yield above
        connections.close_all()
        told.update(app)
        database.renew()

"""The tests' ground: one PostgreSQL for the run, one database for each worker, Django as laget_app.

The controller starts the server and migrates `laget` once as its owner; each worker gets a copy.
A test marked `django_db` runs in a transaction that is rolled back. A test that commits (a journey
in a browser, two connections at once) asks for `fresh_database`, and the copy is made again after.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Many tests start a Python of their own; what is compiled is kept, or each would compile it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["DJANGO_SETTINGS_MODULE"] = "laget.settings"
os.environ["LAGET_DEMO"] = "1"
os.environ["LAGET_SECRET_KEY"] = "only for tests"
os.environ["LAGET_DATABASE_URL"] = ""  # until the ground is laid, and never somebody's real one

import django
import pytest
from django.db import connection, connections
from django.utils import translation
from psycopg.conninfo import conninfo_to_dict

from laget.server import CannotStart, Server, prepare, start

pytest_plugins = ["browser"]
STATE = "LAGET_TEST_SERVER"  # in the environment, so that workers inherit it
OURS = pytest.StashKey[tuple[Server, Path]]()


def pytest_configure(config: pytest.Config) -> None:
    is_controller = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if is_controller and not config.option.collectonly:
        lay_ground(config)
    django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    if OURS in config.stash:
        server, folder = config.stash[OURS]
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
        os.environ.pop(STATE, None)


def lay_ground(config: pytest.Config) -> Server:
    """Start the run's server with a migrated database; it stops with the run, however that ends."""
    folder = Path(tempfile.mkdtemp(prefix="laget-tests-"))
    try:
        server = start(folder, throwaway=True)
        config.stash[OURS] = server, folder
        prepare(server)
    except CannotStart as e:
        pytest.exit(str(e), returncode=1)
    os.environ[STATE] = server.state()
    return server


class Database:
    """This worker's own copy."""

    def __init__(self, server: Server, name: str) -> None:
        self.server = server
        self.name = name

    def url(self, role: str = "app") -> str:
        return self.server.url(role, self.name)

    def renew(self) -> None:
        """Throw away whatever was committed."""
        import psycopg

        import village

        connections.close_all()
        self.server.clone("laget", self.name)
        with psycopg.connect(self.url("import")) as importer:
            village.build(importer)


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """The copy, with Django and the environment pointing at it."""
    state = os.environ.get(STATE)
    server = Server.joined(state) if state else lay_ground(request.config)
    mine = Database(server, f"laget_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")
    os.environ.update(server.environment(mine.name))
    parts = conninfo_to_dict(mine.url())
    connection.settings_dict.update(
        NAME=parts["dbname"], USER=parts["user"], PASSWORD=parts["password"],
        HOST=parts["host"], PORT=str(parts["port"]),
    )  # fmt: skip
    mine.renew()
    yield mine
    connections.close_all()


@pytest.fixture(scope="session")
def django_db_setup(database: Database, django_db_blocker: Any) -> None:
    """In place of pytest-django's own database: ours, and the second wall is really up."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == ("laget_app", False, False)


@pytest.fixture
def fresh_database(
    database: Database, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Database]:
    """For tests that commit: a copy with nothing in it, made again afterwards."""
    with django_db_blocker.unblock():
        yield database
        database.renew()


@pytest.fixture(autouse=True)
def no_actor_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A setting made in a savepoint outlives its release: whoever set the actor puts it back."""
    names = request.fixturenames
    asks = "db" in names or request.node.get_closest_marker("django_db")
    if "fresh_database" in names or not asks:
        yield
        return
    request.getfixturevalue("_django_db_helper")  # so that we look before it rolls back
    yield
    if connection.connection is None or connection.needs_rollback:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('laget.actor', true)")
        assert cursor.fetchone() in {(None,), ("",)}, "the test left an actor in the database"


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    """Whatever language a page or an act before it was told in."""
    with translation.override("en"):
        yield


@pytest.fixture
def village(db: None, database: Database) -> Any:
    """The village, as it stands before anything has begun for a child."""
    import village as the_village

    return the_village.load()

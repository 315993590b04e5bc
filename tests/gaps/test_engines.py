"""PostgreSQL and DuckDB find the same gaps in the same facts, and rest them on the same rows."""

from collections import Counter
from random import Random

import psycopg
import pytest

from gaps.world import Engine, create_tables
from gaps.worlds import AS_OF, make
from laget.gaps.compile import NEW, basis_sql, found_sql
from laget.gaps.rule import RESTS_ON

PLACES = ("%(child)s::uuid", "%(as_of)s::date")
BASIS = ("rule", *RESTS_ON)


@pytest.mark.parametrize("seed", [1, 2])
def test_postgresql_and_duckdb_agree_row_for_row(database, seed):
    world = make(Random(seed), 60)
    engine = Engine()
    gaps = engine.ask(world, AS_OF)
    basis = engine.evidence(gaps, AS_OF)
    found, rests_on = Counter(), Counter()
    with psycopg.connect(database.url("owner")) as connection, connection.cursor() as cursor:
        create_tables(cursor.execute)
        world.load(cursor)
        for child in {row["child"] for row in world["children"]}:
            asked = {"child": child, "as_of": AS_OF}
            cursor.execute("delete from new_gaps")
            columns = ", ".join(f'"{c}"' for c in NEW)
            cursor.execute(
                f"insert into new_gaps select {columns} from ({found_sql(*PLACES)}) g", asked
            )
            found.update(cursor.execute(f"select {columns} from new_gaps").fetchall())
            rests_on.update(cursor.execute(basis_sql(*PLACES), asked).fetchall())
        connection.rollback()
    assert found == Counter(tuple(g[c] for c in NEW) for g in gaps)
    assert rests_on == Counter(tuple(b[c] for c in BASIS) for b in basis)

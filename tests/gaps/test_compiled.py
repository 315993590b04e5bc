"""The SQL that lies ready is the SQL of today's rules."""

from laget.gaps.compile import texts
from laget.gaps.compiled import FOLDER


def test_the_sql_that_lies_ready_is_made_from_the_rules_as_they_are():
    written = texts()
    lying = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*.sql")}
    assert sorted(lying) == sorted(written), "run python -m laget.gaps.compile"
    for name, sql in written.items():
        assert lying[name].read_text(encoding="utf-8") == sql, (
            f"{name}: run python -m laget.gaps.compile"
        )

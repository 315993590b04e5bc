"""SQL out of the gap rules: for DuckDB, and for the body of a PL/pgSQL function in PostgreSQL.

In PostgreSQL each fact of the one child is read once, before any rule looks at it: filtering the
union takes a thousand times as long, and a view that eighteen rules read is planned and set up
eighteen times. Child and day stand as names to be bound by the function. Ibis cannot leave a value
open, so a day that no data has is compiled in, and its nodes replaced in the syntax tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

import ibis
import sqlglot
import sqlglot.expressions as sge
from ibis.backends.sql.compilers import DuckDBCompiler, PostgresCompiler
from ibis.expr.types import DateValue, Table
from sqlglot.optimizer.eliminate_subqueries import eliminate_subqueries

from laget.facts.schema import TABLES, Facts, facts
from laget.gaps.rule import FOUND, RESTS_ON, GapRule, done, together
from laget.gaps.rules import RULES

NEW = {"rule": "string", **FOUND}
"""The table `new_gaps` that `basis_sql` reads: the found gaps whose evidence is wanted."""

_DAY = date(1111, 1, 1)
_CHILDS = "childs_"
"""How the tables begin that hold one child's facts."""


def found(f: Facts, as_of: DateValue, rules: Iterable[GapRule] | None = None) -> Table:
    """All found gaps: rule, then the columns of FOUND. No rule asks about somebody grown up."""
    rules = RULES.values() if rules is None else rules
    gaps = together(
        *(r.found(f, as_of).select(ibis.literal(r.key).name("rule"), *FOUND) for r in rules)
    )
    grown_up = f.children.filter(done(f.children.ends_on, as_of))
    return gaps.anti_join(grown_up.select("child").view(), "child")


def rests_on(
    f: Facts, as_of: DateValue, gaps: Table, rules: Iterable[GapRule] | None = None
) -> Table:
    """What those gaps (columns of NEW) rest on: rule, then the columns of RESTS_ON."""
    rules = RULES.values() if rules is None else rules
    return together(
        *(
            r.rests_on(f, as_of, gaps.filter(gaps.rule == r.key)).select(
                ibis.literal(r.key).name("rule"), *RESTS_ON
            )
            for r in rules
        )
    )


def _compiled(compiler: PostgresCompiler | DuckDBCompiler, table: Table, as_of: str) -> sge.Select:
    tree = compiler.to_sqlglot(table)
    day = compiler.to_sqlglot(ibis.literal(_DAY).as_table()).expressions[0].unalias()

    def swap(node: sge.Expression) -> sge.Expression:
        if isinstance(node, (sge.Func, sge.Cast)) and node.sql("duckdb") == day.sql("duckdb"):
            return sge.Var(this=as_of)
        return node

    return tree.transform(swap)


def _one_child() -> Facts:
    return facts(lambda name, has: f"{_CHILDS}{name}" if "child" in has else name)


def _with_its_facts(query: sge.Select, child: str) -> str:
    """The query, before it the facts of the child that it reads."""
    query = eliminate_subqueries(query)  # what stands in several places is written once
    own = query.ctes
    read = {table.name for table in query.find_all(sge.Table)}
    first = [
        sge.CTE(
            this=sqlglot.select(*(sge.column(c, quoted=True) for c in columns))
            .from_(sge.table_(name, quoted=True))
            .where(sge.EQ(this=sge.column("child"), expression=sge.Var(this=child))),
            alias=sge.TableAlias(this=sge.to_identifier(f"{_CHILDS}{name}", quoted=True)),
            materialized=True,
        )
        for name, columns in TABLES.items()
        if f"{_CHILDS}{name}" in read
    ]
    query.set("with_", sge.With(expressions=[*first, *own]))
    return query.sql("postgres")


@cache
def found_sql(child: str = "who", as_of: str = "as_of") -> str:
    """One PostgreSQL query: all gaps of one child on a day. `child` and `as_of` are what stands
    for the values in it: names of a PL/pgSQL function's arguments, or placeholders."""
    gaps = found(_one_child(), ibis.literal(_DAY))
    return _with_its_facts(_compiled(PostgresCompiler(), gaps, as_of), child)


@cache
def basis_sql(
    child: str = "who", as_of: str = "as_of", new: str = "new_gaps", key: str | None = None
) -> str:
    """One PostgreSQL query: the facts that the child's gaps in table `new` (columns of NEW, all
    of the one child) rest on; by all rules, or those of one."""
    rules = None if key is None else [RULES[key]]
    evidence = rests_on(_one_child(), ibis.literal(_DAY), ibis.table(NEW, new), rules)
    return _with_its_facts(_compiled(PostgresCompiler(), evidence, as_of), child)


@cache
def duckdb_sql(key: str | None = None) -> str:
    """The DuckDB query of one rule, or of all, with `$as_of` for the day."""
    rules = None if key is None else [RULES[key]]
    gaps = found(facts(), ibis.literal(_DAY), rules)
    return _compiled(DuckDBCompiler(), gaps, "$as_of").sql("duckdb")


@cache
def duckdb_basis_sql(key: str | None = None, new: str = "new_gaps") -> str:
    """The DuckDB query of what gaps in table `new` rest on, those of one rule or all, with
    `$as_of` for the day."""
    rules = None if key is None else [RULES[key]]
    evidence = rests_on(facts(), ibis.literal(_DAY), ibis.table(NEW, new), rules)
    return _compiled(DuckDBCompiler(), evidence, "$as_of").sql("duckdb")


def texts() -> dict[str, str]:
    """Every query the house runs, by file name (`laget.gaps.compiled` reads them)."""
    written = {"postgres/found.sql": found_sql("who", "today")}
    for key in RULES:
        written[f"postgres/{key}.basis.sql"] = basis_sql("who", "today", key=key)
        written[f"duckdb/{key}.found.sql"] = duckdb_sql(key)
        written[f"duckdb/{key}.basis.sql"] = duckdb_basis_sql(key=key)
    return {
        name: sqlglot.transpile(
            sql, read=name.split("/")[0], write=name.split("/")[0], pretty=True
        )[0]
        + "\n"
        for name, sql in written.items()
    }


if __name__ == "__main__":
    from laget.gaps.compiled import FOLDER

    for name, sql in texts().items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(sql, encoding="utf-8")

"""What may stand in a rule's expression, what every rule must say, and what must not be swept."""

import re
import string
from datetime import date

import duckdb
import ibis
import ibis.expr.operations as ops
import pytest

from gaps.world import create_tables
from laget.facts.schema import TABLES, facts
from laget.gaps.compile import (
    NEW,
    basis_sql,
    duckdb_sql,
    found_sql,
)
from laget.gaps.compiled import NothingToSweep, sweep
from laget.gaps.rule import FOUND, RESTS_ON
from laget.gaps.rules import RULES
from laget.rulebook.loader import load
from laget.rulebook.terms import CLOCKS

DAY = ibis.literal(date(2026, 6, 15))
GAPS = ibis.table(FOUND, "gaps")
each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


def _banned(node: ops.Node) -> list[str]:
    """What one engine reads differently from another."""
    faults = []
    for n in node.find((ops.Divide, ops.FloorDivide, ops.DateDelta, ops.TimestampDelta)):
        if isinstance(n, ops.Divide | ops.FloorDivide):
            faults.append("divides")
        elif n.part.value not in ("day", "week"):
            faults.append("counts months between dates")
    cast = {
        c.arg.arg
        for c in node.find(ops.Cast)
        if c.to.is_date() and isinstance(c.arg, ops.Cast) and c.arg.to.is_timestamp()
    }
    faults += [
        "adds to a date without the cast through timestamp"
        for n in node.find((ops.DateAdd, ops.DateSub))
        if n not in cast
    ]
    return faults


@each_rule
def test_a_rule_says_the_same_in_every_engine(rule):
    assert _banned(rule.found(facts(), DAY).op()) == []
    assert _banned(rule.rests_on(facts(), DAY, GAPS).op()) == []


def test_the_ban_sees_what_it_bans():
    t = ibis.table({"d": "date", "n": "int64"}, "t")
    for bad in (
        t.d + t.n.as_interval("D"),
        t.d - ibis.interval(days=3),
        t.n / 2,
        t.d.delta(DAY, unit="month"),
    ):
        assert _banned(bad.op())


@each_rule
def test_a_rule_gives_the_columns_that_everybody_reads(rule):
    found, rests_on = rule.found(facts(), DAY), rule.rests_on(facts(), DAY, GAPS)
    assert {c: str(k) for c, k in found.schema().items()} == FOUND
    assert {c: str(k) for c, k in rests_on.schema().items()} == RESTS_ON


@each_rule
def test_a_rule_says_what_why_who_and_by_which_source(rule):
    for text in (rule.says, rule.why, rule.next_step):
        assert str(text).endswith(".")
        named = {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}
        assert named <= {"days", "since", "due"}
    assert rule.asks
    assert rule.reads is None or rule.reads in CLOCKS
    pack = load("NO")
    ids = {r.id for part in (pack.rule, pack.limit, pack.plan, pack.role, pack.age) for r in part}
    cited = [w.rstrip(":;,") for w in rule.source.split() if w.startswith("no.")]
    assert cited
    assert set(cited) <= ids


def test_six_rules_are_on_from_the_start():
    assert sum(rule.on_from_start for rule in RULES.values()) == 6


def test_the_days_of_a_rule_are_those_of_the_norwegian_pack():
    pack = load("NO")
    for rule in RULES.values():
        if rule.days and rule.reads:
            assert pack.find(rule.reads, date(2026, 6, 15)).value == rule.days, rule.key


def test_the_child_is_asked_for_on_every_fact_and_nothing_is_left_of_the_stand_ins():
    for query in (found_sql(), basis_sql()):
        assert "1111" not in query
        assert "as_of" in query
        for table in TABLES.keys() - {"limits"}:
            reads = re.findall(f'(?:FROM|JOIN) "{table}"(?: WHERE child = who)?', query)
            assert set(reads) <= {f'FROM "{table}" WHERE child = who'}
            assert len(reads) <= 1
    assert "%(child)s::uuid" in found_sql("%(child)s::uuid", "%(day)s::date")


def test_a_sweep_leaves_the_gaps_of_all_rules_in_one_table():
    connection = duckdb.connect()
    create_tables(connection.execute)
    with pytest.raises(NothingToSweep):
        sweep(connection, date(2026, 6, 15))
    connection.execute("insert into children (child) values (uuid())")
    assert sweep(connection, date(2026, 6, 15)) == 0
    columns = connection.execute("select * from found_gaps").description
    assert [c[0] for c in columns] == list(NEW)
    assert duckdb_sql().count("UNION ALL") >= len(RULES) - 1

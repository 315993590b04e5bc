"""A made-up population straight in the fact tables, for the bench of the sweep: no person is in it.

Made by DuckDB from a seed, with about six facts a child of which a sixth carry most, so that the
rules have something to count. Shapes that look like a village are the demo's, not this one's.
"""

import duckdb

from laget.facts.schema import TABLES
from laget.gaps.rules import RULES

AUTHORITIES = 357
TODAY = "2026-11-21"

_KIND = {"string": "varchar", "int64": "bigint"}


def _share(n: int, part: float) -> int:
    return max(1, int(n * part))


def populate(connection: duckdb.DuckDBPyConnection, children: int, seed: int = 1) -> int:
    """Create and fill the fact tables; the number of facts in them."""
    for name, columns in TABLES.items():
        kinds = ", ".join(f'"{c}" {_KIND.get(k, k)}' for c, (k, _) in columns.items())
        connection.execute(f"create or replace table {name} ({kinds})")
    connection.execute(
        f"""
        create or replace macro dice(i, k, m) as (hash(i * 64 + k + {seed} * 7919) % m)::bigint;
        create or replace macro day(i, k, m) as date '{TODAY}' - dice(i, k, m)::int;
        create or replace macro id(kind, i) as md5(kind || i)::uuid;
        create or replace macro busy(i) as dice(i, 1, {max(1, children // 6)});
        create or replace macro unit_of(i) as id('unit', dice(i, 2, 2000));
        create or replace macro seat(u) as id('authority', hash(u) % {AUTHORITIES});
        create or replace macro circle_of(i, c) as
            case when dice(i, 3, 10) < 7 then id('child', c) else unit_of(i) end;
        """
    )
    about = (
        "id('child', c) as child, id({0}, i) as subject, unit_of(i) as unit, "
        "{1} as authority, circle_of(i, c) as circle, id('event', i) as event"
    )

    def fill(name: str, part: float, rest: str, authority: str = "seat(unit_of(i))") -> None:
        rows = f"range({_share(children, part)})"
        whose = f"select i, busy(i + {hash_of(name)}) as c from {rows} t(i)"
        columns = f"{about.format(repr(name), authority)}, {rest}"
        connection.execute(f"insert into {name} by name select {columns} from ({whose})")

    connection.execute(
        f"""
        insert into children by name
        select id('child', c) as child, id('authority', c % {AUTHORITIES}) as authority,
               date '{TODAY}' - dice(c, 4, 9300)::int as born_on, null::date as expected_on,
               (born_on + interval 25 year)::date as ends_on,
               id('event', c) as event
        from range({children}) t(c);
        insert into cases by name
        select id('child', c) as child, id('case', c) as subject, unit_of(c) as unit,
               2 as level, id('child', c) as circle,
               id('authority', c % {AUTHORITIES}) as authority, id('event', c) as event,
               day(c, 5, 1200) as from_on,
               case when dice(c, 6, 100) < 40 then day(c, 7, 600) end as to_on
        from range({_share(children, 0.1)}) t(c);
        insert into residence by name
        select id('child', c) as child, id('home', c * 2 + n) as subject, unit_of(c) as unit,
               id('child', c) as circle,
               id('authority', (c + n) % {AUTHORITIES}) as authority, id('event', c) as event,
               case when n = moves then date '2000-01-01' else moved end as from_on,
               case when n = moves and moves > 0 then moved end as to_on
        from (select c, (dice(c, 8, 20) = 0)::int as moves, day(c, 9, 1200) as moved
              from range({children}) t(c)), range(2) s(n)
        where n <= moves;
        """
    )
    rules = ", ".join(f"('{r.key}', {r.days or 'null'})" for r in RULES.values())
    fill(
        "involvement", 0.35,
        "'school' as service, day(i, 10, 1200) as from_on, "
        "case when dice(i, 11, 100) < 50 then from_on + dice(i, 12, 500)::int end as to_on",
        authority=f"id('authority', (c + dice(i, 46, 2)) % {AUTHORITIES})",
    )  # fmt: skip
    fill(
        "responsibility", 0.02,
        "'child_welfare' as matter, day(i, 47, 1200) as from_on, null::date as to_on, "
        "authority as answers",
        authority=f"id('authority', (c + dice(i, 48, 2)) % {AUTHORITIES})",
    )  # fmt: skip
    fill(
        "concern", 0.3,
        "day(i, 13, 1200) as raised_on, raised_on + 14 as due_on, "
        "case when dice(i, 14, 100) < 85 then raised_on + dice(i, 15, 25)::int end as decided_on",
    )  # fmt: skip
    fill(
        "report", 0.1,
        "day(i, 16, 1200) as received_on, received_on + 7 as due_on, "
        "case when dice(i, 17, 100) < 95 then received_on + dice(i, 18, 12)::int end "
        "as assessed_on",
    )  # fmt: skip
    fill(
        "referral", 0.3,
        "unit_of(i + 7777777) as to_unit, 'need' || dice(i, 19, 3) as need, "
        "day(i, 20, 1200) as sent_on, sent_on + 30 as due_on, "
        "case when dice(i, 21, 100) < 85 then sent_on + dice(i, 22, 60)::int end as answered_on, "
        "case when answered_on is not null then dice(i, 23, 100) < 60 end as accepted, "
        "null::date as withdrawn_on, case when accepted and dice(i, 45, 100) < 5 "
        "then answered_on + dice(i, 46, 90)::int end as returned_on",
    )  # fmt: skip
    fill(
        "measure", 0.4,
        "dice(i, 24, 100) < 90 as has_owner, day(i, 25, 1200) as start_on, "
        "case when dice(i, 47, 100) < 5 then start_on + dice(i, 48, 400)::int end as owned_to, "
        "case when dice(i, 26, 100) < 90 then start_on + 90 end as evaluate_on, "
        "case when dice(i, 27, 100) < 50 then start_on + 365 end as end_on, "
        "case when dice(i, 28, 100) < 60 then start_on + dice(i, 29, 400)::int end as ended_on, "
        "case when dice(i, 30, 100) < 50 then start_on + dice(i, 31, 400)::int end as follows_on",
    )  # fmt: skip
    connection.execute(
        f"""
        insert into review by name
        select child, id('review', row_number() over ()) as subject, unit, authority, circle, event,
               subject as measure, start_on + (hash(subject) % 200)::int as held_on,
               'worked' as effect
        from measure where hash(subject) % 10 < 6;
        insert into limits by name
        select rule, id('authority', a) as authority, date '2000-01-01' as from_on,
               null::date as to_on, days, 'bench' as source
        from range({AUTHORITIES}) t(a),
             (values {rules}) v(rule, days);
        """
    )
    fill(
        "plan", 0.08,
        "day(i, 32, 1200) as from_on, "
        "case when dice(i, 33, 100) < 40 then from_on + dice(i, 34, 500)::int end as to_on",
    )  # fmt: skip
    fill(
        "lead", 0.12,
        "day(i, 35, 1200) as from_on, "
        "case when dice(i, 36, 100) < 50 then from_on + dice(i, 37, 500)::int end as to_on, "
        "dice(i, 38, 10) = 0 as standing_in",
    )  # fmt: skip
    fill(
        "lead_offer", 0.1,
        "day(i, 39, 1200) as offered_on, offered_on + 7 as due_on, "
        "case when dice(i, 40, 100) < 90 then offered_on + dice(i, 41, 12)::int end as answered_on",
    )  # fmt: skip
    fill(
        "contact",
        1.6,
        'day(i, 42, 1200) as "on", '
        "['child', 'guardian', 'meeting'][1 + dice(i, 43, 3)] as with_whom",
    )
    fill(
        "school_exit", 0.05,
        "day(i, 44, 1200) as from_on, "
        "case when dice(i, 45, 2) = 0 then from_on + 100 end as to_on, "
        "from_on + 14 as contact_due_on",
    )  # fmt: skip
    fill(
        "said_no", 0.05,
        "['plan', 'transfer', 'help'][1 + dice(i, 49, 3)] as about, "
        "case when about = 'help' then 'need' || dice(i, 50, 3) else '' end as need, "
        "day(i, 51, 1200) as from_on, "
        "case when dice(i, 52, 2) = 0 then from_on + 180 end as to_on",
    )  # fmt: skip
    connection.execute(
        """
        insert into transfer by name
        select child, id('transfer', row_number() over ()) as subject, unit, authority, circle,
               event,
               subject as participation, from_on as offered_on, from_on + 30 as accepted_on
        from involvement where hash(subject) % 10 < 3
        """
    )
    total = " + ".join(f"(select count(*) from {name})" for name in TABLES)
    return connection.execute(f"select {total}").fetchone()[0]  # type: ignore[index]


def hash_of(name: str) -> int:
    """A number of its own for each table, the same in every run."""
    return list(TABLES).index(name) * 10_000_019

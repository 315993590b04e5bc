"""Keeps the found gaps true: one child inside each change, an authority's children in a sweep.

Two changes to one child queue here (an advisory lock on the child), so that the second sees what
the first has done. The same statement serves both. It closes what is no longer found, opens what
is new, corrects what has moved, and replaces the evidence; the identity of a gap is (rule, child,
subject, whole). The one-child form is a PL/pgSQL function owned by the engine, so that the app,
which sees no facts, can ask for it inside its own transaction; it answers with a number only.
"""

from django.db import connection

from laget.core.operation import Operation
from laget.gaps.compiled import text
from laget.gaps.rules import RULES

VERSIONS = ", ".join(f"('{rule.key}', {rule.version})" for rule in RULES.values())

#: {found} and {basis} are queries; {scope} says which children's gaps are looked at.
KEEP = """
WITH new_gaps AS MATERIALIZED ({found}),
versions (rule, version) AS (VALUES {versions}),
target AS MATERIALIZED (
  SELECT coalesce(g.id, uuidv7()) AS id, g.id IS NULL AS is_new, n.*, v.version
  FROM new_gaps n JOIN versions v ON v.rule = n.rule
  LEFT JOIN gaps_gap g ON g.rule = n.rule AND g.child_id = n.child AND g.subject = n.subject
    AND g.whole = n.whole AND g.closed_at IS NULL),
proof AS MATERIALIZED (
  SELECT DISTINCT t.id AS gap_id, b.child, b.unit, b.shared, b.kind, b.row, b.event
  FROM ({basis}) b JOIN target t ON t.rule = b.rule AND t.child = b.child
    AND t.subject = b.subject AND t.whole = b.whole),
counted AS (SELECT gap_id, count(*) AS n FROM proof GROUP BY gap_id),
opened AS (
  INSERT INTO gaps_gap (id, rule, version, child_id, subject, circle, whole, unit_id, authority_id,
    since, due, opened_on, opened_at, basis_count)
  SELECT t.id, t.rule, t.version, t.child, t.subject, t.circle, t.whole, t.unit, t.authority,
    t.since, t.due, {as_of}, asking_at(), coalesce(c.n, 0)
  FROM target t LEFT JOIN counted c ON c.gap_id = t.id WHERE t.is_new RETURNING id),
moved AS (
  UPDATE gaps_gap g SET since = t.since, due = t.due, circle = t.circle, unit_id = t.unit,
    authority_id = t.authority, version = t.version, basis_count = coalesce(c.n, 0)
  FROM target t LEFT JOIN counted c ON c.gap_id = t.id
  WHERE g.id = t.id AND NOT t.is_new AND (g.since, g.due, g.circle, g.unit_id, g.authority_id,
    g.version, g.basis_count) IS DISTINCT FROM (t.since, t.due, t.circle, t.unit, t.authority,
    t.version, coalesce(c.n, 0)) RETURNING g.id),
closed AS (
  UPDATE gaps_gap g SET closed_at = asking_at() WHERE {scope} AND g.closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM target t WHERE t.id = g.id) RETURNING g.id),
dropped AS (
  DELETE FROM gaps_basis b USING target t WHERE b.gap_id = t.id AND NOT t.is_new
    AND NOT EXISTS (SELECT 1 FROM proof e WHERE e.gap_id = b.gap_id AND e.kind = b.kind
      AND e.row = b.row AND e.shared = b.shared AND e.unit IS NOT DISTINCT FROM b.unit_id)),
added AS (
  INSERT INTO gaps_basis (gap_id, child_id, unit_id, shared, kind, row, event)
  SELECT e.gap_id, e.child, e.unit, e.shared, e.kind, e.row, e.event FROM proof e
  WHERE NOT EXISTS (SELECT 1 FROM gaps_basis b WHERE b.gap_id = e.gap_id AND b.kind = e.kind
    AND b.row = e.row AND b.shared = e.shared AND b.unit_id IS NOT DISTINCT FROM e.unit))
"""
COUNT = "SELECT (SELECT count(*) FROM opened) + (SELECT count(*) FROM closed)"


def keep(*, found: str, basis: str, scope: str, as_of: str) -> str:
    """The statement, for gaps from these two queries."""
    return KEEP.format(found=found, basis=basis, scope=scope, as_of=as_of, versions=VERSIONS)


TYPES = """
DO $$ BEGIN
  CREATE TYPE found_gap AS (rule text, child uuid, subject uuid, circle uuid, whole boolean,
    unit uuid, authority uuid, since date, due date);
  CREATE TYPE gap_evidence AS (rule text, child uuid, subject uuid, whole boolean, circle uuid,
    kind text, "row" uuid, event uuid, unit uuid, shared boolean);
EXCEPTION WHEN duplicate_object THEN NULL; END $$"""

#: The evidence of one rule, asked only where that rule has found something.
ASK = """
IF '{key}' = ANY (keys) THEN
  evidence := evidence || ARRAY(
    WITH new_gaps AS (SELECT * FROM unnest(news)) SELECT x::gap_evidence FROM ({basis}) x);
END IF;"""


REFRESH = """
CREATE OR REPLACE FUNCTION gaps_refresh(who uuid, today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $gaps$
DECLARE records uuid[];
BEGIN
  who := coalesce(kept_record(who), who);
  records := ARRAY(SELECT id FROM children_child WHERE coalesce(joined_into_id, id) = who);
  PERFORM pg_advisory_xact_lock(hashtextextended(who::text, 0));
  IF cardinality(records) > 1 THEN RETURN gaps_find_now(who, today, records); END IF;
  RETURN gaps_find_alone(who, today, records);
END $gaps$"""


def build() -> None:
    """Makes `gaps_refresh(child, day)` anew from the rules. Runs as the owner, after migrate. Of
    joined records the one kept is asked for, and what was found for another of them is closed."""
    body = keep(
        found="SELECT * FROM unnest(news)",
        basis="SELECT * FROM unnest(evidence)",
        scope="g.child_id = ANY (records)",
        as_of="today",
    )
    asked = "".join(ASK.format(key=key, basis=text(f"postgres/{key}.basis")) for key in RULES)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE laget_engine")
        cursor.execute(TYPES)
        for schema in ("now", "alone"):
            find = f"gaps_find_{schema}(who uuid, today date, records uuid[])"
            cursor.execute(
                f"""CREATE OR REPLACE FUNCTION {find} RETURNS bigint
                LANGUAGE plpgsql SET search_path = {schema}, public, pg_temp
                SET plan_cache_mode = force_generic_plan SET jit = off AS $gaps$
                #variable_conflict use_variable
                DECLARE changed bigint; news found_gap[]; keys text[];
                  evidence gap_evidence[] := '{{}}';
                BEGIN
                  news := ARRAY(SELECT x::found_gap FROM ({text("postgres/found")}) x);
                  IF news = '{{}}' AND NOT EXISTS
                    (SELECT 1 FROM gaps_gap WHERE child_id = ANY (records) AND closed_at IS NULL)
                  THEN RETURN 0; END IF;
                  keys := ARRAY(SELECT n.rule FROM unnest(news) n);
                  {asked}
                  {body} {COUNT} INTO changed;
                  RETURN changed;
                END $gaps$;
                REVOKE ALL ON FUNCTION {find} FROM PUBLIC"""
            )
        cursor.execute(REFRESH)
        cursor.execute("RESET ROLE")


def refresh(op: Operation) -> None:
    """After a change, before it is kept: what is missing around each child it was about."""
    for child in dict.fromkeys(event.about for event in op.recorded if event.about):
        with connection.cursor() as cursor:
            cursor.execute("SELECT gaps_refresh(%s, %s)", [child, op.on])

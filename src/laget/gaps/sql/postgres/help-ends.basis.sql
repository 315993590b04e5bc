WITH "childs_measure" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "has_owner",
    "owned_to",
    "start_on",
    "evaluate_on",
    "end_on",
    "ended_on",
    "follows_on"
  FROM "measure"
  WHERE
    child = who
), t5 AS (
  SELECT
    "t1"."child" AS "gap_child",
    "t1"."subject" AS "gap_subject",
    "t1"."whole" AS "gap_whole",
    "t1"."circle" AS "gap_circle",
    "t1"."since" AS "gap_since"
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'help-ends'
), t6 AS (
  SELECT
    "t5"."gap_child" AS "child",
    "t5"."gap_subject" AS "subject",
    "t5"."gap_whole" AS "whole",
    "t2"."circle",
    'measure' AS "kind",
    "t2"."subject" AS "row",
    "t2"."event",
    "t2"."unit",
    "t2"."circle" = "t2"."child" AS "shared"
  FROM t5 AS t5
  INNER JOIN "childs_measure" AS "t2"
    ON "t5"."gap_child" = "t2"."child"
    AND (
      "t5"."gap_whole" OR (
        "t5"."gap_circle" = "t2"."circle"
      )
    )
    AND "t5"."gap_subject" = "t2"."subject"
)
SELECT
  'help-ends' AS "rule",
  "t6"."child",
  "t6"."subject",
  "t6"."whole",
  "t6"."circle",
  "t6"."kind",
  "t6"."row",
  "t6"."event",
  "t6"."unit",
  "t6"."shared"
FROM t6 AS t6

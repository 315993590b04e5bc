WITH "childs_involvement" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "service",
    "from_on",
    "to_on"
  FROM "involvement"
  WHERE
    child = who
), t5 AS (
  SELECT
    "t0"."child" AS "gap_child",
    "t0"."subject" AS "gap_subject",
    "t0"."whole" AS "gap_whole",
    "t0"."circle" AS "gap_circle",
    "t0"."since" AS "gap_since"
  FROM "new_gaps" AS "t0"
  WHERE
    "t0"."rule" = 'no-joint-plan'
), t6 AS (
  SELECT
    *
  FROM "childs_involvement" AS "t1"
  WHERE
    "t1"."from_on" <= today
    AND (
      (
        "t1"."to_on" IS NULL
      ) OR (
        "t1"."to_on" > today
      )
    )
), t7 AS (
  SELECT
    "t5"."gap_child" AS "child",
    "t5"."gap_subject" AS "subject",
    "t5"."gap_whole" AS "whole",
    "t6"."circle",
    'involvement' AS "kind",
    "t6"."subject" AS "row",
    "t6"."event",
    "t6"."unit",
    "t6"."circle" = "t6"."child" AS "shared"
  FROM t5 AS t5
  INNER JOIN t6 AS t6
    ON "t5"."gap_child" = "t6"."child"
    AND (
      "t5"."gap_whole" OR (
        "t5"."gap_circle" = "t6"."circle"
      )
    )
)
SELECT
  'no-joint-plan' AS "rule",
  "t7"."child",
  "t7"."subject",
  "t7"."whole",
  "t7"."circle",
  "t7"."kind",
  "t7"."row",
  "t7"."event",
  "t7"."unit",
  "t7"."shared"
FROM t7 AS t7

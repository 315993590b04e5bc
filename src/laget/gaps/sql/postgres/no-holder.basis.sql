WITH "childs_cases" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "level",
    "from_on",
    "to_on"
  FROM "cases"
  WHERE
    child = who
), "childs_involvement" AS MATERIALIZED (
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
), "childs_lead" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on",
    "standing_in"
  FROM "lead"
  WHERE
    child = who
), "t5" AS (
  SELECT
    "t3"."child" AS "gap_child",
    "t3"."subject" AS "gap_subject",
    "t3"."whole" AS "gap_whole",
    "t3"."circle" AS "gap_circle",
    "t3"."since" AS "gap_since"
  FROM "new_gaps" AS "t3"
  WHERE
    "t3"."rule" = 'no-holder'
), t11 AS (
  SELECT
    *
  FROM "childs_cases" AS "t1"
  WHERE
    "t1"."from_on" <= today
    AND (
      (
        "t1"."to_on" IS NULL
      ) OR (
        "t1"."to_on" > today
      )
    )
), t21 AS (
  SELECT
    "t17"."gap_child" AS "child",
    "t17"."gap_subject" AS "subject",
    "t17"."gap_whole" AS "whole",
    "t11"."circle",
    'case' AS "kind",
    "t11"."subject" AS "row",
    "t11"."event",
    "t11"."unit",
    "t11"."circle" = "t11"."child" AS "shared"
  FROM "t5" AS "t17"
  INNER JOIN t11 AS t11
    ON "t17"."gap_child" = "t11"."child"
    AND (
      "t17"."gap_whole" OR (
        "t17"."gap_circle" = "t11"."circle"
      )
    )
), t12 AS (
  SELECT
    *
  FROM "childs_involvement" AS "t2"
  WHERE
    "t2"."from_on" <= today
    AND (
      (
        "t2"."to_on" IS NULL
      ) OR (
        "t2"."to_on" > today
      )
    )
), t22 AS (
  SELECT
    "t18"."gap_child" AS "child",
    "t18"."gap_subject" AS "subject",
    "t18"."gap_whole" AS "whole",
    "t12"."circle",
    'involvement' AS "kind",
    "t12"."subject" AS "row",
    "t12"."event",
    "t12"."unit",
    "t12"."circle" = "t12"."child" AS "shared"
  FROM "t5" AS "t18"
  INNER JOIN t12 AS t12
    ON "t18"."gap_child" = "t12"."child"
    AND (
      "t18"."gap_whole" OR (
        "t18"."gap_circle" = "t12"."circle"
      )
    )
), t25 AS (
  SELECT
    *
  FROM t21 AS t21
  UNION ALL
  SELECT
    *
  FROM t22 AS t22
), t23 AS (
  SELECT
    "t19"."gap_child" AS "child",
    "t19"."gap_subject" AS "subject",
    "t19"."gap_whole" AS "whole",
    "t4"."circle",
    'lead' AS "kind",
    "t4"."subject" AS "row",
    "t4"."event",
    "t4"."unit",
    "t4"."circle" = "t4"."child" AS "shared"
  FROM "t5" AS "t19"
  INNER JOIN "childs_lead" AS "t4"
    ON "t19"."gap_child" = "t4"."child"
    AND (
      "t19"."gap_whole" OR (
        "t19"."gap_circle" = "t4"."circle"
      )
    )
    AND "t4"."to_on" = "t19"."gap_since"
), t10 AS (
  SELECT
    *
  FROM "childs_lead" AS "t0"
  WHERE
    "t0"."from_on" <= today
    AND (
      (
        "t0"."to_on" IS NULL
      ) OR (
        "t0"."to_on" > today
      )
    )
), t24 AS (
  SELECT
    "t20"."gap_child" AS "child",
    "t20"."gap_subject" AS "subject",
    "t20"."gap_whole" AS "whole",
    "t10"."circle",
    'lead' AS "kind",
    "t10"."subject" AS "row",
    "t10"."event",
    "t10"."unit",
    "t10"."circle" = "t10"."child" AS "shared"
  FROM "t5" AS "t20"
  INNER JOIN t10 AS t10
    ON "t20"."gap_child" = "t10"."child"
    AND (
      "t20"."gap_whole" OR (
        "t20"."gap_circle" = "t10"."circle"
      )
    )
), t26 AS (
  SELECT
    *
  FROM t23 AS t23
  UNION ALL
  SELECT
    *
  FROM t24 AS t24
), t27 AS (
  SELECT
    *
  FROM t25 AS t25
  UNION ALL
  SELECT
    *
  FROM t26 AS t26
)
SELECT
  'no-holder' AS "rule",
  "t27"."child",
  "t27"."subject",
  "t27"."whole",
  "t27"."circle",
  "t27"."kind",
  "t27"."row",
  "t27"."event",
  "t27"."unit",
  "t27"."shared"
FROM t27 AS t27

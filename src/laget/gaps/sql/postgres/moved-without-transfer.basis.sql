WITH "childs_residence" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on"
  FROM "residence"
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
), "t5" AS (
  SELECT
    "t2"."child" AS "gap_child",
    "t2"."subject" AS "gap_subject",
    "t2"."whole" AS "gap_whole",
    "t2"."circle" AS "gap_circle",
    "t2"."since" AS "gap_since"
  FROM "new_gaps" AS "t2"
  WHERE
    "t2"."rule" = 'moved-without-transfer'
), t8 AS (
  SELECT
    *
  FROM "childs_residence" AS "t0"
  WHERE
    "t0"."from_on" <= today
    AND (
      (
        "t0"."to_on" IS NULL
      ) OR (
        "t0"."to_on" > today
      )
    )
), t15 AS (
  SELECT
    "t12"."gap_child" AS "child",
    "t12"."gap_subject" AS "subject",
    "t12"."gap_whole" AS "whole",
    "t8"."circle",
    'residence' AS "kind",
    "t8"."subject" AS "row",
    "t8"."event",
    "t8"."unit",
    "t8"."circle" = "t8"."child" AS "shared"
  FROM "t5" AS "t12"
  INNER JOIN t8 AS t8
    ON "t12"."gap_child" = "t8"."child" AND TRUE
), t17 AS (
  SELECT
    "t13"."gap_child" AS "child",
    "t13"."gap_subject" AS "subject",
    "t13"."gap_whole" AS "whole",
    "t4"."circle",
    'involvement' AS "kind",
    "t4"."subject" AS "row",
    "t4"."event",
    "t4"."unit",
    "t4"."circle" = "t4"."child" AS "shared"
  FROM "t5" AS "t13"
  INNER JOIN "childs_involvement" AS "t4"
    ON "t13"."gap_child" = "t4"."child"
    AND (
      "t13"."gap_whole" OR (
        "t13"."gap_circle" = "t4"."circle"
      )
    )
    AND "t13"."gap_subject" = "t4"."subject"
), t16 AS (
  SELECT
    "t14"."gap_child" AS "child",
    "t14"."gap_subject" AS "subject",
    "t14"."gap_whole" AS "whole",
    "t3"."circle",
    'residence' AS "kind",
    "t3"."subject" AS "row",
    "t3"."event",
    "t3"."unit",
    "t3"."circle" = "t3"."child" AS "shared"
  FROM "t5" AS "t14"
  INNER JOIN "childs_residence" AS "t3"
    ON "t14"."gap_child" = "t3"."child" AND TRUE AND "t3"."to_on" = "t14"."gap_since"
), t18 AS (
  SELECT
    *
  FROM t17 AS t17
  UNION ALL
  SELECT
    *
  FROM t16 AS t16
), t19 AS (
  SELECT
    *
  FROM t15 AS t15
  UNION ALL
  SELECT
    *
  FROM t18 AS t18
)
SELECT
  'moved-without-transfer' AS "rule",
  "t19"."child",
  "t19"."subject",
  "t19"."whole",
  "t19"."circle",
  "t19"."kind",
  "t19"."row",
  "t19"."event",
  "t19"."unit",
  "t19"."shared"
FROM t19 AS t19

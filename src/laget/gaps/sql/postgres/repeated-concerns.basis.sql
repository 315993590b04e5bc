WITH "childs_children" AS MATERIALIZED (
  SELECT
    "child",
    "authority",
    "born_on",
    "expected_on",
    "ends_on",
    "event"
  FROM "children"
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
), "childs_concern" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "raised_on",
    "due_on",
    "decided_on"
  FROM "concern"
  WHERE
    child = who
), "childs_measure" AS MATERIALIZED (
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
), t27 AS (
  SELECT
    "t1"."child" AS "gap_child",
    "t1"."subject" AS "gap_subject",
    "t1"."whole" AS "gap_whole",
    "t1"."circle" AS "gap_circle",
    "t1"."since" AS "gap_since"
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'repeated-concerns'
), t18 AS (
  SELECT
    "t4"."child",
    "t4"."authority" AS "home"
  FROM "childs_children" AS "t4"
), t31 AS (
  SELECT
    "t7"."child",
    "t7"."subject",
    "t7"."unit",
    "t7"."authority",
    "t7"."circle",
    "t7"."event",
    "t7"."raised_on",
    "t7"."due_on",
    "t7"."decided_on",
    "t18"."home"
  FROM "childs_concern" AS "t7"
  INNER JOIN t18 AS t18
    ON "t7"."child" = "t18"."child"
), t41 AS (
  SELECT
    "t31"."child",
    "t31"."subject",
    CASE
      WHEN "t31"."circle" = "t31"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t31"."circle"
    END AS "unit",
    CASE
      WHEN "t31"."circle" = "t31"."child"
      THEN "t31"."home"
      ELSE "t31"."authority"
    END AS "authority",
    "t31"."circle",
    "t31"."event",
    "t31"."raised_on",
    "t31"."due_on",
    "t31"."decided_on",
    "t31"."home"
  FROM t31 AS t31
), t30 AS (
  SELECT
    "t3"."authority",
    COALESCE("t3"."days", 365) AS "days"
  FROM "limits" AS "t3"
  WHERE
    "t3"."rule" = 'repeated-concerns'
    AND "t3"."from_on" <= today
    AND (
      (
        "t3"."to_on" IS NULL
      ) OR (
        "t3"."to_on" > today
      )
    )
), t47 AS (
  SELECT
    "t41"."child",
    "t41"."subject",
    "t41"."unit",
    "t41"."authority",
    "t41"."circle",
    "t41"."event",
    "t41"."raised_on",
    "t41"."due_on",
    "t41"."decided_on",
    "t41"."home",
    "t30"."days"
  FROM t41 AS t41
  INNER JOIN t30 AS t30
    ON "t41"."authority" = "t30"."authority"
), t53 AS (
  SELECT
    *
  FROM t47 AS t47
  WHERE
    "t47"."raised_on" <= today
    AND CAST(CAST("t47"."raised_on" + MAKE_INTERVAL(days => CAST("t47"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
), t16 AS (
  SELECT
    *
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today AND "t2"."circle" = "t2"."child"
), t28 AS (
  SELECT
    "t16"."child",
    "t16"."subject",
    "t16"."unit",
    "t16"."authority",
    "t16"."event",
    "t16"."has_owner",
    "t16"."owned_to",
    "t16"."start_on",
    "t16"."evaluate_on",
    "t16"."end_on",
    "t16"."ended_on",
    "t16"."follows_on"
  FROM t16 AS t16
), t25 AS (
  SELECT
    "t5"."child",
    "t5"."unit",
    "t5"."circle" = "t5"."child" AS "is_open"
  FROM "childs_involvement" AS "t5"
  WHERE
    "t5"."from_on" <= today
    AND (
      (
        "t5"."to_on" IS NULL
      ) OR (
        "t5"."to_on" > today
      )
    )
), t33 AS (
  SELECT
    "t25"."child",
    "t25"."unit",
    BOOL_AND("t25"."is_open") AS "is_open"
  FROM t25 AS t25
  GROUP BY
    1,
    2
), t37 AS (
  SELECT
    "t33"."child",
    "t33"."unit" AS "circle"
  FROM t33 AS t33
  WHERE
    "t33"."is_open"
), t43 AS (
  SELECT
    "t28"."child",
    "t28"."subject",
    "t28"."unit",
    "t28"."authority",
    "t37"."circle",
    "t28"."event",
    "t28"."has_owner",
    "t28"."owned_to",
    "t28"."start_on",
    "t28"."evaluate_on",
    "t28"."end_on",
    "t28"."ended_on",
    "t28"."follows_on"
  FROM t28 AS t28
  INNER JOIN t37 AS t37
    ON "t28"."child" = "t37"."child"
), t12 AS (
  SELECT
    *
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today
), t13 AS (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."unit" AS "circle",
    "t2"."event",
    "t2"."has_owner",
    "t2"."owned_to",
    "t2"."start_on",
    "t2"."evaluate_on",
    "t2"."end_on",
    "t2"."ended_on",
    "t2"."follows_on"
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today AND "t2"."circle" = "t2"."child"
), t20 AS (
  SELECT
    *
  FROM t12 AS t12
  UNION ALL
  SELECT
    *
  FROM t13 AS t13
), t49 AS (
  SELECT
    *
  FROM t43 AS t43
  UNION ALL
  SELECT
    *
  FROM t20 AS t20
), t55 AS (
  SELECT
    "t53"."child",
    "t53"."subject" AS "row",
    FALSE AS "whole"
  FROM t53 AS t53
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t49 AS t49
      WHERE
        "t53"."child" = "t49"."child"
        AND "t53"."circle" = "t49"."circle"
        AND (
          (
            "t49"."ended_on" IS NULL
          )
          OR (
            "t49"."ended_on" > "t53"."raised_on"
          )
          OR (
            "t49"."start_on" >= "t53"."raised_on"
          )
        )
    )
), t10 AS (
  SELECT
    "t0"."child",
    "t0"."subject",
    "t0"."unit",
    "t0"."authority",
    "t0"."child" AS "circle",
    "t0"."event",
    "t0"."raised_on",
    "t0"."due_on",
    "t0"."decided_on"
  FROM "childs_concern" AS "t0"
), t32 AS (
  SELECT
    "t10"."child",
    "t10"."subject",
    "t10"."unit",
    "t10"."authority",
    "t10"."circle",
    "t10"."event",
    "t10"."raised_on",
    "t10"."due_on",
    "t10"."decided_on",
    "t18"."home"
  FROM t10 AS t10
  INNER JOIN t18 AS t18
    ON "t10"."child" = "t18"."child"
), t42 AS (
  SELECT
    "t32"."child",
    "t32"."subject",
    CASE
      WHEN "t32"."circle" = "t32"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t32"."circle"
    END AS "unit",
    CASE
      WHEN "t32"."circle" = "t32"."child"
      THEN "t32"."home"
      ELSE "t32"."authority"
    END AS "authority",
    "t32"."circle",
    "t32"."event",
    "t32"."raised_on",
    "t32"."due_on",
    "t32"."decided_on",
    "t32"."home"
  FROM t32 AS t32
), t48 AS (
  SELECT
    "t42"."child",
    "t42"."subject",
    "t42"."unit",
    "t42"."authority",
    "t42"."circle",
    "t42"."event",
    "t42"."raised_on",
    "t42"."due_on",
    "t42"."decided_on",
    "t42"."home",
    "t30"."days"
  FROM t42 AS t42
  INNER JOIN t30 AS t30
    ON "t42"."authority" = "t30"."authority"
), t54 AS (
  SELECT
    *
  FROM t48 AS t48
  WHERE
    "t48"."raised_on" <= today
    AND CAST(CAST("t48"."raised_on" + MAKE_INTERVAL(days => CAST("t48"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
), t17 AS (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."child" AS "circle",
    "t2"."event",
    "t2"."has_owner",
    "t2"."owned_to",
    "t2"."start_on",
    "t2"."evaluate_on",
    "t2"."end_on",
    "t2"."ended_on",
    "t2"."follows_on"
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today AND "t2"."child" = "t2"."child"
), t29 AS (
  SELECT
    "t17"."child",
    "t17"."subject",
    "t17"."unit",
    "t17"."authority",
    "t17"."event",
    "t17"."has_owner",
    "t17"."owned_to",
    "t17"."start_on",
    "t17"."evaluate_on",
    "t17"."end_on",
    "t17"."ended_on",
    "t17"."follows_on"
  FROM t17 AS t17
), t26 AS (
  SELECT
    "t5"."child",
    "t5"."unit",
    "t5"."child" = "t5"."child" AS "is_open"
  FROM "childs_involvement" AS "t5"
  WHERE
    "t5"."from_on" <= today
    AND (
      (
        "t5"."to_on" IS NULL
      ) OR (
        "t5"."to_on" > today
      )
    )
), t34 AS (
  SELECT
    "t26"."child",
    "t26"."unit",
    BOOL_AND("t26"."is_open") AS "is_open"
  FROM t26 AS t26
  GROUP BY
    1,
    2
), t38 AS (
  SELECT
    "t34"."child",
    "t34"."unit" AS "circle"
  FROM t34 AS t34
  WHERE
    "t34"."is_open"
), t44 AS (
  SELECT
    "t29"."child",
    "t29"."subject",
    "t29"."unit",
    "t29"."authority",
    "t38"."circle",
    "t29"."event",
    "t29"."has_owner",
    "t29"."owned_to",
    "t29"."start_on",
    "t29"."evaluate_on",
    "t29"."end_on",
    "t29"."ended_on",
    "t29"."follows_on"
  FROM t29 AS t29
  INNER JOIN t38 AS t38
    ON "t29"."child" = "t38"."child"
), t14 AS (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."child" AS "circle",
    "t2"."event",
    "t2"."has_owner",
    "t2"."owned_to",
    "t2"."start_on",
    "t2"."evaluate_on",
    "t2"."end_on",
    "t2"."ended_on",
    "t2"."follows_on"
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today
), t15 AS (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."unit" AS "circle",
    "t2"."event",
    "t2"."has_owner",
    "t2"."owned_to",
    "t2"."start_on",
    "t2"."evaluate_on",
    "t2"."end_on",
    "t2"."ended_on",
    "t2"."follows_on"
  FROM "childs_measure" AS "t2"
  WHERE
    "t2"."start_on" <= today AND "t2"."child" = "t2"."child"
), t21 AS (
  SELECT
    *
  FROM t14 AS t14
  UNION ALL
  SELECT
    *
  FROM t15 AS t15
), t50 AS (
  SELECT
    *
  FROM t44 AS t44
  UNION ALL
  SELECT
    *
  FROM t21 AS t21
), t56 AS (
  SELECT
    "t54"."child",
    "t54"."subject" AS "row",
    TRUE AS "whole"
  FROM t54 AS t54
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t50 AS t50
      WHERE
        "t54"."child" = "t50"."child"
        AND "t54"."circle" = "t50"."circle"
        AND (
          (
            "t50"."ended_on" IS NULL
          )
          OR (
            "t50"."ended_on" > "t54"."raised_on"
          )
          OR (
            "t50"."start_on" >= "t54"."raised_on"
          )
        )
    )
), t58 AS (
  SELECT
    *
  FROM t55 AS t55
  UNION ALL
  SELECT
    *
  FROM t56 AS t56
)
SELECT
  'repeated-concerns' AS "rule",
  "t27"."gap_child" AS "child",
  "t27"."gap_subject" AS "subject",
  "t27"."gap_whole" AS "whole",
  "t6"."circle",
  'concern' AS "kind",
  "t6"."subject" AS "row",
  "t6"."event",
  "t6"."unit",
  "t6"."circle" = "t6"."child" AS "shared"
FROM t27 AS t27
INNER JOIN "childs_concern" AS "t6"
  ON "t27"."gap_child" = "t6"."child"
  AND (
    "t27"."gap_whole" OR (
      "t27"."gap_circle" = "t6"."circle"
    )
  )
WHERE
  EXISTS(
    SELECT
      1
    FROM t58 AS t58
    WHERE
      "t27"."gap_child" = "t58"."child"
      AND "t6"."subject" = "t58"."row"
      AND "t27"."gap_whole" = "t58"."whole"
  )

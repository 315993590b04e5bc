WITH "childs_referral" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "to_unit",
    "need",
    "sent_on",
    "due_on",
    "answered_on",
    "accepted",
    "withdrawn_on",
    "returned_on"
  FROM "referral"
  WHERE
    child = who
), t13 AS (
  SELECT
    "t1"."child" AS "gap_child",
    "t1"."subject" AS "gap_subject",
    "t1"."whole" AS "gap_whole",
    "t1"."circle" AS "gap_circle",
    "t1"."since" AS "gap_since"
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'passed-on'
), t8 AS (
  SELECT
    *
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'passed-on'
), t4 AS (
  SELECT
    "t0"."child",
    "t0"."need",
    "t0"."subject"
  FROM "childs_referral" AS "t0"
), t14 AS (
  SELECT
    "t0"."child",
    "t0"."subject",
    "t0"."unit",
    "t0"."authority",
    "t0"."circle",
    "t0"."event",
    "t0"."to_unit",
    "t0"."need",
    "t0"."sent_on",
    "t0"."due_on",
    CASE
      WHEN (
        "t0"."returned_on" IS NOT NULL
      ) AND (
        "t0"."returned_on" <= today
      )
      THEN "t0"."returned_on"
      ELSE "t0"."answered_on"
    END AS "answered_on",
    "t0"."accepted",
    "t0"."withdrawn_on",
    "t0"."returned_on"
  FROM "childs_referral" AS "t0"
  WHERE
    "t0"."answered_on" IS NOT NULL
    AND "t0"."answered_on" <= today
    AND (
      NOT (
        "t0"."accepted"
      )
      OR (
        (
          "t0"."returned_on" IS NOT NULL
        ) AND (
          "t0"."returned_on" <= today
        )
      )
    )
), t16 AS (
  SELECT
    *
  FROM "childs_referral" AS "t0"
  WHERE
    "t0"."answered_on" IS NOT NULL
    AND "t0"."answered_on" <= today
    AND "t0"."accepted"
    AND NOT (
      (
        "t0"."returned_on" IS NOT NULL
      ) AND (
        "t0"."returned_on" <= today
      )
    )
), t18 AS (
  SELECT
    "t14"."child",
    "t14"."need",
    "t14"."subject" AS "row",
    FALSE AS "whole"
  FROM t14 AS t14
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t16 AS t16
      WHERE
        "t14"."child" = "t16"."child"
        AND "t14"."circle" = "t16"."circle"
        AND "t14"."need" = "t16"."need"
        AND "t16"."answered_on" >= "t14"."answered_on"
    )
), t15 AS (
  SELECT
    "t0"."child",
    "t0"."subject",
    "t0"."unit",
    "t0"."authority",
    "t0"."child" AS "circle",
    "t0"."event",
    "t0"."to_unit",
    "t0"."need",
    "t0"."sent_on",
    "t0"."due_on",
    CASE
      WHEN (
        "t0"."returned_on" IS NOT NULL
      ) AND (
        "t0"."returned_on" <= today
      )
      THEN "t0"."returned_on"
      ELSE "t0"."answered_on"
    END AS "answered_on",
    "t0"."accepted",
    "t0"."withdrawn_on",
    "t0"."returned_on"
  FROM "childs_referral" AS "t0"
  WHERE
    "t0"."answered_on" IS NOT NULL
    AND "t0"."answered_on" <= today
    AND (
      NOT (
        "t0"."accepted"
      )
      OR (
        (
          "t0"."returned_on" IS NOT NULL
        ) AND (
          "t0"."returned_on" <= today
        )
      )
    )
), t17 AS (
  SELECT
    "t0"."child",
    "t0"."subject",
    "t0"."unit",
    "t0"."authority",
    "t0"."child" AS "circle",
    "t0"."event",
    "t0"."to_unit",
    "t0"."need",
    "t0"."sent_on",
    "t0"."due_on",
    "t0"."answered_on",
    "t0"."accepted",
    "t0"."withdrawn_on",
    "t0"."returned_on"
  FROM "childs_referral" AS "t0"
  WHERE
    "t0"."answered_on" IS NOT NULL
    AND "t0"."answered_on" <= today
    AND "t0"."accepted"
    AND NOT (
      (
        "t0"."returned_on" IS NOT NULL
      ) AND (
        "t0"."returned_on" <= today
      )
    )
), t19 AS (
  SELECT
    "t15"."child",
    "t15"."need",
    "t15"."subject" AS "row",
    TRUE AS "whole"
  FROM t15 AS t15
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t17 AS t17
      WHERE
        "t15"."child" = "t17"."child"
        AND "t15"."circle" = "t17"."circle"
        AND "t15"."need" = "t17"."need"
        AND "t17"."answered_on" >= "t15"."answered_on"
    )
), t21 AS (
  SELECT
    *
  FROM t18 AS t18
  UNION ALL
  SELECT
    *
  FROM t19 AS t19
), t23 AS (
  SELECT
    "t8"."child",
    "t8"."subject",
    "t8"."whole",
    "t21"."row"
  FROM t8 AS t8
  INNER JOIN t4 AS t4
    ON "t8"."child" = "t4"."child" AND "t8"."subject" = "t4"."subject"
  INNER JOIN t21 AS t21
    ON "t8"."child" = "t21"."child"
    AND "t4"."need" = "t21"."need"
    AND "t8"."whole" = "t21"."whole"
)
SELECT
  'passed-on' AS "rule",
  "t13"."gap_child" AS "child",
  "t13"."gap_subject" AS "subject",
  "t13"."gap_whole" AS "whole",
  "t2"."circle",
  'referral' AS "kind",
  "t2"."subject" AS "row",
  "t2"."event",
  "t2"."unit",
  "t2"."circle" = "t2"."child" AS "shared"
FROM t13 AS t13
INNER JOIN "childs_referral" AS "t2"
  ON "t13"."gap_child" = "t2"."child"
  AND (
    "t13"."gap_whole" OR (
      "t13"."gap_circle" = "t2"."circle"
    )
  )
WHERE
  EXISTS(
    SELECT
      1
    FROM t23 AS t23
    WHERE
      "t13"."gap_child" = "t23"."child"
      AND "t13"."gap_subject" = "t23"."subject"
      AND "t13"."gap_whole" = "t23"."whole"
      AND "t2"."subject" = "t23"."row"
  )

SELECT
  'review-overdue' AS "rule",
  "t12"."child",
  "t12"."subject",
  "t12"."circle",
  "t12"."whole",
  "t12"."unit",
  "t12"."authority",
  "t12"."since",
  "t12"."due"
FROM (
  SELECT
    "t11"."child",
    "t11"."subject",
    "t11"."circle",
    FALSE AS "whole",
    "t11"."unit",
    "t11"."authority",
    "t11"."since",
    "t11"."due"
  FROM (
    SELECT
      "t9"."child",
      "t9"."subject",
      "t9"."unit",
      "t9"."authority",
      "t9"."circle",
      "t9"."event",
      "t9"."has_owner",
      "t9"."start_on",
      "t9"."evaluate_on",
      "t9"."end_on",
      "t9"."ended_on",
      "t9"."follows_on",
      "t9"."days",
      "t9"."evaluate_on" AS "since",
      CAST(CAST("t9"."evaluate_on" + TO_DAYS("t9"."days") AS TIMESTAMP) AS DATE) AS "due"
    FROM (
      SELECT
        "t7"."child",
        "t7"."subject",
        "t7"."unit",
        "t7"."authority",
        "t7"."circle",
        "t7"."event",
        "t7"."has_owner",
        "t7"."start_on",
        "t7"."evaluate_on",
        "t7"."end_on",
        "t7"."ended_on",
        "t7"."follows_on",
        "t8"."days"
      FROM (
        SELECT
          *
        FROM "measure" AS "t1"
        WHERE
          "t1"."start_on" <= $as_of
          AND (
            (
              "t1"."ended_on" IS NULL
            ) OR (
              "t1"."ended_on" > $as_of
            )
          )
      ) AS "t7"
      INNER JOIN (
        SELECT
          "t2"."authority",
          COALESCE("t2"."days", 0) AS "days"
        FROM "limits" AS "t2"
        WHERE
          "t2"."rule" = 'review-overdue'
          AND "t2"."from_on" <= $as_of
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > $as_of
            )
          )
      ) AS "t8"
        ON "t7"."authority" = "t8"."authority"
    ) AS "t9"
    WHERE
      CAST(CAST("t9"."evaluate_on" + TO_DAYS("t9"."days") AS TIMESTAMP) AS DATE) < $as_of
  ) AS "t11"
  ANTI JOIN (
    SELECT
      *
    FROM "review" AS "t0"
    WHERE
      "t0"."held_on" <= $as_of
  ) AS "t4"
    ON "t11"."child" = "t4"."child"
    AND "t11"."circle" = "t4"."circle"
    AND "t11"."subject" = "t4"."measure"
    AND "t4"."held_on" >= CAST(CAST("t11"."evaluate_on" + TO_DAYS(-14) AS TIMESTAMP) AS DATE)
) AS "t12"

SELECT
  "t17"."rule",
  "t17"."child",
  "t17"."subject",
  "t17"."circle",
  "t17"."whole",
  "t17"."unit",
  "t17"."authority",
  "t17"."since",
  "t17"."due"
FROM (
  SELECT
    'review-overdue' AS "rule",
    "t15"."child",
    "t15"."subject",
    "t15"."circle",
    "t15"."whole",
    "t15"."unit",
    "t15"."authority",
    "t15"."since",
    "t15"."due"
  FROM (
    SELECT
      "t14"."child",
      "t14"."subject",
      "t14"."circle",
      FALSE AS "whole",
      "t14"."unit",
      "t14"."authority",
      "t14"."since",
      "t14"."due"
    FROM (
      SELECT
        "t12"."child",
        "t12"."subject",
        "t12"."unit",
        "t12"."authority",
        "t12"."circle",
        "t12"."event",
        "t12"."has_owner",
        "t12"."owned_to",
        "t12"."start_on",
        "t12"."evaluate_on",
        "t12"."end_on",
        "t12"."ended_on",
        "t12"."follows_on",
        "t12"."days",
        "t12"."evaluate_on" AS "since",
        CAST(CAST("t12"."evaluate_on" + TO_DAYS("t12"."days") AS TIMESTAMP) AS DATE) AS "due"
      FROM (
        SELECT
          "t10"."child",
          "t10"."subject",
          "t10"."unit",
          "t10"."authority",
          "t10"."circle",
          "t10"."event",
          "t10"."has_owner",
          "t10"."owned_to",
          "t10"."start_on",
          "t10"."evaluate_on",
          "t10"."end_on",
          "t10"."ended_on",
          "t10"."follows_on",
          "t11"."days"
        FROM (
          SELECT
            *
          FROM "measure" AS "t2"
          WHERE
            "t2"."start_on" <= $as_of
            AND (
              (
                "t2"."ended_on" IS NULL
              ) OR (
                "t2"."ended_on" > $as_of
              )
            )
        ) AS "t10"
        INNER JOIN (
          SELECT
            "t3"."authority",
            COALESCE("t3"."days", 0) AS "days"
          FROM "limits" AS "t3"
          WHERE
            "t3"."rule" = 'review-overdue'
            AND "t3"."from_on" <= $as_of
            AND (
              (
                "t3"."to_on" IS NULL
              ) OR (
                "t3"."to_on" > $as_of
              )
            )
        ) AS "t11"
          ON "t10"."authority" = "t11"."authority"
      ) AS "t12"
      WHERE
        CAST(CAST("t12"."evaluate_on" + TO_DAYS("t12"."days") AS TIMESTAMP) AS DATE) < $as_of
    ) AS "t14"
    ANTI JOIN (
      SELECT
        *
      FROM "review" AS "t1"
      WHERE
        "t1"."held_on" <= $as_of
    ) AS "t7"
      ON "t14"."child" = "t7"."child"
      AND "t14"."circle" = "t7"."circle"
      AND "t14"."subject" = "t7"."measure"
      AND "t7"."held_on" >= CAST(CAST("t14"."evaluate_on" + TO_DAYS(-14) AS TIMESTAMP) AS DATE)
  ) AS "t15"
) AS "t17"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t6"
  ON "t17"."child" = "t6"."child"

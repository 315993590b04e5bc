SELECT
  'measure-without-owner-or-date' AS "rule",
  "t6"."child",
  "t6"."subject",
  "t6"."circle",
  FALSE AS "whole",
  "t6"."unit",
  "t6"."authority",
  "t6"."start_on" AS "since",
  CAST(NULL AS DATE) AS "due"
FROM (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."circle",
    "t4"."event",
    "t4"."has_owner",
    "t4"."start_on",
    "t4"."evaluate_on",
    "t4"."end_on",
    "t4"."ended_on",
    "t4"."follows_on",
    "t5"."days"
  FROM (
    SELECT
      *
    FROM "measure" AS "t0"
    WHERE
      "t0"."start_on" <= $as_of
      AND (
        (
          "t0"."ended_on" IS NULL
        ) OR (
          "t0"."ended_on" > $as_of
        )
      )
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 0) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'measure-without-owner-or-date'
      AND "t1"."from_on" <= $as_of
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > $as_of
        )
      )
  ) AS "t5"
    ON "t4"."authority" = "t5"."authority"
) AS "t6"
WHERE
  NOT (
    "t6"."has_owner"
  ) OR (
    "t6"."evaluate_on" IS NULL
  )

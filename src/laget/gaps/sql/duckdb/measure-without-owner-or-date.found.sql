SELECT
  "t11"."rule",
  "t11"."child",
  "t11"."subject",
  "t11"."circle",
  "t11"."whole",
  "t11"."unit",
  "t11"."authority",
  "t11"."since",
  "t11"."due"
FROM (
  SELECT
    'measure-without-owner-or-date' AS "rule",
    "t9"."child",
    "t9"."subject",
    "t9"."circle",
    FALSE AS "whole",
    "t9"."unit",
    "t9"."authority",
    "t9"."start_on" AS "since",
    CAST(NULL AS DATE) AS "due"
  FROM (
    SELECT
      "t7"."child",
      "t7"."subject",
      "t7"."unit",
      "t7"."authority",
      "t7"."circle",
      "t7"."event",
      "t7"."has_owner",
      "t7"."owned_to",
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
        "t2"."rule" = 'measure-without-owner-or-date'
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
    NOT (
      "t9"."has_owner"
    )
    OR (
      (
        NOT "t9"."owned_to" IS NULL
      ) AND (
        "t9"."owned_to" <= $as_of
      )
    )
    OR (
      "t9"."evaluate_on" IS NULL
    )
) AS "t11"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t4"
  ON "t11"."child" = "t4"."child"

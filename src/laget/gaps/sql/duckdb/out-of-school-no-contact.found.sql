SELECT
  'out-of-school-no-contact' AS "rule",
  "t12"."child",
  "t12"."subject",
  "t12"."circle",
  FALSE AS "whole",
  "t12"."unit",
  "t12"."authority",
  "t12"."from_on" AS "since",
  "t12"."contact_due_on" AS "due"
FROM (
  SELECT
    "t11"."child",
    "t11"."subject",
    "t11"."unit",
    "t11"."authority",
    "t11"."circle",
    "t11"."event",
    "t11"."from_on",
    "t11"."to_on",
    "t11"."contact_due_on",
    "t11"."days"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t7"."child",
        "t7"."subject",
        "t7"."unit",
        "t7"."authority",
        "t7"."circle",
        "t7"."event",
        "t7"."from_on",
        "t7"."to_on",
        "t7"."contact_due_on",
        "t8"."days"
      FROM (
        SELECT
          *
        FROM "school_exit" AS "t1"
        WHERE
          "t1"."from_on" <= $as_of
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > $as_of
            )
          )
      ) AS "t7"
      INNER JOIN (
        SELECT
          "t2"."authority",
          COALESCE("t2"."days", 0) AS "days"
        FROM "limits" AS "t2"
        WHERE
          "t2"."rule" = 'out-of-school-no-contact'
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
      "t9"."contact_due_on" < $as_of
  ) AS "t11"
  ANTI JOIN (
    SELECT
      *
    FROM "contact" AS "t0"
    WHERE
      "t0"."on" <= $as_of AND "t0"."with_whom" <> 'meeting'
  ) AS "t4"
    ON "t11"."child" = "t4"."child"
    AND "t11"."circle" = "t4"."circle"
    AND "t4"."on" >= "t11"."from_on"
) AS "t12"

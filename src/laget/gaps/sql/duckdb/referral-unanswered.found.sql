SELECT
  "t10"."rule",
  "t10"."child",
  "t10"."subject",
  "t10"."circle",
  "t10"."whole",
  "t10"."unit",
  "t10"."authority",
  "t10"."since",
  "t10"."due"
FROM (
  SELECT
    'referral-unanswered' AS "rule",
    "t8"."child",
    "t8"."subject",
    "t8"."circle",
    FALSE AS "whole",
    "t8"."unit",
    "t8"."authority",
    "t8"."sent_on" AS "since",
    "t8"."due_on" AS "due"
  FROM (
    SELECT
      "t3"."child",
      "t3"."subject",
      "t3"."unit",
      "t3"."authority",
      "t3"."circle",
      "t3"."event",
      "t3"."to_unit",
      "t3"."need",
      "t3"."sent_on",
      "t3"."due_on",
      "t3"."answered_on",
      "t3"."accepted",
      "t3"."withdrawn_on",
      "t3"."returned_on",
      "t7"."days"
    FROM "referral" AS "t3"
    INNER JOIN (
      SELECT
        "t2"."authority",
        COALESCE("t2"."days", 0) AS "days"
      FROM "limits" AS "t2"
      WHERE
        "t2"."rule" = 'referral-unanswered'
        AND "t2"."from_on" <= $as_of
        AND (
          (
            "t2"."to_on" IS NULL
          ) OR (
            "t2"."to_on" > $as_of
          )
        )
    ) AS "t7"
      ON "t3"."authority" = "t7"."authority"
  ) AS "t8"
  WHERE
    "t8"."sent_on" <= $as_of
    AND "t8"."due_on" < $as_of
    AND (
      (
        "t8"."answered_on" IS NULL
      ) OR (
        "t8"."answered_on" > $as_of
      )
    )
    AND (
      (
        "t8"."withdrawn_on" IS NULL
      ) OR (
        "t8"."withdrawn_on" > $as_of
      )
    )
) AS "t10"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t5"
  ON "t10"."child" = "t5"."child"

SELECT
  'referral-unanswered' AS "rule",
  "t5"."child",
  "t5"."subject",
  "t5"."circle",
  FALSE AS "whole",
  "t5"."unit",
  "t5"."authority",
  "t5"."sent_on" AS "since",
  "t5"."due_on" AS "due"
FROM (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."circle",
    "t2"."event",
    "t2"."to_unit",
    "t2"."need",
    "t2"."sent_on",
    "t2"."due_on",
    "t2"."answered_on",
    "t2"."accepted",
    "t2"."withdrawn_on",
    "t2"."returned_on",
    "t4"."days"
  FROM "referral" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 0) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'referral-unanswered'
      AND "t1"."from_on" <= $as_of
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > $as_of
        )
      )
  ) AS "t4"
    ON "t2"."authority" = "t4"."authority"
) AS "t5"
WHERE
  "t5"."sent_on" <= $as_of
  AND "t5"."due_on" < $as_of
  AND (
    (
      "t5"."answered_on" IS NULL
    ) OR (
      "t5"."answered_on" > $as_of
    )
  )
  AND (
    (
      "t5"."withdrawn_on" IS NULL
    ) OR (
      "t5"."withdrawn_on" > $as_of
    )
  )

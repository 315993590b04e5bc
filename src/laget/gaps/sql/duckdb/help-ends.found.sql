SELECT
  'help-ends' AS "rule",
  "t6"."child",
  "t6"."subject",
  "t6"."circle",
  FALSE AS "whole",
  "t6"."unit",
  "t6"."authority",
  CASE
    WHEN (
      NOT "t6"."ended_on" IS NULL
    ) AND (
      "t6"."ended_on" <= $as_of
    )
    THEN "t6"."ended_on"
    ELSE CASE
      WHEN CAST(CAST("t6"."ends" + TO_DAYS(-(
        "t6"."days"
      )) AS TIMESTAMP) AS DATE) > "t6"."start_on"
      THEN CAST(CAST("t6"."ends" + TO_DAYS(-(
        "t6"."days"
      )) AS TIMESTAMP) AS DATE)
      ELSE "t6"."start_on"
    END
  END AS "since",
  "t6"."ends" AS "due"
FROM (
  SELECT
    "t5"."child",
    "t5"."subject",
    "t5"."unit",
    "t5"."authority",
    "t5"."circle",
    "t5"."event",
    "t5"."has_owner",
    "t5"."start_on",
    "t5"."evaluate_on",
    "t5"."end_on",
    "t5"."ended_on",
    "t5"."follows_on",
    "t5"."days",
    CASE
      WHEN (
        NOT "t5"."ended_on" IS NULL
      ) AND (
        "t5"."ended_on" <= $as_of
      )
      THEN "t5"."ended_on"
      ELSE "t5"."end_on"
    END AS "ends"
  FROM (
    SELECT
      "t2"."child",
      "t2"."subject",
      "t2"."unit",
      "t2"."authority",
      "t2"."circle",
      "t2"."event",
      "t2"."has_owner",
      "t2"."start_on",
      "t2"."evaluate_on",
      "t2"."end_on",
      "t2"."ended_on",
      "t2"."follows_on",
      "t4"."days"
    FROM "measure" AS "t2"
    INNER JOIN (
      SELECT
        "t1"."authority",
        COALESCE("t1"."days", 60) AS "days"
      FROM "limits" AS "t1"
      WHERE
        "t1"."rule" = 'help-ends'
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
    "t5"."start_on" <= $as_of
    AND (
      (
        "t5"."follows_on" IS NULL
      ) OR (
        "t5"."follows_on" > $as_of
      )
    )
) AS "t6"
WHERE
  CAST(CAST("t6"."ends" + TO_DAYS(-(
    "t6"."days"
  )) AS TIMESTAMP) AS DATE) <= $as_of
  AND CAST(CAST("t6"."ends" + TO_DAYS("t6"."days") AS TIMESTAMP) AS DATE) >= $as_of

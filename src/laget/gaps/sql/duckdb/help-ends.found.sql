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
    'help-ends' AS "rule",
    "t8"."child",
    "t8"."subject",
    "t8"."circle",
    FALSE AS "whole",
    "t8"."unit",
    "t8"."authority",
    CASE
      WHEN (
        NOT "t8"."ended_on" IS NULL
      ) AND (
        "t8"."ended_on" <= $as_of
      )
      THEN "t8"."ended_on"
      ELSE CASE
        WHEN CAST(CAST(CASE
          WHEN (
            NOT "t8"."ended_on" IS NULL
          ) AND (
            "t8"."ended_on" <= $as_of
          )
          THEN "t8"."ended_on"
          ELSE "t8"."end_on"
        END + TO_DAYS(-(
          "t8"."days"
        )) AS TIMESTAMP) AS DATE) > "t8"."start_on"
        THEN CAST(CAST(CASE
          WHEN (
            NOT "t8"."ended_on" IS NULL
          ) AND (
            "t8"."ended_on" <= $as_of
          )
          THEN "t8"."ended_on"
          ELSE "t8"."end_on"
        END + TO_DAYS(-(
          "t8"."days"
        )) AS TIMESTAMP) AS DATE)
        ELSE "t8"."start_on"
      END
    END AS "since",
    CASE
      WHEN (
        NOT "t8"."ended_on" IS NULL
      ) AND (
        "t8"."ended_on" <= $as_of
      )
      THEN "t8"."ended_on"
      ELSE "t8"."end_on"
    END AS "due"
  FROM (
    SELECT
      "t3"."child",
      "t3"."subject",
      "t3"."unit",
      "t3"."authority",
      "t3"."circle",
      "t3"."event",
      "t3"."has_owner",
      "t3"."owned_to",
      "t3"."start_on",
      "t3"."evaluate_on",
      "t3"."end_on",
      "t3"."ended_on",
      "t3"."follows_on",
      "t7"."days"
    FROM "measure" AS "t3"
    INNER JOIN (
      SELECT
        "t2"."authority",
        COALESCE("t2"."days", 60) AS "days"
      FROM "limits" AS "t2"
      WHERE
        "t2"."rule" = 'help-ends'
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
    "t8"."start_on" <= $as_of
    AND (
      (
        "t8"."follows_on" IS NULL
      ) OR (
        "t8"."follows_on" > $as_of
      )
    )
    AND CAST(CAST(CASE
      WHEN (
        NOT "t8"."ended_on" IS NULL
      ) AND (
        "t8"."ended_on" <= $as_of
      )
      THEN "t8"."ended_on"
      ELSE "t8"."end_on"
    END + TO_DAYS(-(
      "t8"."days"
    )) AS TIMESTAMP) AS DATE) <= $as_of
    AND CAST(CAST(CASE
      WHEN (
        NOT "t8"."ended_on" IS NULL
      ) AND (
        "t8"."ended_on" <= $as_of
      )
      THEN "t8"."ended_on"
      ELSE "t8"."end_on"
    END + TO_DAYS("t8"."days") AS TIMESTAMP) AS DATE) >= $as_of
) AS "t10"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t5"
  ON "t10"."child" = "t5"."child"

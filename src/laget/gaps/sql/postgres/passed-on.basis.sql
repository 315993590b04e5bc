SELECT
  'passed-on' AS "rule",
  "t18"."gap_child" AS "child",
  "t18"."gap_subject" AS "subject",
  "t18"."gap_whole" AS "whole",
  "t12"."circle",
  'referral' AS "kind",
  "t12"."subject" AS "row",
  "t12"."event",
  "t12"."unit",
  "t12"."circle" = "t12"."child" AS "shared"
FROM (
  SELECT
    "t0"."child" AS "gap_child",
    "t0"."subject" AS "gap_subject",
    "t0"."whole" AS "gap_whole",
    "t0"."circle" AS "gap_circle",
    "t0"."since" AS "gap_since"
  FROM "new_gaps" AS "t0"
  WHERE
    "t0"."rule" = 'passed-on'
) AS "t18"
INNER JOIN (
  SELECT
    *
  FROM "referral" AS "t1"
  WHERE
    "t1"."child" = who
) AS "t12"
  ON "t18"."gap_child" = "t12"."child"
  AND (
    "t18"."gap_whole" OR (
      "t18"."gap_circle" = "t12"."circle"
    )
  )
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t11"."child",
        "t11"."subject",
        "t11"."whole",
        "t22"."row"
      FROM (
        SELECT
          *
        FROM "new_gaps" AS "t0"
        WHERE
          "t0"."rule" = 'passed-on'
      ) AS "t11"
      INNER JOIN (
        SELECT
          "t1"."child",
          "t1"."need",
          "t1"."subject"
        FROM "referral" AS "t1"
        WHERE
          "t1"."child" = who
      ) AS "t13"
        ON "t11"."child" = "t13"."child" AND "t11"."subject" = "t13"."subject"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t16"."child",
            "t16"."need",
            "t16"."subject" AS "row",
            FALSE AS "whole"
          FROM (
            SELECT
              *
            FROM "referral" AS "t1"
            WHERE
              "t1"."child" = who
              AND "t1"."answered_on" IS NOT NULL
              AND "t1"."answered_on" <= today
              AND NOT (
                "t1"."accepted"
              )
          ) AS "t16"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM "referral" AS "t1"
                WHERE
                  "t1"."child" = who
                  AND "t1"."answered_on" IS NOT NULL
                  AND "t1"."answered_on" <= today
                  AND "t1"."accepted"
              ) AS "t14"
              WHERE
                "t16"."child" = "t14"."child"
                AND "t16"."circle" = "t14"."circle"
                AND "t16"."need" = "t14"."need"
                AND "t14"."answered_on" >= "t16"."answered_on"
            )
        ) AS "t19"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t17"."child",
            "t17"."need",
            "t17"."subject" AS "row",
            TRUE AS "whole"
          FROM (
            SELECT
              "t1"."child",
              "t1"."subject",
              "t1"."unit",
              "t1"."authority",
              "t1"."child" AS "circle",
              "t1"."event",
              "t1"."to_unit",
              "t1"."need",
              "t1"."sent_on",
              "t1"."due_on",
              "t1"."answered_on",
              "t1"."accepted",
              "t1"."withdrawn_on"
            FROM "referral" AS "t1"
            WHERE
              "t1"."child" = who
              AND "t1"."answered_on" IS NOT NULL
              AND "t1"."answered_on" <= today
              AND NOT (
                "t1"."accepted"
              )
          ) AS "t17"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  "t1"."child",
                  "t1"."subject",
                  "t1"."unit",
                  "t1"."authority",
                  "t1"."child" AS "circle",
                  "t1"."event",
                  "t1"."to_unit",
                  "t1"."need",
                  "t1"."sent_on",
                  "t1"."due_on",
                  "t1"."answered_on",
                  "t1"."accepted",
                  "t1"."withdrawn_on"
                FROM "referral" AS "t1"
                WHERE
                  "t1"."child" = who
                  AND "t1"."answered_on" IS NOT NULL
                  AND "t1"."answered_on" <= today
                  AND "t1"."accepted"
              ) AS "t15"
              WHERE
                "t17"."child" = "t15"."child"
                AND "t17"."circle" = "t15"."circle"
                AND "t17"."need" = "t15"."need"
                AND "t15"."answered_on" >= "t17"."answered_on"
            )
        ) AS "t20"
      ) AS "t22"
        ON "t11"."child" = "t22"."child"
        AND "t13"."need" = "t22"."need"
        AND "t11"."whole" = "t22"."whole"
    ) AS "t24"
    WHERE
      "t18"."gap_child" = "t24"."child"
      AND "t18"."gap_subject" = "t24"."subject"
      AND "t18"."gap_whole" = "t24"."whole"
      AND "t12"."subject" = "t24"."row"
  )

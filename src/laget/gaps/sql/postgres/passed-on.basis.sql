SELECT
  'passed-on' AS "rule",
  "t10"."gap_child" AS "child",
  "t10"."gap_subject" AS "subject",
  "t10"."gap_whole" AS "whole",
  "t8"."circle",
  'referral' AS "kind",
  "t8"."subject" AS "row",
  "t8"."event",
  "t8"."unit",
  "t8"."circle" = "t8"."child" AS "shared"
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
) AS "t10"
INNER JOIN (
  SELECT
    *
  FROM "referral" AS "t1"
  WHERE
    "t1"."child" = who
) AS "t8"
  ON "t10"."gap_child" = "t8"."child"
  AND (
    "t10"."gap_whole" OR (
      "t10"."gap_circle" = "t8"."circle"
    )
  )
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t7"."child",
        "t7"."subject",
        "t7"."whole",
        "t22"."row"
      FROM (
        SELECT
          *
        FROM "new_gaps" AS "t0"
        WHERE
          "t0"."rule" = 'passed-on'
      ) AS "t7"
      INNER JOIN (
        SELECT
          "t1"."child",
          "t1"."need",
          "t1"."subject"
        FROM "referral" AS "t1"
        WHERE
          "t1"."child" = who
      ) AS "t9"
        ON "t7"."child" = "t9"."child" AND "t7"."subject" = "t9"."subject"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t15"."child",
            "t15"."need",
            "t15"."subject" AS "row",
            FALSE AS "whole"
          FROM (
            SELECT
              "t1"."child",
              "t1"."subject",
              "t1"."unit",
              "t1"."authority",
              "t1"."circle",
              "t1"."event",
              "t1"."to_unit",
              "t1"."need",
              "t1"."sent_on",
              "t1"."due_on",
              CASE
                WHEN (
                  "t1"."returned_on" IS NOT NULL
                ) AND (
                  "t1"."returned_on" <= today
                )
                THEN "t1"."returned_on"
                ELSE "t1"."answered_on"
              END AS "answered_on",
              "t1"."accepted",
              "t1"."withdrawn_on",
              "t1"."returned_on"
            FROM "referral" AS "t1"
            WHERE
              "t1"."child" = who
              AND "t1"."answered_on" IS NOT NULL
              AND "t1"."answered_on" <= today
              AND (
                NOT (
                  "t1"."accepted"
                )
                OR (
                  (
                    "t1"."returned_on" IS NOT NULL
                  ) AND (
                    "t1"."returned_on" <= today
                  )
                )
              )
          ) AS "t15"
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
                  AND NOT (
                    (
                      "t1"."returned_on" IS NOT NULL
                    ) AND (
                      "t1"."returned_on" <= today
                    )
                  )
              ) AS "t17"
              WHERE
                "t15"."child" = "t17"."child"
                AND "t15"."circle" = "t17"."circle"
                AND "t15"."need" = "t17"."need"
                AND "t17"."answered_on" >= "t15"."answered_on"
            )
        ) AS "t19"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t16"."child",
            "t16"."need",
            "t16"."subject" AS "row",
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
              CASE
                WHEN (
                  "t1"."returned_on" IS NOT NULL
                ) AND (
                  "t1"."returned_on" <= today
                )
                THEN "t1"."returned_on"
                ELSE "t1"."answered_on"
              END AS "answered_on",
              "t1"."accepted",
              "t1"."withdrawn_on",
              "t1"."returned_on"
            FROM "referral" AS "t1"
            WHERE
              "t1"."child" = who
              AND "t1"."answered_on" IS NOT NULL
              AND "t1"."answered_on" <= today
              AND (
                NOT (
                  "t1"."accepted"
                )
                OR (
                  (
                    "t1"."returned_on" IS NOT NULL
                  ) AND (
                    "t1"."returned_on" <= today
                  )
                )
              )
          ) AS "t16"
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
                  "t1"."withdrawn_on",
                  "t1"."returned_on"
                FROM "referral" AS "t1"
                WHERE
                  "t1"."child" = who
                  AND "t1"."answered_on" IS NOT NULL
                  AND "t1"."answered_on" <= today
                  AND "t1"."accepted"
                  AND NOT (
                    (
                      "t1"."returned_on" IS NOT NULL
                    ) AND (
                      "t1"."returned_on" <= today
                    )
                  )
              ) AS "t18"
              WHERE
                "t16"."child" = "t18"."child"
                AND "t16"."circle" = "t18"."circle"
                AND "t16"."need" = "t18"."need"
                AND "t18"."answered_on" >= "t16"."answered_on"
            )
        ) AS "t20"
      ) AS "t22"
        ON "t7"."child" = "t22"."child"
        AND "t9"."need" = "t22"."need"
        AND "t7"."whole" = "t22"."whole"
    ) AS "t24"
    WHERE
      "t10"."gap_child" = "t24"."child"
      AND "t10"."gap_subject" = "t24"."subject"
      AND "t10"."gap_whole" = "t24"."whole"
      AND "t8"."subject" = "t24"."row"
  )

WITH "t6" AS (
  SELECT
    *
  FROM "concern" AS "t1"
  WHERE
    "t1"."child" = who
)
SELECT
  'repeated-concerns' AS "rule",
  "t18"."gap_child" AS "child",
  "t18"."gap_subject" AS "subject",
  "t18"."gap_whole" AS "whole",
  "t19"."circle",
  'concern' AS "kind",
  "t19"."subject" AS "row",
  "t19"."event",
  "t19"."unit",
  "t19"."circle" = "t19"."child" AS "shared"
FROM (
  SELECT
    "t0"."child" AS "gap_child",
    "t0"."subject" AS "gap_subject",
    "t0"."whole" AS "gap_whole",
    "t0"."circle" AS "gap_circle",
    "t0"."since" AS "gap_since"
  FROM "new_gaps" AS "t0"
  WHERE
    "t0"."rule" = 'repeated-concerns'
) AS "t18"
INNER JOIN "t6" AS "t19"
  ON "t18"."gap_child" = "t19"."child"
  AND (
    "t18"."gap_whole" OR (
      "t18"."gap_circle" = "t19"."circle"
    )
  )
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t33"."child",
          "t33"."subject" AS "row",
          FALSE AS "whole"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t27"."child",
              "t27"."subject",
              "t27"."unit",
              "t27"."authority",
              "t27"."circle",
              "t27"."event",
              "t27"."raised_on",
              "t27"."due_on",
              "t27"."decided_on",
              "t27"."home",
              "t21"."days"
            FROM (
              SELECT
                "t23"."child",
                "t23"."subject",
                CASE
                  WHEN "t23"."circle" = "t23"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t23"."circle"
                END AS "unit",
                CASE
                  WHEN "t23"."circle" = "t23"."child"
                  THEN "t23"."home"
                  ELSE "t23"."authority"
                END AS "authority",
                "t23"."circle",
                "t23"."event",
                "t23"."raised_on",
                "t23"."due_on",
                "t23"."decided_on",
                "t23"."home"
              FROM (
                SELECT
                  "t20"."child",
                  "t20"."subject",
                  "t20"."unit",
                  "t20"."authority",
                  "t20"."circle",
                  "t20"."event",
                  "t20"."raised_on",
                  "t20"."due_on",
                  "t20"."decided_on",
                  "t17"."home"
                FROM "t6" AS "t20"
                INNER JOIN (
                  SELECT
                    "t4"."child",
                    "t4"."authority" AS "home"
                  FROM "children" AS "t4"
                  WHERE
                    "t4"."child" = who
                ) AS "t17"
                  ON "t20"."child" = "t17"."child"
              ) AS "t23"
            ) AS "t27"
            INNER JOIN (
              SELECT
                "t3"."authority",
                COALESCE("t3"."days", 365) AS "days"
              FROM "limits" AS "t3"
              WHERE
                "t3"."rule" = 'repeated-concerns'
                AND "t3"."from_on" <= today
                AND (
                  (
                    "t3"."to_on" IS NULL
                  ) OR (
                    "t3"."to_on" > today
                  )
                )
            ) AS "t21"
              ON "t27"."authority" = "t21"."authority"
          ) AS "t29"
          WHERE
            "t29"."raised_on" <= today
            AND CAST(CAST("t29"."raised_on" + MAKE_INTERVAL(days => CAST("t29"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
        ) AS "t33"
        WHERE
          NOT EXISTS(
            SELECT
              1
            FROM (
              SELECT
                *
              FROM "measure" AS "t2"
              WHERE
                "t2"."child" = who AND "t2"."start_on" <= today
            ) AS "t14"
            WHERE
              "t33"."child" = "t14"."child"
              AND "t33"."circle" = "t14"."circle"
              AND (
                (
                  "t14"."ended_on" IS NULL
                )
                OR (
                  "t14"."ended_on" > "t33"."raised_on"
                )
                OR (
                  "t14"."start_on" >= "t33"."raised_on"
                )
              )
          )
      ) AS "t35"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t32"."child",
          "t32"."subject" AS "row",
          TRUE AS "whole"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t26"."child",
              "t26"."subject",
              "t26"."unit",
              "t26"."authority",
              "t26"."circle",
              "t26"."event",
              "t26"."raised_on",
              "t26"."due_on",
              "t26"."decided_on",
              "t26"."home",
              "t21"."days"
            FROM (
              SELECT
                "t22"."child",
                "t22"."subject",
                CASE
                  WHEN "t22"."circle" = "t22"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t22"."circle"
                END AS "unit",
                CASE
                  WHEN "t22"."circle" = "t22"."child"
                  THEN "t22"."home"
                  ELSE "t22"."authority"
                END AS "authority",
                "t22"."circle",
                "t22"."event",
                "t22"."raised_on",
                "t22"."due_on",
                "t22"."decided_on",
                "t22"."home"
              FROM (
                SELECT
                  "t13"."child",
                  "t13"."subject",
                  "t13"."unit",
                  "t13"."authority",
                  "t13"."circle",
                  "t13"."event",
                  "t13"."raised_on",
                  "t13"."due_on",
                  "t13"."decided_on",
                  "t17"."home"
                FROM (
                  SELECT
                    "t1"."child",
                    "t1"."subject",
                    "t1"."unit",
                    "t1"."authority",
                    "t1"."child" AS "circle",
                    "t1"."event",
                    "t1"."raised_on",
                    "t1"."due_on",
                    "t1"."decided_on"
                  FROM "concern" AS "t1"
                  WHERE
                    "t1"."child" = who
                ) AS "t13"
                INNER JOIN (
                  SELECT
                    "t4"."child",
                    "t4"."authority" AS "home"
                  FROM "children" AS "t4"
                  WHERE
                    "t4"."child" = who
                ) AS "t17"
                  ON "t13"."child" = "t17"."child"
              ) AS "t22"
            ) AS "t26"
            INNER JOIN (
              SELECT
                "t3"."authority",
                COALESCE("t3"."days", 365) AS "days"
              FROM "limits" AS "t3"
              WHERE
                "t3"."rule" = 'repeated-concerns'
                AND "t3"."from_on" <= today
                AND (
                  (
                    "t3"."to_on" IS NULL
                  ) OR (
                    "t3"."to_on" > today
                  )
                )
            ) AS "t21"
              ON "t26"."authority" = "t21"."authority"
          ) AS "t28"
          WHERE
            "t28"."raised_on" <= today
            AND CAST(CAST("t28"."raised_on" + MAKE_INTERVAL(days => CAST("t28"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
        ) AS "t32"
        WHERE
          NOT EXISTS(
            SELECT
              1
            FROM (
              SELECT
                "t2"."child",
                "t2"."subject",
                "t2"."unit",
                "t2"."authority",
                "t2"."child" AS "circle",
                "t2"."event",
                "t2"."has_owner",
                "t2"."start_on",
                "t2"."evaluate_on",
                "t2"."end_on",
                "t2"."ended_on",
                "t2"."follows_on"
              FROM "measure" AS "t2"
              WHERE
                "t2"."child" = who AND "t2"."start_on" <= today
            ) AS "t15"
            WHERE
              "t32"."child" = "t15"."child"
              AND "t32"."circle" = "t15"."circle"
              AND (
                (
                  "t15"."ended_on" IS NULL
                )
                OR (
                  "t15"."ended_on" > "t32"."raised_on"
                )
                OR (
                  "t15"."start_on" >= "t32"."raised_on"
                )
              )
          )
      ) AS "t34"
    ) AS "t37"
    WHERE
      "t18"."gap_child" = "t37"."child"
      AND "t19"."subject" = "t37"."row"
      AND "t18"."gap_whole" = "t37"."whole"
  )

WITH "t7" AS (
  SELECT
    *
  FROM "concern" AS "t1"
  WHERE
    "t1"."child" = who
)
SELECT
  'repeated-concerns' AS "rule",
  "t27"."gap_child" AS "child",
  "t27"."gap_subject" AS "subject",
  "t27"."gap_whole" AS "whole",
  "t28"."circle",
  'concern' AS "kind",
  "t28"."subject" AS "row",
  "t28"."event",
  "t28"."unit",
  "t28"."circle" = "t28"."child" AS "shared"
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
) AS "t27"
INNER JOIN "t7" AS "t28"
  ON "t27"."gap_child" = "t28"."child"
  AND (
    "t27"."gap_whole" OR (
      "t27"."gap_circle" = "t28"."circle"
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
          "t56"."child",
          "t56"."subject" AS "row",
          FALSE AS "whole"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t44"."child",
              "t44"."subject",
              "t44"."unit",
              "t44"."authority",
              "t44"."circle",
              "t44"."event",
              "t44"."raised_on",
              "t44"."due_on",
              "t44"."decided_on",
              "t44"."home",
              "t32"."days"
            FROM (
              SELECT
                "t36"."child",
                "t36"."subject",
                CASE
                  WHEN "t36"."circle" = "t36"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t36"."circle"
                END AS "unit",
                CASE
                  WHEN "t36"."circle" = "t36"."child"
                  THEN "t36"."home"
                  ELSE "t36"."authority"
                END AS "authority",
                "t36"."circle",
                "t36"."event",
                "t36"."raised_on",
                "t36"."due_on",
                "t36"."decided_on",
                "t36"."home"
              FROM (
                SELECT
                  "t29"."child",
                  "t29"."subject",
                  "t29"."unit",
                  "t29"."authority",
                  "t29"."circle",
                  "t29"."event",
                  "t29"."raised_on",
                  "t29"."due_on",
                  "t29"."decided_on",
                  "t24"."home"
                FROM "t7" AS "t29"
                INNER JOIN (
                  SELECT
                    "t4"."child",
                    "t4"."authority" AS "home"
                  FROM "children" AS "t4"
                  WHERE
                    "t4"."child" = who
                ) AS "t24"
                  ON "t29"."child" = "t24"."child"
              ) AS "t36"
            ) AS "t44"
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
            ) AS "t32"
              ON "t44"."authority" = "t32"."authority"
          ) AS "t52"
          WHERE
            "t52"."raised_on" <= today
            AND CAST(CAST("t52"."raised_on" + MAKE_INTERVAL(days => CAST("t52"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
        ) AS "t56"
        WHERE
          NOT EXISTS(
            SELECT
              1
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t30"."child",
                  "t30"."subject",
                  "t30"."unit",
                  "t30"."authority",
                  "t39"."circle",
                  "t30"."event",
                  "t30"."has_owner",
                  "t30"."owned_to",
                  "t30"."start_on",
                  "t30"."evaluate_on",
                  "t30"."end_on",
                  "t30"."ended_on",
                  "t30"."follows_on"
                FROM (
                  SELECT
                    "t13"."child",
                    "t13"."subject",
                    "t13"."unit",
                    "t13"."authority",
                    "t13"."event",
                    "t13"."has_owner",
                    "t13"."owned_to",
                    "t13"."start_on",
                    "t13"."evaluate_on",
                    "t13"."end_on",
                    "t13"."ended_on",
                    "t13"."follows_on"
                  FROM (
                    SELECT
                      *
                    FROM "measure" AS "t2"
                    WHERE
                      "t2"."child" = who AND "t2"."start_on" <= today AND "t2"."circle" = "t2"."child"
                  ) AS "t13"
                ) AS "t30"
                INNER JOIN (
                  SELECT
                    "t33"."child",
                    "t33"."unit" AS "circle"
                  FROM (
                    SELECT
                      "t25"."child",
                      "t25"."unit",
                      BOOL_AND("t25"."is_open") AS "is_open"
                    FROM (
                      SELECT
                        "t5"."child",
                        "t5"."unit",
                        "t5"."circle" = "t5"."child" AS "is_open"
                      FROM "involvement" AS "t5"
                      WHERE
                        "t5"."child" = who
                        AND "t5"."from_on" <= today
                        AND (
                          (
                            "t5"."to_on" IS NULL
                          ) OR (
                            "t5"."to_on" > today
                          )
                        )
                    ) AS "t25"
                    GROUP BY
                      1,
                      2
                  ) AS "t33"
                  WHERE
                    "t33"."is_open"
                ) AS "t39"
                  ON "t30"."child" = "t39"."child"
              ) AS "t45"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM "measure" AS "t2"
                  WHERE
                    "t2"."child" = who AND "t2"."start_on" <= today
                ) AS "t9"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t2"."child",
                    "t2"."subject",
                    "t2"."unit",
                    "t2"."authority",
                    "t2"."unit" AS "circle",
                    "t2"."event",
                    "t2"."has_owner",
                    "t2"."owned_to",
                    "t2"."start_on",
                    "t2"."evaluate_on",
                    "t2"."end_on",
                    "t2"."ended_on",
                    "t2"."follows_on"
                  FROM "measure" AS "t2"
                  WHERE
                    "t2"."child" = who AND "t2"."start_on" <= today AND "t2"."circle" = "t2"."child"
                ) AS "t10"
              ) AS "t19"
            ) AS "t49"
            WHERE
              "t56"."child" = "t49"."child"
              AND "t56"."circle" = "t49"."circle"
              AND (
                (
                  "t49"."ended_on" IS NULL
                )
                OR (
                  "t49"."ended_on" > "t56"."raised_on"
                )
                OR (
                  "t49"."start_on" >= "t56"."raised_on"
                )
              )
          )
      ) AS "t58"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t55"."child",
          "t55"."subject" AS "row",
          TRUE AS "whole"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t43"."child",
              "t43"."subject",
              "t43"."unit",
              "t43"."authority",
              "t43"."circle",
              "t43"."event",
              "t43"."raised_on",
              "t43"."due_on",
              "t43"."decided_on",
              "t43"."home",
              "t32"."days"
            FROM (
              SELECT
                "t35"."child",
                "t35"."subject",
                CASE
                  WHEN "t35"."circle" = "t35"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t35"."circle"
                END AS "unit",
                CASE
                  WHEN "t35"."circle" = "t35"."child"
                  THEN "t35"."home"
                  ELSE "t35"."authority"
                END AS "authority",
                "t35"."circle",
                "t35"."event",
                "t35"."raised_on",
                "t35"."due_on",
                "t35"."decided_on",
                "t35"."home"
              FROM (
                SELECT
                  "t18"."child",
                  "t18"."subject",
                  "t18"."unit",
                  "t18"."authority",
                  "t18"."circle",
                  "t18"."event",
                  "t18"."raised_on",
                  "t18"."due_on",
                  "t18"."decided_on",
                  "t24"."home"
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
                ) AS "t18"
                INNER JOIN (
                  SELECT
                    "t4"."child",
                    "t4"."authority" AS "home"
                  FROM "children" AS "t4"
                  WHERE
                    "t4"."child" = who
                ) AS "t24"
                  ON "t18"."child" = "t24"."child"
              ) AS "t35"
            ) AS "t43"
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
            ) AS "t32"
              ON "t43"."authority" = "t32"."authority"
          ) AS "t51"
          WHERE
            "t51"."raised_on" <= today
            AND CAST(CAST("t51"."raised_on" + MAKE_INTERVAL(days => CAST("t51"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
        ) AS "t55"
        WHERE
          NOT EXISTS(
            SELECT
              1
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t31"."child",
                  "t31"."subject",
                  "t31"."unit",
                  "t31"."authority",
                  "t40"."circle",
                  "t31"."event",
                  "t31"."has_owner",
                  "t31"."owned_to",
                  "t31"."start_on",
                  "t31"."evaluate_on",
                  "t31"."end_on",
                  "t31"."ended_on",
                  "t31"."follows_on"
                FROM (
                  SELECT
                    "t14"."child",
                    "t14"."subject",
                    "t14"."unit",
                    "t14"."authority",
                    "t14"."event",
                    "t14"."has_owner",
                    "t14"."owned_to",
                    "t14"."start_on",
                    "t14"."evaluate_on",
                    "t14"."end_on",
                    "t14"."ended_on",
                    "t14"."follows_on"
                  FROM (
                    SELECT
                      "t2"."child",
                      "t2"."subject",
                      "t2"."unit",
                      "t2"."authority",
                      "t2"."child" AS "circle",
                      "t2"."event",
                      "t2"."has_owner",
                      "t2"."owned_to",
                      "t2"."start_on",
                      "t2"."evaluate_on",
                      "t2"."end_on",
                      "t2"."ended_on",
                      "t2"."follows_on"
                    FROM "measure" AS "t2"
                    WHERE
                      "t2"."child" = who AND "t2"."start_on" <= today AND "t2"."child" = "t2"."child"
                  ) AS "t14"
                ) AS "t31"
                INNER JOIN (
                  SELECT
                    "t34"."child",
                    "t34"."unit" AS "circle"
                  FROM (
                    SELECT
                      "t26"."child",
                      "t26"."unit",
                      BOOL_AND("t26"."is_open") AS "is_open"
                    FROM (
                      SELECT
                        "t5"."child",
                        "t5"."unit",
                        "t5"."child" = "t5"."child" AS "is_open"
                      FROM "involvement" AS "t5"
                      WHERE
                        "t5"."child" = who
                        AND "t5"."from_on" <= today
                        AND (
                          (
                            "t5"."to_on" IS NULL
                          ) OR (
                            "t5"."to_on" > today
                          )
                        )
                    ) AS "t26"
                    GROUP BY
                      1,
                      2
                  ) AS "t34"
                  WHERE
                    "t34"."is_open"
                ) AS "t40"
                  ON "t31"."child" = "t40"."child"
              ) AS "t46"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t2"."child",
                    "t2"."subject",
                    "t2"."unit",
                    "t2"."authority",
                    "t2"."child" AS "circle",
                    "t2"."event",
                    "t2"."has_owner",
                    "t2"."owned_to",
                    "t2"."start_on",
                    "t2"."evaluate_on",
                    "t2"."end_on",
                    "t2"."ended_on",
                    "t2"."follows_on"
                  FROM "measure" AS "t2"
                  WHERE
                    "t2"."child" = who AND "t2"."start_on" <= today
                ) AS "t11"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t2"."child",
                    "t2"."subject",
                    "t2"."unit",
                    "t2"."authority",
                    "t2"."unit" AS "circle",
                    "t2"."event",
                    "t2"."has_owner",
                    "t2"."owned_to",
                    "t2"."start_on",
                    "t2"."evaluate_on",
                    "t2"."end_on",
                    "t2"."ended_on",
                    "t2"."follows_on"
                  FROM "measure" AS "t2"
                  WHERE
                    "t2"."child" = who AND "t2"."start_on" <= today AND "t2"."child" = "t2"."child"
                ) AS "t12"
              ) AS "t20"
            ) AS "t50"
            WHERE
              "t55"."child" = "t50"."child"
              AND "t55"."circle" = "t50"."circle"
              AND (
                (
                  "t50"."ended_on" IS NULL
                )
                OR (
                  "t50"."ended_on" > "t55"."raised_on"
                )
                OR (
                  "t50"."start_on" >= "t55"."raised_on"
                )
              )
          )
      ) AS "t57"
    ) AS "t60"
    WHERE
      "t27"."gap_child" = "t60"."child"
      AND "t28"."subject" = "t60"."row"
      AND "t27"."gap_whole" = "t60"."whole"
  )

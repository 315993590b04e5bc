WITH "t52" AS (
  SELECT
    "t50"."child",
    "t50"."subject",
    "t50"."unit",
    "t50"."authority",
    "t50"."circle",
    "t50"."event",
    "t50"."raised_on",
    "t50"."due_on",
    "t50"."decided_on",
    "t50"."home",
    "t50"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t50"."child", "t50"."circle"
      ORDER BY "t50"."raised_on" ASC, "t50"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t48"."child",
      "t48"."subject",
      "t48"."unit",
      "t48"."authority",
      "t48"."circle",
      "t48"."event",
      "t48"."raised_on",
      "t48"."due_on",
      "t48"."decided_on",
      "t48"."home",
      "t48"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t36"."child",
          "t36"."subject",
          "t36"."unit",
          "t36"."authority",
          "t36"."circle",
          "t36"."event",
          "t36"."raised_on",
          "t36"."due_on",
          "t36"."decided_on",
          "t36"."home",
          "t25"."days"
        FROM (
          SELECT
            "t26"."child",
            "t26"."subject",
            CASE
              WHEN "t26"."circle" = "t26"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t26"."circle"
            END AS "unit",
            CASE
              WHEN "t26"."circle" = "t26"."child"
              THEN "t26"."home"
              ELSE "t26"."authority"
            END AS "authority",
            "t26"."circle",
            "t26"."event",
            "t26"."raised_on",
            "t26"."due_on",
            "t26"."decided_on",
            "t26"."home"
          FROM (
            SELECT
              "t5"."child",
              "t5"."subject",
              "t5"."unit",
              "t5"."authority",
              "t5"."circle",
              "t5"."event",
              "t5"."raised_on",
              "t5"."due_on",
              "t5"."decided_on",
              "t15"."home"
            FROM "concern" AS "t5"
            INNER JOIN (
              SELECT
                "t3"."child",
                "t3"."authority" AS "home"
              FROM "children" AS "t3"
            ) AS "t15"
              ON "t5"."child" = "t15"."child"
          ) AS "t26"
        ) AS "t36"
        INNER JOIN (
          SELECT
            "t1"."authority",
            COALESCE("t1"."days", 365) AS "days"
          FROM "limits" AS "t1"
          WHERE
            "t1"."rule" = 'repeated-concerns'
            AND "t1"."from_on" <= $as_of
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > $as_of
              )
            )
        ) AS "t25"
          ON "t36"."authority" = "t25"."authority"
      ) AS "t42"
      WHERE
        "t42"."raised_on" <= $as_of
        AND CAST(CAST("t42"."raised_on" + TO_DAYS("t42"."days") AS TIMESTAMP) AS DATE) > $as_of
    ) AS "t48"
    ANTI JOIN (
      SELECT
        *
      FROM (
        SELECT
          "t23"."child",
          "t23"."subject",
          "t23"."unit",
          "t23"."authority",
          "t32"."circle",
          "t23"."event",
          "t23"."has_owner",
          "t23"."start_on",
          "t23"."evaluate_on",
          "t23"."end_on",
          "t23"."ended_on",
          "t23"."follows_on"
        FROM (
          SELECT
            "t10".*
            EXCLUDE ("circle")
          FROM (
            SELECT
              *
            FROM "measure" AS "t0"
            WHERE
              "t0"."start_on" <= $as_of AND "t0"."circle" = "t0"."child"
          ) AS "t10"
        ) AS "t23"
        INNER JOIN (
          SELECT
            "t28"."child",
            "t28"."unit" AS "circle"
          FROM (
            SELECT
              "t21"."child",
              "t21"."unit",
              BOOL_AND(CAST("t21"."is_open" AS BOOLEAN)) AS "is_open"
            FROM (
              SELECT
                "t4"."child",
                "t4"."unit",
                "t4"."circle" = "t4"."child" AS "is_open"
              FROM "involvement" AS "t4"
              WHERE
                "t4"."from_on" <= $as_of
                AND (
                  (
                    "t4"."to_on" IS NULL
                  ) OR (
                    "t4"."to_on" > $as_of
                  )
                )
            ) AS "t21"
            GROUP BY
              1,
              2
          ) AS "t28"
          WHERE
            "t28"."is_open"
        ) AS "t32"
          ON "t23"."child" = "t32"."child"
      ) AS "t38"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM "measure" AS "t0"
          WHERE
            "t0"."start_on" <= $as_of
        ) AS "t8"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."child",
            "t0"."subject",
            "t0"."unit",
            "t0"."authority",
            "t0"."unit" AS "circle",
            "t0"."event",
            "t0"."has_owner",
            "t0"."start_on",
            "t0"."evaluate_on",
            "t0"."end_on",
            "t0"."ended_on",
            "t0"."follows_on"
          FROM "measure" AS "t0"
          WHERE
            "t0"."start_on" <= $as_of AND "t0"."circle" = "t0"."child"
        ) AS "t9"
      ) AS "t16"
    ) AS "t44"
      ON "t48"."child" = "t44"."child"
      AND "t48"."circle" = "t44"."circle"
      AND (
        (
          "t44"."ended_on" IS NULL
        )
        OR (
          "t44"."ended_on" > "t48"."raised_on"
        )
        OR (
          "t44"."start_on" >= "t48"."raised_on"
        )
      )
  ) AS "t50"
)
SELECT
  'repeated-concerns' AS "rule",
  "t62"."child",
  "t62"."subject",
  "t62"."circle",
  "t62"."whole",
  "t62"."unit",
  "t62"."authority",
  "t62"."since",
  "t62"."due"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t54"."child",
      "t54"."circle" AS "subject",
      "t54"."circle",
      FALSE AS "whole",
      "t54"."unit",
      "t54"."authority",
      "t54"."raised_on" AS "since",
      CAST(NULL AS DATE) AS "due"
    FROM "t52" AS "t54"
    WHERE
      "t54"."before" = 2
  ) AS "t56"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t60"."child",
      "t60"."subject",
      CAST(NULL AS UUID) AS "circle",
      TRUE AS "whole",
      "t60"."unit",
      "t60"."authority",
      "t60"."since",
      "t60"."due"
    FROM (
      SELECT
        "t58"."child",
        "t58"."circle" AS "subject",
        "t58"."circle",
        FALSE AS "whole",
        "t58"."unit",
        "t58"."authority",
        "t58"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t53"."child",
          "t53"."subject",
          "t53"."unit",
          "t53"."authority",
          "t53"."circle",
          "t53"."event",
          "t53"."raised_on",
          "t53"."due_on",
          "t53"."decided_on",
          "t53"."home",
          "t53"."days",
          "t53"."before",
          "t53"."raised_on" AS "since"
        FROM (
          SELECT
            "t51"."child",
            "t51"."subject",
            "t51"."unit",
            "t51"."authority",
            "t51"."circle",
            "t51"."event",
            "t51"."raised_on",
            "t51"."due_on",
            "t51"."decided_on",
            "t51"."home",
            "t51"."days",
            ROW_NUMBER() OVER (
              PARTITION BY "t51"."child", "t51"."circle"
              ORDER BY "t51"."raised_on" ASC, "t51"."subject" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "before"
          FROM (
            SELECT
              "t49"."child",
              "t49"."subject",
              "t49"."unit",
              "t49"."authority",
              "t49"."circle",
              "t49"."event",
              "t49"."raised_on",
              "t49"."due_on",
              "t49"."decided_on",
              "t49"."home",
              "t49"."days"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t37"."child",
                  "t37"."subject",
                  "t37"."unit",
                  "t37"."authority",
                  "t37"."circle",
                  "t37"."event",
                  "t37"."raised_on",
                  "t37"."due_on",
                  "t37"."decided_on",
                  "t37"."home",
                  "t25"."days"
                FROM (
                  SELECT
                    "t27"."child",
                    "t27"."subject",
                    CASE
                      WHEN "t27"."circle" = "t27"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t27"."circle"
                    END AS "unit",
                    CASE
                      WHEN "t27"."circle" = "t27"."child"
                      THEN "t27"."home"
                      ELSE "t27"."authority"
                    END AS "authority",
                    "t27"."circle",
                    "t27"."event",
                    "t27"."raised_on",
                    "t27"."due_on",
                    "t27"."decided_on",
                    "t27"."home"
                  FROM (
                    SELECT
                      "t14"."child",
                      "t14"."subject",
                      "t14"."unit",
                      "t14"."authority",
                      "t14"."circle",
                      "t14"."event",
                      "t14"."raised_on",
                      "t14"."due_on",
                      "t14"."decided_on",
                      "t15"."home"
                    FROM (
                      SELECT
                        "t2"."child",
                        "t2"."subject",
                        "t2"."unit",
                        "t2"."authority",
                        "t2"."child" AS "circle",
                        "t2"."event",
                        "t2"."raised_on",
                        "t2"."due_on",
                        "t2"."decided_on"
                      FROM "concern" AS "t2"
                    ) AS "t14"
                    INNER JOIN (
                      SELECT
                        "t3"."child",
                        "t3"."authority" AS "home"
                      FROM "children" AS "t3"
                    ) AS "t15"
                      ON "t14"."child" = "t15"."child"
                  ) AS "t27"
                ) AS "t37"
                INNER JOIN (
                  SELECT
                    "t1"."authority",
                    COALESCE("t1"."days", 365) AS "days"
                  FROM "limits" AS "t1"
                  WHERE
                    "t1"."rule" = 'repeated-concerns'
                    AND "t1"."from_on" <= $as_of
                    AND (
                      (
                        "t1"."to_on" IS NULL
                      ) OR (
                        "t1"."to_on" > $as_of
                      )
                    )
                ) AS "t25"
                  ON "t37"."authority" = "t25"."authority"
              ) AS "t43"
              WHERE
                "t43"."raised_on" <= $as_of
                AND CAST(CAST("t43"."raised_on" + TO_DAYS("t43"."days") AS TIMESTAMP) AS DATE) > $as_of
            ) AS "t49"
            ANTI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t24"."child",
                  "t24"."subject",
                  "t24"."unit",
                  "t24"."authority",
                  "t33"."circle",
                  "t24"."event",
                  "t24"."has_owner",
                  "t24"."start_on",
                  "t24"."evaluate_on",
                  "t24"."end_on",
                  "t24"."ended_on",
                  "t24"."follows_on"
                FROM (
                  SELECT
                    "t13".*
                    EXCLUDE ("circle")
                  FROM (
                    SELECT
                      "t0"."child",
                      "t0"."subject",
                      "t0"."unit",
                      "t0"."authority",
                      "t0"."child" AS "circle",
                      "t0"."event",
                      "t0"."has_owner",
                      "t0"."start_on",
                      "t0"."evaluate_on",
                      "t0"."end_on",
                      "t0"."ended_on",
                      "t0"."follows_on"
                    FROM "measure" AS "t0"
                    WHERE
                      "t0"."start_on" <= $as_of AND "t0"."child" = "t0"."child"
                  ) AS "t13"
                ) AS "t24"
                INNER JOIN (
                  SELECT
                    "t29"."child",
                    "t29"."unit" AS "circle"
                  FROM (
                    SELECT
                      "t22"."child",
                      "t22"."unit",
                      BOOL_AND(CAST("t22"."is_open" AS BOOLEAN)) AS "is_open"
                    FROM (
                      SELECT
                        "t4"."child",
                        "t4"."unit",
                        "t4"."child" = "t4"."child" AS "is_open"
                      FROM "involvement" AS "t4"
                      WHERE
                        "t4"."from_on" <= $as_of
                        AND (
                          (
                            "t4"."to_on" IS NULL
                          ) OR (
                            "t4"."to_on" > $as_of
                          )
                        )
                    ) AS "t22"
                    GROUP BY
                      1,
                      2
                  ) AS "t29"
                  WHERE
                    "t29"."is_open"
                ) AS "t33"
                  ON "t24"."child" = "t33"."child"
              ) AS "t39"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."child",
                    "t0"."subject",
                    "t0"."unit",
                    "t0"."authority",
                    "t0"."child" AS "circle",
                    "t0"."event",
                    "t0"."has_owner",
                    "t0"."start_on",
                    "t0"."evaluate_on",
                    "t0"."end_on",
                    "t0"."ended_on",
                    "t0"."follows_on"
                  FROM "measure" AS "t0"
                  WHERE
                    "t0"."start_on" <= $as_of
                ) AS "t11"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."child",
                    "t0"."subject",
                    "t0"."unit",
                    "t0"."authority",
                    "t0"."unit" AS "circle",
                    "t0"."event",
                    "t0"."has_owner",
                    "t0"."start_on",
                    "t0"."evaluate_on",
                    "t0"."end_on",
                    "t0"."ended_on",
                    "t0"."follows_on"
                  FROM "measure" AS "t0"
                  WHERE
                    "t0"."start_on" <= $as_of AND "t0"."child" = "t0"."child"
                ) AS "t12"
              ) AS "t18"
            ) AS "t45"
              ON "t49"."child" = "t45"."child"
              AND "t49"."circle" = "t45"."circle"
              AND (
                (
                  "t45"."ended_on" IS NULL
                )
                OR (
                  "t45"."ended_on" > "t49"."raised_on"
                )
                OR (
                  "t45"."start_on" >= "t49"."raised_on"
                )
              )
          ) AS "t51"
        ) AS "t53"
        WHERE
          "t53"."before" = 2
      ) AS "t58"
      ANTI JOIN (
        SELECT
          "t54"."child"
        FROM "t52" AS "t54"
        WHERE
          "t54"."before" = 2
      ) AS "t59"
        ON "t58"."child" = "t59"."child"
    ) AS "t60"
  ) AS "t61"
) AS "t62"

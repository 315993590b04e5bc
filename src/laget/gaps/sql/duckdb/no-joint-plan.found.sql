WITH "t28" AS (
  SELECT
    "t26"."child",
    "t26"."circle",
    "t26"."began",
    "t26"."home",
    "t26"."authority",
    "t26"."unit",
    "t11"."days"
  FROM (
    SELECT
      "t22"."child",
      "t22"."circle",
      "t22"."began",
      "t22"."home",
      CASE WHEN "t22"."circle" = "t22"."child" THEN "t22"."home" ELSE "t22"."home" END AS "authority",
      CASE
        WHEN "t22"."circle" = "t22"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t22"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t20"."child",
        "t20"."circle",
        "t20"."began",
        "t5"."home"
      FROM (
        SELECT
          "t16"."child",
          "t16"."circle",
          "t16"."began"
        FROM (
          SELECT
            "t14"."child",
            "t14"."circle",
            "t14"."unit",
            "t14"."began",
            ROW_NUMBER() OVER (
              PARTITION BY "t14"."child", "t14"."circle"
              ORDER BY "t14"."began" ASC, "t14"."unit" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "before"
          FROM (
            SELECT
              "t9"."child",
              "t9"."circle",
              "t9"."unit",
              MIN("t9"."from_on") AS "began"
            FROM (
              SELECT
                *
              FROM "involvement" AS "t3"
              WHERE
                "t3"."from_on" <= $as_of
                AND (
                  (
                    "t3"."to_on" IS NULL
                  ) OR (
                    "t3"."to_on" > $as_of
                  )
                )
            ) AS "t9"
            GROUP BY
              1,
              2,
              3
          ) AS "t14"
        ) AS "t16"
        WHERE
          "t16"."before" = 1
      ) AS "t20"
      ANTI JOIN (
        SELECT
          "t1"."child",
          "t1"."circle"
        FROM "plan" AS "t1"
        WHERE
          "t1"."from_on" <= $as_of
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > $as_of
            )
          )
      ) AS "t12"
        ON "t20"."child" = "t12"."child" AND "t20"."circle" = "t12"."circle"
      INNER JOIN (
        SELECT
          "t2"."child",
          "t2"."authority" AS "home"
        FROM "children" AS "t2"
      ) AS "t5"
        ON "t20"."child" = "t5"."child"
    ) AS "t22"
  ) AS "t26"
  INNER JOIN (
    SELECT
      "t0"."authority",
      COALESCE("t0"."days", 30) AS "days"
    FROM "limits" AS "t0"
    WHERE
      "t0"."rule" = 'no-joint-plan'
      AND "t0"."from_on" <= $as_of
      AND (
        (
          "t0"."to_on" IS NULL
        ) OR (
          "t0"."to_on" > $as_of
        )
      )
  ) AS "t11"
    ON "t26"."authority" = "t11"."authority"
)
SELECT
  'no-joint-plan' AS "rule",
  "t38"."child",
  "t38"."subject",
  "t38"."circle",
  "t38"."whole",
  "t38"."unit",
  "t38"."authority",
  "t38"."since",
  "t38"."due"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t30"."child",
      "t30"."child" AS "subject",
      "t30"."circle",
      FALSE AS "whole",
      "t30"."unit",
      "t30"."authority",
      "t30"."began" AS "since",
      CAST(CAST("t30"."began" + TO_DAYS("t30"."days") AS TIMESTAMP) AS DATE) AS "due"
    FROM "t28" AS "t30"
    WHERE
      CAST(CAST("t30"."began" + TO_DAYS("t30"."days") AS TIMESTAMP) AS DATE) < $as_of
  ) AS "t32"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t36"."child",
      "t36"."subject",
      CAST(NULL AS UUID) AS "circle",
      TRUE AS "whole",
      "t36"."unit",
      "t36"."authority",
      "t36"."since",
      "t36"."due"
    FROM (
      SELECT
        "t34"."child",
        "t34"."child" AS "subject",
        "t34"."circle",
        FALSE AS "whole",
        "t34"."unit",
        "t34"."authority",
        "t34"."since",
        "t34"."due"
      FROM (
        SELECT
          "t29"."child",
          "t29"."circle",
          "t29"."began",
          "t29"."home",
          "t29"."authority",
          "t29"."unit",
          "t29"."days",
          "t29"."began" AS "since",
          CAST(CAST("t29"."began" + TO_DAYS("t29"."days") AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t27"."child",
            "t27"."circle",
            "t27"."began",
            "t27"."home",
            "t27"."authority",
            "t27"."unit",
            "t11"."days"
          FROM (
            SELECT
              "t23"."child",
              "t23"."circle",
              "t23"."began",
              "t23"."home",
              CASE WHEN "t23"."circle" = "t23"."child" THEN "t23"."home" ELSE "t23"."home" END AS "authority",
              CASE
                WHEN "t23"."circle" = "t23"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t23"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t21"."child",
                "t21"."circle",
                "t21"."began",
                "t5"."home"
              FROM (
                SELECT
                  "t17"."child",
                  "t17"."circle",
                  "t17"."began"
                FROM (
                  SELECT
                    "t15"."child",
                    "t15"."circle",
                    "t15"."unit",
                    "t15"."began",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t15"."child", "t15"."circle"
                      ORDER BY "t15"."began" ASC, "t15"."unit" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "before"
                  FROM (
                    SELECT
                      "t10"."child",
                      "t10"."circle",
                      "t10"."unit",
                      MIN("t10"."from_on") AS "began"
                    FROM (
                      SELECT
                        "t3"."child",
                        "t3"."subject",
                        "t3"."unit",
                        "t3"."authority",
                        "t3"."child" AS "circle",
                        "t3"."event",
                        "t3"."service",
                        "t3"."from_on",
                        "t3"."to_on"
                      FROM "involvement" AS "t3"
                      WHERE
                        "t3"."from_on" <= $as_of
                        AND (
                          (
                            "t3"."to_on" IS NULL
                          ) OR (
                            "t3"."to_on" > $as_of
                          )
                        )
                    ) AS "t10"
                    GROUP BY
                      1,
                      2,
                      3
                  ) AS "t15"
                ) AS "t17"
                WHERE
                  "t17"."before" = 1
              ) AS "t21"
              ANTI JOIN (
                SELECT
                  "t1"."child",
                  "t1"."child" AS "circle"
                FROM "plan" AS "t1"
                WHERE
                  "t1"."from_on" <= $as_of
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > $as_of
                    )
                  )
              ) AS "t13"
                ON "t21"."child" = "t13"."child" AND "t21"."circle" = "t13"."circle"
              INNER JOIN (
                SELECT
                  "t2"."child",
                  "t2"."authority" AS "home"
                FROM "children" AS "t2"
              ) AS "t5"
                ON "t21"."child" = "t5"."child"
            ) AS "t23"
          ) AS "t27"
          INNER JOIN (
            SELECT
              "t0"."authority",
              COALESCE("t0"."days", 30) AS "days"
            FROM "limits" AS "t0"
            WHERE
              "t0"."rule" = 'no-joint-plan'
              AND "t0"."from_on" <= $as_of
              AND (
                (
                  "t0"."to_on" IS NULL
                ) OR (
                  "t0"."to_on" > $as_of
                )
              )
          ) AS "t11"
            ON "t27"."authority" = "t11"."authority"
        ) AS "t29"
        WHERE
          CAST(CAST("t29"."began" + TO_DAYS("t29"."days") AS TIMESTAMP) AS DATE) < $as_of
      ) AS "t34"
      ANTI JOIN (
        SELECT
          "t30"."child"
        FROM "t28" AS "t30"
        WHERE
          CAST(CAST("t30"."began" + TO_DAYS("t30"."days") AS TIMESTAMP) AS DATE) < $as_of
      ) AS "t35"
        ON "t34"."child" = "t35"."child"
    ) AS "t36"
  ) AS "t37"
) AS "t38"

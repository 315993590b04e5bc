WITH "t30" AS (
  SELECT
    "t28"."child",
    "t28"."circle",
    "t28"."began",
    "t28"."home",
    "t28"."authority",
    "t28"."unit",
    "t13"."days"
  FROM (
    SELECT
      "t24"."child",
      "t24"."circle",
      "t24"."began",
      "t24"."home",
      CASE WHEN "t24"."circle" = "t24"."child" THEN "t24"."home" ELSE "t24"."home" END AS "authority",
      CASE
        WHEN "t24"."circle" = "t24"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t24"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t22"."child",
        "t22"."circle",
        "t22"."began",
        "t6"."home"
      FROM (
        SELECT
          "t18"."child",
          "t18"."circle",
          "t18"."began"
        FROM (
          SELECT
            "t16"."child",
            "t16"."circle",
            "t16"."unit",
            "t16"."began",
            ROW_NUMBER() OVER (
              PARTITION BY "t16"."child", "t16"."circle"
              ORDER BY "t16"."began" ASC, "t16"."unit" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "before"
          FROM (
            SELECT
              "t11"."child",
              "t11"."circle",
              "t11"."unit",
              MIN("t11"."from_on") AS "began"
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
            ) AS "t11"
            GROUP BY
              1,
              2,
              3
          ) AS "t16"
        ) AS "t18"
        WHERE
          "t18"."before" = 1
      ) AS "t22"
      ANTI JOIN (
        SELECT
          "t2"."child",
          "t2"."circle"
        FROM "plan" AS "t2"
        WHERE
          "t2"."from_on" <= $as_of
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > $as_of
            )
          )
      ) AS "t14"
        ON "t22"."child" = "t14"."child" AND "t22"."circle" = "t14"."circle"
      INNER JOIN (
        SELECT
          "t0"."child",
          "t0"."authority" AS "home"
        FROM "children" AS "t0"
      ) AS "t6"
        ON "t22"."child" = "t6"."child"
    ) AS "t24"
  ) AS "t28"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 30) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'no-joint-plan'
      AND "t1"."from_on" <= $as_of
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > $as_of
        )
      )
  ) AS "t13"
    ON "t28"."authority" = "t13"."authority"
)
SELECT
  "t42"."rule",
  "t42"."child",
  "t42"."subject",
  "t42"."circle",
  "t42"."whole",
  "t42"."unit",
  "t42"."authority",
  "t42"."since",
  "t42"."due"
FROM (
  SELECT
    'no-joint-plan' AS "rule",
    "t40"."child",
    "t40"."subject",
    "t40"."circle",
    "t40"."whole",
    "t40"."unit",
    "t40"."authority",
    "t40"."since",
    "t40"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t32"."child",
        "t32"."child" AS "subject",
        "t32"."circle",
        FALSE AS "whole",
        "t32"."unit",
        "t32"."authority",
        "t32"."began" AS "since",
        CAST(CAST("t32"."began" + TO_DAYS("t32"."days") AS TIMESTAMP) AS DATE) AS "due"
      FROM "t30" AS "t32"
      WHERE
        CAST(CAST("t32"."began" + TO_DAYS("t32"."days") AS TIMESTAMP) AS DATE) < $as_of
    ) AS "t34"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t38"."child",
        "t38"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t38"."unit",
        "t38"."authority",
        "t38"."since",
        "t38"."due"
      FROM (
        SELECT
          "t36"."child",
          "t36"."child" AS "subject",
          "t36"."circle",
          FALSE AS "whole",
          "t36"."unit",
          "t36"."authority",
          "t36"."since",
          "t36"."due"
        FROM (
          SELECT
            "t31"."child",
            "t31"."circle",
            "t31"."began",
            "t31"."home",
            "t31"."authority",
            "t31"."unit",
            "t31"."days",
            "t31"."began" AS "since",
            CAST(CAST("t31"."began" + TO_DAYS("t31"."days") AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t29"."child",
              "t29"."circle",
              "t29"."began",
              "t29"."home",
              "t29"."authority",
              "t29"."unit",
              "t13"."days"
            FROM (
              SELECT
                "t25"."child",
                "t25"."circle",
                "t25"."began",
                "t25"."home",
                CASE WHEN "t25"."circle" = "t25"."child" THEN "t25"."home" ELSE "t25"."home" END AS "authority",
                CASE
                  WHEN "t25"."circle" = "t25"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t25"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t23"."child",
                  "t23"."circle",
                  "t23"."began",
                  "t6"."home"
                FROM (
                  SELECT
                    "t19"."child",
                    "t19"."circle",
                    "t19"."began"
                  FROM (
                    SELECT
                      "t17"."child",
                      "t17"."circle",
                      "t17"."unit",
                      "t17"."began",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t17"."child", "t17"."circle"
                        ORDER BY "t17"."began" ASC, "t17"."unit" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before"
                    FROM (
                      SELECT
                        "t12"."child",
                        "t12"."circle",
                        "t12"."unit",
                        MIN("t12"."from_on") AS "began"
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
                      ) AS "t12"
                      GROUP BY
                        1,
                        2,
                        3
                    ) AS "t17"
                  ) AS "t19"
                  WHERE
                    "t19"."before" = 1
                ) AS "t23"
                ANTI JOIN (
                  SELECT
                    "t2"."child",
                    "t2"."child" AS "circle"
                  FROM "plan" AS "t2"
                  WHERE
                    "t2"."from_on" <= $as_of
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > $as_of
                      )
                    )
                ) AS "t15"
                  ON "t23"."child" = "t15"."child" AND "t23"."circle" = "t15"."circle"
                INNER JOIN (
                  SELECT
                    "t0"."child",
                    "t0"."authority" AS "home"
                  FROM "children" AS "t0"
                ) AS "t6"
                  ON "t23"."child" = "t6"."child"
              ) AS "t25"
            ) AS "t29"
            INNER JOIN (
              SELECT
                "t1"."authority",
                COALESCE("t1"."days", 30) AS "days"
              FROM "limits" AS "t1"
              WHERE
                "t1"."rule" = 'no-joint-plan'
                AND "t1"."from_on" <= $as_of
                AND (
                  (
                    "t1"."to_on" IS NULL
                  ) OR (
                    "t1"."to_on" > $as_of
                  )
                )
            ) AS "t13"
              ON "t29"."authority" = "t13"."authority"
          ) AS "t31"
          WHERE
            CAST(CAST("t31"."began" + TO_DAYS("t31"."days") AS TIMESTAMP) AS DATE) < $as_of
        ) AS "t36"
        ANTI JOIN (
          SELECT
            "t32"."child"
          FROM "t30" AS "t32"
          WHERE
            CAST(CAST("t32"."began" + TO_DAYS("t32"."days") AS TIMESTAMP) AS DATE) < $as_of
        ) AS "t37"
          ON "t36"."child" = "t37"."child"
      ) AS "t38"
    ) AS "t39"
  ) AS "t40"
) AS "t42"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t7"
  ON "t42"."child" = "t7"."child"

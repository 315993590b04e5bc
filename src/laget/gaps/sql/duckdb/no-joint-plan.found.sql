WITH "t12" AS (
  SELECT
    "t3"."child",
    "t3"."circle"
  FROM "said_no" AS "t3"
  WHERE
    "t3"."about" = 'plan'
    AND "t3"."from_on" <= $as_of
    AND (
      (
        "t3"."to_on" IS NULL
      ) OR (
        "t3"."to_on" > $as_of
      )
    )
), "t35" AS (
  SELECT
    "t33"."child",
    "t33"."circle",
    "t33"."began",
    "t33"."home",
    "t33"."authority",
    "t33"."unit",
    "t15"."days"
  FROM (
    SELECT
      "t29"."child",
      "t29"."circle",
      "t29"."began",
      "t29"."home",
      CASE WHEN "t29"."circle" = "t29"."child" THEN "t29"."home" ELSE "t29"."home" END AS "authority",
      CASE
        WHEN "t29"."circle" = "t29"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t29"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t27"."child",
        "t27"."circle",
        "t27"."began",
        "t7"."home"
      FROM (
        SELECT
          "t23"."child",
          "t23"."circle",
          "t23"."began"
        FROM (
          SELECT
            "t21"."child",
            "t21"."circle",
            "t21"."unit",
            "t21"."began",
            ROW_NUMBER() OVER (
              PARTITION BY "t21"."child", "t21"."circle"
              ORDER BY "t21"."began" ASC, "t21"."unit" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "before"
          FROM (
            SELECT
              "t13"."child",
              "t13"."circle",
              "t13"."unit",
              MIN("t13"."from_on") AS "began"
            FROM (
              SELECT
                *
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
            ) AS "t13"
            GROUP BY
              1,
              2,
              3
          ) AS "t21"
        ) AS "t23"
        WHERE
          "t23"."before" = 1
      ) AS "t27"
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
      ) AS "t16"
        ON "t27"."child" = "t16"."child" AND "t27"."circle" = "t16"."circle"
      ANTI JOIN "t12" AS "t19"
        ON "t27"."child" = "t19"."child" AND "t27"."circle" = "t19"."circle"
      INNER JOIN (
        SELECT
          "t0"."child",
          "t0"."authority" AS "home"
        FROM "children" AS "t0"
      ) AS "t7"
        ON "t27"."child" = "t7"."child"
    ) AS "t29"
  ) AS "t33"
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
  ) AS "t15"
    ON "t33"."authority" = "t15"."authority"
)
SELECT
  "t47"."rule",
  "t47"."child",
  "t47"."subject",
  "t47"."circle",
  "t47"."whole",
  "t47"."unit",
  "t47"."authority",
  "t47"."since",
  "t47"."due"
FROM (
  SELECT
    'no-joint-plan' AS "rule",
    "t45"."child",
    "t45"."subject",
    "t45"."circle",
    "t45"."whole",
    "t45"."unit",
    "t45"."authority",
    "t45"."since",
    "t45"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t37"."child",
        "t37"."child" AS "subject",
        "t37"."circle",
        FALSE AS "whole",
        "t37"."unit",
        "t37"."authority",
        "t37"."began" AS "since",
        CAST(CAST("t37"."began" + TO_DAYS("t37"."days") AS TIMESTAMP) AS DATE) AS "due"
      FROM "t35" AS "t37"
      WHERE
        CAST(CAST("t37"."began" + TO_DAYS("t37"."days") AS TIMESTAMP) AS DATE) < $as_of
    ) AS "t39"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t43"."child",
        "t43"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t43"."unit",
        "t43"."authority",
        "t43"."since",
        "t43"."due"
      FROM (
        SELECT
          "t41"."child",
          "t41"."child" AS "subject",
          "t41"."circle",
          FALSE AS "whole",
          "t41"."unit",
          "t41"."authority",
          "t41"."since",
          "t41"."due"
        FROM (
          SELECT
            "t36"."child",
            "t36"."circle",
            "t36"."began",
            "t36"."home",
            "t36"."authority",
            "t36"."unit",
            "t36"."days",
            "t36"."began" AS "since",
            CAST(CAST("t36"."began" + TO_DAYS("t36"."days") AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t34"."child",
              "t34"."circle",
              "t34"."began",
              "t34"."home",
              "t34"."authority",
              "t34"."unit",
              "t15"."days"
            FROM (
              SELECT
                "t30"."child",
                "t30"."circle",
                "t30"."began",
                "t30"."home",
                CASE WHEN "t30"."circle" = "t30"."child" THEN "t30"."home" ELSE "t30"."home" END AS "authority",
                CASE
                  WHEN "t30"."circle" = "t30"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t30"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t28"."child",
                  "t28"."circle",
                  "t28"."began",
                  "t7"."home"
                FROM (
                  SELECT
                    "t24"."child",
                    "t24"."circle",
                    "t24"."began"
                  FROM (
                    SELECT
                      "t22"."child",
                      "t22"."circle",
                      "t22"."unit",
                      "t22"."began",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t22"."child", "t22"."circle"
                        ORDER BY "t22"."began" ASC, "t22"."unit" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before"
                    FROM (
                      SELECT
                        "t14"."child",
                        "t14"."circle",
                        "t14"."unit",
                        MIN("t14"."from_on") AS "began"
                      FROM (
                        SELECT
                          "t4"."child",
                          "t4"."subject",
                          "t4"."unit",
                          "t4"."authority",
                          "t4"."child" AS "circle",
                          "t4"."event",
                          "t4"."service",
                          "t4"."from_on",
                          "t4"."to_on"
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
                      ) AS "t14"
                      GROUP BY
                        1,
                        2,
                        3
                    ) AS "t22"
                  ) AS "t24"
                  WHERE
                    "t24"."before" = 1
                ) AS "t28"
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
                ) AS "t17"
                  ON "t28"."child" = "t17"."child" AND "t28"."circle" = "t17"."circle"
                ANTI JOIN "t12" AS "t20"
                  ON "t28"."child" = "t20"."child" AND "t28"."circle" = "t20"."circle"
                INNER JOIN (
                  SELECT
                    "t0"."child",
                    "t0"."authority" AS "home"
                  FROM "children" AS "t0"
                ) AS "t7"
                  ON "t28"."child" = "t7"."child"
              ) AS "t30"
            ) AS "t34"
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
            ) AS "t15"
              ON "t34"."authority" = "t15"."authority"
          ) AS "t36"
          WHERE
            CAST(CAST("t36"."began" + TO_DAYS("t36"."days") AS TIMESTAMP) AS DATE) < $as_of
        ) AS "t41"
        ANTI JOIN (
          SELECT
            "t37"."child"
          FROM "t35" AS "t37"
          WHERE
            CAST(CAST("t37"."began" + TO_DAYS("t37"."days") AS TIMESTAMP) AS DATE) < $as_of
        ) AS "t42"
          ON "t41"."child" = "t42"."child"
      ) AS "t43"
    ) AS "t44"
  ) AS "t45"
) AS "t47"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t8"
  ON "t47"."child" = "t8"."child"

WITH "t29" AS (
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
    "t27"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t27"."child", "t27"."circle"
      ORDER BY "t27"."raised_on" ASC, "t27"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t25"."child",
      "t25"."subject",
      "t25"."unit",
      "t25"."authority",
      "t25"."circle",
      "t25"."event",
      "t25"."raised_on",
      "t25"."due_on",
      "t25"."decided_on",
      "t25"."home",
      "t25"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t19"."child",
          "t19"."subject",
          "t19"."unit",
          "t19"."authority",
          "t19"."circle",
          "t19"."event",
          "t19"."raised_on",
          "t19"."due_on",
          "t19"."decided_on",
          "t19"."home",
          "t14"."days"
        FROM (
          SELECT
            "t15"."child",
            "t15"."subject",
            CASE
              WHEN "t15"."circle" = "t15"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t15"."circle"
            END AS "unit",
            CASE
              WHEN "t15"."circle" = "t15"."child"
              THEN "t15"."home"
              ELSE "t15"."authority"
            END AS "authority",
            "t15"."circle",
            "t15"."event",
            "t15"."raised_on",
            "t15"."due_on",
            "t15"."decided_on",
            "t15"."home"
          FROM (
            SELECT
              "t4"."child",
              "t4"."subject",
              "t4"."unit",
              "t4"."authority",
              "t4"."circle",
              "t4"."event",
              "t4"."raised_on",
              "t4"."due_on",
              "t4"."decided_on",
              "t10"."home"
            FROM "concern" AS "t4"
            INNER JOIN (
              SELECT
                "t3"."child",
                "t3"."authority" AS "home"
              FROM "children" AS "t3"
            ) AS "t10"
              ON "t4"."child" = "t10"."child"
          ) AS "t15"
        ) AS "t19"
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
        ) AS "t14"
          ON "t19"."authority" = "t14"."authority"
      ) AS "t21"
      WHERE
        "t21"."raised_on" <= $as_of
        AND CAST(CAST("t21"."raised_on" + TO_DAYS("t21"."days") AS TIMESTAMP) AS DATE) > $as_of
    ) AS "t25"
    ANTI JOIN (
      SELECT
        *
      FROM "measure" AS "t0"
      WHERE
        "t0"."start_on" <= $as_of
    ) AS "t11"
      ON "t25"."child" = "t11"."child"
      AND "t25"."circle" = "t11"."circle"
      AND (
        (
          "t11"."ended_on" IS NULL
        )
        OR (
          "t11"."ended_on" > "t25"."raised_on"
        )
        OR (
          "t11"."start_on" >= "t25"."raised_on"
        )
      )
  ) AS "t27"
)
SELECT
  'repeated-concerns' AS "rule",
  "t39"."child",
  "t39"."subject",
  "t39"."circle",
  "t39"."whole",
  "t39"."unit",
  "t39"."authority",
  "t39"."since",
  "t39"."due"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t31"."child",
      "t31"."circle" AS "subject",
      "t31"."circle",
      FALSE AS "whole",
      "t31"."unit",
      "t31"."authority",
      "t31"."raised_on" AS "since",
      CAST(NULL AS DATE) AS "due"
    FROM "t29" AS "t31"
    WHERE
      "t31"."before" = 2
  ) AS "t33"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t37"."child",
      "t37"."subject",
      CAST(NULL AS UUID) AS "circle",
      TRUE AS "whole",
      "t37"."unit",
      "t37"."authority",
      "t37"."since",
      "t37"."due"
    FROM (
      SELECT
        "t35"."child",
        "t35"."circle" AS "subject",
        "t35"."circle",
        FALSE AS "whole",
        "t35"."unit",
        "t35"."authority",
        "t35"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t30"."child",
          "t30"."subject",
          "t30"."unit",
          "t30"."authority",
          "t30"."circle",
          "t30"."event",
          "t30"."raised_on",
          "t30"."due_on",
          "t30"."decided_on",
          "t30"."home",
          "t30"."days",
          "t30"."before",
          "t30"."raised_on" AS "since"
        FROM (
          SELECT
            "t28"."child",
            "t28"."subject",
            "t28"."unit",
            "t28"."authority",
            "t28"."circle",
            "t28"."event",
            "t28"."raised_on",
            "t28"."due_on",
            "t28"."decided_on",
            "t28"."home",
            "t28"."days",
            ROW_NUMBER() OVER (
              PARTITION BY "t28"."child", "t28"."circle"
              ORDER BY "t28"."raised_on" ASC, "t28"."subject" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "before"
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
              "t26"."days"
            FROM (
              SELECT
                *
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
                  "t20"."home",
                  "t14"."days"
                FROM (
                  SELECT
                    "t16"."child",
                    "t16"."subject",
                    CASE
                      WHEN "t16"."circle" = "t16"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t16"."circle"
                    END AS "unit",
                    CASE
                      WHEN "t16"."circle" = "t16"."child"
                      THEN "t16"."home"
                      ELSE "t16"."authority"
                    END AS "authority",
                    "t16"."circle",
                    "t16"."event",
                    "t16"."raised_on",
                    "t16"."due_on",
                    "t16"."decided_on",
                    "t16"."home"
                  FROM (
                    SELECT
                      "t9"."child",
                      "t9"."subject",
                      "t9"."unit",
                      "t9"."authority",
                      "t9"."circle",
                      "t9"."event",
                      "t9"."raised_on",
                      "t9"."due_on",
                      "t9"."decided_on",
                      "t10"."home"
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
                    ) AS "t9"
                    INNER JOIN (
                      SELECT
                        "t3"."child",
                        "t3"."authority" AS "home"
                      FROM "children" AS "t3"
                    ) AS "t10"
                      ON "t9"."child" = "t10"."child"
                  ) AS "t16"
                ) AS "t20"
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
                ) AS "t14"
                  ON "t20"."authority" = "t14"."authority"
              ) AS "t22"
              WHERE
                "t22"."raised_on" <= $as_of
                AND CAST(CAST("t22"."raised_on" + TO_DAYS("t22"."days") AS TIMESTAMP) AS DATE) > $as_of
            ) AS "t26"
            ANTI JOIN (
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
            ) AS "t12"
              ON "t26"."child" = "t12"."child"
              AND "t26"."circle" = "t12"."circle"
              AND (
                (
                  "t12"."ended_on" IS NULL
                )
                OR (
                  "t12"."ended_on" > "t26"."raised_on"
                )
                OR (
                  "t12"."start_on" >= "t26"."raised_on"
                )
              )
          ) AS "t28"
        ) AS "t30"
        WHERE
          "t30"."before" = 2
      ) AS "t35"
      ANTI JOIN (
        SELECT
          "t31"."child"
        FROM "t29" AS "t31"
        WHERE
          "t31"."before" = 2
      ) AS "t36"
        ON "t35"."child" = "t36"."child"
    ) AS "t37"
  ) AS "t38"
) AS "t39"

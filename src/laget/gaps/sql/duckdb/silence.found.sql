SELECT
  "t40"."rule",
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
    'silence' AS "rule",
    "t38"."child",
    "t38"."child" AS "subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t38"."unit",
    "t38"."authority",
    "t38"."since",
    CAST(CAST("t38"."since" + TO_DAYS("t38"."days") AS TIMESTAMP) AS DATE) AS "due"
  FROM (
    SELECT
      "t37"."child",
      "t37"."since",
      "t37"."circle",
      "t37"."home",
      "t37"."authority",
      "t37"."unit",
      "t24"."days"
    FROM (
      SELECT
        "t35"."child",
        "t35"."since",
        "t35"."circle",
        "t35"."home",
        CASE WHEN "t35"."circle" = "t35"."child" THEN "t35"."home" ELSE "t35"."home" END AS "authority",
        CASE
          WHEN "t35"."circle" = "t35"."child"
          THEN CAST(NULL AS UUID)
          ELSE "t35"."circle"
        END AS "unit"
      FROM (
        SELECT
          "t34"."child",
          "t34"."since",
          "t34"."circle",
          "t10"."home"
        FROM (
          SELECT
            "t32"."child",
            "t32"."since",
            "t32"."child" AS "circle"
          FROM (
            SELECT
              "t29"."child",
              GREATEST("t29"."began", COALESCE("t31"."last_on", "t29"."began")) AS "since"
            FROM (
              SELECT
                "t20"."child",
                MIN("t20"."from_on") AS "began"
              FROM (
                SELECT
                  *
                FROM "cases" AS "t2"
                WHERE
                  "t2"."from_on" <= $as_of
                  AND (
                    (
                      "t2"."to_on" IS NULL
                    ) OR (
                      "t2"."to_on" > $as_of
                    )
                  )
              ) AS "t20"
              GROUP BY
                1
            ) AS "t29"
            LEFT OUTER JOIN (
              SELECT
                "t27"."child",
                MAX("t27"."on") AS "last_on"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t3"."child",
                      "t3"."to_on" AS "on"
                    FROM "lead" AS "t3"
                    WHERE
                      "t3"."to_on" <= $as_of
                  ) AS "t11"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t4"."child",
                        "t4"."on"
                      FROM "contact" AS "t4"
                      WHERE
                        "t4"."on" <= $as_of
                    ) AS "t13"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t5"."child",
                        "t5"."held_on" AS "on"
                      FROM "review" AS "t5"
                      WHERE
                        "t5"."held_on" <= $as_of
                    ) AS "t14"
                  ) AS "t21"
                ) AS "t25"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t6"."child",
                        "t6"."start_on" AS "on"
                      FROM "measure" AS "t6"
                      WHERE
                        "t6"."start_on" <= $as_of
                    ) AS "t15"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t7"."child",
                        "t7"."sent_on" AS "on"
                      FROM "referral" AS "t7"
                      WHERE
                        "t7"."sent_on" <= $as_of
                    ) AS "t16"
                  ) AS "t22"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t7"."child",
                        "t7"."answered_on" AS "on"
                      FROM "referral" AS "t7"
                      WHERE
                        "t7"."answered_on" <= $as_of
                    ) AS "t17"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t3"."child",
                        "t3"."from_on" AS "on"
                      FROM "lead" AS "t3"
                      WHERE
                        "t3"."from_on" <= $as_of
                    ) AS "t12"
                  ) AS "t23"
                ) AS "t26"
              ) AS "t27"
              GROUP BY
                1
            ) AS "t31"
              ON "t29"."child" = "t31"."child"
          ) AS "t32"
        ) AS "t34"
        INNER JOIN (
          SELECT
            "t0"."child",
            "t0"."authority" AS "home"
          FROM "children" AS "t0"
        ) AS "t10"
          ON "t34"."child" = "t10"."child"
      ) AS "t35"
    ) AS "t37"
    INNER JOIN (
      SELECT
        "t1"."authority",
        COALESCE("t1"."days", 60) AS "days"
      FROM "limits" AS "t1"
      WHERE
        "t1"."rule" = 'silence'
        AND "t1"."from_on" <= $as_of
        AND (
          (
            "t1"."to_on" IS NULL
          ) OR (
            "t1"."to_on" > $as_of
          )
        )
    ) AS "t24"
      ON "t37"."authority" = "t24"."authority"
  ) AS "t38"
  WHERE
    CAST(CAST("t38"."since" + TO_DAYS("t38"."days") AS TIMESTAMP) AS DATE) < $as_of
) AS "t40"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t18"
  ON "t40"."child" = "t18"."child"

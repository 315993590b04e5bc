SELECT
  'silence' AS "rule",
  "t36"."child",
  "t36"."child" AS "subject",
  CAST(NULL AS UUID) AS "circle",
  TRUE AS "whole",
  "t36"."unit",
  "t36"."authority",
  "t36"."since",
  CAST(CAST("t36"."since" + TO_DAYS("t36"."days") AS TIMESTAMP) AS DATE) AS "due"
FROM (
  SELECT
    "t35"."child",
    "t35"."since",
    "t35"."circle",
    "t35"."home",
    "t35"."authority",
    "t35"."unit",
    "t22"."days"
  FROM (
    SELECT
      "t33"."child",
      "t33"."since",
      "t33"."circle",
      "t33"."home",
      CASE WHEN "t33"."circle" = "t33"."child" THEN "t33"."home" ELSE "t33"."home" END AS "authority",
      CASE
        WHEN "t33"."circle" = "t33"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t33"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t32"."child",
        "t32"."since",
        "t32"."circle",
        "t9"."home"
      FROM (
        SELECT
          "t30"."child",
          "t30"."since",
          "t30"."child" AS "circle"
        FROM (
          SELECT
            "t27"."child",
            GREATEST("t27"."began", COALESCE("t29"."last_on", "t27"."began")) AS "since"
          FROM (
            SELECT
              "t18"."child",
              MIN("t18"."from_on") AS "began"
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
            ) AS "t18"
            GROUP BY
              1
          ) AS "t27"
          LEFT OUTER JOIN (
            SELECT
              "t25"."child",
              MAX("t25"."on") AS "last_on"
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
                ) AS "t10"
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
                  ) AS "t12"
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
                  ) AS "t13"
                ) AS "t19"
              ) AS "t23"
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
                  ) AS "t14"
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
                  ) AS "t15"
                ) AS "t20"
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
                  ) AS "t16"
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
                  ) AS "t11"
                ) AS "t21"
              ) AS "t24"
            ) AS "t25"
            GROUP BY
              1
          ) AS "t29"
            ON "t27"."child" = "t29"."child"
        ) AS "t30"
      ) AS "t32"
      INNER JOIN (
        SELECT
          "t1"."child",
          "t1"."authority" AS "home"
        FROM "children" AS "t1"
      ) AS "t9"
        ON "t32"."child" = "t9"."child"
    ) AS "t33"
  ) AS "t35"
  INNER JOIN (
    SELECT
      "t0"."authority",
      COALESCE("t0"."days", 60) AS "days"
    FROM "limits" AS "t0"
    WHERE
      "t0"."rule" = 'silence'
      AND "t0"."from_on" <= $as_of
      AND (
        (
          "t0"."to_on" IS NULL
        ) OR (
          "t0"."to_on" > $as_of
        )
      )
  ) AS "t22"
    ON "t35"."authority" = "t22"."authority"
) AS "t36"
WHERE
  CAST(CAST("t36"."since" + TO_DAYS("t36"."days") AS TIMESTAMP) AS DATE) < $as_of

WITH "t47" AS (
  SELECT
    "t45"."child",
    "t45"."circle",
    "t45"."stood_in",
    "t45"."since",
    "t45"."home",
    "t45"."authority",
    "t45"."unit",
    "t18"."days"
  FROM (
    SELECT
      "t41"."child",
      "t41"."circle",
      "t41"."stood_in",
      "t41"."since",
      "t41"."home",
      CASE WHEN "t41"."circle" = "t41"."child" THEN "t41"."home" ELSE "t41"."home" END AS "authority",
      CASE
        WHEN "t41"."circle" = "t41"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t41"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t39"."child",
        "t39"."circle",
        "t25"."stood_in",
        GREATEST("t39"."began", COALESCE("t27"."dropped", "t39"."began")) AS "since",
        "t8"."home"
      FROM (
        SELECT
          "t35"."child",
          "t35"."circle",
          MIN("t35"."began") AS "began"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t3"."child",
              "t3"."circle",
              "t3"."from_on" AS "began"
            FROM "cases" AS "t3"
            WHERE
              "t3"."from_on" <= $as_of
              AND (
                (
                  "t3"."to_on" IS NULL
                ) OR (
                  "t3"."to_on" > $as_of
                )
              )
          ) AS "t14"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t31"."child",
              "t31"."circle",
              "t31"."began"
            FROM (
              SELECT
                "t29"."child",
                "t29"."circle",
                "t29"."unit",
                "t29"."began",
                ROW_NUMBER() OVER (
                  PARTITION BY "t29"."child", "t29"."circle"
                  ORDER BY "t29"."began" ASC, "t29"."unit" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "before"
              FROM (
                SELECT
                  "t16"."child",
                  "t16"."circle",
                  "t16"."unit",
                  MIN("t16"."from_on") AS "began"
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
                ) AS "t16"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t29"
            ) AS "t31"
            WHERE
              "t31"."before" = 1
          ) AS "t33"
        ) AS "t35"
        GROUP BY
          1,
          2
      ) AS "t39"
      ANTI JOIN (
        SELECT
          "t1"."child",
          "t1"."circle"
        FROM "lead" AS "t1"
        WHERE
          NOT (
            "t1"."standing_in"
          )
          AND "t1"."from_on" <= $as_of
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > $as_of
            )
          )
      ) AS "t19"
        ON "t39"."child" = "t19"."child" AND "t39"."circle" = "t19"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t6"."child",
          "t6"."circle",
          MAX("t6"."to_on") AS "dropped"
        FROM (
          SELECT
            *
          FROM "lead" AS "t1"
          WHERE
            NOT (
              "t1"."standing_in"
            )
            AND NOT "t1"."to_on" IS NULL
            AND "t1"."to_on" <= $as_of
        ) AS "t6"
        GROUP BY
          1,
          2
      ) AS "t27"
        ON "t39"."child" = "t27"."child" AND "t39"."circle" = "t27"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t11"."child",
          "t11"."circle",
          TRUE AS "stood_in"
        FROM (
          SELECT DISTINCT
            "t1"."child",
            "t1"."circle"
          FROM "lead" AS "t1"
          WHERE
            "t1"."standing_in"
            AND "t1"."from_on" <= $as_of
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > $as_of
              )
            )
        ) AS "t11"
      ) AS "t25"
        ON "t39"."child" = "t25"."child" AND "t39"."circle" = "t25"."circle"
      INNER JOIN (
        SELECT
          "t2"."child",
          "t2"."authority" AS "home"
        FROM "children" AS "t2"
      ) AS "t8"
        ON "t39"."child" = "t8"."child"
    ) AS "t41"
  ) AS "t45"
  INNER JOIN (
    SELECT
      "t0"."authority",
      COALESCE("t0"."days", 14) AS "days"
    FROM "limits" AS "t0"
    WHERE
      "t0"."rule" = 'no-holder'
      AND "t0"."from_on" <= $as_of
      AND (
        (
          "t0"."to_on" IS NULL
        ) OR (
          "t0"."to_on" > $as_of
        )
      )
  ) AS "t18"
    ON "t45"."authority" = "t18"."authority"
)
SELECT
  'no-holder' AS "rule",
  "t57"."child",
  "t57"."subject",
  "t57"."circle",
  "t57"."whole",
  "t57"."unit",
  "t57"."authority",
  "t57"."since",
  "t57"."due"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t49"."child",
      "t49"."child" AS "subject",
      "t49"."circle",
      FALSE AS "whole",
      "t49"."unit",
      "t49"."authority",
      "t49"."since",
      CAST(NULL AS DATE) AS "due"
    FROM "t47" AS "t49"
    WHERE
      (
        "t49"."stood_in" IS NULL
      )
      OR (
        CAST(CAST("t49"."since" + TO_DAYS("t49"."days") AS TIMESTAMP) AS DATE) < $as_of
      )
  ) AS "t51"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t55"."child",
      "t55"."subject",
      CAST(NULL AS UUID) AS "circle",
      TRUE AS "whole",
      "t55"."unit",
      "t55"."authority",
      "t55"."since",
      "t55"."due"
    FROM (
      SELECT
        "t53"."child",
        "t53"."child" AS "subject",
        "t53"."circle",
        FALSE AS "whole",
        "t53"."unit",
        "t53"."authority",
        "t53"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t46"."child",
            "t46"."circle",
            "t46"."stood_in",
            "t46"."since",
            "t46"."home",
            "t46"."authority",
            "t46"."unit",
            "t18"."days"
          FROM (
            SELECT
              "t42"."child",
              "t42"."circle",
              "t42"."stood_in",
              "t42"."since",
              "t42"."home",
              CASE WHEN "t42"."circle" = "t42"."child" THEN "t42"."home" ELSE "t42"."home" END AS "authority",
              CASE
                WHEN "t42"."circle" = "t42"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t42"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t40"."child",
                "t40"."circle",
                "t26"."stood_in",
                GREATEST("t40"."began", COALESCE("t28"."dropped", "t40"."began")) AS "since",
                "t8"."home"
              FROM (
                SELECT
                  "t36"."child",
                  "t36"."circle",
                  MIN("t36"."began") AS "began"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t3"."child",
                      "t3"."child" AS "circle",
                      "t3"."from_on" AS "began"
                    FROM "cases" AS "t3"
                    WHERE
                      "t3"."from_on" <= $as_of
                      AND (
                        (
                          "t3"."to_on" IS NULL
                        ) OR (
                          "t3"."to_on" > $as_of
                        )
                      )
                  ) AS "t15"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t32"."child",
                      "t32"."circle",
                      "t32"."began"
                    FROM (
                      SELECT
                        "t30"."child",
                        "t30"."circle",
                        "t30"."unit",
                        "t30"."began",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t30"."child", "t30"."circle"
                          ORDER BY "t30"."began" ASC, "t30"."unit" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before"
                      FROM (
                        SELECT
                          "t17"."child",
                          "t17"."circle",
                          "t17"."unit",
                          MIN("t17"."from_on") AS "began"
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
                        ) AS "t17"
                        GROUP BY
                          1,
                          2,
                          3
                      ) AS "t30"
                    ) AS "t32"
                    WHERE
                      "t32"."before" = 1
                  ) AS "t34"
                ) AS "t36"
                GROUP BY
                  1,
                  2
              ) AS "t40"
              ANTI JOIN (
                SELECT
                  "t1"."child",
                  "t1"."child" AS "circle"
                FROM "lead" AS "t1"
                WHERE
                  NOT (
                    "t1"."standing_in"
                  )
                  AND "t1"."from_on" <= $as_of
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > $as_of
                    )
                  )
              ) AS "t20"
                ON "t40"."child" = "t20"."child" AND "t40"."circle" = "t20"."circle"
              LEFT OUTER JOIN (
                SELECT
                  "t7"."child",
                  "t7"."circle",
                  MAX("t7"."to_on") AS "dropped"
                FROM (
                  SELECT
                    "t1"."child",
                    "t1"."subject",
                    "t1"."unit",
                    "t1"."authority",
                    "t1"."child" AS "circle",
                    "t1"."event",
                    "t1"."from_on",
                    "t1"."to_on",
                    "t1"."standing_in"
                  FROM "lead" AS "t1"
                  WHERE
                    NOT (
                      "t1"."standing_in"
                    )
                    AND NOT "t1"."to_on" IS NULL
                    AND "t1"."to_on" <= $as_of
                ) AS "t7"
                GROUP BY
                  1,
                  2
              ) AS "t28"
                ON "t40"."child" = "t28"."child" AND "t40"."circle" = "t28"."circle"
              LEFT OUTER JOIN (
                SELECT
                  "t13"."child",
                  "t13"."circle",
                  TRUE AS "stood_in"
                FROM (
                  SELECT DISTINCT
                    "t1"."child",
                    "t1"."child" AS "circle"
                  FROM "lead" AS "t1"
                  WHERE
                    "t1"."standing_in"
                    AND "t1"."from_on" <= $as_of
                    AND (
                      (
                        "t1"."to_on" IS NULL
                      ) OR (
                        "t1"."to_on" > $as_of
                      )
                    )
                ) AS "t13"
              ) AS "t26"
                ON "t40"."child" = "t26"."child" AND "t40"."circle" = "t26"."circle"
              INNER JOIN (
                SELECT
                  "t2"."child",
                  "t2"."authority" AS "home"
                FROM "children" AS "t2"
              ) AS "t8"
                ON "t40"."child" = "t8"."child"
            ) AS "t42"
          ) AS "t46"
          INNER JOIN (
            SELECT
              "t0"."authority",
              COALESCE("t0"."days", 14) AS "days"
            FROM "limits" AS "t0"
            WHERE
              "t0"."rule" = 'no-holder'
              AND "t0"."from_on" <= $as_of
              AND (
                (
                  "t0"."to_on" IS NULL
                ) OR (
                  "t0"."to_on" > $as_of
                )
              )
          ) AS "t18"
            ON "t46"."authority" = "t18"."authority"
        ) AS "t48"
        WHERE
          (
            "t48"."stood_in" IS NULL
          )
          OR (
            CAST(CAST("t48"."since" + TO_DAYS("t48"."days") AS TIMESTAMP) AS DATE) < $as_of
          )
      ) AS "t53"
      ANTI JOIN (
        SELECT
          "t49"."child"
        FROM "t47" AS "t49"
        WHERE
          (
            "t49"."stood_in" IS NULL
          )
          OR (
            CAST(CAST("t49"."since" + TO_DAYS("t49"."days") AS TIMESTAMP) AS DATE) < $as_of
          )
      ) AS "t54"
        ON "t53"."child" = "t54"."child"
    ) AS "t55"
  ) AS "t56"
) AS "t57"

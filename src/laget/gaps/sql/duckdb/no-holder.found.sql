WITH "t49" AS (
  SELECT
    "t47"."child",
    "t47"."circle",
    "t47"."stood_in",
    "t47"."since",
    "t47"."home",
    "t47"."authority",
    "t47"."unit",
    "t20"."days"
  FROM (
    SELECT
      "t43"."child",
      "t43"."circle",
      "t43"."stood_in",
      "t43"."since",
      "t43"."home",
      CASE WHEN "t43"."circle" = "t43"."child" THEN "t43"."home" ELSE "t43"."home" END AS "authority",
      CASE
        WHEN "t43"."circle" = "t43"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t43"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t41"."child",
        "t41"."circle",
        "t27"."stood_in",
        GREATEST("t41"."began", COALESCE("t29"."dropped", "t41"."began")) AS "since",
        "t7"."home"
      FROM (
        SELECT
          "t37"."child",
          "t37"."circle",
          MIN("t37"."began") AS "began"
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
          ) AS "t16"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t33"."child",
              "t33"."circle",
              "t33"."began"
            FROM (
              SELECT
                "t31"."child",
                "t31"."circle",
                "t31"."unit",
                "t31"."began",
                ROW_NUMBER() OVER (
                  PARTITION BY "t31"."child", "t31"."circle"
                  ORDER BY "t31"."began" ASC, "t31"."unit" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "before"
              FROM (
                SELECT
                  "t18"."child",
                  "t18"."circle",
                  "t18"."unit",
                  MIN("t18"."from_on") AS "began"
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
                ) AS "t18"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t31"
            ) AS "t33"
            WHERE
              "t33"."before" = 1
          ) AS "t35"
        ) AS "t37"
        GROUP BY
          1,
          2
      ) AS "t41"
      ANTI JOIN (
        SELECT
          "t2"."child",
          "t2"."circle"
        FROM "lead" AS "t2"
        WHERE
          NOT (
            "t2"."standing_in"
          )
          AND "t2"."from_on" <= $as_of
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > $as_of
            )
          )
      ) AS "t21"
        ON "t41"."child" = "t21"."child" AND "t41"."circle" = "t21"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t8"."child",
          "t8"."circle",
          MAX("t8"."to_on") AS "dropped"
        FROM (
          SELECT
            *
          FROM "lead" AS "t2"
          WHERE
            NOT (
              "t2"."standing_in"
            )
            AND NOT "t2"."to_on" IS NULL
            AND "t2"."to_on" <= $as_of
        ) AS "t8"
        GROUP BY
          1,
          2
      ) AS "t29"
        ON "t41"."child" = "t29"."child" AND "t41"."circle" = "t29"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t13"."child",
          "t13"."circle",
          TRUE AS "stood_in"
        FROM (
          SELECT DISTINCT
            "t2"."child",
            "t2"."circle"
          FROM "lead" AS "t2"
          WHERE
            "t2"."standing_in"
            AND "t2"."from_on" <= $as_of
            AND (
              (
                "t2"."to_on" IS NULL
              ) OR (
                "t2"."to_on" > $as_of
              )
            )
        ) AS "t13"
      ) AS "t27"
        ON "t41"."child" = "t27"."child" AND "t41"."circle" = "t27"."circle"
      INNER JOIN (
        SELECT
          "t0"."child",
          "t0"."authority" AS "home"
        FROM "children" AS "t0"
      ) AS "t7"
        ON "t41"."child" = "t7"."child"
    ) AS "t43"
  ) AS "t47"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 14) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'no-holder'
      AND "t1"."from_on" <= $as_of
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > $as_of
        )
      )
  ) AS "t20"
    ON "t47"."authority" = "t20"."authority"
)
SELECT
  "t61"."rule",
  "t61"."child",
  "t61"."subject",
  "t61"."circle",
  "t61"."whole",
  "t61"."unit",
  "t61"."authority",
  "t61"."since",
  "t61"."due"
FROM (
  SELECT
    'no-holder' AS "rule",
    "t59"."child",
    "t59"."subject",
    "t59"."circle",
    "t59"."whole",
    "t59"."unit",
    "t59"."authority",
    "t59"."since",
    "t59"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t51"."child",
        "t51"."child" AS "subject",
        "t51"."circle",
        FALSE AS "whole",
        "t51"."unit",
        "t51"."authority",
        "t51"."since",
        CAST(NULL AS DATE) AS "due"
      FROM "t49" AS "t51"
      WHERE
        (
          "t51"."stood_in" IS NULL
        )
        OR (
          CAST(CAST("t51"."since" + TO_DAYS("t51"."days") AS TIMESTAMP) AS DATE) < $as_of
        )
    ) AS "t53"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t57"."child",
        "t57"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t57"."unit",
        "t57"."authority",
        "t57"."since",
        "t57"."due"
      FROM (
        SELECT
          "t55"."child",
          "t55"."child" AS "subject",
          "t55"."circle",
          FALSE AS "whole",
          "t55"."unit",
          "t55"."authority",
          "t55"."since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t48"."child",
              "t48"."circle",
              "t48"."stood_in",
              "t48"."since",
              "t48"."home",
              "t48"."authority",
              "t48"."unit",
              "t20"."days"
            FROM (
              SELECT
                "t44"."child",
                "t44"."circle",
                "t44"."stood_in",
                "t44"."since",
                "t44"."home",
                CASE WHEN "t44"."circle" = "t44"."child" THEN "t44"."home" ELSE "t44"."home" END AS "authority",
                CASE
                  WHEN "t44"."circle" = "t44"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t44"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t42"."child",
                  "t42"."circle",
                  "t28"."stood_in",
                  GREATEST("t42"."began", COALESCE("t30"."dropped", "t42"."began")) AS "since",
                  "t7"."home"
                FROM (
                  SELECT
                    "t38"."child",
                    "t38"."circle",
                    MIN("t38"."began") AS "began"
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
                    ) AS "t17"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t34"."child",
                        "t34"."circle",
                        "t34"."began"
                      FROM (
                        SELECT
                          "t32"."child",
                          "t32"."circle",
                          "t32"."unit",
                          "t32"."began",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t32"."child", "t32"."circle"
                            ORDER BY "t32"."began" ASC, "t32"."unit" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "before"
                        FROM (
                          SELECT
                            "t19"."child",
                            "t19"."circle",
                            "t19"."unit",
                            MIN("t19"."from_on") AS "began"
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
                          ) AS "t19"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t32"
                      ) AS "t34"
                      WHERE
                        "t34"."before" = 1
                    ) AS "t36"
                  ) AS "t38"
                  GROUP BY
                    1,
                    2
                ) AS "t42"
                ANTI JOIN (
                  SELECT
                    "t2"."child",
                    "t2"."child" AS "circle"
                  FROM "lead" AS "t2"
                  WHERE
                    NOT (
                      "t2"."standing_in"
                    )
                    AND "t2"."from_on" <= $as_of
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > $as_of
                      )
                    )
                ) AS "t22"
                  ON "t42"."child" = "t22"."child" AND "t42"."circle" = "t22"."circle"
                LEFT OUTER JOIN (
                  SELECT
                    "t9"."child",
                    "t9"."circle",
                    MAX("t9"."to_on") AS "dropped"
                  FROM (
                    SELECT
                      "t2"."child",
                      "t2"."subject",
                      "t2"."unit",
                      "t2"."authority",
                      "t2"."child" AS "circle",
                      "t2"."event",
                      "t2"."from_on",
                      "t2"."to_on",
                      "t2"."standing_in"
                    FROM "lead" AS "t2"
                    WHERE
                      NOT (
                        "t2"."standing_in"
                      )
                      AND NOT "t2"."to_on" IS NULL
                      AND "t2"."to_on" <= $as_of
                  ) AS "t9"
                  GROUP BY
                    1,
                    2
                ) AS "t30"
                  ON "t42"."child" = "t30"."child" AND "t42"."circle" = "t30"."circle"
                LEFT OUTER JOIN (
                  SELECT
                    "t15"."child",
                    "t15"."circle",
                    TRUE AS "stood_in"
                  FROM (
                    SELECT DISTINCT
                      "t2"."child",
                      "t2"."child" AS "circle"
                    FROM "lead" AS "t2"
                    WHERE
                      "t2"."standing_in"
                      AND "t2"."from_on" <= $as_of
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > $as_of
                        )
                      )
                  ) AS "t15"
                ) AS "t28"
                  ON "t42"."child" = "t28"."child" AND "t42"."circle" = "t28"."circle"
                INNER JOIN (
                  SELECT
                    "t0"."child",
                    "t0"."authority" AS "home"
                  FROM "children" AS "t0"
                ) AS "t7"
                  ON "t42"."child" = "t7"."child"
              ) AS "t44"
            ) AS "t48"
            INNER JOIN (
              SELECT
                "t1"."authority",
                COALESCE("t1"."days", 14) AS "days"
              FROM "limits" AS "t1"
              WHERE
                "t1"."rule" = 'no-holder'
                AND "t1"."from_on" <= $as_of
                AND (
                  (
                    "t1"."to_on" IS NULL
                  ) OR (
                    "t1"."to_on" > $as_of
                  )
                )
            ) AS "t20"
              ON "t48"."authority" = "t20"."authority"
          ) AS "t50"
          WHERE
            (
              "t50"."stood_in" IS NULL
            )
            OR (
              CAST(CAST("t50"."since" + TO_DAYS("t50"."days") AS TIMESTAMP) AS DATE) < $as_of
            )
        ) AS "t55"
        ANTI JOIN (
          SELECT
            "t51"."child"
          FROM "t49" AS "t51"
          WHERE
            (
              "t51"."stood_in" IS NULL
            )
            OR (
              CAST(CAST("t51"."since" + TO_DAYS("t51"."days") AS TIMESTAMP) AS DATE) < $as_of
            )
        ) AS "t56"
          ON "t55"."child" = "t56"."child"
      ) AS "t57"
    ) AS "t58"
  ) AS "t59"
) AS "t61"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t10"
  ON "t61"."child" = "t10"."child"

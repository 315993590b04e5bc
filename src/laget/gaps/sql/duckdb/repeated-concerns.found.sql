WITH "t54" AS (
  SELECT
    "t52"."child",
    "t52"."subject",
    "t52"."unit",
    "t52"."authority",
    "t52"."circle",
    "t52"."event",
    "t52"."raised_on",
    "t52"."due_on",
    "t52"."decided_on",
    "t52"."home",
    "t52"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t52"."child", "t52"."circle"
      ORDER BY "t52"."raised_on" ASC, "t52"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
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
      "t50"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t38"."child",
          "t38"."subject",
          "t38"."unit",
          "t38"."authority",
          "t38"."circle",
          "t38"."event",
          "t38"."raised_on",
          "t38"."due_on",
          "t38"."decided_on",
          "t38"."home",
          "t27"."days"
        FROM (
          SELECT
            "t28"."child",
            "t28"."subject",
            CASE
              WHEN "t28"."circle" = "t28"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t28"."circle"
            END AS "unit",
            CASE
              WHEN "t28"."circle" = "t28"."child"
              THEN "t28"."home"
              ELSE "t28"."authority"
            END AS "authority",
            "t28"."circle",
            "t28"."event",
            "t28"."raised_on",
            "t28"."due_on",
            "t28"."decided_on",
            "t28"."home"
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
              "t9"."home"
            FROM "concern" AS "t5"
            INNER JOIN (
              SELECT
                "t0"."child",
                "t0"."authority" AS "home"
              FROM "children" AS "t0"
            ) AS "t9"
              ON "t5"."child" = "t9"."child"
          ) AS "t28"
        ) AS "t38"
        INNER JOIN (
          SELECT
            "t2"."authority",
            COALESCE("t2"."days", 365) AS "days"
          FROM "limits" AS "t2"
          WHERE
            "t2"."rule" = 'repeated-concerns'
            AND "t2"."from_on" <= $as_of
            AND (
              (
                "t2"."to_on" IS NULL
              ) OR (
                "t2"."to_on" > $as_of
              )
            )
        ) AS "t27"
          ON "t38"."authority" = "t27"."authority"
      ) AS "t44"
      WHERE
        "t44"."raised_on" <= $as_of
        AND CAST(CAST("t44"."raised_on" + TO_DAYS("t44"."days") AS TIMESTAMP) AS DATE) > $as_of
    ) AS "t50"
    ANTI JOIN (
      SELECT
        *
      FROM (
        SELECT
          "t25"."child",
          "t25"."subject",
          "t25"."unit",
          "t25"."authority",
          "t34"."circle",
          "t25"."event",
          "t25"."has_owner",
          "t25"."owned_to",
          "t25"."start_on",
          "t25"."evaluate_on",
          "t25"."end_on",
          "t25"."ended_on",
          "t25"."follows_on"
        FROM (
          SELECT
            "t12".*
            EXCLUDE ("circle")
          FROM (
            SELECT
              *
            FROM "measure" AS "t1"
            WHERE
              "t1"."start_on" <= $as_of AND "t1"."circle" = "t1"."child"
          ) AS "t12"
        ) AS "t25"
        INNER JOIN (
          SELECT
            "t30"."child",
            "t30"."unit" AS "circle"
          FROM (
            SELECT
              "t23"."child",
              "t23"."unit",
              BOOL_AND(CAST("t23"."is_open" AS BOOLEAN)) AS "is_open"
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
            ) AS "t23"
            GROUP BY
              1,
              2
          ) AS "t30"
          WHERE
            "t30"."is_open"
        ) AS "t34"
          ON "t25"."child" = "t34"."child"
      ) AS "t40"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM "measure" AS "t1"
          WHERE
            "t1"."start_on" <= $as_of
        ) AS "t10"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."child",
            "t1"."subject",
            "t1"."unit",
            "t1"."authority",
            "t1"."unit" AS "circle",
            "t1"."event",
            "t1"."has_owner",
            "t1"."owned_to",
            "t1"."start_on",
            "t1"."evaluate_on",
            "t1"."end_on",
            "t1"."ended_on",
            "t1"."follows_on"
          FROM "measure" AS "t1"
          WHERE
            "t1"."start_on" <= $as_of AND "t1"."circle" = "t1"."child"
        ) AS "t11"
      ) AS "t18"
    ) AS "t46"
      ON "t50"."child" = "t46"."child"
      AND "t50"."circle" = "t46"."circle"
      AND (
        (
          "t46"."ended_on" IS NULL
        )
        OR (
          "t46"."ended_on" > "t50"."raised_on"
        )
        OR (
          "t46"."start_on" >= "t50"."raised_on"
        )
      )
  ) AS "t52"
)
SELECT
  "t66"."rule",
  "t66"."child",
  "t66"."subject",
  "t66"."circle",
  "t66"."whole",
  "t66"."unit",
  "t66"."authority",
  "t66"."since",
  "t66"."due"
FROM (
  SELECT
    'repeated-concerns' AS "rule",
    "t64"."child",
    "t64"."subject",
    "t64"."circle",
    "t64"."whole",
    "t64"."unit",
    "t64"."authority",
    "t64"."since",
    "t64"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t56"."child",
        "t56"."circle" AS "subject",
        "t56"."circle",
        FALSE AS "whole",
        "t56"."unit",
        "t56"."authority",
        "t56"."raised_on" AS "since",
        CAST(NULL AS DATE) AS "due"
      FROM "t54" AS "t56"
      WHERE
        "t56"."before" = 2
    ) AS "t58"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t62"."child",
        "t62"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t62"."unit",
        "t62"."authority",
        "t62"."since",
        "t62"."due"
      FROM (
        SELECT
          "t60"."child",
          "t60"."circle" AS "subject",
          "t60"."circle",
          FALSE AS "whole",
          "t60"."unit",
          "t60"."authority",
          "t60"."since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            "t55"."child",
            "t55"."subject",
            "t55"."unit",
            "t55"."authority",
            "t55"."circle",
            "t55"."event",
            "t55"."raised_on",
            "t55"."due_on",
            "t55"."decided_on",
            "t55"."home",
            "t55"."days",
            "t55"."before",
            "t55"."raised_on" AS "since"
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
              ROW_NUMBER() OVER (
                PARTITION BY "t53"."child", "t53"."circle"
                ORDER BY "t53"."raised_on" ASC, "t53"."subject" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "before"
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
                "t51"."days"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t39"."child",
                    "t39"."subject",
                    "t39"."unit",
                    "t39"."authority",
                    "t39"."circle",
                    "t39"."event",
                    "t39"."raised_on",
                    "t39"."due_on",
                    "t39"."decided_on",
                    "t39"."home",
                    "t27"."days"
                  FROM (
                    SELECT
                      "t29"."child",
                      "t29"."subject",
                      CASE
                        WHEN "t29"."circle" = "t29"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t29"."circle"
                      END AS "unit",
                      CASE
                        WHEN "t29"."circle" = "t29"."child"
                        THEN "t29"."home"
                        ELSE "t29"."authority"
                      END AS "authority",
                      "t29"."circle",
                      "t29"."event",
                      "t29"."raised_on",
                      "t29"."due_on",
                      "t29"."decided_on",
                      "t29"."home"
                    FROM (
                      SELECT
                        "t16"."child",
                        "t16"."subject",
                        "t16"."unit",
                        "t16"."authority",
                        "t16"."circle",
                        "t16"."event",
                        "t16"."raised_on",
                        "t16"."due_on",
                        "t16"."decided_on",
                        "t9"."home"
                      FROM (
                        SELECT
                          "t3"."child",
                          "t3"."subject",
                          "t3"."unit",
                          "t3"."authority",
                          "t3"."child" AS "circle",
                          "t3"."event",
                          "t3"."raised_on",
                          "t3"."due_on",
                          "t3"."decided_on"
                        FROM "concern" AS "t3"
                      ) AS "t16"
                      INNER JOIN (
                        SELECT
                          "t0"."child",
                          "t0"."authority" AS "home"
                        FROM "children" AS "t0"
                      ) AS "t9"
                        ON "t16"."child" = "t9"."child"
                    ) AS "t29"
                  ) AS "t39"
                  INNER JOIN (
                    SELECT
                      "t2"."authority",
                      COALESCE("t2"."days", 365) AS "days"
                    FROM "limits" AS "t2"
                    WHERE
                      "t2"."rule" = 'repeated-concerns'
                      AND "t2"."from_on" <= $as_of
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > $as_of
                        )
                      )
                  ) AS "t27"
                    ON "t39"."authority" = "t27"."authority"
                ) AS "t45"
                WHERE
                  "t45"."raised_on" <= $as_of
                  AND CAST(CAST("t45"."raised_on" + TO_DAYS("t45"."days") AS TIMESTAMP) AS DATE) > $as_of
              ) AS "t51"
              ANTI JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t26"."child",
                    "t26"."subject",
                    "t26"."unit",
                    "t26"."authority",
                    "t35"."circle",
                    "t26"."event",
                    "t26"."has_owner",
                    "t26"."owned_to",
                    "t26"."start_on",
                    "t26"."evaluate_on",
                    "t26"."end_on",
                    "t26"."ended_on",
                    "t26"."follows_on"
                  FROM (
                    SELECT
                      "t15".*
                      EXCLUDE ("circle")
                    FROM (
                      SELECT
                        "t1"."child",
                        "t1"."subject",
                        "t1"."unit",
                        "t1"."authority",
                        "t1"."child" AS "circle",
                        "t1"."event",
                        "t1"."has_owner",
                        "t1"."owned_to",
                        "t1"."start_on",
                        "t1"."evaluate_on",
                        "t1"."end_on",
                        "t1"."ended_on",
                        "t1"."follows_on"
                      FROM "measure" AS "t1"
                      WHERE
                        "t1"."start_on" <= $as_of AND "t1"."child" = "t1"."child"
                    ) AS "t15"
                  ) AS "t26"
                  INNER JOIN (
                    SELECT
                      "t31"."child",
                      "t31"."unit" AS "circle"
                    FROM (
                      SELECT
                        "t24"."child",
                        "t24"."unit",
                        BOOL_AND(CAST("t24"."is_open" AS BOOLEAN)) AS "is_open"
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
                      ) AS "t24"
                      GROUP BY
                        1,
                        2
                    ) AS "t31"
                    WHERE
                      "t31"."is_open"
                  ) AS "t35"
                    ON "t26"."child" = "t35"."child"
                ) AS "t41"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t1"."child",
                      "t1"."subject",
                      "t1"."unit",
                      "t1"."authority",
                      "t1"."child" AS "circle",
                      "t1"."event",
                      "t1"."has_owner",
                      "t1"."owned_to",
                      "t1"."start_on",
                      "t1"."evaluate_on",
                      "t1"."end_on",
                      "t1"."ended_on",
                      "t1"."follows_on"
                    FROM "measure" AS "t1"
                    WHERE
                      "t1"."start_on" <= $as_of
                  ) AS "t13"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t1"."child",
                      "t1"."subject",
                      "t1"."unit",
                      "t1"."authority",
                      "t1"."unit" AS "circle",
                      "t1"."event",
                      "t1"."has_owner",
                      "t1"."owned_to",
                      "t1"."start_on",
                      "t1"."evaluate_on",
                      "t1"."end_on",
                      "t1"."ended_on",
                      "t1"."follows_on"
                    FROM "measure" AS "t1"
                    WHERE
                      "t1"."start_on" <= $as_of AND "t1"."child" = "t1"."child"
                  ) AS "t14"
                ) AS "t20"
              ) AS "t47"
                ON "t51"."child" = "t47"."child"
                AND "t51"."circle" = "t47"."circle"
                AND (
                  (
                    "t47"."ended_on" IS NULL
                  )
                  OR (
                    "t47"."ended_on" > "t51"."raised_on"
                  )
                  OR (
                    "t47"."start_on" >= "t51"."raised_on"
                  )
                )
            ) AS "t53"
          ) AS "t55"
          WHERE
            "t55"."before" = 2
        ) AS "t60"
        ANTI JOIN (
          SELECT
            "t56"."child"
          FROM "t54" AS "t56"
          WHERE
            "t56"."before" = 2
        ) AS "t61"
          ON "t60"."child" = "t61"."child"
      ) AS "t62"
    ) AS "t63"
  ) AS "t64"
) AS "t66"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t17"
  ON "t66"."child" = "t17"."child"

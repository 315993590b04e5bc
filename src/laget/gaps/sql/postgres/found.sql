WITH "t37" AS (
  SELECT
    "t12"."child",
    "t12"."authority" AS "home"
  FROM "children" AS "t12"
  WHERE
    "t12"."child" = who
), "t77" AS (
  SELECT
    *
  FROM "involvement" AS "t11"
  WHERE
    "t11"."child" = who
    AND "t11"."from_on" <= today
    AND (
      (
        "t11"."to_on" IS NULL
      ) OR (
        "t11"."to_on" > today
      )
    )
), "t169" AS (
  SELECT
    "t150"."child",
    "t150"."circle",
    "t150"."began"
  FROM (
    SELECT
      "t126"."child",
      "t126"."circle",
      "t126"."unit",
      "t126"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t126"."child", "t126"."circle"
        ORDER BY "t126"."began" ASC, "t126"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t78"."child",
        "t78"."circle",
        "t78"."unit",
        MIN("t78"."from_on") AS "began"
      FROM (
        SELECT
          "t11"."child",
          "t11"."subject",
          "t11"."unit",
          "t11"."authority",
          "t11"."child" AS "circle",
          "t11"."event",
          "t11"."service",
          "t11"."from_on",
          "t11"."to_on"
        FROM "involvement" AS "t11"
        WHERE
          "t11"."child" = who
          AND "t11"."from_on" <= today
          AND (
            (
              "t11"."to_on" IS NULL
            ) OR (
              "t11"."to_on" > today
            )
          )
      ) AS "t78"
      GROUP BY
        1,
        2,
        3
    ) AS "t126"
  ) AS "t150"
  WHERE
    "t150"."before" = 1
), "t173" AS (
  SELECT
    "t159"."child",
    "t159"."circle",
    "t159"."began"
  FROM (
    SELECT
      "t134"."child",
      "t134"."circle",
      "t134"."unit",
      "t134"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t134"."child", "t134"."circle"
        ORDER BY "t134"."began" ASC, "t134"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t109"."child",
        "t109"."circle",
        "t109"."unit",
        MIN("t109"."from_on") AS "began"
      FROM "t77" AS "t109"
      GROUP BY
        1,
        2,
        3
    ) AS "t134"
  ) AS "t159"
  WHERE
    "t159"."before" = 1
), "t225" AS (
  SELECT
    "t217"."child",
    "t217"."circle",
    "t217"."began",
    "t217"."home",
    "t217"."authority",
    "t217"."unit",
    "t99"."days"
  FROM (
    SELECT
      "t195"."child",
      "t195"."circle",
      "t195"."began",
      "t195"."home",
      CASE WHEN "t195"."circle" = "t195"."child" THEN "t195"."home" ELSE "t195"."home" END AS "authority",
      CASE
        WHEN "t195"."circle" = "t195"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t195"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t182"."child",
        "t182"."circle",
        "t182"."began",
        "t111"."home"
      FROM "t173" AS "t182"
      INNER JOIN "t37" AS "t111"
        ON "t182"."child" = "t111"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t13"."child",
              "t13"."circle"
            FROM "plan" AS "t13"
            WHERE
              "t13"."child" = who
              AND "t13"."from_on" <= today
              AND (
                (
                  "t13"."to_on" IS NULL
                ) OR (
                  "t13"."to_on" > today
                )
              )
          ) AS "t113"
          WHERE
            "t182"."child" = "t113"."child" AND "t182"."circle" = "t113"."circle"
        )
    ) AS "t195"
  ) AS "t217"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 30) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'no-joint-plan'
      AND "t1"."from_on" <= today
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > today
        )
      )
  ) AS "t99"
    ON "t217"."authority" = "t99"."authority"
), "t235" AS (
  SELECT
    "t226"."child",
    "t226"."circle",
    "t226"."stood_in",
    "t226"."since",
    "t226"."home",
    "t226"."authority",
    "t226"."unit",
    "t102"."days"
  FROM (
    SELECT
      "t212"."child",
      "t212"."circle",
      "t212"."stood_in",
      "t212"."since",
      "t212"."home",
      CASE WHEN "t212"."circle" = "t212"."child" THEN "t212"."home" ELSE "t212"."home" END AS "authority",
      CASE
        WHEN "t212"."circle" = "t212"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t212"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t196"."child",
        "t196"."circle",
        "t127"."stood_in",
        GREATEST("t196"."began", COALESCE("t129"."dropped", "t196"."began")) AS "since",
        "t112"."home"
      FROM (
        SELECT
          "t183"."child",
          "t183"."circle",
          MIN("t183"."began") AS "began"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t15"."child",
              "t15"."circle",
              "t15"."from_on" AS "began"
            FROM "cases" AS "t15"
            WHERE
              "t15"."child" = who
              AND "t15"."from_on" <= today
              AND (
                (
                  "t15"."to_on" IS NULL
                ) OR (
                  "t15"."to_on" > today
                )
              )
          ) AS "t88"
          UNION ALL
          SELECT
            *
          FROM "t173" AS "t178"
        ) AS "t183"
        GROUP BY
          1,
          2
      ) AS "t196"
      LEFT OUTER JOIN (
        SELECT
          "t39"."child",
          "t39"."circle",
          MAX("t39"."to_on") AS "dropped"
        FROM (
          SELECT
            *
          FROM "lead" AS "t14"
          WHERE
            "t14"."child" = who
            AND NOT (
              "t14"."standing_in"
            )
            AND "t14"."to_on" IS NOT NULL
            AND "t14"."to_on" <= today
        ) AS "t39"
        GROUP BY
          1,
          2
      ) AS "t129"
        ON "t196"."child" = "t129"."child" AND "t196"."circle" = "t129"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t84"."child",
          "t84"."circle",
          TRUE AS "stood_in"
        FROM (
          SELECT DISTINCT
            "t14"."child",
            "t14"."circle"
          FROM "lead" AS "t14"
          WHERE
            "t14"."child" = who
            AND "t14"."standing_in"
            AND "t14"."from_on" <= today
            AND (
              (
                "t14"."to_on" IS NULL
              ) OR (
                "t14"."to_on" > today
              )
            )
        ) AS "t84"
      ) AS "t127"
        ON "t196"."child" = "t127"."child" AND "t196"."circle" = "t127"."circle"
      INNER JOIN "t37" AS "t112"
        ON "t196"."child" = "t112"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t14"."child",
              "t14"."circle"
            FROM "lead" AS "t14"
            WHERE
              "t14"."child" = who
              AND NOT (
                "t14"."standing_in"
              )
              AND "t14"."from_on" <= today
              AND (
                (
                  "t14"."to_on" IS NULL
                ) OR (
                  "t14"."to_on" > today
                )
              )
          ) AS "t116"
          WHERE
            "t196"."child" = "t116"."child" AND "t196"."circle" = "t116"."circle"
        )
    ) AS "t212"
  ) AS "t226"
  INNER JOIN (
    SELECT
      "t1"."authority",
      COALESCE("t1"."days", 14) AS "days"
    FROM "limits" AS "t1"
    WHERE
      "t1"."rule" = 'no-holder'
      AND "t1"."from_on" <= today
      AND (
        (
          "t1"."to_on" IS NULL
        ) OR (
          "t1"."to_on" > today
        )
      )
  ) AS "t102"
    ON "t226"."authority" = "t102"."authority"
), "t238" AS (
  SELECT
    "t228"."child",
    "t228"."subject",
    "t228"."unit",
    "t228"."authority",
    "t228"."circle",
    "t228"."event",
    "t228"."raised_on",
    "t228"."due_on",
    "t228"."decided_on",
    "t228"."home",
    "t228"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t228"."child", "t228"."circle"
      ORDER BY "t228"."raised_on" ASC, "t228"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t214"."child",
      "t214"."subject",
      "t214"."unit",
      "t214"."authority",
      "t214"."circle",
      "t214"."event",
      "t214"."raised_on",
      "t214"."due_on",
      "t214"."decided_on",
      "t214"."home",
      "t214"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t165"."child",
          "t165"."subject",
          "t165"."unit",
          "t165"."authority",
          "t165"."circle",
          "t165"."event",
          "t165"."raised_on",
          "t165"."due_on",
          "t165"."decided_on",
          "t165"."home",
          "t104"."days"
        FROM (
          SELECT
            "t144"."child",
            "t144"."subject",
            CASE
              WHEN "t144"."circle" = "t144"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t144"."circle"
            END AS "unit",
            CASE
              WHEN "t144"."circle" = "t144"."child"
              THEN "t144"."home"
              ELSE "t144"."authority"
            END AS "authority",
            "t144"."circle",
            "t144"."event",
            "t144"."raised_on",
            "t144"."due_on",
            "t144"."decided_on",
            "t144"."home"
          FROM (
            SELECT
              "t61"."child",
              "t61"."subject",
              "t61"."unit",
              "t61"."authority",
              "t61"."circle",
              "t61"."event",
              "t61"."raised_on",
              "t61"."due_on",
              "t61"."decided_on",
              "t110"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t61"
            INNER JOIN "t37" AS "t110"
              ON "t61"."child" = "t110"."child"
          ) AS "t144"
        ) AS "t165"
        INNER JOIN (
          SELECT
            "t1"."authority",
            COALESCE("t1"."days", 365) AS "days"
          FROM "limits" AS "t1"
          WHERE
            "t1"."rule" = 'repeated-concerns'
            AND "t1"."from_on" <= today
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > today
              )
            )
        ) AS "t104"
          ON "t165"."authority" = "t104"."authority"
      ) AS "t184"
      WHERE
        "t184"."raised_on" <= today
        AND CAST(CAST("t184"."raised_on" + MAKE_INTERVAL(days => CAST("t184"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t214"
    WHERE
      NOT EXISTS(
        SELECT
          1
        FROM (
          SELECT
            *
          FROM "measure" AS "t0"
          WHERE
            "t0"."child" = who AND "t0"."start_on" <= today
        ) AS "t43"
        WHERE
          "t214"."child" = "t43"."child"
          AND "t214"."circle" = "t43"."circle"
          AND (
            (
              "t43"."ended_on" IS NULL
            )
            OR (
              "t43"."ended_on" > "t214"."raised_on"
            )
            OR (
              "t43"."start_on" >= "t214"."raised_on"
            )
          )
      )
  ) AS "t228"
)
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
        'no-joint-plan' AS "rule",
        "t267"."child",
        "t267"."subject",
        "t267"."circle",
        "t267"."whole",
        "t267"."unit",
        "t267"."authority",
        "t267"."since",
        "t267"."due"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t227"."child",
            "t227"."child" AS "subject",
            "t227"."circle",
            FALSE AS "whole",
            "t227"."unit",
            "t227"."authority",
            "t227"."began" AS "since",
            CAST(CAST("t227"."began" + MAKE_INTERVAL(days => CAST("t227"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM "t225" AS "t227"
          WHERE
            CAST(CAST("t227"."began" + MAKE_INTERVAL(days => CAST("t227"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t247"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t259"."child",
            "t259"."subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t259"."unit",
            "t259"."authority",
            "t259"."since",
            "t259"."due"
          FROM (
            SELECT
              "t243"."child",
              "t243"."child" AS "subject",
              "t243"."circle",
              FALSE AS "whole",
              "t243"."unit",
              "t243"."authority",
              "t243"."since",
              "t243"."due"
            FROM (
              SELECT
                "t222"."child",
                "t222"."circle",
                "t222"."began",
                "t222"."home",
                "t222"."authority",
                "t222"."unit",
                "t222"."days",
                "t222"."began" AS "since",
                CAST(CAST("t222"."began" + MAKE_INTERVAL(days => CAST("t222"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t213"."child",
                  "t213"."circle",
                  "t213"."began",
                  "t213"."home",
                  "t213"."authority",
                  "t213"."unit",
                  "t99"."days"
                FROM (
                  SELECT
                    "t192"."child",
                    "t192"."circle",
                    "t192"."began",
                    "t192"."home",
                    CASE WHEN "t192"."circle" = "t192"."child" THEN "t192"."home" ELSE "t192"."home" END AS "authority",
                    CASE
                      WHEN "t192"."circle" = "t192"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t192"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t179"."child",
                      "t179"."circle",
                      "t179"."began",
                      "t111"."home"
                    FROM "t169" AS "t179"
                    INNER JOIN "t37" AS "t111"
                      ON "t179"."child" = "t111"."child"
                    WHERE
                      NOT EXISTS(
                        SELECT
                          1
                        FROM (
                          SELECT
                            "t13"."child",
                            "t13"."child" AS "circle"
                          FROM "plan" AS "t13"
                          WHERE
                            "t13"."child" = who
                            AND "t13"."from_on" <= today
                            AND (
                              (
                                "t13"."to_on" IS NULL
                              ) OR (
                                "t13"."to_on" > today
                              )
                            )
                        ) AS "t114"
                        WHERE
                          "t179"."child" = "t114"."child" AND "t179"."circle" = "t114"."circle"
                      )
                  ) AS "t192"
                ) AS "t213"
                INNER JOIN (
                  SELECT
                    "t1"."authority",
                    COALESCE("t1"."days", 30) AS "days"
                  FROM "limits" AS "t1"
                  WHERE
                    "t1"."rule" = 'no-joint-plan'
                    AND "t1"."from_on" <= today
                    AND (
                      (
                        "t1"."to_on" IS NULL
                      ) OR (
                        "t1"."to_on" > today
                      )
                    )
                ) AS "t99"
                  ON "t213"."authority" = "t99"."authority"
              ) AS "t222"
              WHERE
                CAST(CAST("t222"."began" + MAKE_INTERVAL(days => CAST("t222"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t243"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t227"."child"
                  FROM "t225" AS "t227"
                  WHERE
                    CAST(CAST("t227"."began" + MAKE_INTERVAL(days => CAST("t227"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                ) AS "t250"
                WHERE
                  "t243"."child" = "t250"."child"
              )
          ) AS "t259"
        ) AS "t265"
      ) AS "t267"
    ) AS "t271"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        'measure-without-owner-or-date' AS "rule",
        "t136"."child",
        "t136"."subject",
        "t136"."circle",
        FALSE AS "whole",
        "t136"."unit",
        "t136"."authority",
        "t136"."start_on" AS "since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t90"."child",
          "t90"."subject",
          "t90"."unit",
          "t90"."authority",
          "t90"."circle",
          "t90"."event",
          "t90"."has_owner",
          "t90"."start_on",
          "t90"."evaluate_on",
          "t90"."end_on",
          "t90"."ended_on",
          "t90"."follows_on",
          "t91"."days"
        FROM (
          SELECT
            *
          FROM "measure" AS "t0"
          WHERE
            "t0"."child" = who
            AND "t0"."start_on" <= today
            AND (
              (
                "t0"."ended_on" IS NULL
              ) OR (
                "t0"."ended_on" > today
              )
            )
        ) AS "t90"
        INNER JOIN (
          SELECT
            "t1"."authority",
            COALESCE("t1"."days", 0) AS "days"
          FROM "limits" AS "t1"
          WHERE
            "t1"."rule" = 'measure-without-owner-or-date'
            AND "t1"."from_on" <= today
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > today
              )
            )
        ) AS "t91"
          ON "t90"."authority" = "t91"."authority"
      ) AS "t136"
      WHERE
        NOT (
          "t136"."has_owner"
        ) OR (
          "t136"."evaluate_on" IS NULL
        )
    ) AS "t151"
  ) AS "t274"
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
          'report-not-assessed' AS "rule",
          "t137"."child",
          "t137"."subject",
          "t137"."circle",
          FALSE AS "whole",
          "t137"."unit",
          "t137"."authority",
          "t137"."received_on" AS "since",
          "t137"."due_on" AS "due"
        FROM (
          SELECT
            "t60"."child",
            "t60"."subject",
            "t60"."unit",
            "t60"."authority",
            "t60"."circle",
            "t60"."event",
            "t60"."received_on",
            "t60"."due_on",
            "t60"."assessed_on",
            "t92"."days"
          FROM (
            SELECT
              *
            FROM "report" AS "t2"
            WHERE
              "t2"."child" = who
          ) AS "t60"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 0) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'report-not-assessed'
              AND "t1"."from_on" <= today
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > today
                )
              )
          ) AS "t92"
            ON "t60"."authority" = "t92"."authority"
        ) AS "t137"
        WHERE
          "t137"."received_on" <= today
          AND "t137"."due_on" < today
          AND (
            (
              "t137"."assessed_on" IS NULL
            ) OR (
              "t137"."assessed_on" > today
            )
          )
      ) AS "t152"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'repeated-concerns' AS "rule",
          "t273"."child",
          "t273"."subject",
          "t273"."circle",
          "t273"."whole",
          "t273"."unit",
          "t273"."authority",
          "t273"."since",
          "t273"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t244"."child",
              "t244"."circle" AS "subject",
              "t244"."circle",
              FALSE AS "whole",
              "t244"."unit",
              "t244"."authority",
              "t244"."raised_on" AS "since",
              CAST(NULL AS DATE) AS "due"
            FROM "t238" AS "t244"
            WHERE
              "t244"."before" = 2
          ) AS "t252"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t266"."child",
              "t266"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t266"."unit",
              "t266"."authority",
              "t266"."since",
              "t266"."due"
            FROM (
              SELECT
                "t254"."child",
                "t254"."circle" AS "subject",
                "t254"."circle",
                FALSE AS "whole",
                "t254"."unit",
                "t254"."authority",
                "t254"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t239"."child",
                  "t239"."subject",
                  "t239"."unit",
                  "t239"."authority",
                  "t239"."circle",
                  "t239"."event",
                  "t239"."raised_on",
                  "t239"."due_on",
                  "t239"."decided_on",
                  "t239"."home",
                  "t239"."days",
                  "t239"."before",
                  "t239"."raised_on" AS "since"
                FROM (
                  SELECT
                    "t229"."child",
                    "t229"."subject",
                    "t229"."unit",
                    "t229"."authority",
                    "t229"."circle",
                    "t229"."event",
                    "t229"."raised_on",
                    "t229"."due_on",
                    "t229"."decided_on",
                    "t229"."home",
                    "t229"."days",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t229"."child", "t229"."circle"
                      ORDER BY "t229"."raised_on" ASC, "t229"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "before"
                  FROM (
                    SELECT
                      "t215"."child",
                      "t215"."subject",
                      "t215"."unit",
                      "t215"."authority",
                      "t215"."circle",
                      "t215"."event",
                      "t215"."raised_on",
                      "t215"."due_on",
                      "t215"."decided_on",
                      "t215"."home",
                      "t215"."days"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t166"."child",
                          "t166"."subject",
                          "t166"."unit",
                          "t166"."authority",
                          "t166"."circle",
                          "t166"."event",
                          "t166"."raised_on",
                          "t166"."due_on",
                          "t166"."decided_on",
                          "t166"."home",
                          "t104"."days"
                        FROM (
                          SELECT
                            "t145"."child",
                            "t145"."subject",
                            CASE
                              WHEN "t145"."circle" = "t145"."child"
                              THEN CAST(NULL AS UUID)
                              ELSE "t145"."circle"
                            END AS "unit",
                            CASE
                              WHEN "t145"."circle" = "t145"."child"
                              THEN "t145"."home"
                              ELSE "t145"."authority"
                            END AS "authority",
                            "t145"."circle",
                            "t145"."event",
                            "t145"."raised_on",
                            "t145"."due_on",
                            "t145"."decided_on",
                            "t145"."home"
                          FROM (
                            SELECT
                              "t62"."child",
                              "t62"."subject",
                              "t62"."unit",
                              "t62"."authority",
                              "t62"."circle",
                              "t62"."event",
                              "t62"."raised_on",
                              "t62"."due_on",
                              "t62"."decided_on",
                              "t110"."home"
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
                              WHERE
                                "t3"."child" = who
                            ) AS "t62"
                            INNER JOIN "t37" AS "t110"
                              ON "t62"."child" = "t110"."child"
                          ) AS "t145"
                        ) AS "t166"
                        INNER JOIN (
                          SELECT
                            "t1"."authority",
                            COALESCE("t1"."days", 365) AS "days"
                          FROM "limits" AS "t1"
                          WHERE
                            "t1"."rule" = 'repeated-concerns'
                            AND "t1"."from_on" <= today
                            AND (
                              (
                                "t1"."to_on" IS NULL
                              ) OR (
                                "t1"."to_on" > today
                              )
                            )
                        ) AS "t104"
                          ON "t166"."authority" = "t104"."authority"
                      ) AS "t185"
                      WHERE
                        "t185"."raised_on" <= today
                        AND CAST(CAST("t185"."raised_on" + MAKE_INTERVAL(days => CAST("t185"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                    ) AS "t215"
                    WHERE
                      NOT EXISTS(
                        SELECT
                          1
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
                            "t0"."child" = who AND "t0"."start_on" <= today
                        ) AS "t44"
                        WHERE
                          "t215"."child" = "t44"."child"
                          AND "t215"."circle" = "t44"."circle"
                          AND (
                            (
                              "t44"."ended_on" IS NULL
                            )
                            OR (
                              "t44"."ended_on" > "t215"."raised_on"
                            )
                            OR (
                              "t44"."start_on" >= "t215"."raised_on"
                            )
                          )
                      )
                  ) AS "t229"
                ) AS "t239"
                WHERE
                  "t239"."before" = 2
              ) AS "t254"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t244"."child"
                    FROM "t238" AS "t244"
                    WHERE
                      "t244"."before" = 2
                  ) AS "t256"
                  WHERE
                    "t254"."child" = "t256"."child"
                )
            ) AS "t266"
          ) AS "t269"
        ) AS "t273"
      ) AS "t276"
    ) AS "t278"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'passed-on' AS "rule",
          "t264"."child",
          "t264"."subject",
          "t264"."circle",
          "t264"."whole",
          "t264"."unit",
          "t264"."authority",
          "t264"."since",
          "t264"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t232"."child",
              "t232"."subject",
              "t232"."circle",
              FALSE AS "whole",
              "t232"."unit",
              "t232"."authority",
              "t232"."since",
              CAST(NULL AS DATE) AS "due"
            FROM (
              SELECT
                "t218"."child",
                "t218"."circle",
                "t218"."need",
                CASE
                  WHEN "t218"."circle" = "t218"."child"
                  THEN "t218"."home"
                  ELSE "t218"."authority"
                END AS "authority",
                "t218"."subject",
                "t218"."since",
                "t218"."home",
                CASE
                  WHEN "t218"."circle" = "t218"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t218"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t202"."child",
                  "t202"."circle",
                  "t202"."need",
                  "t202"."authority",
                  "t202"."subject",
                  "t202"."since",
                  "t110"."home"
                FROM (
                  SELECT
                    "t189"."child",
                    "t189"."circle",
                    "t189"."need",
                    "t189"."authority",
                    "t189"."first" AS "subject",
                    "t189"."answered_on" AS "since"
                  FROM (
                    SELECT
                      "t171"."child",
                      "t171"."subject",
                      "t171"."unit",
                      "t171"."authority",
                      "t171"."circle",
                      "t171"."event",
                      "t171"."to_unit",
                      "t171"."need",
                      "t171"."sent_on",
                      "t171"."due_on",
                      "t171"."answered_on",
                      "t171"."accepted",
                      "t171"."withdrawn_on",
                      "t171"."again",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t171"."child", "t171"."circle", "t171"."need"
                        ORDER BY "t171"."answered_on" ASC, "t171"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before",
                      LAG("t171"."subject") OVER (
                        PARTITION BY "t171"."child", "t171"."circle", "t171"."need"
                        ORDER BY "t171"."answered_on" ASC, "t171"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "first"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t132"."child",
                          "t132"."subject",
                          "t132"."unit",
                          "t132"."authority",
                          "t132"."circle",
                          "t132"."event",
                          "t132"."to_unit",
                          "t132"."need",
                          "t132"."sent_on",
                          "t132"."due_on",
                          "t132"."answered_on",
                          "t132"."accepted",
                          "t132"."withdrawn_on",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t132"."child", "t132"."circle", "t132"."need", "t132"."to_unit"
                            ORDER BY "t132"."answered_on" ASC, "t132"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "again"
                        FROM (
                          SELECT
                            "t67"."child",
                            "t67"."subject",
                            "t67"."unit",
                            "t67"."authority",
                            "t67"."circle",
                            "t67"."event",
                            "t67"."to_unit",
                            "t67"."need",
                            "t67"."sent_on",
                            "t67"."due_on",
                            "t67"."answered_on",
                            "t67"."accepted",
                            "t67"."withdrawn_on"
                          FROM (
                            SELECT
                              *
                            FROM "referral" AS "t4"
                            WHERE
                              "t4"."child" = who
                              AND "t4"."answered_on" IS NOT NULL
                              AND "t4"."answered_on" <= today
                              AND NOT (
                                "t4"."accepted"
                              )
                          ) AS "t67"
                          WHERE
                            NOT EXISTS(
                              SELECT
                                1
                              FROM (
                                SELECT
                                  *
                                FROM "referral" AS "t4"
                                WHERE
                                  "t4"."child" = who
                                  AND "t4"."answered_on" IS NOT NULL
                                  AND "t4"."answered_on" <= today
                                  AND "t4"."accepted"
                              ) AS "t65"
                              WHERE
                                "t67"."child" = "t65"."child"
                                AND "t67"."circle" = "t65"."circle"
                                AND "t67"."need" = "t65"."need"
                                AND "t65"."answered_on" >= "t67"."answered_on"
                            )
                        ) AS "t132"
                      ) AS "t156"
                      WHERE
                        "t156"."again" = 0
                    ) AS "t171"
                  ) AS "t189"
                  WHERE
                    "t189"."before" = 1
                ) AS "t202"
                INNER JOIN "t37" AS "t110"
                  ON "t202"."child" = "t110"."child"
              ) AS "t218"
            ) AS "t232"
            INNER JOIN (
              SELECT
                "t1"."authority",
                COALESCE("t1"."days", 0) AS "days"
              FROM "limits" AS "t1"
              WHERE
                "t1"."rule" = 'passed-on'
                AND "t1"."from_on" <= today
                AND (
                  (
                    "t1"."to_on" IS NULL
                  ) OR (
                    "t1"."to_on" > today
                  )
                )
            ) AS "t97"
              ON "t232"."authority" = "t97"."authority"
          ) AS "t241"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t257"."child",
              "t257"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t257"."unit",
              "t257"."authority",
              "t257"."since",
              "t257"."due"
            FROM (
              SELECT
                "t233"."child",
                "t233"."subject",
                "t233"."circle",
                FALSE AS "whole",
                "t233"."unit",
                "t233"."authority",
                "t233"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t219"."child",
                  "t219"."circle",
                  "t219"."need",
                  CASE
                    WHEN "t219"."circle" = "t219"."child"
                    THEN "t219"."home"
                    ELSE "t219"."authority"
                  END AS "authority",
                  "t219"."subject",
                  "t219"."since",
                  "t219"."home",
                  CASE
                    WHEN "t219"."circle" = "t219"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t219"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t203"."child",
                    "t203"."circle",
                    "t203"."need",
                    "t203"."authority",
                    "t203"."subject",
                    "t203"."since",
                    "t110"."home"
                  FROM (
                    SELECT
                      "t190"."child",
                      "t190"."circle",
                      "t190"."need",
                      "t190"."authority",
                      "t190"."first" AS "subject",
                      "t190"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t172"."child",
                        "t172"."subject",
                        "t172"."unit",
                        "t172"."authority",
                        "t172"."circle",
                        "t172"."event",
                        "t172"."to_unit",
                        "t172"."need",
                        "t172"."sent_on",
                        "t172"."due_on",
                        "t172"."answered_on",
                        "t172"."accepted",
                        "t172"."withdrawn_on",
                        "t172"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t172"."child", "t172"."circle", "t172"."need"
                          ORDER BY "t172"."answered_on" ASC, "t172"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t172"."subject") OVER (
                          PARTITION BY "t172"."child", "t172"."circle", "t172"."need"
                          ORDER BY "t172"."answered_on" ASC, "t172"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t133"."child",
                            "t133"."subject",
                            "t133"."unit",
                            "t133"."authority",
                            "t133"."circle",
                            "t133"."event",
                            "t133"."to_unit",
                            "t133"."need",
                            "t133"."sent_on",
                            "t133"."due_on",
                            "t133"."answered_on",
                            "t133"."accepted",
                            "t133"."withdrawn_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t133"."child", "t133"."circle", "t133"."need", "t133"."to_unit"
                              ORDER BY "t133"."answered_on" ASC, "t133"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t68"."child",
                              "t68"."subject",
                              "t68"."unit",
                              "t68"."authority",
                              "t68"."circle",
                              "t68"."event",
                              "t68"."to_unit",
                              "t68"."need",
                              "t68"."sent_on",
                              "t68"."due_on",
                              "t68"."answered_on",
                              "t68"."accepted",
                              "t68"."withdrawn_on"
                            FROM (
                              SELECT
                                "t4"."child",
                                "t4"."subject",
                                "t4"."unit",
                                "t4"."authority",
                                "t4"."child" AS "circle",
                                "t4"."event",
                                "t4"."to_unit",
                                "t4"."need",
                                "t4"."sent_on",
                                "t4"."due_on",
                                "t4"."answered_on",
                                "t4"."accepted",
                                "t4"."withdrawn_on"
                              FROM "referral" AS "t4"
                              WHERE
                                "t4"."child" = who
                                AND "t4"."answered_on" IS NOT NULL
                                AND "t4"."answered_on" <= today
                                AND NOT (
                                  "t4"."accepted"
                                )
                            ) AS "t68"
                            WHERE
                              NOT EXISTS(
                                SELECT
                                  1
                                FROM (
                                  SELECT
                                    "t4"."child",
                                    "t4"."subject",
                                    "t4"."unit",
                                    "t4"."authority",
                                    "t4"."child" AS "circle",
                                    "t4"."event",
                                    "t4"."to_unit",
                                    "t4"."need",
                                    "t4"."sent_on",
                                    "t4"."due_on",
                                    "t4"."answered_on",
                                    "t4"."accepted",
                                    "t4"."withdrawn_on"
                                  FROM "referral" AS "t4"
                                  WHERE
                                    "t4"."child" = who
                                    AND "t4"."answered_on" IS NOT NULL
                                    AND "t4"."answered_on" <= today
                                    AND "t4"."accepted"
                                ) AS "t66"
                                WHERE
                                  "t68"."child" = "t66"."child"
                                  AND "t68"."circle" = "t66"."circle"
                                  AND "t68"."need" = "t66"."need"
                                  AND "t66"."answered_on" >= "t68"."answered_on"
                              )
                          ) AS "t133"
                        ) AS "t157"
                        WHERE
                          "t157"."again" = 0
                      ) AS "t172"
                    ) AS "t190"
                    WHERE
                      "t190"."before" = 1
                  ) AS "t203"
                  INNER JOIN "t37" AS "t110"
                    ON "t203"."child" = "t110"."child"
                ) AS "t219"
              ) AS "t233"
              INNER JOIN (
                SELECT
                  "t1"."authority",
                  COALESCE("t1"."days", 0) AS "days"
                FROM "limits" AS "t1"
                WHERE
                  "t1"."rule" = 'passed-on'
                  AND "t1"."from_on" <= today
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > today
                    )
                  )
              ) AS "t97"
                ON "t233"."authority" = "t97"."authority"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t232"."child",
                      "t232"."need"
                    FROM (
                      SELECT
                        "t218"."child",
                        "t218"."circle",
                        "t218"."need",
                        CASE
                          WHEN "t218"."circle" = "t218"."child"
                          THEN "t218"."home"
                          ELSE "t218"."authority"
                        END AS "authority",
                        "t218"."subject",
                        "t218"."since",
                        "t218"."home",
                        CASE
                          WHEN "t218"."circle" = "t218"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t218"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t202"."child",
                          "t202"."circle",
                          "t202"."need",
                          "t202"."authority",
                          "t202"."subject",
                          "t202"."since",
                          "t110"."home"
                        FROM (
                          SELECT
                            "t189"."child",
                            "t189"."circle",
                            "t189"."need",
                            "t189"."authority",
                            "t189"."first" AS "subject",
                            "t189"."answered_on" AS "since"
                          FROM (
                            SELECT
                              "t171"."child",
                              "t171"."subject",
                              "t171"."unit",
                              "t171"."authority",
                              "t171"."circle",
                              "t171"."event",
                              "t171"."to_unit",
                              "t171"."need",
                              "t171"."sent_on",
                              "t171"."due_on",
                              "t171"."answered_on",
                              "t171"."accepted",
                              "t171"."withdrawn_on",
                              "t171"."again",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t171"."child", "t171"."circle", "t171"."need"
                                ORDER BY "t171"."answered_on" ASC, "t171"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "before",
                              LAG("t171"."subject") OVER (
                                PARTITION BY "t171"."child", "t171"."circle", "t171"."need"
                                ORDER BY "t171"."answered_on" ASC, "t171"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "first"
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t132"."child",
                                  "t132"."subject",
                                  "t132"."unit",
                                  "t132"."authority",
                                  "t132"."circle",
                                  "t132"."event",
                                  "t132"."to_unit",
                                  "t132"."need",
                                  "t132"."sent_on",
                                  "t132"."due_on",
                                  "t132"."answered_on",
                                  "t132"."accepted",
                                  "t132"."withdrawn_on",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t132"."child", "t132"."circle", "t132"."need", "t132"."to_unit"
                                    ORDER BY "t132"."answered_on" ASC, "t132"."subject" ASC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "again"
                                FROM (
                                  SELECT
                                    "t67"."child",
                                    "t67"."subject",
                                    "t67"."unit",
                                    "t67"."authority",
                                    "t67"."circle",
                                    "t67"."event",
                                    "t67"."to_unit",
                                    "t67"."need",
                                    "t67"."sent_on",
                                    "t67"."due_on",
                                    "t67"."answered_on",
                                    "t67"."accepted",
                                    "t67"."withdrawn_on"
                                  FROM (
                                    SELECT
                                      *
                                    FROM "referral" AS "t4"
                                    WHERE
                                      "t4"."child" = who
                                      AND "t4"."answered_on" IS NOT NULL
                                      AND "t4"."answered_on" <= today
                                      AND NOT (
                                        "t4"."accepted"
                                      )
                                  ) AS "t67"
                                  WHERE
                                    NOT EXISTS(
                                      SELECT
                                        1
                                      FROM (
                                        SELECT
                                          *
                                        FROM "referral" AS "t4"
                                        WHERE
                                          "t4"."child" = who
                                          AND "t4"."answered_on" IS NOT NULL
                                          AND "t4"."answered_on" <= today
                                          AND "t4"."accepted"
                                      ) AS "t65"
                                      WHERE
                                        "t67"."child" = "t65"."child"
                                        AND "t67"."circle" = "t65"."circle"
                                        AND "t67"."need" = "t65"."need"
                                        AND "t65"."answered_on" >= "t67"."answered_on"
                                    )
                                ) AS "t132"
                              ) AS "t156"
                              WHERE
                                "t156"."again" = 0
                            ) AS "t171"
                          ) AS "t189"
                          WHERE
                            "t189"."before" = 1
                        ) AS "t202"
                        INNER JOIN "t37" AS "t110"
                          ON "t202"."child" = "t110"."child"
                      ) AS "t218"
                    ) AS "t232"
                    INNER JOIN (
                      SELECT
                        "t1"."authority",
                        COALESCE("t1"."days", 0) AS "days"
                      FROM "limits" AS "t1"
                      WHERE
                        "t1"."rule" = 'passed-on'
                        AND "t1"."from_on" <= today
                        AND (
                          (
                            "t1"."to_on" IS NULL
                          ) OR (
                            "t1"."to_on" > today
                          )
                        )
                    ) AS "t97"
                      ON "t232"."authority" = "t97"."authority"
                  ) AS "t246"
                  WHERE
                    "t233"."child" = "t246"."child" AND "t233"."need" = "t246"."need"
                )
            ) AS "t257"
          ) AS "t262"
        ) AS "t264"
      ) AS "t268"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'moved-without-transfer' AS "rule",
          "t186"."child",
          "t186"."subject",
          "t186"."circle",
          FALSE AS "whole",
          "t186"."unit",
          "t186"."authority",
          "t186"."since",
          CAST(CAST("t186"."since" + MAKE_INTERVAL(days => CAST("t186"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t168"."child",
            "t168"."subject",
            "t168"."unit",
            "t168"."authority",
            "t168"."circle",
            "t168"."event",
            "t168"."service",
            "t168"."from_on",
            "t168"."to_on",
            "t168"."days",
            "t168"."since"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t119"."child",
                "t119"."subject",
                "t119"."unit",
                "t119"."authority",
                "t119"."circle",
                "t119"."event",
                "t119"."service",
                "t119"."from_on",
                "t119"."to_on",
                "t100"."days",
                "t125"."since"
              FROM "t77" AS "t119"
              INNER JOIN (
                SELECT
                  "t1"."authority",
                  COALESCE("t1"."days", 14) AS "days"
                FROM "limits" AS "t1"
                WHERE
                  "t1"."rule" = 'moved-without-transfer'
                  AND "t1"."from_on" <= today
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > today
                    )
                  )
              ) AS "t100"
                ON "t119"."authority" = "t100"."authority"
              INNER JOIN (
                SELECT
                  "t31"."child",
                  "t31"."authority",
                  MAX("t31"."to_on") AS "since"
                FROM (
                  SELECT
                    *
                  FROM "residence" AS "t6"
                  WHERE
                    "t6"."child" = who AND "t6"."to_on" IS NOT NULL AND "t6"."to_on" <= today
                ) AS "t31"
                GROUP BY
                  1,
                  2
              ) AS "t125"
                ON "t119"."child" = "t125"."child" AND "t119"."authority" = "t125"."authority"
            ) AS "t148"
            WHERE
              "t148"."from_on" <= "t148"."since"
          ) AS "t168"
          WHERE
            (
              EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t6"."child"
                  FROM "residence" AS "t6"
                  WHERE
                    "t6"."child" = who
                    AND "t6"."from_on" <= today
                    AND (
                      (
                        "t6"."to_on" IS NULL
                      ) OR (
                        "t6"."to_on" > today
                      )
                    )
                ) AS "t105"
                WHERE
                  "t168"."child" = "t105"."child"
              )
              AND NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t6"."child",
                    "t6"."authority"
                  FROM "residence" AS "t6"
                  WHERE
                    "t6"."child" = who
                    AND "t6"."from_on" <= today
                    AND (
                      (
                        "t6"."to_on" IS NULL
                      ) OR (
                        "t6"."to_on" > today
                      )
                    )
                ) AS "t106"
                WHERE
                  "t168"."child" = "t106"."child" AND "t168"."authority" = "t106"."authority"
              )
            )
            AND NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  "t7"."child",
                  "t7"."circle",
                  "t7"."participation" AS "subject"
                FROM "transfer" AS "t7"
                WHERE
                  "t7"."child" = who
                  AND "t7"."accepted_on" IS NOT NULL
                  AND "t7"."accepted_on" <= today
              ) AS "t72"
              WHERE
                "t168"."child" = "t72"."child"
                AND "t168"."circle" = "t72"."circle"
                AND "t168"."subject" = "t72"."subject"
            )
        ) AS "t186"
        WHERE
          CAST(CAST("t186"."since" + MAKE_INTERVAL(days => CAST("t186"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t210"
    ) AS "t270"
  ) AS "t279"
) AS "t281"
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
        *
      FROM (
        SELECT
          'out-of-school-no-contact' AS "rule",
          "t177"."child",
          "t177"."subject",
          "t177"."circle",
          FALSE AS "whole",
          "t177"."unit",
          "t177"."authority",
          "t177"."from_on" AS "since",
          "t177"."contact_due_on" AS "due"
        FROM (
          SELECT
            "t158"."child",
            "t158"."subject",
            "t158"."unit",
            "t158"."authority",
            "t158"."circle",
            "t158"."event",
            "t158"."from_on",
            "t158"."to_on",
            "t158"."contact_due_on",
            "t158"."days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t108"."child",
                "t108"."subject",
                "t108"."unit",
                "t108"."authority",
                "t108"."circle",
                "t108"."event",
                "t108"."from_on",
                "t108"."to_on",
                "t108"."contact_due_on",
                "t101"."days"
              FROM (
                SELECT
                  *
                FROM "school_exit" AS "t10"
                WHERE
                  "t10"."child" = who
                  AND "t10"."from_on" <= today
                  AND (
                    (
                      "t10"."to_on" IS NULL
                    ) OR (
                      "t10"."to_on" > today
                    )
                  )
              ) AS "t108"
              INNER JOIN (
                SELECT
                  "t1"."authority",
                  COALESCE("t1"."days", 0) AS "days"
                FROM "limits" AS "t1"
                WHERE
                  "t1"."rule" = 'out-of-school-no-contact'
                  AND "t1"."from_on" <= today
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > today
                    )
                  )
              ) AS "t101"
                ON "t108"."authority" = "t101"."authority"
            ) AS "t143"
            WHERE
              "t143"."contact_due_on" < today
          ) AS "t158"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM "contact" AS "t8"
                WHERE
                  "t8"."child" = who AND "t8"."on" <= today AND "t8"."with_whom" <> 'meeting'
              ) AS "t73"
              WHERE
                "t158"."child" = "t73"."child"
                AND "t158"."circle" = "t73"."circle"
                AND "t73"."on" >= "t158"."from_on"
            )
        ) AS "t177"
      ) AS "t187"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'no-holder' AS "rule",
          "t277"."child",
          "t277"."subject",
          "t277"."circle",
          "t277"."whole",
          "t277"."unit",
          "t277"."authority",
          "t277"."since",
          "t277"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t236"."child",
              "t236"."child" AS "subject",
              "t236"."circle",
              FALSE AS "whole",
              "t236"."unit",
              "t236"."authority",
              "t236"."since",
              CAST(NULL AS DATE) AS "due"
            FROM "t235" AS "t236"
            WHERE
              (
                "t236"."stood_in" IS NULL
              )
              OR (
                CAST(CAST("t236"."since" + MAKE_INTERVAL(days => CAST("t236"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              )
          ) AS "t260"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t272"."child",
              "t272"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t272"."unit",
              "t272"."authority",
              "t272"."since",
              "t272"."due"
            FROM (
              SELECT
                "t258"."child",
                "t258"."child" AS "subject",
                "t258"."circle",
                FALSE AS "whole",
                "t258"."unit",
                "t258"."authority",
                "t258"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t223"."child",
                    "t223"."circle",
                    "t223"."stood_in",
                    "t223"."since",
                    "t223"."home",
                    "t223"."authority",
                    "t223"."unit",
                    "t102"."days"
                  FROM (
                    SELECT
                      "t205"."child",
                      "t205"."circle",
                      "t205"."stood_in",
                      "t205"."since",
                      "t205"."home",
                      CASE WHEN "t205"."circle" = "t205"."child" THEN "t205"."home" ELSE "t205"."home" END AS "authority",
                      CASE
                        WHEN "t205"."circle" = "t205"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t205"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t193"."child",
                        "t193"."circle",
                        "t128"."stood_in",
                        GREATEST("t193"."began", COALESCE("t130"."dropped", "t193"."began")) AS "since",
                        "t112"."home"
                      FROM (
                        SELECT
                          "t180"."child",
                          "t180"."circle",
                          MIN("t180"."began") AS "began"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t15"."child",
                              "t15"."child" AS "circle",
                              "t15"."from_on" AS "began"
                            FROM "cases" AS "t15"
                            WHERE
                              "t15"."child" = who
                              AND "t15"."from_on" <= today
                              AND (
                                (
                                  "t15"."to_on" IS NULL
                                ) OR (
                                  "t15"."to_on" > today
                                )
                              )
                          ) AS "t89"
                          UNION ALL
                          SELECT
                            *
                          FROM "t169" AS "t174"
                        ) AS "t180"
                        GROUP BY
                          1,
                          2
                      ) AS "t193"
                      LEFT OUTER JOIN (
                        SELECT
                          "t40"."child",
                          "t40"."circle",
                          MAX("t40"."to_on") AS "dropped"
                        FROM (
                          SELECT
                            "t14"."child",
                            "t14"."subject",
                            "t14"."unit",
                            "t14"."authority",
                            "t14"."child" AS "circle",
                            "t14"."event",
                            "t14"."from_on",
                            "t14"."to_on",
                            "t14"."standing_in"
                          FROM "lead" AS "t14"
                          WHERE
                            "t14"."child" = who
                            AND NOT (
                              "t14"."standing_in"
                            )
                            AND "t14"."to_on" IS NOT NULL
                            AND "t14"."to_on" <= today
                        ) AS "t40"
                        GROUP BY
                          1,
                          2
                      ) AS "t130"
                        ON "t193"."child" = "t130"."child" AND "t193"."circle" = "t130"."circle"
                      LEFT OUTER JOIN (
                        SELECT
                          "t86"."child",
                          "t86"."circle",
                          TRUE AS "stood_in"
                        FROM (
                          SELECT DISTINCT
                            "t14"."child",
                            "t14"."child" AS "circle"
                          FROM "lead" AS "t14"
                          WHERE
                            "t14"."child" = who
                            AND "t14"."standing_in"
                            AND "t14"."from_on" <= today
                            AND (
                              (
                                "t14"."to_on" IS NULL
                              ) OR (
                                "t14"."to_on" > today
                              )
                            )
                        ) AS "t86"
                      ) AS "t128"
                        ON "t193"."child" = "t128"."child" AND "t193"."circle" = "t128"."circle"
                      INNER JOIN "t37" AS "t112"
                        ON "t193"."child" = "t112"."child"
                      WHERE
                        NOT EXISTS(
                          SELECT
                            1
                          FROM (
                            SELECT
                              "t14"."child",
                              "t14"."child" AS "circle"
                            FROM "lead" AS "t14"
                            WHERE
                              "t14"."child" = who
                              AND NOT (
                                "t14"."standing_in"
                              )
                              AND "t14"."from_on" <= today
                              AND (
                                (
                                  "t14"."to_on" IS NULL
                                ) OR (
                                  "t14"."to_on" > today
                                )
                              )
                          ) AS "t117"
                          WHERE
                            "t193"."child" = "t117"."child" AND "t193"."circle" = "t117"."circle"
                        )
                    ) AS "t205"
                  ) AS "t223"
                  INNER JOIN (
                    SELECT
                      "t1"."authority",
                      COALESCE("t1"."days", 14) AS "days"
                    FROM "limits" AS "t1"
                    WHERE
                      "t1"."rule" = 'no-holder'
                      AND "t1"."from_on" <= today
                      AND (
                        (
                          "t1"."to_on" IS NULL
                        ) OR (
                          "t1"."to_on" > today
                        )
                      )
                  ) AS "t102"
                    ON "t223"."authority" = "t102"."authority"
                ) AS "t234"
                WHERE
                  (
                    "t234"."stood_in" IS NULL
                  )
                  OR (
                    CAST(CAST("t234"."since" + MAKE_INTERVAL(days => CAST("t234"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  )
              ) AS "t258"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t236"."child"
                    FROM "t235" AS "t236"
                    WHERE
                      (
                        "t236"."stood_in" IS NULL
                      )
                      OR (
                        CAST(CAST("t236"."since" + MAKE_INTERVAL(days => CAST("t236"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                      )
                  ) AS "t263"
                  WHERE
                    "t258"."child" = "t263"."child"
                )
            ) AS "t272"
          ) AS "t275"
        ) AS "t277"
      ) AS "t280"
    ) AS "t282"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'concern-undecided' AS "rule",
          "t138"."child",
          "t138"."subject",
          "t138"."circle",
          FALSE AS "whole",
          "t138"."unit",
          "t138"."authority",
          "t138"."raised_on" AS "since",
          "t138"."due_on" AS "due"
        FROM (
          SELECT
            "t61"."child",
            "t61"."subject",
            "t61"."unit",
            "t61"."authority",
            "t61"."circle",
            "t61"."event",
            "t61"."raised_on",
            "t61"."due_on",
            "t61"."decided_on",
            "t93"."days"
          FROM (
            SELECT
              *
            FROM "concern" AS "t3"
            WHERE
              "t3"."child" = who
          ) AS "t61"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 0) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'concern-undecided'
              AND "t1"."from_on" <= today
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > today
                )
              )
          ) AS "t93"
            ON "t61"."authority" = "t93"."authority"
        ) AS "t138"
        WHERE
          "t138"."raised_on" <= today
          AND "t138"."due_on" < today
          AND (
            (
              "t138"."decided_on" IS NULL
            ) OR (
              "t138"."decided_on" > today
            )
          )
      ) AS "t153"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'referral-unanswered' AS "rule",
          "t139"."child",
          "t139"."subject",
          "t139"."circle",
          FALSE AS "whole",
          "t139"."unit",
          "t139"."authority",
          "t139"."sent_on" AS "since",
          "t139"."due_on" AS "due"
        FROM (
          SELECT
            "t63"."child",
            "t63"."subject",
            "t63"."unit",
            "t63"."authority",
            "t63"."circle",
            "t63"."event",
            "t63"."to_unit",
            "t63"."need",
            "t63"."sent_on",
            "t63"."due_on",
            "t63"."answered_on",
            "t63"."accepted",
            "t63"."withdrawn_on",
            "t94"."days"
          FROM (
            SELECT
              *
            FROM "referral" AS "t4"
            WHERE
              "t4"."child" = who
          ) AS "t63"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 0) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'referral-unanswered'
              AND "t1"."from_on" <= today
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > today
                )
              )
          ) AS "t94"
            ON "t63"."authority" = "t94"."authority"
        ) AS "t139"
        WHERE
          "t139"."sent_on" <= today
          AND "t139"."due_on" < today
          AND (
            (
              "t139"."answered_on" IS NULL
            ) OR (
              "t139"."answered_on" > today
            )
          )
          AND (
            (
              "t139"."withdrawn_on" IS NULL
            ) OR (
              "t139"."withdrawn_on" > today
            )
          )
      ) AS "t154"
    ) AS "t162"
  ) AS "t283"
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
          'baton-not-accepted' AS "rule",
          "t140"."child",
          "t140"."subject",
          "t140"."circle",
          FALSE AS "whole",
          "t140"."unit",
          "t140"."authority",
          "t140"."offered_on" AS "since",
          "t140"."due_on" AS "due"
        FROM (
          SELECT
            "t69"."child",
            "t69"."subject",
            "t69"."unit",
            "t69"."authority",
            "t69"."circle",
            "t69"."event",
            "t69"."offered_on",
            "t69"."due_on",
            "t69"."answered_on",
            "t95"."days"
          FROM (
            SELECT
              *
            FROM "lead_offer" AS "t5"
            WHERE
              "t5"."child" = who
          ) AS "t69"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 0) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'baton-not-accepted'
              AND "t1"."from_on" <= today
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > today
                )
              )
          ) AS "t95"
            ON "t69"."authority" = "t95"."authority"
        ) AS "t140"
        WHERE
          "t140"."offered_on" <= today
          AND "t140"."due_on" < today
          AND (
            (
              "t140"."answered_on" IS NULL
            ) OR (
              "t140"."answered_on" > today
            )
          )
      ) AS "t155"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'help-ends' AS "rule",
          "t163"."child",
          "t163"."subject",
          "t163"."circle",
          FALSE AS "whole",
          "t163"."unit",
          "t163"."authority",
          CASE
            WHEN (
              "t163"."ended_on" IS NOT NULL
            ) AND (
              "t163"."ended_on" <= today
            )
            THEN "t163"."ended_on"
            ELSE CASE
              WHEN CAST(CAST("t163"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t163"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE) > "t163"."start_on"
              THEN CAST(CAST("t163"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t163"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE)
              ELSE "t163"."start_on"
            END
          END AS "since",
          "t163"."ends" AS "due"
        FROM (
          SELECT
            "t141"."child",
            "t141"."subject",
            "t141"."unit",
            "t141"."authority",
            "t141"."circle",
            "t141"."event",
            "t141"."has_owner",
            "t141"."start_on",
            "t141"."evaluate_on",
            "t141"."end_on",
            "t141"."ended_on",
            "t141"."follows_on",
            "t141"."days",
            CASE
              WHEN (
                "t141"."ended_on" IS NOT NULL
              ) AND (
                "t141"."ended_on" <= today
              )
              THEN "t141"."ended_on"
              ELSE "t141"."end_on"
            END AS "ends"
          FROM (
            SELECT
              "t42"."child",
              "t42"."subject",
              "t42"."unit",
              "t42"."authority",
              "t42"."circle",
              "t42"."event",
              "t42"."has_owner",
              "t42"."start_on",
              "t42"."evaluate_on",
              "t42"."end_on",
              "t42"."ended_on",
              "t42"."follows_on",
              "t98"."days"
            FROM (
              SELECT
                *
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who
            ) AS "t42"
            INNER JOIN (
              SELECT
                "t1"."authority",
                COALESCE("t1"."days", 60) AS "days"
              FROM "limits" AS "t1"
              WHERE
                "t1"."rule" = 'help-ends'
                AND "t1"."from_on" <= today
                AND (
                  (
                    "t1"."to_on" IS NULL
                  ) OR (
                    "t1"."to_on" > today
                  )
                )
            ) AS "t98"
              ON "t42"."authority" = "t98"."authority"
          ) AS "t141"
          WHERE
            "t141"."start_on" <= today
            AND (
              (
                "t141"."follows_on" IS NULL
              ) OR (
                "t141"."follows_on" > today
              )
            )
        ) AS "t163"
        WHERE
          CAST(CAST("t163"."ends" + MAKE_INTERVAL(days => CAST(-(
            "t163"."days"
          ) AS INT)) AS TIMESTAMP) AS DATE) <= today
          AND CAST(CAST("t163"."ends" + MAKE_INTERVAL(days => CAST("t163"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
      ) AS "t197"
    ) AS "t201"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'silence' AS "rule",
          "t224"."child",
          "t224"."child" AS "subject",
          CAST(NULL AS UUID) AS "circle",
          TRUE AS "whole",
          "t224"."unit",
          "t224"."authority",
          "t224"."since",
          CAST(CAST("t224"."since" + MAKE_INTERVAL(days => CAST("t224"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t216"."child",
            "t216"."since",
            "t216"."circle",
            "t216"."home",
            "t216"."authority",
            "t216"."unit",
            "t96"."days"
          FROM (
            SELECT
              "t194"."child",
              "t194"."since",
              "t194"."circle",
              "t194"."home",
              CASE WHEN "t194"."circle" = "t194"."child" THEN "t194"."home" ELSE "t194"."home" END AS "authority",
              CASE
                WHEN "t194"."circle" = "t194"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t194"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t181"."child",
                "t181"."since",
                "t181"."circle",
                "t110"."home"
              FROM (
                SELECT
                  "t167"."child",
                  "t167"."since",
                  "t167"."child" AS "circle"
                FROM (
                  SELECT
                    "t135"."child",
                    GREATEST("t135"."began", COALESCE("t147"."last_on", "t135"."began")) AS "since"
                  FROM (
                    SELECT
                      "t87"."child",
                      MIN("t87"."from_on") AS "began"
                    FROM (
                      SELECT
                        *
                      FROM "cases" AS "t15"
                      WHERE
                        "t15"."child" = who
                        AND "t15"."from_on" <= today
                        AND (
                          (
                            "t15"."to_on" IS NULL
                          ) OR (
                            "t15"."to_on" > today
                          )
                        )
                    ) AS "t87"
                    GROUP BY
                      1
                  ) AS "t135"
                  LEFT OUTER JOIN (
                    SELECT
                      "t120"."child",
                      MAX("t120"."on") AS "last_on"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t14"."child",
                            "t14"."to_on" AS "on"
                          FROM "lead" AS "t14"
                          WHERE
                            "t14"."child" = who AND "t14"."to_on" <= today
                        ) AS "t41"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t8"."child",
                              "t8"."on"
                            FROM "contact" AS "t8"
                            WHERE
                              "t8"."child" = who AND "t8"."on" <= today
                          ) AS "t33"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t9"."child",
                              "t9"."held_on" AS "on"
                            FROM "review" AS "t9"
                            WHERE
                              "t9"."child" = who AND "t9"."held_on" <= today
                          ) AS "t36"
                        ) AS "t75"
                      ) AS "t107"
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
                              "t0"."child",
                              "t0"."start_on" AS "on"
                            FROM "measure" AS "t0"
                            WHERE
                              "t0"."child" = who AND "t0"."start_on" <= today
                          ) AS "t19"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t4"."child",
                              "t4"."sent_on" AS "on"
                            FROM "referral" AS "t4"
                            WHERE
                              "t4"."child" = who AND "t4"."sent_on" <= today
                          ) AS "t24"
                        ) AS "t64"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t4"."child",
                              "t4"."answered_on" AS "on"
                            FROM "referral" AS "t4"
                            WHERE
                              "t4"."child" = who AND "t4"."answered_on" <= today
                          ) AS "t26"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t14"."child",
                              "t14"."from_on" AS "on"
                            FROM "lead" AS "t14"
                            WHERE
                              "t14"."child" = who AND "t14"."from_on" <= today
                          ) AS "t38"
                        ) AS "t82"
                      ) AS "t115"
                    ) AS "t120"
                    GROUP BY
                      1
                  ) AS "t147"
                    ON "t135"."child" = "t147"."child"
                ) AS "t167"
              ) AS "t181"
              INNER JOIN "t37" AS "t110"
                ON "t181"."child" = "t110"."child"
            ) AS "t194"
          ) AS "t216"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 60) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'silence'
              AND "t1"."from_on" <= today
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > today
                )
              )
          ) AS "t96"
            ON "t216"."authority" = "t96"."authority"
        ) AS "t224"
        WHERE
          CAST(CAST("t224"."since" + MAKE_INTERVAL(days => CAST("t224"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t240"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'review-overdue' AS "rule",
          "t198"."child",
          "t198"."subject",
          "t198"."circle",
          "t198"."whole",
          "t198"."unit",
          "t198"."authority",
          "t198"."since",
          "t198"."due"
        FROM (
          SELECT
            "t176"."child",
            "t176"."subject",
            "t176"."circle",
            FALSE AS "whole",
            "t176"."unit",
            "t176"."authority",
            "t176"."since",
            "t176"."due"
          FROM (
            SELECT
              "t142"."child",
              "t142"."subject",
              "t142"."unit",
              "t142"."authority",
              "t142"."circle",
              "t142"."event",
              "t142"."has_owner",
              "t142"."start_on",
              "t142"."evaluate_on",
              "t142"."end_on",
              "t142"."ended_on",
              "t142"."follows_on",
              "t142"."days",
              "t142"."evaluate_on" AS "since",
              CAST(CAST("t142"."evaluate_on" + MAKE_INTERVAL(days => CAST("t142"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM (
              SELECT
                "t90"."child",
                "t90"."subject",
                "t90"."unit",
                "t90"."authority",
                "t90"."circle",
                "t90"."event",
                "t90"."has_owner",
                "t90"."start_on",
                "t90"."evaluate_on",
                "t90"."end_on",
                "t90"."ended_on",
                "t90"."follows_on",
                "t103"."days"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t0"
                WHERE
                  "t0"."child" = who
                  AND "t0"."start_on" <= today
                  AND (
                    (
                      "t0"."ended_on" IS NULL
                    ) OR (
                      "t0"."ended_on" > today
                    )
                  )
              ) AS "t90"
              INNER JOIN (
                SELECT
                  "t1"."authority",
                  COALESCE("t1"."days", 0) AS "days"
                FROM "limits" AS "t1"
                WHERE
                  "t1"."rule" = 'review-overdue'
                  AND "t1"."from_on" <= today
                  AND (
                    (
                      "t1"."to_on" IS NULL
                    ) OR (
                      "t1"."to_on" > today
                    )
                  )
              ) AS "t103"
                ON "t90"."authority" = "t103"."authority"
            ) AS "t142"
            WHERE
              CAST(CAST("t142"."evaluate_on" + MAKE_INTERVAL(days => CAST("t142"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t176"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM "review" AS "t9"
                WHERE
                  "t9"."child" = who AND "t9"."held_on" <= today
              ) AS "t74"
              WHERE
                "t176"."child" = "t74"."child"
                AND "t176"."circle" = "t74"."circle"
                AND "t176"."subject" = "t74"."measure"
                AND "t74"."held_on" >= CAST(CAST("t176"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
            )
        ) AS "t198"
      ) AS "t209"
    ) AS "t245"
  ) AS "t249"
) AS "t284"

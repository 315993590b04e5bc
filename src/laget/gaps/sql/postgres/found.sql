WITH "t17" AS (
  SELECT
    "t0"."child",
    "t0"."authority" AS "home"
  FROM "children" AS "t0"
  WHERE
    "t0"."child" = who
), "t82" AS (
  SELECT
    *
  FROM "involvement" AS "t12"
  WHERE
    "t12"."child" = who
    AND "t12"."from_on" <= today
    AND (
      (
        "t12"."to_on" IS NULL
      ) OR (
        "t12"."to_on" > today
      )
    )
), "t169" AS (
  SELECT
    "t149"."child",
    "t149"."unit" AS "circle"
  FROM (
    SELECT
      "t83"."child",
      "t83"."unit",
      BOOL_AND("t83"."is_open") AS "is_open"
    FROM (
      SELECT
        "t12"."child",
        "t12"."unit",
        "t12"."circle" = "t12"."child" AS "is_open"
      FROM "involvement" AS "t12"
      WHERE
        "t12"."child" = who
        AND "t12"."from_on" <= today
        AND (
          (
            "t12"."to_on" IS NULL
          ) OR (
            "t12"."to_on" > today
          )
        )
    ) AS "t83"
    GROUP BY
      1,
      2
  ) AS "t149"
  WHERE
    "t149"."is_open"
), "t207" AS (
  SELECT
    "t184"."child",
    "t184"."circle",
    "t184"."began"
  FROM (
    SELECT
      "t150"."child",
      "t150"."circle",
      "t150"."unit",
      "t150"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t150"."child", "t150"."circle"
        ORDER BY "t150"."began" ASC, "t150"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t84"."child",
        "t84"."circle",
        "t84"."unit",
        MIN("t84"."from_on") AS "began"
      FROM (
        SELECT
          "t12"."child",
          "t12"."subject",
          "t12"."unit",
          "t12"."authority",
          "t12"."child" AS "circle",
          "t12"."event",
          "t12"."service",
          "t12"."from_on",
          "t12"."to_on"
        FROM "involvement" AS "t12"
        WHERE
          "t12"."child" = who
          AND "t12"."from_on" <= today
          AND (
            (
              "t12"."to_on" IS NULL
            ) OR (
              "t12"."to_on" > today
            )
          )
      ) AS "t84"
      GROUP BY
        1,
        2,
        3
    ) AS "t150"
  ) AS "t184"
  WHERE
    "t184"."before" = 1
), "t210" AS (
  SELECT
    "t193"."child",
    "t193"."circle",
    "t193"."began"
  FROM (
    SELECT
      "t157"."child",
      "t157"."circle",
      "t157"."unit",
      "t157"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t157"."child", "t157"."circle"
        ORDER BY "t157"."began" ASC, "t157"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t128"."child",
        "t128"."circle",
        "t128"."unit",
        MIN("t128"."from_on") AS "began"
      FROM "t82" AS "t128"
      GROUP BY
        1,
        2,
        3
    ) AS "t157"
  ) AS "t193"
  WHERE
    "t193"."before" = 1
), "t272" AS (
  SELECT
    "t264"."child",
    "t264"."circle",
    "t264"."began",
    "t264"."home",
    "t264"."authority",
    "t264"."unit",
    "t113"."days"
  FROM (
    SELECT
      "t239"."child",
      "t239"."circle",
      "t239"."began",
      "t239"."home",
      CASE WHEN "t239"."circle" = "t239"."child" THEN "t239"."home" ELSE "t239"."home" END AS "authority",
      CASE
        WHEN "t239"."circle" = "t239"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t239"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t229"."child",
        "t229"."circle",
        "t229"."began",
        "t100"."home"
      FROM "t210" AS "t229"
      INNER JOIN "t17" AS "t100"
        ON "t229"."child" = "t100"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t14"."child",
              "t14"."circle"
            FROM "plan" AS "t14"
            WHERE
              "t14"."child" = who
              AND "t14"."from_on" <= today
              AND (
                (
                  "t14"."to_on" IS NULL
                ) OR (
                  "t14"."to_on" > today
                )
              )
          ) AS "t131"
          WHERE
            "t229"."child" = "t131"."child" AND "t229"."circle" = "t131"."circle"
        )
    ) AS "t239"
  ) AS "t264"
  INNER JOIN (
    SELECT
      "t2"."authority",
      COALESCE("t2"."days", 30) AS "days"
    FROM "limits" AS "t2"
    WHERE
      "t2"."rule" = 'no-joint-plan'
      AND "t2"."from_on" <= today
      AND (
        (
          "t2"."to_on" IS NULL
        ) OR (
          "t2"."to_on" > today
        )
      )
  ) AS "t113"
    ON "t264"."authority" = "t113"."authority"
), "t281" AS (
  SELECT
    "t273"."child",
    "t273"."circle",
    "t273"."stood_in",
    "t273"."since",
    "t273"."home",
    "t273"."authority",
    "t273"."unit",
    "t116"."days"
  FROM (
    SELECT
      "t259"."child",
      "t259"."circle",
      "t259"."stood_in",
      "t259"."since",
      "t259"."home",
      CASE WHEN "t259"."circle" = "t259"."child" THEN "t259"."home" ELSE "t259"."home" END AS "authority",
      CASE
        WHEN "t259"."circle" = "t259"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t259"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t240"."child",
        "t240"."circle",
        "t152"."stood_in",
        GREATEST("t240"."began", COALESCE("t154"."dropped", "t240"."began")) AS "since",
        "t101"."home"
      FROM (
        SELECT
          "t230"."child",
          "t230"."circle",
          MIN("t230"."began") AS "began"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t16"."child",
              "t16"."circle",
              "t16"."from_on" AS "began"
            FROM "cases" AS "t16"
            WHERE
              "t16"."child" = who
              AND "t16"."from_on" <= today
              AND (
                (
                  "t16"."to_on" IS NULL
                ) OR (
                  "t16"."to_on" > today
                )
              )
          ) AS "t97"
          UNION ALL
          SELECT
            *
          FROM "t210" AS "t218"
        ) AS "t230"
        GROUP BY
          1,
          2
      ) AS "t240"
      LEFT OUTER JOIN (
        SELECT
          "t43"."child",
          "t43"."circle",
          MAX("t43"."to_on") AS "dropped"
        FROM (
          SELECT
            *
          FROM "lead" AS "t15"
          WHERE
            "t15"."child" = who
            AND NOT (
              "t15"."standing_in"
            )
            AND "t15"."to_on" IS NOT NULL
            AND "t15"."to_on" <= today
        ) AS "t43"
        GROUP BY
          1,
          2
      ) AS "t154"
        ON "t240"."child" = "t154"."child" AND "t240"."circle" = "t154"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t93"."child",
          "t93"."circle",
          TRUE AS "stood_in"
        FROM (
          SELECT DISTINCT
            "t15"."child",
            "t15"."circle"
          FROM "lead" AS "t15"
          WHERE
            "t15"."child" = who
            AND "t15"."standing_in"
            AND "t15"."from_on" <= today
            AND (
              (
                "t15"."to_on" IS NULL
              ) OR (
                "t15"."to_on" > today
              )
            )
        ) AS "t93"
      ) AS "t152"
        ON "t240"."child" = "t152"."child" AND "t240"."circle" = "t152"."circle"
      INNER JOIN "t17" AS "t101"
        ON "t240"."child" = "t101"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t15"."child",
              "t15"."circle"
            FROM "lead" AS "t15"
            WHERE
              "t15"."child" = who
              AND NOT (
                "t15"."standing_in"
              )
              AND "t15"."from_on" <= today
              AND (
                (
                  "t15"."to_on" IS NULL
                ) OR (
                  "t15"."to_on" > today
                )
              )
          ) AS "t134"
          WHERE
            "t240"."child" = "t134"."child" AND "t240"."circle" = "t134"."circle"
        )
    ) AS "t259"
  ) AS "t273"
  INNER JOIN (
    SELECT
      "t2"."authority",
      COALESCE("t2"."days", 14) AS "days"
    FROM "limits" AS "t2"
    WHERE
      "t2"."rule" = 'no-holder'
      AND "t2"."from_on" <= today
      AND (
        (
          "t2"."to_on" IS NULL
        ) OR (
          "t2"."to_on" > today
        )
      )
  ) AS "t116"
    ON "t273"."authority" = "t116"."authority"
), "t285" AS (
  SELECT
    "t275"."child",
    "t275"."subject",
    "t275"."unit",
    "t275"."authority",
    "t275"."circle",
    "t275"."event",
    "t275"."raised_on",
    "t275"."due_on",
    "t275"."decided_on",
    "t275"."home",
    "t275"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t275"."child", "t275"."circle"
      ORDER BY "t275"."raised_on" ASC, "t275"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t253"."child",
      "t253"."subject",
      "t253"."unit",
      "t253"."authority",
      "t253"."circle",
      "t253"."event",
      "t253"."raised_on",
      "t253"."due_on",
      "t253"."decided_on",
      "t253"."home",
      "t253"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t194"."child",
          "t194"."subject",
          "t194"."unit",
          "t194"."authority",
          "t194"."circle",
          "t194"."event",
          "t194"."raised_on",
          "t194"."due_on",
          "t194"."decided_on",
          "t194"."home",
          "t118"."days"
        FROM (
          SELECT
            "t159"."child",
            "t159"."subject",
            CASE
              WHEN "t159"."circle" = "t159"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t159"."circle"
            END AS "unit",
            CASE
              WHEN "t159"."circle" = "t159"."child"
              THEN "t159"."home"
              ELSE "t159"."authority"
            END AS "authority",
            "t159"."circle",
            "t159"."event",
            "t159"."raised_on",
            "t159"."due_on",
            "t159"."decided_on",
            "t159"."home"
          FROM (
            SELECT
              "t69"."child",
              "t69"."subject",
              "t69"."unit",
              "t69"."authority",
              "t69"."circle",
              "t69"."event",
              "t69"."raised_on",
              "t69"."due_on",
              "t69"."decided_on",
              "t99"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t4"
              WHERE
                "t4"."child" = who
            ) AS "t69"
            INNER JOIN "t17" AS "t99"
              ON "t69"."child" = "t99"."child"
          ) AS "t159"
        ) AS "t194"
        INNER JOIN (
          SELECT
            "t2"."authority",
            COALESCE("t2"."days", 365) AS "days"
          FROM "limits" AS "t2"
          WHERE
            "t2"."rule" = 'repeated-concerns'
            AND "t2"."from_on" <= today
            AND (
              (
                "t2"."to_on" IS NULL
              ) OR (
                "t2"."to_on" > today
              )
            )
        ) AS "t118"
          ON "t194"."authority" = "t118"."authority"
      ) AS "t225"
      WHERE
        "t225"."raised_on" <= today
        AND CAST(CAST("t225"."raised_on" + MAKE_INTERVAL(days => CAST("t225"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t253"
    WHERE
      NOT EXISTS(
        SELECT
          1
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t102"."child",
              "t102"."subject",
              "t102"."unit",
              "t102"."authority",
              "t182"."circle",
              "t102"."event",
              "t102"."has_owner",
              "t102"."start_on",
              "t102"."evaluate_on",
              "t102"."end_on",
              "t102"."ended_on",
              "t102"."follows_on"
            FROM (
              SELECT
                "t22"."child",
                "t22"."subject",
                "t22"."unit",
                "t22"."authority",
                "t22"."event",
                "t22"."has_owner",
                "t22"."start_on",
                "t22"."evaluate_on",
                "t22"."end_on",
                "t22"."ended_on",
                "t22"."follows_on"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t1"
                WHERE
                  "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
              ) AS "t22"
            ) AS "t102"
            INNER JOIN "t169" AS "t182"
              ON "t102"."child" = "t182"."child"
          ) AS "t206"
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
                "t1"."child" = who AND "t1"."start_on" <= today
            ) AS "t20"
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
                "t1"."start_on",
                "t1"."evaluate_on",
                "t1"."end_on",
                "t1"."ended_on",
                "t1"."follows_on"
              FROM "measure" AS "t1"
              WHERE
                "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
            ) AS "t21"
          ) AS "t49"
        ) AS "t221"
        WHERE
          "t253"."child" = "t221"."child"
          AND "t253"."circle" = "t221"."circle"
          AND (
            (
              "t221"."ended_on" IS NULL
            )
            OR (
              "t221"."ended_on" > "t253"."raised_on"
            )
            OR (
              "t221"."start_on" >= "t253"."raised_on"
            )
          )
      )
  ) AS "t275"
)
SELECT
  "t334"."rule",
  "t334"."child",
  "t334"."subject",
  "t334"."circle",
  "t334"."whole",
  "t334"."unit",
  "t334"."authority",
  "t334"."since",
  "t334"."due"
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
          'no-joint-plan' AS "rule",
          "t314"."child",
          "t314"."subject",
          "t314"."circle",
          "t314"."whole",
          "t314"."unit",
          "t314"."authority",
          "t314"."since",
          "t314"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t277"."child",
              "t277"."child" AS "subject",
              "t277"."circle",
              FALSE AS "whole",
              "t277"."unit",
              "t277"."authority",
              "t277"."began" AS "since",
              CAST(CAST("t277"."began" + MAKE_INTERVAL(days => CAST("t277"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM "t272" AS "t277"
            WHERE
              CAST(CAST("t277"."began" + MAKE_INTERVAL(days => CAST("t277"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t292"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t306"."child",
              "t306"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t306"."unit",
              "t306"."authority",
              "t306"."since",
              "t306"."due"
            FROM (
              SELECT
                "t290"."child",
                "t290"."child" AS "subject",
                "t290"."circle",
                FALSE AS "whole",
                "t290"."unit",
                "t290"."authority",
                "t290"."since",
                "t290"."due"
              FROM (
                SELECT
                  "t267"."child",
                  "t267"."circle",
                  "t267"."began",
                  "t267"."home",
                  "t267"."authority",
                  "t267"."unit",
                  "t267"."days",
                  "t267"."began" AS "since",
                  CAST(CAST("t267"."began" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
                FROM (
                  SELECT
                    "t260"."child",
                    "t260"."circle",
                    "t260"."began",
                    "t260"."home",
                    "t260"."authority",
                    "t260"."unit",
                    "t113"."days"
                  FROM (
                    SELECT
                      "t236"."child",
                      "t236"."circle",
                      "t236"."began",
                      "t236"."home",
                      CASE WHEN "t236"."circle" = "t236"."child" THEN "t236"."home" ELSE "t236"."home" END AS "authority",
                      CASE
                        WHEN "t236"."circle" = "t236"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t236"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t222"."child",
                        "t222"."circle",
                        "t222"."began",
                        "t100"."home"
                      FROM "t207" AS "t222"
                      INNER JOIN "t17" AS "t100"
                        ON "t222"."child" = "t100"."child"
                      WHERE
                        NOT EXISTS(
                          SELECT
                            1
                          FROM (
                            SELECT
                              "t14"."child",
                              "t14"."child" AS "circle"
                            FROM "plan" AS "t14"
                            WHERE
                              "t14"."child" = who
                              AND "t14"."from_on" <= today
                              AND (
                                (
                                  "t14"."to_on" IS NULL
                                ) OR (
                                  "t14"."to_on" > today
                                )
                              )
                          ) AS "t132"
                          WHERE
                            "t222"."child" = "t132"."child" AND "t222"."circle" = "t132"."circle"
                        )
                    ) AS "t236"
                  ) AS "t260"
                  INNER JOIN (
                    SELECT
                      "t2"."authority",
                      COALESCE("t2"."days", 30) AS "days"
                    FROM "limits" AS "t2"
                    WHERE
                      "t2"."rule" = 'no-joint-plan'
                      AND "t2"."from_on" <= today
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > today
                        )
                      )
                  ) AS "t113"
                    ON "t260"."authority" = "t113"."authority"
                ) AS "t267"
                WHERE
                  CAST(CAST("t267"."began" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              ) AS "t290"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t277"."child"
                    FROM "t272" AS "t277"
                    WHERE
                      CAST(CAST("t277"."began" + MAKE_INTERVAL(days => CAST("t277"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  ) AS "t298"
                  WHERE
                    "t290"."child" = "t298"."child"
                )
            ) AS "t306"
          ) AS "t312"
        ) AS "t314"
      ) AS "t318"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'measure-without-owner-or-date' AS "rule",
          "t161"."child",
          "t161"."subject",
          "t161"."circle",
          FALSE AS "whole",
          "t161"."unit",
          "t161"."authority",
          "t161"."start_on" AS "since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            "t104"."child",
            "t104"."subject",
            "t104"."unit",
            "t104"."authority",
            "t104"."circle",
            "t104"."event",
            "t104"."has_owner",
            "t104"."start_on",
            "t104"."evaluate_on",
            "t104"."end_on",
            "t104"."ended_on",
            "t104"."follows_on",
            "t105"."days"
          FROM (
            SELECT
              *
            FROM "measure" AS "t1"
            WHERE
              "t1"."child" = who
              AND "t1"."start_on" <= today
              AND (
                (
                  "t1"."ended_on" IS NULL
                ) OR (
                  "t1"."ended_on" > today
                )
              )
          ) AS "t104"
          INNER JOIN (
            SELECT
              "t2"."authority",
              COALESCE("t2"."days", 0) AS "days"
            FROM "limits" AS "t2"
            WHERE
              "t2"."rule" = 'measure-without-owner-or-date'
              AND "t2"."from_on" <= today
              AND (
                (
                  "t2"."to_on" IS NULL
                ) OR (
                  "t2"."to_on" > today
                )
              )
          ) AS "t105"
            ON "t104"."authority" = "t105"."authority"
        ) AS "t161"
        WHERE
          NOT (
            "t161"."has_owner"
          ) OR (
            "t161"."evaluate_on" IS NULL
          )
      ) AS "t187"
    ) AS "t321"
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
            "t162"."child",
            "t162"."subject",
            "t162"."circle",
            FALSE AS "whole",
            "t162"."unit",
            "t162"."authority",
            "t162"."received_on" AS "since",
            "t162"."due_on" AS "due"
          FROM (
            SELECT
              "t68"."child",
              "t68"."subject",
              "t68"."unit",
              "t68"."authority",
              "t68"."circle",
              "t68"."event",
              "t68"."received_on",
              "t68"."due_on",
              "t68"."assessed_on",
              "t106"."days"
            FROM (
              SELECT
                *
              FROM "report" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t68"
            INNER JOIN (
              SELECT
                "t2"."authority",
                COALESCE("t2"."days", 0) AS "days"
              FROM "limits" AS "t2"
              WHERE
                "t2"."rule" = 'report-not-assessed'
                AND "t2"."from_on" <= today
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > today
                  )
                )
            ) AS "t106"
              ON "t68"."authority" = "t106"."authority"
          ) AS "t162"
          WHERE
            "t162"."received_on" <= today
            AND "t162"."due_on" < today
            AND (
              (
                "t162"."assessed_on" IS NULL
              ) OR (
                "t162"."assessed_on" > today
              )
            )
        ) AS "t188"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'repeated-concerns' AS "rule",
            "t317"."child",
            "t317"."subject",
            "t317"."circle",
            "t317"."whole",
            "t317"."unit",
            "t317"."authority",
            "t317"."since",
            "t317"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t289"."child",
                "t289"."circle" AS "subject",
                "t289"."circle",
                FALSE AS "whole",
                "t289"."unit",
                "t289"."authority",
                "t289"."raised_on" AS "since",
                CAST(NULL AS DATE) AS "due"
              FROM "t285" AS "t289"
              WHERE
                "t289"."before" = 2
            ) AS "t299"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t311"."child",
                "t311"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t311"."unit",
                "t311"."authority",
                "t311"."since",
                "t311"."due"
              FROM (
                SELECT
                  "t301"."child",
                  "t301"."circle" AS "subject",
                  "t301"."circle",
                  FALSE AS "whole",
                  "t301"."unit",
                  "t301"."authority",
                  "t301"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    "t286"."child",
                    "t286"."subject",
                    "t286"."unit",
                    "t286"."authority",
                    "t286"."circle",
                    "t286"."event",
                    "t286"."raised_on",
                    "t286"."due_on",
                    "t286"."decided_on",
                    "t286"."home",
                    "t286"."days",
                    "t286"."before",
                    "t286"."raised_on" AS "since"
                  FROM (
                    SELECT
                      "t276"."child",
                      "t276"."subject",
                      "t276"."unit",
                      "t276"."authority",
                      "t276"."circle",
                      "t276"."event",
                      "t276"."raised_on",
                      "t276"."due_on",
                      "t276"."decided_on",
                      "t276"."home",
                      "t276"."days",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t276"."child", "t276"."circle"
                        ORDER BY "t276"."raised_on" ASC, "t276"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before"
                    FROM (
                      SELECT
                        "t254"."child",
                        "t254"."subject",
                        "t254"."unit",
                        "t254"."authority",
                        "t254"."circle",
                        "t254"."event",
                        "t254"."raised_on",
                        "t254"."due_on",
                        "t254"."decided_on",
                        "t254"."home",
                        "t254"."days"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t195"."child",
                            "t195"."subject",
                            "t195"."unit",
                            "t195"."authority",
                            "t195"."circle",
                            "t195"."event",
                            "t195"."raised_on",
                            "t195"."due_on",
                            "t195"."decided_on",
                            "t195"."home",
                            "t118"."days"
                          FROM (
                            SELECT
                              "t160"."child",
                              "t160"."subject",
                              CASE
                                WHEN "t160"."circle" = "t160"."child"
                                THEN CAST(NULL AS UUID)
                                ELSE "t160"."circle"
                              END AS "unit",
                              CASE
                                WHEN "t160"."circle" = "t160"."child"
                                THEN "t160"."home"
                                ELSE "t160"."authority"
                              END AS "authority",
                              "t160"."circle",
                              "t160"."event",
                              "t160"."raised_on",
                              "t160"."due_on",
                              "t160"."decided_on",
                              "t160"."home"
                            FROM (
                              SELECT
                                "t70"."child",
                                "t70"."subject",
                                "t70"."unit",
                                "t70"."authority",
                                "t70"."circle",
                                "t70"."event",
                                "t70"."raised_on",
                                "t70"."due_on",
                                "t70"."decided_on",
                                "t99"."home"
                              FROM (
                                SELECT
                                  "t4"."child",
                                  "t4"."subject",
                                  "t4"."unit",
                                  "t4"."authority",
                                  "t4"."child" AS "circle",
                                  "t4"."event",
                                  "t4"."raised_on",
                                  "t4"."due_on",
                                  "t4"."decided_on"
                                FROM "concern" AS "t4"
                                WHERE
                                  "t4"."child" = who
                              ) AS "t70"
                              INNER JOIN "t17" AS "t99"
                                ON "t70"."child" = "t99"."child"
                            ) AS "t160"
                          ) AS "t195"
                          INNER JOIN (
                            SELECT
                              "t2"."authority",
                              COALESCE("t2"."days", 365) AS "days"
                            FROM "limits" AS "t2"
                            WHERE
                              "t2"."rule" = 'repeated-concerns'
                              AND "t2"."from_on" <= today
                              AND (
                                (
                                  "t2"."to_on" IS NULL
                                ) OR (
                                  "t2"."to_on" > today
                                )
                              )
                          ) AS "t118"
                            ON "t195"."authority" = "t118"."authority"
                        ) AS "t226"
                        WHERE
                          "t226"."raised_on" <= today
                          AND CAST(CAST("t226"."raised_on" + MAKE_INTERVAL(days => CAST("t226"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                      ) AS "t254"
                      WHERE
                        NOT EXISTS(
                          SELECT
                            1
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t103"."child",
                                "t103"."subject",
                                "t103"."unit",
                                "t103"."authority",
                                "t176"."circle",
                                "t103"."event",
                                "t103"."has_owner",
                                "t103"."start_on",
                                "t103"."evaluate_on",
                                "t103"."end_on",
                                "t103"."ended_on",
                                "t103"."follows_on"
                              FROM (
                                SELECT
                                  "t25"."child",
                                  "t25"."subject",
                                  "t25"."unit",
                                  "t25"."authority",
                                  "t25"."event",
                                  "t25"."has_owner",
                                  "t25"."start_on",
                                  "t25"."evaluate_on",
                                  "t25"."end_on",
                                  "t25"."ended_on",
                                  "t25"."follows_on"
                                FROM (
                                  SELECT
                                    "t1"."child",
                                    "t1"."subject",
                                    "t1"."unit",
                                    "t1"."authority",
                                    "t1"."child" AS "circle",
                                    "t1"."event",
                                    "t1"."has_owner",
                                    "t1"."start_on",
                                    "t1"."evaluate_on",
                                    "t1"."end_on",
                                    "t1"."ended_on",
                                    "t1"."follows_on"
                                  FROM "measure" AS "t1"
                                  WHERE
                                    "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
                                ) AS "t25"
                              ) AS "t103"
                              INNER JOIN (
                                SELECT
                                  "t151"."child",
                                  "t151"."unit" AS "circle"
                                FROM (
                                  SELECT
                                    "t85"."child",
                                    "t85"."unit",
                                    BOOL_AND("t85"."is_open") AS "is_open"
                                  FROM (
                                    SELECT
                                      "t12"."child",
                                      "t12"."unit",
                                      "t12"."child" = "t12"."child" AS "is_open"
                                    FROM "involvement" AS "t12"
                                    WHERE
                                      "t12"."child" = who
                                      AND "t12"."from_on" <= today
                                      AND (
                                        (
                                          "t12"."to_on" IS NULL
                                        ) OR (
                                          "t12"."to_on" > today
                                        )
                                      )
                                  ) AS "t85"
                                  GROUP BY
                                    1,
                                    2
                                ) AS "t151"
                                WHERE
                                  "t151"."is_open"
                              ) AS "t176"
                                ON "t103"."child" = "t176"."child"
                            ) AS "t199"
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
                                  "t1"."start_on",
                                  "t1"."evaluate_on",
                                  "t1"."end_on",
                                  "t1"."ended_on",
                                  "t1"."follows_on"
                                FROM "measure" AS "t1"
                                WHERE
                                  "t1"."child" = who AND "t1"."start_on" <= today
                              ) AS "t23"
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
                                  "t1"."start_on",
                                  "t1"."evaluate_on",
                                  "t1"."end_on",
                                  "t1"."ended_on",
                                  "t1"."follows_on"
                                FROM "measure" AS "t1"
                                WHERE
                                  "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
                              ) AS "t24"
                            ) AS "t51"
                          ) AS "t215"
                          WHERE
                            "t254"."child" = "t215"."child"
                            AND "t254"."circle" = "t215"."circle"
                            AND (
                              (
                                "t215"."ended_on" IS NULL
                              )
                              OR (
                                "t215"."ended_on" > "t254"."raised_on"
                              )
                              OR (
                                "t215"."start_on" >= "t254"."raised_on"
                              )
                            )
                        )
                    ) AS "t276"
                  ) AS "t286"
                  WHERE
                    "t286"."before" = 2
                ) AS "t301"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t289"."child"
                      FROM "t285" AS "t289"
                      WHERE
                        "t289"."before" = 2
                    ) AS "t303"
                    WHERE
                      "t301"."child" = "t303"."child"
                  )
              ) AS "t311"
            ) AS "t315"
          ) AS "t317"
        ) AS "t322"
      ) AS "t325"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'passed-on' AS "rule",
            "t316"."child",
            "t316"."subject",
            "t316"."circle",
            "t316"."whole",
            "t316"."unit",
            "t316"."authority",
            "t316"."since",
            "t316"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t282"."child",
                "t282"."subject",
                "t282"."circle",
                FALSE AS "whole",
                "t282"."unit",
                "t282"."authority",
                "t282"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t270"."child",
                  "t270"."circle",
                  "t270"."need",
                  CASE
                    WHEN "t270"."circle" = "t270"."child"
                    THEN "t270"."home"
                    ELSE "t270"."authority"
                  END AS "authority",
                  "t270"."subject",
                  "t270"."since",
                  "t270"."home",
                  CASE
                    WHEN "t270"."circle" = "t270"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t270"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t262"."child",
                    "t262"."circle",
                    "t262"."need",
                    "t262"."authority",
                    "t262"."subject",
                    "t262"."since",
                    "t99"."home"
                  FROM (
                    SELECT
                      "t241"."child",
                      "t241"."circle",
                      "t241"."need",
                      "t241"."authority",
                      "t241"."first" AS "subject",
                      "t241"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t227"."child",
                        "t227"."subject",
                        "t227"."unit",
                        "t227"."authority",
                        "t227"."circle",
                        "t227"."event",
                        "t227"."to_unit",
                        "t227"."need",
                        "t227"."sent_on",
                        "t227"."due_on",
                        "t227"."answered_on",
                        "t227"."accepted",
                        "t227"."withdrawn_on",
                        "t227"."returned_on",
                        "t227"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t227"."child", "t227"."circle", "t227"."need"
                          ORDER BY "t227"."answered_on" ASC, "t227"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t227"."subject") OVER (
                          PARTITION BY "t227"."child", "t227"."circle", "t227"."need"
                          ORDER BY "t227"."answered_on" ASC, "t227"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
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
                            "t172"."returned_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t172"."child", "t172"."circle", "t172"."need", "t172"."to_unit"
                              ORDER BY "t172"."answered_on" ASC, "t172"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t136"."child",
                              "t136"."subject",
                              "t136"."unit",
                              "t136"."authority",
                              "t136"."circle",
                              "t136"."event",
                              "t136"."to_unit",
                              "t136"."need",
                              "t136"."sent_on",
                              "t136"."due_on",
                              "t136"."answered_on",
                              "t136"."accepted",
                              "t136"."withdrawn_on",
                              "t136"."returned_on"
                            FROM (
                              SELECT
                                "t5"."child",
                                "t5"."subject",
                                "t5"."unit",
                                "t5"."authority",
                                "t5"."circle",
                                "t5"."event",
                                "t5"."to_unit",
                                "t5"."need",
                                "t5"."sent_on",
                                "t5"."due_on",
                                CASE
                                  WHEN (
                                    "t5"."returned_on" IS NOT NULL
                                  ) AND (
                                    "t5"."returned_on" <= today
                                  )
                                  THEN "t5"."returned_on"
                                  ELSE "t5"."answered_on"
                                END AS "answered_on",
                                "t5"."accepted",
                                "t5"."withdrawn_on",
                                "t5"."returned_on"
                              FROM "referral" AS "t5"
                              WHERE
                                "t5"."child" = who
                                AND "t5"."answered_on" IS NOT NULL
                                AND "t5"."answered_on" <= today
                                AND (
                                  NOT (
                                    "t5"."accepted"
                                  )
                                  OR (
                                    (
                                      "t5"."returned_on" IS NOT NULL
                                    ) AND (
                                      "t5"."returned_on" <= today
                                    )
                                  )
                                )
                            ) AS "t136"
                            WHERE
                              NOT EXISTS(
                                SELECT
                                  1
                                FROM (
                                  SELECT
                                    *
                                  FROM "referral" AS "t5"
                                  WHERE
                                    "t5"."child" = who
                                    AND "t5"."answered_on" IS NOT NULL
                                    AND "t5"."answered_on" <= today
                                    AND "t5"."accepted"
                                    AND NOT (
                                      (
                                        "t5"."returned_on" IS NOT NULL
                                      ) AND (
                                        "t5"."returned_on" <= today
                                      )
                                    )
                                ) AS "t138"
                                WHERE
                                  "t136"."child" = "t138"."child"
                                  AND "t136"."circle" = "t138"."circle"
                                  AND "t136"."need" = "t138"."need"
                                  AND "t138"."answered_on" >= "t136"."answered_on"
                              )
                          ) AS "t172"
                        ) AS "t201"
                        WHERE
                          "t201"."again" = 0
                      ) AS "t227"
                    ) AS "t241"
                    WHERE
                      "t241"."before" = 1
                  ) AS "t262"
                  INNER JOIN "t17" AS "t99"
                    ON "t262"."child" = "t99"."child"
                ) AS "t270"
              ) AS "t282"
              INNER JOIN (
                SELECT
                  "t2"."authority",
                  COALESCE("t2"."days", 0) AS "days"
                FROM "limits" AS "t2"
                WHERE
                  "t2"."rule" = 'passed-on'
                  AND "t2"."from_on" <= today
                  AND (
                    (
                      "t2"."to_on" IS NULL
                    ) OR (
                      "t2"."to_on" > today
                    )
                  )
              ) AS "t111"
                ON "t282"."authority" = "t111"."authority"
            ) AS "t296"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t309"."child",
                "t309"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t309"."unit",
                "t309"."authority",
                "t309"."since",
                "t309"."due"
              FROM (
                SELECT
                  "t283"."child",
                  "t283"."subject",
                  "t283"."circle",
                  FALSE AS "whole",
                  "t283"."unit",
                  "t283"."authority",
                  "t283"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    "t271"."child",
                    "t271"."circle",
                    "t271"."need",
                    CASE
                      WHEN "t271"."circle" = "t271"."child"
                      THEN "t271"."home"
                      ELSE "t271"."authority"
                    END AS "authority",
                    "t271"."subject",
                    "t271"."since",
                    "t271"."home",
                    CASE
                      WHEN "t271"."circle" = "t271"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t271"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t263"."child",
                      "t263"."circle",
                      "t263"."need",
                      "t263"."authority",
                      "t263"."subject",
                      "t263"."since",
                      "t99"."home"
                    FROM (
                      SELECT
                        "t242"."child",
                        "t242"."circle",
                        "t242"."need",
                        "t242"."authority",
                        "t242"."first" AS "subject",
                        "t242"."answered_on" AS "since"
                      FROM (
                        SELECT
                          "t228"."child",
                          "t228"."subject",
                          "t228"."unit",
                          "t228"."authority",
                          "t228"."circle",
                          "t228"."event",
                          "t228"."to_unit",
                          "t228"."need",
                          "t228"."sent_on",
                          "t228"."due_on",
                          "t228"."answered_on",
                          "t228"."accepted",
                          "t228"."withdrawn_on",
                          "t228"."returned_on",
                          "t228"."again",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t228"."child", "t228"."circle", "t228"."need"
                            ORDER BY "t228"."answered_on" ASC, "t228"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "before",
                          LAG("t228"."subject") OVER (
                            PARTITION BY "t228"."child", "t228"."circle", "t228"."need"
                            ORDER BY "t228"."answered_on" ASC, "t228"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "first"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t173"."child",
                              "t173"."subject",
                              "t173"."unit",
                              "t173"."authority",
                              "t173"."circle",
                              "t173"."event",
                              "t173"."to_unit",
                              "t173"."need",
                              "t173"."sent_on",
                              "t173"."due_on",
                              "t173"."answered_on",
                              "t173"."accepted",
                              "t173"."withdrawn_on",
                              "t173"."returned_on",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t173"."child", "t173"."circle", "t173"."need", "t173"."to_unit"
                                ORDER BY "t173"."answered_on" ASC, "t173"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "again"
                            FROM (
                              SELECT
                                "t137"."child",
                                "t137"."subject",
                                "t137"."unit",
                                "t137"."authority",
                                "t137"."circle",
                                "t137"."event",
                                "t137"."to_unit",
                                "t137"."need",
                                "t137"."sent_on",
                                "t137"."due_on",
                                "t137"."answered_on",
                                "t137"."accepted",
                                "t137"."withdrawn_on",
                                "t137"."returned_on"
                              FROM (
                                SELECT
                                  "t5"."child",
                                  "t5"."subject",
                                  "t5"."unit",
                                  "t5"."authority",
                                  "t5"."child" AS "circle",
                                  "t5"."event",
                                  "t5"."to_unit",
                                  "t5"."need",
                                  "t5"."sent_on",
                                  "t5"."due_on",
                                  CASE
                                    WHEN (
                                      "t5"."returned_on" IS NOT NULL
                                    ) AND (
                                      "t5"."returned_on" <= today
                                    )
                                    THEN "t5"."returned_on"
                                    ELSE "t5"."answered_on"
                                  END AS "answered_on",
                                  "t5"."accepted",
                                  "t5"."withdrawn_on",
                                  "t5"."returned_on"
                                FROM "referral" AS "t5"
                                WHERE
                                  "t5"."child" = who
                                  AND "t5"."answered_on" IS NOT NULL
                                  AND "t5"."answered_on" <= today
                                  AND (
                                    NOT (
                                      "t5"."accepted"
                                    )
                                    OR (
                                      (
                                        "t5"."returned_on" IS NOT NULL
                                      ) AND (
                                        "t5"."returned_on" <= today
                                      )
                                    )
                                  )
                              ) AS "t137"
                              WHERE
                                NOT EXISTS(
                                  SELECT
                                    1
                                  FROM (
                                    SELECT
                                      "t5"."child",
                                      "t5"."subject",
                                      "t5"."unit",
                                      "t5"."authority",
                                      "t5"."child" AS "circle",
                                      "t5"."event",
                                      "t5"."to_unit",
                                      "t5"."need",
                                      "t5"."sent_on",
                                      "t5"."due_on",
                                      "t5"."answered_on",
                                      "t5"."accepted",
                                      "t5"."withdrawn_on",
                                      "t5"."returned_on"
                                    FROM "referral" AS "t5"
                                    WHERE
                                      "t5"."child" = who
                                      AND "t5"."answered_on" IS NOT NULL
                                      AND "t5"."answered_on" <= today
                                      AND "t5"."accepted"
                                      AND NOT (
                                        (
                                          "t5"."returned_on" IS NOT NULL
                                        ) AND (
                                          "t5"."returned_on" <= today
                                        )
                                      )
                                  ) AS "t139"
                                  WHERE
                                    "t137"."child" = "t139"."child"
                                    AND "t137"."circle" = "t139"."circle"
                                    AND "t137"."need" = "t139"."need"
                                    AND "t139"."answered_on" >= "t137"."answered_on"
                                )
                            ) AS "t173"
                          ) AS "t202"
                          WHERE
                            "t202"."again" = 0
                        ) AS "t228"
                      ) AS "t242"
                      WHERE
                        "t242"."before" = 1
                    ) AS "t263"
                    INNER JOIN "t17" AS "t99"
                      ON "t263"."child" = "t99"."child"
                  ) AS "t271"
                ) AS "t283"
                INNER JOIN (
                  SELECT
                    "t2"."authority",
                    COALESCE("t2"."days", 0) AS "days"
                  FROM "limits" AS "t2"
                  WHERE
                    "t2"."rule" = 'passed-on'
                    AND "t2"."from_on" <= today
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > today
                      )
                    )
                ) AS "t111"
                  ON "t283"."authority" = "t111"."authority"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t282"."child",
                        "t282"."need"
                      FROM (
                        SELECT
                          "t270"."child",
                          "t270"."circle",
                          "t270"."need",
                          CASE
                            WHEN "t270"."circle" = "t270"."child"
                            THEN "t270"."home"
                            ELSE "t270"."authority"
                          END AS "authority",
                          "t270"."subject",
                          "t270"."since",
                          "t270"."home",
                          CASE
                            WHEN "t270"."circle" = "t270"."child"
                            THEN CAST(NULL AS UUID)
                            ELSE "t270"."circle"
                          END AS "unit"
                        FROM (
                          SELECT
                            "t262"."child",
                            "t262"."circle",
                            "t262"."need",
                            "t262"."authority",
                            "t262"."subject",
                            "t262"."since",
                            "t99"."home"
                          FROM (
                            SELECT
                              "t241"."child",
                              "t241"."circle",
                              "t241"."need",
                              "t241"."authority",
                              "t241"."first" AS "subject",
                              "t241"."answered_on" AS "since"
                            FROM (
                              SELECT
                                "t227"."child",
                                "t227"."subject",
                                "t227"."unit",
                                "t227"."authority",
                                "t227"."circle",
                                "t227"."event",
                                "t227"."to_unit",
                                "t227"."need",
                                "t227"."sent_on",
                                "t227"."due_on",
                                "t227"."answered_on",
                                "t227"."accepted",
                                "t227"."withdrawn_on",
                                "t227"."returned_on",
                                "t227"."again",
                                ROW_NUMBER() OVER (
                                  PARTITION BY "t227"."child", "t227"."circle", "t227"."need"
                                  ORDER BY "t227"."answered_on" ASC, "t227"."subject" ASC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                ) - 1 AS "before",
                                LAG("t227"."subject") OVER (
                                  PARTITION BY "t227"."child", "t227"."circle", "t227"."need"
                                  ORDER BY "t227"."answered_on" ASC, "t227"."subject" ASC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                ) AS "first"
                              FROM (
                                SELECT
                                  *
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
                                    "t172"."returned_on",
                                    ROW_NUMBER() OVER (
                                      PARTITION BY "t172"."child", "t172"."circle", "t172"."need", "t172"."to_unit"
                                      ORDER BY "t172"."answered_on" ASC, "t172"."subject" ASC
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                    ) - 1 AS "again"
                                  FROM (
                                    SELECT
                                      "t136"."child",
                                      "t136"."subject",
                                      "t136"."unit",
                                      "t136"."authority",
                                      "t136"."circle",
                                      "t136"."event",
                                      "t136"."to_unit",
                                      "t136"."need",
                                      "t136"."sent_on",
                                      "t136"."due_on",
                                      "t136"."answered_on",
                                      "t136"."accepted",
                                      "t136"."withdrawn_on",
                                      "t136"."returned_on"
                                    FROM (
                                      SELECT
                                        "t5"."child",
                                        "t5"."subject",
                                        "t5"."unit",
                                        "t5"."authority",
                                        "t5"."circle",
                                        "t5"."event",
                                        "t5"."to_unit",
                                        "t5"."need",
                                        "t5"."sent_on",
                                        "t5"."due_on",
                                        CASE
                                          WHEN (
                                            "t5"."returned_on" IS NOT NULL
                                          ) AND (
                                            "t5"."returned_on" <= today
                                          )
                                          THEN "t5"."returned_on"
                                          ELSE "t5"."answered_on"
                                        END AS "answered_on",
                                        "t5"."accepted",
                                        "t5"."withdrawn_on",
                                        "t5"."returned_on"
                                      FROM "referral" AS "t5"
                                      WHERE
                                        "t5"."child" = who
                                        AND "t5"."answered_on" IS NOT NULL
                                        AND "t5"."answered_on" <= today
                                        AND (
                                          NOT (
                                            "t5"."accepted"
                                          )
                                          OR (
                                            (
                                              "t5"."returned_on" IS NOT NULL
                                            ) AND (
                                              "t5"."returned_on" <= today
                                            )
                                          )
                                        )
                                    ) AS "t136"
                                    WHERE
                                      NOT EXISTS(
                                        SELECT
                                          1
                                        FROM (
                                          SELECT
                                            *
                                          FROM "referral" AS "t5"
                                          WHERE
                                            "t5"."child" = who
                                            AND "t5"."answered_on" IS NOT NULL
                                            AND "t5"."answered_on" <= today
                                            AND "t5"."accepted"
                                            AND NOT (
                                              (
                                                "t5"."returned_on" IS NOT NULL
                                              ) AND (
                                                "t5"."returned_on" <= today
                                              )
                                            )
                                        ) AS "t138"
                                        WHERE
                                          "t136"."child" = "t138"."child"
                                          AND "t136"."circle" = "t138"."circle"
                                          AND "t136"."need" = "t138"."need"
                                          AND "t138"."answered_on" >= "t136"."answered_on"
                                      )
                                  ) AS "t172"
                                ) AS "t201"
                                WHERE
                                  "t201"."again" = 0
                              ) AS "t227"
                            ) AS "t241"
                            WHERE
                              "t241"."before" = 1
                          ) AS "t262"
                          INNER JOIN "t17" AS "t99"
                            ON "t262"."child" = "t99"."child"
                        ) AS "t270"
                      ) AS "t282"
                      INNER JOIN (
                        SELECT
                          "t2"."authority",
                          COALESCE("t2"."days", 0) AS "days"
                        FROM "limits" AS "t2"
                        WHERE
                          "t2"."rule" = 'passed-on'
                          AND "t2"."from_on" <= today
                          AND (
                            (
                              "t2"."to_on" IS NULL
                            ) OR (
                              "t2"."to_on" > today
                            )
                          )
                      ) AS "t111"
                        ON "t282"."authority" = "t111"."authority"
                    ) AS "t302"
                    WHERE
                      "t283"."child" = "t302"."child" AND "t283"."need" = "t302"."need"
                  )
              ) AS "t309"
            ) AS "t313"
          ) AS "t316"
        ) AS "t320"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'moved-without-transfer' AS "rule",
            "t246"."child",
            "t246"."subject",
            "t246"."circle",
            FALSE AS "whole",
            "t246"."unit",
            "t246"."authority",
            "t246"."since",
            CAST(CAST("t246"."since" + MAKE_INTERVAL(days => CAST("t246"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t203"."child",
              "t203"."subject",
              "t203"."unit",
              "t203"."authority",
              "t203"."circle",
              "t203"."event",
              "t203"."service",
              "t203"."from_on",
              "t203"."to_on",
              "t203"."days",
              "t203"."since"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t141"."child",
                  "t141"."subject",
                  "t141"."unit",
                  "t141"."authority",
                  "t141"."circle",
                  "t141"."event",
                  "t141"."service",
                  "t141"."from_on",
                  "t141"."to_on",
                  "t114"."days",
                  "t148"."since"
                FROM "t82" AS "t141"
                INNER JOIN (
                  SELECT
                    "t2"."authority",
                    COALESCE("t2"."days", 14) AS "days"
                  FROM "limits" AS "t2"
                  WHERE
                    "t2"."rule" = 'moved-without-transfer'
                    AND "t2"."from_on" <= today
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > today
                      )
                    )
                ) AS "t114"
                  ON "t141"."authority" = "t114"."authority"
                INNER JOIN (
                  SELECT
                    "t34"."child",
                    "t34"."authority",
                    MAX("t34"."to_on") AS "since"
                  FROM (
                    SELECT
                      *
                    FROM "residence" AS "t7"
                    WHERE
                      "t7"."child" = who AND "t7"."to_on" IS NOT NULL AND "t7"."to_on" <= today
                  ) AS "t34"
                  GROUP BY
                    1,
                    2
                ) AS "t148"
                  ON "t141"."child" = "t148"."child" AND "t141"."authority" = "t148"."authority"
              ) AS "t178"
              WHERE
                "t178"."from_on" <= "t178"."since"
            ) AS "t203"
            WHERE
              (
                (
                  (
                    EXISTS(
                      SELECT
                        1
                      FROM (
                        SELECT
                          "t7"."child"
                        FROM "residence" AS "t7"
                        WHERE
                          "t7"."child" = who
                          AND "t7"."from_on" <= today
                          AND (
                            (
                              "t7"."to_on" IS NULL
                            ) OR (
                              "t7"."to_on" > today
                            )
                          )
                      ) AS "t123"
                      WHERE
                        "t203"."child" = "t123"."child"
                    )
                    AND NOT EXISTS(
                      SELECT
                        1
                      FROM (
                        SELECT DISTINCT
                          "t7"."child",
                          "t7"."authority"
                        FROM "residence" AS "t7"
                        WHERE
                          "t7"."child" = who
                          AND "t7"."from_on" <= today
                          AND (
                            (
                              "t7"."to_on" IS NULL
                            ) OR (
                              "t7"."to_on" > today
                            )
                          )
                      ) AS "t124"
                      WHERE
                        "t203"."child" = "t124"."child" AND "t203"."authority" = "t124"."authority"
                    )
                  )
                  AND NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t220"."child",
                        "t220"."circle",
                        "t220"."answers" AS "authority"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t142"."child",
                            "t142"."subject",
                            "t142"."unit",
                            "t142"."authority",
                            "t181"."circle",
                            "t142"."event",
                            "t142"."matter",
                            "t142"."answers",
                            "t142"."from_on",
                            "t142"."to_on"
                          FROM (
                            SELECT
                              "t88"."child",
                              "t88"."subject",
                              "t88"."unit",
                              "t88"."authority",
                              "t88"."event",
                              "t88"."matter",
                              "t88"."answers",
                              "t88"."from_on",
                              "t88"."to_on"
                            FROM (
                              SELECT
                                *
                              FROM "responsibility" AS "t13"
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
                                AND "t13"."matter" = 'child_welfare'
                                AND "t13"."circle" = "t13"."child"
                            ) AS "t88"
                          ) AS "t142"
                          INNER JOIN "t169" AS "t181"
                            ON "t142"."child" = "t181"."child"
                        ) AS "t205"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM "responsibility" AS "t13"
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
                              AND "t13"."matter" = 'child_welfare'
                          ) AS "t86"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t13"."child",
                              "t13"."subject",
                              "t13"."unit",
                              "t13"."authority",
                              "t13"."unit" AS "circle",
                              "t13"."event",
                              "t13"."matter",
                              "t13"."answers",
                              "t13"."from_on",
                              "t13"."to_on"
                            FROM "responsibility" AS "t13"
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
                              AND "t13"."matter" = 'child_welfare'
                              AND "t13"."circle" = "t13"."child"
                          ) AS "t87"
                        ) AS "t129"
                      ) AS "t220"
                    ) AS "t232"
                    WHERE
                      "t203"."child" = "t232"."child"
                      AND "t203"."circle" = "t232"."circle"
                      AND "t203"."authority" = "t232"."authority"
                  )
                )
                AND NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t141"."child",
                      "t141"."circle"
                    FROM "t82" AS "t141"
                    WHERE
                      EXISTS(
                        SELECT
                          1
                        FROM (
                          SELECT DISTINCT
                            "t7"."child",
                            "t7"."authority"
                          FROM "residence" AS "t7"
                          WHERE
                            "t7"."child" = who
                            AND "t7"."from_on" <= today
                            AND (
                              (
                                "t7"."to_on" IS NULL
                              ) OR (
                                "t7"."to_on" > today
                              )
                            )
                        ) AS "t124"
                        WHERE
                          "t141"."child" = "t124"."child" AND "t141"."authority" = "t124"."authority"
                      )
                  ) AS "t179"
                  WHERE
                    "t203"."child" = "t179"."child" AND "t203"."circle" = "t179"."circle"
                )
              )
              AND NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t8"."child",
                    "t8"."circle",
                    "t8"."participation" AS "subject"
                  FROM "transfer" AS "t8"
                  WHERE
                    "t8"."child" = who
                    AND "t8"."accepted_on" IS NOT NULL
                    AND "t8"."accepted_on" <= today
                ) AS "t76"
                WHERE
                  "t203"."child" = "t76"."child"
                  AND "t203"."circle" = "t76"."circle"
                  AND "t203"."subject" = "t76"."subject"
              )
          ) AS "t246"
          WHERE
            CAST(CAST("t246"."since" + MAKE_INTERVAL(days => CAST("t246"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t274"
      ) AS "t323"
    ) AS "t327"
  ) AS "t328"
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
            "t235"."child",
            "t235"."subject",
            "t235"."circle",
            FALSE AS "whole",
            "t235"."unit",
            "t235"."authority",
            "t235"."from_on" AS "since",
            "t235"."contact_due_on" AS "due"
          FROM (
            SELECT
              "t192"."child",
              "t192"."subject",
              "t192"."unit",
              "t192"."authority",
              "t192"."circle",
              "t192"."event",
              "t192"."from_on",
              "t192"."to_on",
              "t192"."contact_due_on",
              "t192"."days"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t125"."child",
                  "t125"."subject",
                  "t125"."unit",
                  "t125"."authority",
                  "t125"."circle",
                  "t125"."event",
                  "t125"."from_on",
                  "t125"."to_on",
                  "t125"."contact_due_on",
                  "t115"."days"
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
                ) AS "t125"
                INNER JOIN (
                  SELECT
                    "t2"."authority",
                    COALESCE("t2"."days", 0) AS "days"
                  FROM "limits" AS "t2"
                  WHERE
                    "t2"."rule" = 'out-of-school-no-contact'
                    AND "t2"."from_on" <= today
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > today
                      )
                    )
                ) AS "t115"
                  ON "t125"."authority" = "t115"."authority"
              ) AS "t168"
              WHERE
                "t168"."contact_due_on" < today
            ) AS "t192"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t127"."child",
                      "t127"."subject",
                      "t127"."unit",
                      "t127"."authority",
                      "t180"."circle",
                      "t127"."event",
                      "t127"."on",
                      "t127"."with_whom"
                    FROM (
                      SELECT
                        "t41"."child",
                        "t41"."subject",
                        "t41"."unit",
                        "t41"."authority",
                        "t41"."event",
                        "t41"."on",
                        "t41"."with_whom"
                      FROM (
                        SELECT
                          *
                        FROM "contact" AS "t11"
                        WHERE
                          "t11"."child" = who
                          AND "t11"."on" <= today
                          AND "t11"."with_whom" <> 'meeting'
                          AND "t11"."circle" = "t11"."child"
                      ) AS "t41"
                    ) AS "t127"
                    INNER JOIN "t169" AS "t180"
                      ON "t127"."child" = "t180"."child"
                  ) AS "t204"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        *
                      FROM "contact" AS "t11"
                      WHERE
                        "t11"."child" = who AND "t11"."on" <= today AND "t11"."with_whom" <> 'meeting'
                    ) AS "t39"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t11"."child",
                        "t11"."subject",
                        "t11"."unit",
                        "t11"."authority",
                        "t11"."unit" AS "circle",
                        "t11"."event",
                        "t11"."on",
                        "t11"."with_whom"
                      FROM "contact" AS "t11"
                      WHERE
                        "t11"."child" = who
                        AND "t11"."on" <= today
                        AND "t11"."with_whom" <> 'meeting'
                        AND "t11"."circle" = "t11"."child"
                    ) AS "t40"
                  ) AS "t80"
                ) AS "t219"
                WHERE
                  "t192"."child" = "t219"."child"
                  AND "t192"."circle" = "t219"."circle"
                  AND "t219"."on" >= "t192"."from_on"
              )
          ) AS "t235"
        ) AS "t243"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'no-holder' AS "rule",
            "t326"."child",
            "t326"."subject",
            "t326"."circle",
            "t326"."whole",
            "t326"."unit",
            "t326"."authority",
            "t326"."since",
            "t326"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t284"."child",
                "t284"."child" AS "subject",
                "t284"."circle",
                FALSE AS "whole",
                "t284"."unit",
                "t284"."authority",
                "t284"."since",
                CAST(NULL AS DATE) AS "due"
              FROM "t281" AS "t284"
              WHERE
                (
                  "t284"."stood_in" IS NULL
                )
                OR (
                  CAST(CAST("t284"."since" + MAKE_INTERVAL(days => CAST("t284"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                )
            ) AS "t307"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t319"."child",
                "t319"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t319"."unit",
                "t319"."authority",
                "t319"."since",
                "t319"."due"
              FROM (
                SELECT
                  "t305"."child",
                  "t305"."child" AS "subject",
                  "t305"."circle",
                  FALSE AS "whole",
                  "t305"."unit",
                  "t305"."authority",
                  "t305"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t268"."child",
                      "t268"."circle",
                      "t268"."stood_in",
                      "t268"."since",
                      "t268"."home",
                      "t268"."authority",
                      "t268"."unit",
                      "t116"."days"
                    FROM (
                      SELECT
                        "t251"."child",
                        "t251"."circle",
                        "t251"."stood_in",
                        "t251"."since",
                        "t251"."home",
                        CASE WHEN "t251"."circle" = "t251"."child" THEN "t251"."home" ELSE "t251"."home" END AS "authority",
                        CASE
                          WHEN "t251"."circle" = "t251"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t251"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t237"."child",
                          "t237"."circle",
                          "t153"."stood_in",
                          GREATEST("t237"."began", COALESCE("t155"."dropped", "t237"."began")) AS "since",
                          "t101"."home"
                        FROM (
                          SELECT
                            "t223"."child",
                            "t223"."circle",
                            MIN("t223"."began") AS "began"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t16"."child",
                                "t16"."child" AS "circle",
                                "t16"."from_on" AS "began"
                              FROM "cases" AS "t16"
                              WHERE
                                "t16"."child" = who
                                AND "t16"."from_on" <= today
                                AND (
                                  (
                                    "t16"."to_on" IS NULL
                                  ) OR (
                                    "t16"."to_on" > today
                                  )
                                )
                            ) AS "t98"
                            UNION ALL
                            SELECT
                              *
                            FROM "t207" AS "t214"
                          ) AS "t223"
                          GROUP BY
                            1,
                            2
                        ) AS "t237"
                        LEFT OUTER JOIN (
                          SELECT
                            "t44"."child",
                            "t44"."circle",
                            MAX("t44"."to_on") AS "dropped"
                          FROM (
                            SELECT
                              "t15"."child",
                              "t15"."subject",
                              "t15"."unit",
                              "t15"."authority",
                              "t15"."child" AS "circle",
                              "t15"."event",
                              "t15"."from_on",
                              "t15"."to_on",
                              "t15"."standing_in"
                            FROM "lead" AS "t15"
                            WHERE
                              "t15"."child" = who
                              AND NOT (
                                "t15"."standing_in"
                              )
                              AND "t15"."to_on" IS NOT NULL
                              AND "t15"."to_on" <= today
                          ) AS "t44"
                          GROUP BY
                            1,
                            2
                        ) AS "t155"
                          ON "t237"."child" = "t155"."child" AND "t237"."circle" = "t155"."circle"
                        LEFT OUTER JOIN (
                          SELECT
                            "t95"."child",
                            "t95"."circle",
                            TRUE AS "stood_in"
                          FROM (
                            SELECT DISTINCT
                              "t15"."child",
                              "t15"."child" AS "circle"
                            FROM "lead" AS "t15"
                            WHERE
                              "t15"."child" = who
                              AND "t15"."standing_in"
                              AND "t15"."from_on" <= today
                              AND (
                                (
                                  "t15"."to_on" IS NULL
                                ) OR (
                                  "t15"."to_on" > today
                                )
                              )
                          ) AS "t95"
                        ) AS "t153"
                          ON "t237"."child" = "t153"."child" AND "t237"."circle" = "t153"."circle"
                        INNER JOIN "t17" AS "t101"
                          ON "t237"."child" = "t101"."child"
                        WHERE
                          NOT EXISTS(
                            SELECT
                              1
                            FROM (
                              SELECT
                                "t15"."child",
                                "t15"."child" AS "circle"
                              FROM "lead" AS "t15"
                              WHERE
                                "t15"."child" = who
                                AND NOT (
                                  "t15"."standing_in"
                                )
                                AND "t15"."from_on" <= today
                                AND (
                                  (
                                    "t15"."to_on" IS NULL
                                  ) OR (
                                    "t15"."to_on" > today
                                  )
                                )
                            ) AS "t135"
                            WHERE
                              "t237"."child" = "t135"."child" AND "t237"."circle" = "t135"."circle"
                          )
                      ) AS "t251"
                    ) AS "t268"
                    INNER JOIN (
                      SELECT
                        "t2"."authority",
                        COALESCE("t2"."days", 14) AS "days"
                      FROM "limits" AS "t2"
                      WHERE
                        "t2"."rule" = 'no-holder'
                        AND "t2"."from_on" <= today
                        AND (
                          (
                            "t2"."to_on" IS NULL
                          ) OR (
                            "t2"."to_on" > today
                          )
                        )
                    ) AS "t116"
                      ON "t268"."authority" = "t116"."authority"
                  ) AS "t278"
                  WHERE
                    (
                      "t278"."stood_in" IS NULL
                    )
                    OR (
                      CAST(CAST("t278"."since" + MAKE_INTERVAL(days => CAST("t278"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                    )
                ) AS "t305"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t284"."child"
                      FROM "t281" AS "t284"
                      WHERE
                        (
                          "t284"."stood_in" IS NULL
                        )
                        OR (
                          CAST(CAST("t284"."since" + MAKE_INTERVAL(days => CAST("t284"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                        )
                    ) AS "t310"
                    WHERE
                      "t305"."child" = "t310"."child"
                  )
              ) AS "t319"
            ) AS "t324"
          ) AS "t326"
        ) AS "t329"
      ) AS "t330"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'concern-undecided' AS "rule",
            "t163"."child",
            "t163"."subject",
            "t163"."circle",
            FALSE AS "whole",
            "t163"."unit",
            "t163"."authority",
            "t163"."raised_on" AS "since",
            "t163"."due_on" AS "due"
          FROM (
            SELECT
              "t69"."child",
              "t69"."subject",
              "t69"."unit",
              "t69"."authority",
              "t69"."circle",
              "t69"."event",
              "t69"."raised_on",
              "t69"."due_on",
              "t69"."decided_on",
              "t107"."days"
            FROM (
              SELECT
                *
              FROM "concern" AS "t4"
              WHERE
                "t4"."child" = who
            ) AS "t69"
            INNER JOIN (
              SELECT
                "t2"."authority",
                COALESCE("t2"."days", 0) AS "days"
              FROM "limits" AS "t2"
              WHERE
                "t2"."rule" = 'concern-undecided'
                AND "t2"."from_on" <= today
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > today
                  )
                )
            ) AS "t107"
              ON "t69"."authority" = "t107"."authority"
          ) AS "t163"
          WHERE
            "t163"."raised_on" <= today
            AND "t163"."due_on" < today
            AND (
              (
                "t163"."decided_on" IS NULL
              ) OR (
                "t163"."decided_on" > today
              )
            )
        ) AS "t189"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'referral-unanswered' AS "rule",
            "t164"."child",
            "t164"."subject",
            "t164"."circle",
            FALSE AS "whole",
            "t164"."unit",
            "t164"."authority",
            "t164"."sent_on" AS "since",
            "t164"."due_on" AS "due"
          FROM (
            SELECT
              "t71"."child",
              "t71"."subject",
              "t71"."unit",
              "t71"."authority",
              "t71"."circle",
              "t71"."event",
              "t71"."to_unit",
              "t71"."need",
              "t71"."sent_on",
              "t71"."due_on",
              "t71"."answered_on",
              "t71"."accepted",
              "t71"."withdrawn_on",
              "t71"."returned_on",
              "t108"."days"
            FROM (
              SELECT
                *
              FROM "referral" AS "t5"
              WHERE
                "t5"."child" = who
            ) AS "t71"
            INNER JOIN (
              SELECT
                "t2"."authority",
                COALESCE("t2"."days", 0) AS "days"
              FROM "limits" AS "t2"
              WHERE
                "t2"."rule" = 'referral-unanswered'
                AND "t2"."from_on" <= today
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > today
                  )
                )
            ) AS "t108"
              ON "t71"."authority" = "t108"."authority"
          ) AS "t164"
          WHERE
            "t164"."sent_on" <= today
            AND "t164"."due_on" < today
            AND (
              (
                "t164"."answered_on" IS NULL
              ) OR (
                "t164"."answered_on" > today
              )
            )
            AND (
              (
                "t164"."withdrawn_on" IS NULL
              ) OR (
                "t164"."withdrawn_on" > today
              )
            )
        ) AS "t190"
      ) AS "t196"
    ) AS "t331"
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
            "t165"."child",
            "t165"."subject",
            "t165"."circle",
            FALSE AS "whole",
            "t165"."unit",
            "t165"."authority",
            "t165"."offered_on" AS "since",
            "t165"."due_on" AS "due"
          FROM (
            SELECT
              "t73"."child",
              "t73"."subject",
              "t73"."unit",
              "t73"."authority",
              "t73"."circle",
              "t73"."event",
              "t73"."offered_on",
              "t73"."due_on",
              "t73"."answered_on",
              "t109"."days"
            FROM (
              SELECT
                *
              FROM "lead_offer" AS "t6"
              WHERE
                "t6"."child" = who
            ) AS "t73"
            INNER JOIN (
              SELECT
                "t2"."authority",
                COALESCE("t2"."days", 0) AS "days"
              FROM "limits" AS "t2"
              WHERE
                "t2"."rule" = 'baton-not-accepted'
                AND "t2"."from_on" <= today
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > today
                  )
                )
            ) AS "t109"
              ON "t73"."authority" = "t109"."authority"
          ) AS "t165"
          WHERE
            "t165"."offered_on" <= today
            AND "t165"."due_on" < today
            AND (
              (
                "t165"."answered_on" IS NULL
              ) OR (
                "t165"."answered_on" > today
              )
            )
        ) AS "t191"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'help-ends' AS "rule",
            "t197"."child",
            "t197"."subject",
            "t197"."circle",
            FALSE AS "whole",
            "t197"."unit",
            "t197"."authority",
            CASE
              WHEN (
                "t197"."ended_on" IS NOT NULL
              ) AND (
                "t197"."ended_on" <= today
              )
              THEN "t197"."ended_on"
              ELSE CASE
                WHEN CAST(CAST("t197"."ends" + MAKE_INTERVAL(days => CAST(-(
                  "t197"."days"
                ) AS INT)) AS TIMESTAMP) AS DATE) > "t197"."start_on"
                THEN CAST(CAST("t197"."ends" + MAKE_INTERVAL(days => CAST(-(
                  "t197"."days"
                ) AS INT)) AS TIMESTAMP) AS DATE)
                ELSE "t197"."start_on"
              END
            END AS "since",
            "t197"."ends" AS "due"
          FROM (
            SELECT
              "t166"."child",
              "t166"."subject",
              "t166"."unit",
              "t166"."authority",
              "t166"."circle",
              "t166"."event",
              "t166"."has_owner",
              "t166"."start_on",
              "t166"."evaluate_on",
              "t166"."end_on",
              "t166"."ended_on",
              "t166"."follows_on",
              "t166"."days",
              CASE
                WHEN (
                  "t166"."ended_on" IS NOT NULL
                ) AND (
                  "t166"."ended_on" <= today
                )
                THEN "t166"."ended_on"
                ELSE "t166"."end_on"
              END AS "ends"
            FROM (
              SELECT
                "t48"."child",
                "t48"."subject",
                "t48"."unit",
                "t48"."authority",
                "t48"."circle",
                "t48"."event",
                "t48"."has_owner",
                "t48"."start_on",
                "t48"."evaluate_on",
                "t48"."end_on",
                "t48"."ended_on",
                "t48"."follows_on",
                "t112"."days"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t1"
                WHERE
                  "t1"."child" = who
              ) AS "t48"
              INNER JOIN (
                SELECT
                  "t2"."authority",
                  COALESCE("t2"."days", 60) AS "days"
                FROM "limits" AS "t2"
                WHERE
                  "t2"."rule" = 'help-ends'
                  AND "t2"."from_on" <= today
                  AND (
                    (
                      "t2"."to_on" IS NULL
                    ) OR (
                      "t2"."to_on" > today
                    )
                  )
              ) AS "t112"
                ON "t48"."authority" = "t112"."authority"
            ) AS "t166"
            WHERE
              "t166"."start_on" <= today
              AND (
                (
                  "t166"."follows_on" IS NULL
                ) OR (
                  "t166"."follows_on" > today
                )
              )
          ) AS "t197"
          WHERE
            CAST(CAST("t197"."ends" + MAKE_INTERVAL(days => CAST(-(
              "t197"."days"
            ) AS INT)) AS TIMESTAMP) AS DATE) <= today
            AND CAST(CAST("t197"."ends" + MAKE_INTERVAL(days => CAST("t197"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
        ) AS "t244"
      ) AS "t249"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'silence' AS "rule",
            "t269"."child",
            "t269"."child" AS "subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t269"."unit",
            "t269"."authority",
            "t269"."since",
            CAST(CAST("t269"."since" + MAKE_INTERVAL(days => CAST("t269"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t261"."child",
              "t261"."since",
              "t261"."circle",
              "t261"."home",
              "t261"."authority",
              "t261"."unit",
              "t110"."days"
            FROM (
              SELECT
                "t238"."child",
                "t238"."since",
                "t238"."circle",
                "t238"."home",
                CASE WHEN "t238"."circle" = "t238"."child" THEN "t238"."home" ELSE "t238"."home" END AS "authority",
                CASE
                  WHEN "t238"."circle" = "t238"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t238"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t224"."child",
                  "t224"."since",
                  "t224"."circle",
                  "t99"."home"
                FROM (
                  SELECT
                    "t200"."child",
                    "t200"."since",
                    "t200"."child" AS "circle"
                  FROM (
                    SELECT
                      "t158"."child",
                      GREATEST("t158"."began", COALESCE("t177"."last_on", "t158"."began")) AS "since"
                    FROM (
                      SELECT
                        "t96"."child",
                        MIN("t96"."from_on") AS "began"
                      FROM (
                        SELECT
                          *
                        FROM "cases" AS "t16"
                        WHERE
                          "t16"."child" = who
                          AND "t16"."from_on" <= today
                          AND (
                            (
                              "t16"."to_on" IS NULL
                            ) OR (
                              "t16"."to_on" > today
                            )
                          )
                      ) AS "t96"
                      GROUP BY
                        1
                    ) AS "t158"
                    LEFT OUTER JOIN (
                      SELECT
                        "t143"."child",
                        MAX("t143"."on") AS "last_on"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t15"."child",
                              "t15"."to_on" AS "on"
                            FROM "lead" AS "t15"
                            WHERE
                              "t15"."child" = who AND "t15"."to_on" <= today
                          ) AS "t45"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t11"."child",
                                "t11"."on"
                              FROM "contact" AS "t11"
                              WHERE
                                "t11"."child" = who AND "t11"."on" <= today
                            ) AS "t38"
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
                            ) AS "t37"
                          ) AS "t79"
                        ) AS "t126"
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
                                "t1"."child",
                                "t1"."start_on" AS "on"
                              FROM "measure" AS "t1"
                              WHERE
                                "t1"."child" = who AND "t1"."start_on" <= today
                            ) AS "t26"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t5"."child",
                                "t5"."sent_on" AS "on"
                              FROM "referral" AS "t5"
                              WHERE
                                "t5"."child" = who AND "t5"."sent_on" <= today
                            ) AS "t31"
                          ) AS "t72"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t5"."child",
                                "t5"."answered_on" AS "on"
                              FROM "referral" AS "t5"
                              WHERE
                                "t5"."child" = who AND "t5"."answered_on" <= today
                            ) AS "t32"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t15"."child",
                                "t15"."from_on" AS "on"
                              FROM "lead" AS "t15"
                              WHERE
                                "t15"."child" = who AND "t15"."from_on" <= today
                            ) AS "t42"
                          ) AS "t91"
                        ) AS "t133"
                      ) AS "t143"
                      GROUP BY
                        1
                    ) AS "t177"
                      ON "t158"."child" = "t177"."child"
                  ) AS "t200"
                ) AS "t224"
                INNER JOIN "t17" AS "t99"
                  ON "t224"."child" = "t99"."child"
              ) AS "t238"
            ) AS "t261"
            INNER JOIN (
              SELECT
                "t2"."authority",
                COALESCE("t2"."days", 60) AS "days"
              FROM "limits" AS "t2"
              WHERE
                "t2"."rule" = 'silence'
                AND "t2"."from_on" <= today
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > today
                  )
                )
            ) AS "t110"
              ON "t261"."authority" = "t110"."authority"
          ) AS "t269"
          WHERE
            CAST(CAST("t269"."since" + MAKE_INTERVAL(days => CAST("t269"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t288"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'review-overdue' AS "rule",
            "t245"."child",
            "t245"."subject",
            "t245"."circle",
            "t245"."whole",
            "t245"."unit",
            "t245"."authority",
            "t245"."since",
            "t245"."due"
          FROM (
            SELECT
              "t217"."child",
              "t217"."subject",
              "t217"."circle",
              FALSE AS "whole",
              "t217"."unit",
              "t217"."authority",
              "t217"."since",
              "t217"."due"
            FROM (
              SELECT
                "t167"."child",
                "t167"."subject",
                "t167"."unit",
                "t167"."authority",
                "t167"."circle",
                "t167"."event",
                "t167"."has_owner",
                "t167"."start_on",
                "t167"."evaluate_on",
                "t167"."end_on",
                "t167"."ended_on",
                "t167"."follows_on",
                "t167"."days",
                "t167"."evaluate_on" AS "since",
                CAST(CAST("t167"."evaluate_on" + MAKE_INTERVAL(days => CAST("t167"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t104"."child",
                  "t104"."subject",
                  "t104"."unit",
                  "t104"."authority",
                  "t104"."circle",
                  "t104"."event",
                  "t104"."has_owner",
                  "t104"."start_on",
                  "t104"."evaluate_on",
                  "t104"."end_on",
                  "t104"."ended_on",
                  "t104"."follows_on",
                  "t117"."days"
                FROM (
                  SELECT
                    *
                  FROM "measure" AS "t1"
                  WHERE
                    "t1"."child" = who
                    AND "t1"."start_on" <= today
                    AND (
                      (
                        "t1"."ended_on" IS NULL
                      ) OR (
                        "t1"."ended_on" > today
                      )
                    )
                ) AS "t104"
                INNER JOIN (
                  SELECT
                    "t2"."authority",
                    COALESCE("t2"."days", 0) AS "days"
                  FROM "limits" AS "t2"
                  WHERE
                    "t2"."rule" = 'review-overdue'
                    AND "t2"."from_on" <= today
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > today
                      )
                    )
                ) AS "t117"
                  ON "t104"."authority" = "t117"."authority"
              ) AS "t167"
              WHERE
                CAST(CAST("t167"."evaluate_on" + MAKE_INTERVAL(days => CAST("t167"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t217"
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
                ) AS "t77"
                WHERE
                  "t217"."child" = "t77"."child"
                  AND "t217"."circle" = "t77"."circle"
                  AND "t217"."subject" = "t77"."measure"
                  AND "t77"."held_on" >= CAST(CAST("t217"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
              )
          ) AS "t245"
        ) AS "t255"
      ) AS "t291"
    ) AS "t294"
  ) AS "t332"
) AS "t334"
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t0"."child"
      FROM "children" AS "t0"
      WHERE
        "t0"."child" = who AND "t0"."ends_on" IS NOT NULL AND "t0"."ends_on" <= today
    ) AS "t47"
    WHERE
      "t334"."child" = "t47"."child"
  )

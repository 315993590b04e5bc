WITH "t18" AS (
  SELECT
    "t0"."child",
    "t0"."authority" AS "home"
  FROM "children" AS "t0"
  WHERE
    "t0"."child" = who
), "t79" AS (
  SELECT
    "t9"."child",
    "t9"."circle"
  FROM "said_no" AS "t9"
  WHERE
    "t9"."child" = who
    AND "t9"."about" = 'plan'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
), "t91" AS (
  SELECT
    *
  FROM "involvement" AS "t13"
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
), "t189" AS (
  SELECT
    "t169"."child",
    "t169"."unit" AS "circle"
  FROM (
    SELECT
      "t92"."child",
      "t92"."unit",
      BOOL_AND("t92"."is_open") AS "is_open"
    FROM (
      SELECT
        "t13"."child",
        "t13"."unit",
        "t13"."circle" = "t13"."child" AS "is_open"
      FROM "involvement" AS "t13"
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
    ) AS "t92"
    GROUP BY
      1,
      2
  ) AS "t169"
  WHERE
    "t169"."is_open"
), "t190" AS (
  SELECT
    "t171"."child",
    "t171"."unit" AS "circle"
  FROM (
    SELECT
      "t94"."child",
      "t94"."unit",
      BOOL_AND("t94"."is_open") AS "is_open"
    FROM (
      SELECT
        "t13"."child",
        "t13"."unit",
        "t13"."child" = "t13"."child" AS "is_open"
      FROM "involvement" AS "t13"
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
    ) AS "t94"
    GROUP BY
      1,
      2
  ) AS "t171"
  WHERE
    "t171"."is_open"
), "t229" AS (
  SELECT
    "t207"."child",
    "t207"."circle",
    "t207"."began"
  FROM (
    SELECT
      "t170"."child",
      "t170"."circle",
      "t170"."unit",
      "t170"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t170"."child", "t170"."circle"
        ORDER BY "t170"."began" ASC, "t170"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t93"."child",
        "t93"."circle",
        "t93"."unit",
        MIN("t93"."from_on") AS "began"
      FROM (
        SELECT
          "t13"."child",
          "t13"."subject",
          "t13"."unit",
          "t13"."authority",
          "t13"."child" AS "circle",
          "t13"."event",
          "t13"."service",
          "t13"."from_on",
          "t13"."to_on"
        FROM "involvement" AS "t13"
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
      ) AS "t93"
      GROUP BY
        1,
        2,
        3
    ) AS "t170"
  ) AS "t207"
  WHERE
    "t207"."before" = 1
), "t233" AS (
  SELECT
    "t215"."child",
    "t215"."circle",
    "t215"."began"
  FROM (
    SELECT
      "t177"."child",
      "t177"."circle",
      "t177"."unit",
      "t177"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t177"."child", "t177"."circle"
        ORDER BY "t177"."began" ASC, "t177"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t144"."child",
        "t144"."circle",
        "t144"."unit",
        MIN("t144"."from_on") AS "began"
      FROM "t91" AS "t144"
      GROUP BY
        1,
        2,
        3
    ) AS "t177"
  ) AS "t215"
  WHERE
    "t215"."before" = 1
), "t304" AS (
  SELECT
    "t296"."child",
    "t296"."circle",
    "t296"."began",
    "t296"."home",
    "t296"."authority",
    "t296"."unit",
    "t123"."days"
  FROM (
    SELECT
      "t273"."child",
      "t273"."circle",
      "t273"."began",
      "t273"."home",
      CASE WHEN "t273"."circle" = "t273"."child" THEN "t273"."home" ELSE "t273"."home" END AS "authority",
      CASE
        WHEN "t273"."circle" = "t273"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t273"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t257"."child",
        "t257"."circle",
        "t257"."began",
        "t110"."home"
      FROM "t233" AS "t257"
      INNER JOIN "t18" AS "t110"
        ON "t257"."child" = "t110"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t15"."child",
              "t15"."circle"
            FROM "plan" AS "t15"
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
          ) AS "t147"
          WHERE
            "t257"."child" = "t147"."child" AND "t257"."circle" = "t147"."circle"
        )
        AND NOT EXISTS(
          SELECT
            1
          FROM "t79" AS "t157"
          WHERE
            "t257"."child" = "t157"."child" AND "t257"."circle" = "t157"."circle"
        )
    ) AS "t273"
  ) AS "t296"
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
  ) AS "t123"
    ON "t296"."authority" = "t123"."authority"
), "t313" AS (
  SELECT
    "t305"."child",
    "t305"."circle",
    "t305"."stood_in",
    "t305"."since",
    "t305"."home",
    "t305"."authority",
    "t305"."unit",
    "t126"."days"
  FROM (
    SELECT
      "t291"."child",
      "t291"."circle",
      "t291"."stood_in",
      "t291"."since",
      "t291"."home",
      CASE WHEN "t291"."circle" = "t291"."child" THEN "t291"."home" ELSE "t291"."home" END AS "authority",
      CASE
        WHEN "t291"."circle" = "t291"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t291"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t274"."child",
        "t274"."circle",
        "t172"."stood_in",
        GREATEST("t274"."began", COALESCE("t174"."dropped", "t274"."began")) AS "since",
        "t111"."home"
      FROM (
        SELECT
          "t258"."child",
          "t258"."circle",
          MIN("t258"."began") AS "began"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t17"."child",
              "t17"."circle",
              "t17"."from_on" AS "began"
            FROM "cases" AS "t17"
            WHERE
              "t17"."child" = who
              AND "t17"."from_on" <= today
              AND (
                (
                  "t17"."to_on" IS NULL
                ) OR (
                  "t17"."to_on" > today
                )
              )
          ) AS "t106"
          UNION ALL
          SELECT
            *
          FROM "t233" AS "t243"
        ) AS "t258"
        GROUP BY
          1,
          2
      ) AS "t274"
      LEFT OUTER JOIN (
        SELECT
          "t44"."child",
          "t44"."circle",
          MAX("t44"."to_on") AS "dropped"
        FROM (
          SELECT
            *
          FROM "lead" AS "t16"
          WHERE
            "t16"."child" = who
            AND NOT (
              "t16"."standing_in"
            )
            AND "t16"."to_on" IS NOT NULL
            AND "t16"."to_on" <= today
        ) AS "t44"
        GROUP BY
          1,
          2
      ) AS "t174"
        ON "t274"."child" = "t174"."child" AND "t274"."circle" = "t174"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t102"."child",
          "t102"."circle",
          TRUE AS "stood_in"
        FROM (
          SELECT DISTINCT
            "t16"."child",
            "t16"."circle"
          FROM "lead" AS "t16"
          WHERE
            "t16"."child" = who
            AND "t16"."standing_in"
            AND "t16"."from_on" <= today
            AND (
              (
                "t16"."to_on" IS NULL
              ) OR (
                "t16"."to_on" > today
              )
            )
        ) AS "t102"
      ) AS "t172"
        ON "t274"."child" = "t172"."child" AND "t274"."circle" = "t172"."circle"
      INNER JOIN "t18" AS "t111"
        ON "t274"."child" = "t111"."child"
      WHERE
        NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "t16"."child",
              "t16"."circle"
            FROM "lead" AS "t16"
            WHERE
              "t16"."child" = who
              AND NOT (
                "t16"."standing_in"
              )
              AND "t16"."from_on" <= today
              AND (
                (
                  "t16"."to_on" IS NULL
                ) OR (
                  "t16"."to_on" > today
                )
              )
          ) AS "t150"
          WHERE
            "t274"."child" = "t150"."child" AND "t274"."circle" = "t150"."circle"
        )
    ) AS "t291"
  ) AS "t305"
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
  ) AS "t126"
    ON "t305"."authority" = "t126"."authority"
), "t317" AS (
  SELECT
    "t307"."child",
    "t307"."subject",
    "t307"."unit",
    "t307"."authority",
    "t307"."circle",
    "t307"."event",
    "t307"."raised_on",
    "t307"."due_on",
    "t307"."decided_on",
    "t307"."home",
    "t307"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t307"."child", "t307"."circle"
      ORDER BY "t307"."raised_on" ASC, "t307"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t285"."child",
      "t285"."subject",
      "t285"."unit",
      "t285"."authority",
      "t285"."circle",
      "t285"."event",
      "t285"."raised_on",
      "t285"."due_on",
      "t285"."decided_on",
      "t285"."home",
      "t285"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t216"."child",
          "t216"."subject",
          "t216"."unit",
          "t216"."authority",
          "t216"."circle",
          "t216"."event",
          "t216"."raised_on",
          "t216"."due_on",
          "t216"."decided_on",
          "t216"."home",
          "t128"."days"
        FROM (
          SELECT
            "t179"."child",
            "t179"."subject",
            CASE
              WHEN "t179"."circle" = "t179"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t179"."circle"
            END AS "unit",
            CASE
              WHEN "t179"."circle" = "t179"."child"
              THEN "t179"."home"
              ELSE "t179"."authority"
            END AS "authority",
            "t179"."circle",
            "t179"."event",
            "t179"."raised_on",
            "t179"."due_on",
            "t179"."decided_on",
            "t179"."home"
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
              "t108"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t4"
              WHERE
                "t4"."child" = who
            ) AS "t70"
            INNER JOIN "t18" AS "t108"
              ON "t70"."child" = "t108"."child"
          ) AS "t179"
        ) AS "t216"
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
        ) AS "t128"
          ON "t216"."authority" = "t128"."authority"
      ) AS "t253"
      WHERE
        "t253"."raised_on" <= today
        AND CAST(CAST("t253"."raised_on" + MAKE_INTERVAL(days => CAST("t253"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t285"
    WHERE
      NOT EXISTS(
        SELECT
          1
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t112"."child",
              "t112"."subject",
              "t112"."unit",
              "t112"."authority",
              "t202"."circle",
              "t112"."event",
              "t112"."has_owner",
              "t112"."owned_to",
              "t112"."start_on",
              "t112"."evaluate_on",
              "t112"."end_on",
              "t112"."ended_on",
              "t112"."follows_on"
            FROM (
              SELECT
                "t23"."child",
                "t23"."subject",
                "t23"."unit",
                "t23"."authority",
                "t23"."event",
                "t23"."has_owner",
                "t23"."owned_to",
                "t23"."start_on",
                "t23"."evaluate_on",
                "t23"."end_on",
                "t23"."ended_on",
                "t23"."follows_on"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t1"
                WHERE
                  "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
              ) AS "t23"
            ) AS "t112"
            INNER JOIN "t189" AS "t202"
              ON "t112"."child" = "t202"."child"
          ) AS "t227"
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
            ) AS "t21"
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
                "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
            ) AS "t22"
          ) AS "t50"
        ) AS "t246"
        WHERE
          "t285"."child" = "t246"."child"
          AND "t285"."circle" = "t246"."circle"
          AND (
            (
              "t246"."ended_on" IS NULL
            )
            OR (
              "t246"."ended_on" > "t285"."raised_on"
            )
            OR (
              "t246"."start_on" >= "t285"."raised_on"
            )
          )
      )
  ) AS "t307"
)
SELECT
  "t366"."rule",
  "t366"."child",
  "t366"."subject",
  "t366"."circle",
  "t366"."whole",
  "t366"."unit",
  "t366"."authority",
  "t366"."since",
  "t366"."due"
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
          "t346"."child",
          "t346"."subject",
          "t346"."circle",
          "t346"."whole",
          "t346"."unit",
          "t346"."authority",
          "t346"."since",
          "t346"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t309"."child",
              "t309"."child" AS "subject",
              "t309"."circle",
              FALSE AS "whole",
              "t309"."unit",
              "t309"."authority",
              "t309"."began" AS "since",
              CAST(CAST("t309"."began" + MAKE_INTERVAL(days => CAST("t309"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM "t304" AS "t309"
            WHERE
              CAST(CAST("t309"."began" + MAKE_INTERVAL(days => CAST("t309"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t324"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t338"."child",
              "t338"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t338"."unit",
              "t338"."authority",
              "t338"."since",
              "t338"."due"
            FROM (
              SELECT
                "t322"."child",
                "t322"."child" AS "subject",
                "t322"."circle",
                FALSE AS "whole",
                "t322"."unit",
                "t322"."authority",
                "t322"."since",
                "t322"."due"
              FROM (
                SELECT
                  "t299"."child",
                  "t299"."circle",
                  "t299"."began",
                  "t299"."home",
                  "t299"."authority",
                  "t299"."unit",
                  "t299"."days",
                  "t299"."began" AS "since",
                  CAST(CAST("t299"."began" + MAKE_INTERVAL(days => CAST("t299"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
                FROM (
                  SELECT
                    "t292"."child",
                    "t292"."circle",
                    "t292"."began",
                    "t292"."home",
                    "t292"."authority",
                    "t292"."unit",
                    "t123"."days"
                  FROM (
                    SELECT
                      "t270"."child",
                      "t270"."circle",
                      "t270"."began",
                      "t270"."home",
                      CASE WHEN "t270"."circle" = "t270"."child" THEN "t270"."home" ELSE "t270"."home" END AS "authority",
                      CASE
                        WHEN "t270"."circle" = "t270"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t270"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t248"."child",
                        "t248"."circle",
                        "t248"."began",
                        "t110"."home"
                      FROM "t229" AS "t248"
                      INNER JOIN "t18" AS "t110"
                        ON "t248"."child" = "t110"."child"
                      WHERE
                        NOT EXISTS(
                          SELECT
                            1
                          FROM (
                            SELECT
                              "t15"."child",
                              "t15"."child" AS "circle"
                            FROM "plan" AS "t15"
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
                          ) AS "t148"
                          WHERE
                            "t248"."child" = "t148"."child" AND "t248"."circle" = "t148"."circle"
                        )
                        AND NOT EXISTS(
                          SELECT
                            1
                          FROM "t79" AS "t158"
                          WHERE
                            "t248"."child" = "t158"."child" AND "t248"."circle" = "t158"."circle"
                        )
                    ) AS "t270"
                  ) AS "t292"
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
                  ) AS "t123"
                    ON "t292"."authority" = "t123"."authority"
                ) AS "t299"
                WHERE
                  CAST(CAST("t299"."began" + MAKE_INTERVAL(days => CAST("t299"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              ) AS "t322"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t309"."child"
                    FROM "t304" AS "t309"
                    WHERE
                      CAST(CAST("t309"."began" + MAKE_INTERVAL(days => CAST("t309"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  ) AS "t330"
                  WHERE
                    "t322"."child" = "t330"."child"
                )
            ) AS "t338"
          ) AS "t344"
        ) AS "t346"
      ) AS "t350"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'measure-without-owner-or-date' AS "rule",
          "t181"."child",
          "t181"."subject",
          "t181"."circle",
          FALSE AS "whole",
          "t181"."unit",
          "t181"."authority",
          "t181"."start_on" AS "since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            "t114"."child",
            "t114"."subject",
            "t114"."unit",
            "t114"."authority",
            "t114"."circle",
            "t114"."event",
            "t114"."has_owner",
            "t114"."owned_to",
            "t114"."start_on",
            "t114"."evaluate_on",
            "t114"."end_on",
            "t114"."ended_on",
            "t114"."follows_on",
            "t115"."days"
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
          ) AS "t114"
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
          ) AS "t115"
            ON "t114"."authority" = "t115"."authority"
        ) AS "t181"
        WHERE
          NOT (
            "t181"."has_owner"
          )
          OR (
            (
              "t181"."owned_to" IS NOT NULL
            ) AND (
              "t181"."owned_to" <= today
            )
          )
          OR (
            "t181"."evaluate_on" IS NULL
          )
      ) AS "t221"
    ) AS "t353"
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
            "t182"."child",
            "t182"."subject",
            "t182"."circle",
            FALSE AS "whole",
            "t182"."unit",
            "t182"."authority",
            "t182"."received_on" AS "since",
            "t182"."due_on" AS "due"
          FROM (
            SELECT
              "t69"."child",
              "t69"."subject",
              "t69"."unit",
              "t69"."authority",
              "t69"."circle",
              "t69"."event",
              "t69"."received_on",
              "t69"."due_on",
              "t69"."assessed_on",
              "t116"."days"
            FROM (
              SELECT
                *
              FROM "report" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t69"
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
            ) AS "t116"
              ON "t69"."authority" = "t116"."authority"
          ) AS "t182"
          WHERE
            "t182"."received_on" <= today
            AND "t182"."due_on" < today
            AND (
              (
                "t182"."assessed_on" IS NULL
              ) OR (
                "t182"."assessed_on" > today
              )
            )
        ) AS "t210"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'repeated-concerns' AS "rule",
            "t349"."child",
            "t349"."subject",
            "t349"."circle",
            "t349"."whole",
            "t349"."unit",
            "t349"."authority",
            "t349"."since",
            "t349"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t321"."child",
                "t321"."circle" AS "subject",
                "t321"."circle",
                FALSE AS "whole",
                "t321"."unit",
                "t321"."authority",
                "t321"."raised_on" AS "since",
                CAST(NULL AS DATE) AS "due"
              FROM "t317" AS "t321"
              WHERE
                "t321"."before" = 2
            ) AS "t331"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t343"."child",
                "t343"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t343"."unit",
                "t343"."authority",
                "t343"."since",
                "t343"."due"
              FROM (
                SELECT
                  "t333"."child",
                  "t333"."circle" AS "subject",
                  "t333"."circle",
                  FALSE AS "whole",
                  "t333"."unit",
                  "t333"."authority",
                  "t333"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    "t318"."child",
                    "t318"."subject",
                    "t318"."unit",
                    "t318"."authority",
                    "t318"."circle",
                    "t318"."event",
                    "t318"."raised_on",
                    "t318"."due_on",
                    "t318"."decided_on",
                    "t318"."home",
                    "t318"."days",
                    "t318"."before",
                    "t318"."raised_on" AS "since"
                  FROM (
                    SELECT
                      "t308"."child",
                      "t308"."subject",
                      "t308"."unit",
                      "t308"."authority",
                      "t308"."circle",
                      "t308"."event",
                      "t308"."raised_on",
                      "t308"."due_on",
                      "t308"."decided_on",
                      "t308"."home",
                      "t308"."days",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t308"."child", "t308"."circle"
                        ORDER BY "t308"."raised_on" ASC, "t308"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before"
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
                        "t286"."days"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t217"."child",
                            "t217"."subject",
                            "t217"."unit",
                            "t217"."authority",
                            "t217"."circle",
                            "t217"."event",
                            "t217"."raised_on",
                            "t217"."due_on",
                            "t217"."decided_on",
                            "t217"."home",
                            "t128"."days"
                          FROM (
                            SELECT
                              "t180"."child",
                              "t180"."subject",
                              CASE
                                WHEN "t180"."circle" = "t180"."child"
                                THEN CAST(NULL AS UUID)
                                ELSE "t180"."circle"
                              END AS "unit",
                              CASE
                                WHEN "t180"."circle" = "t180"."child"
                                THEN "t180"."home"
                                ELSE "t180"."authority"
                              END AS "authority",
                              "t180"."circle",
                              "t180"."event",
                              "t180"."raised_on",
                              "t180"."due_on",
                              "t180"."decided_on",
                              "t180"."home"
                            FROM (
                              SELECT
                                "t71"."child",
                                "t71"."subject",
                                "t71"."unit",
                                "t71"."authority",
                                "t71"."circle",
                                "t71"."event",
                                "t71"."raised_on",
                                "t71"."due_on",
                                "t71"."decided_on",
                                "t108"."home"
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
                              ) AS "t71"
                              INNER JOIN "t18" AS "t108"
                                ON "t71"."child" = "t108"."child"
                            ) AS "t180"
                          ) AS "t217"
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
                          ) AS "t128"
                            ON "t217"."authority" = "t128"."authority"
                        ) AS "t254"
                        WHERE
                          "t254"."raised_on" <= today
                          AND CAST(CAST("t254"."raised_on" + MAKE_INTERVAL(days => CAST("t254"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                      ) AS "t286"
                      WHERE
                        NOT EXISTS(
                          SELECT
                            1
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t113"."child",
                                "t113"."subject",
                                "t113"."unit",
                                "t113"."authority",
                                "t204"."circle",
                                "t113"."event",
                                "t113"."has_owner",
                                "t113"."owned_to",
                                "t113"."start_on",
                                "t113"."evaluate_on",
                                "t113"."end_on",
                                "t113"."ended_on",
                                "t113"."follows_on"
                              FROM (
                                SELECT
                                  "t26"."child",
                                  "t26"."subject",
                                  "t26"."unit",
                                  "t26"."authority",
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
                                    "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
                                ) AS "t26"
                              ) AS "t113"
                              INNER JOIN "t190" AS "t204"
                                ON "t113"."child" = "t204"."child"
                            ) AS "t230"
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
                                  "t1"."child" = who AND "t1"."start_on" <= today
                              ) AS "t24"
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
                                  "t1"."child" = who AND "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
                              ) AS "t25"
                            ) AS "t52"
                          ) AS "t250"
                          WHERE
                            "t286"."child" = "t250"."child"
                            AND "t286"."circle" = "t250"."circle"
                            AND (
                              (
                                "t250"."ended_on" IS NULL
                              )
                              OR (
                                "t250"."ended_on" > "t286"."raised_on"
                              )
                              OR (
                                "t250"."start_on" >= "t286"."raised_on"
                              )
                            )
                        )
                    ) AS "t308"
                  ) AS "t318"
                  WHERE
                    "t318"."before" = 2
                ) AS "t333"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t321"."child"
                      FROM "t317" AS "t321"
                      WHERE
                        "t321"."before" = 2
                    ) AS "t335"
                    WHERE
                      "t333"."child" = "t335"."child"
                  )
              ) AS "t343"
            ) AS "t347"
          ) AS "t349"
        ) AS "t354"
      ) AS "t357"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'passed-on' AS "rule",
            "t348"."child",
            "t348"."subject",
            "t348"."circle",
            "t348"."whole",
            "t348"."unit",
            "t348"."authority",
            "t348"."since",
            "t348"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t314"."child",
                "t314"."subject",
                "t314"."circle",
                FALSE AS "whole",
                "t314"."unit",
                "t314"."authority",
                "t314"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t302"."child",
                  "t302"."circle",
                  "t302"."need",
                  CASE
                    WHEN "t302"."circle" = "t302"."child"
                    THEN "t302"."home"
                    ELSE "t302"."authority"
                  END AS "authority",
                  "t302"."subject",
                  "t302"."since",
                  "t302"."home",
                  CASE
                    WHEN "t302"."circle" = "t302"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t302"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t294"."child",
                    "t294"."circle",
                    "t294"."need",
                    "t294"."authority",
                    "t294"."subject",
                    "t294"."since",
                    "t109"."home"
                  FROM (
                    SELECT
                      "t275"."child",
                      "t275"."circle",
                      "t275"."need",
                      "t275"."authority",
                      "t275"."first" AS "subject",
                      "t275"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t255"."child",
                        "t255"."subject",
                        "t255"."unit",
                        "t255"."authority",
                        "t255"."circle",
                        "t255"."event",
                        "t255"."to_unit",
                        "t255"."need",
                        "t255"."sent_on",
                        "t255"."due_on",
                        "t255"."answered_on",
                        "t255"."accepted",
                        "t255"."withdrawn_on",
                        "t255"."returned_on",
                        "t255"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t255"."child", "t255"."circle", "t255"."need"
                          ORDER BY "t255"."answered_on" ASC, "t255"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t255"."subject") OVER (
                          PARTITION BY "t255"."child", "t255"."circle", "t255"."need"
                          ORDER BY "t255"."answered_on" ASC, "t255"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t192"."child",
                            "t192"."subject",
                            "t192"."unit",
                            "t192"."authority",
                            "t192"."circle",
                            "t192"."event",
                            "t192"."to_unit",
                            "t192"."need",
                            "t192"."sent_on",
                            "t192"."due_on",
                            "t192"."answered_on",
                            "t192"."accepted",
                            "t192"."withdrawn_on",
                            "t192"."returned_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t192"."child", "t192"."circle", "t192"."need", "t192"."to_unit"
                              ORDER BY "t192"."answered_on" ASC, "t192"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t152"."child",
                              "t152"."subject",
                              "t152"."unit",
                              "t152"."authority",
                              "t152"."circle",
                              "t152"."event",
                              "t152"."to_unit",
                              "t152"."need",
                              "t152"."sent_on",
                              "t152"."due_on",
                              "t152"."answered_on",
                              "t152"."accepted",
                              "t152"."withdrawn_on",
                              "t152"."returned_on"
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
                            ) AS "t152"
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
                                ) AS "t154"
                                WHERE
                                  "t152"."child" = "t154"."child"
                                  AND "t152"."circle" = "t154"."circle"
                                  AND "t152"."need" = "t154"."need"
                                  AND "t154"."answered_on" >= "t152"."answered_on"
                              )
                          ) AS "t192"
                        ) AS "t222"
                        WHERE
                          "t222"."again" = 0
                      ) AS "t255"
                    ) AS "t275"
                    WHERE
                      "t275"."before" = 1
                  ) AS "t294"
                  INNER JOIN "t18" AS "t109"
                    ON "t294"."child" = "t109"."child"
                  WHERE
                    NOT EXISTS(
                      SELECT
                        1
                      FROM (
                        SELECT
                          "t247"."child",
                          "t247"."circle",
                          "t247"."need"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t159"."child",
                              "t159"."subject",
                              "t159"."unit",
                              "t159"."authority",
                              "t203"."circle",
                              "t159"."event",
                              "t159"."about",
                              "t159"."need",
                              "t159"."from_on",
                              "t159"."to_on"
                            FROM (
                              SELECT
                                "t84"."child",
                                "t84"."subject",
                                "t84"."unit",
                                "t84"."authority",
                                "t84"."event",
                                "t84"."about",
                                "t84"."need",
                                "t84"."from_on",
                                "t84"."to_on"
                              FROM (
                                SELECT
                                  *
                                FROM "said_no" AS "t9"
                                WHERE
                                  "t9"."child" = who
                                  AND "t9"."about" = 'help'
                                  AND "t9"."from_on" <= today
                                  AND (
                                    (
                                      "t9"."to_on" IS NULL
                                    ) OR (
                                      "t9"."to_on" > today
                                    )
                                  )
                                  AND "t9"."circle" = "t9"."child"
                              ) AS "t84"
                            ) AS "t159"
                            INNER JOIN "t189" AS "t203"
                              ON "t159"."child" = "t203"."child"
                          ) AS "t228"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                *
                              FROM "said_no" AS "t9"
                              WHERE
                                "t9"."child" = who
                                AND "t9"."about" = 'help'
                                AND "t9"."from_on" <= today
                                AND (
                                  (
                                    "t9"."to_on" IS NULL
                                  ) OR (
                                    "t9"."to_on" > today
                                  )
                                )
                            ) AS "t80"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t9"."child",
                                "t9"."subject",
                                "t9"."unit",
                                "t9"."authority",
                                "t9"."unit" AS "circle",
                                "t9"."event",
                                "t9"."about",
                                "t9"."need",
                                "t9"."from_on",
                                "t9"."to_on"
                              FROM "said_no" AS "t9"
                              WHERE
                                "t9"."child" = who
                                AND "t9"."about" = 'help'
                                AND "t9"."from_on" <= today
                                AND (
                                  (
                                    "t9"."to_on" IS NULL
                                  ) OR (
                                    "t9"."to_on" > today
                                  )
                                )
                                AND "t9"."circle" = "t9"."child"
                            ) AS "t81"
                          ) AS "t137"
                        ) AS "t247"
                      ) AS "t264"
                      WHERE
                        "t294"."child" = "t264"."child"
                        AND "t294"."circle" = "t264"."circle"
                        AND "t294"."need" = "t264"."need"
                    )
                ) AS "t302"
              ) AS "t314"
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
              ) AS "t122"
                ON "t314"."authority" = "t122"."authority"
            ) AS "t328"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t341"."child",
                "t341"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t341"."unit",
                "t341"."authority",
                "t341"."since",
                "t341"."due"
              FROM (
                SELECT
                  "t315"."child",
                  "t315"."subject",
                  "t315"."circle",
                  FALSE AS "whole",
                  "t315"."unit",
                  "t315"."authority",
                  "t315"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    "t303"."child",
                    "t303"."circle",
                    "t303"."need",
                    CASE
                      WHEN "t303"."circle" = "t303"."child"
                      THEN "t303"."home"
                      ELSE "t303"."authority"
                    END AS "authority",
                    "t303"."subject",
                    "t303"."since",
                    "t303"."home",
                    CASE
                      WHEN "t303"."circle" = "t303"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t303"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t295"."child",
                      "t295"."circle",
                      "t295"."need",
                      "t295"."authority",
                      "t295"."subject",
                      "t295"."since",
                      "t109"."home"
                    FROM (
                      SELECT
                        "t276"."child",
                        "t276"."circle",
                        "t276"."need",
                        "t276"."authority",
                        "t276"."first" AS "subject",
                        "t276"."answered_on" AS "since"
                      FROM (
                        SELECT
                          "t256"."child",
                          "t256"."subject",
                          "t256"."unit",
                          "t256"."authority",
                          "t256"."circle",
                          "t256"."event",
                          "t256"."to_unit",
                          "t256"."need",
                          "t256"."sent_on",
                          "t256"."due_on",
                          "t256"."answered_on",
                          "t256"."accepted",
                          "t256"."withdrawn_on",
                          "t256"."returned_on",
                          "t256"."again",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t256"."child", "t256"."circle", "t256"."need"
                            ORDER BY "t256"."answered_on" ASC, "t256"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "before",
                          LAG("t256"."subject") OVER (
                            PARTITION BY "t256"."child", "t256"."circle", "t256"."need"
                            ORDER BY "t256"."answered_on" ASC, "t256"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "first"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t193"."child",
                              "t193"."subject",
                              "t193"."unit",
                              "t193"."authority",
                              "t193"."circle",
                              "t193"."event",
                              "t193"."to_unit",
                              "t193"."need",
                              "t193"."sent_on",
                              "t193"."due_on",
                              "t193"."answered_on",
                              "t193"."accepted",
                              "t193"."withdrawn_on",
                              "t193"."returned_on",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t193"."child", "t193"."circle", "t193"."need", "t193"."to_unit"
                                ORDER BY "t193"."answered_on" ASC, "t193"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "again"
                            FROM (
                              SELECT
                                "t153"."child",
                                "t153"."subject",
                                "t153"."unit",
                                "t153"."authority",
                                "t153"."circle",
                                "t153"."event",
                                "t153"."to_unit",
                                "t153"."need",
                                "t153"."sent_on",
                                "t153"."due_on",
                                "t153"."answered_on",
                                "t153"."accepted",
                                "t153"."withdrawn_on",
                                "t153"."returned_on"
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
                              ) AS "t153"
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
                                  ) AS "t155"
                                  WHERE
                                    "t153"."child" = "t155"."child"
                                    AND "t153"."circle" = "t155"."circle"
                                    AND "t153"."need" = "t155"."need"
                                    AND "t155"."answered_on" >= "t153"."answered_on"
                                )
                            ) AS "t193"
                          ) AS "t223"
                          WHERE
                            "t223"."again" = 0
                        ) AS "t256"
                      ) AS "t276"
                      WHERE
                        "t276"."before" = 1
                    ) AS "t295"
                    INNER JOIN "t18" AS "t109"
                      ON "t295"."child" = "t109"."child"
                    WHERE
                      NOT EXISTS(
                        SELECT
                          1
                        FROM (
                          SELECT
                            "t251"."child",
                            "t251"."circle",
                            "t251"."need"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t160"."child",
                                "t160"."subject",
                                "t160"."unit",
                                "t160"."authority",
                                "t205"."circle",
                                "t160"."event",
                                "t160"."about",
                                "t160"."need",
                                "t160"."from_on",
                                "t160"."to_on"
                              FROM (
                                SELECT
                                  "t85"."child",
                                  "t85"."subject",
                                  "t85"."unit",
                                  "t85"."authority",
                                  "t85"."event",
                                  "t85"."about",
                                  "t85"."need",
                                  "t85"."from_on",
                                  "t85"."to_on"
                                FROM (
                                  SELECT
                                    "t9"."child",
                                    "t9"."subject",
                                    "t9"."unit",
                                    "t9"."authority",
                                    "t9"."child" AS "circle",
                                    "t9"."event",
                                    "t9"."about",
                                    "t9"."need",
                                    "t9"."from_on",
                                    "t9"."to_on"
                                  FROM "said_no" AS "t9"
                                  WHERE
                                    "t9"."child" = who
                                    AND "t9"."about" = 'help'
                                    AND "t9"."from_on" <= today
                                    AND (
                                      (
                                        "t9"."to_on" IS NULL
                                      ) OR (
                                        "t9"."to_on" > today
                                      )
                                    )
                                    AND "t9"."child" = "t9"."child"
                                ) AS "t85"
                              ) AS "t160"
                              INNER JOIN "t190" AS "t205"
                                ON "t160"."child" = "t205"."child"
                            ) AS "t231"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t9"."child",
                                  "t9"."subject",
                                  "t9"."unit",
                                  "t9"."authority",
                                  "t9"."child" AS "circle",
                                  "t9"."event",
                                  "t9"."about",
                                  "t9"."need",
                                  "t9"."from_on",
                                  "t9"."to_on"
                                FROM "said_no" AS "t9"
                                WHERE
                                  "t9"."child" = who
                                  AND "t9"."about" = 'help'
                                  AND "t9"."from_on" <= today
                                  AND (
                                    (
                                      "t9"."to_on" IS NULL
                                    ) OR (
                                      "t9"."to_on" > today
                                    )
                                  )
                              ) AS "t82"
                              UNION ALL
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t9"."child",
                                  "t9"."subject",
                                  "t9"."unit",
                                  "t9"."authority",
                                  "t9"."unit" AS "circle",
                                  "t9"."event",
                                  "t9"."about",
                                  "t9"."need",
                                  "t9"."from_on",
                                  "t9"."to_on"
                                FROM "said_no" AS "t9"
                                WHERE
                                  "t9"."child" = who
                                  AND "t9"."about" = 'help'
                                  AND "t9"."from_on" <= today
                                  AND (
                                    (
                                      "t9"."to_on" IS NULL
                                    ) OR (
                                      "t9"."to_on" > today
                                    )
                                  )
                                  AND "t9"."child" = "t9"."child"
                              ) AS "t83"
                            ) AS "t138"
                          ) AS "t251"
                        ) AS "t266"
                        WHERE
                          "t295"."child" = "t266"."child"
                          AND "t295"."circle" = "t266"."circle"
                          AND "t295"."need" = "t266"."need"
                      )
                  ) AS "t303"
                ) AS "t315"
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
                ) AS "t122"
                  ON "t315"."authority" = "t122"."authority"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t314"."child",
                        "t314"."need"
                      FROM (
                        SELECT
                          "t302"."child",
                          "t302"."circle",
                          "t302"."need",
                          CASE
                            WHEN "t302"."circle" = "t302"."child"
                            THEN "t302"."home"
                            ELSE "t302"."authority"
                          END AS "authority",
                          "t302"."subject",
                          "t302"."since",
                          "t302"."home",
                          CASE
                            WHEN "t302"."circle" = "t302"."child"
                            THEN CAST(NULL AS UUID)
                            ELSE "t302"."circle"
                          END AS "unit"
                        FROM (
                          SELECT
                            "t294"."child",
                            "t294"."circle",
                            "t294"."need",
                            "t294"."authority",
                            "t294"."subject",
                            "t294"."since",
                            "t109"."home"
                          FROM (
                            SELECT
                              "t275"."child",
                              "t275"."circle",
                              "t275"."need",
                              "t275"."authority",
                              "t275"."first" AS "subject",
                              "t275"."answered_on" AS "since"
                            FROM (
                              SELECT
                                "t255"."child",
                                "t255"."subject",
                                "t255"."unit",
                                "t255"."authority",
                                "t255"."circle",
                                "t255"."event",
                                "t255"."to_unit",
                                "t255"."need",
                                "t255"."sent_on",
                                "t255"."due_on",
                                "t255"."answered_on",
                                "t255"."accepted",
                                "t255"."withdrawn_on",
                                "t255"."returned_on",
                                "t255"."again",
                                ROW_NUMBER() OVER (
                                  PARTITION BY "t255"."child", "t255"."circle", "t255"."need"
                                  ORDER BY "t255"."answered_on" ASC, "t255"."subject" ASC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                ) - 1 AS "before",
                                LAG("t255"."subject") OVER (
                                  PARTITION BY "t255"."child", "t255"."circle", "t255"."need"
                                  ORDER BY "t255"."answered_on" ASC, "t255"."subject" ASC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                ) AS "first"
                              FROM (
                                SELECT
                                  *
                                FROM (
                                  SELECT
                                    "t192"."child",
                                    "t192"."subject",
                                    "t192"."unit",
                                    "t192"."authority",
                                    "t192"."circle",
                                    "t192"."event",
                                    "t192"."to_unit",
                                    "t192"."need",
                                    "t192"."sent_on",
                                    "t192"."due_on",
                                    "t192"."answered_on",
                                    "t192"."accepted",
                                    "t192"."withdrawn_on",
                                    "t192"."returned_on",
                                    ROW_NUMBER() OVER (
                                      PARTITION BY "t192"."child", "t192"."circle", "t192"."need", "t192"."to_unit"
                                      ORDER BY "t192"."answered_on" ASC, "t192"."subject" ASC
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                    ) - 1 AS "again"
                                  FROM (
                                    SELECT
                                      "t152"."child",
                                      "t152"."subject",
                                      "t152"."unit",
                                      "t152"."authority",
                                      "t152"."circle",
                                      "t152"."event",
                                      "t152"."to_unit",
                                      "t152"."need",
                                      "t152"."sent_on",
                                      "t152"."due_on",
                                      "t152"."answered_on",
                                      "t152"."accepted",
                                      "t152"."withdrawn_on",
                                      "t152"."returned_on"
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
                                    ) AS "t152"
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
                                        ) AS "t154"
                                        WHERE
                                          "t152"."child" = "t154"."child"
                                          AND "t152"."circle" = "t154"."circle"
                                          AND "t152"."need" = "t154"."need"
                                          AND "t154"."answered_on" >= "t152"."answered_on"
                                      )
                                  ) AS "t192"
                                ) AS "t222"
                                WHERE
                                  "t222"."again" = 0
                              ) AS "t255"
                            ) AS "t275"
                            WHERE
                              "t275"."before" = 1
                          ) AS "t294"
                          INNER JOIN "t18" AS "t109"
                            ON "t294"."child" = "t109"."child"
                          WHERE
                            NOT EXISTS(
                              SELECT
                                1
                              FROM (
                                SELECT
                                  "t247"."child",
                                  "t247"."circle",
                                  "t247"."need"
                                FROM (
                                  SELECT
                                    *
                                  FROM (
                                    SELECT
                                      "t159"."child",
                                      "t159"."subject",
                                      "t159"."unit",
                                      "t159"."authority",
                                      "t203"."circle",
                                      "t159"."event",
                                      "t159"."about",
                                      "t159"."need",
                                      "t159"."from_on",
                                      "t159"."to_on"
                                    FROM (
                                      SELECT
                                        "t84"."child",
                                        "t84"."subject",
                                        "t84"."unit",
                                        "t84"."authority",
                                        "t84"."event",
                                        "t84"."about",
                                        "t84"."need",
                                        "t84"."from_on",
                                        "t84"."to_on"
                                      FROM (
                                        SELECT
                                          *
                                        FROM "said_no" AS "t9"
                                        WHERE
                                          "t9"."child" = who
                                          AND "t9"."about" = 'help'
                                          AND "t9"."from_on" <= today
                                          AND (
                                            (
                                              "t9"."to_on" IS NULL
                                            ) OR (
                                              "t9"."to_on" > today
                                            )
                                          )
                                          AND "t9"."circle" = "t9"."child"
                                      ) AS "t84"
                                    ) AS "t159"
                                    INNER JOIN "t189" AS "t203"
                                      ON "t159"."child" = "t203"."child"
                                  ) AS "t228"
                                  UNION ALL
                                  SELECT
                                    *
                                  FROM (
                                    SELECT
                                      *
                                    FROM (
                                      SELECT
                                        *
                                      FROM "said_no" AS "t9"
                                      WHERE
                                        "t9"."child" = who
                                        AND "t9"."about" = 'help'
                                        AND "t9"."from_on" <= today
                                        AND (
                                          (
                                            "t9"."to_on" IS NULL
                                          ) OR (
                                            "t9"."to_on" > today
                                          )
                                        )
                                    ) AS "t80"
                                    UNION ALL
                                    SELECT
                                      *
                                    FROM (
                                      SELECT
                                        "t9"."child",
                                        "t9"."subject",
                                        "t9"."unit",
                                        "t9"."authority",
                                        "t9"."unit" AS "circle",
                                        "t9"."event",
                                        "t9"."about",
                                        "t9"."need",
                                        "t9"."from_on",
                                        "t9"."to_on"
                                      FROM "said_no" AS "t9"
                                      WHERE
                                        "t9"."child" = who
                                        AND "t9"."about" = 'help'
                                        AND "t9"."from_on" <= today
                                        AND (
                                          (
                                            "t9"."to_on" IS NULL
                                          ) OR (
                                            "t9"."to_on" > today
                                          )
                                        )
                                        AND "t9"."circle" = "t9"."child"
                                    ) AS "t81"
                                  ) AS "t137"
                                ) AS "t247"
                              ) AS "t264"
                              WHERE
                                "t294"."child" = "t264"."child"
                                AND "t294"."circle" = "t264"."circle"
                                AND "t294"."need" = "t264"."need"
                            )
                        ) AS "t302"
                      ) AS "t314"
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
                      ) AS "t122"
                        ON "t314"."authority" = "t122"."authority"
                    ) AS "t334"
                    WHERE
                      "t315"."child" = "t334"."child" AND "t315"."need" = "t334"."need"
                  )
              ) AS "t341"
            ) AS "t345"
          ) AS "t348"
        ) AS "t352"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'moved-without-transfer' AS "rule",
            "t279"."child",
            "t279"."subject",
            "t279"."circle",
            FALSE AS "whole",
            "t279"."unit",
            "t279"."authority",
            "t279"."since",
            CAST(CAST("t279"."since" + MAKE_INTERVAL(days => CAST("t279"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t224"."child",
              "t224"."subject",
              "t224"."unit",
              "t224"."authority",
              "t224"."circle",
              "t224"."event",
              "t224"."service",
              "t224"."from_on",
              "t224"."to_on",
              "t224"."days",
              "t224"."since"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t161"."child",
                  "t161"."subject",
                  "t161"."unit",
                  "t161"."authority",
                  "t161"."circle",
                  "t161"."event",
                  "t161"."service",
                  "t161"."from_on",
                  "t161"."to_on",
                  "t124"."days",
                  "t168"."since"
                FROM "t91" AS "t161"
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
                ) AS "t124"
                  ON "t161"."authority" = "t124"."authority"
                INNER JOIN (
                  SELECT
                    "t35"."child",
                    "t35"."authority",
                    MAX("t35"."to_on") AS "since"
                  FROM (
                    SELECT
                      *
                    FROM "residence" AS "t7"
                    WHERE
                      "t7"."child" = who AND "t7"."to_on" IS NOT NULL AND "t7"."to_on" <= today
                  ) AS "t35"
                  GROUP BY
                    1,
                    2
                ) AS "t168"
                  ON "t161"."child" = "t168"."child" AND "t161"."authority" = "t168"."authority"
              ) AS "t198"
              WHERE
                "t198"."from_on" <= "t198"."since"
            ) AS "t224"
            WHERE
              (
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
                        ) AS "t133"
                        WHERE
                          "t224"."child" = "t133"."child"
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
                        ) AS "t134"
                        WHERE
                          "t224"."child" = "t134"."child" AND "t224"."authority" = "t134"."authority"
                      )
                    )
                    AND NOT EXISTS(
                      SELECT
                        1
                      FROM (
                        SELECT
                          "t245"."child",
                          "t245"."circle",
                          "t245"."answers" AS "authority"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t162"."child",
                              "t162"."subject",
                              "t162"."unit",
                              "t162"."authority",
                              "t201"."circle",
                              "t162"."event",
                              "t162"."matter",
                              "t162"."answers",
                              "t162"."from_on",
                              "t162"."to_on"
                            FROM (
                              SELECT
                                "t97"."child",
                                "t97"."subject",
                                "t97"."unit",
                                "t97"."authority",
                                "t97"."event",
                                "t97"."matter",
                                "t97"."answers",
                                "t97"."from_on",
                                "t97"."to_on"
                              FROM (
                                SELECT
                                  *
                                FROM "responsibility" AS "t14"
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
                                  AND "t14"."matter" = 'child_welfare'
                                  AND "t14"."circle" = "t14"."child"
                              ) AS "t97"
                            ) AS "t162"
                            INNER JOIN "t189" AS "t201"
                              ON "t162"."child" = "t201"."child"
                          ) AS "t226"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                *
                              FROM "responsibility" AS "t14"
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
                                AND "t14"."matter" = 'child_welfare'
                            ) AS "t95"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t14"."child",
                                "t14"."subject",
                                "t14"."unit",
                                "t14"."authority",
                                "t14"."unit" AS "circle",
                                "t14"."event",
                                "t14"."matter",
                                "t14"."answers",
                                "t14"."from_on",
                                "t14"."to_on"
                              FROM "responsibility" AS "t14"
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
                                AND "t14"."matter" = 'child_welfare'
                                AND "t14"."circle" = "t14"."child"
                            ) AS "t96"
                          ) AS "t145"
                        ) AS "t245"
                      ) AS "t263"
                      WHERE
                        "t224"."child" = "t263"."child"
                        AND "t224"."circle" = "t263"."circle"
                        AND "t224"."authority" = "t263"."authority"
                    )
                  )
                  AND NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t161"."child",
                        "t161"."circle"
                      FROM "t91" AS "t161"
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
                          ) AS "t134"
                          WHERE
                            "t161"."child" = "t134"."child" AND "t161"."authority" = "t134"."authority"
                        )
                    ) AS "t199"
                    WHERE
                      "t224"."child" = "t199"."child" AND "t224"."circle" = "t199"."circle"
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
                  ) AS "t77"
                  WHERE
                    "t224"."child" = "t77"."child"
                    AND "t224"."circle" = "t77"."circle"
                    AND "t224"."subject" = "t77"."subject"
                )
              )
              AND NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t9"."child",
                    "t9"."circle",
                    "t9"."unit"
                  FROM "said_no" AS "t9"
                  WHERE
                    "t9"."child" = who
                    AND "t9"."about" = 'transfer'
                    AND "t9"."from_on" <= today
                    AND (
                      (
                        "t9"."to_on" IS NULL
                      ) OR (
                        "t9"."to_on" > today
                      )
                    )
                ) AS "t135"
                WHERE
                  "t224"."child" = "t135"."child"
                  AND "t224"."circle" = "t135"."circle"
                  AND "t224"."unit" = "t135"."unit"
              )
          ) AS "t279"
          WHERE
            CAST(CAST("t279"."since" + MAKE_INTERVAL(days => CAST("t279"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t306"
      ) AS "t355"
    ) AS "t359"
  ) AS "t360"
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
            "t269"."child",
            "t269"."subject",
            "t269"."circle",
            FALSE AS "whole",
            "t269"."unit",
            "t269"."authority",
            "t269"."from_on" AS "since",
            "t269"."contact_due_on" AS "due"
          FROM (
            SELECT
              "t214"."child",
              "t214"."subject",
              "t214"."unit",
              "t214"."authority",
              "t214"."circle",
              "t214"."event",
              "t214"."from_on",
              "t214"."to_on",
              "t214"."contact_due_on",
              "t214"."days"
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
                  "t141"."from_on",
                  "t141"."to_on",
                  "t141"."contact_due_on",
                  "t125"."days"
                FROM (
                  SELECT
                    *
                  FROM "school_exit" AS "t11"
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
                ) AS "t141"
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
                ) AS "t125"
                  ON "t141"."authority" = "t125"."authority"
              ) AS "t188"
              WHERE
                "t188"."contact_due_on" < today
            ) AS "t214"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t143"."child",
                      "t143"."subject",
                      "t143"."unit",
                      "t143"."authority",
                      "t200"."circle",
                      "t143"."event",
                      "t143"."on",
                      "t143"."with_whom"
                    FROM (
                      SELECT
                        "t42"."child",
                        "t42"."subject",
                        "t42"."unit",
                        "t42"."authority",
                        "t42"."event",
                        "t42"."on",
                        "t42"."with_whom"
                      FROM (
                        SELECT
                          *
                        FROM "contact" AS "t12"
                        WHERE
                          "t12"."child" = who
                          AND "t12"."on" <= today
                          AND "t12"."with_whom" <> 'meeting'
                          AND "t12"."circle" = "t12"."child"
                      ) AS "t42"
                    ) AS "t143"
                    INNER JOIN "t189" AS "t200"
                      ON "t143"."child" = "t200"."child"
                  ) AS "t225"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        *
                      FROM "contact" AS "t12"
                      WHERE
                        "t12"."child" = who AND "t12"."on" <= today AND "t12"."with_whom" <> 'meeting'
                    ) AS "t40"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t12"."child",
                        "t12"."subject",
                        "t12"."unit",
                        "t12"."authority",
                        "t12"."unit" AS "circle",
                        "t12"."event",
                        "t12"."on",
                        "t12"."with_whom"
                      FROM "contact" AS "t12"
                      WHERE
                        "t12"."child" = who
                        AND "t12"."on" <= today
                        AND "t12"."with_whom" <> 'meeting'
                        AND "t12"."circle" = "t12"."child"
                    ) AS "t41"
                  ) AS "t89"
                ) AS "t244"
                WHERE
                  "t214"."child" = "t244"."child"
                  AND "t214"."circle" = "t244"."circle"
                  AND "t244"."on" >= "t214"."from_on"
              )
          ) AS "t269"
        ) AS "t277"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'no-holder' AS "rule",
            "t358"."child",
            "t358"."subject",
            "t358"."circle",
            "t358"."whole",
            "t358"."unit",
            "t358"."authority",
            "t358"."since",
            "t358"."due"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t316"."child",
                "t316"."child" AS "subject",
                "t316"."circle",
                FALSE AS "whole",
                "t316"."unit",
                "t316"."authority",
                "t316"."since",
                CAST(NULL AS DATE) AS "due"
              FROM "t313" AS "t316"
              WHERE
                (
                  "t316"."stood_in" IS NULL
                )
                OR (
                  CAST(CAST("t316"."since" + MAKE_INTERVAL(days => CAST("t316"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                )
            ) AS "t339"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t351"."child",
                "t351"."subject",
                CAST(NULL AS UUID) AS "circle",
                TRUE AS "whole",
                "t351"."unit",
                "t351"."authority",
                "t351"."since",
                "t351"."due"
              FROM (
                SELECT
                  "t337"."child",
                  "t337"."child" AS "subject",
                  "t337"."circle",
                  FALSE AS "whole",
                  "t337"."unit",
                  "t337"."authority",
                  "t337"."since",
                  CAST(NULL AS DATE) AS "due"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t300"."child",
                      "t300"."circle",
                      "t300"."stood_in",
                      "t300"."since",
                      "t300"."home",
                      "t300"."authority",
                      "t300"."unit",
                      "t126"."days"
                    FROM (
                      SELECT
                        "t283"."child",
                        "t283"."circle",
                        "t283"."stood_in",
                        "t283"."since",
                        "t283"."home",
                        CASE WHEN "t283"."circle" = "t283"."child" THEN "t283"."home" ELSE "t283"."home" END AS "authority",
                        CASE
                          WHEN "t283"."circle" = "t283"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t283"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t271"."child",
                          "t271"."circle",
                          "t173"."stood_in",
                          GREATEST("t271"."began", COALESCE("t175"."dropped", "t271"."began")) AS "since",
                          "t111"."home"
                        FROM (
                          SELECT
                            "t249"."child",
                            "t249"."circle",
                            MIN("t249"."began") AS "began"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t17"."child",
                                "t17"."child" AS "circle",
                                "t17"."from_on" AS "began"
                              FROM "cases" AS "t17"
                              WHERE
                                "t17"."child" = who
                                AND "t17"."from_on" <= today
                                AND (
                                  (
                                    "t17"."to_on" IS NULL
                                  ) OR (
                                    "t17"."to_on" > today
                                  )
                                )
                            ) AS "t107"
                            UNION ALL
                            SELECT
                              *
                            FROM "t229" AS "t238"
                          ) AS "t249"
                          GROUP BY
                            1,
                            2
                        ) AS "t271"
                        LEFT OUTER JOIN (
                          SELECT
                            "t45"."child",
                            "t45"."circle",
                            MAX("t45"."to_on") AS "dropped"
                          FROM (
                            SELECT
                              "t16"."child",
                              "t16"."subject",
                              "t16"."unit",
                              "t16"."authority",
                              "t16"."child" AS "circle",
                              "t16"."event",
                              "t16"."from_on",
                              "t16"."to_on",
                              "t16"."standing_in"
                            FROM "lead" AS "t16"
                            WHERE
                              "t16"."child" = who
                              AND NOT (
                                "t16"."standing_in"
                              )
                              AND "t16"."to_on" IS NOT NULL
                              AND "t16"."to_on" <= today
                          ) AS "t45"
                          GROUP BY
                            1,
                            2
                        ) AS "t175"
                          ON "t271"."child" = "t175"."child" AND "t271"."circle" = "t175"."circle"
                        LEFT OUTER JOIN (
                          SELECT
                            "t104"."child",
                            "t104"."circle",
                            TRUE AS "stood_in"
                          FROM (
                            SELECT DISTINCT
                              "t16"."child",
                              "t16"."child" AS "circle"
                            FROM "lead" AS "t16"
                            WHERE
                              "t16"."child" = who
                              AND "t16"."standing_in"
                              AND "t16"."from_on" <= today
                              AND (
                                (
                                  "t16"."to_on" IS NULL
                                ) OR (
                                  "t16"."to_on" > today
                                )
                              )
                          ) AS "t104"
                        ) AS "t173"
                          ON "t271"."child" = "t173"."child" AND "t271"."circle" = "t173"."circle"
                        INNER JOIN "t18" AS "t111"
                          ON "t271"."child" = "t111"."child"
                        WHERE
                          NOT EXISTS(
                            SELECT
                              1
                            FROM (
                              SELECT
                                "t16"."child",
                                "t16"."child" AS "circle"
                              FROM "lead" AS "t16"
                              WHERE
                                "t16"."child" = who
                                AND NOT (
                                  "t16"."standing_in"
                                )
                                AND "t16"."from_on" <= today
                                AND (
                                  (
                                    "t16"."to_on" IS NULL
                                  ) OR (
                                    "t16"."to_on" > today
                                  )
                                )
                            ) AS "t151"
                            WHERE
                              "t271"."child" = "t151"."child" AND "t271"."circle" = "t151"."circle"
                          )
                      ) AS "t283"
                    ) AS "t300"
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
                    ) AS "t126"
                      ON "t300"."authority" = "t126"."authority"
                  ) AS "t310"
                  WHERE
                    (
                      "t310"."stood_in" IS NULL
                    )
                    OR (
                      CAST(CAST("t310"."since" + MAKE_INTERVAL(days => CAST("t310"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                    )
                ) AS "t337"
                WHERE
                  NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT
                        "t316"."child"
                      FROM "t313" AS "t316"
                      WHERE
                        (
                          "t316"."stood_in" IS NULL
                        )
                        OR (
                          CAST(CAST("t316"."since" + MAKE_INTERVAL(days => CAST("t316"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                        )
                    ) AS "t342"
                    WHERE
                      "t337"."child" = "t342"."child"
                  )
              ) AS "t351"
            ) AS "t356"
          ) AS "t358"
        ) AS "t361"
      ) AS "t362"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'concern-undecided' AS "rule",
            "t183"."child",
            "t183"."subject",
            "t183"."circle",
            FALSE AS "whole",
            "t183"."unit",
            "t183"."authority",
            "t183"."raised_on" AS "since",
            "t183"."due_on" AS "due"
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
              "t117"."days"
            FROM (
              SELECT
                *
              FROM "concern" AS "t4"
              WHERE
                "t4"."child" = who
            ) AS "t70"
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
            ) AS "t117"
              ON "t70"."authority" = "t117"."authority"
          ) AS "t183"
          WHERE
            "t183"."raised_on" <= today
            AND "t183"."due_on" < today
            AND (
              (
                "t183"."decided_on" IS NULL
              ) OR (
                "t183"."decided_on" > today
              )
            )
        ) AS "t211"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'referral-unanswered' AS "rule",
            "t184"."child",
            "t184"."subject",
            "t184"."circle",
            FALSE AS "whole",
            "t184"."unit",
            "t184"."authority",
            "t184"."sent_on" AS "since",
            "t184"."due_on" AS "due"
          FROM (
            SELECT
              "t72"."child",
              "t72"."subject",
              "t72"."unit",
              "t72"."authority",
              "t72"."circle",
              "t72"."event",
              "t72"."to_unit",
              "t72"."need",
              "t72"."sent_on",
              "t72"."due_on",
              "t72"."answered_on",
              "t72"."accepted",
              "t72"."withdrawn_on",
              "t72"."returned_on",
              "t118"."days"
            FROM (
              SELECT
                *
              FROM "referral" AS "t5"
              WHERE
                "t5"."child" = who
            ) AS "t72"
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
            ) AS "t118"
              ON "t72"."authority" = "t118"."authority"
          ) AS "t184"
          WHERE
            "t184"."sent_on" <= today
            AND "t184"."due_on" < today
            AND (
              (
                "t184"."answered_on" IS NULL
              ) OR (
                "t184"."answered_on" > today
              )
            )
            AND (
              (
                "t184"."withdrawn_on" IS NULL
              ) OR (
                "t184"."withdrawn_on" > today
              )
            )
        ) AS "t212"
      ) AS "t218"
    ) AS "t363"
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
            "t185"."child",
            "t185"."subject",
            "t185"."circle",
            FALSE AS "whole",
            "t185"."unit",
            "t185"."authority",
            "t185"."offered_on" AS "since",
            "t185"."due_on" AS "due"
          FROM (
            SELECT
              "t74"."child",
              "t74"."subject",
              "t74"."unit",
              "t74"."authority",
              "t74"."circle",
              "t74"."event",
              "t74"."offered_on",
              "t74"."due_on",
              "t74"."answered_on",
              "t119"."days"
            FROM (
              SELECT
                *
              FROM "lead_offer" AS "t6"
              WHERE
                "t6"."child" = who
            ) AS "t74"
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
            ) AS "t119"
              ON "t74"."authority" = "t119"."authority"
          ) AS "t185"
          WHERE
            "t185"."offered_on" <= today
            AND "t185"."due_on" < today
            AND (
              (
                "t185"."answered_on" IS NULL
              ) OR (
                "t185"."answered_on" > today
              )
            )
        ) AS "t213"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'help-ends' AS "rule",
            "t186"."child",
            "t186"."subject",
            "t186"."circle",
            FALSE AS "whole",
            "t186"."unit",
            "t186"."authority",
            CASE
              WHEN (
                "t186"."ended_on" IS NOT NULL
              ) AND (
                "t186"."ended_on" <= today
              )
              THEN "t186"."ended_on"
              ELSE CASE
                WHEN CAST(CAST(CASE
                  WHEN (
                    "t186"."ended_on" IS NOT NULL
                  ) AND (
                    "t186"."ended_on" <= today
                  )
                  THEN "t186"."ended_on"
                  ELSE "t186"."end_on"
                END + MAKE_INTERVAL(days => CAST(-(
                  "t186"."days"
                ) AS INT)) AS TIMESTAMP) AS DATE) > "t186"."start_on"
                THEN CAST(CAST(CASE
                  WHEN (
                    "t186"."ended_on" IS NOT NULL
                  ) AND (
                    "t186"."ended_on" <= today
                  )
                  THEN "t186"."ended_on"
                  ELSE "t186"."end_on"
                END + MAKE_INTERVAL(days => CAST(-(
                  "t186"."days"
                ) AS INT)) AS TIMESTAMP) AS DATE)
                ELSE "t186"."start_on"
              END
            END AS "since",
            CASE
              WHEN (
                "t186"."ended_on" IS NOT NULL
              ) AND (
                "t186"."ended_on" <= today
              )
              THEN "t186"."ended_on"
              ELSE "t186"."end_on"
            END AS "due"
          FROM (
            SELECT
              "t49"."child",
              "t49"."subject",
              "t49"."unit",
              "t49"."authority",
              "t49"."circle",
              "t49"."event",
              "t49"."has_owner",
              "t49"."owned_to",
              "t49"."start_on",
              "t49"."evaluate_on",
              "t49"."end_on",
              "t49"."ended_on",
              "t49"."follows_on",
              "t120"."days"
            FROM (
              SELECT
                *
              FROM "measure" AS "t1"
              WHERE
                "t1"."child" = who
            ) AS "t49"
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
            ) AS "t120"
              ON "t49"."authority" = "t120"."authority"
          ) AS "t186"
          WHERE
            "t186"."start_on" <= today
            AND (
              (
                "t186"."follows_on" IS NULL
              ) OR (
                "t186"."follows_on" > today
              )
            )
            AND CAST(CAST(CASE
              WHEN (
                "t186"."ended_on" IS NOT NULL
              ) AND (
                "t186"."ended_on" <= today
              )
              THEN "t186"."ended_on"
              ELSE "t186"."end_on"
            END + MAKE_INTERVAL(days => CAST(-(
              "t186"."days"
            ) AS INT)) AS TIMESTAMP) AS DATE) <= today
            AND CAST(CAST(CASE
              WHEN (
                "t186"."ended_on" IS NOT NULL
              ) AND (
                "t186"."ended_on" <= today
              )
              THEN "t186"."ended_on"
              ELSE "t186"."end_on"
            END + MAKE_INTERVAL(days => CAST("t186"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
        ) AS "t262"
      ) AS "t267"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'silence' AS "rule",
            "t301"."child",
            "t301"."child" AS "subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t301"."unit",
            "t301"."authority",
            "t301"."since",
            CAST(CAST("t301"."since" + MAKE_INTERVAL(days => CAST("t301"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM (
            SELECT
              "t293"."child",
              "t293"."since",
              "t293"."circle",
              "t293"."home",
              "t293"."authority",
              "t293"."unit",
              "t121"."days"
            FROM (
              SELECT
                "t272"."child",
                "t272"."since",
                "t272"."circle",
                "t272"."home",
                CASE WHEN "t272"."circle" = "t272"."child" THEN "t272"."home" ELSE "t272"."home" END AS "authority",
                CASE
                  WHEN "t272"."circle" = "t272"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t272"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t252"."child",
                  "t252"."since",
                  "t252"."circle",
                  "t108"."home"
                FROM (
                  SELECT
                    "t220"."child",
                    "t220"."since",
                    "t220"."child" AS "circle"
                  FROM (
                    SELECT
                      "t178"."child",
                      GREATEST("t178"."began", COALESCE("t197"."last_on", "t178"."began")) AS "since"
                    FROM (
                      SELECT
                        "t105"."child",
                        MIN("t105"."from_on") AS "began"
                      FROM (
                        SELECT
                          *
                        FROM "cases" AS "t17"
                        WHERE
                          "t17"."child" = who
                          AND "t17"."from_on" <= today
                          AND (
                            (
                              "t17"."to_on" IS NULL
                            ) OR (
                              "t17"."to_on" > today
                            )
                          )
                      ) AS "t105"
                      GROUP BY
                        1
                    ) AS "t178"
                    LEFT OUTER JOIN (
                      SELECT
                        "t163"."child",
                        MAX("t163"."on") AS "last_on"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t16"."child",
                              "t16"."to_on" AS "on"
                            FROM "lead" AS "t16"
                            WHERE
                              "t16"."child" = who AND "t16"."to_on" <= today
                          ) AS "t46"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t12"."child",
                                "t12"."on"
                              FROM "contact" AS "t12"
                              WHERE
                                "t12"."child" = who AND "t12"."on" <= today
                            ) AS "t39"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t10"."child",
                                "t10"."held_on" AS "on"
                              FROM "review" AS "t10"
                              WHERE
                                "t10"."child" = who AND "t10"."held_on" <= today
                            ) AS "t38"
                          ) AS "t88"
                        ) AS "t142"
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
                            ) AS "t27"
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
                            ) AS "t32"
                          ) AS "t73"
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
                            ) AS "t33"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t16"."child",
                                "t16"."from_on" AS "on"
                              FROM "lead" AS "t16"
                              WHERE
                                "t16"."child" = who AND "t16"."from_on" <= today
                            ) AS "t43"
                          ) AS "t100"
                        ) AS "t149"
                      ) AS "t163"
                      GROUP BY
                        1
                    ) AS "t197"
                      ON "t178"."child" = "t197"."child"
                  ) AS "t220"
                ) AS "t252"
                INNER JOIN "t18" AS "t108"
                  ON "t252"."child" = "t108"."child"
              ) AS "t272"
            ) AS "t293"
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
            ) AS "t121"
              ON "t293"."authority" = "t121"."authority"
          ) AS "t301"
          WHERE
            CAST(CAST("t301"."since" + MAKE_INTERVAL(days => CAST("t301"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t320"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'review-overdue' AS "rule",
            "t278"."child",
            "t278"."subject",
            "t278"."circle",
            "t278"."whole",
            "t278"."unit",
            "t278"."authority",
            "t278"."since",
            "t278"."due"
          FROM (
            SELECT
              "t242"."child",
              "t242"."subject",
              "t242"."circle",
              FALSE AS "whole",
              "t242"."unit",
              "t242"."authority",
              "t242"."since",
              "t242"."due"
            FROM (
              SELECT
                "t187"."child",
                "t187"."subject",
                "t187"."unit",
                "t187"."authority",
                "t187"."circle",
                "t187"."event",
                "t187"."has_owner",
                "t187"."owned_to",
                "t187"."start_on",
                "t187"."evaluate_on",
                "t187"."end_on",
                "t187"."ended_on",
                "t187"."follows_on",
                "t187"."days",
                "t187"."evaluate_on" AS "since",
                CAST(CAST("t187"."evaluate_on" + MAKE_INTERVAL(days => CAST("t187"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t114"."child",
                  "t114"."subject",
                  "t114"."unit",
                  "t114"."authority",
                  "t114"."circle",
                  "t114"."event",
                  "t114"."has_owner",
                  "t114"."owned_to",
                  "t114"."start_on",
                  "t114"."evaluate_on",
                  "t114"."end_on",
                  "t114"."ended_on",
                  "t114"."follows_on",
                  "t127"."days"
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
                ) AS "t114"
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
                ) AS "t127"
                  ON "t114"."authority" = "t127"."authority"
              ) AS "t187"
              WHERE
                CAST(CAST("t187"."evaluate_on" + MAKE_INTERVAL(days => CAST("t187"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t242"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    *
                  FROM "review" AS "t10"
                  WHERE
                    "t10"."child" = who AND "t10"."held_on" <= today
                ) AS "t86"
                WHERE
                  "t242"."child" = "t86"."child"
                  AND "t242"."circle" = "t86"."circle"
                  AND "t242"."subject" = "t86"."measure"
                  AND "t86"."held_on" >= CAST(CAST("t242"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
              )
          ) AS "t278"
        ) AS "t287"
      ) AS "t323"
    ) AS "t326"
  ) AS "t364"
) AS "t366"
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
    ) AS "t48"
    WHERE
      "t366"."child" = "t48"."child"
  )

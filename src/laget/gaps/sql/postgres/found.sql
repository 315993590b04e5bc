WITH "t40" AS (
  SELECT
    "t13"."child",
    "t13"."authority" AS "home"
  FROM "children" AS "t13"
  WHERE
    "t13"."child" = who
), "t79" AS (
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
), "t165" AS (
  SELECT
    "t147"."child",
    "t147"."unit" AS "circle"
  FROM (
    SELECT
      "t80"."child",
      "t80"."unit",
      BOOL_AND("t80"."is_open") AS "is_open"
    FROM (
      SELECT
        "t11"."child",
        "t11"."unit",
        "t11"."circle" = "t11"."child" AS "is_open"
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
    ) AS "t80"
    GROUP BY
      1,
      2
  ) AS "t147"
  WHERE
    "t147"."is_open"
), "t205" AS (
  SELECT
    "t182"."child",
    "t182"."circle",
    "t182"."began"
  FROM (
    SELECT
      "t148"."child",
      "t148"."circle",
      "t148"."unit",
      "t148"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t148"."child", "t148"."circle"
        ORDER BY "t148"."began" ASC, "t148"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t81"."child",
        "t81"."circle",
        "t81"."unit",
        MIN("t81"."from_on") AS "began"
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
      ) AS "t81"
      GROUP BY
        1,
        2,
        3
    ) AS "t148"
  ) AS "t182"
  WHERE
    "t182"."before" = 1
), "t208" AS (
  SELECT
    "t189"."child",
    "t189"."circle",
    "t189"."began"
  FROM (
    SELECT
      "t155"."child",
      "t155"."circle",
      "t155"."unit",
      "t155"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t155"."child", "t155"."circle"
        ORDER BY "t155"."began" ASC, "t155"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t123"."child",
        "t123"."circle",
        "t123"."unit",
        MIN("t123"."from_on") AS "began"
      FROM "t79" AS "t123"
      GROUP BY
        1,
        2,
        3
    ) AS "t155"
  ) AS "t189"
  WHERE
    "t189"."before" = 1
), "t270" AS (
  SELECT
    "t262"."child",
    "t262"."circle",
    "t262"."began",
    "t262"."home",
    "t262"."authority",
    "t262"."unit",
    "t108"."days"
  FROM (
    SELECT
      "t237"."child",
      "t237"."circle",
      "t237"."began",
      "t237"."home",
      CASE WHEN "t237"."circle" = "t237"."child" THEN "t237"."home" ELSE "t237"."home" END AS "authority",
      CASE
        WHEN "t237"."circle" = "t237"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t237"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t225"."child",
        "t225"."circle",
        "t225"."began",
        "t127"."home"
      FROM "t208" AS "t225"
      INNER JOIN "t40" AS "t127"
        ON "t225"."child" = "t127"."child"
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
          ) AS "t129"
          WHERE
            "t225"."child" = "t129"."child" AND "t225"."circle" = "t129"."circle"
        )
    ) AS "t237"
  ) AS "t262"
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
  ) AS "t108"
    ON "t262"."authority" = "t108"."authority"
), "t279" AS (
  SELECT
    "t271"."child",
    "t271"."circle",
    "t271"."stood_in",
    "t271"."since",
    "t271"."home",
    "t271"."authority",
    "t271"."unit",
    "t111"."days"
  FROM (
    SELECT
      "t255"."child",
      "t255"."circle",
      "t255"."stood_in",
      "t255"."since",
      "t255"."home",
      CASE WHEN "t255"."circle" = "t255"."child" THEN "t255"."home" ELSE "t255"."home" END AS "authority",
      CASE
        WHEN "t255"."circle" = "t255"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t255"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t238"."child",
        "t238"."circle",
        "t150"."stood_in",
        GREATEST("t238"."began", COALESCE("t152"."dropped", "t238"."began")) AS "since",
        "t128"."home"
      FROM (
        SELECT
          "t226"."child",
          "t226"."circle",
          MIN("t226"."began") AS "began"
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
          ) AS "t95"
          UNION ALL
          SELECT
            *
          FROM "t208" AS "t216"
        ) AS "t226"
        GROUP BY
          1,
          2
      ) AS "t238"
      LEFT OUTER JOIN (
        SELECT
          "t42"."child",
          "t42"."circle",
          MAX("t42"."to_on") AS "dropped"
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
        ) AS "t42"
        GROUP BY
          1,
          2
      ) AS "t152"
        ON "t238"."child" = "t152"."child" AND "t238"."circle" = "t152"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t91"."child",
          "t91"."circle",
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
        ) AS "t91"
      ) AS "t150"
        ON "t238"."child" = "t150"."child" AND "t238"."circle" = "t150"."circle"
      INNER JOIN "t40" AS "t128"
        ON "t238"."child" = "t128"."child"
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
          ) AS "t132"
          WHERE
            "t238"."child" = "t132"."child" AND "t238"."circle" = "t132"."circle"
        )
    ) AS "t255"
  ) AS "t271"
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
  ) AS "t111"
    ON "t271"."authority" = "t111"."authority"
), "t284" AS (
  SELECT
    "t274"."child",
    "t274"."subject",
    "t274"."unit",
    "t274"."authority",
    "t274"."circle",
    "t274"."event",
    "t274"."raised_on",
    "t274"."due_on",
    "t274"."decided_on",
    "t274"."home",
    "t274"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t274"."child", "t274"."circle"
      ORDER BY "t274"."raised_on" ASC, "t274"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t257"."child",
      "t257"."subject",
      "t257"."unit",
      "t257"."authority",
      "t257"."circle",
      "t257"."event",
      "t257"."raised_on",
      "t257"."due_on",
      "t257"."decided_on",
      "t257"."home",
      "t257"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t196"."child",
          "t196"."subject",
          "t196"."unit",
          "t196"."authority",
          "t196"."circle",
          "t196"."event",
          "t196"."raised_on",
          "t196"."due_on",
          "t196"."decided_on",
          "t196"."home",
          "t113"."days"
        FROM (
          SELECT
            "t167"."child",
            "t167"."subject",
            CASE
              WHEN "t167"."circle" = "t167"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t167"."circle"
            END AS "unit",
            CASE
              WHEN "t167"."circle" = "t167"."child"
              THEN "t167"."home"
              ELSE "t167"."authority"
            END AS "authority",
            "t167"."circle",
            "t167"."event",
            "t167"."raised_on",
            "t167"."due_on",
            "t167"."decided_on",
            "t167"."home"
          FROM (
            SELECT
              "t66"."child",
              "t66"."subject",
              "t66"."unit",
              "t66"."authority",
              "t66"."circle",
              "t66"."event",
              "t66"."raised_on",
              "t66"."due_on",
              "t66"."decided_on",
              "t126"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t66"
            INNER JOIN "t40" AS "t126"
              ON "t66"."child" = "t126"."child"
          ) AS "t167"
        ) AS "t196"
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
        ) AS "t113"
          ON "t196"."authority" = "t113"."authority"
      ) AS "t227"
      WHERE
        "t227"."raised_on" <= today
        AND CAST(CAST("t227"."raised_on" + MAKE_INTERVAL(days => CAST("t227"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t257"
    WHERE
      NOT EXISTS(
        SELECT
          1
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t97"."child",
              "t97"."subject",
              "t97"."unit",
              "t97"."authority",
              "t180"."circle",
              "t97"."event",
              "t97"."has_owner",
              "t97"."start_on",
              "t97"."evaluate_on",
              "t97"."end_on",
              "t97"."ended_on",
              "t97"."follows_on"
            FROM (
              SELECT
                "t20"."child",
                "t20"."subject",
                "t20"."unit",
                "t20"."authority",
                "t20"."event",
                "t20"."has_owner",
                "t20"."start_on",
                "t20"."evaluate_on",
                "t20"."end_on",
                "t20"."ended_on",
                "t20"."follows_on"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t0"
                WHERE
                  "t0"."child" = who AND "t0"."start_on" <= today AND "t0"."circle" = "t0"."child"
              ) AS "t20"
            ) AS "t97"
            INNER JOIN "t165" AS "t180"
              ON "t97"."child" = "t180"."child"
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
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who AND "t0"."start_on" <= today
            ) AS "t18"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t0"."child",
                "t0"."subject",
                "t0"."unit",
                "t0"."authority",
                "t0"."unit" AS "circle",
                "t0"."event",
                "t0"."has_owner",
                "t0"."start_on",
                "t0"."evaluate_on",
                "t0"."end_on",
                "t0"."ended_on",
                "t0"."follows_on"
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who AND "t0"."start_on" <= today AND "t0"."circle" = "t0"."child"
            ) AS "t19"
          ) AS "t46"
        ) AS "t219"
        WHERE
          "t257"."child" = "t219"."child"
          AND "t257"."circle" = "t219"."circle"
          AND (
            (
              "t219"."ended_on" IS NULL
            )
            OR (
              "t219"."ended_on" > "t257"."raised_on"
            )
            OR (
              "t219"."start_on" >= "t257"."raised_on"
            )
          )
      )
  ) AS "t274"
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
        "t312"."child",
        "t312"."subject",
        "t312"."circle",
        "t312"."whole",
        "t312"."unit",
        "t312"."authority",
        "t312"."since",
        "t312"."due"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t273"."child",
            "t273"."child" AS "subject",
            "t273"."circle",
            FALSE AS "whole",
            "t273"."unit",
            "t273"."authority",
            "t273"."began" AS "since",
            CAST(CAST("t273"."began" + MAKE_INTERVAL(days => CAST("t273"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM "t270" AS "t273"
          WHERE
            CAST(CAST("t273"."began" + MAKE_INTERVAL(days => CAST("t273"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t290"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t304"."child",
            "t304"."subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t304"."unit",
            "t304"."authority",
            "t304"."since",
            "t304"."due"
          FROM (
            SELECT
              "t287"."child",
              "t287"."child" AS "subject",
              "t287"."circle",
              FALSE AS "whole",
              "t287"."unit",
              "t287"."authority",
              "t287"."since",
              "t287"."due"
            FROM (
              SELECT
                "t265"."child",
                "t265"."circle",
                "t265"."began",
                "t265"."home",
                "t265"."authority",
                "t265"."unit",
                "t265"."days",
                "t265"."began" AS "since",
                CAST(CAST("t265"."began" + MAKE_INTERVAL(days => CAST("t265"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t256"."child",
                  "t256"."circle",
                  "t256"."began",
                  "t256"."home",
                  "t256"."authority",
                  "t256"."unit",
                  "t108"."days"
                FROM (
                  SELECT
                    "t234"."child",
                    "t234"."circle",
                    "t234"."began",
                    "t234"."home",
                    CASE WHEN "t234"."circle" = "t234"."child" THEN "t234"."home" ELSE "t234"."home" END AS "authority",
                    CASE
                      WHEN "t234"."circle" = "t234"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t234"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t220"."child",
                      "t220"."circle",
                      "t220"."began",
                      "t127"."home"
                    FROM "t205" AS "t220"
                    INNER JOIN "t40" AS "t127"
                      ON "t220"."child" = "t127"."child"
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
                        ) AS "t130"
                        WHERE
                          "t220"."child" = "t130"."child" AND "t220"."circle" = "t130"."circle"
                      )
                  ) AS "t234"
                ) AS "t256"
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
                ) AS "t108"
                  ON "t256"."authority" = "t108"."authority"
              ) AS "t265"
              WHERE
                CAST(CAST("t265"."began" + MAKE_INTERVAL(days => CAST("t265"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t287"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t273"."child"
                  FROM "t270" AS "t273"
                  WHERE
                    CAST(CAST("t273"."began" + MAKE_INTERVAL(days => CAST("t273"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                ) AS "t295"
                WHERE
                  "t287"."child" = "t295"."child"
              )
          ) AS "t304"
        ) AS "t309"
      ) AS "t312"
    ) AS "t315"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        'measure-without-owner-or-date' AS "rule",
        "t157"."child",
        "t157"."subject",
        "t157"."circle",
        FALSE AS "whole",
        "t157"."unit",
        "t157"."authority",
        "t157"."start_on" AS "since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t99"."child",
          "t99"."subject",
          "t99"."unit",
          "t99"."authority",
          "t99"."circle",
          "t99"."event",
          "t99"."has_owner",
          "t99"."start_on",
          "t99"."evaluate_on",
          "t99"."end_on",
          "t99"."ended_on",
          "t99"."follows_on",
          "t100"."days"
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
        ) AS "t99"
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
        ) AS "t100"
          ON "t99"."authority" = "t100"."authority"
      ) AS "t157"
      WHERE
        NOT (
          "t157"."has_owner"
        ) OR (
          "t157"."evaluate_on" IS NULL
        )
    ) AS "t183"
  ) AS "t319"
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
          "t158"."child",
          "t158"."subject",
          "t158"."circle",
          FALSE AS "whole",
          "t158"."unit",
          "t158"."authority",
          "t158"."received_on" AS "since",
          "t158"."due_on" AS "due"
        FROM (
          SELECT
            "t65"."child",
            "t65"."subject",
            "t65"."unit",
            "t65"."authority",
            "t65"."circle",
            "t65"."event",
            "t65"."received_on",
            "t65"."due_on",
            "t65"."assessed_on",
            "t101"."days"
          FROM (
            SELECT
              *
            FROM "report" AS "t2"
            WHERE
              "t2"."child" = who
          ) AS "t65"
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
          ) AS "t101"
            ON "t65"."authority" = "t101"."authority"
        ) AS "t158"
        WHERE
          "t158"."received_on" <= today
          AND "t158"."due_on" < today
          AND (
            (
              "t158"."assessed_on" IS NULL
            ) OR (
              "t158"."assessed_on" > today
            )
          )
      ) AS "t184"
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
              "t288"."child",
              "t288"."circle" AS "subject",
              "t288"."circle",
              FALSE AS "whole",
              "t288"."unit",
              "t288"."authority",
              "t288"."raised_on" AS "since",
              CAST(NULL AS DATE) AS "due"
            FROM "t284" AS "t288"
            WHERE
              "t288"."before" = 2
          ) AS "t298"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t310"."child",
              "t310"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t310"."unit",
              "t310"."authority",
              "t310"."since",
              "t310"."due"
            FROM (
              SELECT
                "t300"."child",
                "t300"."circle" AS "subject",
                "t300"."circle",
                FALSE AS "whole",
                "t300"."unit",
                "t300"."authority",
                "t300"."since",
                CAST(NULL AS DATE) AS "due"
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
                  "t285"."days",
                  "t285"."before",
                  "t285"."raised_on" AS "since"
                FROM (
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
                      "t258"."child",
                      "t258"."subject",
                      "t258"."unit",
                      "t258"."authority",
                      "t258"."circle",
                      "t258"."event",
                      "t258"."raised_on",
                      "t258"."due_on",
                      "t258"."decided_on",
                      "t258"."home",
                      "t258"."days"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t197"."child",
                          "t197"."subject",
                          "t197"."unit",
                          "t197"."authority",
                          "t197"."circle",
                          "t197"."event",
                          "t197"."raised_on",
                          "t197"."due_on",
                          "t197"."decided_on",
                          "t197"."home",
                          "t113"."days"
                        FROM (
                          SELECT
                            "t168"."child",
                            "t168"."subject",
                            CASE
                              WHEN "t168"."circle" = "t168"."child"
                              THEN CAST(NULL AS UUID)
                              ELSE "t168"."circle"
                            END AS "unit",
                            CASE
                              WHEN "t168"."circle" = "t168"."child"
                              THEN "t168"."home"
                              ELSE "t168"."authority"
                            END AS "authority",
                            "t168"."circle",
                            "t168"."event",
                            "t168"."raised_on",
                            "t168"."due_on",
                            "t168"."decided_on",
                            "t168"."home"
                          FROM (
                            SELECT
                              "t67"."child",
                              "t67"."subject",
                              "t67"."unit",
                              "t67"."authority",
                              "t67"."circle",
                              "t67"."event",
                              "t67"."raised_on",
                              "t67"."due_on",
                              "t67"."decided_on",
                              "t126"."home"
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
                            ) AS "t67"
                            INNER JOIN "t40" AS "t126"
                              ON "t67"."child" = "t126"."child"
                          ) AS "t168"
                        ) AS "t197"
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
                        ) AS "t113"
                          ON "t197"."authority" = "t113"."authority"
                      ) AS "t228"
                      WHERE
                        "t228"."raised_on" <= today
                        AND CAST(CAST("t228"."raised_on" + MAKE_INTERVAL(days => CAST("t228"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                    ) AS "t258"
                    WHERE
                      NOT EXISTS(
                        SELECT
                          1
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t98"."child",
                              "t98"."subject",
                              "t98"."unit",
                              "t98"."authority",
                              "t174"."circle",
                              "t98"."event",
                              "t98"."has_owner",
                              "t98"."start_on",
                              "t98"."evaluate_on",
                              "t98"."end_on",
                              "t98"."ended_on",
                              "t98"."follows_on"
                            FROM (
                              SELECT
                                "t23"."child",
                                "t23"."subject",
                                "t23"."unit",
                                "t23"."authority",
                                "t23"."event",
                                "t23"."has_owner",
                                "t23"."start_on",
                                "t23"."evaluate_on",
                                "t23"."end_on",
                                "t23"."ended_on",
                                "t23"."follows_on"
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
                                  "t0"."child" = who AND "t0"."start_on" <= today AND "t0"."child" = "t0"."child"
                              ) AS "t23"
                            ) AS "t98"
                            INNER JOIN (
                              SELECT
                                "t149"."child",
                                "t149"."unit" AS "circle"
                              FROM (
                                SELECT
                                  "t82"."child",
                                  "t82"."unit",
                                  BOOL_AND("t82"."is_open") AS "is_open"
                                FROM (
                                  SELECT
                                    "t11"."child",
                                    "t11"."unit",
                                    "t11"."child" = "t11"."child" AS "is_open"
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
                                ) AS "t82"
                                GROUP BY
                                  1,
                                  2
                              ) AS "t149"
                              WHERE
                                "t149"."is_open"
                            ) AS "t174"
                              ON "t98"."child" = "t174"."child"
                          ) AS "t195"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              *
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
                            ) AS "t21"
                            UNION ALL
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t0"."child",
                                "t0"."subject",
                                "t0"."unit",
                                "t0"."authority",
                                "t0"."unit" AS "circle",
                                "t0"."event",
                                "t0"."has_owner",
                                "t0"."start_on",
                                "t0"."evaluate_on",
                                "t0"."end_on",
                                "t0"."ended_on",
                                "t0"."follows_on"
                              FROM "measure" AS "t0"
                              WHERE
                                "t0"."child" = who AND "t0"."start_on" <= today AND "t0"."child" = "t0"."child"
                            ) AS "t22"
                          ) AS "t48"
                        ) AS "t213"
                        WHERE
                          "t258"."child" = "t213"."child"
                          AND "t258"."circle" = "t213"."circle"
                          AND (
                            (
                              "t213"."ended_on" IS NULL
                            )
                            OR (
                              "t213"."ended_on" > "t258"."raised_on"
                            )
                            OR (
                              "t213"."start_on" >= "t258"."raised_on"
                            )
                          )
                      )
                  ) AS "t275"
                ) AS "t285"
                WHERE
                  "t285"."before" = 2
              ) AS "t300"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t288"."child"
                    FROM "t284" AS "t288"
                    WHERE
                      "t288"."before" = 2
                  ) AS "t302"
                  WHERE
                    "t300"."child" = "t302"."child"
                )
            ) AS "t310"
          ) AS "t314"
        ) AS "t317"
      ) AS "t322"
    ) AS "t324"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'passed-on' AS "rule",
          "t313"."child",
          "t313"."subject",
          "t313"."circle",
          "t313"."whole",
          "t313"."unit",
          "t313"."authority",
          "t313"."since",
          "t313"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t280"."child",
              "t280"."subject",
              "t280"."circle",
              FALSE AS "whole",
              "t280"."unit",
              "t280"."authority",
              "t280"."since",
              CAST(NULL AS DATE) AS "due"
            FROM (
              SELECT
                "t268"."child",
                "t268"."circle",
                "t268"."need",
                CASE
                  WHEN "t268"."circle" = "t268"."child"
                  THEN "t268"."home"
                  ELSE "t268"."authority"
                END AS "authority",
                "t268"."subject",
                "t268"."since",
                "t268"."home",
                CASE
                  WHEN "t268"."circle" = "t268"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t268"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t260"."child",
                  "t260"."circle",
                  "t260"."need",
                  "t260"."authority",
                  "t260"."subject",
                  "t260"."since",
                  "t126"."home"
                FROM (
                  SELECT
                    "t239"."child",
                    "t239"."circle",
                    "t239"."need",
                    "t239"."authority",
                    "t239"."first" AS "subject",
                    "t239"."answered_on" AS "since"
                  FROM (
                    SELECT
                      "t223"."child",
                      "t223"."subject",
                      "t223"."unit",
                      "t223"."authority",
                      "t223"."circle",
                      "t223"."event",
                      "t223"."to_unit",
                      "t223"."need",
                      "t223"."sent_on",
                      "t223"."due_on",
                      "t223"."answered_on",
                      "t223"."accepted",
                      "t223"."withdrawn_on",
                      "t223"."returned_on",
                      "t223"."again",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t223"."child", "t223"."circle", "t223"."need"
                        ORDER BY "t223"."answered_on" ASC, "t223"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before",
                      LAG("t223"."subject") OVER (
                        PARTITION BY "t223"."child", "t223"."circle", "t223"."need"
                        ORDER BY "t223"."answered_on" ASC, "t223"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "first"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t170"."child",
                          "t170"."subject",
                          "t170"."unit",
                          "t170"."authority",
                          "t170"."circle",
                          "t170"."event",
                          "t170"."to_unit",
                          "t170"."need",
                          "t170"."sent_on",
                          "t170"."due_on",
                          "t170"."answered_on",
                          "t170"."accepted",
                          "t170"."withdrawn_on",
                          "t170"."returned_on",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t170"."child", "t170"."circle", "t170"."need", "t170"."to_unit"
                            ORDER BY "t170"."answered_on" ASC, "t170"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "again"
                        FROM (
                          SELECT
                            "t134"."child",
                            "t134"."subject",
                            "t134"."unit",
                            "t134"."authority",
                            "t134"."circle",
                            "t134"."event",
                            "t134"."to_unit",
                            "t134"."need",
                            "t134"."sent_on",
                            "t134"."due_on",
                            "t134"."answered_on",
                            "t134"."accepted",
                            "t134"."withdrawn_on",
                            "t134"."returned_on"
                          FROM (
                            SELECT
                              "t4"."child",
                              "t4"."subject",
                              "t4"."unit",
                              "t4"."authority",
                              "t4"."circle",
                              "t4"."event",
                              "t4"."to_unit",
                              "t4"."need",
                              "t4"."sent_on",
                              "t4"."due_on",
                              CASE
                                WHEN (
                                  "t4"."returned_on" IS NOT NULL
                                ) AND (
                                  "t4"."returned_on" <= today
                                )
                                THEN "t4"."returned_on"
                                ELSE "t4"."answered_on"
                              END AS "answered_on",
                              "t4"."accepted",
                              "t4"."withdrawn_on",
                              "t4"."returned_on"
                            FROM "referral" AS "t4"
                            WHERE
                              "t4"."child" = who
                              AND "t4"."answered_on" IS NOT NULL
                              AND "t4"."answered_on" <= today
                              AND (
                                NOT (
                                  "t4"."accepted"
                                )
                                OR (
                                  (
                                    "t4"."returned_on" IS NOT NULL
                                  ) AND (
                                    "t4"."returned_on" <= today
                                  )
                                )
                              )
                          ) AS "t134"
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
                                  AND NOT (
                                    (
                                      "t4"."returned_on" IS NOT NULL
                                    ) AND (
                                      "t4"."returned_on" <= today
                                    )
                                  )
                              ) AS "t136"
                              WHERE
                                "t134"."child" = "t136"."child"
                                AND "t134"."circle" = "t136"."circle"
                                AND "t134"."need" = "t136"."need"
                                AND "t136"."answered_on" >= "t134"."answered_on"
                            )
                        ) AS "t170"
                      ) AS "t199"
                      WHERE
                        "t199"."again" = 0
                    ) AS "t223"
                  ) AS "t239"
                  WHERE
                    "t239"."before" = 1
                ) AS "t260"
                INNER JOIN "t40" AS "t126"
                  ON "t260"."child" = "t126"."child"
              ) AS "t268"
            ) AS "t280"
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
            ) AS "t106"
              ON "t280"."authority" = "t106"."authority"
          ) AS "t293"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t307"."child",
              "t307"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t307"."unit",
              "t307"."authority",
              "t307"."since",
              "t307"."due"
            FROM (
              SELECT
                "t281"."child",
                "t281"."subject",
                "t281"."circle",
                FALSE AS "whole",
                "t281"."unit",
                "t281"."authority",
                "t281"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t269"."child",
                  "t269"."circle",
                  "t269"."need",
                  CASE
                    WHEN "t269"."circle" = "t269"."child"
                    THEN "t269"."home"
                    ELSE "t269"."authority"
                  END AS "authority",
                  "t269"."subject",
                  "t269"."since",
                  "t269"."home",
                  CASE
                    WHEN "t269"."circle" = "t269"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t269"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t261"."child",
                    "t261"."circle",
                    "t261"."need",
                    "t261"."authority",
                    "t261"."subject",
                    "t261"."since",
                    "t126"."home"
                  FROM (
                    SELECT
                      "t240"."child",
                      "t240"."circle",
                      "t240"."need",
                      "t240"."authority",
                      "t240"."first" AS "subject",
                      "t240"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t224"."child",
                        "t224"."subject",
                        "t224"."unit",
                        "t224"."authority",
                        "t224"."circle",
                        "t224"."event",
                        "t224"."to_unit",
                        "t224"."need",
                        "t224"."sent_on",
                        "t224"."due_on",
                        "t224"."answered_on",
                        "t224"."accepted",
                        "t224"."withdrawn_on",
                        "t224"."returned_on",
                        "t224"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t224"."child", "t224"."circle", "t224"."need"
                          ORDER BY "t224"."answered_on" ASC, "t224"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t224"."subject") OVER (
                          PARTITION BY "t224"."child", "t224"."circle", "t224"."need"
                          ORDER BY "t224"."answered_on" ASC, "t224"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
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
                            "t171"."returned_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t171"."child", "t171"."circle", "t171"."need", "t171"."to_unit"
                              ORDER BY "t171"."answered_on" ASC, "t171"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t135"."child",
                              "t135"."subject",
                              "t135"."unit",
                              "t135"."authority",
                              "t135"."circle",
                              "t135"."event",
                              "t135"."to_unit",
                              "t135"."need",
                              "t135"."sent_on",
                              "t135"."due_on",
                              "t135"."answered_on",
                              "t135"."accepted",
                              "t135"."withdrawn_on",
                              "t135"."returned_on"
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
                                CASE
                                  WHEN (
                                    "t4"."returned_on" IS NOT NULL
                                  ) AND (
                                    "t4"."returned_on" <= today
                                  )
                                  THEN "t4"."returned_on"
                                  ELSE "t4"."answered_on"
                                END AS "answered_on",
                                "t4"."accepted",
                                "t4"."withdrawn_on",
                                "t4"."returned_on"
                              FROM "referral" AS "t4"
                              WHERE
                                "t4"."child" = who
                                AND "t4"."answered_on" IS NOT NULL
                                AND "t4"."answered_on" <= today
                                AND (
                                  NOT (
                                    "t4"."accepted"
                                  )
                                  OR (
                                    (
                                      "t4"."returned_on" IS NOT NULL
                                    ) AND (
                                      "t4"."returned_on" <= today
                                    )
                                  )
                                )
                            ) AS "t135"
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
                                    "t4"."withdrawn_on",
                                    "t4"."returned_on"
                                  FROM "referral" AS "t4"
                                  WHERE
                                    "t4"."child" = who
                                    AND "t4"."answered_on" IS NOT NULL
                                    AND "t4"."answered_on" <= today
                                    AND "t4"."accepted"
                                    AND NOT (
                                      (
                                        "t4"."returned_on" IS NOT NULL
                                      ) AND (
                                        "t4"."returned_on" <= today
                                      )
                                    )
                                ) AS "t137"
                                WHERE
                                  "t135"."child" = "t137"."child"
                                  AND "t135"."circle" = "t137"."circle"
                                  AND "t135"."need" = "t137"."need"
                                  AND "t137"."answered_on" >= "t135"."answered_on"
                              )
                          ) AS "t171"
                        ) AS "t200"
                        WHERE
                          "t200"."again" = 0
                      ) AS "t224"
                    ) AS "t240"
                    WHERE
                      "t240"."before" = 1
                  ) AS "t261"
                  INNER JOIN "t40" AS "t126"
                    ON "t261"."child" = "t126"."child"
                ) AS "t269"
              ) AS "t281"
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
              ) AS "t106"
                ON "t281"."authority" = "t106"."authority"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t280"."child",
                      "t280"."need"
                    FROM (
                      SELECT
                        "t268"."child",
                        "t268"."circle",
                        "t268"."need",
                        CASE
                          WHEN "t268"."circle" = "t268"."child"
                          THEN "t268"."home"
                          ELSE "t268"."authority"
                        END AS "authority",
                        "t268"."subject",
                        "t268"."since",
                        "t268"."home",
                        CASE
                          WHEN "t268"."circle" = "t268"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t268"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t260"."child",
                          "t260"."circle",
                          "t260"."need",
                          "t260"."authority",
                          "t260"."subject",
                          "t260"."since",
                          "t126"."home"
                        FROM (
                          SELECT
                            "t239"."child",
                            "t239"."circle",
                            "t239"."need",
                            "t239"."authority",
                            "t239"."first" AS "subject",
                            "t239"."answered_on" AS "since"
                          FROM (
                            SELECT
                              "t223"."child",
                              "t223"."subject",
                              "t223"."unit",
                              "t223"."authority",
                              "t223"."circle",
                              "t223"."event",
                              "t223"."to_unit",
                              "t223"."need",
                              "t223"."sent_on",
                              "t223"."due_on",
                              "t223"."answered_on",
                              "t223"."accepted",
                              "t223"."withdrawn_on",
                              "t223"."returned_on",
                              "t223"."again",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t223"."child", "t223"."circle", "t223"."need"
                                ORDER BY "t223"."answered_on" ASC, "t223"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "before",
                              LAG("t223"."subject") OVER (
                                PARTITION BY "t223"."child", "t223"."circle", "t223"."need"
                                ORDER BY "t223"."answered_on" ASC, "t223"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "first"
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t170"."child",
                                  "t170"."subject",
                                  "t170"."unit",
                                  "t170"."authority",
                                  "t170"."circle",
                                  "t170"."event",
                                  "t170"."to_unit",
                                  "t170"."need",
                                  "t170"."sent_on",
                                  "t170"."due_on",
                                  "t170"."answered_on",
                                  "t170"."accepted",
                                  "t170"."withdrawn_on",
                                  "t170"."returned_on",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t170"."child", "t170"."circle", "t170"."need", "t170"."to_unit"
                                    ORDER BY "t170"."answered_on" ASC, "t170"."subject" ASC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "again"
                                FROM (
                                  SELECT
                                    "t134"."child",
                                    "t134"."subject",
                                    "t134"."unit",
                                    "t134"."authority",
                                    "t134"."circle",
                                    "t134"."event",
                                    "t134"."to_unit",
                                    "t134"."need",
                                    "t134"."sent_on",
                                    "t134"."due_on",
                                    "t134"."answered_on",
                                    "t134"."accepted",
                                    "t134"."withdrawn_on",
                                    "t134"."returned_on"
                                  FROM (
                                    SELECT
                                      "t4"."child",
                                      "t4"."subject",
                                      "t4"."unit",
                                      "t4"."authority",
                                      "t4"."circle",
                                      "t4"."event",
                                      "t4"."to_unit",
                                      "t4"."need",
                                      "t4"."sent_on",
                                      "t4"."due_on",
                                      CASE
                                        WHEN (
                                          "t4"."returned_on" IS NOT NULL
                                        ) AND (
                                          "t4"."returned_on" <= today
                                        )
                                        THEN "t4"."returned_on"
                                        ELSE "t4"."answered_on"
                                      END AS "answered_on",
                                      "t4"."accepted",
                                      "t4"."withdrawn_on",
                                      "t4"."returned_on"
                                    FROM "referral" AS "t4"
                                    WHERE
                                      "t4"."child" = who
                                      AND "t4"."answered_on" IS NOT NULL
                                      AND "t4"."answered_on" <= today
                                      AND (
                                        NOT (
                                          "t4"."accepted"
                                        )
                                        OR (
                                          (
                                            "t4"."returned_on" IS NOT NULL
                                          ) AND (
                                            "t4"."returned_on" <= today
                                          )
                                        )
                                      )
                                  ) AS "t134"
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
                                          AND NOT (
                                            (
                                              "t4"."returned_on" IS NOT NULL
                                            ) AND (
                                              "t4"."returned_on" <= today
                                            )
                                          )
                                      ) AS "t136"
                                      WHERE
                                        "t134"."child" = "t136"."child"
                                        AND "t134"."circle" = "t136"."circle"
                                        AND "t134"."need" = "t136"."need"
                                        AND "t136"."answered_on" >= "t134"."answered_on"
                                    )
                                ) AS "t170"
                              ) AS "t199"
                              WHERE
                                "t199"."again" = 0
                            ) AS "t223"
                          ) AS "t239"
                          WHERE
                            "t239"."before" = 1
                        ) AS "t260"
                        INNER JOIN "t40" AS "t126"
                          ON "t260"."child" = "t126"."child"
                      ) AS "t268"
                    ) AS "t280"
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
                    ) AS "t106"
                      ON "t280"."authority" = "t106"."authority"
                  ) AS "t297"
                  WHERE
                    "t281"."child" = "t297"."child" AND "t281"."need" = "t297"."need"
                )
            ) AS "t307"
          ) AS "t311"
        ) AS "t313"
      ) AS "t318"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'moved-without-transfer' AS "rule",
          "t244"."child",
          "t244"."subject",
          "t244"."circle",
          FALSE AS "whole",
          "t244"."unit",
          "t244"."authority",
          "t244"."since",
          CAST(CAST("t244"."since" + MAKE_INTERVAL(days => CAST("t244"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t201"."child",
            "t201"."subject",
            "t201"."unit",
            "t201"."authority",
            "t201"."circle",
            "t201"."event",
            "t201"."service",
            "t201"."from_on",
            "t201"."to_on",
            "t201"."days",
            "t201"."since"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t139"."child",
                "t139"."subject",
                "t139"."unit",
                "t139"."authority",
                "t139"."circle",
                "t139"."event",
                "t139"."service",
                "t139"."from_on",
                "t139"."to_on",
                "t109"."days",
                "t146"."since"
              FROM "t79" AS "t139"
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
              ) AS "t109"
                ON "t139"."authority" = "t109"."authority"
              INNER JOIN (
                SELECT
                  "t32"."child",
                  "t32"."authority",
                  MAX("t32"."to_on") AS "since"
                FROM (
                  SELECT
                    *
                  FROM "residence" AS "t6"
                  WHERE
                    "t6"."child" = who AND "t6"."to_on" IS NOT NULL AND "t6"."to_on" <= today
                ) AS "t32"
                GROUP BY
                  1,
                  2
              ) AS "t146"
                ON "t139"."child" = "t146"."child" AND "t139"."authority" = "t146"."authority"
            ) AS "t176"
            WHERE
              "t176"."from_on" <= "t176"."since"
          ) AS "t201"
          WHERE
            (
              (
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
                    ) AS "t118"
                    WHERE
                      "t201"."child" = "t118"."child"
                  )
                  AND NOT EXISTS(
                    SELECT
                      1
                    FROM (
                      SELECT DISTINCT
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
                    ) AS "t119"
                    WHERE
                      "t201"."child" = "t119"."child" AND "t201"."authority" = "t119"."authority"
                  )
                )
                AND NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t218"."child",
                      "t218"."circle",
                      "t218"."answers" AS "authority"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t140"."child",
                          "t140"."subject",
                          "t140"."unit",
                          "t140"."authority",
                          "t179"."circle",
                          "t140"."event",
                          "t140"."matter",
                          "t140"."answers",
                          "t140"."from_on",
                          "t140"."to_on"
                        FROM (
                          SELECT
                            "t85"."child",
                            "t85"."subject",
                            "t85"."unit",
                            "t85"."authority",
                            "t85"."event",
                            "t85"."matter",
                            "t85"."answers",
                            "t85"."from_on",
                            "t85"."to_on"
                          FROM (
                            SELECT
                              *
                            FROM "responsibility" AS "t12"
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
                              AND "t12"."matter" = 'child_welfare'
                              AND "t12"."circle" = "t12"."child"
                          ) AS "t85"
                        ) AS "t140"
                        INNER JOIN "t165" AS "t179"
                          ON "t140"."child" = "t179"."child"
                      ) AS "t203"
                      UNION ALL
                      SELECT
                        *
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM "responsibility" AS "t12"
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
                            AND "t12"."matter" = 'child_welfare'
                        ) AS "t83"
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
                            "t12"."matter",
                            "t12"."answers",
                            "t12"."from_on",
                            "t12"."to_on"
                          FROM "responsibility" AS "t12"
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
                            AND "t12"."matter" = 'child_welfare'
                            AND "t12"."circle" = "t12"."child"
                        ) AS "t84"
                      ) AS "t124"
                    ) AS "t218"
                  ) AS "t230"
                  WHERE
                    "t201"."child" = "t230"."child"
                    AND "t201"."circle" = "t230"."circle"
                    AND "t201"."authority" = "t230"."authority"
                )
              )
              AND NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t139"."child",
                    "t139"."circle"
                  FROM "t79" AS "t139"
                  WHERE
                    EXISTS(
                      SELECT
                        1
                      FROM (
                        SELECT DISTINCT
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
                      ) AS "t119"
                      WHERE
                        "t139"."child" = "t119"."child" AND "t139"."authority" = "t119"."authority"
                    )
                ) AS "t177"
                WHERE
                  "t201"."child" = "t177"."child" AND "t201"."circle" = "t177"."circle"
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
              ) AS "t73"
              WHERE
                "t201"."child" = "t73"."child"
                AND "t201"."circle" = "t73"."circle"
                AND "t201"."subject" = "t73"."subject"
            )
        ) AS "t244"
        WHERE
          CAST(CAST("t244"."since" + MAKE_INTERVAL(days => CAST("t244"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t272"
    ) AS "t320"
  ) AS "t325"
) AS "t327"
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
          "t233"."child",
          "t233"."subject",
          "t233"."circle",
          FALSE AS "whole",
          "t233"."unit",
          "t233"."authority",
          "t233"."from_on" AS "since",
          "t233"."contact_due_on" AS "due"
        FROM (
          SELECT
            "t188"."child",
            "t188"."subject",
            "t188"."unit",
            "t188"."authority",
            "t188"."circle",
            "t188"."event",
            "t188"."from_on",
            "t188"."to_on",
            "t188"."contact_due_on",
            "t188"."days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t120"."child",
                "t120"."subject",
                "t120"."unit",
                "t120"."authority",
                "t120"."circle",
                "t120"."event",
                "t120"."from_on",
                "t120"."to_on",
                "t120"."contact_due_on",
                "t110"."days"
              FROM (
                SELECT
                  *
                FROM "school_exit" AS "t9"
                WHERE
                  "t9"."child" = who
                  AND "t9"."from_on" <= today
                  AND (
                    (
                      "t9"."to_on" IS NULL
                    ) OR (
                      "t9"."to_on" > today
                    )
                  )
              ) AS "t120"
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
              ) AS "t110"
                ON "t120"."authority" = "t110"."authority"
            ) AS "t164"
            WHERE
              "t164"."contact_due_on" < today
          ) AS "t188"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t122"."child",
                    "t122"."subject",
                    "t122"."unit",
                    "t122"."authority",
                    "t178"."circle",
                    "t122"."event",
                    "t122"."on",
                    "t122"."with_whom"
                  FROM (
                    SELECT
                      "t39"."child",
                      "t39"."subject",
                      "t39"."unit",
                      "t39"."authority",
                      "t39"."event",
                      "t39"."on",
                      "t39"."with_whom"
                    FROM (
                      SELECT
                        *
                      FROM "contact" AS "t10"
                      WHERE
                        "t10"."child" = who
                        AND "t10"."on" <= today
                        AND "t10"."with_whom" <> 'meeting'
                        AND "t10"."circle" = "t10"."child"
                    ) AS "t39"
                  ) AS "t122"
                  INNER JOIN "t165" AS "t178"
                    ON "t122"."child" = "t178"."child"
                ) AS "t202"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM "contact" AS "t10"
                    WHERE
                      "t10"."child" = who AND "t10"."on" <= today AND "t10"."with_whom" <> 'meeting'
                  ) AS "t37"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t10"."child",
                      "t10"."subject",
                      "t10"."unit",
                      "t10"."authority",
                      "t10"."unit" AS "circle",
                      "t10"."event",
                      "t10"."on",
                      "t10"."with_whom"
                    FROM "contact" AS "t10"
                    WHERE
                      "t10"."child" = who
                      AND "t10"."on" <= today
                      AND "t10"."with_whom" <> 'meeting'
                      AND "t10"."circle" = "t10"."child"
                  ) AS "t38"
                ) AS "t77"
              ) AS "t217"
              WHERE
                "t188"."child" = "t217"."child"
                AND "t188"."circle" = "t217"."circle"
                AND "t217"."on" >= "t188"."from_on"
            )
        ) AS "t233"
      ) AS "t241"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'no-holder' AS "rule",
          "t323"."child",
          "t323"."subject",
          "t323"."circle",
          "t323"."whole",
          "t323"."unit",
          "t323"."authority",
          "t323"."since",
          "t323"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t282"."child",
              "t282"."child" AS "subject",
              "t282"."circle",
              FALSE AS "whole",
              "t282"."unit",
              "t282"."authority",
              "t282"."since",
              CAST(NULL AS DATE) AS "due"
            FROM "t279" AS "t282"
            WHERE
              (
                "t282"."stood_in" IS NULL
              )
              OR (
                CAST(CAST("t282"."since" + MAKE_INTERVAL(days => CAST("t282"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              )
          ) AS "t305"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t316"."child",
              "t316"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t316"."unit",
              "t316"."authority",
              "t316"."since",
              "t316"."due"
            FROM (
              SELECT
                "t303"."child",
                "t303"."child" AS "subject",
                "t303"."circle",
                FALSE AS "whole",
                "t303"."unit",
                "t303"."authority",
                "t303"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t266"."child",
                    "t266"."circle",
                    "t266"."stood_in",
                    "t266"."since",
                    "t266"."home",
                    "t266"."authority",
                    "t266"."unit",
                    "t111"."days"
                  FROM (
                    SELECT
                      "t247"."child",
                      "t247"."circle",
                      "t247"."stood_in",
                      "t247"."since",
                      "t247"."home",
                      CASE WHEN "t247"."circle" = "t247"."child" THEN "t247"."home" ELSE "t247"."home" END AS "authority",
                      CASE
                        WHEN "t247"."circle" = "t247"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t247"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t235"."child",
                        "t235"."circle",
                        "t151"."stood_in",
                        GREATEST("t235"."began", COALESCE("t153"."dropped", "t235"."began")) AS "since",
                        "t128"."home"
                      FROM (
                        SELECT
                          "t221"."child",
                          "t221"."circle",
                          MIN("t221"."began") AS "began"
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
                          ) AS "t96"
                          UNION ALL
                          SELECT
                            *
                          FROM "t205" AS "t212"
                        ) AS "t221"
                        GROUP BY
                          1,
                          2
                      ) AS "t235"
                      LEFT OUTER JOIN (
                        SELECT
                          "t43"."child",
                          "t43"."circle",
                          MAX("t43"."to_on") AS "dropped"
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
                        ) AS "t43"
                        GROUP BY
                          1,
                          2
                      ) AS "t153"
                        ON "t235"."child" = "t153"."child" AND "t235"."circle" = "t153"."circle"
                      LEFT OUTER JOIN (
                        SELECT
                          "t93"."child",
                          "t93"."circle",
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
                        ) AS "t93"
                      ) AS "t151"
                        ON "t235"."child" = "t151"."child" AND "t235"."circle" = "t151"."circle"
                      INNER JOIN "t40" AS "t128"
                        ON "t235"."child" = "t128"."child"
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
                          ) AS "t133"
                          WHERE
                            "t235"."child" = "t133"."child" AND "t235"."circle" = "t133"."circle"
                        )
                    ) AS "t247"
                  ) AS "t266"
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
                  ) AS "t111"
                    ON "t266"."authority" = "t111"."authority"
                ) AS "t276"
                WHERE
                  (
                    "t276"."stood_in" IS NULL
                  )
                  OR (
                    CAST(CAST("t276"."since" + MAKE_INTERVAL(days => CAST("t276"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  )
              ) AS "t303"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t282"."child"
                    FROM "t279" AS "t282"
                    WHERE
                      (
                        "t282"."stood_in" IS NULL
                      )
                      OR (
                        CAST(CAST("t282"."since" + MAKE_INTERVAL(days => CAST("t282"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                      )
                  ) AS "t308"
                  WHERE
                    "t303"."child" = "t308"."child"
                )
            ) AS "t316"
          ) AS "t321"
        ) AS "t323"
      ) AS "t326"
    ) AS "t328"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'concern-undecided' AS "rule",
          "t159"."child",
          "t159"."subject",
          "t159"."circle",
          FALSE AS "whole",
          "t159"."unit",
          "t159"."authority",
          "t159"."raised_on" AS "since",
          "t159"."due_on" AS "due"
        FROM (
          SELECT
            "t66"."child",
            "t66"."subject",
            "t66"."unit",
            "t66"."authority",
            "t66"."circle",
            "t66"."event",
            "t66"."raised_on",
            "t66"."due_on",
            "t66"."decided_on",
            "t102"."days"
          FROM (
            SELECT
              *
            FROM "concern" AS "t3"
            WHERE
              "t3"."child" = who
          ) AS "t66"
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
          ) AS "t102"
            ON "t66"."authority" = "t102"."authority"
        ) AS "t159"
        WHERE
          "t159"."raised_on" <= today
          AND "t159"."due_on" < today
          AND (
            (
              "t159"."decided_on" IS NULL
            ) OR (
              "t159"."decided_on" > today
            )
          )
      ) AS "t185"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'referral-unanswered' AS "rule",
          "t160"."child",
          "t160"."subject",
          "t160"."circle",
          FALSE AS "whole",
          "t160"."unit",
          "t160"."authority",
          "t160"."sent_on" AS "since",
          "t160"."due_on" AS "due"
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
            "t68"."withdrawn_on",
            "t68"."returned_on",
            "t103"."days"
          FROM (
            SELECT
              *
            FROM "referral" AS "t4"
            WHERE
              "t4"."child" = who
          ) AS "t68"
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
          ) AS "t103"
            ON "t68"."authority" = "t103"."authority"
        ) AS "t160"
        WHERE
          "t160"."sent_on" <= today
          AND "t160"."due_on" < today
          AND (
            (
              "t160"."answered_on" IS NULL
            ) OR (
              "t160"."answered_on" > today
            )
          )
          AND (
            (
              "t160"."withdrawn_on" IS NULL
            ) OR (
              "t160"."withdrawn_on" > today
            )
          )
      ) AS "t186"
    ) AS "t192"
  ) AS "t329"
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
          "t161"."child",
          "t161"."subject",
          "t161"."circle",
          FALSE AS "whole",
          "t161"."unit",
          "t161"."authority",
          "t161"."offered_on" AS "since",
          "t161"."due_on" AS "due"
        FROM (
          SELECT
            "t70"."child",
            "t70"."subject",
            "t70"."unit",
            "t70"."authority",
            "t70"."circle",
            "t70"."event",
            "t70"."offered_on",
            "t70"."due_on",
            "t70"."answered_on",
            "t104"."days"
          FROM (
            SELECT
              *
            FROM "lead_offer" AS "t5"
            WHERE
              "t5"."child" = who
          ) AS "t70"
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
          ) AS "t104"
            ON "t70"."authority" = "t104"."authority"
        ) AS "t161"
        WHERE
          "t161"."offered_on" <= today
          AND "t161"."due_on" < today
          AND (
            (
              "t161"."answered_on" IS NULL
            ) OR (
              "t161"."answered_on" > today
            )
          )
      ) AS "t187"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'help-ends' AS "rule",
          "t193"."child",
          "t193"."subject",
          "t193"."circle",
          FALSE AS "whole",
          "t193"."unit",
          "t193"."authority",
          CASE
            WHEN (
              "t193"."ended_on" IS NOT NULL
            ) AND (
              "t193"."ended_on" <= today
            )
            THEN "t193"."ended_on"
            ELSE CASE
              WHEN CAST(CAST("t193"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t193"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE) > "t193"."start_on"
              THEN CAST(CAST("t193"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t193"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE)
              ELSE "t193"."start_on"
            END
          END AS "since",
          "t193"."ends" AS "due"
        FROM (
          SELECT
            "t162"."child",
            "t162"."subject",
            "t162"."unit",
            "t162"."authority",
            "t162"."circle",
            "t162"."event",
            "t162"."has_owner",
            "t162"."start_on",
            "t162"."evaluate_on",
            "t162"."end_on",
            "t162"."ended_on",
            "t162"."follows_on",
            "t162"."days",
            CASE
              WHEN (
                "t162"."ended_on" IS NOT NULL
              ) AND (
                "t162"."ended_on" <= today
              )
              THEN "t162"."ended_on"
              ELSE "t162"."end_on"
            END AS "ends"
          FROM (
            SELECT
              "t45"."child",
              "t45"."subject",
              "t45"."unit",
              "t45"."authority",
              "t45"."circle",
              "t45"."event",
              "t45"."has_owner",
              "t45"."start_on",
              "t45"."evaluate_on",
              "t45"."end_on",
              "t45"."ended_on",
              "t45"."follows_on",
              "t107"."days"
            FROM (
              SELECT
                *
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who
            ) AS "t45"
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
            ) AS "t107"
              ON "t45"."authority" = "t107"."authority"
          ) AS "t162"
          WHERE
            "t162"."start_on" <= today
            AND (
              (
                "t162"."follows_on" IS NULL
              ) OR (
                "t162"."follows_on" > today
              )
            )
        ) AS "t193"
        WHERE
          CAST(CAST("t193"."ends" + MAKE_INTERVAL(days => CAST(-(
            "t193"."days"
          ) AS INT)) AS TIMESTAMP) AS DATE) <= today
          AND CAST(CAST("t193"."ends" + MAKE_INTERVAL(days => CAST("t193"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
      ) AS "t242"
    ) AS "t245"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'silence' AS "rule",
          "t267"."child",
          "t267"."child" AS "subject",
          CAST(NULL AS UUID) AS "circle",
          TRUE AS "whole",
          "t267"."unit",
          "t267"."authority",
          "t267"."since",
          CAST(CAST("t267"."since" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t259"."child",
            "t259"."since",
            "t259"."circle",
            "t259"."home",
            "t259"."authority",
            "t259"."unit",
            "t105"."days"
          FROM (
            SELECT
              "t236"."child",
              "t236"."since",
              "t236"."circle",
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
                "t222"."since",
                "t222"."circle",
                "t126"."home"
              FROM (
                SELECT
                  "t198"."child",
                  "t198"."since",
                  "t198"."child" AS "circle"
                FROM (
                  SELECT
                    "t156"."child",
                    GREATEST("t156"."began", COALESCE("t175"."last_on", "t156"."began")) AS "since"
                  FROM (
                    SELECT
                      "t94"."child",
                      MIN("t94"."from_on") AS "began"
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
                    ) AS "t94"
                    GROUP BY
                      1
                  ) AS "t156"
                  LEFT OUTER JOIN (
                    SELECT
                      "t141"."child",
                      MAX("t141"."on") AS "last_on"
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
                        ) AS "t44"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t10"."child",
                              "t10"."on"
                            FROM "contact" AS "t10"
                            WHERE
                              "t10"."child" = who AND "t10"."on" <= today
                          ) AS "t36"
                          UNION ALL
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t8"."child",
                              "t8"."held_on" AS "on"
                            FROM "review" AS "t8"
                            WHERE
                              "t8"."child" = who AND "t8"."held_on" <= today
                          ) AS "t35"
                        ) AS "t76"
                      ) AS "t121"
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
                          ) AS "t24"
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
                          ) AS "t29"
                        ) AS "t69"
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
                          ) AS "t30"
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
                          ) AS "t41"
                        ) AS "t89"
                      ) AS "t131"
                    ) AS "t141"
                    GROUP BY
                      1
                  ) AS "t175"
                    ON "t156"."child" = "t175"."child"
                ) AS "t198"
              ) AS "t222"
              INNER JOIN "t40" AS "t126"
                ON "t222"."child" = "t126"."child"
            ) AS "t236"
          ) AS "t259"
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
          ) AS "t105"
            ON "t259"."authority" = "t105"."authority"
        ) AS "t267"
        WHERE
          CAST(CAST("t267"."since" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t286"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'review-overdue' AS "rule",
          "t243"."child",
          "t243"."subject",
          "t243"."circle",
          "t243"."whole",
          "t243"."unit",
          "t243"."authority",
          "t243"."since",
          "t243"."due"
        FROM (
          SELECT
            "t215"."child",
            "t215"."subject",
            "t215"."circle",
            FALSE AS "whole",
            "t215"."unit",
            "t215"."authority",
            "t215"."since",
            "t215"."due"
          FROM (
            SELECT
              "t163"."child",
              "t163"."subject",
              "t163"."unit",
              "t163"."authority",
              "t163"."circle",
              "t163"."event",
              "t163"."has_owner",
              "t163"."start_on",
              "t163"."evaluate_on",
              "t163"."end_on",
              "t163"."ended_on",
              "t163"."follows_on",
              "t163"."days",
              "t163"."evaluate_on" AS "since",
              CAST(CAST("t163"."evaluate_on" + MAKE_INTERVAL(days => CAST("t163"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM (
              SELECT
                "t99"."child",
                "t99"."subject",
                "t99"."unit",
                "t99"."authority",
                "t99"."circle",
                "t99"."event",
                "t99"."has_owner",
                "t99"."start_on",
                "t99"."evaluate_on",
                "t99"."end_on",
                "t99"."ended_on",
                "t99"."follows_on",
                "t112"."days"
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
              ) AS "t99"
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
              ) AS "t112"
                ON "t99"."authority" = "t112"."authority"
            ) AS "t163"
            WHERE
              CAST(CAST("t163"."evaluate_on" + MAKE_INTERVAL(days => CAST("t163"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t215"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM "review" AS "t8"
                WHERE
                  "t8"."child" = who AND "t8"."held_on" <= today
              ) AS "t74"
              WHERE
                "t215"."child" = "t74"."child"
                AND "t215"."circle" = "t74"."circle"
                AND "t215"."subject" = "t74"."measure"
                AND "t74"."held_on" >= CAST(CAST("t215"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
            )
        ) AS "t243"
      ) AS "t251"
    ) AS "t289"
  ) AS "t292"
) AS "t330"

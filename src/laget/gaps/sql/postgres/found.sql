WITH "t39" AS (
  SELECT
    "t12"."child",
    "t12"."authority" AS "home"
  FROM "children" AS "t12"
  WHERE
    "t12"."child" = who
), "t78" AS (
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
), "t158" AS (
  SELECT
    "t140"."child",
    "t140"."unit" AS "circle"
  FROM (
    SELECT
      "t79"."child",
      "t79"."unit",
      BOOL_AND("t79"."is_open") AS "is_open"
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
    ) AS "t79"
    GROUP BY
      1,
      2
  ) AS "t140"
  WHERE
    "t140"."is_open"
), "t194" AS (
  SELECT
    "t172"."child",
    "t172"."circle",
    "t172"."began"
  FROM (
    SELECT
      "t141"."child",
      "t141"."circle",
      "t141"."unit",
      "t141"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t141"."child", "t141"."circle"
        ORDER BY "t141"."began" ASC, "t141"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t80"."child",
        "t80"."circle",
        "t80"."unit",
        MIN("t80"."from_on") AS "began"
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
      ) AS "t80"
      GROUP BY
        1,
        2,
        3
    ) AS "t141"
  ) AS "t172"
  WHERE
    "t172"."before" = 1
), "t197" AS (
  SELECT
    "t179"."child",
    "t179"."circle",
    "t179"."began"
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
        "t119"."child",
        "t119"."circle",
        "t119"."unit",
        MIN("t119"."from_on") AS "began"
      FROM "t78" AS "t119"
      GROUP BY
        1,
        2,
        3
    ) AS "t148"
  ) AS "t179"
  WHERE
    "t179"."before" = 1
), "t256" AS (
  SELECT
    "t248"."child",
    "t248"."circle",
    "t248"."began",
    "t248"."home",
    "t248"."authority",
    "t248"."unit",
    "t104"."days"
  FROM (
    SELECT
      "t223"."child",
      "t223"."circle",
      "t223"."began",
      "t223"."home",
      CASE WHEN "t223"."circle" = "t223"."child" THEN "t223"."home" ELSE "t223"."home" END AS "authority",
      CASE
        WHEN "t223"."circle" = "t223"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t223"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t212"."child",
        "t212"."circle",
        "t212"."began",
        "t121"."home"
      FROM "t197" AS "t212"
      INNER JOIN "t39" AS "t121"
        ON "t212"."child" = "t121"."child"
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
          ) AS "t123"
          WHERE
            "t212"."child" = "t123"."child" AND "t212"."circle" = "t123"."circle"
        )
    ) AS "t223"
  ) AS "t248"
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
  ) AS "t104"
    ON "t248"."authority" = "t104"."authority"
), "t264" AS (
  SELECT
    "t257"."child",
    "t257"."circle",
    "t257"."stood_in",
    "t257"."since",
    "t257"."home",
    "t257"."authority",
    "t257"."unit",
    "t107"."days"
  FROM (
    SELECT
      "t241"."child",
      "t241"."circle",
      "t241"."stood_in",
      "t241"."since",
      "t241"."home",
      CASE WHEN "t241"."circle" = "t241"."child" THEN "t241"."home" ELSE "t241"."home" END AS "authority",
      CASE
        WHEN "t241"."circle" = "t241"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t241"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t224"."child",
        "t224"."circle",
        "t143"."stood_in",
        GREATEST("t224"."began", COALESCE("t145"."dropped", "t224"."began")) AS "since",
        "t122"."home"
      FROM (
        SELECT
          "t213"."child",
          "t213"."circle",
          MIN("t213"."began") AS "began"
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
          ) AS "t91"
          UNION ALL
          SELECT
            *
          FROM "t197" AS "t204"
        ) AS "t213"
        GROUP BY
          1,
          2
      ) AS "t224"
      LEFT OUTER JOIN (
        SELECT
          "t41"."child",
          "t41"."circle",
          MAX("t41"."to_on") AS "dropped"
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
        ) AS "t41"
        GROUP BY
          1,
          2
      ) AS "t145"
        ON "t224"."child" = "t145"."child" AND "t224"."circle" = "t145"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t87"."child",
          "t87"."circle",
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
        ) AS "t87"
      ) AS "t143"
        ON "t224"."child" = "t143"."child" AND "t224"."circle" = "t143"."circle"
      INNER JOIN "t39" AS "t122"
        ON "t224"."child" = "t122"."child"
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
          ) AS "t126"
          WHERE
            "t224"."child" = "t126"."child" AND "t224"."circle" = "t126"."circle"
        )
    ) AS "t241"
  ) AS "t257"
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
  ) AS "t107"
    ON "t257"."authority" = "t107"."authority"
), "t269" AS (
  SELECT
    "t259"."child",
    "t259"."subject",
    "t259"."unit",
    "t259"."authority",
    "t259"."circle",
    "t259"."event",
    "t259"."raised_on",
    "t259"."due_on",
    "t259"."decided_on",
    "t259"."home",
    "t259"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t259"."child", "t259"."circle"
      ORDER BY "t259"."raised_on" ASC, "t259"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM (
    SELECT
      "t243"."child",
      "t243"."subject",
      "t243"."unit",
      "t243"."authority",
      "t243"."circle",
      "t243"."event",
      "t243"."raised_on",
      "t243"."due_on",
      "t243"."decided_on",
      "t243"."home",
      "t243"."days"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t186"."child",
          "t186"."subject",
          "t186"."unit",
          "t186"."authority",
          "t186"."circle",
          "t186"."event",
          "t186"."raised_on",
          "t186"."due_on",
          "t186"."decided_on",
          "t186"."home",
          "t109"."days"
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
              "t65"."child",
              "t65"."subject",
              "t65"."unit",
              "t65"."authority",
              "t65"."circle",
              "t65"."event",
              "t65"."raised_on",
              "t65"."due_on",
              "t65"."decided_on",
              "t120"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t65"
            INNER JOIN "t39" AS "t120"
              ON "t65"."child" = "t120"."child"
          ) AS "t160"
        ) AS "t186"
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
        ) AS "t109"
          ON "t186"."authority" = "t109"."authority"
      ) AS "t214"
      WHERE
        "t214"."raised_on" <= today
        AND CAST(CAST("t214"."raised_on" + MAKE_INTERVAL(days => CAST("t214"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t243"
    WHERE
      NOT EXISTS(
        SELECT
          1
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t93"."child",
              "t93"."subject",
              "t93"."unit",
              "t93"."authority",
              "t170"."circle",
              "t93"."event",
              "t93"."has_owner",
              "t93"."start_on",
              "t93"."evaluate_on",
              "t93"."end_on",
              "t93"."ended_on",
              "t93"."follows_on"
            FROM (
              SELECT
                "t19"."child",
                "t19"."subject",
                "t19"."unit",
                "t19"."authority",
                "t19"."event",
                "t19"."has_owner",
                "t19"."start_on",
                "t19"."evaluate_on",
                "t19"."end_on",
                "t19"."ended_on",
                "t19"."follows_on"
              FROM (
                SELECT
                  *
                FROM "measure" AS "t0"
                WHERE
                  "t0"."child" = who AND "t0"."start_on" <= today AND "t0"."circle" = "t0"."child"
              ) AS "t19"
            ) AS "t93"
            INNER JOIN "t158" AS "t170"
              ON "t93"."child" = "t170"."child"
          ) AS "t193"
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
            ) AS "t17"
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
            ) AS "t18"
          ) AS "t45"
        ) AS "t206"
        WHERE
          "t243"."child" = "t206"."child"
          AND "t243"."circle" = "t206"."circle"
          AND (
            (
              "t206"."ended_on" IS NULL
            )
            OR (
              "t206"."ended_on" > "t243"."raised_on"
            )
            OR (
              "t206"."start_on" >= "t243"."raised_on"
            )
          )
      )
  ) AS "t259"
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
        "t297"."child",
        "t297"."subject",
        "t297"."circle",
        "t297"."whole",
        "t297"."unit",
        "t297"."authority",
        "t297"."since",
        "t297"."due"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t258"."child",
            "t258"."child" AS "subject",
            "t258"."circle",
            FALSE AS "whole",
            "t258"."unit",
            "t258"."authority",
            "t258"."began" AS "since",
            CAST(CAST("t258"."began" + MAKE_INTERVAL(days => CAST("t258"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
          FROM "t256" AS "t258"
          WHERE
            CAST(CAST("t258"."began" + MAKE_INTERVAL(days => CAST("t258"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
        ) AS "t275"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t289"."child",
            "t289"."subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t289"."unit",
            "t289"."authority",
            "t289"."since",
            "t289"."due"
          FROM (
            SELECT
              "t272"."child",
              "t272"."child" AS "subject",
              "t272"."circle",
              FALSE AS "whole",
              "t272"."unit",
              "t272"."authority",
              "t272"."since",
              "t272"."due"
            FROM (
              SELECT
                "t251"."child",
                "t251"."circle",
                "t251"."began",
                "t251"."home",
                "t251"."authority",
                "t251"."unit",
                "t251"."days",
                "t251"."began" AS "since",
                CAST(CAST("t251"."began" + MAKE_INTERVAL(days => CAST("t251"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t242"."child",
                  "t242"."circle",
                  "t242"."began",
                  "t242"."home",
                  "t242"."authority",
                  "t242"."unit",
                  "t104"."days"
                FROM (
                  SELECT
                    "t220"."child",
                    "t220"."circle",
                    "t220"."began",
                    "t220"."home",
                    CASE WHEN "t220"."circle" = "t220"."child" THEN "t220"."home" ELSE "t220"."home" END AS "authority",
                    CASE
                      WHEN "t220"."circle" = "t220"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t220"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t207"."child",
                      "t207"."circle",
                      "t207"."began",
                      "t121"."home"
                    FROM "t194" AS "t207"
                    INNER JOIN "t39" AS "t121"
                      ON "t207"."child" = "t121"."child"
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
                        ) AS "t124"
                        WHERE
                          "t207"."child" = "t124"."child" AND "t207"."circle" = "t124"."circle"
                      )
                  ) AS "t220"
                ) AS "t242"
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
                ) AS "t104"
                  ON "t242"."authority" = "t104"."authority"
              ) AS "t251"
              WHERE
                CAST(CAST("t251"."began" + MAKE_INTERVAL(days => CAST("t251"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t272"
            WHERE
              NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "t258"."child"
                  FROM "t256" AS "t258"
                  WHERE
                    CAST(CAST("t258"."began" + MAKE_INTERVAL(days => CAST("t258"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                ) AS "t280"
                WHERE
                  "t272"."child" = "t280"."child"
              )
          ) AS "t289"
        ) AS "t294"
      ) AS "t297"
    ) AS "t300"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        'measure-without-owner-or-date' AS "rule",
        "t150"."child",
        "t150"."subject",
        "t150"."circle",
        FALSE AS "whole",
        "t150"."unit",
        "t150"."authority",
        "t150"."start_on" AS "since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t95"."child",
          "t95"."subject",
          "t95"."unit",
          "t95"."authority",
          "t95"."circle",
          "t95"."event",
          "t95"."has_owner",
          "t95"."start_on",
          "t95"."evaluate_on",
          "t95"."end_on",
          "t95"."ended_on",
          "t95"."follows_on",
          "t96"."days"
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
        ) AS "t95"
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
        ) AS "t96"
          ON "t95"."authority" = "t96"."authority"
      ) AS "t150"
      WHERE
        NOT (
          "t150"."has_owner"
        ) OR (
          "t150"."evaluate_on" IS NULL
        )
    ) AS "t173"
  ) AS "t304"
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
          "t151"."child",
          "t151"."subject",
          "t151"."circle",
          FALSE AS "whole",
          "t151"."unit",
          "t151"."authority",
          "t151"."received_on" AS "since",
          "t151"."due_on" AS "due"
        FROM (
          SELECT
            "t64"."child",
            "t64"."subject",
            "t64"."unit",
            "t64"."authority",
            "t64"."circle",
            "t64"."event",
            "t64"."received_on",
            "t64"."due_on",
            "t64"."assessed_on",
            "t97"."days"
          FROM (
            SELECT
              *
            FROM "report" AS "t2"
            WHERE
              "t2"."child" = who
          ) AS "t64"
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
          ) AS "t97"
            ON "t64"."authority" = "t97"."authority"
        ) AS "t151"
        WHERE
          "t151"."received_on" <= today
          AND "t151"."due_on" < today
          AND (
            (
              "t151"."assessed_on" IS NULL
            ) OR (
              "t151"."assessed_on" > today
            )
          )
      ) AS "t174"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'repeated-concerns' AS "rule",
          "t302"."child",
          "t302"."subject",
          "t302"."circle",
          "t302"."whole",
          "t302"."unit",
          "t302"."authority",
          "t302"."since",
          "t302"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t273"."child",
              "t273"."circle" AS "subject",
              "t273"."circle",
              FALSE AS "whole",
              "t273"."unit",
              "t273"."authority",
              "t273"."raised_on" AS "since",
              CAST(NULL AS DATE) AS "due"
            FROM "t269" AS "t273"
            WHERE
              "t273"."before" = 2
          ) AS "t283"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t295"."child",
              "t295"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t295"."unit",
              "t295"."authority",
              "t295"."since",
              "t295"."due"
            FROM (
              SELECT
                "t285"."child",
                "t285"."circle" AS "subject",
                "t285"."circle",
                FALSE AS "whole",
                "t285"."unit",
                "t285"."authority",
                "t285"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t270"."child",
                  "t270"."subject",
                  "t270"."unit",
                  "t270"."authority",
                  "t270"."circle",
                  "t270"."event",
                  "t270"."raised_on",
                  "t270"."due_on",
                  "t270"."decided_on",
                  "t270"."home",
                  "t270"."days",
                  "t270"."before",
                  "t270"."raised_on" AS "since"
                FROM (
                  SELECT
                    "t260"."child",
                    "t260"."subject",
                    "t260"."unit",
                    "t260"."authority",
                    "t260"."circle",
                    "t260"."event",
                    "t260"."raised_on",
                    "t260"."due_on",
                    "t260"."decided_on",
                    "t260"."home",
                    "t260"."days",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t260"."child", "t260"."circle"
                      ORDER BY "t260"."raised_on" ASC, "t260"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "before"
                  FROM (
                    SELECT
                      "t244"."child",
                      "t244"."subject",
                      "t244"."unit",
                      "t244"."authority",
                      "t244"."circle",
                      "t244"."event",
                      "t244"."raised_on",
                      "t244"."due_on",
                      "t244"."decided_on",
                      "t244"."home",
                      "t244"."days"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t187"."child",
                          "t187"."subject",
                          "t187"."unit",
                          "t187"."authority",
                          "t187"."circle",
                          "t187"."event",
                          "t187"."raised_on",
                          "t187"."due_on",
                          "t187"."decided_on",
                          "t187"."home",
                          "t109"."days"
                        FROM (
                          SELECT
                            "t161"."child",
                            "t161"."subject",
                            CASE
                              WHEN "t161"."circle" = "t161"."child"
                              THEN CAST(NULL AS UUID)
                              ELSE "t161"."circle"
                            END AS "unit",
                            CASE
                              WHEN "t161"."circle" = "t161"."child"
                              THEN "t161"."home"
                              ELSE "t161"."authority"
                            END AS "authority",
                            "t161"."circle",
                            "t161"."event",
                            "t161"."raised_on",
                            "t161"."due_on",
                            "t161"."decided_on",
                            "t161"."home"
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
                              "t120"."home"
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
                            ) AS "t66"
                            INNER JOIN "t39" AS "t120"
                              ON "t66"."child" = "t120"."child"
                          ) AS "t161"
                        ) AS "t187"
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
                        ) AS "t109"
                          ON "t187"."authority" = "t109"."authority"
                      ) AS "t215"
                      WHERE
                        "t215"."raised_on" <= today
                        AND CAST(CAST("t215"."raised_on" + MAKE_INTERVAL(days => CAST("t215"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                    ) AS "t244"
                    WHERE
                      NOT EXISTS(
                        SELECT
                          1
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t94"."child",
                              "t94"."subject",
                              "t94"."unit",
                              "t94"."authority",
                              "t166"."circle",
                              "t94"."event",
                              "t94"."has_owner",
                              "t94"."start_on",
                              "t94"."evaluate_on",
                              "t94"."end_on",
                              "t94"."ended_on",
                              "t94"."follows_on"
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
                              ) AS "t22"
                            ) AS "t94"
                            INNER JOIN (
                              SELECT
                                "t142"."child",
                                "t142"."unit" AS "circle"
                              FROM (
                                SELECT
                                  "t81"."child",
                                  "t81"."unit",
                                  BOOL_AND("t81"."is_open") AS "is_open"
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
                                ) AS "t81"
                                GROUP BY
                                  1,
                                  2
                              ) AS "t142"
                              WHERE
                                "t142"."is_open"
                            ) AS "t166"
                              ON "t94"."child" = "t166"."child"
                          ) AS "t185"
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
                            ) AS "t20"
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
                            ) AS "t21"
                          ) AS "t47"
                        ) AS "t201"
                        WHERE
                          "t244"."child" = "t201"."child"
                          AND "t244"."circle" = "t201"."circle"
                          AND (
                            (
                              "t201"."ended_on" IS NULL
                            )
                            OR (
                              "t201"."ended_on" > "t244"."raised_on"
                            )
                            OR (
                              "t201"."start_on" >= "t244"."raised_on"
                            )
                          )
                      )
                  ) AS "t260"
                ) AS "t270"
                WHERE
                  "t270"."before" = 2
              ) AS "t285"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t273"."child"
                    FROM "t269" AS "t273"
                    WHERE
                      "t273"."before" = 2
                  ) AS "t287"
                  WHERE
                    "t285"."child" = "t287"."child"
                )
            ) AS "t295"
          ) AS "t299"
        ) AS "t302"
      ) AS "t307"
    ) AS "t309"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'passed-on' AS "rule",
          "t298"."child",
          "t298"."subject",
          "t298"."circle",
          "t298"."whole",
          "t298"."unit",
          "t298"."authority",
          "t298"."since",
          "t298"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t265"."child",
              "t265"."subject",
              "t265"."circle",
              FALSE AS "whole",
              "t265"."unit",
              "t265"."authority",
              "t265"."since",
              CAST(NULL AS DATE) AS "due"
            FROM (
              SELECT
                "t254"."child",
                "t254"."circle",
                "t254"."need",
                CASE
                  WHEN "t254"."circle" = "t254"."child"
                  THEN "t254"."home"
                  ELSE "t254"."authority"
                END AS "authority",
                "t254"."subject",
                "t254"."since",
                "t254"."home",
                CASE
                  WHEN "t254"."circle" = "t254"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t254"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t246"."child",
                  "t246"."circle",
                  "t246"."need",
                  "t246"."authority",
                  "t246"."subject",
                  "t246"."since",
                  "t120"."home"
                FROM (
                  SELECT
                    "t225"."child",
                    "t225"."circle",
                    "t225"."need",
                    "t225"."authority",
                    "t225"."first" AS "subject",
                    "t225"."answered_on" AS "since"
                  FROM (
                    SELECT
                      "t210"."child",
                      "t210"."subject",
                      "t210"."unit",
                      "t210"."authority",
                      "t210"."circle",
                      "t210"."event",
                      "t210"."to_unit",
                      "t210"."need",
                      "t210"."sent_on",
                      "t210"."due_on",
                      "t210"."answered_on",
                      "t210"."accepted",
                      "t210"."withdrawn_on",
                      "t210"."returned_on",
                      "t210"."again",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t210"."child", "t210"."circle", "t210"."need"
                        ORDER BY "t210"."answered_on" ASC, "t210"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before",
                      LAG("t210"."subject") OVER (
                        PARTITION BY "t210"."child", "t210"."circle", "t210"."need"
                        ORDER BY "t210"."answered_on" ASC, "t210"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "first"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t163"."child",
                          "t163"."subject",
                          "t163"."unit",
                          "t163"."authority",
                          "t163"."circle",
                          "t163"."event",
                          "t163"."to_unit",
                          "t163"."need",
                          "t163"."sent_on",
                          "t163"."due_on",
                          "t163"."answered_on",
                          "t163"."accepted",
                          "t163"."withdrawn_on",
                          "t163"."returned_on",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t163"."child", "t163"."circle", "t163"."need", "t163"."to_unit"
                            ORDER BY "t163"."answered_on" ASC, "t163"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "again"
                        FROM (
                          SELECT
                            "t128"."child",
                            "t128"."subject",
                            "t128"."unit",
                            "t128"."authority",
                            "t128"."circle",
                            "t128"."event",
                            "t128"."to_unit",
                            "t128"."need",
                            "t128"."sent_on",
                            "t128"."due_on",
                            "t128"."answered_on",
                            "t128"."accepted",
                            "t128"."withdrawn_on",
                            "t128"."returned_on"
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
                          ) AS "t128"
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
                              ) AS "t130"
                              WHERE
                                "t128"."child" = "t130"."child"
                                AND "t128"."circle" = "t130"."circle"
                                AND "t128"."need" = "t130"."need"
                                AND "t130"."answered_on" >= "t128"."answered_on"
                            )
                        ) AS "t163"
                      ) AS "t189"
                      WHERE
                        "t189"."again" = 0
                    ) AS "t210"
                  ) AS "t225"
                  WHERE
                    "t225"."before" = 1
                ) AS "t246"
                INNER JOIN "t39" AS "t120"
                  ON "t246"."child" = "t120"."child"
              ) AS "t254"
            ) AS "t265"
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
            ) AS "t102"
              ON "t265"."authority" = "t102"."authority"
          ) AS "t278"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t292"."child",
              "t292"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t292"."unit",
              "t292"."authority",
              "t292"."since",
              "t292"."due"
            FROM (
              SELECT
                "t266"."child",
                "t266"."subject",
                "t266"."circle",
                FALSE AS "whole",
                "t266"."unit",
                "t266"."authority",
                "t266"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t255"."child",
                  "t255"."circle",
                  "t255"."need",
                  CASE
                    WHEN "t255"."circle" = "t255"."child"
                    THEN "t255"."home"
                    ELSE "t255"."authority"
                  END AS "authority",
                  "t255"."subject",
                  "t255"."since",
                  "t255"."home",
                  CASE
                    WHEN "t255"."circle" = "t255"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t255"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t247"."child",
                    "t247"."circle",
                    "t247"."need",
                    "t247"."authority",
                    "t247"."subject",
                    "t247"."since",
                    "t120"."home"
                  FROM (
                    SELECT
                      "t226"."child",
                      "t226"."circle",
                      "t226"."need",
                      "t226"."authority",
                      "t226"."first" AS "subject",
                      "t226"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t211"."child",
                        "t211"."subject",
                        "t211"."unit",
                        "t211"."authority",
                        "t211"."circle",
                        "t211"."event",
                        "t211"."to_unit",
                        "t211"."need",
                        "t211"."sent_on",
                        "t211"."due_on",
                        "t211"."answered_on",
                        "t211"."accepted",
                        "t211"."withdrawn_on",
                        "t211"."returned_on",
                        "t211"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t211"."child", "t211"."circle", "t211"."need"
                          ORDER BY "t211"."answered_on" ASC, "t211"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t211"."subject") OVER (
                          PARTITION BY "t211"."child", "t211"."circle", "t211"."need"
                          ORDER BY "t211"."answered_on" ASC, "t211"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t164"."child",
                            "t164"."subject",
                            "t164"."unit",
                            "t164"."authority",
                            "t164"."circle",
                            "t164"."event",
                            "t164"."to_unit",
                            "t164"."need",
                            "t164"."sent_on",
                            "t164"."due_on",
                            "t164"."answered_on",
                            "t164"."accepted",
                            "t164"."withdrawn_on",
                            "t164"."returned_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t164"."child", "t164"."circle", "t164"."need", "t164"."to_unit"
                              ORDER BY "t164"."answered_on" ASC, "t164"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t129"."child",
                              "t129"."subject",
                              "t129"."unit",
                              "t129"."authority",
                              "t129"."circle",
                              "t129"."event",
                              "t129"."to_unit",
                              "t129"."need",
                              "t129"."sent_on",
                              "t129"."due_on",
                              "t129"."answered_on",
                              "t129"."accepted",
                              "t129"."withdrawn_on",
                              "t129"."returned_on"
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
                            ) AS "t129"
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
                                ) AS "t131"
                                WHERE
                                  "t129"."child" = "t131"."child"
                                  AND "t129"."circle" = "t131"."circle"
                                  AND "t129"."need" = "t131"."need"
                                  AND "t131"."answered_on" >= "t129"."answered_on"
                              )
                          ) AS "t164"
                        ) AS "t190"
                        WHERE
                          "t190"."again" = 0
                      ) AS "t211"
                    ) AS "t226"
                    WHERE
                      "t226"."before" = 1
                  ) AS "t247"
                  INNER JOIN "t39" AS "t120"
                    ON "t247"."child" = "t120"."child"
                ) AS "t255"
              ) AS "t266"
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
              ) AS "t102"
                ON "t266"."authority" = "t102"."authority"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t265"."child",
                      "t265"."need"
                    FROM (
                      SELECT
                        "t254"."child",
                        "t254"."circle",
                        "t254"."need",
                        CASE
                          WHEN "t254"."circle" = "t254"."child"
                          THEN "t254"."home"
                          ELSE "t254"."authority"
                        END AS "authority",
                        "t254"."subject",
                        "t254"."since",
                        "t254"."home",
                        CASE
                          WHEN "t254"."circle" = "t254"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t254"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t246"."child",
                          "t246"."circle",
                          "t246"."need",
                          "t246"."authority",
                          "t246"."subject",
                          "t246"."since",
                          "t120"."home"
                        FROM (
                          SELECT
                            "t225"."child",
                            "t225"."circle",
                            "t225"."need",
                            "t225"."authority",
                            "t225"."first" AS "subject",
                            "t225"."answered_on" AS "since"
                          FROM (
                            SELECT
                              "t210"."child",
                              "t210"."subject",
                              "t210"."unit",
                              "t210"."authority",
                              "t210"."circle",
                              "t210"."event",
                              "t210"."to_unit",
                              "t210"."need",
                              "t210"."sent_on",
                              "t210"."due_on",
                              "t210"."answered_on",
                              "t210"."accepted",
                              "t210"."withdrawn_on",
                              "t210"."returned_on",
                              "t210"."again",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t210"."child", "t210"."circle", "t210"."need"
                                ORDER BY "t210"."answered_on" ASC, "t210"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "before",
                              LAG("t210"."subject") OVER (
                                PARTITION BY "t210"."child", "t210"."circle", "t210"."need"
                                ORDER BY "t210"."answered_on" ASC, "t210"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "first"
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t163"."child",
                                  "t163"."subject",
                                  "t163"."unit",
                                  "t163"."authority",
                                  "t163"."circle",
                                  "t163"."event",
                                  "t163"."to_unit",
                                  "t163"."need",
                                  "t163"."sent_on",
                                  "t163"."due_on",
                                  "t163"."answered_on",
                                  "t163"."accepted",
                                  "t163"."withdrawn_on",
                                  "t163"."returned_on",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t163"."child", "t163"."circle", "t163"."need", "t163"."to_unit"
                                    ORDER BY "t163"."answered_on" ASC, "t163"."subject" ASC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "again"
                                FROM (
                                  SELECT
                                    "t128"."child",
                                    "t128"."subject",
                                    "t128"."unit",
                                    "t128"."authority",
                                    "t128"."circle",
                                    "t128"."event",
                                    "t128"."to_unit",
                                    "t128"."need",
                                    "t128"."sent_on",
                                    "t128"."due_on",
                                    "t128"."answered_on",
                                    "t128"."accepted",
                                    "t128"."withdrawn_on",
                                    "t128"."returned_on"
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
                                  ) AS "t128"
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
                                      ) AS "t130"
                                      WHERE
                                        "t128"."child" = "t130"."child"
                                        AND "t128"."circle" = "t130"."circle"
                                        AND "t128"."need" = "t130"."need"
                                        AND "t130"."answered_on" >= "t128"."answered_on"
                                    )
                                ) AS "t163"
                              ) AS "t189"
                              WHERE
                                "t189"."again" = 0
                            ) AS "t210"
                          ) AS "t225"
                          WHERE
                            "t225"."before" = 1
                        ) AS "t246"
                        INNER JOIN "t39" AS "t120"
                          ON "t246"."child" = "t120"."child"
                      ) AS "t254"
                    ) AS "t265"
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
                    ) AS "t102"
                      ON "t265"."authority" = "t102"."authority"
                  ) AS "t282"
                  WHERE
                    "t266"."child" = "t282"."child" AND "t266"."need" = "t282"."need"
                )
            ) AS "t292"
          ) AS "t296"
        ) AS "t298"
      ) AS "t303"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'moved-without-transfer' AS "rule",
          "t216"."child",
          "t216"."subject",
          "t216"."circle",
          FALSE AS "whole",
          "t216"."unit",
          "t216"."authority",
          "t216"."since",
          CAST(CAST("t216"."since" + MAKE_INTERVAL(days => CAST("t216"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t191"."child",
            "t191"."subject",
            "t191"."unit",
            "t191"."authority",
            "t191"."circle",
            "t191"."event",
            "t191"."service",
            "t191"."from_on",
            "t191"."to_on",
            "t191"."days",
            "t191"."since"
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
                "t133"."service",
                "t133"."from_on",
                "t133"."to_on",
                "t105"."days",
                "t139"."since"
              FROM "t78" AS "t133"
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
              ) AS "t105"
                ON "t133"."authority" = "t105"."authority"
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
              ) AS "t139"
                ON "t133"."child" = "t139"."child" AND "t133"."authority" = "t139"."authority"
            ) AS "t168"
            WHERE
              "t168"."from_on" <= "t168"."since"
          ) AS "t191"
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
                ) AS "t114"
                WHERE
                  "t191"."child" = "t114"."child"
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
                ) AS "t115"
                WHERE
                  "t191"."child" = "t115"."child" AND "t191"."authority" = "t115"."authority"
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
                "t191"."child" = "t72"."child"
                AND "t191"."circle" = "t72"."circle"
                AND "t191"."subject" = "t72"."subject"
            )
        ) AS "t216"
        WHERE
          CAST(CAST("t216"."since" + MAKE_INTERVAL(days => CAST("t216"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t239"
    ) AS "t305"
  ) AS "t310"
) AS "t312"
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
          "t219"."child",
          "t219"."subject",
          "t219"."circle",
          FALSE AS "whole",
          "t219"."unit",
          "t219"."authority",
          "t219"."from_on" AS "since",
          "t219"."contact_due_on" AS "due"
        FROM (
          SELECT
            "t178"."child",
            "t178"."subject",
            "t178"."unit",
            "t178"."authority",
            "t178"."circle",
            "t178"."event",
            "t178"."from_on",
            "t178"."to_on",
            "t178"."contact_due_on",
            "t178"."days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t116"."child",
                "t116"."subject",
                "t116"."unit",
                "t116"."authority",
                "t116"."circle",
                "t116"."event",
                "t116"."from_on",
                "t116"."to_on",
                "t116"."contact_due_on",
                "t106"."days"
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
              ) AS "t116"
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
              ) AS "t106"
                ON "t116"."authority" = "t106"."authority"
            ) AS "t157"
            WHERE
              "t157"."contact_due_on" < today
          ) AS "t178"
          WHERE
            NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t118"."child",
                    "t118"."subject",
                    "t118"."unit",
                    "t118"."authority",
                    "t169"."circle",
                    "t118"."event",
                    "t118"."on",
                    "t118"."with_whom"
                  FROM (
                    SELECT
                      "t38"."child",
                      "t38"."subject",
                      "t38"."unit",
                      "t38"."authority",
                      "t38"."event",
                      "t38"."on",
                      "t38"."with_whom"
                    FROM (
                      SELECT
                        *
                      FROM "contact" AS "t10"
                      WHERE
                        "t10"."child" = who
                        AND "t10"."on" <= today
                        AND "t10"."with_whom" <> 'meeting'
                        AND "t10"."circle" = "t10"."child"
                    ) AS "t38"
                  ) AS "t118"
                  INNER JOIN "t158" AS "t169"
                    ON "t118"."child" = "t169"."child"
                ) AS "t192"
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
                  ) AS "t36"
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
                  ) AS "t37"
                ) AS "t76"
              ) AS "t205"
              WHERE
                "t178"."child" = "t205"."child"
                AND "t178"."circle" = "t205"."circle"
                AND "t205"."on" >= "t178"."from_on"
            )
        ) AS "t219"
      ) AS "t227"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'no-holder' AS "rule",
          "t308"."child",
          "t308"."subject",
          "t308"."circle",
          "t308"."whole",
          "t308"."unit",
          "t308"."authority",
          "t308"."since",
          "t308"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t267"."child",
              "t267"."child" AS "subject",
              "t267"."circle",
              FALSE AS "whole",
              "t267"."unit",
              "t267"."authority",
              "t267"."since",
              CAST(NULL AS DATE) AS "due"
            FROM "t264" AS "t267"
            WHERE
              (
                "t267"."stood_in" IS NULL
              )
              OR (
                CAST(CAST("t267"."since" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              )
          ) AS "t290"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t301"."child",
              "t301"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t301"."unit",
              "t301"."authority",
              "t301"."since",
              "t301"."due"
            FROM (
              SELECT
                "t288"."child",
                "t288"."child" AS "subject",
                "t288"."circle",
                FALSE AS "whole",
                "t288"."unit",
                "t288"."authority",
                "t288"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t252"."child",
                    "t252"."circle",
                    "t252"."stood_in",
                    "t252"."since",
                    "t252"."home",
                    "t252"."authority",
                    "t252"."unit",
                    "t107"."days"
                  FROM (
                    SELECT
                      "t232"."child",
                      "t232"."circle",
                      "t232"."stood_in",
                      "t232"."since",
                      "t232"."home",
                      CASE WHEN "t232"."circle" = "t232"."child" THEN "t232"."home" ELSE "t232"."home" END AS "authority",
                      CASE
                        WHEN "t232"."circle" = "t232"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t232"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t221"."child",
                        "t221"."circle",
                        "t144"."stood_in",
                        GREATEST("t221"."began", COALESCE("t146"."dropped", "t221"."began")) AS "since",
                        "t122"."home"
                      FROM (
                        SELECT
                          "t208"."child",
                          "t208"."circle",
                          MIN("t208"."began") AS "began"
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
                          ) AS "t92"
                          UNION ALL
                          SELECT
                            *
                          FROM "t194" AS "t200"
                        ) AS "t208"
                        GROUP BY
                          1,
                          2
                      ) AS "t221"
                      LEFT OUTER JOIN (
                        SELECT
                          "t42"."child",
                          "t42"."circle",
                          MAX("t42"."to_on") AS "dropped"
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
                        ) AS "t42"
                        GROUP BY
                          1,
                          2
                      ) AS "t146"
                        ON "t221"."child" = "t146"."child" AND "t221"."circle" = "t146"."circle"
                      LEFT OUTER JOIN (
                        SELECT
                          "t89"."child",
                          "t89"."circle",
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
                        ) AS "t89"
                      ) AS "t144"
                        ON "t221"."child" = "t144"."child" AND "t221"."circle" = "t144"."circle"
                      INNER JOIN "t39" AS "t122"
                        ON "t221"."child" = "t122"."child"
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
                          ) AS "t127"
                          WHERE
                            "t221"."child" = "t127"."child" AND "t221"."circle" = "t127"."circle"
                        )
                    ) AS "t232"
                  ) AS "t252"
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
                  ) AS "t107"
                    ON "t252"."authority" = "t107"."authority"
                ) AS "t261"
                WHERE
                  (
                    "t261"."stood_in" IS NULL
                  )
                  OR (
                    CAST(CAST("t261"."since" + MAKE_INTERVAL(days => CAST("t261"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  )
              ) AS "t288"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t267"."child"
                    FROM "t264" AS "t267"
                    WHERE
                      (
                        "t267"."stood_in" IS NULL
                      )
                      OR (
                        CAST(CAST("t267"."since" + MAKE_INTERVAL(days => CAST("t267"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                      )
                  ) AS "t293"
                  WHERE
                    "t288"."child" = "t293"."child"
                )
            ) AS "t301"
          ) AS "t306"
        ) AS "t308"
      ) AS "t311"
    ) AS "t313"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'concern-undecided' AS "rule",
          "t152"."child",
          "t152"."subject",
          "t152"."circle",
          FALSE AS "whole",
          "t152"."unit",
          "t152"."authority",
          "t152"."raised_on" AS "since",
          "t152"."due_on" AS "due"
        FROM (
          SELECT
            "t65"."child",
            "t65"."subject",
            "t65"."unit",
            "t65"."authority",
            "t65"."circle",
            "t65"."event",
            "t65"."raised_on",
            "t65"."due_on",
            "t65"."decided_on",
            "t98"."days"
          FROM (
            SELECT
              *
            FROM "concern" AS "t3"
            WHERE
              "t3"."child" = who
          ) AS "t65"
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
          ) AS "t98"
            ON "t65"."authority" = "t98"."authority"
        ) AS "t152"
        WHERE
          "t152"."raised_on" <= today
          AND "t152"."due_on" < today
          AND (
            (
              "t152"."decided_on" IS NULL
            ) OR (
              "t152"."decided_on" > today
            )
          )
      ) AS "t175"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'referral-unanswered' AS "rule",
          "t153"."child",
          "t153"."subject",
          "t153"."circle",
          FALSE AS "whole",
          "t153"."unit",
          "t153"."authority",
          "t153"."sent_on" AS "since",
          "t153"."due_on" AS "due"
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
            "t67"."withdrawn_on",
            "t67"."returned_on",
            "t99"."days"
          FROM (
            SELECT
              *
            FROM "referral" AS "t4"
            WHERE
              "t4"."child" = who
          ) AS "t67"
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
          ) AS "t99"
            ON "t67"."authority" = "t99"."authority"
        ) AS "t153"
        WHERE
          "t153"."sent_on" <= today
          AND "t153"."due_on" < today
          AND (
            (
              "t153"."answered_on" IS NULL
            ) OR (
              "t153"."answered_on" > today
            )
          )
          AND (
            (
              "t153"."withdrawn_on" IS NULL
            ) OR (
              "t153"."withdrawn_on" > today
            )
          )
      ) AS "t176"
    ) AS "t182"
  ) AS "t314"
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
          "t154"."child",
          "t154"."subject",
          "t154"."circle",
          FALSE AS "whole",
          "t154"."unit",
          "t154"."authority",
          "t154"."offered_on" AS "since",
          "t154"."due_on" AS "due"
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
            "t100"."days"
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
          ) AS "t100"
            ON "t69"."authority" = "t100"."authority"
        ) AS "t154"
        WHERE
          "t154"."offered_on" <= today
          AND "t154"."due_on" < today
          AND (
            (
              "t154"."answered_on" IS NULL
            ) OR (
              "t154"."answered_on" > today
            )
          )
      ) AS "t177"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'help-ends' AS "rule",
          "t183"."child",
          "t183"."subject",
          "t183"."circle",
          FALSE AS "whole",
          "t183"."unit",
          "t183"."authority",
          CASE
            WHEN (
              "t183"."ended_on" IS NOT NULL
            ) AND (
              "t183"."ended_on" <= today
            )
            THEN "t183"."ended_on"
            ELSE CASE
              WHEN CAST(CAST("t183"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t183"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE) > "t183"."start_on"
              THEN CAST(CAST("t183"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t183"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE)
              ELSE "t183"."start_on"
            END
          END AS "since",
          "t183"."ends" AS "due"
        FROM (
          SELECT
            "t155"."child",
            "t155"."subject",
            "t155"."unit",
            "t155"."authority",
            "t155"."circle",
            "t155"."event",
            "t155"."has_owner",
            "t155"."start_on",
            "t155"."evaluate_on",
            "t155"."end_on",
            "t155"."ended_on",
            "t155"."follows_on",
            "t155"."days",
            CASE
              WHEN (
                "t155"."ended_on" IS NOT NULL
              ) AND (
                "t155"."ended_on" <= today
              )
              THEN "t155"."ended_on"
              ELSE "t155"."end_on"
            END AS "ends"
          FROM (
            SELECT
              "t44"."child",
              "t44"."subject",
              "t44"."unit",
              "t44"."authority",
              "t44"."circle",
              "t44"."event",
              "t44"."has_owner",
              "t44"."start_on",
              "t44"."evaluate_on",
              "t44"."end_on",
              "t44"."ended_on",
              "t44"."follows_on",
              "t103"."days"
            FROM (
              SELECT
                *
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who
            ) AS "t44"
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
            ) AS "t103"
              ON "t44"."authority" = "t103"."authority"
          ) AS "t155"
          WHERE
            "t155"."start_on" <= today
            AND (
              (
                "t155"."follows_on" IS NULL
              ) OR (
                "t155"."follows_on" > today
              )
            )
        ) AS "t183"
        WHERE
          CAST(CAST("t183"."ends" + MAKE_INTERVAL(days => CAST(-(
            "t183"."days"
          ) AS INT)) AS TIMESTAMP) AS DATE) <= today
          AND CAST(CAST("t183"."ends" + MAKE_INTERVAL(days => CAST("t183"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
      ) AS "t228"
    ) AS "t230"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'silence' AS "rule",
          "t253"."child",
          "t253"."child" AS "subject",
          CAST(NULL AS UUID) AS "circle",
          TRUE AS "whole",
          "t253"."unit",
          "t253"."authority",
          "t253"."since",
          CAST(CAST("t253"."since" + MAKE_INTERVAL(days => CAST("t253"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t245"."child",
            "t245"."since",
            "t245"."circle",
            "t245"."home",
            "t245"."authority",
            "t245"."unit",
            "t101"."days"
          FROM (
            SELECT
              "t222"."child",
              "t222"."since",
              "t222"."circle",
              "t222"."home",
              CASE WHEN "t222"."circle" = "t222"."child" THEN "t222"."home" ELSE "t222"."home" END AS "authority",
              CASE
                WHEN "t222"."circle" = "t222"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t222"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t209"."child",
                "t209"."since",
                "t209"."circle",
                "t120"."home"
              FROM (
                SELECT
                  "t188"."child",
                  "t188"."since",
                  "t188"."child" AS "circle"
                FROM (
                  SELECT
                    "t149"."child",
                    GREATEST("t149"."began", COALESCE("t167"."last_on", "t149"."began")) AS "since"
                  FROM (
                    SELECT
                      "t90"."child",
                      MIN("t90"."from_on") AS "began"
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
                    ) AS "t90"
                    GROUP BY
                      1
                  ) AS "t149"
                  LEFT OUTER JOIN (
                    SELECT
                      "t134"."child",
                      MAX("t134"."on") AS "last_on"
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
                        ) AS "t43"
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
                          ) AS "t35"
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
                          ) AS "t34"
                        ) AS "t75"
                      ) AS "t117"
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
                          ) AS "t23"
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
                          ) AS "t28"
                        ) AS "t68"
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
                          ) AS "t29"
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
                          ) AS "t40"
                        ) AS "t85"
                      ) AS "t125"
                    ) AS "t134"
                    GROUP BY
                      1
                  ) AS "t167"
                    ON "t149"."child" = "t167"."child"
                ) AS "t188"
              ) AS "t209"
              INNER JOIN "t39" AS "t120"
                ON "t209"."child" = "t120"."child"
            ) AS "t222"
          ) AS "t245"
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
          ) AS "t101"
            ON "t245"."authority" = "t101"."authority"
        ) AS "t253"
        WHERE
          CAST(CAST("t253"."since" + MAKE_INTERVAL(days => CAST("t253"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t271"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'review-overdue' AS "rule",
          "t229"."child",
          "t229"."subject",
          "t229"."circle",
          "t229"."whole",
          "t229"."unit",
          "t229"."authority",
          "t229"."since",
          "t229"."due"
        FROM (
          SELECT
            "t203"."child",
            "t203"."subject",
            "t203"."circle",
            FALSE AS "whole",
            "t203"."unit",
            "t203"."authority",
            "t203"."since",
            "t203"."due"
          FROM (
            SELECT
              "t156"."child",
              "t156"."subject",
              "t156"."unit",
              "t156"."authority",
              "t156"."circle",
              "t156"."event",
              "t156"."has_owner",
              "t156"."start_on",
              "t156"."evaluate_on",
              "t156"."end_on",
              "t156"."ended_on",
              "t156"."follows_on",
              "t156"."days",
              "t156"."evaluate_on" AS "since",
              CAST(CAST("t156"."evaluate_on" + MAKE_INTERVAL(days => CAST("t156"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM (
              SELECT
                "t95"."child",
                "t95"."subject",
                "t95"."unit",
                "t95"."authority",
                "t95"."circle",
                "t95"."event",
                "t95"."has_owner",
                "t95"."start_on",
                "t95"."evaluate_on",
                "t95"."end_on",
                "t95"."ended_on",
                "t95"."follows_on",
                "t108"."days"
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
              ) AS "t95"
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
              ) AS "t108"
                ON "t95"."authority" = "t108"."authority"
            ) AS "t156"
            WHERE
              CAST(CAST("t156"."evaluate_on" + MAKE_INTERVAL(days => CAST("t156"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t203"
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
              ) AS "t73"
              WHERE
                "t203"."child" = "t73"."child"
                AND "t203"."circle" = "t73"."circle"
                AND "t203"."subject" = "t73"."measure"
                AND "t73"."held_on" >= CAST(CAST("t203"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
            )
        ) AS "t229"
      ) AS "t236"
    ) AS "t274"
  ) AS "t277"
) AS "t315"

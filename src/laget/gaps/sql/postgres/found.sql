WITH "t33" AS (
  SELECT
    "t12"."child",
    "t12"."authority" AS "home"
  FROM "children" AS "t12"
  WHERE
    "t12"."child" = who
), "t69" AS (
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
        "t70"."child",
        "t70"."circle",
        "t70"."unit",
        MIN("t70"."from_on") AS "began"
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
      ) AS "t70"
      GROUP BY
        1,
        2,
        3
    ) AS "t126"
  ) AS "t150"
  WHERE
    "t150"."before" = 1
), "t171" AS (
  SELECT
    "t157"."child",
    "t157"."circle",
    "t157"."began"
  FROM (
    SELECT
      "t132"."child",
      "t132"."circle",
      "t132"."unit",
      "t132"."began",
      ROW_NUMBER() OVER (
        PARTITION BY "t132"."child", "t132"."circle"
        ORDER BY "t132"."began" ASC, "t132"."unit" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "before"
    FROM (
      SELECT
        "t105"."child",
        "t105"."circle",
        "t105"."unit",
        MIN("t105"."from_on") AS "began"
      FROM "t69" AS "t105"
      GROUP BY
        1,
        2,
        3
    ) AS "t132"
  ) AS "t157"
  WHERE
    "t157"."before" = 1
), "t225" AS (
  SELECT
    "t217"."child",
    "t217"."circle",
    "t217"."began",
    "t217"."home",
    "t217"."authority",
    "t217"."unit",
    "t91"."days"
  FROM (
    SELECT
      "t193"."child",
      "t193"."circle",
      "t193"."began",
      "t193"."home",
      CASE WHEN "t193"."circle" = "t193"."child" THEN "t193"."home" ELSE "t193"."home" END AS "authority",
      CASE
        WHEN "t193"."circle" = "t193"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t193"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t182"."child",
        "t182"."circle",
        "t182"."began",
        "t107"."home"
      FROM "t171" AS "t182"
      INNER JOIN "t33" AS "t107"
        ON "t182"."child" = "t107"."child"
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
          ) AS "t109"
          WHERE
            "t182"."child" = "t109"."child" AND "t182"."circle" = "t109"."circle"
        )
    ) AS "t193"
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
  ) AS "t91"
    ON "t217"."authority" = "t91"."authority"
), "t233" AS (
  SELECT
    "t226"."child",
    "t226"."circle",
    "t226"."stood_in",
    "t226"."since",
    "t226"."home",
    "t226"."authority",
    "t226"."unit",
    "t94"."days"
  FROM (
    SELECT
      "t210"."child",
      "t210"."circle",
      "t210"."stood_in",
      "t210"."since",
      "t210"."home",
      CASE WHEN "t210"."circle" = "t210"."child" THEN "t210"."home" ELSE "t210"."home" END AS "authority",
      CASE
        WHEN "t210"."circle" = "t210"."child"
        THEN CAST(NULL AS UUID)
        ELSE "t210"."circle"
      END AS "unit"
    FROM (
      SELECT
        "t194"."child",
        "t194"."circle",
        "t127"."stood_in",
        GREATEST("t194"."began", COALESCE("t129"."dropped", "t194"."began")) AS "since",
        "t108"."home"
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
          ) AS "t80"
          UNION ALL
          SELECT
            *
          FROM "t171" AS "t176"
        ) AS "t183"
        GROUP BY
          1,
          2
      ) AS "t194"
      LEFT OUTER JOIN (
        SELECT
          "t35"."child",
          "t35"."circle",
          MAX("t35"."to_on") AS "dropped"
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
        ) AS "t35"
        GROUP BY
          1,
          2
      ) AS "t129"
        ON "t194"."child" = "t129"."child" AND "t194"."circle" = "t129"."circle"
      LEFT OUTER JOIN (
        SELECT
          "t76"."child",
          "t76"."circle",
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
        ) AS "t76"
      ) AS "t127"
        ON "t194"."child" = "t127"."child" AND "t194"."circle" = "t127"."circle"
      INNER JOIN "t33" AS "t108"
        ON "t194"."child" = "t108"."child"
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
          ) AS "t112"
          WHERE
            "t194"."child" = "t112"."child" AND "t194"."circle" = "t112"."circle"
        )
    ) AS "t210"
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
  ) AS "t94"
    ON "t226"."authority" = "t94"."authority"
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
      "t212"."child",
      "t212"."subject",
      "t212"."unit",
      "t212"."authority",
      "t212"."circle",
      "t212"."event",
      "t212"."raised_on",
      "t212"."due_on",
      "t212"."decided_on",
      "t212"."home",
      "t212"."days"
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
          "t163"."raised_on",
          "t163"."due_on",
          "t163"."decided_on",
          "t163"."home",
          "t96"."days"
        FROM (
          SELECT
            "t142"."child",
            "t142"."subject",
            CASE
              WHEN "t142"."circle" = "t142"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t142"."circle"
            END AS "unit",
            CASE
              WHEN "t142"."circle" = "t142"."child"
              THEN "t142"."home"
              ELSE "t142"."authority"
            END AS "authority",
            "t142"."circle",
            "t142"."event",
            "t142"."raised_on",
            "t142"."due_on",
            "t142"."decided_on",
            "t142"."home"
          FROM (
            SELECT
              "t57"."child",
              "t57"."subject",
              "t57"."unit",
              "t57"."authority",
              "t57"."circle",
              "t57"."event",
              "t57"."raised_on",
              "t57"."due_on",
              "t57"."decided_on",
              "t106"."home"
            FROM (
              SELECT
                *
              FROM "concern" AS "t3"
              WHERE
                "t3"."child" = who
            ) AS "t57"
            INNER JOIN "t33" AS "t106"
              ON "t57"."child" = "t106"."child"
          ) AS "t142"
        ) AS "t163"
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
        ) AS "t96"
          ON "t163"."authority" = "t96"."authority"
      ) AS "t184"
      WHERE
        "t184"."raised_on" <= today
        AND CAST(CAST("t184"."raised_on" + MAKE_INTERVAL(days => CAST("t184"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
    ) AS "t212"
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
        ) AS "t39"
        WHERE
          "t212"."child" = "t39"."child"
          AND "t212"."circle" = "t39"."circle"
          AND (
            (
              "t39"."ended_on" IS NULL
            )
            OR (
              "t39"."ended_on" > "t212"."raised_on"
            )
            OR (
              "t39"."start_on" >= "t212"."raised_on"
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
        "t266"."child",
        "t266"."subject",
        "t266"."circle",
        "t266"."whole",
        "t266"."unit",
        "t266"."authority",
        "t266"."since",
        "t266"."due"
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
        ) AS "t244"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t258"."child",
            "t258"."subject",
            CAST(NULL AS UUID) AS "circle",
            TRUE AS "whole",
            "t258"."unit",
            "t258"."authority",
            "t258"."since",
            "t258"."due"
          FROM (
            SELECT
              "t241"."child",
              "t241"."child" AS "subject",
              "t241"."circle",
              FALSE AS "whole",
              "t241"."unit",
              "t241"."authority",
              "t241"."since",
              "t241"."due"
            FROM (
              SELECT
                "t220"."child",
                "t220"."circle",
                "t220"."began",
                "t220"."home",
                "t220"."authority",
                "t220"."unit",
                "t220"."days",
                "t220"."began" AS "since",
                CAST(CAST("t220"."began" + MAKE_INTERVAL(days => CAST("t220"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
              FROM (
                SELECT
                  "t211"."child",
                  "t211"."circle",
                  "t211"."began",
                  "t211"."home",
                  "t211"."authority",
                  "t211"."unit",
                  "t91"."days"
                FROM (
                  SELECT
                    "t190"."child",
                    "t190"."circle",
                    "t190"."began",
                    "t190"."home",
                    CASE WHEN "t190"."circle" = "t190"."child" THEN "t190"."home" ELSE "t190"."home" END AS "authority",
                    CASE
                      WHEN "t190"."circle" = "t190"."child"
                      THEN CAST(NULL AS UUID)
                      ELSE "t190"."circle"
                    END AS "unit"
                  FROM (
                    SELECT
                      "t177"."child",
                      "t177"."circle",
                      "t177"."began",
                      "t107"."home"
                    FROM "t169" AS "t177"
                    INNER JOIN "t33" AS "t107"
                      ON "t177"."child" = "t107"."child"
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
                        ) AS "t110"
                        WHERE
                          "t177"."child" = "t110"."child" AND "t177"."circle" = "t110"."circle"
                      )
                  ) AS "t190"
                ) AS "t211"
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
                ) AS "t91"
                  ON "t211"."authority" = "t91"."authority"
              ) AS "t220"
              WHERE
                CAST(CAST("t220"."began" + MAKE_INTERVAL(days => CAST("t220"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
            ) AS "t241"
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
                ) AS "t249"
                WHERE
                  "t241"."child" = "t249"."child"
              )
          ) AS "t258"
        ) AS "t263"
      ) AS "t266"
    ) AS "t269"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        'measure-without-owner-or-date' AS "rule",
        "t134"."child",
        "t134"."subject",
        "t134"."circle",
        FALSE AS "whole",
        "t134"."unit",
        "t134"."authority",
        "t134"."start_on" AS "since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t82"."child",
          "t82"."subject",
          "t82"."unit",
          "t82"."authority",
          "t82"."circle",
          "t82"."event",
          "t82"."has_owner",
          "t82"."start_on",
          "t82"."evaluate_on",
          "t82"."end_on",
          "t82"."ended_on",
          "t82"."follows_on",
          "t83"."days"
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
        ) AS "t82"
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
        ) AS "t83"
          ON "t82"."authority" = "t83"."authority"
      ) AS "t134"
      WHERE
        NOT (
          "t134"."has_owner"
        ) OR (
          "t134"."evaluate_on" IS NULL
        )
    ) AS "t151"
  ) AS "t273"
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
          "t135"."child",
          "t135"."subject",
          "t135"."circle",
          FALSE AS "whole",
          "t135"."unit",
          "t135"."authority",
          "t135"."received_on" AS "since",
          "t135"."due_on" AS "due"
        FROM (
          SELECT
            "t56"."child",
            "t56"."subject",
            "t56"."unit",
            "t56"."authority",
            "t56"."circle",
            "t56"."event",
            "t56"."received_on",
            "t56"."due_on",
            "t56"."assessed_on",
            "t84"."days"
          FROM (
            SELECT
              *
            FROM "report" AS "t2"
            WHERE
              "t2"."child" = who
          ) AS "t56"
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
          ) AS "t84"
            ON "t56"."authority" = "t84"."authority"
        ) AS "t135"
        WHERE
          "t135"."received_on" <= today
          AND "t135"."due_on" < today
          AND (
            (
              "t135"."assessed_on" IS NULL
            ) OR (
              "t135"."assessed_on" > today
            )
          )
      ) AS "t152"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'repeated-concerns' AS "rule",
          "t271"."child",
          "t271"."subject",
          "t271"."circle",
          "t271"."whole",
          "t271"."unit",
          "t271"."authority",
          "t271"."since",
          "t271"."due"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t242"."child",
              "t242"."circle" AS "subject",
              "t242"."circle",
              FALSE AS "whole",
              "t242"."unit",
              "t242"."authority",
              "t242"."raised_on" AS "since",
              CAST(NULL AS DATE) AS "due"
            FROM "t238" AS "t242"
            WHERE
              "t242"."before" = 2
          ) AS "t252"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t264"."child",
              "t264"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t264"."unit",
              "t264"."authority",
              "t264"."since",
              "t264"."due"
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
                      "t213"."child",
                      "t213"."subject",
                      "t213"."unit",
                      "t213"."authority",
                      "t213"."circle",
                      "t213"."event",
                      "t213"."raised_on",
                      "t213"."due_on",
                      "t213"."decided_on",
                      "t213"."home",
                      "t213"."days"
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
                          "t164"."raised_on",
                          "t164"."due_on",
                          "t164"."decided_on",
                          "t164"."home",
                          "t96"."days"
                        FROM (
                          SELECT
                            "t143"."child",
                            "t143"."subject",
                            CASE
                              WHEN "t143"."circle" = "t143"."child"
                              THEN CAST(NULL AS UUID)
                              ELSE "t143"."circle"
                            END AS "unit",
                            CASE
                              WHEN "t143"."circle" = "t143"."child"
                              THEN "t143"."home"
                              ELSE "t143"."authority"
                            END AS "authority",
                            "t143"."circle",
                            "t143"."event",
                            "t143"."raised_on",
                            "t143"."due_on",
                            "t143"."decided_on",
                            "t143"."home"
                          FROM (
                            SELECT
                              "t58"."child",
                              "t58"."subject",
                              "t58"."unit",
                              "t58"."authority",
                              "t58"."circle",
                              "t58"."event",
                              "t58"."raised_on",
                              "t58"."due_on",
                              "t58"."decided_on",
                              "t106"."home"
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
                            ) AS "t58"
                            INNER JOIN "t33" AS "t106"
                              ON "t58"."child" = "t106"."child"
                          ) AS "t143"
                        ) AS "t164"
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
                        ) AS "t96"
                          ON "t164"."authority" = "t96"."authority"
                      ) AS "t185"
                      WHERE
                        "t185"."raised_on" <= today
                        AND CAST(CAST("t185"."raised_on" + MAKE_INTERVAL(days => CAST("t185"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
                    ) AS "t213"
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
                        ) AS "t40"
                        WHERE
                          "t213"."child" = "t40"."child"
                          AND "t213"."circle" = "t40"."circle"
                          AND (
                            (
                              "t40"."ended_on" IS NULL
                            )
                            OR (
                              "t40"."ended_on" > "t213"."raised_on"
                            )
                            OR (
                              "t40"."start_on" >= "t213"."raised_on"
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
                      "t242"."child"
                    FROM "t238" AS "t242"
                    WHERE
                      "t242"."before" = 2
                  ) AS "t256"
                  WHERE
                    "t254"."child" = "t256"."child"
                )
            ) AS "t264"
          ) AS "t268"
        ) AS "t271"
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
              "t234"."child",
              "t234"."subject",
              "t234"."circle",
              FALSE AS "whole",
              "t234"."unit",
              "t234"."authority",
              "t234"."since",
              CAST(NULL AS DATE) AS "due"
            FROM (
              SELECT
                "t223"."child",
                "t223"."circle",
                "t223"."need",
                CASE
                  WHEN "t223"."circle" = "t223"."child"
                  THEN "t223"."home"
                  ELSE "t223"."authority"
                END AS "authority",
                "t223"."subject",
                "t223"."since",
                "t223"."home",
                CASE
                  WHEN "t223"."circle" = "t223"."child"
                  THEN CAST(NULL AS UUID)
                  ELSE "t223"."circle"
                END AS "unit"
              FROM (
                SELECT
                  "t215"."child",
                  "t215"."circle",
                  "t215"."need",
                  "t215"."authority",
                  "t215"."subject",
                  "t215"."since",
                  "t106"."home"
                FROM (
                  SELECT
                    "t195"."child",
                    "t195"."circle",
                    "t195"."need",
                    "t195"."authority",
                    "t195"."first" AS "subject",
                    "t195"."answered_on" AS "since"
                  FROM (
                    SELECT
                      "t180"."child",
                      "t180"."subject",
                      "t180"."unit",
                      "t180"."authority",
                      "t180"."circle",
                      "t180"."event",
                      "t180"."to_unit",
                      "t180"."need",
                      "t180"."sent_on",
                      "t180"."due_on",
                      "t180"."answered_on",
                      "t180"."accepted",
                      "t180"."withdrawn_on",
                      "t180"."returned_on",
                      "t180"."again",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t180"."child", "t180"."circle", "t180"."need"
                        ORDER BY "t180"."answered_on" ASC, "t180"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "before",
                      LAG("t180"."subject") OVER (
                        PARTITION BY "t180"."child", "t180"."circle", "t180"."need"
                        ORDER BY "t180"."answered_on" ASC, "t180"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "first"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t145"."child",
                          "t145"."subject",
                          "t145"."unit",
                          "t145"."authority",
                          "t145"."circle",
                          "t145"."event",
                          "t145"."to_unit",
                          "t145"."need",
                          "t145"."sent_on",
                          "t145"."due_on",
                          "t145"."answered_on",
                          "t145"."accepted",
                          "t145"."withdrawn_on",
                          "t145"."returned_on",
                          ROW_NUMBER() OVER (
                            PARTITION BY "t145"."child", "t145"."circle", "t145"."need", "t145"."to_unit"
                            ORDER BY "t145"."answered_on" ASC, "t145"."subject" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "again"
                        FROM (
                          SELECT
                            "t114"."child",
                            "t114"."subject",
                            "t114"."unit",
                            "t114"."authority",
                            "t114"."circle",
                            "t114"."event",
                            "t114"."to_unit",
                            "t114"."need",
                            "t114"."sent_on",
                            "t114"."due_on",
                            "t114"."answered_on",
                            "t114"."accepted",
                            "t114"."withdrawn_on",
                            "t114"."returned_on"
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
                          ) AS "t114"
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
                              ) AS "t116"
                              WHERE
                                "t114"."child" = "t116"."child"
                                AND "t114"."circle" = "t116"."circle"
                                AND "t114"."need" = "t116"."need"
                                AND "t116"."answered_on" >= "t114"."answered_on"
                            )
                        ) AS "t145"
                      ) AS "t166"
                      WHERE
                        "t166"."again" = 0
                    ) AS "t180"
                  ) AS "t195"
                  WHERE
                    "t195"."before" = 1
                ) AS "t215"
                INNER JOIN "t33" AS "t106"
                  ON "t215"."child" = "t106"."child"
              ) AS "t223"
            ) AS "t234"
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
            ) AS "t89"
              ON "t234"."authority" = "t89"."authority"
          ) AS "t247"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t261"."child",
              "t261"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t261"."unit",
              "t261"."authority",
              "t261"."since",
              "t261"."due"
            FROM (
              SELECT
                "t235"."child",
                "t235"."subject",
                "t235"."circle",
                FALSE AS "whole",
                "t235"."unit",
                "t235"."authority",
                "t235"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  "t224"."child",
                  "t224"."circle",
                  "t224"."need",
                  CASE
                    WHEN "t224"."circle" = "t224"."child"
                    THEN "t224"."home"
                    ELSE "t224"."authority"
                  END AS "authority",
                  "t224"."subject",
                  "t224"."since",
                  "t224"."home",
                  CASE
                    WHEN "t224"."circle" = "t224"."child"
                    THEN CAST(NULL AS UUID)
                    ELSE "t224"."circle"
                  END AS "unit"
                FROM (
                  SELECT
                    "t216"."child",
                    "t216"."circle",
                    "t216"."need",
                    "t216"."authority",
                    "t216"."subject",
                    "t216"."since",
                    "t106"."home"
                  FROM (
                    SELECT
                      "t196"."child",
                      "t196"."circle",
                      "t196"."need",
                      "t196"."authority",
                      "t196"."first" AS "subject",
                      "t196"."answered_on" AS "since"
                    FROM (
                      SELECT
                        "t181"."child",
                        "t181"."subject",
                        "t181"."unit",
                        "t181"."authority",
                        "t181"."circle",
                        "t181"."event",
                        "t181"."to_unit",
                        "t181"."need",
                        "t181"."sent_on",
                        "t181"."due_on",
                        "t181"."answered_on",
                        "t181"."accepted",
                        "t181"."withdrawn_on",
                        "t181"."returned_on",
                        "t181"."again",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t181"."child", "t181"."circle", "t181"."need"
                          ORDER BY "t181"."answered_on" ASC, "t181"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "before",
                        LAG("t181"."subject") OVER (
                          PARTITION BY "t181"."child", "t181"."circle", "t181"."need"
                          ORDER BY "t181"."answered_on" ASC, "t181"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "first"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t146"."child",
                            "t146"."subject",
                            "t146"."unit",
                            "t146"."authority",
                            "t146"."circle",
                            "t146"."event",
                            "t146"."to_unit",
                            "t146"."need",
                            "t146"."sent_on",
                            "t146"."due_on",
                            "t146"."answered_on",
                            "t146"."accepted",
                            "t146"."withdrawn_on",
                            "t146"."returned_on",
                            ROW_NUMBER() OVER (
                              PARTITION BY "t146"."child", "t146"."circle", "t146"."need", "t146"."to_unit"
                              ORDER BY "t146"."answered_on" ASC, "t146"."subject" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) - 1 AS "again"
                          FROM (
                            SELECT
                              "t115"."child",
                              "t115"."subject",
                              "t115"."unit",
                              "t115"."authority",
                              "t115"."circle",
                              "t115"."event",
                              "t115"."to_unit",
                              "t115"."need",
                              "t115"."sent_on",
                              "t115"."due_on",
                              "t115"."answered_on",
                              "t115"."accepted",
                              "t115"."withdrawn_on",
                              "t115"."returned_on"
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
                            ) AS "t115"
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
                                ) AS "t117"
                                WHERE
                                  "t115"."child" = "t117"."child"
                                  AND "t115"."circle" = "t117"."circle"
                                  AND "t115"."need" = "t117"."need"
                                  AND "t117"."answered_on" >= "t115"."answered_on"
                              )
                          ) AS "t146"
                        ) AS "t167"
                        WHERE
                          "t167"."again" = 0
                      ) AS "t181"
                    ) AS "t196"
                    WHERE
                      "t196"."before" = 1
                  ) AS "t216"
                  INNER JOIN "t33" AS "t106"
                    ON "t216"."child" = "t106"."child"
                ) AS "t224"
              ) AS "t235"
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
              ) AS "t89"
                ON "t235"."authority" = "t89"."authority"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t234"."child",
                      "t234"."need"
                    FROM (
                      SELECT
                        "t223"."child",
                        "t223"."circle",
                        "t223"."need",
                        CASE
                          WHEN "t223"."circle" = "t223"."child"
                          THEN "t223"."home"
                          ELSE "t223"."authority"
                        END AS "authority",
                        "t223"."subject",
                        "t223"."since",
                        "t223"."home",
                        CASE
                          WHEN "t223"."circle" = "t223"."child"
                          THEN CAST(NULL AS UUID)
                          ELSE "t223"."circle"
                        END AS "unit"
                      FROM (
                        SELECT
                          "t215"."child",
                          "t215"."circle",
                          "t215"."need",
                          "t215"."authority",
                          "t215"."subject",
                          "t215"."since",
                          "t106"."home"
                        FROM (
                          SELECT
                            "t195"."child",
                            "t195"."circle",
                            "t195"."need",
                            "t195"."authority",
                            "t195"."first" AS "subject",
                            "t195"."answered_on" AS "since"
                          FROM (
                            SELECT
                              "t180"."child",
                              "t180"."subject",
                              "t180"."unit",
                              "t180"."authority",
                              "t180"."circle",
                              "t180"."event",
                              "t180"."to_unit",
                              "t180"."need",
                              "t180"."sent_on",
                              "t180"."due_on",
                              "t180"."answered_on",
                              "t180"."accepted",
                              "t180"."withdrawn_on",
                              "t180"."returned_on",
                              "t180"."again",
                              ROW_NUMBER() OVER (
                                PARTITION BY "t180"."child", "t180"."circle", "t180"."need"
                                ORDER BY "t180"."answered_on" ASC, "t180"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) - 1 AS "before",
                              LAG("t180"."subject") OVER (
                                PARTITION BY "t180"."child", "t180"."circle", "t180"."need"
                                ORDER BY "t180"."answered_on" ASC, "t180"."subject" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "first"
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t145"."child",
                                  "t145"."subject",
                                  "t145"."unit",
                                  "t145"."authority",
                                  "t145"."circle",
                                  "t145"."event",
                                  "t145"."to_unit",
                                  "t145"."need",
                                  "t145"."sent_on",
                                  "t145"."due_on",
                                  "t145"."answered_on",
                                  "t145"."accepted",
                                  "t145"."withdrawn_on",
                                  "t145"."returned_on",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t145"."child", "t145"."circle", "t145"."need", "t145"."to_unit"
                                    ORDER BY "t145"."answered_on" ASC, "t145"."subject" ASC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "again"
                                FROM (
                                  SELECT
                                    "t114"."child",
                                    "t114"."subject",
                                    "t114"."unit",
                                    "t114"."authority",
                                    "t114"."circle",
                                    "t114"."event",
                                    "t114"."to_unit",
                                    "t114"."need",
                                    "t114"."sent_on",
                                    "t114"."due_on",
                                    "t114"."answered_on",
                                    "t114"."accepted",
                                    "t114"."withdrawn_on",
                                    "t114"."returned_on"
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
                                  ) AS "t114"
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
                                      ) AS "t116"
                                      WHERE
                                        "t114"."child" = "t116"."child"
                                        AND "t114"."circle" = "t116"."circle"
                                        AND "t114"."need" = "t116"."need"
                                        AND "t116"."answered_on" >= "t114"."answered_on"
                                    )
                                ) AS "t145"
                              ) AS "t166"
                              WHERE
                                "t166"."again" = 0
                            ) AS "t180"
                          ) AS "t195"
                          WHERE
                            "t195"."before" = 1
                        ) AS "t215"
                        INNER JOIN "t33" AS "t106"
                          ON "t215"."child" = "t106"."child"
                      ) AS "t223"
                    ) AS "t234"
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
                    ) AS "t89"
                      ON "t234"."authority" = "t89"."authority"
                  ) AS "t251"
                  WHERE
                    "t235"."child" = "t251"."child" AND "t235"."need" = "t251"."need"
                )
            ) AS "t261"
          ) AS "t265"
        ) AS "t267"
      ) AS "t272"
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
                "t92"."days",
                "t125"."since"
              FROM "t69" AS "t119"
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
              ) AS "t92"
                ON "t119"."authority" = "t92"."authority"
              INNER JOIN (
                SELECT
                  "t27"."child",
                  "t27"."authority",
                  MAX("t27"."to_on") AS "since"
                FROM (
                  SELECT
                    *
                  FROM "residence" AS "t6"
                  WHERE
                    "t6"."child" = who AND "t6"."to_on" IS NOT NULL AND "t6"."to_on" <= today
                ) AS "t27"
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
                ) AS "t101"
                WHERE
                  "t168"."child" = "t101"."child"
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
                ) AS "t102"
                WHERE
                  "t168"."child" = "t102"."child" AND "t168"."authority" = "t102"."authority"
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
              ) AS "t64"
              WHERE
                "t168"."child" = "t64"."child"
                AND "t168"."circle" = "t64"."circle"
                AND "t168"."subject" = "t64"."subject"
            )
        ) AS "t186"
        WHERE
          CAST(CAST("t186"."since" + MAKE_INTERVAL(days => CAST("t186"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
      ) AS "t208"
    ) AS "t274"
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
          "t175"."child",
          "t175"."subject",
          "t175"."circle",
          FALSE AS "whole",
          "t175"."unit",
          "t175"."authority",
          "t175"."from_on" AS "since",
          "t175"."contact_due_on" AS "due"
        FROM (
          SELECT
            "t156"."child",
            "t156"."subject",
            "t156"."unit",
            "t156"."authority",
            "t156"."circle",
            "t156"."event",
            "t156"."from_on",
            "t156"."to_on",
            "t156"."contact_due_on",
            "t156"."days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t104"."child",
                "t104"."subject",
                "t104"."unit",
                "t104"."authority",
                "t104"."circle",
                "t104"."event",
                "t104"."from_on",
                "t104"."to_on",
                "t104"."contact_due_on",
                "t93"."days"
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
              ) AS "t104"
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
              ) AS "t93"
                ON "t104"."authority" = "t93"."authority"
            ) AS "t141"
            WHERE
              "t141"."contact_due_on" < today
          ) AS "t156"
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
              ) AS "t65"
              WHERE
                "t156"."child" = "t65"."child"
                AND "t156"."circle" = "t65"."circle"
                AND "t65"."on" >= "t156"."from_on"
            )
        ) AS "t175"
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
            FROM "t233" AS "t236"
            WHERE
              (
                "t236"."stood_in" IS NULL
              )
              OR (
                CAST(CAST("t236"."since" + MAKE_INTERVAL(days => CAST("t236"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
              )
          ) AS "t259"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t270"."child",
              "t270"."subject",
              CAST(NULL AS UUID) AS "circle",
              TRUE AS "whole",
              "t270"."unit",
              "t270"."authority",
              "t270"."since",
              "t270"."due"
            FROM (
              SELECT
                "t257"."child",
                "t257"."child" AS "subject",
                "t257"."circle",
                FALSE AS "whole",
                "t257"."unit",
                "t257"."authority",
                "t257"."since",
                CAST(NULL AS DATE) AS "due"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t221"."child",
                    "t221"."circle",
                    "t221"."stood_in",
                    "t221"."since",
                    "t221"."home",
                    "t221"."authority",
                    "t221"."unit",
                    "t94"."days"
                  FROM (
                    SELECT
                      "t201"."child",
                      "t201"."circle",
                      "t201"."stood_in",
                      "t201"."since",
                      "t201"."home",
                      CASE WHEN "t201"."circle" = "t201"."child" THEN "t201"."home" ELSE "t201"."home" END AS "authority",
                      CASE
                        WHEN "t201"."circle" = "t201"."child"
                        THEN CAST(NULL AS UUID)
                        ELSE "t201"."circle"
                      END AS "unit"
                    FROM (
                      SELECT
                        "t191"."child",
                        "t191"."circle",
                        "t128"."stood_in",
                        GREATEST("t191"."began", COALESCE("t130"."dropped", "t191"."began")) AS "since",
                        "t108"."home"
                      FROM (
                        SELECT
                          "t178"."child",
                          "t178"."circle",
                          MIN("t178"."began") AS "began"
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
                          ) AS "t81"
                          UNION ALL
                          SELECT
                            *
                          FROM "t169" AS "t172"
                        ) AS "t178"
                        GROUP BY
                          1,
                          2
                      ) AS "t191"
                      LEFT OUTER JOIN (
                        SELECT
                          "t36"."child",
                          "t36"."circle",
                          MAX("t36"."to_on") AS "dropped"
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
                        ) AS "t36"
                        GROUP BY
                          1,
                          2
                      ) AS "t130"
                        ON "t191"."child" = "t130"."child" AND "t191"."circle" = "t130"."circle"
                      LEFT OUTER JOIN (
                        SELECT
                          "t78"."child",
                          "t78"."circle",
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
                        ) AS "t78"
                      ) AS "t128"
                        ON "t191"."child" = "t128"."child" AND "t191"."circle" = "t128"."circle"
                      INNER JOIN "t33" AS "t108"
                        ON "t191"."child" = "t108"."child"
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
                          ) AS "t113"
                          WHERE
                            "t191"."child" = "t113"."child" AND "t191"."circle" = "t113"."circle"
                        )
                    ) AS "t201"
                  ) AS "t221"
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
                  ) AS "t94"
                    ON "t221"."authority" = "t94"."authority"
                ) AS "t230"
                WHERE
                  (
                    "t230"."stood_in" IS NULL
                  )
                  OR (
                    CAST(CAST("t230"."since" + MAKE_INTERVAL(days => CAST("t230"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                  )
              ) AS "t257"
              WHERE
                NOT EXISTS(
                  SELECT
                    1
                  FROM (
                    SELECT
                      "t236"."child"
                    FROM "t233" AS "t236"
                    WHERE
                      (
                        "t236"."stood_in" IS NULL
                      )
                      OR (
                        CAST(CAST("t236"."since" + MAKE_INTERVAL(days => CAST("t236"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
                      )
                  ) AS "t262"
                  WHERE
                    "t257"."child" = "t262"."child"
                )
            ) AS "t270"
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
          "t136"."child",
          "t136"."subject",
          "t136"."circle",
          FALSE AS "whole",
          "t136"."unit",
          "t136"."authority",
          "t136"."raised_on" AS "since",
          "t136"."due_on" AS "due"
        FROM (
          SELECT
            "t57"."child",
            "t57"."subject",
            "t57"."unit",
            "t57"."authority",
            "t57"."circle",
            "t57"."event",
            "t57"."raised_on",
            "t57"."due_on",
            "t57"."decided_on",
            "t85"."days"
          FROM (
            SELECT
              *
            FROM "concern" AS "t3"
            WHERE
              "t3"."child" = who
          ) AS "t57"
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
          ) AS "t85"
            ON "t57"."authority" = "t85"."authority"
        ) AS "t136"
        WHERE
          "t136"."raised_on" <= today
          AND "t136"."due_on" < today
          AND (
            (
              "t136"."decided_on" IS NULL
            ) OR (
              "t136"."decided_on" > today
            )
          )
      ) AS "t153"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'referral-unanswered' AS "rule",
          "t137"."child",
          "t137"."subject",
          "t137"."circle",
          FALSE AS "whole",
          "t137"."unit",
          "t137"."authority",
          "t137"."sent_on" AS "since",
          "t137"."due_on" AS "due"
        FROM (
          SELECT
            "t59"."child",
            "t59"."subject",
            "t59"."unit",
            "t59"."authority",
            "t59"."circle",
            "t59"."event",
            "t59"."to_unit",
            "t59"."need",
            "t59"."sent_on",
            "t59"."due_on",
            "t59"."answered_on",
            "t59"."accepted",
            "t59"."withdrawn_on",
            "t59"."returned_on",
            "t86"."days"
          FROM (
            SELECT
              *
            FROM "referral" AS "t4"
            WHERE
              "t4"."child" = who
          ) AS "t59"
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
          ) AS "t86"
            ON "t59"."authority" = "t86"."authority"
        ) AS "t137"
        WHERE
          "t137"."sent_on" <= today
          AND "t137"."due_on" < today
          AND (
            (
              "t137"."answered_on" IS NULL
            ) OR (
              "t137"."answered_on" > today
            )
          )
          AND (
            (
              "t137"."withdrawn_on" IS NULL
            ) OR (
              "t137"."withdrawn_on" > today
            )
          )
      ) AS "t154"
    ) AS "t160"
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
          "t138"."child",
          "t138"."subject",
          "t138"."circle",
          FALSE AS "whole",
          "t138"."unit",
          "t138"."authority",
          "t138"."offered_on" AS "since",
          "t138"."due_on" AS "due"
        FROM (
          SELECT
            "t61"."child",
            "t61"."subject",
            "t61"."unit",
            "t61"."authority",
            "t61"."circle",
            "t61"."event",
            "t61"."offered_on",
            "t61"."due_on",
            "t61"."answered_on",
            "t87"."days"
          FROM (
            SELECT
              *
            FROM "lead_offer" AS "t5"
            WHERE
              "t5"."child" = who
          ) AS "t61"
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
          ) AS "t87"
            ON "t61"."authority" = "t87"."authority"
        ) AS "t138"
        WHERE
          "t138"."offered_on" <= today
          AND "t138"."due_on" < today
          AND (
            (
              "t138"."answered_on" IS NULL
            ) OR (
              "t138"."answered_on" > today
            )
          )
      ) AS "t155"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          'help-ends' AS "rule",
          "t161"."child",
          "t161"."subject",
          "t161"."circle",
          FALSE AS "whole",
          "t161"."unit",
          "t161"."authority",
          CASE
            WHEN (
              "t161"."ended_on" IS NOT NULL
            ) AND (
              "t161"."ended_on" <= today
            )
            THEN "t161"."ended_on"
            ELSE CASE
              WHEN CAST(CAST("t161"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t161"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE) > "t161"."start_on"
              THEN CAST(CAST("t161"."ends" + MAKE_INTERVAL(days => CAST(-(
                "t161"."days"
              ) AS INT)) AS TIMESTAMP) AS DATE)
              ELSE "t161"."start_on"
            END
          END AS "since",
          "t161"."ends" AS "due"
        FROM (
          SELECT
            "t139"."child",
            "t139"."subject",
            "t139"."unit",
            "t139"."authority",
            "t139"."circle",
            "t139"."event",
            "t139"."has_owner",
            "t139"."start_on",
            "t139"."evaluate_on",
            "t139"."end_on",
            "t139"."ended_on",
            "t139"."follows_on",
            "t139"."days",
            CASE
              WHEN (
                "t139"."ended_on" IS NOT NULL
              ) AND (
                "t139"."ended_on" <= today
              )
              THEN "t139"."ended_on"
              ELSE "t139"."end_on"
            END AS "ends"
          FROM (
            SELECT
              "t38"."child",
              "t38"."subject",
              "t38"."unit",
              "t38"."authority",
              "t38"."circle",
              "t38"."event",
              "t38"."has_owner",
              "t38"."start_on",
              "t38"."evaluate_on",
              "t38"."end_on",
              "t38"."ended_on",
              "t38"."follows_on",
              "t90"."days"
            FROM (
              SELECT
                *
              FROM "measure" AS "t0"
              WHERE
                "t0"."child" = who
            ) AS "t38"
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
            ) AS "t90"
              ON "t38"."authority" = "t90"."authority"
          ) AS "t139"
          WHERE
            "t139"."start_on" <= today
            AND (
              (
                "t139"."follows_on" IS NULL
              ) OR (
                "t139"."follows_on" > today
              )
            )
        ) AS "t161"
        WHERE
          CAST(CAST("t161"."ends" + MAKE_INTERVAL(days => CAST(-(
            "t161"."days"
          ) AS INT)) AS TIMESTAMP) AS DATE) <= today
          AND CAST(CAST("t161"."ends" + MAKE_INTERVAL(days => CAST("t161"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
      ) AS "t197"
    ) AS "t199"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          'silence' AS "rule",
          "t222"."child",
          "t222"."child" AS "subject",
          CAST(NULL AS UUID) AS "circle",
          TRUE AS "whole",
          "t222"."unit",
          "t222"."authority",
          "t222"."since",
          CAST(CAST("t222"."since" + MAKE_INTERVAL(days => CAST("t222"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
        FROM (
          SELECT
            "t214"."child",
            "t214"."since",
            "t214"."circle",
            "t214"."home",
            "t214"."authority",
            "t214"."unit",
            "t88"."days"
          FROM (
            SELECT
              "t192"."child",
              "t192"."since",
              "t192"."circle",
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
                "t179"."since",
                "t179"."circle",
                "t106"."home"
              FROM (
                SELECT
                  "t165"."child",
                  "t165"."since",
                  "t165"."child" AS "circle"
                FROM (
                  SELECT
                    "t133"."child",
                    GREATEST("t133"."began", COALESCE("t147"."last_on", "t133"."began")) AS "since"
                  FROM (
                    SELECT
                      "t79"."child",
                      MIN("t79"."from_on") AS "began"
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
                    ) AS "t79"
                    GROUP BY
                      1
                  ) AS "t133"
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
                        ) AS "t37"
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
                          ) AS "t29"
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
                          ) AS "t32"
                        ) AS "t67"
                      ) AS "t103"
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
                        ) AS "t60"
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
                          ) AS "t25"
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
                          ) AS "t34"
                        ) AS "t74"
                      ) AS "t111"
                    ) AS "t120"
                    GROUP BY
                      1
                  ) AS "t147"
                    ON "t133"."child" = "t147"."child"
                ) AS "t165"
              ) AS "t179"
              INNER JOIN "t33" AS "t106"
                ON "t179"."child" = "t106"."child"
            ) AS "t192"
          ) AS "t214"
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
          ) AS "t88"
            ON "t214"."authority" = "t88"."authority"
        ) AS "t222"
        WHERE
          CAST(CAST("t222"."since" + MAKE_INTERVAL(days => CAST("t222"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
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
            "t174"."child",
            "t174"."subject",
            "t174"."circle",
            FALSE AS "whole",
            "t174"."unit",
            "t174"."authority",
            "t174"."since",
            "t174"."due"
          FROM (
            SELECT
              "t140"."child",
              "t140"."subject",
              "t140"."unit",
              "t140"."authority",
              "t140"."circle",
              "t140"."event",
              "t140"."has_owner",
              "t140"."start_on",
              "t140"."evaluate_on",
              "t140"."end_on",
              "t140"."ended_on",
              "t140"."follows_on",
              "t140"."days",
              "t140"."evaluate_on" AS "since",
              CAST(CAST("t140"."evaluate_on" + MAKE_INTERVAL(days => CAST("t140"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
            FROM (
              SELECT
                "t82"."child",
                "t82"."subject",
                "t82"."unit",
                "t82"."authority",
                "t82"."circle",
                "t82"."event",
                "t82"."has_owner",
                "t82"."start_on",
                "t82"."evaluate_on",
                "t82"."end_on",
                "t82"."ended_on",
                "t82"."follows_on",
                "t95"."days"
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
              ) AS "t82"
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
              ) AS "t95"
                ON "t82"."authority" = "t95"."authority"
            ) AS "t140"
            WHERE
              CAST(CAST("t140"."evaluate_on" + MAKE_INTERVAL(days => CAST("t140"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
          ) AS "t174"
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
              ) AS "t66"
              WHERE
                "t174"."child" = "t66"."child"
                AND "t174"."circle" = "t66"."circle"
                AND "t174"."subject" = "t66"."measure"
                AND "t66"."held_on" >= CAST(CAST("t174"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
            )
        ) AS "t198"
      ) AS "t205"
    ) AS "t243"
  ) AS "t246"
) AS "t284"

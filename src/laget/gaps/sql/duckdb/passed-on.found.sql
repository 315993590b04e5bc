SELECT
  'passed-on' AS "rule",
  "t38"."child",
  "t38"."subject",
  "t38"."circle",
  "t38"."whole",
  "t38"."unit",
  "t38"."authority",
  "t38"."since",
  "t38"."due"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t31"."child",
      "t31"."subject",
      "t31"."circle",
      FALSE AS "whole",
      "t31"."unit",
      "t31"."authority",
      "t31"."since",
      CAST(NULL AS DATE) AS "due"
    FROM (
      SELECT
        "t27"."child",
        "t27"."circle",
        "t27"."need",
        CASE
          WHEN "t27"."circle" = "t27"."child"
          THEN "t27"."home"
          ELSE "t27"."authority"
        END AS "authority",
        "t27"."subject",
        "t27"."since",
        "t27"."home",
        CASE
          WHEN "t27"."circle" = "t27"."child"
          THEN CAST(NULL AS UUID)
          ELSE "t27"."circle"
        END AS "unit"
      FROM (
        SELECT
          "t25"."child",
          "t25"."circle",
          "t25"."need",
          "t25"."authority",
          "t25"."subject",
          "t25"."since",
          "t4"."home"
        FROM (
          SELECT
            "t21"."child",
            "t21"."circle",
            "t21"."need",
            "t21"."authority",
            "t21"."first" AS "subject",
            "t21"."answered_on" AS "since"
          FROM (
            SELECT
              "t19"."child",
              "t19"."subject",
              "t19"."unit",
              "t19"."authority",
              "t19"."circle",
              "t19"."event",
              "t19"."to_unit",
              "t19"."need",
              "t19"."sent_on",
              "t19"."due_on",
              "t19"."answered_on",
              "t19"."accepted",
              "t19"."withdrawn_on",
              "t19"."returned_on",
              "t19"."again",
              ROW_NUMBER() OVER (
                PARTITION BY "t19"."child", "t19"."circle", "t19"."need"
                ORDER BY "t19"."answered_on" ASC, "t19"."subject" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "before",
              LAG("t19"."subject") OVER (
                PARTITION BY "t19"."child", "t19"."circle", "t19"."need"
                ORDER BY "t19"."answered_on" ASC, "t19"."subject" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "first"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t15"."child",
                  "t15"."subject",
                  "t15"."unit",
                  "t15"."authority",
                  "t15"."circle",
                  "t15"."event",
                  "t15"."to_unit",
                  "t15"."need",
                  "t15"."sent_on",
                  "t15"."due_on",
                  "t15"."answered_on",
                  "t15"."accepted",
                  "t15"."withdrawn_on",
                  "t15"."returned_on",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t15"."child", "t15"."circle", "t15"."need", "t15"."to_unit"
                    ORDER BY "t15"."answered_on" ASC, "t15"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "again"
                FROM (
                  SELECT
                    "t11"."child",
                    "t11"."subject",
                    "t11"."unit",
                    "t11"."authority",
                    "t11"."circle",
                    "t11"."event",
                    "t11"."to_unit",
                    "t11"."need",
                    "t11"."sent_on",
                    "t11"."due_on",
                    "t11"."answered_on",
                    "t11"."accepted",
                    "t11"."withdrawn_on",
                    "t11"."returned_on"
                  FROM (
                    SELECT
                      "t2"."child",
                      "t2"."subject",
                      "t2"."unit",
                      "t2"."authority",
                      "t2"."circle",
                      "t2"."event",
                      "t2"."to_unit",
                      "t2"."need",
                      "t2"."sent_on",
                      "t2"."due_on",
                      CASE
                        WHEN (
                          NOT "t2"."returned_on" IS NULL
                        ) AND (
                          "t2"."returned_on" <= $as_of
                        )
                        THEN "t2"."returned_on"
                        ELSE "t2"."answered_on"
                      END AS "answered_on",
                      "t2"."accepted",
                      "t2"."withdrawn_on",
                      "t2"."returned_on"
                    FROM "referral" AS "t2"
                    WHERE
                      NOT "t2"."answered_on" IS NULL
                      AND "t2"."answered_on" <= $as_of
                      AND (
                        NOT (
                          "t2"."accepted"
                        )
                        OR (
                          (
                            NOT "t2"."returned_on" IS NULL
                          ) AND (
                            "t2"."returned_on" <= $as_of
                          )
                        )
                      )
                  ) AS "t11"
                  ANTI JOIN (
                    SELECT
                      *
                    FROM "referral" AS "t2"
                    WHERE
                      NOT "t2"."answered_on" IS NULL
                      AND "t2"."answered_on" <= $as_of
                      AND "t2"."accepted"
                      AND NOT (
                        (
                          NOT "t2"."returned_on" IS NULL
                        ) AND (
                          "t2"."returned_on" <= $as_of
                        )
                      )
                  ) AS "t13"
                    ON "t11"."child" = "t13"."child"
                    AND "t11"."circle" = "t13"."circle"
                    AND "t11"."need" = "t13"."need"
                    AND "t13"."answered_on" >= "t11"."answered_on"
                ) AS "t15"
              ) AS "t17"
              WHERE
                "t17"."again" = 0
            ) AS "t19"
          ) AS "t21"
          WHERE
            "t21"."before" = 1
        ) AS "t25"
        INNER JOIN (
          SELECT
            "t1"."child",
            "t1"."authority" AS "home"
          FROM "children" AS "t1"
        ) AS "t4"
          ON "t25"."child" = "t4"."child"
      ) AS "t27"
    ) AS "t31"
    INNER JOIN (
      SELECT
        "t0"."authority",
        COALESCE("t0"."days", 0) AS "days"
      FROM "limits" AS "t0"
      WHERE
        "t0"."rule" = 'passed-on'
        AND "t0"."from_on" <= $as_of
        AND (
          (
            "t0"."to_on" IS NULL
          ) OR (
            "t0"."to_on" > $as_of
          )
        )
    ) AS "t6"
      ON "t31"."authority" = "t6"."authority"
  ) AS "t33"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t36"."child",
      "t36"."subject",
      CAST(NULL AS UUID) AS "circle",
      TRUE AS "whole",
      "t36"."unit",
      "t36"."authority",
      "t36"."since",
      "t36"."due"
    FROM (
      SELECT
        "t32"."child",
        "t32"."subject",
        "t32"."circle",
        FALSE AS "whole",
        "t32"."unit",
        "t32"."authority",
        "t32"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t28"."child",
          "t28"."circle",
          "t28"."need",
          CASE
            WHEN "t28"."circle" = "t28"."child"
            THEN "t28"."home"
            ELSE "t28"."authority"
          END AS "authority",
          "t28"."subject",
          "t28"."since",
          "t28"."home",
          CASE
            WHEN "t28"."circle" = "t28"."child"
            THEN CAST(NULL AS UUID)
            ELSE "t28"."circle"
          END AS "unit"
        FROM (
          SELECT
            "t26"."child",
            "t26"."circle",
            "t26"."need",
            "t26"."authority",
            "t26"."subject",
            "t26"."since",
            "t4"."home"
          FROM (
            SELECT
              "t22"."child",
              "t22"."circle",
              "t22"."need",
              "t22"."authority",
              "t22"."first" AS "subject",
              "t22"."answered_on" AS "since"
            FROM (
              SELECT
                "t20"."child",
                "t20"."subject",
                "t20"."unit",
                "t20"."authority",
                "t20"."circle",
                "t20"."event",
                "t20"."to_unit",
                "t20"."need",
                "t20"."sent_on",
                "t20"."due_on",
                "t20"."answered_on",
                "t20"."accepted",
                "t20"."withdrawn_on",
                "t20"."returned_on",
                "t20"."again",
                ROW_NUMBER() OVER (
                  PARTITION BY "t20"."child", "t20"."circle", "t20"."need"
                  ORDER BY "t20"."answered_on" ASC, "t20"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "before",
                LAG("t20"."subject") OVER (
                  PARTITION BY "t20"."child", "t20"."circle", "t20"."need"
                  ORDER BY "t20"."answered_on" ASC, "t20"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "first"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t16"."child",
                    "t16"."subject",
                    "t16"."unit",
                    "t16"."authority",
                    "t16"."circle",
                    "t16"."event",
                    "t16"."to_unit",
                    "t16"."need",
                    "t16"."sent_on",
                    "t16"."due_on",
                    "t16"."answered_on",
                    "t16"."accepted",
                    "t16"."withdrawn_on",
                    "t16"."returned_on",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t16"."child", "t16"."circle", "t16"."need", "t16"."to_unit"
                      ORDER BY "t16"."answered_on" ASC, "t16"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "again"
                  FROM (
                    SELECT
                      "t12"."child",
                      "t12"."subject",
                      "t12"."unit",
                      "t12"."authority",
                      "t12"."circle",
                      "t12"."event",
                      "t12"."to_unit",
                      "t12"."need",
                      "t12"."sent_on",
                      "t12"."due_on",
                      "t12"."answered_on",
                      "t12"."accepted",
                      "t12"."withdrawn_on",
                      "t12"."returned_on"
                    FROM (
                      SELECT
                        "t2"."child",
                        "t2"."subject",
                        "t2"."unit",
                        "t2"."authority",
                        "t2"."child" AS "circle",
                        "t2"."event",
                        "t2"."to_unit",
                        "t2"."need",
                        "t2"."sent_on",
                        "t2"."due_on",
                        CASE
                          WHEN (
                            NOT "t2"."returned_on" IS NULL
                          ) AND (
                            "t2"."returned_on" <= $as_of
                          )
                          THEN "t2"."returned_on"
                          ELSE "t2"."answered_on"
                        END AS "answered_on",
                        "t2"."accepted",
                        "t2"."withdrawn_on",
                        "t2"."returned_on"
                      FROM "referral" AS "t2"
                      WHERE
                        NOT "t2"."answered_on" IS NULL
                        AND "t2"."answered_on" <= $as_of
                        AND (
                          NOT (
                            "t2"."accepted"
                          )
                          OR (
                            (
                              NOT "t2"."returned_on" IS NULL
                            ) AND (
                              "t2"."returned_on" <= $as_of
                            )
                          )
                        )
                    ) AS "t12"
                    ANTI JOIN (
                      SELECT
                        "t2"."child",
                        "t2"."subject",
                        "t2"."unit",
                        "t2"."authority",
                        "t2"."child" AS "circle",
                        "t2"."event",
                        "t2"."to_unit",
                        "t2"."need",
                        "t2"."sent_on",
                        "t2"."due_on",
                        "t2"."answered_on",
                        "t2"."accepted",
                        "t2"."withdrawn_on",
                        "t2"."returned_on"
                      FROM "referral" AS "t2"
                      WHERE
                        NOT "t2"."answered_on" IS NULL
                        AND "t2"."answered_on" <= $as_of
                        AND "t2"."accepted"
                        AND NOT (
                          (
                            NOT "t2"."returned_on" IS NULL
                          ) AND (
                            "t2"."returned_on" <= $as_of
                          )
                        )
                    ) AS "t14"
                      ON "t12"."child" = "t14"."child"
                      AND "t12"."circle" = "t14"."circle"
                      AND "t12"."need" = "t14"."need"
                      AND "t14"."answered_on" >= "t12"."answered_on"
                  ) AS "t16"
                ) AS "t18"
                WHERE
                  "t18"."again" = 0
              ) AS "t20"
            ) AS "t22"
            WHERE
              "t22"."before" = 1
          ) AS "t26"
          INNER JOIN (
            SELECT
              "t1"."child",
              "t1"."authority" AS "home"
            FROM "children" AS "t1"
          ) AS "t4"
            ON "t26"."child" = "t4"."child"
        ) AS "t28"
      ) AS "t32"
      INNER JOIN (
        SELECT
          "t0"."authority",
          COALESCE("t0"."days", 0) AS "days"
        FROM "limits" AS "t0"
        WHERE
          "t0"."rule" = 'passed-on'
          AND "t0"."from_on" <= $as_of
          AND (
            (
              "t0"."to_on" IS NULL
            ) OR (
              "t0"."to_on" > $as_of
            )
          )
      ) AS "t6"
        ON "t32"."authority" = "t6"."authority"
      ANTI JOIN (
        SELECT
          "t31"."child",
          "t31"."need"
        FROM (
          SELECT
            "t27"."child",
            "t27"."circle",
            "t27"."need",
            CASE
              WHEN "t27"."circle" = "t27"."child"
              THEN "t27"."home"
              ELSE "t27"."authority"
            END AS "authority",
            "t27"."subject",
            "t27"."since",
            "t27"."home",
            CASE
              WHEN "t27"."circle" = "t27"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t27"."circle"
            END AS "unit"
          FROM (
            SELECT
              "t25"."child",
              "t25"."circle",
              "t25"."need",
              "t25"."authority",
              "t25"."subject",
              "t25"."since",
              "t4"."home"
            FROM (
              SELECT
                "t21"."child",
                "t21"."circle",
                "t21"."need",
                "t21"."authority",
                "t21"."first" AS "subject",
                "t21"."answered_on" AS "since"
              FROM (
                SELECT
                  "t19"."child",
                  "t19"."subject",
                  "t19"."unit",
                  "t19"."authority",
                  "t19"."circle",
                  "t19"."event",
                  "t19"."to_unit",
                  "t19"."need",
                  "t19"."sent_on",
                  "t19"."due_on",
                  "t19"."answered_on",
                  "t19"."accepted",
                  "t19"."withdrawn_on",
                  "t19"."returned_on",
                  "t19"."again",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t19"."child", "t19"."circle", "t19"."need"
                    ORDER BY "t19"."answered_on" ASC, "t19"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "before",
                  LAG("t19"."subject") OVER (
                    PARTITION BY "t19"."child", "t19"."circle", "t19"."need"
                    ORDER BY "t19"."answered_on" ASC, "t19"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "first"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t15"."child",
                      "t15"."subject",
                      "t15"."unit",
                      "t15"."authority",
                      "t15"."circle",
                      "t15"."event",
                      "t15"."to_unit",
                      "t15"."need",
                      "t15"."sent_on",
                      "t15"."due_on",
                      "t15"."answered_on",
                      "t15"."accepted",
                      "t15"."withdrawn_on",
                      "t15"."returned_on",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t15"."child", "t15"."circle", "t15"."need", "t15"."to_unit"
                        ORDER BY "t15"."answered_on" ASC, "t15"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "again"
                    FROM (
                      SELECT
                        "t11"."child",
                        "t11"."subject",
                        "t11"."unit",
                        "t11"."authority",
                        "t11"."circle",
                        "t11"."event",
                        "t11"."to_unit",
                        "t11"."need",
                        "t11"."sent_on",
                        "t11"."due_on",
                        "t11"."answered_on",
                        "t11"."accepted",
                        "t11"."withdrawn_on",
                        "t11"."returned_on"
                      FROM (
                        SELECT
                          "t2"."child",
                          "t2"."subject",
                          "t2"."unit",
                          "t2"."authority",
                          "t2"."circle",
                          "t2"."event",
                          "t2"."to_unit",
                          "t2"."need",
                          "t2"."sent_on",
                          "t2"."due_on",
                          CASE
                            WHEN (
                              NOT "t2"."returned_on" IS NULL
                            ) AND (
                              "t2"."returned_on" <= $as_of
                            )
                            THEN "t2"."returned_on"
                            ELSE "t2"."answered_on"
                          END AS "answered_on",
                          "t2"."accepted",
                          "t2"."withdrawn_on",
                          "t2"."returned_on"
                        FROM "referral" AS "t2"
                        WHERE
                          NOT "t2"."answered_on" IS NULL
                          AND "t2"."answered_on" <= $as_of
                          AND (
                            NOT (
                              "t2"."accepted"
                            )
                            OR (
                              (
                                NOT "t2"."returned_on" IS NULL
                              ) AND (
                                "t2"."returned_on" <= $as_of
                              )
                            )
                          )
                      ) AS "t11"
                      ANTI JOIN (
                        SELECT
                          *
                        FROM "referral" AS "t2"
                        WHERE
                          NOT "t2"."answered_on" IS NULL
                          AND "t2"."answered_on" <= $as_of
                          AND "t2"."accepted"
                          AND NOT (
                            (
                              NOT "t2"."returned_on" IS NULL
                            ) AND (
                              "t2"."returned_on" <= $as_of
                            )
                          )
                      ) AS "t13"
                        ON "t11"."child" = "t13"."child"
                        AND "t11"."circle" = "t13"."circle"
                        AND "t11"."need" = "t13"."need"
                        AND "t13"."answered_on" >= "t11"."answered_on"
                    ) AS "t15"
                  ) AS "t17"
                  WHERE
                    "t17"."again" = 0
                ) AS "t19"
              ) AS "t21"
              WHERE
                "t21"."before" = 1
            ) AS "t25"
            INNER JOIN (
              SELECT
                "t1"."child",
                "t1"."authority" AS "home"
              FROM "children" AS "t1"
            ) AS "t4"
              ON "t25"."child" = "t4"."child"
          ) AS "t27"
        ) AS "t31"
        INNER JOIN (
          SELECT
            "t0"."authority",
            COALESCE("t0"."days", 0) AS "days"
          FROM "limits" AS "t0"
          WHERE
            "t0"."rule" = 'passed-on'
            AND "t0"."from_on" <= $as_of
            AND (
              (
                "t0"."to_on" IS NULL
              ) OR (
                "t0"."to_on" > $as_of
              )
            )
        ) AS "t6"
          ON "t31"."authority" = "t6"."authority"
      ) AS "t35"
        ON "t32"."child" = "t35"."child" AND "t32"."need" = "t35"."need"
    ) AS "t36"
  ) AS "t37"
) AS "t38"

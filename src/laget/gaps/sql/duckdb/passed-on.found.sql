SELECT
  "t42"."rule",
  "t42"."child",
  "t42"."subject",
  "t42"."circle",
  "t42"."whole",
  "t42"."unit",
  "t42"."authority",
  "t42"."since",
  "t42"."due"
FROM (
  SELECT
    'passed-on' AS "rule",
    "t40"."child",
    "t40"."subject",
    "t40"."circle",
    "t40"."whole",
    "t40"."unit",
    "t40"."authority",
    "t40"."since",
    "t40"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t33"."child",
        "t33"."subject",
        "t33"."circle",
        FALSE AS "whole",
        "t33"."unit",
        "t33"."authority",
        "t33"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t29"."child",
          "t29"."circle",
          "t29"."need",
          CASE
            WHEN "t29"."circle" = "t29"."child"
            THEN "t29"."home"
            ELSE "t29"."authority"
          END AS "authority",
          "t29"."subject",
          "t29"."since",
          "t29"."home",
          CASE
            WHEN "t29"."circle" = "t29"."child"
            THEN CAST(NULL AS UUID)
            ELSE "t29"."circle"
          END AS "unit"
        FROM (
          SELECT
            "t27"."child",
            "t27"."circle",
            "t27"."need",
            "t27"."authority",
            "t27"."subject",
            "t27"."since",
            "t5"."home"
          FROM (
            SELECT
              "t23"."child",
              "t23"."circle",
              "t23"."need",
              "t23"."authority",
              "t23"."first" AS "subject",
              "t23"."answered_on" AS "since"
            FROM (
              SELECT
                "t21"."child",
                "t21"."subject",
                "t21"."unit",
                "t21"."authority",
                "t21"."circle",
                "t21"."event",
                "t21"."to_unit",
                "t21"."need",
                "t21"."sent_on",
                "t21"."due_on",
                "t21"."answered_on",
                "t21"."accepted",
                "t21"."withdrawn_on",
                "t21"."returned_on",
                "t21"."again",
                ROW_NUMBER() OVER (
                  PARTITION BY "t21"."child", "t21"."circle", "t21"."need"
                  ORDER BY "t21"."answered_on" ASC, "t21"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "before",
                LAG("t21"."subject") OVER (
                  PARTITION BY "t21"."child", "t21"."circle", "t21"."need"
                  ORDER BY "t21"."answered_on" ASC, "t21"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "first"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t17"."child",
                    "t17"."subject",
                    "t17"."unit",
                    "t17"."authority",
                    "t17"."circle",
                    "t17"."event",
                    "t17"."to_unit",
                    "t17"."need",
                    "t17"."sent_on",
                    "t17"."due_on",
                    "t17"."answered_on",
                    "t17"."accepted",
                    "t17"."withdrawn_on",
                    "t17"."returned_on",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t17"."child", "t17"."circle", "t17"."need", "t17"."to_unit"
                      ORDER BY "t17"."answered_on" ASC, "t17"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "again"
                  FROM (
                    SELECT
                      "t13"."child",
                      "t13"."subject",
                      "t13"."unit",
                      "t13"."authority",
                      "t13"."circle",
                      "t13"."event",
                      "t13"."to_unit",
                      "t13"."need",
                      "t13"."sent_on",
                      "t13"."due_on",
                      "t13"."answered_on",
                      "t13"."accepted",
                      "t13"."withdrawn_on",
                      "t13"."returned_on"
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
                    ) AS "t13"
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
                    ) AS "t15"
                      ON "t13"."child" = "t15"."child"
                      AND "t13"."circle" = "t15"."circle"
                      AND "t13"."need" = "t15"."need"
                      AND "t15"."answered_on" >= "t13"."answered_on"
                  ) AS "t17"
                ) AS "t19"
                WHERE
                  "t19"."again" = 0
              ) AS "t21"
            ) AS "t23"
            WHERE
              "t23"."before" = 1
          ) AS "t27"
          INNER JOIN (
            SELECT
              "t0"."child",
              "t0"."authority" AS "home"
            FROM "children" AS "t0"
          ) AS "t5"
            ON "t27"."child" = "t5"."child"
        ) AS "t29"
      ) AS "t33"
      INNER JOIN (
        SELECT
          "t1"."authority",
          COALESCE("t1"."days", 0) AS "days"
        FROM "limits" AS "t1"
        WHERE
          "t1"."rule" = 'passed-on'
          AND "t1"."from_on" <= $as_of
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > $as_of
            )
          )
      ) AS "t8"
        ON "t33"."authority" = "t8"."authority"
    ) AS "t35"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t38"."child",
        "t38"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t38"."unit",
        "t38"."authority",
        "t38"."since",
        "t38"."due"
      FROM (
        SELECT
          "t34"."child",
          "t34"."subject",
          "t34"."circle",
          FALSE AS "whole",
          "t34"."unit",
          "t34"."authority",
          "t34"."since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            "t30"."child",
            "t30"."circle",
            "t30"."need",
            CASE
              WHEN "t30"."circle" = "t30"."child"
              THEN "t30"."home"
              ELSE "t30"."authority"
            END AS "authority",
            "t30"."subject",
            "t30"."since",
            "t30"."home",
            CASE
              WHEN "t30"."circle" = "t30"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t30"."circle"
            END AS "unit"
          FROM (
            SELECT
              "t28"."child",
              "t28"."circle",
              "t28"."need",
              "t28"."authority",
              "t28"."subject",
              "t28"."since",
              "t5"."home"
            FROM (
              SELECT
                "t24"."child",
                "t24"."circle",
                "t24"."need",
                "t24"."authority",
                "t24"."first" AS "subject",
                "t24"."answered_on" AS "since"
              FROM (
                SELECT
                  "t22"."child",
                  "t22"."subject",
                  "t22"."unit",
                  "t22"."authority",
                  "t22"."circle",
                  "t22"."event",
                  "t22"."to_unit",
                  "t22"."need",
                  "t22"."sent_on",
                  "t22"."due_on",
                  "t22"."answered_on",
                  "t22"."accepted",
                  "t22"."withdrawn_on",
                  "t22"."returned_on",
                  "t22"."again",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t22"."child", "t22"."circle", "t22"."need"
                    ORDER BY "t22"."answered_on" ASC, "t22"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "before",
                  LAG("t22"."subject") OVER (
                    PARTITION BY "t22"."child", "t22"."circle", "t22"."need"
                    ORDER BY "t22"."answered_on" ASC, "t22"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "first"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t18"."child",
                      "t18"."subject",
                      "t18"."unit",
                      "t18"."authority",
                      "t18"."circle",
                      "t18"."event",
                      "t18"."to_unit",
                      "t18"."need",
                      "t18"."sent_on",
                      "t18"."due_on",
                      "t18"."answered_on",
                      "t18"."accepted",
                      "t18"."withdrawn_on",
                      "t18"."returned_on",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t18"."child", "t18"."circle", "t18"."need", "t18"."to_unit"
                        ORDER BY "t18"."answered_on" ASC, "t18"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "again"
                    FROM (
                      SELECT
                        "t14"."child",
                        "t14"."subject",
                        "t14"."unit",
                        "t14"."authority",
                        "t14"."circle",
                        "t14"."event",
                        "t14"."to_unit",
                        "t14"."need",
                        "t14"."sent_on",
                        "t14"."due_on",
                        "t14"."answered_on",
                        "t14"."accepted",
                        "t14"."withdrawn_on",
                        "t14"."returned_on"
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
                      ) AS "t14"
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
                      ) AS "t16"
                        ON "t14"."child" = "t16"."child"
                        AND "t14"."circle" = "t16"."circle"
                        AND "t14"."need" = "t16"."need"
                        AND "t16"."answered_on" >= "t14"."answered_on"
                    ) AS "t18"
                  ) AS "t20"
                  WHERE
                    "t20"."again" = 0
                ) AS "t22"
              ) AS "t24"
              WHERE
                "t24"."before" = 1
            ) AS "t28"
            INNER JOIN (
              SELECT
                "t0"."child",
                "t0"."authority" AS "home"
              FROM "children" AS "t0"
            ) AS "t5"
              ON "t28"."child" = "t5"."child"
          ) AS "t30"
        ) AS "t34"
        INNER JOIN (
          SELECT
            "t1"."authority",
            COALESCE("t1"."days", 0) AS "days"
          FROM "limits" AS "t1"
          WHERE
            "t1"."rule" = 'passed-on'
            AND "t1"."from_on" <= $as_of
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > $as_of
              )
            )
        ) AS "t8"
          ON "t34"."authority" = "t8"."authority"
        ANTI JOIN (
          SELECT
            "t33"."child",
            "t33"."need"
          FROM (
            SELECT
              "t29"."child",
              "t29"."circle",
              "t29"."need",
              CASE
                WHEN "t29"."circle" = "t29"."child"
                THEN "t29"."home"
                ELSE "t29"."authority"
              END AS "authority",
              "t29"."subject",
              "t29"."since",
              "t29"."home",
              CASE
                WHEN "t29"."circle" = "t29"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t29"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t27"."child",
                "t27"."circle",
                "t27"."need",
                "t27"."authority",
                "t27"."subject",
                "t27"."since",
                "t5"."home"
              FROM (
                SELECT
                  "t23"."child",
                  "t23"."circle",
                  "t23"."need",
                  "t23"."authority",
                  "t23"."first" AS "subject",
                  "t23"."answered_on" AS "since"
                FROM (
                  SELECT
                    "t21"."child",
                    "t21"."subject",
                    "t21"."unit",
                    "t21"."authority",
                    "t21"."circle",
                    "t21"."event",
                    "t21"."to_unit",
                    "t21"."need",
                    "t21"."sent_on",
                    "t21"."due_on",
                    "t21"."answered_on",
                    "t21"."accepted",
                    "t21"."withdrawn_on",
                    "t21"."returned_on",
                    "t21"."again",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t21"."child", "t21"."circle", "t21"."need"
                      ORDER BY "t21"."answered_on" ASC, "t21"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "before",
                    LAG("t21"."subject") OVER (
                      PARTITION BY "t21"."child", "t21"."circle", "t21"."need"
                      ORDER BY "t21"."answered_on" ASC, "t21"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "first"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t17"."child",
                        "t17"."subject",
                        "t17"."unit",
                        "t17"."authority",
                        "t17"."circle",
                        "t17"."event",
                        "t17"."to_unit",
                        "t17"."need",
                        "t17"."sent_on",
                        "t17"."due_on",
                        "t17"."answered_on",
                        "t17"."accepted",
                        "t17"."withdrawn_on",
                        "t17"."returned_on",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t17"."child", "t17"."circle", "t17"."need", "t17"."to_unit"
                          ORDER BY "t17"."answered_on" ASC, "t17"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "again"
                      FROM (
                        SELECT
                          "t13"."child",
                          "t13"."subject",
                          "t13"."unit",
                          "t13"."authority",
                          "t13"."circle",
                          "t13"."event",
                          "t13"."to_unit",
                          "t13"."need",
                          "t13"."sent_on",
                          "t13"."due_on",
                          "t13"."answered_on",
                          "t13"."accepted",
                          "t13"."withdrawn_on",
                          "t13"."returned_on"
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
                        ) AS "t13"
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
                        ) AS "t15"
                          ON "t13"."child" = "t15"."child"
                          AND "t13"."circle" = "t15"."circle"
                          AND "t13"."need" = "t15"."need"
                          AND "t15"."answered_on" >= "t13"."answered_on"
                      ) AS "t17"
                    ) AS "t19"
                    WHERE
                      "t19"."again" = 0
                  ) AS "t21"
                ) AS "t23"
                WHERE
                  "t23"."before" = 1
              ) AS "t27"
              INNER JOIN (
                SELECT
                  "t0"."child",
                  "t0"."authority" AS "home"
                FROM "children" AS "t0"
              ) AS "t5"
                ON "t27"."child" = "t5"."child"
            ) AS "t29"
          ) AS "t33"
          INNER JOIN (
            SELECT
              "t1"."authority",
              COALESCE("t1"."days", 0) AS "days"
            FROM "limits" AS "t1"
            WHERE
              "t1"."rule" = 'passed-on'
              AND "t1"."from_on" <= $as_of
              AND (
                (
                  "t1"."to_on" IS NULL
                ) OR (
                  "t1"."to_on" > $as_of
                )
              )
          ) AS "t8"
            ON "t33"."authority" = "t8"."authority"
        ) AS "t37"
          ON "t34"."child" = "t37"."child" AND "t34"."need" = "t37"."need"
      ) AS "t38"
    ) AS "t39"
  ) AS "t40"
) AS "t42"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t6"
  ON "t42"."child" = "t6"."child"

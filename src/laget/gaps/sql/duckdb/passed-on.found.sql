SELECT
  "t74"."rule",
  "t74"."child",
  "t74"."subject",
  "t74"."circle",
  "t74"."whole",
  "t74"."unit",
  "t74"."authority",
  "t74"."since",
  "t74"."due"
FROM (
  SELECT
    'passed-on' AS "rule",
    "t72"."child",
    "t72"."subject",
    "t72"."circle",
    "t72"."whole",
    "t72"."unit",
    "t72"."authority",
    "t72"."since",
    "t72"."due"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t65"."child",
        "t65"."subject",
        "t65"."circle",
        FALSE AS "whole",
        "t65"."unit",
        "t65"."authority",
        "t65"."since",
        CAST(NULL AS DATE) AS "due"
      FROM (
        SELECT
          "t61"."child",
          "t61"."circle",
          "t61"."need",
          CASE
            WHEN "t61"."circle" = "t61"."child"
            THEN "t61"."home"
            ELSE "t61"."authority"
          END AS "authority",
          "t61"."subject",
          "t61"."since",
          "t61"."home",
          CASE
            WHEN "t61"."circle" = "t61"."child"
            THEN CAST(NULL AS UUID)
            ELSE "t61"."circle"
          END AS "unit"
        FROM (
          SELECT
            "t59"."child",
            "t59"."circle",
            "t59"."need",
            "t59"."authority",
            "t59"."subject",
            "t59"."since",
            "t7"."home"
          FROM (
            SELECT
              "t55"."child",
              "t55"."circle",
              "t55"."need",
              "t55"."authority",
              "t55"."first" AS "subject",
              "t55"."answered_on" AS "since"
            FROM (
              SELECT
                "t49"."child",
                "t49"."subject",
                "t49"."unit",
                "t49"."authority",
                "t49"."circle",
                "t49"."event",
                "t49"."to_unit",
                "t49"."need",
                "t49"."sent_on",
                "t49"."due_on",
                "t49"."answered_on",
                "t49"."accepted",
                "t49"."withdrawn_on",
                "t49"."returned_on",
                "t49"."again",
                ROW_NUMBER() OVER (
                  PARTITION BY "t49"."child", "t49"."circle", "t49"."need"
                  ORDER BY "t49"."answered_on" ASC, "t49"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "before",
                LAG("t49"."subject") OVER (
                  PARTITION BY "t49"."child", "t49"."circle", "t49"."need"
                  ORDER BY "t49"."answered_on" ASC, "t49"."subject" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "first"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t37"."child",
                    "t37"."subject",
                    "t37"."unit",
                    "t37"."authority",
                    "t37"."circle",
                    "t37"."event",
                    "t37"."to_unit",
                    "t37"."need",
                    "t37"."sent_on",
                    "t37"."due_on",
                    "t37"."answered_on",
                    "t37"."accepted",
                    "t37"."withdrawn_on",
                    "t37"."returned_on",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t37"."child", "t37"."circle", "t37"."need", "t37"."to_unit"
                      ORDER BY "t37"."answered_on" ASC, "t37"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "again"
                  FROM (
                    SELECT
                      "t29"."child",
                      "t29"."subject",
                      "t29"."unit",
                      "t29"."authority",
                      "t29"."circle",
                      "t29"."event",
                      "t29"."to_unit",
                      "t29"."need",
                      "t29"."sent_on",
                      "t29"."due_on",
                      "t29"."answered_on",
                      "t29"."accepted",
                      "t29"."withdrawn_on",
                      "t29"."returned_on"
                    FROM (
                      SELECT
                        "t3"."child",
                        "t3"."subject",
                        "t3"."unit",
                        "t3"."authority",
                        "t3"."circle",
                        "t3"."event",
                        "t3"."to_unit",
                        "t3"."need",
                        "t3"."sent_on",
                        "t3"."due_on",
                        CASE
                          WHEN (
                            NOT "t3"."returned_on" IS NULL
                          ) AND (
                            "t3"."returned_on" <= $as_of
                          )
                          THEN "t3"."returned_on"
                          ELSE "t3"."answered_on"
                        END AS "answered_on",
                        "t3"."accepted",
                        "t3"."withdrawn_on",
                        "t3"."returned_on"
                      FROM "referral" AS "t3"
                      WHERE
                        NOT "t3"."answered_on" IS NULL
                        AND "t3"."answered_on" <= $as_of
                        AND (
                          NOT (
                            "t3"."accepted"
                          )
                          OR (
                            (
                              NOT "t3"."returned_on" IS NULL
                            ) AND (
                              "t3"."returned_on" <= $as_of
                            )
                          )
                        )
                    ) AS "t29"
                    ANTI JOIN (
                      SELECT
                        *
                      FROM "referral" AS "t3"
                      WHERE
                        NOT "t3"."answered_on" IS NULL
                        AND "t3"."answered_on" <= $as_of
                        AND "t3"."accepted"
                        AND NOT (
                          (
                            NOT "t3"."returned_on" IS NULL
                          ) AND (
                            "t3"."returned_on" <= $as_of
                          )
                        )
                    ) AS "t31"
                      ON "t29"."child" = "t31"."child"
                      AND "t29"."circle" = "t31"."circle"
                      AND "t29"."need" = "t31"."need"
                      AND "t31"."answered_on" >= "t29"."answered_on"
                  ) AS "t37"
                ) AS "t43"
                WHERE
                  "t43"."again" = 0
              ) AS "t49"
            ) AS "t55"
            WHERE
              "t55"."before" = 1
          ) AS "t59"
          ANTI JOIN (
            SELECT
              "t47"."child",
              "t47"."circle",
              "t47"."need"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t27"."child",
                  "t27"."subject",
                  "t27"."unit",
                  "t27"."authority",
                  "t39"."circle",
                  "t27"."event",
                  "t27"."about",
                  "t27"."need",
                  "t27"."from_on",
                  "t27"."to_on"
                FROM (
                  SELECT
                    "t14".*
                    EXCLUDE ("circle")
                  FROM (
                    SELECT
                      *
                    FROM "said_no" AS "t2"
                    WHERE
                      "t2"."about" = 'help'
                      AND "t2"."from_on" <= $as_of
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > $as_of
                        )
                      )
                      AND "t2"."circle" = "t2"."child"
                  ) AS "t14"
                ) AS "t27"
                INNER JOIN (
                  SELECT
                    "t33"."child",
                    "t33"."unit" AS "circle"
                  FROM (
                    SELECT
                      "t16"."child",
                      "t16"."unit",
                      BOOL_AND(CAST("t16"."is_open" AS BOOLEAN)) AS "is_open"
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
                    ) AS "t16"
                    GROUP BY
                      1,
                      2
                  ) AS "t33"
                  WHERE
                    "t33"."is_open"
                ) AS "t39"
                  ON "t27"."child" = "t39"."child"
              ) AS "t41"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM "said_no" AS "t2"
                  WHERE
                    "t2"."about" = 'help'
                    AND "t2"."from_on" <= $as_of
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > $as_of
                      )
                    )
                ) AS "t10"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t2"."child",
                    "t2"."subject",
                    "t2"."unit",
                    "t2"."authority",
                    "t2"."unit" AS "circle",
                    "t2"."event",
                    "t2"."about",
                    "t2"."need",
                    "t2"."from_on",
                    "t2"."to_on"
                  FROM "said_no" AS "t2"
                  WHERE
                    "t2"."about" = 'help'
                    AND "t2"."from_on" <= $as_of
                    AND (
                      (
                        "t2"."to_on" IS NULL
                      ) OR (
                        "t2"."to_on" > $as_of
                      )
                    )
                    AND "t2"."circle" = "t2"."child"
                ) AS "t11"
              ) AS "t19"
            ) AS "t47"
          ) AS "t53"
            ON "t59"."child" = "t53"."child"
            AND "t59"."circle" = "t53"."circle"
            AND "t59"."need" = "t53"."need"
          INNER JOIN (
            SELECT
              "t0"."child",
              "t0"."authority" AS "home"
            FROM "children" AS "t0"
          ) AS "t7"
            ON "t59"."child" = "t7"."child"
        ) AS "t61"
      ) AS "t65"
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
      ) AS "t18"
        ON "t65"."authority" = "t18"."authority"
    ) AS "t67"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t70"."child",
        "t70"."subject",
        CAST(NULL AS UUID) AS "circle",
        TRUE AS "whole",
        "t70"."unit",
        "t70"."authority",
        "t70"."since",
        "t70"."due"
      FROM (
        SELECT
          "t66"."child",
          "t66"."subject",
          "t66"."circle",
          FALSE AS "whole",
          "t66"."unit",
          "t66"."authority",
          "t66"."since",
          CAST(NULL AS DATE) AS "due"
        FROM (
          SELECT
            "t62"."child",
            "t62"."circle",
            "t62"."need",
            CASE
              WHEN "t62"."circle" = "t62"."child"
              THEN "t62"."home"
              ELSE "t62"."authority"
            END AS "authority",
            "t62"."subject",
            "t62"."since",
            "t62"."home",
            CASE
              WHEN "t62"."circle" = "t62"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t62"."circle"
            END AS "unit"
          FROM (
            SELECT
              "t60"."child",
              "t60"."circle",
              "t60"."need",
              "t60"."authority",
              "t60"."subject",
              "t60"."since",
              "t7"."home"
            FROM (
              SELECT
                "t56"."child",
                "t56"."circle",
                "t56"."need",
                "t56"."authority",
                "t56"."first" AS "subject",
                "t56"."answered_on" AS "since"
              FROM (
                SELECT
                  "t50"."child",
                  "t50"."subject",
                  "t50"."unit",
                  "t50"."authority",
                  "t50"."circle",
                  "t50"."event",
                  "t50"."to_unit",
                  "t50"."need",
                  "t50"."sent_on",
                  "t50"."due_on",
                  "t50"."answered_on",
                  "t50"."accepted",
                  "t50"."withdrawn_on",
                  "t50"."returned_on",
                  "t50"."again",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t50"."child", "t50"."circle", "t50"."need"
                    ORDER BY "t50"."answered_on" ASC, "t50"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "before",
                  LAG("t50"."subject") OVER (
                    PARTITION BY "t50"."child", "t50"."circle", "t50"."need"
                    ORDER BY "t50"."answered_on" ASC, "t50"."subject" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "first"
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
                      "t38"."to_unit",
                      "t38"."need",
                      "t38"."sent_on",
                      "t38"."due_on",
                      "t38"."answered_on",
                      "t38"."accepted",
                      "t38"."withdrawn_on",
                      "t38"."returned_on",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t38"."child", "t38"."circle", "t38"."need", "t38"."to_unit"
                        ORDER BY "t38"."answered_on" ASC, "t38"."subject" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "again"
                    FROM (
                      SELECT
                        "t30"."child",
                        "t30"."subject",
                        "t30"."unit",
                        "t30"."authority",
                        "t30"."circle",
                        "t30"."event",
                        "t30"."to_unit",
                        "t30"."need",
                        "t30"."sent_on",
                        "t30"."due_on",
                        "t30"."answered_on",
                        "t30"."accepted",
                        "t30"."withdrawn_on",
                        "t30"."returned_on"
                      FROM (
                        SELECT
                          "t3"."child",
                          "t3"."subject",
                          "t3"."unit",
                          "t3"."authority",
                          "t3"."child" AS "circle",
                          "t3"."event",
                          "t3"."to_unit",
                          "t3"."need",
                          "t3"."sent_on",
                          "t3"."due_on",
                          CASE
                            WHEN (
                              NOT "t3"."returned_on" IS NULL
                            ) AND (
                              "t3"."returned_on" <= $as_of
                            )
                            THEN "t3"."returned_on"
                            ELSE "t3"."answered_on"
                          END AS "answered_on",
                          "t3"."accepted",
                          "t3"."withdrawn_on",
                          "t3"."returned_on"
                        FROM "referral" AS "t3"
                        WHERE
                          NOT "t3"."answered_on" IS NULL
                          AND "t3"."answered_on" <= $as_of
                          AND (
                            NOT (
                              "t3"."accepted"
                            )
                            OR (
                              (
                                NOT "t3"."returned_on" IS NULL
                              ) AND (
                                "t3"."returned_on" <= $as_of
                              )
                            )
                          )
                      ) AS "t30"
                      ANTI JOIN (
                        SELECT
                          "t3"."child",
                          "t3"."subject",
                          "t3"."unit",
                          "t3"."authority",
                          "t3"."child" AS "circle",
                          "t3"."event",
                          "t3"."to_unit",
                          "t3"."need",
                          "t3"."sent_on",
                          "t3"."due_on",
                          "t3"."answered_on",
                          "t3"."accepted",
                          "t3"."withdrawn_on",
                          "t3"."returned_on"
                        FROM "referral" AS "t3"
                        WHERE
                          NOT "t3"."answered_on" IS NULL
                          AND "t3"."answered_on" <= $as_of
                          AND "t3"."accepted"
                          AND NOT (
                            (
                              NOT "t3"."returned_on" IS NULL
                            ) AND (
                              "t3"."returned_on" <= $as_of
                            )
                          )
                      ) AS "t32"
                        ON "t30"."child" = "t32"."child"
                        AND "t30"."circle" = "t32"."circle"
                        AND "t30"."need" = "t32"."need"
                        AND "t32"."answered_on" >= "t30"."answered_on"
                    ) AS "t38"
                  ) AS "t44"
                  WHERE
                    "t44"."again" = 0
                ) AS "t50"
              ) AS "t56"
              WHERE
                "t56"."before" = 1
            ) AS "t60"
            ANTI JOIN (
              SELECT
                "t48"."child",
                "t48"."circle",
                "t48"."need"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t28"."child",
                    "t28"."subject",
                    "t28"."unit",
                    "t28"."authority",
                    "t40"."circle",
                    "t28"."event",
                    "t28"."about",
                    "t28"."need",
                    "t28"."from_on",
                    "t28"."to_on"
                  FROM (
                    SELECT
                      "t15".*
                      EXCLUDE ("circle")
                    FROM (
                      SELECT
                        "t2"."child",
                        "t2"."subject",
                        "t2"."unit",
                        "t2"."authority",
                        "t2"."child" AS "circle",
                        "t2"."event",
                        "t2"."about",
                        "t2"."need",
                        "t2"."from_on",
                        "t2"."to_on"
                      FROM "said_no" AS "t2"
                      WHERE
                        "t2"."about" = 'help'
                        AND "t2"."from_on" <= $as_of
                        AND (
                          (
                            "t2"."to_on" IS NULL
                          ) OR (
                            "t2"."to_on" > $as_of
                          )
                        )
                        AND "t2"."child" = "t2"."child"
                    ) AS "t15"
                  ) AS "t28"
                  INNER JOIN (
                    SELECT
                      "t34"."child",
                      "t34"."unit" AS "circle"
                    FROM (
                      SELECT
                        "t17"."child",
                        "t17"."unit",
                        BOOL_AND(CAST("t17"."is_open" AS BOOLEAN)) AS "is_open"
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
                      ) AS "t17"
                      GROUP BY
                        1,
                        2
                    ) AS "t34"
                    WHERE
                      "t34"."is_open"
                  ) AS "t40"
                    ON "t28"."child" = "t40"."child"
                ) AS "t42"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t2"."child",
                      "t2"."subject",
                      "t2"."unit",
                      "t2"."authority",
                      "t2"."child" AS "circle",
                      "t2"."event",
                      "t2"."about",
                      "t2"."need",
                      "t2"."from_on",
                      "t2"."to_on"
                    FROM "said_no" AS "t2"
                    WHERE
                      "t2"."about" = 'help'
                      AND "t2"."from_on" <= $as_of
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > $as_of
                        )
                      )
                  ) AS "t12"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t2"."child",
                      "t2"."subject",
                      "t2"."unit",
                      "t2"."authority",
                      "t2"."unit" AS "circle",
                      "t2"."event",
                      "t2"."about",
                      "t2"."need",
                      "t2"."from_on",
                      "t2"."to_on"
                    FROM "said_no" AS "t2"
                    WHERE
                      "t2"."about" = 'help'
                      AND "t2"."from_on" <= $as_of
                      AND (
                        (
                          "t2"."to_on" IS NULL
                        ) OR (
                          "t2"."to_on" > $as_of
                        )
                      )
                      AND "t2"."child" = "t2"."child"
                  ) AS "t13"
                ) AS "t20"
              ) AS "t48"
            ) AS "t54"
              ON "t60"."child" = "t54"."child"
              AND "t60"."circle" = "t54"."circle"
              AND "t60"."need" = "t54"."need"
            INNER JOIN (
              SELECT
                "t0"."child",
                "t0"."authority" AS "home"
              FROM "children" AS "t0"
            ) AS "t7"
              ON "t60"."child" = "t7"."child"
          ) AS "t62"
        ) AS "t66"
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
        ) AS "t18"
          ON "t66"."authority" = "t18"."authority"
        ANTI JOIN (
          SELECT
            "t65"."child",
            "t65"."need"
          FROM (
            SELECT
              "t61"."child",
              "t61"."circle",
              "t61"."need",
              CASE
                WHEN "t61"."circle" = "t61"."child"
                THEN "t61"."home"
                ELSE "t61"."authority"
              END AS "authority",
              "t61"."subject",
              "t61"."since",
              "t61"."home",
              CASE
                WHEN "t61"."circle" = "t61"."child"
                THEN CAST(NULL AS UUID)
                ELSE "t61"."circle"
              END AS "unit"
            FROM (
              SELECT
                "t59"."child",
                "t59"."circle",
                "t59"."need",
                "t59"."authority",
                "t59"."subject",
                "t59"."since",
                "t7"."home"
              FROM (
                SELECT
                  "t55"."child",
                  "t55"."circle",
                  "t55"."need",
                  "t55"."authority",
                  "t55"."first" AS "subject",
                  "t55"."answered_on" AS "since"
                FROM (
                  SELECT
                    "t49"."child",
                    "t49"."subject",
                    "t49"."unit",
                    "t49"."authority",
                    "t49"."circle",
                    "t49"."event",
                    "t49"."to_unit",
                    "t49"."need",
                    "t49"."sent_on",
                    "t49"."due_on",
                    "t49"."answered_on",
                    "t49"."accepted",
                    "t49"."withdrawn_on",
                    "t49"."returned_on",
                    "t49"."again",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t49"."child", "t49"."circle", "t49"."need"
                      ORDER BY "t49"."answered_on" ASC, "t49"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "before",
                    LAG("t49"."subject") OVER (
                      PARTITION BY "t49"."child", "t49"."circle", "t49"."need"
                      ORDER BY "t49"."answered_on" ASC, "t49"."subject" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "first"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t37"."child",
                        "t37"."subject",
                        "t37"."unit",
                        "t37"."authority",
                        "t37"."circle",
                        "t37"."event",
                        "t37"."to_unit",
                        "t37"."need",
                        "t37"."sent_on",
                        "t37"."due_on",
                        "t37"."answered_on",
                        "t37"."accepted",
                        "t37"."withdrawn_on",
                        "t37"."returned_on",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t37"."child", "t37"."circle", "t37"."need", "t37"."to_unit"
                          ORDER BY "t37"."answered_on" ASC, "t37"."subject" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "again"
                      FROM (
                        SELECT
                          "t29"."child",
                          "t29"."subject",
                          "t29"."unit",
                          "t29"."authority",
                          "t29"."circle",
                          "t29"."event",
                          "t29"."to_unit",
                          "t29"."need",
                          "t29"."sent_on",
                          "t29"."due_on",
                          "t29"."answered_on",
                          "t29"."accepted",
                          "t29"."withdrawn_on",
                          "t29"."returned_on"
                        FROM (
                          SELECT
                            "t3"."child",
                            "t3"."subject",
                            "t3"."unit",
                            "t3"."authority",
                            "t3"."circle",
                            "t3"."event",
                            "t3"."to_unit",
                            "t3"."need",
                            "t3"."sent_on",
                            "t3"."due_on",
                            CASE
                              WHEN (
                                NOT "t3"."returned_on" IS NULL
                              ) AND (
                                "t3"."returned_on" <= $as_of
                              )
                              THEN "t3"."returned_on"
                              ELSE "t3"."answered_on"
                            END AS "answered_on",
                            "t3"."accepted",
                            "t3"."withdrawn_on",
                            "t3"."returned_on"
                          FROM "referral" AS "t3"
                          WHERE
                            NOT "t3"."answered_on" IS NULL
                            AND "t3"."answered_on" <= $as_of
                            AND (
                              NOT (
                                "t3"."accepted"
                              )
                              OR (
                                (
                                  NOT "t3"."returned_on" IS NULL
                                ) AND (
                                  "t3"."returned_on" <= $as_of
                                )
                              )
                            )
                        ) AS "t29"
                        ANTI JOIN (
                          SELECT
                            *
                          FROM "referral" AS "t3"
                          WHERE
                            NOT "t3"."answered_on" IS NULL
                            AND "t3"."answered_on" <= $as_of
                            AND "t3"."accepted"
                            AND NOT (
                              (
                                NOT "t3"."returned_on" IS NULL
                              ) AND (
                                "t3"."returned_on" <= $as_of
                              )
                            )
                        ) AS "t31"
                          ON "t29"."child" = "t31"."child"
                          AND "t29"."circle" = "t31"."circle"
                          AND "t29"."need" = "t31"."need"
                          AND "t31"."answered_on" >= "t29"."answered_on"
                      ) AS "t37"
                    ) AS "t43"
                    WHERE
                      "t43"."again" = 0
                  ) AS "t49"
                ) AS "t55"
                WHERE
                  "t55"."before" = 1
              ) AS "t59"
              ANTI JOIN (
                SELECT
                  "t47"."child",
                  "t47"."circle",
                  "t47"."need"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t27"."child",
                      "t27"."subject",
                      "t27"."unit",
                      "t27"."authority",
                      "t39"."circle",
                      "t27"."event",
                      "t27"."about",
                      "t27"."need",
                      "t27"."from_on",
                      "t27"."to_on"
                    FROM (
                      SELECT
                        "t14".*
                        EXCLUDE ("circle")
                      FROM (
                        SELECT
                          *
                        FROM "said_no" AS "t2"
                        WHERE
                          "t2"."about" = 'help'
                          AND "t2"."from_on" <= $as_of
                          AND (
                            (
                              "t2"."to_on" IS NULL
                            ) OR (
                              "t2"."to_on" > $as_of
                            )
                          )
                          AND "t2"."circle" = "t2"."child"
                      ) AS "t14"
                    ) AS "t27"
                    INNER JOIN (
                      SELECT
                        "t33"."child",
                        "t33"."unit" AS "circle"
                      FROM (
                        SELECT
                          "t16"."child",
                          "t16"."unit",
                          BOOL_AND(CAST("t16"."is_open" AS BOOLEAN)) AS "is_open"
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
                        ) AS "t16"
                        GROUP BY
                          1,
                          2
                      ) AS "t33"
                      WHERE
                        "t33"."is_open"
                    ) AS "t39"
                      ON "t27"."child" = "t39"."child"
                  ) AS "t41"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        *
                      FROM "said_no" AS "t2"
                      WHERE
                        "t2"."about" = 'help'
                        AND "t2"."from_on" <= $as_of
                        AND (
                          (
                            "t2"."to_on" IS NULL
                          ) OR (
                            "t2"."to_on" > $as_of
                          )
                        )
                    ) AS "t10"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t2"."child",
                        "t2"."subject",
                        "t2"."unit",
                        "t2"."authority",
                        "t2"."unit" AS "circle",
                        "t2"."event",
                        "t2"."about",
                        "t2"."need",
                        "t2"."from_on",
                        "t2"."to_on"
                      FROM "said_no" AS "t2"
                      WHERE
                        "t2"."about" = 'help'
                        AND "t2"."from_on" <= $as_of
                        AND (
                          (
                            "t2"."to_on" IS NULL
                          ) OR (
                            "t2"."to_on" > $as_of
                          )
                        )
                        AND "t2"."circle" = "t2"."child"
                    ) AS "t11"
                  ) AS "t19"
                ) AS "t47"
              ) AS "t53"
                ON "t59"."child" = "t53"."child"
                AND "t59"."circle" = "t53"."circle"
                AND "t59"."need" = "t53"."need"
              INNER JOIN (
                SELECT
                  "t0"."child",
                  "t0"."authority" AS "home"
                FROM "children" AS "t0"
              ) AS "t7"
                ON "t59"."child" = "t7"."child"
            ) AS "t61"
          ) AS "t65"
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
          ) AS "t18"
            ON "t65"."authority" = "t18"."authority"
        ) AS "t69"
          ON "t66"."child" = "t69"."child" AND "t66"."need" = "t69"."need"
      ) AS "t70"
    ) AS "t71"
  ) AS "t72"
) AS "t74"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t8"
  ON "t74"."child" = "t8"."child"

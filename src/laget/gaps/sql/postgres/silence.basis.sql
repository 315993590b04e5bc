WITH "t11" AS (
  SELECT
    "t3"."child" AS "gap_child",
    "t3"."subject" AS "gap_subject",
    "t3"."whole" AS "gap_whole",
    "t3"."circle" AS "gap_circle",
    "t3"."since" AS "gap_since"
  FROM "new_gaps" AS "t3"
  WHERE
    "t3"."rule" = 'silence'
), "t12" AS (
  SELECT
    *
  FROM "referral" AS "t4"
  WHERE
    "t4"."child" = who
), "t13" AS (
  SELECT
    *
  FROM "lead" AS "t5"
  WHERE
    "t5"."child" = who
)
SELECT
  'silence' AS "rule",
  "t63"."child",
  "t63"."subject",
  "t63"."whole",
  "t63"."circle",
  "t63"."kind",
  "t63"."row",
  "t63"."event",
  "t63"."unit",
  "t63"."shared"
FROM (
  SELECT DISTINCT
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
            "t37"."gap_child" AS "child",
            "t37"."gap_subject" AS "subject",
            "t37"."gap_whole" AS "whole",
            "t14"."circle",
            'contact' AS "kind",
            "t14"."subject" AS "row",
            "t14"."event",
            "t14"."unit",
            "t14"."circle" = "t14"."child" AS "shared"
          FROM "t11" AS "t37"
          INNER JOIN (
            SELECT
              *
            FROM "contact" AS "t0"
            WHERE
              "t0"."child" = who
          ) AS "t14"
            ON "t37"."gap_child" = "t14"."child"
            AND (
              "t37"."gap_whole" OR (
                "t37"."gap_circle" = "t14"."circle"
              )
            )
            AND "t14"."on" = "t37"."gap_since"
        ) AS "t46"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t38"."gap_child" AS "child",
            "t38"."gap_subject" AS "subject",
            "t38"."gap_whole" AS "whole",
            "t15"."circle",
            'review' AS "kind",
            "t15"."subject" AS "row",
            "t15"."event",
            "t15"."unit",
            "t15"."circle" = "t15"."child" AS "shared"
          FROM "t11" AS "t38"
          INNER JOIN (
            SELECT
              *
            FROM "review" AS "t1"
            WHERE
              "t1"."child" = who
          ) AS "t15"
            ON "t38"."gap_child" = "t15"."child"
            AND (
              "t38"."gap_whole" OR (
                "t38"."gap_circle" = "t15"."circle"
              )
            )
            AND "t15"."held_on" = "t38"."gap_since"
        ) AS "t47"
      ) AS "t55"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t39"."gap_child" AS "child",
            "t39"."gap_subject" AS "subject",
            "t39"."gap_whole" AS "whole",
            "t16"."circle",
            'measure' AS "kind",
            "t16"."subject" AS "row",
            "t16"."event",
            "t16"."unit",
            "t16"."circle" = "t16"."child" AS "shared"
          FROM "t11" AS "t39"
          INNER JOIN (
            SELECT
              *
            FROM "measure" AS "t2"
            WHERE
              "t2"."child" = who
          ) AS "t16"
            ON "t39"."gap_child" = "t16"."child"
            AND (
              "t39"."gap_whole" OR (
                "t39"."gap_circle" = "t16"."circle"
              )
            )
            AND "t16"."start_on" = "t39"."gap_since"
        ) AS "t48"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t40"."gap_child" AS "child",
            "t40"."gap_subject" AS "subject",
            "t40"."gap_whole" AS "whole",
            "t31"."circle",
            'referral' AS "kind",
            "t31"."subject" AS "row",
            "t31"."event",
            "t31"."unit",
            "t31"."circle" = "t31"."child" AS "shared"
          FROM "t11" AS "t40"
          INNER JOIN "t12" AS "t31"
            ON "t40"."gap_child" = "t31"."child"
            AND (
              "t40"."gap_whole" OR (
                "t40"."gap_circle" = "t31"."circle"
              )
            )
            AND "t31"."sent_on" = "t40"."gap_since"
        ) AS "t49"
      ) AS "t56"
    ) AS "t59"
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
            "t41"."gap_child" AS "child",
            "t41"."gap_subject" AS "subject",
            "t41"."gap_whole" AS "whole",
            "t32"."circle",
            'referral' AS "kind",
            "t32"."subject" AS "row",
            "t32"."event",
            "t32"."unit",
            "t32"."circle" = "t32"."child" AS "shared"
          FROM "t11" AS "t41"
          INNER JOIN "t12" AS "t32"
            ON "t41"."gap_child" = "t32"."child"
            AND (
              "t41"."gap_whole" OR (
                "t41"."gap_circle" = "t32"."circle"
              )
            )
            AND "t32"."answered_on" = "t41"."gap_since"
        ) AS "t50"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t42"."gap_child" AS "child",
            "t42"."gap_subject" AS "subject",
            "t42"."gap_whole" AS "whole",
            "t33"."circle",
            'lead' AS "kind",
            "t33"."subject" AS "row",
            "t33"."event",
            "t33"."unit",
            "t33"."circle" = "t33"."child" AS "shared"
          FROM "t11" AS "t42"
          INNER JOIN "t13" AS "t33"
            ON "t42"."gap_child" = "t33"."child"
            AND (
              "t42"."gap_whole" OR (
                "t42"."gap_circle" = "t33"."circle"
              )
            )
            AND "t33"."from_on" = "t42"."gap_since"
        ) AS "t51"
      ) AS "t57"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t43"."gap_child" AS "child",
            "t43"."gap_subject" AS "subject",
            "t43"."gap_whole" AS "whole",
            "t34"."circle",
            'lead' AS "kind",
            "t34"."subject" AS "row",
            "t34"."event",
            "t34"."unit",
            "t34"."circle" = "t34"."child" AS "shared"
          FROM "t11" AS "t43"
          INNER JOIN "t13" AS "t34"
            ON "t43"."gap_child" = "t34"."child"
            AND (
              "t43"."gap_whole" OR (
                "t43"."gap_circle" = "t34"."circle"
              )
            )
            AND "t34"."to_on" = "t43"."gap_since"
        ) AS "t52"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t44"."gap_child" AS "child",
              "t44"."gap_subject" AS "subject",
              "t44"."gap_whole" AS "whole",
              "t35"."circle",
              'case' AS "kind",
              "t35"."subject" AS "row",
              "t35"."event",
              "t35"."unit",
              "t35"."circle" = "t35"."child" AS "shared"
            FROM "t11" AS "t44"
            INNER JOIN (
              SELECT
                *
              FROM "cases" AS "t6"
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
            ) AS "t35"
              ON "t44"."gap_child" = "t35"."child"
              AND (
                "t44"."gap_whole" OR (
                  "t44"."gap_circle" = "t35"."circle"
                )
              )
          ) AS "t53"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t45"."gap_child" AS "child",
              "t45"."gap_subject" AS "subject",
              "t45"."gap_whole" AS "whole",
              "t36"."circle",
              'involvement' AS "kind",
              "t36"."subject" AS "row",
              "t36"."event",
              "t36"."unit",
              "t36"."circle" = "t36"."child" AS "shared"
            FROM "t11" AS "t45"
            INNER JOIN (
              SELECT
                *
              FROM "involvement" AS "t7"
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
            ) AS "t36"
              ON "t45"."gap_child" = "t36"."child"
              AND (
                "t45"."gap_whole" OR (
                  "t45"."gap_circle" = "t36"."circle"
                )
              )
          ) AS "t54"
        ) AS "t58"
      ) AS "t60"
    ) AS "t61"
  ) AS "t62"
) AS "t63"

WITH "t15" AS (
  SELECT
    "t5"."child" AS "gap_child",
    "t5"."subject" AS "gap_subject",
    "t5"."whole" AS "gap_whole",
    "t5"."circle" AS "gap_circle",
    "t5"."since" AS "gap_since"
  FROM "new_gaps" AS "t5"
  WHERE
    "t5"."rule" = 'silence'
)
SELECT
  'silence' AS "rule",
  "t56"."child",
  "t56"."subject",
  "t56"."whole",
  "t56"."circle",
  "t56"."kind",
  "t56"."row",
  "t56"."event",
  "t56"."unit",
  "t56"."shared"
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
            "t30"."gap_child" AS "child",
            "t30"."gap_subject" AS "subject",
            "t30"."gap_whole" AS "whole",
            "t8"."circle",
            'contact' AS "kind",
            "t8"."subject" AS "row",
            "t8"."event",
            "t8"."unit",
            "t8"."circle" = "t8"."child" AS "shared"
          FROM "t15" AS "t30"
          INNER JOIN "contact" AS "t8"
            ON "t30"."gap_child" = "t8"."child"
            AND (
              "t30"."gap_whole" OR (
                "t30"."gap_circle" = "t8"."circle"
              )
            )
            AND "t8"."on" = "t30"."gap_since"
        ) AS "t39"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t31"."gap_child" AS "child",
            "t31"."gap_subject" AS "subject",
            "t31"."gap_whole" AS "whole",
            "t9"."circle",
            'review' AS "kind",
            "t9"."subject" AS "row",
            "t9"."event",
            "t9"."unit",
            "t9"."circle" = "t9"."child" AS "shared"
          FROM "t15" AS "t31"
          INNER JOIN "review" AS "t9"
            ON "t31"."gap_child" = "t9"."child"
            AND (
              "t31"."gap_whole" OR (
                "t31"."gap_circle" = "t9"."circle"
              )
            )
            AND "t9"."held_on" = "t31"."gap_since"
        ) AS "t40"
      ) AS "t48"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t32"."gap_child" AS "child",
            "t32"."gap_subject" AS "subject",
            "t32"."gap_whole" AS "whole",
            "t10"."circle",
            'measure' AS "kind",
            "t10"."subject" AS "row",
            "t10"."event",
            "t10"."unit",
            "t10"."circle" = "t10"."child" AS "shared"
          FROM "t15" AS "t32"
          INNER JOIN "measure" AS "t10"
            ON "t32"."gap_child" = "t10"."child"
            AND (
              "t32"."gap_whole" OR (
                "t32"."gap_circle" = "t10"."circle"
              )
            )
            AND "t10"."start_on" = "t32"."gap_since"
        ) AS "t41"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t33"."gap_child" AS "child",
            "t33"."gap_subject" AS "subject",
            "t33"."gap_whole" AS "whole",
            "t11"."circle",
            'referral' AS "kind",
            "t11"."subject" AS "row",
            "t11"."event",
            "t11"."unit",
            "t11"."circle" = "t11"."child" AS "shared"
          FROM "t15" AS "t33"
          INNER JOIN "referral" AS "t11"
            ON "t33"."gap_child" = "t11"."child"
            AND (
              "t33"."gap_whole" OR (
                "t33"."gap_circle" = "t11"."circle"
              )
            )
            AND "t11"."sent_on" = "t33"."gap_since"
        ) AS "t42"
      ) AS "t49"
    ) AS "t52"
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
            "t34"."gap_child" AS "child",
            "t34"."gap_subject" AS "subject",
            "t34"."gap_whole" AS "whole",
            "t12"."circle",
            'referral' AS "kind",
            "t12"."subject" AS "row",
            "t12"."event",
            "t12"."unit",
            "t12"."circle" = "t12"."child" AS "shared"
          FROM "t15" AS "t34"
          INNER JOIN "referral" AS "t12"
            ON "t34"."gap_child" = "t12"."child"
            AND (
              "t34"."gap_whole" OR (
                "t34"."gap_circle" = "t12"."circle"
              )
            )
            AND "t12"."answered_on" = "t34"."gap_since"
        ) AS "t43"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t35"."gap_child" AS "child",
            "t35"."gap_subject" AS "subject",
            "t35"."gap_whole" AS "whole",
            "t13"."circle",
            'lead' AS "kind",
            "t13"."subject" AS "row",
            "t13"."event",
            "t13"."unit",
            "t13"."circle" = "t13"."child" AS "shared"
          FROM "t15" AS "t35"
          INNER JOIN "lead" AS "t13"
            ON "t35"."gap_child" = "t13"."child"
            AND (
              "t35"."gap_whole" OR (
                "t35"."gap_circle" = "t13"."circle"
              )
            )
            AND "t13"."from_on" = "t35"."gap_since"
        ) AS "t44"
      ) AS "t50"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t36"."gap_child" AS "child",
            "t36"."gap_subject" AS "subject",
            "t36"."gap_whole" AS "whole",
            "t14"."circle",
            'lead' AS "kind",
            "t14"."subject" AS "row",
            "t14"."event",
            "t14"."unit",
            "t14"."circle" = "t14"."child" AS "shared"
          FROM "t15" AS "t36"
          INNER JOIN "lead" AS "t14"
            ON "t36"."gap_child" = "t14"."child"
            AND (
              "t36"."gap_whole" OR (
                "t36"."gap_circle" = "t14"."circle"
              )
            )
            AND "t14"."to_on" = "t36"."gap_since"
        ) AS "t45"
        UNION ALL
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
              "t28"."circle",
              'case' AS "kind",
              "t28"."subject" AS "row",
              "t28"."event",
              "t28"."unit",
              "t28"."circle" = "t28"."child" AS "shared"
            FROM "t15" AS "t37"
            INNER JOIN (
              SELECT
                *
              FROM "cases" AS "t6"
              WHERE
                "t6"."from_on" <= $as_of
                AND (
                  (
                    "t6"."to_on" IS NULL
                  ) OR (
                    "t6"."to_on" > $as_of
                  )
                )
            ) AS "t28"
              ON "t37"."gap_child" = "t28"."child"
              AND (
                "t37"."gap_whole" OR (
                  "t37"."gap_circle" = "t28"."circle"
                )
              )
          ) AS "t46"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t38"."gap_child" AS "child",
              "t38"."gap_subject" AS "subject",
              "t38"."gap_whole" AS "whole",
              "t29"."circle",
              'involvement' AS "kind",
              "t29"."subject" AS "row",
              "t29"."event",
              "t29"."unit",
              "t29"."circle" = "t29"."child" AS "shared"
            FROM "t15" AS "t38"
            INNER JOIN (
              SELECT
                *
              FROM "involvement" AS "t7"
              WHERE
                "t7"."from_on" <= $as_of
                AND (
                  (
                    "t7"."to_on" IS NULL
                  ) OR (
                    "t7"."to_on" > $as_of
                  )
                )
            ) AS "t29"
              ON "t38"."gap_child" = "t29"."child"
              AND (
                "t38"."gap_whole" OR (
                  "t38"."gap_circle" = "t29"."circle"
                )
              )
          ) AS "t47"
        ) AS "t51"
      ) AS "t53"
    ) AS "t54"
  ) AS "t55"
) AS "t56"

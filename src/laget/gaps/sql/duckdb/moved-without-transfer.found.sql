SELECT
  "t43"."rule",
  "t43"."child",
  "t43"."subject",
  "t43"."circle",
  "t43"."whole",
  "t43"."unit",
  "t43"."authority",
  "t43"."since",
  "t43"."due"
FROM (
  SELECT
    'moved-without-transfer' AS "rule",
    "t41"."child",
    "t41"."subject",
    "t41"."circle",
    FALSE AS "whole",
    "t41"."unit",
    "t41"."authority",
    "t41"."since",
    CAST(CAST("t41"."since" + TO_DAYS("t41"."days") AS TIMESTAMP) AS DATE) AS "due"
  FROM (
    SELECT
      "t36"."child",
      "t36"."subject",
      "t36"."unit",
      "t36"."authority",
      "t36"."circle",
      "t36"."event",
      "t36"."service",
      "t36"."from_on",
      "t36"."to_on",
      "t36"."days",
      "t36"."since"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t21"."child",
          "t21"."subject",
          "t21"."unit",
          "t21"."authority",
          "t21"."circle",
          "t21"."event",
          "t21"."service",
          "t21"."from_on",
          "t21"."to_on",
          "t22"."days",
          "t27"."since"
        FROM (
          SELECT
            *
          FROM "involvement" AS "t3"
          WHERE
            "t3"."from_on" <= $as_of
            AND (
              (
                "t3"."to_on" IS NULL
              ) OR (
                "t3"."to_on" > $as_of
              )
            )
        ) AS "t21"
        INNER JOIN (
          SELECT
            "t4"."authority",
            COALESCE("t4"."days", 14) AS "days"
          FROM "limits" AS "t4"
          WHERE
            "t4"."rule" = 'moved-without-transfer'
            AND "t4"."from_on" <= $as_of
            AND (
              (
                "t4"."to_on" IS NULL
              ) OR (
                "t4"."to_on" > $as_of
              )
            )
        ) AS "t22"
          ON "t21"."authority" = "t22"."authority"
        INNER JOIN (
          SELECT
            "t7"."child",
            "t7"."authority",
            MAX("t7"."to_on") AS "since"
          FROM (
            SELECT
              *
            FROM "residence" AS "t1"
            WHERE
              NOT "t1"."to_on" IS NULL AND "t1"."to_on" <= $as_of
          ) AS "t7"
          GROUP BY
            1,
            2
        ) AS "t27"
          ON "t21"."child" = "t27"."child" AND "t21"."authority" = "t27"."authority"
      ) AS "t33"
      WHERE
        "t33"."from_on" <= "t33"."since"
    ) AS "t36"
    SEMI JOIN (
      SELECT
        "t1"."child"
      FROM "residence" AS "t1"
      WHERE
        "t1"."from_on" <= $as_of
        AND (
          (
            "t1"."to_on" IS NULL
          ) OR (
            "t1"."to_on" > $as_of
          )
        )
    ) AS "t19"
      ON "t36"."child" = "t19"."child"
    ANTI JOIN (
      SELECT DISTINCT
        "t1"."child",
        "t1"."authority"
      FROM "residence" AS "t1"
      WHERE
        "t1"."from_on" <= $as_of
        AND (
          (
            "t1"."to_on" IS NULL
          ) OR (
            "t1"."to_on" > $as_of
          )
        )
    ) AS "t20"
      ON "t36"."child" = "t20"."child" AND "t36"."authority" = "t20"."authority"
    ANTI JOIN (
      SELECT
        "t38"."child",
        "t38"."circle",
        "t38"."answers" AS "authority"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t26"."child",
            "t26"."subject",
            "t26"."unit",
            "t26"."authority",
            "t32"."circle",
            "t26"."event",
            "t26"."matter",
            "t26"."answers",
            "t26"."from_on",
            "t26"."to_on"
          FROM (
            SELECT
              "t18".*
              EXCLUDE ("circle")
            FROM (
              SELECT
                *
              FROM "responsibility" AS "t5"
              WHERE
                "t5"."from_on" <= $as_of
                AND (
                  (
                    "t5"."to_on" IS NULL
                  ) OR (
                    "t5"."to_on" > $as_of
                  )
                )
                AND "t5"."matter" = 'child_welfare'
                AND "t5"."circle" = "t5"."child"
            ) AS "t18"
          ) AS "t26"
          INNER JOIN (
            SELECT
              "t28"."child",
              "t28"."unit" AS "circle"
            FROM (
              SELECT
                "t14"."child",
                "t14"."unit",
                BOOL_AND(CAST("t14"."is_open" AS BOOLEAN)) AS "is_open"
              FROM (
                SELECT
                  "t3"."child",
                  "t3"."unit",
                  "t3"."circle" = "t3"."child" AS "is_open"
                FROM "involvement" AS "t3"
                WHERE
                  "t3"."from_on" <= $as_of
                  AND (
                    (
                      "t3"."to_on" IS NULL
                    ) OR (
                      "t3"."to_on" > $as_of
                    )
                  )
              ) AS "t14"
              GROUP BY
                1,
                2
            ) AS "t28"
            WHERE
              "t28"."is_open"
          ) AS "t32"
            ON "t26"."child" = "t32"."child"
        ) AS "t35"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM "responsibility" AS "t5"
            WHERE
              "t5"."from_on" <= $as_of
              AND (
                (
                  "t5"."to_on" IS NULL
                ) OR (
                  "t5"."to_on" > $as_of
                )
              )
              AND "t5"."matter" = 'child_welfare'
          ) AS "t16"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t5"."child",
              "t5"."subject",
              "t5"."unit",
              "t5"."authority",
              "t5"."unit" AS "circle",
              "t5"."event",
              "t5"."matter",
              "t5"."answers",
              "t5"."from_on",
              "t5"."to_on"
            FROM "responsibility" AS "t5"
            WHERE
              "t5"."from_on" <= $as_of
              AND (
                (
                  "t5"."to_on" IS NULL
                ) OR (
                  "t5"."to_on" > $as_of
                )
              )
              AND "t5"."matter" = 'child_welfare'
              AND "t5"."circle" = "t5"."child"
          ) AS "t17"
        ) AS "t23"
      ) AS "t38"
    ) AS "t40"
      ON "t36"."child" = "t40"."child"
      AND "t36"."circle" = "t40"."circle"
      AND "t36"."authority" = "t40"."authority"
    ANTI JOIN (
      SELECT
        "t21"."child",
        "t21"."circle"
      FROM (
        SELECT
          *
        FROM "involvement" AS "t3"
        WHERE
          "t3"."from_on" <= $as_of
          AND (
            (
              "t3"."to_on" IS NULL
            ) OR (
              "t3"."to_on" > $as_of
            )
          )
      ) AS "t21"
      SEMI JOIN (
        SELECT DISTINCT
          "t1"."child",
          "t1"."authority"
        FROM "residence" AS "t1"
        WHERE
          "t1"."from_on" <= $as_of
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > $as_of
            )
          )
      ) AS "t20"
        ON "t21"."child" = "t20"."child" AND "t21"."authority" = "t20"."authority"
    ) AS "t31"
      ON "t36"."child" = "t31"."child" AND "t36"."circle" = "t31"."circle"
    ANTI JOIN (
      SELECT
        "t2"."child",
        "t2"."circle",
        "t2"."participation" AS "subject"
      FROM "transfer" AS "t2"
      WHERE
        NOT "t2"."accepted_on" IS NULL AND "t2"."accepted_on" <= $as_of
    ) AS "t12"
      ON "t36"."child" = "t12"."child"
      AND "t36"."circle" = "t12"."circle"
      AND "t36"."subject" = "t12"."subject"
  ) AS "t41"
  WHERE
    CAST(CAST("t41"."since" + TO_DAYS("t41"."days") AS TIMESTAMP) AS DATE) < $as_of
) AS "t43"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t9"
  ON "t43"."child" = "t9"."child"

SELECT
  "t46"."rule",
  "t46"."child",
  "t46"."subject",
  "t46"."circle",
  "t46"."whole",
  "t46"."unit",
  "t46"."authority",
  "t46"."since",
  "t46"."due"
FROM (
  SELECT
    'moved-without-transfer' AS "rule",
    "t44"."child",
    "t44"."subject",
    "t44"."circle",
    FALSE AS "whole",
    "t44"."unit",
    "t44"."authority",
    "t44"."since",
    CAST(CAST("t44"."since" + TO_DAYS("t44"."days") AS TIMESTAMP) AS DATE) AS "due"
  FROM (
    SELECT
      "t39"."child",
      "t39"."subject",
      "t39"."unit",
      "t39"."authority",
      "t39"."circle",
      "t39"."event",
      "t39"."service",
      "t39"."from_on",
      "t39"."to_on",
      "t39"."days",
      "t39"."since"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t24"."child",
          "t24"."subject",
          "t24"."unit",
          "t24"."authority",
          "t24"."circle",
          "t24"."event",
          "t24"."service",
          "t24"."from_on",
          "t24"."to_on",
          "t25"."days",
          "t30"."since"
        FROM (
          SELECT
            *
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
        ) AS "t24"
        INNER JOIN (
          SELECT
            "t5"."authority",
            COALESCE("t5"."days", 14) AS "days"
          FROM "limits" AS "t5"
          WHERE
            "t5"."rule" = 'moved-without-transfer'
            AND "t5"."from_on" <= $as_of
            AND (
              (
                "t5"."to_on" IS NULL
              ) OR (
                "t5"."to_on" > $as_of
              )
            )
        ) AS "t25"
          ON "t24"."authority" = "t25"."authority"
        INNER JOIN (
          SELECT
            "t8"."child",
            "t8"."authority",
            MAX("t8"."to_on") AS "since"
          FROM (
            SELECT
              *
            FROM "residence" AS "t1"
            WHERE
              NOT "t1"."to_on" IS NULL AND "t1"."to_on" <= $as_of
          ) AS "t8"
          GROUP BY
            1,
            2
        ) AS "t30"
          ON "t24"."child" = "t30"."child" AND "t24"."authority" = "t30"."authority"
      ) AS "t36"
      WHERE
        "t36"."from_on" <= "t36"."since"
    ) AS "t39"
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
    ) AS "t21"
      ON "t39"."child" = "t21"."child"
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
    ) AS "t22"
      ON "t39"."child" = "t22"."child" AND "t39"."authority" = "t22"."authority"
    ANTI JOIN (
      SELECT
        "t41"."child",
        "t41"."circle",
        "t41"."answers" AS "authority"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t29"."child",
            "t29"."subject",
            "t29"."unit",
            "t29"."authority",
            "t35"."circle",
            "t29"."event",
            "t29"."matter",
            "t29"."answers",
            "t29"."from_on",
            "t29"."to_on"
          FROM (
            SELECT
              "t20".*
              EXCLUDE ("circle")
            FROM (
              SELECT
                *
              FROM "responsibility" AS "t6"
              WHERE
                "t6"."from_on" <= $as_of
                AND (
                  (
                    "t6"."to_on" IS NULL
                  ) OR (
                    "t6"."to_on" > $as_of
                  )
                )
                AND "t6"."matter" = 'child_welfare'
                AND "t6"."circle" = "t6"."child"
            ) AS "t20"
          ) AS "t29"
          INNER JOIN (
            SELECT
              "t31"."child",
              "t31"."unit" AS "circle"
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
            ) AS "t31"
            WHERE
              "t31"."is_open"
          ) AS "t35"
            ON "t29"."child" = "t35"."child"
        ) AS "t38"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM "responsibility" AS "t6"
            WHERE
              "t6"."from_on" <= $as_of
              AND (
                (
                  "t6"."to_on" IS NULL
                ) OR (
                  "t6"."to_on" > $as_of
                )
              )
              AND "t6"."matter" = 'child_welfare'
          ) AS "t18"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t6"."child",
              "t6"."subject",
              "t6"."unit",
              "t6"."authority",
              "t6"."unit" AS "circle",
              "t6"."event",
              "t6"."matter",
              "t6"."answers",
              "t6"."from_on",
              "t6"."to_on"
            FROM "responsibility" AS "t6"
            WHERE
              "t6"."from_on" <= $as_of
              AND (
                (
                  "t6"."to_on" IS NULL
                ) OR (
                  "t6"."to_on" > $as_of
                )
              )
              AND "t6"."matter" = 'child_welfare'
              AND "t6"."circle" = "t6"."child"
          ) AS "t19"
        ) AS "t26"
      ) AS "t41"
    ) AS "t43"
      ON "t39"."child" = "t43"."child"
      AND "t39"."circle" = "t43"."circle"
      AND "t39"."authority" = "t43"."authority"
    ANTI JOIN (
      SELECT
        "t24"."child",
        "t24"."circle"
      FROM (
        SELECT
          *
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
      ) AS "t24"
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
      ) AS "t22"
        ON "t24"."child" = "t22"."child" AND "t24"."authority" = "t22"."authority"
    ) AS "t34"
      ON "t39"."child" = "t34"."child" AND "t39"."circle" = "t34"."circle"
    ANTI JOIN (
      SELECT
        "t2"."child",
        "t2"."circle",
        "t2"."participation" AS "subject"
      FROM "transfer" AS "t2"
      WHERE
        NOT "t2"."accepted_on" IS NULL AND "t2"."accepted_on" <= $as_of
    ) AS "t13"
      ON "t39"."child" = "t13"."child"
      AND "t39"."circle" = "t13"."circle"
      AND "t39"."subject" = "t13"."subject"
    ANTI JOIN (
      SELECT
        "t3"."child",
        "t3"."circle",
        "t3"."unit"
      FROM "said_no" AS "t3"
      WHERE
        "t3"."about" = 'transfer'
        AND "t3"."from_on" <= $as_of
        AND (
          (
            "t3"."to_on" IS NULL
          ) OR (
            "t3"."to_on" > $as_of
          )
        )
    ) AS "t23"
      ON "t39"."child" = "t23"."child"
      AND "t39"."circle" = "t23"."circle"
      AND "t39"."unit" = "t23"."unit"
  ) AS "t44"
  WHERE
    CAST(CAST("t44"."since" + TO_DAYS("t44"."days") AS TIMESTAMP) AS DATE) < $as_of
) AS "t46"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t10"
  ON "t46"."child" = "t10"."child"

SELECT
  'moved-without-transfer' AS "rule",
  "t38"."child",
  "t38"."subject",
  "t38"."circle",
  FALSE AS "whole",
  "t38"."unit",
  "t38"."authority",
  "t38"."since",
  CAST(CAST("t38"."since" + TO_DAYS("t38"."days") AS TIMESTAMP) AS DATE) AS "due"
FROM (
  SELECT
    "t33"."child",
    "t33"."subject",
    "t33"."unit",
    "t33"."authority",
    "t33"."circle",
    "t33"."event",
    "t33"."service",
    "t33"."from_on",
    "t33"."to_on",
    "t33"."days",
    "t33"."since"
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
        "t18"."service",
        "t18"."from_on",
        "t18"."to_on",
        "t19"."days",
        "t24"."since"
      FROM (
        SELECT
          *
        FROM "involvement" AS "t2"
        WHERE
          "t2"."from_on" <= $as_of
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > $as_of
            )
          )
      ) AS "t18"
      INNER JOIN (
        SELECT
          "t3"."authority",
          COALESCE("t3"."days", 14) AS "days"
        FROM "limits" AS "t3"
        WHERE
          "t3"."rule" = 'moved-without-transfer'
          AND "t3"."from_on" <= $as_of
          AND (
            (
              "t3"."to_on" IS NULL
            ) OR (
              "t3"."to_on" > $as_of
            )
          )
      ) AS "t19"
        ON "t18"."authority" = "t19"."authority"
      INNER JOIN (
        SELECT
          "t5"."child",
          "t5"."authority",
          MAX("t5"."to_on") AS "since"
        FROM (
          SELECT
            *
          FROM "residence" AS "t0"
          WHERE
            NOT "t0"."to_on" IS NULL AND "t0"."to_on" <= $as_of
        ) AS "t5"
        GROUP BY
          1,
          2
      ) AS "t24"
        ON "t18"."child" = "t24"."child" AND "t18"."authority" = "t24"."authority"
    ) AS "t30"
    WHERE
      "t30"."from_on" <= "t30"."since"
  ) AS "t33"
  SEMI JOIN (
    SELECT
      "t0"."child"
    FROM "residence" AS "t0"
    WHERE
      "t0"."from_on" <= $as_of
      AND (
        (
          "t0"."to_on" IS NULL
        ) OR (
          "t0"."to_on" > $as_of
        )
      )
  ) AS "t16"
    ON "t33"."child" = "t16"."child"
  ANTI JOIN (
    SELECT DISTINCT
      "t0"."child",
      "t0"."authority"
    FROM "residence" AS "t0"
    WHERE
      "t0"."from_on" <= $as_of
      AND (
        (
          "t0"."to_on" IS NULL
        ) OR (
          "t0"."to_on" > $as_of
        )
      )
  ) AS "t17"
    ON "t33"."child" = "t17"."child" AND "t33"."authority" = "t17"."authority"
  ANTI JOIN (
    SELECT
      "t35"."child",
      "t35"."circle",
      "t35"."answers" AS "authority"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t23"."child",
          "t23"."subject",
          "t23"."unit",
          "t23"."authority",
          "t29"."circle",
          "t23"."event",
          "t23"."matter",
          "t23"."answers",
          "t23"."from_on",
          "t23"."to_on"
        FROM (
          SELECT
            "t15".*
            EXCLUDE ("circle")
          FROM (
            SELECT
              *
            FROM "responsibility" AS "t4"
            WHERE
              "t4"."from_on" <= $as_of
              AND (
                (
                  "t4"."to_on" IS NULL
                ) OR (
                  "t4"."to_on" > $as_of
                )
              )
              AND "t4"."matter" = 'child_welfare'
              AND "t4"."circle" = "t4"."child"
          ) AS "t15"
        ) AS "t23"
        INNER JOIN (
          SELECT
            "t25"."child",
            "t25"."unit" AS "circle"
          FROM (
            SELECT
              "t11"."child",
              "t11"."unit",
              BOOL_AND(CAST("t11"."is_open" AS BOOLEAN)) AS "is_open"
            FROM (
              SELECT
                "t2"."child",
                "t2"."unit",
                "t2"."circle" = "t2"."child" AS "is_open"
              FROM "involvement" AS "t2"
              WHERE
                "t2"."from_on" <= $as_of
                AND (
                  (
                    "t2"."to_on" IS NULL
                  ) OR (
                    "t2"."to_on" > $as_of
                  )
                )
            ) AS "t11"
            GROUP BY
              1,
              2
          ) AS "t25"
          WHERE
            "t25"."is_open"
        ) AS "t29"
          ON "t23"."child" = "t29"."child"
      ) AS "t32"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM "responsibility" AS "t4"
          WHERE
            "t4"."from_on" <= $as_of
            AND (
              (
                "t4"."to_on" IS NULL
              ) OR (
                "t4"."to_on" > $as_of
              )
            )
            AND "t4"."matter" = 'child_welfare'
        ) AS "t13"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t4"."child",
            "t4"."subject",
            "t4"."unit",
            "t4"."authority",
            "t4"."unit" AS "circle",
            "t4"."event",
            "t4"."matter",
            "t4"."answers",
            "t4"."from_on",
            "t4"."to_on"
          FROM "responsibility" AS "t4"
          WHERE
            "t4"."from_on" <= $as_of
            AND (
              (
                "t4"."to_on" IS NULL
              ) OR (
                "t4"."to_on" > $as_of
              )
            )
            AND "t4"."matter" = 'child_welfare'
            AND "t4"."circle" = "t4"."child"
        ) AS "t14"
      ) AS "t20"
    ) AS "t35"
  ) AS "t37"
    ON "t33"."child" = "t37"."child"
    AND "t33"."circle" = "t37"."circle"
    AND "t33"."authority" = "t37"."authority"
  ANTI JOIN (
    SELECT
      "t18"."child",
      "t18"."circle"
    FROM (
      SELECT
        *
      FROM "involvement" AS "t2"
      WHERE
        "t2"."from_on" <= $as_of
        AND (
          (
            "t2"."to_on" IS NULL
          ) OR (
            "t2"."to_on" > $as_of
          )
        )
    ) AS "t18"
    SEMI JOIN (
      SELECT DISTINCT
        "t0"."child",
        "t0"."authority"
      FROM "residence" AS "t0"
      WHERE
        "t0"."from_on" <= $as_of
        AND (
          (
            "t0"."to_on" IS NULL
          ) OR (
            "t0"."to_on" > $as_of
          )
        )
    ) AS "t17"
      ON "t18"."child" = "t17"."child" AND "t18"."authority" = "t17"."authority"
  ) AS "t28"
    ON "t33"."child" = "t28"."child" AND "t33"."circle" = "t28"."circle"
  ANTI JOIN (
    SELECT
      "t1"."child",
      "t1"."circle",
      "t1"."participation" AS "subject"
    FROM "transfer" AS "t1"
    WHERE
      NOT "t1"."accepted_on" IS NULL AND "t1"."accepted_on" <= $as_of
  ) AS "t9"
    ON "t33"."child" = "t9"."child"
    AND "t33"."circle" = "t9"."circle"
    AND "t33"."subject" = "t9"."subject"
) AS "t38"
WHERE
  CAST(CAST("t38"."since" + TO_DAYS("t38"."days") AS TIMESTAMP) AS DATE) < $as_of

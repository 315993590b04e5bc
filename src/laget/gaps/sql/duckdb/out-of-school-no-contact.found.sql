SELECT
  "t29"."rule",
  "t29"."child",
  "t29"."subject",
  "t29"."circle",
  "t29"."whole",
  "t29"."unit",
  "t29"."authority",
  "t29"."since",
  "t29"."due"
FROM (
  SELECT
    'out-of-school-no-contact' AS "rule",
    "t27"."child",
    "t27"."subject",
    "t27"."circle",
    FALSE AS "whole",
    "t27"."unit",
    "t27"."authority",
    "t27"."from_on" AS "since",
    "t27"."contact_due_on" AS "due"
  FROM (
    SELECT
      "t23"."child",
      "t23"."subject",
      "t23"."unit",
      "t23"."authority",
      "t23"."circle",
      "t23"."event",
      "t23"."from_on",
      "t23"."to_on",
      "t23"."contact_due_on",
      "t23"."days"
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
          "t15"."from_on",
          "t15"."to_on",
          "t15"."contact_due_on",
          "t17"."days"
        FROM (
          SELECT
            *
          FROM "school_exit" AS "t1"
          WHERE
            "t1"."from_on" <= $as_of
            AND (
              (
                "t1"."to_on" IS NULL
              ) OR (
                "t1"."to_on" > $as_of
              )
            )
        ) AS "t15"
        INNER JOIN (
          SELECT
            "t3"."authority",
            COALESCE("t3"."days", 0) AS "days"
          FROM "limits" AS "t3"
          WHERE
            "t3"."rule" = 'out-of-school-no-contact'
            AND "t3"."from_on" <= $as_of
            AND (
              (
                "t3"."to_on" IS NULL
              ) OR (
                "t3"."to_on" > $as_of
              )
            )
        ) AS "t17"
          ON "t15"."authority" = "t17"."authority"
      ) AS "t19"
      WHERE
        "t19"."contact_due_on" < $as_of
    ) AS "t23"
    ANTI JOIN (
      SELECT
        *
      FROM (
        SELECT
          "t16"."child",
          "t16"."subject",
          "t16"."unit",
          "t16"."authority",
          "t21"."circle",
          "t16"."event",
          "t16"."on",
          "t16"."with_whom"
        FROM (
          SELECT
            "t8".*
            EXCLUDE ("circle")
          FROM (
            SELECT
              *
            FROM "contact" AS "t2"
            WHERE
              "t2"."on" <= $as_of
              AND "t2"."with_whom" <> 'meeting'
              AND "t2"."circle" = "t2"."child"
          ) AS "t8"
        ) AS "t16"
        INNER JOIN (
          SELECT
            "t18"."child",
            "t18"."unit" AS "circle"
          FROM (
            SELECT
              "t14"."child",
              "t14"."unit",
              BOOL_AND(CAST("t14"."is_open" AS BOOLEAN)) AS "is_open"
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
            ) AS "t14"
            GROUP BY
              1,
              2
          ) AS "t18"
          WHERE
            "t18"."is_open"
        ) AS "t21"
          ON "t16"."child" = "t21"."child"
      ) AS "t24"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM "contact" AS "t2"
          WHERE
            "t2"."on" <= $as_of AND "t2"."with_whom" <> 'meeting'
        ) AS "t6"
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
            "t2"."on",
            "t2"."with_whom"
          FROM "contact" AS "t2"
          WHERE
            "t2"."on" <= $as_of
            AND "t2"."with_whom" <> 'meeting'
            AND "t2"."circle" = "t2"."child"
        ) AS "t7"
      ) AS "t11"
    ) AS "t26"
      ON "t23"."child" = "t26"."child"
      AND "t23"."circle" = "t26"."circle"
      AND "t26"."on" >= "t23"."from_on"
  ) AS "t27"
) AS "t29"
ANTI JOIN (
  SELECT
    "t0"."child"
  FROM "children" AS "t0"
  WHERE
    NOT "t0"."ends_on" IS NULL AND "t0"."ends_on" <= $as_of
) AS "t9"
  ON "t29"."child" = "t9"."child"

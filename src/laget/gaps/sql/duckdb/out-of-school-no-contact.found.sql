SELECT
  'out-of-school-no-contact' AS "rule",
  "t24"."child",
  "t24"."subject",
  "t24"."circle",
  FALSE AS "whole",
  "t24"."unit",
  "t24"."authority",
  "t24"."from_on" AS "since",
  "t24"."contact_due_on" AS "due"
FROM (
  SELECT
    "t20"."child",
    "t20"."subject",
    "t20"."unit",
    "t20"."authority",
    "t20"."circle",
    "t20"."event",
    "t20"."from_on",
    "t20"."to_on",
    "t20"."contact_due_on",
    "t20"."days"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t12"."child",
        "t12"."subject",
        "t12"."unit",
        "t12"."authority",
        "t12"."circle",
        "t12"."event",
        "t12"."from_on",
        "t12"."to_on",
        "t12"."contact_due_on",
        "t14"."days"
      FROM (
        SELECT
          *
        FROM "school_exit" AS "t0"
        WHERE
          "t0"."from_on" <= $as_of
          AND (
            (
              "t0"."to_on" IS NULL
            ) OR (
              "t0"."to_on" > $as_of
            )
          )
      ) AS "t12"
      INNER JOIN (
        SELECT
          "t2"."authority",
          COALESCE("t2"."days", 0) AS "days"
        FROM "limits" AS "t2"
        WHERE
          "t2"."rule" = 'out-of-school-no-contact'
          AND "t2"."from_on" <= $as_of
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > $as_of
            )
          )
      ) AS "t14"
        ON "t12"."authority" = "t14"."authority"
    ) AS "t16"
    WHERE
      "t16"."contact_due_on" < $as_of
  ) AS "t20"
  ANTI JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t13"."child",
        "t13"."subject",
        "t13"."unit",
        "t13"."authority",
        "t18"."circle",
        "t13"."event",
        "t13"."on",
        "t13"."with_whom"
      FROM (
        SELECT
          "t6".*
          EXCLUDE ("circle")
        FROM (
          SELECT
            *
          FROM "contact" AS "t1"
          WHERE
            "t1"."on" <= $as_of
            AND "t1"."with_whom" <> 'meeting'
            AND "t1"."circle" = "t1"."child"
        ) AS "t6"
      ) AS "t13"
      INNER JOIN (
        SELECT
          "t15"."child",
          "t15"."unit" AS "circle"
        FROM (
          SELECT
            "t11"."child",
            "t11"."unit",
            BOOL_AND(CAST("t11"."is_open" AS BOOLEAN)) AS "is_open"
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
          ) AS "t11"
          GROUP BY
            1,
            2
        ) AS "t15"
        WHERE
          "t15"."is_open"
      ) AS "t18"
        ON "t13"."child" = "t18"."child"
    ) AS "t21"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM "contact" AS "t1"
        WHERE
          "t1"."on" <= $as_of AND "t1"."with_whom" <> 'meeting'
      ) AS "t4"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t1"."child",
          "t1"."subject",
          "t1"."unit",
          "t1"."authority",
          "t1"."unit" AS "circle",
          "t1"."event",
          "t1"."on",
          "t1"."with_whom"
        FROM "contact" AS "t1"
        WHERE
          "t1"."on" <= $as_of
          AND "t1"."with_whom" <> 'meeting'
          AND "t1"."circle" = "t1"."child"
      ) AS "t5"
    ) AS "t8"
  ) AS "t23"
    ON "t20"."child" = "t23"."child"
    AND "t20"."circle" = "t23"."circle"
    AND "t23"."on" >= "t20"."from_on"
) AS "t24"

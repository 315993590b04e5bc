SELECT
  'moved-without-transfer' AS "rule",
  "t20"."child",
  "t20"."subject",
  "t20"."circle",
  FALSE AS "whole",
  "t20"."unit",
  "t20"."authority",
  "t20"."since",
  CAST(CAST("t20"."since" + TO_DAYS("t20"."days") AS TIMESTAMP) AS DATE) AS "due"
FROM (
  SELECT
    "t19"."child",
    "t19"."subject",
    "t19"."unit",
    "t19"."authority",
    "t19"."circle",
    "t19"."event",
    "t19"."service",
    "t19"."from_on",
    "t19"."to_on",
    "t19"."days",
    "t19"."since"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t13"."child",
        "t13"."subject",
        "t13"."unit",
        "t13"."authority",
        "t13"."circle",
        "t13"."event",
        "t13"."service",
        "t13"."from_on",
        "t13"."to_on",
        "t14"."days",
        "t16"."since"
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
      ) AS "t13"
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
      ) AS "t14"
        ON "t13"."authority" = "t14"."authority"
      INNER JOIN (
        SELECT
          "t4"."child",
          "t4"."authority",
          MAX("t4"."to_on") AS "since"
        FROM (
          SELECT
            *
          FROM "residence" AS "t0"
          WHERE
            NOT "t0"."to_on" IS NULL AND "t0"."to_on" <= $as_of
        ) AS "t4"
        GROUP BY
          1,
          2
      ) AS "t16"
        ON "t13"."child" = "t16"."child" AND "t13"."authority" = "t16"."authority"
    ) AS "t17"
    WHERE
      "t17"."from_on" <= "t17"."since"
  ) AS "t19"
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
  ) AS "t11"
    ON "t19"."child" = "t11"."child"
  ANTI JOIN (
    SELECT
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
  ) AS "t12"
    ON "t19"."child" = "t12"."child" AND "t19"."authority" = "t12"."authority"
  ANTI JOIN (
    SELECT
      "t1"."child",
      "t1"."circle",
      "t1"."participation" AS "subject"
    FROM "transfer" AS "t1"
    WHERE
      NOT "t1"."accepted_on" IS NULL AND "t1"."accepted_on" <= $as_of
  ) AS "t8"
    ON "t19"."child" = "t8"."child"
    AND "t19"."circle" = "t8"."circle"
    AND "t19"."subject" = "t8"."subject"
) AS "t20"
WHERE
  CAST(CAST("t20"."since" + TO_DAYS("t20"."days") AS TIMESTAMP) AS DATE) < $as_of

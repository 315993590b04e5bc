WITH "t5" AS (
  SELECT
    "t3"."child" AS "gap_child",
    "t3"."subject" AS "gap_subject",
    "t3"."whole" AS "gap_whole",
    "t3"."circle" AS "gap_circle",
    "t3"."since" AS "gap_since"
  FROM "new_gaps" AS "t3"
  WHERE
    "t3"."rule" = 'no-holder'
)
SELECT
  'no-holder' AS "rule",
  "t28"."child",
  "t28"."subject",
  "t28"."whole",
  "t28"."circle",
  "t28"."kind",
  "t28"."row",
  "t28"."event",
  "t28"."unit",
  "t28"."shared"
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t18"."gap_child" AS "child",
        "t18"."gap_subject" AS "subject",
        "t18"."gap_whole" AS "whole",
        "t11"."circle",
        'case' AS "kind",
        "t11"."subject" AS "row",
        "t11"."event",
        "t11"."unit",
        "t11"."circle" = "t11"."child" AS "shared"
      FROM "t5" AS "t18"
      INNER JOIN (
        SELECT
          *
        FROM "cases" AS "t0"
        WHERE
          "t0"."child" = who
          AND "t0"."from_on" <= today
          AND (
            (
              "t0"."to_on" IS NULL
            ) OR (
              "t0"."to_on" > today
            )
          )
      ) AS "t11"
        ON "t18"."gap_child" = "t11"."child"
        AND (
          "t18"."gap_whole" OR (
            "t18"."gap_circle" = "t11"."circle"
          )
        )
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t19"."gap_child" AS "child",
        "t19"."gap_subject" AS "subject",
        "t19"."gap_whole" AS "whole",
        "t12"."circle",
        'involvement' AS "kind",
        "t12"."subject" AS "row",
        "t12"."event",
        "t12"."unit",
        "t12"."circle" = "t12"."child" AS "shared"
      FROM "t5" AS "t19"
      INNER JOIN (
        SELECT
          *
        FROM "involvement" AS "t1"
        WHERE
          "t1"."child" = who
          AND "t1"."from_on" <= today
          AND (
            (
              "t1"."to_on" IS NULL
            ) OR (
              "t1"."to_on" > today
            )
          )
      ) AS "t12"
        ON "t19"."gap_child" = "t12"."child"
        AND (
          "t19"."gap_whole" OR (
            "t19"."gap_circle" = "t12"."circle"
          )
        )
    ) AS "t23"
  ) AS "t26"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t20"."gap_child" AS "child",
        "t20"."gap_subject" AS "subject",
        "t20"."gap_whole" AS "whole",
        "t8"."circle",
        'lead' AS "kind",
        "t8"."subject" AS "row",
        "t8"."event",
        "t8"."unit",
        "t8"."circle" = "t8"."child" AS "shared"
      FROM "t5" AS "t20"
      INNER JOIN (
        SELECT
          *
        FROM "lead" AS "t2"
        WHERE
          "t2"."child" = who
      ) AS "t8"
        ON "t20"."gap_child" = "t8"."child"
        AND (
          "t20"."gap_whole" OR (
            "t20"."gap_circle" = "t8"."circle"
          )
        )
        AND "t8"."to_on" = "t20"."gap_since"
    ) AS "t24"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t21"."gap_child" AS "child",
        "t21"."gap_subject" AS "subject",
        "t21"."gap_whole" AS "whole",
        "t13"."circle",
        'lead' AS "kind",
        "t13"."subject" AS "row",
        "t13"."event",
        "t13"."unit",
        "t13"."circle" = "t13"."child" AS "shared"
      FROM "t5" AS "t21"
      INNER JOIN (
        SELECT
          *
        FROM "lead" AS "t2"
        WHERE
          "t2"."child" = who
          AND "t2"."from_on" <= today
          AND (
            (
              "t2"."to_on" IS NULL
            ) OR (
              "t2"."to_on" > today
            )
          )
      ) AS "t13"
        ON "t21"."gap_child" = "t13"."child"
        AND (
          "t21"."gap_whole" OR (
            "t21"."gap_circle" = "t13"."circle"
          )
        )
    ) AS "t25"
  ) AS "t27"
) AS "t28"

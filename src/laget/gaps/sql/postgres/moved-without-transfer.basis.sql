WITH "t4" AS (
  SELECT
    "t1"."child" AS "gap_child",
    "t1"."subject" AS "gap_subject",
    "t1"."whole" AS "gap_whole",
    "t1"."circle" AS "gap_circle",
    "t1"."since" AS "gap_since"
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'moved-without-transfer'
)
SELECT
  'moved-without-transfer' AS "rule",
  "t21"."child",
  "t21"."subject",
  "t21"."whole",
  "t21"."circle",
  "t21"."kind",
  "t21"."row",
  "t21"."event",
  "t21"."unit",
  "t21"."shared"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t14"."gap_child" AS "child",
      "t14"."gap_subject" AS "subject",
      "t14"."gap_whole" AS "whole",
      "t10"."circle",
      'residence' AS "kind",
      "t10"."subject" AS "row",
      "t10"."event",
      "t10"."unit",
      "t10"."circle" = "t10"."child" AS "shared"
    FROM "t4" AS "t14"
    INNER JOIN (
      SELECT
        *
      FROM "residence" AS "t0"
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
    ) AS "t10"
      ON "t14"."gap_child" = "t10"."child" AND TRUE
  ) AS "t17"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t15"."gap_child" AS "child",
        "t15"."gap_subject" AS "subject",
        "t15"."gap_whole" AS "whole",
        "t9"."circle",
        'involvement' AS "kind",
        "t9"."subject" AS "row",
        "t9"."event",
        "t9"."unit",
        "t9"."circle" = "t9"."child" AS "shared"
      FROM "t4" AS "t15"
      INNER JOIN (
        SELECT
          *
        FROM "involvement" AS "t2"
        WHERE
          "t2"."child" = who
      ) AS "t9"
        ON "t15"."gap_child" = "t9"."child"
        AND (
          "t15"."gap_whole" OR (
            "t15"."gap_circle" = "t9"."circle"
          )
        )
        AND "t15"."gap_subject" = "t9"."subject"
    ) AS "t19"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t16"."gap_child" AS "child",
        "t16"."gap_subject" AS "subject",
        "t16"."gap_whole" AS "whole",
        "t6"."circle",
        'residence' AS "kind",
        "t6"."subject" AS "row",
        "t6"."event",
        "t6"."unit",
        "t6"."circle" = "t6"."child" AS "shared"
      FROM "t4" AS "t16"
      INNER JOIN (
        SELECT
          *
        FROM "residence" AS "t0"
        WHERE
          "t0"."child" = who
      ) AS "t6"
        ON "t16"."gap_child" = "t6"."child" AND TRUE AND "t6"."to_on" = "t16"."gap_since"
    ) AS "t18"
  ) AS "t20"
) AS "t21"

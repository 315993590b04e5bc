SELECT
  'concern-undecided' AS "rule",
  "t7"."child",
  "t7"."subject",
  "t7"."whole",
  "t7"."circle",
  "t7"."kind",
  "t7"."row",
  "t7"."event",
  "t7"."unit",
  "t7"."shared"
FROM (
  SELECT
    "t6"."gap_child" AS "child",
    "t6"."gap_subject" AS "subject",
    "t6"."gap_whole" AS "whole",
    "t5"."circle",
    'concern' AS "kind",
    "t5"."subject" AS "row",
    "t5"."event",
    "t5"."unit",
    "t5"."circle" = "t5"."child" AS "shared"
  FROM (
    SELECT
      "t0"."child" AS "gap_child",
      "t0"."subject" AS "gap_subject",
      "t0"."whole" AS "gap_whole",
      "t0"."circle" AS "gap_circle",
      "t0"."since" AS "gap_since"
    FROM "new_gaps" AS "t0"
    WHERE
      "t0"."rule" = 'concern-undecided'
  ) AS "t6"
  INNER JOIN (
    SELECT
      *
    FROM "concern" AS "t1"
    WHERE
      "t1"."child" = who
  ) AS "t5"
    ON "t6"."gap_child" = "t5"."child"
    AND (
      "t6"."gap_whole" OR (
        "t6"."gap_circle" = "t5"."circle"
      )
    )
    AND "t6"."gap_subject" = "t5"."subject"
) AS "t7"

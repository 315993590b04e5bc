WITH "childs_cases" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "level",
    "from_on",
    "to_on"
  FROM "cases"
  WHERE
    child = who
), "childs_involvement" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "service",
    "from_on",
    "to_on"
  FROM "involvement"
  WHERE
    child = who
), "childs_referral" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "to_unit",
    "need",
    "sent_on",
    "due_on",
    "answered_on",
    "accepted",
    "withdrawn_on",
    "returned_on"
  FROM "referral"
  WHERE
    child = who
), "childs_measure" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "has_owner",
    "owned_to",
    "start_on",
    "evaluate_on",
    "end_on",
    "ended_on",
    "follows_on"
  FROM "measure"
  WHERE
    child = who
), "childs_review" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "measure",
    "held_on",
    "effect"
  FROM "review"
  WHERE
    child = who
), "childs_lead" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on",
    "standing_in"
  FROM "lead"
  WHERE
    child = who
), "childs_contact" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "on",
    "with_whom"
  FROM "contact"
  WHERE
    child = who
), "t22" AS (
  SELECT
    "t5"."child" AS "gap_child",
    "t5"."subject" AS "gap_subject",
    "t5"."whole" AS "gap_whole",
    "t5"."circle" AS "gap_circle",
    "t5"."since" AS "gap_since"
  FROM "new_gaps" AS "t5"
  WHERE
    "t5"."rule" = 'silence'
), t15 AS (
  SELECT
    "t0"."child",
    "t0"."subject",
    "t0"."unit",
    "t0"."authority",
    "t0"."circle",
    "t0"."event",
    "t0"."on",
    "t0"."with_whom",
    "t0"."on" AS "sign"
  FROM "childs_contact" AS "t0"
), t46 AS (
  SELECT
    "t37"."gap_child" AS "child",
    "t37"."gap_subject" AS "subject",
    "t37"."gap_whole" AS "whole",
    "t15"."circle",
    'contact' AS "kind",
    "t15"."subject" AS "row",
    "t15"."event",
    "t15"."unit",
    "t15"."circle" = "t15"."child" AS "shared"
  FROM "t22" AS "t37"
  INNER JOIN t15 AS t15
    ON "t37"."gap_child" = "t15"."child"
    AND (
      "t37"."gap_whole" OR (
        "t37"."gap_circle" = "t15"."circle"
      )
    )
    AND "t15"."sign" = "t37"."gap_since"
), t16 AS (
  SELECT
    "t1"."child",
    "t1"."subject",
    "t1"."unit",
    "t1"."authority",
    "t1"."circle",
    "t1"."event",
    "t1"."measure",
    "t1"."held_on",
    "t1"."effect",
    "t1"."held_on" AS "sign"
  FROM "childs_review" AS "t1"
), t47 AS (
  SELECT
    "t38"."gap_child" AS "child",
    "t38"."gap_subject" AS "subject",
    "t38"."gap_whole" AS "whole",
    "t16"."circle",
    'review' AS "kind",
    "t16"."subject" AS "row",
    "t16"."event",
    "t16"."unit",
    "t16"."circle" = "t16"."child" AS "shared"
  FROM "t22" AS "t38"
  INNER JOIN t16 AS t16
    ON "t38"."gap_child" = "t16"."child"
    AND (
      "t38"."gap_whole" OR (
        "t38"."gap_circle" = "t16"."circle"
      )
    )
    AND "t16"."sign" = "t38"."gap_since"
), t55 AS (
  SELECT
    *
  FROM t46 AS t46
  UNION ALL
  SELECT
    *
  FROM t47 AS t47
), t17 AS (
  SELECT
    "t2"."child",
    "t2"."subject",
    "t2"."unit",
    "t2"."authority",
    "t2"."circle",
    "t2"."event",
    "t2"."has_owner",
    "t2"."owned_to",
    "t2"."start_on",
    "t2"."evaluate_on",
    "t2"."end_on",
    "t2"."ended_on",
    "t2"."follows_on",
    "t2"."start_on" AS "sign"
  FROM "childs_measure" AS "t2"
), t48 AS (
  SELECT
    "t39"."gap_child" AS "child",
    "t39"."gap_subject" AS "subject",
    "t39"."gap_whole" AS "whole",
    "t17"."circle",
    'measure' AS "kind",
    "t17"."subject" AS "row",
    "t17"."event",
    "t17"."unit",
    "t17"."circle" = "t17"."child" AS "shared"
  FROM "t22" AS "t39"
  INNER JOIN t17 AS t17
    ON "t39"."gap_child" = "t17"."child"
    AND (
      "t39"."gap_whole" OR (
        "t39"."gap_circle" = "t17"."circle"
      )
    )
    AND "t17"."sign" = "t39"."gap_since"
), t18 AS (
  SELECT
    "t3"."child",
    "t3"."subject",
    "t3"."unit",
    "t3"."authority",
    "t3"."circle",
    "t3"."event",
    "t3"."to_unit",
    "t3"."need",
    "t3"."sent_on",
    "t3"."due_on",
    "t3"."answered_on",
    "t3"."accepted",
    "t3"."withdrawn_on",
    "t3"."returned_on",
    "t3"."sent_on" AS "sign"
  FROM "childs_referral" AS "t3"
), t49 AS (
  SELECT
    "t40"."gap_child" AS "child",
    "t40"."gap_subject" AS "subject",
    "t40"."gap_whole" AS "whole",
    "t18"."circle",
    'referral' AS "kind",
    "t18"."subject" AS "row",
    "t18"."event",
    "t18"."unit",
    "t18"."circle" = "t18"."child" AS "shared"
  FROM "t22" AS "t40"
  INNER JOIN t18 AS t18
    ON "t40"."gap_child" = "t18"."child"
    AND (
      "t40"."gap_whole" OR (
        "t40"."gap_circle" = "t18"."circle"
      )
    )
    AND "t18"."sign" = "t40"."gap_since"
), t56 AS (
  SELECT
    *
  FROM t48 AS t48
  UNION ALL
  SELECT
    *
  FROM t49 AS t49
), t59 AS (
  SELECT
    *
  FROM t55 AS t55
  UNION ALL
  SELECT
    *
  FROM t56 AS t56
), t19 AS (
  SELECT
    "t3"."child",
    "t3"."subject",
    "t3"."unit",
    "t3"."authority",
    "t3"."circle",
    "t3"."event",
    "t3"."to_unit",
    "t3"."need",
    "t3"."sent_on",
    "t3"."due_on",
    "t3"."answered_on",
    "t3"."accepted",
    "t3"."withdrawn_on",
    "t3"."returned_on",
    "t3"."answered_on" AS "sign"
  FROM "childs_referral" AS "t3"
), t50 AS (
  SELECT
    "t41"."gap_child" AS "child",
    "t41"."gap_subject" AS "subject",
    "t41"."gap_whole" AS "whole",
    "t19"."circle",
    'referral' AS "kind",
    "t19"."subject" AS "row",
    "t19"."event",
    "t19"."unit",
    "t19"."circle" = "t19"."child" AS "shared"
  FROM "t22" AS "t41"
  INNER JOIN t19 AS t19
    ON "t41"."gap_child" = "t19"."child"
    AND (
      "t41"."gap_whole" OR (
        "t41"."gap_circle" = "t19"."circle"
      )
    )
    AND "t19"."sign" = "t41"."gap_since"
), t20 AS (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."circle",
    "t4"."event",
    "t4"."from_on",
    "t4"."to_on",
    "t4"."standing_in",
    "t4"."from_on" AS "sign"
  FROM "childs_lead" AS "t4"
), t51 AS (
  SELECT
    "t42"."gap_child" AS "child",
    "t42"."gap_subject" AS "subject",
    "t42"."gap_whole" AS "whole",
    "t20"."circle",
    'lead' AS "kind",
    "t20"."subject" AS "row",
    "t20"."event",
    "t20"."unit",
    "t20"."circle" = "t20"."child" AS "shared"
  FROM "t22" AS "t42"
  INNER JOIN t20 AS t20
    ON "t42"."gap_child" = "t20"."child"
    AND (
      "t42"."gap_whole" OR (
        "t42"."gap_circle" = "t20"."circle"
      )
    )
    AND "t20"."sign" = "t42"."gap_since"
), t57 AS (
  SELECT
    *
  FROM t50 AS t50
  UNION ALL
  SELECT
    *
  FROM t51 AS t51
), t21 AS (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."circle",
    "t4"."event",
    "t4"."from_on",
    "t4"."to_on",
    "t4"."standing_in",
    "t4"."to_on" AS "sign"
  FROM "childs_lead" AS "t4"
), t52 AS (
  SELECT
    "t43"."gap_child" AS "child",
    "t43"."gap_subject" AS "subject",
    "t43"."gap_whole" AS "whole",
    "t21"."circle",
    'lead' AS "kind",
    "t21"."subject" AS "row",
    "t21"."event",
    "t21"."unit",
    "t21"."circle" = "t21"."child" AS "shared"
  FROM "t22" AS "t43"
  INNER JOIN t21 AS t21
    ON "t43"."gap_child" = "t21"."child"
    AND (
      "t43"."gap_whole" OR (
        "t43"."gap_circle" = "t21"."circle"
      )
    )
    AND "t21"."sign" = "t43"."gap_since"
), t35 AS (
  SELECT
    *
  FROM "childs_cases" AS "t6"
  WHERE
    "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t53 AS (
  SELECT
    "t44"."gap_child" AS "child",
    "t44"."gap_subject" AS "subject",
    "t44"."gap_whole" AS "whole",
    "t35"."circle",
    'case' AS "kind",
    "t35"."subject" AS "row",
    "t35"."event",
    "t35"."unit",
    "t35"."circle" = "t35"."child" AS "shared"
  FROM "t22" AS "t44"
  INNER JOIN t35 AS t35
    ON "t44"."gap_child" = "t35"."child"
    AND (
      "t44"."gap_whole" OR (
        "t44"."gap_circle" = "t35"."circle"
      )
    )
), t36 AS (
  SELECT
    *
  FROM "childs_involvement" AS "t7"
  WHERE
    "t7"."from_on" <= today
    AND (
      (
        "t7"."to_on" IS NULL
      ) OR (
        "t7"."to_on" > today
      )
    )
), t54 AS (
  SELECT
    "t45"."gap_child" AS "child",
    "t45"."gap_subject" AS "subject",
    "t45"."gap_whole" AS "whole",
    "t36"."circle",
    'involvement' AS "kind",
    "t36"."subject" AS "row",
    "t36"."event",
    "t36"."unit",
    "t36"."circle" = "t36"."child" AS "shared"
  FROM "t22" AS "t45"
  INNER JOIN t36 AS t36
    ON "t45"."gap_child" = "t36"."child"
    AND (
      "t45"."gap_whole" OR (
        "t45"."gap_circle" = "t36"."circle"
      )
    )
), t58 AS (
  SELECT
    *
  FROM t53 AS t53
  UNION ALL
  SELECT
    *
  FROM t54 AS t54
), t60 AS (
  SELECT
    *
  FROM t52 AS t52
  UNION ALL
  SELECT
    *
  FROM t58 AS t58
), t61 AS (
  SELECT
    *
  FROM t57 AS t57
  UNION ALL
  SELECT
    *
  FROM t60 AS t60
), t62 AS (
  SELECT
    *
  FROM t59 AS t59
  UNION ALL
  SELECT
    *
  FROM t61 AS t61
), t63 AS (
  SELECT DISTINCT
    *
  FROM t62 AS t62
)
SELECT
  'silence' AS "rule",
  "t63"."child",
  "t63"."subject",
  "t63"."whole",
  "t63"."circle",
  "t63"."kind",
  "t63"."row",
  "t63"."event",
  "t63"."unit",
  "t63"."shared"
FROM t63 AS t63

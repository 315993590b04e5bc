WITH "childs_children" AS MATERIALIZED (
  SELECT
    "child",
    "authority",
    "born_on",
    "expected_on",
    "ends_on",
    "event"
  FROM "children"
  WHERE
    child = who
), "childs_cases" AS MATERIALIZED (
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
), "childs_residence" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on"
  FROM "residence"
  WHERE
    child = who
), "childs_responsibility" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "matter",
    "answers",
    "from_on",
    "to_on"
  FROM "responsibility"
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
), "childs_concern" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "raised_on",
    "due_on",
    "decided_on"
  FROM "concern"
  WHERE
    child = who
), "childs_report" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "received_on",
    "due_on",
    "assessed_on"
  FROM "report"
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
), "childs_plan" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on"
  FROM "plan"
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
), "childs_lead_offer" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "offered_on",
    "due_on",
    "answered_on"
  FROM "lead_offer"
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
), "childs_school_exit" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "from_on",
    "to_on",
    "contact_due_on"
  FROM "school_exit"
  WHERE
    child = who
), "childs_transfer" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "participation",
    "offered_on",
    "accepted_on"
  FROM "transfer"
  WHERE
    child = who
), "childs_said_no" AS MATERIALIZED (
  SELECT
    "child",
    "subject",
    "unit",
    "authority",
    "circle",
    "event",
    "about",
    "need",
    "from_on",
    "to_on"
  FROM "said_no"
  WHERE
    child = who
), "t23" AS (
  SELECT
    "t0"."child",
    "t0"."authority" AS "home"
  FROM "childs_children" AS "t0"
), "t78" AS (
  SELECT
    "t9"."child",
    "t9"."circle"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'plan'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
), "t90" AS (
  SELECT
    *
  FROM "childs_involvement" AS "t13"
  WHERE
    "t13"."from_on" <= today
    AND (
      (
        "t13"."to_on" IS NULL
      ) OR (
        "t13"."to_on" > today
      )
    )
), t91 AS (
  SELECT
    "t13"."child",
    "t13"."unit",
    "t13"."circle" = "t13"."child" AS "is_open"
  FROM "childs_involvement" AS "t13"
  WHERE
    "t13"."from_on" <= today
    AND (
      (
        "t13"."to_on" IS NULL
      ) OR (
        "t13"."to_on" > today
      )
    )
), t164 AS (
  SELECT
    "t91"."child",
    "t91"."unit",
    BOOL_AND("t91"."is_open") AS "is_open"
  FROM t91 AS t91
  GROUP BY
    1,
    2
), "t184" AS (
  SELECT
    "t164"."child",
    "t164"."unit" AS "circle"
  FROM t164 AS t164
  WHERE
    "t164"."is_open"
), t93 AS (
  SELECT
    "t13"."child",
    "t13"."unit",
    "t13"."child" = "t13"."child" AS "is_open"
  FROM "childs_involvement" AS "t13"
  WHERE
    "t13"."from_on" <= today
    AND (
      (
        "t13"."to_on" IS NULL
      ) OR (
        "t13"."to_on" > today
      )
    )
), t166 AS (
  SELECT
    "t93"."child",
    "t93"."unit",
    BOOL_AND("t93"."is_open") AS "is_open"
  FROM t93 AS t93
  GROUP BY
    1,
    2
), "t185" AS (
  SELECT
    "t166"."child",
    "t166"."unit" AS "circle"
  FROM t166 AS t166
  WHERE
    "t166"."is_open"
), t92 AS (
  SELECT
    "t13"."child",
    "t13"."subject",
    "t13"."unit",
    "t13"."authority",
    "t13"."child" AS "circle",
    "t13"."event",
    "t13"."service",
    "t13"."from_on",
    "t13"."to_on"
  FROM "childs_involvement" AS "t13"
  WHERE
    "t13"."from_on" <= today
    AND (
      (
        "t13"."to_on" IS NULL
      ) OR (
        "t13"."to_on" > today
      )
    )
), t165 AS (
  SELECT
    "t92"."child",
    "t92"."circle",
    "t92"."unit",
    MIN("t92"."from_on") AS "began"
  FROM t92 AS t92
  GROUP BY
    1,
    2,
    3
), t204 AS (
  SELECT
    "t165"."child",
    "t165"."circle",
    "t165"."unit",
    "t165"."began",
    ROW_NUMBER() OVER (
      PARTITION BY "t165"."child", "t165"."circle"
      ORDER BY "t165"."began" ASC, "t165"."unit" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM t165 AS t165
), "t224" AS (
  SELECT
    "t204"."child",
    "t204"."circle",
    "t204"."began"
  FROM t204 AS t204
  WHERE
    "t204"."before" = 1
), t174 AS (
  SELECT
    "t139"."child",
    "t139"."circle",
    "t139"."unit",
    MIN("t139"."from_on") AS "began"
  FROM "t90" AS "t139"
  GROUP BY
    1,
    2,
    3
), t212 AS (
  SELECT
    "t174"."child",
    "t174"."circle",
    "t174"."unit",
    "t174"."began",
    ROW_NUMBER() OVER (
      PARTITION BY "t174"."child", "t174"."circle"
      ORDER BY "t174"."began" ASC, "t174"."unit" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM t174 AS t174
), "t228" AS (
  SELECT
    "t212"."child",
    "t212"."circle",
    "t212"."began"
  FROM t212 AS t212
  WHERE
    "t212"."before" = 1
), t142 AS (
  SELECT
    "t15"."child",
    "t15"."circle"
  FROM "childs_plan" AS "t15"
  WHERE
    "t15"."from_on" <= today
    AND (
      (
        "t15"."to_on" IS NULL
      ) OR (
        "t15"."to_on" > today
      )
    )
), t268 AS (
  SELECT
    "t252"."child",
    "t252"."circle",
    "t252"."began",
    "t52"."home"
  FROM "t228" AS "t252"
  INNER JOIN "t23" AS "t52"
    ON "t252"."child" = "t52"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t142 AS t142
      WHERE
        "t252"."child" = "t142"."child" AND "t252"."circle" = "t142"."circle"
    )
    AND NOT EXISTS(
      SELECT
        1
      FROM "t78" AS "t152"
      WHERE
        "t252"."child" = "t152"."child" AND "t252"."circle" = "t152"."circle"
    )
), t291 AS (
  SELECT
    "t268"."child",
    "t268"."circle",
    "t268"."began",
    "t268"."home",
    CASE WHEN "t268"."circle" = "t268"."child" THEN "t268"."home" ELSE "t268"."home" END AS "authority",
    CASE
      WHEN "t268"."circle" = "t268"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t268"."circle"
    END AS "unit"
  FROM t268 AS t268
), t122 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 30) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'no-joint-plan'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), "t301" AS (
  SELECT
    "t291"."child",
    "t291"."circle",
    "t291"."began",
    "t291"."home",
    "t291"."authority",
    "t291"."unit",
    "t122"."days"
  FROM t291 AS t291
  INNER JOIN t122 AS t122
    ON "t291"."authority" = "t122"."authority"
), t105 AS (
  SELECT
    "t17"."child",
    "t17"."circle",
    "t17"."from_on" AS "began"
  FROM "childs_cases" AS "t17"
  WHERE
    "t17"."from_on" <= today
    AND (
      (
        "t17"."to_on" IS NULL
      ) OR (
        "t17"."to_on" > today
      )
    )
), t253 AS (
  SELECT
    *
  FROM t105 AS t105
  UNION ALL
  SELECT
    *
  FROM "t228" AS "t240"
), t269 AS (
  SELECT
    "t253"."child",
    "t253"."circle",
    MIN("t253"."began") AS "began"
  FROM t253 AS t253
  GROUP BY
    1,
    2
), t145 AS (
  SELECT
    "t16"."child",
    "t16"."circle"
  FROM "childs_lead" AS "t16"
  WHERE
    NOT (
      "t16"."standing_in"
    )
    AND "t16"."from_on" <= today
    AND (
      (
        "t16"."to_on" IS NULL
      ) OR (
        "t16"."to_on" > today
      )
    )
), t46 AS (
  SELECT
    *
  FROM "childs_lead" AS "t16"
  WHERE
    NOT (
      "t16"."standing_in"
    )
    AND "t16"."to_on" IS NOT NULL
    AND "t16"."to_on" <= today
), t169 AS (
  SELECT
    "t46"."child",
    "t46"."circle",
    MAX("t46"."to_on") AS "dropped"
  FROM t46 AS t46
  GROUP BY
    1,
    2
), t101 AS (
  SELECT DISTINCT
    "t16"."child",
    "t16"."circle"
  FROM "childs_lead" AS "t16"
  WHERE
    "t16"."standing_in"
    AND "t16"."from_on" <= today
    AND (
      (
        "t16"."to_on" IS NULL
      ) OR (
        "t16"."to_on" > today
      )
    )
), t167 AS (
  SELECT
    "t101"."child",
    "t101"."circle",
    TRUE AS "stood_in"
  FROM t101 AS t101
), t286 AS (
  SELECT
    "t269"."child",
    "t269"."circle",
    "t167"."stood_in",
    GREATEST("t269"."began", COALESCE("t169"."dropped", "t269"."began")) AS "since",
    "t53"."home"
  FROM t269 AS t269
  LEFT OUTER JOIN t169 AS t169
    ON "t269"."child" = "t169"."child" AND "t269"."circle" = "t169"."circle"
  LEFT OUTER JOIN t167 AS t167
    ON "t269"."child" = "t167"."child" AND "t269"."circle" = "t167"."circle"
  INNER JOIN "t23" AS "t53"
    ON "t269"."child" = "t53"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t145 AS t145
      WHERE
        "t269"."child" = "t145"."child" AND "t269"."circle" = "t145"."circle"
    )
), t302 AS (
  SELECT
    "t286"."child",
    "t286"."circle",
    "t286"."stood_in",
    "t286"."since",
    "t286"."home",
    CASE WHEN "t286"."circle" = "t286"."child" THEN "t286"."home" ELSE "t286"."home" END AS "authority",
    CASE
      WHEN "t286"."circle" = "t286"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t286"."circle"
    END AS "unit"
  FROM t286 AS t286
), t125 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 14) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'no-holder'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), "t308" AS (
  SELECT
    "t302"."child",
    "t302"."circle",
    "t302"."stood_in",
    "t302"."since",
    "t302"."home",
    "t302"."authority",
    "t302"."unit",
    "t125"."days"
  FROM t302 AS t302
  INNER JOIN t125 AS t125
    ON "t302"."authority" = "t125"."authority"
), t172 AS (
  SELECT
    "t20"."child",
    "t20"."subject",
    "t20"."unit",
    "t20"."authority",
    "t20"."circle",
    "t20"."event",
    "t20"."raised_on",
    "t20"."due_on",
    "t20"."decided_on",
    "t50"."home"
  FROM "childs_concern" AS "t20"
  INNER JOIN "t23" AS "t50"
    ON "t20"."child" = "t50"."child"
), t205 AS (
  SELECT
    "t172"."child",
    "t172"."subject",
    CASE
      WHEN "t172"."circle" = "t172"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t172"."circle"
    END AS "unit",
    CASE
      WHEN "t172"."circle" = "t172"."child"
      THEN "t172"."home"
      ELSE "t172"."authority"
    END AS "authority",
    "t172"."circle",
    "t172"."event",
    "t172"."raised_on",
    "t172"."due_on",
    "t172"."decided_on",
    "t172"."home"
  FROM t172 AS t172
), t127 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 365) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'repeated-concerns'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t237 AS (
  SELECT
    "t205"."child",
    "t205"."subject",
    "t205"."unit",
    "t205"."authority",
    "t205"."circle",
    "t205"."event",
    "t205"."raised_on",
    "t205"."due_on",
    "t205"."decided_on",
    "t205"."home",
    "t127"."days"
  FROM t205 AS t205
  INNER JOIN t127 AS t127
    ON "t205"."authority" = "t127"."authority"
), t277 AS (
  SELECT
    *
  FROM t237 AS t237
  WHERE
    "t237"."raised_on" <= today
    AND CAST(CAST("t237"."raised_on" + MAKE_INTERVAL(days => CAST("t237"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
), t29 AS (
  SELECT
    *
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
), t107 AS (
  SELECT
    "t29"."child",
    "t29"."subject",
    "t29"."unit",
    "t29"."authority",
    "t29"."event",
    "t29"."has_owner",
    "t29"."owned_to",
    "t29"."start_on",
    "t29"."evaluate_on",
    "t29"."end_on",
    "t29"."ended_on",
    "t29"."follows_on"
  FROM t29 AS t29
), t222 AS (
  SELECT
    "t107"."child",
    "t107"."subject",
    "t107"."unit",
    "t107"."authority",
    "t197"."circle",
    "t107"."event",
    "t107"."has_owner",
    "t107"."owned_to",
    "t107"."start_on",
    "t107"."evaluate_on",
    "t107"."end_on",
    "t107"."ended_on",
    "t107"."follows_on"
  FROM t107 AS t107
  INNER JOIN "t184" AS "t197"
    ON "t107"."child" = "t197"."child"
), t27 AS (
  SELECT
    *
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today
), t28 AS (
  SELECT
    "t1"."child",
    "t1"."subject",
    "t1"."unit",
    "t1"."authority",
    "t1"."unit" AS "circle",
    "t1"."event",
    "t1"."has_owner",
    "t1"."owned_to",
    "t1"."start_on",
    "t1"."evaluate_on",
    "t1"."end_on",
    "t1"."ended_on",
    "t1"."follows_on"
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today AND "t1"."circle" = "t1"."child"
), t54 AS (
  SELECT
    *
  FROM t27 AS t27
  UNION ALL
  SELECT
    *
  FROM t28 AS t28
), t243 AS (
  SELECT
    *
  FROM t222 AS t222
  UNION ALL
  SELECT
    *
  FROM t54 AS t54
), t297 AS (
  SELECT
    "t277"."child",
    "t277"."subject",
    "t277"."unit",
    "t277"."authority",
    "t277"."circle",
    "t277"."event",
    "t277"."raised_on",
    "t277"."due_on",
    "t277"."decided_on",
    "t277"."home",
    "t277"."days"
  FROM t277 AS t277
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t243 AS t243
      WHERE
        "t277"."child" = "t243"."child"
        AND "t277"."circle" = "t243"."circle"
        AND (
          (
            "t243"."ended_on" IS NULL
          )
          OR (
            "t243"."ended_on" > "t277"."raised_on"
          )
          OR (
            "t243"."start_on" >= "t277"."raised_on"
          )
        )
    )
), "t309" AS (
  SELECT
    "t297"."child",
    "t297"."subject",
    "t297"."unit",
    "t297"."authority",
    "t297"."circle",
    "t297"."event",
    "t297"."raised_on",
    "t297"."due_on",
    "t297"."decided_on",
    "t297"."home",
    "t297"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t297"."child", "t297"."circle"
      ORDER BY "t297"."raised_on" ASC, "t297"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM t297 AS t297
), t320 AS (
  SELECT
    "t304"."child",
    "t304"."child" AS "subject",
    "t304"."circle",
    FALSE AS "whole",
    "t304"."unit",
    "t304"."authority",
    "t304"."began" AS "since",
    CAST(CAST("t304"."began" + MAKE_INTERVAL(days => CAST("t304"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
  FROM "t301" AS "t304"
  WHERE
    CAST(CAST("t304"."began" + MAKE_INTERVAL(days => CAST("t304"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t143 AS (
  SELECT
    "t15"."child",
    "t15"."child" AS "circle"
  FROM "childs_plan" AS "t15"
  WHERE
    "t15"."from_on" <= today
    AND (
      (
        "t15"."to_on" IS NULL
      ) OR (
        "t15"."to_on" > today
      )
    )
), t265 AS (
  SELECT
    "t245"."child",
    "t245"."circle",
    "t245"."began",
    "t52"."home"
  FROM "t224" AS "t245"
  INNER JOIN "t23" AS "t52"
    ON "t245"."child" = "t52"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t143 AS t143
      WHERE
        "t245"."child" = "t143"."child" AND "t245"."circle" = "t143"."circle"
    )
    AND NOT EXISTS(
      SELECT
        1
      FROM "t78" AS "t153"
      WHERE
        "t245"."child" = "t153"."child" AND "t245"."circle" = "t153"."circle"
    )
), t287 AS (
  SELECT
    "t265"."child",
    "t265"."circle",
    "t265"."began",
    "t265"."home",
    CASE WHEN "t265"."circle" = "t265"."child" THEN "t265"."home" ELSE "t265"."home" END AS "authority",
    CASE
      WHEN "t265"."circle" = "t265"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t265"."circle"
    END AS "unit"
  FROM t265 AS t265
), t294 AS (
  SELECT
    "t287"."child",
    "t287"."circle",
    "t287"."began",
    "t287"."home",
    "t287"."authority",
    "t287"."unit",
    "t122"."days"
  FROM t287 AS t287
  INNER JOIN t122 AS t122
    ON "t287"."authority" = "t122"."authority"
), t317 AS (
  SELECT
    "t294"."child",
    "t294"."circle",
    "t294"."began",
    "t294"."home",
    "t294"."authority",
    "t294"."unit",
    "t294"."days",
    "t294"."began" AS "since",
    CAST(CAST("t294"."began" + MAKE_INTERVAL(days => CAST("t294"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
  FROM t294 AS t294
  WHERE
    CAST(CAST("t294"."began" + MAKE_INTERVAL(days => CAST("t294"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t328 AS (
  SELECT
    "t304"."child"
  FROM "t301" AS "t304"
  WHERE
    CAST(CAST("t304"."began" + MAKE_INTERVAL(days => CAST("t304"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t333 AS (
  SELECT
    "t317"."child",
    "t317"."child" AS "subject",
    "t317"."circle",
    FALSE AS "whole",
    "t317"."unit",
    "t317"."authority",
    "t317"."since",
    "t317"."due"
  FROM t317 AS t317
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t328 AS t328
      WHERE
        "t317"."child" = "t328"."child"
    )
), t339 AS (
  SELECT
    "t333"."child",
    "t333"."subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t333"."unit",
    "t333"."authority",
    "t333"."since",
    "t333"."due"
  FROM t333 AS t333
), t342 AS (
  SELECT
    *
  FROM t320 AS t320
  UNION ALL
  SELECT
    *
  FROM t339 AS t339
), t345 AS (
  SELECT
    'no-joint-plan' AS "rule",
    "t342"."child",
    "t342"."subject",
    "t342"."circle",
    "t342"."whole",
    "t342"."unit",
    "t342"."authority",
    "t342"."since",
    "t342"."due"
  FROM t342 AS t342
), t109 AS (
  SELECT
    *
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today
    AND (
      (
        "t1"."ended_on" IS NULL
      ) OR (
        "t1"."ended_on" > today
      )
    )
), t114 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'measure-without-owner-or-date'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t176 AS (
  SELECT
    "t109"."child",
    "t109"."subject",
    "t109"."unit",
    "t109"."authority",
    "t109"."circle",
    "t109"."event",
    "t109"."has_owner",
    "t109"."owned_to",
    "t109"."start_on",
    "t109"."evaluate_on",
    "t109"."end_on",
    "t109"."ended_on",
    "t109"."follows_on",
    "t114"."days"
  FROM t109 AS t109
  INNER JOIN t114 AS t114
    ON "t109"."authority" = "t114"."authority"
), t218 AS (
  SELECT
    'measure-without-owner-or-date' AS "rule",
    "t176"."child",
    "t176"."subject",
    "t176"."circle",
    FALSE AS "whole",
    "t176"."unit",
    "t176"."authority",
    "t176"."start_on" AS "since",
    CAST(NULL AS DATE) AS "due"
  FROM t176 AS t176
  WHERE
    NOT (
      "t176"."has_owner"
    )
    OR (
      (
        "t176"."owned_to" IS NOT NULL
      ) AND (
        "t176"."owned_to" <= today
      )
    )
    OR (
      "t176"."evaluate_on" IS NULL
    )
), t349 AS (
  SELECT
    *
  FROM t345 AS t345
  UNION ALL
  SELECT
    *
  FROM t218 AS t218
), t115 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'report-not-assessed'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t177 AS (
  SELECT
    "t19"."child",
    "t19"."subject",
    "t19"."unit",
    "t19"."authority",
    "t19"."circle",
    "t19"."event",
    "t19"."received_on",
    "t19"."due_on",
    "t19"."assessed_on",
    "t115"."days"
  FROM "childs_report" AS "t19"
  INNER JOIN t115 AS t115
    ON "t19"."authority" = "t115"."authority"
), t207 AS (
  SELECT
    'report-not-assessed' AS "rule",
    "t177"."child",
    "t177"."subject",
    "t177"."circle",
    FALSE AS "whole",
    "t177"."unit",
    "t177"."authority",
    "t177"."received_on" AS "since",
    "t177"."due_on" AS "due"
  FROM t177 AS t177
  WHERE
    "t177"."received_on" <= today
    AND "t177"."due_on" < today
    AND (
      (
        "t177"."assessed_on" IS NULL
      ) OR (
        "t177"."assessed_on" > today
      )
    )
), t323 AS (
  SELECT
    "t314"."child",
    "t314"."circle" AS "subject",
    "t314"."circle",
    FALSE AS "whole",
    "t314"."unit",
    "t314"."authority",
    "t314"."raised_on" AS "since",
    CAST(NULL AS DATE) AS "due"
  FROM "t309" AS "t314"
  WHERE
    "t314"."before" = 2
), t34 AS (
  SELECT
    "t3"."child",
    "t3"."subject",
    "t3"."unit",
    "t3"."authority",
    "t3"."child" AS "circle",
    "t3"."event",
    "t3"."raised_on",
    "t3"."due_on",
    "t3"."decided_on"
  FROM "childs_concern" AS "t3"
), t173 AS (
  SELECT
    "t34"."child",
    "t34"."subject",
    "t34"."unit",
    "t34"."authority",
    "t34"."circle",
    "t34"."event",
    "t34"."raised_on",
    "t34"."due_on",
    "t34"."decided_on",
    "t50"."home"
  FROM t34 AS t34
  INNER JOIN "t23" AS "t50"
    ON "t34"."child" = "t50"."child"
), t206 AS (
  SELECT
    "t173"."child",
    "t173"."subject",
    CASE
      WHEN "t173"."circle" = "t173"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t173"."circle"
    END AS "unit",
    CASE
      WHEN "t173"."circle" = "t173"."child"
      THEN "t173"."home"
      ELSE "t173"."authority"
    END AS "authority",
    "t173"."circle",
    "t173"."event",
    "t173"."raised_on",
    "t173"."due_on",
    "t173"."decided_on",
    "t173"."home"
  FROM t173 AS t173
), t238 AS (
  SELECT
    "t206"."child",
    "t206"."subject",
    "t206"."unit",
    "t206"."authority",
    "t206"."circle",
    "t206"."event",
    "t206"."raised_on",
    "t206"."due_on",
    "t206"."decided_on",
    "t206"."home",
    "t127"."days"
  FROM t206 AS t206
  INNER JOIN t127 AS t127
    ON "t206"."authority" = "t127"."authority"
), t278 AS (
  SELECT
    *
  FROM t238 AS t238
  WHERE
    "t238"."raised_on" <= today
    AND CAST(CAST("t238"."raised_on" + MAKE_INTERVAL(days => CAST("t238"."days" AS INT)) AS TIMESTAMP) AS DATE) > today
), t32 AS (
  SELECT
    "t1"."child",
    "t1"."subject",
    "t1"."unit",
    "t1"."authority",
    "t1"."child" AS "circle",
    "t1"."event",
    "t1"."has_owner",
    "t1"."owned_to",
    "t1"."start_on",
    "t1"."evaluate_on",
    "t1"."end_on",
    "t1"."ended_on",
    "t1"."follows_on"
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
), t108 AS (
  SELECT
    "t32"."child",
    "t32"."subject",
    "t32"."unit",
    "t32"."authority",
    "t32"."event",
    "t32"."has_owner",
    "t32"."owned_to",
    "t32"."start_on",
    "t32"."evaluate_on",
    "t32"."end_on",
    "t32"."ended_on",
    "t32"."follows_on"
  FROM t32 AS t32
), t225 AS (
  SELECT
    "t108"."child",
    "t108"."subject",
    "t108"."unit",
    "t108"."authority",
    "t199"."circle",
    "t108"."event",
    "t108"."has_owner",
    "t108"."owned_to",
    "t108"."start_on",
    "t108"."evaluate_on",
    "t108"."end_on",
    "t108"."ended_on",
    "t108"."follows_on"
  FROM t108 AS t108
  INNER JOIN "t185" AS "t199"
    ON "t108"."child" = "t199"."child"
), t30 AS (
  SELECT
    "t1"."child",
    "t1"."subject",
    "t1"."unit",
    "t1"."authority",
    "t1"."child" AS "circle",
    "t1"."event",
    "t1"."has_owner",
    "t1"."owned_to",
    "t1"."start_on",
    "t1"."evaluate_on",
    "t1"."end_on",
    "t1"."ended_on",
    "t1"."follows_on"
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today
), t31 AS (
  SELECT
    "t1"."child",
    "t1"."subject",
    "t1"."unit",
    "t1"."authority",
    "t1"."unit" AS "circle",
    "t1"."event",
    "t1"."has_owner",
    "t1"."owned_to",
    "t1"."start_on",
    "t1"."evaluate_on",
    "t1"."end_on",
    "t1"."ended_on",
    "t1"."follows_on"
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today AND "t1"."child" = "t1"."child"
), t56 AS (
  SELECT
    *
  FROM t30 AS t30
  UNION ALL
  SELECT
    *
  FROM t31 AS t31
), t247 AS (
  SELECT
    *
  FROM t225 AS t225
  UNION ALL
  SELECT
    *
  FROM t56 AS t56
), t298 AS (
  SELECT
    "t278"."child",
    "t278"."subject",
    "t278"."unit",
    "t278"."authority",
    "t278"."circle",
    "t278"."event",
    "t278"."raised_on",
    "t278"."due_on",
    "t278"."decided_on",
    "t278"."home",
    "t278"."days"
  FROM t278 AS t278
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t247 AS t247
      WHERE
        "t278"."child" = "t247"."child"
        AND "t278"."circle" = "t247"."circle"
        AND (
          (
            "t247"."ended_on" IS NULL
          )
          OR (
            "t247"."ended_on" > "t278"."raised_on"
          )
          OR (
            "t247"."start_on" >= "t278"."raised_on"
          )
        )
    )
), t310 AS (
  SELECT
    "t298"."child",
    "t298"."subject",
    "t298"."unit",
    "t298"."authority",
    "t298"."circle",
    "t298"."event",
    "t298"."raised_on",
    "t298"."due_on",
    "t298"."decided_on",
    "t298"."home",
    "t298"."days",
    ROW_NUMBER() OVER (
      PARTITION BY "t298"."child", "t298"."circle"
      ORDER BY "t298"."raised_on" ASC, "t298"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before"
  FROM t298 AS t298
), t325 AS (
  SELECT
    "t310"."child",
    "t310"."subject",
    "t310"."unit",
    "t310"."authority",
    "t310"."circle",
    "t310"."event",
    "t310"."raised_on",
    "t310"."due_on",
    "t310"."decided_on",
    "t310"."home",
    "t310"."days",
    "t310"."before",
    "t310"."raised_on" AS "since"
  FROM t310 AS t310
  WHERE
    "t310"."before" = 2
), t329 AS (
  SELECT
    "t314"."child"
  FROM "t309" AS "t314"
  WHERE
    "t314"."before" = 2
), t336 AS (
  SELECT
    "t325"."child",
    "t325"."circle" AS "subject",
    "t325"."circle",
    FALSE AS "whole",
    "t325"."unit",
    "t325"."authority",
    "t325"."since",
    CAST(NULL AS DATE) AS "due"
  FROM t325 AS t325
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t329 AS t329
      WHERE
        "t325"."child" = "t329"."child"
    )
), t340 AS (
  SELECT
    "t336"."child",
    "t336"."subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t336"."unit",
    "t336"."authority",
    "t336"."since",
    "t336"."due"
  FROM t336 AS t336
), t343 AS (
  SELECT
    *
  FROM t323 AS t323
  UNION ALL
  SELECT
    *
  FROM t340 AS t340
), t347 AS (
  SELECT
    'repeated-concerns' AS "rule",
    "t343"."child",
    "t343"."subject",
    "t343"."circle",
    "t343"."whole",
    "t343"."unit",
    "t343"."authority",
    "t343"."since",
    "t343"."due"
  FROM t343 AS t343
), t350 AS (
  SELECT
    *
  FROM t207 AS t207
  UNION ALL
  SELECT
    *
  FROM t347 AS t347
), t147 AS (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."circle",
    "t4"."event",
    "t4"."to_unit",
    "t4"."need",
    "t4"."sent_on",
    "t4"."due_on",
    CASE
      WHEN (
        "t4"."returned_on" IS NOT NULL
      ) AND (
        "t4"."returned_on" <= today
      )
      THEN "t4"."returned_on"
      ELSE "t4"."answered_on"
    END AS "answered_on",
    "t4"."accepted",
    "t4"."withdrawn_on",
    "t4"."returned_on"
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."answered_on" IS NOT NULL
    AND "t4"."answered_on" <= today
    AND (
      NOT (
        "t4"."accepted"
      )
      OR (
        (
          "t4"."returned_on" IS NOT NULL
        ) AND (
          "t4"."returned_on" <= today
        )
      )
    )
), t149 AS (
  SELECT
    *
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."answered_on" IS NOT NULL
    AND "t4"."answered_on" <= today
    AND "t4"."accepted"
    AND NOT (
      (
        "t4"."returned_on" IS NOT NULL
      ) AND (
        "t4"."returned_on" <= today
      )
    )
), t187 AS (
  SELECT
    "t147"."child",
    "t147"."subject",
    "t147"."unit",
    "t147"."authority",
    "t147"."circle",
    "t147"."event",
    "t147"."to_unit",
    "t147"."need",
    "t147"."sent_on",
    "t147"."due_on",
    "t147"."answered_on",
    "t147"."accepted",
    "t147"."withdrawn_on",
    "t147"."returned_on"
  FROM t147 AS t147
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t149 AS t149
      WHERE
        "t147"."child" = "t149"."child"
        AND "t147"."circle" = "t149"."circle"
        AND "t147"."need" = "t149"."need"
        AND "t149"."answered_on" >= "t147"."answered_on"
    )
), t216 AS (
  SELECT
    "t187"."child",
    "t187"."subject",
    "t187"."unit",
    "t187"."authority",
    "t187"."circle",
    "t187"."event",
    "t187"."to_unit",
    "t187"."need",
    "t187"."sent_on",
    "t187"."due_on",
    "t187"."answered_on",
    "t187"."accepted",
    "t187"."withdrawn_on",
    "t187"."returned_on",
    ROW_NUMBER() OVER (
      PARTITION BY "t187"."child", "t187"."circle", "t187"."need", "t187"."to_unit"
      ORDER BY "t187"."answered_on" ASC, "t187"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "again"
  FROM t187 AS t187
), t250 AS (
  SELECT
    *
  FROM t216 AS t216
  WHERE
    "t216"."again" = 0
), t270 AS (
  SELECT
    "t250"."child",
    "t250"."subject",
    "t250"."unit",
    "t250"."authority",
    "t250"."circle",
    "t250"."event",
    "t250"."to_unit",
    "t250"."need",
    "t250"."sent_on",
    "t250"."due_on",
    "t250"."answered_on",
    "t250"."accepted",
    "t250"."withdrawn_on",
    "t250"."returned_on",
    "t250"."again",
    ROW_NUMBER() OVER (
      PARTITION BY "t250"."child", "t250"."circle", "t250"."need"
      ORDER BY "t250"."answered_on" ASC, "t250"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before",
    LAG("t250"."subject") OVER (
      PARTITION BY "t250"."child", "t250"."circle", "t250"."need"
      ORDER BY "t250"."answered_on" ASC, "t250"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "first"
  FROM t250 AS t250
), t289 AS (
  SELECT
    "t270"."child",
    "t270"."circle",
    "t270"."need",
    "t270"."authority",
    "t270"."first" AS "subject",
    "t270"."answered_on" AS "since"
  FROM t270 AS t270
  WHERE
    "t270"."before" = 1
), t83 AS (
  SELECT
    *
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
    AND "t9"."circle" = "t9"."child"
), t154 AS (
  SELECT
    "t83"."child",
    "t83"."subject",
    "t83"."unit",
    "t83"."authority",
    "t83"."event",
    "t83"."about",
    "t83"."need",
    "t83"."from_on",
    "t83"."to_on"
  FROM t83 AS t83
), t223 AS (
  SELECT
    "t154"."child",
    "t154"."subject",
    "t154"."unit",
    "t154"."authority",
    "t198"."circle",
    "t154"."event",
    "t154"."about",
    "t154"."need",
    "t154"."from_on",
    "t154"."to_on"
  FROM t154 AS t154
  INNER JOIN "t184" AS "t198"
    ON "t154"."child" = "t198"."child"
), t79 AS (
  SELECT
    *
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
), t80 AS (
  SELECT
    "t9"."child",
    "t9"."subject",
    "t9"."unit",
    "t9"."authority",
    "t9"."unit" AS "circle",
    "t9"."event",
    "t9"."about",
    "t9"."need",
    "t9"."from_on",
    "t9"."to_on"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
    AND "t9"."circle" = "t9"."child"
), t132 AS (
  SELECT
    *
  FROM t79 AS t79
  UNION ALL
  SELECT
    *
  FROM t80 AS t80
), t244 AS (
  SELECT
    *
  FROM t223 AS t223
  UNION ALL
  SELECT
    *
  FROM t132 AS t132
), t259 AS (
  SELECT
    "t244"."child",
    "t244"."circle",
    "t244"."need"
  FROM t244 AS t244
), t299 AS (
  SELECT
    "t289"."child",
    "t289"."circle",
    "t289"."need",
    "t289"."authority",
    "t289"."subject",
    "t289"."since",
    "t51"."home"
  FROM t289 AS t289
  INNER JOIN "t23" AS "t51"
    ON "t289"."child" = "t51"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t259 AS t259
      WHERE
        "t289"."child" = "t259"."child"
        AND "t289"."circle" = "t259"."circle"
        AND "t289"."need" = "t259"."need"
    )
), t311 AS (
  SELECT
    "t299"."child",
    "t299"."circle",
    "t299"."need",
    CASE
      WHEN "t299"."circle" = "t299"."child"
      THEN "t299"."home"
      ELSE "t299"."authority"
    END AS "authority",
    "t299"."subject",
    "t299"."since",
    "t299"."home",
    CASE
      WHEN "t299"."circle" = "t299"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t299"."circle"
    END AS "unit"
  FROM t299 AS t299
), t121 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'passed-on'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t326 AS (
  SELECT
    "t311"."child",
    "t311"."subject",
    "t311"."circle",
    FALSE AS "whole",
    "t311"."unit",
    "t311"."authority",
    "t311"."since",
    CAST(NULL AS DATE) AS "due"
  FROM t311 AS t311
  INNER JOIN t121 AS t121
    ON "t311"."authority" = "t121"."authority"
), t148 AS (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."child" AS "circle",
    "t4"."event",
    "t4"."to_unit",
    "t4"."need",
    "t4"."sent_on",
    "t4"."due_on",
    CASE
      WHEN (
        "t4"."returned_on" IS NOT NULL
      ) AND (
        "t4"."returned_on" <= today
      )
      THEN "t4"."returned_on"
      ELSE "t4"."answered_on"
    END AS "answered_on",
    "t4"."accepted",
    "t4"."withdrawn_on",
    "t4"."returned_on"
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."answered_on" IS NOT NULL
    AND "t4"."answered_on" <= today
    AND (
      NOT (
        "t4"."accepted"
      )
      OR (
        (
          "t4"."returned_on" IS NOT NULL
        ) AND (
          "t4"."returned_on" <= today
        )
      )
    )
), t150 AS (
  SELECT
    "t4"."child",
    "t4"."subject",
    "t4"."unit",
    "t4"."authority",
    "t4"."child" AS "circle",
    "t4"."event",
    "t4"."to_unit",
    "t4"."need",
    "t4"."sent_on",
    "t4"."due_on",
    "t4"."answered_on",
    "t4"."accepted",
    "t4"."withdrawn_on",
    "t4"."returned_on"
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."answered_on" IS NOT NULL
    AND "t4"."answered_on" <= today
    AND "t4"."accepted"
    AND NOT (
      (
        "t4"."returned_on" IS NOT NULL
      ) AND (
        "t4"."returned_on" <= today
      )
    )
), t188 AS (
  SELECT
    "t148"."child",
    "t148"."subject",
    "t148"."unit",
    "t148"."authority",
    "t148"."circle",
    "t148"."event",
    "t148"."to_unit",
    "t148"."need",
    "t148"."sent_on",
    "t148"."due_on",
    "t148"."answered_on",
    "t148"."accepted",
    "t148"."withdrawn_on",
    "t148"."returned_on"
  FROM t148 AS t148
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t150 AS t150
      WHERE
        "t148"."child" = "t150"."child"
        AND "t148"."circle" = "t150"."circle"
        AND "t148"."need" = "t150"."need"
        AND "t150"."answered_on" >= "t148"."answered_on"
    )
), t217 AS (
  SELECT
    "t188"."child",
    "t188"."subject",
    "t188"."unit",
    "t188"."authority",
    "t188"."circle",
    "t188"."event",
    "t188"."to_unit",
    "t188"."need",
    "t188"."sent_on",
    "t188"."due_on",
    "t188"."answered_on",
    "t188"."accepted",
    "t188"."withdrawn_on",
    "t188"."returned_on",
    ROW_NUMBER() OVER (
      PARTITION BY "t188"."child", "t188"."circle", "t188"."need", "t188"."to_unit"
      ORDER BY "t188"."answered_on" ASC, "t188"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "again"
  FROM t188 AS t188
), t251 AS (
  SELECT
    *
  FROM t217 AS t217
  WHERE
    "t217"."again" = 0
), t271 AS (
  SELECT
    "t251"."child",
    "t251"."subject",
    "t251"."unit",
    "t251"."authority",
    "t251"."circle",
    "t251"."event",
    "t251"."to_unit",
    "t251"."need",
    "t251"."sent_on",
    "t251"."due_on",
    "t251"."answered_on",
    "t251"."accepted",
    "t251"."withdrawn_on",
    "t251"."returned_on",
    "t251"."again",
    ROW_NUMBER() OVER (
      PARTITION BY "t251"."child", "t251"."circle", "t251"."need"
      ORDER BY "t251"."answered_on" ASC, "t251"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "before",
    LAG("t251"."subject") OVER (
      PARTITION BY "t251"."child", "t251"."circle", "t251"."need"
      ORDER BY "t251"."answered_on" ASC, "t251"."subject" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "first"
  FROM t251 AS t251
), t290 AS (
  SELECT
    "t271"."child",
    "t271"."circle",
    "t271"."need",
    "t271"."authority",
    "t271"."first" AS "subject",
    "t271"."answered_on" AS "since"
  FROM t271 AS t271
  WHERE
    "t271"."before" = 1
), t84 AS (
  SELECT
    "t9"."child",
    "t9"."subject",
    "t9"."unit",
    "t9"."authority",
    "t9"."child" AS "circle",
    "t9"."event",
    "t9"."about",
    "t9"."need",
    "t9"."from_on",
    "t9"."to_on"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
    AND "t9"."child" = "t9"."child"
), t155 AS (
  SELECT
    "t84"."child",
    "t84"."subject",
    "t84"."unit",
    "t84"."authority",
    "t84"."event",
    "t84"."about",
    "t84"."need",
    "t84"."from_on",
    "t84"."to_on"
  FROM t84 AS t84
), t226 AS (
  SELECT
    "t155"."child",
    "t155"."subject",
    "t155"."unit",
    "t155"."authority",
    "t200"."circle",
    "t155"."event",
    "t155"."about",
    "t155"."need",
    "t155"."from_on",
    "t155"."to_on"
  FROM t155 AS t155
  INNER JOIN "t185" AS "t200"
    ON "t155"."child" = "t200"."child"
), t81 AS (
  SELECT
    "t9"."child",
    "t9"."subject",
    "t9"."unit",
    "t9"."authority",
    "t9"."child" AS "circle",
    "t9"."event",
    "t9"."about",
    "t9"."need",
    "t9"."from_on",
    "t9"."to_on"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
), t82 AS (
  SELECT
    "t9"."child",
    "t9"."subject",
    "t9"."unit",
    "t9"."authority",
    "t9"."unit" AS "circle",
    "t9"."event",
    "t9"."about",
    "t9"."need",
    "t9"."from_on",
    "t9"."to_on"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'help'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
    AND "t9"."child" = "t9"."child"
), t133 AS (
  SELECT
    *
  FROM t81 AS t81
  UNION ALL
  SELECT
    *
  FROM t82 AS t82
), t248 AS (
  SELECT
    *
  FROM t226 AS t226
  UNION ALL
  SELECT
    *
  FROM t133 AS t133
), t261 AS (
  SELECT
    "t248"."child",
    "t248"."circle",
    "t248"."need"
  FROM t248 AS t248
), t300 AS (
  SELECT
    "t290"."child",
    "t290"."circle",
    "t290"."need",
    "t290"."authority",
    "t290"."subject",
    "t290"."since",
    "t51"."home"
  FROM t290 AS t290
  INNER JOIN "t23" AS "t51"
    ON "t290"."child" = "t51"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t261 AS t261
      WHERE
        "t290"."child" = "t261"."child"
        AND "t290"."circle" = "t261"."circle"
        AND "t290"."need" = "t261"."need"
    )
), t312 AS (
  SELECT
    "t300"."child",
    "t300"."circle",
    "t300"."need",
    CASE
      WHEN "t300"."circle" = "t300"."child"
      THEN "t300"."home"
      ELSE "t300"."authority"
    END AS "authority",
    "t300"."subject",
    "t300"."since",
    "t300"."home",
    CASE
      WHEN "t300"."circle" = "t300"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t300"."circle"
    END AS "unit"
  FROM t300 AS t300
), t330 AS (
  SELECT
    "t311"."child",
    "t311"."need"
  FROM t311 AS t311
  INNER JOIN t121 AS t121
    ON "t311"."authority" = "t121"."authority"
), t337 AS (
  SELECT
    "t312"."child",
    "t312"."subject",
    "t312"."circle",
    FALSE AS "whole",
    "t312"."unit",
    "t312"."authority",
    "t312"."since",
    CAST(NULL AS DATE) AS "due"
  FROM t312 AS t312
  INNER JOIN t121 AS t121
    ON "t312"."authority" = "t121"."authority"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t330 AS t330
      WHERE
        "t312"."child" = "t330"."child" AND "t312"."need" = "t330"."need"
    )
), t341 AS (
  SELECT
    "t337"."child",
    "t337"."subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t337"."unit",
    "t337"."authority",
    "t337"."since",
    "t337"."due"
  FROM t337 AS t337
), t344 AS (
  SELECT
    *
  FROM t326 AS t326
  UNION ALL
  SELECT
    *
  FROM t341 AS t341
), t348 AS (
  SELECT
    'passed-on' AS "rule",
    "t344"."child",
    "t344"."subject",
    "t344"."circle",
    "t344"."whole",
    "t344"."unit",
    "t344"."authority",
    "t344"."since",
    "t344"."due"
  FROM t344 AS t344
), t123 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 14) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'moved-without-transfer'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t37 AS (
  SELECT
    *
  FROM "childs_residence" AS "t7"
  WHERE
    "t7"."to_on" IS NOT NULL AND "t7"."to_on" <= today
), t163 AS (
  SELECT
    "t37"."child",
    "t37"."authority",
    MAX("t37"."to_on") AS "since"
  FROM t37 AS t37
  GROUP BY
    1,
    2
), t193 AS (
  SELECT
    "t156"."child",
    "t156"."subject",
    "t156"."unit",
    "t156"."authority",
    "t156"."circle",
    "t156"."event",
    "t156"."service",
    "t156"."from_on",
    "t156"."to_on",
    "t123"."days",
    "t163"."since"
  FROM "t90" AS "t156"
  INNER JOIN t123 AS t123
    ON "t156"."authority" = "t123"."authority"
  INNER JOIN t163 AS t163
    ON "t156"."child" = "t163"."child" AND "t156"."authority" = "t163"."authority"
), t219 AS (
  SELECT
    *
  FROM t193 AS t193
  WHERE
    "t193"."from_on" <= "t193"."since"
), t128 AS (
  SELECT
    "t7"."child"
  FROM "childs_residence" AS "t7"
  WHERE
    "t7"."from_on" <= today
    AND (
      (
        "t7"."to_on" IS NULL
      ) OR (
        "t7"."to_on" > today
      )
    )
), t129 AS (
  SELECT DISTINCT
    "t7"."child",
    "t7"."authority"
  FROM "childs_residence" AS "t7"
  WHERE
    "t7"."from_on" <= today
    AND (
      (
        "t7"."to_on" IS NULL
      ) OR (
        "t7"."to_on" > today
      )
    )
), t96 AS (
  SELECT
    *
  FROM "childs_responsibility" AS "t14"
  WHERE
    "t14"."from_on" <= today
    AND (
      (
        "t14"."to_on" IS NULL
      ) OR (
        "t14"."to_on" > today
      )
    )
    AND "t14"."matter" = 'child_welfare'
    AND "t14"."circle" = "t14"."child"
), t157 AS (
  SELECT
    "t96"."child",
    "t96"."subject",
    "t96"."unit",
    "t96"."authority",
    "t96"."event",
    "t96"."matter",
    "t96"."answers",
    "t96"."from_on",
    "t96"."to_on"
  FROM t96 AS t96
), t221 AS (
  SELECT
    "t157"."child",
    "t157"."subject",
    "t157"."unit",
    "t157"."authority",
    "t196"."circle",
    "t157"."event",
    "t157"."matter",
    "t157"."answers",
    "t157"."from_on",
    "t157"."to_on"
  FROM t157 AS t157
  INNER JOIN "t184" AS "t196"
    ON "t157"."child" = "t196"."child"
), t94 AS (
  SELECT
    *
  FROM "childs_responsibility" AS "t14"
  WHERE
    "t14"."from_on" <= today
    AND (
      (
        "t14"."to_on" IS NULL
      ) OR (
        "t14"."to_on" > today
      )
    )
    AND "t14"."matter" = 'child_welfare'
), t95 AS (
  SELECT
    "t14"."child",
    "t14"."subject",
    "t14"."unit",
    "t14"."authority",
    "t14"."unit" AS "circle",
    "t14"."event",
    "t14"."matter",
    "t14"."answers",
    "t14"."from_on",
    "t14"."to_on"
  FROM "childs_responsibility" AS "t14"
  WHERE
    "t14"."from_on" <= today
    AND (
      (
        "t14"."to_on" IS NULL
      ) OR (
        "t14"."to_on" > today
      )
    )
    AND "t14"."matter" = 'child_welfare'
    AND "t14"."circle" = "t14"."child"
), t140 AS (
  SELECT
    *
  FROM t94 AS t94
  UNION ALL
  SELECT
    *
  FROM t95 AS t95
), t242 AS (
  SELECT
    *
  FROM t221 AS t221
  UNION ALL
  SELECT
    *
  FROM t140 AS t140
), t258 AS (
  SELECT
    "t242"."child",
    "t242"."circle",
    "t242"."answers" AS "authority"
  FROM t242 AS t242
), t194 AS (
  SELECT
    "t156"."child",
    "t156"."circle"
  FROM "t90" AS "t156"
  WHERE
    EXISTS(
      SELECT
        1
      FROM t129 AS t129
      WHERE
        "t156"."child" = "t129"."child" AND "t156"."authority" = "t129"."authority"
    )
), t76 AS (
  SELECT
    "t8"."child",
    "t8"."circle",
    "t8"."participation" AS "subject"
  FROM "childs_transfer" AS "t8"
  WHERE
    "t8"."accepted_on" IS NOT NULL AND "t8"."accepted_on" <= today
), t130 AS (
  SELECT
    "t9"."child",
    "t9"."circle",
    "t9"."unit"
  FROM "childs_said_no" AS "t9"
  WHERE
    "t9"."about" = 'transfer'
    AND "t9"."from_on" <= today
    AND (
      (
        "t9"."to_on" IS NULL
      ) OR (
        "t9"."to_on" > today
      )
    )
), t276 AS (
  SELECT
    "t219"."child",
    "t219"."subject",
    "t219"."unit",
    "t219"."authority",
    "t219"."circle",
    "t219"."event",
    "t219"."service",
    "t219"."from_on",
    "t219"."to_on",
    "t219"."days",
    "t219"."since"
  FROM t219 AS t219
  WHERE
    (
      (
        (
          (
            EXISTS(
              SELECT
                1
              FROM t128 AS t128
              WHERE
                "t219"."child" = "t128"."child"
            )
            AND NOT EXISTS(
              SELECT
                1
              FROM t129 AS t129
              WHERE
                "t219"."child" = "t129"."child" AND "t219"."authority" = "t129"."authority"
            )
          )
          AND NOT EXISTS(
            SELECT
              1
            FROM t258 AS t258
            WHERE
              "t219"."child" = "t258"."child"
              AND "t219"."circle" = "t258"."circle"
              AND "t219"."authority" = "t258"."authority"
          )
        )
        AND NOT EXISTS(
          SELECT
            1
          FROM t194 AS t194
          WHERE
            "t219"."child" = "t194"."child" AND "t219"."circle" = "t194"."circle"
        )
      )
      AND NOT EXISTS(
        SELECT
          1
        FROM t76 AS t76
        WHERE
          "t219"."child" = "t76"."child"
          AND "t219"."circle" = "t76"."circle"
          AND "t219"."subject" = "t76"."subject"
      )
    )
    AND NOT EXISTS(
      SELECT
        1
      FROM t130 AS t130
      WHERE
        "t219"."child" = "t130"."child"
        AND "t219"."circle" = "t130"."circle"
        AND "t219"."unit" = "t130"."unit"
    )
), t303 AS (
  SELECT
    'moved-without-transfer' AS "rule",
    "t276"."child",
    "t276"."subject",
    "t276"."circle",
    FALSE AS "whole",
    "t276"."unit",
    "t276"."authority",
    "t276"."since",
    CAST(CAST("t276"."since" + MAKE_INTERVAL(days => CAST("t276"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
  FROM t276 AS t276
  WHERE
    CAST(CAST("t276"."since" + MAKE_INTERVAL(days => CAST("t276"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t351 AS (
  SELECT
    *
  FROM t348 AS t348
  UNION ALL
  SELECT
    *
  FROM t303 AS t303
), t353 AS (
  SELECT
    *
  FROM t350 AS t350
  UNION ALL
  SELECT
    *
  FROM t351 AS t351
), t355 AS (
  SELECT
    *
  FROM t349 AS t349
  UNION ALL
  SELECT
    *
  FROM t353 AS t353
), t136 AS (
  SELECT
    *
  FROM "childs_school_exit" AS "t11"
  WHERE
    "t11"."from_on" <= today
    AND (
      (
        "t11"."to_on" IS NULL
      ) OR (
        "t11"."to_on" > today
      )
    )
), t124 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'out-of-school-no-contact'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t183 AS (
  SELECT
    "t136"."child",
    "t136"."subject",
    "t136"."unit",
    "t136"."authority",
    "t136"."circle",
    "t136"."event",
    "t136"."from_on",
    "t136"."to_on",
    "t136"."contact_due_on",
    "t124"."days"
  FROM t136 AS t136
  INNER JOIN t124 AS t124
    ON "t136"."authority" = "t124"."authority"
), t211 AS (
  SELECT
    *
  FROM t183 AS t183
  WHERE
    "t183"."contact_due_on" < today
), t44 AS (
  SELECT
    *
  FROM "childs_contact" AS "t12"
  WHERE
    "t12"."on" <= today
    AND "t12"."with_whom" <> 'meeting'
    AND "t12"."circle" = "t12"."child"
), t138 AS (
  SELECT
    "t44"."child",
    "t44"."subject",
    "t44"."unit",
    "t44"."authority",
    "t44"."event",
    "t44"."on",
    "t44"."with_whom"
  FROM t44 AS t44
), t220 AS (
  SELECT
    "t138"."child",
    "t138"."subject",
    "t138"."unit",
    "t138"."authority",
    "t195"."circle",
    "t138"."event",
    "t138"."on",
    "t138"."with_whom"
  FROM t138 AS t138
  INNER JOIN "t184" AS "t195"
    ON "t138"."child" = "t195"."child"
), t42 AS (
  SELECT
    *
  FROM "childs_contact" AS "t12"
  WHERE
    "t12"."on" <= today AND "t12"."with_whom" <> 'meeting'
), t43 AS (
  SELECT
    "t12"."child",
    "t12"."subject",
    "t12"."unit",
    "t12"."authority",
    "t12"."unit" AS "circle",
    "t12"."event",
    "t12"."on",
    "t12"."with_whom"
  FROM "childs_contact" AS "t12"
  WHERE
    "t12"."on" <= today
    AND "t12"."with_whom" <> 'meeting'
    AND "t12"."circle" = "t12"."child"
), t88 AS (
  SELECT
    *
  FROM t42 AS t42
  UNION ALL
  SELECT
    *
  FROM t43 AS t43
), t241 AS (
  SELECT
    *
  FROM t220 AS t220
  UNION ALL
  SELECT
    *
  FROM t88 AS t88
), t264 AS (
  SELECT
    "t211"."child",
    "t211"."subject",
    "t211"."unit",
    "t211"."authority",
    "t211"."circle",
    "t211"."event",
    "t211"."from_on",
    "t211"."to_on",
    "t211"."contact_due_on",
    "t211"."days"
  FROM t211 AS t211
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t241 AS t241
      WHERE
        "t211"."child" = "t241"."child"
        AND "t211"."circle" = "t241"."circle"
        AND "t241"."on" >= "t211"."from_on"
    )
), t272 AS (
  SELECT
    'out-of-school-no-contact' AS "rule",
    "t264"."child",
    "t264"."subject",
    "t264"."circle",
    FALSE AS "whole",
    "t264"."unit",
    "t264"."authority",
    "t264"."from_on" AS "since",
    "t264"."contact_due_on" AS "due"
  FROM t264 AS t264
), t334 AS (
  SELECT
    "t313"."child",
    "t313"."child" AS "subject",
    "t313"."circle",
    FALSE AS "whole",
    "t313"."unit",
    "t313"."authority",
    "t313"."since",
    CAST(NULL AS DATE) AS "due"
  FROM "t308" AS "t313"
  WHERE
    (
      "t313"."stood_in" IS NULL
    )
    OR (
      CAST(CAST("t313"."since" + MAKE_INTERVAL(days => CAST("t313"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
    )
), t106 AS (
  SELECT
    "t17"."child",
    "t17"."child" AS "circle",
    "t17"."from_on" AS "began"
  FROM "childs_cases" AS "t17"
  WHERE
    "t17"."from_on" <= today
    AND (
      (
        "t17"."to_on" IS NULL
      ) OR (
        "t17"."to_on" > today
      )
    )
), t246 AS (
  SELECT
    *
  FROM t106 AS t106
  UNION ALL
  SELECT
    *
  FROM "t224" AS "t233"
), t266 AS (
  SELECT
    "t246"."child",
    "t246"."circle",
    MIN("t246"."began") AS "began"
  FROM t246 AS t246
  GROUP BY
    1,
    2
), t146 AS (
  SELECT
    "t16"."child",
    "t16"."child" AS "circle"
  FROM "childs_lead" AS "t16"
  WHERE
    NOT (
      "t16"."standing_in"
    )
    AND "t16"."from_on" <= today
    AND (
      (
        "t16"."to_on" IS NULL
      ) OR (
        "t16"."to_on" > today
      )
    )
), t47 AS (
  SELECT
    "t16"."child",
    "t16"."subject",
    "t16"."unit",
    "t16"."authority",
    "t16"."child" AS "circle",
    "t16"."event",
    "t16"."from_on",
    "t16"."to_on",
    "t16"."standing_in"
  FROM "childs_lead" AS "t16"
  WHERE
    NOT (
      "t16"."standing_in"
    )
    AND "t16"."to_on" IS NOT NULL
    AND "t16"."to_on" <= today
), t170 AS (
  SELECT
    "t47"."child",
    "t47"."circle",
    MAX("t47"."to_on") AS "dropped"
  FROM t47 AS t47
  GROUP BY
    1,
    2
), t103 AS (
  SELECT DISTINCT
    "t16"."child",
    "t16"."child" AS "circle"
  FROM "childs_lead" AS "t16"
  WHERE
    "t16"."standing_in"
    AND "t16"."from_on" <= today
    AND (
      (
        "t16"."to_on" IS NULL
      ) OR (
        "t16"."to_on" > today
      )
    )
), t168 AS (
  SELECT
    "t103"."child",
    "t103"."circle",
    TRUE AS "stood_in"
  FROM t103 AS t103
), t280 AS (
  SELECT
    "t266"."child",
    "t266"."circle",
    "t168"."stood_in",
    GREATEST("t266"."began", COALESCE("t170"."dropped", "t266"."began")) AS "since",
    "t53"."home"
  FROM t266 AS t266
  LEFT OUTER JOIN t170 AS t170
    ON "t266"."child" = "t170"."child" AND "t266"."circle" = "t170"."circle"
  LEFT OUTER JOIN t168 AS t168
    ON "t266"."child" = "t168"."child" AND "t266"."circle" = "t168"."circle"
  INNER JOIN "t23" AS "t53"
    ON "t266"."child" = "t53"."child"
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t146 AS t146
      WHERE
        "t266"."child" = "t146"."child" AND "t266"."circle" = "t146"."circle"
    )
), t295 AS (
  SELECT
    "t280"."child",
    "t280"."circle",
    "t280"."stood_in",
    "t280"."since",
    "t280"."home",
    CASE WHEN "t280"."circle" = "t280"."child" THEN "t280"."home" ELSE "t280"."home" END AS "authority",
    CASE
      WHEN "t280"."circle" = "t280"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t280"."circle"
    END AS "unit"
  FROM t280 AS t280
), t305 AS (
  SELECT
    "t295"."child",
    "t295"."circle",
    "t295"."stood_in",
    "t295"."since",
    "t295"."home",
    "t295"."authority",
    "t295"."unit",
    "t125"."days"
  FROM t295 AS t295
  INNER JOIN t125 AS t125
    ON "t295"."authority" = "t125"."authority"
), t332 AS (
  SELECT
    *
  FROM t305 AS t305
  WHERE
    (
      "t305"."stood_in" IS NULL
    )
    OR (
      CAST(CAST("t305"."since" + MAKE_INTERVAL(days => CAST("t305"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
    )
), t338 AS (
  SELECT
    "t313"."child"
  FROM "t308" AS "t313"
  WHERE
    (
      "t313"."stood_in" IS NULL
    )
    OR (
      CAST(CAST("t313"."since" + MAKE_INTERVAL(days => CAST("t313"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
    )
), t346 AS (
  SELECT
    "t332"."child",
    "t332"."child" AS "subject",
    "t332"."circle",
    FALSE AS "whole",
    "t332"."unit",
    "t332"."authority",
    "t332"."since",
    CAST(NULL AS DATE) AS "due"
  FROM t332 AS t332
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t338 AS t338
      WHERE
        "t332"."child" = "t338"."child"
    )
), t352 AS (
  SELECT
    "t346"."child",
    "t346"."subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t346"."unit",
    "t346"."authority",
    "t346"."since",
    "t346"."due"
  FROM t346 AS t346
), t354 AS (
  SELECT
    *
  FROM t334 AS t334
  UNION ALL
  SELECT
    *
  FROM t352 AS t352
), t356 AS (
  SELECT
    'no-holder' AS "rule",
    "t354"."child",
    "t354"."subject",
    "t354"."circle",
    "t354"."whole",
    "t354"."unit",
    "t354"."authority",
    "t354"."since",
    "t354"."due"
  FROM t354 AS t354
), t357 AS (
  SELECT
    *
  FROM t272 AS t272
  UNION ALL
  SELECT
    *
  FROM t356 AS t356
), t116 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'concern-undecided'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t178 AS (
  SELECT
    "t20"."child",
    "t20"."subject",
    "t20"."unit",
    "t20"."authority",
    "t20"."circle",
    "t20"."event",
    "t20"."raised_on",
    "t20"."due_on",
    "t20"."decided_on",
    "t116"."days"
  FROM "childs_concern" AS "t20"
  INNER JOIN t116 AS t116
    ON "t20"."authority" = "t116"."authority"
), t208 AS (
  SELECT
    'concern-undecided' AS "rule",
    "t178"."child",
    "t178"."subject",
    "t178"."circle",
    FALSE AS "whole",
    "t178"."unit",
    "t178"."authority",
    "t178"."raised_on" AS "since",
    "t178"."due_on" AS "due"
  FROM t178 AS t178
  WHERE
    "t178"."raised_on" <= today
    AND "t178"."due_on" < today
    AND (
      (
        "t178"."decided_on" IS NULL
      ) OR (
        "t178"."decided_on" > today
      )
    )
), t117 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'referral-unanswered'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t179 AS (
  SELECT
    "t21"."child",
    "t21"."subject",
    "t21"."unit",
    "t21"."authority",
    "t21"."circle",
    "t21"."event",
    "t21"."to_unit",
    "t21"."need",
    "t21"."sent_on",
    "t21"."due_on",
    "t21"."answered_on",
    "t21"."accepted",
    "t21"."withdrawn_on",
    "t21"."returned_on",
    "t117"."days"
  FROM "childs_referral" AS "t21"
  INNER JOIN t117 AS t117
    ON "t21"."authority" = "t117"."authority"
), t209 AS (
  SELECT
    'referral-unanswered' AS "rule",
    "t179"."child",
    "t179"."subject",
    "t179"."circle",
    FALSE AS "whole",
    "t179"."unit",
    "t179"."authority",
    "t179"."sent_on" AS "since",
    "t179"."due_on" AS "due"
  FROM t179 AS t179
  WHERE
    "t179"."sent_on" <= today
    AND "t179"."due_on" < today
    AND (
      (
        "t179"."answered_on" IS NULL
      ) OR (
        "t179"."answered_on" > today
      )
    )
    AND (
      (
        "t179"."withdrawn_on" IS NULL
      ) OR (
        "t179"."withdrawn_on" > today
      )
    )
), t213 AS (
  SELECT
    *
  FROM t208 AS t208
  UNION ALL
  SELECT
    *
  FROM t209 AS t209
), t358 AS (
  SELECT
    *
  FROM t357 AS t357
  UNION ALL
  SELECT
    *
  FROM t213 AS t213
), t118 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'baton-not-accepted'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t180 AS (
  SELECT
    "t22"."child",
    "t22"."subject",
    "t22"."unit",
    "t22"."authority",
    "t22"."circle",
    "t22"."event",
    "t22"."offered_on",
    "t22"."due_on",
    "t22"."answered_on",
    "t118"."days"
  FROM "childs_lead_offer" AS "t22"
  INNER JOIN t118 AS t118
    ON "t22"."authority" = "t118"."authority"
), t210 AS (
  SELECT
    'baton-not-accepted' AS "rule",
    "t180"."child",
    "t180"."subject",
    "t180"."circle",
    FALSE AS "whole",
    "t180"."unit",
    "t180"."authority",
    "t180"."offered_on" AS "since",
    "t180"."due_on" AS "due"
  FROM t180 AS t180
  WHERE
    "t180"."offered_on" <= today
    AND "t180"."due_on" < today
    AND (
      (
        "t180"."answered_on" IS NULL
      ) OR (
        "t180"."answered_on" > today
      )
    )
), t119 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 60) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'help-ends'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t181 AS (
  SELECT
    "t18"."child",
    "t18"."subject",
    "t18"."unit",
    "t18"."authority",
    "t18"."circle",
    "t18"."event",
    "t18"."has_owner",
    "t18"."owned_to",
    "t18"."start_on",
    "t18"."evaluate_on",
    "t18"."end_on",
    "t18"."ended_on",
    "t18"."follows_on",
    "t119"."days"
  FROM "childs_measure" AS "t18"
  INNER JOIN t119 AS t119
    ON "t18"."authority" = "t119"."authority"
), t257 AS (
  SELECT
    'help-ends' AS "rule",
    "t181"."child",
    "t181"."subject",
    "t181"."circle",
    FALSE AS "whole",
    "t181"."unit",
    "t181"."authority",
    CASE
      WHEN (
        "t181"."ended_on" IS NOT NULL
      ) AND (
        "t181"."ended_on" <= today
      )
      THEN "t181"."ended_on"
      ELSE CASE
        WHEN CAST(CAST(CASE
          WHEN (
            "t181"."ended_on" IS NOT NULL
          ) AND (
            "t181"."ended_on" <= today
          )
          THEN "t181"."ended_on"
          ELSE "t181"."end_on"
        END + MAKE_INTERVAL(days => CAST(-(
          "t181"."days"
        ) AS INT)) AS TIMESTAMP) AS DATE) > "t181"."start_on"
        THEN CAST(CAST(CASE
          WHEN (
            "t181"."ended_on" IS NOT NULL
          ) AND (
            "t181"."ended_on" <= today
          )
          THEN "t181"."ended_on"
          ELSE "t181"."end_on"
        END + MAKE_INTERVAL(days => CAST(-(
          "t181"."days"
        ) AS INT)) AS TIMESTAMP) AS DATE)
        ELSE "t181"."start_on"
      END
    END AS "since",
    CASE
      WHEN (
        "t181"."ended_on" IS NOT NULL
      ) AND (
        "t181"."ended_on" <= today
      )
      THEN "t181"."ended_on"
      ELSE "t181"."end_on"
    END AS "due"
  FROM t181 AS t181
  WHERE
    "t181"."start_on" <= today
    AND (
      (
        "t181"."follows_on" IS NULL
      ) OR (
        "t181"."follows_on" > today
      )
    )
    AND CAST(CAST(CASE
      WHEN (
        "t181"."ended_on" IS NOT NULL
      ) AND (
        "t181"."ended_on" <= today
      )
      THEN "t181"."ended_on"
      ELSE "t181"."end_on"
    END + MAKE_INTERVAL(days => CAST(-(
      "t181"."days"
    ) AS INT)) AS TIMESTAMP) AS DATE) <= today
    AND CAST(CAST(CASE
      WHEN (
        "t181"."ended_on" IS NOT NULL
      ) AND (
        "t181"."ended_on" <= today
      )
      THEN "t181"."ended_on"
      ELSE "t181"."end_on"
    END + MAKE_INTERVAL(days => CAST("t181"."days" AS INT)) AS TIMESTAMP) AS DATE) >= today
), t262 AS (
  SELECT
    *
  FROM t210 AS t210
  UNION ALL
  SELECT
    *
  FROM t257 AS t257
), t104 AS (
  SELECT
    *
  FROM "childs_cases" AS "t17"
  WHERE
    "t17"."from_on" <= today
    AND (
      (
        "t17"."to_on" IS NULL
      ) OR (
        "t17"."to_on" > today
      )
    )
), t175 AS (
  SELECT
    "t104"."child",
    MIN("t104"."from_on") AS "began"
  FROM t104 AS t104
  GROUP BY
    1
), t48 AS (
  SELECT
    "t16"."child",
    "t16"."to_on" AS "on"
  FROM "childs_lead" AS "t16"
  WHERE
    "t16"."to_on" <= today
), t41 AS (
  SELECT
    "t12"."child",
    "t12"."on"
  FROM "childs_contact" AS "t12"
  WHERE
    "t12"."on" <= today
), t40 AS (
  SELECT
    "t10"."child",
    "t10"."held_on" AS "on"
  FROM "childs_review" AS "t10"
  WHERE
    "t10"."held_on" <= today
), t87 AS (
  SELECT
    *
  FROM t41 AS t41
  UNION ALL
  SELECT
    *
  FROM t40 AS t40
), t137 AS (
  SELECT
    *
  FROM t48 AS t48
  UNION ALL
  SELECT
    *
  FROM t87 AS t87
), t33 AS (
  SELECT
    "t1"."child",
    "t1"."start_on" AS "on"
  FROM "childs_measure" AS "t1"
  WHERE
    "t1"."start_on" <= today
), t35 AS (
  SELECT
    "t4"."child",
    "t4"."sent_on" AS "on"
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."sent_on" <= today
), t59 AS (
  SELECT
    *
  FROM t33 AS t33
  UNION ALL
  SELECT
    *
  FROM t35 AS t35
), t36 AS (
  SELECT
    "t4"."child",
    "t4"."answered_on" AS "on"
  FROM "childs_referral" AS "t4"
  WHERE
    "t4"."answered_on" <= today
), t45 AS (
  SELECT
    "t16"."child",
    "t16"."from_on" AS "on"
  FROM "childs_lead" AS "t16"
  WHERE
    "t16"."from_on" <= today
), t99 AS (
  SELECT
    *
  FROM t36 AS t36
  UNION ALL
  SELECT
    *
  FROM t45 AS t45
), t144 AS (
  SELECT
    *
  FROM t59 AS t59
  UNION ALL
  SELECT
    *
  FROM t99 AS t99
), t158 AS (
  SELECT
    *
  FROM t137 AS t137
  UNION ALL
  SELECT
    *
  FROM t144 AS t144
), t192 AS (
  SELECT
    "t158"."child",
    MAX("t158"."on") AS "last_on"
  FROM t158 AS t158
  GROUP BY
    1
), t215 AS (
  SELECT
    "t175"."child",
    GREATEST("t175"."began", COALESCE("t192"."last_on", "t175"."began")) AS "since"
  FROM t175 AS t175
  LEFT OUTER JOIN t192 AS t192
    ON "t175"."child" = "t192"."child"
), t249 AS (
  SELECT
    "t215"."child",
    "t215"."since",
    "t215"."child" AS "circle"
  FROM t215 AS t215
), t267 AS (
  SELECT
    "t249"."child",
    "t249"."since",
    "t249"."circle",
    "t50"."home"
  FROM t249 AS t249
  INNER JOIN "t23" AS "t50"
    ON "t249"."child" = "t50"."child"
), t288 AS (
  SELECT
    "t267"."child",
    "t267"."since",
    "t267"."circle",
    "t267"."home",
    CASE WHEN "t267"."circle" = "t267"."child" THEN "t267"."home" ELSE "t267"."home" END AS "authority",
    CASE
      WHEN "t267"."circle" = "t267"."child"
      THEN CAST(NULL AS UUID)
      ELSE "t267"."circle"
    END AS "unit"
  FROM t267 AS t267
), t120 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 60) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'silence'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t296 AS (
  SELECT
    "t288"."child",
    "t288"."since",
    "t288"."circle",
    "t288"."home",
    "t288"."authority",
    "t288"."unit",
    "t120"."days"
  FROM t288 AS t288
  INNER JOIN t120 AS t120
    ON "t288"."authority" = "t120"."authority"
), t316 AS (
  SELECT
    'silence' AS "rule",
    "t296"."child",
    "t296"."child" AS "subject",
    CAST(NULL AS UUID) AS "circle",
    TRUE AS "whole",
    "t296"."unit",
    "t296"."authority",
    "t296"."since",
    CAST(CAST("t296"."since" + MAKE_INTERVAL(days => CAST("t296"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
  FROM t296 AS t296
  WHERE
    CAST(CAST("t296"."since" + MAKE_INTERVAL(days => CAST("t296"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t126 AS (
  SELECT
    "t6"."authority",
    COALESCE("t6"."days", 0) AS "days"
  FROM "limits" AS "t6"
  WHERE
    "t6"."rule" = 'review-overdue'
    AND "t6"."from_on" <= today
    AND (
      (
        "t6"."to_on" IS NULL
      ) OR (
        "t6"."to_on" > today
      )
    )
), t182 AS (
  SELECT
    "t109"."child",
    "t109"."subject",
    "t109"."unit",
    "t109"."authority",
    "t109"."circle",
    "t109"."event",
    "t109"."has_owner",
    "t109"."owned_to",
    "t109"."start_on",
    "t109"."evaluate_on",
    "t109"."end_on",
    "t109"."ended_on",
    "t109"."follows_on",
    "t126"."days"
  FROM t109 AS t109
  INNER JOIN t126 AS t126
    ON "t109"."authority" = "t126"."authority"
), t239 AS (
  SELECT
    "t182"."child",
    "t182"."subject",
    "t182"."unit",
    "t182"."authority",
    "t182"."circle",
    "t182"."event",
    "t182"."has_owner",
    "t182"."owned_to",
    "t182"."start_on",
    "t182"."evaluate_on",
    "t182"."end_on",
    "t182"."ended_on",
    "t182"."follows_on",
    "t182"."days",
    "t182"."evaluate_on" AS "since",
    CAST(CAST("t182"."evaluate_on" + MAKE_INTERVAL(days => CAST("t182"."days" AS INT)) AS TIMESTAMP) AS DATE) AS "due"
  FROM t182 AS t182
  WHERE
    CAST(CAST("t182"."evaluate_on" + MAKE_INTERVAL(days => CAST("t182"."days" AS INT)) AS TIMESTAMP) AS DATE) < today
), t85 AS (
  SELECT
    *
  FROM "childs_review" AS "t10"
  WHERE
    "t10"."held_on" <= today
), t275 AS (
  SELECT
    "t239"."child",
    "t239"."subject",
    "t239"."circle",
    FALSE AS "whole",
    "t239"."unit",
    "t239"."authority",
    "t239"."since",
    "t239"."due"
  FROM t239 AS t239
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM t85 AS t85
      WHERE
        "t239"."child" = "t85"."child"
        AND "t239"."circle" = "t85"."circle"
        AND "t239"."subject" = "t85"."measure"
        AND "t85"."held_on" >= CAST(CAST("t239"."evaluate_on" + MAKE_INTERVAL(days => CAST(-14 AS INT)) AS TIMESTAMP) AS DATE)
    )
), t284 AS (
  SELECT
    'review-overdue' AS "rule",
    "t275"."child",
    "t275"."subject",
    "t275"."circle",
    "t275"."whole",
    "t275"."unit",
    "t275"."authority",
    "t275"."since",
    "t275"."due"
  FROM t275 AS t275
), t318 AS (
  SELECT
    *
  FROM t316 AS t316
  UNION ALL
  SELECT
    *
  FROM t284 AS t284
), t322 AS (
  SELECT
    *
  FROM t262 AS t262
  UNION ALL
  SELECT
    *
  FROM t318 AS t318
), t359 AS (
  SELECT
    *
  FROM t358 AS t358
  UNION ALL
  SELECT
    *
  FROM t322 AS t322
), t361 AS (
  SELECT
    *
  FROM t355 AS t355
  UNION ALL
  SELECT
    *
  FROM t359 AS t359
), t49 AS (
  SELECT
    "t0"."child"
  FROM "childs_children" AS "t0"
  WHERE
    "t0"."ends_on" IS NOT NULL AND "t0"."ends_on" <= today
)
SELECT
  "t361"."rule",
  "t361"."child",
  "t361"."subject",
  "t361"."circle",
  "t361"."whole",
  "t361"."unit",
  "t361"."authority",
  "t361"."since",
  "t361"."due"
FROM t361 AS t361
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM t49 AS t49
    WHERE
      "t361"."child" = "t49"."child"
  )

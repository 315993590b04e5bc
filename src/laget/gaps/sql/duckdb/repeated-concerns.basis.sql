SELECT
  'repeated-concerns' AS "rule",
  "t18"."gap_child" AS "child",
  "t18"."gap_subject" AS "subject",
  "t18"."gap_whole" AS "whole",
  "t5"."circle",
  'concern' AS "kind",
  "t5"."subject" AS "row",
  "t5"."event",
  "t5"."unit",
  "t5"."circle" = "t5"."child" AS "shared"
FROM (
  SELECT
    "t1"."child" AS "gap_child",
    "t1"."subject" AS "gap_subject",
    "t1"."whole" AS "gap_whole",
    "t1"."circle" AS "gap_circle",
    "t1"."since" AS "gap_since"
  FROM "new_gaps" AS "t1"
  WHERE
    "t1"."rule" = 'repeated-concerns'
) AS "t18"
INNER JOIN "concern" AS "t5"
  ON "t18"."gap_child" = "t5"."child"
  AND (
    "t18"."gap_whole" OR (
      "t18"."gap_circle" = "t5"."circle"
    )
  )
SEMI JOIN (
  SELECT
    *
  FROM (
    SELECT
      "t30"."child",
      "t30"."subject" AS "row",
      FALSE AS "whole"
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
          "t24"."raised_on",
          "t24"."due_on",
          "t24"."decided_on",
          "t24"."home",
          "t19"."days"
        FROM (
          SELECT
            "t20"."child",
            "t20"."subject",
            CASE
              WHEN "t20"."circle" = "t20"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t20"."circle"
            END AS "unit",
            CASE
              WHEN "t20"."circle" = "t20"."child"
              THEN "t20"."home"
              ELSE "t20"."authority"
            END AS "authority",
            "t20"."circle",
            "t20"."event",
            "t20"."raised_on",
            "t20"."due_on",
            "t20"."decided_on",
            "t20"."home"
          FROM (
            SELECT
              "t6"."child",
              "t6"."subject",
              "t6"."unit",
              "t6"."authority",
              "t6"."circle",
              "t6"."event",
              "t6"."raised_on",
              "t6"."due_on",
              "t6"."decided_on",
              "t13"."home"
            FROM "concern" AS "t6"
            INNER JOIN (
              SELECT
                "t4"."child",
                "t4"."authority" AS "home"
              FROM "children" AS "t4"
            ) AS "t13"
              ON "t6"."child" = "t13"."child"
          ) AS "t20"
        ) AS "t24"
        INNER JOIN (
          SELECT
            "t3"."authority",
            COALESCE("t3"."days", 365) AS "days"
          FROM "limits" AS "t3"
          WHERE
            "t3"."rule" = 'repeated-concerns'
            AND "t3"."from_on" <= $as_of
            AND (
              (
                "t3"."to_on" IS NULL
              ) OR (
                "t3"."to_on" > $as_of
              )
            )
        ) AS "t19"
          ON "t24"."authority" = "t19"."authority"
      ) AS "t26"
      WHERE
        "t26"."raised_on" <= $as_of
        AND CAST(CAST("t26"."raised_on" + TO_DAYS("t26"."days") AS TIMESTAMP) AS DATE) > $as_of
    ) AS "t30"
    ANTI JOIN (
      SELECT
        *
      FROM "measure" AS "t2"
      WHERE
        "t2"."start_on" <= $as_of
    ) AS "t15"
      ON "t30"."child" = "t15"."child"
      AND "t30"."circle" = "t15"."circle"
      AND (
        (
          "t15"."ended_on" IS NULL
        )
        OR (
          "t15"."ended_on" > "t30"."raised_on"
        )
        OR (
          "t15"."start_on" >= "t30"."raised_on"
        )
      )
  ) AS "t32"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t31"."child",
      "t31"."subject" AS "row",
      TRUE AS "whole"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t25"."child",
          "t25"."subject",
          "t25"."unit",
          "t25"."authority",
          "t25"."circle",
          "t25"."event",
          "t25"."raised_on",
          "t25"."due_on",
          "t25"."decided_on",
          "t25"."home",
          "t19"."days"
        FROM (
          SELECT
            "t21"."child",
            "t21"."subject",
            CASE
              WHEN "t21"."circle" = "t21"."child"
              THEN CAST(NULL AS UUID)
              ELSE "t21"."circle"
            END AS "unit",
            CASE
              WHEN "t21"."circle" = "t21"."child"
              THEN "t21"."home"
              ELSE "t21"."authority"
            END AS "authority",
            "t21"."circle",
            "t21"."event",
            "t21"."raised_on",
            "t21"."due_on",
            "t21"."decided_on",
            "t21"."home"
          FROM (
            SELECT
              "t9"."child",
              "t9"."subject",
              "t9"."unit",
              "t9"."authority",
              "t9"."circle",
              "t9"."event",
              "t9"."raised_on",
              "t9"."due_on",
              "t9"."decided_on",
              "t13"."home"
            FROM (
              SELECT
                "t0"."child",
                "t0"."subject",
                "t0"."unit",
                "t0"."authority",
                "t0"."child" AS "circle",
                "t0"."event",
                "t0"."raised_on",
                "t0"."due_on",
                "t0"."decided_on"
              FROM "concern" AS "t0"
            ) AS "t9"
            INNER JOIN (
              SELECT
                "t4"."child",
                "t4"."authority" AS "home"
              FROM "children" AS "t4"
            ) AS "t13"
              ON "t9"."child" = "t13"."child"
          ) AS "t21"
        ) AS "t25"
        INNER JOIN (
          SELECT
            "t3"."authority",
            COALESCE("t3"."days", 365) AS "days"
          FROM "limits" AS "t3"
          WHERE
            "t3"."rule" = 'repeated-concerns'
            AND "t3"."from_on" <= $as_of
            AND (
              (
                "t3"."to_on" IS NULL
              ) OR (
                "t3"."to_on" > $as_of
              )
            )
        ) AS "t19"
          ON "t25"."authority" = "t19"."authority"
      ) AS "t27"
      WHERE
        "t27"."raised_on" <= $as_of
        AND CAST(CAST("t27"."raised_on" + TO_DAYS("t27"."days") AS TIMESTAMP) AS DATE) > $as_of
    ) AS "t31"
    ANTI JOIN (
      SELECT
        "t2"."child",
        "t2"."subject",
        "t2"."unit",
        "t2"."authority",
        "t2"."child" AS "circle",
        "t2"."event",
        "t2"."has_owner",
        "t2"."start_on",
        "t2"."evaluate_on",
        "t2"."end_on",
        "t2"."ended_on",
        "t2"."follows_on"
      FROM "measure" AS "t2"
      WHERE
        "t2"."start_on" <= $as_of
    ) AS "t16"
      ON "t31"."child" = "t16"."child"
      AND "t31"."circle" = "t16"."circle"
      AND (
        (
          "t16"."ended_on" IS NULL
        )
        OR (
          "t16"."ended_on" > "t31"."raised_on"
        )
        OR (
          "t16"."start_on" >= "t31"."raised_on"
        )
      )
  ) AS "t33"
) AS "t35"
  ON "t18"."gap_child" = "t35"."child"
  AND "t5"."subject" = "t35"."row"
  AND "t18"."gap_whole" = "t35"."whole"

"""The fact views in PostgreSQL, in three schemas; made again after every migrate.

Columns and their meaning are described in `schema`; a test holds them equal. `{name}` stands for a
room's table: itself in `now`, the rows and their history as known then in `known`. Records that are
joined are one child, which `@child` names. `alone` is `now` for a child whose record is joined with
no other, as nearly all are: it looks for no other record, and so is quicker to ask.
"""

import re

from django.conf import settings
from django.db import connection

from laget.rulebook.ages import last_age
from laget.rulebook.loader import load
from laget.rulebook.terms import COUNTRIES

#: What stands for `@child = …` and `@same = …`, the column being that of a row's record.
TOGETHER = {
    "@child": """JOIN (SELECT id AS record, coalesce(joined_into_id, id) AS child
        FROM {{children_child}}) one_child ON one_child.record = {}""",
    "@same": """{} IN (SELECT x.id FROM {{children_child}} x
        WHERE x.id = one_child.child OR x.joined_into_id = one_child.child)""",
}
ALONE = {
    "@child": "CROSS JOIN LATERAL (SELECT {} AS child) one_child",
    "@same": "{} = one_child.child",
}
SCHEMAS = {"now": TOGETHER, "known": TOGETHER, "alone": ALONE}
CIRCLE = "CASE WHEN shared THEN child ELSE unit_id END AS circle"
ABOUT = (
    f"child, id AS subject, unit_id AS unit, authority_id AS authority, {CIRCLE}, event_id AS event"
)
UPPER_AGE = " ".join(f"WHEN '{code}' THEN {last_age(load(code))}" for code in COUNTRIES)
PART_ENDS = """(SELECT nullif(max(coalesce(least(p.to_on, c.withdrawn_on, c.valid_to), 'infinity')), 'infinity')
        FROM {teams_participation} p LEFT JOIN {consent_consent} c ON c.id = p.consent_id
        WHERE p.unit_id = h.unit_id AND p.shared AND NOT p.only_question AND @same = p.child_id)"""
#: The child or a parent has answered that it did not help, in the circle of the row. What was
#: looked at before that must be looked at again.
NO_HELP = """FROM {asking_afterwards} a WHERE a.helped = 'no' AND a.shared = t.shared
        AND (a.shared OR a.unit_id = t.unit_id) AND @same = a.child_id"""
#: The plans whose right somebody must have considered: there the family's no may be written, too.
PLANS = ", ".join(
    sorted({f"'{p.id}'" for code in COUNTRIES for p in load(code).plan if p.considered})
)
DAY = "AT TIME ZONE '%(zone)s')::date"

VIEWS = {
    "children": f"""SELECT id AS child, authority_id AS authority, born_on, expected_on,
        (born_on + make_interval(years => CASE country {UPPER_AGE} END))::date AS ends_on,
        event_id AS event FROM {{children_child}} WHERE joined_into_id IS NULL""",
    "cases": f"SELECT {ABOUT}, level::bigint AS level, opened_on AS from_on, closed_on AS to_on FROM {{teams_case}} @child = child_id"
        " WHERE taken_back_on IS NULL",
    "residence": """SELECT child, r.id AS subject, r.unit_id AS unit, a.id AS authority,
        CASE WHEN r.shared THEN child ELSE r.unit_id END AS circle, r.event_id AS event,
        r.from_on, r.to_on FROM {children_residence} r @child = r.child_id JOIN organisations_area d
        ON d.id = r.area_id CROSS JOIN LATERAL
          (SELECT CASE WHEN d.kind = 'district' THEN d.parent_id ELSE d.id END AS area) home
        JOIN organisations_authority a ON a.kind = 'municipality' AND (a.area_id = home.area
          OR (EXISTS (SELECT FROM organisations_area o WHERE o.successor_id = home.area
              OR (o.id = home.area AND o.successor_id IS NOT NULL))
            AND a.area_id IN (SELECT area_through_time(home.area))))
        WHERE r.kind = 'registered'""",
    "responsibility": f"""SELECT {ABOUT}, matter::text AS matter, answers_id AS answers, from_on, to_on
        FROM {{children_responsibility}} @child = child_id""",
    "involvement": """SELECT child, p.id AS subject, p.unit_id AS unit,
        p.authority_id AS authority,
        CASE WHEN p.shared AND NOT p.only_question THEN child ELSE p.unit_id END AS circle,
        p.event_id AS event, u.kind::text AS service, p.from_on,
        least(p.to_on, c.withdrawn_on, c.valid_to) AS to_on
        FROM {teams_participation} p @child = p.child_id JOIN organisations_unit u ON u.id = p.unit_id
        LEFT JOIN {consent_consent} c ON c.id = p.consent_id""",
    "concern": f"SELECT {ABOUT}, raised_on, due_on, decided_on FROM {{concerns_concern}} @child = child_id"
        " WHERE taken_back_on IS NULL",
    "report": f"SELECT {ABOUT}, received_on, due_on, assessed_on FROM {{concerns_report}} @child = child_id"
        " WHERE taken_back_on IS NULL",
    "referral": f"""SELECT child, r.id AS subject, r.unit_id AS unit,
        r.authority_id AS authority, CASE WHEN r.shared THEN child ELSE r.unit_id END AS circle,
        r.event_id AS event, o.to_unit_id AS to_unit, o.need::text AS need, (o.sent_at {DAY} AS sent_on,
        o.due_on,
        CASE WHEN o.state NOT IN ('sent', 'withdrawn') THEN (o.answered_at {DAY} END AS answered_on,
        CASE WHEN o.state IN ('accepted', 'done', 'returned') THEN true
          WHEN o.state = 'declined' THEN false END AS accepted,
        CASE WHEN o.state = 'withdrawn' THEN (o.answered_at {DAY} END AS withdrawn_on,
        CASE WHEN o.state = 'returned' THEN (o.ended_at {DAY} END AS returned_on
        FROM {{referrals_referral}} r @child = r.child_id JOIN {{referrals_offer}} o ON o.id = r.offer_id""",
    "measure": f"""SELECT {ABOUT}, owner_id IS NOT NULL AS has_owner,
        (SELECT r.to_on FROM {{people_role}} r WHERE r.id = t.owner_id) AS owned_to, start_on,
        CASE WHEN evaluate_on IS NOT NULL THEN least(evaluate_on, (SELECT max(a."on") {NO_HELP}
          AND a."on" >= t.start_on AND NOT EXISTS (SELECT FROM {{plans_review}} r
            WHERE r.measure_id = t.id AND r.sys_from > a.sys_from AND r.taken_back_on IS NULL))) END AS evaluate_on, end_on,
        ended_on, follows_on FROM {{plans_measure}} t @child = child_id WHERE taken_back_on IS NULL""",
    "review": f"""SELECT {ABOUT}, measure_id AS measure, held_on, effect::text AS effect
        FROM {{plans_review}} t @child = child_id
        WHERE taken_back_on IS NULL AND NOT EXISTS (SELECT {NO_HELP} AND a.sys_from >= t.sys_from)""",
    "plan": f"SELECT {ABOUT}, from_on, to_on FROM {{plans_plan}} @child = child_id",
    "lead": f"""SELECT {ABOUT}, (lower(during) {DAY} AS from_on, least((upper(during) {DAY},
        (SELECT r.to_on FROM {{people_role}} r WHERE r.id = h.role_id), {PART_ENDS}) AS to_on,
        standing_in FROM {{teams_holding}} h @child = h.child_id WHERE NOT h.beside""",
    "lead_offer": f"""SELECT {ABOUT}, (offered_at {DAY} AS offered_on, due_on,
        (answered_at {DAY} AS answered_on FROM {{teams_batonoffer}} @child = child_id""",
    "contact": f'SELECT {ABOUT}, "on", with_whom::text AS with_whom FROM {{plans_contact}} @child = child_id'
        " WHERE taken_back_on IS NULL",
    "school_exit": f"SELECT {ABOUT}, from_on, to_on, contact_due_on FROM {{transitions_schoolexit}} @child = child_id"
        " WHERE taken_back_on IS NULL",
    "transfer": f"""SELECT {ABOUT}, participation_id AS participation, offered_on, accepted_on
        FROM {{transitions_transfer}} @child = child_id""",
    "said_no": f"""SELECT {ABOUT}, about::text AS about, need::text AS need, said_on AS from_on,
        least(again_on, ended_on) AS to_on FROM {{asking_saidno}} @child = child_id WHERE about <> 'asking'
        UNION ALL SELECT {ABOUT}, 'plan', '', "on", (SELECT min(n."on") FROM {{plans_rightconsidered}} n
          WHERE n."right" = t."right" AND n.sys_from > t.sys_from AND n.shared = t.shared
            AND (n.shared OR n.unit_id = t.unit_id) AND @same = n.child_id)
        FROM {{plans_rightconsidered}} t @child = child_id
        WHERE outcome = 'not_wanted' AND "right" IN ({PLANS})""",
    "limits": """SELECT rule::text AS rule, authority_id AS authority, from_on, to_on, days::bigint AS days,
        source::text AS source FROM {gaps_setting}""",
}  # fmt: skip


def build() -> None:
    """Makes all schemas' views anew. Runs as the owner; only the engine may read them."""
    with connection.cursor() as cursor:
        for schema, one in SCHEMAS.items():
            cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
            for name, query in VIEWS.items():
                query = re.sub(r"(@\w+) = ([\w.]+)", lambda m: one[m[1]].format(m[2]), query)  # noqa: B023
                text = re.sub(r"\{(\w+)\}", lambda m: _table(m[1], schema), query)  # noqa: B023
                text = text.replace("%(zone)s", settings.TIME_ZONE)
                cursor.execute(f"DROP VIEW IF EXISTS {schema}.{name}")
                cursor.execute(
                    f"CREATE VIEW {schema}.{name} WITH (security_invoker = true) AS {text}"
                )
            cursor.execute(f"GRANT USAGE ON SCHEMA {schema} TO laget_engine")
            cursor.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO laget_engine")


def _table(name: str, schema: str) -> str:
    if schema != "known":
        return name
    columns = ", ".join(_plain(name))
    return (
        f"(SELECT {columns} FROM {name} WHERE sys_from <= known_at() UNION ALL"
        f" SELECT {columns} FROM {name}_history WHERE sys_from <= known_at() AND sys_to > known_at())"
    )


def _plain(table: str) -> list[str]:
    """The columns the engine may read: the same in the table and in its twin."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.column_privileges"
            " WHERE grantee = 'laget_engine' AND table_schema = 'public' AND table_name = %s"
            " AND privilege_type = 'SELECT' ORDER BY column_name",
            [table],
        )
        return [f'"{row[0]}"' for row in cursor.fetchall()]

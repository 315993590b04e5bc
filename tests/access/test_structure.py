"""How the second wall is built, asked of the database's own catalogue."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.apps import apps

from laget.library_walls import OPEN_ROWS
from laget.walls import OPEN, WALLS

#: The functions that run with another's rights, and whose. Each is read through before it is added.
DEFINERS = {
    "laget_engine": {
        "my_hat", "my_unit", "led_units", "my_units", "same_children", "yes_holds",
        "children_i_help", "team_children", "unit_children", "listed_children", "whole_children",
        "asked_to_help", "guarded_children", "asked_offers", "coordinated_authority", "gap_counts",
        "kept_record", "gaps_refresh", "nobody_named", "never_a_chain", "named_words",
        "told_parts", "guarded_offers", "closed_authorities", "next_days", "offered_handovers",
        "guarded_handovers", "my_programmes", "seen_programmes", "run_programmes",
        "steered_programmes", "my_box", "seen_faults", "asked_faults", "my_person", "kin_of",
        "is_kin", "units_led_by", "meets", "works_with", "made_units", "gained",
        "question_children", "yes_to_question", "invited_meetings",
        "queue_of", "number_after", "staff_gatherings", "my_gatherings", "gathering_queue",
        "gathering_number", "worth_told", "gathering_worth",
        "heard_faults", "heard_from", "before_closing", "still_asked", "told_once",
        *(f"{how}_{table}" for how in ("having", "alike") for table in OPEN_ROWS),
    },
    "laget_owner": {
        "child_with_number", "keep_history", "referral_answered", "lapsed_part_ends",
        "handover_answered", "answer_is_told", "kin_was_told", "kin_has_come", "called_so",
        "handover_is_told", "fault_is_answered", "seat_is_taken", "seat_is_left", "table_question",
        "table_wrote", "table_says", "yes_is_withdrawn", "gathering_words", "guest_door",
        "guest_comes", "guest_self", "guest_changes", "guest_cancels", "guest_evaluates",
        "child_is_born", "expecting_is_parent", "joined_holds_beside", "joined_holds_alone",
        "one_holder_of_joined",
        "holds_again",        "parts_again", "take_back_invitations", "worth_to_look",
    },
}  # fmt: skip
#: Not about a child, and not walled: the journal's seals, Django's own.
WITHOUT_WALL = {
    "core_seal", "django_migrations", "django_content_type", "django_session", "auth_permission",
}  # fmt: skip
#: Text that the engine may read because it is a source of law, not about a child.
SOURCES = {("gaps_setting", "source"), ("gaps_setting_history", "source")}
#: What the search looks in. No child is in it, and its functions tell of what everybody may read.
SEARCHED = {(table, "alike") for table in OPEN_ROWS} | {
    ("library_practice", "mark"), ("library_translation", "of_words"),
}  # fmt: skip
#: Tables without a child, which the engine may read whole.
ABOUT_NO_CHILD = set(OPEN) | {"people_role"}


@pytest.fixture
def ask(database: Any) -> Any:
    with psycopg.connect(database.url("owner")) as owner:
        yield lambda sql, *params: owner.execute(sql, params or None).fetchall()


def test_every_table_about_a_child_has_a_wall_that_binds_its_owner_too(ask) -> None:
    walled = {wall.table for wall in WALLS}
    by_model = {
        model._meta.db_table
        for model in apps.get_models()
        if model._meta.label.split(".")[0] != "django"
        and any(
            (f.is_relation and f.related_model and f.related_model._meta.label == "children.Child")
            or f.name in ("child", "about")
            for f in model._meta.concrete_fields
        )
    }
    by_column = {
        row[0]
        for row in ask(
            "SELECT table_name FROM information_schema.columns JOIN information_schema.tables"
            " USING (table_schema, table_name) WHERE table_schema = 'public'"
            " AND table_type = 'BASE TABLE' AND column_name IN"
            " ('child', 'child_id', 'about', 'other_id', 'joined_into_id', 'protection_id')"
        )
    }
    parts = {row[0] for row in ask("SELECT inhrelid::regclass::text FROM pg_inherits")}
    twins = {f"{wall.table}_history" for wall in WALLS if wall.history}
    assert by_model - walled == set()
    assert by_column - walled - twins - parts == set()
    every = {row[0] for row in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    rest = every - walled - twins - parts - set(OPEN)
    assert {t for t in rest if not t.startswith("procrastinate_")} <= WITHOUT_WALL
    unforced = ask(
        "SELECT relname FROM pg_class WHERE relname = ANY(%s)"
        " AND NOT (relrowsecurity AND relforcerowsecurity)",
        sorted(walled | twins),
    )
    assert unforced == []


def test_no_role_of_the_house_passes_the_walls(ask) -> None:
    roles = ask(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname LIKE 'laget%'"
    )
    assert {row[0] for row in roles} == {"laget_owner", "laget_app", "laget_engine", "laget_import"}
    assert not any(any(row[1:]) for row in roles)
    owned_by_app = ask(
        "SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE rolname IN ('laget_app', 'laget_import') AND relnamespace = 'public'::regnamespace"
    )
    assert owned_by_app == []


def test_views_see_with_the_eyes_of_the_one_who_asks(ask) -> None:
    views = ask(
        "SELECT n.nspname || '.' || c.relname, coalesce(c.reloptions::text, ''), c.relkind FROM"
        " pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm')"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
    )
    assert [name for name, options, _ in views if "security_invoker=true" not in options] == []
    assert [name for name, _, kind in views if kind == "m"] == []
    assert len(views) >= 30


def test_only_listed_functions_run_with_anothers_rights_and_their_path_is_pinned(ask) -> None:
    found = ask(
        "SELECT r.rolname, p.proname, coalesce(array_to_string(p.proconfig, ';'), '')"
        " FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
        " WHERE p.prosecdef AND p.pronamespace NOT IN"
        " ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
    )
    by_owner: dict[str, set[str]] = {}
    for owner, name, _settings in found:
        by_owner.setdefault(owner, set()).add(name)
    assert by_owner == DEFINERS
    assert [name for _, name, settings in found if "search_path=" not in settings] == []
    inner = (
        "same_children(uuid[])",
        "children_i_help(boolean)",
        "kept_record(uuid)",
        "named_for(uuid)",
    )
    for name in inner:
        assert ask("SELECT has_function_privilege('laget_app', %s, 'EXECUTE')", name) == [(False,)]


def test_the_engine_reads_codes_and_days_and_never_a_name_or_a_text(ask) -> None:
    codes = {(wall.table, code) for wall in WALLS for code in wall.codes}
    codes |= {(f"{table}_history", code) for table, code in codes}
    readable = ask(
        "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')"
        " AND a.attnum > 0 AND NOT a.attisdropped"
        " AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype)"
        " AND has_column_privilege('laget_engine', c.oid, a.attnum, 'SELECT')"
    )
    about_children = {row for row in readable if row[0] not in ABOUT_NO_CHILD}
    assert ("children_child", "country") in about_children <= codes | SOURCES | SEARCHED
    assert not {c for _, c in about_children} & {"number", "given_name", "family_name", "canonical"}
    assert ("people_person", "given_name") not in readable
    choices = {
        (model._meta.db_table, f.column): f.choices
        or f.column in {"due_rule", "statute", "country"}
        for model in apps.get_models()
        for f in model._meta.concrete_fields
        if f.get_internal_type() in ("CharField", "TextField")
    }
    loose = (
        {key for key in about_children if key in choices and not choices[key]} - SOURCES - SEARCHED
    )
    assert loose <= {
        ("concerns_report", "from_kind"), ("concerns_dutyreport", "to_whom"),
        ("plans_plan", "kind"), ("teams_holding", "lead"), ("gaps_gap", "rule"),
        ("gaps_basis", "kind"), ("gaps_setting", "rule"), ("core_event", "kind"),
        ("plans_rightconsidered", "right"), ("notices_notice", "kind"),
    }, "free text under the name of a code"  # fmt: skip
    writes = ask(
        "SELECT DISTINCT table_name FROM information_schema.table_privileges WHERE grantee ="
        " 'laget_engine' AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')"
    )
    assert {row[0] for row in writes} == {"gaps_gap", "gaps_basis"}


def test_what_the_app_may_do_to_a_table_is_no_more_than_it_needs(ask) -> None:
    can = {
        row[0]: {privilege for (privilege,) in ask(
            "SELECT privilege_type FROM information_schema.table_privileges WHERE grantee ="
            " 'laget_app' AND table_name = %s", row[0],
        )}
        for row in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    }  # fmt: skip
    for table, privileges in can.items():
        assert not privileges & {"TRUNCATE", "TRIGGER", "REFERENCES"}, table
        if not table.startswith(("procrastinate_", "django_session")):
            assert "DELETE" not in privileges, table
    assert can["core_event"] == {"SELECT", "INSERT"}
    assert can["gaps_gap"] <= {"SELECT", "INSERT"}
    twins = {wall: can[f"{wall.table}_history"] for wall in WALLS if wall.history}
    assert all(ways == ({"SELECT"} if wall.versions else set()) for wall, ways in twins.items())
    partitions = [row[0] for row in ask("SELECT inhrelid::regclass::text FROM pg_inherits")]
    assert all(not can[part] for part in partitions if part in can)
    assert can["people_role"] == {"SELECT"}  # and the day a role ends, by column
    others = [t for t in OPEN if can[t] != {"SELECT"}]
    assert others == []
    assert ask("SELECT has_schema_privilege('laget_app', 'public', 'CREATE')") == [(False,)]
    for schema in ("now", "known"):
        assert ask("SELECT has_schema_privilege('laget_app', %s, 'USAGE')", schema) == [(False,)]

"""Both walls over a rich world: equal row for row, and the second alone when the first is gone."""

from __future__ import annotations

from collections import Counter
from typing import Any

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from access.asking import ask_scopes_of, by_permission, ids_of, permissions, seen_by_db, walled
from access.golden import held
from access.world import EVERYONE
from laget.core.access import Permission
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams.models import Member, Participation

#: Walled for who may change them; no child is in them, and everybody may read them.
FOR_ALL = {"gaps_setting", "people_role"}
#: What is open to everybody, also without signing in.
UPPER = ("programme_", "cases_", "networks_", "library_", "faults_days", "faults_annual")
INSIDE = (
    "programme_risk", "programme_section", "programme_approval", "networks_aim", "networks_test",
    "networks_score", "networks_registration", "networks_need", "networks_evaluation",
    "cases_gain", "programme_seat", "networks_tablecode", "networks_invitation", "networks_guest",
)  # fmt: skip
PUBLISHED = "SELECT id FROM programme_programme WHERE published_at IS NOT NULL"
OPEN_FAULT = "SELECT id FROM faults_fault WHERE published_at IS NOT NULL AND stage = 'up'"
#: By which column a row belongs to what is published; what is told is never open.
FAULTS = {
    "faults_fault": "id", "faults_try": "fault_id", "faults_sending": "fault_id",
    "faults_answer": "fault_id", "faults_together": "into_id", "faults_translation": "fault_id",
}  # fmt: skip


def test_both_walls_let_through_the_same_rows_for_everybody(world, importer, monkeypatch) -> None:
    """And the golden table: how many rows each permission gives each hat."""
    ask_scopes_of(importer, monkeypatch)
    tables, narrower, asked = walled(), set(), set()
    counts: dict[str, dict[str, int]] = {}
    for name in EVERYONE:
        actor = getattr(world, name)
        second = seen_by_db(actor)
        for permission in permissions():
            first = by_permission(importer, permission, actor)
            counts.setdefault(permission.key, {})[name] = len(first)
            table = permission.rows(actor).model._meta.db_table
            if table not in tables:
                continue
            beyond = first - second[table]
            assert not beyond, f"{permission.key} gives {name} what the database does not: {beyond}"
            if first != second[table]:
                narrower.add(f"{permission.key} ({table})")
            asked.add(table)
    unasked = {f"no permission ({table})" for table in tables - asked}
    rows = [",".join(["permission", *EVERYONE])]
    rows += [",".join([key, *(str(n) for n in by.values())]) for key, by in sorted(counts.items())]
    held("narrower.txt", sorted(narrower | unasked))
    held("permissions.csv", rows)


def test_without_the_first_wall_the_database_still_keeps_every_other_child(
    world, importer, monkeypatch
) -> None:
    """Yes to all: every read answers with everything, and yet no row of another's child comes."""
    theirs = {name: seen_by_db(getattr(world, name)) for name in EVERYONE}
    monkeypatch.setattr(Permission, "rows", lambda self, actor: _model(self)._base_manager.all())
    monkeypatch.setattr(Permission, "allows", lambda self, actor, row: True)
    leaked = Counter()
    for name in EVERYONE:
        actor = getattr(world, name)
        with seen_as(actor):
            for permission in permissions():
                table = _model(permission)._meta.db_table
                got = set(permission.rows(actor).values_list("pk", flat=True))
                if table in walled() and got - theirs[name][table]:
                    leaked[permission.key] += 1
    assert not leaked
    _cannot_let_itself_in(world)


def _model(permission: Permission) -> Any:
    from django.apps import apps

    return apps.get_model(permission.model)


def _cannot_let_itself_in(world: Any) -> None:
    """Nor does an act make a child one's own: the database refuses each way in."""
    noah, emma = world.children["noah"], world.children["emma"]
    part = {"basis": "statute", "statute": "no.consent", "at": world.at}
    for actor, child in ((world.silje, noah), (world.nina, emma)):
        unit = world.units_of(actor)
        with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic():
            teams.take_part(child, unit, by=actor, **part)
    with seen_as(world.joakim):
        open_part = Participation.objects.get(child=noah, unit=world.units["mental"])
    to_itself = {"child": noah, "participation": open_part, "from_on": world.at.date()}
    for name in ("vera", "lars"):
        actor = getattr(world, name)
        written = {
            "unit_id": actor.unit_id, "authority_id": actor.authority_id, "shared": True,
            "writer_id": actor.role_id, "role_id": actor.role_id,
        }  # fmt: skip
        member = Member(**to_itself, **written)
        with pytest.raises(ProgrammingError, match="row-level"), seen_as(actor):
            member.save(force_insert=True)


def test_without_an_actor_nothing_at_all_is_seen(world, importer) -> None:
    """Neither unasked, nor as a hat that is worn no longer, nor one that never was."""
    for told in ("", "01890000-0000-7000-8000-000000000000"):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('laget.actor', %s, true), set_config('laget.on', %s, true)",
                [told, "2026-05-01" if told else ""],
            )
            for table in walled() - FOR_ALL:
                hidden = ""
                if table.startswith(UPPER):
                    key = "id" if table == "programme_programme" else "programme_id"
                    hidden = f" WHERE {key} NOT IN ({PUBLISHED})"
                elif table in FAULTS:
                    hidden = f" WHERE {FAULTS[table]} NOT IN ({OPEN_FAULT})"
                cursor.execute(f"SELECT count(*) FROM {table}{hidden}")
                assert cursor.fetchone() == (0,), f"{table} is open to {told or 'nobody'}"
            for table in INSIDE:
                cursor.execute(f"SELECT count(*) FROM {table}")
                assert cursor.fetchone() == (0,), "only for those who act in the programme"
            for table in ("cases_reply", "networks_storyboard", "networks_input",
                          "library_practice", "library_trial", "library_post",
                          "cases_replytranslation", "networks_translation",
                          "library_translation", "faults_translation"):  # fmt: skip
                cursor.execute(f"SELECT count(*) FROM {table} WHERE stage <> 'up'")
                assert cursor.fetchone() == (0,), "read by one is not for everybody"
            cursor.execute("SELECT count(*) FROM library_practice WHERE published_on IS NULL")
            assert cursor.fetchone() == (0,), "what is not published is not for everybody"
            cursor.execute("SELECT count(*) FROM programme_report WHERE number IS NULL")
            assert cursor.fetchone() == (0,), "a draft is not for everybody"
            transaction.set_rollback(True)
    held_rows = {t: importer.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in walled()}
    empty = {table for table, rows in held_rows.items() if not rows} - {"core_once"}
    assert empty == set(), "the world has something in every table"


def test_a_page_about_one_child_never_shows_more_than_the_same_without_it(world) -> None:
    """The focus on a child narrows; on a stranger's child it shows nothing of the stranger."""
    strangers = list(world.children.values())[::3]
    for name in ("per", "kari", "gro", "rita", "marit", "hanne", "lars"):
        actor = getattr(world, name)
        all_of_it = seen_by_db(actor)
        for child in strangers:
            with seen_as(actor, child=child.pk):
                for table in ("children_child", "plans_contact", "gaps_gap", "referrals_offer"):
                    assert ids_of(table) <= all_of_it[table], (name, table, child)


def test_the_rows_of_the_importer_are_not_the_apps(database, world) -> None:
    """The other roles do not open with the app's sign-in."""
    with psycopg.connect(database.url("app")) as app:
        for role in ("laget_import", "laget_engine", "laget_owner"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute(f"SET ROLE {role}")
            app.rollback()

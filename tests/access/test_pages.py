"""Every address × the cast: what it answers, and in how many queries. Golden, and readable."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test.utils import CaptureQueriesContext

from access.asking import seen_by_db, walled
from access.doors import BEHIND, FIRST, addresses, bare
from access.golden import held
from laget.core.access import Permission
from laget.walls import WALLS
from visiting import Visitor

#: Those who differ in what they may do.
CAST = ["per", "rita", "kari", "anne", "ida", "hanne", "marit", "gro", "silje", "ola", "nina",
        "sigrid", "aino", "dora"]  # fmt: skip
CHILDREN = ("emma", "noah")
#: Who helps, who has it on a list, who helps unseen, and who leads elsewhere.
LOOKING = ["per", "silje", "gro", "ola"]
CHILD = "children_child"
#: No page of these tells of a child.
ABOVE = ("programme:", "cases:", "networks:", "library:")


def one_of_each(importer: Any) -> dict[str, list[Any]]:
    """The first row of each kind that has an address."""
    rows = {}
    for label in BEHIND.values():
        table, order = apps.get_model(label)._meta.db_table, FIRST.get(label, "id")
        rows[label] = list(importer.execute(f"SELECT id FROM {table} ORDER BY {order}").fetchone())
    return rows


def test_every_page_answers_each_hat_as_the_golden_table_says(world, importer) -> None:
    """404 where the child is another's; the number of queries by fives, rounded up."""
    children = {name: world.children[name].pk for name in CHILDREN}
    rows = one_of_each(importer)
    lines = [",".join(["page", *CAST])]
    table = {}
    for name in CAST:
        visitor = Visitor(world, name)
        for page, url in addresses(children, rows):
            with transaction.atomic(), visitor._then():
                connection.queries_log.clear()
                with CaptureQueriesContext(connection) as asked:
                    answer = visitor.client.get(url)
                transaction.set_rollback(True)
            few = -(-len(asked) // 5) * 5
            told = (
                f"{answer.status_code}/{few}" if answer.status_code == 200 else answer.status_code
            )
            table.setdefault(page, []).append(str(told))
            assert answer.status_code < 500, (name, url)
    lines += [",".join([page, *answers]) for page, answers in table.items()]
    held("urls.csv", lines)


def test_a_stranger_cannot_tell_a_hidden_page_from_one_that_never_was(world) -> None:
    real, none = world.children["noah"].pk, uuid4()
    for name in ("silje", "nina", "ola"):
        visitor = Visitor(world, name)
        for (page, url), (_same, nowhere) in zip(
            addresses({"it": real}, {label: [] for label in BEHIND.values()}),
            addresses({"it": none}, {label: [] for label in BEHIND.values()}),
            strict=True,
        ):
            if url == nowhere:
                continue
            with transaction.atomic(), visitor._then():
                seen, unseen = visitor.client.get(url), visitor.client.get(nowhere)
                transaction.set_rollback(True)
            assert seen.status_code == unseen.status_code, (name, page)
            if seen.status_code != 302:
                assert _plain(seen, real) == _plain(unseen, none), (name, page)


def _plain(answer, pk) -> str:
    return bare(answer.content.decode()).replace(str(pk), "")


def written_in() -> dict[str, list[str]]:
    """Of each walled table, the columns in which somebody has written something."""
    found = {}
    for model in apps.get_models():
        columns = [
            f'"{field.column}"'
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField) and not field.choices
        ]
        if model._meta.db_table in walled() - {"core_once"} and columns:
            found[model._meta.db_table] = columns
    return found


def is_telling(table: str, text: str) -> bool:
    """More than one word, or a name that is no common word."""
    return " " in text or (table == CHILD and len(text) > 3)


def kept_from(importer: Any, actor: Any) -> set[str]:
    """What is written about children in rows that the database does not show this hat, and that
    stands in no row that it shows."""
    theirs, about = seen_by_db(actor), {CHILD, *(wall.table for wall in WALLS if wall.guard)}
    hidden, shown = set(), set()
    for table, columns in written_in().items():
        for pk, *said in importer.execute(f"SELECT id, {', '.join(columns)} FROM {table}"):
            texts = {one.strip() for one in said if one}
            if pk in theirs[table]:
                shown |= texts
            elif table in about:
                hidden |= {one for one in texts if is_telling(table, one)}
    return {one for one in hidden if not any(one in other for other in shown)}


def test_a_page_without_the_first_wall_tells_nothing_of_what_is_anothers(
    world: Any, importer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {name: kept_from(importer, getattr(world, name)) for name in LOOKING}
    assert all(len(texts) > 20 for texts in kept.values()), "there is something to keep"
    also = importer.execute(
        "SELECT given_name FROM people_person UNION SELECT family_name FROM people_person"
        " UNION SELECT given_name || ' ' || family_name FROM people_person"
        " UNION SELECT name FROM organisations_unit UNION SELECT name FROM organisations_area"
    )
    elsewhere = {text for (text,) in also}
    children = {name: world.children[name].pk for name in CHILDREN}
    rows = one_of_each(importer)
    monkeypatch.setattr(
        Permission, "rows", lambda self, actor: apps.get_model(self.model)._base_manager.all()
    )
    monkeypatch.setattr(Permission, "allows", lambda self, actor, row: True)
    told, opened = set(), 0
    for name in LOOKING:
        visitor = Visitor(world, name)
        secret = re.compile(
            "|".join(rf"\b{re.escape(one)}\b" for one in sorted(kept[name] - elsewhere))
        )
        for page, url in addresses(children, rows):
            if page.startswith(ABOVE):
                continue
            with transaction.atomic(), visitor._then():
                answer = visitor.client.get(url)
                transaction.set_rollback(True)
            opened += answer.status_code == 200
            assert answer.status_code < 500, (name, url)
            if found := secret.findall(answer.content.decode(errors="replace")):
                told.add((name, page, found[0]))
    assert told == set()
    assert opened > 100, "the first wall is gone, and pages open"
    team = Visitor(world, "per").open(f"/children/{world.children['emma'].pk}/")
    assert kept["silje"] & set(_lines(team)), "what is kept from one stands on another's page"


def _lines(page: str) -> set[str]:
    return {one.strip() for one in re.split(r"<[^>]+>", page)}

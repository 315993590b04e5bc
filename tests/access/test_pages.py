"""Every address × the cast: what it answers, and in how many queries. Golden, and readable."""

from __future__ import annotations

from uuid import uuid4

from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from access.doors import BEHIND, FIRST, addresses, bare
from access.golden import held
from visiting import Visitor

#: Those who differ in what they may do.
CAST = ["per", "rita", "kari", "anne", "ida", "hanne", "marit", "gro", "silje", "ola", "nina",
        "sigrid", "aino", "dora"]  # fmt: skip
CHILDREN = ("emma", "noah")


def test_every_page_answers_each_hat_as_the_golden_table_says(world, importer) -> None:
    """404 where the child is another's; the number of queries by fives, rounded up."""
    children = {name: world.children[name].pk for name in CHILDREN}
    rows = {}
    for label in BEHIND.values():
        table, order = apps.get_model(label)._meta.db_table, FIRST.get(label, "id")
        found = importer.execute(f"SELECT id FROM {table} ORDER BY {order}").fetchall()
        rows[label] = [found[0][0]]
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

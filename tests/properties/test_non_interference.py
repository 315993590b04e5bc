"""Take away every fact an actor may not read: everything that actor sees stays the same.

Small worlds are drawn and lived through the actions. Then, for each of some hats: all that it sees
is written down; what the walls keep from it is deleted; the rules are asked again; and what it sees
now must be the same, byte for byte. This finds what no list of rows can: a gap, a count, a word or
a missing name that rests on something hidden.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from access.asking import permissions, seen_by_db
from access.doors import addresses, bare
from laget.children import reads as children
from laget.core.access import Permission
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.walls import WALLS
from properties.living import ACTORS, CHILDREN, acts, live
from visiting import Visitor

#: In the long run, everybody opens every page; else the one who works beside a hidden service.
EVERY_PAGE = bool(os.environ.get("LAGET_EVERY_PAGE"))
EXAMPLES = int(os.environ.get("LAGET_EXAMPLES", "5"))
#: A protection is no fact about a life: it only takes away, and is itself what must stay hidden.
STAYS = {
    "gaps_gap", "gaps_basis", "gaps_setting", "people_role", "core_once", "children_protection",
    "children_protectionnamed", "children_kin", "children_kinchild",
}  # fmt: skip
#: What the coordinating unit is told of by its role, where the family has said yes: who takes part,
#: who holds, what is planned, and the last sign of life. Nothing of a worry or a report.
TOLD_WHOLE = {
    "teams_case", "teams_participation", "teams_holding", "plans_contact", "plans_review",
    "plans_measure", "plans_plan", "referrals_referral", "children_residence",
}  # fmt: skip
PAGES = (
    "desk:day", "desk:children", "desk:gaps", "desk:child", "concerns:reports", "teams:baton-offer",
    "referrals:send", "teams:invite", "plans:measure", "referrals:answer", "concerns:concern",
    "desk:words", "desk:our-story", "desk:not-heard",
)  # fmt: skip
#: The rooms where no child stands.
ABOVE = ("programme:", "cases:", "networks:", "library:", "faults:")

Watched = dict[str, Any]


def told(village: Any, name: str, rows: dict[str, list[Any]], pages: Any) -> Watched:
    """All that a hat sees: rows by every permission, searches, lists, and pages, chosen by how
    their names begin."""
    actor, seen = getattr(village, name), {}
    with seen_as(actor, read_only=True):
        for permission in permissions():
            found = permission.rows(actor).order_by("pk").values()
            seen[permission.key] = [_without_id(permission.model, row) for row in found]
        for word in ("ada", "bo", "2015-05-17"):
            seen[f"find {word}"] = [str(child.pk) for child in children.find(actor, word)]
        for unit in actor.units:
            listed = children.own_list(actor, unit)
            seen[f"list {unit}"] = [str(one.child_id) for one in listed]
    visitor = Visitor(village, name)
    kids = {called: village.children[called].pk for called in CHILDREN}
    for page, url in addresses(kids, rows):
        if page.startswith(ABOVE) or not page.startswith(pages):
            continue
        with _undone(), visitor._then():
            answer = visitor.client.get(url)
        is_text = answer.headers.get("Content-Type", "").startswith("text/")
        seen[url] = (answer.status_code, bare(answer.content.decode()) if is_text else "")
    return seen


def _without_id(model: str, row: dict[str, Any]) -> Any:
    if model in ("gaps.Gap", "gaps.Basis"):  # a gap found again may have another key
        row = {key: value for key, value in row.items() if key not in ("id", "gap_id")}
    return sorted((key, str(value)) for key, value in row.items())


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def take_away(village: Any, name: str, above: Callable[..., None]) -> None:
    """Deletes every row the hat may not read; of a child nothing is left of, the child too."""
    actor = getattr(village, name)
    visible = seen_by_db(actor)
    whole = _told_whole(actor)
    for wall in WALLS:
        table = wall.table
        if table in STAYS or table == "children_child":
            continue
        kept = ""
        if whole and wall.guard == "child_id":
            kept = f" AND NOT (child_id = ANY(%(whole)s) AND (shared OR {table in TOLD_WHOLE}))"
            kept = kept if _has(table, "shared") else " AND NOT child_id = ANY(%(whole)s)"
        if whole and table == "referrals_offer":
            kept = (
                " AND id NOT IN (SELECT offer_id FROM referrals_referral"
                " WHERE child_id = ANY(%(whole)s))"
            )
        above(
            f"DELETE FROM {table} WHERE id <> ALL(%(seen)s::uuid[]){kept}",
            {"seen": list(visible[table]), "whole": list(whole)},
        )
    left = " ".join(
        f"AND NOT EXISTS (SELECT 1 FROM {wall.table} t WHERE t.child_id = c.id)"
        for wall in WALLS
        if wall.guard == "child_id" and wall.table not in STAYS
    )
    seen = {"seen": list(visible["children_child"])}
    above("DELETE FROM gaps_basis WHERE child_id <> ALL(%(seen)s::uuid[])", seen)
    above("DELETE FROM gaps_gap WHERE child_id <> ALL(%(seen)s::uuid[])", seen)
    above(f"DELETE FROM children_child c WHERE id <> ALL(%(seen)s::uuid[]) {left}", seen)
    _ask_again(village)


def _told_whole(actor: Any) -> set[Any]:
    with seen_as(actor), connection.cursor() as cursor:
        cursor.execute("SELECT whole_children()")
        return {row[0] for row in cursor.fetchall()}


def _has(table: str, column: str) -> bool:
    model = next(m for m in apps.get_models() if m._meta.db_table == table)
    return any(field.column == column for field in model._meta.concrete_fields)


def _ask_again(village: Any) -> None:
    """The rules, about every child, as after any change."""
    with seen_as(village.per), connection.cursor() as cursor:
        for child in village.children.values():
            cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])


def _first_rows(above: Callable[..., None], village: Any) -> dict[str, list[Any]]:
    """Two rows of each kind that has an address, whoever may see them."""
    from access.doors import BEHIND

    rows: dict[str, set[Any]] = {label: set() for label in BEHIND.values()}
    for name in ACTORS:
        with seen_as(getattr(village, name)):
            for label, found in rows.items():
                model = apps.get_model(label)
                found.update(model.objects.order_by("pk").values_list("pk", flat=True)[:1])
    return {label: sorted(found, key=str)[:2] for label, found in rows.items()}


def differences(
    village: Any, name: str, rows: Any, above: Callable[..., None], pages: Any = PAGES
) -> list[str]:
    """Where the hat's world changes when what it may not read is gone."""
    with _undone():
        before = told(village, name, rows, pages)
        take_away(village, name, above)
        after = told(village, name, rows, pages)
    return [
        f"{name} sees another {what}:\n  {_short(before[what], after[what])}"
        for what in before
        if before[what] != after[what]
    ]


def _short(before: Any, after: Any) -> str:
    if isinstance(before, tuple):
        a, b = before[1].splitlines(), after[1].splitlines()
        lines = [f"- {x}\n  + {y}" for x, y in zip(a, b, strict=False) if x != y][:3]
        return f"{before[0]} → {after[0]}\n  " + "\n  ".join(lines)
    gone = [row for row in before if row not in after]
    new = [row for row in after if row not in before]
    return f"- {gone[:2]}\n  + {new[:2]}"


#: A team of one service, and child welfare in secret: two in truth, no plan and no holder.
HIDDEN = [
    ("joins", "per", "ada", 0), ("hides", "stein", "ada", 0), ("reported", "gro", "ada", 1),
    ("worries", "kari", "ada", 0), ("time", "per", "ada", 6), ("helps", "stein", "ada", 2),
    ("meets", "stein", "ada", 0), ("says yes", "per", "ada", 0), ("opens", "per", "ada", 0),
]  # fmt: skip
#: Worries in three services, referrals from inside and outside the team, a baton and a move.
SCATTERED = [
    ("lists", "kari", "ada", 0), ("lists", "gro", "ada", 0), ("worries", "per", "ada", 0),
    ("worries", "kari", "ada", 0), ("worries", "gro", "ada", 0), ("joins", "per", "ada", 0),
    ("joins", "ida", "ada", 0), ("hides", "kari", "ada", 0), ("asks", "per", "ada", 0),
    ("asks", "kari", "ada", 1), ("answers", "hanne", "ada", 1), ("answers", "silje", "ada", 1),
    ("offers baton", "per", "ada", 3), ("takes baton", "per", "ada", 0),
    ("says yes", "per", "ada", 0), ("moves", "per", "ada", 0), ("time", "per", "ada", 2),
    ("moves", "per", "ada", 1),
    ("time", "per", "ada", 6), ("protects", "ida", "bo", 0), ("hides", "stein", "bo", 0),
]  # fmt: skip


@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(life=acts(), looking=st.lists(st.sampled_from(ACTORS), min_size=2, max_size=2, unique=True))
@example(life=HIDDEN, looking=["per", "marit", "hanne"])
@example(life=SCATTERED, looking=["per", "kari", "marit", "hanne", "gro"])
def test_what_one_may_not_read_changes_nothing_of_what_one_sees(
    life: Any, looking: Any, as_operator: Callable[..., None]
) -> None:
    import village as the_village

    with _undone():
        village = the_village.load()
        live(village, life)
        village.later(days=20)
        as_operator(WITHOUT_COUNTS)
        _ask_again(village)
        rows = _first_rows(as_operator, village)
        found = []
        for name in looking:
            pages = "" if EVERY_PAGE or (life == HIDDEN and name == "per") else PAGES
            found += differences(village, name, rows, as_operator, pages)
        assert not found, "\n".join(found)


#: The coordinator's numbers count every circle, by role; they alone may tell of what is not seen.
WITHOUT_COUNTS = """
CREATE OR REPLACE FUNCTION gap_counts(day date) RETURNS TABLE (
    rule text, found bigint, children bigint, oldest date, fresh bigint)
  STABLE LANGUAGE sql AS $$ SELECT NULL::text, 0::bigint, 0::bigint, NULL::date, 0::bigint $$
"""


@pytest.mark.parametrize("hole", ["the basis is not asked for", "circles are not kept apart"])
def test_a_hole_would_be_found(
    hole: str, as_operator: Callable[..., None], monkeypatch: Any
) -> None:
    """The property above is not blind: break the walls as one might, and it says so."""
    import village as the_village

    with _undone():
        village = the_village.load()
        live(village, HIDDEN)
        village.later(days=20)
        as_operator(HOLES[hole])
        if hole == "the basis is not asked for":
            _all_gaps(monkeypatch)
        _ask_again(village)
        assert differences(village, "per", _first_rows(as_operator, village), as_operator)


def _all_gaps(monkeypatch: Any) -> None:
    """The first wall has the same hole as the second."""
    asked = Permission.rows

    def rows(self: Permission, actor: Any) -> Any:
        return Gap.objects.all() if self.key == "gaps.see" else asked(self, actor)

    monkeypatch.setattr(Permission, "rows", rows)


HOLES = {
    "the basis is not asked for": (
        "DROP POLICY app_reads ON gaps_gap; CREATE POLICY app_reads ON gaps_gap FOR SELECT TO"
        " laget_app USING (child_id = ANY (ARRAY(SELECT team_children())))"
    ),
    "circles are not kept apart": "; ".join(
        f"CREATE OR REPLACE VIEW {schema}.involvement WITH (security_invoker = true) AS SELECT"
        " p.child_id AS child, p.id AS subject, p.unit_id AS unit, p.authority_id AS authority,"
        " p.child_id AS circle, p.event_id AS event, u.kind::text AS service, p.from_on, p.to_on"
        " FROM teams_participation p JOIN organisations_unit u ON u.id = p.unit_id"
        for schema in ("now", "alone")
    ),
}

"""The import files, held against the tables they fill and the page that describes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Field, TextField

from laget.concerns.models import Concern
from laget.exchange import codes
from laget.exchange.formats import BY_NAME, FILES, File, Part
from laget.exchange.formats.page import as_markdown
from laget.exchange.importing.loading import _by_itself
from laget.organisations.models import Area, Authority, SecrecyArea, Unit
from laget.people.models import Title
from laget.referrals.models import AgeBand, Need

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "import.md"


def model_of(part: Part) -> type:
    return next(m for m in apps.get_models() if m._meta.db_table == part.table)


def filled(file: File, part: Part) -> set[str]:
    """The target columns a part fills, those that the loading adds by itself included."""
    head = {"child_id", "unit_id", "writer_id", "shared", "authority_id"}
    own = {
        c.field
        for c in file.columns
        if c.type != "ref"
        and not (file.about_child and c.field in head)
        and (part.only is None or c.name in part.only)
    }
    made = {"id", "event_id", "sys_from"} | ({"sort_key"} if file.sort_key else set())
    return own | set(part.extra) | made | (head if part.about_child else set())


PARTS = [(f, p) for f in FILES for p in f.parts]


@pytest.mark.parametrize(("file", "part"), PARTS, ids=[p.table for _, p in PARTS])
def test_a_file_fills_every_column_that_its_table_needs(file: File, part: Part) -> None:
    fields = {f.column: f for f in model_of(part)._meta.fields}
    given = filled(file, part)
    assert given - {"event_id", "sys_from"} <= set(fields)
    needed = {n for n, f in fields.items() if not f.null and not f.has_db_default()}
    assert needed <= given | set(_by_itself(part.table))


@pytest.mark.parametrize(("file", "part"), PARTS, ids=[p.table for _, p in PARTS])
def test_no_text_is_longer_than_its_column(file: File, part: Part) -> None:
    fields: dict[str, Field] = {f.column: f for f in model_of(part)._meta.fields}
    for c in file.columns:
        field = fields.get(c.field)
        if field is None or (part.only is not None and c.name not in part.only):
            continue
        if c.type == "text":
            assert c.limit <= (field.max_length or 0), c.name
        if c.type == "choice" and field.choices:
            assert set(c.choices) <= {k for k, _ in field.flatchoices}, c.name
        if c.type == "long":
            assert isinstance(field, TextField), c.name


def test_the_codes_are_the_rooms_own() -> None:
    assert set(codes.AREA_KINDS) == set(Area.Kind.values)
    assert set(codes.AUTHORITY_KINDS) == set(Authority.Kind.values)
    assert set(codes.UNIT_KINDS) == set(Unit.Kind.values)
    assert set(codes.SECRECY_AREAS) == set(SecrecyArea.values)
    assert set(codes.TITLES) == set(Title.values)
    assert set(codes.NEEDS) == set(Need.values)
    assert set(codes.AGE_BANDS) == set(AgeBand.values)
    assert {"close", "within", "together", "wide"} == set(Concern.Decision.values)


def test_links_point_at_files_that_come_before_or_at_themselves() -> None:
    order = [f.name for f in FILES]
    for file in FILES:
        for link in file.links:
            assert order.index(link.to) <= order.index(file.name)
            assert link.to in BY_NAME


def test_the_reference_page_is_made_from_the_formats() -> None:
    assert PAGE.read_text(encoding="utf-8") == as_markdown()


def test_a_setting_names_a_rule_that_exists() -> None:
    from laget.exchange.codes import RULE_KEYS
    from laget.gaps.rules import RULES

    assert tuple(RULES) == RULE_KEYS

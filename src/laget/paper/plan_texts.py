"""What the plan says under its headings, and what the child needs, as blocks of a paper."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from laget.core.actor import Actor
from laget.paper import blocks
from laget.paper.blocks import Block
from laget.plans.kinds import kind_of
from laget.plans.page import needs_open, texts
from laget.plans.reads import plan


def plan_texts(
    actor: Actor, child: UUID, country: str, *, only_shared: bool = False
) -> list[Block]:
    """The texts of the plan and the needs that are there today; nothing where there are none."""
    one = plan(actor, child)
    kind = kind_of(country, one.kind) if one else None
    written = [
        blocks.row(name, told=[], note=part.text)
        for _heading, name, part in texts(actor, one, kind.heading if kind else [])
        if part and part.text and (part.shared or not only_shared)
    ]
    needs = [
        blocks.row(need.get_area_display(), told=[], note=need.what)
        for need in needs_open(actor, child)
        if need.shared or not only_shared
    ]
    found: list[Block] = []
    for title, head, rows in (
        (_("What the plan says"), (_("Part of the plan"), _("Text")), written),
        (_("What the child needs"), (_("Part of life"), _("Need")), needs),
    ):
        if rows:
            found += [blocks.heading(title), blocks.table(head, rows)]
    return found

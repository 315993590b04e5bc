"""What the plan says under its headings, and what the child needs, as blocks of a paper."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from laget.core.actor import Actor
from laget.core.templatetags.days import quoted
from laget.paper import blocks
from laget.paper.blocks import Block
from laget.plans.kinds import kind_of
from laget.plans.page import needs_open, texts
from laget.plans.reads import from_paper, plan


def plan_texts(
    actor: Actor, child: UUID, country: str, *, only_shared: bool = False
) -> list[Block]:
    """The texts of the plan, the needs that are there today, and what the family has written on
    paper; nothing where there are none."""
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
    on_paper = [
        blocks.row(
            one.get_wrote_by_display()[:1].upper() + one.get_wrote_by_display()[1:],
            told=[], quote=quoted(one.words), note=one.done,
        )
        for one in from_paper(actor, child)
        if one.shared or not only_shared
    ]  # fmt: skip
    found: list[Block] = []
    for title, head, rows in (
        (_("What the plan says"), (_("Part of the plan"), _("Text")), written),
        (_("What the child needs"), (_("Part of life"), _("Need")), needs),
        (
            _("What the family has written on paper"),
            (_("Who wrote it"), _("Their words, and what was done with it")),
            on_paper,
        ),
    ):
        if rows:
            found += [blocks.heading(title), blocks.table(head, rows)]
    return found

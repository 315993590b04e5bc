"""How the practices have spread, as a part of a programme's report: counts, no place by name."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.library import reads
from laget.programme.models import Programme
from laget.programme.parts import Part, table
from laget.programme.parts import part as a_part
from laget.programme.second_look import Stage


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """Each published practice: at how many places it is tried, and how many do it otherwise now.
    Only what two have read is counted."""
    practices = list(
        reads.published(actor, "practice", programme).filter(published_on__lte=until)
        .order_by("title", "pk").only("title", "language", "area", "programme")
    )  # fmt: skip
    trials = list(
        reads.rows(actor, "trial", programme)
        .filter(stage=Stage.UP, practice__in=practices, on__lte=until)
    )  # fmt: skip
    tried = Counter(one.practice_id for one in trials)
    changed = Counter(
        one.practice_id for one in trials if one.changed_on and one.changed_on <= until
    )
    listed = sorted(practices, key=lambda one: (-tried[one.pk], one.title))
    rows = [[one.title, str(tried[one.pk]), str(changed[one.pk])] for one in listed]
    sums = []
    if rows:
        sums = [len(rows)]
        rows.append([_("Sum"), str(tried.total()), str(changed.total())])
    langs = [*(one.language for one in listed), *("und" for _one in sums)]
    said = [
        ngettext("%(n)s practice is published.", "%(n)s practices are published.", len(listed))
        % {"n": len(listed)},
        ngettext("They are tried at %(n)s place.", "They are tried at %(n)s places.", tried.total())
        % {"n": tried.total()},
    ] if listed else []  # fmt: skip
    head = [_("Practice"), _("Tried at places"), _("Guide or rules changed")]
    figures = table(head, rows, numbers=2, sums=sums, langs=langs, said=[0])
    return a_part(
        "spread", _("Practices taken home"), " ".join(said), figures,
        [one.language for one in listed],
    )  # fmt: skip

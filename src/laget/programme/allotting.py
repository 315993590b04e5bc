"""What the rest of the money goes to: proposed, heard and decided, each on its day."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from laget.core.operation import Refused
from laget.programme.models import Allotment

Kind = Allotment.Kind
BEFORE = {
    Kind.HEARD: ({Kind.PROPOSED, Kind.HEARD}, _("Nobody has proposed it by that day.")),
    Kind.DECIDED: (
        {Kind.HEARD}, _("Somebody must be heard before it is decided. Add that first."),
    ),
}  # fmt: skip


def check(row: Allotment) -> None:
    """Each step has the one before it, on the same day or earlier; and who is heard says something.
    A new proposal may follow a decision."""
    if row.line.kind != "rest":
        raise Refused("not-rest", _("Only what is of the rest is proposed, heard and decided."))
    if row.kind == Kind.HEARD and not row.text.strip():
        raise Refused("said-nothing", _("Write what they said."))
    earlier = Allotment.objects.filter(line=row.line_id, is_out=False, on__lte=row.on)
    last = earlier.exclude(pk=row.pk).order_by("on", "id").last()
    if row.kind in BEFORE:
        kinds, message = BEFORE[Kind(row.kind)]
        if last is None or last.kind not in kinds:
            raise Refused("before", message)

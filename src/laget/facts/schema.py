"""The fact tables as data: what the gap rules may read about a child, and nothing else.

No name and no free text is in them; ids are uuid and times are dates. `facts()` gives them as
unbound Ibis tables, which the rules in `laget.gaps.rules` compile for DuckDB and PostgreSQL. The
views that fill them in PostgreSQL are made in this room's migrations; replay makes them from a
told case. No Django here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

import ibis
from ibis.expr.types import Table

_ABOUT = {
    "child": ("uuid", "the child it is about"),
    "subject": ("uuid", "the row's own id"),
    "unit": ("uuid", "the unit that wrote it"),
    "authority": ("uuid", "the authority that answers for it in law"),
    "circle": ("uuid", "who may read it: the child's id for the team, else the unit's id"),
    "event": ("uuid", "the event that made it"),
}
_FROM = ("date", "the first day it holds")
_TO = ("date", "the first day it no longer holds; null while it lasts")

Columns = dict[str, tuple[str, str]]
"""What a table has: each column's kind, and what it tells."""

TABLES: dict[str, Columns] = {
    "children": {
        "child": ("uuid", "the child"),
        "authority": ("uuid", "the municipality that answers for the child now"),
        "born_on": ("date", "birth date; null for an expected child"),
        "expected_on": ("date", "expected birth date, until the child is born"),
        "ends_on": ("date", "the birthday from which no rule asks any more; null until born"),
        "event": ("uuid", "the event that made it"),
    },
    "cases": {
        **_ABOUT,
        "level": ("int64", "0 to 3: how many services it takes"),
        "from_on": _FROM,
        "to_on": _TO,
    },
    "residence": {
        **_ABOUT,
        "authority": ("uuid", "the municipality where the child is registered"),
        "from_on": _FROM,
        "to_on": _TO,
    },
    "responsibility": {
        **_ABOUT,
        "matter": ("string", "what it is about: child_welfare, school, health or coordination"),
        "answers": ("uuid", "the authority that answers for the child in that matter"),
        "from_on": _FROM,
        "to_on": _TO,
    },
    "involvement": {
        **_ABOUT,
        "unit": ("uuid", "the unit that takes part"),
        "service": ("string", "the unit's kind"),
        "from_on": _FROM,
        "to_on": ("date", "the first day it no longer takes part, consent's end included"),
    },
    "concern": {
        **_ABOUT,
        "raised_on": ("date", "the day somebody wrote down a concern"),
        "due_on": ("date", "the last day to decide"),
        "decided_on": ("date", "the day it was decided; null until then"),
    },
    "report": {
        **_ABOUT,
        "received_on": ("date", "the day child welfare received it"),
        "due_on": ("date", "the last day to assess it"),
        "assessed_on": ("date", "the day it was assessed; null until then"),
    },
    "referral": {
        **_ABOUT,
        "unit": ("uuid", "the unit that asks"),
        "to_unit": ("uuid", "the unit that is asked"),
        "need": ("string", "code of the need"),
        "sent_on": ("date", "the day it was sent"),
        "due_on": ("date", "the last day to answer"),
        "answered_on": ("date", "the day of the answer; null until then"),
        "accepted": ("boolean", "true for yes, false for no; null until answered"),
        "withdrawn_on": ("date", "the day the sender took it back"),
        "returned_on": ("date", "the day a yes was handed back; null while it stands"),
    },
    "measure": {
        **_ABOUT,
        "has_owner": ("boolean", "whether a person is named for it"),
        "owned_to": ("date", "the first day its owner does not work there any more; null if none"),
        "start_on": ("date", "the day the help began"),
        "evaluate_on": ("date", "the day to see whether it works"),
        "end_on": ("date", "the day it is planned to end"),
        "ended_on": ("date", "the day it ended; null while it runs"),
        "follows_on": ("date", "the day somebody said what comes after"),
    },
    "review": {
        **_ABOUT,
        "measure": ("uuid", "the measure looked at"),
        "held_on": ("date", "the day"),
        "effect": ("string", "worked, partly, no or harmful"),
    },
    "plan": {**_ABOUT, "from_on": _FROM, "to_on": _TO},
    "lead": {
        **_ABOUT,
        "from_on": _FROM,
        "to_on": (
            "date",
            "the first day it is held no longer; the end of the role, or of the unit's"
            " open part, included",
        ),
        "standing_in": ("boolean", "the unit's leader, until somebody takes the baton"),
    },
    "lead_offer": {
        **_ABOUT,
        "offered_on": ("date", "the day the baton was offered"),
        "due_on": ("date", "the last day to answer"),
        "answered_on": ("date", "the day of the answer; null until then"),
    },
    "contact": {
        **_ABOUT,
        "on": ("date", "the day"),
        "with_whom": ("string", "child, guardian or meeting"),
    },
    "school_exit": {
        **_ABOUT,
        "unit": ("uuid", "the unit that must call"),
        "from_on": ("date", "the day the young person left"),
        "to_on": ("date", "the day back in school, training or work"),
        "contact_due_on": ("date", "the last day to call"),
    },
    "transfer": {
        **_ABOUT,
        "participation": ("uuid", "the involvement handed over"),
        "offered_on": ("date", "the day it was offered to the new authority"),
        "accepted_on": ("date", "the day it was accepted; null until then"),
    },
    "said_no": {
        **_ABOUT,
        "about": ("string", "what the family does not want: plan, transfer or help"),
        "need": ("string", "code of the need, where it is help with one"),
        "from_on": ("date", "the day they said no"),
        "to_on": ("date", "the day they said one may ask again, or wanted it after all"),
    },
    "limits": {
        "rule": ("string", "the gap rule's key"),
        "authority": ("uuid", "the authority that has it on"),
        "from_on": _FROM,
        "to_on": _TO,
        "days": ("int64", "plain days the rule may add; null where it needs none"),
        "source": ("string", "where the number comes from"),
    },
}


@dataclass(frozen=True)
class Facts:
    """All fact tables, as Ibis tables. Intervals: from_on is in, to_on is out."""

    children: Table
    cases: Table
    residence: Table
    responsibility: Table
    involvement: Table
    concern: Table
    report: Table
    referral: Table
    measure: Table
    review: Table
    plan: Table
    lead: Table
    lead_offer: Table
    contact: Table
    school_exit: Table
    transfer: Table
    said_no: Table
    limits: Table

    def each(self, change: Callable[[Table], Table], *, having: str) -> Facts:
        """The same facts with every table that has a column changed in one way."""
        tables = {f.name: getattr(self, f.name) for f in fields(self)}
        return Facts(**{n: change(t) if having in t.columns else t for n, t in tables.items()})


def facts(called: Callable[[str, Columns], str] = lambda name, _has: name) -> Facts:
    """Unbound fact tables; `called` says what one is called where it does not stand as itself."""
    return Facts(
        **{
            name: ibis.table({c: kind for c, (kind, _) in has.items()}, called(name, has))
            for name, has in TABLES.items()
        }
    )

"""Who tells, gathers, sends up, answers and publishes. No child is in it.

The *keepers* of a municipality's box are its leaders and its coordinator. A fault goes beyond them
when two have read it, and then only to those it was sent to, those who told it, and those who act
in the programme; to everybody when the programme's secretariat publishes it.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import SecrecyArea
from laget.people.models import Role
from laget.programme.permissions import SEE, WORK, WRITE, of, published

KEEPERS = ("leader", "coordinator")
#: A unit that an invitation to a body made: whoever leads it keeps no box of the authority's.
INVITED = Q(unit__code__startswith="body-", unit__secrecy_area=SecrecyArea.UPPER)
NOBODY = Q(pk=None)


def _table(name: str) -> Any:
    return apps.get_model("faults", name)._base_manager


def _told(actor: Actor) -> Any:
    return _table("Telling").filter(role=actor.role_id)


def _keeps(name: str) -> Rule:
    return Rule(
        lambda actor: Q(**{name: actor.authority_id}) & _is_keeper(actor),
        lambda row: (
            Q(unit__authority=getattr(row, f"{name}_id", row.pk), kind__in=KEEPERS) & ~INVITED
        ),
    )


def _is_keeper(actor: Actor) -> Q:
    if actor.kind not in KEEPERS:
        return NOBODY
    return Q(Exists(Role.objects.filter(~INVITED, pk=actor.role_id)))


def _when(rule: Rule, rows: Q, holds: Any) -> Rule:
    return Rule(
        lambda actor: rows & rule.rows(actor),
        lambda row: rule.roles(row) if holds(row) else NOBODY,
    )


def _programme(rule: Rule) -> Rule:
    """A rule of the programme, for a row that may stand in none."""
    inside = of(rule)
    return Rule(inside.rows, lambda row: inside.roles(row) if row.programme_id else NOBODY)


keeps = _keeps("authority")
sent_to = Rule(
    lambda actor: Q(pk__in=_table("Sending").filter(to_unit=actor.unit_id).values("fault")),
    lambda row: Q(unit__in=_table("Sending").filter(fault=row.pk).values("to_unit")),
)
told = Rule(
    lambda actor: Q(pk__in=_table("Barrier").filter(telling__in=_told(actor)).values("fault")),
    lambda row: Q(pk__in=_table("Telling").filter(barrier__fault=row.pk).values("role")),
)
is_open = _when(
    _programme(published), Q(published_at__isnull=False), lambda row: row.published_at is not None
)
beyond = _when(
    sent_to | told | _programme(WORK.rule) | is_open, Q(stage="up"), lambda row: row.stage == "up"
)
runs = _when(_programme(WRITE.rule), Q(stage="up"), lambda row: row.stage == "up")
acts = _when(_programme(WORK.rule), Q(stage="up"), lambda row: row.stage == "up")


def _through(rule: Rule, name: str = "fault") -> Rule:
    """The rule of the fault, for what belongs to it."""
    return Rule(
        lambda actor: Q(**{f"{name}__in": _table("Fault").filter(rule.rows(actor))}),
        lambda row: rule.roles(getattr(row, name)),
    )


def _heard(actor: Actor, until: str, since: str) -> Q:
    # The other fault is not seen, so that it stands at all is the database's to say.
    seen = _table("Together").filter(fault__in=_table("Fault").filter(SEE_FAULT.rule.rows(actor)))
    ended = seen.filter(into=OuterRef("fault"), **{f"{until}__gte": OuterRef(since)})
    return Q(fault__in=seen.filter(parted_at=None).values("into")) | Q(Exists(ended))


def _hearing(row: Any, until: str, since: str) -> Q:
    """Who sees a fault that is heard together with the row's own; or was, when the row was told."""
    found = NOBODY
    if row.fault.stage == "up":
        for one in _table("Together").filter(into=row.fault_id).select_related("fault"):
            if one.parted_at is None or getattr(one, until) >= getattr(row, since):
                found |= SEE_FAULT.rule.roles(one.fault)
    return found


def _together(until: str, since: str) -> Rule:
    return Rule(lambda actor: _heard(actor, until, since), lambda row: _hearing(row, until, since))


#: What one level says to a fault is said to all that are heard with it, and where it is sent.
heard_with, sent_with = _together("parted_at", "sys_from"), _together("parted_on", "sent_on")


TELL = Permission(
    "faults.tell",
    "organisations.Authority",
    Rule(lambda actor: Q(pk=actor.authority_id), lambda row: Q(unit__authority=row.pk)),
    _("Everybody tells those who lead their own municipality."),
)
KEEP = Permission(
    "faults.keep",
    "organisations.Authority",
    _keeps("pk"),
    _("The leaders of the municipality, and its coordinator."),
)
SEE_BARRIER = Permission(
    "faults.see-barrier",
    "faults.Barrier",
    keeps | Rule(
        lambda actor: Q(telling__in=_told(actor)),
        lambda row: Q(pk__in=_table("Telling").filter(barrier=row.pk).values("role")),
    ),
    _("The one who told it, and the leaders of the municipality."),
)  # fmt: skip
SEE_TELLING = Permission(
    "faults.see-telling",
    "faults.Telling",
    Rule(lambda actor: Q(role=actor.role_id), lambda row: Q(pk=row.role_id))
    | _when(keeps, Q(is_named=True), lambda row: row.is_named),
    _("The one who told it; the municipality's leaders where that one has said so."),
)
SEE_FAULT = Permission(
    "faults.see",
    "faults.Fault",
    keeps | beyond,
    _(
        "The leaders of the municipality; once two have read it, those it is sent to, those who"
        " told it and those who act in the programme; everybody, when it is published."
    ),
)
WRITE_FAULT = Permission("faults.write", "faults.Fault", keeps, KEEP.says)
TAKE_DOWN = Permission(
    "faults.take-down",
    "faults.Fault",
    keeps | acts,
    _("The leaders of the municipality, and those who act in the programme."),
)
RUN = Permission("faults.run", "faults.Fault", runs, WRITE.says)
SEE_TRY = Permission("faults.see-try", "faults.Try", _through(SEE_FAULT.rule), SEE_FAULT.says)
SEE_TOGETHER = Permission(
    "faults.see-together",
    "faults.Together",
    _through(SEE_FAULT.rule) | _through(SEE_FAULT.rule, "into"),
    SEE_FAULT.says,
)
SEE_SENDING = Permission(
    "faults.see-sending", "faults.Sending", _through(SEE_FAULT.rule) | sent_with, SEE_FAULT.says
)
SEE_ANSWER = Permission(
    "faults.see-answer", "faults.Answer", _through(SEE_FAULT.rule) | heard_with, SEE_FAULT.says
)
TRANSLATE = Permission("faults.translate", "faults.Fault", acts, WORK.says)
#: A fault in another language: for those who see the fault, once two have read it too.
translated = _when(_through(SEE_FAULT.rule), Q(stage="up"), lambda row: row.stage == "up")
SEE_TRANSLATION = Permission(
    "faults.see-translation",
    "faults.Translation",
    _through(acts) | translated,
    _("Those who act in the programme; those who see the fault, once two have read it."),
)
JOIN = Permission("faults.join", "faults.Fault", acts, WORK.says)
PART = Permission(
    "faults.part",
    "faults.Together",
    _through(acts) | _through(keeps),
    _(
        "Those who act in the programme, and the leaders of the municipality whose fault was"
        " joined."
    ),
)
ANSWER = Permission(
    "faults.answer",
    "faults.Sending",
    Rule(lambda actor: Q(to_unit=actor.unit_id), lambda row: Q(unit=row.to_unit_id)),
    _("Those it was sent to."),
)
SEE_DAYS = Permission("faults.see-days", "faults.Days", of(SEE.rule), SEE.says)
SEE_ANNUAL = Permission("faults.see-annual", "faults.Annual", of(SEE.rule), SEE.says)

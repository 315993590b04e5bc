"""Who may read, write, steer and approve in a programme. No child is in it."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import Unit

STEERING = "steering_group"


def _table(name: str) -> Any:
    return apps.get_model("programme", name)._base_manager


def _acted_in(actor: Actor, kind: str = "") -> Any:
    """Programmes where the hat's unit is one of the bodies."""
    bodies = _table("Body").filter(unit=actor.unit_id, is_out=False)
    return (bodies.filter(kind=kind) if kind else bodies).values("programme")


def _units(programme: Any, kind: str = "") -> Q:
    """Roles in the units that act in a programme."""
    bodies = _table("Body").filter(programme=programme, is_out=False).exclude(unit=None)
    return Q(unit__in=(bodies.filter(kind=kind) if kind else bodies).values("unit"))


def _run(row: Any) -> Q:
    return Q(unit=row.unit_id)


# Of the programme itself.
runs = Rule(lambda actor: Q(unit=actor.unit_id), _run)
acts = Rule(lambda actor: Q(pk__in=_acted_in(actor)), lambda row: _units(row.pk))
published = Rule(lambda actor: Q(published_at__isnull=False), lambda row: (
    ~Q(pk=None) if row.published_at else Q(pk=None)
))  # fmt: skip
steers = Rule(
    lambda actor: Q(pk__in=_acted_in(actor, STEERING)), lambda row: _units(row.pk, STEERING)
)


def of(rule: Rule) -> Rule:
    """The same rule, for a row that belongs to a programme."""
    return Rule(
        lambda actor: Q(programme__in=_table("Programme").filter(rule.rows(actor))),
        lambda row: rule.roles(row.programme),
    )


is_frozen = Rule(
    lambda actor: Q(
        number__isnull=False, programme__in=_table("Programme").filter(published.rows(actor))
    ),
    lambda row: published.roles(row.programme) if row.number else Q(pk=None),
)
is_draft = Rule(
    lambda actor: Q(number=None, is_out=False),
    lambda row: Q() if row.number is None and not row.is_out else Q(pk=None),
)
wrote = Rule(lambda actor: Q(changed_by=actor.role_id), lambda row: Q(pk=row.changed_by_id))


def both(one: Rule, other: Rule) -> Rule:
    """Those for whom both hold."""
    return Rule(
        lambda actor: one.rows(actor) & other.rows(actor),
        lambda row: one.roles(row) & other.roles(row),
    )


START = Permission(
    "programme.start",
    "organisations.Unit",
    Rule(
        lambda actor: Q(pk=actor.unit_id, kind=Unit.Kind.SECRETARIAT),
        lambda unit: Q(unit=unit.pk, unit__kind=Unit.Kind.SECRETARIAT),
    ),
    _("A programme is set up by a programme secretariat."),
)
SEE = Permission(
    "programme.see",
    "programme.Programme",
    runs | acts | published,
    _("Everybody, once it is published; before that, those who act in it."),
)
WORK = Permission(
    "programme.work",
    "programme.Programme",
    runs | acts,
    _("Those who act in the programme: its secretariat and its bodies."),
)
WRITE = Permission(
    "programme.write",
    "programme.Programme",
    runs,
    _("The secretariat that runs the programme."),
)
#: For the rows of the upper rooms: those who act in the programme a row belongs to.
inside = of(WORK.rule)
#: What is told from below, once two have read it, for whoever sees the programme.
is_up = Rule(
    lambda actor: Q(stage="up") & of(SEE.rule).rows(actor),
    lambda row: of(SEE.rule).roles(row) if row.stage == "up" else Q(pk=None),
)


def by_unit(path: str) -> Rule:
    """Hats of the unit found at `path` from the row, who act in the programme."""

    def unit(row: Any) -> Any:
        for name in path.split("__"):
            row = getattr(row, name, None)
        return row

    return Rule(
        lambda actor: Q(**{path: actor.unit_id}) & inside.rows(actor),
        lambda row: Q(unit=unit(row)) & inside.roles(row) if unit(row) else Q(pk=None),
    )


DIRECT = Permission(
    "programme.direct",
    "programme.Programme",
    steers,
    _("The steering group gives the programme its direction."),
)
ANCHOR = Permission(
    "programme.anchor",
    "programme.Programme",
    acts,
    _("The bodies of the programme, each for itself."),
)
#: Bodies that speak for their country or territory.
SPEAKS = ("contact", "national_group", "case_lead")


def _speak(**told: Any) -> Any:
    found = _table("Body").filter(kind__in=SPEAKS, is_out=False, **told)
    return found.exclude(area=None).exclude(unit=None)


ANSWER = Permission(
    "programme.answer",
    "programme.Programme",
    Rule(
        lambda actor: Q(pk__in=_speak(unit=actor.unit_id).values("programme")),
        lambda row: Q(unit__in=_speak(programme=row.pk).values("unit")),
    ),
    _("The country's or territory's own contact, working group or case leader."),
)
TAKE_BACK = Permission(
    "programme.take-back",
    "programme.Anchoring",
    Rule(
        lambda actor: Q(role__unit=actor.unit_id),
        lambda row: Q(unit=row.role.unit_id) if row.role_id else Q(pk=None),
    ),
    _("The body that said so."),
)
SEE_REPORT = Permission(
    "programme.see-report",
    "programme.Report",
    of(runs | acts) | is_frozen,
    _("Those who act in the programme; everybody, once the report is frozen and published."),
)
WRITE_REPORT = Permission(
    "programme.write-report",
    "programme.Report",
    both(of(runs), is_draft),
    _("The secretariat that runs the programme, until the report is frozen."),
)
DISCARD_REPORT = Permission(
    "programme.discard-report",
    "programme.Report",
    both(both(of(runs), is_draft), wrote),
    _("The one who began the report, until it is frozen."),
)
APPROVE = Permission(
    "programme.approve",
    "programme.Report",
    both(of(runs | steers), is_draft),
    _("The programme's leadership and its steering group."),
)
SEE_SECTION = Permission(
    "programme.see-section",
    "programme.Section",
    of(runs | acts),
    _("Those who act in the programme."),
)
SEE_APPROVAL = Permission(
    "programme.see-approval",
    "programme.Approval",
    of(runs | acts),
    _("Those who act in the programme."),
)


def _made(programmes: Any) -> Any:
    """The units that were set up with the first invitation to a body."""
    return _table("Seat").filter(made_unit=True, programme__in=programmes).values("unit")


def _run_by(actor: Actor) -> Any:
    return _table("Programme").filter(unit=actor.unit_id)


def _is_made(row: Any) -> bool:
    return bool(_made([row.programme_id]).filter(unit=row.unit_id).exists())


#: Units set up here are filled by the secretariat; the first invitation sets one up.
fills = Rule(
    lambda actor: Q(programme__in=_run_by(actor), unit__in=_made(_run_by(actor))),
    lambda row: Q(unit=row.programme.unit_id) if _is_made(row) else Q(pk=None),
)
sets_up = Rule(
    lambda actor: Q(programme__in=_run_by(actor), unit=None),
    lambda row: Q(unit=row.programme.unit_id) if row.unit_id is None else Q(pk=None),
)
#: Any other is filled by whoever leads it.
leads = Rule(
    lambda actor: (
        Q(unit=actor.unit_id) & of(runs | acts).rows(actor)
        if actor.kind == "leader"
        else Q(pk=None)
    ),
    lambda row: Q(unit=row.unit_id, kind="leader") & of(runs | acts).roles(row),
)
stands = Rule(lambda actor: Q(is_out=False), lambda row: Q(pk=None) if row.is_out else Q())
has = Rule(lambda actor: Q(role=actor.role_id), lambda row: Q(pk=row.role_id))

INVITE = Permission(
    "programme.invite",
    "programme.Body",
    both(fills | sets_up | leads, stands),
    _("The secretariat invites to bodies it has set up; to others, whoever leads them."),
)
KEEP_SEAT = Permission("programme.keep-seat", "programme.Seat", fills | leads, INVITE.says)
SEE_SEAT = Permission("programme.see-seat", "programme.Seat", fills | leads | has, INVITE.says)
COME = Permission(
    "programme.come", "programme.Seat", has, _("Whoever is invited."),
)  # fmt: skip

#: Kinds of rows that are never open to everybody.
ONLY_INSIDE = ("risk",)
#: For each kind of row: its table, and who reads it.
ROWS = {
    what: Permission(
        f"programme.see-{what}", f"programme.{model}", of(SEE.rule), SEE.says,
    ) if what not in ONLY_INSIDE else Permission(
        f"programme.see-{what}", f"programme.{model}", of(WORK.rule), WORK.says,
    )
    for what, model in {
        "source": "Source", "statement": "Statement", "joining": "Joining", "body": "Body",
        "direction": "Direction", "initiative": "Initiative", "learning": "Learning",
        "uptake": "Uptake", "anchoring": "Anchoring", "activity": "Activity",
        "budget": "BudgetLine", "allotment": "Allotment", "money": "Money", "risk": "Risk",
        "measure": "Measure", "translation": "Translation",
    }.items()
}  # fmt: skip

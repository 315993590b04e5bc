"""Who reads and changes the record of who a child is: numbers, home, family, protection, kin."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import (
    also,
    circle,
    helped,
    helps_in_unit,
    listed,
    only_named,
    same_child,
    team_roles,
    unguarded,
)
from laget.core.access import Permission, Rule, among

on_own_list = also(
    lambda actor: Q(unit__in=actor.units) & among(listed(actor), "child"),
    lambda row: Q(unit=row.unit_id),
)
parted_it = also(lambda actor: Q(parted_by=actor.role_id), lambda row: Q(pk=row.parted_by_id))
knows = also(
    lambda actor: (
        same_child(helped(actor, openly=True))
        | same_child(helped(actor, openly=False))
        | among(listed(actor), "child")
    ),
    lambda row: team_roles(row.child_id, openly=True) & only_named(row.child_id),
)
registered = also(
    lambda actor: Q(kind="registered") & knows.rows(actor),
    lambda row: team_roles(row.child_id, openly=True),
)

SEE_RELATIONS = Permission(
    "children.see-relations",
    "children.Relation",
    circle() | on_own_list,
    _("The child's team knows who the parents are; a service, what it has on its own list."),
)
KEEP_FAMILY = Permission(
    "children.keep-family",
    "children.Child",
    helps_in_unit,
    _(
        "Those who help the child note who the family is. Begin to help first, if you only have the"
        " child on a list."
    ),
)
KEEP_RELATION = Permission(
    "children.keep-relation",
    "children.Relation",
    Rule(
        lambda actor: circle().rows(actor) & same_child(helped(actor, openly=False)),
        lambda row: circle().roles(row) & team_roles(row.child_id, openly=False),
    ),
    _("Those who help the child and read of the family change it."),
)
SEE_HOME = Permission(
    "children.see-home",
    "children.Residence",
    circle() | on_own_list | registered,
    _("Where a child is registered is known to those who know the child."),
)
SEE_WHO_ANSWERS = Permission(
    "children.see-who-answers",
    "children.Responsibility",
    circle() | on_own_list,
    _("The child's team knows which authority answers for what; a service, what it has written."),
)
SEE_NUMBER = Permission(
    "children.see-number",
    "children.NationalId",
    knows,
    _("A child's number is known to those who help, and to services that have it on their list."),
)
SEE_PROTECTION = Permission(
    "children.see-protection",
    "children.Protection",
    knows,
    _("Those who are named for a protected child see that it is protected, and may change it."),
)
PROTECT = Permission(
    "children.protect",
    "children.Child",
    helps_in_unit,
    _("Those who help the child protect it. Begin to help first, if you only have it on a list."),
)
SEE_KIN = Permission(
    "children.see-kin",
    "children.Kin",
    Rule(lambda actor: Q(person=actor.person_id), lambda kin: Q(person=kin.person_id)),
    _("Whom somebody has as kin or friends is seen by nobody else."),
)
HIDDEN_BY_KIN = Permission(
    "children.hidden-by-kin",
    "children.KinChild",
    Rule(lambda actor: Q(kin__person=actor.person_id), lambda row: Q(person=row.kin.person_id)),
    _("Asked by the walls alone; no page shows it."),
)
SEE_NAMED = Permission(
    "children.see-named",
    "children.ProtectionNamed",
    Rule(
        lambda actor: Q(role=actor.role_id) | Q(protection__in=SEE_PROTECTION.rows(actor)),
        lambda row: Q(pk=row.role_id) | SEE_PROTECTION.rule.roles(row.protection),
    ),
    _("Those who are named for a protected child see who else is."),
)
CONFIRM_JOIN = Permission(
    "children.confirm-join",
    "children.Join",
    Rule(
        lambda actor: unguarded(actor, "other") & (circle() | on_own_list | parted_it).rows(actor),
        lambda row: (circle() | on_own_list | parted_it).roles(row) & only_named(row.other_id),
    ),
    _("A second person in the unit, who did not propose it, joins two records."),
)

"""What the rules have found, what it rests on, and which rules an authority has switched on."""

from django.db import models
from django.db.models import Q

from laget.children.models import Child
from laget.core.ids import new_id
from laget.organisations.models import Authority, Unit


class Setting(models.Model):
    """A rule is asked for an authority only while it has a row here, with its days and source."""

    id = models.UUIDField(primary_key=True, default=new_id)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=60)
    days = models.IntegerField(null=True)
    source = models.CharField(max_length=200)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    sys_from = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "rule"], condition=Q(to_on=None), name="rule_is_on_once"
            )
        ]


class Gap(models.Model):
    """Something is missing around a child. Same rule, child and subject is the same gap.

    `circle` is who may read it: the child (the team), a unit, or nobody but the role that sees
    every participation (`whole`). A person sees it only if they may read all `basis_count` facts.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    rule = models.CharField(max_length=60)
    version = models.SmallIntegerField()
    child = models.ForeignKey(Child, models.PROTECT, related_name="+")
    subject = models.UUIDField()
    circle = models.UUIDField(null=True)
    whole = models.BooleanField()
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    since = models.DateField()
    due = models.DateField(null=True)
    opened_on = models.DateField()
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    basis_count = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "child", "subject", "whole"],
                condition=Q(closed_at=None),
                name="one_open_gap",
            )
        ]
        indexes = [
            models.Index(
                fields=["authority", "rule"], condition=Q(closed_at=None), name="open_gaps"
            )
        ]


class Basis(models.Model):
    """A fact a gap rests on, with the circle it may be read in."""

    id = models.BigAutoField(primary_key=True)
    gap = models.ForeignKey(Gap, models.CASCADE, related_name="basis")
    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    shared = models.BooleanField()
    kind = models.CharField(max_length=30)
    row = models.UUIDField()
    event = models.UUIDField(null=True)

"""A report and its parts. What somebody writes and what is made of what is registered stand apart,
so that the one can be made again without touching the other.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.people.models import Role
from laget.programme.ground import Kept


class Report(Kept):
    """A report. Until it is frozen it is edited; `edition` counts what approvals are about. Frozen,
    `content` is what stood, and the two files are kept as they were made. `made_of` says which
    parts it can have: a key of `wiring.MADE_OF`."""

    class For(models.TextChoices):
        STEERING = "steering_group", _("The steering group")
        COMMISSIONER = "commissioner", _("The commissioner")

    title = models.CharField(max_length=200)
    to = models.CharField(max_length=20, choices=For)
    language = models.CharField(max_length=5, default="nb")
    until_on = models.DateField()
    made_of = models.CharField(max_length=20, default="programme")
    edition = models.IntegerField(default=1)
    number = models.IntegerField(null=True)
    frozen_on = models.DateField(null=True)
    content = models.JSONField(null=True)
    pdf = models.BinaryField(null=True)
    word = models.BinaryField(null=True)

    is_locked_by_acts = True

    class Meta:
        ordering = ["-number", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="report_number_once")
        ]


class Section(Kept):
    """One part of a report. `text` is what somebody has written, in `language` (the report's own,
    where it is empty). `built` and `figures` are made of what was registered until `until_on`, and
    `languages` are those that its words stand in besides the report's own. `kind` is empty where
    there are only words."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="sections")
    number = models.SmallIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    heading = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5, blank=True)
    built = models.TextField(blank=True)
    hides_built = models.BooleanField(default=False)
    figures = models.JSONField(null=True)
    languages = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    until_on = models.DateField(null=True)

    class Meta:
        ordering = ["number", "id"]


class Approval(Kept):
    """Somebody stands behind one edition of a report."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="approvals")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    edition = models.IntegerField()
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "role", "edition"], name="approved_once")
        ]

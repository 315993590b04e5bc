"""Research and evaluation of a programme and its cases, and what participants say they gain."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.people.models import Role
from laget.programme.ground import Kept, Sourced
from laget.programme.models import Learning


class Study(Sourced):
    """Somebody follows the programme, or one case, and asks something."""

    case = models.ForeignKey("cases.Case", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    evaluator = models.CharField(max_length=200)
    asks = models.TextField(blank=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Part(Sourced):
    """A round of data, a report or a finding of a study. A finding can be about a case, and can be
    what a learning point rests on."""

    class Kind(models.TextChoices):
        ROUND = "round", _("Round of data")
        INTERIM = "interim", _("Interim report")
        FINAL = "final", _("Final report")
        FINDING = "finding", _("Finding")

    study = models.ForeignKey(Study, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField()
    when_said = models.CharField(max_length=120, blank=True)
    case = models.ForeignKey("cases.Case", models.PROTECT, null=True, related_name="+")
    learning = models.ForeignKey(Learning, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["kind", "id"]


class Survey(Kept):
    """The same few questions, asked again and again of those who take part."""

    title = models.CharField(max_length=200)
    due_on = models.DateField()

    class Meta:
        ordering = ["-due_on", "-id"]

    def __str__(self) -> str:
        return self.title


class Gain(Kept):
    """What one participant answers, from 1 (not at all) to 5 (very much). Few are not shown."""

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    inspired = models.SmallIntegerField()
    learnt = models.SmallIntegerField()
    changed = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["survey", "role"], name="gained_once")]

"""What the money that is not set aside goes to: proposed, heard, decided, each on its day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.programme.ground import Sourced


class Allotment(Sourced):
    """One step with a budget line: a body has proposed it, was heard and said something, or has
    decided. The last one is how far the line has come."""

    class Kind(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        HEARD = "heard", _("Heard")
        DECIDED = "decided", _("Decided")

    line = models.ForeignKey("programme.BudgetLine", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    body = models.ForeignKey("programme.Body", models.PROTECT, related_name="+")
    text = models.TextField(blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["on", "id"]

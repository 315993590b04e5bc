"""The network, which teams and gatherings belong to."""

from __future__ import annotations

from django.db import models

from laget.cases.models import Case
from laget.organisations.models import Unit
from laget.programme.ground import Sourced


class Network(Sourced):
    """Municipalities that learn together. Hats of `unit` run it."""

    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name

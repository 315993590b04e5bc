"""Transfers and school exits."""

from django.db import models

from laget.children.models import AboutChild
from laget.organisations.models import Authority, Unit
from laget.teams.models import Participation


class Transfer(AboutChild):
    """A unit hands its part over to the authority the child has moved to."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="transfers")
    to_authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    offered_on = models.DateField()
    accepted_on = models.DateField(null=True)


class SchoolExit(AboutChild):
    """A young person left school. `unit` is the follow-up unit that must call in time."""

    left_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    contact_due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)

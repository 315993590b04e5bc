"""The archive package of a closed case."""

from django.db import models

from laget.children.models import AboutChild
from laget.teams.models import Case


class Archive(AboutChild):
    """What the team could read when the case closed: one zip file, made in the act that closed it,
    since nobody in the team can read it afterwards. The file is never changed, also not where the
    case is opened again: then it says since when. `name` is the child's on the day it closed, for
    whoever can no longer see the child."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    name = models.CharField(max_length=170, blank=True)
    closed_on = models.DateField()
    follow_up_on = models.DateField()
    package = models.BinaryField()
    opened_again_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(opened_again_on=None), name="closed_once"
            )
        ]

"""A yes, to whom, about what, until when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild
from laget.organisations.models import Unit


class Consent(AboutChild):
    """The family says that a service may take part. Always shared: the team must know who may.

    `topic` is what may be talked about with it; `given_on` is the day they said so, or signed the
    form, and can lie before the day it was noted."""

    class GivenBy(models.TextChoices):
        SELF = "self", _("the young person")
        GUARDIAN = "guardian", _("a guardian")
        BOTH = "both", _("the young person and a guardian")

    class Form(models.TextChoices):
        ORAL = "oral", _("orally")
        WRITTEN = "written", _("in writing")

    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    topic = models.CharField(max_length=300, blank=True)
    given_by = models.CharField(max_length=10, choices=GivenBy)
    form = models.CharField(max_length=10, choices=Form)
    given_on = models.DateField()
    valid_to = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)


class KeptBack(AboutChild):
    """What the family does not want talked about with a service, said with the yes. Never shared:
    the unit that noted it knows already, and nobody else is to learn that there is something."""

    consent = models.ForeignKey(Consent, models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(shared=False), name="kept_back_stays")
        ]

"""What an authority has decided for itself, with its own source."""

from django.db import models

from laget.core.ids import new_id
from laget.organisations.models import Authority


class Override(models.Model):
    """An authority's own value for a rule or clock. Where law has a number, only a stricter one."""

    id = models.UUIDField(primary_key=True, default=new_id)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=80)
    value = models.IntegerField()
    unit = models.CharField(max_length=20)
    source = models.CharField(max_length=300)
    url = models.URLField(blank=True)
    as_of = models.DateField()
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    sys_from = models.DateTimeField()

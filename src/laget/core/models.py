"""The journal, the seals over it, and the keys of forms already received."""

from django.db import models

from laget.core.ids import new_id


class Event(models.Model):
    """One act, or one opening of a record. Only ever added; every column but the first comes from
    `canonical`, so the index cannot say something else than the text that is sealed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    canonical = models.TextField(null=True)
    salt = models.BinaryField(null=True)
    digest = models.BinaryField()
    kind = models.TextField()
    at_us = models.BigIntegerField()
    role = models.UUIDField(null=True)
    unit = models.UUIDField(null=True)
    authority = models.UUIDField(null=True)
    about = models.UUIDField(null=True)
    thing = models.UUIDField(null=True)
    shared = models.BooleanField()

    class Meta:
        managed = False
        db_table = "core_event"


class Seal(models.Model):
    """One link in the chain of an authority: sha256 of the link before and the digest. `chain` is
    the authority whose act it was; what the operator did stands in a chain of nobody's."""

    event = models.UUIDField(primary_key=True)
    chain = models.UUIDField()
    n = models.BigIntegerField()
    link = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["chain", "n"], name="one_link_at_each_place")
        ]


class Once(models.Model):
    """A form already received. Sending it again makes no second row."""

    key = models.UUIDField(primary_key=True)
    role = models.UUIDField()
    at = models.DateTimeField()
    answer = models.TextField(default="")


class Draft(models.Model):
    """What a hat has typed in one form and not sent: its own alone. Empty once it is sent."""

    id = models.UUIDField(primary_key=True, default=new_id)
    role = models.UUIDField()
    path = models.CharField(max_length=300)
    told = models.JSONField(default=dict)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "path"], name="one_draft_of_a_form")]

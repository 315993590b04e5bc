"""Guests: who comes to a gathering without a hat, by an invitation code; and what only those who
run the gathering read of them, until it is wiped."""

from __future__ import annotations

from django.db import models

from laget.networks.gathering_models import Gathering, Registration
from laget.people.models import Role
from laget.programme.ground import Kept


class Invitation(Kept):
    """Whoever has the code can sign up as one kind of participant, until it is closed.
    `opened_by` answers for what comes by it."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Registration.Kind)
    code = models.CharField(max_length=12)
    opened_by = models.ForeignKey(Role, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["kind", "-opened_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="invitation_code_once"),
            models.UniqueConstraint(
                fields=["gathering", "kind"],
                condition=models.Q(closed_at=None, is_out=False),
                name="one_open_invitation",
            ),
        ]


class Guest(Kept):
    """What is told of somebody who comes, for those who run the gathering and for the guest. `mark`
    is the digest of the guest's own code, which is kept nowhere. No earlier version is kept, and
    when the gathering is over nothing of it is."""

    registration = models.OneToOneField(Registration, models.PROTECT, related_name="guest")
    invitation = models.ForeignKey(Invitation, models.PROTECT, null=True, related_name="+")
    mark = models.CharField(max_length=64, null=True, unique=True)
    name = models.CharField(max_length=120, blank=True)
    home = models.CharField(max_length=200, blank=True)
    access = models.TextField(blank=True)
    food = models.TextField(blank=True)
    along = models.TextField(blank=True)
    has_evaluated = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

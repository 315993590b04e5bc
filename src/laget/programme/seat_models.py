"""A seat in a body: somebody is invited by name, from a day to a day, and wears a hat there.

The hat itself is a role in the body's unit. The database makes it in the transaction of the
invitation (`laget.secretariat_walls`) and for no other reason: the app cannot make a person, a unit
or a role. `code` is what binds the person to a sign-in, as in the files of the import.
"""

from __future__ import annotations

from django.db import models

from laget.organisations.models import Unit
from laget.people.models import Role, Title
from laget.programme.ground import Kept

#: Who is invited to a body: its leaders, and those who work in it.
KINDS = (Role.Kind.WORKER, Role.Kind.LEADER)


class Seat(Kept):
    """One invitation, and the hat it made. `made_unit` says that the body had no unit and got one;
    taken back, `is_out` is true and the hat was never worn."""

    body = models.ForeignKey("programme.Body", models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    code = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=[(one.value, one.label) for one in KINDS])
    title = models.CharField(max_length=40, choices=Title)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    came_on = models.DateField(null=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    made_unit = models.BooleanField(default=False)

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(to_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="seat_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"

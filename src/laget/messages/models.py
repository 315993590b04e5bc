"""A message to the team, and the receipt of each named person."""

from django.db import models
from django.db.models import Q

from laget.children.models import AboutChild
from laget.people.models import Role


class Message(AboutChild):
    """A few words to the others in the team. Kept for ever; withdrawn, it is out of view."""

    text = models.TextField(max_length=1000)
    sent_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(shared=True), name="message_is_never_hidden"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | ~Q(withdrawn_because=""),
                name="withdrawn_says_why",
            ),
        ]


class Receipt(AboutChild):
    """One person the message is to; `read_at` once they have had it before them. `writer` is the
    one who sent it."""

    message = models.ForeignKey(Message, models.PROTECT, related_name="receipts")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(shared=True), name="receipt_is_never_hidden"),
            models.UniqueConstraint(fields=["message", "role"], name="receipt_once"),
        ]

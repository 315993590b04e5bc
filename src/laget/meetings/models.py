"""Meetings, who was invited, what the child said, what was decided, who took it to their record."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild, NotHeard, Relation, Words
from laget.core import clock
from laget.people.models import Role
from laget.plans.models import Contact, Measure

ALWAYS = Q(shared=True)


class Meeting(AboutChild):
    """Somebody in the team calls the others to decide something together. Never hidden.

    `ground` is the law they share by where the family has not said yes and law lets them meet a
    number of times; `exception` says why one more. `sequence` counts how often it was moved. Once
    cancelled it can be called again (`again_at`); and whoever signed it off can open it again, so
    that what was written is put right (`reopened_at`)."""

    class State(models.TextChoices):
        CALLED = "called", _("called")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    question = models.CharField(max_length=300)
    begins_at = models.DateTimeField()
    place = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=State, default=State.CALLED)
    because = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    follow_up_on = models.DateField(null=True)
    contact = models.OneToOneField(Contact, models.PROTECT, null=True, related_name="+")
    called_on = models.DateField(null=True)
    ground = models.CharField(max_length=80, blank=True, db_default="")
    exception = models.CharField(max_length=300, blank=True, db_default="")
    sequence = models.SmallIntegerField(default=0, db_default=0)
    moved_at = models.DateTimeField(null=True)
    moved_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    again_at = models.DateTimeField(null=True)
    again_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopened_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    reopened_because = models.CharField(max_length=300, blank=True, db_default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=ALWAYS, name="meeting_is_never_hidden"),
            models.CheckConstraint(
                condition=Q(state="called", ended_at=None)
                | Q(state="held", ended_at__isnull=False, follow_up_on__isnull=False)
                | (Q(state="cancelled", ended_at__isnull=False) & ~Q(because="")),
                name="meeting_ends_as_it_should",
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Neither held nor cancelled."""
        return self.state == self.State.CALLED

    @property
    def on(self) -> date:
        """Its day, where the installation is."""
        return clock.day(self.begins_at)


class Invitation(AboutChild):
    """One who is invited: a hat, somebody in the family, or the child. `instead` is whom the
    unit's leader sends in the place of `role`. `STANDS`: it has not been taken back, as from
    whom the child is protected from. `read_at` is the receipt of whoever wears the hat, who should
    have opened it by `read_due_on`."""

    class State(models.TextChoices):
        ASKED = "asked", _("has not answered")
        COMES = "comes", _("comes")
        SENT = "sent", _("sent a contribution")
        DECLINED = "declined", _("cannot come")
        CAME = "came", _("was there")
        ABSENT = "absent", _("did not come")
        WITHDRAWN = "withdrawn", _("taken back")

    STANDS = ~Q(state="withdrawn")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="invitations")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    relation = models.ForeignKey(Relation, models.PROTECT, null=True, related_name="+")
    instead = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    contribution = models.TextField(max_length=2000, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    answered_on = models.DateField(null=True)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=ALWAYS, name="invitation_is_never_hidden"),
            models.CheckConstraint(
                condition=Q(role=None) | Q(relation=None), name="invitation_is_to_one"
            ),
            models.UniqueConstraint(
                fields=["meeting", "role", "relation"],
                nulls_distinct=False,
                condition=~Q(state="withdrawn"),
                name="one_invitation_each",
            ),
            models.CheckConstraint(
                condition=(~Q(state="declined") | ~Q(reason=""))
                & (~Q(state="sent") | ~Q(contribution="")),
                name="answer_says_what_it_must",
            ),
        ]

    @property
    def is_child(self) -> bool:
        """To the child itself."""
        return self.role_id is None and self.relation_id is None


class Heard(AboutChild):
    """What the child wants to have said in the meeting, or why the child was not heard."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="heard")
    words = models.ForeignKey(Words, models.PROTECT, null=True, related_name="+")
    not_heard = models.ForeignKey(NotHeard, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=ALWAYS, name="heard_is_never_hidden"),
            models.CheckConstraint(
                condition=Q(words__isnull=False, not_heard=None)
                | Q(words=None, not_heard__isnull=False),
                name="heard_or_why_not",
            ),
        ]


class Decision(AboutChild):
    """One thing that was decided: a measure in the plan, or why it is none. A row of its own, so
    that two who write at once both keep what they wrote."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    what = models.CharField(max_length=300)
    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="+")
    because = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=ALWAYS, name="decision_is_never_hidden"),
            models.CheckConstraint(
                condition=Q(measure__isnull=False, because="") | (Q(measure=None) & ~Q(because="")),
                name="measure_or_why_not",
            ),
        ]


class Record(AboutChild):
    """A service has what concerns it in its own record. Read in that service alone."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="records")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "unit"], name="recorded_once"),
        ]

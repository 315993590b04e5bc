"""The question without a name, and the referral behind it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild
from laget.consent.models import Consent
from laget.core.ids import new_id
from laget.organisations.models import Area, Unit
from laget.people.models import Role


class Need(models.TextChoices):
    """What is asked for; coarse, so that it points at nobody."""

    TALK = "talk", _("Somebody to talk with regularly")
    ASSESS = "assess", _("An assessment of how things are")
    LEARN = "learn", _("Help with learning and school")
    FAMILY = "family", _("Help at home, for the whole family")
    HEALTH = "health", _("Help with health and body")
    ACTIVITY = "activity", _("Something to do, and someone to be with")
    WORK = "work", _("Help towards work or education")
    CARE = "care", _("Help with care and safety")


class AgeBand(models.TextChoices):
    UNBORN = "unborn", _("before birth")
    BABY = "0-2", _("0–2 years")
    SMALL = "3-5", _("3–5 years")
    CHILD = "6-9", _("6–9 years")
    MIDDLE = "10-12", _("10–12 years")
    TEEN = "13-15", _("13–15 years")
    YOUTH = "16-18", _("16–18 years")
    YOUNG = "19-24", _("19–24 years")


class Offer(models.Model):
    """A need, put to a unit. No child in it."""

    class State(models.TextChoices):
        SENT = "sent", _("waiting for an answer")
        ACCEPTED = "accepted", _("yes")
        DECLINED = "declined", _("no")
        WITHDRAWN = "withdrawn", _("taken back")

    MOVES = {State.SENT: {State.ACCEPTED, State.DECLINED, State.WITHDRAWN}}

    class DeclineReason(models.TextChoices):
        NO_ROOM = "no_room", _("We do not have room then")
        OUTSIDE = "outside", _("The need is outside what we can help with")
        OTHER_BETTER = "other_better", _("Another service fits better")
        OTHER = "other", _("Something else")

    id = models.UUIDField(primary_key=True, default=new_id)
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    asking_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    need = models.CharField(max_length=20, choices=Need)
    age_band = models.CharField(max_length=10, choices=AgeBand)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    from_on = models.DateField()
    months = models.SmallIntegerField(null=True)
    wish = models.TextField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.SENT)
    sent_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    decline_reason = models.CharField(max_length=20, choices=DeclineReason, blank=True)
    instead = models.TextField(max_length=1000, blank=True)
    sys_from = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="sent", answered_at=None)
                | (~Q(state="sent") & Q(answered_at__isnull=False)),
                name="offer_answer_has_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(decline_reason=""), name="no_has_a_reason"
            ),
        ]


class Referral(AboutChild):
    """Whom the question is about, and the story. `receiver` is set when the unit has said yes."""

    offer = models.OneToOneField(Offer, models.PROTECT, related_name="referral")
    story = models.TextField(max_length=5000, blank=True)
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="+")
    receiver = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")

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
    TO_FIVE = "0-5", _("up to 5 years, or expected")
    SIX_TO_TWELVE = "6-12", _("6–12 years")
    TEENS = "13-18", _("13–18 years")
    TO_TWELVE = "0-12", _("up to 12 years, or expected")
    FROM_THIRTEEN = "13-24", _("13–24 years")
    ANY = "0-24", _("up to 24 years")


class Offer(models.Model):
    """A need, put to a unit. No child in it.

    Its states follow the status of a Task as the Gravity SDOH guide has it, and who may set each:
    those who asked send and withdraw, the receiver does the rest. `read_at` is the receipt of a
    named person, beside the state: what has been opened still waits for its answer.
    `only_question`: a yes opens the name and what is written here, and not the work together."""

    class State(models.TextChoices):
        SENT = "sent", _("waiting for an answer")
        ACCEPTED = "accepted", _("yes")
        DECLINED = "declined", _("no")
        WITHDRAWN = "withdrawn", _("taken back")
        DONE = "done", _("Done")
        RETURNED = "returned", _("handed back")

    MOVES = {
        State.SENT: {State.ACCEPTED, State.DECLINED, State.WITHDRAWN},
        State.ACCEPTED: {State.DONE, State.RETURNED},
    }
    TASK = {
        State.SENT: "requested", State.ACCEPTED: "accepted", State.DECLINED: "rejected",
        State.WITHDRAWN: "cancelled", State.DONE: "completed", State.RETURNED: "failed",
    }  # fmt: skip

    class DeclineReason(models.TextChoices):
        NO_ROOM = "no_room", _("We do not have room then")
        OUTSIDE = "outside", _("The need is outside what we can help with")
        OTHER_BETTER = "other_better", _("Another service fits better")
        OTHER = "other", _("Something else")

    class Outcome(models.TextChoices):
        HELPED = "helped", _("It helped, and the need is met")
        PARTLY = "partly", _("It helped some, and the need is there still")
        NO_HELP = "no_help", _("It did not help")
        OTHER_SERVICE = "other_service", _("Another service has taken over")
        STOPPED = "stopped", _("The child or the family wished to stop")
        NOT_REACHED = "not_reached", _("We did not reach the family")

    class BackReason(models.TextChoices):
        NO_ROOM = "no_room", _("We no longer have room")
        OUTSIDE = "outside", _("The need turned out to be outside what we can help with")
        FAMILY = "family", _("The child or the family wants another service")
        MOVED = "moved", _("The child has moved")
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
    only_question = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State, default=State.SENT)
    sent_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    decline_reason = models.CharField(max_length=20, choices=DeclineReason, blank=True)
    instead = models.TextField(max_length=1000, blank=True)
    reasons = models.TextField(max_length=2000, blank=True, default="")
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True, default="")
    back_reason = models.CharField(max_length=20, choices=BackReason, blank=True, default="")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
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
            models.CheckConstraint(
                condition=(Q(state="done", ended_at__isnull=False) & ~Q(outcome=""))
                | (Q(state="returned", ended_at__isnull=False) & ~Q(back_reason=""))
                | (~Q(state__in=["done", "returned"]) & Q(ended_at=None)),
                name="offer_end_has_a_time_and_says_how",
            ),
        ]


class Referral(AboutChild):
    """Whom the question is about, and the story. `receiver` is set when the unit has said yes, and
    taken away when it hands the question back. `told_back`: how it went, or why it came back.
    `told_to`: the unit that is told who it is before it answers, by `named` and `born_on`, while
    the question and the family's yes stand, and before the day `told_until`."""

    offer = models.OneToOneField(Offer, models.PROTECT, related_name="referral")
    story = models.TextField(max_length=5000, blank=True)
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="+")
    receiver = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    told_back = models.TextField(max_length=1000, blank=True, default="")
    told_to = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    told_until = models.DateField(null=True)
    named = models.CharField(max_length=170, blank=True, default="")
    born_on = models.DateField(null=True)


class Intake(models.Model):
    """What a unit that answers as it chooses says of how it is asked. Without a row it is asked
    without a name. Where law makes it assess the person, no row changes that it is told who it is.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    unit = models.OneToOneField(Unit, models.PROTECT, related_name="+")
    without_name = models.BooleanField()
    said_by = models.ForeignKey(Role, models.PROTECT, related_name="+")
    said_on = models.DateField()

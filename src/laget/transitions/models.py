"""Hand-overs, school exits and what is done about them, absence, and a yes said again."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild, CanBeTakenBack
from laget.consent.models import Consent
from laget.core.ids import new_id
from laget.organisations.models import Area, Authority, Unit
from laget.people.models import Role
from laget.plans.models import Contact, Measure
from laget.referrals.models import AgeBand
from laget.teams.models import Participation


class Stage(models.TextChoices):
    """What the child passes into, or from. The first four are the stages of a rule pack."""

    SCHOOL = "school", _("Starts school")
    LOWER = "lower_secondary", _("Starts lower secondary school")
    UPPER = "upper_secondary", _("Starts upper secondary school")
    WORK = "work", _("Leaves school for work or something else")
    MOVED = "moved", _("Moves to another place")
    CARE = "care", _("Leaves care")
    SERVICE = "service", _("Goes on in another service")


class Handover(models.Model):
    """A hand-over as it is put to the unit that is to receive: who hands over, what the child
    passes into, and when. There is no child in it. `read_at` is the receipt of a named person
    there; by `read_due_on` somebody should have opened it."""

    class State(models.TextChoices):
        SENT = "sent", _("waiting for an answer")
        ACCEPTED = "accepted", _("yes")
        DECLINED = "declined", _("no")
        WITHDRAWN = "withdrawn", _("taken back")

    class DeclineReason(models.TextChoices):
        NOT_OURS = "not_ours", _("The child is to begin somewhere else")
        NO_ROOM = "no_room", _("We do not have room then")
        TOO_EARLY = "too_early", _("It is too early to say")
        OTHER = "other", _("Something else")

    MOVES = {State.SENT: {State.ACCEPTED, State.DECLINED, State.WITHDRAWN}}

    id = models.UUIDField(primary_key=True, default=new_id)
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    from_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    stage = models.CharField(max_length=20, choices=Stage)
    from_on = models.DateField()
    age_band = models.CharField(max_length=10, choices=AgeBand)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.SENT)
    sent_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)
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
                name="handover_answer_has_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(decline_reason=""),
                name="handover_no_has_a_reason",
            ),
        ]


class Transfer(AboutChild):
    """A unit hands its part over: to a unit that answers through `handover`, or, where the place
    the child has moved to does not write in Laget, to its authority.

    `parts` and `words` are what the family agreed to hand over; `receiver` is set with its yes.
    The gap in days is what lies between `last_day_on` there and `first_day_on` here."""

    class Part(models.TextChoices):
        PLAN = "plan", _("The plan, and what is done now")
        WORKS = "works", _("What works, and what to avoid")
        PEOPLE = "people", _("Who is around the child")
        PAPERS = "papers", _("Assessments and papers, sent another way")
        MEET = "meet", _("A meeting with the child before it begins")

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="transfers")
    to_authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    offered_on = models.DateField()
    accepted_on = models.DateField(null=True)
    handover = models.OneToOneField(Handover, models.PROTECT, null=True, related_name="transfer")
    parts = ArrayField(models.CharField(max_length=10, choices=Part), default=list, db_default=[])
    words = models.TextField(max_length=5000, blank=True, db_default="")
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="+")
    receiver = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    last_day_on = models.DateField(null=True)
    first_day_on = models.DateField(null=True)
    ask_on = models.DateField(null=True)

    @property
    def gap_days(self) -> int | None:
        """Days between the last day there and the first day here, with neither of them."""
        if self.last_day_on is None or self.first_day_on is None:
            return None
        return max(0, (self.first_day_on - self.last_day_on).days - 1)


class Followed(AboutChild):
    """Some time after: how the hand-over went, as one side sees it."""

    class How(models.TextChoices):
        WELL = "well", _("It went well")
        PARTLY = "partly", _("Something was lost on the way")
        BADLY = "badly", _("The child did not get what was agreed")

    transfer = models.ForeignKey(Transfer, models.PROTECT, related_name="followed")
    how = models.CharField(max_length=10, choices=How)
    note = models.TextField(max_length=1000, blank=True)
    on = models.DateField()


class SchoolExit(CanBeTakenBack):
    """A young person left school. `unit` is the follow-up unit that must call in time.

    `told_by` is the one at the school who told of it, by the `statute` or by the family's yes;
    then it may lie ahead. `status` is a code of the pack's list. It ends with `back_to`, and on
    `ask_on` somebody asks whether it lasted. Where that was noted by mistake, `not_back` says why
    it runs again."""

    class BackTo(models.TextChoices):
        SCHOOL = "school", _("School")
        APPRENTICE = "apprentice", _("An apprenticeship")
        WORK = "work", _("Work")
        OTHER = "other", _("Something else")

    class Still(models.TextChoices):
        YES = "yes", _("Yes, still there")
        NO = "no", _("No, out again")

    left_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    contact_due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=10, blank=True, db_default="")
    status_on = models.DateField(null=True)
    back_to = models.CharField(max_length=10, choices=BackTo, blank=True, db_default="")
    ask_on = models.DateField(null=True)
    still = models.CharField(max_length=5, choices=Still, blank=True, db_default="")
    not_back = models.CharField(max_length=300, blank=True, db_default="")
    not_back_on = models.DateField(null=True)
    not_back_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    told_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    told_on = models.DateField(null=True)
    statute = models.CharField(max_length=80, blank=True, db_default="")


class Attempt(CanBeTakenBack):
    """Somebody tried to get in touch with a young person who is out of school; where they got
    through, it is a `contact` too."""

    class How(models.TextChoices):
        CALL = "call", _("Called")
        MESSAGE = "message", _("Sent a message")
        LETTER = "letter", _("Wrote a letter")
        VISIT = "visit", _("Went home to them")
        SOMEBODY = "somebody", _("Asked somebody they know")

    class Reached(models.TextChoices):
        CHILD = "child", _("the young person")
        GUARDIAN = "guardian", _("a guardian")
        NOBODY = "nobody", _("nobody")

    school_exit = models.ForeignKey(SchoolExit, models.PROTECT, related_name="attempts")
    on = models.DateField()
    how = models.CharField(max_length=10, choices=How)
    reached = models.CharField(max_length=10, choices=Reached)
    note = models.CharField(max_length=300, blank=True)
    contact = models.OneToOneField(Contact, models.PROTECT, null=True, related_name="+")

    @property
    def stands(self) -> bool:
        """Neither it nor the contact it was is taken back."""
        contact_stands = self.contact is None or self.contact.taken_back_on is None
        return self.taken_back_on is None and contact_stands


class Toward(AboutChild):
    """A measure that helps a young person who is out of school, and in which field."""

    class Field(models.TextChoices):
        HEALTH = "health", _("Health")
        SOCIAL = "social", _("Home and friends")
        WORK = "work", _("Work")
        TRAINING = "training", _("School and training")
        ECONOMY = "economy", _("Money")

    school_exit = models.ForeignKey(SchoolExit, models.PROTECT, related_name="toward")
    measure = models.OneToOneField(Measure, models.PROTECT, related_name="+")
    field = models.CharField(max_length=10, choices=Field)


class Absence(AboutChild):
    """How much of a period the child was away from school, in percent. Only brought in by import;
    `unit` is the school. It is shown, and never reckoned with."""

    from_on = models.DateField()
    to_on = models.DateField()
    percent = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__gte=0, percent__lte=100), name="absence_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(to_on__gt=models.F("from_on")), name="absence_has_a_period"
            ),
        ]


class SaidAgain(AboutChild):
    """A yes that a guardian gave, said again by the young person, who now decides it."""

    consent = models.OneToOneField(Consent, models.PROTECT, related_name="said_again")
    on = models.DateField()

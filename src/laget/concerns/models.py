"""Concerns, reports, and the note that a report was made at once."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild, CanBeTakenBack, Child
from laget.core import clock
from laget.people.models import Role


class Concern(CanBeTakenBack):
    """Somebody has seen something. Not a conclusion; read in the service where it was raised.

    `read_at` is the receipt of a named person, the first who may decide and has opened it; by
    `read_due_on` somebody should have. Given to another, it waits to be opened again. Taken back,
    it is read by those in the service where it was raised, and waits for nobody."""

    class HowLong(models.TextChoices):
        FIRST = "first", _("The first time")
        WEEKS = "weeks", _("Some weeks")
        MONTHS = "months", _("Several months")
        UNKNOWN = "unknown", _("I do not know")

    class Decision(models.TextChoices):
        CLOSE = "close", _("No more is needed")
        WITHIN = "within", _("We help here, in our own service")
        TOGETHER = "together", _("We help together with others")
        WIDE = "wide", _("Many services must help together")

    child = models.ForeignKey(Child, models.PROTECT, null=True, related_name="+")
    about_text = models.CharField(max_length=200, blank=True)
    seen = models.TextField(max_length=5000)
    said = models.TextField(max_length=2000, blank=True)
    how_long = models.CharField(max_length=10, choices=HowLong, default=HowLong.UNKNOWN)
    talked_child = models.BooleanField(default=False)
    talked_guardian = models.BooleanField(default=False)
    talked_colleague = models.BooleanField(default=False)
    talked_on = models.DateField(null=True)
    interplay = models.TextField(max_length=2000, blank=True)
    earlier = models.TextField(max_length=2000, blank=True)
    strengths = models.TextField(max_length=2000, blank=True)
    proposed = models.TextField(max_length=2000, blank=True)
    owner = models.ForeignKey(Role, models.PROTECT, related_name="+")
    raised_on = models.DateField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    decision = models.CharField(max_length=10, choices=Decision, blank=True)
    decided_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(max_length=2000, blank=True)

    class Meta(CanBeTakenBack.Meta):
        constraints = [
            *CanBeTakenBack.Meta.constraints,
            models.CheckConstraint(
                condition=Q(child__isnull=False) | ~Q(about_text=""),
                name="concern_is_about_somebody",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_on=None)
                | (~Q(decision="") & Q(decided_on__isnull=False)),
                name="concern_decision_has_a_day",
            ),
        ]

    @property
    def read_on(self) -> date | None:
        return clock.day(self.read_at) if self.read_at else None


class Level(AboutChild):
    """What is done about a concern moves, up or down, with a reason: from one decision to another.
    The first decision, and why, stands in the concern."""

    child = models.ForeignKey(Child, models.PROTECT, null=True, related_name="+")
    concern = models.ForeignKey(Concern, models.PROTECT, related_name="levels")
    was = models.CharField(max_length=10, choices=Concern.Decision)
    now = models.CharField(max_length=10, choices=Concern.Decision)
    reason = models.TextField(max_length=2000)
    on = models.DateField()


class Report(CanBeTakenBack):
    """A report of concern that child welfare has received. Its existence is confidential.

    Where law counts hours, the moment it came stands too, and by when it must be assessed. `second`
    assessed it together with another; `receipt` says what whoever reported has been told. Received
    on the wrong child it is taken back: no clock runs from it any more."""

    class Outcome(models.TextChoices):
        INVESTIGATE = "investigate", _("investigate")
        DROP = "drop", _("leave it there")

    class Protection(models.TextChoices):
        NOW = "now", _("the child needs protection now")
        NOT_NOW = "not_now", _("not now")

    class Receipt(models.TextChoices):
        CAME = "came", _("that the report has come")
        OUTCOME = "outcome", _("that it has come, and what was decided")

    received_on = models.DateField()
    received_at = models.DateTimeField(null=True)
    from_kind = models.CharField(max_length=30, blank=True)
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    assessed_on = models.DateField(null=True)
    assessed_at = models.DateTimeField(null=True)
    assessed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    second = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    protection_due_on = models.DateField(null=True)
    protection_rule = models.CharField(max_length=80, blank=True, db_default="")
    protection_on = models.DateField(null=True)
    protection = models.CharField(max_length=10, choices=Protection, blank=True, db_default="")
    receipt_due_on = models.DateField(null=True)
    receipt_rule = models.CharField(max_length=80, blank=True, db_default="")
    receipt_on = models.DateField(null=True)
    receipt = models.CharField(max_length=10, choices=Receipt, blank=True, db_default="")

    class Meta(CanBeTakenBack.Meta):
        constraints = [
            *CanBeTakenBack.Meta.constraints,
            models.CheckConstraint(
                condition=Q(second=None)
                | Q(assessed_by__isnull=False) & ~Q(second=F("assessed_by")),
                name="report_second_is_another",
            ),
            models.CheckConstraint(
                condition=Q(protection="", protection_on=None)
                | (~Q(protection="") & Q(protection_on__isnull=False)),
                name="report_protection_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(receipt="", receipt_on=None)
                | (~Q(receipt="") & Q(receipt_on__isnull=False)),
                name="report_receipt_has_a_day",
            ),
        ]


class Correction(AboutChild):
    """An assessment was wrong: what was decided about the report then, what is decided instead, and
    why. The first stands in the report as it was made; this is kept beside it."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="corrections")
    was = models.CharField(max_length=20, choices=Report.Outcome)
    now = models.CharField(max_length=20, choices=Report.Outcome)
    second = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(max_length=2000)
    on = models.DateField()


class DutyReport(AboutChild):
    """Somebody reported at once, as the law says: only that, when, to whom, and by whom."""

    child = models.ForeignKey(Child, models.PROTECT, null=True, related_name="+")
    reported_at = models.DateTimeField()
    to_whom = models.CharField(max_length=30)

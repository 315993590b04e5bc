"""All that is said about a programme, planned in it, paid by it, and reported. No child is here."""

from __future__ import annotations

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.organisations.models import Area, Unit
from laget.people.models import Role
from laget.programme.allotment_models import Allotment
from laget.programme.ground import Kept, Level, Programme, Source, Sourced
from laget.programme.learning_models import Learning, Translation, Uptake
from laget.programme.report_models import Approval, Report, Section
from laget.programme.seat_models import Seat

__all__ = [
    "Allotment", "Approval", "Kept", "Learning", "Level", "Programme", "Report", "Seat", "Section",
    "Source", "Sourced", "Translation", "Uptake",
]  # fmt: skip


class Topic(models.TextChoices):
    """What a statement is about."""

    PURPOSE = "purpose", _("Purpose")
    BACKGROUND = "background", _("Background")
    CONTENT = "content", _("What it contains")
    TARGET_GROUP = "target_group", _("Target group")
    EFFECT_GOAL = "effect_goal", _("Effect goal")
    RESULT_GOAL = "result_goal", _("Result goal")
    SUCCESS = "success", _("When it has succeeded")
    DURATION = "duration", _("Duration")
    COMMISSIONER = "commissioner", _("Commissioner")
    CONTRACTOR = "contractor", _("Contractor")
    LEADER = "leader", _("Programme leader")
    PARTICIPANTS = "participants", _("Who takes part")
    MONEY = "money", _("Financing")
    NOT_COVERED = "not_covered", _("What the money does not cover")
    EVALUATION = "evaluation", _("Research and evaluation")
    FINDING = "finding", _("Finding")


#: Statements that say what should come of it; each has its measures, or is said to be not measured.
GOALS = (Topic.EFFECT_GOAL, Topic.RESULT_GOAL, Topic.SUCCESS)


class Statement(Sourced):
    """Something said about the programme. Statements with the same topic and number are about the
    same thing: where their texts differ, the sources disagree and both are shown."""

    topic = models.CharField(max_length=20, choices=Topic)
    number = models.SmallIntegerField(default=1)
    text = models.TextField()

    class Meta:
        ordering = ["topic", "number", "id"]


class Joining(Sourced):
    """A country or territory: invited, answered, takes part with a case, only follows, left. Where
    a source gives no date, none stands. `role` is the hat that answered for its own `body`; without
    one, the secretariat has noted what it was told, or what a source says."""

    class Step(models.TextChoices):
        INVITED = "invited", _("Invited")
        ANSWERED = "answered", _("Has answered")
        CASE = "case", _("Takes part with a case")
        NO_CASE = "no_case", _("Takes part")
        FOLLOWS = "follows", _("Only follows")
        DECLINED = "declined", _("Has said no")
        LEFT = "left", _("Has left")

    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    step = models.CharField(max_length=20, choices=Step)
    on = models.DateField(null=True)
    by_month = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    body = models.ForeignKey("Body", models.PROTECT, null=True, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["area__name", "on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role=None, body=None)
                | models.Q(role__isnull=False, body__isnull=False),
                name="joining_for_a_body",
            )
        ]


class Body(Sourced):
    """Who acts in the programme, with mandate and tasks (one a line). Hats of `unit` act for it."""

    class Kind(models.TextChoices):
        STEERING = "steering_group", _("Steering group")
        PROJECT = "project_group", _("Nordic project group")
        LEAD = "project_lead", _("Project leadership")
        NATIONAL = "national_group", _("National working group")
        CONTACT = "contact", _("National contact person")
        CASE = "case_lead", _("Leader of the national case")
        MUNICIPAL = "municipal", _("Participants from the municipalities")
        RESEARCH = "research", _("Researchers")

    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=200)
    mandate = models.TextField(blank=True)
    tasks = models.TextField(blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    number = models.SmallIntegerField(default=1)

    class Meta:
        ordering = ["number", "id"]

    def __str__(self) -> str:
        return self.name


class Direction(Sourced):
    """What the steering group wants; and what was done with it."""

    text = models.TextField()
    given_on = models.DateField(null=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        ordering = ["-given_on", "-id"]


class Initiative(Sourced):
    """Another effort, Nordic or national, that the programme is seen together with."""

    name = models.CharField(max_length=200)
    level = models.CharField(max_length=20, choices=Level)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    text = models.TextField(blank=True)
    years = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["name", "id"]


class Anchoring(Kept):
    """A level stands behind it, until a day. `role` is the hat that said so for its own `body`;
    without one, the secretariat has noted what it was told."""

    level = models.CharField(max_length=20, choices=Level)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    by_whom = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    on = models.DateField()
    lapses_on = models.DateField()

    class Meta:
        ordering = ["level", "-on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(lapses_on__gt=models.F("on")), name="anchoring_lapses_later"
            ),
            models.CheckConstraint(
                condition=models.Q(role=None, body=None)
                | models.Q(role__isnull=False, body__isnull=False),
                name="anchored_for_a_body",
            ),
        ]


class Activity(Sourced):
    """One line of the plan. `base_from` and `base_to` are the dates when the plan was agreed.

    Where a source gives no date, `when_said` keeps its words. `needs` are activities that must be
    over before this one begins; `duties` says for each body (by key) R, A, C or I, or RA where it
    both does it and answers for it. `done_on` is its last day, or the day somebody said that it is
    done, where that came first.
    """

    class Kind(models.TextChoices):
        ACTIVITY = "activity", _("Activity")
        MILESTONE = "milestone", _("Milestone")
        GATHERING = "gathering", _("Gathering")

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        BEGUN = "begun", _("Under way")
        DONE = "done", _("Done")
        DROPPED = "dropped", _("Will not be done")

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ACTIVITY)
    state = models.CharField(max_length=20, choices=State, default=State.PLANNED)
    from_on = models.DateField(null=True)
    to_on = models.DateField(null=True)
    by_month = models.BooleanField(default=False)
    when_said = models.CharField(max_length=120, blank=True)
    done_on = models.DateField(null=True)
    base_from = models.DateField(null=True)
    base_to = models.DateField(null=True)
    moved_because = models.TextField(blank=True)
    needs = ArrayField(models.UUIDField(), default=list, blank=True)
    duties = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["from_on", "to_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(from_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="activity_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name


class BudgetLine(Sourced):
    """What money is for, in one year or in the whole period. `planned` is in DKK; empty where
    nobody has said how much."""

    class Kind(models.TextChoices):
        TOTAL = "total", _("The whole grant")
        SET_ASIDE = "set_aside", _("Set aside")
        REST = "rest", _("Of the rest")

    class Stage(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        CONSULTED = "consulted", _("The project group has been asked")
        DECIDED = "decided", _("Decided")

    purpose = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.SET_ASIDE)
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.DECIDED)
    year = models.SmallIntegerField(null=True)
    planned = models.DecimalField(max_digits=14, decimal_places=2, null=True)

    class Meta:
        ordering = ["year", "kind", "id"]

    def __str__(self) -> str:
        return f"{self.purpose} {self.year or ''}".strip()


class Money(Kept):
    """An amount committed or used, in its own currency, with the rate it was counted by: of which
    day, and who gave it."""

    class Kind(models.TextChoices):
        COMMITTED = "committed", _("Committed")
        USED = "used", _("Used")

    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.CharField(max_length=200)
    on = models.DateField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    currency = models.CharField(max_length=3, default="DKK")
    rate = models.DecimalField(max_digits=12, decimal_places=6, default=Decimal(1))
    rate_on = models.DateField(null=True)
    rate_from = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(rate__gt=0), name="rate_is_above_nothing")
        ]

    @property
    def in_dkk(self) -> Decimal:
        return (self.amount * self.rate).quantize(Decimal("0.01"))


class Risk(Kept):
    """What could go wrong, how likely and how bad (1 to 3), and what is done about it."""

    text = models.TextField()
    likely = models.SmallIntegerField(default=2)
    bad = models.SmallIntegerField(default=2)
    mended_by = models.TextField(blank=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")
    is_over = models.BooleanField(default=False)
    noted_on = models.DateField(null=True)
    over_on = models.DateField(null=True)

    class Meta:
        ordering = ["is_over", "id"]

    @property
    def weight(self) -> int:
        return self.likely * self.bad

    @property
    def is_grave(self) -> bool:
        return self.weight >= 6


class Measure(Sourced):
    """How a goal is followed: what is counted, and what it was on a day."""

    goal = models.ForeignKey(Statement, models.PROTECT, related_name="measures")
    what = models.CharField(max_length=300)
    value = models.CharField(max_length=100, blank=True)
    on = models.DateField(null=True)

    class Meta:
        ordering = ["goal", "on", "id"]

"""The cases, what is said in them, the rounds of mapping, and how the state works together."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.cases.research_models import Gain, Part, Study, Survey
from laget.organisations.models import Area, Unit
from laget.programme.ground import Kept, Level, Sourced
from laget.programme.second_look import Told, read_by_two

__all__ = ["Gain", "Part", "Study", "Survey"]


class Heading(models.TextChoices):
    """What is said of a case: Fafo's six headings, and what the programme asks besides."""

    AIM = "aim", _("Aim")
    TARGET = "target_group", _("Target group")
    ACTORS = "actors", _("Actors and services")
    TOGETHER = "together", _("How work across sectors is made possible")
    USER_ONE = "user_individual", _("The user's perspective: the individual")
    USER_ALL = "user_system", _("The user's perspective: the system")
    WHOLE = "contribution", _("What it gives to the whole")
    CRITERIA = "criteria", _("Criteria for the municipalities' participation")
    OWN_GOAL = "own_goal", _("Goals of its own")
    EVALUATED = "evaluated", _("How these are evaluated")
    PRACTICE = "practice", _("Types of practice")
    SUPPORT = "support", _("How the national level supports local work")
    RESULT = "result", _("Results so far")
    LEARNT = "learnt", _("What it has learnt")


class Factor(models.TextChoices):
    """Three factors that all the cases count on: axes to see them by."""

    INDIVIDUAL = "individual", _("The individual")
    WHOLE = "whole", _("The whole")
    EARLY = "early", _("Early")


#: What may be written in, and translated into, in all the rooms here and above.
LANGUAGES = (
    ("nb", "Norsk bokmål"), ("nn", "Norsk nynorsk"), ("sv", "Svenska"), ("da", "Dansk"),
    ("fi", "Suomi"), ("is", "Íslenska"), ("fo", "Føroyskt"), ("kl", "Kalaallisut"),
    ("en", "English"),
)  # fmt: skip


class Case(Sourced):
    """What one country or territory takes part with. Hats of `unit` lead it and write in it."""

    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["area__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "area"], name="one_case_each", condition=models.Q(is_out=False)
            )
        ]

    def __str__(self) -> str:
        return self.name


class Said(Sourced):
    """Something said of a case, in the language it was said in. Those with the same heading and
    number are about the same thing: where they differ, the sources disagree."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="said")
    heading = models.CharField(max_length=20, choices=Heading)
    factor = models.CharField(max_length=12, choices=Factor, blank=True)
    number = models.SmallIntegerField(default=1)
    text = models.TextField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["heading", "number", "id"]

    def __str__(self) -> str:
        return self.text[:90]


class Translation(Kept):
    """The same in another language, with who translated it."""

    said = models.ForeignKey(Said, models.PROTECT, related_name="translations")
    language = models.CharField(max_length=5, choices=LANGUAGES)
    text = models.TextField()
    by_whom = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["said", "language"],
                name="translated_once",
                condition=models.Q(is_out=False),
            )
        ]


class Round(Kept):
    """A round of mapping: the same five questions to every case, until a day. `reminded_on` is the
    latest day on which those who had not answered were reminded."""

    title = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    due_on = models.DateField()
    reminded_on = models.DateField(null=True)

    class Meta:
        ordering = ["-due_on", "-id"]

    def __str__(self) -> str:
        return self.title


class Reply(Told):
    """What one case answers in one round. Once read by two, it stands on the case's page."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="replies")
    case = models.ForeignKey(Case, models.PROTECT, related_name="replies")
    achieved = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    users = models.TextField(blank=True)
    coordination = models.TextField(blank=True)
    gains = models.TextField(blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["-round__due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["round", "case"], name="round_answered_once"),
            read_by_two("reply_read_by_two"),
        ]


class Structure(Sourced):
    """How ministries, directorates or regions try to work together, in the language it was told
    in."""

    class Kind(models.TextChoices):
        CORE = "core_group", _("Core group of ministries")
        DIRECTORATES = "directorates", _("Structure between directorates")
        LETTER = "letter", _("Joint assignment letter")
        REGION = "region", _("Region or county")
        OTHER = "other", _("Something else")

    kind = models.CharField(max_length=20, choices=Kind)
    level = models.CharField(max_length=20, choices=Level)
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    text = models.TextField()
    who = models.TextField(blank=True)
    years = models.CharField(max_length=40, blank=True)
    happened = models.TextField(blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["kind", "area__name", "id"]

    def __str__(self) -> str:
        return self.name


class Wording(Kept):
    """A structure in another language, with who translated it."""

    structure = models.ForeignKey(Structure, models.PROTECT, related_name="wordings")
    language = models.CharField(max_length=5, choices=LANGUAGES)
    name = models.CharField(max_length=200)
    text = models.TextField()
    who = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    by_whom = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["structure", "language"],
                name="worded_once",
                condition=models.Q(is_out=False),
            )
        ]


class Step(Told):
    """How far somebody says they have come on the staircase of coordination, and what shows it."""

    class Stair(models.IntegerChoices):
        SHARE = 1, _("We share information, experience and knowledge")
        SEE = 2, _("We see the problem in the same way")
        AGREE = 3, _("We have agreed on what comes first")
        ACT = 4, _("We act together")

    case = models.ForeignKey(Case, models.PROTECT, related_name="steps")
    who = models.CharField(max_length=200)
    stair = models.SmallIntegerField(choices=Stair)
    evidence = models.TextField()
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [read_by_two("step_read_by_two")]

    def __str__(self) -> str:
        return self.evidence[:90]

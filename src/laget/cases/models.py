"""The cases, what is said in them, the rounds of mapping, and how the state works together."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.cases.research_models import Gain, Part, Study, Survey
from laget.organisations.models import Area, Unit
from laget.programme.ground import LANGUAGES, Kept, Level, Sourced, Translated
from laget.programme.second_look import Told, read_by_two

__all__ = ["LANGUAGES", "Gain", "Part", "Study", "Survey"]


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


class PracticeKind(models.TextChoices):
    """Types of practice: what a case tries, what a round tells, and what the library is sorted
    by."""

    SCHOOL = "school", _("School with the services in it")
    ONE_DOOR = "one_door", _("One door to several services")
    TEAM = "team", _("Team of several professions")
    MEETING = "meeting", _("Meetings across services")
    OVERVIEW = "overview", _("Overview of the services")
    PLAN = "plan", _("One plan and one named person")
    TOOLS = "tools", _("Methods and tools")
    EARLY = "early", _("Early help")
    NETWORK = "network", _("Network that learns together")
    STATE = "state", _("How the state works together")


class Case(Sourced):
    """What one country or territory takes part with. Hats of `unit` lead it and write in it."""

    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
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
    kind = models.CharField(max_length=20, choices=PracticeKind, blank=True)
    number = models.SmallIntegerField(default=1)
    text = models.TextField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["heading", "number", "id"]

    def __str__(self) -> str:
        return self.text[:90]


class Translation(Translated):
    """What is said of a case, or its name and first words, in another language."""

    said = models.ForeignKey(Said, models.PROTECT, null=True, related_name="translations")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="translations")
    text = models.TextField(blank=True)
    name = models.CharField(max_length=200, blank=True)
    lead = models.TextField(blank=True)

    OF: ClassVar[dict[str, tuple[str, ...]]] = {"said": ("text",), "case": ("name", "lead")}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["said", "language"],
                name="translated_once",
                condition=models.Q(is_out=False),
            ),
            models.UniqueConstraint(
                fields=["case", "language"],
                name="case_named_once",
                condition=models.Q(is_out=False),
            ),
            models.CheckConstraint(
                condition=models.Q(said=None) ^ models.Q(case=None), name="translation_of_one"
            ),
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
    """What one case answers in one round. Once read by two, it stands on the case's page. `users`
    tells of the individual, `users_system` of the system; `kinds` are types of practice."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="replies")
    case = models.ForeignKey(Case, models.PROTECT, related_name="replies")
    achieved = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    users = models.TextField(blank=True)
    users_system = models.TextField(blank=True)
    coordination = models.TextField(blank=True)
    gains = models.TextField(blank=True)
    kinds = ArrayField(
        models.CharField(max_length=20, choices=PracticeKind), default=list, blank=True
    )
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["-round__due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["round", "case"], name="round_answered_once"),
            read_by_two("reply_read_by_two"),
        ]


class ReplyTranslation(Told, Translated):
    """What a case answers, in another language: read by two, as the answer itself."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="translations")
    achieved = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    users = models.TextField(blank=True)
    users_system = models.TextField(blank=True)
    coordination = models.TextField(blank=True)
    gains = models.TextField(blank=True)

    OF: ClassVar[dict[str, tuple[str, ...]]] = {
        "reply": ("achieved", "learnt", "users", "users_system", "coordination", "gains"),
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reply", "language"],
                name="reply_translated_once",
                condition=models.Q(is_out=False),
            ),
            read_by_two("reply_translation_read_by_two"),
        ]

    def __str__(self) -> str:
        return f"{self.get_language_display()}: {self.achieved[:80]}"


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


class Wording(Translated):
    """A structure in another language, with who translated it."""

    structure = models.ForeignKey(Structure, models.PROTECT, related_name="wordings")
    name = models.CharField(max_length=200)
    text = models.TextField()
    who = models.TextField(blank=True)
    happened = models.TextField(blank=True)

    OF: ClassVar[dict[str, tuple[str, ...]]] = {"structure": ("name", "text", "who", "happened")}

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

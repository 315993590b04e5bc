"""Gatherings: who comes, what the tables write, what is decided, and what it was worth."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.cases.models import Survey
from laget.networks.kept import ANSWERED
from laget.people.models import Role
from laget.programme.ground import LANGUAGES, Kept, Sourced, Translated
from laget.programme.models import Activity
from laget.programme.second_look import Told, read_by_two

#: Whose clock a gathering keeps.
ZONES = (
    ("Europe/Oslo", _("Norway, Sweden and Denmark")), ("Europe/Helsinki", _("Finland and Åland")),
    ("Atlantic/Reykjavik", _("Iceland")), ("Atlantic/Faroe", _("The Faroe Islands")),
    ("America/Nuuk", _("Greenland")),
)  # fmt: skip


class Gathering(Sourced):
    """People meet. Where no day is known, `when_said` keeps the words of the source. The clock is
    that of `zone`; `activity` is the line of the plan that it is. `for_staff`: whoever works in a
    municipality of the programme's networks can sign up."""

    class Kind(models.TextChoices):
        JOINT = "joint", _("Joint meeting")
        EXPERIENCE = "experience", _("Experience conference")
        LEARNING = "learning", _("Learning session")
        VISIT = "visit", _("Study visit")
        HOSPITATION = "hospitation", _("Hospitation")
        FINAL = "final", _("Final conference")
        ELSEWHERE = "elsewhere", _("Appearance elsewhere")

    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=300)
    lead = models.TextField(blank=True)
    where = models.CharField(max_length=200, blank=True)
    languages = models.CharField(max_length=200, blank=True)
    from_on = models.DateField(null=True)
    to_on = models.DateField(null=True)
    when_said = models.CharField(max_length=120, blank=True)
    starts_at = models.TimeField(null=True)
    ends_at = models.TimeField(null=True)
    zone = models.CharField(max_length=40, choices=ZONES, blank=True)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, related_name="+")
    capacity = models.SmallIntegerField(null=True)
    register_by = models.DateField(null=True)
    material = models.TextField(blank=True)
    for_staff = models.BooleanField(default=False)
    survey = models.ForeignKey(Survey, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(from_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="gathering_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def is_over(self, on: date) -> bool:
        return self.to_on is not None and self.to_on < on

    def takes_names(self, on: date) -> bool:
        """Whether one can sign up: it stands, and neither its days nor the last to sign up are
        over."""
        is_late = self.register_by is not None and self.register_by < on
        return not self.is_out and not self.is_over(on) and not is_late

    def is_asked_about(self, on: date) -> bool:
        """Whether one can say what it was worth: from its last day, for two weeks."""
        begins = self.to_on is None or self.to_on <= on
        return begins and not self.is_answered(on) and not self.is_out

    def is_answered(self, on: date) -> bool:
        """Whether nobody can say any more what it was worth."""
        return self.to_on is not None and self.to_on + ANSWERED < on


class Item(Sourced):
    """One point of the programme of a gathering."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="items")
    number = models.SmallIntegerField(default=1)
    name = models.CharField(max_length=300)
    when_said = models.CharField(max_length=60, blank=True)
    minutes = models.SmallIntegerField(null=True)
    by_whom = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["number", "id"]


class Registration(Kept):
    """Somebody comes, or waits for a place. What they need is kept apart, in `Need`; who a guest or
    a young person is, in `Guest`, and their `name` is empty here."""

    class Kind(models.TextChoices):
        LOCAL = "local", _("Local development work")
        NATIONAL = "national", _("Responsible at national level")
        YOUNG = "young", _("Young person or parent")

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="registrations")
    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=200, blank=True)
    number = models.IntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["gathering", "number"], name="place_once")]


class Need(Kept):
    """What somebody who comes needs: a ramp, an interpreter, no nuts. For the secretariat and for
    those who wrote it."""

    registration = models.ForeignKey(Registration, models.PROTECT, related_name="+")
    text = models.TextField()


class Question(Sourced):
    """A question for the tables."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="questions")
    number = models.SmallIntegerField(default=1)
    text = models.TextField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")

    class Meta:
        ordering = ["number", "id"]

    def __str__(self) -> str:
        return self.text[:90]


class Cluster(Kept):
    """Inputs that say the same, grouped by hand; who took it on, and what came of it."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="clusters")
    name = models.CharField(max_length=200)
    taken_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Input(Told):
    """What one table writes to one question. `phone` marks what came by the code on the wall, from
    one browser, so that it is shown its own."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="inputs")
    table = models.SmallIntegerField()
    text = models.TextField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
    cluster = models.ForeignKey(Cluster, models.PROTECT, null=True, related_name="inputs")
    phone = models.UUIDField(null=True)

    class Meta:
        ordering = ["table", "id"]
        constraints = [read_by_two("input_read_by_two")]
        indexes = [models.Index(fields=["question", "phone"], name="input_by_phone")]


class Translation(Told, Translated):
    """A question for the tables, or what one of them wrote, in another language: read by two."""

    question = models.ForeignKey(Question, models.PROTECT, null=True, related_name="translations")
    input = models.ForeignKey(Input, models.PROTECT, null=True, related_name="translations")
    text = models.TextField()

    OF: ClassVar[dict[str, tuple[str, ...]]] = {"question": ("text",), "input": ("text",)}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "language"], name="networks_question_once_in_each",
                condition=models.Q(is_out=False),
            ),
            models.UniqueConstraint(
                fields=["input", "language"], name="networks_input_once_in_each",
                condition=models.Q(is_out=False),
            ),
            models.CheckConstraint(
                condition=models.Q(question=None) ^ models.Q(input=None),
                name="networks_translation_of_one",
            ),
            read_by_two("networks_translation_read_by_two"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.text[:90]


class TableCode(Kept):
    """A question is open to tables that have no account: a short code on the wall, until an hour or
    until somebody closes it. `opened_by` answers for what is written by it."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    code = models.CharField(max_length=12)
    opened_by = models.ForeignKey(Role, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    open_until = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-opened_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="code_once"),
            models.CheckConstraint(
                condition=models.Q(open_until__gt=models.F("opened_at")),
                name="code_closes_after_it_opens",
            ),
        ]


class Decision(Told):
    """What was decided, who follows it up, and what came of it. `because` says what young people
    told that made it so."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="decisions")
    text = models.TextField()
    by_whom = models.CharField(max_length=200)
    due_on = models.DateField(null=True)
    because = models.TextField(blank=True)
    came_of_it = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [read_by_two("decision_read_by_two")]

    def __str__(self) -> str:
        return self.text[:90]


class Evaluation(Told):
    """What one participant thought of it; by whom, only where a hat told it. Few answers are not
    shown, and the words of none before a second person has read them."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    useful = models.SmallIntegerField()
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "role"], name="evaluated_once"),
            read_by_two("evaluation_read_by_two"),
        ]

    def __str__(self) -> str:
        return self.text[:90]

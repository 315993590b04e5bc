"""Practices, publications, what is tried at home, and what is asked and said."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.cases.models import LANGUAGES, Part, PracticeKind, Structure
from laget.networks.models import Gathering, Network
from laget.organisations.models import Area, SecrecyArea, Unit
from laget.people.models import Role
from laget.programme.ground import Sourced, Translated
from laget.programme.indexed import Folded, Mark, Stems, looked_up
from laget.programme.second_look import Told, read_by_two

#: Services that a practice can be for: every kind of unit but those of the upper rooms.
SERVICES = [
    (kind.value, kind.label) for kind in Unit.Kind
    if kind not in (Unit.Kind.SECRETARIAT, Unit.Kind.STEERING_GROUP, Unit.Kind.MINISTRY,
                    Unit.Kind.DIRECTORATE, Unit.Kind.ASSOCIATION, Unit.Kind.NETWORK_TEAM)
]  # fmt: skip
UPPER = SecrecyArea.UPPER


class Age(models.TextChoices):
    """How old those are that it is for."""

    SMALL = "0-5", _("0 to 5 years")
    CHILD = "6-12", _("6 to 12 years")
    TEEN = "13-15", _("13 to 15 years")
    YOUTH = "16-19", _("16 to 19 years")
    ADULT = "20-24", _("20 to 24 years")


class Publication(Sourced):
    """A report, research or a document of policy, with what a list of references needs. `authors`
    stand one a line. `part` is the report of a study that it is."""

    class Kind(models.TextChoices):
        REPORT = "report", _("Report")
        RESEARCH = "research", _("Research")
        POLICY = "policy", _("Policy document")
        GUIDE = "guide", _("Guide")

    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=300)
    subtitle = models.CharField(max_length=300, blank=True)
    authors = models.TextField(blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    series = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=60, blank=True)
    year = models.SmallIntegerField(null=True)
    isbn = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    address = models.URLField(max_length=500, blank=True)
    lead = models.TextField(blank=True)
    part = models.ForeignKey(Part, models.PROTECT, null=True, related_name="+")
    title_words = models.GeneratedField(
        expression=Stems("title", "subtitle"), output_field=SearchVectorField(), db_persist=True
    )
    words = models.GeneratedField(
        expression=Stems("title", "subtitle", "authors", "publisher", "series", "lead"),
        output_field=SearchVectorField(), db_persist=True,
    )  # fmt: skip
    alike = models.GeneratedField(
        expression=Folded("title"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        ordering = ["-year", "title", "id"]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


class Practice(Told):
    """Something that was done, as those who did it tell it. Hats of `unit` write in it.

    `contact` is a unit or an office, never a person's own address. `learnt` has one point a line,
    `tools` one address a line. It is published from `published_on`, and should be read again on
    `review_on`.
    """

    Kind = PracticeKind

    class Level(models.TextChoices):
        CHILD = "child", _("Around one child")
        MUNICIPALITY = "municipality", _("Municipality")
        REGION = "region", _("Region or county")
        NATIONAL = "national", _("National")
        NORDIC = "nordic", _("Nordic")

    class Evidence(models.TextChoices):
        TOLD = "told", _("Those who did it tell of it. Nobody has counted.")
        COUNTED = "counted", _("Those who did it have counted before and after.")
        FOLLOWED = "followed", _("Somebody else has followed it and described it.")
        COMPARED = "compared", _("Researchers have compared it with something else.")
        SEVERAL = "several", _("Several studies from different places say the same.")

    title = models.CharField(max_length=200)
    what = models.TextField()
    for_whom = models.TextField()
    how = models.TextField(blank=True)
    takes = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    tools = models.TextField(blank=True)
    contact = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")
    ages = ArrayField(models.CharField(max_length=10, choices=Age), default=list, blank=True)
    services = ArrayField(models.CharField(max_length=30, choices=SERVICES), default=list,
                          blank=True)  # fmt: skip
    kind = models.CharField(max_length=20, choices=Kind)
    level = models.CharField(max_length=20, choices=Level)
    evidence = models.CharField(max_length=20, choices=Evidence, default=Evidence.TOLD)
    source = models.ForeignKey("programme.Source", models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=120, blank=True)
    publication = models.ForeignKey(Publication, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    published_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    title_words = models.GeneratedField(
        expression=Stems("title"), output_field=SearchVectorField(), db_persist=True
    )
    words = models.GeneratedField(
        expression=Stems("title", "what", "for_whom", "how", "takes", "happened", "learnt"),
        output_field=SearchVectorField(), db_persist=True,
    )  # fmt: skip
    alike = models.GeneratedField(
        expression=Folded("title"), output_field=models.TextField(), db_persist=True
    )
    mark = models.GeneratedField(
        expression=Mark("title", "what", "for_whom", "how", "takes", "happened", "learnt"),
        output_field=models.CharField(max_length=64), db_persist=True,
    )  # fmt: skip

    class Meta:
        ordering = ["-published_on", "-id"]
        indexes = looked_up("library_practice")
        constraints = [
            read_by_two("practice_read_by_two"),
            models.CheckConstraint(
                condition=models.Q(published_on=None) | models.Q(review_on__isnull=False),
                name="published_is_read_again",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def said(self, name: str) -> list[str]:
        """The labels of a list of codes."""
        labels = dict(Age.choices) | dict(SERVICES)
        return [str(labels[code]) for code in getattr(self, name) if code in labels]


class Translation(Told, Translated):
    """A practice in another language: read by two, as the practice itself."""

    practice = models.ForeignKey(Practice, models.PROTECT, related_name="translations")
    title = models.CharField(max_length=200)
    what = models.TextField()
    for_whom = models.TextField()
    how = models.TextField(blank=True)
    takes = models.TextField(blank=True)
    happened = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    title_words = models.GeneratedField(
        expression=Stems("title"), output_field=SearchVectorField(), db_persist=True
    )
    words = models.GeneratedField(
        expression=Stems("title", "what", "for_whom", "how", "takes", "happened", "learnt"),
        output_field=SearchVectorField(), db_persist=True,
    )  # fmt: skip
    alike = models.GeneratedField(
        expression=Folded("title"), output_field=models.TextField(), db_persist=True
    )

    OF: ClassVar[dict[str, tuple[str, ...]]] = {
        "practice": ("title", "what", "for_whom", "how", "takes", "happened", "learnt"),
    }  # fmt: skip

    class Meta:
        indexes = looked_up("library_translation")
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "language"], name="library_practice_once_in_each",
                condition=models.Q(is_out=False),
            ),
            read_by_two("practice_translation_read_by_two"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class Trial(Told):
    """A practice taken home: what is tried and where; and, afterwards, what was changed in one's
    own guide or rules, and what happened."""

    practice = models.ForeignKey(Practice, models.PROTECT, related_name="trials")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    where = models.CharField(max_length=200)
    text = models.TextField()
    on = models.DateField()
    changed = models.CharField(max_length=300, blank=True)
    changed_on = models.DateField(null=True)
    happened = models.TextField(blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            read_by_two("trial_read_by_two"),
            models.CheckConstraint(
                condition=(models.Q(changed="") & models.Q(changed_on=None))
                | (~models.Q(changed="") & models.Q(changed_on__gte=models.F("on"))),
                name="trial_changes_later",
            ),
        ]

    def __str__(self) -> str:
        return self.where


ABOUT = ("practice", "network", "gathering", "structure")


class Post(Told):
    """Something asked or said around a practice, a network, a gathering or a structure of the
    state; or a reply to it (`over`). `answer` is the reply that answered a question; `role` is who
    asked or said it, also when somebody else has said it in other words."""

    over = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    practice = models.ForeignKey(Practice, models.PROTECT, null=True, related_name="+")
    network = models.ForeignKey(Network, models.PROTECT, null=True, related_name="+")
    gathering = models.ForeignKey(Gathering, models.PROTECT, null=True, related_name="+")
    structure = models.ForeignKey(Structure, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
    is_question = models.BooleanField(default=False)
    answer = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            read_by_two("post_read_by_two"),
            models.CheckConstraint(
                condition=models.Q(over=None) | models.Q(is_question=False, answer=None),
                name="a_reply_is_no_question",
            ),
            models.CheckConstraint(
                condition=models.Q(answer=None) | models.Q(is_question=True),
                name="only_a_question_is_answered",
            ),
        ]

    @property
    def about(self) -> tuple[str, object]:
        """What it is about: its kind, and the row."""
        return next((name, getattr(self, name)) for name in ABOUT if getattr(self, f"{name}_id"))

"""Barriers that somebody told, the faults they are gathered into, and their way up and back."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.networks.models import Gathering
from laget.organisations.models import Authority, Unit
from laget.people.models import Role
from laget.programme.ground import Kept, Level, Programme, Translated
from laget.programme.models import Report
from laget.programme.parts import UNSAID
from laget.programme.second_look import Told, read_by_two


class Kind(models.TextChoices):
    """What it was that stopped us."""

    LAW = "law", _("Law and confidentiality")
    MONEY = "money", _("Financing")
    CAPACITY = "capacity", _("Capacity")
    KNOWLEDGE = "knowledge", _("Knowledge of each other")
    REFER = "refer", _("Right to refer")
    SYSTEMS = "systems", _("Systems")
    MANDATES = "mandates", _("Mandates")
    OTHER = "other", _("Something else")


#: The units that barriers are about: the upper rooms have none of these.
SERVICES = [
    (str(kind.value), kind.label) for kind in Unit.Kind
    if kind not in ("secretariat", "steering_group", "ministry", "directorate", "association",
                    "network_team")
]  # fmt: skip
#: Nobody says of each fault which language it is told in; where a country has one, it is that.
SPOKEN = {
    "NO": "nb", "SE": "sv", "DK": "da", "IS": "is", "FO": "fo", "GL": "kl", "AX": "sv",
}  # fmt: skip


class Fault(Told):
    """What no municipality can mend alone, in the words of its leaders. `nature` is said by whoever
    runs the programme; `published_at` opens it to everybody."""

    class Nature(models.TextChoices):
        COMMON = "common", _("A common Nordic one")
        LAW = "law", _("Belongs to the law of one country")
        ORGANISING = "organising", _("Belongs to one way of organising")

    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="+")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind)
    services = ArrayField(models.CharField(max_length=30), default=list)
    text = models.TextField()
    would_help = models.TextField()
    nature = models.CharField(max_length=20, choices=Nature, blank=True)
    gathered_on = models.DateField()
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-gathered_on", "-id"]
        constraints = [read_by_two("fault_read_by_two")]

    def __str__(self) -> str:
        return self.title

    @property
    def looked_at_by(self) -> Fault:
        return self

    @property
    def language(self) -> str:
        """What is told of a fault, and what is answered, stands in the language of the country it
        comes from."""
        return SPOKEN.get(self.authority.country, UNSAID)


class Translation(Told, Translated):
    """A fault in another language: read by two, as the fault itself."""

    fault = models.ForeignKey(Fault, models.PROTECT, related_name="translations")
    title = models.CharField(max_length=200)
    text = models.TextField()
    would_help = models.TextField()

    OF: ClassVar[dict[str, tuple[str, ...]]] = {"fault": ("title", "text", "would_help")}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fault", "language"], name="faults_fault_once_in_each",
                condition=models.Q(is_out=False),
            ),
            read_by_two("fault_translation_read_by_two"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class Barrier(models.Model):
    """Something that stopped somebody. It tells no child, no unit and no teller: its key and its
    day hold no hour either, so that it cannot be laid beside the journal."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    gap = models.CharField(max_length=60, blank=True)
    gathering = models.ForeignKey(Gathering, models.PROTECT, null=True, related_name="+")
    services = ArrayField(models.CharField(max_length=30), default=list)
    would_help = models.TextField()
    told_on = models.DateField()
    fault = models.ForeignKey(Fault, models.PROTECT, null=True, related_name="barriers")
    is_down = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    is_locked_by_acts = True

    class Meta:
        ordering = ["told_on", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.would_help[:90]}"


class Telling(models.Model):
    """Who told a barrier: known to that hat alone, unless it said that others may know."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    barrier = models.OneToOneField(Barrier, models.PROTECT, related_name="telling")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    is_named = models.BooleanField(default=False)


class Try(Kept):
    """What the municipality tried itself, and when."""

    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="+")
    fault = models.ForeignKey(Fault, models.PROTECT, related_name="tries")
    on = models.DateField()
    what = models.TextField()

    class Meta:
        ordering = ["on", "id"]


class Sending(Kept):
    """A fault sent to one unit by name, with the day by which it answers."""

    class State(models.TextChoices):
        WAITS = "waits", _("Waits for an answer")
        TAKES = "takes", _("Takes it on")
        ON = "on", _("Sent on")
        NO = "no", _("Says no")
        DONE = "done", _("Done")

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    fault = models.ForeignKey(Fault, models.PROTECT, related_name="sendings")
    from_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    level = models.CharField(max_length=20, choices=Level)
    sent_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITS)

    class Meta:
        ordering = ["sent_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["fault"], condition=models.Q(state__in=("waits", "takes")),
                name="fault_at_one_place",
            )
        ]  # fmt: skip


class Answer(Kept):
    """What a level said."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    fault = models.ForeignKey(Fault, models.PROTECT, related_name="+")
    sending = models.ForeignKey(Sending, models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=10, choices=Sending.State)
    text = models.TextField(blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["on", "id"]


class Together(Kept):
    """The same is told in two places: `fault` is heard with `into`, which goes up for both and is
    answered for both. Named people join them and part them again, each with a reason."""

    fault = models.ForeignKey(Fault, models.PROTECT, related_name="goes_with")
    into = models.ForeignKey(Fault, models.PROTECT, related_name="heard_with")
    because = models.TextField()
    joined_by = models.ForeignKey(Role, models.PROTECT, related_name="+")
    joined_on = models.DateField()
    parted_because = models.TextField(blank=True)
    parted_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    parted_at = models.DateTimeField(null=True)
    parted_on = models.DateField(null=True)

    class Meta:
        ordering = ["joined_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["fault"], condition=models.Q(parted_at=None), name="fault_joined_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(fault=models.F("into")), name="fault_joined_with_another"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    parted_at=None, parted_on=None, parted_by=None, parted_because=""
                )
                | (models.Q(parted_at__isnull=False, parted_on__isnull=False,
                            parted_by__isnull=False)
                   & ~models.Q(parted_because="")),
                name="fault_parted_with_a_reason",
            ),
        ]  # fmt: skip


class Days(Kept):
    """Within how many days each level answers, as the programme has agreed. An empty one takes no
    faults."""

    region = models.SmallIntegerField(null=True)
    directorate = models.SmallIntegerField(null=True)
    ministry = models.SmallIntegerField(null=True)
    nordic = models.SmallIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme"], name="days_set_once")]


class Annual(Kept):
    """The report of one year's faults: one of the programme's reports."""

    year = models.SmallIntegerField()
    report = models.ForeignKey(Report, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "year"], name="one_report_a_year")
        ]

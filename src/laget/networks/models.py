"""Networks, their teams, and what the teams try."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.networks.gathering_models import (
    Cluster,
    Decision,
    Evaluation,
    Gathering,
    Input,
    Item,
    Need,
    Question,
    Registration,
    TableCode,
    Translation,
)  # fmt: skip
from laget.networks.ground import Network
from laget.networks.guest_models import Guest, Invitation
from laget.organisations.models import Authority, Unit
from laget.programme.ground import Kept, Sourced
from laget.programme.second_look import Told, read_by_two

__all__ = [
    "Cluster", "Decision", "Evaluation", "Gathering", "Guest", "Input", "Invitation", "Item",
    "Need", "Network", "Question", "Registration", "TableCode", "Translation",
]  # fmt: skip


class Wave(Kept):
    """A group of municipalities that begin together."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="waves")
    name = models.CharField(max_length=200)
    from_on = models.DateField(null=True)
    to_on = models.DateField(null=True)

    class Meta:
        ordering = ["from_on", "id"]

    def __str__(self) -> str:
        return self.name


class Team(Sourced):
    """Those from one municipality. Hats of `unit` write for it; `who` takes part, one a line. Who
    works for `authority` can sign up to the gatherings that are open to them."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="teams")
    wave = models.ForeignKey(Wave, models.PROTECT, null=True, related_name="+")
    municipality = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    who = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["municipality", "id"]

    def __str__(self) -> str:
        return self.municipality


class Aim(Kept):
    """For whom, measured how, how much, by when."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="aims")
    population = models.CharField(max_length=300)
    measure = models.CharField(max_length=300)
    target = models.CharField(max_length=200)
    by_on = models.DateField()

    class Meta:
        ordering = ["by_on", "id"]

    def __str__(self) -> str:
        return f"{self.population}: {self.measure}"


class Idea(Sourced):
    """A change that could help, for every team to try."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="ideas")
    text = models.TextField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:90]


class Indicator(Sourced):
    """An area that good practice is seen by. `is_ours`: no official definition exists, the words
    are the network's own."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="indicators")
    number = models.SmallIntegerField(default=1)
    name = models.CharField(max_length=200)
    definition = models.TextField(blank=True)
    is_ours = models.BooleanField(default=False)

    class Meta:
        ordering = ["number", "id"]


class OfTeam(Told):
    """What a team tells of its own work: for itself until two have read it, then for those who act
    in the programme, and never for everybody."""

    class Meta:
        abstract = True

    @property
    def looked_at_by(self) -> Team:
        """Its words are read by somebody else in the team, or by those who run the network."""
        return self.team  # type: ignore[attr-defined,no-any-return]


class Test(OfTeam):
    """One test of a change: what you will do and what you think will happen, what you did, what you
    saw, and what you do with it."""

    class Then(models.TextChoices):
        ADOPT = "adopt", _("We keep it")
        ADAPT = "adapt", _("We change it and try again")
        ABANDON = "abandon", _("We let it go")

    team = models.ForeignKey(Team, models.PROTECT, related_name="tests")
    aim = models.ForeignKey(Aim, models.PROTECT, null=True, related_name="+")
    idea = models.ForeignKey(Idea, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    on = models.DateField()
    plan = models.TextField()
    think = models.TextField()
    done = models.TextField(blank=True)
    study = models.TextField(blank=True)
    act = models.TextField(blank=True)
    then = models.CharField(max_length=10, choices=Then, blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [read_by_two("test_read_by_two")]

    def __str__(self) -> str:
        return self.name


class Storyboard(Told):
    """What a team shows the others."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="storyboards")
    title = models.CharField(max_length=200)
    why = models.TextField()
    tried = models.TextField()
    happened = models.TextField()

    class Meta:
        ordering = ["-id"]
        constraints = [read_by_two("storyboard_read_by_two")]

    def __str__(self) -> str:
        return self.title


class Score(OfTeam):
    """How far the team itself says it has come, with its reason."""

    class How(models.IntegerChoices):
        BEGUN = 1, _("We are a team and know what we want")
        TRIED = 2, _("We have tried something")
        SEEN = 3, _("We see that something has become better")
        DAILY = 4, _("It is how we work every day")
        LASTS = 5, _("It has lasted, and others do the same")

    team = models.ForeignKey(Team, models.PROTECT, related_name="scores")
    score = models.SmallIntegerField(choices=How)
    reason = models.TextField()
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [read_by_two("score_read_by_two")]

    def __str__(self) -> str:
        return f"{self.score}: {self.get_score_display()}"

"""Plans with their parts and goals, measures and reviews, needs, rights, contacts, and what came
back on paper.

What is written together keeps every earlier version in its history twin (`versions`)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild, CanBeTakenBack
from laget.people.models import Role


class Plan(AboutChild):
    """One joint plan for the child, of a kind the country's pack knows. `until_on` is the last day
    it is meant for, `next_on` the day it is looked at together; `grew_from` the plan it took over
    from, and `asks_again_at` since when each yes is asked for anew."""

    kind = models.CharField(max_length=40)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    next_on = models.DateField(null=True)
    grew_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="grew_into")
    asks_again_at = models.DateTimeField(null=True)


class PlanPart(AboutChild):
    """The text under one of the headings that the plan's kind has."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="parts")
    heading = models.CharField(max_length=60)
    text = models.TextField(max_length=5000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "heading"], name="plan_part_once")]


class Goal(AboutChild):
    """Something the child wants to be different, in the child's words. `dropped_on`: it is no
    longer a goal, and can be one again."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="goals")
    words = models.CharField(max_length=300)
    position = models.SmallIntegerField(default=0)
    dropped_on = models.DateField(null=True)


class Need(AboutChild):
    """Something the child needs in one part of life: met by what somebody does, or waiting."""

    class Area(models.TextChoices):
        LEARNING = "learning", _("Learning")
        HEALTH = "health", _("Health")
        HOME = "home", _("Home")
        FRIENDS = "friends", _("Friends and free time")
        ECONOMY = "economy", _("Economy")
        WORK = "work", _("Work")

    area = models.CharField(max_length=10, choices=Area)
    what = models.CharField(max_length=300)
    noted_on = models.DateField()
    ended_on = models.DateField(null=True)


class Measure(CanBeTakenBack):
    """What somebody does about it; or a decision with an end, such as respite. Taken back, it has
    ended and counts for nothing."""

    class Kind(models.TextChoices):
        HELP = "help", _("Something somebody does")
        RESPITE = "respite", _("Decision on respite")
        AIDS = "aids", _("Decision on aids")
        ASSISTANCE = "assistance", _("Decision on assistance")
        DECISION = "decision", _("Another decision")

    class Follows(models.TextChoices):
        NONE_NEEDED = "none_needed", _("nothing more is needed")
        MEASURE = "measure", _("other help takes over")
        REFERRAL = "referral", _("another service is asked")

    goal = models.ForeignKey(Goal, models.PROTECT, null=True, related_name="measures")
    need = models.ForeignKey(Need, models.PROTECT, null=True, related_name="measures")
    kind = models.CharField(max_length=10, choices=Kind, default="help", db_default="help")
    what = models.CharField(max_length=300)
    owner = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    level = models.SmallIntegerField(default=1)
    start_on = models.DateField()
    evaluate_on = models.DateField(null=True)
    end_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    follows = models.CharField(max_length=20, choices=Follows, blank=True)
    follows_on = models.DateField(null=True)

    class Meta:
        constraints = [
            *CanBeTakenBack.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("start_on")),
                name="measure_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(follows="", follows_on=None)
                | (~Q(follows="") & Q(follows_on__isnull=False)),
                name="what_follows_has_a_day",
            ),
        ]


class Review(CanBeTakenBack):
    """Did it work, and which way from here? `invite_by`: the last day to invite others."""

    class Effect(models.TextChoices):
        WORKED = "worked", _("Works")
        PARTLY = "partly", _("Works a little")
        NO = "no", _("Does not work")
        HARMFUL = "harmful", _("Makes it worse")

    class Way(models.TextChoices):
        CLOSE = "close", _("It ends: what it was for is reached")
        CONTINUE = "continue", _("It goes on")
        CHANGE = "change", _("We change it")
        INVITE = "invite", _("We invite others to help")

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    effect = models.CharField(max_length=10, choices=Effect)
    way = models.CharField(max_length=10, choices=Way, blank=True, db_default="")
    invite_by = models.DateField(null=True)
    note = models.TextField(max_length=1000, blank=True)


class Contact(CanBeTakenBack):
    """Somebody was in touch with the child or a guardian, or a meeting was held."""

    class WithWhom(models.TextChoices):
        CHILD = "child", _("the child")
        GUARDIAN = "guardian", _("a guardian")
        MEETING = "meeting", _("a meeting")

    with_whom = models.CharField(max_length=10, choices=WithWhom)
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)


class RightConsidered(AboutChild):
    """Somebody has thought of whether the child has a right: to a plan, or to a coordinator."""

    class Outcome(models.TextChoices):
        YES = "yes", _("The child gets it")
        NO = "no", _("The child does not get it")
        LATER = "later", _("Not decided yet")
        NOT_WANTED = "not_wanted", _("The family does not want it")

    right = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=Outcome)
    how = models.TextField(max_length=1000)
    on = models.DateField()


class OtherPlan(AboutChild):
    """A plan that is written where it is decided, and only named here by the service that does:
    who owns it, from when, when it is looked at, and what the family lets the team know of it."""

    kind = models.CharField(max_length=80)
    owner = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    from_on = models.DateField()
    next_on = models.DateField(null=True)
    to_on = models.DateField(null=True)
    shares = models.TextField(max_length=1000, blank=True)


class FromPaper(AboutChild):
    """What the family wrote on a paper it was handed, word for word; `done` is what became of it.
    `paper_on` is the date printed on it, which tells the version, and `plan` the one it showed.
    Never altered; taken back, it is out of view."""

    class Paper(models.TextChoices):
        PLAN = "plan", _("the plan")
        STORY = "story", _("the story of what has happened")

    class WroteBy(models.TextChoices):
        CHILD = "child", _("the child or young person")
        PARENT = "parent", _("a parent or guardian")
        TOGETHER = "together", _("the child and a parent together")
        OTHER = "other", _("somebody else in the family")

    paper = models.CharField(max_length=10, choices=Paper)
    plan = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="+")
    paper_on = models.DateField()
    came_on = models.DateField()
    wrote_by = models.CharField(max_length=10, choices=WroteBy)
    words = models.TextField(max_length=5000)
    done = models.TextField(max_length=2000, blank=True)
    done_on = models.DateField(null=True)
    done_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    taken_back_on = models.DateField(null=True)
    taken_back_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_on=None) | ~Q(taken_back_because=""),
                name="paper_taken_back_says_why",
            ),
        ]

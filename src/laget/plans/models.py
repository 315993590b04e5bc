"""Plans, goals, measures, reviews, contacts."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild
from laget.people.models import Role


class Plan(AboutChild):
    """One joint plan for the child."""

    kind = models.CharField(max_length=40)
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class Goal(AboutChild):
    """Something the child wants to be different, in the child's words."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="goals")
    words = models.CharField(max_length=300)
    position = models.SmallIntegerField(default=0)


class Measure(AboutChild):
    """What somebody does about it."""

    class Follows(models.TextChoices):
        NONE_NEEDED = "none_needed", _("nothing more is needed")
        MEASURE = "measure", _("other help takes over")
        REFERRAL = "referral", _("another service is asked")

    goal = models.ForeignKey(Goal, models.PROTECT, null=True, related_name="measures")
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


class Review(AboutChild):
    """Did it work?"""

    class Effect(models.TextChoices):
        WORKED = "worked", _("Works")
        PARTLY = "partly", _("Works a little")
        NO = "no", _("Does not work")
        HARMFUL = "harmful", _("Makes it worse")

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    effect = models.CharField(max_length=10, choices=Effect)
    note = models.TextField(max_length=1000, blank=True)


class Contact(AboutChild):
    """Somebody was in touch with the child or a guardian, or a meeting was held."""

    class WithWhom(models.TextChoices):
        CHILD = "child", _("the child")
        GUARDIAN = "guardian", _("a guardian")
        MEETING = "meeting", _("a meeting")

    with_whom = models.CharField(max_length=10, choices=WithWhom)
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)

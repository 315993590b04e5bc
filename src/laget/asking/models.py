"""A question the family has said yes to, whom it is put to, the answers, and a family's no."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild
from laget.consent.models import Consent
from laget.core.ids import new_id
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.referrals.models import Need


class Question(AboutChild):
    """The family lets chosen services be asked whether they worry too, until a day. `adult` is whom
    the family has chosen to get the answers. Never shared: that a service worries is its own."""

    class Ending(models.TextChoices):
        FAMILY = "family", _("The family wants it to end here")
        SETTLED = "settled", _("What was needed is done, or goes on another way")

    adult = models.ForeignKey(Role, models.PROTECT, related_name="+")
    said_by = models.CharField(max_length=10, choices=Consent.GivenBy)
    how = models.CharField(max_length=10, choices=Consent.Form)
    asked_on = models.DateField()
    lapses_on = models.DateField()
    ended_on = models.DateField(null=True)
    ending = models.CharField(max_length=10, choices=Ending, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(shared=False), name="question_is_never_shared"),
            models.CheckConstraint(
                condition=Q(ended_on=None, ending="") | (Q(ended_on__isnull=False) & ~Q(ending="")),
                name="question_ends_for_a_reason",
            ),
        ]


class Asked(AboutChild):
    """One service the question is put to. It may not know the child, and so reads what the family
    lets it be told: a name and a birth date. After `lapses_on` it sees nothing any more. `read_at`
    is the receipt of a named person there, due by `read_due_on`, and no answer."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="asked")
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    given_to = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    adult = models.ForeignKey(Role, models.PROTECT, related_name="+")
    named = models.CharField(max_length=170)
    born_on = models.DateField(null=True)
    asked_on = models.DateField()
    lapses_on = models.DateField()
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "to_unit"], name="asked_once"),
        ]


class Answer(AboutChild):
    """Yes or no, for the family's adult. Until the question lapses it can be changed."""

    asked = models.ForeignKey(Asked, models.PROTECT, related_name="answers")
    worries = models.BooleanField()
    answered_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asked"], name="answered_once")]


class SaidNo(AboutChild):
    """What the family, or the youth, does not want. It counts against nobody, and what they do not
    want is not missing. `again_on`: the day from which they said one may ask again; none, and
    nobody asks. `need`: the code of a need, where it is help with one. `ended_on`: they want it
    after all. That others are asked is never shared; the rest is, where its writer is in the team.
    """

    class About(models.TextChoices):
        ASKING = "asking", _("that others are asked")
        PLAN = "plan", _("a plan in common")
        TRANSFER = "transfer", _("a hand-over to the new municipality")
        HELP = "help", _("help from another service")

    about = models.CharField(max_length=10, choices=About, default=About.ASKING)
    need = models.CharField(max_length=20, choices=Need, blank=True, default="")
    said_by = models.CharField(max_length=10, choices=Consent.GivenBy)
    said_on = models.DateField()
    again_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(about="asking") | Q(shared=False), name="no_to_asking_is_never_shared"
            ),
            models.CheckConstraint(
                condition=Q(about="help") & ~Q(need="") | ~Q(about="help") & Q(need=""),
                name="no_to_help_names_the_need",
            ),
        ]


class Talk(models.Model):
    """A question to a help service about a worry in general, and its answer. About no child: there
    is no row of one behind it, and nothing in it may point at one. `read_at` as in `Asked`."""

    id = models.UUIDField(primary_key=True, default=new_id)
    writer = models.ForeignKey(Role, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    question = models.TextField(max_length=2000)
    asked_at = models.DateTimeField()
    answer = models.TextField(max_length=4000, blank=True)
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)


class Afterwards(AboutChild):
    """What the child, or a parent, answers to the three questions: after a meeting, when somebody
    else leads, and before a case closes. Each can be skipped."""

    class Occasion(models.TextChoices):
        MEETING = "meeting", _("after a meeting")
        LEAD = "lead", _("somebody else leads now")
        CLOSING = "closing", _("before the case closes")

    class By(models.TextChoices):
        CHILD = "child", _("the child or young person")
        PARENT = "parent", _("a parent or guardian")

    class How(models.TextChoices):
        SPOKEN = "spoken", _("spoken, and noted by you")
        PAPER = "paper", _("on paper")
        PHONE = "phone", _("on the phone you hand over")

    class Says(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        SKIP = "skip", _("Skip it")

    occasion = models.CharField(max_length=10, choices=Occasion)
    told_by = models.CharField(max_length=10, choices=By)
    how = models.CharField(max_length=10, choices=How)
    told_again = models.CharField(max_length=5, choices=Says)
    knows_who = models.CharField(max_length=5, choices=Says)
    helped = models.CharField(max_length=5, choices=Says)
    on = models.DateField()

    @property
    def is_skipped(self) -> bool:
        """They would rather answer none of them."""
        return {self.told_again, self.knows_who, self.helped} == {self.Says.SKIP}

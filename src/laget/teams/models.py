"""Cases, participations, members, the baton, and asking later how it goes."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import AboutChild, CanBeTakenBack
from laget.consent.models import Consent
from laget.core.ids import new_id
from laget.people.models import Role


class Case(CanBeTakenBack):
    """Several services help this child together, from a day until it closes with a reason, what
    the family says about it (or why nobody asked), and a day to ask how it goes. `level` moves both
    ways while it is open: `level_because` says why it moved last. A case that should not have
    closed is opened again: `was_closed_on`, `was_closed_because` and `was_closed_event` are of when
    it last closed (by `closed_by`), and `opened_again_because` is why that was not the end. One
    that was opened by mistake is taken back, and ends with that."""

    level = models.SmallIntegerField()
    level_on = models.DateField(null=True)
    level_because = models.TextField(max_length=1000, blank=True, db_default="")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    closed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(max_length=2000, blank=True)
    family_says = models.TextField(max_length=2000, blank=True, db_default="")
    not_asked = models.TextField(max_length=1000, blank=True, db_default="")
    follow_up_on = models.DateField(null=True)
    was_closed_on = models.DateField(null=True)
    was_closed_event = models.UUIDField(null=True)
    was_closed_because = models.TextField(max_length=2000, blank=True, db_default="")
    opened_again_on = models.DateField(null=True)
    opened_again_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    opened_again_because = models.TextField(max_length=1000, blank=True, db_default="")

    class Meta:
        constraints = [
            *CanBeTakenBack.Meta.constraints,
            models.UniqueConstraint(
                fields=["child"], condition=Q(closed_on=None), name="one_open_case"
            ),
            models.CheckConstraint(
                condition=Q(opened_again_on=None)
                | (Q(was_closed_on__isnull=False) & ~Q(opened_again_because="")),
                name="opened_again_says_why",
            ),
        ]


class Participation(AboutChild):
    """A unit takes part around the child. Not shared means hidden: no trace outside the unit.
    `only_question`: the team knows of it, and it reads nothing of the team's, only the question it
    has said yes to."""

    class Basis(models.TextChoices):
        CONSENT = "consent", _("the family said yes")
        STATUTE = "statute", _("the law")

    basis = models.CharField(max_length=10, choices=Basis)
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="participations")
    statute = models.CharField(max_length=80, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    only_question = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(shared=True) | Q(only_question=False),
                name="only_question_is_never_hidden",
            ),
            models.CheckConstraint(
                condition=Q(basis="consent", consent__isnull=False)
                | (Q(basis="statute") & ~Q(statute="")),
                name="participation_has_a_basis",
            ),
            models.UniqueConstraint(
                # a hidden part and an open one do not know of each other
                fields=["child", "unit", "shared"],
                condition=Q(to_on=None),
                name="unit_takes_part_once",
            ),
        ]


class Member(AboutChild):
    """A person works with the child on the unit's behalf."""

    participation = models.ForeignKey(Participation, models.PROTECT, related_name="members")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "role"], condition=Q(to_on=None), name="member_once"
            )
        ]


class Holding(AboutChild):
    """Somebody holds the baton, for a span of time. Always shared: a hidden unit cannot hold it.
    `lead` is which of the country's leads it is; `appointed_by` who has appointed them, where
    nobody was asked, and by `read_due_on` the appointed should have seen it: that they have opened
    the child's page since; `stands_for` who is away, where a leader stands in until they are back.
    `beside`: this one is named for something beside the one who leads. `decision` is what was
    decided of the child's right to it, and `because` why it ended."""

    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    during = DateTimeRangeField()
    standing_in = models.BooleanField(default=False)
    lead = models.CharField(max_length=60, db_default="holder")
    appointed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    read_due_on = models.DateField(null=True)
    stands_for = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    beside = models.BooleanField(db_default=False)
    decision = models.UUIDField(null=True)
    because = models.TextField(max_length=1000, blank=True, db_default="")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="never_two_holders",
                expressions=[("child", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=Q(beside=False),
            ),
            ExclusionConstraint(
                name="never_two_named_the_same",
                expressions=[
                    ("child", RangeOperators.EQUAL),
                    ("lead", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                condition=Q(beside=True),
            ),
            models.CheckConstraint(condition=Q(shared=True), name="baton_is_never_hidden"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="holding_lasts"),
        ]


class BatonOffer(AboutChild):
    """The baton is offered to somebody. The old holder holds until it is accepted. `read_at` is the
    receipt of the one who is asked, who should have opened the question by `read_due_on`."""

    class State(models.TextChoices):
        OFFERED = "offered", _("offered")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("taken back")

    MOVES = {State.OFFERED: {State.ACCEPTED, State.DECLINED, State.WITHDRAWN}}

    to_role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    from_role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.OFFERED)
    offered_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True)
    read_at = models.DateTimeField(null=True)
    read_due_on = models.DateField(null=True)
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child"], condition=Q(state="offered"), name="one_open_baton_offer"
            ),
            models.CheckConstraint(
                condition=Q(state="offered", answered_at=None)
                | (~Q(state="offered") & Q(answered_at__gte=F("offered_at"))),
                name="baton_answer_has_a_time",
            ),
        ]


class Away(models.Model):
    """Somebody in a unit is away, from a day until the leader says that they are back. `until_on`
    is when that is expected. Nobody writes why."""

    id = models.UUIDField(primary_key=True, default=new_id)
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    back_on = models.DateField(null=True)
    writer = models.ForeignKey(Role, models.PROTECT, related_name="+")
    event_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["role"], condition=Q(back_on=None), name="away_once"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gt=F("from_on")), name="away_lasts"
            ),
        ]


class LeadQuestion(AboutChild):
    """Something about who leads that somebody must answer: one who is appointed cannot, and says so
    to the one who appointed; the team does not agree; the child wishes for somebody; the family
    asks that services work together (`said_by`, `how`); somebody is to be appointed. `beside` is
    what they are named for who cannot, where it is not to lead. By `due_on` it should be answered;
    `due_rule` is by which rule. `withdrawn`: whoever asked took it back, and `answer` is why."""

    class Kind(models.TextChoices):
        CANNOT = "cannot", _("cannot lead")
        DISPUTED = "disputed", _("the team does not agree")
        WISH = "wish", _("the child's wish")
        TOGETHER = "together", _("the family asks")
        NEEDED = "needed", _("somebody is to be appointed")

    kind = models.CharField(max_length=10, choices=Kind)
    beside = models.CharField(max_length=60, blank=True, db_default="")
    text = models.TextField(max_length=1000)
    to_role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    asked_on = models.DateField()
    due_on = models.DateField(null=True)
    due_rule = models.CharField(max_length=80, blank=True, db_default="")
    said_by = models.CharField(max_length=10, choices=Consent.GivenBy, blank=True, db_default="")
    how = models.CharField(max_length=10, choices=Consent.Form, blank=True, db_default="")
    answer = models.TextField(max_length=1000, blank=True, db_default="")
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    withdrawn = models.BooleanField(db_default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child", "kind", "beside", "writer"],
                condition=Q(answered_on=None), name="lead_asked_once",
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, answer="", answered_by=None)
                | (Q(answered_on__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="lead_answer_has_words",
            ),
        ]  # fmt: skip

    def is_answered(self, words: str, *, by: UUID, on: date, event: UUID) -> None:
        """Closes the question; refused by the database where there are no words."""
        self.answer, self.answered_by_id, self.answered_on, self.event_id = words, by, on, event
        self.save(update_fields=["answer", "answered_on", "answered_by", "event_id", "withdrawn"])


class FollowUp(AboutChild):
    """Somebody asks the family how it goes, some time after the case has closed: `role`, who held
    the baton last, or the unit's leader. `name` is the child's on the day it closed, since neither
    may see the child any longer."""

    class Outcome(models.TextChoices):
        WELL = "well", _("it goes well")
        AGAIN = "again", _("they need help again")
        NOT_REACHED = "not_reached", _("not reached")
        OPEN_AGAIN = "open_again", _("the case is open again")

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    name = models.CharField(max_length=170, blank=True)
    ask_on = models.DateField()
    asked_on = models.DateField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", asked_on=None)
                | (~Q(outcome="") & Q(asked_on__isnull=False)),
                name="follow_up_has_a_day",
            ),
            models.CheckConstraint(condition=Q(shared=False), name="follow_up_is_the_units"),
        ]

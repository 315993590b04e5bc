"""The child, and the rows every room above hangs on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.ids import new_id
from laget.organisations.models import Area, Authority, Unit
from laget.people.models import Person, Role


class Child(models.Model):
    """A child or young person, 0–24. May be expected, and so have no birth date yet."""

    id = models.UUIDField(primary_key=True, default=new_id)
    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    sort_key = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2)
    born_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    joined_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="joined")
    event_id = models.UUIDField(default=new_id)
    sys_from = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(born_on__isnull=False) | models.Q(expected_on__isnull=False),
                name="child_is_born_or_expected",
            )
        ]
        indexes = [
            models.Index(Coalesce("joined_into", "id"), name="child_by_kept_record"),
            models.Index(fields=["born_on"], name="child_by_birth_date"),
        ]

    def __str__(self) -> str:
        return self.given_name or str(_("expected child"))

    @property
    def lock_child_id(self) -> UUID:
        return self.pk


class AboutChild(models.Model):
    """A row about a child: who wrote it, who answers for it, and which circle may read it.

    `shared`: the child's team reads it. Not shared: only the unit that wrote it. `event_id` is the
    event that made the row; `sys_from` when it was recorded (its history twin keeps the rest).
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    child = models.ForeignKey(Child, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+", db_index=False)
    writer = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    shared = models.BooleanField(default=False)
    event_id = models.UUIDField(default=new_id)
    sys_from = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True

    @property
    def lock_child_id(self) -> UUID | None:
        return self.child_id


class CanBeTakenBack(AboutChild):
    """A row that was a mistake is taken back, and says why: it stays to be read, as taken back, and
    counts for nothing."""

    taken_back_on = models.DateField(null=True)
    taken_back_because = models.CharField(max_length=300, blank=True, db_default="")
    taken_back_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(taken_back_on=None) | ~models.Q(taken_back_because=""),
                name="%(class)s_taken_back_says_why",
            )
        ]


class NationalId(models.Model):
    """A number a country has given the child; temporary ones end when the real one comes.

    The same number may stand on two records, under names that do not agree or hidden from the one
    who wrote it last: they stay apart until two people join them. Which unit wrote it, and the
    authority that answers, stand in the event alone: a service that helps in secret would show
    itself here. The same holds for protection.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    child = models.ForeignKey(Child, models.PROTECT, related_name="national_ids")
    country = models.CharField(max_length=2)
    kind = models.CharField(max_length=40)
    number = models.CharField(max_length=20)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    event_id = models.UUIDField(default=new_id)

    class Meta:
        indexes = [models.Index(fields=["country", "number"], name="child_by_number")]


class Residence(AboutChild):
    """Where the child is registered, or where the child stays, from a day to a day."""

    class Kind(models.TextChoices):
        REGISTERED = "registered", _("registered")
        STAYING = "staying", _("staying")

    kind = models.CharField(max_length=20, choices=Kind)
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class Responsibility(AboutChild):
    """Which authority answers for what. A foster child has a placing and a hosting municipality;
    that is no gap."""

    class Matter(models.TextChoices):
        CHILD_WELFARE = "child_welfare", _("child welfare")
        SCHOOL = "school", _("school")
        HEALTH = "health", _("health")
        COORDINATION = "coordination", _("coordination")

    matter = models.CharField(max_length=20, choices=Matter)
    answers = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class Relation(CanBeTakenBack):
    """Somebody who belongs to the child, with dates and parental responsibility. `before`: the same
    person as they stood until something changed: the child was born, or parental responsibility
    came or went."""

    class Kind(models.TextChoices):
        MOTHER = "mother", _("mother")
        FATHER = "father", _("father")
        PARENT = "parent", _("parent")
        GUARDIAN = "guardian", _("guardian")
        FOSTER_PARENT = "foster_parent", _("foster parent")
        EXPECTING = "expecting", _("expecting parent")
        SIBLING = "sibling", _("sibling")
        OTHER = "other", _("other")

    kind = models.CharField(max_length=20, choices=Kind)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    has_parental_responsibility = models.BooleanField(default=False)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    before = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta(CanBeTakenBack.Meta):
        constraints = [
            *CanBeTakenBack.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(to_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="relation_ends_after_it_begins",
            ),
        ]


class Listing(AboutChild):
    """The child stands on a service's own list: a class, a clinic's, a statutory register."""

    group_name = models.CharField(max_length=60, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class Protection(models.Model):
    """Whatever tells where this child is, is seen only by those named, and never by somebody called
    as the one it protects from. Ends with a reason."""

    class Kind(models.TextChoices):
        STRICTLY_CONFIDENTIAL = "strictly_confidential", _("strictly confidential address")
        CONFIDENTIAL = "confidential", _("confidential address")
        BLOCKED = "blocked", _("blocked address")

    id = models.UUIDField(primary_key=True, default=new_id)
    child = models.ForeignKey(Child, models.PROTECT, related_name="protections")
    kind = models.CharField(max_length=30, choices=Kind)
    protects_from = models.CharField(max_length=200, blank=True, default="")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    ended_because = models.TextField(max_length=1000, blank=True, default="")
    event_id = models.UUIDField(default=new_id)

    @property
    def lock_child_id(self) -> UUID:
        return self.child_id


def called_as(name: str, somebody: Any) -> bool:
    """Whether somebody has the name that a child is protected from, in whatever order it stands,
    and whatever other names they have."""
    hidden_from = set(name.casefold().split())
    called = f"{somebody.given_name} {somebody.family_name}"
    return bool(hidden_from) and hidden_from <= set(called.casefold().split())


class ProtectionNamed(models.Model):
    """A role that needs to know where, and so may, until `to_on`. Where nobody named wears their
    hat any more, the leader of their unit stands in for them."""

    id = models.UUIDField(primary_key=True, default=new_id)
    protection = models.ForeignKey(Protection, models.CASCADE, related_name="named")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    to_on = models.DateField(null=True)
    event_id = models.UUIDField(default=new_id)


class Kin(models.Model):
    """A professional has said that a child is kin, or a friend's: from then on, in any hat, the
    child does not exist for them. By name and birth date, whether or not Laget knows such a child;
    `child` where it was said at a child they met."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    writer = models.ForeignKey(Role, models.PROTECT, related_name="+")
    child = models.ForeignKey(Child, models.PROTECT, null=True, related_name="+")
    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    born_on = models.DateField(null=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    event_id = models.UUIDField(default=new_id)

    class Meta:
        indexes = [models.Index(fields=["born_on"], name="kin_by_birth_date")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(child__isnull=False) | models.Q(born_on__isnull=False),
                name="kin_is_a_child_or_a_birth_date",
            ),
            models.CheckConstraint(
                condition=models.Q(to_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="kin_ends_after_it_begins",
            ),
        ]


class KinChild(models.Model):
    """Which record a declaration hides. The database finds it, now or when the child comes; it is
    shown to nobody."""

    id = models.UUIDField(primary_key=True, default=new_id)
    kin = models.ForeignKey(Kin, models.PROTECT, related_name="+")
    child = models.ForeignKey(Child, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kin", "child"], name="kin_found_once"),
        ]


class Words(AboutChild):
    """What the child has said, in the child's own words. Nobody may change them.

    The child chooses who reads: `shared`, the whole team; else whoever wrote it down, and those
    named as readers. No leader and no colleague comes to it by their place. `at_top`: the child
    wants it at the top of the page of those who may read it.
    """

    class How(models.TextChoices):
        WROTE = "wrote", _("wrote it")
        SAID = "said", _("said it")
        DREW = "drew", _("drew it")

    text = models.TextField(max_length=2000)
    said_on = models.DateField()
    how = models.CharField(max_length=10, choices=How)
    at_top = models.BooleanField(default=False)
    goal = models.ForeignKey("plans.Goal", models.PROTECT, null=True, related_name="said")


class WordsReader(AboutChild):
    """Somebody the child lets read, until the child takes it back. For the one who wrote the words
    down, who reads without being named, a row that has ended takes it back."""

    words = models.ForeignKey(Words, models.PROTECT, related_name="readers")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class Beside(AboutChild):
    """What an adult writes beside the child's words: what happened with them, or a note."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("what happened with it")
        NOTE = "note", _("a note beside it")

    words = models.ForeignKey(Words, models.PROTECT, related_name="beside")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField(max_length=1000)
    on = models.DateField()


class NotHeard(CanBeTakenBack):
    """The child was not heard, and why. Taken back, it tells nothing of the child any more."""

    class Reason(models.TextChoices):
        TOO_YOUNG = "too_young", _("The child is too young to say it in a way we understand")
        DID_NOT_WANT = "did_not_want", _("The child did not want to say anything")
        NOT_REACHED = "not_reached", _("The child could not be reached")
        HARMFUL = "harmful", _("The child would be harmed by it")
        OTHER = "other", _("Another reason")

    reason = models.CharField(max_length=20, choices=Reason)
    text = models.TextField(max_length=1000)
    on = models.DateField()


class StoryPart(AboutChild):
    """One part of the family's own page, as told once. A new telling is a new row; none changes."""

    class Part(models.TextChoices):
        WORKS = "works", _("What works")
        AVOID = "avoid", _("What to avoid")
        WHO = "who", _("Who is who")
        DAY = "day", _("A day with us")

    class By(models.TextChoices):
        CHILD = "child", _("the child")
        PARENT = "parent", _("a parent or guardian")
        TOGETHER = "together", _("the child and the family together")

    class How(models.TextChoices):
        SPOKEN = "spoken", _("by word of mouth")
        WRITTEN = "written", _("in writing")

    part = models.CharField(max_length=10, choices=Part)
    text = models.TextField(max_length=3000, blank=True)
    told_by = models.CharField(max_length=10, choices=By)
    how = models.CharField(max_length=10, choices=How)
    told_on = models.DateField()


class StoryShare(AboutChild):
    """The family lets one service read one part of its page, until it takes that back."""

    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=StoryPart.Part)
    said_by = models.CharField(max_length=10, choices=StoryPart.By)
    how = models.CharField(max_length=10, choices=StoryPart.How)
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class StoryRead(AboutChild):
    """A service has read the family's page, so that nobody has to tell it again."""

    read_on = models.DateField()


class Join(AboutChild):
    """Two records found to be one: `child` is kept, `other` follows it, until they are parted.

    Two people are needed, with a reason. Nothing is moved: reading follows `joined_into`, so
    parting them again loses nothing and leaves no access behind. `parted` also says that what was
    proposed was turned down. While the two are joined, the team reads the row and may part them.
    """

    other = models.ForeignKey(Child, models.PROTECT, related_name="+")
    reason = models.TextField(max_length=1000)
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    parted_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    parted_at = models.DateTimeField(null=True)
    parted_reason = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(confirmed_by=models.F("writer")), name="join_takes_two_people"
            ),
            models.CheckConstraint(
                condition=~models.Q(child=models.F("other")), name="join_takes_two_records"
            ),
        ]

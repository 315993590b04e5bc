"""People who work with children, and the hats they wear."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.ids import new_id
from laget.organisations.models import Unit


class Title(models.TextChoices):
    """What a person is called in their work; the field's own words in each language."""

    TEACHER = "teacher", _("teacher")
    HEAD_TEACHER = "head_teacher", _("head teacher")
    KINDERGARTEN_TEACHER = "kindergarten_teacher", _("kindergarten teacher")
    KINDERGARTEN_HEAD = "kindergarten_head", _("head of kindergarten")
    SCHOOL_NURSE = "school_nurse", _("school nurse")
    PUBLIC_HEALTH_NURSE = "public_health_nurse", _("public health nurse")
    ADVISER = "adviser", _("adviser")
    PSYCHOLOGIST = "psychologist", _("psychologist")
    PSYCHIATRIC_NURSE = "psychiatric_nurse", _("psychiatric nurse")
    SOCIAL_WORKER = "social_worker", _("social worker")
    FAMILY_THERAPIST = "family_therapist", _("family therapist")
    CHILD_WELFARE_WORKER = "child_welfare_worker", _("child welfare worker")
    PEDAGOGICAL_ADVISER = "pedagogical_adviser", _("educational-psychological adviser")
    NAV_ADVISER = "nav_adviser", _("labour and welfare adviser")
    FOLLOW_UP_ADVISER = "follow_up_adviser", _("follow-up adviser")
    COORDINATOR = "coordinator", _("coordinator")
    DOCTOR = "doctor", _("doctor")
    YOUTH_WORKER = "youth_worker", _("youth worker")
    UNIT_LEADER = "unit_leader", _("leader")
    PROGRAMME_LEADER = "programme_leader", _("programme leader")
    PROGRAMME_SECRETARY = "programme_secretary", _("programme secretary")
    STEERING_MEMBER = "steering_member", _("member of the steering group")
    NATIONAL_CONTACT = "national_contact", _("national contact person")
    CASE_LEADER = "case_leader", _("leader of the national case")


class Person(models.Model):
    """A professional. `sort_key` puts Åse after Øystein; the database has no Nordic collation."""

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=60, unique=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    sort_key = models.CharField(max_length=200)
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"


class Role(models.Model):
    """One hat: a person in a unit, from a day to a day. `ended_event` is of the leader's act that
    ended it, where one did."""

    class Kind(models.TextChoices):
        LEADER = "leader", _("leader")
        WORKER = "worker", _("worker")
        COORDINATOR = "coordinator", _("coordinator")

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(Person, models.PROTECT, related_name="roles")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(max_length=40, choices=Title)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    ended_event = models.UUIDField(null=True)
    sys_from = models.DateTimeField(default=clock.now, db_default=Now())

    is_locked_by_acts = False

    class Meta:
        indexes = [models.Index(fields=["unit", "kind"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(to_on=None) | models.Q(to_on__gte=models.F("from_on")),
                name="role_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_title_display()}"

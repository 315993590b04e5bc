"""Places, those who answer in law, and the units where the work is done. No child is in them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.core.ids import new_id


class Area(models.Model):
    """A place with a code. When the code changes, a new area succeeds the old one."""

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        REGION = "region", _("region")
        MUNICIPALITY = "municipality", _("municipality")
        DISTRICT = "district", _("district")

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=20, choices=Kind)
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=2)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    successor = models.ForeignKey("self", models.PROTECT, null=True, related_name="predecessors")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "from_on"], name="area_code_once"),
            models.CheckConstraint(
                condition=models.Q(to_on=None) | models.Q(to_on__gt=models.F("from_on")),
                name="area_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Authority(models.Model):
    """Who answers in law for what its services write."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("municipality")
        COUNTY = "county", _("county")
        REGION = "region", _("region")
        WELLBEING_COUNTY = "wellbeing_county", _("wellbeing services county")
        BOARD = "board", _("board")
        JOINT_AUTHORITY = "joint_authority", _("joint authority")
        STATE_AGENCY = "state_agency", _("state agency")
        HEALTH_TRUST = "health_trust", _("health trust")
        INDEPENDENT_SCHOOL = "independent_school", _("independent school")
        PRIVATE_PROVIDER = "private_provider", _("private provider")
        MINISTRY = "ministry", _("ministry")
        ASSOCIATION = "association", _("association of municipalities")
        NORDIC = "nordic", _("Nordic body")

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30, choices=Kind)
    country = models.CharField(max_length=2)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="authorities")
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    is_locked_by_acts = False

    def __str__(self) -> str:
        return self.name


class SecrecyArea(models.TextChoices):
    """Within it a leader may distribute and stand in; across it nothing flows by rank."""

    EDUCATION = "education", _("school and kindergarten")
    PUPIL_HEALTH = "pupil_health", _("school health")
    PPT = "ppt", _("educational psychology")
    CHILD_WELFARE = "child_welfare", _("child welfare")
    HEALTH = "health", _("municipal health")
    SPECIALIST_HEALTH = "specialist_health", _("specialist health")
    LABOUR_WELFARE = "labour_welfare", _("labour and welfare")
    FOLLOW_UP = "follow_up", _("follow-up service")
    COORDINATION = "coordination", _("coordination")
    VOLUNTARY = "voluntary", _("voluntary and leisure")
    UPPER = "upper", _("programme and policy, where no child is")


class Unit(models.Model):
    """Where the work is done. `is_registering` says whether it writes in Laget at all."""

    class Kind(models.TextChoices):
        KINDERGARTEN = "kindergarten", _("kindergarten")
        SCHOOL = "school", _("school")
        UPPER_SECONDARY = "upper_secondary", _("upper secondary school")
        SCHOOL_AGE_CARE = "school_age_care", _("school-age care")
        PPT = "ppt", _("educational-psychological service")
        STATPED = "statped", _("special needs support")
        CHILD_WELFARE = "child_welfare", _("child welfare")
        HEALTH_STATION = "health_station", _("health station")
        SCHOOL_HEALTH = "school_health", _("school health service")
        FAMILY_HOUSE = "family_house", _("family house")
        MENTAL_HEALTH = "mental_health", _("mental health team")
        CHILD_MENTAL_HEALTH = "child_mental_health", _("child and adolescent mental health")
        NAV = "nav", _("labour and welfare office")
        FOLLOW_UP = "follow_up", _("follow-up service for young people")
        COORDINATING_UNIT = "coordinating_unit", _("coordinating unit")
        OPEN_KINDERGARTEN = "open_kindergarten", _("open kindergarten")
        LEISURE = "leisure", _("leisure arena")
        VOLUNTARY = "voluntary", _("voluntary organisation")
        POLICE = "police", _("police")
        GP = "gp", _("general practitioner")
        CRISIS_CENTRE = "crisis_centre", _("crisis centre")
        SECRETARIAT = "secretariat", _("programme secretariat")
        STEERING_GROUP = "steering_group", _("steering group")
        MINISTRY = "ministry", _("ministry")
        DIRECTORATE = "directorate", _("directorate")
        ASSOCIATION = "association", _("association of municipalities")
        NETWORK_TEAM = "network_team", _("team of a learning network")

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30, choices=Kind)
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="units")
    secrecy_area = models.CharField(max_length=30, choices=SecrecyArea)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    areas = models.ManyToManyField(Area, through="UnitArea", related_name="served_by")
    phone = models.CharField(max_length=30, blank=True)
    is_registering = models.BooleanField(default=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    is_locked_by_acts = False

    def __str__(self) -> str:
        return self.name


class UnitArea(models.Model):
    """A unit serves an area."""

    id = models.UUIDField(primary_key=True, default=new_id)
    unit = models.ForeignKey(Unit, models.CASCADE)
    area = models.ForeignKey(Area, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "area"], name="unit_serves_once")]

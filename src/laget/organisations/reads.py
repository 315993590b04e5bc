"""Units one can ask for help. Nothing here is about a child, so nothing is guarded."""

from datetime import date
from uuid import UUID

from django.db.models import Func, Q, QuerySet

from laget.organisations.models import Area, Authority, Unit


def through_time(areas: QuerySet[Area]) -> QuerySet[Area]:
    """Areas, with what they were before and what they became: codes age (1849 became 1875)."""
    line = areas.values(one=Func("pk", function="area_through_time"))
    return Area.objects.filter(pk__in=line)


def serving(area_id: UUID | None, on: date) -> QuerySet[Unit]:
    """The units that write in Laget and serve an area, or the region it lies in; by name."""
    home = through_time(Area.objects.filter(pk=area_id) if area_id else Area.objects.none())
    areas = Q(areas__in=home) | Q(areas__in=home.values("parent"))
    return (
        Unit.objects.filter(Q(to_on=None) | Q(to_on__gt=on), areas, from_on__lte=on)
        .filter(is_registering=True)
        .distinct()
        .order_by("name", "pk")
    )


def countries() -> list[str]:
    """The countries whose authorities are here, by code."""
    return sorted(set(Authority.objects.values_list("country", flat=True)))


def unit(pk: UUID) -> Unit:
    """One unit, with who answers for it."""
    return Unit.objects.select_related("authority__area").get(pk=pk)


def of_area(authority_id: UUID, on: date) -> list[Unit]:
    """Every unit an authority answers for or that serves its area, whether it writes in Laget or
    not; by kind and name."""
    home = through_time(Area.objects.filter(authorities=authority_id))
    units = Unit.objects.filter(
        Q(to_on=None) | Q(to_on__gt=on),
        Q(areas__in=home) | Q(authority=authority_id),
        from_on__lte=on,
    )
    return list(units.distinct().order_by("kind", "name", "pk"))


def places(country: str, on: date) -> list[Area]:
    """The municipalities of a country today, by name, and then the other countries."""
    there = Q(to_on=None) | Q(to_on__gt=on)
    home = Area.objects.filter(
        there, country=country, kind=Area.Kind.MUNICIPALITY, from_on__lte=on
    ).order_by("name", "pk")
    abroad = Area.objects.filter(there, kind=Area.Kind.COUNTRY, from_on__lte=on)
    return [*home, *abroad.exclude(country=country).order_by("name", "pk")]


#: Kinds of authorities that can answer in law for a matter around a child.
ANSWERING = (
    Authority.Kind.MUNICIPALITY, Authority.Kind.COUNTY, Authority.Kind.REGION,
    Authority.Kind.WELLBEING_COUNTY, Authority.Kind.BOARD, Authority.Kind.JOINT_AUTHORITY,
    Authority.Kind.STATE_AGENCY, Authority.Kind.HEALTH_TRUST,
)  # fmt: skip


def answering(country: str, on: date) -> list[Authority]:
    """The authorities of a country that can answer for a matter around a child, by name."""
    rows = Authority.objects.filter(
        Q(to_on=None) | Q(to_on__gt=on), country=country, kind__in=ANSWERING, from_on__lte=on
    )
    return list(rows.order_by("name", "pk"))


def municipalities(on: date) -> list[Authority]:
    """Every municipality of a day, by name."""
    rows = Authority.objects.filter(
        Q(to_on=None) | Q(to_on__gt=on), kind=Authority.Kind.MUNICIPALITY, from_on__lte=on
    )
    return list(rows.order_by("name", "pk"))


def authority_of(area: Area, on: date) -> Authority | None:
    """The municipality that answers for an area, where it is in Laget."""
    rows = Authority.objects.filter(
        Q(to_on=None) | Q(to_on__gt=on), area__in=through_time(Area.objects.filter(pk=area.pk)),
        kind=Authority.Kind.MUNICIPALITY, from_on__lte=on,
    )  # fmt: skip
    found = list(rows.order_by("-from_on", "pk"))
    own = (one for one in found if one.area_id == area.pk)
    return next(own, next(iter(found), None))

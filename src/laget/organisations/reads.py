"""Units one can ask for help. Nothing here is about a child, so nothing is guarded."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.organisations.models import Area, Authority, Unit


def serving(area_id: UUID | None, on: date) -> QuerySet[Unit]:
    """The units that write in Laget and serve an area, or the region it lies in; by name."""
    home = Area.objects.filter(pk=area_id) if area_id else Area.objects.none()
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
    home = Area.objects.filter(authorities=authority_id)
    units = Unit.objects.filter(
        Q(to_on=None) | Q(to_on__gt=on),
        Q(areas__in=home) | Q(authority=authority_id),
        from_on__lte=on,
    )
    return list(units.distinct().order_by("kind", "name", "pk"))

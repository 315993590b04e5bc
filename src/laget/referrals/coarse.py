"""How coarsely the age is told, so that need, age and place do not point at one child.

Whoever is asked knows who asks, and so looks among the children that unit knows. The rule counts
only what the sender may read: fewer than FEW children on the asking unit's own list, in the same
age band and registered in the same municipality, the child itself counted, is too few, and the
band is the next coarser one, until there are enough or there is no coarser. Used by `send`, and by
the form that tells the sender first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from laget.children.models import Child, Listing, Residence
from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.seeing import seen_as
from laget.organisations.models import Area
from laget.people.reads import held_on
from laget.referrals.models import AgeBand
from laget.rulebook.ages import age_on

FEW = 5

WIDER = {
    AgeBand.UNBORN: AgeBand.TO_FIVE, AgeBand.BABY: AgeBand.TO_FIVE, AgeBand.SMALL: AgeBand.TO_FIVE,
    AgeBand.CHILD: AgeBand.SIX_TO_TWELVE, AgeBand.MIDDLE: AgeBand.SIX_TO_TWELVE,
    AgeBand.TEEN: AgeBand.TEENS, AgeBand.YOUTH: AgeBand.TEENS,
    AgeBand.YOUNG: AgeBand.FROM_THIRTEEN, AgeBand.TEENS: AgeBand.FROM_THIRTEEN,
    AgeBand.TO_FIVE: AgeBand.TO_TWELVE, AgeBand.SIX_TO_TWELVE: AgeBand.TO_TWELVE,
    AgeBand.TO_TWELVE: AgeBand.ANY, AgeBand.FROM_THIRTEEN: AgeBand.ANY,
}  # fmt: skip
#: The first and last age in years of each band; an expected child is younger than every age.
YEARS = {
    AgeBand.BABY: (0, 2), AgeBand.SMALL: (3, 5), AgeBand.CHILD: (6, 9), AgeBand.MIDDLE: (10, 12),
    AgeBand.TEEN: (13, 15), AgeBand.YOUTH: (16, 18), AgeBand.YOUNG: (19, 24),
    AgeBand.UNBORN: (-1, -1), AgeBand.TO_FIVE: (-1, 5), AgeBand.SIX_TO_TWELVE: (6, 12),
    AgeBand.TEENS: (13, 18), AgeBand.TO_TWELVE: (-1, 12), AgeBand.FROM_THIRTEEN: (13, 24),
    AgeBand.ANY: (-1, 24),
}  # fmt: skip
NARROW = tuple(YEARS)[:7]


@dataclass(frozen=True)
class Told:
    """What the receiver is told of who it is. `own` is the band the child is in."""

    band: AgeBand
    own: AgeBand
    area: Area | None

    @property
    def is_wider(self) -> bool:
        return self.band != self.own


def age_band(born_on: date | None, on: date) -> AgeBand:
    """The narrow band of a child; one who is older than the last is in the last."""
    if born_on is None:
        return AgeBand.UNBORN
    age = age_on(born_on, on)
    return next((band for band in NARROW if age <= YEARS[band][1]), AgeBand.YOUNG)


def told_of(child: Child, *, by: Actor) -> Told:
    """The age and the place, coarse enough for those whom the asking unit knows."""
    with seen_as(by, child=child.pk):
        area = _area(child.pk, by)
    own = band = age_band(child.born_on, by.on)
    with seen_as(by):
        ages = _ages(by, area, but=child.pk)
    while band in WIDER and 1 + _fit(ages, band) < FEW:
        band = WIDER[band]
    return Told(band, own, area)


def _fit(ages: list[int], band: AgeBand) -> int:
    first, last = YEARS[band]
    return sum(first <= age <= last for age in ages)


def _ages(by: Actor, area: Area | None, *, but: UUID) -> list[int]:
    """The ages of the other children on the unit's own list who live there."""
    listed = Listing.objects.filter(held_on(by.on), unit=by.unit_id).exclude(child=but)
    if area is not None:
        homes = Residence.objects.filter(held_on(by.on), kind="registered", area=area)
        listed = listed.filter(child__in=homes.values("child"))
    born = listed.values_list("child", "child__born_on").distinct()
    return [-1 if day is None else min(age_on(day, by.on), 24) for _child, day in born]


def _area(child_id: UUID, by: Actor) -> Area | None:
    home = Residence.objects.filter(held_on(by.on), one_child(child_id), kind="registered").first()
    return home.area if home else None

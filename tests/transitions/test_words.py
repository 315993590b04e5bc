"""Every age in every pack has its sentence, so that no birthday is told with nothing to say."""

import pytest

from laget.rulebook.loader import load
from laget.rulebook.terms import COUNTRIES
from laget.transitions.ahead import ELSEWHERE, QUIET
from laget.transitions.words import MEANS


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_age_that_is_told_has_its_sentence(country):
    told = {a.subject for a in load(country).age if a.on and a.age} - QUIET - ELSEWHERE
    assert told <= set(MEANS)


@pytest.mark.parametrize(
    ("country", "age", "subjects"),
    [
        ("SE", 15, {"social_services_party", "social_services_without_guardian_consent"}),
        ("SE", 18, {"majority", "placement_ends"}),
        ("DK", 16, {"youth_plan"}),
        ("DK", 18, {"majority", "placement_ends"}),
        ("DK", 23, {"child_welfare_aftercare_upper"}),
        ("DK", 25, {"youth_followup_upper"}),
        ("FI", 15, {"social_services_party"}),
        ("FI", 23, {"child_welfare_aftercare_upper"}),
        ("IS", 16, {"health_treatment"}),
        ("IS", 18, {"majority", "placement_ends", "upper_secondary_right_upper"}),
        ("IS", 20, {"child_welfare_aftercare_upper"}),
        ("GL", 23, {"child_welfare_aftercare_upper"}),
    ],
)
def test_what_a_birthday_means(country, age, subjects):
    said = {a.subject for a in load(country).age if a.on and a.age == age}
    assert said - QUIET - ELSEWHERE == subjects

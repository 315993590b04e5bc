"""A child who must not be found: what is offered is what the country has, by its own name."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from laget.children import protecting
from laget.children.models import Protection
from laget.children.record import protection_kinds
from laget.core.seeing import seen_as
from laget.rulebook.loader import load
from laget.rulebook.terms import COUNTRIES
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

#: Who protects, and what is offered there, to a reader of English.
OFFERED = {
    "SE": ("elsa", {
        "strictly_confidential": "protected population registration (skyddad folkbokföring)",
        "confidential": "confidentiality marking (sekretessmarkering)",
    }),
    "DK": ("mette", {"confidential": "name and address protection"}),
    "FI": ("aino", {"blocked": "non-disclosure for personal safety (turvakielto)"}),
    "IS": ("anna", {"confidential": "hidden legal domicile (dulið lögheimili)"}),
}  # fmt: skip


def at(name: str, child: Any) -> str:
    return reverse(f"children:{name}", kwargs={"child": child.pk})


@pytest.mark.parametrize("country", OFFERED)
def test_only_the_countrys_own_kinds_are_offered_and_the_record_says_its_name(
    country: str, abroad: Any
) -> None:
    who, offered = OFFERED[country]
    v = abroad(country)
    child = v.child("nils", who)
    v.team(child, who)
    visitor, me = Visitor(v, who), [str(v.roles[who].pk)]
    page = words(visitor.open(at("protect", child)))
    for code, name in offered.items():
        assert name in page, code
    for code in {kind.value for kind in Protection.Kind} - offered.keys():
        assert str(Protection.Kind(code).label) not in page
        assert "Choose one of those in the list." in visitor.send(
            at("protect", child), status=422, kind=code, named=me
        )
    code, name = next(iter(offered.items()))
    visitor.send(at("protect", child), kind=code, named=me)
    assert f": {name}. Only these see" in words(visitor.open(at("record", child)))


def test_a_kind_kept_from_before_is_still_shown_by_our_own_name(abroad: Any) -> None:
    v = abroad("DK")
    child = v.child("nils", "mette")
    v.team(child, "mette")
    protecting.protect(child, by=v.mette, kind="blocked", named=[v.roles["mette"]], at=v.at)
    with seen_as(v.mette):
        assert Protection.objects.get(child=child).kind == "blocked"
    page = words(Visitor(v, "mette").open(at("record", child)))
    assert ": blocked address. Only these see" in page


def test_the_names_are_those_of_the_reader_and_a_child_can_be_protected_in_every_country() -> None:
    with override("sv"):
        assert protection_kinds("FI") == {"blocked": "spärrmarkering"}
        assert list(protection_kinds("SE").values()) == [
            "skyddad folkbokföring",
            "sekretessmarkering",
        ]
    with override("nb"):
        assert list(protection_kinds("NO").values()) == [
            "strengt fortrolig adresse",
            "fortrolig adresse",
        ]
    for country in COUNTRIES:
        there = protection_kinds(country)
        assert there, country
        assert there.keys() <= {kind.value for kind in Protection.Kind}
        if not load(country).protection:
            assert there.keys() == {kind.value for kind in Protection.Kind}

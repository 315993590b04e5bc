"""Those whom Denmark and Finland name beside the one who leads, under their own words."""

import re
from typing import Any

import pytest
from django.urls import reverse

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import naming, needs
from laget.teams import actions as teams
from laget.teams import named
from laget.teams.models import Holding
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def at(name: str, thing: Any, key: str = "child", **more: Any) -> str:
    return reverse(name, kwargs={key: thing.pk, **more})


def found(v: Any, child: Any, right: str, who: str) -> None:
    needs.consider(
        child, by=getattr(v, who), right=right, outcome="yes", how="Set i samtalen.",
        at=v.later(minutes=1),
    )  # fmt: skip


@pytest.fixture
def vigby(abroad: Any) -> Any:
    """Nils in Vigby: Mette at school and Steen from the family department help him."""
    v = abroad("DK")
    v.nils_ = v.child("nils")
    v.team(v.nils_, "mette", "steen")
    teams.open_case(v.nils_, by=v.mette, at=v.at)
    v.holds(v.nils_, "mette")
    v.later(minutes=5)
    return v


def test_in_denmark_a_tovholder_leads_and_others_are_named_beside(vigby: Any) -> None:
    child = vigby.nils_
    niels, mette = Visitor(vigby, "niels"), Visitor(vigby, "mette", "da")
    page = niels.open(at("desk:child", child))
    for kind in ("contact_person", "fixed_contact", "case_manager", "child_adviser"):
        assert at("plans:appoint", child, lead=kind) in page
    found(vigby, child, "dk.kontaktperson", "mette")
    role = str(vigby.roles["steen"].pk)
    niels.send(at("plans:appoint", child, lead="contact_person"), to=role)
    niels.send(at("plans:appoint", child, lead="case_manager"), to=role)
    niels.send(at("plans:appoint", child, lead="child_adviser"), to=role)
    refused = niels.send(at("plans:appoint", child, lead="fixed_contact"), 409, to=role)
    assert "has a right to a contact person to 23" in words(refused)
    vigby.later(minutes=5)
    read = words(mette.open(at("desk:child", child)))
    assert "Steen Vang er gennemgående kontaktperson" in read
    assert "Steen Vang er koordinerende sagsbehandler" in read
    assert "Steen Vang er børne- og ungerådgiver" in read
    assert "Du er tovholder" in read, "there is one lead, and that is she"
    assert "{" not in read
    steen = Visitor(vigby, "steen", "da")
    assert "du er gennemgående kontaktperson" in words(steen.open(reverse("desk:day")))
    cannot = at("teams:named-cannot", child, kind="contact_person")
    steen.send(cannot, text="Jeg skifter arbejde.")
    day = niels.open(reverse("desk:day"))
    assert "Steen cannot be the contact person" in words(day)
    answer = re.findall(r'href="(/lead/[^"]+)"', day)[0]
    vigby.later(minutes=5)
    niels.send(answer, words="Så gør Mette det.", to=str(vigby.roles["mette"].pk))
    with seen_as(vigby.mette):
        now = {one.lead: one.role for one in Holding.objects.filter(
            child=child, during__endswith=None
        )}  # fmt: skip
    assert now == {
        "holder": vigby.roles["mette"], "contact_person": vigby.roles["mette"],
        "case_manager": vigby.roles["steen"], "child_adviser": vigby.roles["steen"],
    }  # fmt: skip


@pytest.fixture
def suvila(abroad: Any) -> Any:
    """Nils in Suvila: Aino at school and Helmi from the wellbeing services county help him."""
    v = abroad("FI")
    v.nils_ = v.child("nils")
    v.team(v.nils_, "aino", "helmi")
    teams.open_case(v.nils_, by=v.aino, at=v.at)
    v.later(minutes=5)
    return v


def test_in_finland_the_county_names_the_own_worker_and_the_school_sees_who(suvila: Any) -> None:
    child = suvila.nils_
    page = at("plans:appoint", child, lead="own_worker")
    eero, jukka = Visitor(suvila, "eero"), Visitor(suvila, "jukka")
    assert page not in eero.open(at("desk:child", child)), "a municipality appoints none"
    eero.open(page, status=404)
    with pytest.raises(Refused, match="right-first"):
        naming.appoint(child, "own_worker", suvila.roles["helmi"], by=suvila.jukka, at=suvila.at)
    found(suvila, child, "fi.omatyontekija", "aino")  # in another authority: not told to Jukka
    with pytest.raises(Refused, match="right-first"):
        naming.appoint(child, "own_worker", suvila.roles["helmi"], by=suvila.jukka, at=suvila.at)
    found(suvila, child, "fi.omatyontekija", "helmi")
    with pytest.raises(Refused, match="not-this-authority"):
        naming.appoint(child, "own_worker", suvila.roles["aino"], by=suvila.eero, at=suvila.at)
    assert "Aino" not in jukka.open(page), "nobody in the municipality"
    jukka.send(page, to=str(suvila.roles["helmi"].pk))
    suvila.later(minutes=5)
    aino, helmi = Visitor(suvila, "aino", "sv"), Visitor(suvila, "helmi", "sv")
    read = words(aino.open(at("desk:child", child)))
    assert "Helmi Koski är egen kontaktperson" in read
    assert "{" not in read
    day = words(helmi.open(reverse("desk:day")))
    assert "du är egen kontaktperson" in day
    assert "Du är egen kontaktperson" in words(helmi.open(at("desk:child", child)))
    with seen_as(suvila.aino, read_only=True):
        held = named.current(child.pk, "own_worker")
    eero.open(at("teams:named-end", held, "pk"), status=404)
    with pytest.raises(Refused, match="not-yours"):
        named.end(held, by=suvila.eero, because="We end it.", at=suvila.at)


def test_iceland_and_sweden_name_nobody_beside(abroad: Any) -> None:
    for country, first, leader in (("SE", "elsa", "bo"), ("IS", "anna", "baldur")):
        v = abroad(country)
        child = v.child("nils")
        v.team(child, first)
        assert "/appoint/" not in Visitor(v, leader).open(at("desk:child", child))
        for kind in ("coordinator", "holder", "level_1"):
            Visitor(v, leader).open(at("plans:appoint", child, lead=kind), status=404)

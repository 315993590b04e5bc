"""Who leads is named and filled as the country says: the baton is Norway's picture alone."""

import re
from typing import Any

import pytest
from django.db import ProgrammingError
from django.urls import reverse
from psycopg.types.range import TimestamptzRange

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as day
from laget.notices import reads as notices
from laget.notices.models import Notice
from laget.teams import actions as teams
from laget.teams import baton, lead, opened_by_mistake
from laget.teams.lead_words import SAID
from laget.teams.models import Holding
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
WORD = {
    "SE": "main contact", "DK": "lead contact", "FI": "responsible worker", "IS": "case manager",
}  # fmt: skip


def at(name: str, thing: Any, key: str = "child") -> str:
    return reverse(name, kwargs={key: thing.pk})


def team(v: Any) -> tuple[Any, str, str]:
    """Nils, and two who work with him for two services; the case is open."""
    child = v.child("nils")
    first, second = [name for name, role in v.roles.items() if role.kind == "worker"][:2]
    v.team(child, first, second)
    teams.open_case(child, by=getattr(v, first), at=v.at)
    return child, first, second


@pytest.mark.parametrize("country", WORD)
def test_no_page_abroad_speaks_of_a_baton(country: str, abroad: Any) -> None:
    v = abroad(country)
    child, first, second = team(v)
    asking = Visitor(v, first)
    offer = at("teams:baton-offer", child)
    pages = [asking.open(at("desk:child", child)), asking.open(offer)]
    if country != "IS":
        assert f"Nobody is the {WORD[country]}" in words(pages[0])
    asking.send(offer, to=str(v.roles[second].pk))
    asked = Visitor(v, second)
    pages += [asked.open(reverse("desk:day")), asked.open(at("desk:child", child))]
    v.later(minutes=5)
    page = re.findall(r'href="(/baton/[^"]+)"', pages[-2])[0]
    pages.append(asked.open(page))
    asked.send(page, answer="yes")
    v.later(minutes=5)
    pages += [who.open(at("desk:child", child)) for who in (asking, asked)]
    for page in pages:
        assert "baton" not in words(page).lower()
        assert 'href="#i-baton"' not in page
    assert f"You are the {WORD[country]}" in words(pages[-1])


def test_every_sentence_about_the_baton_has_one_for_other_countries() -> None:
    for key, (here, abroad) in SAID.items():
        assert "baton" not in str(abroad), key
        assert here != abroad, key


def holder(v: Any, child: Any, who: str) -> Holding:
    with seen_as(getattr(v, who)):
        return Holding.objects.select_related("role__person").get(
            child=child, during__endswith=None
        )


@pytest.fixture
def suvila(abroad: Any) -> Any:
    """Nils in Suvila: Aino at school and Helmi from the wellbeing services county help him."""
    v = abroad("FI")
    v.nils_, _, _ = team(v)
    v.later(minutes=5)
    return v


def test_where_a_lead_is_appointed_one_act_is_enough(suvila: Any) -> None:
    child = suvila.nils_
    eero, aino = Visitor(suvila, "eero"), Visitor(suvila, "aino")
    assert "Appoint the responsible worker" in words(eero.open(at("desk:child", child)))
    aino.open(at("teams:lead-appoint", child), status=404)
    page = eero.open(at("teams:lead-appoint", child))
    assert "Aino Salo" in page
    assert "Helmi" not in page, "the county's own are asked, not appointed"
    eero.send(at("teams:lead-appoint", child), to=str(suvila.roles["aino"].pk))
    suvila.later(minutes=5)
    assert holder(suvila, child, "aino").role == suvila.roles["aino"]
    read = words(aino.open(at("desk:child", child)))
    assert "You are the responsible worker" in read
    assert "Say that you cannot be the responsible worker" in read


def test_who_appoints_sees_whether_the_appointed_has_opened_the_page(suvila: Any) -> None:
    baton.appoint(suvila.nils_, suvila.roles["aino"], by=suvila.eero, at=suvila.at)
    eero, page = Visitor(suvila, "eero"), at("desk:child", suvila.nils_)
    assert "Aino Salo has not opened this page since it was decided" in words(eero.open(page))
    suvila.later(days=2)
    mine = ": you are the responsible worker"
    assert mine in words(Visitor(suvila, "aino").open("/"))
    late = "Aino Salo may not know that they lead"
    assert late not in words(eero.open("/"))
    suvila.later(days=2)
    assert late in words(eero.open("/"))
    Visitor(suvila, "aino").open(page)
    suvila.later(minutes=5)
    assert late not in words(eero.open("/"))
    assert "Aino Salo last opened this page" in words(eero.open(page))
    assert mine not in words(Visitor(suvila, "aino").open("/"))


def test_no_authority_appoints_for_another(suvila: Any) -> None:
    with pytest.raises(Refused, match="other-authority"):
        baton.appoint(suvila.nils_, suvila.roles["helmi"], by=suvila.eero, at=suvila.at)
    baton.appoint(suvila.nils_, suvila.roles["helmi"], by=suvila.jukka, at=suvila.at)
    suvila.later(minutes=5)
    with pytest.raises(Refused, match="not-holder"):
        baton.appoint(suvila.nils_, suvila.roles["aino"], by=suvila.eero, at=suvila.at)


def test_the_database_lets_no_authority_appoint_for_another(suvila: Any) -> None:
    eero = suvila.eero
    with pytest.raises(ProgrammingError, match="row-level security"), seen_as(eero):
        Holding(
            child=suvila.nils_, role=suvila.roles["helmi"], appointed_by_id=eero.role_id,
            during=TimestamptzRange(suvila.at, None), shared=True, writer_id=eero.role_id,
            unit=suvila.roles["helmi"].unit, authority=suvila.roles["helmi"].unit.authority,
        ).save(force_insert=True)  # fmt: skip


def test_one_who_is_appointed_cannot_decline_but_says_why_and_is_answered(suvila: Any) -> None:
    child = suvila.nils_
    baton.appoint(child, suvila.roles["aino"], by=suvila.eero, at=suvila.at)
    suvila.later(minutes=5)
    aino, eero = Visitor(suvila, "aino"), Visitor(suvila, "eero")
    helmi, jukka = Visitor(suvila, "helmi"), Visitor(suvila, "jukka")
    assert "Write it in words." in words(aino.send(at("teams:lead-cannot", child), 422, text=""))
    aino.send(at("teams:lead-cannot", child), text="I am on leave from May.")
    assert holder(suvila, child, "aino").role == suvila.roles["aino"], "she leads until answered"
    for other in (helmi, jukka):
        assert "on leave" not in other.open(at("desk:child", child))
    day = eero.open(reverse("desk:day"))
    assert "Aino cannot keep the whole together" in words(day)
    assert "on leave from May" in words(eero.open(at("desk:child", child)))
    page = re.findall(r'href="(/lead/[^"]+)"', day)[0]
    helmi.open(page, status=404)
    suvila.later(minutes=5)
    eero.send(page, words="Then I take it.", to=str(suvila.roles["eero"].pk))
    suvila.later(minutes=5)
    assert holder(suvila, child, "aino").role == suvila.roles["eero"]
    assert "cannot keep the whole" not in words(eero.open(reverse("desk:day")))
    assert "Then I take it." in words(aino.open(at("desk:child", child)))
    assert "Then I take it." not in helmi.open(at("desk:child", child))


def test_the_one_who_appointed_may_keep_it_so(suvila: Any) -> None:
    child = suvila.nils_
    baton.appoint(child, suvila.roles["aino"], by=suvila.eero, at=suvila.at)
    asked = lead.cannot(child, by=suvila.aino, because="Too much.", at=suvila.later(minutes=5))
    with pytest.raises(Refused, match="no-words"):
        lead.answer(asked, by=suvila.eero, words=" ", at=suvila.at)
    lead.answer(asked, by=suvila.eero, words="I free Mondays for you.", at=suvila.at)
    assert holder(suvila, child, "aino").role == suvila.roles["aino"]
    with pytest.raises(Refused, match="answered-already"):
        lead.answer(asked, by=suvila.eero, words="Again.", at=suvila.at)


def test_in_iceland_the_contact_person_follows_from_where_the_child_is(abroad: Any) -> None:
    v = abroad("IS")
    child = v.child("nils")
    v.team(child, "disa", "anna")
    teams.open_case(child, by=v.disa, at=v.at)
    v.later(minutes=5)
    assert holder(v, child, "disa").role == v.roles["anna"], "the school comes before the clinic"
    read = words(Visitor(v, "disa").open(at("desk:child", child)))
    assert "Anna Jónsdóttir is the contact person" in read
    v.team(child, "freyja")
    baton.appoint(child, v.roles["freyja"], by=v.gudrun, at=v.later(minutes=5))
    v.later(minutes=5)
    read = words(Visitor(v, "disa").open(at("desk:child", child)))
    assert "Freyja Ólafsdóttir is the case manager" in read


def test_in_iceland_who_leads_by_the_opening_leads_no_longer_when_it_is_taken_back(
    abroad: Any,
) -> None:
    v = abroad("IS")
    child = v.child("nils")
    v.team(child, "disa", "anna")
    case = teams.open_case(child, by=v.disa, at=v.later(minutes=5))
    assert holder(v, child, "disa").role == v.roles["anna"]
    opened_by_mistake.take_back_case(
        case, by=v.disa, because="The wrong child.", at=v.later(minutes=5)
    )
    with seen_as(v.disa):
        assert not Holding.objects.filter(child=child, during__endswith=None).exists()
    teams.open_case(child, by=v.disa, at=v.later(minutes=5))
    assert holder(v, child, "disa").role == v.roles["anna"]


def test_norway_and_sweden_appoint_nobody(abroad: Any) -> None:
    v = abroad("SE")
    child, first, _second = team(v)
    Visitor(v, "bo").open(at("teams:lead-appoint", child), status=404)
    with pytest.raises(Refused, match="offered-here"):
        baton.appoint(child, v.roles[first], by=v.bo, at=v.at)


def test_where_a_lead_is_appointed_those_who_appoint_are_told_when_a_case_opens(
    abroad: Any,
) -> None:
    """The leaders of the child's own municipality, who may appoint; nobody in another authority."""
    v = abroad("FI")
    child, _first, _second = team(v)
    told = {}
    for name in v.roles:
        actor = getattr(v, name)
        with seen_as(actor, read_only=True):
            told[name] = list(Notice.objects.values_list("kind", flat=True))
            assert notices.new(actor) == len(told[name]), "each of them is shown"
    assert {name: kinds for name, kinds in told.items() if kinds} == {"eero": ["to_appoint"]}
    eero = Visitor(v, "eero")
    page = eero.open(reverse("notices:notices"))
    assert "somebody is to be appointed to lead the work" in words(page)
    assert at("desk:child", child) in page
    assert at("teams:lead-appoint", child) in eero.open(at("desk:child", child))
    with seen_as(v.eero, read_only=True):
        waits = [one.gap.rule.key for one in day.day(v.eero).waits if one.gap]
    assert waits == ["no-holder"], "and it stands on the day"


@pytest.mark.parametrize("country", ["SE", "IS"])
def test_nobody_is_told_to_appoint_where_the_lead_is_asked_or_follows(
    country: str, abroad: Any
) -> None:
    v = abroad(country)
    team(v)
    for name in v.roles:
        with seen_as(getattr(v, name)):
            assert not Notice.objects.filter(kind="to_appoint").exists(), name

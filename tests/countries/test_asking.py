"""Asking another service: in each country the form offers those whom its pack lets one ask, says
what a no there means, and says so where nobody has read the rules."""

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.referrals.actions import send
from laget.rulebook.loader import load as pack
from laget.teams.reads import could_help
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

UNREAD = "We have not read the rules of this country"


def form_of(v: Any, name: str) -> tuple[Any, str]:
    child = v.child(f"of_{name}", name)
    v.team(child, name)
    return child, Visitor(v, name).open(reverse("referrals:send", kwargs={"child": child.pk}))


def offered(v: Any, page: str) -> set[str]:
    asked = page[page.index('id="id_to_unit"') :] if 'id="id_to_unit"' in page else page
    return {code for code, unit in v.units.items() if f'value="{unit.pk}"' in asked}


@pytest.mark.parametrize("country", ["SE", "DK", "FI", "IS", "FO", "AX"])
def test_each_form_offers_those_the_pack_lets_one_ask(country: str, abroad: Any) -> None:
    v = abroad(country)
    rules = pack(country)
    for name, role in v.roles.items():
        if role.kind != "worker":
            continue
        actor = getattr(v, name)
        child, page = form_of(v, name)
        with seen_as(actor, read_only=True):
            there = could_help(actor, child.pk)
        assert there, name
        may = {one.code for one in there if rules.may_ask(role.unit.kind, one.kind)}
        assert offered(v, page) == may, name


@pytest.mark.parametrize(
    ("country", "name", "left_out", "by"),
    [
        ("DK", "mette", "BUP Vest", "BEK 188/2026 § 11"),
        ("FI", "aino", "Nuorisopsykiatria", "Hälso- och sjukvårdslag 1326/2010"),
    ],
)
def test_a_school_is_told_why_psychiatry_is_not_in_the_list(
    country: str, name: str, left_out: str, by: str, abroad: Any
) -> None:
    v = abroad(country)
    _child, page = form_of(v, name)
    said = words(page)
    assert f"Not in the list, as the rules say that others ask them: {left_out} ({by}" in said


@pytest.mark.parametrize(
    ("country", "name", "decides"),
    [
        ("SE", "elsa", "Socialtjänsten"), ("DK", "mette", "PPR Vigby, Familieafdelingen"),
        ("FI", "aino", "Lastensuojelu"), ("IS", "anna", "Barnavernd Hlíðarbæjar"),
    ],
)  # fmt: skip
def test_whose_no_is_a_decision(country: str, name: str, decides: str, abroad: Any) -> None:
    v = abroad(country)
    _child, page = form_of(v, name)
    told = re.search(r"By law (.*?) must assess the person", words(page))
    assert told
    assert set(told[1].split(", ")) == set(decides.split(", "))
    assert UNREAD not in words(page)


@pytest.mark.parametrize(
    ("country", "name", "called"),
    [("SE", "elsa", "Sweden"), ("IS", "anna", "Iceland"), ("DK", "mette", ""), ("FI", "aino", "")],
)
def test_where_no_rule_says_who_may_ask_whom_the_form_says_so(
    country: str, name: str, called: str, abroad: Any
) -> None:
    """Not where there is one: there the form says who is left out, and why."""
    v = abroad(country)
    told = re.findall(r"We know of no rule in this country \((.*?)\)", words(form_of(v, name)[1]))
    assert told == ([called] if called else [])


@pytest.mark.parametrize(
    ("country", "name", "called"),
    [("FO", "beinta", "Faroe Islands"), ("AX", "camilla", "Åland")],
)
def test_where_nobody_has_read_the_rules_it_says_so_and_bars_nobody(
    country: str, name: str, called: str, abroad: Any
) -> None:
    v = abroad(country)
    child, page = form_of(v, name)
    assert f"{UNREAD} ({called}) on who may ask whom" in words(page)
    [unit] = offered(v, page)
    Visitor(v, name).send(
        reverse("referrals:send", kwargs={"child": child.pk}), need="talk",
        to_unit=str(v.units[unit].pk), from_on="2026-04-01", story="Often alone.",
        given_by="guardian",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("country", "name", "unit", "rule"),
    [
        ("FI", "aino", "fi_pupil", "fi.sw.talk_7wd"),
        ("FI", "aino", "fi_welfare", "fi.cw.start_7wd"),
        ("FI", "minna", "fi_youth_psychiatry", "fi.hc.psych_start_3w"),
        ("DK", "rikke", "dk_bup", "dk.hc.info_8wd"),
        ("DK", "mette", "dk_family", "dk.limit.referral_answered"),
        ("SE", "cilla", "se_bup", "se.hc.specialist_90d"),
    ],
)
def test_a_question_is_answered_within_the_countrys_own_time(
    country: str, name: str, unit: str, rule: str, abroad: Any
) -> None:
    v = abroad(country)
    child = v.child("nils", name)
    v.team(child, name)
    asked = send(
        child, v.units[unit], by=getattr(v, name), need="talk",
        from_on=date(2026, 4, 1), story="Often alone.", at=v.at,
    )  # fmt: skip
    assert asked.offer.due_rule.partition("@")[0] == rule

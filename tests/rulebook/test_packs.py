"""What the eight shipped packs say, and that they never say more than was read."""

from datetime import date

import pytest

from laget.rulebook.deadlines import due
from laget.rulebook.loader import PACKS, load
from laget.rulebook.schema import Limit, Rule, spoken
from laget.rulebook.terms import CLOCKS, COUNTED, COUNTRIES, DATED

ALL = [load(code) for code in COUNTRIES]
IDS = list(COUNTRIES)


def test_there_is_a_pack_for_each_jurisdiction_and_no_other():
    assert sorted(p.stem for p in PACKS.glob("*.toml")) == sorted(COUNTRIES)


def test_all_rules_were_carried_over():
    distinct = {p.code: len({r.id for r in p.rule}) for p in ALL}
    assert distinct == {
        "NO": 37, "SE": 25, "DK": 33, "FI": 22, "IS": 17, "FO": 5, "GL": 8, "AX": 5,
    }  # fmt: skip
    assert sum(len(p.sharing) for p in ALL) == 51
    assert sum(len(p.age) for p in ALL) == 80
    assert sum(len(p.plan) for p in ALL) == 21
    assert sum(len(p.role) for p in ALL) == 18
    assert sum(len(p.service) for p in ALL) == 58
    assert sum(len(p.identity) for p in ALL) == 11


def test_each_country_writes_its_own_plan_here_and_names_those_decided_elsewhere():
    """Finland gives pointers only; a heading is in English and in a language of the country."""
    where = {
        written: {p.id for pack in ALL for p in pack.plan if p.written == written}
        for written in ("here", "pointers", "elsewhere")
    }
    assert where["here"] == {
        "no.relay_log", "no.ip", "se.sip", "is.studningsaaetlun", "dk.uddannelsesplan",
    }  # fmt: skip
    assert where["pointers"] == {"fi.klientplan"}
    assert {"dk.barnets_plan", "fi.cw_klientplan", "se.vardplan"} < where["elsewhere"]
    for pack in ALL:
        for heading in (h for p in pack.plan for h in p.heading):
            assert "en" in heading.text
            assert set(heading.text) & set(pack.languages), heading.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_what_nobody_has_read_is_off(pack):
    for entry in (*pack.rule, *pack.sharing, *pack.age, *pack.plan, *pack.role):
        assert entry.verified or not entry.on, entry.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_practice_is_never_called_law(pack):
    for rule in pack.timed():
        assert (rule.basis == "practice") == isinstance(rule, Limit), rule.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
@pytest.mark.parametrize("clock", CLOCKS)
def test_every_clock_gives_a_day_or_says_why_not(pack, clock):
    answer = due(clock, date(2026, 3, 2), pack=pack)
    assert answer.off or answer.on is not None
    assert answer.source


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_every_dated_rule_of_law_can_be_counted(pack):
    for rule in pack.rule:
        if rule.on and rule.kind in DATED and rule.unit in COUNTED:
            assert due(rule, date(2026, 3, 2), pack=pack).on, rule.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_danger_is_asked_in_english_and_in_a_language_of_the_country(pack):
    asked = [q.text for q in pack.danger.question] + [pack.danger.act]
    asked += [t for r in pack.danger.report_to for t in (r.name, r.when)]
    for texts in asked:
        assert "en" in texts
        assert set(texts) & {*pack.languages, "da"}
    assert [q.id for q in pack.danger.question][:2] == ["now", "harm"]
    assert any(r.phone == pack.danger.emergency for r in pack.danger.report_to)


def test_norway_asks_danger_in_both_norwegians_and_names_the_five_cases():
    danger = load("NO").danger
    assert all({"nb", "nn", "en"} <= set(q.text) for q in danger.question)
    assert len(danger.cases) == 5
    assert {r.id: r.phone for r in danger.report_to} == {
        "police": "112", "child_welfare": None, "child_welfare_out_of_hours": "116 111",
    }  # fmt: skip


def test_a_report_before_2023_stands_under_the_older_act():
    pack = load("NO")
    assert due("report_assessed", date(2022, 12, 30), pack=pack).source.startswith(
        "Barnevernloven 1992"
    )
    assert due("report_assessed", date(2023, 1, 1), pack=pack).source == "Barnevernsloven § 2-1"


def test_the_country_has_its_own_word_for_the_one_who_holds_it():
    said = {p.code: p.word("holder", p.languages[0]) for p in ALL}
    assert said == {
        "NO": "stafettholder", "SE": "huvudansvarig", "DK": "tovholder",
        "FI": "vastuutyöntekijä", "IS": "málstjóri", "FO": "tovholder", "GL": "tovholder",
        "AX": "ansvarig kontaktperson",
    }  # fmt: skip


def test_a_lead_is_filled_as_the_country_says_and_offered_where_it_says_nothing():
    said = {code: load(code).filling() for code in COUNTRIES}
    assert {code for code, how in said.items() if how == "appointed"} == {"FI", "IS"}
    assert set(said.values()) == {"offered", "appointed"}
    follows = {code: load(code).following() for code in COUNTRIES}
    assert [code for code, one in follows.items() if one] == ["IS"]
    assert load("IS").word(follows["IS"].lead, "is") == "tengiliður"


def test_who_is_appointed_beside_the_holder_is_said_with_the_right_behind_it():
    said = {
        code: {one.lead: (one.leads, one.right) for one in load(code).named()} for code in COUNTRIES
    }
    assert {code: kinds for code, kinds in said.items() if kinds} == {
        "NO": {
            "coordinator": (False, "no.koordinator"),
            "child_coordinator": (True, "no.barnekoordinator"),
        },
        "DK": {
            "contact_person": (False, "dk.kontaktperson"),
            "fixed_contact": (False, "dk.fast_kontaktperson"), "case_manager": (False, None),
            "child_adviser": (False, None),
        },
        "FI": {"own_worker": (False, "fi.omatyontekija")},
    }  # fmt: skip


def test_only_finland_keeps_to_pointers():
    assert [code for code in COUNTRIES if load(code).content == "pointers"] == ["FI"]


def test_a_missing_language_falls_back_to_the_nearest_and_then_to_english():
    assert spoken({"da": "a", "en": "b"}, "kl") == "a"
    assert spoken({"nb": "a", "en": "b"}, "nn") == "a"
    assert spoken({"nb": "a", "en": "b"}, "fi") == "b"
    assert spoken({"fi": "a"}, "sv") == "a"


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_concern_and_report_are_two_words(pack):
    for language in {x for key in ("concern", "report_of_concern") for x in pack.words[key]}:
        assert pack.word("concern", language) != pack.word("report_of_concern", language)


def test_rules_have_kinds_that_say_whether_they_are_law():
    target = next(r for r in load("SE").rule if r.kind == "target")
    assert isinstance(target, Rule)
    assert target.basis == "target"


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_a_kind_of_protection_has_a_source_and_a_name_in_a_language_of_the_country(pack):
    for kind in pack.protection:
        assert kind.on, kind.id
        assert kind.url, kind.id
        assert set(kind.name) & set(pack.languages), kind.id
        assert "en" in kind.name, kind.id


def test_a_duty_to_come_holds_where_its_source_says():
    assert [one.id for one in load("SE").must_come("school", "SE-1480")] == ["se.attend.vastbus"]
    assert load("SE").must_come("school", "SE-0180") == []
    assert load("SE").must_come("school") == []
    assert [one.id for one in load("IS").must_come("school")] == ["is.attend.support_team"]


def test_which_kinds_of_protection_each_country_has():
    assert {p.code: [kind.code for kind in p.protection] for p in ALL} == {
        "NO": ["strictly_confidential", "confidential"],
        "SE": ["strictly_confidential", "confidential"],
        "DK": ["confidential"], "FI": ["blocked"], "IS": ["confidential"],
        "FO": [], "GL": [], "AX": ["blocked"],
    }  # fmt: skip

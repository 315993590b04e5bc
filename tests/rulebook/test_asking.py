"""What the packs say of asking another service, of changes of stage, and of whom to call.

Read as tables: a row is one rule, so that a change of a pack is a change of a line here."""

import re

import pytest

from laget.rulebook.loader import PACKS, BadPack, load, read
from laget.rulebook.terms import COUNTRIES

ALL = [load(code) for code in COUNTRIES]
IDS = list(COUNTRIES)
AS_TOLD = {"NO"}  # its rows say what authorities tell of the acts

#: country, who asks, who is asked, may it, is a no a decision, by which rule it answers
ASKING = """
NO  school         child_mental_health  no   yes  -
NO  gp             child_mental_health  yes  yes  -
NO  school         ppt                  yes  yes  -
SE  school         child_welfare        yes  yes  -
SE  school         child_mental_health  yes  no   -
SE  kindergarten   school_health        yes  no   -
DK  school         child_mental_health  no   yes  -
DK  kindergarten   child_mental_health  no   yes  -
DK  ppt            child_mental_health  yes  yes  -
DK  gp             child_mental_health  yes  yes  -
DK  child_welfare  child_mental_health  yes  yes  -
DK  kindergarten   ppt                  yes  yes  -
DK  school         child_welfare        yes  yes  -
DK  follow_up      nav                  yes  yes  -
DK  school         follow_up            yes  no   -
FI  school         child_mental_health  no   yes  fi.hc.psych_start_3w
FI  child_welfare  child_mental_health  no   yes  fi.hc.psych_start_3w
FI  school_health  child_mental_health  yes  yes  fi.hc.psych_start_3w
FI  school         child_welfare        yes  yes  fi.cw.start_7wd
FI  school         school_health        yes  no   fi.sw.talk_7wd
FI  school         follow_up            yes  no   -
IS  school         child_welfare        yes  yes  -
IS  school         ppt                  yes  yes  -
IS  follow_up      nav                  yes  yes  -
IS  school         child_mental_health  yes  no   -
FO  school         child_welfare        yes  no   -
GL  school         child_welfare        yes  no   -
AX  school         child_welfare        yes  no   -
"""

#: country, into what, the age one reaches that year, the month, from, to
STAGES = """
NO  school           6   8  kindergarten     school
NO  lower_secondary  13  8  school           school
NO  upper_secondary  16  8  school           upper_secondary
NO  work             19  8  upper_secondary  follow_up
SE  school           6   8  kindergarten     school
SE  upper_secondary  16  8  school           upper_secondary
SE  work             19  6  upper_secondary  follow_up
DK  school           6   8  kindergarten     school
DK  upper_secondary  16  8  school           upper_secondary
FI  school           7   8  kindergarten     school
FI  upper_secondary  16  8  school           upper_secondary
FI  work             19  6  upper_secondary  follow_up
IS  school           6   8  kindergarten     school
IS  lower_secondary  13  8  school           school
IS  upper_secondary  16  8  school           upper_secondary
FO  school           7   8  kindergarten     school
FO  lower_secondary  13  8  school           school
FO  upper_secondary  16  8  school           upper_secondary
GL  school           6   8  kindergarten     school
GL  lower_secondary  13  8  school           school
GL  upper_secondary  16  8  school           upper_secondary
AX  school           7   8  kindergarten     school
AX  lower_secondary  13  8  school           school
AX  upper_secondary  16  8  school           upper_secondary
"""

#: country, what kind, and the number, or - where there is only an address
NUMBERS = """
FO  emergency  112
FO  child      -
FO  complain   +298 35 85 00
FO  complain   -
GL  emergency  112
GL  child      80 11 80
GL  complain   -
AX  emergency  112
AX  child      0800 96 116
AX  complain   -
"""


def table(text: str) -> list[list[str]]:
    return [re.split(r"  +", line) for line in text.strip().splitlines()]


@pytest.mark.parametrize("row", table(ASKING), ids=" ".join)
def test_who_may_ask_whom_and_what_a_no_is(row):
    country, asking, asked, may, decides, within = row
    pack = load(country)
    assert pack.may_ask(asking, asked) == (may == "yes")
    assert (pack.decision_of(asked) is not None) == (decides == "yes")
    assert (pack.answers_within(asked) or "-") == within


def test_which_changes_of_stage_each_country_has():
    said = [
        [p.code, s.to, str(s.age), str(s.month), s.from_kinds[0], s.to_kinds[0]]
        for p in ALL
        for s in sorted(p.stage, key=lambda s: s.age)
        if s.on
    ]
    assert said == table(STAGES)


def test_the_numbers_of_the_three_that_govern_themselves():
    said = [
        [code, h.kind, h.phone or "-"]
        for code in ("FO", "GL", "AX")
        for h in load(code).help
        if h.on
    ]
    assert said == table(NUMBERS)


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_each_country_has_a_number_for_danger_a_place_to_talk_and_one_to_complain(pack):
    assert {h.kind for h in pack.help if h.on} == {"emergency", "child", "complain"}
    for one in pack.help:
        for texts in (one.name, one.says):
            assert "en" in texts, one.id
            assert set(texts) & {*pack.languages, "da"}, one.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_what_is_known_of_asking_stands_in_the_pack_or_that_nobody_has_read_it(pack):
    assert pack.referral
    if not any(rule.on for rule in pack.referral):
        assert all("not read" in rule.statute for rule in pack.referral)


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_a_rule_of_asking_is_on_only_where_the_act_was_read(pack):
    for rule in pack.referral:
        assert rule.url, rule.id
        assert rule.on == rule.verified, rule.id
        if rule.on and pack.code not in AS_TOLD:
            assert rule.source == "primary", rule.id
        assert rule.on or "not read" in rule.statute, rule.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_the_way_to_complain_is_said_in_the_languages_of_the_country(pack):
    read = {"NO": {"nb"}, "FI": {"fi", "sv"}, "GL": {"da"}, "FO": {"da"}}
    also = read.get(pack.code, set(pack.languages))
    for rule in pack.referral:
        if rule.complain:
            assert set(rule.complain) == {*also, "en"}, rule.id


@pytest.mark.parametrize("pack", ALL, ids=IDS)
def test_units_that_are_named_are_kinds_of_unit(pack):
    from laget.organisations.models import Unit

    named = {kind for r in pack.referral for kind in (*r.asked, *r.asks)}
    named |= {kind for s in pack.stage for kind in (*s.from_kinds, *s.to_kinds)}
    assert named <= set(Unit.Kind.values)


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('within = "fi.sw.talk_7wd"', 'within = "fi.sw.soon"',
         "referral[fi.ref.pupil_welfare].within", "there is no rule or limit fi.sw.soon"),
        ('within = "fi.sw.talk_7wd"\n', "",
         "referral[fi.ref.pupil_welfare]", "neither who asks"),
    ],
)  # fmt: skip
def test_a_rule_of_asking_that_says_nothing_is_refused(tmp_path, old, new, key, reason):
    good = (PACKS / "FI.toml").read_text(encoding="utf-8")
    assert good.count(old) == 1
    file = tmp_path / "FI.toml"
    file.write_text(good.replace(old, new), encoding="utf-8")
    with pytest.raises(BadPack) as refused:
        read(file)
    assert refused.value.key == key
    assert reason in refused.value.reason

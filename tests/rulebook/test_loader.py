"""A bad pack is refused in one sentence: which file, which key, why."""

import re

import pytest

from laget.rulebook.loader import PACKS, BadPack, load, read

GOOD = (PACKS / "NO.toml").read_text(encoding="utf-8")
FIRST_RULE = 'id = "no.cw.ack_3w"\nkind = "deadline"'


def _bad(tmp_path, text: str | bytes) -> BadPack:
    file = tmp_path / "NO.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadPack) as refused:
        read(file)
    assert refused.value.file == str(file)
    assert str(file) in str(refused.value)
    return refused.value


def _swap(old: str, new: str, count: int = 1) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, count)


def _in_rule(rule: str, old: str, new: str) -> str:
    start = GOOD.index(f'id = "{rule}"')
    end = GOOD.index("[[", start)
    entry = GOOD[start:end]
    assert old in entry, entry
    return GOOD[:start] + entry.replace(old, new, 1) + GOOD[end:]


def test_the_good_pack_is_read(tmp_path):
    file = tmp_path / "NO.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert read(file) == load("NO") == load("no")


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        (_in_rule("no.cw.ack_3w", 'unit = "weeks"', 'unit = "fortnights"'),
         "rule[no.cw.ack_3w].unit", "'hours'"),
        (_in_rule("no.cw.ack_3w", "value = 3", "value = -3"),
         "rule[no.cw.ack_3w].value", "greater than or equal to 0"),
        (_in_rule("no.cw.ack_3w", "value = 3", 'value = "3"'),
         "rule[no.cw.ack_3w].value", "valid integer"),
        (_in_rule("no.cw.ack_3w", "value = 3", "value = true"),
         "rule[no.cw.ack_3w].value", "valid integer"),
        (_in_rule("no.cw.ack_3w", "as_of = 2026-05-02", "as_of = 0202-05-02"),
         "rule[no.cw.ack_3w].as_of", "the year 0202 cannot be meant"),
        (_in_rule("no.cw.ack_3w", "from_on = 2023-01-01",
                  "from_on = 2023-01-01\nto_on = 2022-01-01"),
         "rule[no.cw.ack_3w]", "is not before to_on"),
        (_swap('code = "confidential"', 'code = "strictly_confidential"'),
         "protection[no.protection.confidential].code", "has a name already"),
        (_swap('code = "confidential"', 'code = "secret"'),
         "protection[no.protection.confidential].code", "'blocked'"),
        (_in_rule("no.cw.ack_3w", "verified = true", "verified = false"),
         "rule[no.cw.ack_3w]", "must say on = false"),
        (_in_rule("no.cw.ack_3w", 'kind = "deadline"', 'kind = "deadline"\ncolour = "red"'),
         "rule[no.cw.ack_3w].colour", "this key is not known"),
        (_in_rule("no.cw.ack_3w", 'id = "no.cw.ack_3w"', 'id = "no.cw.report_duty"'),
         "rule[no.cw.report_duty].id", "duplicate id"),
        (_in_rule("no.cw.ack_3w", 'id = "no.cw.ack_3w"', 'id = "se.cw.ack_3w"'),
         "rule[se.cw.ack_3w].id", "begin with no."),
        (_in_rule("no.cw.ack_3w", 'statute = "', 'statut = "'),
         "rule[no.cw.ack_3w].statute", "Field required"),
        (_in_rule("no.cw.ack_3w", 'url = "https:', 'url = "ftp:'),
         "rule[no.cw.ack_3w].url", "URL scheme"),
        (_in_rule("no.cw.report_duty", "value = 0", "value = 5"),
         "rule[no.cw.report_duty]", "has no number"),
        (_swap('to_on = 2023-01-01', 'to_on = 2024-01-01'),
         "rule[no.cw.review_1w].from_on", "two versions hold on the same day"),
        (_swap('[[filled]]\nlead = "holder"', '[[filled]]\nlead = "captain"'),
         "filled[captain].lead", "there is no lead captain"),
        (_swap('[[filled]]\nlead = "holder"', '[[filled]]\nlead = "child_coordinator"'),
         "filled[child_coordinator].lead", "said twice"),
        (_swap('how = "appointed"', 'how = "offered"'),
         "filled[2]", "leads, by and right are of one who is appointed"),
        (_swap('right = "no.koordinator"', 'right = "no.oppfolgingstjeneste"'),
         "filled[coordinator].right", "there is no right no.oppfolgingstjeneste"),
        (_swap('[lead.coordinator]', '[lead.coordinator2]\nen = "x"\n[lead.coordinator]'),
         "lead.coordinator2", "nothing says how somebody comes to be it"),
        (_swap('lead = "holder"\nhow = "offered"', 'lead = "holder"\nhow = "follows"'),
         "filled[1]", "how = follows and services belong together"),
        (_swap('lead = "holder"\nhow = "offered"',
               'lead = "holder"\nhow = "follows"\nservices = ["lighthouse"]'),
         "filled[holder].services", "no service is of the kind lighthouse"),
        (_swap('silence = "no.limit.silence"\n', ''), "clocks.silence", "a gap rule reads it"),
        (_swap('silence = "no.limit.silence"', 'silence = "no.limit.silense"'),
         "clocks.silence", "there is no rule or limit no.limit.silense"),
        (_swap('after = "no.cw.review_1w"', 'after = "no.cw.gone"'),
         "rule[no.cw.investigate_3m].after", "there is no rule no.cw.gone"),
        (_swap('rule = "no.limit.level_2_invited"', 'rule = "no.limit.gone"'),
         "local[NO-3412].rule", "there is no rule or limit no.limit.gone"),
        (_swap('rule = "no.cw.report_duty"', 'rule = "no.cw.ack_3w"'),
         "danger.rule", "there is no duty"),
        (_swap('timezone = "Europe/Oslo"', 'timezone = "Europe/Atlantis"'),
         "calendar.timezone", "there is no time zone"),
        (_swap('holidays = "NO"', 'holidays = "QQ"'), "calendar.holidays", "QQ"),
        (_swap('code = "NO"', 'code = "NZ"'), "code", "'NO'"),
        (_swap('[lead.holder]', '[lead.keeper]'), "lead.holder", "missing"),
        (_in_rule("no.limit.concern_decided", 'basis = "practice"', 'basis = "law"'),
         "limit[no.limit.concern_decided].basis", "'practice'"),
        ("", "schema_version", "Field required"),
        (_swap("schema_version = 1", "schema_version = 2"), "schema_version", "1"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_key_and_reason(tmp_path, text, key, reason):
    refused = _bad(tmp_path, text)
    assert refused.key == key
    assert reason in refused.reason
    assert "\n" not in str(refused)


def test_malformed_toml_names_the_line(tmp_path):
    lines = GOOD.splitlines()
    lines[20] = 'name = "never closed'
    refused = _bad(tmp_path, "\n".join(lines))
    assert re.search(r"line 21\b", refused.reason)


def test_bytes_that_are_not_text_are_refused(tmp_path):
    assert "not UTF-8" in _bad(tmp_path, b"name = '\xff\xfe'").reason


def test_a_pack_nested_without_end_is_refused(tmp_path):
    assert "TOML" in _bad(tmp_path, "a = " + "[" * 100_000).reason


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(BadPack, match=r"gone\.toml"):
        read(tmp_path / "gone.toml")


def test_a_country_without_a_pack_is_a_lookup_error():
    with pytest.raises(LookupError, match="no rule pack for 'DE'"):
        load("DE")


def test_two_local_values_at_the_same_time_are_refused(tmp_path):
    entry = GOOD[GOOD.index("[[local]]") :]
    entry = entry[: entry.index("[[local]]", 5)]
    refused = _bad(tmp_path, GOOD + "\n" + entry)
    assert refused.key == "local[NO-5501]"

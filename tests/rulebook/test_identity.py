"""Identity numbers: what is in use passes, what is wrong is told, test numbers stay in the demo.

All numbers here are from test series, published examples, or made up for dates that cannot be."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.no import fodselsnummer

from laget.rulebook.identity import BadIdentity, check, synthetic
from laget.rulebook.terms import COUNTRIES

if not settings.configured:
    settings.configure(USE_I18N=False)

births = st.dates(date(1900, 1, 1), date(2039, 12, 31))


def _norwegian(start: str) -> str:
    """The first number with these six digits and right check digits."""
    for individual in range(500, 1000):
        nine = f"{start}{individual}"
        one = fodselsnummer.calc_check_digit1(nine + "00")
        two = fodselsnummer.calc_check_digit2(nine + one + "0")
        if len(one) == len(two) == 1:
            return nine + one + two
    raise AssertionError


def _swedish(nine: str) -> str:
    return nine + luhn.calc_check_digit(nine[-9:])


def _code(number, country, *, demo, on=None):
    with pytest.raises(BadIdentity) as refused:
        check(number, country, demo=demo, on=on)
    assert str(refused.value)
    assert number.strip()[:11] not in str(refused.value) or not number.strip()
    return refused.value.code


def test_a_norwegian_test_number_passes_in_a_demo_only():
    number = _norwegian("018112")
    found = check(number, "NO", demo=True)
    assert (found.born_on, found.is_synthetic, found.is_temporary) == (
        date(2012, 1, 1), True, False,
    )  # fmt: skip
    assert _code(number, "NO", demo=False) == "synthetic"


def test_a_norwegian_number_that_could_be_real_is_refused_in_a_demo():
    number = _norwegian("010112")
    assert check(number, "NO", demo=False).kind == "birth_number"
    assert _code(number, "NO", demo=True) == "real"


def test_d_numbers_are_temporary_and_their_day_is_read():
    real = check(_norwegian("410112"), "NO", demo=False)
    assert (real.kind, real.born_on, real.is_temporary) == ("d_number", date(2012, 1, 1), True)
    test = check(_norwegian("418112"), "NO", demo=True)
    assert (test.kind, test.born_on, test.is_synthetic) == ("d_number", date(2012, 1, 1), True)
    assert _code(_norwegian("418112"), "NO", demo=False) == "synthetic"


def test_help_numbers_are_temporary():
    assert check(_norwegian("014112"), "NO", demo=False).kind == "h_number"
    found = check(_norwegian("812345"), "NO", demo=False)
    assert (found.kind, found.born_on, found.is_temporary) == ("fh_number", None, True)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "empty"), ("   ", "empty"), ("1" * 5_000_000, "length"), ("123", "length"),
        ("0101129999x", "form"), ("٠١٠١١٢٩٩٩٩٩", "form"), ("👶", "form"),
        ("01011299999", "check"),
    ],
)  # fmt: skip
def test_what_is_not_a_norwegian_number_is_told_why(number, code):
    assert _code(number, "NO", demo=False) == code


def test_a_date_that_is_none_is_told():
    assert _code(_norwegian("310212"), "NO", demo=False) == "date"


def test_somebody_not_born_yet_is_refused_when_the_day_is_known():
    number = synthetic("NO", date(2030, 1, 1), 0)
    assert check(number, "NO", demo=True).born_on == date(2030, 1, 1)
    assert _code(number, "NO", demo=True, on=date(2026, 11, 21)) == "future"


def test_spaces_and_dashes_do_not_matter():
    number = _norwegian("018112")
    assert check(f" {number[:6]} {number[6:]} ", "NO", demo=True).number == number
    assert check("010180-9999", "DK", demo=False).number == "0101809999"


def test_swedish_coordination_numbers_pass_and_are_temporary():
    number = _swedish("20120161980")
    found = check(number, "SE", demo=False)
    assert (found.kind, found.born_on, found.is_temporary) == (
        "coordination_number", date(2012, 1, 1), True,
    )  # fmt: skip
    assert _code(number[:-1] + str((int(number[-1]) + 1) % 10), "SE", demo=False) == "check"


def test_a_short_swedish_number_needs_the_day_to_know_its_century():
    short = _swedish("120101980")
    assert _code(short, "SE", demo=False) == "century"
    assert check(short, "SE", demo=False, on=date(2026, 1, 1)).born_on == date(2012, 1, 1)
    older = f"{short[:6]}+{short[6:]}"
    assert check(older, "SE", demo=False, on=date(2026, 1, 1)).born_on == date(1912, 1, 1)
    last = _swedish("270101980")
    assert check(last, "SE", demo=False, on=date(2026, 1, 1)).born_on == date(1927, 1, 1)


def test_danish_numbers_need_no_check_digit_and_replacements_pass():
    for country in ("DK", "GL"):
        for last in range(10):
            assert check(f"010112412{last}", country, demo=False).born_on == date(2012, 1, 1)
        found = check("6101124121", country, demo=True)
        assert (found.kind, found.born_on, found.is_temporary) == (
            "replacement", date(2012, 1, 1), True,
        )  # fmt: skip
        assert _code("0101124121", country, demo=True) == "real"


def test_finnish_numbers_from_900_are_nobodys_and_temporary():
    number = synthetic("FI", date(2012, 1, 1), 0)
    assert number.startswith("010112A900")
    for demo in (True, False):
        found = check(number.lower(), "FI", demo=demo)
        assert (found.number, found.is_synthetic, found.is_temporary) == (number, True, True)
    assert check("131052-308T", "FI", demo=False).born_on == date(1952, 10, 13)
    assert _code("131052-308T", "AX", demo=True) == "real"
    assert _code("131052-308A", "FI", demo=False) == "check"
    assert _code("131052?308T", "FI", demo=False) == "form"


def test_finnish_new_century_signs_pass():
    assert check("131052Y308T", "FI", demo=False).born_on == date(1952, 10, 13)
    assert check("010112B9004"[:10] + synthetic("FI", date(2012, 1, 1), 0)[-1], "FI", demo=True)


def test_icelandic_numbers_pass_without_check_digit_and_system_numbers_hold_no_date():
    for ninth in range(10):
        found = check(f"01011212{ninth}0", "IS", demo=False)
        assert found.born_on == date(2012, 1, 1)
    system = check("8123456789", "IS", demo=False)
    assert (system.kind, system.born_on, system.is_temporary) == ("system_number", None, True)
    assert _code("4101121230", "IS", demo=False) == "organisation"
    assert _code("0101121234", "IS", demo=False) == "date"


def test_faroese_numbers_have_nine_digits_and_no_century():
    found = check("010112-123", "FO", demo=False)
    assert (found.number, found.born_on) == ("010112123", None)
    assert _code("0101121234", "FO", demo=False) == "length"
    assert _code("310212123", "FO", demo=False) == "date"


def test_a_country_we_do_not_know_is_a_lookup_error():
    with pytest.raises(LookupError):
        check("1", "DE", demo=False)


def test_where_there_is_no_official_series_there_is_no_number():
    for country in ("SE", "DK", "IS", "FO", "GL"):
        assert synthetic(country, date(2012, 1, 1), 0) is None
    assert synthetic("NO", date(2045, 1, 1), 0) is None
    assert synthetic("NO", date(2012, 1, 1), 10_000) is None
    assert synthetic("NO", date(2012, 1, 1), -1) is None


def test_a_birthday_has_room_for_many_children():
    for country, room in (("NO", 380), ("FI", 100)):
        made = [synthetic(country, date(2012, 2, 29), n) for n in range(room)]
        assert None not in made
        assert len(set(made)) == room


@given(st.sampled_from(["NO", "FI", "AX"]), births, st.integers(0, 99))
def test_a_made_number_reads_back_as_made(country, born, n):
    found = check(synthetic(country, born, n), country, demo=True, on=born + timedelta(1))
    assert found.born_on == born
    assert found.is_synthetic


def _read(country, text, demo):
    try:
        return check(text, country, demo=demo, on=date(2026, 1, 1))
    except BadIdentity:
        return None


@given(st.sampled_from(COUNTRIES), st.text(max_size=60), st.booleans())
def test_any_text_is_a_number_or_a_reason(country, text, demo):
    found = _read(country, text, demo)
    assert found is None or found.number.isascii()


@given(st.sampled_from(COUNTRIES), st.text("0123456789-+A", min_size=9, max_size=13), st.booleans())
def test_the_stored_form_reads_back_as_itself(country, text, demo):
    found = _read(country, text, demo)
    assert found is None or _read(country, found.number, demo) == found

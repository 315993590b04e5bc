"""Swedish is Finland's in Finland and on Åland, and Sweden's elsewhere."""

from typing import Any

import pytest
from django.utils import translation

from laget.core.web import spoken
from laget.plans.kinds import kind_of, named
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

BOTH = {"sv", "sv-fi"}


@pytest.mark.parametrize(
    ("country", "name", "offered"),
    [("FI", "kaisa", "sv-fi"), ("AX", "camilla", "sv-fi"), ("SE", "farid", "sv"),
     ("IS", "anna", "sv")],
)  # fmt: skip
@pytest.mark.parametrize("asked", sorted(BOTH))
def test_whoever_asks_for_swedish_reads_that_of_the_country(
    country: str, name: str, offered: str, asked: str, abroad: Any
) -> None:
    v = abroad(country)
    assert BOTH & set(dict(spoken(getattr(v, name)))) == {offered}
    page = Visitor(v, name, asked).open("/")
    assert f'<html lang="{offered}"' in page
    assert "Min dag" in words(page)


def test_a_worker_in_child_welfare_is_called_as_in_the_country(abroad: Any) -> None:
    page = words(Visitor(abroad("FI"), "kaisa", "sv").open("/"))
    assert "Socialarbetare inom barnskyddet, Lastensuojelu" in page
    page = words(Visitor(abroad("SE"), "farid", "sv").open("/"))
    assert "Ansvarig socialsekreterare, Socialtjänsten" in page


def test_whoever_has_not_signed_in_may_choose_either() -> None:
    assert set(dict(spoken(None))) >= BOTH


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Lastensuojelun asiakassuunnitelma"), ("sv-fi", "Klientplan inom barnskyddet"),
        ("sv", "Klientplan inom barnskyddet"), ("en", "Client plan, child welfare"),
        ("nb", "Lastensuojelun asiakassuunnitelma"),
    ],
)  # fmt: skip
def test_a_plan_of_finland_has_its_name_in_both_languages(language: str, said: str) -> None:
    with translation.override(language):
        assert named(kind_of("FI", "cw_klientplan")) == said

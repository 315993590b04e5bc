"""The words: found wherever they stand, complete in Norwegian, compiled without gettext."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.utils import translation

from laget.core import messages
from laget.core.messages import Message, in_python, in_template
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken
from laget.rulebook.terms import COUNTRIES

EVERY = (*messages.TRANSLATED, *messages.PARTLY)
WRITTEN = (*EVERY, *messages.VARIANTS)


@pytest.fixture(autouse=True, scope="module")
def _django() -> None:
    django.setup()


class TestFinding:
    def test_calls_in_python_are_found(self):
        source = """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
_("One")
_("Two "
  "halves")
ngettext("%(n)s day", "%(n)s days", n)
pgettext_lazy("page", "Next")
_(variable)
"""
        assert list(in_python(source)) == [
            Message("One"),
            Message("Two halves"),
            Message("%(n)s day", plural="%(n)s days"),
            Message("Next", "page"),
        ]

    def test_tags_in_templates_are_found(self):
        source = """{% load i18n %}{% translate "One" %}{% translate 'It’s "two"' as x %}
{% translate "Next" context "page" %}
{% blocktranslate with n=1 %}Page {{ n }}{% endblocktranslate %}
{% blocktranslate count n=2 %}{{ n }} child{% plural %}{{ n }} children{% endblocktranslate %}
{% button _("Send") %}"""
        assert set(in_template(source)) == {
            Message("One"),
            Message('It’s "two"'),
            Message("Next", "page"),
            Message("Page %(n)s"),
            Message("%(n)s child", plural="%(n)s children"),
            Message("Send"),
        }


class TestLanguages:
    @pytest.mark.parametrize("language", EVERY)
    def test_everything_laget_says_is_translated(self, language):
        lacking = [f"{m.context or ''} {m.text}" for m in messages.missing(language)]
        assert lacking == []

    @pytest.mark.parametrize("language", [*WRITTEN, messages.SOURCE])
    def test_nothing_is_translated_that_laget_no_longer_says(self, language):
        assert messages.unused(language) == []

    @pytest.mark.parametrize("language", WRITTEN)
    def test_a_translation_names_what_the_sentence_names(self, language):
        wrong = [
            entry.msgid
            for entry in messages.catalogue(language)
            for said in ([entry.msgstr] if entry.msgstr else entry.msgstr_plural.values())
            if named(said) - named(entry.msgid) - named(entry.msgid_plural)
            or (not entry.msgid_plural and named(entry.msgid) != named(said))
        ]
        assert wrong == []

    @pytest.mark.parametrize("language", WRITTEN)
    def test_links_and_marks_survive_translation(self, language):
        wrong = [
            entry.msgid
            for entry in messages.catalogue(language)
            if entry.msgstr and marks(entry.msgid) != marks(entry.msgstr)
        ]
        assert wrong == []


class TestVariants:
    """Swedish as in Finland and on Åland: only what is said otherwise; the rest is Swedish."""

    @pytest.mark.parametrize("variant", messages.VARIANTS)
    def test_it_says_something_and_nothing_its_language_says_already(self, variant):
        said = messages.catalogue(variant)
        assert said
        assert all(entry.msgstr or all(entry.msgstr_plural.values()) for entry in said)
        assert messages.same(variant) == []

    @pytest.mark.parametrize("variant", messages.VARIANTS)
    def test_a_word_the_code_no_longer_has_is_told(self, variant, monkeypatch, capsys):
        gone = messages.catalogue(variant)[0].msgid
        monkeypatch.setattr(messages, "unused", lambda _language: [gone])
        assert messages.main(["check"]) == 1
        assert f"{variant}: nothing in the code says {gone!r}" in capsys.readouterr().out

    @pytest.mark.parametrize("variant", messages.VARIANTS)
    def test_it_is_one_of_the_languages_and_so_is_its_own(self, variant):
        language, code, countries = messages.VARIANTS[variant]
        assert {language, code} <= set(dict(settings.LANGUAGES))
        assert set(countries) <= set(COUNTRIES)

    @pytest.mark.parametrize(
        ("text", "sweden", "finland"),
        [
            ("child welfare", "socialtjänsten", "barnskyddet"),
            ("Reports of concern", "Orosanmälningar", "Barnskyddsanmälningar"),
            ("kindergarten", "förskola", "daghem"),
            ("health station", "barnavårdscentral (BVC)", "rådgivningen"),
            ("educational psychology", "elevhälsan", "elev- och studerandevården"),
            (
                "National identity number",
                "Personnummer eller samordningsnummer",
                "Personbeteckning",
            ),
            ("wellbeing services county", "välfärdsområde", "välfärdsområde"),
            ("My day", "Min dag", "Min dag"),
        ],
    )
    def test_words_of_finland_and_the_rest_from_swedish(self, text, sweden, finland):
        for code, said in (("sv", sweden), ("sv-fi", finland)):
            with translation.override(code):
                assert translation.gettext(text) == said

    def test_what_a_pack_says_in_swedish_is_read_in_both(self):
        assert spoken({"fi": "a", "sv": "b", "en": "c"}, "sv-fi") == "b"
        assert load("FI").word("child_welfare", "sv-fi") == load("FI").word("child_welfare", "sv")


def named(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]|\{\w+\}", text))


def marks(text: str) -> list[str]:
    return sorted(re.findall(r"</?\w+", text))


class TestCompiling:
    def test_a_stale_file_is_made_again_and_a_fresh_one_left_alone(self, tmp_path: Path):
        folder = messages.compile_into(tmp_path)
        mo = folder / "nb" / "LC_MESSAGES" / "django.mo"
        first = mo.stat().st_ino
        messages.compile_into(tmp_path)
        assert mo.stat().st_ino == first
        mo.touch()
        messages.compile_into(tmp_path)
        po = messages.LOCALE / "nb" / "LC_MESSAGES" / "django.po"
        assert mo.stat().st_mtime_ns == po.stat().st_mtime_ns

    def test_what_is_compiled_can_be_read(self, tmp_path: Path):
        messages.compile_into(tmp_path)
        with (tmp_path / "nb" / "LC_MESSAGES" / "django.mo").open("rb") as file:
            assert gettext.GNUTranslations(file).gettext("Undo") == "Angre"

    def test_a_package_that_may_not_be_written_to_still_speaks(self, tmp_path: Path, monkeypatch):
        def cache(name: str) -> str:
            return str(tmp_path / name)

        def compile_into(folder: Path) -> Path:
            if folder == messages.LOCALE:
                raise PermissionError(folder)
            return real(folder)

        real = messages.compile_into
        monkeypatch.setattr(messages, "compile_into", compile_into)
        monkeypatch.setattr(messages.platformdirs, "user_cache_dir", cache)
        assert messages.ready() == tmp_path / "laget" / "locale"
        assert (tmp_path / "laget/locale/nb/LC_MESSAGES/django.mo").exists()

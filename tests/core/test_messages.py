"""The words: found wherever they stand, complete in Norwegian, compiled without gettext."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import django
import pytest

from laget.core import messages
from laget.core.messages import Message, in_python, in_template

EVERY = (*messages.TRANSLATED, *messages.PARTLY)


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

    @pytest.mark.parametrize("language", [*EVERY, messages.SOURCE])
    def test_nothing_is_translated_that_laget_no_longer_says(self, language):
        assert messages.unused(language) == []

    @pytest.mark.parametrize("language", EVERY)
    def test_a_translation_names_what_the_sentence_names(self, language):
        wrong = [
            entry.msgid
            for entry in messages.catalogue(language)
            for said in ([entry.msgstr] if entry.msgstr else entry.msgstr_plural.values())
            if named(said) - named(entry.msgid) - named(entry.msgid_plural)
            or (not entry.msgid_plural and named(entry.msgid) != named(said))
        ]
        assert wrong == []

    @pytest.mark.parametrize("language", EVERY)
    def test_links_and_marks_survive_translation(self, language):
        wrong = [
            entry.msgid
            for entry in messages.catalogue(language)
            if entry.msgstr and marks(entry.msgid) != marks(entry.msgstr)
        ]
        assert wrong == []


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

"""The glossary is whole, and its page is made from it and never behind it."""

from pathlib import Path

from laget.rulebook.glossary import KINDS, LANGUAGES, PAGE, main, render, terms

ROOT = Path(__file__).parents[2]


def test_the_page_is_what_the_file_says():
    assert (ROOT / PAGE).read_text(encoding="utf-8") == render(), (
        "run: uv run python -m laget.rulebook.glossary"
    )


def test_the_page_can_be_written_elsewhere(tmp_path):
    main([str(tmp_path / "words" / "page.md")])
    assert (tmp_path / "words" / "page.md").read_text(encoding="utf-8") == render()


def test_every_thing_has_one_id_a_known_kind_and_a_meaning():
    ids = [term.id for term in terms()]
    assert len(ids) == len(set(ids))
    assert {term.kind for term in terms()} == set(KINDS)
    assert [t.id for t in terms() if not (t.en and t.meaning.endswith("."))] == []


def test_a_word_that_must_be_confirmed_is_told_from_one_that_is_sure():
    by_id = {term.id: term for term in terms()}
    glass = by_id["break_glass"]
    assert (glass.word("nb"), glass.sure("nb")) == ("nødtilgang", False)
    holder = by_id["baton_holder"]
    assert (holder.word("nb"), holder.sure("nb")) == ("stafettholder", True)


def test_a_mark_stands_first_and_only_there():
    words = [w for term in terms() for w in term.words.values() if "?" in w]
    questions = ("what_stopped_us", "who_has_looked")
    asked = {w for t in terms() if t.id in questions for w in t.words.values()}
    assert [w for w in words if w not in asked and "?" in w[1:]] == []


def test_the_things_the_pages_are_about_have_norwegian_words():
    country_only = {"own_worker", "disclosure_permit", "request_for_integration"}
    missing = {t.id for t in terms() if t.kind != "house" and not t.word("nb")}
    assert missing == country_only | {"one_stop_guidance"}
    assert set(LANGUAGES) >= {"nb", "sv", "da", "fi", "is"}

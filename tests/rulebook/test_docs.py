"""The page about the rulebook is made from the packs and never behind them."""

from pathlib import Path

from laget.rulebook.docs import PAGE, main, render

ROOT = Path(__file__).parents[2]


def test_the_page_is_what_the_packs_say():
    assert (ROOT / PAGE).read_text(encoding="utf-8") == render(), (
        "run: uv run python -m laget.rulebook.docs"
    )


def test_the_page_can_be_written_elsewhere(tmp_path):
    main([str(tmp_path / "docs" / "page.md")])
    assert (tmp_path / "docs" / "page.md").read_text(encoding="utf-8") == render()

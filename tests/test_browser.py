"""The browser is there, and axe sees."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

GOOD = (
    "<!doctype html><html lang=nb><title>Laget</title>"
    "<main><h1>Åse, Ærlig og Øystein</h1><p>Laget rundt barnet</p></main>"
)


def show(window: Any, html: str) -> None:
    window.goto(f"data:text/html;charset=utf-8,{quote(html)}")


def test_a_page_is_drawn(browser: Any) -> None:
    window = browser.new_page(viewport={"width": 390, "height": 400})
    show(window, GOOD)
    assert window.title() == "Laget"
    assert window.locator("h1").bounding_box()["width"] > 100
    assert window.screenshot().startswith(b"\x89PNG")
    window.close()


def test_axe_finds_what_is_wrong_and_only_that(
    browser: Any, axe: Callable[[Any], list[str]]
) -> None:
    window = browser.new_page()
    show(window, GOOD)
    assert axe(window) == []
    show(window, GOOD.replace("<p>", "<img src=x><p>"))
    assert [line.split(":")[0] for line in axe(window)] == ["image-alt"]
    window.close()

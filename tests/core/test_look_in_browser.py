"""/ui as a browser draws it: no fault for axe, no sideways scroll, focus where help is needed.

No database and no server: the page is rendered here, and its style sheets come off the disk.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from laget.core import messages, ui

TROUBLE = ("400", "403", "403_csrf", "404", "500", "refused")
Show = Callable[..., Any]


def drawn(name: str, language: str) -> str:
    with translation.override(language):
        told = ui.samples(language) if name == "ui" else {"says": "…"}
        return render_to_string(f"{name}.html", told, RequestFactory().get("/"))


@pytest.fixture
def show(browser: Any) -> Iterator[Show]:
    """Opens a page of ours in a window of the given width."""
    messages.ready()
    windows = []

    def opened(name: str, language: str = "nb", width: int = 1280, **more: Any) -> Any:
        def answer(route: Any) -> None:
            path = urlsplit(route.request.url).path
            if not path.startswith("/static/"):
                html = drawn(name, language)
                route.fulfill(body=html, content_type="text/html; charset=utf-8")
                return
            found = finders.find(path.removeprefix("/static/"))
            assert found, f"{path} is not there"
            route.fulfill(path=found, content_type=mimetypes.guess_type(path)[0])

        size = {"width": width, "height": 844}
        window = browser.new_page(viewport=size, reduced_motion="reduce", **more)
        windows.append(window)
        window.route("**/*", answer)
        window.goto("http://laget.example/")
        return window

    yield opened
    for window in windows:
        window.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_component_is_without_fault(show: Show, axe: Any, language: str, width: int) -> None:
    window = show("ui", language, width)
    window.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert axe(window) == []
    assert not sideways(window)


@pytest.mark.parametrize("name", TROUBLE)
def test_a_page_about_trouble_is_without_fault(show: Show, axe: Any, name: str) -> None:
    window = show(name, "nb", 320)
    assert axe(window) == []
    assert not sideways(window)


def test_what_stops_the_form_has_focus(show: Show) -> None:
    assert "ds-alert" in show("ui").evaluate("document.activeElement.className")


def test_an_answer_opens_its_own_questions(show: Show) -> None:
    window = show("ui")
    who, instead = window.locator("#id_a-who"), window.locator("#id_a-instead")
    assert not who.is_visible()
    assert not instead.is_visible()
    window.locator("#id_a-take_1").check()
    assert instead.is_visible()
    assert not who.is_visible()
    window.locator("#id_a-take_0").check()
    assert who.is_visible()


def test_without_javascript_everything_is_there(show: Show) -> None:
    window = show("ui", java_script_enabled=False)
    assert window.locator("#id_a-seen").is_visible()
    assert window.locator("form[method=post] button").count() > 4


def sideways(window: Any) -> bool:
    root = "document.documentElement"
    return bool(window.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))

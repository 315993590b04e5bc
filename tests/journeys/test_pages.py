"""Every page, in Norwegian and English, on a phone and on a desk: nothing is in anybody's way.

For each page as somebody opens it (`world`): axe finds nothing, nothing lies beside the screen, one
heading says where one is, one button is the main thing, and no English stands in the Norwegian.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.urls import URLPattern, URLResolver, get_resolver

from browser import npm_folder, window
from journeys.english import english_in
from village import load

WHO = (
    "", "kari", "per", "rita", "lars", "anne", "hanne", "joakim", "britt", "ida", "silje", "marit",
    "gro", "ola", "nina", "sigrid", "aino", "dora", "tor",
)  # fmt: skip
WIDE, PHONE, SMALL = 1280, 390, 320  # px
HARD_AT = {"nb": PHONE, "en": WIDE}
"""Where axe looks: each page in both languages and at both widths, not in all four ways."""
FORMS_ONLY = {
    "people:hat", "people:sign-out", "set_language", "gaps:off", "teams:baton-take-back",
    "teams:back", "referrals:undo", "meetings:calendar", "desk:our-story-read",
    "notices:seen", "desk:children-file", "desk:gaps-file", "desk:reports-file",
    "desk:ahead-file", "paper:archives-file",
    "paper:plan-pdf", "paper:story-pdf", "paper:consent-pdf", "paper:record-pdf",
    "paper:package",
    "programme:pdf", "programme:word", "programme:open-pdf", "programme:open-word",
    "programme:open-feed", "programme:calendar", "programme:open-calendar", "faults:open-feed",
    "networks:calendar", "networks:open-calendar", "networks:open-feed", "cases:open-feed",
    "library:feed", "library:publications-feed", "library:bibtex", "library:one-bibtex",
}  # fmt: skip
"""Addresses that only take a form or give a file; a page is never shown there."""
MANY_MAIN = {"ui"}
"""Pages that show more than one filled button: every component in every state."""
SIDEWAYS = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const wide = [...document.querySelectorAll('main *')].filter(
    one => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest('.l-scroll'));
  return wide.map(one => one.outerHTML.slice(0, 120)).slice(-1)[0] || 'something';
}"""
FILLED = """() => [...document.querySelectorAll('main .ds-button')].filter(one =>
  !one.dataset.variant && !one.closest('.ds-toggle-group, .ds-pagination') && one.checkVisibility())
  .map(one => one.textContent.trim())"""
SEND = """([path, told]) => {
  const form = document.createElement('form');
  const token = document.querySelector('[name=csrfmiddlewaretoken]').value;
  for (const [name, value] of [...told, ['csrfmiddlewaretoken', token]]) {
    const field = document.createElement('input');
    [field.type, field.name, field.value] = ['hidden', name, value];
    form.append(field);
  }
  [form.method, form.action] = ['post', path];
  document.body.append(form);
  form.submit();
}"""


@pytest.fixture(scope="module")
def windows(browser: Any, home: Any) -> Iterator[dict[str, Any]]:
    """One window for each language."""
    axe = npm_folder() / "axe-core" / "axe.min.js"
    with (
        window(browser, home.address, locale="nb-NO") as nb,
        window(browser, home.address, locale="en-GB") as en,
    ):
        for one in (nb, en):
            one.context.add_init_script(path=axe)
        yield {"nb": nb, "en": en}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("who", WHO)
def test_nothing_is_in_the_way(
    who: str, language: str, home: Any, windows: Any, axe: Any, pictures: Any
) -> None:
    page = windows[language]
    sign_in(page, who, home.address)
    found = {}
    for place in home.places if pictures else chosen(home.places, language):
        if place.who == who and (faults := look(page, place, language, axe, pictures)):
            found[str(place)] = faults
    assert not found, "\n".join(
        f"{at}: {fault}" for at, faults in found.items() for fault in faults
    )


def chosen(places: list[Any], language: str) -> list[Any]:
    """Both languages see every page. Norwegian, whose words are longer, sees every state of it, and
    a form with its faults instead of without."""
    if language == "en":
        return list({place.name: place for place in reversed(places)}.values())
    wrong = {(place.who, place.path) for place in places if place.status == 422}
    return [one for one in places if one.sent or (one.who, one.path) not in wrong]


def look(page: Any, place: Any, language: str, axe: Any, pictures: Any) -> list[str]:
    """What is wrong with one page in one language, at each width."""
    with page.expect_navigation() as arrived:
        if place.sent:
            page.evaluate(SEND, [place.path, list(place.sent)])
        else:
            page.goto(place.path)
    status = arrived.value.status
    faults = [] if status == place.status else [f"answered {status}"]
    if page.locator("h1").count() != 1:
        faults.append(f"headings: {page.locator('h1').all_inner_texts()}")
    if page.title().removesuffix("– Laget").strip() == "":
        faults.append("no title")
    if len(filled := page.evaluate(FILLED)) > 1 and place.name not in MANY_MAIN:
        faults.append(f"main buttons: {filled}")
    if language == "nb":
        faults += [f"English: {text}" for text in english_in(page)]
    for width in (WIDE, PHONE, SMALL):
        page.set_viewport_size({"width": width, "height": 860})
        if width == HARD_AT[language]:
            faults += axe(page)
        if pictures and width != SMALL:
            page.screenshot(path=pictures / f"{place}-{language}-{width}.png", full_page=True)
        if width != WIDE and (wide := page.evaluate(SIDEWAYS)):
            faults.append(f"wider than {width} px: {wide}")
    return faults


def sign_in(page: Any, who: str, address: str) -> None:
    page.context.clear_cookies()
    if who:
        session = SessionStore()
        session["role"] = str(load().roles[who].pk)
        session.save()
        page.context.add_cookies(
            [{"name": "sessionid", "value": str(session.session_key), "url": address}]
        )
    page.goto("/ui/" if not who else "/")


def test_every_page_is_looked_at(home: Any) -> None:
    def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
        for one in resolver.url_patterns:
            if isinstance(one, URLPattern):
                yield space + str(one.name)
            else:
                yield from names(one, f"{one.namespace}:" if one.namespace else space)

    unseen = set(names(get_resolver())) - FORMS_ONLY - {place.name for place in home.places}
    assert not unseen, "\n".join(sorted(unseen))
    assert {place.who for place in home.places} == set(WHO)

"""Somebody at the pages in a real window: signs in as a hat, then reads, clicks and writes.

`Walker(page).be("Per")` goes by the demo's own sign-in page. Everything is found as a person finds
it: by the words on the page, inside `main`.
"""

from __future__ import annotations

import re
from typing import Any

FOCUSED = """() => {
  const one = document.activeElement;
  const label = one.labels && one.labels.length ? one.labels[0].textContent : '';
  const group = one.closest('fieldset');
  const legend = group ? group.querySelector('legend').textContent : '';
  return [legend, label || one.getAttribute('aria-label') || one.textContent]
    .map(text => text.trim().replace(/\\s+/g, ' '));
}"""


class Walker:
    """One window. Whoever sits at it is told by `be`."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.main = page.locator("main")

    def be(self, name: str, family_name: str = "Vik") -> Walker:
        """Signs in by choosing somebody, searched for by name."""
        self.page.goto(f"/sign-in/?q={name}+{family_name}")
        found = re.compile(rf"^{name} {family_name}, ")
        self.main.get_by_role("button", name=found).first.click()
        assert self.page.url.endswith("/"), self.page.url
        return self

    def open(self, path: str) -> Walker:
        answer = self.page.goto(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        return self

    def click(self, text: str) -> Walker:
        """A link or a button that begins with these words."""
        name = re.compile(rf"^\s*{re.escape(text)}")
        where = self.main.get_by_role("link", name=name)
        where.or_(self.main.get_by_role("button", name=name)).first.click()
        return self

    def choose(self, *texts: str) -> Walker:
        """Radio buttons and boxes, by the words they begin with."""
        for text in texts:
            self.main.get_by_label(re.compile(rf"^{re.escape(text)}")).first.check()
        return self

    def pick(self, label: str, text: str) -> Walker:
        """One of a drop-down list: the first that begins with the text."""
        box = self.main.get_by_label(label)
        value = box.evaluate(
            "(box, text) => [...box.options].find(o => o.text.startsWith(text)).value", text
        )
        box.select_option(value)
        return self

    def write(self, label: str, text: str) -> Walker:
        self.main.get_by_label(label).fill(text)
        return self

    def reads(self, *texts: str) -> Walker:
        """The page says it."""
        said = self.words()
        for text in texts:
            assert text in said, f"“{text}” is not on {self.page.url}:\n{said}"
        return self

    def does_not_read(self, *texts: str) -> Walker:
        said = self.words()
        for text in texts:
            assert text not in said, f"“{text}” is on {self.page.url}:\n{said}"
        return self

    def words(self) -> str:
        """What the page's main part says, to those who see and those who listen."""
        said = re.sub(r"\s+", " ", self.main.evaluate("main => main.textContent"))
        return re.sub("[\u2066-\u2069]", "", said)

    def press(self, *keys: str) -> Walker:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def enter(self, text: str = "") -> Walker:
        """Tabs to the link or button, if one is named, and follows it with Enter."""
        if text:
            self.tab_to(text)
        with self.page.expect_navigation():
            self.press("Enter")
        return self

    def types(self, text: str) -> Walker:
        """Where the focus is, key by key."""
        self.page.keyboard.type(text)
        return self

    def tab_to(self, text: str, within: str = "", most: int = 80) -> Walker:
        """Presses Tab until what has focus is called this, as one without a mouse must."""
        for _n in range(most):
            self.press("Tab")
            legend, name = self.page.evaluate(FOCUSED)
            if name.startswith(text) and within in legend:
                return self
        raise AssertionError(f"“{text}” is not reached by Tab: {self.words()}")

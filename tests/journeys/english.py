"""Finds English in a Norwegian page: a msgid as it is, or words that Norwegian has not."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import polib

from laget.core.messages import LOCALE
from laget.rulebook.loader import load

#: Words that English has many of and Norwegian has not.
TELLING = re.compile(
    r"\b(the|and|you|your|with|not|this|what|nobody|somebody|since|who|which|they|from|when|yes)\b",
    re.IGNORECASE,
)
GAP = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%%")
TEXTS = """() => {
  const said = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement;
    if (!around.closest('script, style, [lang=en], svg')) said.push(walk.currentNode.textContent);
  }
  for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    if (!one.closest('[lang=en]'))
      said.push(one.ariaLabel || '', one.placeholder || '', one.title || '');
  return said.map(text => text.trim().replace(/\\s+/g, ' ')).filter(text => text);
}"""


def english_in(page: Any) -> list[str]:
    """The English texts of the page, each once."""
    texts = [text for text in dict.fromkeys(page.evaluate(TEXTS)) if text not in _practice()]
    return [text for text in texts if TELLING.search(text) or _msgid().fullmatch(text)]


@cache
def _practice() -> set[str]:
    """What the packs call their sources of practice; they have them in one language."""
    return {one.source for one in load("NO").limit}


@cache
def _msgid() -> re.Pattern[str]:
    """Any text that Laget has in English and says otherwise in Norwegian."""
    said = polib.pofile(str(LOCALE / "nb" / "LC_MESSAGES" / "django.po"))
    same = {text for one in said for text in (one.msgstr, *one.msgstr_plural.values())}
    texts = {text for one in said for text in (one.msgid, one.msgid_plural) if text} - same
    telling = (text for text in texts if len(GAP.sub("", text).strip()) > 2)  # "at" is both
    ways = (".+".join(map(re.escape, GAP.split(text.strip()))) for text in telling)
    return re.compile("|".join(way for way in ways if len(way) > 2))

"""Somebody at the pages, without a browser: signed in by a hat, at the village's own time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import time_machine
from django.test import Client


class Visitor:
    """`Visitor(village, "kari")` opens pages and sends forms as Kari."""

    def __init__(self, village: Any, name: str, language: str = "en") -> None:
        self.village, self.language = village, language
        self.client = Client(headers={"accept-language": language})
        session = self.client.session
        session["role"] = str(village.roles[name].pk)
        session.save()
        self.client.cookies["sessionid"] = session.session_key

    @contextmanager
    def _then(self) -> Iterator[None]:
        with time_machine.travel(self.village.at, tick=False):
            yield

    def open(self, url: str, status: int = 200, **told: Any) -> str:
        """The page's text."""
        with self._then():
            answer = self.client.get(url, told)
        assert answer.status_code == status, f"{url}: {answer.status_code}"
        return str(answer.content.decode())

    def send(self, url: str, status: int = 302, **told: Any) -> str:
        """Posts a form; returns where it leads, or the page that says why not."""
        told.setdefault("once", str(uuid4()))
        with self._then():
            answer = self.client.post(url, told)
        assert answer.status_code == status, words(answer.content.decode())[-3000:]
        return str(answer.headers.get("Location") or answer.content.decode())


def words(html: str) -> str:
    """What a page says, without its tags."""
    plain = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", html, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", plain)).strip()


def shown(page: str) -> str:
    """What the button on the page of notices says that it showed."""
    found = re.search(r'name="shown" value="([^"]*)"', page)
    return found[1] if found else ""

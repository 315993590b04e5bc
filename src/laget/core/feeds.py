"""What is new on the open pages, as Atom: made in one way for every room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import feedgenerator
from django.utils.translation import get_language

MANY = 30  # the newest


@dataclass(frozen=True)
class News:
    """One thing with a page of its own: what it is called and says, since when it is open, and when
    it was last changed."""

    key: UUID
    title: str
    path: str
    text: str
    at: datetime
    since: datetime | None = None


def atom(
    request: HttpRequest, *, title: str, path: str, news: Iterable[News], lead: str | None = None
) -> HttpResponse:
    """The newest first. `path` is the page that lists the same."""
    made = feedgenerator.Atom1Feed(
        title=title, link=request.build_absolute_uri(path), description=lead,
        language=get_language(), feed_url=request.build_absolute_uri(),
    )  # fmt: skip
    for one in sorted(news, key=lambda one: (one.at, one.key), reverse=True)[:MANY]:
        made.add_item(
            title=one.title, link=request.build_absolute_uri(one.path), description=one.text,
            pubdate=one.since or one.at, updateddate=one.at, unique_id=f"urn:uuid:{one.key}",
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), "application/atom+xml; charset=utf-8")

"""What Laget's own log may hold: which page it was and what broke, never an address or a row.

An address has a child's id in it, or a guest's secret code; what the database says of a row it
refuses has the row itself in it.
"""

from __future__ import annotations

import logging
import re
import traceback
from typing import Any

from django.http import HttpRequest
from django.urls import Resolver404, resolve

ID = re.compile(r"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b", re.I)
ELSEWHERE = re.compile(r"\w+://\S+")
#: To the end of what is said of this one exception: a value in it may have lines of its own.
ROW = re.compile(
    r"\nDETAIL:.*?(?=\nCONTEXT:|\n\nThe above exception|\n\nDuring handling|\Z)", re.DOTALL
)


class WithoutAddresses(logging.Filter):
    """Says the page's name where Django says the address; ids and rows are left out of all else."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets everything through, told otherwise."""
        request = getattr(record, "request", None)
        if not isinstance(request, HttpRequest):
            request = None
        elif isinstance(record.args, tuple):
            record.args = tuple(_arg(one, request) for one in record.args)
        record.msg, record.args = _plain(record.getMessage(), request), ()
        if record.exc_info and record.exc_info[0] is not None:
            told = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
            record.exc_text = _plain(ROW.sub("", told), request)
        return True


def _arg(told: Any, request: Any) -> Any:
    if isinstance(told, str) and told.startswith("/"):
        return page(request)
    return ELSEWHERE.sub("another address", told) if isinstance(told, str) else told


def _plain(text: str, request: Any) -> str:
    path = getattr(request, "path", "").strip("/")
    return ID.sub("…", text.replace(path, page(request)) if "/" in path else text)


def page(request: Any) -> str:
    """Which page was asked for, by its name."""
    match = request.resolver_match
    if match is None:
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return "no page of ours"
    return str(match.view_name or match.route)

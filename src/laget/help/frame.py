"""What every page is told about help: the page of the task one is at, and the ways there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from laget.help import pages
from laget.help.tasks import OF_PAGE


def help_frame(request: HttpRequest) -> dict[str, Any]:
    """`help_task`: the title and address of the help for this page, where there is one."""
    match = getattr(request, "resolver_match", None)
    task = OF_PAGE.get(match.view_name) if match else None
    page = pages.page(task) if task else None
    if page is None:
        return {}
    url = reverse("help:task", kwargs={"task": page.task})
    return {"help_task": {"title": page.title, "url": url}}

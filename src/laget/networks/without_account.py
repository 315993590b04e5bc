"""What pages for a phone without an account have in common: nobody is signed in, nothing is lost,
and what is sent twice is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from laget.core.operation import Refused
from laget.core.templatetags.fields import typed
from laget.core.web import show

View = Callable[..., HttpResponse]


def without_account(view: View) -> View:
    """Marks a page for a phone that has no account: nobody is signed in, and nothing is kept on the
    way. It is the same for somebody who happens to be signed in."""

    @wraps(view)
    def outer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponse(status=405)
        request.actor = None
        return view(request, **kwargs)

    return outer


def unsent(
    request: HttpRequest, form: forms.Form, refused: Refused, *, status: int = 409, **more: Any
) -> HttpResponse:  # fmt: skip
    """What somebody wrote to what is open no more: their words stand on the page, with what to do.
    Where only too many are trying codes, it can be sent again from there."""
    told = {
        "form": form, "refused": refused, "words": typed(form),
        "may_again": refused.code == "too-many", **more,
    }  # fmt: skip
    return show(request, "networks/unsent.html", told, status=status)

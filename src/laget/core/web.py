"""Pages and forms: one request in, one page or fragment out.

`@page` reads, in a READ ONLY transaction that ends after the page is rendered. `@form` also posts:
the act it calls opens its own transaction. Both turn NotFound, NotAllowed and Refused into pages
with a way on. The same URL answers with and without JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from laget.core import clock, drafts
from laget.core.access import NotAllowed, NotFound
from laget.core.actor import Actor
from laget.core.ids import new_id
from laget.core.messages import PARTLY, SOURCE, VARIANTS
from laget.core.models import Draft, Once
from laget.core.operation import AlreadyReceived, Refused, once_key
from laget.core.seeing import only_reads, seen_as, seen_by_everybody

View = Callable[..., HttpResponse]


class Request(HttpRequest):
    """What a view is given: somebody is signed in, and it is known whether htmx asks."""

    actor: Actor
    htmx: Any
    worn: Callable[[UUID, datetime], Actor | None]
    keeps: bool | tuple[str, ...]
    draft: Draft | None
    noted: Any


KEPT = 300  # seconds that an open page may be kept on the way

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
    " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)


def page(
    view: View | None = None, *, opens: Callable[..., None] | None = None,
    notes: Callable[..., Any] | None = None,
) -> Any:  # fmt: skip
    """Marks a view that only reads. `opens` is an act done, and committed, before the page is read.
    `notes` writes down that a child's record is opened, in the page's own transaction, which only
    reads from then on: the opening stands in the journal before the first byte leaves. What it
    answers is `request.noted`."""

    def wrap(inner: View) -> View:
        @wraps(inner)
        def outer(request: Request, **kwargs: Any) -> HttpResponse:
            if request.actor is None:
                return _to_sign_in(request)
            if request.method not in ("GET", "HEAD"):
                return HttpResponse(status=405)
            try:
                if opens is not None:
                    opens(request.actor, **kwargs)
                return _read(inner, request, kwargs, notes)
            except (NotFound, NotAllowed) as error:
                return _not_for_you(request, error)

        return outer

    return wrap if view is None else wrap(view)


def open_page(view: View) -> View:
    """Marks a page for everybody: read without signing in, and the same for all, so that it may be
    kept for a while on the way. `?lang=` chooses its language, so that an address can be shared."""

    @wraps(view)
    def outer(request: Request, **kwargs: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return HttpResponse(status=405)
        asked = request.GET.get("lang", "")
        chosen = asked if asked in dict(settings.LANGUAGES) else translation.get_language()
        try:
            with translation.override(chosen), seen_by_everybody():
                response = view(request, **kwargs)
        except NotFound as error:
            return _not_for_you(request, error)
        response.headers["Content-Language"] = chosen or settings.LANGUAGE_CODE
        if request.actor is None and response.status_code == 200:
            response.headers["Cache-Control"] = f"public, max-age={KEPT}"
        return response

    return outer


def form(
    view: View | None = None, *, opens: Callable[..., None] | None = None,
    keeps: bool | tuple[str, ...] = True,
) -> Any:  # fmt: skip
    """Marks a view with a form: GET as `page`; POST calls one action, once per sent form. What is
    typed is kept as a draft until it is sent; `keeps`: only the fields named, or nothing."""

    def wrap(inner: View) -> View:
        @wraps(inner)
        def outer(request: Request, **kwargs: Any) -> HttpResponse:
            request.keeps = keeps
            if request.actor is None:
                return _to_sign_in(request)
            try:
                if request.method == "POST":
                    return _answer(inner, request, kwargs)
                if opens is not None:
                    opens(request.actor, **kwargs)
                return _read(inner, request, kwargs)
            except (NotFound, NotAllowed) as error:
                return _not_for_you(request, error)
            except Refused as refused:
                return render(request, "refused.html", {"refused": refused}, status=409)

        return outer

    return wrap if view is None else wrap(view)


def _read(
    view: View, request: Request, kwargs: dict[str, Any], notes: Callable[..., Any] | None = None
) -> HttpResponse:
    child = kwargs.get("child")
    about = child if isinstance(child, UUID) else None
    with seen_as(request.actor, child=about, read_only=notes is None):
        if notes is not None:
            request.noted = notes(request.actor, **kwargs)
            only_reads()
        _look_for_draft(request)
        return view(request, **kwargs)


def _look_for_draft(request: Request) -> None:
    by = request.actor
    if getattr(request, "keeps", False):
        request.draft = drafts.kept(by.role_id, request.get_full_path(), by.at)


def _typed(request: Request) -> drafts.Told:
    only = request.keeps if isinstance(request.keeps, tuple) else ()
    return drafts.typed(request.POST, only)


def _drafted(request: Request) -> HttpResponse | None:
    """The script that keeps what is typed, or somebody who throws a draft away."""
    asked, path, by = request.POST.get("draft"), request.get_full_path(), request.actor
    if not request.keeps or asked not in ("keep", "drop"):
        return None
    with seen_as(by):
        if asked == "drop":
            drafts.drop(by.role_id, path)
            return HttpResponseRedirect(path)
        typed = _typed(request)
        drafts.keep(by.role_id, path, typed, by.at)
    return HttpResponse(status=204 if typed else 200)  # what is kept is said to be, and no more


def _answer(view: View, request: Request, kwargs: dict[str, Any]) -> HttpResponse:
    if (drafted := _drafted(request)) is not None:
        return drafted
    key = form_key(request)
    earlier = _earlier(request, key)
    if earlier is not None:
        return HttpResponseRedirect(earlier.answer or reverse("desk:day"))
    token = once_key.set(key)
    try:
        with seen_as(request.actor, until_an_act=True):
            _look_for_draft(request)
            response = view(request, **kwargs)
            if request.keeps and isinstance(response, HttpResponseRedirect):
                drafts.drop(request.actor.role_id, request.get_full_path())
    except AlreadyReceived:
        earlier = _earlier(request, key)
        return HttpResponseRedirect((earlier and earlier.answer) or reverse("desk:day"))
    finally:
        once_key.reset(token)
    if key is not None and isinstance(response, HttpResponseRedirect):
        with seen_as(request.actor):
            Once.objects.filter(key=key).update(answer=response.url)
    return response


def _earlier(request: Request, key: UUID | None) -> Once | None:
    """The same form, received before from the same hat."""
    if key is None:
        return None
    with seen_as(request.actor, read_only=True):
        return Once.objects.filter(key=key, role=request.actor.role_id).first()


def form_key(request: Request) -> UUID | None:
    """The key a form was drawn with: sent twice, it is the same."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return None


def show(
    request: Request,
    template: str,
    context: dict[str, Any],
    *,
    fragment: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page, or the named fragment of it where htmx asked for one (the view names it, never the
    client). Boosted and restored pages are whole pages."""
    form, draft = context.get("form"), getattr(request, "draft", None)
    if draft is not None and form is not None and drafts.fill(form, draft.told):
        context["draft_at"] = draft.changed_at
        for begun in ("since", "version"):  # what it was begun from, not what stands now
            if draft.told.get(begun):
                context[begun] = draft.told[begun][-1]
    asked = request.htmx and not request.htmx.boosted and not request.htmx.history_restore_request
    name = f"{template}#{fragment}" if fragment and asked else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def done(request: Request, said: str, to: str, **kwargs: Any) -> HttpResponseRedirect:
    """After an act: says what was done, on the next page."""
    request.session["said"] = str(said)
    return redirect(to, **kwargs)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What every page has: who is asking, today, what was just done, a key for its form."""
    actor = getattr(request, "actor", None)
    at = actor.at if actor else clock.now()
    return {
        "actor": actor,
        "today": clock.day(at),
        "now": at,
        "is_demo": settings.IS_DEMO,
        "filling": _filling(),
        "said": request.session.pop("said", "") if hasattr(request, "session") else "",
        "once": new_id(),
        "languages": spoken(actor),
        "keeps": bool(actor and getattr(request, "keeps", False)),
    }


def spoken(actor: Actor | None) -> list[tuple[str, str]]:
    """The languages one may choose: those that say everything where a child may stand, each as it
    is spoken in one's country; all of them for the upper rooms, and for whoever has not signed
    in."""
    if actor is None or actor.is_upper:
        return list(settings.LANGUAGES)
    not_here = set(PARTLY)
    for language, variant, countries in VARIANTS.values():
        not_here.add(language if actor.country in countries else variant)
    return [(code, name) for code, name in settings.LANGUAGES if code not in not_here]


def speak(request: HttpRequest, actor: Actor | None) -> None:
    """A page is whole in one language: where the browser asks for one that does not say everything
    around a child, it is English; for one that is spoken otherwise here, it is that."""
    asked, here = translation.get_language() or SOURCE, dict(spoken(actor))
    if asked not in here:
        near = (code for code in here if code.split("-")[0] == asked.split("-")[0])
        chosen = next(near, SOURCE)
        translation.activate(chosen)
        request.LANGUAGE_CODE = chosen


def _filling() -> str:
    """How far the demo has been filled, while it is being filled: "40%"."""
    if not settings.IS_DEMO or not settings.DEMO_FILLING:
        return ""
    try:
        return Path(settings.DEMO_FILLING).read_text(encoding="utf-8")
    except OSError:
        return ""


class HeadersMiddleware:
    """Headers that keep a child's record out of caches, frames and other sites."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CSP)
        response.headers.setdefault("Permissions-Policy", "interest-cohort=()")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class TooLongMiddleware:
    """A form longer than any form may be is refused in words, before anybody reads it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if request.method == "POST" and length.isdecimal() and int(length) > limit:
            return render(request, "400.html", status=413)
        return self.get_response(request)


def _to_sign_in(request: Request) -> HttpResponse:
    """What is sent when the session has run out is kept for the hat the form was drawn for, and is
    there again once that hat has signed in."""
    role = drafts.was_for(request.POST.get("hat", "")) if request.method == "POST" else None
    was = request.worn(role, clock.now()) if role and getattr(request, "keeps", False) else None
    if was is not None:
        path = request.get_full_path()
        with seen_as(was):
            drafts.keep(was.role_id, path, _typed(request), was.at)
        if request.POST.get("draft") == "keep":
            return HttpResponse(status=401)
        request.session["back_to"] = [str(was.role_id), path]
        request.session["said"] = str(
            _("You had been signed out. What you wrote is kept: sign in as yourself, and it is"
              " there. Then send it.")
        )  # fmt: skip
    if request.method == "GET" and request.htmx and not request.htmx.boosted:
        return HttpResponse(status=401)  # a part of a page: the page stays as it is
    return redirect(reverse("people:sign-in"))


def _not_for_you(request: Request, error: Exception) -> HttpResponse:
    """404 where the row is invisible, 403 with the permission's sentence where it is not."""
    if isinstance(error, NotAllowed):
        return render(request, "403.html", {"says": error.permission.says}, status=403)
    text = _("We cannot find the page, or you do not have access to it.")
    return render(request, "404.html", {"says": text}, status=404)

"""Two people writing at once: each form carries the version it was opened from; who saves second
is shown what changed meanwhile beside what they wrote, loses nothing, and chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.operation import NOTHING_YET, Changed
from laget.core.templatetags.days import day, moment
from laget.core.web import show
from laget.plans.versions import beside, compared, writer_of

TEMPLATE = "plans/edit.html"
FRESH = "new"  # nothing was written yet when the form was opened


@dataclass(frozen=True)
class Stands:
    """What stands now of something that is more than one row: `last` was saved last, and `says`
    has a value for each field of the form that can be told apart."""

    last: Any
    says: dict[str, Any]

    @property
    def event_id(self) -> UUID:
        return self.last.event_id if self.last is not None else NOTHING_YET

    @property
    def sys_from(self) -> Any:
        return self.last.sys_from


@dataclass(frozen=True)
class Meanwhile:
    """What somebody else saved: by whom, when, and field by field beside what you wrote; or where
    `is_about` says that the form is no text of the row's own, beside how it stood before. `opens`:
    it is about who may read."""

    who: str
    at: str
    lines: list[tuple[Any, Any, Any]]
    may_both: bool
    keep_url: str
    opens: bool
    is_about: bool


class Editing:
    """One form on one row, or on what `stands` finds; or about a row, whose version as it was
    opened `about` finds. `saved` says whether it was kept; else `again` shows it."""

    def __init__(
        self, request: HttpRequest, form: forms.Form, row: Any, keep_url: str, *,
        stands: Callable[[], Stands] | None = None, template: str = TEMPLATE, opens: bool = False,
        about: Callable[[UUID | None], Any] | None = None,
    ) -> None:  # fmt: skip
        self.request, self.form, self.keep_url = request, form, keep_url
        self.stands, self.template, self.opens, self.about = stands, template, opens, about
        self.row, self.now = row, row
        self.meanwhile: Meanwhile | None = None

    @property
    def since(self) -> UUID | None:
        """The version the form was opened from."""
        try:
            return UUID(self.request.POST.get("since", ""))
        except ValueError:
            return None

    @property
    def is_fresh(self) -> bool:
        return self.request.POST.get("since") == FRESH

    @property
    def wants_both(self) -> bool:
        """Their text first, then mine: chosen after seeing the two side by side."""
        return self.request.POST.get("both") == "yes"

    def saved(self, act: Callable[[dict[str, Any]], Any]) -> bool:
        changed: list[Any] = []

        def tried(told: dict[str, Any]) -> None:
            try:
                act(told)
            except Changed as found:
                changed.append(found.now)
                raise

        if sent(self.request, self.form, tried):
            return True
        if changed:
            self.now = self.stands() if self.stands else changed[0]
            self.meanwhile = self._meanwhile()
            if self.opens:
                self._untick()
        return False

    def _untick(self) -> None:
        """What was ticked when the form was opened, and has been taken back since, is ticked no
        longer: to give it again must be somebody's choice."""
        was, data = self.request.POST.get("was", "").split(), self.form.data.copy()
        for name in self.form.fields:
            now = self.now.says.get(name)
            if isinstance(now, (list, set)):
                mine = data.getlist(name)
                kept = [one for one in mine if one in now or f"{name}={one}" not in was]
                data.setlist(name, kept)
        self.form.data = data

    def _ticked(self) -> str:
        ticks = [(name, now) for name, now in self.now.says.items() if isinstance(now, (list, set))]
        return " ".join(f"{name}={one}" for name, now in ticks for one in sorted(now))

    def again(self, **told: Any) -> HttpResponse:
        version = self.now.event_id if self.now is not None else FRESH
        if self.opens:
            told["was"] = self._ticked()
        if self.meanwhile is not None:
            self.form.errors.pop(NON_FIELD_ERRORS, None)  # said above the two texts instead
            told |= {"form": self.form, "since": version, "meanwhile": self.meanwhile}
            return show(self.request, self.template, told, status=409)
        if self.form.is_bound:
            version = self.request.POST.get("since", version)
            told |= {"was": self.request.POST.get("was", "")} if self.opens else {}
        return ask(self.request, self.form, template=self.template, since=version, **told)

    def _meanwhile(self) -> Meanwhile:
        today = timezone.localtime(self.request.actor.at).date()
        lines: list[tuple[Any, Any, Any]] = []
        if self.about:
            was = self.about(self.since)
            told = compared(was, self.now) if was else []
            lines = [(one.label, one.after, one.before) for one in told if one.is_changed]
        for name, field in ({} if self.about else self.form.fields).items():
            if isinstance(self.now, Stands) and name not in self.now.says:
                continue
            mine = _shown(field, self.form.cleaned_data.get(name), today)
            theirs = _shown(field, _of(self.now, name), today)
            if mine != theirs:
                left, right = beside(theirs, mine)
                lines.append((field.label, left, right))
        who = writer_of(self.now)
        return Meanwhile(
            who=str(who.person) if who else _("Somebody"),
            at=moment(self.now.sys_from, today),
            lines=lines,
            may_both=list(self.form.fields) == ["text"],
            keep_url=self.keep_url,
            opens=self.opens,
            is_about=self.about is not None,
        )


def _of(row: Any, name: str) -> Any:
    if isinstance(row, Stands):
        return row.says[name]
    if name == "is_dropped":
        return row.dropped_on is not None
    if name == "is_over":
        return row.ended_on is not None
    if name == "shares_text":
        return row.shares
    return getattr(row, f"{name}_id", None) if hasattr(row, f"{name}_id") else getattr(row, name)


def _shown(field: forms.Field, value: Any, today: date) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, "", []):
        return ""
    if isinstance(field, forms.MultipleChoiceField):
        return ", ".join(str(text) for key, text in field.choices if key in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(str(value), ""))
    return day(value, today) if isinstance(value, date) else str(value)


def at_plan(child: Any) -> dict[str, Any]:
    """What a page beside the plan says of where it lies."""
    return {
        "back_url": reverse("plans:plan", kwargs={"child": child.pk}),
        "back": _("The plan"),
        "place": "children",
        "child": child,
    }

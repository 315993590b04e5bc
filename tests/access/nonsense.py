"""What nobody should send, and how a form must answer it: in words, beside the field, with focus
there and what was typed kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Any

TYPED = {"text", "textarea", "search", "email", "number", "tel"}
BAD = {
    "empty": "",
    "long": "å" * 20_000,
    "date": "31.02.0202",
    "signs": "👩‍👩‍👧‍👦 🦊 مرحبا \u202eabc </textarea><script>alert(1)</script> a%",
    "nul": "a\x00b",
}


@dataclass
class Form(HTMLParser):
    """The form of a page that is posted to the page itself: its fields by name, with their kind."""

    fields: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    select: str = ""
    at: str = ""
    inside: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        here = told.get("action", "") in ("", self.at)
        if tag == "form" and told.get("method") == "post" and here:
            self.inside = "l-form" in told.get("class", "")
        if self.inside and tag == "option" and told.get("value"):
            self.choices.setdefault(self.select, []).append(told["value"])
        if not self.inside or not told.get("name"):
            return
        kind = told.get("type", "text") if tag == "input" else tag
        if kind == "hidden":
            self.hidden[told["name"]] = told.get("value", "")
        elif tag in ("input", "textarea", "select"):
            self.fields[told["name"]] = kind
            self.select = told["name"]
            if kind in ("radio", "checkbox"):
                self.choices.setdefault(told["name"], []).append(told.get("value", "on"))

    def filled(self) -> dict[str, Any]:
        """As somebody in a hurry fills it in: the first of each choice, some words, a day soon."""
        plain = {"date": "2026-03-20", "time": "10:00", "number": "2", "email": "per@example.org"}
        return self.hidden | {
            name: self.choices[name][0] if self.choices.get(name) else plain.get(kind, "Some words")
            for name, kind in self.fields.items()
        }

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False


def form_on(answer: Any, url: str) -> Form:
    form = Form(at=url)
    form.feed(answer.content.decode())
    return form


def nonsense(form: Form) -> dict[str, dict[str, Any]]:
    """The form filled with each kind of it; a button alone is only pressed."""
    if not form.fields:
        return {"empty": dict(form.hidden)}
    return {k: {**form.hidden, **dict.fromkeys(form.fields, v)} for k, v in BAD.items()}


def faults(answer: Any, form: Form, kind: str) -> list[str]:
    """What is wrong with the answer to one form filled with one kind of nonsense."""
    refused = (403,) if not form.fields else ()  # a button that is another's, and says whose
    if answer.status_code not in (200, 302, 409, 422, *refused):
        return [f"answered {answer.status_code}"]
    if answer.status_code != 422:
        return []
    text, wrong = answer.content.decode(), []
    if "ds-error-summary" not in text or "autofocus" not in text:
        wrong.append("no summary in focus")
    if "ds-validation-message" not in text:
        wrong.append("no message beside the field")
    if "<script>alert" in text:
        wrong.append("markup came through")
    if kind not in ("empty", "nul"):
        typed = [name for name, what in form.fields.items() if what in TYPED]
        kept = text.count(escape(BAD[kind]))
        if typed and kept < len(typed):
            wrong.append(f"{len(typed) - kept} of {typed} lost what was typed")
    return wrong

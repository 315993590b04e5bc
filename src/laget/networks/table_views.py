"""Pages of the code on the wall: for those who open it, and for a table that has no account."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from laget.cases.forms import LookForm
from laget.core.forms import ask, sent, status
from laget.core.ids import new_id
from laget.core.operation import Refused
from laget.core.web import done, form, form_key, page, show
from laget.networks import reads, tables, written
from laget.networks.forms import TableForm
from laget.networks.views import home
from laget.networks.without_account import unsent, without_account
from laget.programme.fields import Pick, Words
from laget.programme.translating import Text
from laget.programme.views import around
from laget.programme.words import Empty

KNOWN = "table"  # in the session: the phone's own mark, the codes it knows, its table's number


class OpenForm(forms.Form):
    """For how long tables can write."""

    hours = Pick(label=gettext_lazy("For how long?"), row=True)

    def __init__(self, *args: Any, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["hours"].choices = [  # type: ignore[attr-defined]
            (str(n), ngettext("%(n)s hour", "%(n)s hours", n) % {"n": n}) for n in tables.HOURS
        ]
        self.fields["hours"].required = True
        self.fields["hours"].error_messages["required"] = _("Choose for how long.")


class CodeForm(forms.Form):
    """The code that stands on the wall."""

    code = Words(
        label=gettext_lazy("The code on the wall"), limit=20,
        missing=gettext_lazy("Write the code that stands on the wall."),
    )  # fmt: skip


class AtTableForm(TableForm):
    """What a table writes, and the first look at it: their own."""

    nobody = Pick(
        LookForm.base_fields["nobody"].choices, label=LookForm.base_fields["nobody"].label,
        missing=gettext_lazy("Answer the question."),
    )  # fmt: skip

    def clean_nobody(self) -> str:
        """Where somebody could be recognised, it is said otherwise before it is sent."""
        if self.cleaned_data["nobody"] != "yes":
            raise forms.ValidationError(
                _("Write it so that nobody can be recognised, and answer again. Nothing is sent"
                  " yet.")
            )  # fmt: skip
        return "yes"


@page
def code(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is shown on the wall: the code, where to write it, and until when."""
    actor = request.actor
    one = reads.question(actor, pk)
    told = {
        **around(request, one.programme, "networks"), "question": one,
        "asked": written.at_table(actor, one, _spoken())[0],
        "code": reads.open_code(actor, one), "address": request.build_absolute_uri(_entrance()),
    }  # fmt: skip
    return show(request, "networks/code.html", told)


def _entrance() -> str:
    return reverse("networks:at-code")


@form
def open_code(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A leader of the gathering opens a question to tables without an account."""
    actor = request.actor
    one = reads.to_open(actor, pk)
    blank = OpenForm(request.POST or None, initial={"hours": "2"})
    wall = reverse("networks:code", kwargs={"pk": pk})
    if sent(request, blank, lambda t: tables.open_code(one, by=actor, hours=int(t["hours"]))):
        return done(request, _("The question is open."), wall)
    back_url, back = home(one)
    return ask(
        request, blank, title=_("Let tables write without signing in"), lead=one.text,
        send=_("Open the question"), back=back, back_url=back_url, place="programmes",
        quiet=_("You get a code to show on the wall. Whoever has it can read the question and write"
                " to it, and see nothing else. A second person reads what they write before it is"
                " for everybody."),
    )  # fmt: skip


@form
def close_code(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The code is good no more."""
    one = reads.to_open(request.actor, pk)
    empty = Empty(request.POST if request.method == "POST" else None)
    wall = reverse("networks:code", kwargs={"pk": pk})
    if sent(request, empty, lambda _t: tables.close_code(one, by=request.actor)):
        return done(request, _("The question is closed."), wall)
    return ask(
        request, empty, title=_("Close the question"), lead=one.text, send=_("Close it now"),
        color="danger", back=_("The code"), back_url=wall, place="programmes",
        quiet=_("What the tables have written stays."),
    )  # fmt: skip


@without_account
def at_code(request: HttpRequest) -> HttpResponse:
    """Where a table writes the code."""
    blank = CodeForm(request.POST or None)
    if sent(request, blank, lambda told: _enter(request, told["code"])):
        return redirect("networks:at-table", code=tables.plain(blank.cleaned_data["code"]))
    return show(request, "networks/at_code.html", {"form": blank}, status=status(blank))


@without_account
def at_table(request: HttpRequest, code: str) -> HttpResponse:
    """The question, one answer, and what this phone has written."""
    known = request.session.get(KNOWN) or {}
    typed = AtTableForm(
        request.POST or None, initial={"table": known.get("number", ""), "language": _spoken()}
    )
    question: Text | None
    try:
        question = _enter(request, code)
    except Refused as refused:
        if tables.plain(code) not in known.get("codes", []):
            if request.method == "POST":
                return unsent(request, typed, refused, status=404)
            blank = CodeForm({"code": code})
            blank.full_clean()
            blank.add_error("code", refused.message)
            return show(request, "networks/at_code.html", {"form": blank}, status=404)
        question = None  # it has closed, perhaps while they wrote

    def send(told: dict[str, Any]) -> None:
        phone = _phone(request)
        tables.says(
            code, phone, form_key(request) or new_id(), table=told["table"], text=told["text"],
            language=told["language"],
        )  # fmt: skip
        request.session[KNOWN] = request.session[KNOWN] | {"number": told["table"]}

    if sent(request, typed, send):
        here = reverse("networks:at-table", kwargs={"code": code})
        return done(request, _("It is received. You can write more."), here)
    wrote = tables.written(code, _phone(request))
    if question is None and typed.is_bound:
        return unsent(request, typed, Refused("closed", tables.SAYS["closed"]), written=wrote)
    told = {"form": typed, "question": question, "written": wrote}
    return show(request, "networks/at_table.html", told, status=status(typed))


def _enter(request: HttpRequest, code: str) -> Text:
    """The question, for a phone that knows the code; from now on the phone is known to know it."""
    code, known = tables.plain(code), request.session.get(KNOWN) or {}
    knows = code in known.get("codes", [])
    question = tables.question(code, knows=knows, spoken=_spoken())
    if question is None:
        raise Refused(
            "no-question", _("No question is open with this code. Look at the wall again.")
        )
    if not knows:
        request.session[KNOWN] = {
            "phone": str(uuid4()), **known, "codes": [*known.get("codes", []), code][-9:],
        }  # fmt: skip
    return question


def _phone(request: HttpRequest) -> UUID:
    known = request.session.get(KNOWN) or {}
    return UUID(known["phone"]) if "phone" in known else uuid4()


def _spoken() -> str:
    """The language the page is in, where tables can write in it."""
    here = (get_language() or "").split("-")[0]
    return here if here in dict(AtTableForm.base_fields["language"].choices) else "nb"

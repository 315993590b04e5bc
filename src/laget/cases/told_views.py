"""Pages for what is told from below: the answer to a round, and the second look at all that is."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases import actions, forms, reads
from laget.core.access import Permission
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.programme import second_look, words
from laget.programme.permissions import WORK, WRITE
from laget.programme.reads import who_wrote
from laget.programme.views import ask_again

#: Of a second look only this is kept as a draft: a yes would be said of words since rewritten.
WHY = ("because",)


@form
def answer(request: HttpRequest, pk: UUID, case: UUID) -> HttpResponse:
    """The five questions of a round, as one form; kept as a draft, or sent."""
    actor = request.actor
    round_, one, reply = reads.to_answer(actor, pk, case)
    filled = forms.ReplyForm(
        request.POST or None, things=reads.things(actor, one.programme), row=reply
    )
    if reply is None:
        filled.initial["language"] = "nb"
    said = request.POST.get("version", "")
    version = int(said) if said.isdigit() else (reply.version if reply else 0)
    ready = "draft" not in request.POST

    def give(told: dict[str, Any]) -> None:
        actions.answer(round_, one, by=actor, version=version, ready=ready, told=told)

    if sent(request, filled, give):
        words_ = _("It is sent. A second person reads it.") if ready else _("The draft is kept.")
        return done(request, words_, reverse("cases:case", kwargs={"pk": one.pk}))
    _round, _case, now = reads.to_answer(actor, pk, case)
    told = {
        "title": round_.title, "lead": round_.lead, "round": round_, "reply": now,
        "back": str(one.area), "back_url": reverse("cases:case", kwargs={"pk": one.pk}),
        "quiet": _(
            "Write nothing by which a child, a family or a colleague can be recognised. A second"
            " person reads it before it stands on the case's page."
        ),
    }  # fmt: skip
    row = now or NOBODY_YET
    clash = words.clash(request, filled, row) if now else []
    return ask(
        request, filled, send=_("Send the answers"), template="cases/answer.html", row=row,
        clash=clash, wrote=who_wrote(row) if clash else None, place="programmes", **told,
    )  # fmt: skip


class _Nobody:
    """A reply that nobody has begun."""

    version, is_out, pk, changed_by_id = 0, False, None, None


NOBODY_YET = _Nobody()


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """The second person reads, and answers the one question."""
    row = reads.one_told(request.actor, kind, pk)
    return look_at(request, row, _texts(row), back=_("The cases"), back_url=_place(row))


@form
def down(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Taken down at once."""
    row = reads.one_told(request.actor, kind, pk)
    return take_down(request, row, back=_("The cases"), back_url=_place(row))


def look_at(
    request: HttpRequest, row: Any, texts: list[tuple[str, str]], *, back: str, back_url: str,
    permission: Permission = WORK, place: str = "programmes", is_up: str = "",
) -> HttpResponse:  # fmt: skip
    """The page of the second look, for whatever is told."""
    filled = forms.LookForm(request.POST or None)
    version = words.version(request, row)

    def answer(told: dict[str, Any]) -> None:
        second_look.look(
            row, permission, by=request.actor, version=version, nobody=told["nobody"] == "yes",
            because=told["because"],
        )  # fmt: skip

    if sent(request, filled, answer):
        up = row.stage == second_look.Stage.UP
        said = is_up or _("It is up.")
        return done(request, said if up else _("It is sent back."), back_url)
    if filled.is_bound and version != row.version:  # it was answered of other words
        filled.data = {name: said for name, said in filled.data.items() if name != "nobody"}
    return ask(
        request, filled, title=_("Read it for the second time"), send=_("Answer"), back=back,
        back_url=back_url, place=place, template="cases/look.html", row=row, texts=texts,
    )  # fmt: skip


def take_down(
    request: HttpRequest, row: Any, *, back: str, back_url: str, permission: Permission = WORK,
    lead: str = "", place: str = "programmes",
) -> HttpResponse:  # fmt: skip
    """The page that takes it down, for whatever is told."""
    empty = words.Empty(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: second_look.take_down(row, permission, by=request.actor)):
        return done(request, _("It is taken down."), back_url)
    return ask(
        request, empty, title=_("Take it down"), send=_("Take it down now"), color="danger",
        lead=lead or _("Only those who act in the programme see it from now on."), back=back,
        back_url=back_url, place=place,
    )  # fmt: skip


def write_again(request: HttpRequest, row: Any, *, back: str, back_url: str) -> HttpResponse:
    """The page on which a leader says it in other words, for what has one text."""
    filled = forms.AgainForm(request.POST or None, things={}, row=row)
    version = words.version(request, row)

    def write(told: dict[str, str]) -> None:
        second_look.rewrite(row, WRITE, by=request.actor, version=version, told=told)

    if sent(request, filled, write):
        return done(request, _("It is sent. A second person reads it."), back_url)
    row.refresh_from_db()
    return ask_again(
        request, filled, row, title=_("Say it in other words"), send=_("Send it"),
        lead=row.back_because, back=back, back_url=back_url,
    )  # fmt: skip


def _place(row: Any) -> str:
    return reverse("cases:case", kwargs={"pk": row.case_id})


def _texts(row: Any) -> list[tuple[str, str]]:
    if hasattr(row, "stair"):
        return [(row.who, row.evidence)]
    labels = forms.ReplyForm.base_fields
    told = [(str(labels[name].label), getattr(row, name)) for name in actions.ANSWERS]
    return [(label, text) for label, text in told if text]

"""Speaking up, in two steps on one address: is the child in danger; then what you have seen.

A yes to danger stops here: the page says to whom to report now. The answers travel in the body of
the form alone; they are in no address, no log and no table.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.search import look
from laget.concerns import actions, reads
from laget.concerns.forms import DESCRIBE, DangerForm, ReportedForm, Tell
from laget.core.access import NotFound
from laget.core.forms import ask, sent, status
from laget.core.web import done, form, show
from laget.organisations.reads import serving, unit
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken

#: What is kept as a draft: never the answers about danger.
KEPT = ("about", "which", "to", "seen", "said", "how_long", "talked", *Tell.MORE)


@form(keeps=KEPT)
def speak_up(request: HttpRequest) -> HttpResponse:
    """The step the person has come to: nothing is skipped, whatever is typed in the address."""
    step = request.POST.get("at_step", "") if request.method == "POST" else ""
    known = _known(request)
    if step == "reported":
        return _reported(request, known)
    if step == "tell":
        return _tell(request, known)
    return _danger(request, known, answered=step == "danger")


@form(keeps=False)
def report_now(request: HttpRequest) -> HttpResponse:
    """To whom to report at once, by which law, from wherever one is; then that it was done."""
    known = _known(request)
    if request.method == "POST":
        return _reported(request, known)
    danger = load(request.actor.country).danger
    return _report_now(request, known, ReportedForm(danger=danger, now=request.actor.at))


def _known(request: HttpRequest) -> Any:
    """The child one came from, if it is a child one knows of."""
    try:
        return children.known(request.actor, UUID(request.GET.get("child", "")))
    except (ValueError, NotFound):
        return None


def _danger(request: HttpRequest, known: Any, *, answered: bool) -> HttpResponse:
    danger = load(request.actor.country).danger
    first = DangerForm(request.POST if answered else None, danger=danger)
    if answered and first.is_valid():
        if first.is_yes:
            return _report_now(request, known, ReportedForm(danger=danger, now=request.actor.at))
        return _write(request, known, _words(request, known), first)
    language = get_language() or "en"
    return ask(
        request, first, title=_("Speak up about a worry"), send=_("Go on"), place="concern",
        template="concerns/danger.html", known=known,
        cases=[spoken(case, language) for case in danger.cases], emergency=danger.emergency,
    )  # fmt: skip


def _report_now(request: HttpRequest, known: Any, note: ReportedForm) -> HttpResponse:
    danger = load(request.actor.country).danger
    language = get_language() or "en"
    to = [
        {"name": spoken(one.name, language), "when": spoken(one.when, language),
         "phone": one.phone, "dial": (one.phone or "").replace(" ", ""), "statute": one.statute,
         "url": str(one.url or ""),
         "units": _child_welfare_near(request.actor) if one.id == "child_welfare" else []}
        for one in danger.report_to
    ]  # fmt: skip
    told = {
        "form": note, "to": to, "act": spoken(danger.act, language), "place": "concern",
        "known": known, "is_verified": danger.verified,
    }  # fmt: skip
    return show(request, "concerns/report_now.html", told, status=status(note))


def _child_welfare_near(actor: Any) -> list[Any]:
    """The child welfare service where the person works, with its telephone."""
    area = unit(actor.unit_id).authority.area_id
    return list(serving(area, actor.on).filter(kind="child_welfare"))


def _reported(request: HttpRequest, known: Any) -> HttpResponse:
    danger = load(request.actor.country).danger
    note = ReportedForm(request.POST, danger=danger, now=request.actor.at)
    made: list[Any] = []
    if sent(request, note, lambda told: made.append(actions.note_duty_report(
        by=request.actor, reported_at=told["reported_at"], to_whom=told["to_whom"], child=known,
    ))):  # fmt: skip
        said = _("Noted that you have reported. You did the right thing.")
        return done(request, said, "concerns:duty", pk=made[0].pk)
    return _report_now(request, known, note)


def _tell(request: HttpRequest, known: Any) -> HttpResponse:
    """Raised where it is clear whom it is about; else asks which of those found it is. The answers
    about danger come along, so that nobody has come here past them."""
    actor = request.actor
    first = DangerForm(request.POST, danger=load(actor.country).danger)
    if not first.is_valid() or first.is_yes:
        return _danger(request, known, answered=True)
    words = _words(request, known, request.POST)
    found: dict[str, Any] = {}
    if known is None:
        found = {str(child.pk): child for child in look(actor, request.POST.get("about", ""))}
        words.choose_among(found.values())
    made: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        which, about = told.pop("which", DESCRIBE), told.pop("about", "")
        child = known or found.get(which)
        to = told.pop("to", "")
        made.append(actions.raise_concern(
            by=actor, child=child, about_text="" if child else about,
            talked=tuple(told.pop("talked")), to_unit=unit(UUID(to)) if to else None, **told,
        ))  # fmt: skip

    if sent(request, words, act):
        said = _("{leader} has it now, and decides by {due}.").format(**_promise(request, made[0]))
        alone = made[0].owner_id == actor.role_id and actor.kind != "leader"
        if alone and load(actor.country).tip is None:
            said = _(
                "Nobody else in your service may read it, so you have it yourself. Talk with"
                " your leader today, without the name."
            )
        return done(request, said, "concerns:concern", pk=made[0].pk)
    return _write(request, known, words, first)


def _words(request: HttpRequest, known: Any, sent_in: Any = None) -> Tell:
    """The form about what was seen; where tips go elsewhere, also to whom."""
    actor = request.actor
    tips = reads.takes_tips(actor)
    return Tell(sent_in, known=known, today=actor.on, tips=tips, own=actor.unit_id)


def _promise(request: HttpRequest, made: Any) -> dict[str, str]:
    from laget.core.templatetags.days import long_day

    due = made.due_on
    return {
        "leader": str(made.owner.person), "due": long_day(due, request.actor.on) if due else "",
    }  # fmt: skip


def _write(request: HttpRequest, known: Any, words: Tell, first: DangerForm) -> HttpResponse:
    waits = reads.awaits(request.actor, known)
    name = waits.leader.person.given_name if waits.leader else _("your leader")
    tip = load(request.actor.country).tip if "to" in words.fields else None
    if tip is not None:
        word = load(request.actor.country).word(tip.lead, get_language() or "en")
        name = _("the {lead}").format(lead=word)
    return ask(
        request, words, title=_("Speak up about a worry"), place="concern",
        send=_("Send to {name}").format(name=name), template="concerns/tell.html", known=known,
        waits=waits, leader=name, address=reverse("concerns:raise"), answers=first.cleaned_data,
        tip=tip and {
            "says": spoken(tip.says, get_language() or "en"),
            "may": spoken(tip.may, get_language() or "en"), "statute": tip.statute,
        },
    )  # fmt: skip

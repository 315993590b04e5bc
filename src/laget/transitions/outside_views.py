"""The pages of the follow-up service about one young person who is out of school."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.forms import TakeBackForm, why_told
from laget.children.views import beside
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.templatetags.days import whole_day
from laget.core.web import done, form, page, show
from laget.plans.actions import must_say_why
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken
from laget.rulebook.stages import Status
from laget.transitions import actions, outside, reads, telling, words
from laget.transitions.forms import Back, Help, Left, Still, Tell, Try, Where


def _text(one: Status) -> str:
    return f"{spoken(one.title, get_language() or 'en')} ({one.code})"


@form
def left(request: HttpRequest, child: UUID) -> HttpResponse:
    """A young person on the follow-up service's list has left school."""
    actor = request.actor
    who = children.known(actor, child)
    if not reads.is_follow_up(actor):
        raise NotFound
    schools = {str(one.pk): one for one in reads.schools(actor)}
    told_of = Left(request.POST or None, units=schools.values(), today=actor.on)
    made: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        school = schools[told["left_unit"]]
        made.append(
            actions.note_school_exit(who, by=actor, left_unit=school, from_on=told["from_on"])
        )

    if sent(request, told_of, act):
        said = _("Noted. Now somebody in your service must get in touch.")
        return done(request, said, "transitions:exit", pk=made[0].pk)
    return ask(
        request, told_of, title=_("Has left school"), send=_("Note it"),
        lead=_("Only your own service sees the register."), **beside(who),
    )  # fmt: skip


@form
def tell(request: HttpRequest, child: UUID) -> HttpResponse:
    """The school tells the follow-up service that a young person leaves."""
    actor = request.actor
    who = reads.told_about(actor, child)
    units = {str(one.pk): one for one in reads.follow_up_units(actor, who)}
    if not units:
        said = _("No follow-up service that writes in Laget serves where they live. Call it.")
        return done(request, said, "desk:child", child=child)
    law = telling.by_law(actor.country, actor.unit_kind)
    filled = Tell(
        request.POST or None, units=units.values(), today=actor.on, asks=law is None,
        initial={"unit": next(iter(units))} if len(units) == 1 else {},
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        telling.tell(who, units[told.pop("unit")], by=actor, **told)

    if sent(request, filled, act):
        return done(request, _("The follow-up service is told."), "desk:child", child=child)
    return ask(
        request, filled, title=_("Tell that they leave school"), send=_("Tell them"),
        lead=_("The follow-up service gets the name, the birth date, where they are registered, and"
               " the day, and is to be in touch in time. Tell the young person before you do it."),
        quiet=_("You need no yes for this: {law}.").format(law=law.statute) if law else
        _("Only with a yes. What the follow-up service then does stands with them."),
        **beside(who),
    )  # fmt: skip


@page
def school_exit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who tried to reach the young person and how it went, where they stand, and what helps."""
    actor = request.actor
    it = reads.school_exit(actor, pk)
    country = it.unit.authority.country
    codes = {one.code: _text(one) for one in outside.codes(country)}
    source = load(country).follow_up
    attempts = list(it.attempts.all())
    stand = [one for one in attempts if one.stands]
    fields: dict[str, list[Any]] = {}
    for toward in it.toward.all():
        fields.setdefault(str(toward.get_field_display()), []).append(toward.measure)
    told = {
        "it": it, "attempts": attempts, "fields": fields, "tries": len(stand),
        "reached": any(one.reached != "nobody" for one in stand),
        "mine": reads.attempts_to_take_back(actor, it),
        "status": codes.get(it.status, ""), "source": source if codes else None,
        "keeps": reads.keeps(actor, it), "may_help": reads.may_help(actor, it),
        "ask_still": bool(it.ask_on and it.ask_on <= actor.on and not it.still),
        "away": [
            words.Away(one.from_on, one.to_on, one.unit.name, str(one.percent))
            for one in reads.absence(actor, it.child_id)
        ],
        **beside(it.child),
    }  # fmt: skip
    return show(request, "transitions/exit.html", told)


@form
def attempt(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody tried to get in touch."""
    actor = request.actor
    it = reads.kept_exit(actor, pk)
    tried = Try(request.POST or None, today=actor.on)
    if sent(request, tried, lambda told: outside.note_attempt(it, by=actor, **told)):
        return done(request, _("Noted."), "transitions:exit", pk=pk)
    return ask(
        request, tried, title=_("Note a try"), send=_("Note it"),
        lead=_("Also when nobody answered: then the next one knows what has been tried."),
        **beside(it.child),
    )  # fmt: skip


@form
def status(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Where the young person stands, by the country's list."""
    actor = request.actor
    it = reads.kept_exit(actor, pk)
    open_codes = [(one.code, _text(one)) for one in outside.codes(actor.country) if not one.ends]
    if not open_codes:
        raise NotFound
    where = Where(request.POST or None, codes=open_codes, initial={"code": it.status})
    if sent(request, where, lambda told: outside.set_status(it, by=actor, **told)):
        return done(request, _("Noted."), "transitions:exit", pk=pk)
    return ask(
        request, where, title=_("Where they stand"), send=_("Note it"),
        lead=_("At school, in an apprenticeship or at work again? Then note that they are back."),
        **beside(it.child),
    )  # fmt: skip


@form
def help_begins(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Something that helps begins."""
    actor = request.actor
    it = reads.kept_exit(actor, pk)
    asks_why = must_say_why(it.child_id, actor)
    begins = Help(request.POST or None, today=actor.on, asks_why=asks_why)
    if sent(request, begins, lambda told: outside.start_help(it, by=actor, **why_told(told))):
        return done(request, _("The help has begun."), "transitions:exit", pk=pk)
    return ask(
        request, begins, title=_("Begin something that helps"), send=_("Begin"),
        lead=_("What does the young person want to begin with?"), **beside(it.child),
    )  # fmt: skip


@form
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Back in school, in an apprenticeship or at work."""
    actor = request.actor
    it = reads.kept_exit(actor, pk)
    ends = [(one.code, _text(one)) for one in outside.codes(actor.country) if one.ends]
    where = Back(request.POST or None, codes=ends, today=actor.on)
    if sent(request, where, lambda told: outside.note_back(it, by=actor, **told)):
        said = _("Good. In 30 days somebody asks whether it lasts.")
        return done(request, said, "transitions:exit", pk=pk)
    return ask(
        request, where, title=_("Has begun somewhere"), send=_("Note it"),
        lead=_("Nobody need call any more. In 30 days your service asks how it goes."),
        **beside(it.child),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They had not left school, or it was somebody else."""
    it = reads.kept_exit(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda told: outside.take_back_exit(it, by=request.actor, **told)):
        return done(request, _("Taken back. Nobody need call."), "transitions:exit", pk=pk)
    return ask(
        request, why, title=_("Take back that they left school"), send=_("Take it back"),
        color="danger", **beside(it.child),
        lead=_("For what was noted by mistake, or about the wrong young person. It can still be"
               " read here, as taken back."),
    )  # fmt: skip


@form
def not_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They had not begun anywhere."""
    it = reads.kept_exit(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda told: outside.not_back(it, by=request.actor, **told)):
        said = _("Taken back. They are out of school still.")
        return done(request, said, "transitions:exit", pk=pk)
    return ask(
        request, why, title=_("Take back that they have begun somewhere"), send=_("Take it back"),
        color="danger", lead=_("For what was noted by mistake. Then say where they stand."),
        **beside(it.child),
    )  # fmt: skip


@form
def take_back_try(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The try was noted wrong."""
    one = reads.attempt_to_take_back(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda told: outside.take_back_attempt(one, by=request.actor, **told)):
        return done(request, _("Taken back."), "transitions:exit", pk=one.school_exit_id)
    return ask(
        request, why, title=_("Take back the try"), send=_("Take it back"), color="danger",
        lead=f"{capfirst(whole_day(one.on))}: {one.get_how_display()}",
        quiet=_("It can still be read, as taken back. Was something mistyped? Take it back, and"
                " note it again. Is it wrong where they stand too? Change that as well."),
        **beside(one.child),
    )  # fmt: skip


@form
def still(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Some time after: whether it lasted."""
    actor = request.actor
    it = reads.kept_exit(actor, pk)
    lasted = Still(request.POST or None)
    if sent(request, lasted, lambda told: outside.note_still(it, by=actor, **told)):
        if lasted.cleaned_data["still"] == "no":
            said = _("Noted. Say which school or place was left, so that somebody calls.")
            return done(request, said, "transitions:left", child=it.child_id)
        return done(request, _("Noted."), "transitions:exit", pk=pk)
    return ask(
        request, lasted, title=_("Does it last?"), send=_("Note it"),
        lead=_("{name} began again: {where}. Ask how it goes.").format(
            name=it.child.given_name, where=it.get_back_to_display()
        ),
        **beside(it.child),
    )  # fmt: skip

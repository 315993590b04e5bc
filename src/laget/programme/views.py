"""Pages for those who work in a programme: what it is, the plan, the money, the risks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.programme import (
    act_forms,
    actions,
    anchoring,
    answering,
    forms,
    linked,
    money,
    reads,
    seat_actions,
    waits,
    words,
)
from laget.programme import learnt as learning_points


@page(opens=seat_actions.come)
def mine(request: HttpRequest) -> HttpResponse:
    """What waits for the hat, and the programmes it acts in."""
    actor = request.actor
    waiting = waits.waiting(actor)
    told = {
        "programmes": reads.mine(actor), "may_start": reads.may_start(actor),
        "place": "programmes", "notices": waits.new_notices(actor),
        "mine": [(one, one.severity(actor.on)) for one in waiting if not one.is_second],
        "seconds": [one for one in waiting if one.is_second],
    }  # fmt: skip
    return show(request, "programme/mine.html", told)


@form
def start(request: HttpRequest) -> HttpResponse:
    """A new programme: its name, its years, and what it is."""
    actor, made = request.actor, []
    unit = reads.to_start(actor)
    blank = act_forms.StartForm(request.POST or None)
    if sent(request, blank, lambda told: made.append(actions.start(unit, by=actor, **told))):
        return done(request, _("The programme is set up."), "programme:work", pk=made[0].pk)
    return ask(
        request, blank, title=_("Set up a new programme"), send=_("Set it up"),
        quiet=_("Only those who act in it see it until you publish it."), place="programmes",
    )  # fmt: skip


def around(request: HttpRequest, one: Any, here: str) -> dict[str, Any]:
    """What every page of a programme has: the programme, what the hat may do, and its tabs."""
    may = reads.may(request.actor, one)
    return {
        "programme": one, "may": may, "here": here, "place": "programmes",
        "tabs": words.tabs(one, here, is_open=False),
    }  # fmt: skip


@page
def work(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the programme is, who acts in it, and what it has learnt."""
    one = reads.programme(request.actor, pk)
    about = reads.about(request.actor, one)
    told = {
        **around(request, one, "about"), "about": about,
        "may_answer": answering.may_answer(request.actor, one),
        "levels": anchoring.by_level(about.anchorings, request.actor.on),
        "learnt": learnt(request.actor, one, about),
    }  # fmt: skip
    return show(request, "programme/about.html", told)


def learnt(reader: Any, one: Any, about: Any) -> list[Any]:
    """The learning points, with where each translation is changed."""
    found = learning_points.learnt(reader, one, about, words.lang())
    for point in found:
        point.translations = words.listed(point.translations, "programme", "translation")
    return found


@page
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plan: what, who, when, and what slips."""
    actor = request.actor
    one = reads.programme(actor, pk)
    told = {**around(request, one, "plan"), "plan": linked.planned(actor, one, actor.on)}
    return show(request, "programme/plan.html", told)


@page
def as_calendar(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plan for one's own calendar."""
    return ics(request, request.actor, reads.programme(request.actor, pk))


def ics(request: HttpRequest, reader: Any, one: Any) -> HttpResponse:
    """The plan as a calendar file."""
    said = linked.as_calendar(reader, one, request.get_host())
    return HttpResponse(
        said, "text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="plan.ics"'},
    )  # fmt: skip


@page
def budget(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The money: planned, committed, used, left."""
    one = reads.programme(request.actor, pk)
    told = {**around(request, one, "money"), **sums(request.actor, one)}
    return show(request, "programme/money.html", told)


def sums(reader: Any, one: Any) -> dict[str, Any]:
    """The budget with the foot of each table, and what is said about the money."""
    found = reads.budget(reader, one)
    return {
        "budget": found,
        "rest": [one for one in found.lines if one.line.kind == "rest"],
        "foreign": any(one.code != "DKK" for one in found.currencies),
        "years": [(year, lines, money.together(lines)) for year, lines in found.years.items()],
        "about_money": reads.themes(reader, one, ("money", "not_covered")),
    }


@page
def risks(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What could go wrong, the gravest first. Only for those who act in the programme."""
    one = reads.programme(request.actor, pk)
    told = {**around(request, one, "risks"), "risks": reads.risks(request.actor, one)}
    return show(request, "programme/risks.html", told)


PLACES = {
    "activity": "programme:plan", "budget": "programme:money", "money": "programme:money",
    "allotment": "programme:money", "risk": "programme:risks",
}  # fmt: skip


@form
def add(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Something more of one kind."""
    actor = request.actor
    one = reads.to_write(actor, pk)
    sheet, title, _change = forms.SHEETS[what]
    blank = sheet(request.POST or None, things=reads.things(actor, one))
    back = PLACES.get(what, "programme:work")
    if sent(request, blank, lambda told: actions.add(one, what, by=actor, told=told)):
        return done(request, _("It is added."), back, pk=one.pk)
    return ask(
        request, blank, title=title, send=_("Add it"), back=one.name,
        back_url=reverse(back, kwargs={"pk": one.pk}), place="programmes",
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A row of one kind. Whoever comes second is shown what the first has written meanwhile."""
    actor = request.actor
    row = reads.row(actor, what, pk)
    sheet, _add, title = forms.SHEETS[what]
    filled = sheet(request.POST or None, things=reads.things(actor, row.programme), row=row)
    back = PLACES.get(what, "programme:work")
    told = {"by": actor, "version": words.version(request, row)}
    if "out" in request.POST:
        actions.take_out(row, what, **told)
        return done(request, _("It is taken out."), back, pk=row.programme_id)
    if sent(request, filled, lambda said: actions.change(row, what, told=said, **told)):
        return done(request, _("It is changed."), back, pk=row.programme_id)
    return ask_again(
        request, filled, reads.row(actor, what, pk), title=title, back=row.programme.name,
        back_url=reverse(back, kwargs={"pk": row.programme_id}), may_out=what != "direction",
    )  # fmt: skip


def ask_again(
    request: HttpRequest, filled: Any, row: Any, *, send: Any = "", **told: Any
) -> HttpResponse:
    """The form of a row, and what somebody else has written since it was read."""
    clash = words.clash(request, filled, row)
    return ask(
        request, filled, send=send or _("Keep this"), template="programme/row.html", row=row,
        clash=clash, wrote=reads.who_wrote(row) if clash else None, place="programmes", **told,
    )  # fmt: skip


@form
def describe(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name, first words and years of the programme."""
    actor = request.actor
    one = reads.to_write(actor, pk)
    now = {name: getattr(one, name) for name in act_forms.ProgrammeForm.base_fields}
    filled = act_forms.ProgrammeForm(request.POST or None, initial=now)
    version = words.version(request, one)
    if sent(request, filled, lambda t: actions.describe(one, by=actor, version=version, **t)):
        return done(request, _("It is changed."), "programme:work", pk=pk)
    return ask_again(
        request, filled, reads.to_write(actor, pk), title=_("Change the programme"),
        back=one.name, back_url=reverse("programme:work", kwargs={"pk": pk}),
    )  # fmt: skip


@form
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """New days for one activity. What waits for it is named, and not moved."""
    actor = request.actor
    row = reads.row(actor, "activity", pk)
    now = {"from_on": row.from_on, "to_on": row.to_on}
    filled = act_forms.MoveForm(request.POST or None, initial=now)
    late: list[Any] = []
    version = words.version(request, row)
    if sent(
        request, filled, lambda t: late.extend(actions.move(row, by=actor, version=version, **t))
    ):
        said = _("It is moved, and nothing else is.")
        if late:
            said += " " + ngettext(
                "%(n)s that waits begins too early now: %(names)s.",
                "%(n)s that wait begin too early now: %(names)s.", len(late),
            ) % {"n": len(late), "names": ", ".join(one.name for one in late)}  # fmt: skip
        return done(request, said, "programme:plan", pk=row.programme_id)
    return ask_again(
        request, filled, reads.row(actor, "activity", pk), title=_("Move it"), send=_("Move it"),
        lead=row.name, back=_("The plan"),
        back_url=reverse("programme:plan", kwargs={"pk": row.programme_id}),
    )  # fmt: skip


@form
def duties(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who does one activity, answers for it, is asked and is told."""
    actor = request.actor
    row = reads.row(actor, "activity", pk)
    bodies = list(reads.rows(actor, "body", row.programme))
    filled = act_forms.DutiesForm(request.POST or None, bodies=bodies, now=row.duties)
    version = words.version(request, row)

    def give(told: dict[str, str]) -> None:
        given = {key: letters for key, letters in told.items() if letters}
        actions.give(row, by=actor, version=version, duties=given)

    if sent(request, filled, give):
        return done(request, _("It is changed."), "programme:plan", pk=row.programme_id)
    return ask_again(
        request, filled, reads.row(actor, "activity", pk), title=_("Who does what"), lead=row.name,
        quiet=_("One answers for it, and can do it as well. Several can do it, be asked and be"
                " told."),
        back=_("The plan"), back_url=reverse("programme:plan", kwargs={"pk": row.programme_id}),
    )  # fmt: skip


@form
def agree(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plan is agreed as it stands."""
    one = reads.to_write(request.actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.agree_plan(one, by=request.actor)):
        return done(request, _("The plan is agreed."), "programme:plan", pk=pk)
    return ask(
        request, empty, title=_("Agree the plan as it stands"), send=_("The plan is agreed"),
        lead=_("From now on, what is moved is shown beside where it stood today."),
        back=_("The plan"), back_url=reverse("programme:plan", kwargs={"pk": pk}),
        place="programmes",
    )  # fmt: skip


@form
def publish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The programme's pages are opened to everybody."""
    one = reads.to_write(request.actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.publish(one, by=request.actor)):
        return done(request, _("It is published."), "programme:work", pk=pk)
    return ask(
        request, empty, title=_("Publish the programme"), send=_("Publish it"),
        lead=_("Everybody can read what it is, the plan, the money and the frozen reports."),
        quiet=_(
            "What the risks say, and reports that are not frozen, stay with those who act in it."
            " A report says how many risks there are."
        ),
        back=one.name, back_url=reverse("programme:work", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def direct(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The steering group says what it wants."""
    one = reads.to_direct(request.actor, pk)
    blank = act_forms.DirectForm(request.POST or None)
    if sent(request, blank, lambda told: actions.direct(one, by=request.actor, **told)):
        return done(request, _("The direction is given."), "programme:work", pk=pk)
    return ask(
        request, blank, title=_("Give a direction"), send=_("Give it"), back=one.name,
        back_url=reverse("programme:work", kwargs={"pk": pk}), place="programmes",
        quiet=_(
            "It stands in the reports, with what is done with it. Everybody can read them, once the"
            " programme is published."
        ),
    )  # fmt: skip


@form
def anchor(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The hat's own body stands behind the programme."""
    actor = request.actor
    one, bodies = anchoring.to_anchor(actor, pk)
    named = {"own_bodies": [(str(body.pk), body.name) for body in bodies]}
    blank = act_forms.AnchorForm(request.POST or None, things=named, today=actor.on)
    if len(bodies) == 1:
        blank.initial["body"] = str(bodies[0].pk)
    if sent(request, blank, lambda told: anchoring.anchor(one, by=actor, **told)):
        return done(request, _("You stand behind it."), "programme:work", pk=pk)
    return ask(
        request, blank, title=_("Stand behind the programme"), send=_("We stand behind it"),
        lead=_("You say it for your own body, from today."), back=one.name,
        back_url=reverse("programme:work", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A country or territory answers the invitation for itself."""
    actor = request.actor
    one, bodies = answering.to_answer(actor, pk)
    named = {"own_bodies": [(str(b.pk), f"{b.area.name}: {b.name}") for b in bodies]}
    blank = act_forms.AnswerForm(request.POST or None, things=named, today=actor.on)
    if len(bodies) == 1:
        blank.initial["body"] = str(bodies[0].pk)
    if sent(request, blank, lambda told: answering.answer(one, by=actor, **told)):
        return done(request, _("Your answer is given."), "programme:work", pk=pk)
    return ask(
        request, blank, title=_("Answer the invitation"), send=_("Give the answer"),
        lead=_("You say it for your own country or territory."), back=one.name,
        quiet=_("Everybody who can read the programme can read it."),
        back_url=reverse("programme:work", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A body does not stand behind it any more."""
    row = anchoring.to_take_back(request.actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    version = words.version(request, row)
    if sent(
        request, empty, lambda told: anchoring.take_back(row, by=request.actor, version=version)
    ):
        return done(request, _("It is taken back."), "programme:work", pk=row.programme_id)
    return ask(
        request, empty, title=_("Take it back"), send=_("Take it back"), color="danger",
        lead=row.by_whom, back=row.programme.name, template="programme/row.html", row=row,
        back_url=reverse("programme:work", kwargs={"pk": row.programme_id}), place="programmes",
    )  # fmt: skip

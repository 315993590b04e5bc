"""Up and back: the second look, sending by name, answering; and what the programme does with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases.told_views import WHY, look_at, take_down
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.faults import actions, forms, reads, together, words
from laget.faults.permissions import TAKE_DOWN, WRITE_FAULT
from laget.faults.views import PLACE, home, line
from laget.programme import reads as programmes
from laget.programme.views import around, ask_again
from laget.programme.words import version


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A second leader reads the fault, and what was tried."""
    row = reads.to_write(request.actor, pk)
    whole = reads.fault(request.actor, pk)
    texts = [
        (row.title, row.text), (_("What would help?"), row.would_help),
        *((_("What you tried"), one.what) for one in whole.tries),
    ]  # fmt: skip
    return look_at(
        request, row, texts, permission=WRITE_FAULT, place=PLACE,
        is_up=_("Two have read it. Now it can be sent up."), **home(row),
    )  # fmt: skip


@form
def down(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A fault is taken down at once."""
    row = reads.one(request.actor, pk, TAKE_DOWN)
    told = {"back": _("What stopped us"), "back_url": reverse("faults:here")}
    return take_down(
        request, row, permission=TAKE_DOWN, place=PLACE,
        lead=_("Only the leaders of the municipality see it from now on."), **told,
    )  # fmt: skip


@form
def send(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Up, by name."""
    actor = request.actor
    row = reads.to_write(actor, pk)
    takers = [row.programme] if row.programme else reads.takers(actor)
    ways = {
        f"{of.pk} {unit.pk}": (of, unit, words.within(unit, days))
        for of in takers for unit, days in reads.ways_up(actor, of, row.authority.country)
    }  # fmt: skip
    several = len(takers) > 1
    units = [
        (key, f"{said} ({of.name})" if several else said) for key, (of, _unit, said) in ways.items()
    ]
    blank = forms.SendForm(request.POST or None, units=units)

    def up(told: dict[str, str]) -> None:
        of, unit, _said = ways[told["to_unit"]]
        actions.send(row, unit, of, by=actor)

    if sent(request, blank, up):
        return done(request, _("It is sent up."), "faults:fault", pk=pk)
    lead = _("They answer you, and everybody who told it.")
    if not units:
        lead = _("No programme here has said who answers, and in how many days.")
    return ask(
        request, blank, title=_("Send it up"), send=_("Send it up"), lead=lead, place=PLACE,
        **home(row),
    )  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A level answers."""
    actor = request.actor
    sending = reads.to_answer(actor, pk)
    row = sending.fault
    ways = {
        str(unit.pk): (unit, words.within(unit, days))
        for unit, days in reads.ways_up(actor, sending.programme, row.authority.country)
        if unit.pk != sending.to_unit_id
    }  # fmt: skip
    units = [(key, said) for key, (_unit, said) in ways.items()]
    blank = forms.AnswerForm(
        request.POST or None, units=units, is_taken=sending.state == "takes"
    )  # fmt: skip

    def give(told: dict[str, Any]) -> None:
        to_unit = ways.get(told.get("to_unit", ""), (None, ""))[0]
        actions.answer(
            sending, by=actor, version=version(request, sending), kind=told["kind"],
            text=told["text"], to_unit=to_unit, due_on=told.get("due_on"),
        )  # fmt: skip

    if sent(request, blank, give):
        said = _("It is answered, and told to everybody who told it.")
        return done(request, said, "faults:fault", pk=row.pk)
    return ask(
        request, blank, title=_("Answer"), lead=row.title, send=_("Answer"), place=PLACE,
        template="programme/row.html", row=reads.to_answer(actor, pk), **home(row),
    )  # fmt: skip


@form
def join(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same is told elsewhere: from now on they go up together."""
    actor = request.actor
    row, others = together.to_join(actor, pk)
    named = {str(one.pk): one for one in others}
    listed = [(key, f"{one.title} ({one.authority.name})") for key, one in named.items()]
    blank = forms.JoinForm(request.POST or None, faults=listed)

    def tie(told: dict[str, str]) -> None:
        actions.join(row, named[told["into"]], by=actor, because=told["because"])

    if sent(request, blank, tie):
        return done(request, _("They are joined."), "faults:fault", pk=pk)
    lead = _(
        "It goes up with the other one from now on. One answer is told to all who told either."
    )
    if not others:
        lead = _("There is no other fault here that it can be joined with.")
    return ask(
        request, blank, title=_("We hear the same elsewhere"), send=_("Join them"), lead=lead,
        place=PLACE, quiet=_("Your name and your reason are shown to those who act in the programme"
                             " and to the leaders of the municipalities."),
        **home(row),
    )  # fmt: skip


@form
def part(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They are not the same after all."""
    actor = request.actor
    row = together.to_part(actor, pk)
    blank = forms.PartForm(request.POST or None)
    read = version(request, row)
    back = together.seen_of(actor, row)
    if sent(
        request, blank,
        lambda told: actions.part(row, by=actor, version=read, because=told["because"]),
    ):  # fmt: skip
        return done(request, _("They are parted."), "faults:fault", pk=back.pk)
    return ask(
        request, blank, title=_("Part them"), send=_("Part them"), lead=row.because, place=PLACE,
        template="programme/row.html", row=together.to_part(actor, pk),
        quiet=_("Each goes its own way again. What was answered stays answered."), **home(back),
    )  # fmt: skip


@form
def mark(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whether it is common, or one country's or one way's own."""
    actor = request.actor
    row = reads.to_run(actor, pk)
    filled = forms.MarkForm(request.POST or None, things={}, row=row)
    read = version(request, row)
    if sent(request, filled, lambda told: actions.mark(row, by=actor, version=read, **told)):
        return done(request, _("It is marked."), "faults:fault", pk=pk)
    return ask_again(
        request, filled, reads.to_run(actor, pk), title=_("Say what kind of fault it is"),
        **home(row),
    )  # fmt: skip


@form
def publish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The fault is opened to everybody, or closed again."""
    actor = request.actor
    row = reads.to_run(actor, pk)
    opens = row.published_at is None
    empty = forms.Sheet(request.POST if request.method == "POST" else None, things={})
    read = version(request, row)
    if sent(
        request, empty, lambda told: actions.publish(row, by=actor, version=read, is_open=opens)
    ):
        said = _("It is published.") if opens else _("It is not open any more.")
        return done(request, said, "faults:fault", pk=pk)
    lead = _("Everybody can read the fault and its answers, and the country, not the municipality.")
    if not opens:
        lead = _("Only those it concerns read it from now on.")
    title = _("Publish the fault") if opens else _("Close it again")
    return ask(
        request, empty, title=title, send=_("Publish it") if opens else title, lead=lead,
        template="programme/row.html", row=reads.to_run(actor, pk), place=PLACE, **home(row),
    )  # fmt: skip


@page
def listed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What has gone up in a programme: by kind and country, and fault by fault."""
    actor = request.actor
    one = reads.programme(actor, pk)
    found = reads.of_programme(actor, one)
    told = {
        **around(request, one, "faults"), "table": reads.table(found),
        "lines": [line(each, actor.on) for each in found], "days": reads.days(actor, one),
        "years": reads.years(actor, one),
    }  # fmt: skip
    return show(request, "faults/list.html", told)


@form
def set_days(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Within how many days each level answers."""
    actor = request.actor
    one = programmes.to_write(actor, pk)
    row = reads.days(actor, one)
    filled = forms.DaysForm(request.POST or None, things={}, row=row)
    back = {"back": one.name, "back_url": reverse("faults:list", kwargs={"pk": pk})}
    read = version(request, row) if row else 0
    if sent(request, filled, lambda t: actions.set_days(one, by=actor, version=read, told=t)):
        return done(request, _("It is changed."), "faults:list", pk=pk)
    title, send = _("In how many days does each level answer?"), _("Keep this")
    lead = _("A level without days takes no faults.")
    if row is None:
        return ask(request, filled, title=title, send=send, lead=lead, place="programmes", **back)
    return ask_again(
        request, filled, reads.days(actor, one), title=title, send=send, lead=lead, **back
    )


@form
def begin_report(request: HttpRequest, pk: UUID, year: int) -> HttpResponse:
    """The first draft of a year's report of faults."""
    actor = request.actor
    one = programmes.to_write(actor, pk)
    found = next((each for each in reads.years(actor, one) if each.year == year), None)
    if found is None:
        raise NotFound
    blank, made = forms.YearForm(request.POST or None), []
    if sent(
        request, blank,
        lambda told: made.append(actions.begin_report(one, by=actor, year=year, **told)),
    ):  # fmt: skip
        return done(request, _("The draft is made."), "programme:report", pk=made[0].pk)
    return ask(
        request, blank, title=_("The report of %(year)s") % {"year": year},
        send=_("Make a draft"), lead=_("The draft is made of the faults and answers of the year."),
        quiet=_("You write your own words beside it, and can bring the figures up to date later."),
        back=_("What stopped us"),
        back_url=reverse("faults:list", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip

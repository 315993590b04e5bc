"""The page of rules, and the coordinator's switching them on and off."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from laget.core.access import NotFound
from laget.core.web import Request, done, form, page, show
from laget.gaps import actions, reads
from laget.gaps.forms import SwitchOn


@page
def rules(request: Request) -> HttpResponse:
    """All rules, those that are on first: what they say, why, by which source."""
    actor = request.actor
    states = reads.rules(actor)
    told = {
        "place": "gaps",
        "on": [one for one in states if one.is_on],
        "off": [one for one in states if not one.is_on],
        "may_switch": reads.may_switch(actor),
        "authority": reads.authority(actor),
    }
    return show(request, "gaps/rules.html", told)


@form
def on(request: Request, rule: str) -> HttpResponse:
    """Asks for the days and their source, then switches the rule on."""
    actor = request.actor
    state = next((one for one in reads.rules(actor) if one.rule.key == rule), None)
    if state is None or not reads.may_switch(actor):
        raise NotFound
    asked = SwitchOn(request.POST or None, rule=state.rule)
    if asked.is_valid():
        actions.switch_on(
            reads.authority(actor), rule, by=actor, days=asked.cleaned_data.get("days"),
            source=asked.cleaned_data.get("source", ""),
        )  # fmt: skip
        said = _("The rule is on. It is asked about every child from tonight.")
        return done(request, said, "gaps:rules")
    told = {"place": "gaps", "form": asked, "state": state, "authority": reads.authority(actor)}
    return show(request, "gaps/on.html", told, status=422 if asked.is_bound else 200)


@form
def off(request: Request, rule: str) -> HttpResponse:
    """Switches the rule off."""
    if request.method != "POST":
        raise NotFound
    actions.switch_off(reads.authority(request.actor), rule, by=request.actor)
    said = _("The rule is off. What it found is taken away tonight.")
    return done(request, said, "gaps:rules")

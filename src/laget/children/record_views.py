"""Pages about the record itself: the number, the birth, and who sees a protected child."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import actions, protecting
from laget.children import record as reads
from laget.children.forms import Born, Named, NewNumber, Protect, Unprotect
from laget.children.search import reference
from laget.core.forms import ask, sent
from laget.core.templatetags.days import whole_day
from laget.core.web import done, form, page, show


def beside(child: Any) -> dict[str, Any]:
    """What a page says of where it lies: beside the page about the record."""
    return {
        "back_url": reverse("children:record", kwargs={"child": child.pk}),
        "back": _("About the record"),
        "place": "children",
        "child": child,
    }


@page
def record(request: HttpRequest, child: UUID) -> HttpResponse:
    """What stands in the record of who the child is, and what can be put right."""
    told = reads.record(request.actor, child)
    one = told.child
    hidden = told.protection
    context = {
        "kind": reads.protection_called(one, hidden) if hidden else "",
        "record": told, "child": one, "name": one.given_name or _("Expected child"),
        "when": whole_day(one.born_on or one.expected_on), "place": "children",
        "reference": reference(one.pk),
    }  # fmt: skip
    return show(request, "children/record.html", context)


@form
def number(request: HttpRequest, child: UUID) -> HttpResponse:
    """The real number has come, or the number was wrong."""
    actor = request.actor
    who = reads.found(actor, child)
    there = list(reads.numbers(actor, who.pk))
    new = NewNumber(request.POST or None, country=who.country, today=actor.on)

    def act(told: dict[str, Any]) -> None:
        if told["number"] in {one.number for one in there}:
            new.add_error("number", _("This is the number that stands here already."))
        elif not actions.change_number(who, by=actor, number=told["number"]):
            new.data = new.data.copy()
            del new.data["once"]  # the search is kept, so what is sent next is another act
            new.add_error(
                "number", _("This number cannot be used. Check it, or leave it as it is.")
            )

    if sent(request, new, act) and not new.errors:
        said = _("The number is changed. The earlier one is kept.") if there else _(
            "The number is noted."
        )  # fmt: skip
        return done(request, said, "children:record", child=who.pk)
    return ask(
        request, new, title=_("Change the number") if there else _("Note the number"),
        send=_("Keep the number"), **beside(who),
        lead=_("For a child who had a temporary number or none, or where a digit was wrong."),
        quiet=_("Every search by number is noted, also when nothing comes of it."),
    )  # fmt: skip


@form
def born(request: HttpRequest, child: UUID) -> HttpResponse:
    """The expected child is born."""
    actor = request.actor
    who = reads.found(actor, child)
    if who.born_on is not None and request.method != "POST":
        return redirect("children:record", child=who.pk)
    come = Born(request.POST or None, today=actor.on, initial={"family_name": who.family_name})
    if sent(request, come, lambda told: actions.born(who, by=actor, **told)):
        return done(request, _("The birth date and the name stand here now."), "children:record",
                    child=who.pk)  # fmt: skip
    return ask(
        request, come, title=_("The child is born"), send=_("Keep it"), **beside(who),
        lead=_("What was written before the birth stays with the child."),
        quiet=_("The number is noted by itself, when it has come."),
    )  # fmt: skip


@form
def protect(request: HttpRequest, child: UUID) -> HttpResponse:
    """The child is hidden from everybody but those named."""
    actor = request.actor
    who = reads.to_protect(actor, child)
    if request.method != "POST" and reads.protected(actor, who.pk):
        return redirect("children:named", child=who.pk)
    text = request.GET.get("q", "").strip()[:100]
    roles = {str(one.pk): one for one in reads.could_be_named(actor, who.pk, text)}
    choice = Protect(
        request.POST or None, roles=roles.values(), me=actor.role_id, chosen=[actor.role_id],
        kinds=reads.protection_kinds(who.country),
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        named = [roles[pk] for pk in told["named"]]
        protecting.protect(
            who, by=actor, kind=told["kind"], named=named, protects_from=told["protects_from"]
        )

    if sent(request, choice, act):
        said = _("The child is protected. Only those named see anything about the child now.")
        return done(request, said, "children:record", child=who.pk)
    return ask(
        request, choice, title=_("Protect the child"), send=_("Protect"), color="danger", q=text,
        template="children/protect.html", **beside(who), is_new=True,
    )  # fmt: skip


@form
def named(request: HttpRequest, child: UUID) -> HttpResponse:
    """Who sees the protected child: ticked, or not."""
    actor = request.actor
    who = reads.found(actor, child)
    protection = reads.protected(actor, who.pk)
    if protection is None:
        return redirect("children:record", child=who.pk)
    text = request.GET.get("q", "").strip()[:100]
    there = reads.named(actor, protection)
    roles = {str(one.pk): one for one in [*there, *reads.could_be_named(actor, who.pk, text)]}
    choice = Named(
        request.POST or None, roles=roles.values(), me=actor.role_id,
        chosen=[role.pk for role in there],
    )  # fmt: skip
    if sent(request, choice, lambda told: protecting.name(
        protection, by=actor, named=[roles[pk] for pk in told["named"]]
    )):  # fmt: skip
        said = _("Noted. Those who are ticked see the child, and nobody else.")
        if str(actor.role_id) not in choice.cleaned_data["named"]:
            return done(request, said, "desk:day")
        return done(request, said, "children:record", child=who.pk)
    return ask(
        request, choice, title=_("Who sees the child"), send=_("Keep it so"), q=text,
        template="children/protect.html", **beside(who),
    )  # fmt: skip


@form
def unprotect(request: HttpRequest, child: UUID) -> HttpResponse:
    """The protection ends."""
    actor = request.actor
    who = reads.found(actor, child)
    protection = reads.protected(actor, who.pk)
    if protection is None:
        return redirect("children:record", child=who.pk)
    ends = Unprotect(request.POST or None)
    if sent(request, ends, lambda told: protecting.unprotect(protection, by=actor, **told)):
        said = _("The child is not protected any more.")
        return done(request, said, "children:record", child=who.pk)
    return ask(
        request, ends, title=_("End the protection"), send=_("End the protection"),
        color="danger", **beside(who),
        lead=_("Everyone who helps the child, and every service that has the child on its list,"
               " sees the child again, with where the child lives. Be sure that the population"
               " register says so too."),
    )  # fmt: skip

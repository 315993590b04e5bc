"""Pages about who the family is, and who has parental responsibility."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import family as acts
from laget.children import record as reads
from laget.children.family_forms import ChangedRelation, NewRelation
from laget.children.forms import TakeBackForm
from laget.core.forms import ask, sent
from laget.core.operation import Refused
from laget.core.templatetags.days import isolated
from laget.core.web import done, form, page, show

#: Beside which field a refusal stands.
FIELDS = {
    "own-name": "given_name",
    "there-already": "given_name",
    "not-born": "kind",
    "is-born": "kind",
    "of-age": "responsible",
    "no-day": "from_on",
    "ahead": "from_on",
    "before-birth": "from_on",
    "ends-first": "to_on",
}


def _beside(child: Any) -> dict[str, Any]:
    return {
        "back_url": reverse("children:family", kwargs={"child": child.pk}),
        "back": _("The family"),
        "place": "children",
        "child": child,
    }


def _refuse(form_: Any, refused: Refused, fields: dict[str, str]) -> None:
    field = fields.get(refused.code)
    form_.add_error(field if field in form_.fields else None, refused.message)


@page
def family(request: HttpRequest, child: UUID) -> HttpResponse:
    """Who has parental responsibility, who else is around the child, and who was."""
    told = reads.family(request.actor, child)
    one = told.child
    context = {
        "family": told, "child": one, "name": one.given_name or _("Expected child"),
        "place": "children",
    }  # fmt: skip
    return show(request, "children/family.html", context)


@form
def add(request: HttpRequest, child: UUID) -> HttpResponse:
    """Somebody belongs to the child."""
    actor = request.actor
    told = reads.family_to_add_to(actor, child)
    who = told.child
    new = NewRelation(
        request.POST or None, is_born=who.born_on is not None, is_of_age=told.is_of_age,
        today=actor.on,
    )  # fmt: skip

    def act(said: dict[str, Any]) -> None:
        has = said.pop("responsible", "no") == "yes"
        try:
            acts.add(who, by=actor, has_parental_responsibility=has, **said)
        except Refused as refused:
            _refuse(new, refused, FIELDS)

    if sent(request, new, act) and not new.errors:
        return done(request, _("It stands here now."), "children:family", child=who.pk)
    return ask(
        request, new, title=_("Who belongs to the child?"), send=_("Keep it"), **_beside(who),
        lead=_("Parents, guardians, foster parents and others. Those who help the child read it."),
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The person is not around the child any more, or parental responsibility came or went."""
    actor = request.actor
    one = reads.relation(actor, pk)
    told = reads.family(actor, one.child_id)
    who = told.child
    if request.method != "POST" and not _stands(one, actor):
        return redirect("children:family", child=who.pk)
    new = ChangedRelation(
        request.POST or None, relation=one, is_of_age=told.is_of_age,
        child=who.given_name or _("the child"),
    )  # fmt: skip

    def act(said: dict[str, Any]) -> None:
        over = said.get("what", "over") == "over"
        try:
            (acts.end if over else acts.change_responsibility)(one, by=actor, on=said["on"])
        except Refused as refused:
            _refuse(new, refused, {"ends-first": "on", "of-age": "on"})

    if sent(request, new, act) and not new.errors:
        said = _("It stands here now. The earlier one is kept.")
        return done(request, said, "children:family", child=who.pk)
    return ask(
        request, new, send=_("Keep it"), **_beside(who),
        title=_("What has changed for {name}?").format(name=isolated(one.given_name)),
        lead=_("What stood until then is kept among the earlier ones."),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was noted wrong."""
    actor = request.actor
    one = reads.relation(actor, pk)
    who = reads.found(actor, one.child_id)
    if request.method != "POST" and one.taken_back_on is not None:
        return redirect("children:family", child=who.pk)
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda said: acts.take_back(one, by=actor, **said)):
        return done(request, _("Taken back."), "children:family", child=who.pk)
    return ask(
        request, why, send=_("Take it back"), color="danger", **_beside(who),
        title=_("{name} was noted wrong").format(name=isolated(one.given_name)),
        lead=_("It counts for nothing from now on. That it was noted, and why it is gone, can still"
               " be read. Then note what is right."),
    )  # fmt: skip


def _stands(one: Any, actor: Any) -> bool:
    return one.taken_back_on is None and (one.to_on is None or one.to_on > actor.on)

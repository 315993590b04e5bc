"""Who may ask, who is asked, and who reads the answers: the adult the family has chosen."""

from datetime import date
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from laget.children.kin import first_free
from laget.children.permissions import (
    also,
    circle,
    has_on_list,
    helps_in_unit,
    is_kin,
    leaders_of,
    only_named,
    same_child,
    seen_whole,
    signed_in,
)
from laget.children.record_permissions import on_own_list
from laget.core import clock
from laget.core.access import Permission, Rule
from laget.core.actor import Actor


def _adult(actor: Actor, path: str = "") -> Q:
    """The adult; where that role has ended, or they are the child's kin, whoever leads its unit: no
    answer is lost."""
    gone = Q(**{f"{path}adult__to_on__lte": actor.on})
    gone |= Q(is_kin(F(f"{path}adult"), F(f"{path}child")))
    stands_in = Q(**{f"{path}adult__unit__in": actor.leads}) & gone
    return Q(**{f"{path}adult": actor.role_id}) | stands_in


def _adult_roles(row: Any) -> Q:
    gone = adult_is_gone(row, clock.day(clock.now()))
    who = leaders_of([row.adult.unit_id]) if gone else Q(pk=row.adult_id)
    return who & only_named(row.child_id)


def adult_is_gone(row: Any, on: date) -> bool:
    """Whether the adult the family chose cannot read the answers: the role has ended, or they are
    the child's kin."""
    adult = row.adult
    ended = adult.to_on is not None and adult.to_on <= on
    return ended or first_free([adult], row.child_id) is None


def _asked_roles(row: Any) -> Q:
    return (Q(pk=row.given_to_id) | leaders_of([row.to_unit_id])) & only_named(row.child_id)


adult = also(_adult, _adult_roles)
is_asked = also(
    lambda actor: (
        Q(lapses_on__gte=actor.on) & (Q(to_unit__in=actor.leads) | Q(given_to=actor.role_id))
    ),
    _asked_roles,
)
leads_asked = also(
    lambda actor: Q(lapses_on__gte=actor.on, to_unit__in=actor.leads),
    lambda row: leaders_of([row.to_unit_id]) & only_named(row.child_id),
)
answers_it: Rule = also(
    lambda actor: Q(asked__given_to=actor.role_id, asked__lapses_on__gte=actor.on),
    lambda answer: Q(pk=answer.asked.given_to_id),
)
gets_it: Rule = also(
    lambda actor: _adult(actor, "asked__"), lambda answer: _adult_roles(answer.asked)
)
wrote = also(lambda actor: Q(writer=actor.role_id), lambda row: Q(pk=row.writer_id))
leads_unit = also(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id]))

ASK = Permission(
    "asking.ask",
    "children.Child",
    helps_in_unit | has_on_list,
    _("Whoever works with the child may ask the family whether others may be asked."),
)
SEE = Permission(
    "asking.see",
    "asking.Question",
    circle() | adult,
    _("The service that asked with the family's yes, and the adult who gets the answers."),
)
KEEP = Permission(
    "asking.keep",
    "asking.Question",
    adult | wrote | leads_unit,
    _("The adult, whoever asked, and their leader note what the family says of it later."),
)
GET = Permission(
    "asking.get",
    "asking.Question",
    adult,
    _("The adult the family has chosen gets the answers."),
)
SEE_ASKED = Permission(
    "asking.see-asked",
    "asking.Asked",
    circle() | adult | is_asked,
    _("Those who asked, the adult, and whoever answers for the service that is asked."),
)
ANSWER = Permission(
    "asking.answer",
    "asking.Asked",
    is_asked,
    _("The leader of the service that is asked answers, or whom the leader gives it to."),
)
GIVE = Permission(
    "asking.give",
    "asking.Asked",
    leads_asked,
    _("The leader of the service that is asked gives it to somebody there."),
)
SEE_ANSWER = Permission(
    "asking.see-answer",
    "asking.Answer",
    circle() | answers_it | gets_it,
    _("Only the adult the family has chosen, and the service that answered."),
)
whole_shared = also(
    lambda actor: Q(shared=True) & same_child(seen_whole(actor)), lambda row: Q(pk=None)
)
SEE_NO = Permission(
    "asking.see-no",
    "asking.SaidNo",
    circle() | on_own_list | whole_shared,
    _(
        "The service the family said no to, so that nobody there asks again; a no to what the team"
        " does together is read by the team."
    ),
)
NOTE_NO = Permission(
    "asking.note-no",
    "children.Child",
    helps_in_unit,
    _("Those who help the child note what the family does not want."),
)
END_NO = Permission(
    "asking.end-no",
    "asking.SaidNo",
    circle(),
    _("Those who read a no note that the family wants it after all."),
)
_to = Rule(
    lambda actor: Q(to_unit__in=actor.units),
    lambda talk: Q(unit=talk.to_unit_id) | leaders_of([talk.to_unit_id]),
)
_from = Rule(lambda actor: Q(writer=actor.role_id), lambda talk: Q(pk=talk.writer_id))
BEGIN_TALK = Permission(
    "asking.begin-talk",
    "organisations.Unit",
    signed_in,
    _("Everyone who works with children may talk a worry over without a name."),
)
SEE_TALK = Permission(
    "asking.see-talk",
    "asking.Talk",
    _from | _to,
    _("The one who asks, and the service that is asked."),
)
ANSWER_TALK = Permission(
    "asking.answer-talk", "asking.Talk", _to, _("The service that is asked answers.")
)
CLOSE_TALK = Permission(
    "asking.close-talk",
    "asking.Talk",
    _from,
    _("Whoever asked closes the talk, and opens it again."),
)
ASK_AFTERWARDS = Permission(
    "asking.ask-afterwards",
    "children.Child",
    helps_in_unit,
    _("Those who help the child ask how the help has been."),
)
SEE_AFTERWARDS = Permission(
    "asking.see-afterwards",
    "asking.Afterwards",
    circle(),
    _("The child's team reads what the child and the parents answer."),
)

"""What waits for those who lead a national case: a round of mapping with its day; and, for a second
person, what is told."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.cases import events, reads
from laget.cases.models import Case, Reply, ReplyTranslation, Round, Step
from laget.cases.permissions import ROWS, SEE_REPLY
from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.notices.models import Notice
from laget.notices.telling import About, Tells, Told
from laget.people.reads import in_unit
from laget.programme.waits import Waiting, second_looks, told_back, told_of

Kind = Notice.Kind
SOON = 7  # days before its day that a round is told of again


def waiting(actor: Actor) -> list[Waiting]:
    """The rounds of the hat's own cases, and the answers it may be the second to read."""
    asked = [
        Waiting(
            _("%(country)s: answer %(title)s") % {"country": case.area.name, "title": one.title},
            case.programme.name,
            reverse("cases:answer", kwargs={"pk": one.pk, "case": case.pk}), one.due_on,
        )
        for one, case in reads.waiting(actor)
    ]  # fmt: skip
    told = SEE_REPLY.rows(actor).select_related("case__area", "round")
    translated = ROWS["reply-translation"].rows(actor).select_related("reply__case__area")
    steps = ROWS["step"].rows(actor).select_related("case__area")
    return [
        *asked,
        *second_looks(actor, told, _("An answer to a round: %(what)s"), _named, "cases:look-reply"),
        *second_looks(
            actor,
            translated,
            _("A translation: %(what)s"),
            _translated,
            "cases:look-reply-translation",
        ),
        *second_looks(
            actor, steps, _("How far a case has come: %(what)s"), _stepped, "cases:look-step"
        ),
    ]


def _named(reply: Reply) -> str:
    return f"{reply.case.area.name}, {reply.round.title}"


def _translated(row: ReplyTranslation) -> str:
    return f"{row.reply.case.area.name}, {row.get_language_display()}"


def _stepped(step: Step) -> str:
    return f"{step.case.area.name}, {step.who}"


def _opened(event: Recorded, op: Operation) -> Told:
    """A round is asked: all who lead a case answer it."""
    rounds = Round.objects.filter(event_id=event.id)
    return [found for one in rounds for found in _asked(one, Kind.ROUND, op)]


def _reminded(event: Recorded, op: Operation) -> Told:
    """Those who have not answered are reminded by hand."""
    return list(_asked(Round.objects.get(pk=event.thing), Kind.ROUND_REMINDED, op))


def _asked(asked: Round, kind: str, op: Operation) -> Told:
    answered = Reply.objects.filter(round=asked).exclude(stage="written").values("case")
    cases = Case.objects.filter(programme=asked.programme_id, is_out=False, unit__isnull=False)
    for case in cases.exclude(pk__in=answered):
        assert case.unit_id is not None
        yield from ((role.pk, kind, asked.pk) for role in in_unit(case.unit_id, op.on))


#: Rounds that a case has not answered: who leads it, the round, and the day, so many days before.
OPEN = """SELECT p.id, r.id, r.due_on - {before}, NULL::uuid FROM cases_round r
  JOIN cases_case c ON c.programme_id = r.programme_id AND NOT c.is_out
  JOIN people_role p ON p.unit_id = c.unit_id
  WHERE NOT r.is_out AND NOT EXISTS (SELECT 1 FROM cases_reply a
    WHERE a.round_id = r.id AND a.case_id = c.id AND a.stage <> 'written')"""


def _round(says: str) -> About:
    return About(
        says, ROWS["round"], "cases:list", given=lambda row: row.programme_id,
        only=Q(is_out=False), named=str,
    )  # fmt: skip


_SECOND = told_of(
    ("cases.Reply", "cases.Step", "cases.ReplyTranslation"),
    events.ANSWERED.name,
    events.ADDED.name,
    events.CHANGED.name,
)


def _added(event: Recorded, op: Operation) -> Told:
    """A round that is asked is told to those who lead a case; a step waits for a second person."""
    return [*_opened(event, op), *_SECOND[events.ADDED.name](event, op)]


TELLS = Tells(
    about=(
        (Kind.ROUND, _round(gettext_lazy("A round of mapping is open for you to answer."))),
        (Kind.ROUND_REMINDED, _round(
            gettext_lazy("You are reminded of a round of mapping that you have not answered.")
        )),
        (Kind.ROUND_SOON, _round(
            gettext_lazy("A round of mapping is to be answered within a week.")
        )),
        (Kind.ROUND_LATE, _round(gettext_lazy("A round of mapping should have been answered."))),
        *told_back(
            SEE_REPLY, "cases:look-reply", "cases:case", given=lambda row: row.case_id,
            named=_named, near=("case__area", "round"),
        ),
        *told_back(
            ROWS["reply-translation"], "cases:look-reply-translation",
            "cases:row-reply-translation", named=_translated, near=("reply__case__area",),
        ),
        *told_back(
            ROWS["step"], "cases:look-step", "cases:row-step", named=_stepped,
            near=("case__area",),
        ),
    ),
    told_of={
        **_SECOND, events.ADDED.name: _added, events.REMINDED.name: _reminded,
    },
    passed={
        "round_soon": OPEN.format(before=SOON + 1), "round_late": OPEN.format(before=0),
    },
)  # fmt: skip

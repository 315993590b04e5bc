"""The cases' parts of a programme's report: what they have answered, once two have read it, in
the language of the report where two have read that too; what those who take part say they have
gained, never one by one; and what research has found."""

from __future__ import annotations

from datetime import date

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from laget.cases import reads, research
from laget.cases.actions import ANSWERS
from laget.cases.forms import GainForm, ReplyForm
from laget.core.actor import Actor
from laget.programme.models import Programme
from laget.programme.parts import UNSAID, Part, table
from laget.programme.parts import part as a_part
from laget.programme.translating import Words
from laget.programme.words import lang


def part(actor: Actor, programme: Programme, until: date) -> Part:
    """Heading and figures: case by case, question by question."""
    labels = {name: str(ReplyForm.base_fields[name].label) for name in ANSWERS}
    translated = Words(lang(), reads.rows(actor, "reply-translation", programme))
    said = [
        (reply, name, translated.of(reply, name))
        for reply in reads.read_by_two(actor, programme, until)
        for name in ANSWERS if getattr(reply, name)
    ]  # fmt: skip
    rows = [
        [f"{reply.case.area.name}, {reply.round.title}", labels[name], text.on_paper]
        for reply, name, text in said
    ]
    langs = [text.language for _reply, _name, text in said]
    figures = table([_("Case"), _("Question"), _("Answer")], rows, langs=langs, said=[2])
    return a_part("cases", _("What the cases have answered"), "", figures, langs)


def gained(actor: Actor, programme: Programme, until: date) -> Part:
    """Each round of the short questions whose last day is over: the middle answers, where so many
    have answered that no answer is somebody's (the database holds back the others)."""
    asked = [
        one for one in research.surveys(actor, programme)
        if one.is_over and one.survey.due_on <= until
    ]  # fmt: skip
    rows = []
    for one in reversed(asked):
        if not one.middles:
            rows.append([one.survey.title, _("Fewer than five have answered: not shown."), "", ""])
        for name, middle in one.middles:
            question = str(GainForm.base_fields[name].label)
            rows.append([one.survey.title, question, floatformat(middle, -1), str(one.answered)])
    head = [_("Round"), _("Question"), _("The middle answer, of 5"), _("Have answered")]
    said = _("From 1, not at all, to 5, very much. Half of those who answered say so or more.")
    return a_part(
        "gained", _("What those who take part say they have gained"), said if rows else "",
        table(head, rows, numbers=2), [UNSAID] if rows else [],
    )  # fmt: skip


def found(actor: Actor, programme: Programme, until: date) -> Part:
    """Study by study: who asks what, the reports, and the findings with the case or the learning
    point they are about. What carries no day stands as it does when the part is made."""
    rows = []
    for study, parts in research.studies(actor, programme):
        name = f"{study.name}, {study.evaluator}"
        if study.asks:
            rows.append([name, _("Asks"), study.asks])
        for one in parts:
            about = ", ".join(
                str(to) for to in (one.case and one.case.area.name, one.learning) if to
            )
            said = " ".join(filter(None, (one.text, one.when_said, about and f"({about})")))
            rows.append([name, str(one.get_kind_display()), said])
    own = programme.language
    figures = table(
        [_("The study"), _("What it is"), _("What it says")],
        rows,
        langs=[own] * len(rows),
        said=[2],
    )
    return a_part("found", _("What research has found"), "", figures, [own] if rows else [])

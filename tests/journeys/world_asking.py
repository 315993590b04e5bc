"""Whether others worry too: asked, answered, ended; a no. For the world of the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.urls import reverse

from laget.asking import actions, afterwards, noes, reads, talks
from laget.concerns import actions as concerns
from laget.core.seeing import seen_as


def build(v: Any) -> list[Any]:
    """Leo: two worry. Isa: asked a moment ago. Max: the family has said no."""
    from journeys.world import Place, at_child, at_row, wrong

    leo, isa, most = (v.child(n, family_name="Sæther-Lindqvist") for n in ("leo", "isa", "max"))
    v.team(leo, "per", "kari")
    two, open_one = (_ask(v, child, "nurse", "mental", "station") for child in (leo, isa))
    for name, worries in (("anne", True), ("joakim", False)):
        with seen_as(getattr(v, name)):
            row = next(r for r in reads.waiting(getattr(v, name)) if r.child_id == leo.pk)
        actions.answer(row, by=getattr(v, name), worries=worries, at=v.at)
    actions.say_no(most, by=v.per, said_by="guardian", again_on=date(2026, 8, 20), at=v.at)
    with seen_as(v.anne):
        waits = next(r for r in reads.waiting(v.anne) if r.child_id == isa.pk)
    known = v.child("ella")
    moved = concerns.raise_concern(
        by=v.per, child=known, seen="Trøtt om morgenen.", interplay="Leker mest alene.",
        earlier="I første klasse.", strengths="Tegner godt.", proposed="Frokost på skolen.",
        talked=("guardian",), talked_on=v.at.date(), at=v.at,
    )  # fmt: skip
    concerns.decide(moved, by=v.rita, decision="within", reason="Vi ringer hjem.", at=v.at)
    concerns.move_level(moved, by=v.rita, decision="together", reason="Vi trenger flere.", at=v.at)
    talk = talks.begin(
        v.units["school"], by=v.per, to_unit=v.units["station"], at=v.at,
        question="Hva gjør vi når et barn på seks er trøtt hver morgen?",
    )  # fmt: skip
    done = talks.begin(
        v.units["school"], by=v.per, to_unit=v.units["welfare"], at=v.at,
        question="Når bør vi snakke med dere?",
    )  # fmt: skip
    shut = talks.begin(
        v.units["school"], by=v.per, to_unit=v.units["station"], at=v.at,
        question="Hvor mye søvn trenger en åtteåring?",
    )  # fmt: skip
    talks.close(shut, by=v.per, at=v.at)
    talks.reply(done, by=v.gro, text="Ring oss gjerne tidlig.", at=v.at)
    afterwards.note(
        leo, by=v.kari, occasion="meeting", told_by="parent", how="spoken", told_again="yes",
        knows_who="no", helped="no", at=v.at,
    )  # fmt: skip
    three = at_child("asking:afterwards", "kari", leo)
    refused = noes.note(leo, by=v.kari, about="plan", said_by="self", at=v.at)
    unwanted = at_child("asking:no", "kari", leo)
    wanted = at_row("asking:wanted", "kari", refused)
    begin = Place("asking:talk-new", "per", reverse("asking:talk-new"))
    now = reverse("concerns:report-now")
    reported = concerns.note_duty_report(
        by=v.per, reported_at=v.at, to_whom="child_welfare", child=known, at=v.at
    )
    move = at_row("concerns:move", "rita", moved)
    new, no = (at_child(f"asking:{name}", "per", known) for name in ("ask", "said-no"))
    answer, give = (at_row(f"asking:{name}", "anne", waits) for name in ("answer", "give"))
    adult, end = (at_row(f"asking:{name}", "per", open_one) for name in ("adult", "end"))
    return [
        new, wrong(new), at_child("asking:ask", "per", most, "no"), no, wrong(no),
        at_row("asking:question", "per", two, "two"), at_row("asking:question", "per", open_one),
        at_row("asking:question", "rita", open_one), answer, wrong(answer), give, wrong(give),
        adult, wrong(adult), end, wrong(end), begin, wrong(begin),
        at_row("asking:talk", "per", done, "answered"), at_row("asking:talk", "ida", talk),
        wrong(at_row("asking:talk", "ida", talk)), at_row("asking:talk", "per", shut, "closed"),
        replace(wrong(at_row("asking:talk", "ida", shut, "late-"), text="Ti timer."), status=409),
        move, wrong(move), three, wrong(three),
        unwanted, wrong(unwanted), wanted,
        at_row("concerns:concern", "per", moved, "moved"),
        Place("concerns:report-now", "per", f"{now}?child={known.pk}"),
        wrong(Place("concerns:report-now", "per", now)),
        *(Place("concerns:reported", who, reverse("concerns:reported")) for who in ("per", "rita")),
        at_row("concerns:duty", "rita", reported),
    ]  # fmt: skip


def _ask(v: Any, child: Any, *units: str) -> Any:
    return actions.ask(
        child, by=v.per, units=[v.units[unit] for unit in units], adult=v.roles["per"],
        said_by="guardian", how="oral", lapses_on=date(2026, 4, 28), at=v.at,
    )  # fmt: skip

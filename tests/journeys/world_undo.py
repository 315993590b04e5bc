"""What was a mistake, as the pages show it: taken back, called again, opened again, corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from laget.children import family, voice
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import holding, undoing
from laget.meetings import reads as meeting_reads
from laget.meetings.models import Invitation
from laget.paper import actions as paper
from laget.plans import actions as plans
from laget.plans import needs, taking_back, writing
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Member
from laget.transitions import actions as transitions
from laget.transitions import outside


def places(v: Any, at_child: Any, at_row: Any, wrong: Any) -> list[Any]:
    """Oda's worry, help, contact, meetings and days; a young person who had not left school; and a
    report that is decided otherwise."""
    oda = v.child("oda", group_name="5B")
    v.team(oda, "per", "kari")
    worry, gone = (
        concerns.raise_concern(by=v.per, child=oda, seen="Sitter alene.", at=v.later(minutes=5))
        for _ in range(2)
    )
    concerns.take_back(gone, by=v.rita, because="Det gjaldt et annet barn.", at=v.later(minutes=5))
    plan = plans.start_plan(oda, by=v.kari, words="Å ha noen å være med.", at=v.at)
    for days in (30, 60):
        writing.set_days(
            plan, by=v.kari, next_on=v.at.date() + timedelta(days=days), until_on=None,
            at=v.later(minutes=5),
        )  # fmt: skip
    need = needs.note_need(oda, by=v.kari, area="friends", what="En venn", at=v.at)
    needs.change_need(
        need, by=v.per, area="friends", what="En venn i friminuttet", is_over=False,
        at=v.later(minutes=5),
    )  # fmt: skip
    help_ = plans.start_measure(
        oda, by=v.kari, what="Lekegruppe", owner=v.roles["kari"], at=v.at,
        evaluate_on=v.at.date() + timedelta(days=30),
    )  # fmt: skip
    old = plans.review(help_, by=v.kari, effect="harmful", at=v.later(minutes=5))
    taking_back.take_back_review(old, by=v.kari, because="Feil barn.", at=v.later(minutes=5))
    twice = plans.start_measure(oda, by=v.kari, what="Lekegruppe", at=v.later(minutes=5))
    gone_ = plans.start_measure(oda, by=v.kari, what="Svømming", at=v.later(minutes=5))
    taking_back.take_back_measure(gone_, by=v.kari, because="Feil barn.", at=v.later(minutes=5))
    looked = plans.review(help_, by=v.kari, effect="worked", at=v.later(minutes=5))
    rang = plans.note_contact(oda, by=v.kari, with_whom="guardian", at=v.at)
    off = _called(v, oda, "Hvem er med Oda?", ahead=60)
    held = _called(v, oda, "Og hjemme?")
    meetings.cancel(off, by=v.kari, because="Snø.", at=v.at)
    _hold(v, held)
    opened = _called(v, oda, "Hva gjør vi i mai?")
    _hold(v, opened)
    undoing.open_log(opened, by=v.per, because="Feil dag i loggen.", at=v.later(minutes=5))
    kaja = v.child("kaja", "ola", born="2008-02-03")
    left = transitions.note_school_exit(
        kaja, by=v.ola, left_unit=v.units["school"], from_on=v.at.date(), at=v.at
    )
    tries = [
        outside.note_attempt(left, by=v.ola, how="call", reached="nobody", at=v.later(minutes=5))
        for _ in range(2)
    ]
    outside.take_back_attempt(tries[0], by=v.ola, because="Feil nummer.", at=v.later(minutes=5))
    jon = v.child("jon", "ola", born="2008-02-03")
    back = transitions.note_school_exit(
        jon, by=v.ola, left_unit=v.units["school"], from_on=v.at.date(), at=v.at
    )
    outside.note_back(back, by=v.ola, back_to="work", at=v.later(minutes=5))
    iver = v.child("eli", "gro")
    report, changed = (
        reporting.receive_report(iver, by=v.gro, from_kind="private", at=v.later(minutes=5))
        for _ in range(2)
    )
    for one in (report, changed):
        reporting.assess(one, by=v.gro, outcome="drop", at=v.later(minutes=5))
    reporting.correct(
        changed, by=v.gro, outcome="investigate", reason="Det kom mer.", at=v.later(minutes=5)
    )
    back_ = reporting.receive_report(iver, by=v.gro, from_kind="anonymous", at=v.later(minutes=5))
    reporting.take_back(back_, by=v.gro, because="Det var broren.", at=v.later(minutes=5))
    lea, first = _open_again(v)
    second, noted, hers, part = _odas_others(v, oda)
    forms = [
        at_row("desk:not-heard-take-back", "kari", noted),
        at_row("concerns:take-back", "per", worry),
        at_row("plans:take-back", "kari", twice),
        at_row("plans:correct", "kari", help_),
        at_row("plans:review-take-back", "kari", looked),
        at_row("plans:contact-take-back", "kari", rang),
        at_row("meetings:open-log", "per", held),
        at_row("transitions:exit-take-back", "ola", left),
        at_row("transitions:not-back", "ola", back),
        at_row("transitions:try-take-back", "ola", tries[1]),
        at_row("concerns:correct", "gro", report),
        at_row("concerns:report-take-back", "gro", report),
    ]
    return [
        *forms, *(wrong(one) for one in forms), at_row("meetings:again", "kari", off),
        at_row("concerns:unshare", "rita", second), at_row("desk:release", "anne", hers),
        replace(
            wrong(at_row("concerns:concern", "rita", second, "second-"), decision="close",
                  reason="Bestemor har flyttet inn."),
            status=409,
        ),
        wrong(at_row("teams:assign", "anne", part, "namesake-"), role=str(v.roles["anne"].pk)),
        at_child("desk:words", "kari", oda, "undone"),
        at_row("concerns:concern", "per", gone, "taken-back"),
        at_row("concerns:report", "gro", changed, "corrected"),
        at_row("concerns:report", "gro", back_, "taken-back"),
        at_row("meetings:meeting", "kari", off, "off"),
        at_row("meetings:meeting", "kari", opened, "opened"),
        at_row("transitions:exit", "ola", left, "struck"),
        at_child("desk:child", "kari", oda, "undone"),
        at_row("plans:need-versions", "kari", need), at_row("plans:day-versions", "kari", plan),
        at_row("paper:archive", "kari", first, "open"),
        at_child("paper:close", "kari", lea, "going-on"),
    ]  # fmt: skip


def _odas_others(v: Any, oda: Any) -> tuple[Any, ...]:
    """A worry decided and shared; when Oda was not heard; her mother, called as the leader is; and
    Kari, who works with her."""
    second = concerns.raise_concern(by=v.per, child=oda, seen="Alene.", at=v.later(minutes=5))
    concerns.decide(second, by=v.rita, decision="within", reason="Vi hjelper her.", at=v.at)
    concerns.share(second, by=v.rita, at=v.at)
    gone, noted = (
        voice.note_not_heard(oda, by=v.kari, reason="not_reached", text="Syk i dag.", at=v.at)
        for _ in range(2)
    )
    voice.take_back_not_heard(gone, by=v.kari, because="Det var en annen.", at=v.at)
    family.add(oda, by=v.kari, kind="mother", given_name="Anne", family_name="Lie", at=v.at)
    with seen_as(v.anne):
        hers = Member.objects.select_related("participation").get(child=oda, role=v.roles["kari"])
    return second, noted, hers, hers.participation


def _open_again(v: Any) -> tuple[Any, Any]:
    """Lea's case was closed by mistake; a service has said yes to help her, and goes on."""
    lea = v.child("lea")
    v.team(lea, "per", "kari")
    again = teams.open_case(lea, by=v.kari, at=v.at)
    asked = referrals.send(
        lea, v.units["mental"], by=v.kari, need="talk", given_by="guardian",
        from_on=v.at.date(), story="Søvn.", at=v.at,
    )  # fmt: skip
    referrals.accept(asked.offer, by=v.hanne, at=v.later(hours=1))
    first = paper.close_case(
        again, by=v.kari, reason="Feil barn.", child_says="Hei.", family_says="Vi er enige.",
        follow_up_on=date(2026, 12, 1), at=v.later(days=1),
    )  # fmt: skip
    paper.open_case_again(first, by=v.kari, because="Det var feil barn.", at=v.later(hours=1))
    return lea, first


def left(v: Any, at_row: Any, now: Any) -> list[Any]:
    """Somebody whose role was ended by mistake; and a no to leading, which Per puts away."""
    asked = baton.offer(v.oda, v.roles["kari"], by=v.per, at=now - timedelta(hours=2))
    baton.decline(asked, by=v.kari, reason="Jeg har seks fra før.", at=now - timedelta(hours=1))
    teams.end_role(v.roles["stein"], by=v.gro, at=now)
    back = at_row("teams:not-left", "gro", v.roles["stein"])
    return [back, replace(back, name="teams:people", path=reverse("teams:people"))]


def _called(v: Any, child: Any, question: str, ahead: int = 0) -> Any:
    with seen_as(v.per):
        guests = list(meeting_reads.guests(v.per, child.pk).values())
    return meetings.call(
        child, by=v.per, question=question, begins_at=v.later(minutes=5) + timedelta(days=ahead),
        place="Rom 4", guests=guests, at=v.at,
    )  # fmt: skip


def _hold(v: Any, meeting: Any) -> None:
    with seen_as(v.per):
        came = list(Invitation.objects.filter(meeting=meeting))
    holding.note_who(meeting, by=v.per, came=came, at=v.later(minutes=5))
    holding.decide(meeting, by=v.per, what="Ingen buss", because="Hun bor nær.", at=v.at)
    with seen_as(v.per):
        decisions = meeting_reads.meeting(v.per, meeting.pk).decisions.all()
    holding.sign_off(
        meeting, by=v.per, follow_up_on=v.at.date() + timedelta(days=40), at=v.at,
        read=meeting_reads.as_read(decisions),
    )  # fmt: skip

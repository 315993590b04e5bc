"""Pages of reports, moved meetings, asking how it goes, and help; one line in `world.build`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from laget.concerns import reporting
from laget.core.seeing import seen_as
from laget.help.tasks import TASKS
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.paper import actions as paper
from laget.teams import actions as teams
from laget.teams.models import FollowUp
from village import Village


def places(v: Village, now: Any, place: Any, at_child: Any, at_row: Any, wrong: Any) -> list[Any]:
    """Told by `world`, whose own makers of places are handed in."""
    v.at = now - timedelta(days=20)
    found = [*_reports(v, place, at_child, at_row, wrong), *_told_back(v, at_row, wrong)]
    v.at = now
    found += [*_moved(v, now, at_row, wrong), *_to_ask(v, now, at_row, wrong)]
    return [*found, *_help(place)]


def _told_back(v: Village, at_row: Any, wrong: Any) -> list[Any]:
    rolf = v.child("rolf", "gro")
    public, private = (
        reporting.receive_report(rolf, by=v.gro, from_kind=kind, at=v.at)
        for kind in ("public", "private")
    )
    reporting.assess(public, by=v.gro, outcome="drop", at=v.at)
    reporting.note_receipt(public, by=v.gro, tells="came", at=v.at)
    told = at_row("concerns:receipt", "gro", public)
    return [
        told, wrong(told), at_row("concerns:receipt", "gro", private, "private"),
        at_row("concerns:report", "gro", public, "told"),
    ]  # fmt: skip


def _moved(v: Village, now: Any, at_row: Any, wrong: Any) -> list[Any]:
    with seen_as(v.kari):
        guests = list(meeting_reads.guests(v.kari, v.emma.pk).values())
    one = meetings.call(
        v.emma, by=v.kari, question="Hva skal til på fredager?", guests=guests, at=now,
        begins_at=now + timedelta(days=3), place="Møterom 1",
    )  # fmt: skip
    meetings.hear(one, by=v.kari, reason="not_reached", because="Emma var syk.", at=now)
    meetings.move(one, by=v.kari, begins_at=now + timedelta(days=4), place="Møterom 3", at=now)
    move = at_row("meetings:move", "kari", one)
    return [move, wrong(move, on="0202-01-01"), at_row("meetings:meeting", "kari", one, "moved")]


def _to_ask(v: Village, now: Any, at_row: Any, wrong: Any) -> list[Any]:
    v.at = now - timedelta(hours=2)
    tor = v.child("tormod", "lars")
    v.team(tor, "lars")
    case = teams.open_case(tor, by=v.lars, at=v.at)
    v.holds(tor, "lars")
    paper.close_case(
        case, by=v.lars, reason="Alt går bra.", child_says="Fint.", family_says="Ja.",
        follow_up_on=date(2026, 12, 1), at=v.later(minutes=1),
    )  # fmt: skip
    with seen_as(v.lars):
        one = FollowUp.objects.get(role=v.roles["lars"])
    v.at = now
    ask = at_row("teams:follow-up", "lars", one)
    return [ask, wrong(ask, outcome="not_reached")]


def _help(place: Any) -> list[Any]:
    tasks, numbers = reverse("help:tasks"), reverse("help:numbers")
    return [
        place("help:tasks", "", tasks), place("help:tasks", "", f"{tasks}?q=finnes+ikke", "none"),
        place("help:tasks", "kari", tasks), place("help:numbers", "", numbers),
        place("help:numbers", "kari", numbers),
        *(
            place("help:task", "", reverse("help:task", kwargs={"task": task}), task)
            for task in TASKS
        ),
    ]  # fmt: skip


def _reports(v: Village, place: Any, at_child: Any, at_row: Any, wrong: Any) -> list[Any]:
    """Child welfare's own: one report waits, one is investigated."""
    jonas, sara = v.child("jonas", "gro"), v.child("sara", "gro")
    waits, seen = (
        reporting.receive_report(one, by=v.gro, from_kind="public", at=v.later(days=1))
        for one in (jonas, sara)
    )
    reporting.assess(seen, by=v.gro, outcome="investigate", at=v.at)
    return [
        place("concerns:reports", "gro", reverse("concerns:reports")),
        place("concerns:reports", "gro", f'{reverse("concerns:reports")}?show=dealt-with', "done"),
        place("concerns:reports", "lars", reverse("concerns:reports"), "others"),
        at_row("concerns:report", "gro", waits), wrong(at_row("concerns:report", "gro", waits)),
        at_child("concerns:receive", "gro", jonas), at_child("desk:child", "gro", sara),
        wrong(at_child("concerns:receive", "gro", jonas)),
    ]  # fmt: skip

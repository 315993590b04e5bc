"""Who is told of what, in the transaction of the act; what they see; how they choose."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.concerns import actions as concerns
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.notices import reads
from laget.notices.models import Notice
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals.models import Referral
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Participation
from visiting import Visitor, shown, words


def told(v: Any, *names: str) -> dict[str, list[str]]:
    """The kinds of notices each of them has, in order."""
    found = {}
    for name in names:
        with seen_as(getattr(v, name)):
            kinds = Notice.objects.order_by("at", "pk").values_list("kind", flat=True)
            found[name] = list(kinds)
    return found


def test_whoever_is_asked_for_something_is_told_and_nobody_else(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    asked = baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    concerns.raise_concern(by=v.lars, about_text="A boy", seen="Alone.", at=v.later(minutes=1))
    assert told(v, "kari", "rita", "per", "lars", "hanne") == {
        "kari": ["baton_offered"], "rita": ["concern"], "per": [], "lars": [], "hanne": [],
    }  # fmt: skip
    baton.decline(asked, by=v.kari, reason="No time.", at=v.later(hours=1))
    assert told(v, "per", "kari") == {"per": ["baton_declined"], "kari": ["baton_offered"]}


def test_a_question_and_its_answer_are_told_though_neither_sees_the_other(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    more = {"need": "talk", "from_on": date(2026, 5, 1), "story": "Hers."}
    first, second = (
        referrals.send(emma, v.units[unit], by=v.kari, given_by="guardian", at=v.at, **more)
        for unit in ("mental", "clinic")
    )
    assert told(v, "joakim", "hanne", "per") == {"joakim": ["question"], "hanne": [], "per": []}
    assert told(v, "tor", "silje") == {"tor": ["question"], "silje": []}
    referrals.decline(second.offer, by=v.silje, reason="no_room", reasons="So.", at=v.later(days=1))
    referrals.accept(first.offer, by=v.hanne, at=v.later(days=1))
    assert told(v, "kari", "per")["kari"] == ["answered", "answered"]
    with seen_as(v.hanne):
        mine = Referral.objects.get(pk=first.pk)
    after.hand_back(mine, by=v.hanne, reason="no_room", at=v.later(days=1))
    assert told(v, "kari", "anne", "per") == {
        "kari": ["answered", "answered", "handed_back"], "anne": ["handed_back"], "per": [],
    }  # fmt: skip


def test_what_came_since_the_page_was_opened_or_could_not_be_read_is_new_still(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    kari = Visitor(v, "kari")
    page = kari.open(reverse("notices:notices"))
    with seen_as(v.kari):
        Notice.objects.create(role_id=v.kari.role_id, kind="concern", thing=emma.pk, at=v.at)
    concerns.raise_concern(by=v.lars, about_text="A boy", seen="Alone.", at=v.later(minutes=1))
    baton.take_back(_offers(v)[0], by=v.per, at=v.later(minutes=1))
    baton.offer(emma, v.roles["kari"], by=v.per, at=v.later(minutes=1))
    kari.send(reverse("notices:seen"), shown=shown(page))
    with seen_as(v.kari):
        unseen = Notice.objects.filter(seen_at=None).values_list("kind", flat=True)
        assert sorted(unseen) == ["baton_offered", "concern"]
    assert "One new notice" in words(kari.open(reverse("desk:day")))
    kari.send(reverse("notices:seen"), shown="no id at all")
    kari.send(reverse("notices:seen"))
    assert "One new notice" in words(kari.open(reverse("desk:day")))


def _offers(v: Any) -> list[BatonOffer]:
    with seen_as(v.per):
        return list(BatonOffer.objects.order_by("offered_at"))


def test_more_than_a_page_holds_is_shown_once_the_first_are_seen(village, monkeypatch) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    monkeypatch.setattr(reads, "MANY", 3)
    baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    with seen_as(v.kari):
        about = Notice.objects.get().thing
        told = {"role_id": v.kari.role_id, "kind": "baton_offered", "at": v.at}
        for _one in range(3):
            Notice.objects.create(thing=about, **told)
        for minutes in range(4):  # none of these can be read
            Notice.objects.create(thing=emma.pk, **told | {"at": v.later(minutes=minutes)})
    kari = Visitor(v, "kari")
    page = kari.open(reverse("notices:notices"))
    assert words(page).count("Will you take the baton?") == 3
    kari.send(reverse("notices:seen"), shown=shown(page))
    page = kari.open(reverse("notices:notices"))
    assert len(shown(page).split()) == 1, "the oldest, which had no room"
    kari.send(reverse("notices:seen"), shown=shown(page))
    assert "new notice" not in words(kari.open(reverse("desk:day")))
    assert "Will you take the baton?" in words(kari.open(reverse("notices:notices")))


def test_those_invited_to_a_meeting_are_told_and_told_again_when_it_is_cancelled(village) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari", "hanne")
    with seen_as(v.per, read_only=True):
        guests = [g for g in meeting_reads.guests(v.per, emma.pk).values() if g.role]
    meeting = meetings.call(
        emma, by=v.per, question="How?", begins_at=v.later(days=3), place="Room", guests=guests,
        at=v.at,
    )  # fmt: skip
    meetings.cancel(meeting, by=v.per, because="Ill.", at=v.later(minutes=1))
    assert told(v, "kari", "hanne", "per") == {
        "kari": ["invited", "cancelled"], "hanne": ["invited", "cancelled"], "per": [],
    }  # fmt: skip


def test_an_act_that_is_refused_tells_nobody(village, monkeypatch) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")

    def broken(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("laget.wiring.SAME_TRANSACTION", [*_steps(), broken])
    with pytest.raises(RuntimeError):
        baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    assert told(v, "kari") == {"kari": []}


def _steps() -> list[Any]:
    from laget import wiring

    return list(wiring.SAME_TRANSACTION)


def test_the_page_names_the_child_to_one_who_knows_it_and_is_empty_once_the_team_is_left(
    village,
) -> None:
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    asked = baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    kari = Visitor(v, "kari")
    assert "One new notice" in words(kari.open(reverse("desk:day")))
    page = kari.open(reverse("notices:notices"))
    assert "Emma" in words(page)
    assert "Will you take the baton?" in words(page)
    kari.send(reverse("notices:seen"), shown=shown(page))
    assert "new notice" not in words(kari.open(reverse("desk:day")))
    baton.take_back(asked, by=v.per, at=v.later(minutes=1))
    with seen_as(v.kari):
        part = Participation.objects.get(child=emma, unit=v.units["nurse"])
    teams.leave(part, by=v.anne, at=v.later(minutes=1))
    assert "Emma" not in words(kari.open(reverse("notices:notices")))


def test_a_person_chooses_for_all_their_hats_and_is_asked_for_an_address(village) -> None:
    v = village
    kari = Visitor(v, "kari")
    url = reverse("notices:how")
    page = kari.send(url, how="daily", language="nb", status=422)
    assert "Write the address we shall send to." in words(page)
    page = kari.send(url, how="daily", language="nb", email="kari@", status=422)
    assert "This cannot be an e-mail address." in words(page)
    assert 'value="kari@"' in page
    kari.send(url, how="daily", language="nb", email="kari@example.org")
    assert "once a day to kari@example.org" in words(kari.open(reverse("notices:notices")))
    kari.send(url, how="none", language="nb", email="")
    assert "You get no e-mail" in words(kari.open(reverse("notices:notices")))
    with seen_as(v.per, read_only=True):
        assert reads.choice(v.per) is None


def test_what_was_looked_at_is_leafed_through_and_what_is_new_stands_first(village) -> None:
    v = village
    for n in range(30):
        concerns.raise_concern(by=v.lars, about_text=f"{n}", seen="Alone.", at=v.later(minutes=1))
    rita, url = Visitor(v, "rita"), reverse("notices:notices")
    page = rita.open(url)
    assert page.count("A concern waits") == 30, "all that are new"
    rita.send(reverse("notices:seen"), shown=shown(page))
    concerns.raise_concern(by=v.lars, about_text="More", seen="Alone.", at=v.later(minutes=1))
    page = Visitor(v, "rita").open(url)
    assert page.count("A concern waits") == 26
    (older,) = re.findall(r'href="\?before=([0-9a-f-]+)"', page)
    page = Visitor(v, "rita").open(url, before=older)
    assert page.count("A concern waits") == 5
    assert "Older ones" not in page
    assert "The newest" in page
    for nobodys in (older, "x"):
        assert "A concern waits" not in Visitor(v, "per").open(url, before=nobodys)

"""Who is told of a hand-over, of who leads, and that others are asked whether they worry."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from laget.asking import actions as asking
from laget.asking import reads as asking_reads
from laget.children import protecting
from laget.consent import actions as consents
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.notices import reads
from laget.notices.models import Notice
from laget.teams import actions as teams
from laget.teams import lead
from laget.teams.models import Participation
from laget.transitions import handing
from laget.transitions import reads as transitions
from visiting import Visitor, words


def told(v: Any, *names: str) -> dict[str, list[str]]:
    """The kinds of notices each of them has and may still read, in order."""
    found = {}
    for name in names:
        actor = getattr(v, name)
        with seen_as(actor, read_only=True):
            kinds = Notice.objects.order_by("at", "pk").values_list("kind", flat=True)
            found[name] = list(kinds)
            assert reads.new(actor) == len(found[name]), "each of them is shown"
    return found


@pytest.fixture
def emma(village: Any) -> Any:
    """Per and Kari help, and Hanne; Kari leads. What was told until now is gone."""
    v = village
    emma = v.child("emma")
    v.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=v.per, at=v.at)
    v.later(minutes=5)
    return emma


@pytest.fixture
def led(village: Any, emma: Any) -> Any:
    village.holds(emma, "kari", offered_by="kari")
    village.later(minutes=5)
    return emma


def test_everybody_invited_is_told_that_the_meeting_is_moved_also_who_had_said_no(
    village: Any, emma: Any
) -> None:
    v = village
    with seen_as(v.per, read_only=True):
        guests = [g for g in meeting_reads.guests(v.per, emma.pk).values() if g.role]
    meeting = meetings.call(
        emma, by=v.per, question="How?", begins_at=v.later(days=3), place="Room", guests=guests,
        at=v.at,
    )  # fmt: skip
    with seen_as(v.hanne, read_only=True):
        mine = meeting_reads.mine(v.hanne).get()
    meetings.answer(mine, by=v.hanne, answer="declined", reason="Away.", at=v.later(minutes=1))
    meetings.move(
        meeting, by=v.per, begins_at=v.at + timedelta(days=9), place="Room 5",
        at=v.later(minutes=1),
    )  # fmt: skip
    assert told(v, "kari", "hanne", "per", "silje") == {
        "kari": ["invited", "moved"], "hanne": ["invited", "moved"], "per": [], "silje": [],
    }  # fmt: skip
    page = words(Visitor(v, "hanne").open(reverse("notices:notices")))
    assert "A meeting is moved." in page


def hand_over(v: Any, child: Any) -> Any:
    with seen_as(v.per):
        part = Participation.objects.get(child=child, unit=v.per.unit_id)
    return handing.hand_over(
        part, v.units["nes_school"], by=v.per, stage="moved", last_day=date(2026, 3, 20),
        first_day=date(2026, 4, 1), given_by="guardian", parts=["plan"], at=v.at,
    )  # fmt: skip


@pytest.mark.parametrize("says", ["yes", "no"])
def test_a_hand_over_is_told_without_the_name_and_its_answer_to_the_one_who_offered(
    village: Any, emma: Any, says: str
) -> None:
    v = village
    transfer = hand_over(v, emma)
    assert told(v, "nina", "per", "kari", "rita", "tor") == {
        "nina": ["handover"], "per": [], "kari": [], "rita": [], "tor": [],
    }  # fmt: skip
    page = words(Visitor(v, "nina").open(reverse("notices:notices")))
    assert "Another service wants to hand a child over to you." in page
    assert "Emma" not in page
    with seen_as(v.nina, read_only=True):
        coming = transitions.handover(v.nina, transfer.handover_id)
    if says == "yes":
        handing.take_over(coming, by=v.nina, first_day=date(2026, 4, 1), at=v.later(days=1))
    else:
        handing.decline(coming, by=v.nina, reason="no_room", at=v.later(days=1))
    assert told(v, "per", "rita", "kari", "hanne")["per"] == ["handover_answered"]
    assert told(v, "rita", "kari", "hanne") == {"rita": [], "kari": [], "hanne": []}
    page = Visitor(v, "per").open(reverse("notices:notices"))
    assert reverse("transitions:transfer", args=[transfer.pk]) in page


def test_a_hand_over_that_is_taken_back_tells_nobody_more(village: Any, emma: Any) -> None:
    v = village
    handing.withdraw(hand_over(v, emma), by=v.per, at=v.later(minutes=1))
    assert told(v, "per") == {"per": []}


def test_the_childs_wish_is_told_to_who_leads_and_else_to_the_leaders_in_the_team(
    village: Any, emma: Any
) -> None:
    v = village
    v.team(emma, "stein", shared=False)
    lead.wish(emma, by=v.per, words="Hanne.", at=v.at)
    assert told(v, "rita", "anne", "joakim", "per", "kari", "hanne", "gro", "stein") == {
        "rita": ["lead_wish"], "anne": ["lead_wish"], "joakim": ["lead_wish"],
        "per": [], "kari": [], "hanne": [], "gro": [], "stein": [],
    }  # fmt: skip
    v.holds(emma, "kari", offered_by="kari")
    v.later(minutes=5)
    lead.wish(emma, by=v.hanne, words="Me.", at=v.at)
    assert told(v, "kari", "rita") == {"kari": ["lead_wish"], "rita": ["lead_wish"]}
    assert "A child wishes something about who leads." in words(
        Visitor(v, "kari").open(reverse("notices:notices"))
    )


def test_those_who_decide_are_told_of_a_dispute_and_the_appointed_that_it_is_theirs(
    village: Any, led: Any
) -> None:
    v = village
    consents.give(
        led, to_unit=v.units["coordination"], by=v.per, given_by="guardian", form="oral", at=v.at
    )
    asked = lead.dispute(led, by=v.hanne, because="She does not know Kari.", at=v.at)
    assert told(v, "rita", "marit", "kari", "per", "tor", "nina", "gro") == {
        "rita": ["lead_disputed"], "marit": ["lead_disputed"], "kari": [], "per": [],
        "tor": [], "nina": [], "gro": [],
    }  # fmt: skip
    lead.answer(asked, by=v.rita, words="Per does.", to=v.roles["per"], at=v.later(minutes=5))
    assert told(v, "per", "kari") == {"per": ["appointed"], "kari": ["no_longer"]}
    assert "You are no longer the baton holder" in words(
        Visitor(v, "kari").open(reverse("notices:notices"))
    )
    assert "You hold the baton" in words(Visitor(v, "per").open(reverse("notices:notices")))
    lead.cannot(led, by=v.per, because="I leave.", at=v.later(minutes=5))
    assert told(v, "rita", "anne") == {
        "rita": ["lead_disputed", "lead_cannot"], "anne": told(v, "anne")["anne"],
    }  # fmt: skip
    assert "lead_cannot" not in told(v, "anne")["anne"]


def ask(v: Any, child: Any, *units: str, adult: str = "per") -> Any:
    return asking.ask(
        child, by=v.per, units=[v.units[unit] for unit in units], adult=v.roles[adult],
        said_by="guardian", how="oral", lapses_on=v.at.date() + timedelta(14), at=v.at,
    )  # fmt: skip


def test_those_asked_whether_they_worry_are_told_and_the_adult_when_they_answer(
    village: Any,
) -> None:
    v = village
    noah = v.child("noah", family_name="Berg")
    ask(v, noah, "nurse", "mental", adult="lars")
    assert told(v, "anne", "joakim", "kari", "hanne", "rita", "per", "lars") == {
        "anne": ["worry"], "joakim": ["worry"], "kari": [], "hanne": [], "rita": [], "per": [],
        "lars": [],
    }  # fmt: skip
    with seen_as(v.anne, read_only=True):
        [mine] = asking_reads.waiting(v.anne)
    asking.give_to(mine, v.roles["kari"], by=v.anne, at=v.later(minutes=1))
    assert told(v, "kari") == {"kari": ["worry"]}
    with seen_as(v.kari, read_only=True):
        [mine] = asking_reads.waiting(v.kari)
    asking.answer(mine, by=v.kari, worries=False, at=v.later(minutes=1))
    assert told(v, "lars", "per", "rita", "joakim", "hanne") == {
        "lars": ["worry_answered"], "per": [], "rita": [], "joakim": ["worry"], "hanne": [],
    }  # fmt: skip
    page = words(Visitor(v, "lars").open(reverse("notices:notices")))
    assert "A service has answered whether it worries too." in page


def test_who_gets_the_answers_instead_is_told_that_some_are_there_and_not_which(
    village: Any,
) -> None:
    v = village
    noah = v.child("noah", family_name="Berg")
    question = ask(v, noah, "nurse", "mental", adult="per")
    asking.choose_adult(question, v.roles["lars"], by=v.per, at=v.later(minutes=1))
    assert told(v, "lars", "per", "rita", "anne") == {
        "lars": ["gets_answers"], "per": [], "rita": [], "anne": ["worry"],
    }  # fmt: skip
    chosen = "The family has chosen you to get the answers"
    page = words(Visitor(v, "lars").open(reverse("notices:notices")))
    assert chosen in page
    assert "Answers are there already." not in page
    with seen_as(v.anne, read_only=True):
        [mine] = asking_reads.waiting(v.anne)
    asking.answer(mine, by=v.anne, worries=True, at=v.later(minutes=1))
    asking.choose_adult(question, v.roles["rita"], by=v.per, at=v.later(minutes=1))
    page = words(Visitor(v, "rita").open(reverse("notices:notices")))
    assert f"{chosen} to whether others worry too. Answers are there already." in page
    assert "Nurse" not in page
    with seen_as(v.lars, read_only=True):
        assert chosen not in str([line.says for line in reads.mine(v.lars)])
    with seen_as(v.per):
        assert not Notice.objects.filter(kind="gets_answers").exists()


def test_once_the_question_has_lapsed_its_notice_is_neither_shown_nor_counted(
    village: Any,
) -> None:
    v = village
    noah = v.child("noah", family_name="Berg")
    ask(v, noah, "nurse")
    anne = Visitor(v, "anne")
    assert "whether you worry too" in words(anne.open(reverse("notices:notices")))
    v.later(days=20)
    page = words(anne.open(reverse("notices:notices")))
    assert "whether you worry too" not in page
    with seen_as(v.anne, read_only=True):
        assert reads.new(v.anne) == 0


def test_protection_takes_the_notice_away(village: Any, led: Any) -> None:
    v = village
    lead.wish(led, by=v.hanne, words="Me.", at=v.at)
    protecting.protect(
        led, by=v.per, kind="strictly_confidential", named=[v.roles["per"]], at=v.later(minutes=5)
    )
    with seen_as(v.kari, read_only=True):
        assert reads.mine(v.kari) == []

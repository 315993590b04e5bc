"""A worry about the wrong child, or raised by mistake, is taken back: gone from where it waited,
and still told of where it was raised."""

import pytest
from django.db import connection
from django.urls import reverse

from laget.children.standing import standing
from laget.concerns import actions as concerns
from laget.concerns import reads
from laget.concerns.models import Concern
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as desk
from laget.gaps.models import Gap
from laget.notices.reads import mine
from laget.relay.reads import story
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
WHY = "It was about somebody else."


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


@pytest.fixture
def worry(village, emma):
    return concerns.raise_concern(
        by=village.per, child=emma, seen="Away every Monday.", at=village.at
    )


def seen(actor):
    with seen_as(actor):
        return list(Concern.objects.values_list("pk", flat=True))


def told(actor):
    with seen_as(actor, read_only=True):
        return [str(line.says) for line in mine(actor)]


def kinds(actor, child):
    with seen_as(actor, child=child.pk, read_only=True):
        return [act.kind for act in story(standing(actor, child.pk))]


def test_the_wrong_childs_team_loses_it_at_once_and_is_told_that_it_is_gone(village, emma, worry):
    concerns.share(worry, by=village.rita, at=village.at)
    assert seen(village.kari) == [worry.pk]
    concerns.take_back(worry, by=village.per, because=WHY, at=village.at)
    assert seen(village.kari) == []
    assert not {"concern.raised", "concern.taken-back"} & set(kinds(village.kari, emma))
    with seen_as(village.kari, read_only=True):
        assert "concern.taken-back" in [one.kind for one in desk.since_yesterday(village.kari)]


def test_it_stays_where_it_was_raised_with_why(village, emma, worry):
    concerns.take_back(worry, by=village.per, because=WHY, at=village.at)
    assert seen(village.per) == seen(village.rita) == [worry.pk]
    assert {"concern.raised", "concern.taken-back"} <= set(kinds(village.rita, emma))
    page = words(Visitor(village, "rita").open(reverse("concerns:concern", args=[worry.pk])))
    assert WHY in page
    assert "Taken back" in page
    assert "What do you do?" not in page


def test_it_waits_for_nobody_any_more(village, emma, worry):
    village.later(days=40)
    with seen_as(village.rita), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [emma.pk, village.at.date()])
        assert list(reads.to_decide(village.rita)) == [worry]
        undecided = Gap.objects.filter(child=emma, rule="concern-undecided", closed_at=None)
        assert undecided.exists()
    concerns.take_back(worry, by=village.per, because=WHY, at=village.at)
    with seen_as(village.rita, read_only=True):
        assert not reads.to_decide(village.rita).exists()
        assert not undecided.all().exists()
    said = told(village.rita)
    assert "A concern that waited for you was taken back. You need do nothing." in said
    assert "A concern waits for your decision." not in said


def test_no_worry_ends_in_silence_the_writer_is_told_when_the_leader_takes_it_back(village, worry):
    concerns.take_back(worry, by=village.rita, because=WHY, at=village.at)
    assert told(village.per) == ["A worry you wrote was taken back. Read why."]


def test_it_says_why_and_what_is_taken_back_is_not_decided(village, worry):
    with pytest.raises(Refused, match="no-reason"):
        concerns.take_back(worry, by=village.per, because=" ", at=village.at)
    with pytest.raises(NotAllowed):
        concerns.take_back(worry, by=village.kari, because=WHY, at=village.at)
    concerns.take_back(worry, by=village.per, because=WHY, at=village.at)
    for act in (
        lambda: concerns.decide(
            worry, by=village.rita, decision="close", reason="No.", at=village.at
        ),
        lambda: concerns.share(worry, by=village.rita, at=village.at),
        lambda: concerns.take_back(worry, by=village.per, because=WHY, at=village.at),
    ):
        with pytest.raises(Refused, match="taken-back"):
            act()


def test_a_decided_and_shared_worry_about_the_wrong_child_is_taken_off_that_childs_record(
    village, emma, worry
):
    concerns.decide(worry, by=village.rita, decision="within", reason="We help.", at=village.at)
    concerns.share(worry, by=village.rita, at=village.at)
    concerns.move_level(worry, by=village.rita, decision="together", reason="More.", at=village.at)
    assert "concern.decided" in kinds(village.kari, emma)
    page = reverse("concerns:concern", args=[worry.pk])
    assert "Take it back" not in words(Visitor(village, "per").open(page))
    with pytest.raises(Refused, match="decided-already"):
        concerns.take_back(worry, by=village.per, because=WHY, at=village.at)
    assert Visitor(village, "rita").send(page + "take-back/", because=WHY) == page
    assert seen(village.kari) == []
    gone = {"concern.raised", "concern.decided", "concern.moved", "concern.taken-back"}
    assert not gone & set(kinds(village.kari, emma))
    assert gone <= set(kinds(village.rita, emma)), "what was decided stays to be read with it"
    shown = words(Visitor(village, "rita").open(page))
    assert WHY in shown
    assert "We help." in shown
    with seen_as(village.per, read_only=True):
        assert told(village.per)[0] == "A worry you wrote was taken back. Read why."
    with pytest.raises(Refused, match="taken-back"):
        concerns.move_level(worry, by=village.rita, decision="close", reason="No.", at=village.at)


def test_three_worries_are_two_when_one_that_was_decided_is_taken_back(village, emma, worry):
    others = [
        concerns.raise_concern(by=village.per, child=emma, seen="Tired.", at=village.at)
        for _ in range(2)
    ]
    for one in (worry, *others):
        concerns.decide(one, by=village.rita, decision="within", reason="Yes.", at=village.at)
    with seen_as(village.rita):
        repeated = Gap.objects.filter(child=emma, rule="repeated-concerns", closed_at=None)
        assert repeated.exists()
    concerns.take_back(worry, by=village.rita, because=WHY, at=village.at)
    with seen_as(village.rita):
        assert not repeated.all().exists()


def test_what_was_shared_with_the_team_is_for_the_own_service_again(village, emma, worry):
    with pytest.raises(Refused, match="not-shared"):
        concerns.unshare(worry, by=village.rita, at=village.at)
    concerns.share(worry, by=village.rita, at=village.at)
    page = reverse("concerns:concern", args=[worry.pk])
    Visitor(village, "kari").send(page + "unshare/", 404)
    rita = Visitor(village, "rita")
    assert "No longer for the team" in words(rita.open(page))
    assert rita.send(page + "unshare/") == page
    assert seen(village.kari) == []
    assert seen(village.per) == [worry.pk]
    assert "Share with the team" in words(rita.open(page))
    with seen_as(village.kari, read_only=True):
        assert "concern.unshared" in [one.kind for one in desk.since_yesterday(village.kari)]


def test_the_writer_does_it_on_a_page_of_its_own(village, worry):
    per = Visitor(village, "per")
    page = reverse("concerns:concern", args=[worry.pk])
    assert "Take it back" in words(per.open(page))
    assert "Write why" in words(per.send(page + "take-back/", 422))
    assert per.send(page + "take-back/", because=WHY) == page
    assert "Take it back" not in words(per.open(page))
    Visitor(village, "kari").open(page + "take-back/", status=404)

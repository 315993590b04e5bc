"""A hand-over: agreed with the family, answered without the name, counted in days, asked after."""

from datetime import date, timedelta

import pytest
from django.db import connection

from laget.children import actions as children
from laget.children import protecting
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.reads import open_gaps
from laget.teams.models import Participation
from laget.transitions import actions, handing, reads
from laget.transitions.models import Followed, Handover, Transfer
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def vilde(village):
    """Vilde is helped by the school and the mental health team; she is to begin in Nesvik."""
    vilde = village.child("vilde", listed_by="per")
    village.team(vilde, "per", "hanne")
    return vilde


def the_part(village, child, name="per"):
    actor = village.__getattr__(name)
    with seen_as(actor):
        return Participation.objects.get(child=child, unit=actor.unit_id)


def offered(village, child, to="nes_school", **more):
    told = {
        "stage": "moved", "last_day": date(2026, 3, 20), "first_day": date(2026, 4, 1),
        "given_by": "guardian", "parts": ["plan", "works"], "words": "He likes maps.", **more,
    }  # fmt: skip
    return handing.hand_over(
        the_part(village, child), village.units[to], by=village.per, at=village.at, **told
    )


def test_before_a_yes_the_receiver_sees_that_a_child_comes_and_not_who(village, vilde):
    transfer = offered(village, vilde)
    page = words(Visitor(village, "nina").open("/"))
    assert "School hands a child over to you: Moves to another place" in page
    page = words(Visitor(village, "nina").open(f"/hand-overs/offered/{transfer.handover_id}/"))
    assert "School" in page
    for secret in ("Vilde", "maps", "What works"):
        assert secret not in page
    Visitor(village, "nina").open(f"/children/{vilde.pk}/", status=404)
    Visitor(village, "nina").open(f"/hand-overs/{transfer.pk}/", status=404)
    with seen_as(village.nina):
        assert Handover.objects.count() == 1
        assert not Transfer.objects.exists()
    with seen_as(village.lars):
        assert not Handover.objects.exists(), "nor does one in the sender's unit who does not help"


def test_a_yes_opens_the_child_says_what_was_agreed_and_counts_the_days_between(village, vilde):
    transfer = offered(village, vilde)
    nina = Visitor(village, "nina")
    url = f"/hand-overs/offered/{transfer.handover_id}/"
    nina.send(url, answer="yes", member=village.roles["nina"].pk, first_day="2026-04-01")
    page = words(nina.open(url))
    assert "Vilde" in page
    assert "He likes maps." in page
    page = words(nina.open(f"/hand-overs/{transfer.pk}/"))
    assert "11 days with neither of them" in page
    assert "What works, and what to avoid" in page
    nina.open(f"/children/{vilde.pk}/")
    story = words(Visitor(village, "hanne").open(f"/children/{vilde.pk}/"))
    assert "Nes_School said yes to taking over." in story
    assert "Taken over" in words(Visitor(village, "per").open(f"/hand-overs/{transfer.pk}/"))


def test_a_no_names_no_child_and_stands_on_the_senders_day_until_another_is_asked(village, vilde):
    transfer = offered(village, vilde)
    with seen_as(village.nina, read_only=True):
        handover = reads.handover(village.nina, transfer.handover_id)
    handing.decline(handover, by=village.nina, reason="not_ours", at=village.later(days=1))
    page = words(Visitor(village, "per").open("/"))
    assert "Vilde, 10: Nes_School has said no to taking over" in page
    assert "The child is to begin somewhere else" in page
    Visitor(village, "nina").open(f"/children/{vilde.pk}/", status=404)
    with pytest.raises(Refused, match="answered-already"):
        handing.take_over(handover, by=village.nina, first_day=village.at.date(), at=village.at)
    offered(village, vilde, to="station", stage="service")
    assert "has said no" not in words(Visitor(village, "per").open("/"))


def test_what_is_taken_back_can_no_longer_be_answered(village, vilde):
    transfer = offered(village, vilde)
    with pytest.raises(Refused, match="offered-already"):
        offered(village, vilde)
    Visitor(village, "per").send(f"/hand-overs/{transfer.pk}/take-back/")
    with seen_as(village.nina, read_only=True):
        handover = reads.handover(village.nina, transfer.handover_id)
    with pytest.raises(Refused, match="answered-already"):
        handing.take_over(handover, by=village.nina, first_day=village.at.date(), at=village.at)
    assert "hands a child over" not in words(Visitor(village, "nina").open("/"))
    offered(village, vilde)


def test_after_thirty_days_both_sides_are_asked_and_read_each_other(village, vilde):
    transfer = offered(village, vilde)
    handing.take_over(
        transfer.handover, by=village.nina, first_day=date(2026, 4, 1), at=village.later(days=1)
    )
    village.later(days=70)
    for name in ("per", "nina"):
        assert "how did the hand-over go?" in words(Visitor(village, name).open("/")), name
    assert "how did the hand-over go?" not in words(Visitor(village, "hanne").open("/"))
    after = f"/hand-overs/{transfer.pk}/after/"
    Visitor(village, "nina").send(after, how="partly", note="No plan.", first_day="2026-04-07")
    Visitor(village, "per").send(after, how="well")
    for name in ("per", "nina"):
        assert "how did the hand-over go?" not in words(Visitor(village, name).open("/")), name
    page = words(Visitor(village, "per").open(f"/hand-overs/{transfer.pk}/"))
    assert "No plan." in page
    assert "17 days with neither of them" in page
    with pytest.raises(Refused, match="said-already"):
        handing.follow_up(transfer, by=village.per, how="well", at=village.at)
    with seen_as(village.nina):
        assert Followed.objects.count() == 2


def test_nobody_is_offered_a_child_without_the_familys_yes(village, vilde):
    per, part = Visitor(village, "per"), the_part(village, vilde)
    told = {
        "to_unit": village.units["station"].pk, "stage": "service", "last_day": "2026-03-20",
        "first_day": "2026-04-01", "parts": ["plan"], "given_by": "none",
    }  # fmt: skip
    page = words(per.send(f"/parts/{part.pk}/hand-over/", status=422, **told))
    assert "Ask the family first." in page
    page = words(per.send(f"/parts/{part.pk}/hand-over/", status=422, to_unit=told["to_unit"]))
    for said in ("Choose what the change is.", "Choose the last day", "Choose who has said yes."):
        assert said in page
    with seen_as(village.per):
        assert not Transfer.objects.exists()


def test_a_hidden_service_hands_over_hidden(village, vilde):
    village.team(vilde, "stein", shared=False)
    handing.hand_over(
        the_part(village, vilde, "stein"), village.units["clinic"], by=village.stein, stage="care",
        first_day=date(2026, 4, 1), last_day=date(2026, 4, 1), given_by="self", parts=["meet"],
        at=village.at,
    )  # fmt: skip
    for name in ("per", "rita", "hanne", "nina"):
        actor = village.__getattr__(name)
        with seen_as(actor):
            assert not Transfer.objects.exists(), name
            assert not Handover.objects.exists(), name
        assert "hand-over" not in words(Visitor(village, name).open("/")), name
    with seen_as(village.silje):
        handover = Handover.objects.get()
    transfer = handing.take_over(
        handover, by=village.silje, first_day=date(2026, 4, 1), at=village.later(days=1)
    )
    assert transfer.shared is False
    assert "Clinic" not in words(Visitor(village, "per").open(f"/children/{vilde.pk}/"))


def test_only_the_unit_itself_hands_its_part_over(village, vilde):
    part = the_part(village, vilde)
    with pytest.raises(NotAllowed):
        handing.hand_over(
            part, village.units["station"], by=village.hanne, stage="moved", given_by="self",
            first_day=date(2026, 4, 1), last_day=date(2026, 4, 1), at=village.at,
        )  # fmt: skip
    with pytest.raises(NotAllowed):
        handing.decline(
            offered(village, vilde).handover, by=village.hanne, reason="other", at=village.at
        )


def test_a_move_is_closed_by_the_receivers_yes(village):
    """The rule that a child moved and nobody took over is found, and gone with the yes."""
    ola = village.child("jon", listed_by="per")
    village.team(ola, "per")
    for area, days in (("solvik", 1), ("nesvik", 8)):
        children.move(
            ola, by=village.per, area=village.areas[area], authority=village.authorities[area],
            on=village.at.date() + timedelta(days=days - 1), at=village.later(days=days),
        )  # fmt: skip
    village.later(days=40)

    def gaps():
        with seen_as(village.per), connection.cursor() as cursor:
            cursor.execute("SELECT gaps_refresh(%s, %s)", [ola.pk, village.at.date()])
            return {gap.rule.key for gap in open_gaps(village.per)}

    assert "moved-without-transfer" in gaps()
    day = village.at.date()
    transfer = offered(village, ola, last_day=day, first_day=day)
    assert "moved-without-transfer" in gaps()
    handing.take_over(transfer.handover, by=village.nina, first_day=day, at=village.at)
    assert "moved-without-transfer" not in gaps()
    with pytest.raises(Refused, match="accepted-already"):
        actions.note_acceptance(transfer, by=village.per, at=village.at)


def test_one_who_is_protected_is_offered_only_where_somebody_is_named(village, vilde):
    transfer = offered(village, vilde)
    hidden = protecting.protect(
        vilde, kind="confidential", named=[village.roles["per"]], by=village.per, at=village.at
    )
    assert "hands a child over" not in words(Visitor(village, "nina").open("/"))
    with pytest.raises(NotAllowed):
        handing.take_over(
            transfer.handover, by=village.nina, first_day=date(2026, 4, 1), at=village.at
        )
    handing.withdraw(transfer, by=village.per, at=village.later(hours=1))
    with pytest.raises(Refused, match="nobody-named"):
        offered(village, vilde)
    named = [village.roles["per"], village.roles["nina"]]
    protecting.name(hidden, by=village.per, named=named, at=village.later(hours=1))
    transfer = offered(village, vilde)
    handing.take_over(
        transfer.handover, by=village.nina, first_day=date(2026, 4, 1), at=village.later(days=1)
    )
    with seen_as(village.nina):
        took = Transfer.objects.get(pk=transfer.pk)
    assert took.first_day_on == date(2026, 4, 1)

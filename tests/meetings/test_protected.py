"""A meeting that was called before protection was set tells nothing to whom the child is protected
from."""

import pytest
from django.urls import reverse

from laget.children import protecting
from laget.children.models import Relation
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.meetings import actions, holding, reads
from laget.meetings.models import Invitation, Meeting
from laget.meetings.reads import Guest
from laget.notices import reads as notices
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

TUESDAY = at("2026-03-10", hour=14)


@pytest.fixture
def emma(village):
    emma = village.child("emma", expecting="Anne")
    village.team(emma, "per", "kari", "hanne")
    return emma


def call(village, child, names):
    with seen_as(village.per):
        guests = reads.guests(village.per, child.pk)
    wanted = [g for g in guests.values() if g.role is None or g.role.person.code in names]
    return actions.call(
        child, by=village.per, guests=wanted, question="How does Emma get in the door?",
        begins_at=TUESDAY, place="Room 4", at=village.at,
    )  # fmt: skip


def test_protection_takes_back_what_was_sent_before_it_was_set(village, emma):
    """Also where whoever sets it cannot read the meetings: Gro's service helps unseen."""
    coming = call(village, emma, names=("per", "kari"))
    with seen_as(village.per):
        mother = Relation.objects.get()
        theirs = Invitation.objects.get(meeting=coming, relation=mother)
    village.team(emma, "gro", shared=False)
    protecting.protect(
        emma, by=village.gro, kind="blocked", named=[village.roles[n] for n in ("gro", "per")],
        at=village.later(hours=1), protects_from=f"{mother.family_name} {mother.given_name}",
    )  # fmt: skip
    with seen_as(village.per):
        theirs.refresh_from_db()
        assert theirs.state == "withdrawn"
        assert Event.objects.filter(kind="meeting.uninvited", thing=coming.pk).count() == 1
        assert "An invitation to a meeting you called is taken back." in " ".join(
            str(line.says) for line in notices.mine(village.per)
        )
    page = words(Visitor(village, "per").open(reverse("meetings:meeting", args=[coming.pk])))
    assert mother.given_name not in page.split("Who is invited")[1]
    with pytest.raises(Refused, match="not-invited"):
        actions.answer(theirs, by=village.per, answer="comes", at=village.at)
    # And who is protected from the child's place reads nothing of it: no page, no calendar file.
    for name in ("meetings:meeting", "meetings:calendar"):
        Visitor(village, "kari").open(reverse(name, args=[coming.pk]), status=404)


def test_a_colleague_the_child_is_protected_from_is_told_no_place_and_no_reason(village, emma):
    call(village, emma, names=("per", "kari"))
    protecting.protect(
        emma, by=village.per, kind="blocked", named=[village.roles["per"]],
        at=village.later(hours=1), protects_from="Kari Vik",
    )  # fmt: skip
    with seen_as(village.per):
        state = dict(Invitation.objects.values_list("role__person__code", "state"))
    assert state["kari"] == "withdrawn"
    assert state["per"] == "comes"
    with seen_as(village.kari):
        says = [str(line.says) for line in notices.mine(village.kari)]
        assert not Meeting.objects.exists()
    assert says == ["An invitation to a meeting is taken back. You need do nothing."]


def test_who_is_called_otherwise_is_still_invited_and_can_be_taken_in_again(village, emma):
    coming = call(village, emma, names=("per", "kari"))
    protecting.protect(
        emma, by=village.per, kind="blocked", named=[village.roles["per"]],
        at=village.later(hours=1), protects_from="Somebody Else",
    )  # fmt: skip
    with seen_as(village.per):
        assert not Invitation.objects.filter(state="withdrawn").exists()
        assert Invitation.objects.filter(meeting=coming).count() == 4


def test_what_was_taken_back_by_mistake_is_no_hindrance_once_it_is_over(village, emma):
    coming = call(village, emma, names=("per",))
    with seen_as(village.per):
        mother = Relation.objects.get()
    protection = protecting.protect(
        emma, by=village.per, kind="blocked", named=[village.roles["per"]],
        at=village.later(hours=1), protects_from=mother.given_name,
    )  # fmt: skip
    protecting.unprotect(
        protection, by=village.per, because="Typed wrong.", at=village.later(hours=1)
    )
    village.at = TUESDAY
    holding.note_who(coming, by=village.per, more=[Guest("", relation=mother)], at=village.at)
    with seen_as(village.per):
        states = Invitation.objects.filter(relation=mother).values_list("state", flat=True)
        assert sorted(states) == ["came", "withdrawn"]

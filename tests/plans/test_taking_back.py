"""Whether help works, or a contact, noted wrong: taken back with a reason, and still told of."""

from datetime import date

import pytest
from django.urls import reverse

from laget.children.standing import standing
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import reads, taking_back
from laget.plans.models import Contact, Measure, Review
from laget.relay.reads import story
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
SOON, FAR = date(2026, 4, 1), date(2026, 6, 1)


@pytest.fixture
def talks(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    plans.start_plan(emma, by=village.kari, words="Sleep", at=village.at)
    return plans.start_measure(
        emma, by=village.kari, what="Talks", owner=village.roles["kari"], evaluate_on=SOON,
        at=village.at,
    )  # fmt: skip


def now(village, talks):
    with seen_as(village.per):
        return Measure.objects.get(pk=talks.pk)


def told(actor, child):
    with seen_as(actor, child=child, read_only=True):
        return {act.kind: act.text for act in story(standing(actor, child))}


def test_help_that_ended_by_it_goes_on_as_before(village, talks):
    village.later(days=3)
    wrong = plans.review(
        talks, by=village.kari, effect="harmful", note="Of Mia.", way="close",
        follows="none_needed", at=village.at,
    )  # fmt: skip
    assert now(village, talks).ended_on
    village.later(days=1)
    with pytest.raises(NotAllowed):
        taking_back.take_back_review(wrong, by=village.per, because="x", at=village.at)
    with pytest.raises(Refused, match="no-reason"):
        taking_back.take_back_review(wrong, by=village.kari, because="", at=village.at)
    taking_back.take_back_review(wrong, by=village.kari, because="Wrong child.", at=village.at)
    stands = now(village, talks)
    assert (stands.ended_on, stands.follows, stands.evaluate_on) == (None, "", SOON)
    said = told(village.per, talks.child_id)
    assert (said["review"], said["review.taken-back"]) == ("", "Wrong child.")
    with seen_as(village.per, read_only=True):
        [one] = reads.measures(village.per, talks.child_id)
        assert list(one.reviews.all()) == []
        assert Review.objects.get().note == "Of Mia.", "nothing is deleted"


def test_help_begun_by_mistake_counts_for_nothing_and_the_story_says_so(village, talks):
    twice = plans.start_measure(
        village.emma, by=village.kari, what="Talks, again", at=village.later(days=1)
    )
    with pytest.raises(NotAllowed):
        taking_back.take_back_measure(twice, by=village.per, because="x", at=village.at)
    kari, plan = Visitor(village, "kari"), reverse("plans:plan", args=[talks.child_id])
    undo = reverse("plans:take-back", args=[twice.pk])
    assert undo in kari.open(plan)
    assert undo not in Visitor(village, "per").open(plan)
    assert "Write why" in words(kari.send(undo, 422))
    assert kari.send(undo + "?from=plan", because="Written twice.") == plan
    assert "Talks, again" not in kari.open(plan)
    said = words(Visitor(village, "per").open(reverse("desk:child", args=[talks.child_id])))
    assert "took back help that should not have begun: Written twice." in said
    assert "nobody has said what comes after" not in said
    with seen_as(village.kari, read_only=True):
        assert list(reads.measures(village.kari, talks.child_id)) == [talks]
        assert Measure.objects.count() == 2, "nothing is deleted"
        stands = Measure.objects.get(pk=twice.pk)
    for act in (
        lambda: plans.change_measure(stands, by=village.kari, what="On", at=village.at),
        lambda: plans.review(stands, by=village.kari, effect="no", at=village.at),
        lambda: taking_back.take_back_measure(stands, by=village.kari, because="x", at=village.at),
    ):
        with pytest.raises(Refused, match="taken-back"):
            act()


def test_help_somebody_has_looked_at_was_given_and_is_ended_instead(village, talks):
    plans.review(talks, by=village.kari, effect="no", at=village.at)
    with pytest.raises(Refused, match="looked-at"):
        taking_back.take_back_measure(talks, by=village.kari, because="x", at=village.at)


def test_what_somebody_changed_since_stays_as_they_changed_it(village, talks):
    wrong = plans.review(talks, by=village.kari, effect="no", next_on=FAR, at=village.at)
    village.later(days=1)
    plans.change_measure(
        now(village, talks), by=village.per, what="Talks on Mondays", at=village.at
    )
    taking_back.take_back_review(wrong, by=village.kari, because="Too early.", at=village.at)
    stands = now(village, talks)
    assert (stands.what, stands.evaluate_on) == ("Talks on Mondays", FAR)


def test_a_contact_noted_wrong_counts_no_longer(village, talks):
    wrong = plans.note_contact(
        village.emma, by=village.per, with_whom="guardian", note="Her aunt.", at=village.at
    )
    taking_back.take_back_contact(wrong, by=village.per, because="Not Emma.", at=village.at)
    with seen_as(village.per, read_only=True):
        assert not reads.contacts(village.per, village.emma.pk).exists()
        assert Contact.objects.count() == 1
    said = told(village.kari, village.emma.pk)
    assert (said["contact"], said["contact.taken-back"]) == ("", "Not Emma.")
    with pytest.raises(Refused, match="taken-back"):
        taking_back.take_back_contact(wrong, by=village.per, because="x", at=village.at)


def test_whoever_wrote_it_takes_it_back_from_the_story_and_from_the_plan(village, talks):
    wrong = plans.review(talks, by=village.kari, effect="no", note="Of Mia.", at=village.at)
    kari = Visitor(village, "kari")
    child = reverse("desk:child", args=[talks.child_id])
    plan = reverse("plans:plan", args=[talks.child_id])
    undo = reverse("plans:review-take-back", args=[wrong.pk])
    assert undo in kari.open(child)
    assert undo in kari.open(plan)
    assert undo not in Visitor(village, "per").open(child)
    Visitor(village, "per").open(undo, status=404)
    assert "Write why" in words(kari.send(undo, 422))
    assert kari.send(undo + "?from=plan", because="Wrong child.") == plan
    assert undo not in kari.open(child)
    assert "Not looked at yet" in words(kari.open(plan))

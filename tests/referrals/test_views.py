"""The pages of a question: whom one may ask, the receipt, the decision, the chain, the end."""

from uuid import uuid4

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.referrals import actions as referrals
from laget.referrals import reads
from laget.referrals.models import Referral
from laget.rulebook.loader import load
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def page(name, row, key="pk"):
    return reverse(f"referrals:{name}", kwargs={key: row.pk})


def test_the_form_offers_only_those_the_pack_lets_this_kind_of_unit_ask(village, emma):
    for name, may in (("per", False), ("kari", True)):
        form = Visitor(village, name).open(page("send", emma, "child"))
        assert (">Clinic<" in form) == may
        assert ">Mental<" in form
    told = {"need": "talk", "to_unit": str(village.units["clinic"].pk), "from_on": "2026-03-20",
            "given_by": "guardian"}  # fmt: skip
    again = Visitor(village, "per").send(page("send", emma, "child"), 422, **told)
    assert "Choose one of those in the list." in words(again)


def test_where_a_pack_says_nothing_all_may_ask_all():
    pack = load("FO")
    assert [row.verified for row in pack.referral] == [False], "nobody has read who may ask whom"
    assert pack.may_ask("school", "child_mental_health")
    assert not pack.decision_of("ppt")
    no = load("NO")
    closed = no.model_copy(update={"referral": [replace_asks(no)]})
    assert not closed.may_ask("leisure", "ppt")
    assert closed.may_ask("school", "ppt")


def replace_asks(pack):
    return pack.referral[0].model_copy(update={"asked": ["ppt"], "asks": ["school"]})


def test_the_sender_is_told_that_the_age_is_told_coarsely(village, emma):
    kari = Visitor(village, "kari")
    assert "they are told the age like this: up to 24 years" in words(
        kari.open(page("send", emma, "child"))
    )
    told = {"need": "talk", "to_unit": str(village.units["mental"].pk), "from_on": "2026-03-20",
            "given_by": "guardian"}  # fmt: skip
    next_page = kari.open(kari.send(page("send", emma, "child"), **told))
    assert "they are told the age like this: up to 24 years" in words(next_page)


def test_opening_the_question_is_told_to_those_who_asked_by_unit_and_title(village, emma, ask):
    referral = ask("mental")
    kari = Visitor(village, "kari")
    assert "Not yet" in words(kari.open(page("referral", referral)))
    village.later(hours=1)
    shown = words(Visitor(village, "hanne").open(page("answer", referral.offer)))
    assert "Those who asked are told that you have read it." in shown
    told = words(kari.open(page("referral", referral)))
    assert "By Mental (psychiatric nurse)" in told
    assert "Hanne" not in told
    story = words(kari.open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "Mental has read the question." in story


def test_a_no_by_law_has_reasons_and_says_how_to_complain(village, ask):
    referral = ask("clinic")
    tor = Visitor(village, "tor")
    assert "What does the no rest on?" in words(tor.open(page("answer", referral.offer)))
    tor.send(page("answer", referral.offer), answer="no", reason="outside",
             reasons="No sign of illness in what is told.")  # fmt: skip
    told = words(Visitor(village, "kari").open(page("referral", referral)))
    assert "This no is a decision" in told
    assert "No sign of illness" in told
    assert "can complain to the county governor" in told


def test_where_the_reasons_are_not_written_those_who_asked_are_told_to_ask_for_them(village, ask):
    referral = ask("clinic", given_by="")
    referrals.decline(referral.offer, by=village.tor, reason="outside", at=village.later(hours=1))
    told = words(Visitor(village, "kari").open(page("referral", referral)))
    assert "ask for the decision in writing" in told


def test_a_service_that_chooses_freely_is_not_asked_for_a_decision(village, ask):
    referral = ask("mental")
    assert "What does the no rest on?" not in Visitor(village, "hanne").open(
        page("answer", referral.offer)
    )
    referrals.decline(referral.offer, by=village.hanne, reason="no_room", at=village.at)
    told = words(Visitor(village, "kari").open(page("referral", referral)))
    assert "decision" not in told


def test_the_chain_is_told_on_the_childs_page_and_on_each_questions(village, emma, ask):
    first = ask("mental")
    referrals.decline(first.offer, by=village.hanne, reason="no_room", at=village.later(days=1))
    second = ask("station")
    kari = Visitor(village, "kari")
    for url in (page("referral", second), reverse("desk:child", kwargs={"child": emma.pk})):
        text = words(kari.open(url))
        assert "No, Tuesday 3 March: We do not have room then." in text
        assert text.index("Mental") < text.rindex("Station"), "the first asked stands first"


def test_a_question_the_reader_may_not_see_is_in_no_chain(village, emma, ask):
    village.team(emma, "gro", shared=False)
    hidden = referrals.send(
        emma, village.units["station"], by=village.gro, need="talk",
        from_on=village.at.date(), story="Hidden.", given_by="guardian", at=village.at,
    )  # fmt: skip
    referral = ask("mental")
    kari = Visitor(village, "kari")
    assert "Station" not in kari.open(page("referral", referral))
    kari.open(page("referral", hidden), 404)
    kari.open(f"/referrals/{uuid4()}/", 404)


def test_how_it_went_and_handing_back_through_the_pages(village, emma, ask):
    first, second = ask("mental"), ask("station", need="health")
    hanne, ida, kari = (Visitor(village, name) for name in ("hanne", "ida", "kari"))
    for visitor, asked, name in ((hanne, first, "hanne"), (ida, second, "ida")):
        visitor.send(page("answer", asked.offer), answer="yes", member=str(village.roles[name].pk))
    village.later(hours=1)
    again = hanne.send(page("finish", first), 422)
    assert "Choose how it went." in words(again)
    hanne.send(page("finish", first), outcome="partly", words="Some nights are better.")
    told = words(kari.open(page("referral", first)))
    assert "It helped some, and the need is there still" in told
    assert "Some nights are better." in told
    assert "Choose why" in words(ida.send(page("hand-back", second), 422))
    back = ida.send(page("hand-back", second), reason="family", words="They want a man.")
    said = words(ida.open(back))
    assert "both leaders are told why" in said
    assert "Emma" not in said
    told = words(kari.open(page("referral", second)))
    assert "Handed back" in told
    assert "They want a man." in told
    day = words(kari.open(reverse("desk:day")))
    assert "Station has handed back its yes" in day


def test_those_who_asked_do_not_end_it_for_the_receiver(village, ask):
    referral = ask("mental")
    referrals.accept(referral.offer, by=village.hanne, at=village.later(hours=1))
    kari = Visitor(village, "kari")
    for name in ("finish", "hand-back"):
        kari.open(page(name, referral), 404)


def test_the_four_words_follow_the_states_of_a_task(village, ask):
    referral = ask("mental")
    assert set(referral.offer.TASK) == set(type(referral.offer).State)
    with seen_as(village.kari, read_only=True):
        steps = reads.steps(Referral.objects.get(pk=referral.pk).offer, village.at.date())
    assert [step.word for step in steps] == ["Asked", "Read", "Yes or no", "Done"]
    assert [step.on is not None for step in steps] == [True, False, False, False]

"""The loop once more, through the pages: begin, invite, case, baton, ask, no, no, yes."""

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.referrals.models import Offer
from laget.teams.models import BatonOffer, Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
YES = {"given_by": "guardian", "form": "oral"}


def at(name, thing, key="child"):
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    per = Visitor(village, "per")
    member = str(village.roles["per"].pk)
    per.send(at("teams:begin", emma), member=member, **YES)
    per.send(at("teams:open-case", emma), level="2")
    return emma


def part_of(actor, unit):
    with seen_as(actor):
        return Participation.objects.get(unit=unit)


def open_offer(actor):
    with seen_as(actor):
        return BatonOffer.objects.get(state="offered")


def test_a_service_is_invited_and_its_leader_says_who(village, emma):
    per = Visitor(village, "per")
    per.send(at("teams:invite", emma), unit=str(village.units["nurse"].pk), **YES)
    part = part_of(village.per, village.units["nurse"])
    anne = Visitor(village, "anne")
    assert "nobody is named yet" in words(anne.open(at("desk:child", emma)))
    anne.send(at("teams:assign", part, "pk"), role=str(village.roles["kari"].pk))
    Visitor(village, "kari").open(at("desk:child", emma))
    again = per.send(at("teams:invite", emma), 422, unit=str(village.units["nurse"].pk), **YES)
    assert "Choose one of those in the list." in words(again)


def test_the_baton_is_offered_answered_and_taken_back(village, emma):
    village.team(emma, "kari", "hanne")
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    assert "Choose whom you ask." in words(per.send(at("teams:baton-offer", emma), 422))
    per.send(at("teams:baton-offer", emma), to=str(village.roles["kari"].pk))
    asked = open_offer(village.per)
    assert "has not answered yet" in words(per.open(at("teams:baton-offer", emma)))
    per.send(at("teams:baton-take-back", asked, "pk"))
    per.send(at("teams:baton-offer", emma), to=str(village.roles["kari"].pk))
    asked = open_offer(village.per)
    page = at("teams:baton-answer", asked, "pk")
    Visitor(village, "hanne").open(page, status=404)
    assert "Write why" in words(kari.send(page, 422, answer="no"))
    village.later(minutes=5)
    kari.send(page, answer="yes")
    village.later(minutes=5)
    assert "You hold the baton" in words(kari.open(at("desk:child", emma)))
    assert "Kari Vik holds the baton" in words(per.open(at("desk:child", emma)))
    assert per.send(page, 404)


def test_only_the_holder_hands_it_on(village, emma):
    village.team(emma, "kari", "hanne")
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    no = Visitor(village, "hanne").send(
        at("teams:baton-offer", emma), 409, to=str(village.roles["per"].pk)
    )
    assert "Only the one who holds the baton can hand it on." in words(no)


def test_sent_around_and_found_and_taken(village, emma):
    village.team(emma, "kari")
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    kari = Visitor(village, "kari")
    send = at("referrals:send", emma)
    told = {"need": "talk", "from_on": "2026-04-01", "wish": "To meet at school.", "story": "Long."}
    for unit, name in (("mental", "hanne"), ("clinic", "silje")):
        unit_id = str(village.units[unit].pk)
        not_yet = kari.send(send, 422, to_unit=unit_id, given_by="none", **told)
        assert "Ask the family first." in words(not_yet)
        kari.send(send, to_unit=unit_id, given_by="guardian", **told)
        receiver = Visitor(village, name)
        with seen_as(village.__getattr__(name)):
            offer = Offer.objects.get(to_unit=village.units[unit])
        page = at("referrals:answer", offer, "pk")
        read = words(receiver.open(page))
        assert "Somebody to talk with regularly" in read
        assert "To meet at school." in read
        by_law = unit == "clinic"  # who must assess a person is told who it is
        assert [text in read for text in ("Emma", "Long.")] == [by_law, by_law]
        assert "Choose why" in words(receiver.send(page, 422, answer="no"))
        no = {"reason": "no_room", "instead": "After summer."} | (
            {"reasons": "So."} if by_law else {}
        )
        receiver.send(page, answer="no", **no)
        village.later(minutes=5)
    silje = Visitor(village, "silje")
    assert "Undo my no" in silje.open(page)
    assert "Two or more units have said no" in words(kari.open(at("desk:child", emma)))
    silje.send(page + "undo/")
    silje.send(page, answer="yes", member=str(village.roles["silje"].pk))
    after = words(silje.open(page))
    assert "Emma" in after
    assert "Long." in after
    silje.open(at("desk:child", emma))
    assert "Two or more units have said no" not in words(kari.open(at("desk:child", emma)))
    assert "Clinic said yes." in words(kari.open(at("desk:child", emma)))


def test_a_no_cannot_be_undone_after_ten_minutes(village, emma):
    per, hanne = Visitor(village, "per"), Visitor(village, "hanne")
    per.send(
        at("referrals:send", emma), to_unit=str(village.units["mental"].pk), need="talk",
        from_on="2026-04-01", given_by="self",
    )  # fmt: skip
    with seen_as(village.hanne):
        page = at("referrals:answer", Offer.objects.get(), "pk")
    hanne.send(page, answer="no", reason="outside")
    village.later(minutes=11)
    assert "Undo my no" not in hanne.open(page)
    assert "more than ten minutes ago" in words(hanne.send(page + "undo/", 409))


def test_a_question_is_taken_back(village, emma):
    per = Visitor(village, "per")
    per.send(
        at("referrals:send", emma), to_unit=str(village.units["mental"].pk), need="talk",
        from_on="2026-04-01", given_by="self",
    )  # fmt: skip
    assert "asked, no answer yet" in words(per.open(at("desk:child", emma)))
    page = per.open(at("desk:child", emma))
    url = page.split("/withdraw/")[0].rsplit('"', 1)[1] + "/withdraw/"
    per.send(url)
    assert "asked, no answer yet" not in words(per.open(at("desk:child", emma)))


def test_the_family_takes_back_its_yes(village, emma):
    per = Visitor(village, "per")
    village.team(emma, "kari")
    part = part_of(village.per, village.units["nurse"])
    Visitor(village, "kari").open(at("desk:child", emma))
    per.send(reverse("consent:withdraw", kwargs={"pk": part.consent_id}))
    Visitor(village, "kari").open(at("desk:child", emma), status=404)


def test_the_case_closes_with_a_reason(village, emma):
    per = Visitor(village, "per")
    assert "Write why the case closes" in words(per.send(at("paper:close", emma), 422))
    per.send(at("paper:close", emma), reason="It goes well.", child_says="It goes well now.",
             family_says="We agree.", follow_up_on="2026-09-01")  # fmt: skip


def test_the_level_moves_both_ways_with_a_reason_and_only_by_the_one_who_leads(village, emma):
    page, form = at("desk:child", emma), at("teams:level", emma)
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    village.team(emma, "kari")
    village.later(minutes=5)
    village.holds(emma, "per")
    assert "Some services help together. Change the level" in words(per.open(page))
    said = words(kari.open(page))
    assert "Some services help together." in said
    assert "Change the level" not in said
    village.later(days=1)
    assert "Write why more or less is needed." in words(per.send(form, 422, level="3"))
    assert "This is how it stands already." in words(per.send(form, 409, level="2", because="So."))
    refused = kari.send(form, 409, level="3", because="More is needed.")
    assert "The one who leads the work says when more or less is needed." in words(refused)
    per.send(form, level="3", because="She needs more of us.")
    said = words(kari.open(page))
    assert "Many services, over a long time." in said
    assert "More is needed now: many services help." in said
    assert "She needs more of us." in said
    village.later(hours=1)
    per.send(form, level="1", because="It goes well.")
    said = words(kari.open(page))
    assert "One service is enough." in said
    assert "It goes well." in said


def test_where_no_case_is_open_there_is_no_level(village):
    amir = village.child("amir")
    village.team(amir, "per")
    per = Visitor(village, "per")
    assert per.open(at("teams:level", amir), 302) == ""
    assert "Change the level" not in words(per.open(at("desk:child", amir)))

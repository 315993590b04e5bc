"""A case that should not have closed goes on; what a service has said yes to was never let go."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from laget.children import protecting
from laget.children.permissions import OPEN
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import child as desk
from laget.notices import reads as notices
from laget.paper import actions
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals.models import Offer, Referral
from laget.teams import actions as teams
from laget.teams import reads
from laget.teams.models import BatonOffer, Case, FollowUp, Holding, Member, Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
WHY = "The wrong child was closed."


def closed(village, child, by="kari"):
    actor = getattr(village, by)
    with seen_as(actor):
        case = Case.objects.get(child=child, closed_on=None)
    return actions.close_case(
        case, by=actor, reason="Emma is well.", child_says="Good.", family_says="Yes.",
        follow_up_on=village.at.date() + timedelta(days=60), at=village.later(hours=1),
    )  # fmt: skip


def open_again(village, archive, by="kari", because=WHY):
    return actions.open_case_again(
        archive, by=getattr(village, by), because=because, at=village.later(hours=1)
    )


def team(village, child, by="kari"):
    with seen_as(getattr(village, by)):
        parts = Participation.objects.filter(child=child, to_on=None, only_question=False)
        return sorted(parts.values_list("unit__code", flat=True))


def working(village, child):
    with seen_as(village.kari):
        rows = Member.objects.filter(child=child, to_on=None)
        return sorted(rows.values_list("role__person__code", flat=True))


def leading(village, child, by="kari"):
    with seen_as(getattr(village, by)):
        one = Holding.objects.get(child=child, during__endswith=None, beside=False)
        return one.role.person.code, one.standing_in


def told(village, name):
    actor = getattr(village, name)
    with seen_as(actor):
        return [str(one.says) for one in notices.mine(actor)]


def sees(village, name, child):
    actor = getattr(village, name)
    with seen_as(actor):
        return OPEN.rows(actor).filter(pk=child.pk).exists()


def test_from_the_page_of_the_closed_case_it_goes_on_as_it_was(village, emma):
    archive = closed(village, emma)
    kari = Visitor(village, "kari")
    page = words(kari.open(reverse("paper:archive", args=[archive.pk])))
    assert "Should it not have closed?" in page
    url = reverse("paper:open-again", args=[archive.pk])
    assert "Back in the team: Mental, Nurse, School." in words(kari.open(url))
    assert "Write why" in words(kari.send(url, 422, because=" "))
    page = words(kari.open(kari.send(url, because=WHY)))
    assert "The case is open again" in page
    for told in (f"You opened the case again. {WHY}", "You closed the case. Emma is well."):
        assert told in page
    pers = words(Visitor(village, "per").open(reverse("desk:child", args=[emma.pk])))
    assert f"The case was opened again by Kari Vik . {WHY}" in pers
    assert "Get in the door" in page
    assert team(village, emma) == ["mental", "nurse", "school"]
    assert working(village, emma) == ["hanne", "kari", "per"]
    page = words(kari.open(reverse("paper:archive", args=[archive.pk])))
    assert "The case is open again since" in page
    assert "Should it not have closed?" not in page
    assert "Open again since" in words(kari.open(reverse("paper:archives")))
    assert kari.open(url, status=302) is not None


def test_everybody_who_is_back_is_told_and_the_journal_and_history_say_so(village, emma):
    archive = closed(village, emma)
    with seen_as(village.kari):
        assert Participation.objects.filter(child=emma).count() == 1, "the own, and no more"
    case = open_again(village, archive)
    says = "A case that was closed is open again, and you are in the team."
    assert says in told(village, "per")
    assert says in told(village, "hanne")
    for name in ("kari", "stein", "silje", "ola"):
        assert says not in told(village, name)
    with seen_as(village.kari):
        assert Event.objects.filter(kind="case.reopened", about=emma.pk, thing=case.pk).exists()
        assert Participation.objects.filter(child=emma).count() == 6
        ended = Participation.objects.filter(child=emma, to_on__isnull=False)
        assert ended.count() == 3, "that nobody took part in between stays true"
        case.refresh_from_db()
    assert (case.closed_on, case.was_closed_because) == (None, "Emma is well.")
    assert case.opened_again_because == WHY


def test_who_held_it_and_opens_it_holds_again_from_that_instant(village, emma):
    open_again(village, closed(village, emma))
    assert leading(village, emma) == ("kari", False)


def test_where_the_leader_opens_it_the_leader_stands_in_and_who_held_it_is_asked(village, emma):
    archive = closed(village, emma)
    open_again(village, archive, by="anne")
    assert leading(village, emma) == ("anne", True)
    with seen_as(village.kari):
        asked = BatonOffer.objects.get(child=emma, state="offered")
    assert asked.to_role_id == village.kari.role_id
    assert any("lead" in one or "baton" in one for one in told(village, "kari"))


def test_who_held_it_and_has_left_is_not_asked_and_is_not_back(village, emma):
    archive = closed(village, emma)
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(days=1))
    open_again(village, archive, by="anne")
    assert leading(village, emma, by="anne") == ("anne", True)
    with seen_as(village.anne):
        assert not BatonOffer.objects.filter(child=emma, state="offered").exists()
        assert not Member.objects.filter(child=emma, to_on=None, role__person__code="kari").exists()


def test_a_yes_that_has_ended_since_stays_ended_and_the_family_is_asked_anew(village, emma):
    with seen_as(village.per):
        yes = Consent.objects.get(child=emma, to_unit=village.units["mental"])
    archive = closed(village, emma)
    consents.withdraw(yes, by=village.per, at=village.later(hours=1))
    page = words(Visitor(village, "kari").open(reverse("paper:open-again", args=[archive.pk])))
    assert "yes has ended for Mental. Ask the family, and invite them." in page
    open_again(village, archive)
    assert team(village, emma) == ["nurse", "school"]
    assert not sees(village, "hanne", emma)
    assert told(village, "hanne") == [one for one in told(village, "hanne") if "again" not in one]


def test_where_the_own_yes_has_ended_the_family_is_asked_first(village, emma):
    with seen_as(village.kari):
        yes = Consent.objects.get(child=emma, to_unit=village.units["nurse"])
    archive = closed(village, emma)
    consents.withdraw(yes, by=village.per, at=village.later(hours=1))
    page = words(Visitor(village, "kari").open(reverse("paper:archive", args=[archive.pk])))
    assert "Ask them first, and begin anew" in page
    with pytest.raises(Refused) as refused:
        open_again(village, archive)
    assert refused.value.code == "yes-ended"
    assert not sees(village, "kari", emma)


def by_law(village, child, unit, leader, statute):
    """The unit takes part by this law, not by a yes."""
    with seen_as(getattr(village, leader)):
        parts = Participation.objects.filter(child=child, unit=village.units[unit])
        assert parts.update(basis="statute", consent=None, statute=statute) == 1


def test_who_took_part_by_a_law_that_is_in_force_is_back(village, emma):
    by_law(village, emma, "mental", "joakim", "no.cw_share_needed")
    open_again(village, closed(village, emma))
    assert team(village, emma) == ["mental", "nurse", "school"]


def test_who_took_part_by_a_law_that_is_repealed_is_not_back_and_the_page_says_so(village, emma):
    by_law(village, emma, "mental", "joakim", "no.repealed")
    archive = closed(village, emma)
    page = words(Visitor(village, "kari").open(reverse("paper:open-again", args=[archive.pk])))
    assert "Back in the team: Nurse, School." in page
    assert "The law that Mental took part by no longer applies. Ask the family" in page
    assert "yes has ended" not in page
    open_again(village, archive)
    assert team(village, emma) == ["nurse", "school"]
    assert not sees(village, "hanne", emma)


def test_where_the_own_law_is_repealed_the_family_is_asked_for_a_yes_first(village, emma):
    by_law(village, emma, "nurse", "anne", "no.repealed")
    archive = closed(village, emma)
    page = words(Visitor(village, "kari").open(reverse("paper:archive", args=[archive.pk])))
    assert "The law your service took part by no longer applies. Ask the family" in page
    with pytest.raises(Refused) as refused:
        open_again(village, archive)
    assert refused.value.code == "law-ended"
    assert not sees(village, "kari", emma)


@pytest.mark.parametrize("name", ["per", "rita", "hanne", "gro", "marit"])
def test_nobody_else_opens_it(village, emma, name):
    archive = closed(village, emma)
    Visitor(village, name).open(reverse("paper:open-again", args=[archive.pk]), status=404)
    with pytest.raises(NotAllowed):
        open_again(village, archive, by=name)


def test_protection_since_then_holds(village, emma):
    archive = closed(village, emma)
    village.team(emma, "per")
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        at=village.later(days=1),
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        open_again(village, archive)


def test_not_beside_another_case_and_not_twice(village, emma):
    archive = closed(village, emma)
    open_again(village, archive)
    with pytest.raises(Refused) as refused:
        open_again(village, archive)
    assert refused.value.code == "open-already"


def test_not_where_another_case_has_come_and_gone_nor_after_the_day_to_ask(village, emma):
    first = closed(village, emma)
    village.team(emma, "kari", "per")
    teams.open_case(emma, by=village.kari, at=village.later(days=1))
    second = closed(village, emma)
    with pytest.raises(Refused) as refused:
        open_again(village, first)
    assert refused.value.code == "open-already"
    village.later(days=90)
    with pytest.raises(Refused) as refused:
        open_again(village, second)
    assert refused.value.code == "too-late"
    page = words(Visitor(village, "kari").open(reverse("paper:archive", args=[second.pk])))
    assert "The day to ask the family how it goes has passed. Ask them, and begin anew." in page


def test_the_family_is_not_asked_how_it_goes_while_the_case_is_open(village, emma):
    archive = closed(village, emma)
    open_again(village, archive)
    village.later(days=90)
    with seen_as(village.kari):
        assert not reads.to_ask(village.kari).exists()
    second = closed(village, emma)
    assert second.pk != archive.pk
    with seen_as(village.kari):
        assert FollowUp.objects.filter(child=emma, outcome="").count() == 1


@pytest.fixture
def answered(village, emma):
    """The clinic has said yes to help Emma, and takes part in the whole."""
    asked = referrals.send(
        emma, village.units["clinic"], by=village.kari, need="talk", given_by="guardian",
        from_on=date(2026, 3, 20), story="Sleep.", at=village.at,
    )  # fmt: skip
    referrals.accept(asked.offer, by=village.silje, at=village.later(hours=1))
    return asked


def of_clinic(village, asked):
    with seen_as(village.silje):
        return Referral.objects.select_related("offer").get(pk=asked.pk)


def test_closing_shows_what_goes_on_and_lets_go_of_no_child(village, emma, answered):
    page = words(Visitor(village, "kari").open(reverse("paper:close", args=[emma.pk])))
    assert "What goes on when the case is closed" in page
    assert "Clinic said yes" in page
    closed(village, emma)
    assert not sees(village, "hanne", emma)
    with seen_as(village.silje):
        part = Participation.objects.get(child=emma, unit=village.units["clinic"])
        assert (part.to_on, part.only_question) == (None, True)
        page = desk.page(village.silje, emma.pk)
        assert page.standing.by_question
        assert not page.standing.in_team
        assert page.aims == []


@pytest.mark.parametrize("how", ["done", "returned"])
def test_after_the_case_has_closed_it_is_finished_or_handed_back_and_the_part_ends(
    village, emma, answered, how
):
    closed(village, emma)
    asked = of_clinic(village, answered)
    if how == "done":
        after.finish(asked, by=village.silje, outcome="helped", at=village.later(days=9))
    else:
        after.hand_back(asked, by=village.silje, reason="no_room", at=village.later(days=9))
    assert not sees(village, "silje", emma)
    with seen_as(village.anne):
        assert Offer.objects.get(pk=answered.offer_id).state == how
    assert any("answered" in one or "handed it back" in one for one in told(village, "anne"))


def test_who_went_on_with_a_question_is_in_the_team_again(village, emma, answered):
    archive = closed(village, emma)
    open_again(village, archive)
    assert team(village, emma) == ["clinic", "mental", "nurse", "school"]
    with seen_as(village.silje):
        part = Participation.objects.get(child=emma, unit=village.units["clinic"])
        assert not part.only_question
        assert desk.page(village.silje, emma.pk).standing.in_team

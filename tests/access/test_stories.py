"""Stories of people who must not see: who belongs to a child, and who no longer does."""

from __future__ import annotations

from datetime import date, timedelta

import psycopg
import pytest

from access.seeing import seen, the_part
from laget.children import actions as children
from laget.children import joining, protecting, voice
from laget.children import reads as children_reads
from laget.children.models import Child, Protection
from laget.children.standing import standing
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.consent import actions as consents
from laget.core.access import NotAllowed, NotFound
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.people.models import Role
from laget.plans import actions as plans
from laget.plans.models import Measure
from laget.referrals import actions as referrals
from laget.referrals.models import Offer
from laget.referrals.permissions import ANSWER
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams import reads as teams_reads
from laget.teams.models import BatonOffer

pytestmark = pytest.mark.django_db


def test_a_head_teacher_cannot_open_receive_or_stand_in_for_the_school_nurses_notes(village):
    """The nurse works inside the school; her unit stands in another secrecy area."""
    liv = village.child("liv", "kari")
    village.team(liv, "kari", shared=False)
    voice.note_words(liv, by=village.kari, text="Only you", how="said", at=village.at)
    plans.start_measure(liv, by=village.kari, what="Talks", at=village.at)
    worry = concerns.raise_concern(by=village.kari, child=liv, seen="Thin.", at=village.at)
    rita = village.rita
    assert village.units["nurse"].parent_id == rita.unit_id
    assert village.units["nurse"].pk not in rita.units
    assert seen(rita, liv) == {}
    assert worry.owner_id == village.roles["anne"].pk
    with seen_as(rita), pytest.raises(NotFound):
        children_reads.child(rita, liv.pk)
    with seen_as(rita), pytest.raises(NotFound):
        children.open_record(standing(rita, liv.pk))
    with pytest.raises(NotAllowed):
        concerns.decide(worry, by=rita, decision="close", reason="Mine", at=village.at)
    part = the_part(village.kari, liv, village.units["nurse"])
    with pytest.raises(NotAllowed):
        teams.assign(part, village.roles["rita"], by=rita, at=village.at)
    with pytest.raises(Refused, match="other-unit"):
        teams.assign(part, village.roles["rita"], by=village.anne, at=village.at)
    with pytest.raises(Refused, match="other-unit"):
        concerns.give_to(worry, village.roles["rita"], by=village.anne, at=village.at)
    asked = referrals.send(
        liv, village.units["nurse"], by=village.kari, need="talk", from_on=date(2026, 4, 1),
        story="s", at=village.at,
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        referrals.accept(asked.offer, by=rita, at=village.at)
    with pytest.raises(NotAllowed):
        teams.end_role(village.roles["kari"], by=rita, at=village.at)


def test_joint_child_welfare_sees_both_municipalities_children_and_each_only_its_own(village):
    emma, nils = village.child("emma", "per"), village.child("nils", "nina")
    for child in (emma, nils):
        village.team(child, "stein", shared=False)
        reporting.receive_report(child, by=village.gro, at=village.at)
    for child, own, other in (
        (emma, village.rita, village.nina),
        (nils, village.nina, village.rita),
    ):
        assert {"Child", "Report", "Participation"} <= set(seen(village.gro, child))
        assert "Child" in seen(village.stein, child)
        assert set(seen(own, child)) == {"Child", "NationalId"}
        assert seen(other, child) == {}
    with seen_as(village.marit):
        assert not Child.objects.exists()
        assert not Gap.objects.exists()


def test_a_former_member_sees_no_more_not_even_what_changed_in_their_own_rows(village):
    emma = village.child("emma", "ida")
    village.team(emma, "ida", "kari", "per")
    case = teams.open_case(emma, by=village.kari, at=village.at)
    plans.start_plan(emma, by=village.kari, words="Sleep", at=village.at)
    village.holds(emma, "ida", offered_by="kari")
    helped = plans.start_measure(emma, by=village.kari, what="Talks", at=village.later(days=1))
    before = seen(village.kari, emma)
    assert {"Case", "Plan", "Measure", "Holding", "Participation"} <= set(before)
    teams.leave(
        the_part(village.kari, emma, village.units["nurse"]), by=village.anne, at=village.at
    )
    village.later(days=1)
    baton_offer = baton.offer(emma, village.roles["per"], by=village.ida, at=village.at)
    baton.decline(baton_offer, by=village.per, reason="No", at=village.later(minutes=1))
    teams.close_case(
        case, by=village.ida, reason="All is well.", not_asked="They have moved.",
        follow_up_on=date(2027, 1, 1), at=village.later(days=1),
    )  # fmt: skip
    assert set(seen(village.kari, emma)) <= {"Participation", "Consent"}
    with seen_as(village.kari):
        assert not Measure.objects.filter(pk=helped.pk).exists()
        assert not Gap.objects.exists()
        assert list(teams_reads.my_children(village.kari)) == []
        with pytest.raises(NotFound):
            children_reads.child(village.kari, emma.pk)
    village.later(days=1)
    with seen_as(village.per):
        assert not BatonOffer.objects.exists(), "what was asked of me is answered, and I have left"


@pytest.mark.parametrize("how", ["withdrawn", "run out"])
def test_a_yes_that_is_withdrawn_or_has_run_out_ends_access_on_the_day(village, how):
    emma = village.child("emma", "ida")
    village.team(emma, "ida")
    until = village.at.date() + timedelta(days=3)
    yes = consents.give(
        emma, to_unit=village.units["mental"], by=village.ida, given_by="guardian", form="oral",
        valid_to=until if how == "run out" else None, at=village.at,
    )  # fmt: skip
    teams.take_part(
        emma, village.units["mental"], by=village.hanne, consent=yes, member=village.roles["hanne"],
        at=village.at,
    )  # fmt: skip
    plans.note_contact(emma, by=village.ida, with_whom="child", at=village.at)
    plans.note_contact(emma, by=village.hanne, with_whom="child", shared=False, at=village.at)
    village.later(days=2)
    assert {"Child", "Contact", "Participation"} <= set(seen(village.hanne, emma))
    if how == "withdrawn":
        consents.withdraw(yes, by=village.ida, at=village.at)
    else:
        village.later(days=1)
    for actor in (village.hanne, village.joakim):
        left = seen(actor, emma)
        assert set(left) <= {"Contact", "Participation", "Member", "Basis"}, "what the unit wrote"
        assert left["Contact"] == 1, "one's own note stays"
        with seen_as(actor), pytest.raises(NotFound):
            children_reads.child(actor, emma.pk)
    again = {"by": village.joakim, "member": village.roles["hanne"], "at": village.at}
    with pytest.raises(Refused, match="no-yes"):
        teams.take_part(emma, village.units["mental"], consent=yes, **again)
    new = consents.give(
        emma, to_unit=village.units["mental"], by=village.ida, given_by="guardian", form="oral",
        at=village.at,
    )  # fmt: skip
    teams.take_part(emma, village.units["mental"], consent=new, **again)
    assert "Child" in seen(village.hanne, emma), "the family may change its mind once more"


def test_a_yes_lets_in_the_service_it_was_given_to_and_no_other(village):
    emma, other = village.child("emma"), village.child("other")
    yes = consents.give(
        emma, to_unit=village.units["mental"], by=village.per, given_by="guardian", form="oral",
        at=village.at,
    )  # fmt: skip
    with pytest.raises(Refused, match="no-yes"):
        teams.take_part(emma, village.units["station"], by=village.ida, consent=yes, at=village.at)
    with pytest.raises(Refused, match="no-yes"):
        teams.take_part(
            other, village.units["mental"], by=village.hanne, consent=yes, at=village.at
        )
    with pytest.raises(NotAllowed):
        teams.take_part(
            emma, village.units["clinic"], by=village.silje, basis="statute",
            statute="no.consent", at=village.at,
        )  # fmt: skip
    with pytest.raises(Refused, match="no-statute"):
        teams.take_part(
            emma, village.units["school"], by=village.per, basis="statute", statute="because",
            at=village.at,
        )  # fmt: skip


def test_a_protected_child_is_seen_only_by_those_named(village):
    """Tor of the clinic is the one the child must be protected from; nobody has named him."""
    jonas = village.child("jonas", "ida")
    village.listed("jonas", "per", "2015-05-17", number=village.numbers[jonas.pk][2])
    village.team(jonas, "ida", "per", "silje")
    children.move(
        jonas, by=village.ida, area=village.areas["solvik"],
        authority=village.authorities["solvik"], on=date(2026, 3, 1), at=village.at,
    )  # fmt: skip
    sent = referrals.send(
        jonas, village.units["mental"], by=village.ida, need="talk", from_on=date(2026, 4, 1),
        story="s", at=village.at,
    )  # fmt: skip
    assert "Child" in seen(village.tor, jonas)
    protecting.protect(
        jonas, by=village.ida, kind="strictly_confidential", at=village.later(hours=1),
        named=[village.roles[name] for name in ("ida", "per")],
    )  # fmt: skip
    for name in ("tor", "silje", "rita", "britt", "lars", "hanne", "joakim", "marit"):
        actor = getattr(village, name)
        assert seen(actor, jonas) == {}, name
        with seen_as(actor, read_only=True):
            assert children_reads.find(actor, "jonas") == []
            assert not children_reads.own_list(actor, actor.unit_id).filter(child=jonas).exists()
            assert not Event.objects.filter(about=jonas.pk).exists()
    for name in ("ida", "per"):
        assert {"Child", "Residence", "Participation"} <= set(seen(getattr(village, name), jonas))
    yes = village.yes(jonas, village.units["follow_up"], village.ida)
    with pytest.raises(Refused, match="call-first"):
        teams.take_part(
            jonas, village.units["follow_up"], by=village.ola, consent=yes, at=village.at,
            member=village.roles["ola"],
        )  # fmt: skip
    for actor in (village.hanne, village.joakim):
        with seen_as(actor):
            assert not Offer.objects.filter(pk=sent.offer_id).exists()
        with pytest.raises((NotAllowed, NotFound)):
            referrals.accept(sent.offer, by=actor, at=village.at)
    ask = {"need": "talk", "from_on": date(2026, 4, 1), "story": "s", "given_by": "guardian"}
    with pytest.raises(Refused, match="nobody-named"):
        referrals.send(jonas, village.units["clinic"], by=village.ida, at=village.at, **ask)
    with seen_as(village.ida):
        protection = Protection.objects.get(child=jonas)
    named = [village.roles[name] for name in ("ida", "per", "tor")]
    protecting.name(protection, by=village.ida, named=named, at=village.at)
    asked = referrals.send(jonas, village.units["clinic"], by=village.ida, at=village.at, **ask)
    with seen_as(village.silje):
        assert not Offer.objects.filter(pk=asked.offer_id).exists()
    referrals.accept(asked.offer, by=village.tor, at=village.at)
    assert "Referral" in seen(village.tor, jonas)


def test_a_question_about_a_record_joined_with_a_protected_one_is_hidden_too(village):
    """Protection was set on one of the two; the question is asked from the other."""
    ask, asle = village.child("ask"), village.child("asle")
    village.team(ask, "per", "ida")
    village.team(asle, "per", "ida")
    join = joining.propose_join(ask, asle, by=village.per, reason="Same day.", at=village.at)
    joining.confirm_join(join, by=village.rita, at=village.later(hours=1))
    told = {"need": "talk", "from_on": date(2026, 4, 1), "story": "s", "given_by": "guardian"}
    sent = referrals.send(ask, village.units["mental"], by=village.per, at=village.at, **told)
    with seen_as(village.hanne):
        assert Offer.objects.filter(pk=sent.offer_id).exists()
    protecting.protect(
        asle, by=village.ida, kind="blocked", at=village.at,
        named=[village.roles[name] for name in ("ida", "per", "tor")],
    )  # fmt: skip
    for actor in (village.hanne, village.joakim, village.silje):
        with seen_as(actor, read_only=True):
            assert not Offer.objects.filter(pk=sent.offer_id).exists()
            assert not ANSWER.rows(actor).filter(pk=sent.offer_id).exists()
    with pytest.raises(Refused, match="nobody-named"):
        referrals.send(ask, village.units["follow_up"], by=village.per, at=village.at, **told)
    seen_by_tor = referrals.send(
        ask, village.units["clinic"], by=village.per, at=village.at, **told
    )
    with seen_as(village.tor):
        assert Offer.objects.filter(pk=seen_by_tor.offer_id).exists()


def test_two_records_joined_and_parted_again_lose_nothing_and_leave_no_access(village):
    ask, asle = village.child("ask"), village.child("asle")
    village.team(ask, "per", "hanne")
    village.team(asle, "per", "ida")
    plans.note_contact(asle, by=village.ida, with_whom="child", at=village.at)
    before = {
        name: seen(getattr(village, name), asle) for name in ("hanne", "ida", "per", "joakim")
    }
    assert before["hanne"] == {}
    one = joining.propose_join(ask, asle, by=village.per, reason="Same", at=village.at)
    with pytest.raises(Refused, match="one-person"):
        joining.confirm_join(one, by=village.per, at=village.at)
    joining.confirm_join(one, by=village.rita, at=village.later(hours=1))
    assert "Contact" in seen(village.hanne, asle)
    plans.note_contact(ask, by=village.ida, with_whom="guardian", at=village.at)
    third = village.child("third")
    again = joining.propose_join(third, ask, by=village.per, reason="Same", at=village.at)
    with pytest.raises(Refused, match="never_a_chain"):
        joining.confirm_join(again, by=village.rita, at=village.at)
    joining.part(one, by=village.rita, reason="Two cousins", at=village.later(days=1))
    after = {name: seen(getattr(village, name), asle) for name in before}
    with seen_as(village.ida):
        mended = Gap.objects.filter(child=asle).exclude(closed_at=None)
        assert mended.count() == 1, "found for the one child in the meantime; kept as it was"
    for name in ("ida", "per"):
        assert after[name].pop("Gap") == before[name].pop("Gap") + 1
        assert after[name].pop("Basis") == before[name].pop("Basis") + 2
    assert after == before
    assert seen(village.ida, ask) == {"Contact": 1}, "the note she wrote herself, and no more"


def test_two_hats_never_add_up(fresh_database):
    """Per teaches, and two evenings a week he works for child welfare. He wears one at a time."""
    import village as the_village

    with psycopg.connect(fresh_database.url("import")) as importer:
        village = the_village.load()
        hat = Role(
            person_id=village.roles["per"].person_id, unit=village.units["welfare"], kind="worker",
            title="child_welfare_worker", from_on=the_village.LONG_AGO,
        )  # fmt: skip
        the_village._insert(importer, [hat])
    village.roles["per_evening"] = hat
    emma, noah = village.child("emma"), village.child("noah", "gro")
    village.team(emma, "per")
    village.team(noah, "gro", shared=False)
    part = the_part(village.gro, noah, village.units["welfare"])
    teams.assign(part, hat, by=village.gro, at=village.at)
    day, evening = village.per, village.per_evening
    assert (day.person_id, day.units & evening.units) == (evening.person_id, frozenset())
    assert "Child" in seen(day, emma)
    assert seen(day, noah) == {}
    assert "Child" in seen(evening, noah)
    assert seen(evening, emma) == {}
    join = joining.propose_join(
        village.child("one"), village.child("two"), by=day, reason="Same", at=village.at
    )
    with pytest.raises(Refused, match="one-person"), seen_as(day):
        joining.confirm_join(join, by=day, at=village.at)

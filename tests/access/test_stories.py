"""Stories of people who must not see, each told once: what the walls are for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection

from laget.children import actions as children
from laget.children import reads as children_reads
from laget.children.models import Child, NationalId, Relation, Residence, Words
from laget.concerns import actions as concerns
from laget.concerns import reads as concerns_reads
from laget.concerns.models import Concern, Report
from laget.consent import actions as consents
from laget.core.access import NotAllowed, NotFound
from laget.core.models import Event, Once
from laget.core.operation import AlreadyReceived, Refused, once_key
from laget.core.seeing import seen_as
from laget.gaps.models import Basis, Gap
from laget.people.models import Role
from laget.plans import actions as plans
from laget.plans.models import Contact, Measure, Plan
from laget.referrals import actions as referrals
from laget.referrals.models import Offer, Referral
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams import reads as teams_reads
from laget.teams.models import BatonOffer, Case, Holding, Member, Participation

pytestmark = pytest.mark.django_db

CHILDS = (
    Child, Words, Relation, Residence, NationalId, Concern, Report, Case, Participation, Member,
    Holding, BatonOffer, Referral, Plan, Measure, Contact, Gap, Basis,
)  # fmt: skip


def seen(actor: Any, child: Any, *models: Any) -> dict[str, int]:
    """How many rows about the child the database shows this hat, of each kind that shows any."""
    with seen_as(actor):
        found = {
            m.__name__: m._base_manager.filter(
                **{"pk" if m is Child else "child": child.pk}
            ).count()
            for m in models or CHILDS
        }
    return {name: n for name, n in found.items() if n}


def the_part(actor: Any, child: Any, unit: Any) -> Participation:
    with seen_as(actor):
        return Participation.objects.get(child=child, unit=unit, to_on=None)


def test_a_head_teacher_cannot_open_receive_or_stand_in_for_the_school_nurses_notes(village):
    """The nurse works inside the school; her unit stands in another secrecy area."""
    liv = village.child("liv", "kari")
    village.team(liv, "kari", shared=False)
    children.note_words(
        liv, by=village.kari, text="Only you", how="said", shared=False, at=village.at
    )
    plans.start_measure(liv, by=village.kari, what="Talks", at=village.at)
    worry = concerns.raise_concern(by=village.kari, child=liv, seen="Thin.", at=village.at)
    rita = village.rita
    assert village.units["nurse"].parent_id == rita.unit_id
    assert village.units["nurse"].pk not in rita.units
    assert seen(rita, liv) == {}
    assert worry.owner_id == village.roles["anne"].pk
    with seen_as(rita), pytest.raises(NotFound):
        children_reads.child(rita, liv.pk)
    with pytest.raises(NotAllowed):
        children.open_record(liv, by=rita, at=village.at)
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
        concerns.receive_report(child, by=village.gro, at=village.at)
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
    plans.start_plan(emma, by=village.kari, at=village.at)
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
    teams.close_case(case, by=village.ida, reason="All is well.", at=village.later(days=1))
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
    children.protect(
        jonas, by=village.ida, kind="strictly_confidential", at=village.later(hours=1),
        named=[village.roles[name] for name in ("ida", "per")],
    )  # fmt: skip
    for name in ("tor", "silje", "rita", "britt", "lars", "hanne", "joakim", "marit"):
        actor = getattr(village, name)
        assert seen(actor, jonas) == {}, name
        with seen_as(actor):
            assert children_reads.find(actor, "jonas") == []
            assert not children_reads.own_list(actor, actor.unit_id).filter(child=jonas).exists()
            assert not Event.objects.filter(about=jonas.pk).exists()
    for name in ("ida", "per"):
        assert {"Child", "Residence", "Participation"} <= set(seen(getattr(village, name), jonas))
    hidden = referrals.send(
        jonas, village.units["clinic"], by=village.ida, need="talk", from_on=date(2026, 4, 1),
        story="s", at=village.at,
    )  # fmt: skip
    assert hidden.offer.area_id is None
    with pytest.raises(Refused, match="call-first"):
        referrals.accept(sent.offer, by=village.hanne, at=village.at)


def test_two_records_joined_and_parted_again_lose_nothing_and_leave_no_access(village):
    ask, asle = village.child("ask"), village.child("asle")
    village.team(ask, "per", "hanne")
    village.team(asle, "per", "ida")
    plans.note_contact(asle, by=village.ida, with_whom="child", at=village.at)
    before = {
        name: seen(getattr(village, name), asle) for name in ("hanne", "ida", "per", "joakim")
    }
    assert before["hanne"] == {}
    one = children.propose_join(ask, asle, by=village.per, reason="Same", at=village.at)
    with pytest.raises(Refused, match="one-person"):
        children.confirm_join(one, by=village.per, at=village.at)
    children.confirm_join(one, by=village.rita, at=village.later(hours=1))
    assert "Contact" in seen(village.hanne, asle)
    plans.note_contact(ask, by=village.ida, with_whom="guardian", at=village.at)
    third = village.child("third")
    again = children.propose_join(third, ask, by=village.per, reason="Same", at=village.at)
    with pytest.raises(Refused, match="joined-already"):
        children.confirm_join(again, by=village.rita, at=village.at)
    children.part(one, by=village.rita, reason="Two cousins", at=village.later(days=1))
    after = {name: seen(getattr(village, name), asle) for name in before}
    assert after == before
    assert seen(village.ida, ask) == {"Contact": 1}, "the note she wrote herself, and no more"


def test_the_answer_to_a_worry_is_the_same_whether_others_know_the_child_or_not(village):
    """Tor knows none of these; one of them has a file as thick as a fist elsewhere."""
    known = village.child("noah", "per")
    village.team(known, "per", "stein", shared=False)
    unknown = Child(given_name="Nobody")
    said = []
    for child in (known, unknown):
        with pytest.raises(Refused) as refused:
            concerns.raise_concern(by=village.silje, child=child, seen="Thin.", at=village.at)
        said.append((refused.value.code, str(refused.value.message)))
    assert said[0] == said[1]
    made = [
        concerns.raise_concern(by=village.silje, about_text=name, seen="Thin.", at=village.at)
        for name in ("Noah Vik", "Nobody At All")
    ]
    assert len({(c.owner_id, c.due_on, c.child_id, c.shared) for c in made}) == 1
    with seen_as(village.silje):
        assert children_reads.find(village.silje, "Noah") == []
        assert children_reads.find(village.silje, "Nobody") == []
        assert {c.child_id for c in concerns_reads.raised_by(village.silje)} == {None}


def test_inviting_child_welfare_answers_alike_whether_it_is_there_in_secret_or_not(village):
    """The constraint of one part for each unit must not tell what the walls hide."""
    noah, ada = village.child("noah"), village.child("ada")
    for child in (noah, ada):
        village.team(child, "per")
    village.team(noah, "stein", shared=False)
    for child in (noah, ada):
        teams.invite(
            child, village.units["welfare"], by=village.per, given_by="guardian", form="oral",
            at=village.at,
        )  # fmt: skip
    with seen_as(village.per):
        noahs, adas = (
            teams_reads.parts(village.per, noah.pk),
            teams_reads.parts(village.per, ada.pk),
        )
        assert [p.unit_id for p in noahs] == [p.unit_id for p in adas]


def test_a_hidden_service_writes_nothing_that_the_team_could_read(village):
    noah = village.child("noah")
    village.team(noah, "per", "hanne")
    village.team(noah, "stein", shared=False)
    stein, gro = village.stein, village.gro
    here = {"area": village.areas["solvik"], "authority": village.authorities["solvik"]}
    worry = concerns.raise_concern(by=stein, child=noah, seen="Bruises.", at=village.at)
    acts = (
        lambda: children.note_words(noah, by=stein, text="Home", how="said", at=village.at),
        lambda: children.move(noah, by=stein, on=date(2026, 3, 1), at=village.at, **here),
        lambda: consents.give(
            noah, to_unit=village.units["clinic"], by=stein, given_by="guardian", form="oral",
            at=village.at,
        ),
        lambda: teams.open_case(noah, by=stein, at=village.at),
        lambda: concerns.share(worry, by=gro, at=village.at),
        lambda: plans.note_contact(noah, by=stein, with_whom="child", shared=True, at=village.at),
    )  # fmt: skip
    for act in acts:
        with pytest.raises(Refused, match="not-open"):
            act()
    before = {m.__name__: _rows(village.per, m) for m in (*CHILDS, Event)}
    plans.note_contact(noah, by=stein, with_whom="child", at=village.at)
    plans.start_measure(noah, by=stein, what="Advice", at=village.at)
    plans.start_plan(noah, by=stein, at=village.at)
    referrals.send(
        noah, village.units["clinic"], by=stein, need="family", from_on=date(2026, 4, 1),
        story="s", at=village.at,
    )  # fmt: skip
    children.open_record(noah, by=stein, at=village.at)
    children.register(
        village.units["welfare"], by=stein, given_name="Noah", born_on=date(2015, 5, 17),
        number=village.numbers[noah.pk][2], expecting="Mother", at=village.at,
    )  # fmt: skip
    for actor in (village.per, village.rita, village.hanne):
        with seen_as(actor):
            units = {village.units["welfare"].pk}
            for model in CHILDS:
                if any(f.name == "unit" for f in model._meta.fields):
                    assert not model._base_manager.filter(unit__in=units).exists(), model
            assert not Event.objects.filter(unit__in=units).exists()
    assert {m.__name__: _rows(village.per, m) for m in (*CHILDS, Event)} == before


def _rows(actor: Any, model: Any) -> list[Any]:
    with seen_as(actor):
        return sorted(model._base_manager.values_list("pk", flat=True), key=str)


def test_the_receiver_of_a_question_learns_no_child_before_the_yes(village):
    """Neither by rows, nor gaps, nor events, nor by what the database says when it refuses."""
    lea = village.child("lea", "kari")
    village.team(lea, "kari", "per")
    sent = referrals.send(
        lea, village.units["mental"], by=village.kari, need="family", from_on=date(2026, 4, 1),
        story="Her story", at=village.at,
    )  # fmt: skip
    village.later(days=60)
    with seen_as(village.kari), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [lea.pk, village.kari.on])
        assert Gap.objects.filter(rule="referral-unanswered", child=lea).exists()
    for actor in (village.hanne, village.joakim):
        assert seen(actor, lea) == {}
        with seen_as(actor):
            offer = Offer.objects.get(pk=sent.offer_id)
            told = {f.name: str(getattr(offer, f.attname)) for f in Offer._meta.fields}
            assert not any(str(lea.pk) in value or str(sent.pk) in value for value in told.values())
            assert not Event.objects.filter(thing=sent.pk).exists()
            assert not Event.objects.filter(about__isnull=False).exists()
            assert not Referral.objects.exists()
        with pytest.raises(NotAllowed):
            referrals.withdraw(sent, by=actor, at=village.at)
    referrals.decline(sent.offer, by=village.hanne, reason="no_room", at=village.at)
    assert seen(village.hanne, lea) == {}
    referrals.undo_answer(sent.offer, by=village.hanne, at=village.later(minutes=2))
    assert seen(village.hanne, lea) == {}
    accepted = referrals.accept(sent.offer, by=village.hanne, at=village.later(minutes=2))
    assert accepted.child_id == lea.pk
    assert {"Child", "Referral", "Participation", "Member"} <= set(seen(village.hanne, lea))


def test_a_number_that_is_another_childs_is_not_found_out_without_a_trace(village):
    emma, noah = village.child("emma", "per"), village.child("noah", "gro")
    taken = village.numbers[noah.pk][2]
    assert not children.change_number(emma, by=village.per, number=taken, at=village.at)
    assert seen(village.per, noah) == {}
    with seen_as(village.per):
        assert Event.objects.filter(kind="child.looked-up", role=village.per.role_id).count() == 2
        assert NationalId.objects.get(child=emma).number == village.numbers[emma.pk][2]
    with seen_as(village.per), pytest.raises(Refused):
        children.change_number(emma, by=village.per, number="1", at=village.at)


def test_the_story_told_with_a_question_is_read_no_longer_than_the_service_takes_part(village):
    lea = village.child("lea", "kari")
    village.team(lea, "kari")
    yes = village.yes(lea, village.units["mental"], village.kari)
    sent = referrals.send(
        lea, village.units["mental"], by=village.kari, need="family", from_on=date(2026, 4, 1),
        story="Her story", consent=yes, at=village.at,
    )  # fmt: skip
    referrals.accept(sent.offer, by=village.hanne, at=village.later(days=1))
    village.later(days=1)
    assert "Referral" in seen(village.hanne, lea)
    consents.withdraw(yes, by=village.kari, at=village.at)
    assert "Referral" not in seen(village.hanne, lea)
    assert "Referral" not in seen(village.joakim, lea)


def test_a_service_that_takes_part_already_can_say_yes_without_a_word_about_it(village):
    """Hanne does not know that her unit helps this very child; her yes goes through as any."""
    lea = village.child("lea", "kari")
    village.team(lea, "kari", "joakim")
    sent = referrals.send(
        lea, village.units["mental"], by=village.kari, need="family", from_on=date(2026, 4, 1),
        story="Her story", at=village.at,
    )  # fmt: skip
    assert seen(village.hanne, lea) == {}
    referrals.accept(sent.offer, by=village.hanne, at=village.later(days=1))
    assert seen(village.hanne, lea, Participation, Child)["Participation"] == 2


def test_a_form_key_of_another_hat_is_of_no_use(village):
    """Neither to read what was answered, nor to have anything done under it."""
    from laget.core.ids import new_id

    emma, key = village.child("emma"), new_id()
    told = once_key.set(key)
    concerns.raise_concern(by=village.per, child=emma, seen="Thin.", at=village.at)
    once_key.reset(told)
    with seen_as(village.per):
        assert Once.objects.filter(key=key).exists()
    for actor in (village.lars, village.rita):
        with seen_as(actor):
            assert not Once.objects.exists()
    told = once_key.set(key)
    try:
        with pytest.raises(AlreadyReceived):
            concerns.raise_concern(by=village.lars, child=emma, seen="Thin.", at=village.at)
    finally:
        once_key.reset(told)
    with seen_as(village.rita):
        assert Concern.objects.count() == 1


def test_a_service_alone_with_a_list_learns_no_address_from_another_list(village):
    """The class list and the health station's: each keeps what it wrote; the register's address,
    and nothing else, is known to whoever knows the child."""
    emma = village.child("emma", "ida", expecting="Mother")
    village.listed("emma", "per", "2015-05-17", number=village.numbers[emma.pk][2])
    children.move(
        emma, by=village.ida, area=village.areas["solvik"],
        authority=village.authorities["solvik"], on=date(2026, 3, 1), at=village.at,
    )  # fmt: skip
    children.move(
        emma, by=village.ida, area=village.areas["nesvik"], kind="staying",
        authority=village.authorities["solvik"], on=date(2026, 3, 1), at=village.at,
    )  # fmt: skip
    assert seen(village.ida, emma, Residence, Relation) == {"Residence": 2, "Relation": 1}
    assert seen(village.per, emma, Residence, Relation) == {"Residence": 1}
    assert seen(village.silje, emma) == {}


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
    join = children.propose_join(
        village.child("one"), village.child("two"), by=day, reason="Same", at=village.at
    )
    with pytest.raises(Refused, match="one-person"), seen_as(day):
        children.confirm_join(join, by=day, at=village.at)

"""Stories of what must not show: a hidden service, a question without a name, a telling answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection

from access.seeing import CHILDS, seen
from laget.children import actions as children
from laget.children import reads as children_reads
from laget.children import voice
from laget.children.models import Child, NationalId, Relation, Residence
from laget.children.standing import standing
from laget.concerns import actions as concerns
from laget.concerns import reads as concerns_reads
from laget.concerns.models import Concern
from laget.consent import actions as consents
from laget.core.access import NotAllowed
from laget.core.models import Event, Once
from laget.core.operation import AlreadyReceived, Refused, once_key
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.referrals.models import Offer, Referral
from laget.teams import actions as teams
from laget.teams import reads as teams_reads
from laget.teams.models import Participation

pytestmark = pytest.mark.django_db


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
    with seen_as(village.silje, read_only=True):
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
    with seen_as(village.per, read_only=True):
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
        lambda: voice.note_words(
            noah, by=stein, text="Home", how="said", shared=True, at=village.at
        ),
        lambda: voice.note_words(
            noah, by=stein, text="Home", how="said", readers=[village.roles["per"]], at=village.at
        ),
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
    plans.start_plan(noah, by=stein, words="Sleep", at=village.at)
    referrals.send(
        noah, village.units["clinic"], by=stein, need="family", from_on=date(2026, 4, 1),
        story="s", at=village.at,
    )  # fmt: skip
    with seen_as(stein):
        children.open_record(standing(stein, noah.pk))
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
    assert children.change_number(emma, by=village.per, number=taken, at=village.at)
    assert seen(village.per, noah) == {}
    with seen_as(village.per):
        looked = Event.objects.filter(kind="child.looked-up", role=village.per.role_id)
        assert looked.count() == 2
        assert NationalId.objects.get(child=emma, to_on=None).number == taken
    same = village.child("noah", "per", number=village.numbers[emma.pk][2])
    assert same.pk != emma.pk
    assert not children.change_number(same, by=village.per, number=taken, at=village.at)
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

"""Iceland: a worry goes to the contact person where the child is, and the work begins with the
family's own request."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from laget.concerns import actions as concerns
from laget.concerns.models import Concern
from laget.consent.models import Consent
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.notices.models import Notice
from laget.plans.models import Measure
from laget.referrals import actions as referrals
from laget.rulebook.loader import load as pack
from laget.teams import actions as teams
from laget.teams import baton, lead, together
from laget.teams.models import Case, Holding, LeadQuestion
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
SAFE = {"now": "no", "harm": "no"}


def at(name: str, thing: Any, key: str = "child") -> str:
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def hlid(abroad: Any) -> Any:
    return abroad("IS")


def asks(v: Any, child: Any, who: str = "anna") -> LeadQuestion:
    return together.receive(
        child, by=getattr(v, who), wants="Help with mornings.", said_by="guardian", how="written",
        asked_on=v.at.date() - timedelta(days=2), at=v.at,
    )  # fmt: skip


def holder(v: Any, child: Any, who: str = "anna") -> Holding:
    with seen_as(getattr(v, who)):
        return Holding.objects.select_related("role__person").get(
            child=child, during__endswith=None
        )


def test_the_health_centre_tells_the_contact_person_at_school(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "disa", family_name="Arason")
    disa, baldur = Visitor(v, "disa"), Visitor(v, "baldur")
    page = disa.send(reverse("concerns:raise"), 200, at_step="danger", **SAFE)
    assert "contact person as soon as they can" in words(page)
    assert "Send to the contact person" in page
    told = {"at_step": "tell", "about": "Nils", "which": str(child.pk), "seen": "Tired and alone.",
            "how_long": "weeks", **SAFE}  # fmt: skip
    missing = disa.send(reverse("concerns:raise"), 422, **told, to="")
    assert "Choose the service that the child belongs to." in words(missing)
    to = str(v.units["is_school"].pk)
    disa.send(reverse("concerns:raise"), **told, to=to)
    with seen_as(v.disa):
        worry = Concern.objects.get()
    assert worry.owner == v.roles["baldur"]
    day = words(baldur.open(reverse("desk:day")))
    assert "Nils Arason, 17.05.2015" in day, "he reads who it is, without a list of his own"
    page = words(baldur.open(at("concerns:concern", worry, "pk")))
    assert "A worry about Nils Arason" in page
    assert "get in touch with the parents and the child, and with nobody else" in page
    baldur.send(at("concerns:concern", worry, "pk"), decision="within", reason="We call home.")
    assert "We call home." in words(disa.open(at("concerns:concern", worry, "pk")))
    for other in ("gudrun", "freyja", "inga"):
        Visitor(v, other).open(at("concerns:concern", worry, "pk"), status=404)


def test_the_tip_goes_to_the_one_who_leads_already_and_to_no_other_kind(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asks(v, child)
    v.later(minutes=5)
    to = v.units["is_school"]
    worry = concerns.raise_concern(by=v.baldur, child=child, seen="Alone.", to_unit=to, at=v.at)
    assert worry.owner == v.roles["anna"], "the contact person, not the head teacher"
    with pytest.raises(Refused, match="not-there"):
        concerns.raise_concern(
            by=v.anna, child=child, seen="Alone.", to_unit=v.units["is_prosperity"], at=v.at
        )


def test_where_the_pack_says_nothing_the_own_leader_owns_it(village: Any) -> None:
    emma = village.child("emma")
    worry = concerns.raise_concern(
        by=village.per, child=emma, seen="Alone.", to_unit=village.units["clinic"], at=village.at
    )
    assert worry.owner == village.roles["rita"]
    page = Visitor(village, "per").send(
        reverse("concerns:raise"), 200, at_step="danger",
        **{one.id: "no" for one in pack("NO").danger.question},
    )  # fmt: skip
    assert "Where does the child belong?" not in page


def test_the_familys_request_opens_the_work_and_is_answered(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    anna = Visitor(v, "anna")
    name = "Request for integration (beiðni um samþættingu)"
    assert name in words(anna.open(at("desk:child", child)))
    page = words(anna.open(at("teams:together", child)))
    assert "The law gives no number of days: as soon as you can. Lög 86/2021" in page
    late = anna.send(
        at("teams:together", child), 422, said_by="guardian", how="written", wants="Help.",
        asked_on=str(v.at.date() + timedelta(days=1)),
    )  # fmt: skip
    assert "Choose today or an earlier day." in words(late)
    anna.send(
        at("teams:together", child), said_by="guardian", how="written", wants="Help at home.",
        asked_on=str(v.at.date() - timedelta(days=2)),
    )  # fmt: skip
    with seen_as(v.anna):
        yes = Consent.objects.get(child=child)
        assert (yes.to_unit, yes.given_by, yes.form) == (
            v.units["is_school"], "guardian", "written",
        )  # fmt: skip
        assert Case.objects.get(child=child).level == 1
        asked = LeadQuestion.objects.get(child=child)
        assert asked.asked_on == v.at.date() - timedelta(days=2)
    now = holder(v, child)
    assert (now.role, now.lead) == (v.roles["anna"], "level_1")
    v.later(minutes=5)
    assert "the family asks that services work together" in words(anna.open(reverse("desk:day")))
    read = words(anna.open(at("desk:child", child)))
    assert "The family asks that services work together. You wrote it down:" in read
    answer = at("teams:together-answer", asked, "pk")
    none = anna.send(answer, 422, level="2", words="")
    assert "Write an answer in words." in words(none)
    anna.open(at("teams:lead-answer", asked, "pk"), status=404)
    anna.send(
        answer, level="2", words="We ask the town's team too.",
        units=str(v.units["is_prosperity"].pk),
    )  # fmt: skip
    with seen_as(v.anna):
        assert Case.objects.get(child=child).level == 2
        part = Consent.objects.get(child=child, to_unit=v.units["is_prosperity"])
        assert part.given_by == "guardian"
    v.later(minutes=5)
    gudrun = Visitor(v, "gudrun")
    assert "appoint one who keeps the whole together" in words(gudrun.open(reverse("desk:day")))


def test_above_the_first_level_the_case_manager_is_appointed(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asked = asks(v, child)
    v.later(minutes=5)
    town = v.units["is_prosperity"]
    together.answer(asked, by=v.anna, level=3, words="More is needed.", units=[town], at=v.at)
    v.later(minutes=5)
    with seen_as(v.gudrun):
        part = teams.Participation.objects.get(child=child, unit=town)
        needed = LeadQuestion.objects.get(child=child, kind="needed")
    with pytest.raises(Refused, match="not-yours"):
        lead.answer(needed, by=v.gudrun, words="Yes.", at=v.at)
    teams.assign(part, v.roles["freyja"], by=v.gudrun, at=v.at)
    baton.appoint(child, v.roles["freyja"], by=v.gudrun, at=v.later(minutes=5))
    now = holder(v, child)
    assert (now.role, now.lead) == (v.roles["freyja"], "holder")
    with seen_as(v.gudrun):
        needed.refresh_from_db()
        assert needed.answered_on == v.at.date()
    v.later(minutes=5)
    page = words(Visitor(v, "anna").open(at("desk:child", child)))
    assert "Freyja Ólafsdóttir is the case manager" in page


def test_the_first_level_needs_nobody_appointed(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asked = asks(v, child)
    v.later(minutes=5)
    together.answer(asked, by=v.anna, level=1, words="We do this here.", at=v.at)
    with seen_as(v.anna):
        assert not LeadQuestion.objects.filter(child=child, kind="needed").exists()
    with pytest.raises(Refused, match="answered-already"):
        together.answer(asked, by=v.anna, level=1, words="Again.", at=v.later(minutes=5))


def test_a_request_is_answered_before_the_next_and_not_asked_elsewhere(
    hlid: Any, village: Any
) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asks(v, child)
    v.later(minutes=5)
    with pytest.raises(Refused, match="asked-already"):
        asks(v, child)
    emma = village.child("emma")
    with pytest.raises(Refused, match="not-here"):
        asks(village, emma, "per")
    per = Visitor(village, "per")
    per.open(at("teams:together", emma), status=404)
    assert "samþættingu" not in per.open(at("desk:child", emma))


def test_the_level_is_the_services_and_not_the_childs(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asks(v, child)
    v.later(minutes=5)
    anna = Visitor(v, "anna")
    page = words(anna.open(at("plans:measure", child)))
    assert "Which level of service is it?" in page
    assert "Level 3: for this child, specialised" in page
    for what, level in (("Homework group", "1"), ("Speech therapy", "3")):
        anna.send(
            at("plans:measure", child), what=what, owner=str(v.roles["anna"].pk), level=level,
            start_on=str(v.at.date()), evaluate_on=str(v.at.date() + timedelta(days=60)),
            why="did_not_want", why_text="He would rather not.",
        )  # fmt: skip
    with seen_as(v.anna):
        assert sorted(Measure.objects.values_list("level", flat=True)) == [1, 3]
    plan = words(anna.open(at("plans:plan", child)))
    assert "Level 1: what every child can have" in plan
    assert "Level 3: for this child, specialised" in plan


def test_who_leads_is_told_what_the_family_asks_and_who_appoints_that_somebody_is_needed(
    hlid: Any,
) -> None:
    v = hlid
    child = v.child("nils", "anna", family_name="Arason")
    first = asks(v, child)
    v.team(child, "disa")
    assert told(v) == {}, "the one who receives it leads already"
    v.later(minutes=5)
    together.answer(first, by=v.anna, level=1, words="We do this here.", at=v.at)
    again = asks(v, child, "disa")
    assert told(v) == {"anna": ["together"]}
    v.later(minutes=5)
    town = v.units["is_prosperity"]
    together.answer(again, by=v.anna, level=3, words="More is needed.", units=[town], at=v.at)
    needed = {name: kinds[-1:] for name, kinds in told(v).items()}
    assert needed["gudrun"] == ["lead_needed"]
    assert "freyja" not in needed
    page = Visitor(v, "gudrun").open(reverse("notices:notices"))
    assert at("teams:lead-appoint", child) in page


def told(v: Any) -> dict[str, list[str]]:
    """The notices about who leads, of each who has any."""
    found = {}
    for name in v.roles:
        with seen_as(getattr(v, name)):
            kinds = Notice.objects.filter(kind__in=("together", "lead_needed"))
            found[name] = list(kinds.order_by("at", "pk").values_list("kind", flat=True))
    return {name: kinds for name, kinds in found.items() if kinds}


def test_the_receiver_in_another_service_is_told_that_a_worry_was_taken_back(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "disa", family_name="Arason")
    worry = concerns.raise_concern(
        by=v.disa, child=child, seen="Alone at night.", to_unit=v.units["is_school"], at=v.at
    )
    assert worry.owner == v.roles["baldur"]
    concerns.take_back(worry, by=v.disa, because="The wrong child.", at=v.later(minutes=5))
    baldur = Visitor(v, "baldur")
    page = baldur.open(reverse("notices:notices"))
    said = "A concern that waited for you was taken back. You need do nothing."
    assert words(page).count(said) == 1
    for word in ("Nils", "Alone", "wrong child"):
        assert word not in page
    assert f'href="{reverse("desk:day")}"' in page
    baldur.open(at("concerns:concern", worry, "pk"), status=404)
    for other in ("disa", "anna", "gudrun"):
        with seen_as(getattr(v, other)):
            assert not Notice.objects.filter(kind="concern_back").exists()


def test_the_answer_that_moves_the_level_is_an_act_in_the_story(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    asked = asks(v, child)
    v.later(minutes=5)
    together.answer(asked, by=v.anna, level=2, words="The town's team too.", at=v.at)
    with seen_as(v.anna):
        case = Case.objects.get(child=child)
        assert (case.level, case.level_on) == (2, v.at.date())
        assert case.level_because == "The town's team too."
    page = words(Visitor(v, "anna").open(at("desk:child", child)))
    assert "What is needed has changed: some services help." in page


def test_a_service_takes_part_by_the_own_countrys_rule(hlid: Any) -> None:
    v = hlid
    child = v.child("nils", "anna")
    v.team(child, "anna")
    asked = referrals.send(
        child, v.units["is_health"], by=v.anna, need="talk", from_on=v.at.date(), story="His.",
        at=v.at,
    )  # fmt: skip
    referrals.accept(asked.offer, by=v.disa, at=v.later(hours=1))
    with seen_as(v.disa):
        part = teams.Participation.objects.get(child=child, unit=v.units["is_health"])
    assert (part.basis, part.statute) == ("statute", "is.integration_request")

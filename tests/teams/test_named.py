"""Somebody is named beside the one who leads, where the child has a right to it; and the child
coordinator, who takes the lead."""

import re
from datetime import timedelta

import pytest
from django.db import ProgrammingError
from django.urls import reverse
from psycopg.types.range import TimestamptzRange

from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.notices.models import Notice
from laget.plans import naming, needs
from laget.teams import actions as teams
from laget.teams import away, baton, lead, named
from laget.teams.models import Holding, LeadQuestion
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
RIGHT = {"coordinator": "no.koordinator", "child_coordinator": "no.barnekoordinator"}


def at(name, thing, key="child", **more):
    return reverse(name, kwargs={key: thing.pk, **more})


@pytest.fixture
def emma(village):
    """Per and Kari help, and Hanne from the mental health team; Kari holds the baton."""
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    return emma


def led(visitor, page):
    """Where a page leads that does not answer itself."""
    with visitor._then():
        return visitor.client.get(page).headers["Location"]


def has_right(village, child, kind, outcome="yes"):
    needs.consider(
        child, by=village.kari, right=RIGHT[kind], outcome=outcome, how="The family asked.",
        at=village.later(minutes=1),
    )  # fmt: skip


def name(village, child, kind="coordinator", who="per", by="rita"):
    has_right(village, child, kind)
    return naming.appoint(
        child, kind, village.roles[who], by=getattr(village, by), at=village.later(minutes=1)
    )


def there_is(village, child, kind="coordinator", who="kari"):
    with seen_as(getattr(village, who), read_only=True):
        return named.current(child.pk, kind)


def holder(village, child):
    with seen_as(village.kari):
        return baton.current(child.pk)


def told(village, who):
    with seen_as(getattr(village, who)):
        return list(Notice.objects.order_by("at", "pk").values_list("kind", flat=True))


def test_a_coordinator_is_appointed_where_the_right_is_found_and_told_to_all(village, emma):
    rita, per, kari = (Visitor(village, name) for name in ("rita", "per", "kari"))
    page = at("plans:appoint", emma, lead="coordinator")
    assert page in rita.open(at("desk:child", emma))
    assert page not in kari.open(at("desk:child", emma)), "only a leader appoints"
    kari.open(page, status=404)
    assert at("plans:right", emma) in led(rita, page)
    assert "has a right to a coordinator" in words(rita.open(at("plans:right", emma)))
    noted = rita.send(
        at("plans:right", emma), right=RIGHT["coordinator"], outcome="yes", how="Long-term needs.",
        on=village.at.date().isoformat(),
    )  # fmt: skip
    assert noted == page, "and then somebody is appointed"
    assert "Silje" not in rita.open(page), "nobody in another authority"
    rita.send(page, to=str(village.roles["per"].pk))
    village.later(minutes=5)
    read = words(kari.open(at("desk:child", emma)))
    assert "Per Vik is the coordinator." in read
    assert "You hold the baton" in read, "there is still one lead of the work"
    assert "appointed" in told(village, "per")
    day = words(per.open(reverse("desk:day")))
    assert "you are the coordinator" in day
    assert "You are the coordinator" in words(per.open(reverse("notices:notices")))
    village.later(minutes=5)
    mine = words(per.open(at("desk:child", emma)))
    assert "You are the coordinator." in mine
    assert "You are the coordinator from now on, appointed by Rita" in mine
    assert "Say that you cannot be the coordinator" in mine
    village.later(minutes=5)
    assert "you are the coordinator" not in words(per.open(reverse("desk:day"))), "it is known"


def test_a_right_that_nobody_has_found_names_nobody(village, emma):
    for outcome in ("no", "later", "not_wanted"):
        has_right(village, emma, "coordinator", outcome)
        with pytest.raises(Refused, match="right-first"):
            naming.appoint(
                emma, "coordinator", village.roles["per"], by=village.rita, at=village.at
            )
    with pytest.raises(NotAllowed):
        naming.appoint(emma, "coordinator", village.roles["per"], by=village.kari, at=village.at)
    with pytest.raises(Refused, match="not-here"):
        naming.appoint(emma, "captain", village.roles["per"], by=village.rita, at=village.at)


def test_one_who_cannot_says_why_and_somebody_else_is_named(village, emma):
    name(village, emma)
    village.later(minutes=5)
    per, rita, kari = (Visitor(village, name) for name in ("per", "rita", "kari"))
    page = at("teams:named-cannot", emma, kind="coordinator")
    assert "Say that you cannot be the coordinator" in words(per.open(page))
    assert "Write it in words." in words(per.send(page, 422, text=" "))
    assert "Nobody has appointed you to this." in words(kari.send(page, 409, text="I?"))
    per.send(page, text="I leave in May.")
    assert "I leave in May." not in kari.open(at("desk:child", emma)), "told to the one who did"
    assert "I leave in May." in rita.open(at("desk:child", emma))
    day = rita.open(reverse("desk:day"))
    assert "Per cannot be the coordinator" in words(day)
    answer = re.findall(r'href="(/lead/[^"]+)"', day)[0]
    asked = words(rita.open(answer))
    assert "is still the coordinator" in asked
    assert "Silje" not in asked
    village.later(minutes=5)
    rita.send(answer, words="Then Kari does it.", to=str(village.roles["kari"].pk))
    village.later(minutes=5)
    assert there_is(village, emma).role == village.roles["kari"]
    assert holder(village, emma).role == village.roles["kari"], "the baton did not move"
    assert holder(village, emma).lead == "holder"
    assert told(village, "per")[-1] == "no_longer"
    assert "said that it is not possible to be the coordinator" in words(
        rita.open(at("desk:child", emma))
    )


def test_it_ends_with_a_reason_that_the_team_reads(village, emma):
    held = name(village, emma)
    village.later(minutes=5)
    rita, kari = Visitor(village, "rita"), Visitor(village, "kari")
    page = at("teams:named-end", held, "pk")
    kari.open(page, status=404)
    with pytest.raises(Refused, match="no-reason"):
        named.end(held, by=village.rita, because=" ", at=village.at)
    lead.cannot(emma, by=village.per, because="Full.", beside="coordinator", at=village.at)
    assert "Write it in words." in words(rita.send(page, 422, text=""))
    rita.send(page, text="The needs are over.")
    village.later(minutes=5)
    assert there_is(village, emma) is None
    assert told(village, "per")[-1] == "no_longer"
    read = words(kari.open(at("desk:child", emma)))
    assert "is no longer the coordinator. The needs are over." in read
    with seen_as(village.rita):
        assert not LeadQuestion.objects.filter(answered_on=None).exists(), "it is answered by it"
    rita.open(page, status=404)
    with pytest.raises(Refused, match="ended-already"):
        named.end(held, by=village.rita, because="Again.", at=village.at)


def test_it_comes_to_the_leader_and_back_and_is_never_anybodys_in_silence(village, emma):
    name(village, emma)
    gone = away.mark_away(village.roles["per"], by=village.rita, at=village.later(minutes=5))
    village.later(minutes=5)
    now = there_is(village, emma)
    assert (now.role, now.standing_in) == (village.roles["rita"], True)
    read = words(Visitor(village, "kari").open(at("desk:child", emma)))
    assert "is the coordinator for now" in read
    with pytest.raises(Refused, match="not-appointed"):
        lead.cannot(emma, by=village.rita, because="x", beside="coordinator", at=village.at)
    assert away.come_back(gone, by=village.rita, at=village.later(minutes=5)) == 1
    assert there_is(village, emma).role == village.roles["per"]
    people = Visitor(village, "rita").open(at("teams:end-role", village.roles["per"], "pk"))
    assert "beside that, for one child, comes to" in words(people)
    teams.end_role(village.roles["per"], by=village.rita, at=village.later(minutes=5))
    village.later(minutes=5)
    assert there_is(village, emma).role == village.roles["rita"]


def test_a_unit_does_not_leave_with_it_and_a_closed_case_has_none(village, emma):
    name(village, emma)
    with seen_as(village.rita):
        part = village.roles["per"].unit.pk
        mine = teams.Participation.objects.get(child=emma, unit=part)
    with pytest.raises(Refused, match="holds-the-baton") as refused:
        teams.leave(mine, by=village.rita, at=village.later(minutes=5))
    assert "coordinator" in str(refused.value.message)
    with seen_as(village.kari):
        case = teams.Case.objects.get(child=emma)
    teams.close_case(
        case, by=village.kari, reason="Done.", family_says="Good.",
        follow_up_on=village.at.date() + timedelta(days=60), at=village.later(minutes=5),
    )  # fmt: skip
    with seen_as(village.rita):
        [ended] = Holding.objects.filter(child=emma, beside=True)
        assert (ended.during.upper, ended.because) == (village.at, "The case is closed.")
        assert not Holding.objects.filter(child=emma, during__endswith=None).exists()
    for who in ("per", "rita"):
        assert told(village, who)[-1] == "no_longer"
        page = Visitor(village, who).open(reverse("notices:notices"))
        assert "A case is closed. What you were appointed to there" in words(page)
        assert "Emma" not in page.split("A case is closed.")[1].split("</li>")[0]
    assert "no_longer" not in told(village, "kari"), "who closes it knows"
    assert "no_longer" not in told(village, "hanne")


def test_without_an_open_case_one_who_cannot_and_the_childs_wish_are_on_my_day(village):
    noah = village.child("noah")
    village.team(noah, "per", "kari")
    village.later(minutes=5)
    rita, kari = Visitor(village, "rita"), Visitor(village, "kari")
    wish = at("teams:lead-wish", noah)
    assert wish not in kari.open(at("desk:child", noah)), "there is nobody to wish about"
    with pytest.raises(Refused, match="no-case"):
        lead.wish(noah, by=village.kari, words="Kari.", at=village.at)
    name(village, noah)
    village.later(minutes=5)
    assert "should be the coordinator" in words(kari.open(wish))
    assert wish in kari.open(at("desk:child", noah))
    kari.send(wish, text="I want Kari.")
    lead.cannot(noah, by=village.per, because="Full.", beside="coordinator", at=village.at)
    village.later(minutes=5)
    day = rita.open(reverse("desk:day"))
    assert "Per cannot be the coordinator" in words(day)
    answers = set(re.findall(r'href="(/lead/[^"]+)"', day))
    assert len(answers) == 2, "the child's wish too"
    for page in sorted(answers):
        rita.send(page, words="We talk about it on Monday.")
    assert not re.findall(r'href="(/lead/[^"]+)"', rita.open(reverse("desk:day")))


def test_a_child_coordinator_takes_the_lead_and_does_not_hand_it_on(village, emma):
    """The guideline: where there is a child coordinator, that person coordinates."""
    held = name(village, emma, "child_coordinator")
    village.later(minutes=5)
    assert holder(village, emma).pk == held.pk
    assert told(village, "kari")[-1] == "no_longer"
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    read = words(kari.open(at("desk:child", emma)))
    assert "is the child coordinator" in read
    assert "Kari Vik holds the baton" not in read
    mine = per.open(at("desk:child", emma))
    assert "You are the child coordinator" in words(mine)
    assert at("teams:baton-offer", emma) not in mine
    with pytest.raises(Refused, match="is-appointed"):
        baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    asked = lead.cannot(emma, by=village.per, because="Too much.", at=village.at)
    lead.answer(
        asked, by=village.rita, words="Kari does.", to=village.roles["kari"],
        at=village.later(minutes=5),
    )  # fmt: skip
    now = holder(village, emma)
    assert (now.role, now.lead) == (village.roles["kari"], "child_coordinator")
    named.end(now, by=village.rita, because="Emma is 18.", at=village.later(minutes=5))
    now = holder(village, emma)
    assert (now.role, now.lead) == (village.roles["kari"], "holder"), "never nobody"
    village.later(minutes=5)
    baton.offer(emma, village.roles["per"], by=village.kari, at=village.at)


def test_the_database_lets_nobody_name_for_another_authority(village, emma):
    """The second wall, whatever a page forgot to ask."""
    rita, silje = village.rita, village.roles["silje"]
    for told_ in ({}, {"lead": "coordinator"}, {"lead": "level_1"}):
        with pytest.raises(ProgrammingError, match="row-level security"), seen_as(rita):
            Holding(
                child=emma, role=silje, beside=True, appointed_by_id=rita.role_id, shared=True,
                during=TimestamptzRange(village.at, None), writer_id=rita.role_id,
                unit=silje.unit, authority=silje.unit.authority, **told_,
            ).save(force_insert=True)  # fmt: skip


def test_a_service_that_takes_part_in_secret_sees_and_names_no_more_than_before(village, emma):
    village.team(emma, "stein", shared=False)
    has_right(village, emma, "coordinator")
    with pytest.raises(Refused, match="other-authority"):
        naming.appoint(emma, "coordinator", village.roles["stein"], by=village.rita, at=village.at)
    name(village, emma)
    village.later(minutes=5)
    assert "coordinator" not in words(Visitor(village, "stein").open(at("desk:child", emma)))

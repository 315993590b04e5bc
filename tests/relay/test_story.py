"""The story: every act has a sentence, and each reader gets what the circles give, no more."""

from __future__ import annotations

import re
import string
from datetime import date, timedelta

import pytest
from django.urls import reverse

from laget.asking import actions as asking
from laget.children import voice
from laget.children.models import Words
from laget.children.permissions import KNOW, OPEN, taking_part
from laget.children.record_permissions import SEE_RELATIONS
from laget.children.standing import standing
from laget.children.voice_permissions import SEE_WORDS
from laget.concerns.models import Concern, Report
from laget.concerns.permissions import SEE_REPORT
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotFound
from laget.core.seeing import seen_as
from laget.desk import child as desk
from laget.gaps.reads import seen
from laget.messages import actions as messages
from laget.messages.models import Message
from laget.messages.permissions import SEE as SEE_MESSAGE
from laget.paper import reads as paper
from laget.people.reads import held_on
from laget.plans import actions as plans
from laget.plans import from_paper, needs
from laget.plans.models import Contact, FromPaper, Measure, OtherPlan, Plan, Review
from laget.plans.permissions import (
    SEE_CONTACT,
    SEE_FROM_PAPER,
    SEE_MEASURE,
    SEE_OTHER,
    SEE_PLAN,
    SEE_REVIEW,
)
from laget.referrals.models import Offer
from laget.relay.acts import BESIDE, STORY
from laget.relay.reads import Act, around, story
from laget.relay.sentences import LEAD, SAID, tell
from laget.teams import actions as teams
from laget.teams.models import Case, Holding, LeadQuestion, Member, Participation
from laget.teams.permissions import SEE_CASE, SEE_HOLDING, SEE_MEMBER, SEE_PARTICIPATION
from visiting import Visitor, words

KNOWN = {"you", "who", "other", "child", "what"}
CODES = {
    "words": Words.How,
    "concern.decided": Concern.Decision,
    "report.assessed": Report.Outcome,
    "report.corrected": Report.Outcome,
    "consent.given": Consent.GivenBy,
    "measure.ended": Measure.Follows,
    "review": Review.Effect,
    "contact": Contact.WithWhom,
    "referral.declined": Offer.DeclineReason,
    "from-paper.wrote": FromPaper.WroteBy,
    "lead.asked": LeadQuestion.Kind,
    "lead.answered": LeadQuestion.Kind,
}
NARROW = {
    Plan: SEE_PLAN, Measure: SEE_MEASURE, Review: SEE_REVIEW,
    Contact: SEE_CONTACT, Participation: SEE_PARTICIPATION, Member: SEE_MEMBER, Case: SEE_CASE,
    Holding: SEE_HOLDING, Report: SEE_REPORT, FromPaper: SEE_FROM_PAPER, Message: SEE_MESSAGE,
    OtherPlan: SEE_OTHER,
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(CODES))
def test_every_code_has_a_sentence(kind):
    missing = {c for c in CODES[kind].values if f"{kind}:{c}" not in SAID and kind not in SAID}
    assert not missing


def test_sentences_use_only_names_they_are_given():
    for said in SAID.values():
        for text in said[1:]:
            used = {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}
            assert used <= KNOWN, text


def test_a_name_is_never_markup():
    act = Act("words", date(2026, 3, 2), None, None, None, None, "said", "Hi", "", None, True)
    told = tell(act, child="<b>Emma</b>", country="NO", me=None, names={}, places={})
    assert "<b>Emma" not in told.text
    assert "<b>Emma</b> said:" not in words(told.text)


def test_every_act_that_can_happen_has_a_sentence():
    kinds = set(re.findall(r"\('([a-z.-]+)', ", STORY)) - set(BESIDE)
    assert len(kinds) == 85
    assert {
        k for k in kinds - LEAD.keys() if k not in {said.partition(":")[0] for said in SAID}
    } == set()


@pytest.mark.django_db
def test_one_childs_circle_is_the_same_as_the_rooms_own(village):
    """The rule asked once for a page gives, for every hat, the rows the rooms' permissions give."""
    emma = village.child("emma", expecting="Mia")
    village.team(emma, "per", "kari")
    village.team(emma, "stein", shared=False)
    teams.open_case(emma, by=village.per, at=village.at)
    whole = village.units["coordination"]
    consents.give(emma, to_unit=whole, by=village.per, given_by="self", form="oral", at=village.at)
    plans.start_plan(emma, by=village.kari, words="Sleep", at=village.at)
    for who in ("kari", "stein"):
        actor = getattr(village, who)
        plans.start_measure(emma, by=actor, what="Talks", owner=village.roles[who], at=village.at)
    for shared, readers in ((True, ()), (False, ()), (False, ("anne", "stein"))):
        voice.note_words(
            emma, by=village.kari, text="x", how="said", shared=shared, at=village.at,
            readers=[village.roles[name] for name in readers],
        )  # fmt: skip
    for who in ("kari", "stein"):
        one = plans.start_measure(emma, by=village.__getattr__(who), what="x", at=village.at)
        plans.review(one, by=village.__getattr__(who), effect="worked", at=village.at)
        plans.note_contact(emma, by=village.__getattr__(who), with_whom="child", at=village.at)
        from_paper.enter(
            emma, by=village.__getattr__(who), paper="plan", paper_on=village.at.date(),
            came_on=village.at.date(), wrote_by="parent", words="x", at=village.at,
        )  # fmt: skip
    messages.write(emma, by=village.per, text="x", at=village.at)
    named_elsewhere(village, emma, from_on=village.at.date())
    different = []
    for name in village.roles:
        actor = village.__getattr__(name)
        with seen_as(actor, child=emma.pk, read_only=True):
            try:
                s = standing(actor, emma.pk)
            except NotFound:
                assert not KNOW.allows(actor, emma)
                continue
            assert KNOW.allows(actor, emma)
            assert s.opens == OPEN.allows(actor, emma)
            gaps = {one.gap.id for one in desk.page(actor, emma.pk).missing}
            if gaps != {gap.pk for gap in seen(actor, child=emma.pk)[:3]}:
                different.append((name, "gaps"))
            if not s.opens:
                continue
            said = set(s.words().values_list("pk", flat=True))
            if said != set(SEE_WORDS.rows(actor).filter(s.of_child).values_list("pk", flat=True)):
                different.append((name, "words"))
            told = {act.row for act in story(s)}
            open_words = set(s.words().filter(shared=True).values_list("pk", flat=True))
            if open_words != told & set(Words.objects.values_list("pk", flat=True)):
                different.append((name, "words in the story"))
            for table in (Plan, OtherPlan, Contact, Review, Member, Case, FromPaper, Message):
                rows = set(s.rows(table).values_list("pk", flat=True))
                if rows != told & {*table._base_manager.values_list("pk", flat=True)}:
                    different.append((name, table.__name__, "told"))
            beside = around(s).beside
            for kind, found in (
                (
                    "relation",
                    SEE_RELATIONS.rows(actor).filter(held_on(actor.on), taken_back_on=None),
                ),
                ("measure", SEE_MEASURE.rows(actor).filter(ended_on=None)),
                ("part", SEE_PARTICIPATION.rows(actor).filter(taking_part(actor, openly=False))),
            ):
                keys = {str(pk) for pk in found.filter(s.of_child).values_list("pk", flat=True)}
                if keys != {one["id"] for one in beside[kind]}:
                    different.append((name, kind, "beside the story"))
            for table, permission in NARROW.items():
                narrow = set(s.rows(table).values_list("pk", flat=True))
                rooms = set(permission.rows(actor).filter(s.of_child).values_list("pk", flat=True))
                if narrow != rooms:
                    different.append((name, table.__name__, len(narrow), len(rooms)))
    assert different == []


@pytest.mark.django_db
def test_the_newest_stands_first(village):
    emma = village.child("emma")
    village.team(emma, "per")
    for day in (1, 2, 3):
        plans.note_contact(
            emma, by=village.per, with_whom="child", note=str(day), at=village.later(days=1)
        )
    with seen_as(village.per, child=emma.pk, read_only=True):
        acts = story(standing(village.per, emma.pk))
    assert [a.text for a in acts if a.kind == "contact"] == ["3", "2", "1"]
    assert [a.on for a in acts] == sorted((a.on for a in acts), reverse=True)


def told(village, name, child, *kinds):
    actor = getattr(village, name)
    with seen_as(actor, child=child.pk, read_only=True):
        acts = story(standing(actor, child.pk))
    return [(act.kind, act.text) for act in acts if act.kind.split(".")[0] in kinds]


@pytest.mark.django_db
def test_messages_stand_in_the_story_and_what_is_withdrawn_is_out_of_view(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    village.team(emma, "stein", shared=False)
    messages.write(emma, by=village.per, text="Home with a fever.", at=village.later(days=1))
    gone = messages.write(emma, by=village.kari, text="Her aunt is ill.", at=village.later(days=1))
    messages.withdraw(gone, by=village.kari, because="Not yours.", at=village.later(days=1))
    for name in ("per", "kari", "rita"):
        assert told(village, name, emma, "message") == [
            ("message.withdrawn", "Not yours."), ("message.sent", ""),
            ("message.sent", "Home with a fever."),
        ], name  # fmt: skip
    assert told(village, "stein", emma, "message") == []


def ask(village, child, *units, **more):
    wanted = {"said_by": "guardian", "how": "oral", "adult": village.roles["per"], **more}
    return asking.ask(
        child, by=village.per, units=[village.units[unit] for unit in units], at=village.at,
        lapses_on=village.at.date() + timedelta(14), **wanted,
    )  # fmt: skip


@pytest.mark.django_db
def test_the_story_says_whom_others_were_asked_of_those_who_may_know(village):
    """The service that asked, and the adult; each that is asked, of itself alone."""
    emma = village.child("emma", family_name="Berg")
    village.team(emma, "per", "kari", "ida", "hanne")
    question = ask(village, emma, "nurse", "mental", adult=village.roles["ida"])
    asked = [("asking.asked", "Mental, Nurse")]
    for name in ("per", "rita", "ida"):
        assert told(village, name, emma, "asking") == asked, name
    for name in ("anne", "joakim"):
        assert told(village, name, emma, "asking") == [("asking.put", "")], name
    for name in ("kari", "hanne"):
        assert told(village, name, emma, "asking") == [], name
    page = words(Visitor(village, "anne").open(reverse("desk:child", args=[emma.pk])))
    assert (
        "With the family's yes, your service is asked whether it worries too. Ida Vik gets the"
        " answer."
    ) in page
    assert "Mental, Nurse" not in page
    asking.end(question, by=village.ida, ending="settled", at=village.later(days=1))
    for name in ("anne", "joakim"):
        assert told(village, name, emma, "asking") == [], name
    assert told(village, "per", emma, "asking")[1:] == asked


@pytest.mark.django_db
def test_who_leads_the_unit_of_an_adult_who_has_left_reads_whom_others_were_asked(village):
    emma = village.child("emma", family_name="Berg")
    village.team(emma, "per", "kari", "hanne")
    ask(village, emma, "mental", adult=village.roles["kari"])
    assert told(village, "anne", emma, "asking") == []
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(days=1))
    assert told(village, "anne", emma, "asking") == [("asking.asked", "Mental")]


@pytest.mark.django_db
@pytest.mark.parametrize("said_by", ["self", "guardian"])
def test_on_paper_whom_others_were_asked_is_for_the_family_that_said_yes(village, said_by):
    emma = village.child("emma", family_name="Berg")
    village.team(emma, "per", "kari")
    ask(village, emma, "mental", said_by=said_by)
    for_whom = "the young person" if said_by == "self" else "the family"
    for name, is_there in (("per", True), ("kari", False)):
        actor = getattr(village, name)
        with seen_as(actor, child=emma.pk, read_only=True):
            printed = str(paper.story(actor, emma.pk))
        assert (f"For {for_whom}, not for the team" in printed) is is_there
        assert ("Mental" in printed) is is_there
        assert "Own service only" not in printed


def named_elsewhere(village, child, **told):
    return needs.name_other(
        child, by=village.stein, kind="no.cw_measure_plan", at=village.at, **told
    )  # fmt: skip


def page_of(village, name, child):
    return words(Visitor(village, name).open(reverse("desk:child", args=[child.pk])))


@pytest.mark.django_db
def test_a_plan_named_elsewhere_is_told_with_who_can_be_asked_and_its_days(village):
    emma = village.child("emma")
    village.team(emma, "per", "stein")
    one = named_elsewhere(
        village, emma, from_on=date(2026, 3, 1), next_on=date(2026, 6, 1),
        owner=village.roles["gro"],
    )  # fmt: skip
    called = "“Plan for help or care, child welfare”."
    says = f"named a plan that is written elsewhere: {called} Gro Vik can be asked about it."
    days = "It applies from 1 March 2026. It is looked at next 1 June 2026."
    village.later(minutes=5)
    for name, who in (("per", "Stein Vik"), ("stein", "You")):
        page = page_of(village, name, emma)
        assert f"{who} {says}" in page
        assert days in page
    needs.change_other(
        one, by=village.stein, owner=None, next_on=None, shares_text="",
        to_on=village.later(days=9).date(), at=village.at,
    )  # fmt: skip
    ended = f"A plan that is written elsewhere has ended: {called}"
    assert ended in page_of(village, "per", emma)
    help_alone = Visitor(village, "per").open(reverse("desk:child", args=[emma.pk]), story="help")
    assert ended in words(help_alone)


@pytest.mark.django_db
def test_one_that_begins_later_is_told_on_the_day_it_is_named(village):
    emma = village.child("emma")
    village.team(emma, "stein")
    named_elsewhere(village, emma, from_on=date(2026, 9, 1))
    with seen_as(village.stein, child=emma.pk, read_only=True):
        acts = story(standing(village.stein, emma.pk))
    assert [a.on for a in acts if a.kind == "other-plan.named"] == [village.at.date()]


@pytest.mark.django_db
def test_a_plan_that_a_hidden_service_names_is_told_there_alone(village):
    emma = village.child("emma")
    village.team(emma, "per")
    village.team(emma, "stein", shared=False)
    named_elsewhere(village, emma, from_on=date(2026, 3, 1))
    village.later(minutes=5)
    assert "written elsewhere" in page_of(village, "stein", emma)
    assert "written elsewhere" not in page_of(village, "per", emma)

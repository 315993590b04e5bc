"""What a yes opens: the question and what is written in it, or the work together."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from laget.children import voice
from laget.children.permissions import KNOW, OPEN
from laget.children.standing import standing
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk.child import page
from laget.gaps.models import Gap
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.meetings import undoing
from laget.meetings.models import Invitation, Meeting
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.meetings.permissions import SEE_INVITATION
from laget.messages import actions as messages
from laget.messages.permissions import SEE as SEE_MESSAGE
from laget.notices.models import Notice
from laget.plans import actions as plans
from laget.plans.permissions import SEE_GOAL, SEE_PLAN
from laget.referrals import actions as referrals
from laget.referrals import after, reads
from laget.referrals.models import Referral
from laget.referrals.permissions import SEE
from laget.teams import actions as teams
from laget.teams.models import Case, Participation
from laget.teams.permissions import SEE_CASE, SEE_HOLDING, SEE_MEMBER, SEE_PARTICIPATION
from laget.teams.reads import could_help, could_hold
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

#: What the team has written: none of it is in a question.
THE_TEAMS = (
    "plans_plan", "plans_goal", "plans_contact", "teams_case", "children_words",
    "messages_message", "teams_batonoffer",
)  # fmt: skip
AS_FIRST = (SEE_PLAN, SEE_GOAL, SEE_CASE, SEE_MESSAGE, SEE_MEETING)


@pytest.fixture
def work(village, emma):
    """Per and Kari work together openly: a case, a plan, the child's words, a message, a lead."""
    teams.open_case(emma, by=village.kari, at=village.at)
    plans.start_plan(emma, by=village.kari, words="I want to sleep.", at=village.at)
    plans.note_contact(emma, by=village.kari, on=village.at.date(), with_whom="guardian",
                       note="Called.", at=village.at)  # fmt: skip
    voice.note_words(emma, by=village.kari, text="I like to swim.", how="said", shared=True,
                     at=village.at)  # fmt: skip
    messages.write(emma, by=village.kari, text="Who brings the cake?", at=village.at)
    village.holds(emma, "per", offered_by="kari")


@pytest.fixture
def yes(village, work, ask):
    """The mental team has said yes to Kari's question, and the family has agreed to no more."""
    asked = ask("mental", only_question=True)
    ask("clinic", need="assess", only_question=True)
    referrals.accept(asked.offer, by=village.hanne, at=village.later(hours=1))
    village.later(hours=1)
    with seen_as(village.hanne):
        return Referral.objects.select_related("offer", "child").get(pk=asked.pk)


def rows(actor, table):
    """What the database alone lets somebody read."""
    with seen_as(actor), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def first(village, permission, name):
    """What the permission alone gives: asked in the eyes of one who reads what the team reads."""
    with seen_as(village.kari, read_only=True):
        return set(permission.rows(getattr(village, name)).values_list("pk", flat=True))


def part(village, name="kari"):
    with seen_as(getattr(village, name)):
        return Participation.objects.get(unit=village.units["mental"], to_on=None)


def test_a_yes_shows_the_name_the_text_and_who_leads(village, emma, yes):
    with seen_as(village.hanne, read_only=True):
        assert KNOW.allows(village.hanne, emma)
        assert (yes.child.given_name, yes.story) == ("Emma", "Hers.")
        assert reads.leading(village.hanne, yes).role_id == village.per.role_id
        assert [row.role_id for row in SEE_HOLDING.rows(village.hanne)] == [village.per.role_id]
        assert [row.pk for row in SEE.rows(village.hanne)] == [yes.pk], "not the clinic's"
        mine = set(SEE_PARTICIPATION.rows(village.hanne).values_list("unit", flat=True))
        assert mine == {village.units["mental"].pk}, "not who else takes part"
        assert {m.role_id for m in SEE_MEMBER.rows(village.hanne)} == {village.hanne.role_id}


@pytest.mark.parametrize("name", ["hanne", "joakim"])
def test_the_first_wall_gives_nothing_of_the_teams(village, emma, yes, name):
    for permission in AS_FIRST:
        if permission is not SEE_MEETING:
            assert first(village, permission, "per"), permission.key
        assert not first(village, permission, name), permission.key
    assert first(village, SEE_HOLDING, name) == first(village, SEE_HOLDING, "per")


@pytest.mark.parametrize("name", ["hanne", "joakim"])
def test_the_second_wall_gives_nothing_of_the_teams(village, emma, yes, name):
    for table in THE_TEAMS:
        assert rows(village.per, table), table
        assert not rows(getattr(village, name), table), table
    assert rows(getattr(village, name), "teams_holding") == 1
    assert rows(getattr(village, name), "referrals_referral") == 1
    with seen_as(getattr(village, name), child=emma.pk), connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM plans_plan), (SELECT count(*) FROM"
                       " teams_holding), (SELECT count(*) FROM referrals_referral)")  # fmt: skip
        assert cursor.fetchone() == (0, 1, 1), "nor on a page about the child"


def test_the_two_walls_are_equal_for_who_helps_with_one_question(village, emma, yes):
    for name in ("hanne", "joakim", "per", "kari"):
        actor = getattr(village, name)
        for permission in (*AS_FIRST, SEE, SEE_HOLDING, SEE_PARTICIPATION, SEE_MEMBER):
            table = apps.get_model(permission.model)._meta.db_table
            with seen_as(actor, read_only=True):
                assert permission.rows(actor).count() == rows(actor, table), (name, permission.key)


def test_who_may_read_it_is_told_the_same_way_round(village, emma, yes):
    def may(permission, row):
        with seen_as(village.kari, read_only=True):
            return set(permission.holders(row).values_list("pk", flat=True))

    with seen_as(village.kari, read_only=True):
        plan = SEE_PLAN.rows(village.kari).get()
        holding = SEE_HOLDING.rows(village.kari).get()
    ours = {village.hanne.role_id, village.joakim.role_id}
    assert not ours & may(SEE_PLAN, plan)
    assert ours <= may(SEE_HOLDING, holding)
    assert ours <= may(OPEN, emma), "the page, with what is theirs on it"


def test_the_page_shows_the_question_and_nobody_elses_work(village, emma, yes):
    with seen_as(village.hanne, read_only=True):
        how = standing(village.hanne, emma.pk)
        shown = page(village.hanne, emma.pk)
    assert (how.in_team, how.in_unit, how.by_question) == (False, True, True)
    assert shown.holder.role.pk == village.per.role_id
    told = (shown.has_plan, shown.aims, shown.words_to_all, shown.is_case_open)
    assert told == (False, [], None, False)
    assert {p.unit_id for p in shown.parts} == {village.units["mental"].pk}
    text = words(Visitor(village, "hanne").open(reverse("desk:child", args=[emma.pk])))
    for theirs in ("sleep", "swim", "cake", "Clinic", "Called", "Nurse"):
        assert theirs not in text.replace("Nurse asks", ""), theirs
    assert "your service helps with one question" in text
    team = words(Visitor(village, "per").open(reverse("desk:child", args=[emma.pk])))
    assert "helps with one question, and sees only that today" in team, "and when it was opened"
    assert "The family lets Mental read more" in team


def test_once_the_last_question_is_done_the_part_ends_and_before_that_it_lasts(
    village, emma, yes, ask
):
    asked = ask("mental", need="health", only_question=True)
    village.later(days=1)
    referrals.accept(asked.offer, by=village.hanne, at=village.at)
    with seen_as(village.hanne):
        second = Referral.objects.select_related("offer", "child").get(pk=asked.pk)
    village.later(days=1)
    after.finish(yes, by=village.hanne, outcome="helped", words="Better.", at=village.at)
    assert part(village, "hanne").only_question, "another question rests on it"
    village.later(minutes=5)
    hanne = Visitor(village, "hanne")
    landed = hanne.send(reverse("referrals:finish", args=[second.pk]), outcome="helped", words="")
    said = words(hanne.open(landed))
    assert "Told back to" in said
    assert "Emma" not in said
    hanne.open(reverse("desk:child", args=[emma.pk]), status=404)
    with seen_as(village.kari):
        assert not Participation.objects.filter(unit=village.units["mental"], to_on=None).exists()
        assert Referral.objects.get(pk=yes.pk).told_back == "Better."


@pytest.mark.parametrize("how", ["done", "returned"])
def test_the_team_closes_its_case_and_the_question_is_answered_all_the_same(
    village, emma, yes, how
):
    with seen_as(village.per):
        case = Case.objects.get()
    teams.close_case(
        case, by=village.per, reason="She sleeps.", family_says="Good.", at=village.later(days=1),
        follow_up_on=village.at.date() + timedelta(days=60),
    )  # fmt: skip
    with seen_as(village.hanne, read_only=True):
        assert [row.pk for row in SEE.rows(village.hanne)] == [yes.pk], "it lasts"
        assert KNOW.allows(village.hanne, emma)
        assert not SEE_CASE.rows(village.hanne)
    for name in ("per", "kari", "rita"):
        with seen_as(getattr(village, name)):
            assert not Participation.objects.filter(to_on=None), "the work together has ended"
    village.later(days=1)
    if how == "done":
        after.finish(yes, by=village.hanne, outcome="helped", words="Better.", at=village.at)
    else:
        after.hand_back(yes, by=village.hanne, reason="no_room", at=village.at)
    with seen_as(village.hanne, read_only=True):
        assert not KNOW.allows(village.hanne, emma), "and then it ends by itself"
        assert not Participation.objects.filter(to_on=None)
    anne = words(Visitor(village, "anne").open(reverse("notices:notices")))
    says = {
        "done": "A service you asked has answered.",
        "returned": "A service that had said yes has handed it back.",
    }
    assert says[how] in anne, "Kari, who asked, works with her no longer"
    with seen_as(village.anne):
        assert Referral.objects.get(pk=yes.pk).told_back == ("Better." if how == "done" else "")


def test_it_cannot_write_where_the_team_reads(village, emma, yes):
    with pytest.raises(Refused, match="only-question"):
        teams.open_case(emma, by=village.hanne, at=village.at)
    with pytest.raises(NotAllowed):
        messages.write(emma, by=village.hanne, text="Hello.", at=village.at)
    with seen_as(village.kari, read_only=True):
        could = {role.pk for role in could_hold(village.kari, emma.pk)}
    assert village.hanne.role_id not in could, "nobody is handed what they may not read"
    mine = plans.start_plan(emma, by=village.hanne, words="Hers.", at=village.at)
    assert not mine.shared, "what it writes is its own"


def test_it_tells_how_it_went_and_hands_back(village, emma, yes):
    after.hand_back(yes, by=village.hanne, reason="no_room", at=village.later(days=1))
    assert not rows(village.hanne, "referrals_referral")
    assert not rows(village.hanne, "teams_holding")
    with seen_as(village.hanne, read_only=True):
        assert not KNOW.allows(village.hanne, emma)


def test_a_part_that_two_questions_rest_on_ends_with_the_last(village, emma, ask, yes):
    again = ask("mental", need="family", only_question=True)
    referrals.accept(again.offer, by=village.hanne, at=village.later(hours=1))
    after.hand_back(yes, by=village.hanne, reason="no_room", at=village.later(hours=1))
    with seen_as(village.hanne, read_only=True):
        assert [row.pk for row in SEE.rows(village.hanne)] == [again.pk]
    with seen_as(village.hanne):
        again = Referral.objects.select_related("offer").get(pk=again.pk)
    after.hand_back(again, by=village.hanne, reason="no_room", at=village.later(hours=1))
    with seen_as(village.hanne, read_only=True):
        assert not KNOW.allows(village.hanne, emma)


def test_the_family_says_yes_to_more(village, emma, yes):
    with seen_as(village.per, read_only=True):
        assert village.units["mental"] in could_help(village.per, emma.pk)
    village.later(days=1)
    teams.invite(emma, village.units["mental"], by=village.per, given_by="guardian", form="oral",
                 at=village.at)  # fmt: skip
    assert not part(village).only_question
    for table in ("plans_plan", "teams_case", "children_words"):
        assert rows(village.hanne, table) == rows(village.per, table)
    assert first(village, SEE_PLAN, "hanne")
    with seen_as(village.per, read_only=True):
        assert village.units["mental"] not in could_help(village.per, emma.pk)


def test_a_second_question_can_open_the_work_together(village, emma, ask, yes):
    more = ask("mental", need="family")
    referrals.accept(more.offer, by=village.hanne, at=village.later(hours=1))
    assert not part(village).only_question
    assert rows(village.hanne, "plans_plan")


def test_the_service_does_not_open_it_for_itself(village, emma, yes):
    yes_from = {"given_by": "guardian", "form": "oral", "at": village.at}
    with pytest.raises(NotAllowed):
        teams.invite(emma, village.units["mental"], by=village.hanne, **yes_from)
    with pytest.raises(Refused, match="only-question"):
        teams.begin(emma, village.units["mental"], by=village.joakim, **yes_from)


@pytest.mark.parametrize("name", ["hanne", "joakim", "per"])
def test_the_database_opens_nothing_without_another_yes(village, emma, yes, name):
    actor = getattr(village, name)
    whole = "UPDATE teams_participation SET only_question = false WHERE only_question"
    refused = pytest.raises(ProgrammingError, match="one question")
    with refused, transaction.atomic(), seen_as(actor), connection.cursor() as cursor:
        cursor.execute(whole)
    assert part(village).only_question
    own = Participation(
        child=emma, basis="consent", consent_id=yes.consent_id, from_on=village.at.date(),
        unit=village.units["mental"], authority=village.units["mental"].authority, shared=True,
        writer_id=village.hanne.role_id, sys_from=village.at, to_on=village.at.date(),
    )  # fmt: skip
    refused = pytest.raises(ProgrammingError, match="one question")
    with refused, transaction.atomic(), seen_as(village.hanne):
        own.save(force_insert=True)


def test_when_the_family_takes_its_yes_back_all_of_it_closes(village, emma, yes):
    from laget.consent import actions as consents
    from laget.consent.models import Consent

    with seen_as(village.kari):
        given = Consent.objects.get(pk=yes.consent_id)
    consents.withdraw(given, by=village.kari, at=village.later(days=1))
    assert not rows(village.hanne, "referrals_referral")
    assert not rows(village.hanne, "teams_holding")


def test_two_who_help_of_whom_one_has_a_question_are_not_asked_for_a_plan(village):
    mia = village.child("mia")
    village.team(mia, "kari")
    asked = referrals.send(
        mia, village.units["mental"], by=village.kari, need="talk", given_by="guardian",
        from_on=village.at.date(), story="", only_question=True, at=village.at,
    )  # fmt: skip
    referrals.accept(asked.offer, by=village.hanne, at=village.later(hours=1))

    def missing(name):
        with seen_as(getattr(village, name)):
            return set(Gap.objects.filter(child=mia, closed_at=None).values_list("rule", flat=True))

    plans.note_contact(mia, by=village.kari, on=village.at.date(), with_whom="guardian",
                       note="Called.", at=village.later(days=40))  # fmt: skip
    assert "no-joint-plan" not in missing("kari") | missing("hanne")
    teams.invite(mia, village.units["mental"], by=village.kari, given_by="guardian", form="oral",
                 at=village.later(hours=1))  # fmt: skip
    assert {"no-joint-plan"} <= missing("kari") & missing("hanne")


def test_a_service_the_team_does_not_know_of_opens_only_its_question(village, emma):
    village.team(emma, "marit", shared=False)
    asked = referrals.send(
        emma, village.units["mental"], by=village.marit, need="talk", given_by="guardian",
        from_on=village.at.date(), story="", at=village.later(minutes=1),
    )  # fmt: skip
    assert (asked.shared, asked.offer.only_question) == (False, True)
    referrals.accept(asked.offer, by=village.hanne, at=village.later(hours=1))
    with seen_as(village.hanne):
        mine = Participation.objects.get(unit=village.units["mental"])
    assert (mine.shared, mine.only_question) == (False, False), "hidden, as before"
    with seen_as(village.kari):
        assert not Participation.objects.filter(unit=village.units["mental"]).exists()


def test_the_form_asks_what_a_yes_opens_and_begins_with_the_least(village, emma, work):
    kari, url = Visitor(village, "kari"), reverse("referrals:send", args=[emma.pk])
    form = kari.open(url)
    assert "What do they read if they say yes?" in words(form)
    assert 'value="question" checked' in form.replace("  ", " ")
    told = {"need": "talk", "to_unit": str(village.units["mental"].pk), "from_on": "2026-03-20",
            "given_by": "guardian"}  # fmt: skip
    kari.send(url, 422, **told, opens="everything")
    kari.send(url, **told)
    with seen_as(village.kari):
        asked = Referral.objects.select_related("offer").get()
    assert asked.offer.only_question
    answer = reverse("referrals:answer", args=[asked.offer_id])
    hanne = Visitor(village, "hanne")
    assert "The family has agreed to that, and not to more." in words(hanne.open(answer))
    assert "Emma" not in words(hanne.open(answer))
    hanne.send(answer, answer="yes", member=str(village.hanne.role_id))
    after_yes = words(hanne.open(answer))
    assert "Call the one who leads the work: Per" in after_yes
    assert "Only this question, and what is written in it" in words(
        kari.open(reverse("referrals:referral", args=[asked.pk]))
    )


@pytest.fixture
def called(village, emma, yes):
    """Kari calls a meeting, and invites Per and Hanne."""
    with seen_as(village.kari, read_only=True):
        guests = meeting_reads.guests(village.kari, emma.pk)
    invited = [guests[f"role:{role.pk}"] for role in (village.roles["per"], village.roles["hanne"])]
    return meetings.call(
        emma, by=village.kari, question="What helps?", begins_at=village.at + timedelta(days=3),
        place="The library", guests=invited, at=village.at,
    )  # fmt: skip


def test_it_is_invited_to_a_meeting_and_answers(village, emma, called):
    hanne = village.hanne
    with seen_as(hanne, read_only=True):
        assert [one.pk for one in SEE_MEETING.rows(hanne)] == [called.pk]
        [mine] = SEE_INVITATION.rows(hanne).select_related("role", "meeting")
        assert mine.role_id == hanne.role_id, "not who else is invited"
        assert hanne.role_id in SEE_INVITATION.holders(mine).values_list("pk", flat=True)
        assert hanne.role_id in SEE_MEETING.holders(mine.meeting).values_list("pk", flat=True)
    for name in ("hanne", "joakim"):
        assert rows(getattr(village, name), "meetings_meeting") == 1
        assert rows(getattr(village, name), "meetings_invitation") == 1
        assert len(first(village, SEE_INVITATION, name)) == 1
        assert len(first(village, SEE_MEETING, name)) == 1
    meetings.answer(mine, by=hanne, answer="comes", at=village.at)
    text = words(Visitor(village, "hanne").open(reverse("meetings:meeting", args=[called.pk])))
    assert "What helps?" in text
    assert "You see your own invitation here" in text
    for theirs in ("Per", "Move the meeting", "Cancel the meeting"):
        assert theirs not in text.replace("Person", ""), theirs
    for name in ("move", "cancel", "hear"):
        Visitor(village, "hanne").open(reverse(f"meetings:{name}", args=[called.pk]), 404)
    child = words(Visitor(village, "hanne").open(reverse("desk:child", args=[emma.pk])))
    assert "What helps?" in child
    with seen_as(village.kari):
        assert Invitation.objects.get(pk=mine.pk).state == "comes"


def test_the_leader_sends_somebody_else_who_sees_as_much(village, called):
    with seen_as(village.joakim, read_only=True):
        [mine] = SEE_INVITATION.rows(village.joakim).select_related("role")
    meetings.send_other(mine, village.roles["joakim"], by=village.joakim, at=village.at)
    assert not rows(village.hanne, "meetings_invitation")
    assert rows(village.joakim, "meetings_invitation") == 1


def test_what_the_meeting_came_to_is_the_teams(village, called):
    with seen_as(village.kari):
        Meeting.objects.filter(pk=called.pk).update(
            state="held", ended_at=village.at, follow_up_on=village.at.date()
        )
    for name in ("hanne", "joakim"):
        assert not rows(getattr(village, name), "meetings_meeting")
        assert not rows(getattr(village, name), "meetings_invitation")
        assert not first(village, SEE_MEETING, name)


def test_a_log_that_is_opened_again_is_the_teams_too(village, emma, called):
    with seen_as(village.kari):
        Meeting.objects.filter(pk=called.pk).update(
            state="held", ended_at=village.at, ended_by=village.kari.role_id,
            follow_up_on=village.at.date(),
        )  # fmt: skip
        meeting = Meeting.objects.get(pk=called.pk)
    undoing.open_log(meeting, by=village.kari, because="A wrong day.", at=village.later(days=4))
    for name in ("hanne", "joakim"):
        actor = getattr(village, name)
        assert not rows(actor, "meetings_meeting")
        assert not rows(actor, "meetings_invitation")
        assert not first(village, SEE_MEETING, name)
        assert not first(village, SEE_INVITATION, name)
        with seen_as(actor):
            assert not Notice.objects.filter(kind="log_open"), "nothing they could read"
        child = words(Visitor(village, name).open(reverse("desk:child", args=[emma.pk])))
        assert "What helps?" not in child
    with seen_as(village.per):
        assert Notice.objects.filter(kind="log_open").count() == 1
    with seen_as(village.kari, read_only=True):
        mine = Invitation.objects.select_related("meeting", "role").get(role=village.hanne.role_id)
        for permission, row in ((SEE_INVITATION, mine), (SEE_MEETING, mine.meeting)):
            assert village.hanne.role_id not in permission.holders(row).values_list("pk", flat=True)

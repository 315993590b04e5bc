"""A meeting of the team, told with the cast: called, answered, held, decided, signed off."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from laget.children import protecting, voice
from laget.children.models import NotHeard, Relation, Words
from laget.children.standing import standing
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as desk
from laget.gaps.models import Gap
from laget.meetings import actions, holding, reads, undoing, words
from laget.meetings.models import Decision, Heard, Invitation, Meeting, Record
from laget.meetings.reads import Guest
from laget.plans.models import Contact, Measure
from laget.relay.reads import story
from laget.teams import actions as teams
from laget.teams.models import Member, Participation
from laget.teams.reads import could_hold
from village import at

pytestmark = pytest.mark.django_db

TUESDAY = at("2026-03-10", hour=14)
LATER = date(2026, 5, 4)


@pytest.fixture
def emma(village):
    emma = village.child("emma", expecting="Anne")
    village.team(emma, "per", "kari", "hanne")
    return emma


@pytest.fixture
def meeting(village, emma):
    return call(village, emma)


def call(village, child, by="per", names=("per", "kari", "hanne"), **more):
    who = getattr(village, by)
    with seen_as(who, read_only=True):
        guests = reads.guests(who, child.pk)
    wanted = [g for g in guests.values() if g.role is None or g.role.person.code in names]
    told = {"question": "How does Emma get in the door?", "begins_at": TUESDAY, "place": "Room 4"}
    return actions.call(child, by=who, guests=wanted, at=village.at, **(told | more))


def of(actor, meeting):
    with seen_as(actor, read_only=True):
        return reads.meeting(actor, meeting.pk)


def invitation(village, meeting, name=""):
    with seen_as(village.per):
        rows = Invitation.objects.filter(meeting=meeting)
        if name:
            return rows.get(role=village.roles[name])
        return rows.get(role=None, relation=None)


def come(village, meeting, *names):
    """They are here, and the child with them."""
    who = [invitation(village, meeting, name) for name in (*names, "")]
    holding.note_who(meeting, by=village.per, came=who, at=village.at)


def decide(village, meeting, by="per", owner="kari", what="Meet Emma at the gate", **more):
    told = {"what": what, "owner": village.roles[owner], "evaluate_on": date(2026, 4, 14)}
    return holding.decide(meeting, by=getattr(village, by), at=village.at, **(told | more))


def sign(village, meeting, by="per", **more):
    told = {"read": reads.as_read(of(village.per, meeting).decisions.all())}
    told |= {"follow_up_on": LATER, "at": village.at}
    return holding.sign_off(meeting, by=getattr(village, by), **(told | more))


def test_called_answered_held_and_every_decision_is_a_measure_at_once(village, emma, meeting):
    assert invitation(village, meeting, "per").state == "comes", "who calls, comes"
    actions.answer(invitation(village, meeting, "kari"), by=village.kari, answer="comes",
                   at=village.at)  # fmt: skip
    hanne = invitation(village, meeting, "hanne")
    actions.answer(hanne, by=village.hanne, answer="sent", contribution="She sleeps.",
                   at=village.at)  # fmt: skip
    actions.hear(meeting, by=village.kari, text="I want the gate.", at=village.at)
    village.later(days=8)
    come(village, meeting, "per", "kari")
    one = decide(village, meeting)
    decide(village, meeting, by="kari", owner="per", what="Ring home")
    holding.decide(meeting, by=village.per, what="No bus", because="She lives near.",
                   at=village.at)  # fmt: skip
    assert one.measure.owner == village.roles["kari"]
    assert one.measure.shared
    sign(village, meeting, by="kari")
    held = of(village.per, meeting)
    assert (held.state, held.follow_up_on, held.ended_by) == ("held", LATER, village.roles["kari"])
    states = {i.role.person.code if i.role else "": i.state for i in held.invitations.all()
              if not i.relation_id}  # fmt: skip
    assert states == {"per": "came", "kari": "came", "hanne": "sent", "": "came"}
    with seen_as(village.hanne):
        assert {m.what for m in Measure.objects.all()} == {"Meet Emma at the gate", "Ring home"}
        [contact] = Contact.objects.all()
        assert (contact.with_whom, contact.on) == ("meeting", date(2026, 3, 10))
        assert Words.objects.get().text == "I want the gate."


def test_a_measure_without_a_day_to_look_at_it_is_a_gap_like_any_other(village, meeting):
    village.later(days=8)
    decide(village, meeting, evaluate_on=None)
    with seen_as(village.per):
        assert Gap.objects.filter(rule="measure-without-owner-or-date", closed_at=None).exists()


def test_not_on_another_day_and_not_twice(village, meeting):
    with pytest.raises(Refused, match="not-yet"):
        decide(village, meeting)
    village.later(days=8)
    come(village, meeting, "per")
    decide(village, meeting)
    sign(village, meeting)
    for again in (sign, decide):
        with pytest.raises(Refused, match="held-already"):
            again(village, meeting)
    with pytest.raises(Refused, match="held-already"):
        actions.cancel(meeting, by=village.per, because="Ill", at=village.at)
    with seen_as(village.per):
        assert Contact.objects.count() == 1


def test_cancelled_with_a_reason_and_nothing_more_is_written(village, meeting):
    with pytest.raises(Refused, match="no-reason"):
        actions.cancel(meeting, by=village.kari, because=" ", at=village.at)
    actions.cancel(meeting, by=village.kari, because="Snow.", at=village.at)
    village.later(days=8)
    for act in (
        lambda: decide(village, meeting),
        lambda: actions.hear(meeting, by=village.per, text="Hi", at=village.at),
        lambda: actions.answer(
            invitation(village, meeting, "kari"), by=village.kari, answer="comes", at=village.at
        ),
    ):
        with pytest.raises(Refused, match="cancelled"):
            act()
    with seen_as(village.per):
        assert not Contact.objects.exists()


def test_an_answer_says_what_it_must_and_can_be_changed(village, meeting):
    mine = invitation(village, meeting, "kari")
    for answer, code in (("sent", "no-contribution"), ("declined", "no-reason")):
        with pytest.raises(Refused, match=code):
            actions.answer(mine, by=village.kari, answer=answer, at=village.at)
    actions.answer(mine, by=village.kari, answer="declined", reason="A course.", at=village.at)
    actions.answer(mine, by=village.kari, answer="comes", at=village.at)
    again = invitation(village, meeting, "kari")
    assert (again.state, again.reason) == ("comes", "")


def test_only_the_one_invited_or_the_leader_answers_and_the_team_for_the_family(village, meeting):
    kari = invitation(village, meeting, "kari")
    for name in ("per", "hanne", "rita"):
        with pytest.raises(NotAllowed):
            actions.answer(kari, by=getattr(village, name), answer="comes", at=village.at)
    actions.answer(kari, by=village.anne, answer="comes", at=village.at)
    actions.answer(invitation(village, meeting), by=village.hanne, answer="comes", at=village.at)


def test_the_leader_sends_somebody_else_who_works_with_the_child_from_then_on(
    village, emma, meeting
):
    hanne = invitation(village, meeting, "hanne")
    joakim = village.roles["joakim"]
    with pytest.raises(Refused, match="other-unit"):
        actions.send_other(hanne, village.roles["ida"], by=village.joakim, at=village.at)
    with pytest.raises(NotAllowed):
        actions.send_other(hanne, joakim, by=village.per, at=village.at)
    actions.send_other(hanne, joakim, by=village.joakim, at=village.at)
    with seen_as(village.joakim, read_only=True):
        assert Member.objects.filter(role=joakim, to_on=None).count() == 1
        assert [i.pk for i in reads.mine(village.joakim)] == [hanne.pk]
    with seen_as(village.hanne, read_only=True):
        assert not list(reads.mine(village.hanne))
    with pytest.raises(NotAllowed):
        actions.answer(hanne, by=village.hanne, answer="comes", at=village.at)
    [sent] = [i for i in of(village.per, meeting).invitations.all() if i.instead_id]
    assert words.invited_name(sent, emma).startswith("Joakim Vik")
    assert "for Hanne Vik" in words.invited_name(sent, emma)


def test_a_hidden_service_neither_calls_nor_is_invited(village, emma):
    village.team(emma, "stein", shared=False)
    with pytest.raises(NotFound):
        call(village, emma, by="stein")
    with pytest.raises(NotAllowed):
        actions.call(
            emma, by=village.stein, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("child")],
        )  # fmt: skip
    with pytest.raises(Refused, match="not-in-team"):
        actions.call(
            emma, by=village.per, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("", role=village.roles["stein"])],
        )  # fmt: skip
    with pytest.raises(Refused, match="not-in-team"):
        actions.call(
            emma, by=village.per, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("", role=village.roles["ola"])],
        )  # fmt: skip
    with seen_as(village.per, read_only=True):
        assert village.roles["stein"] not in could_hold(village.per, emma.pk)
    meeting = call(village, emma)
    with seen_as(village.stein):
        assert not Meeting.objects.exists()
        with pytest.raises(NotFound):
            reads.meeting(village.stein, meeting.pk)


def test_family_whom_the_team_does_not_know_of_is_not_invited(village, emma):
    with seen_as(village.per):
        mother = Relation.objects.get()
    mother.shared = False
    with pytest.raises(Refused, match="not-in-team"):
        actions.call(
            emma, by=village.per, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("", relation=mother)],
        )  # fmt: skip


def test_a_parent_whom_the_child_is_protected_from_is_never_told_where(village, emma):
    before = call(village, emma, names=("per",))
    actions.cancel(before, by=village.per, because="Not safe.", at=village.at)
    with seen_as(village.per):
        mother = Relation.objects.get()
    protecting.protect(
        emma, by=village.per, kind="blocked", named=[village.roles["per"]], at=village.at,
        protects_from=f"{mother.family_name} {mother.given_name}",
    )  # fmt: skip
    with seen_as(village.per, read_only=True):
        keys = set(reads.guests(village.per, emma.pk))
    assert "child" in keys
    assert not any(key.startswith("relation:") for key in keys)
    with pytest.raises(Refused, match="protected-from"):
        actions.call(
            emma, by=village.per, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("child"), Guest("", relation=mother)],
        )  # fmt: skip
    with pytest.raises(Refused, match="protected-from"):
        undoing.call_again(before, by=village.per, at=village.at)


def test_outsiders_have_no_trace_of_it(village, meeting):
    village.later(days=8)
    come(village, meeting, "per")
    decide(village, meeting)
    for name in ("nina", "silje", "lars", "ola", "marit", "gro"):
        who = getattr(village, name)
        with seen_as(who):
            for table in (Meeting, Invitation, Heard, Decision, Record):
                assert not table.objects.exists(), (name, table)
        with pytest.raises(NotAllowed):
            holding.decide(meeting, by=who, what="x", because="y", at=village.at)


def test_who_leaves_the_team_reads_it_no_longer_and_is_not_invited(village, emma, meeting):
    with seen_as(village.joakim):
        part = Participation.objects.get(child=emma, unit=village.units["mental"])
    teams.leave(part, by=village.joakim, at=village.at)
    village.later(days=1)
    with seen_as(village.hanne, read_only=True):
        assert not Meeting.objects.exists()
        assert not list(reads.mine(village.hanne))
    with pytest.raises(Refused, match="not-in-team"):
        actions.call(
            emma, by=village.per, question="?", begins_at=TUESDAY, place="Here", at=village.at,
            guests=[Guest("", role=village.roles["hanne"])],
        )  # fmt: skip


def test_two_write_at_once_and_both_keep_what_they_wrote(village, meeting):
    village.later(days=8)
    come(village, meeting, "per", "kari")
    pers, karis = of(village.per, meeting), of(village.kari, meeting)
    before = village.at
    village.later(minutes=1)
    decide(village, pers)
    decide(village, karis, by="kari", owner="per", what="Ring home")
    now = of(village.per, meeting)
    assert [d.what for d in now.decisions.all()] == ["Meet Emma at the gate", "Ring home"]
    assert reads.new_since(now, before, village.per) == {now.decisions.all()[1].pk}


def test_two_note_who_is_here_and_neither_undoes_the_other(village, meeting):
    village.later(days=8)
    per, kari = (invitation(village, meeting, name) for name in ("per", "kari"))
    holding.note_who(meeting, by=village.per, came=[per], at=village.at)
    holding.note_who(meeting, by=village.kari, came=[kari], at=village.at)
    holding.note_who(meeting, by=village.kari, gone=[kari], at=village.at)
    anne = Guest("", role=village.roles["anne"])
    holding.note_who(meeting, by=village.kari, more=[anne, anne], at=village.at)
    holding.note_who(meeting, by=village.kari, more=[anne], came=[per, kari], at=village.at)
    came = {i.role.person.code for i in of(village.per, meeting).invitations.all()
            if i.state == "came"}  # fmt: skip
    assert came == {"per", "kari", "anne"}


def test_what_was_written_while_it_was_read_aloud_is_read_too(village, meeting):
    village.later(days=8)
    come(village, meeting, "per", "kari")
    decide(village, meeting)
    read = reads.as_read(of(village.per, meeting).decisions.all())
    decide(village, meeting, by="kari", owner="per", what="Ring home")
    with pytest.raises(Refused, match="unread"):
        sign(village, meeting, read=read)
    sign(village, meeting)


def test_the_child_is_heard_or_it_is_said_why_not(village, meeting):
    village.later(days=8)
    holding.note_who(
        meeting, by=village.per, came=[invitation(village, meeting, "per")], at=village.at
    )
    with pytest.raises(Refused, match="child-not-heard"):
        sign(village, meeting)
    with pytest.raises(Refused, match="words-or-why"):
        actions.hear(meeting, by=village.per, at=village.at)
    with pytest.raises(Refused, match="words-or-why"):
        actions.hear(meeting, by=village.per, because="She is four weeks old.", at=village.at)
    why = {"reason": "too_young", "because": "She is four weeks old."}
    actions.hear(meeting, by=village.per, at=village.at, **why)
    sign(village, meeting)
    with seen_as(village.per):
        assert not Words.objects.exists()
        said = NotHeard.objects.get()
    assert (said.reason, said.text, said.shared) == ("too_young", "She is four weeks old.", True)
    assert [one.not_heard for one in of(village.per, meeting).heard.all()] == [said]


def test_nobody_signs_off_an_empty_room_or_without_a_day_ahead(village, meeting):
    village.later(days=8)
    actions.hear(meeting, by=village.per, text="Hi.", at=village.at)
    with pytest.raises(Refused, match="nobody-here"):
        sign(village, meeting)
    come(village, meeting, "per")
    with pytest.raises(Refused, match="follow-up-ahead"):
        sign(village, meeting, follow_up_on=date(2026, 3, 10))


def test_a_decision_written_wrong_is_taken_back_with_its_measure(village, meeting):
    village.later(days=8)
    come(village, meeting, "per")
    wrong = decide(village, meeting, start_on=date(2026, 3, 20))
    holding.take_back(wrong, by=village.kari, at=village.at)
    with pytest.raises(Refused, match="taken-back"):
        holding.take_back(wrong, by=village.kari, at=village.at)
    assert not of(village.per, meeting).decisions.all()
    with seen_as(village.per):
        assert Measure.objects.get().ended_on == date(2026, 3, 20)
    kept = decide(village, meeting)
    sign(village, meeting)
    with pytest.raises(Refused, match="held-already"):
        holding.take_back(kept, by=village.kari, at=village.at)


def test_a_service_puts_its_own_part_in_its_record_once(village, meeting):
    village.later(days=8)
    come(village, meeting, "per")
    decide(village, meeting)
    decide(village, meeting, owner="per", what="Ring home")
    with pytest.raises(Refused, match="not-held"):
        actions.note_recorded(meeting, by=village.kari, at=village.at)
    sign(village, meeting)
    text = words.for_the_record(of(village.kari, meeting), village.kari)
    assert "How does Emma get in the door?" in text
    assert "Meet Emma at the gate. Kari Vik" in text
    assert "Ring home" not in text, "that is the school's to write"
    assert "4 May 2026" in text
    actions.note_recorded(meeting, by=village.kari, at=village.at)
    with pytest.raises(Refused, match="recorded-already"):
        actions.note_recorded(meeting, by=village.anne, at=village.at)
    actions.note_recorded(meeting, by=village.per, at=village.at)
    assert reads.record_of(village.kari, of(village.kari, meeting)).writer == village.roles["kari"]
    assert len(of(village.kari, meeting).records.all()) == 1, "another service's is its own"


def test_words_the_child_no_longer_shares_are_not_on_the_page(village, emma, meeting):
    """A row that points at words one may not read shows nothing of them."""
    actions.hear(meeting, by=village.kari, text="Hi.", at=village.at)
    with seen_as(village.per, read_only=True):
        heard = reads.meeting(village.per, meeting.pk).heard.all()
        assert [h.words.text for h in heard] == ["Hi."]
        words = Words.objects.get()
    voice.choose_readers(
        words, by=village.kari, readers=[village.roles["kari"]], how="said",
        at=village.later(hours=1),
    )  # fmt: skip
    with seen_as(village.per, read_only=True):
        assert [h.words for h in reads.meeting(village.per, meeting.pk).heard.all()] == [None]


def test_the_database_keeps_a_meeting_open_and_whole(village, emma, meeting):
    with seen_as(village.per):
        for change in ({"shared": False}, {"state": "held"}, {"state": "cancelled"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Meeting.objects.filter(pk=meeting.pk).update(**change)
        rows = Invitation.objects.filter(meeting=meeting, role=village.roles["kari"])
        for change in ({"state": "declined"}, {"state": "sent"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.update(**change)


def test_a_moved_meeting_asks_everybody_again_and_keeps_what_was_sent(village, meeting):
    actions.answer(invitation(village, meeting, "kari"), by=village.kari, answer="comes",
                   at=village.at)  # fmt: skip
    actions.answer(
        invitation(village, meeting, "hanne"), by=village.hanne, answer="sent",
        contribution="She sleeps.", at=village.at,
    )  # fmt: skip
    with pytest.raises(Refused, match="as-before"):
        actions.move(meeting, by=village.per, begins_at=TUESDAY, place="Room 4", at=village.at)
    with pytest.raises(Refused, match="in-the-past"):
        actions.move(meeting, by=village.per, begins_at=at("2026-02-10"), place="x", at=village.at)
    with pytest.raises(NotAllowed):
        actions.move(meeting, by=village.ola, begins_at=TUESDAY, place="x", at=village.at)
    wednesday = at("2026-03-11", hour=9)
    actions.move(meeting, by=village.per, begins_at=wednesday, place="Room 4", at=village.at)
    assert invitation(village, meeting, "per").state == "comes"
    assert invitation(village, meeting, "kari").state == "asked"
    assert invitation(village, meeting, "hanne").contribution == "She sleeps."
    moved = of(village.kari, meeting)
    assert (moved.begins_at, moved.sequence) == (wednesday, 1)
    with seen_as(village.kari, read_only=True):
        [waits] = [one for one in desk.day(village.kari).waits if one.kind == "invited"]
        kinds = [act.kind for act in story(standing(village.kari, meeting.child_id))]
    assert waits.told["is_moved"]
    assert kinds.count("meeting.called") == kinds.count("meeting.moved") == 1


def test_nobody_moves_a_meeting_that_is_over(village, meeting):
    actions.cancel(meeting, by=village.per, because="Snow.", at=village.at)
    with pytest.raises(Refused, match="cancelled"):
        actions.move(meeting, by=village.per, begins_at=TUESDAY, place="x", at=village.at)

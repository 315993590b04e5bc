"""Speaking up and deciding, as the pages do it."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from laget.concerns import actions as concerns
from laget.concerns.forms import Tell
from laget.concerns.models import Concern, DutyReport, Report
from laget.core.models import Draft
from laget.core.seeing import seen_as
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
RAISE = reverse("concerns:raise")
SAFE = {"at_step": "danger", "now": "no", "harm": "no", "other_duty": "no"}
TOLD = {
    **SAFE, "at_step": "tell", "seen": "Away every Monday.", "how_long": "weeks",
    "talked": ["child"],
}  # fmt: skip


def rows(actor, table):
    with seen_as(actor):
        return list(table.objects.all())


def test_danger_is_asked_first_and_nothing_else(village):
    first = words(Visitor(village, "per").open(RAISE))
    assert "Is the child in danger now?" in first
    assert "What have you seen" not in first


def test_all_that_was_told_is_there_again_as_a_draft_and_no_answer_about_danger(village):
    per = Visitor(village, "per")
    told = {name: f"Typed in {name}." for name in ("about", "seen", "said", *Tell.MORE[1:])}
    told |= {"how_long": "weeks", "talked": ["child"], "talked_on": "2026-03-01"}
    per.send(RAISE, status=204, draft="keep", **SAFE | told)
    with seen_as(village.per):
        assert Draft.objects.get().told.keys() == told.keys()
    page = per.send(RAISE, 200, **SAFE)
    for name in Tell.MORE[1:]:
        assert f"Typed in {name}." in page
    assert "2026-03-01" in page


def test_a_yes_stops_the_form_and_says_to_whom_and_by_which_law(village):
    per = Visitor(village, "per")
    stopped = words(per.send(RAISE, 200, **(SAFE | {"harm": "yes"})))
    assert "You must report it yourself, now." in stopped
    assert "Call 112" in stopped
    assert "116 111" in stopped
    assert "Barnevernsloven § 13-2" in stopped
    assert "What have you seen" not in stopped
    assert rows(village.per, Concern) == rows(village.per, DutyReport) == []


def test_only_that_it_was_reported_is_kept(village):
    per = Visitor(village, "per")
    note = {"at_step": "reported", "to_whom": "child_welfare", "on": "2026-03-02"}
    late = per.send(RAISE, 422, clock="23:59", **note)
    assert "Report first, then note when you did." in late
    led = per.send(RAISE, clock="08.30", **note)
    [kept] = rows(village.per, DutyReport)
    assert led == reverse("concerns:duty", args=[kept.pk])
    assert (kept.to_whom, kept.child_id, kept.reported_at.hour) == ("child_welfare", None, 7)


def test_all_no_opens_the_form_with_deadline_and_leader(village):
    form = words(Visitor(village, "per").send(RAISE, 200, **SAFE))
    assert "By Monday 16 March" in form
    assert "Send to Rita" in form


def test_every_danger_question_must_be_answered(village):
    again = words(Visitor(village, "per").send(RAISE, 422, at_step="danger", now="no"))
    assert "Answer yes or no to every question." in again


def test_a_child_on_the_own_list_is_chosen_and_one_that_is_not_is_described(village):
    emma = village.child("emma")
    per = Visitor(village, "per")
    asked = per.send(RAISE, 422, about="Emma", **TOLD)
    assert "Is it one of these?" in words(asked)
    there = per.send(RAISE, about="Emma", which=str(emma.pk), **TOLD)
    [concern] = rows(village.per, Concern)
    assert concern.child_id == emma.pk
    assert there == reverse("concerns:concern", kwargs={"pk": concern.pk})
    hanne = Visitor(village, "hanne")
    hanne.send(RAISE, about="Emma", **TOLD)
    [other] = rows(village.hanne, Concern)
    assert (other.child_id, other.about_text) == (None, "Emma")


def test_the_answer_is_the_same_whether_the_child_is_known_elsewhere_or_not(village):
    village.child("emma")
    said = []
    for name in ("Emma", "Nobody"):
        hanne = Visitor(village, "hanne")
        page = hanne.send(RAISE, about=name, **TOLD)
        said.append(words(hanne.open(page)).replace(name, "X"))
    assert said[0] == said[1]


def test_the_writer_reads_the_decision_and_why(village):
    village.child("emma")
    per, rita = Visitor(village, "per"), Visitor(village, "rita")
    page = per.send(RAISE, about="Somebody in 3B", **TOLD)
    assert "Rita Vik decides what you do" in words(per.open(page))
    assert "Write why" in words(rita.send(page, 422, decision="within"))
    refused = words(rita.send(page, 409, decision="together", reason="She needs the nurse."))
    assert "Find out which child it is about first." in refused
    found = rita.send(page + "which/", 422, name="Emma")
    assert "Is it one of these?" in words(found)
    emma = str(village.children["emma"].pk)
    rita.send(page + "which/", name="Emma", which=emma)
    rita.send(page, decision="together", reason="She needs the nurse.")
    read = words(per.open(page))
    assert "She needs the nurse." in read
    assert "Open the child's page" in read


def test_a_worry_is_nobody_elses_to_read(village):
    page = Visitor(village, "per").send(RAISE, about="Somebody", **TOLD)
    for name in ("lars", "kari", "anne", "nina", "marit"):
        Visitor(village, name).open(page, status=404)


def test_it_can_be_given_to_somebody_in_the_unit(village):
    page = Visitor(village, "per").send(RAISE, about="Somebody", **TOLD)
    Visitor(village, "rita").send(page + "give/", to=str(village.roles["lars"].pk))
    assert "By Monday 16 March you are to have decided" in words(
        Visitor(village, "lars").open(page)
    )


def test_sending_twice_makes_one(village):
    per = Visitor(village, "per")
    once = "0198a000-0000-7000-8000-000000000001"
    first = per.send(RAISE, about="Somebody", once=once, **TOLD)
    assert per.send(RAISE, about="Somebody", once=once, **TOLD) == first
    assert len(rows(village.per, Concern)) == 1


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"seen": "x" * 6000}, "There is room for 5000; shorten it."),
        ({"seen": "a\x00b"}, "There is a sign here that cannot be kept."),
        ({"about": ""}, "Write who it is about"),
        ({"how_long": "years"}, "Choose one of those in the list."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(village, told, says):
    again = Visitor(village, "per").send(
        RAISE, 422, **({"about": "Kim", "said": "Keep"} | TOLD | told)
    )
    assert says in words(again)
    assert re.search(r">\s*Keep</textarea>", again)


def test_any_name_can_be_written(village):
    per = Visitor(village, "per")
    for name in ("نورا الحسن", "👩‍🎤 Kim", "<script>alert(1)</script>"):
        page = per.open(per.send(RAISE, about=name, **TOLD))
        assert "<script>alert" not in page
    assert len(rows(village.per, Concern)) == 3


def test_ten_megabytes_are_refused_in_words(village):
    huge = Visitor(village, "per").send(
        RAISE, 413, about="Kim", **(TOLD | {"seen": "x" * 10_000_000})
    )
    assert "Perhaps the text was too long" in words(huge)


def test_a_form_that_is_too_long_is_refused_like_any_page_of_ours(client):
    answer = client.post(RAISE, {"seen": "x" * 2_000_000})
    assert answer.status_code == 413
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_child_welfare_receives_and_assesses_behind_its_own_door(village):
    mia = village.child("mia", listed_by="stein")
    stein = Visitor(village, "stein")
    receive = reverse("concerns:receive", kwargs={"child": mia.pk})
    assert "0202" in words(stein.send(receive, 422, received_on="0202-03-01", from_kind="public"))
    stein.send(receive, received_on="2026-03-02", from_kind="public")
    gro = Visitor(village, "gro")
    assert "Mia" in words(gro.open(reverse("concerns:reports")))
    [report] = rows(village.gro, Report)
    page = reverse("concerns:report", kwargs={"pk": report.pk})
    Visitor(village, "rita").open(page, status=404)
    gro.send(page, outcome="investigate")
    assert "No report waits." in words(gro.open(reverse("concerns:reports")))
    own = reverse("desk:child", kwargs={"child": mia.pk})
    assert "assessed the report" in words(gro.open(own))


def test_the_nurse_may_not_receive_reports(village):
    emma = village.child("emma", listed_by="kari")
    kari = Visitor(village, "kari")
    receive = reverse("concerns:receive", kwargs={"child": emma.pk})
    refused = kari.send(receive, 409, received_on="2026-03-02", from_kind="public")
    assert "Only child welfare receives reports of concern." in words(refused)


def test_the_words_of_the_other_country_are_used_where_there_are_none_of_ours(village):
    assert "Er barnet i fare nå?" in words(Visitor(village, "per", "nb").open(RAISE))


def test_an_undecided_worry_can_be_shared_only_when_it_is_about_a_child(village):
    emma = village.child("emma")
    concern = concerns.raise_concern(by=village.per, child=emma, seen="Away.", at=village.at)
    share = reverse("concerns:share", kwargs={"pk": concern.pk})
    Visitor(village, "per").open(share, status=404)
    Visitor(village, "rita").send(share)
    with seen_as(village.rita):
        assert Concern.objects.get(pk=concern.pk).shared


def test_nobody_tells_past_the_questions_about_danger(village):
    per = Visitor(village, "per")
    past = {name: said for name, said in TOLD.items() if name not in SAFE or name == "at_step"}
    assert "Answer yes or no to every question." in words(per.send(RAISE, 422, **past))
    danger = TOLD | {"now": "yes", "about": "A boy by the bridge"}
    assert "You must report it yourself, now." in words(per.send(RAISE, 200, **danger))
    assert rows(village.per, Concern) == []


def test_to_report_is_one_click_from_the_child_whoever_has_said_yes(village):
    """From the child's page, the worry, and the foot of every page; with the law; without a yes."""
    emma = village.child("emma")
    worry = concerns.raise_concern(by=village.per, child=emma, seen="Cold.", at=village.at)
    now = reverse("concerns:report-now")
    per = Visitor(village, "per")
    for page in (
        reverse("desk:child", kwargs={"child": emma.pk}),
        reverse("concerns:concern", kwargs={"pk": worry.pk}),
        reverse("desk:day"),
    ):
        assert f'href="{now}' in per.open(page)
    village.team(emma, "per")
    assert f"{now}?child={emma.pk}" in per.open(reverse("desk:child", kwargs={"child": emma.pk}))
    said = words(per.open(f"{now}?child={emma.pk}"))
    assert "You need nobody's yes to report" in said.replace("&#x27;", "'")
    assert "Barnevernsloven § 13-2" in said
    note = {"at_step": "reported", "to_whom": "child_welfare", "on": "2026-03-02", "clock": "08.30"}
    led = per.send(f"{now}?child={emma.pk}", **note)
    [kept] = rows(village.per, DutyReport)
    assert led == reverse("concerns:duty", args=[kept.pk])
    assert kept.child_id == emma.pk


def test_reporting_about_a_child_one_does_not_know_of_is_the_same_page(village):
    noah = village.child("noah", "nina")
    now = reverse("concerns:report-now")
    per = Visitor(village, "per")
    shown, plain = (
        re.sub(r'(value="[^"]{20,}"|\?child=[^"]*|X-CSRFToken[^}]*)', "", per.open(url))
        for url in (f"{now}?child={noah.pk}", now)
    )
    assert words(shown) == words(plain)


def test_only_what_was_seen_is_needed_and_the_rest_is_folded_away(village):
    emma = village.child("emma")
    per = Visitor(village, "per")
    at = f"{RAISE}?child={emma.pk}"
    form = per.send(at, 200, **SAFE)
    assert "<details" in form
    assert "More, if you wish" in form
    per.send(at, **{**SAFE, "at_step": "tell", "seen": "Cold hands.", "how_long": "unknown"})
    more = {
        "interplay": "Plays alone.", "earlier": "In first grade.", "strengths": "Draws well.",
        "proposed": "Breakfast at school.", "talked_on": "2026-03-01", "said": "I am fine.",
    }  # fmt: skip
    wrong = per.send(at, 422, **{**TOLD, **more, "talked_on": "2026-04-01"})
    assert "<details" in wrong
    assert re.search(r"<details[^>]* open", wrong)
    page = per.open(per.send(at, **{**TOLD, **more}))
    for text in (*list(more.values())[:4], "I am fine.", "1 March"):
        assert text.lower() in words(page).lower()


def test_what_is_done_moves_both_ways_with_a_reason_and_stands_in_the_story(village):
    emma = village.child("emma")
    worry = concerns.raise_concern(by=village.per, child=emma, seen="Cold.", at=village.at)
    rita = Visitor(village, "rita")
    move = reverse("concerns:move", kwargs={"pk": worry.pk})
    assert "Decide first what you do." in rita.send(move, 409, decision="wide", reason="x")
    concerns.decide(worry, by=village.rita, decision="within", reason="We call.", at=village.at)
    village.later(days=3)
    rita.send(move, decision="together", reason="More than we can.")
    village.later(days=4)
    Visitor(village, "rita").send(move, decision="close", reason="All is well.")
    per, at = Visitor(village, "per"), reverse("concerns:concern", kwargs={"pk": worry.pk})
    page = words(per.open(at))
    for text in ("We help here", "We call.", "More than we can.", "No more is", "All is well."):
        assert text in page
    with seen_as(village.rita):
        assert [(one.was, one.now) for one in worry.levels.order_by("pk")] == [
            ("within", "together"), ("together", "close")
        ]  # fmt: skip
    village.team(emma, "per")
    story = words(per.open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "decided about the worry: we help in our own service" in story
    for text in ("we help together", "no more is needed"):
        assert f"decided anew about the worry: {text}" in story
    Visitor(village, "kari").open(move, 404)


def test_the_writer_sees_who_opened_it_and_when(village):
    concern = concerns.raise_concern(by=village.per, seen="Away on Mondays.", about_text="A boy",
                                     at=village.at)  # fmt: skip
    page = reverse("concerns:concern", args=[concern.pk])
    per = Visitor(village, "per")
    assert "nobody yet; it waits for Rita Vik" in words(per.open(page))
    assert "nobody yet; it waits for Rita Vik" in words(per.open(page)), "the writer is no receipt"
    Visitor(village, "rita").open(page)
    assert "Opened by Rita Vik, " in (said := words(per.open(page))), said[said.find("Opened") :][
        :60
    ]


def test_a_worry_that_nobody_opens_waits_on_the_writers_day(village):
    concern = concerns.raise_concern(by=village.per, seen="Away on Mondays.", about_text="A boy",
                                     at=village.at)  # fmt: skip
    assert concern.read_due_on == village.at.date() + timedelta(days=3), "from a Monday"
    village.later(days=3)
    assert "has not opened your worry" not in words(Visitor(village, "per").open("/"))
    village.later(days=1)
    assert "Rita Vik has not opened your worry about A boy" in words(
        Visitor(village, "per").open("/")
    )
    assert "has not opened" not in words(Visitor(village, "ida").open("/"))
    concerns.opened(concern.pk, by=village.rita, at=village.later(hours=1))
    assert "has not opened your worry" not in words(Visitor(village, "per").open("/"))


def test_given_to_somebody_else_it_waits_to_be_opened_again(village):
    concern = concerns.raise_concern(by=village.per, seen="Away on Mondays.", about_text="A boy",
                                     at=village.at)  # fmt: skip
    concerns.opened(concern.pk, by=village.rita, at=village.later(hours=1))
    assert [one.read_by_id for one in rows(village.per, Concern)] == [village.rita.role_id]
    other = village.roles["lars"]
    with seen_as(village.rita):
        concern = Concern.objects.get(pk=concern.pk)
    concerns.give_to(concern, other, by=village.rita, at=village.later(hours=2))
    assert [one.read_at for one in rows(village.per, Concern)] == [None]
    concerns.opened(concern.pk, by=village.lars, at=village.later(hours=3))
    assert [one.read_by_id for one in rows(village.per, Concern)] == [other.pk]


def test_two_decide_at_once_and_the_words_of_the_second_are_there_to_copy(village):
    worry = concerns.raise_concern(
        by=village.per, child=village.child("emma"), seen="Away.", at=village.at
    )
    page = reverse("concerns:concern", kwargs={"pk": worry.pk})
    rita = Visitor(village, "rita")
    rita.send(page, decision="within", reason="We help here.")
    second = words(rita.send(page, 409, decision="close", reason="The grandmother has moved in."))
    assert "It is not sent" in second
    assert "This has been decided already." in second
    assert "The grandmother has moved in." in second
    assert "No more is needed" in second
    assert "We help here." in second
    empty = words(rita.send(page, 422, decision="close", reason=""))
    assert "This can no longer be decided here." in empty

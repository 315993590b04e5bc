"""My day: what waits, in which order, for whom; and how many questions it costs."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laget.children import voice
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.core.seeing import seen_as
from laget.desk import reads, words
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from visiting import Visitor
from visiting import words as plain

pytestmark = pytest.mark.django_db
MOST = 30  # questions to the database for the fullest day


def day_of(village, name):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return reads.day(actor)


def kinds(day):
    return [one.kind for one in day.waits]


def test_a_day_with_nothing_is_calm(village):
    day = day_of(village, "kari")
    assert (day.waits, day.comes, day.news, day.urgent) == ((), (), (), 0)


def test_a_concern_waits_for_the_writers_leader_and_for_nobody_else(village):
    amir = village.child("amir")
    concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    (one,) = day_of(village, "rita").waits
    assert (one.kind, one.child, one.told["who"]) == ("decide", amir, "Per")
    for other in ("per", "lars", "kari", "anne", "marit"):
        assert kinds(day_of(village, other)) == []


def test_a_concern_past_its_day_is_urgent_and_stands_there_once(village):
    amir = village.child("amir")
    concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    village.later(days=20)
    with seen_as(village.per, at=village.at), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [amir.pk, village.at.date()])
    day = day_of(village, "rita")
    assert kinds(day) == ["decide"]
    assert day.urgent == 1


def test_a_baton_waits_for_the_one_who_is_asked(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    (one,) = day_of(village, "kari").waits
    assert (one.kind, one.child, one.told["who"]) == ("baton", emma, "Per")
    assert "baton" not in kinds(day_of(village, "per"))


def test_a_question_without_a_name_waits_for_the_unit_that_is_asked(village):
    emma = village.child("emma")
    village.team(emma, "kari")
    referrals.send(
        emma, village.units["mental"], by=village.kari, need="talk",
        from_on=village.at.date() + timedelta(days=9), story="Long.", at=village.at,
    )  # fmt: skip
    for name in ("hanne", "joakim"):
        (one,) = day_of(village, name).waits
        assert (one.kind, one.child) == ("answer", None)
        line = words.line(one, village.at.date())
        assert "Emma" not in line.title + line.why + line.whose


def test_a_part_without_a_person_waits_for_the_leader(village):
    emma = village.child("emma")
    village.team(emma, "per")
    teams.invite(
        emma, village.units["station"], by=village.per, given_by="guardian", form="oral",
        at=village.at,
    )  # fmt: skip
    assert "assign" in kinds(day_of(village, "britt"))
    assert kinds(day_of(village, "ida")) == []


def test_a_report_waits_in_child_welfare_alone(village):
    emma = village.child("emma", listed_by="stein")
    reporting.receive_report(emma, by=village.stein, at=village.at)
    waits = day_of(village, "gro").waits
    assert [(one.kind, one.child) for one in waits] == [("assess", emma), ("receipt", emma)]
    assert kinds(day_of(village, "per")) == kinds(day_of(village, "marit")) == []


def test_help_to_look_at_waits_on_its_day_and_comes_before_it(village):
    emma = village.child("emma")
    village.team(emma, "kari")
    plans.start_measure(
        emma, by=village.kari, what="Calm mornings", owner=village.roles["kari"],
        start_on=village.at.date(), evaluate_on=village.at.date() + timedelta(days=10),
        at=village.at,
    )  # fmt: skip
    assert [one.kind for one in day_of(village, "kari").comes] == ["review"]
    village.later(days=10)
    (one,) = day_of(village, "kari").waits
    assert (one.kind, one.severity) == ("review", "warning")


def test_what_hurries_most_stands_first(village):
    amir, emma = village.child("amir"), village.child("emma")
    concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    assert kinds(day_of(village, "rita")) == ["gap", "decide"]


def test_news_tells_what_others_did_around_the_children_one_helps(village):
    emma, amir = village.child("emma"), village.child("amir")
    village.team(emma, "per", "kari")
    village.team(amir, "per")
    village.later(hours=1)
    voice.note_words(
        emma, by=village.per, text="I like it here.", how="said", shared=True, at=village.at
    )
    news = day_of(village, "kari").news
    assert [(one.kind, one.who, one.child) for one in news if one.kind == "child.spoke"] == [
        ("child.spoke", "Per", emma)
    ]
    assert all(one.child == emma for one in news)
    assert [one for one in day_of(village, "per").news if one.kind == "child.spoke"] == []


def test_a_full_day_asks_few_questions(village):
    for name in ("emma", "amir", "nora", "jonas"):
        child = village.child(name)
        concerns.raise_concern(by=village.per, child=child, seen="Tired.", at=village.at)
        village.team(child, "per", "kari")
        teams.open_case(child, by=village.per, at=village.at)
        plans.start_measure(
            child, by=village.per, what="Help", start_on=village.at.date(), at=village.at
        )
    rita = village.rita
    with seen_as(rita), CaptureQueriesContext(connection) as asked:
        assert len(reads.day(rita).waits) >= 12
    assert len(asked) <= MOST


def test_everyone_has_a_day_a_list_and_a_page_of_gaps(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    for role in village.roles.values():
        client = Client()
        client.post("/sign-in/", {"role": str(role.pk)})
        for url in ("/", "/children/", f"/children/?list={role.unit_id}", "/gaps/", "/rules/"):
            assert client.get(url).status_code == 200, (role, url)


def test_a_list_is_searched_by_name_and_only_by_its_own_service(village):
    village.child("emma")
    per, nina = village.roles["per"], village.roles["nina"]
    for role, finds in ((per, True), (nina, False)):
        client = Client()
        client.post("/sign-in/", {"role": str(role.pk)})
        asked = {"list": str(per.unit_id), "q": "em"}
        page = client.post("/children/", asked, follow=True).content.decode()
        assert ("Emma" in page) is finds


def narrowed(visitor, unit, text):
    return visitor.open(visitor.send("/children/", list=str(unit), q=text))


def test_a_list_is_searched_by_birth_date_sorted_and_leads_to_the_child(village):
    village.child("emma", born="2015-05-17")
    village.child("amir", born="2012-01-02")
    rita, school = Visitor(village, "rita"), village.roles["rita"].unit_id
    found = plain(narrowed(rita, school, "17.05.2015"))
    assert "Emma" in found
    assert "Amir" not in found
    whole = rita.open("/children/", list=str(school), sort="oldest")
    assert whole.index("Amir") < whole.index("Emma")
    assert f"/children/{village.emma.pk}/" in whole
    nobody = plain(narrowed(rita, school, "Zoe"))
    assert "We find nobody by “Zoe” in this list" in nobody
    assert "Show the whole list" in nobody
    assert "Emma" in plain(rita.open("/children/", list=str(school))), "the whole list again"


def test_child_welfare_finds_the_reports_and_the_others_see_no_such_link(village):
    assert "/reports/" in Visitor(village, "stein").open("/children/")
    assert "/reports/" not in Visitor(village, "per").open("/children/")


def test_a_leader_reads_who_else_is_to_decide(village):
    amir = village.child("amir")
    worry = concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    concerns.give_to(worry, village.roles["lars"], by=village.rita, at=village.at)
    (one,) = day_of(village, "rita").waits
    assert words.line(one, village.at.date()).title.endswith("Lars is to decide what you do")
    (mine,) = day_of(village, "lars").waits
    assert words.line(mine, village.at.date()).title.endswith("decide what you do")
    assert "Lars" not in words.line(mine, village.at.date()).title


def test_a_concern_past_its_day_is_told_as_past(village):
    amir = village.child("amir")
    worry = concerns.raise_concern(by=village.per, child=amir, seen="Tired.", at=village.at)
    page = f"/concerns/{worry.pk}/"
    assert "you are to have decided" in plain(Visitor(village, "rita").open(page))
    assert "Rita Vik decides what you do" in plain(Visitor(village, "per").open(page))
    village.later(days=30)
    assert "You should have decided by" in plain(Visitor(village, "rita").open(page))
    assert "Rita Vik should have decided by" in plain(Visitor(village, "per").open(page))


def test_a_child_put_twice_on_a_list_stands_there_once(village):
    amir = village.child("amir")
    village.listed("amir", "per", "2015-05-17", number=village.numbers[amir.pk][2])
    page = Visitor(village, "per").open("/children/", list=str(village.roles["per"].unit_id))
    assert page.count(f'href="/children/{amir.pk}/"') == 1

"""The upper rooms tell the same way: who is told of what, when a day comes near or has passed, and
that what waits stands on the page where they look for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from django.core import mail
from django.urls import reverse

import upper
import village as the_village
from laget.cases import actions as cases
from laget.cases.actions import QUESTIONS
from laget.core.seeing import seen_as
from laget.faults import actions as faults
from laget.faults.permissions import WRITE_FAULT
from laget.library import actions as library
from laget.networks import actions as networks
from laget.networks.models import Input
from laget.notices import actions, reads
from laget.notices.models import Notice
from laget.notices.sending import letter, send, tell_of_the_passed
from laget.organisations.models import Area
from laget.programme import report_actions, second_look
from laget.programme.permissions import WORK
from laget.programme.waits import waiting
from visiting import Visitor, shown, words


@pytest.fixture
def v(fresh_database: Any) -> Any:
    """The village and the people of the upper rooms, as they stand for everybody who asks."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        upper.furnish(importer)
    v = the_village.load()
    upper.hats(v)
    v.import_url = fresh_database.url("import")
    v.programme = upper.programme(v)
    return v


def told(v: Any, *names: str) -> dict[str, list[str]]:
    """The kinds of notices each of them has, in order; those that are told are put away."""
    found = {}
    for name in names:
        actor = getattr(v, name)
        with seen_as(actor):
            new = Notice.objects.filter(seen_at=None).order_by("at", "kind", "pk")
            found[name] = list(new.values_list("kind", flat=True))
            shown = list(new.values_list("pk", flat=True))
        actions.looked(shown, by=actor, at=v.at)
    return found


def lines(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), at=v.at, read_only=True):
        return [str(line.says) for line in reads.mine(getattr(v, name))]


def waits(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), at=v.at, read_only=True):
        return [one.says for one in waiting(getattr(v, name).moved_to(v.at))]


def night(v: Any, on: date) -> int:
    return tell_of_the_passed(v.import_url, at=v.at + timedelta(days=(on - v.at.date()).days))


def led_case(v: Any) -> Any:
    area = Area.objects.get(kind="country", code="NO")
    return cases.add(v.programme, "case", by=v.sigrid, at=v.at, told={
        "area": area.pk, "name": "Nettverket", "unit": v.units["association"].pk,
    })  # fmt: skip


def test_a_round_is_told_when_it_opens_before_its_day_and_after_it(v) -> None:
    case, due = led_case(v), v.at.date() + timedelta(days=60)
    asked = cases.add(v.programme, "round", by=v.sigrid, at=v.at,
                      told={"title": "Runde to", "due_on": due})  # fmt: skip
    assert told(v, "knut", "dora", "sigrid") == {"knut": ["round"], "dora": [], "sigrid": []}
    assert waits(v, "knut") == ["Norge: answer Runde to"]
    cases.remind(asked, by=v.sigrid, at=v.at)
    assert told(v, "knut") == {"knut": ["round_reminded"]}
    assert night(v, due - timedelta(days=8)) == 0
    assert night(v, due - timedelta(days=7)) == 1
    assert night(v, due - timedelta(days=6)) == 0
    assert night(v, due + timedelta(days=1)) == 1
    assert told(v, "knut", "dora") == {"knut": ["round_soon", "round_late"], "dora": []}
    assert "A round of mapping should have been answered." in lines(v, "knut")
    page = words(Visitor(v, "knut").open(reverse("programme:mine")))
    assert "Norge: answer Runde to" in page
    answers = dict.fromkeys(QUESTIONS, "Vi møtes oftere.")
    cases.answer(asked, case, by=v.knut, version=0, ready=True, told=answers, at=v.at)
    assert waits(v, "knut") == []
    assert night(v, due + timedelta(days=2)) == 0


def test_a_new_day_for_a_round_is_told_anew(v) -> None:
    led_case(v)
    due = v.at.date() + timedelta(days=30)
    asked = cases.add(v.programme, "round", by=v.sigrid, at=v.at,
                      told={"title": "Runde to", "due_on": due})  # fmt: skip
    assert night(v, due + timedelta(days=1)) == 1
    later = due + timedelta(days=40)
    cases.change(asked, "round", by=v.sigrid, version=1, told={"due_on": later}, at=v.at)
    assert night(v, later - timedelta(days=5)) == 1
    assert night(v, later + timedelta(days=1)) == 1
    kinds = ["round", "round_late", "round_late", "round_soon"]
    assert sorted(told(v, "knut")["knut"]) == kinds


def test_what_is_told_waits_for_a_second_person_and_comes_back(v) -> None:
    practice = library.tell(v.programme, by=v.knut, at=v.at, told={
        "title": "Fast kontakt", "what": "Én kontakt.", "for_whom": "Alle.", "kind": "plan",
        "level": "municipality", "language": "nb",
    })  # fmt: skip
    assert told(v, "sigrid", "tove", "knut", "aino") == {
        "sigrid": ["second_look"], "tove": ["second_look"], "knut": [], "aino": [],
    }  # fmt: skip
    assert waits(v, "aino") == ["A practice: Fast kontakt"]
    assert waits(v, "knut") == []
    assert "Something waits for a second person to read it." in lines(v, "sigrid")
    second_look.look(practice, WORK, by=v.aino, version=1, nobody=False, because="En skole.",
                     at=v.at)  # fmt: skip
    assert lines(v, "sigrid") == []
    assert told(v, "knut", "aino") == {"knut": ["sent_back"], "aino": []}
    assert "somebody could be recognised" in lines(v, "knut")[0]
    library.retell(practice, by=v.knut, version=practice.version, told={"what": "Én."}, at=v.at)
    assert lines(v, "knut") == []
    second_look.look(practice, WORK, by=v.aino, version=practice.version, nobody=True, at=v.at)
    assert waits(v, "tove") == lines(v, "tove") == []


def test_where_the_secretariat_is_one_person_who_wrote_it_the_others_are_told(v) -> None:
    with psycopg.connect(v.import_url) as importer:
        importer.execute("UPDATE people_role SET to_on = %s WHERE id = %s",
                         [v.at.date(), v.roles["tove"].pk])  # fmt: skip
    library.tell(v.programme, by=v.sigrid, at=v.at, told={
        "title": "x", "what": "x", "for_whom": "x", "kind": "plan", "level": "national",
        "language": "nb",
    })  # fmt: skip
    assert told(v, "aino", "dora", "sigrid", "per") == {
        "aino": ["second_look"], "dora": ["second_look"], "sigrid": [], "per": [],
    }  # fmt: skip


def test_what_forty_tables_write_is_told_once_in_the_morning(v) -> None:
    rows = upper.network(v, v.programme)
    told(v, "sigrid")
    for table in range(3, 8):
        networks.table_writes(rows["question"], by=v.knut, table=table, text="Vent.", at=v.at)
    assert told(v, "sigrid") == {"sigrid": []}
    assert "What 7 tables wrote at Samling i Bodø" in waits(v, "sigrid")
    assert night(v, v.at.date() + timedelta(days=1)) == 2, "one for each in the secretariat"
    assert told(v, "sigrid", "dora") == {"sigrid": ["tables_wrote"], "dora": []}
    assert night(v, v.at.date() + timedelta(days=2)) == 0


def test_what_tables_write_on_the_day_of_the_notice_is_told_the_next_night(v) -> None:
    rows = upper.network(v, v.programme)
    first = v.at.date()
    assert night(v, first + timedelta(days=1)) == 2
    told(v, "sigrid", "tove")
    v.later(days=1)
    networks.table_writes(rows["question"], by=v.knut, table=3, text="Vent.", at=v.at)
    assert night(v, first + timedelta(days=1)) == 0, "the day is not over"
    assert night(v, first + timedelta(days=2)) == 2
    assert told(v, "sigrid") == {"sigrid": ["tables_wrote"]}
    assert night(v, first + timedelta(days=3)) == 0


def test_where_nobody_in_the_secretariat_can_read_what_tables_wrote_the_others_are_told(v) -> None:
    rows = upper.network(v, v.programme)
    with seen_as(v.aino):
        first = list(Input.objects.all())
    for one in first:
        second_look.look(one, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    with psycopg.connect(v.import_url) as importer:
        importer.execute("UPDATE people_role SET to_on = %s WHERE id = %s",
                         [v.at.date(), v.roles["tove"].pk])  # fmt: skip
    everybody = ("sigrid", "aino", "jon", "dora", "knut", "per")
    told(v, *everybody)
    one = networks.table_writes(rows["question"], by=v.sigrid, table=9, text="Vent.", at=v.at)
    night(v, v.at.date() + timedelta(days=1))
    assert told(v, *everybody) == {
        "sigrid": [], "aino": ["tables_wrote"], "jon": ["tables_wrote"], "dora": ["tables_wrote"],
        "knut": ["tables_wrote"], "per": [],
    }  # fmt: skip
    says = "What was written at a gathering waits for a second person to read it."
    assert says in lines(v, "dora")
    networks.table_writes(rows["question"], by=v.dora, table=8, text="Nei.", at=v.at)
    second_look.look(one, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    assert says not in lines(v, "dora"), "what waits is her own"
    assert says in lines(v, "aino")
    assert night(v, v.at.date() + timedelta(days=2)) == 1
    assert told(v, "sigrid", "aino") == {"sigrid": ["tables_wrote"], "aino": []}


def test_a_reply_is_told_to_those_who_take_part_also_when_their_words_are_said_by_another(
    v,
) -> None:
    practice = upper.practice(v, v.programme)
    post = library.ask(practice, "practice", by=v.dora, text="Hva koster det?", language="nb",
                       is_question=True, at=v.at)  # fmt: skip
    second_look.rewrite(post, WORK, by=v.sigrid, version=1, told={"text": "Pris?"}, at=v.at)
    told(v, "dora", "knut", "sigrid", "aino")
    first = library.reply(post, by=v.knut, text="Ingenting.", language="nb", at=v.at)
    assert told(v, "dora", "knut", "aino") == {"dora": ["replied"], "knut": [], "aino": []}
    library.reply(first, by=v.aino, text="Hos oss litt.", language="nb", at=v.later(minutes=1))
    assert told(v, "dora", "knut", "aino") == {"dora": ["replied"], "knut": ["replied"], "aino": []}
    page = Visitor(v, "dora").open(reverse("notices:notices"))
    assert "Somebody has answered in a conversation you take part in." in words(page)
    assert reverse("library:talk-practice", kwargs={"pk": practice.pk}) in page
    second_look.take_down(first, WORK, by=v.aino, at=v.at)
    assert lines(v, "dora").count("Somebody has answered in a conversation you take part in.") == 1


def test_a_practice_due_for_review_is_told_and_told_again_the_next_time(v) -> None:
    row = upper.practice(v, v.programme)
    told(v, "knut", "sigrid", "tove")
    due = row.review_on
    assert night(v, due - timedelta(days=1)) == 0
    assert night(v, due) == 3
    assert told(v, "knut", "dora") == {"knut": ["practice_due"], "dora": []}
    v.at = v.at + timedelta(days=(due - v.at.date()).days)
    assert waits(v, "knut") == ["Look again at the practice: Fast kontakt"]
    later = due + timedelta(days=365)
    library.publish(row, by=v.sigrid, version=row.version, review_on=later, at=v.at)
    assert waits(v, "knut") == []
    assert night(v, due + timedelta(days=1)) == 0
    assert night(v, later) == 3


def test_a_report_is_told_to_those_who_read_it_and_approve_it(v) -> None:
    report = report_actions.begin(v.programme, by=v.sigrid, title="Første", to="steering_group",
                                  language="nb", until_on=v.at.date(), at=v.at)  # fmt: skip
    assert told(v, "aino", "jon", "tove", "sigrid", "dora") == {
        "aino": ["report_begun"], "jon": ["report_begun"], "tove": ["report_begun"],
        "sigrid": [], "dora": [],
    }  # fmt: skip
    assert waits(v, "aino") == ["Read the report and approve it: Første"]
    report_actions.approve(report, by=v.sigrid, edition=1, at=v.at)
    assert told(v, "aino", "jon", "tove") == {
        "aino": ["report_approved"], "jon": ["report_approved"], "tove": [],
    }  # fmt: skip
    assert waits(v, "sigrid") == []
    with seen_as(v.tove):
        section = report.sections.select_related("report__programme").first()
    report_actions.write_section(section, by=v.tove, version=1, heading="Ny", text="Ny.", at=v.at)
    assert told(v, "sigrid", "aino") == {"sigrid": ["report_changed"], "aino": []}
    assert waits(v, "sigrid") == ["Read the report and approve it: Første"]
    for name in ("sigrid", "aino"):
        report_actions.approve(report, by=getattr(v, name), edition=2, at=v.at)
    assert told(v, "jon")["jon"] == ["report_approved"], "nothing more once it is frozen"
    assert lines(v, "jon") == lines(v, "sigrid") == []


def test_a_fault_is_told_up_and_its_answer_to_everyone_who_told_it(v) -> None:
    rows = upper.faults(v, v.programme)
    assert told(v, "dora", "per", "kari", "rita")["dora"] == ["fault"]
    assert waits(v, "dora") == ["Answer what was sent to you: Ulike regler for samtykke"]
    assert "A fault is sent up to you, and waits for your answer." in lines(v, "dora")
    faults.answer(rows["sending"], by=v.dora, version=1, kind="takes", text="Vi tar den.", at=v.at)
    assert waits(v, "dora") == ["Do what you have taken on: Ulike regler for samtykke"]
    assert lines(v, "dora") == []
    assert told(v, "per", "kari", "rita", "ida", "anne", "dora") == {
        "per": ["fault_answered"], "kari": ["fault_answered"], "rita": ["fault_answered"],
        "ida": [], "anne": [], "dora": [],
    }  # fmt: skip
    page = words(Visitor(v, "per").open(reverse("notices:notices")))
    assert "You said, we did: what stopped you has got an answer." in page
    assert "Ulike regler for samtykke" in page


def test_who_told_is_not_told_to_the_one_who_answers(v) -> None:
    rows = upper.faults(v, v.programme)
    faults.answer(rows["sending"], by=v.dora, version=1, kind="no", text="Loven er slik.", at=v.at)
    with seen_as(v.dora):
        assert not Notice.objects.exclude(role=v.dora.role_id).exists()
    with seen_as(v.rita):
        assert not Notice.objects.exclude(role=v.rita.role_id).exists()


def test_a_fault_waits_for_a_second_leader_and_is_told_of_when_nobody_answers(v) -> None:
    home = v.authorities["solvik"]
    said = {"title": "Ventetid", "kind": "capacity", "text": "For få.", "would_help": "Flere."}
    fault = faults.gather(home, by=v.rita, told=said, barriers=[], at=v.at)
    kept = told(v, "anne", "per", "rita", "marit")
    assert (kept["per"], kept["rita"]) == ([], [])
    assert "second_look" in kept["anne"] + kept["marit"]
    assert "Ventetid" in words(Visitor(v, "anne").open(reverse("faults:here")))
    assert "Waits for a second person" not in words(Visitor(v, "rita").open(reverse("faults:here")))
    second_look.look(fault, WRITE_FAULT, by=v.anne, version=1, nobody=True, at=v.at)
    faults.tried(fault, by=v.rita, version=fault.version, on=v.at.date(), what="Kø.", at=v.at)
    with seen_as(v.anne):
        fault.refresh_from_db()
    second_look.look(fault, WRITE_FAULT, by=v.anne, version=fault.version, nobody=True, at=v.at)
    faults.set_days(v.programme, by=v.sigrid, version=0, told={"directorate": 10}, at=v.at)
    sending = faults.send(fault, v.units["directorate"], v.programme, by=v.anne, at=v.at)
    told(v, "dora", "rita")
    assert night(v, sending.due_on) == 0
    assert night(v, sending.due_on + timedelta(days=1)) == 2
    assert told(v, "dora", "rita") == {"dora": ["fault_late"], "rita": ["fault_unanswered"]}


def test_the_page_counts_the_new_ones_and_the_e_mail_says_where_they_are(v) -> None:
    upper.faults(v, v.programme)
    dora = Visitor(v, "dora")
    assert "One new notice" in words(dora.open(reverse("programme:mine")))
    page = dora.open(reverse("notices:notices"))
    assert "Programmes" in words(page)
    assert "My day" not in words(page)
    dora.send(reverse("notices:how"), how="daily", email="dora@example.org", language="en")
    dora.send(reverse("notices:seen"), shown=shown(page))
    assert "new notice" not in words(dora.open(reverse("programme:mine")))
    said = letter("dora@example.org", "en")
    whole = f"{said.subject} {said.body}"
    assert "under Notices" in whole
    for never in ("samtykke", "Ulike", "http", "/", "My day"):
        assert never not in whole


def test_the_e_mail_says_how_much_is_new_in_the_conversations_of_which_programme(
    v, settings
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.LAGET_SENDS_MAIL = True
    practice = upper.practice(v, v.programme, title="Fast kontakt")
    actions.choose(by=v.knut, how="daily", language="en", email="knut@example.org", at=v.at)
    for text in ("Hva koster det?", "Takk."):
        said = library.ask(practice, "practice", by=v.dora, text=text, language="nb",
                           is_question=False, at=v.at)  # fmt: skip
        second_look.look(said, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    assert send(v.import_url, at=v.later(days=1).replace(hour=8)).sent == 1
    (one,) = mail.outbox
    assert f"In conversations:\n{v.programme.name}: 2 new\n" in one.body
    for never in ("Fast kontakt", "Takk", "Dora", "http"):
        assert never not in one.body

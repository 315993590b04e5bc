"""The pages: for everybody, for those who work in a programme, and when two write at once."""

from __future__ import annotations

import re
from io import BytesIO

import page as checker
import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from docx import Document

import upper
from laget.core.seeing import seen_as
from laget.programme.models import Body
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(v):
    return upper.filled(v)


def row(name: str, one) -> str:
    return reverse(f"programme:{name}", kwargs={"pk": one.pk})


def test_open_pages_are_the_same_for_all_and_may_be_kept(v, rows) -> None:
    addresses = ["/programmes/", *(
        f"/programmes/neste/{page}" for page in ("", "plan/", "money/", "reports/1/", "feed.xml")
    )]  # fmt: skip
    for address in addresses:
        with time_machine.travel(v.at, tick=False):
            answer = Client(headers={"accept-language": "en"}).get(address)
        assert answer.status_code == 200, address
        assert answer.headers["Cache-Control"] == "public, max-age=300"
        assert not answer.cookies, address
        said = answer.content.decode()
        assert "Kommunene har ikke tid." not in said
        assert "Andre rapport" not in said
        assert "Ikke publisert" not in said
        if not address.endswith("xml"):
            assert Visitor(v, "sigrid").open(address) == said, "nobody's own"
    for hidden in ("/programmes/skjult/", "/programmes/neste/reports/2/", "/programmes/no/plan/"):
        assert Client().get(hidden).status_code == 404
    assert Client().post("/programmes/neste/").status_code == 405


def test_an_open_page_is_shared_in_a_language(v, rows) -> None:
    for lang, said in (("nb", "Hva det skal føre til"), ("en", "What should come of it")):
        answer = Client(headers={"accept-language": "fi"}).get("/programmes/neste/", {"lang": lang})
        assert said in answer.content.decode()
        assert answer.headers["Content-Language"] == lang
        assert f'href="/programmes/neste/plan/?lang={lang}"' in answer.content.decode()


def test_where_sources_differ_the_page_says_so(v, rows) -> None:
    said = words(
        Client(headers={"accept-language": "en"}).get("/programmes/neste/").content.decode()
    )
    assert "The sources disagree: 2026–2028 Source: Beskrivelsen, Side 2 Change" not in said
    assert "The sources disagree: 2026–2028 Source: Beskrivelsen, Side 2 2025–2028" in said


def test_a_frozen_report_is_accessible_as_pdf_and_whole_as_word(v, rows) -> None:
    made = Client().get("/programmes/neste/reports/1/pdf/")
    assert made.headers["Content-Type"] == "application/pdf"
    report = checker.validate_pdf_bytes(made.content, profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [f"{one.rule_id}: {one.message}" for one in report.failures]
    assert report.rules.total > 50, "the checker hardly looked"
    word = Document(BytesIO(Client().get("/programmes/neste/reports/1/word/").content))
    assert word.core_properties.title == "Første rapport"
    heads = [one.text for one in word.paragraphs if one.style.name == "Heading 1"]
    assert heads[:3] == ["Kort sagt", "Framdrift mot planen", "Avvik"]
    cells = [cell.text for table in word.tables for line in table.rows for cell in line.cells]
    assert {"Fellessamling", "455 000", "Ikke besvart ennå", "Åland"} <= {
        text.replace("\u00a0", " ") for text in cells
    }


def test_one_answers_for_an_activity_and_can_do_it_as_well_and_several_are_asked(v, rows) -> None:
    sigrid, plan = Visitor(v, "sigrid"), row("plan", rows["programme"])
    with seen_as(v.sigrid):
        body = {one.kind: str(one.pk) for one in Body.objects.filter(programme=rows["programme"])}
    assert "Fellessamling Prosjektgruppa Nobody yet" in words(sigrid.open(plan))
    address = row("duties", rows["activity"])
    lead, group = body["project_lead"], body["project_group"]
    for wrong in ({group: "R", lead: "C"}, {lead: "RA", group: "A"}):
        said = words(sigrid.send(address, status=409, version="1", **wrong))
        assert "Choose one, and only one, that answers for it." in said
    sigrid.send(address, version="1", **{
        lead: "RA", group: "R", body["contact"]: "C", body["case_lead"]: "C",
        body["steering_group"]: "I",
    })  # fmt: skip
    assert 'value="RA" selected' in sigrid.open(address)
    chart = (
        "Fellessamling Prosjektledelsen Prosjektgruppa Prosjektledelsen"
        " Kontaktperson i Norge Leder for caset i Norge Styringsgruppa"
    )
    for page in (sigrid.open(plan), Client().get("/programmes/neste/plan/").content.decode()):
        assert chart in words(page)
    sigrid.send(address, version="2")
    assert chart not in words(sigrid.open(plan)), "nobody's any more"


def test_the_second_who_writes_sees_both_and_loses_nothing(v, rows) -> None:
    address = row("row-risk", rows["risk"])
    told = {"likely": "3", "bad": "2", "version": "1"}
    Visitor(v, "sigrid").send(address, text="Hers", **told)
    tove = Visitor(v, "tove")
    said = words(tove.send(address, status=409, text="Mine", **told))
    assert "Sigrid Vik changed this" in said
    assert "Stands now: Hers You wrote: Mine" in said
    page = tove.send(address, status=409, text="Mine", **told)
    assert ">\nMine</textarea>" in page
    assert 'name="version" value="2"' in page
    tove.send(address, text="Hers and mine", **(told | {"version": "2"}))
    assert "Hers and mine" in tove.open(row("risks", rows["programme"]))


def test_a_draft_begun_before_somebody_else_wrote_is_told_so_when_it_is_sent(v, rows) -> None:
    address = row("row-risk", rows["risk"])
    told = {"likely": "3", "bad": "2", "version": "1"}
    tove = Visitor(v, "tove")
    tove.send(address, status=204, draft="keep", text="Mine, half", **told)
    Visitor(v, "sigrid").send(address, text="Hers", **told)
    page = tove.open(address)
    assert ">\nMine, half</textarea>" in page
    (begun,) = re.findall(r'name="version" value="(\d+)"', page.partition('value="out"')[0])[:1]
    said = words(tove.send(address, status=409, text="Mine", **(told | {"version": begun})))
    assert "Sigrid Vik changed this" in said


def test_what_was_taken_out_meanwhile_takes_nobodys_words_with_it(v, rows) -> None:
    address = row("row-risk", rows["risk"])
    Visitor(v, "sigrid").send(address, out="yes", version="1")
    said = Visitor(v, "tove").send(
        address, status=409, text="Mine", likely="1", bad="1", version="1"
    )
    assert "Somebody has taken this out" in said
    assert ">\nMine</textarea>" in said


def test_two_write_in_one_report(v, rows) -> None:
    visitor = Visitor(v, "sigrid")
    page = visitor.open(row("report", rows["report"]))
    section = page.split("/sections/")[1].split("/")[0]
    address = reverse("programme:section", kwargs={"pk": section})
    visitor.send(address, heading="Kort sagt", text="Alt er bra.", version="1")
    said = words(visitor.send(address, status=409, heading="Kort sagt", text="Nei.", version="1"))
    assert "Stands now: Alt er bra. You wrote: Nei." in said


def test_who_may_not_write_reads_who_may(v, rows) -> None:
    for name in ("aino", "dora", "knut"):
        said = Visitor(v, name).open(row("add-risk", rows["programme"]), status=403)
        assert "The secretariat that runs the programme." in said
    Visitor(v, "per").open(row("risks", rows["programme"]), status=404)
    Visitor(v, "aino").open(row("work", rows["other"]), status=404)
    assert "Children and young people" not in Visitor(v, "aino").open(
        row("plan", rows["programme"])
    )
    Visitor(v, "aino").open("/", status=302)


def test_bad_input_is_said_beside_the_field_and_kept(v, rows) -> None:
    visitor = Visitor(v, "sigrid")
    one = rows["programme"]
    assert "it is counted twice." in words(visitor.open(row("add-money", one)))
    said = visitor.send(row("add-money", one), status=422, amount="mange", currency="SEK", text="T")
    assert "Write the amount in figures" in said
    assert "Write the rate, and the day it was of." in said
    assert 'value="mange"' in said
    said = visitor.send(row("add-activity", one), status=422, name="Ny", kind="activity",
                        state="planned", from_on="2026-02-01", to_on="2026-01-01")  # fmt: skip
    assert "The last day comes before the first." in said
    said = visitor.send(
        row("add-statement", one), status=422, topic="purpose", number="0", text="\x00"
    )
    assert "Write a whole number from 1 to 999." in said
    foreign = rows["other"]
    said = visitor.send(row("add-measure", foreign), status=422, what="x",
                        goal=str(rows["statement"].pk))  # fmt: skip
    assert "Choose one of those in the list." in said


def test_what_is_written_in_the_programme_is_marked_with_its_language(v, rows) -> None:
    """WCAG 3.1.2: the page is in English, the words of the programme are not."""
    programme = rows["programme"]
    where = {"code": programme.code}
    with time_machine.travel(v.at, tick=False):
        about, plan = (
            Client(headers={"accept-language": "en"}).get(
                reverse(f"programme:{name}", kwargs=where)
            ).content.decode()
            for name in ("open", "open-plan")
        )  # fmt: skip
    for page in (about, plan):
        assert '<html lang="en"' in page
        assert f'<h1 class="ds-heading" data-size="xl" lang="nb">{programme.name}</h1>' in page
    assert f'<p class="l-lead" lang="nb">{programme.lead}</p>' in about
    assert f'lang="nb">{rows["body"].name}</h3>' in about
    assert f'<span lang="nb">{rows["activity"].name}</span>' in plan

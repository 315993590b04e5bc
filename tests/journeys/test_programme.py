"""A Nordic programme, from the first word to a report in the minister's hand.

Sigrid sets up a new programme: what it should lead to, who acts in it, and a plan
of three activities that wait for each other. The plan is agreed. Then the first gathering must be
moved; the page names what slips, and moves nothing else. She publishes it.

Aino, of the steering group, gives a direction. Sigrid answers it and begins a report, made of what
is registered. She writes a few words and approves it; Aino reads and approves it, and it is frozen.
Anybody can read it, and takes it home as PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import page as checker
import psycopg
import pytest
import time_machine
from pypdf import PdfReader

from browser import window
from journeys.english import english_in
from journeys.walking import Walker
from village import Village, at, load


@pytest.fixture
def village(site: str, database: Any) -> Village:
    import upper

    with psycopg.connect(database.url("import")) as importer:
        upper.furnish(importer)
    village = load()
    upper.hats(village)
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


def test_the_plan_on_paper_has_its_gantt_and_lies_down(
    page: Any, site: str, village: Village
) -> None:
    import upper

    upper.filled(village)
    page.goto(f"{site}/programmes/neste/plan/")
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "0.6in")
    upright = PdfReader(BytesIO(page.pdf(format="A4", margin=margin)))
    said = " ".join(one.extract_text() for one in upright.pages)
    assert "What and who 2026 2027 2028 When" in said, "the years above the bars"
    lying = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {one.mediabox.width > one.mediabox.height for one in lying.pages} == {True}


def test_a_programme_from_the_first_word_to_the_report(
    browser: Any, page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    walker = Walker(page)
    seen = Seen(page, axe, pictures)
    walker.be("Sigrid").reads("Programmes").does_not_read("Children and young people")
    seen("mine")
    set_up(walker, seen)
    act_in_it(walker, seen)
    make_the_plan(walker, seen)
    move_the_gathering(walker, seen)
    walker.click("About the programme").click("Publish the programme")
    seen("publish")
    walker.click("Publish it").reads("It is published.")

    walker.be("Aino").click("Neste program").click("Give a direction")
    seen("direct")
    walker.write("What does the steering group want?", "Begin with the young people.")
    walker.click("Give it").reads("Begin with the young people.", "Not answered yet")

    walker.be("Sigrid").click("Neste program").click("Answer it")
    walker.write("What have you done with it?", "They open the first gathering.")
    walker.write("When?", "2026-03-02").click("Keep this").reads("They open the first gathering.")
    write_the_report(walker, seen)
    walker.click("I have read it and approve it").reads("One more must approve it")

    walker.be("Aino").click("Neste program").click("Reports").click("Rapport til styringsgruppa")
    seen("report-to-approve")
    walker.click("I have read it and approve it").reads("The report is frozen.", "Report 1")
    seen("report-frozen")

    with window(browser, site, locale="nb-NO") as anybody:
        reader = Walker(anybody).open("/programmes/neste/")
        look = Seen(anybody, axe, pictures)
        reader.reads("Neste program", "Begin with the young people.")
        look("open-about")
        assert english_in_ours(anybody) == []
        reader.click("Planen").reads("Samling i Bodø", "Begynner", "Vedtatt")
        look("open-plan")
        assert english_in_ours(anybody) == []
        reader.click("Om programmet").click("Rapport til styringsgruppa")
        reader.reads("Alt går etter planen, unntatt samlingen.", "Godkjent av Aino Vik")
        look("open-report")
        answer = anybody.request.get(f"{site}/programmes/neste/reports/1/pdf/")
        assert answer.headers["content-type"] == "application/pdf"
        made = answer.body()
        if pictures:
            (pictures / "report.pdf").write_bytes(made)
        report = checker.validate_pdf_bytes(made, profile=checker.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, [one.message for one in report.failures]
        told = " ".join(p.extract_text() for p in PdfReader(BytesIO(made)).pages)
        assert "Samling i Bodø" in told


class Seen:
    """Looks at a page as axe and as the eye does; pictures where one asks for them."""

    def __init__(self, page: Any, axe: Any, pictures: Any) -> None:
        self.page, self.axe, self.pictures = page, axe, pictures

    def __call__(self, name: str) -> None:
        assert self.axe(self.page) == [], name
        for width in (390, 1280):
            self.page.set_viewport_size({"width": width, "height": 860})
            beside = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert self.page.evaluate(beside) <= 0, f"{name} is wider than {width}"
            if self.pictures:
                file = self.pictures / f"programme-{name}-{width}.png"
                self.page.screenshot(path=file, full_page=True)


def english_in_ours(page: Any) -> list[str]:
    """English that the house has said: what people wrote in English here is theirs."""
    return [
        text for text in english_in(page) if "young people" not in text and "gather" not in text
    ]


def set_up(walker: Walker, seen: Seen) -> None:
    walker.click("Set up a new programme").click("Set it up")
    walker.reads("Write a name.", "Write a short name.", "Choose a day.")
    seen("start-wrong")
    walker.write("What is it called?", "Neste program")
    walker.write("What is it, in two sentences?", "Landene lærer av hverandre.")
    walker.write("First day", "2026-01-01").write("Last day", "2025-12-31")
    walker.write("Short name in the address", "neste").click("Set it up")
    walker.reads("The last day comes before the first.")
    walker.write("Last day", "2028-12-31").click("Set it up")
    walker.reads("The programme is set up.", "Neste program", "Not published")
    seen("empty")


def act_in_it(walker: Walker, seen: Seen) -> None:
    walker.click("Add what is said").pick("What is it about?", "Effect goal")
    walker.write("What is said?", "Færre faller mellom tjenestene.").click("Add it")
    walker.reads("Færre faller mellom tjenestene.", "Not measured.")
    for kind, name, unit in (
        ("Steering group", "Styringsgruppa", "Steering"),
        ("Project leadership", "Prosjektledelsen", "Secretariat"),
    ):
        walker.click("Add somebody who acts in it").pick("What is it?", kind)
        walker.write("Name", name).pick("Who acts for it?", unit).click("Add it").reads(name)


def make_the_plan(walker: Walker, seen: Seen) -> None:
    walker.click("The plan").reads("There is nothing in the plan yet.")
    activity(walker, "Landene velger case", "2026-03-01", "2026-05-31")
    activity(walker, "Samling i Bodø", "2026-06-02", "2026-06-03", gathering=True,
             after="Landene velger case")  # fmt: skip
    activity(walker, "Kommunene prøver ut", "2026-06-04", "2027-06-30", after="Samling i Bodø")
    walker.click("Who does what").pick("Prosjektledelsen", "Answers for it").click("Keep this")
    walker.reads("Prosjektledelsen")
    walker.click("Agree the plan as it stands").click("The plan is agreed")
    walker.reads("The plan is agreed.").does_not_read("Something slips")
    seen("plan")


def activity(
    walker: Walker, name: str, first: str, last: str, *, gathering: bool = False, after: str = ""
) -> None:
    walker.click("Add to the plan").write("What will be done?", name)
    if gathering:
        walker.choose("Gathering")
    walker.write("First day", first).write("Last day", last)
    if after:
        walker.choose(after)
    walker.click("Add it").reads("It is added.", name)


def move_the_gathering(walker: Walker, seen: Seen) -> None:
    row = walker.main.get_by_role("row", name="Samling i Bodø").first
    row.get_by_role("link", name="Move").click()
    walker.write("New first day", "2026-06-16").write("New last day", "2026-06-17")
    walker.click("Move it").reads("Write why it is moved.")
    seen("move")
    walker.write("Why is it moved?", "Hotellet var fullt.").click("Move it")
    walker.reads(
        "It is moved, and nothing else is.", "1 that waits begins too early now: Kommunene prøver",
        "Something slips", "Moved 14 days later", "Begins 13 days too early", "Hotellet var fullt.",
    )  # fmt: skip
    seen("moved")


def write_the_report(walker: Walker, seen: Seen) -> None:
    walker.click("Reports").click("Begin a report")
    seen("begin-report")
    walker.write("Title", "Rapport til styringsgruppa").choose("The steering group")
    walker.click("Make a draft").reads("The draft is made.", "Kort sagt", "Hotellet var fullt.")
    seen("report-draft")
    walker.click("Write here").write("Text", "Alt går etter planen, unntatt samlingen.")
    walker.click("Keep this").reads("Alt går etter planen, unntatt samlingen.")

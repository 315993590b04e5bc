"""A child sent from one to the next is seen, and somebody takes her: told through the pages.

Per, a teacher, is worried about Emma. Rita, his head teacher, decides that they help together with
others, and begins with the family's yes. The school nurse's unit is invited, and Anne, who leads
it, says that it will be Kari. Per opens the case and offers Kari the baton; she takes it. She asks
the mental health team, which says no, and the clinic, which says no. Now it shows, to Kari, to Per,
and as a number to Marit, who coordinates, that Emma is being passed on. The health station says
yes, and it shows no more. When things go well, Kari closes the case and says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from browser import window
from journeys.walking import Walker
from laget.concerns.models import Concern, DutyReport
from laget.core.seeing import seen_as
from laget.gaps.rules import RULES
from laget.gaps.titles import TITLES
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from village import START, Village, at, load

PASSED_ON = str(RULES["passed-on"].says)
ON_THE_COUNT = str(TITLES["passed-on"])


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


@pytest.fixture
def village(site: str) -> Village:
    """Emma is on the school's list; nothing has begun for her."""
    village = load()
    village.child("emma")
    return village


def test_from_a_worry_to_a_yes_and_to_the_end(
    page: Any, village: Village, axe: Any, pictures: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{village.emma.pk}/"

    def look(name: str) -> None:
        assert axe(page) == [], name
        if pictures:
            page.screenshot(path=pictures / f"loop-{name}.png", full_page=True)

    speak_up_by_keyboard(walker)
    walker.reads(
        "Rita Vik has it now, and decides by Monday 16 March",
        "Only the one who wrote it and those who decide",
    )
    look("worry")
    decide_and_begin(walker)
    name_who(walker.be("Anne"))

    walker.be("Per").open(child).click("Open a case together")
    walker.choose("Some services help together").click("Open the case")
    walker.reads("Now one person should hold the baton.", "Nobody holds the baton")
    look("nobody-holds")
    walker.click("Offer the baton").choose("Kari Vik").click("Ask")
    walker.reads("Kari Vik is asked to take the baton. Until they say yes, nothing changes.")
    walker.be("Kari").click("Answer").choose("Yes, I take the baton").click("Send the answer")
    walker.reads("You hold the baton now.", "Nothing is missing right now.")
    look("holds")

    ask(walker, child, "Mental")
    say_no(walker.be("Joakim"))
    walker.be("Kari").open(child).does_not_read(PASSED_ON)
    ask(walker, child, "Clinic")
    decide_no(walker.be("Tor"))

    walker.be("Kari").reads("Emma, 10: two or more have said no")
    look("day")
    walker.open(child).reads(PASSED_ON, "Next step:")
    look("passed-on")
    walker.be("Per").open(child).reads(PASSED_ON)
    walker.be("Marit").open("/gaps/").reads(ON_THE_COUNT).does_not_read("Emma")
    walker.be("Joakim").does_not_read(PASSED_ON).open("/gaps/").does_not_read(PASSED_ON)

    ask(walker.be("Kari"), child, "Station")
    walker.be("Britt").click("Answer").does_not_read("Emma", "It began in autumn.")
    walker.choose("Yes, we can").pick("Who of you takes it?", "Ida Vik").click("Send the answer")
    walker.reads("Now you see who it is.", "Emma", "It began in autumn.")
    walker.click("Open the child's page").reads("Kari Vik holds the baton")
    walker.be("Kari").does_not_read(PASSED_ON).open(child)
    walker.does_not_read(PASSED_ON).reads("Station said yes.", "Ida Vik")
    walker.be("Marit").open("/gaps/").does_not_read(ON_THE_COUNT)

    walker.be("Kari").open(child).open(f"{child}case/close/")
    walker.click("Close the case").reads("Write why the case closes")
    walker.write("Why does the case close", "She is back. “I have someone to ask now.”")
    walker.write("What does the child say", "I can call Kari.")
    walker.write("What does the family say", "She sleeps again. Thank you.")
    walker.write("When do you ask them how it goes", "2031-01-15")
    look("close")
    walker.click("Close the case").reads("The case is closed.", "Emma", "15 January 2031")
    look("closed")
    assert page.goto(child).status == 404, "nobody helps any longer, and nobody opens the page"


def speak_up_by_keyboard(walker: Walker) -> None:
    """Without a mouse from the sign-in page to the leader's day: danger first, then the worry."""
    walker.open("/sign-in/").tab_to("Name, title, unit or place").types("Per Vik").enter()
    walker.enter("Per Vik, ").reads("Nothing waits for you.")
    walker.enter("Children and young people")
    walker.enter("The service's own list").enter("Speak up, Emma")
    walker.does_not_read("What have you seen")
    questions = walker.page.locator("main fieldset")
    for n in range(questions.count()):
        walker.tab_to("Yes", questions.nth(n).locator("legend").inner_text())
        walker.press("ArrowDown")
    walker.enter("Go on").reads("What have you seen or heard?")
    walker.tab_to("What have you seen or heard?").types("Away every Monday.")
    walker.tab_to("I do not know", "How long").press("ArrowUp", "ArrowUp")
    walker.tab_to("The child", "Whom have you talked with?").press("Space")
    walker.enter("Send to Rita")


def decide_and_begin(walker: Walker) -> None:
    walker.be("Rita").click("Decide").reads("Away every Monday.", "Some weeks", "the child")
    walker.choose("We help together with others")
    walker.write("Why?", "She needs somebody to talk with, too.").click("Decide")
    walker.reads("The one who spoke up can read it now.")
    walker.click("Open the child's page").click("Begin to help, with the family")
    walker.choose("a guardian").pick("Who works with the child?", "Per Vik").click("Begin")
    walker.reads("Your service has begun to help.")
    walker.click("Invite a service to the team")
    walker.pick("Which service", "Nurse").choose("a guardian").click("Invite")
    walker.reads("The service is in the team.")


def name_who(walker: Walker) -> None:
    walker.click("Choose who").choose("Kari Vik").click("Say who")
    walker.reads("Kari Vik works with the child from now on.")


def ask(walker: Walker, child: str, unit: str) -> None:
    walker.open(child).click("Ask another service for help")
    walker.pick("What is needed?", "Somebody to talk with").pick("Which service", unit)
    walker.write("What does the child or young person wish?", "To meet at school.")
    walker.write("What should they know if they say yes?", "It began in autumn.")
    walker.choose("a guardian").click("Ask").reads(f"{unit} is asked.", "Waiting for an answer")


def decide_no(walker: Walker) -> None:
    """By law the clinic must assess the person: it is told who it is, and says why not."""
    walker.click("Answer").reads("To meet at school.", "Emma", "It began in autumn.")
    walker.choose("No, we cannot", "We do not have room then")
    walker.write("What does the no rest on?", "No sign of illness.").click("Send the answer")
    walker.reads("You have said no. Those who asked know why.", "This no is a decision")


def say_no(walker: Walker) -> None:
    walker.click("Answer").reads("To meet at school.").does_not_read("Emma", "It began in autumn.")
    walker.choose("No, we cannot", "We do not have room then").click("Send the answer")
    walker.reads("You have said no. Those who asked know why.").does_not_read("Emma")


def test_danger_stops_the_form_and_only_that_it_was_reported_is_kept(
    page: Any, village: Village
) -> None:
    walker = Walker(page).be("Per")
    walker.open(f"/concerns/raise/?child={village.emma.pk}")
    danger(walker, "Yes", "No", "No").reads("You must report it yourself, now.", "Report to")
    walker.does_not_read("What have you seen", "Send to Rita")
    assert walker.main.locator("textarea").count() == 0
    assert walker.main.get_by_role("link", name="Call 112").get_attribute("href") == "tel:112"
    walker.choose("The municipality's child welfare service").write("At what time", "08:30").click(
        "I have reported"
    )
    walker.reads("Noted that you have reported.")
    with seen_as(village.per):
        assert not Concern.objects.exists()
        [kept] = DutyReport.objects.all()
    assert (kept.to_whom, kept.writer_id) == ("child_welfare", village.per.role_id)
    assert kept.reported_at == at("2026-03-02", 8) + timedelta(minutes=30)
    frame = {"id", "child", "unit", "authority", "writer", "shared", "event_id", "sys_from"}
    told = {field.name for field in DutyReport._meta.fields} - frame
    assert told == {"reported_at", "to_whom"}, "nothing of what was seen"


def test_all_of_it_works_without_javascript(browser: Any, site: str, village: Village) -> None:
    """A worry raised, a baton taken, a need answered, by people whose browser runs no scripts."""
    village.team(village.emma, "per", "kari")
    teams.open_case(village.emma, by=village.per, at=village.at)
    baton.offer(village.emma, village.roles["kari"], by=village.per, at=village.at)
    referrals.send(
        village.emma, village.units["mental"], by=village.per, need="talk", given_by="guardian",
        from_on=START.date(), wish="To meet at school.", story="It began in autumn.", at=village.at,
    )  # fmt: skip
    with window(browser, site, java_script_enabled=False) as page:
        walker = Walker(page).be("Per").click("Are you worried about a child?")
        danger(walker, "No", "No", "No")
        walker.write("Who is it about?", "Emma").write("What have you seen", "She is not eating.")
        walker.click("Send to Rita").reads("Choose who it is, or none of these.")
        walker.reads("She is not eating.").choose("Emma, 10").click("Send to Rita")
        walker.reads("Rita Vik has it now", "She is not eating.")

        walker.be("Kari").click("Answer").choose("Yes, I take the baton")
        walker.click("Send the answer").reads("You hold the baton now.")

        walker.be("Hanne").click("Answer").choose("No, we cannot").click("Send the answer")
        walker.reads("Choose why, so that they know what the next step is.")
        walker.choose("We do not have room then").click("Send the answer")
        walker.reads("You have said no.").click("Undo my no").reads("Your no is taken back.")
        walker.choose("Yes, we can").click("Send the answer").reads("Who it is", "Emma")


def danger(walker: Walker, *answers: str) -> Walker:
    """The country's questions, answered in their order."""
    for question, answer in zip(walker.main.locator("fieldset").all(), answers, strict=True):
        question.get_by_label(answer, exact=True).check()
    return walker.click("Go on")

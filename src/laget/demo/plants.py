"""Children with one thing missing: the gaps the demo must find, told as stories.

Each planter tells a story that is complete but for one step, and says since when. What it names
is known from the story alone; no rule is read here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from laget.demo.book import Plant
from laget.demo.kids import Kid
from laget.demo.paths import out_of_school, services_of
from laget.demo.staff import Town
from laget.demo.stories import Story


@dataclass(frozen=True)
class Kind:
    """How many of one kind in a municipality of 1,500 children, at what age, and the story."""

    count: int
    ages: tuple[int, int]
    plant: Callable[[Story], None]


def found(story: Story, rule: str, since: date, because: str, *, whole: bool = False) -> None:
    """Notes what the story lacks."""
    kid = story.kid
    place = kid.town.place.key
    story.book.plants.append(Plant(rule, kid.ref, since, whole, place, because))


def no_holder(story: Story) -> None:
    """A case that nobody ever took the baton for; sometimes the holder left instead."""
    ago = story.rng.randrange(60, 200)
    first, second = services_of(story.kid)
    if story.rng.random() < 0.35:
        left = story.rng.randrange(36, 55)
        story.team((first, second), ago, standing_in=left)
        because = "the holder's job ended and the leader has stood in since"
        found(story, "no-holder", story.day(left), because)
    else:
        story.team((first, second), ago, held=False)
        found(story, "no-holder", story.day(ago), "nobody took the baton when the case opened")
    story.measure(first, ago - 8)


def baton_offered(story: Story) -> None:
    """The baton was offered weeks ago, and nobody has said yes or no."""
    ago = story.rng.randrange(100, 300)
    offered = story.rng.randrange(24, 50)
    due = story.day(offered) + timedelta(days=7)
    first, second = services_of(story.kid)
    story.team((first, second), ago)
    story.measure(first, ago - 8)
    story.baton_offer(first, second, offered, due)
    found(story, "baton-not-accepted", story.day(offered), "offered, not answered")


def concern_undecided(story: Story) -> None:
    """A concern that its owner has not decided."""
    ago = story.rng.randrange(25, 70)
    due = story.day(ago) + timedelta(days=14)
    story.concern(services_of(story.kid)[story.rng.randrange(2)], ago, decision="", due=due)
    found(story, "concern-undecided", story.day(ago), "the owner has not decided")


def report_late(story: Story) -> None:
    """A report that child welfare has not assessed within the week."""
    ago = story.rng.randrange(11, 25)
    due = story.day(ago) + timedelta(days=7)
    story.report(ago, outcome="", due=due)
    found(story, "report-not-assessed", story.day(ago), "received, not assessed")


def repeated_concerns(story: Story) -> None:
    """Three concerns in a year, each decided, and nothing begun."""
    service = services_of(story.kid)[0]
    for ago in (250, 140, 35):
        story.concern(service, ago, decision="within")
    found(story, "repeated-concerns", story.day(35), "the third in a year, and no measure")


def referral_unanswered(story: Story) -> None:
    """A referral past its date, with no answer."""
    ago = story.rng.randrange(30, 70)
    sender, clinic = services_of(story.kid)[1], story.rng.random() < 0.5
    receiver = story.kid.town["child_mental_health" if clinic else "ppt"]
    due = story.day(ago) + timedelta(days=14 if clinic else 21)
    story.concern(sender, ago + 12, decision="within")
    story.referral(sender, receiver, ago, state="sent", shared=False, due=due)
    found(story, "referral-unanswered", story.day(ago), "sent, not answered")


def passed_on(story: Story) -> None:
    """Two services have said no, and nobody yes."""
    first = story.rng.randrange(70, 120)
    second = story.rng.randrange(30, 50)
    sender, town = services_of(story.kid)[1], story.kid.town
    story.concern(sender, first + 15, decision="within")
    for ago, receiver in ((first, town["child_mental_health"]), (second, town["ppt"])):
        story.referral(sender, receiver, ago, state="declined", after=8, shared=False)
    found(story, "passed-on", story.day(second - 8), "the second no, and no yes")


def measure_incomplete(story: Story) -> None:
    """A measure that nobody owns, or that has no date to look at it."""
    ago = story.rng.randrange(60, 150)
    first, second = services_of(story.kid)
    story.team((first, second), ago)
    started = ago - 20
    if story.rng.random() < 0.5:
        story.measure(first, started, owner=False)
        because = "nobody sees to it"
    else:
        story.measure(first, started, evaluate=None)
        because = "no date to look at it"
    found(story, "measure-without-owner-or-date", story.day(started), because)


def review_overdue(story: Story) -> None:
    """A measure whose review should have been held weeks ago."""
    ago, late = story.rng.randrange(110, 250), story.rng.randrange(15, 45)
    first, second = services_of(story.kid)
    story.team((first, second), ago)
    story.measure(first, ago - 10, evaluate=-late, reviewed=False)
    found(story, "review-overdue", story.day(late), "the day to look has passed")


def help_ends(story: Story) -> None:
    """Help that ends soon, and nobody has said what follows."""
    ago, ahead = story.rng.randrange(150, 300), story.rng.randrange(12, 45)
    first, second = services_of(story.kid)
    story.team((first, second), ago)
    story.measure(first, ago - 10, ends_in=ahead, evaluate=ahead - 5)
    end = story.book.today + timedelta(days=ahead)
    found(story, "help-ends", end - timedelta(days=60), "it ends, and nothing is said")


def silence(story: Story) -> None:
    """An open case where nobody has been in touch for months."""
    last = story.rng.randrange(110, 160)
    ago = last + story.rng.randrange(60, 150)
    first, second = services_of(story.kid)
    story.team((first, second), ago, last_contact=last, known=True)
    found(story, "silence", story.day(last), "nobody in touch since then", whole=True)


def out_no_contact(story: Story) -> None:
    """Out of school, and the follow-up service has not called."""
    ago = story.rng.randrange(40, 110)
    due = story.day(ago) + timedelta(days=14)
    out_of_school(story, ago=ago, called=None, due=due)
    found(story, "out-of-school-no-contact", story.day(ago), "nobody has called")


def no_joint_plan(story: Story) -> None:
    """Several services at once, and no plan. Sometimes one of them is hidden."""
    ago, kid = story.rng.randrange(120, 300), story.kid
    first, second = services_of(kid)
    third = kid.town["ppt"] if kid.stage < 2 else kid.town["nav"]
    story.team((first, second, third), ago, planned=False)
    story.measure(first, ago - 8)
    found(story, "no-joint-plan", story.day(ago), "three services and no plan")


def hidden_no_plan(story: Story) -> None:
    """One service in the open and child welfare hidden, with no plan: only the coordinator sees."""
    ago, kid = story.rng.randrange(120, 300), story.kid
    first = services_of(kid)[0]
    welfare = kid.town["child_welfare"]
    story.team((first,), ago, planned=False, hidden=(welfare,), known=True)
    story.measure(first, ago - 8)
    story.measure(welfare, ago - 6, shared=False)
    found(story, "no-joint-plan", story.day(ago), "two services, one of them hidden", whole=True)


def moved(story: Story, old: Town, ago: int) -> None:
    """Moved here while help went on there, and nobody here has said yes to taking over."""
    there = 250
    nurse, clinic = old["school_health"], old["child_mental_health"]
    story.team((nurse, clinic), there)
    story.measure(nurse, there - 10)
    found(story, "moved-without-transfer", story.day(ago), "moved; nobody has taken over")


KINDS: dict[str, Kind] = {
    "no_holder": Kind(3, (3, 17), no_holder),
    "baton_offered": Kind(2, (3, 17), baton_offered),
    "concern_undecided": Kind(4, (1, 17), concern_undecided),
    "report_late": Kind(2, (1, 17), report_late),
    "repeated_concerns": Kind(2, (3, 15), repeated_concerns),
    "referral_unanswered": Kind(4, (4, 16), referral_unanswered),
    "passed_on": Kind(2, (6, 15), passed_on),
    "measure_incomplete": Kind(3, (3, 17), measure_incomplete),
    "review_overdue": Kind(3, (3, 17), review_overdue),
    "help_ends": Kind(2, (3, 17), help_ends),
    "silence": Kind(2, (4, 17), silence),
    "out_no_contact": Kind(2, (17, 20), out_no_contact),
    "no_joint_plan": Kind(2, (3, 15), no_joint_plan),
    "hidden_no_plan": Kind(1, (6, 15), hidden_no_plan),
}


def fits(kid: Kid, kind: Kind) -> bool:
    """Whether a child is of an age for the story."""
    return kind.ages[0] <= kid.age <= kind.ages[1]

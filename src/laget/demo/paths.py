"""Children whose help is complete: the nine ways, beside nothing at all, that help goes.

Shares and durations follow the figures for Norway that docs/reference/demo.md names. No gap rule
must find anything here; what lacks something is in `plants`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from laget.demo.kids import Kid
from laget.demo.staff import Service, Town
from laget.demo.stories import Story

Path = Callable[[Story], None]

_HOSTS = ("NO-5006", "NO-3407", "NO-3101", "NO-5029")
"""Where foster homes are."""


def services_of(kid: Kid) -> tuple[Service, ...]:
    """The usual pair around a child of this age: the everyday place first."""
    if kid.home.kind == "health_station":
        return kid.home, kid.town["mental_health"]
    if kid.stage == 0:
        return kid.home, kid.town["health_station"]
    if kid.stage == 1:
        return kid.home, kid.town["school_health"]
    return kid.town["upper_secondary"], kid.town["mental_health"]


def span(story: Story, low: int, high: int) -> tuple[int, int | None]:
    """How long ago help began, and ended; about half still goes on. Within the child's life."""
    life = max((story.book.today - story.kid.born).days - 20, 60)
    ago = min(story.rng.randrange(low, high), life)
    ended = story.rng.randrange(20, ago - 30) if ago > 120 and story.rng.random() < 0.5 else None
    return ago, ended


def short(story: Story) -> None:
    """One service, once: a concern decided, or a report looked at, sometimes one referral."""
    kid, rng = story.kid, story.rng
    ago = rng.randrange(30, 1000)
    if rng.random() < 0.3 and kid.age < 18:
        story.report(ago, after=rng.choice((0, 1, 2, 3, 4, 5, 6)))
        return
    service = rng.choice(services_of(kid))
    story.concern(service, ago, decision=rng.choice(("close", "within", "within")))
    story.contact(service, max(ago - 12, 1), "guardian" if kid.age < 16 else "child", shared=False)
    if rng.random() < 0.35 and ago > 60:
        story.referral(
            service,
            kid.town["ppt"],
            ago - 20,
            need="assess",
            after=rng.randrange(2, 9),
            shared=False,
        )


def language(story: Story) -> None:
    """A worry about language or learning: educational psychology, help in group, looked at."""
    kid, ppt = story.kid, story.kid.town["ppt"]
    ago, ended = span(story, 150, 1000)
    everyday = services_of(kid)[0]
    story.concern(everyday, ago + 20, decision="together", shared=True)
    story.referral(everyday, ppt, ago + 10, need="learn", after=story.rng.randrange(3, 9))
    story.team((everyday, ppt), ago, ended=ended)
    story.measure(everyday, ago - 10, ended=ended)
    story.measure(ppt, ago - 15, ended=ended)


def queue(story: Story) -> None:
    """Talks with the nurse, the queue for the clinic; a no, then a yes from somebody else."""
    kid, rng = story.kid, story.rng
    ago, ended = span(story, 120, 800)
    nurse = services_of(kid)[1]
    clinic = kid.town["child_mental_health"]
    story.concern(nurse, ago + 25, decision="together", shared=True)
    if rng.random() < 0.22:
        story.referral(nurse, clinic, ago + 18, state="declined", after=9)
        clinic = kid.town["ppt" if nurse.kind == "mental_health" else "mental_health"]
    story.referral(nurse, clinic, ago + 8, after=6)
    story.team((nurse, clinic), ago, ended=ended)
    story.measure(clinic, max(ago - 40, (ended or 0) + 20), ended=ended)


def absence(story: Story) -> None:
    """Away from school; for the older, out of school and called by the follow-up service."""
    kid, rng = story.kid, story.rng
    if kid.stage < 2 or rng.random() < 0.3:
        ago, ended = span(story, 100, 700)
        first, second = services_of(kid)
        story.concern(first, ago + 15, decision="together", shared=True)
        if kid.stage > 0:
            away(story, first, ago)
        story.team((first, second), ago, ended=ended)
        story.measure(first, ago - 8, ended=ended)
        return
    out_of_school(story, ago=rng.randrange(60, 420), called=rng.randrange(4, 12))


def away(story: Story, school: Service, ago: int) -> None:
    """What the school's register said of the three months before."""
    months = [story.book.ago(ago + 30 * n) for n in (3, 2, 1, 0)]
    for n, (first, after) in enumerate(pairwise(months)):
        story.book.add(
            "absence", **story.by(school, shared=True), from_on=first, to_on=after,
            percent=12 + 9 * n,
        )  # fmt: skip


def out_of_school(story: Story, *, ago: int, called: int | None, due: date | None = None) -> None:
    """Left upper secondary `ago` days back; the follow-up service called after `called` days."""
    kid, follow = story.kid, story.kid.town["follow_up"]
    story.book.add(
        "school_exits",
        **story.by(follow, shared=False),
        left_unit=kid.town["upper_secondary"].unit,
        from_on=story.day(ago),
        contact_due_on=due,
    )
    story.book.add(
        "listings",
        **story.by(follow, shared=False),
        group_name="OT",
        from_on=story.day(ago),
    )
    if called is None:
        return
    at = ago - called
    while at > 14:
        story.contact(follow, at, "child", shared=False)
        at -= 25
    story.contact(follow, story.rng.randrange(2, 12), "child", shared=False)
    story.measure(follow, max(ago - called - 5, 1), shared=False, reviewed=True)


def repeated(story: Story) -> None:
    """Several concerns and reports, and child welfare helps at home, hidden or in the open."""
    kid, rng, welfare = story.kid, story.rng, story.kid.town["child_welfare"]
    ago, ended = span(story, 200, 900)
    first, second = services_of(kid)
    story.report(ago + 60, outcome="drop", after=5)
    story.report(ago + 20, outcome="investigate", after=3)
    story.concern(first, ago + 30, decision="together", shared=True)
    if rng.random() < 0.5:
        story.team((first, second, welfare), ago, ended=ended)
        story.measure(welfare, ago - 10, ended=ended)
    else:
        story.team((first, second), ago, ended=ended, hidden=(welfare,))
        story.measure(welfare, ago - 10, ended=ended, shared=False)
    story.measure(first, ago - 12, ended=ended)


def placement(story: Story) -> None:
    """Child welfare cares for the child, who stays with a foster family, often elsewhere."""
    kid, welfare = story.kid, story.kid.town["child_welfare"]
    ago, _ = span(story, 250, 1000)
    by = story.by(welfare, shared=True)
    began = story.day(ago)
    elsewhere = story.rng.choice([a for a in _HOSTS if a != kid.town.area])
    story.book.add("residences", **by, kind="staying", area=elsewhere, from_on=began)
    story.book.add(
        "responsibilities",
        **by,
        matter="child_welfare",
        answers=kid.town.authority,
        from_on=began,
    )
    story.book.add(
        "relations",
        **by,
        kind="foster_parent",
        given_name=story.rng.choice(("Berit", "Arne", "Solveig", "Knut")),
        family_name=story.rng.choice(("Aasen", "Kvam", "Myhre")),
        phone="900 55 120",
        from_on=began,
    )
    story.report(ago + 40, outcome="investigate", after=2)
    story.team((welfare, services_of(kid)[0], services_of(kid)[1]), ago, level=3)
    story.measure(welfare, ago - 3, what="Fosterhjem, med oppfølging hver sjette uke")


def disability(story: Story) -> None:
    """Many services, one plan, one who holds it together."""
    kid = story.kid
    ago, _ = span(story, 300, 1050)
    first, second = services_of(kid)
    services = [first, second, kid.town["ppt"], kid.town["child_mental_health"]]
    story.team(tuple(services), ago, level=3, holder=second)
    for service in services[:3]:
        story.measure(service, ago - story.rng.randrange(5, 25))


def arrived(story: Story) -> None:
    """New in the country: language help, a health check, somebody from the school."""
    kid = story.kid
    ago, ended = span(story, 90, 600)
    first, second = services_of(kid)
    story.team((first, second), ago, ended=ended)
    story.measure(first, ago - 4, ended=ended, what="Språkhjelp hver dag")


def moved_and_accepted(story: Story, old: Town, ago: int) -> None:
    """Moved here with a team there; each service handed over, and was answered."""
    here, there = services_of(story.kid), (old["school_health"], old["ppt"])
    given = ago - 9
    until = story.day(given)
    by = story.by(there[0], shared=True)
    story.book.add("cases", **by, level=2, opened_on=story.day(260))
    for service in there:
        part = story.join(service, 260, until)
        story.book.add(
            "transfers",
            **story.by(service, shared=True),
            participation=part,
            to_authority=story.kid.town.authority,
            offered_on=story.day(ago - 2),
            accepted_on=until,
        )
    for service in here:
        story.join(service, given)
    story.book.add("plans", **by, kind="joint", from_on=story.day(250))
    story.baton(there[0], 260, given)
    story.baton(here[1], given)
    story.measure(here[1], given, reviewed=False)
    story.contacts(here[1], given, None)


SHARES: tuple[tuple[float, tuple[float, float, float], Path], ...] = (
    (0.046, (0.046, 0.050, 0.040), short),
    (0.033, (0.026, 0.055, 0.002), language),
    (0.025, (0.003, 0.030, 0.040), queue),
    (0.017, (0.0, 0.012, 0.034), absence),
    (0.019, (0.022, 0.026, 0.010), repeated),
    (0.009, (0.005, 0.011, 0.010), placement),
    (0.010, (0.007, 0.012, 0.010), disability),
    (0.008, (0.007, 0.008, 0.008), arrived),
)
"""Share of all 0–24, share by stage (before, in, after compulsory school), and the path."""


def draw(stage: int, chance: float) -> Path | None:
    """Which path, for a number between 0 and 1; None is the childhood with nothing extra."""
    for _, shares, path in SHARES:
        chance -= shares[stage]
        if chance < 0:
            return path
    return None

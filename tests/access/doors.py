"""Every address in the house, with something to open behind each: asked of the URL table itself, so
that a new page is tested the day it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver, reverse

#: What has a key that tells no time stands in the order of its words.
FIRST = {"faults.Barrier": "would_help"}
#: What a `pk` in an address stands for, by how the address begins; the longest that fits.
BEHIND = {
    "archives/": "paper.Archive",
    "asked/": "asking.Asked",
    "asking/": "asking.Question",
    "noes/": "asking.SaidNo",
    "talks/": "asking.Talk",
    "concerns/": "concerns.Concern",
    "concerns/reported/": "concerns.DutyReport",
    "contacts/": "plans.Contact",
    "reviews/": "plans.Review",
    "tries/": "transitions.Attempt",
    "reports/": "concerns.Report",
    "consents/": "consent.Consent",
    "help/": "plans.Measure",
    "meetings/": "meetings.Meeting",
    "meetings/invitations/": "meetings.Invitation",
    "meetings/decisions/": "meetings.Decision",
    "referrals/offers/": "referrals.Offer",
    "referrals/": "referrals.Referral",
    "baton/": "teams.BatonOffer",
    "away/": "teams.Away",
    "cases/": "teams.FollowUp",
    "hand-overs/": "transitions.Transfer",
    "hand-overs/offered/": "transitions.Handover",
    "joins/": "children.Join",
    "kin/": "children.Kin",
    "relations/": "children.Relation",
    "stays/": "children.Residence",
    "lead/": "teams.LeadQuestion",
    "named/": "teams.Holding",
    "out-of-school/": "transitions.SchoolExit",
    "parts/": "teams.Participation",
    "members/": "teams.Member",
    "not-heard/": "children.NotHeard",
    "people/": "people.Role",
    "words/": "children.Words",
    "plans/": "plans.Plan",
    "plan-parts/": "plans.PlanPart",
    "goals/": "plans.Goal",
    "from-paper/": "plans.FromPaper",
    "needs/": "plans.Need",
    "other-plans/": "plans.OtherPlan",
    "messages/": "messages.Message",
    "not-stored/": "notices.Lost",
    "work/programmes/": "programme.Programme",
    "work/reports/": "programme.Report",
    "work/sections/": "programme.Section",
    "work/source/": "programme.Source",
    "work/statement/": "programme.Statement",
    "work/joining/": "programme.Joining",
    "work/body/": "programme.Body",
    "work/seat/": "programme.Seat",
    "work/direction/": "programme.Direction",
    "work/initiative/": "programme.Initiative",
    "work/learning/": "programme.Learning",
    "work/uptake/": "programme.Uptake",
    "work/anchoring/": "programme.Anchoring",
    "work/activity/": "programme.Activity",
    "work/budget/": "programme.BudgetLine",
    "work/allotment/": "programme.Allotment",
    "work/money/": "programme.Money",
    "work/risk/": "programme.Risk",
    "work/measure/": "programme.Measure",
    "work/case/": "cases.Case",
    "work/said/": "cases.Said",
    "work/translation/": "cases.Translation",
    "work/reply-translation/": "cases.ReplyTranslation",
    "work/learning-translation/": "programme.Translation",
    "work/table-translation/": "networks.Translation",
    "work/practice-translation/": "library.Translation",
    "what-stopped-us/together/": "faults.Together",
    "work/round/": "cases.Round",
    "work/structure/": "cases.Structure",
    "work/step/": "cases.Step",
    "work/reply/": "cases.Reply",
    "work/wording/": "cases.Wording",
    "programmes/<slug:code>/cases/state-to-state/<": "cases.Structure",
    "work/study/": "cases.Study",
    "work/part/": "cases.Part",
    "work/survey/": "cases.Survey",
    "work/network/": "networks.Network",
    "work/wave/": "networks.Wave",
    "work/team/": "networks.Team",
    "work/aim/": "networks.Aim",
    "work/idea/": "networks.Idea",
    "work/indicator/": "networks.Indicator",
    "work/test/": "networks.Test",
    "work/storyboard/": "networks.Storyboard",
    "work/score/": "networks.Score",
    "work/gathering/": "networks.Gathering",
    "work/item/": "networks.Item",
    "work/question/": "networks.Question",
    "work/cluster/": "networks.Cluster",
    "work/decision/": "networks.Decision",
    "work/input/": "networks.Input",
    "work/evaluation/": "networks.Evaluation",
    "work/guest/": "networks.Guest",
    "work/invitation/": "networks.Invitation",
    "gatherings/": "networks.Gathering",
    "work/registration/": "networks.Registration",
    "what-stopped-us/told/": "faults.Barrier",
    "what-stopped-us/translations/": "faults.Translation",
    "what-stopped-us/faults/": "faults.Fault",
    "what-stopped-us/tried/": "faults.Try",
    "what-stopped-us/sent/": "faults.Sending",
    "programmes/<slug:code>/faults/<": "faults.Fault",
    "work/practice/": "library.Practice",
    "work/publication/": "library.Publication",
    "work/trial/": "library.Trial",
    "work/post/": "library.Post",
    "library/practices/": "library.Practice",
    "library/publications/": "library.Publication",
    "programmes/<slug:code>/networks/<": "networks.Network",
    "programmes/<slug:code>/networks/gatherings/": "networks.Gathering",
}
#: Not pages about children: sign-in and languages, the help, and the components on show.
OUTSIDE = {
    "people:sign-in", "people:hat", "people:sign-out", "set_language", "ui", "help:tasks",
    "help:task", "help:numbers",
}  # fmt: skip


def patterns() -> list[tuple[str, str, set[str]]]:
    """Name, route and the arguments of every address."""
    return sorted(
        (name, route, args) for name, route, args in _walk(get_resolver(), "", "") if name
    )


def _walk(resolver: URLResolver, space: str, before: str) -> Iterator[tuple[str, str, set[str]]]:
    for found in resolver.url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            inner = f"{space}{found.namespace}:" if found.namespace else space
            yield from _walk(found, inner, route)
        elif isinstance(found, URLPattern) and found.name:
            yield f"{space}{found.name}", route, set(found.pattern.converters)


def model_behind(route: str) -> Any:
    """The model whose key the address asks for. A new kind of address must be told of here."""
    fits = [start for start in BEHIND if route.startswith(start)]
    assert fits, f"what is behind {route}? Tell tests/access/doors.py"
    return apps.get_model(BEHIND[max(fits, key=len)])


def addresses(children: dict[str, Any], rows: dict[str, list[Any]]) -> Iterator[tuple[str, str]]:
    """(what it is, address) for every page: for each of the children, and each of the rows given
    by model label."""
    for name, route, args in patterns():
        if name in OUTSIDE:
            continue
        if not args:
            yield name, reverse(name)
        elif args == {"child"}:
            for called, pk in children.items():
                yield f"{name} {called}", reverse(name, kwargs={"child": pk})
        elif args in ({"child", "lead"}, {"child", "kind"}):
            (kind,) = args - {"child"}
            for called, pk in children.items():
                yield f"{name} {called}", reverse(name, kwargs={"child": pk, kind: "coordinator"})
        elif args == {"pk"}:
            for n, pk in enumerate(rows[model_behind(route)._meta.label]):
                yield f"{name} {n}", reverse(name, kwargs={"pk": pk})
        elif args == {"code", "pk"}:
            for n, pk in enumerate(rows[model_behind(route)._meta.label]):
                yield f"{name} {n}", reverse(name, kwargs={"code": "neste", "pk": pk})
        elif "code" in args:
            told: dict[str, Any] = {"code": "neste"}
            told |= {"number": 1} if "number" in args else {}
            told |= {"country": "no"} if "country" in args else {}
            yield name, reverse(name, kwargs=told)
        elif args == {"pk", "case"}:
            for n, pk in enumerate(rows["cases.Round"]):
                yield f"{name} {n}", reverse(name, kwargs={"pk": pk, "case": rows["cases.Case"][0]})
        elif args == {"pk", "year"}:
            for n, pk in enumerate(rows[model_behind(route)._meta.label]):
                yield f"{name} {n}", reverse(name, kwargs={"pk": pk, "year": 2026})
        elif args == {"rule"}:
            yield f"{name} silence", reverse(name, kwargs={"rule": "silence"})
        else:
            raise AssertionError(f"{route} asks for {args}: tell tests/access/doors.py")


def bare(html: str) -> str:
    """A page without what is new each time it is drawn: the keys of its forms."""
    html = re.sub(r'name="(once|csrfmiddlewaretoken)" value="[^"]*"', "", html)
    return re.sub(r"&quot;X-CSRFToken&quot;: ?&quot;\w+&quot;", "", html)

"""My day and the gaps in sentences: each kind of thing with its title, its why and its button.

Nothing here decides who sees what; it is told only what `desk.reads` and `gaps.reads` found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from laget.children.models import Child
from laget.core.templatetags.days import (
    age,
    age_words,
    day,
    days,
    due_words,
    isolated,
    quoted,
    to_the_minute,
)  # fmt: skip
from laget.desk.agreed import COMES
from laget.desk.agreed import SAID as AGREED
from laget.desk.handed import SAID as HANDED
from laget.desk.news import LEAD_NEWS, News
from laget.desk.news import SAID as NEWS
from laget.desk.reads import Comes
from laget.desk.steps import address, step
from laget.desk.turned_down import SAID as TURNED_DOWN
from laget.desk.unopened import SAID as UNOPENED
from laget.desk.waits import Waits
from laget.teams.lead_words import said


@dataclass(frozen=True)
class Line:
    """One item of a list, as the `item` tag takes it. `notices`: by which it is put away, where
    it need only have been seen."""

    title: str
    why: str
    action: str
    url: str
    whose: str
    severity: str
    due: date | None
    since: date | None
    href: str = ""
    mark: str = ""
    notices: str = ""


def called(child: Child | None, today: date) -> str:
    """`Emma, 9`: the name and the age; months and weeks for the small."""
    if child is None:
        return str(_("A child"))
    name = isolated(child.given_name) or str(_("Expected child"))
    years = age(child.born_on, today)
    if years is None:
        return name
    return f"{name}, {years if years >= 2 else age_words(child.born_on, today)}"


def greeting(at: datetime, name: str) -> str:
    """By the time of day where the reader is."""
    if at.hour < 5 or at.hour >= 18:
        return _("Good evening, %(name)s") % {"name": name}
    if at.hour < 10:
        return _("Good morning, %(name)s") % {"name": name}
    return _("Hello, %(name)s") % {"name": name}


RED = 3  # urgent tags in view: a page that is all red says nothing


def lines(waits: Iterable[Waits], today: date) -> list[Line]:
    """All of them in words; after three urgent ones the tag is calmer, and says how long."""
    made = [line(one, today) for one in waits]
    return [
        replace(one, severity="warning", mark=_how_long(one, today))
        if n >= RED and one.severity == "danger"
        else one
        for n, one in enumerate(made)
    ]


def _how_long(one: Line, today: date) -> str:
    if one.due:
        words = due_words(one.due, today)
        return words[:1].upper() + words[1:]
    return days((today - one.since).days) if one.since and one.since < today else ""


def line(one: Waits, today: date) -> Line:
    """The thing in words."""
    if one.kind in ("decide", "unopened") and one.child is None and one.told:
        child = one.told["about"] or called(None, today)
    else:
        child = called(one.child, today)
    name = one.child.given_name if one.child else child
    told = {
        "child": child, "since": day(one.since, today), "due": day(one.due, today),
        **(one.told or {}),
    }  # fmt: skip
    title, why, action, url = SAID[one.kind](one, told, today)
    href = address("desk:child", child=one.child_id) if one.child_id and one.child else ""
    shown_since = None if one.due else one.since
    if one.kind in ("decide", "answer", "given-up", "to-ask", "asked", "talk", "coming", "lost"):
        href = url
    return Line(
        title, why, action, url or href, name, one.severity, one.due, shown_since, href,
        notices=told.get("notices") or "",
    )  # fmt: skip


Told = dict[str, Any]
Said = tuple[str, str, str, str]


def _decide(one: Waits, told: Told, today: date) -> Said:
    if told["owner"]:
        return _decided_by_another(one, told, today)
    title = _("%(child)s: decide what you do") % told
    if told["is_mine"]:
        said = _("You wrote down a concern on %(since)s.") % told
    else:
        said = _("%(who)s wrote down a concern on %(since)s.") % told
    return title, f"{said} {_by(one, told, today)}", _("Decide"), _page("concerns:concern", one)


def _decided_by_another(one: Waits, told: Told, today: date) -> Said:
    """A leader sees what somebody in the unit is to decide, and can do it instead."""
    title = _("%(child)s: %(owner)s is to decide what you do") % told
    said = _("%(who)s wrote down a concern on %(since)s.") % told
    return title, f"{said} {_by(one, told, today)}", _("See it"), _page("concerns:concern", one)


def _by(one: Waits, told: Told, today: date) -> str:
    if one.due is None:
        return _("Somebody must decide what happens next.")
    if one.due < today:
        return _("It should have been decided by %(due)s.") % told
    return _("It must be decided by %(due)s.") % told


def _baton(one: Waits, told: Told, today: date) -> Said:
    title = said(_country(one), "asks-you") % told
    why = _("%(who)s works in %(unit)s. Nothing changes until you have answered.") % told
    return title, why, _("Answer %(who)s") % told, _page("teams:baton-answer", one)


def _lead(one: Waits, told: Told, today: date) -> Said:
    titles = {
        "wish": _("%(child)s wishes something about who keeps the whole together"),
        "cannot": _("%(child)s: %(who)s cannot keep the whole together"),
        "disputed": _("%(child)s: the team does not agree on who keeps the whole together"),
        "together": _("%(child)s: the family asks that services work together"),
        "needed": _("%(child)s: appoint one who keeps the whole together"),
    }
    whys = {
        "wish": _("It was noted on %(since)s. Answer in words."),
        "cannot": _("You are told because you appointed. Keep it so, or appoint somebody else."),
        "disputed": _("It was asked on %(since)s, and is for you to decide."),
        "together": _("They asked on %(since)s. Say what you gather, and whether more is needed."),
        "needed": _("More than the first level is needed, since %(since)s. It is for you to do."),
    }
    about = told["about"]
    if told["beside"]:
        titles[about] = said(_country(one), "cannot-be", told["beside"])
    if about == "needed" and one.child_id:
        url = address("teams:lead-appoint", child=one.child_id)
        return titles[about] % told, whys[about] % told, _("Appoint"), url
    if about == "together":
        url = _page("teams:together-answer", one)
        return titles[about] % told, whys[about] % told, _("Answer the family"), url
    return titles[about] % told, whys[about] % told, _("Answer"), _page("teams:lead-answer", one)


def _back(one: Waits, told: Told, today: date) -> Said:
    title = _("Is %(who)s back?") % told
    why = _("You said until %(due)s. What you stand in for returns when you say so.") % told
    return title, why, _("Those who work here"), address("teams:people")


def _answer(one: Waits, told: Told, today: date) -> Said:
    title = _("%(unit)s asks: %(need)s, %(age)s") % told
    why = _("You see the need first. You learn who it is when you have said yes.")
    if told["is_unread"]:
        why = _("It was sent %(since)s, and nobody in %(to)s has opened it.") % told
    return title, why, _("Answer"), _page("referrals:answer", one)


def _returned(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: %(unit)s has handed back its yes") % told
    why = _("It was handed back %(since)s: %(why)s. Somebody else must be asked.") % told
    return title, why, _("See the question"), _page("referrals:referral", one)


def _given_up(one: Waits, told: Told, today: date) -> Said:
    title = _("%(unit)s has handed back a yes to %(asking)s") % told
    why = _("It was handed back %(since)s: %(why)s. You are told because you lead the unit.") % told
    return title, why, _("See the question"), _page("referrals:answer", one)


def _invited(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: %(who)s calls a meeting") % told
    why = _("%(what)s The meeting is on %(due)s.") % told
    if told["is_moved"]:
        title = _("%(child)s: the meeting is moved, do you come?") % told
        why = _("%(what)s The meeting is now on %(due)s.") % told
    return title, why, _("Answer the invitation"), _page("meetings:answer", one)


def _passed(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: was the meeting held?") % told
    why = _("%(what)s The meeting was on %(due)s. Sign it off, or cancel it.") % told
    return title, why, _("Open the meeting"), _page("meetings:meeting", one)


def _message(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: %(who)s has written to the team") % told
    why = _("You have not read it yet. The others see when you have.")
    return title, why, _("Read it"), address("messages:thread", child=one.child_id or one.thing)


def _assign(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: who will work with the child?") % told
    why = _("%(unit)s takes part since %(since)s, and nobody is named yet.") % told
    return title, why, _("Choose who"), address("teams:assign", pk=one.thing)


def _assess(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: assess the report of concern") % told
    if told["is_now"]:
        title = _("%(child)s: does the child need protection now?") % told
    why = _("Child welfare received it on %(since)s. The last day is %(due)s.") % told
    if told["by"]:
        told = told | {"by": to_the_minute(told["by"], today)}
        why = _("Child welfare received it on %(since)s. It must be assessed by %(by)s.") % told
    return title, why, _("Assess"), _page("concerns:report", one)


def _receipt(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: tell the one who reported that it has come") % told
    why = _("Child welfare received the report on %(since)s.") % told
    if one.due:
        why = _("Child welfare received the report on %(since)s. Tell them by %(due)s.") % told
    return title, why, _("Tell them"), _page("concerns:receipt", one)


def _to_ask(one: Waits, told: Told, today: date) -> Said:
    told = told | {"name": isolated(told["name"]) or _("the family")}
    title = _("%(name)s: ask how it goes") % told
    why = _("The case was closed, and you agreed to ask them %(due)s.") % told
    if told["who"]:
        why = _("The case was closed, and %(who)s was to ask them %(due)s.") % told
    return title, why, _("Note how it goes"), _page("teams:follow-up", one)


def _review(one: Waits, told: Told, today: date) -> Said:
    told = told | {"what": quoted(told["what"])}
    title = _("%(child)s: does %(what)s work?") % told
    why = _("You agreed to look at it together by %(due)s.") % told
    return title, why, _("Look at it now"), address("plans:review", pk=one.thing)


def _join(one: Waits, told: Told, today: date) -> Said:
    told = told | {"other": called(told["twin"], today)}
    title = _("%(child)s: is it the same child as %(other)s?") % told
    why = _("%(who)s thinks so. Another person must agree before the two records are one.") % told
    return title, why, _("See it, and answer"), _page("children:join", one)


def _asked(one: Waits, told: Told, today: date) -> Said:
    title = _("%(about)s: do you worry too?") % (told | {"about": isolated(told["about"])})
    why = _("The family asks %(to)s. The answer goes to %(who)s, and can be given until %(due)s.")
    return title, why % told, _("Answer"), _page("asking:answer", one)


def _two(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: others worry too") % told
    why = _("Now come a meeting, somebody who leads, and a plan.")
    return title, why, _("See what they say"), _page("asking:question", one)


def _talk(one: Waits, told: Told, today: date) -> Said:
    if told["answered"]:
        title = _("%(to)s has answered what you wondered about") % told
        why = _("It is about no child one could find.")
        return title, why, _("Read it"), _page("asking:talk", one)
    title = _("%(unit)s wonders about something, without a name") % told
    why = _("Asked %(since)s. You give advice; nobody is told who it is.") % told
    return title, why, _("Answer"), _page("asking:talk", one)


def _mend(one: Waits, told: Told, today: date) -> Said:
    title = _("%(child)s: %(who)s does not know who to ring") % told
    if told["again"]:
        title = _("%(child)s: %(who)s had to tell it all again") % told
    why = _("They answered so %(since)s. Mend it, and ask again.") % told
    return title, why, _("Ask again"), address("asking:afterwards", child=one.thing)


def _gap(one: Waits, told: Told, today: date) -> Said:
    assert one.gap is not None
    told = told | {"what": lower(one.gap.title)}
    found = step(one.gap)
    title = _("%(child)s: %(what)s") % told
    why = one.gap.says if one.gap.is_dated else _("It has been so since %(since)s.") % told
    return title, why, found.text or _("Open the page"), found.url


def lower(text: str) -> str:
    """The first letter small, inside a sentence."""
    return text[:1].lower() + text[1:]


def _page(name: str, one: Waits) -> str:
    return address(name, pk=one.thing)


SAID: dict[str, Callable[[Waits, Told, date], Said]] = {
    "decide": _decide, "baton": _baton, "lead": _lead, "back": _back, "answer": _answer,
    "invited": _invited, "passed": _passed, "assign": _assign, "assess": _assess,
    "receipt": _receipt, "to-ask": _to_ask, "review": _review,
    "join": _join, "gap": _gap, "returned": _returned, "given-up": _given_up,
    "message": _message,
    "asked": _asked, "two": _two, "talk": _talk, "mend": _mend,
    **HANDED, **UNOPENED, **TURNED_DOWN, **AGREED,
}  # fmt: skip


def coming(one: Comes, today: date) -> str:
    """What has its day ahead."""
    told = {"child": called(one.child, today), "what": one.what, "quoted": quoted(one.what)}
    patterns = {
        "asked": _("Answer a family"),
        "decide": _("Decide about %(child)s"),
        "baton": said(_country(one), "answer-about"),
        "lead": _("Answer who is to lead the work around %(child)s"),
        "answer": _("Answer another service"),
        "meeting": _("Meeting about %(child)s"),
        "assess": _("Assess the report about %(child)s"),
        "receipt": _("Tell the one who reported about %(child)s that it has come"),
        "review": _("See whether %(quoted)s works for %(child)s"),
        "ends": _("%(quoted)s ends for %(child)s"),
        "awaited": _("%(what)s is to answer about %(child)s"),
        "coming": _("Answer about a child who is coming"),
        **COMES,
    }
    return patterns[one.kind] % told


def record(one: Comes | News) -> str:
    """The child's page."""
    return address("desk:child", child=one.child_id) if one.child and one.child_id else ""


def _country(one: Waits | Comes | News) -> str:
    """Whose words for the lead: those of the child's country, else the reader's."""
    told = one.told or {} if isinstance(one, Waits) else {}
    return one.child.country if one.child else str(told.get("country", "NO"))


def news(one: News, today: date) -> str:
    """What somebody did."""
    told = {"who": one.who or _("Somebody"), "child": called(one.child, today)}
    lead = LEAD_NEWS.get(one.kind)
    return (said(_country(one), lead) if lead else NEWS[one.kind]) % told

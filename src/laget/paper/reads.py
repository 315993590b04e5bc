"""What stands on each paper: what the child's page shows to the one who prints, and no more.

The papers are made of `desk.child.page`, the very read behind the page. A print cannot show what
the page does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import dateformat, timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.models import Child, NotHeard, Words
from laget.children.standing import standing
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.templatetags.days import age_words, isolated, quoted
from laget.desk import child as desk
from laget.desk.child import ChildPage
from laget.meetings import reads as meetings
from laget.meetings.models import Meeting
from laget.meetings.words import record_parts
from laget.organisations.models import Unit
from laget.paper import blocks
from laget.paper.blocks import Block
from laget.paper.models import Archive
from laget.paper.permissions import TAKE_OUT
from laget.paper.plan_texts import plan_texts
from laget.people.models import Role
from laget.plans.models import Measure, Review
from laget.relay.sentences import Told
from laget.teams.lead_words import said
from laget.teams.reopening import before_closing, missing


def plan(actor: Actor, child: UUID, *, large: bool = False) -> dict[str, Any]:
    """The plan as a letter: the child's words, who holds the baton, goals and help, the team."""
    page = _page(actor, child)
    return _letter(
        actor, _("Plan"), _("Plan for {name}").format(name=_aged(page)),
        [*plan_blocks(page), *plan_texts(actor, child, page.standing.child.country)], large=large,
    )  # fmt: skip


def story(actor: Actor, child: UUID, *, large: bool = False) -> dict[str, Any]:
    """What has happened, oldest first, as the one who prints may read it."""
    page = _page(actor, child)
    return _letter(
        actor, _("Story"), _("What has happened around {name}").format(name=_full(page)),
        story_blocks(page), large=large,
    )  # fmt: skip


def consent(actor: Actor, child: UUID, *, large: bool = False) -> dict[str, Any]:
    """The family's yes, to be signed by hand. It names the child and no service but the own."""
    who = children.child(actor, child)
    return _letter(
        actor, _("Consent form"), _("May another service help too?"), _consent(actor, who),
        large=large,
    )  # fmt: skip


def record(actor: Actor, meeting: Meeting, *, large: bool = False) -> dict[str, Any]:
    """What concerns the own service of a meeting, to be kept in its own record: the same words as
    on the meeting's page for it."""
    (when, question), tasks, *after = record_parts(meeting, actor)
    name = _named(meeting.child)
    heading = _("From the meeting about {name}").format(name=name) if name else when
    return _letter(
        actor, _("For our own record"), heading,
        [
            *([blocks.p(when)] if name else []), blocks.p(question),
            blocks.heading(tasks[0].rstrip(":")), *(blocks.p(line) for line in tasks[1:]),
            *(blocks.p(line) for part in after for line in part),
        ],
        large=large,
    )  # fmt: skip


def closed(actor: Actor, child: UUID, told: dict[str, Any]) -> dict[str, Any]:
    """Plan and story of a case that closes, as the team could read them."""
    page = _page(actor, child)
    why = [
        blocks.heading(_("Why the case closed")), blocks.p(told["reason"]),
        blocks.heading(_("What the child says")), blocks.p(_last_word(told["heard"])),
        blocks.heading(_("What the family says")),
        blocks.p(told["family_says"] or _("Nobody has asked. {why}").format(why=told["not_asked"])),
        blocks.p(_("Somebody asks them how it goes {day}.").format(
            day=_written(told["follow_up_on"])
        )),
    ]  # fmt: skip
    both = [
        *why, *plan_blocks(page, only_shared=True),
        *plan_texts(actor, child, page.standing.child.country, only_shared=True),
        blocks.heading(_("What has happened")),
        *story_blocks(page, only_shared=True, level=3),
    ]  # fmt: skip
    name = _full(page)
    paper = _letter(actor, _("Closed case"), _("Closed case: {name}").format(name=name), both)
    return {**paper, "child": name}


def _last_word(heard: Words | NotHeard) -> str:
    if isinstance(heard, Words):
        return heard.text
    return _("The child was not heard. {why}: {text}").format(
        why=heard.get_reason_display(), text=heard.text
    )


def archives(actor: Actor) -> QuerySet[Archive]:
    """The closed cases the actor may take out, the newest first, without their files."""
    return TAKE_OUT.rows(actor).defer("package").order_by("-closed_on", "-pk")


def years(actor: Actor) -> list[int]:
    """The years in which there are closed cases the actor may take out, the newest first."""
    return [day.year for day in archives(actor).dates("closed_on", "year", order="DESC")]


def narrowed(actor: Actor, query: Mapping[str, str]) -> QuerySet[Archive]:
    """The same list as it is asked for: `year` it was closed; `state`, where it is time to `ask`
    how it goes, or it is open `again`; `sort=ask`, to be asked first."""
    rows = archives(actor)
    year, state = query.get("year", ""), query.get("state", "")
    if year in map(str, years(actor)):
        rows = rows.filter(closed_on__year=int(year))
    if state == "ask":
        rows = rows.filter(follow_up_on__lte=actor.on, opened_again_on=None)
    if state == "again":
        rows = rows.filter(opened_again_on__isnull=False)
    return rows.order_by("follow_up_on", "pk") if query.get("sort") == "ask" else rows


def archive(actor: Actor, pk: UUID) -> Archive:
    found: Archive = TAKE_OUT.row(actor, pk)
    return found


@dataclass(frozen=True)
class Again:
    """Who would be back if a closed case is opened again, whose yes has ended since, and whose law
    applies no longer. `missing`: what the own service must have first, in words. `is_late`: the day
    to ask the family how it goes has passed, and they begin anew."""

    back: list[str]
    to_ask: list[str]
    by_old_law: list[str]
    missing: str
    is_late: bool


def again(actor: Actor, kept: Archive) -> Again:
    """For those who closed the case: they could read who took part on that day."""
    stood = before_closing(kept.pk, actor)
    parts = {one.unit: one for one in stood if one.kind == "part"}
    lacks = missing(stood, actor)
    names = dict(Unit.objects.filter(pk__in=parts).order_by("name").values_list("pk", "name"))
    return Again(
        [name for unit, name in names.items() if parts[unit].stands],
        [name for unit, name in names.items() if not (parts[unit].stands or parts[unit].statute)],
        [name for unit, name in names.items() if parts[unit].statute and not parts[unit].stands],
        str(lacks.message) if lacks else "",
        is_late=kept.follow_up_on < actor.on,
    )


def _page(actor: Actor, child: UUID) -> ChildPage:
    """What the page shows; nothing where the page shows the name alone."""
    page = desk.page(actor, child, whole_story=True, by_name=True)
    if not page.standing.opens:
        raise NotFound
    return page


def to_print(actor: Actor, child: UUID) -> tuple[Child, bool]:
    """The child whose papers the actor may print, and whether the actor is in the team."""
    how = standing(actor, child)
    if not how.opens:
        raise NotFound
    return how.child, how.in_team


def meeting_to_print(actor: Actor, pk: UUID) -> tuple[Meeting, bool]:
    """A meeting the actor may read, and whether the actor is in the child's team."""
    found = meetings.meeting(actor, pk)
    return found, standing(actor, found.child_id).in_team


def _full(page: ChildPage) -> str:
    child = page.standing.child
    return isolated(" ".join(part for part in (page.name, child.family_name) if part))


def _named(child: Child) -> str:
    """The child's whole name, or nothing while it has none."""
    name = " ".join(part for part in (child.given_name, child.family_name) if part)
    return isolated(name) if name else ""


def _aged(page: ChildPage) -> str:
    age = age_words(page.standing.child.born_on, page.standing.actor.on)
    return _("{name}, {age}").format(name=_full(page), age=age) if age else _full(page)


def _letter(
    actor: Actor, name: str, heading: str, body: list[Block], *, large: bool = False
) -> dict[str, Any]:
    """The frame of every paper. `name` is the file's own title, which print queues show, and so
    never the child's."""
    role = Role.objects.select_related("person", "unit__authority").get(pk=actor.role_id)
    at = timezone.localtime(actor.at)
    return {
        "lang": (get_language() or "en").split("-")[0],
        "large": large,
        "name": name,
        "title": heading,
        "heading": blocks.said(heading),
        "unit": role.unit.name,
        "authority": role.unit.authority.name,
        "day": _written(at),
        "printed": _("Printed by {name}, {title}, {unit}, {when}.").format(
            name=role.person, title=role.get_title_display(), unit=role.unit.name,
            when=f"{_written(at)} {at:%H:%M}",
        ),
        "keep": _("Confidential. Keep it where only those it is meant for can read it."),
        "page": _("Page {n} of {all}"),
        "blocks": body,
    }  # fmt: skip


def _written(on: date) -> str:
    """A day with its year: a paper is read years later."""
    return dateformat.format(on, pgettext("date format", "j F Y"))


def plan_blocks(page: ChildPage, *, only_shared: bool = False) -> list[Block]:
    found: list[Block] = []
    words = page.words_to_all
    if words is not None:
        name = isolated(page.name)
        found.append(blocks.heading(_("In {name}'s own words").format(name=name)))
        found.append(blocks.voice(words.text, _written(words.said_on)))
    found.append(blocks.heading(_("Who keeps the whole together")))
    found.append(blocks.p(_holder(page)))
    found.append(blocks.heading(_("The plan")))
    if page.has_plan and page.plan_since:
        found.append(blocks.quiet(_("Since {day}.").format(day=_written(page.plan_since))))
    for aim in page.aims:
        shown = [one for one in aim.measures if one.shared or not only_shared]
        if not aim.words and not shown:
            continue
        loose = _("Other help") if page.has_plan else _("Help under way")
        found.append(blocks.goal(
            quoted(aim.words) if aim.words else loose,
            [_help(one, page) for one in shown],
            _("Nothing is done about this yet."),
        ))  # fmt: skip
    if not page.aims:
        found.append(blocks.p(_("There is no plan yet.")))
    found.append(blocks.heading(_("The team around {name}").format(name=isolated(page.name))))
    found.append(blocks.table(
        (_("Who"), _("Part in the team")),
        [
            blocks.row(mate.name, told=[{"text": mate.note, "bold": False}] if mate.note else [])
            for mate in page.mates
        ],
    ))  # fmt: skip
    return found + _yeses(page, only_shared)


def _yeses(page: ChildPage, only_shared: bool) -> list[Block]:
    """What may be talked about with each service. What may not is on no paper that goes round."""
    rows = [
        blocks.row(
            f"{one.unit}, {_written(one.given_on)}",
            told=blocks.plain(_("May be talked about:") + f" {one.about}"),
        )
        for one in page.yeses if one.about and (one.shared or not only_shared)
    ]  # fmt: skip
    if not rows:
        return []
    return [
        blocks.heading(_("What the family has said yes to")),
        blocks.table((_("Service"), _("What they said")), rows),
    ]


def _holder(page: ChildPage) -> str:
    if page.holder is None:
        return said(page.standing.child.country, "nobody")
    role = page.holder.role
    told = {"name": role.person, "title": role.get_title_display(), "unit": role.unit.name}
    since = _written(page.holder.since)
    if page.holder.is_standing_in:
        return _("{name}, {title}, {unit}, stands in since {day}.").format(**told, day=since)
    return _("{name}, {title}, {unit}, since {day}.").format(**told, day=since)


def _help(one: Measure, page: ChildPage) -> dict[str, Any]:
    """What somebody does about it: who, until when, and whether it works."""
    today = page.standing.actor.on
    about = []
    if one.owner:
        about.append(f"{one.owner.person}, {one.owner.get_title_display()}.")
    else:
        about.append(_("Nobody owns it."))
    if one.evaluate_on is None:
        about.append(_("No date to look at it."))
    elif one.evaluate_on < today:
        about.append(_("You should have looked at it {day}.").format(day=_written(one.evaluate_on)))
    else:
        about.append(_("You look at it {day}.").format(day=_written(one.evaluate_on)))
    if one.end_on:
        about.append(_("Last day {day}.").format(day=_written(one.end_on)))
    looked = getattr(one, "looked", None)
    if one.start_on > today:
        shown = _("Not begun")
    else:
        shown = str(Review.Effect(looked["effect"]).label) if looked else _("Not looked at yet")
    good = looked is not None and looked["effect"] in ("worked", "partly")
    return {
        "what": blocks.said(one.what), "about": " ".join(about), "effect": shown, "good": good,
    }  # fmt: skip


def story_blocks(page: ChildPage, *, only_shared: bool = False, level: int = 2) -> list[Block]:
    """The lines of the story by year."""
    found: list[Block] = []
    lines = [told for told in reversed(page.story) if told.shared or not only_shared]
    if not lines:
        return [blocks.p(_("Nothing is written down yet."))]
    if not only_shared and any(not (told.shared or told.family) for told in lines):
        found.append(blocks.p(_(
            "Lines marked “own service only” are not for the team. Do not hand them on."
        )))  # fmt: skip
    form = pgettext("date format", "j F")
    for year in sorted({told.on.year for told in lines}):
        rows = [
            blocks.row(
                dateformat.format(told.on, form), told=blocks.runs(told.text),
                quote=quoted(told.quote) if told.quote else "", note=told.note,
                mark="" if told.shared else _mark(told),
            )
            for told in lines
            if told.on.year == year
        ]  # fmt: skip
        found.append(blocks.heading(str(year), level))
        found.append(blocks.table((_("When"), _("What")), rows, narrow=True))
    return found


def _mark(told: Told) -> str:
    """Whom a line is for that the team does not read."""
    if told.family == "self":
        return _("For the young person, not for the team")
    return _("For the family, not for the team") if told.family else _("Own service only")


def _consent(actor: Actor, child: Child) -> list[Block]:
    name = " ".join(part for part in (child.given_name, child.family_name) if part)
    return [
        blocks.p(_(
            "{unit} would like another service to help together with us. You decide whether it "
            "may. A no is fine: it is counted against nobody, and our own help goes on."
        ).format(unit=actor.unit_name)),
        blocks.p(_(
            "Those who take part can read what the team shares: what the child has said, the plan, "
            "what has happened, and who helps. Each time somebody opens it, it is noted, and you "
            "can ask us who has."
        )),
        blocks.write(_("Who is it about?"), 0 if name else 1, filled=name),
        blocks.write(_("Which service do you say yes to?")),
        blocks.write(_("What may we talk about together?"), 2),
        blocks.write(_("What may we not talk about?"), 2),
        blocks.tick(
            _("For how long?"),
            _("Until I take it back"), blank=_("Until this day:"),
        ),
        blocks.tick(
            _("Who says yes?"),
            _("The young person"), _("A guardian"), _("The young person and a guardian"),
        ),
        blocks.sign(_("Name"), _("Signature"), _("Date")),
        blocks.sign(_("Name"), _("Signature"), _("Date")),
        blocks.heading(_("You can change your mind")),
        blocks.p(_(
            "Tell us whenever you like, in words or in writing. From that day the other service no "
            "longer takes part. You need not say why."
        )),
        blocks.p(_("Ask us for a copy of this form, and for what is written about you.")),
    ]  # fmt: skip

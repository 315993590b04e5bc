"""A meeting in words: who is who, when, and the text for a service's own record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils import dateformat, timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.templatetags.days import isolated, long_day
from laget.meetings.grounds import Ground
from laget.meetings.models import Invitation, Meeting
from laget.meetings.reads import Guest
from laget.people.models import Role
from laget.rulebook.entries import Attend
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken


def hat(role: Role) -> str:
    """`Kari Vik, school nurse, Solvik school`."""
    return _("{name}, {title}, {unit}").format(
        name=role.person, title=role.get_title_display(), unit=role.unit.name
    )


def guest_name(guest: Guest, child: Child) -> str:
    """Somebody who can be invited."""
    if guest.role is not None:
        return hat(guest.role)
    if guest.relation is not None:
        return f"{isolated(guest.relation.given_name)}, {guest.relation.get_kind_display()}"
    return isolated(child.given_name) or _("the child")


def invited_name(one: Invitation, child: Child) -> str:
    """Somebody who is invited, and for whom, where the leader has sent somebody else."""
    if one.instead is not None:
        return _("{name} (for {other})").format(
            name=hat(one.instead), other=one.role.person if one.role else ""
        )
    if one.relation_id and one.relation is None:
        return _("Somebody in the family")
    return guest_name(Guest("", one.role, one.relation), child)


def short_name(one: Invitation, child: Child) -> str:
    """The name alone, for a heading."""
    role = one.instead or one.role
    return str(role.person) if role else invited_name(one, child)


def grounds(found: Iterable[Ground]) -> list[tuple[str, str]]:
    """Laws one can meet by, as choices: whose yes it takes the place of, and how many are left."""
    said = []
    for one in found:
        left = ngettext("%(n)s meeting left", "%(n)s meetings left", one.left) % {"n": one.left}
        told = {"law": one.basis.statute, "title": one.basis.title_local or one.basis.title}
        text = _("Without it, by law: %(title)s (%(law)s)") % told
        said.append((one.basis.id, f"{text}. {left}."))
    return said


def must_come(invited: Iterable[Invitation], country: str) -> list[tuple[str, Attend]]:
    """By which law or agreement those who are invited come, each once, in the reader's language."""
    found: dict[str, Attend] = {}
    for one in invited:
        role = one.instead or one.role
        if role is not None:
            area = role.unit.authority.area
            for duty in load(country).must_come(role.unit.kind, area.code if area else ""):
                found[duty.id] = duty
    language = get_language() or "en"
    return [(spoken(duty.says, language), duty) for duty in found.values()]


def when(meeting: Meeting, today: date) -> str:
    """`tirsdag 10. mars kl. 14.30`."""
    at = timezone.localtime(meeting.begins_at)
    clock = dateformat.format(at, pgettext("time format", "H:i"))
    return f"{long_day(at.date(), today)} {_('at %(clock)s') % {'clock': clock}}"


def for_the_record(meeting: Meeting, actor: Actor) -> str:
    """What concerns the actor's service, as plain text."""
    return "\n\n".join("\n".join(part) for part in record_parts(meeting, actor))


def record_parts(meeting: Meeting, actor: Actor) -> list[list[str]]:
    """The lines for the own record, in parts: when and the question; what the service itself is to
    do; and when they meet again. What others are to do is theirs to write."""
    tasks = [_("What %(unit)s does:") % {"unit": actor.unit_name}]
    parts = [
        [
            _("Meeting %(when)s") % {"when": when(meeting, actor.on)},
            _("Question: %(question)s") % {"question": meeting.question},
        ],
        tasks,
    ]
    ours = [
        one
        for one in meeting.decisions.all()
        if one.measure and one.measure.owner and one.measure.owner.unit_id in actor.units
    ]
    for one in ours:
        measure = one.measure
        assert measure is not None
        assert measure.owner is not None
        told = {"what": one.what, "who": measure.owner.person}
        told |= {"from": _full(measure.start_on), "look": _full(measure.evaluate_on)}
        tasks.append(_("– %(what)s. %(who)s, from %(from)s; looked at %(look)s.") % told)
    if not ours:
        tasks.append(_("– Nothing was decided for us."))
    if meeting.follow_up_on:
        again = {"day": _full(meeting.follow_up_on)}
        parts.append([_("Looked at together again %(day)s.") % again])
    return parts


def _full(on: date | None) -> str:
    """A day with its year: a record is read for long."""
    return dateformat.format(on, pgettext("date format", "j F Y")) if on else "–"

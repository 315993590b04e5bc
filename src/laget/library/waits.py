"""What waits in the library: a reply to what one asked or took part in, a practice that somebody
should look at again, and, for a second person, what is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.library import events
from laget.library.models import ABOUT, Post
from laget.library.permissions import PUBLISH, ROWS, WRITE_PRACTICE
from laget.networks.models import Team
from laget.notices.models import Notice
from laget.notices.telling import About, Tells, Told
from laget.people.models import Role
from laget.people.reads import held_on
from laget.programme.permissions import WORK
from laget.programme.second_look import LOOKED_AT, Stage
from laget.programme.waits import Waiting, second_looks, told_back, told_of

Kind = Notice.Kind
SEARCHED = ("words", "title_words", "alike")  # what only a search reads


def waiting(actor: Actor) -> list[Waiting]:
    """Practices to look at again, and what the hat may be the second to read."""
    told = {
        "practice": _("A practice: %(what)s"), "trial": _("What is tried: %(what)s"),
        "post": _("Something said: %(what)s"), "translation": _("A translation: %(what)s"),
    }  # fmt: skip
    seconds = [
        one
        for what, says in told.items()
        for one in second_looks(actor, _rows(actor, what), says, _named, f"library:look-{what}")
    ]  # fmt: skip
    return _due(actor) + seconds


def _rows(actor: Actor, what: str) -> QuerySet[Any]:
    found = ROWS[what].rows(actor)
    if what == "post":
        return found.select_related(*ABOUT)
    if what == "translation":
        over = (f"practice__{name}" for name in SEARCHED)
        return found.select_related("practice").defer(*SEARCHED, *over)
    return found.defer(*SEARCHED) if what == "practice" else found


def _named(row: Any) -> str:
    """What it is about, in the words that stand first: a translation by what it translates."""
    text = str(row.about[1] if isinstance(row, Post) else getattr(row, "original", row))
    return text if len(text) <= 90 else f"{text[:89]}…"


def _due(actor: Actor) -> list[Waiting]:
    """Those the hat writes in or publishes, whose day has come."""
    found = WRITE_PRACTICE.rows(actor) | PUBLISH.rows(actor)
    due = found.filter(
        is_out=False, stage=Stage.UP, published_on__isnull=False, review_on__lte=actor.on
    )
    return [
        Waiting(
            _("Look again at the practice: %(title)s") % {"title": one.title}, one.programme.name,
            reverse("library:practice", kwargs={"pk": one.pk}), one.review_on,
        )
        for one in due.select_related("programme").defer(*SEARCHED)
    ]  # fmt: skip


def _replied(event: Recorded, op: Operation) -> Told:
    """All who have asked or said something in the conversation, as long as they act in it."""
    found: list[tuple[UUID | None, str, UUID]] = []
    for reply in Post.objects.filter(event_id=event.id, over__isnull=False):
        said = Post.objects.filter(Q(pk=reply.over_id) | Q(over=reply.over_id), is_out=False)
        who = {one.role_id or one.written_by_id for one in said}
        act = Role.objects.filter(held_on(op.on), WORK.rule.roles(reply.programme), pk__in=who)
        found += [(role.pk, Kind.REPLIED, reply.pk) for role in act.exclude(person=op.by.person_id)]
    return found


def _concerned(post: Post, op: Operation) -> QuerySet[Role]:
    """Those whose thing it is about: who wrote the practice, who runs the network and its teams,
    the secretariat of a gathering or a structure; as long as they act in the programme."""
    if post.practice is not None:
        near = Q(unit=post.practice.unit_id)
    elif post.network is not None:
        teams = Team.objects.filter(network=post.network, is_out=False, unit__isnull=False)
        near = Q(unit=post.network.unit_id) | Q(unit__in=teams.values("unit"))
    else:
        near = Q(unit=post.programme.unit_id)
    return Role.objects.filter(near, WORK.rule.roles(post.programme), held_on(op.on))


def _gone_up(event: Recorded, op: Operation) -> Told:
    """What is asked or said, and two have read, is told to those whom it concerns and who have not
    read it."""
    found: list[tuple[UUID | None, str, UUID]] = []
    asked = Post.objects.filter(
        event_id=event.id, over=None, stage=Stage.UP, is_out=False
    ).select_related("role", "programme", *ABOUT[:2])
    for post in asked:
        by = {op.by.person_id, post.role.person_id if post.role else None}
        who = _concerned(post, op).exclude(person__in=by - {None})
        found += [(role.pk, Kind.ASKED, post.pk) for role in who]
    return found


#: Published practices to look at again from a day on: who wrote in them, and the secretariat.
REVIEW = """SELECT r.id, p.id, p.review_on - 1, NULL::uuid FROM library_practice p
  JOIN programme_programme m ON m.id = p.programme_id
  JOIN people_role r ON r.unit_id IN (p.unit_id, m.unit_id)
  WHERE p.published_on IS NOT NULL AND p.stage = 'up' AND NOT p.is_out"""
#: How much is new in the conversations of each programme.
NEW = """SELECT p.name, count(DISTINCT o.id) FROM notices_notice n
  JOIN library_post o ON o.id = n.thing JOIN programme_programme p ON p.id = o.programme_id
  WHERE n.id = ANY(%(ids)s) AND n.kind IN ('replied', 'asked')
  GROUP BY p.id, p.name ORDER BY p.name"""

_TALK: dict[str, Any] = {
    "page": lambda row: f"library:talk-{row.about[0]}", "given": lambda row: row.about[1].pk,
    "named": _named, "near": ABOUT,
}  # fmt: skip

_SECOND = told_of(
    ("library.Practice", "library.Trial", "library.Post", "library.Translation"),
    events.ADDED.name, events.CHANGED.name, events.ASKED.name, events.REPLIED.name,
)  # fmt: skip


def _looked(event: Recorded, op: Operation) -> Told:
    """What is read by two goes up or back."""
    return [*_gone_up(event, op), *_SECOND[event.kind.name](event, op)]


def _said(event: Recorded, op: Operation) -> Told:
    """A reply is told to those in the conversation, and waits for a second person besides."""
    return [*_replied(event, op), *_SECOND[event.kind.name](event, op)]


TELLS = Tells(
    about=(
        (Kind.REPLIED, About(
            gettext_lazy("Somebody has answered in a conversation you take part in."),
            ROWS["post"], only=Q(is_out=False) & ~Q(stage=Stage.DOWN), **_TALK,
        )),
        (Kind.ASKED, About(
            gettext_lazy("Somebody asks or says something about what is yours. You may know more."),
            ROWS["post"], only=Q(is_out=False, stage=Stage.UP), **_TALK,
        )),
        (Kind.PRACTICE_DUE, About(
            gettext_lazy("It is time to look again at a practice."), ROWS["practice"],
            "library:practice", only=Q(is_out=False), named=str,
        )),
        *told_back(ROWS["practice"], "library:look-practice", "library:row-practice"),
        *told_back(
            ROWS["translation"], "library:look-translation", "library:row-translation",
        ),
        *told_back(ROWS["trial"], "library:look-trial", "library:row-trial"),
        *told_back(ROWS["post"], "library:look-post", **_TALK),
    ),
    told_of={**_SECOND, events.REPLIED.name: _said, LOOKED_AT.name: _looked},
    passed={"practice_due": REVIEW},
    mailed=NEW,
)  # fmt: skip

"""Small worlds, drawn: what may happen around a child or two, one act after the other.

Each act tries; where the house refuses it, or the hat may not, nothing happens and life goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction
from hypothesis import strategies as st

from laget.children import actions as children
from laget.children import our_story, protecting, voice
from laget.children.models import StoryPart, Words
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.concerns.models import Concern
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed, NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans.models import Measure
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals.models import Offer, Referral
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Case, Participation
from laget.transitions import actions as transitions
from laget.transitions import handing, outside
from laget.transitions.models import Handover, SchoolExit, Transfer

#: Those who act and look: a member and a leader of most services.
ACTORS = (
    "per", "rita", "kari", "anne", "ida", "hanne", "joakim", "stein", "gro", "silje", "marit",
    "ola",
)  # fmt: skip
UNITS = ("mental", "clinic", "station", "nurse", "welfare")
CHILDREN = ("ada", "bo")
#: Acts by which somebody comes to be around a child, or answers without knowing whom.
COMES = {"joins", "joins again", "hides", "hides too", "lists", "answers", "takes over"}
Act = tuple[str, str, str, int]


def acts() -> st.SearchStrategy[list[Act]]:
    """A life: who does what around which child, with a small number to choose by. It begins with
    some who come, openly and hidden."""
    child = st.sampled_from(("ada", "ada", "ada", "bo"))
    who, n = st.sampled_from(ACTORS), st.integers(0, 7)
    come = st.tuples(st.sampled_from(("joins", "hides", "lists")), who, child, n)
    act = st.tuples(st.sampled_from(sorted(DOES)), who, child, n)
    begins = st.lists(come, min_size=3, max_size=6)
    goes_on = st.lists(act, min_size=8, max_size=20)
    return st.tuples(begins, goes_on).map(lambda both: both[0] + both[1])


def live(village: Any, life: list[Act]) -> int:
    """Lets it happen; how many of the acts went through. Who is not around the child and would do
    something there, leaves it to one who is."""
    village.child("ada", "per")
    village.child("bo", "ida")
    around = {"ada": ["per"], "bo": ["ida"]}
    done = 0
    for what, name, child, n in life:
        who, here = name, around[child]
        if what not in COMES and who not in here:
            who = here[(ACTORS.index(name) + n) % len(here)]
        try:
            with transaction.atomic():
                DOES[what](village, getattr(village, who), who, village.children[child], n)
            done += 1
            if what in COMES:
                here.append(who)
        except (Refused, NotAllowed, NotFound):
            pass
        village.later(minutes=7)
    return done


def _first(actor: Any, model: Any, child: Any, n: int, **more: Any) -> Any:
    """The n-th row about the child that the actor sees, if there is one."""
    with seen_as(actor):
        rows = list(model.objects.filter(child=child, **more).order_by("pk"))
    if not rows:
        raise NotFound
    return rows[n % len(rows)]


def _joins(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    v.team(child, who)


def _hides(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    v.team(child, who, shared=False)


def _lists(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    called, born, number, _ = v.numbers[child.pk]
    v.listed(called, who, born, number=number)


def _worries(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    concerns.raise_concern(by=actor, child=child, seen="Something.", at=v.at)


def _decides(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    worry = _first(actor, Concern, child, n)
    kind = ("close", "within", "together")[n % 3]
    concerns.decide(worry, by=actor, decision=kind, reason="So.", at=v.at)


def _shares(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    concerns.share(_first(actor, Concern, child, n), by=actor, at=v.at)


def _reported(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    report = reporting.receive_report(child, by=actor, at=v.at)
    if n % 2:
        reporting.assess(report, by=actor, outcome="investigate", at=v.at)


def _asks(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    referrals.send(
        child, v.units[UNITS[n % len(UNITS)]], by=actor, need=("talk", "family")[n % 2],
        from_on=v.at.date(), story="So.", at=v.at,
    )  # fmt: skip


def _answers(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    with seen_as(actor):
        offers = list(Offer.objects.filter(to_unit=actor.unit_id, state="sent").order_by("pk"))
    for offer in offers[:2]:
        if n % 3:
            referrals.decline(offer, by=actor, reason="no_room", reasons="So.", at=v.at)
        else:
            referrals.accept(offer, by=actor, at=v.at)


def _reads(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    with seen_as(actor):
        offers = list(Offer.objects.filter(to_unit=actor.unit_id, state="sent").order_by("pk"))
    for offer in offers:
        referrals.opened(offer.pk, by=actor, at=v.at)


def _ends(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    referral = _first(actor, Referral, child, n, offer__state="accepted")
    if n % 2:
        after.hand_back(referral, by=actor, reason="no_room", words="So.", at=v.at)
    else:
        after.finish(referral, by=actor, outcome="partly", words="So.", at=v.at)


def _helps(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    on = v.at.date()
    plans.start_measure(
        child, by=actor, what="Help", start_on=on, owner=v.roles[who] if n % 2 else None,
        evaluate_on=on + timedelta(days=n) if n > 2 else None,
        end_on=on + timedelta(days=20 * n) if n > 3 else None, shared=None if n % 2 else False,
        at=v.at,
    )  # fmt: skip


def _reviews(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    plans.review(_first(actor, Measure, child, n), by=actor, effect="partly", at=v.at)


def _plans(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    plans.start_plan(child, by=actor, at=v.at)


def _meets(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    with_whom = ("child", "guardian", "meeting")[n % 3]
    plans.note_contact(
        child, by=actor, with_whom=with_whom, shared=None if n % 2 else False, at=v.at
    )


def _opens(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    teams.open_case(child, by=actor, at=v.at)


def _closes(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    teams.close_case(
        _first(actor, Case, child, n), by=actor, reason="So.", family_says="Good.",
        follow_up_on=v.at.date() + timedelta(days=30), at=v.at,
    )  # fmt: skip


def _offers_baton(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    baton.offer(child, v.roles[ACTORS[n] if n % 3 else who], by=actor, at=v.at)


def _takes_baton(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    asked = _first(actor, BatonOffer, child, n, state="offered")
    if n == 7:
        baton.decline(asked, by=actor, reason="So.", at=v.at)
    else:
        baton.accept(asked, by=actor, at=v.at)


def _says_yes(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    unit = v.units[("coordination", "clinic")[n % 2]]
    consents.give(child, to_unit=unit, by=actor, given_by="guardian", form="oral", at=v.at)


def _changes_mind(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    consents.withdraw(_first(actor, Consent, child, n, withdrawn_on=None), by=actor, at=v.at)


def _leaves(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    teams.leave(_first(actor, Participation, child, n, to_on=None), by=actor, at=v.at)


def _moves(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    town = ("solvik", "nesvik")[n % 2]
    children.move(
        child, by=actor, area=v.areas[town], authority=v.authorities[town], on=v.at.date(), at=v.at
    )


def _protects(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    if n == 0:
        named = [v.roles[who], v.roles["per"]]
        protecting.protect(child, by=actor, kind="confidential", named=named, at=v.at)


def _speaks(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    voice.note_words(
        child, by=actor, text="I said so.", how="said", shared=bool(n % 2), at_top=n > 3,
        readers=[v.roles[ACTORS[n]]] if n in (2, 4) else [], at=v.at,
    )  # fmt: skip


def _thinks_again(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    said = _first(actor, Words, child, n)
    names = ((who,), (ACTORS[n],), (who, ACTORS[n]), ())[n % 4]
    voice.choose_readers(
        said, by=actor, readers=[v.roles[name] for name in names], how="said", shared=n == 3,
        at_top=n % 2 == 0, at=v.at,
    )  # fmt: skip


def _writes_beside(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    said = _first(actor, Words, child, n)
    voice.write_beside(said, by=actor, kind=("answer", "note")[n % 2], text="So.", at=v.at)


def _is_not_heard(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    voice.note_not_heard(child, by=actor, reason="not_reached", text="So.", at=v.at)


def _tells(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    part = StoryPart.Part.values[n % 4]
    our_story.tell(
        child, by=actor, parts={part: f"We {n}."}, told_by="parent", how="spoken", at=v.at
    )


def _lets_read(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    unit = v.units[("school", "nurse", "mental", "welfare")[n % 4]]
    parts = set(StoryPart.Part.values[: n // 2 + 1]) if n < 6 else set()
    our_story.share(child, by=actor, wanted={unit: parts}, said_by="parent", how="spoken", at=v.at)


def _has_read(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    our_story.have_read(child, by=actor, at=v.at)


def _leaves_school(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    transitions.note_school_exit(
        child, by=actor, left_unit=v.units["school"], from_on=v.at.date(), at=v.at
    )


def _hands_over(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    part = _first(actor, Participation, child, n, unit=actor.unit_id, to_on=None)
    handing.hand_over(
        part, v.units[UNITS[n % len(UNITS)]], by=actor, stage="service", given_by="guardian",
        first_day=v.at.date(), last_day=v.at.date(), parts=["plan"], words="So.", at=v.at,
    )  # fmt: skip


def _takes_over(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    with seen_as(actor):
        coming = list(Handover.objects.filter(to_unit=actor.unit_id, state="sent").order_by("pk"))
    for one in coming[:2]:
        if n % 3:
            handing.decline(one, by=actor, reason="no_room", at=v.at)
        else:
            handing.take_over(one, by=actor, first_day=v.at.date(), at=v.at)


def _follows_up(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    it = _first(actor, Transfer, child, n)
    handing.follow_up(it, by=actor, how="partly", note="So.", at=v.at)


def _tries(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    left = _first(actor, SchoolExit, child, n)
    if n == 7:
        outside.note_back(left, by=actor, back_to="work", at=v.at)
    else:
        outside.note_attempt(
            left, by=actor, how="call", reached=("nobody", "child")[n % 2], at=v.at
        )


def _says_again(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    transitions.say_again(_first(actor, Consent, child, n), by=actor, at=v.at)


def _time(v: Any, actor: Any, who: str, child: Any, n: int) -> None:
    v.later(days=(1, 3, 8, 15, 31, 45, 70, 100)[n])


DOES: dict[str, Callable[..., None]] = {
    "joins": _joins, "joins again": _joins, "hides": _hides, "hides too": _hides, "lists": _lists,
    "worries": _worries, "worries again": _worries, "decides": _decides, "shares": _shares,
    "reported": _reported, "asks": _asks, "asks again": _asks, "answers": _answers, "reads": _reads,
    "ends": _ends, "helps": _helps,
    "helps more": _helps, "reviews": _reviews, "plans": _plans, "meets": _meets, "opens": _opens,
    "closes": _closes, "offers baton": _offers_baton, "takes baton": _takes_baton,
    "says yes": _says_yes, "changes mind": _changes_mind, "leaves": _leaves, "moves": _moves,
    "protects": _protects, "speaks": _speaks, "speaks again": _speaks,
    "thinks again": _thinks_again, "writes beside": _writes_beside, "is not heard": _is_not_heard,
    "tells": _tells, "lets read": _lets_read, "has read": _has_read,
    "leaves school": _leaves_school, "hands over": _hands_over, "takes over": _takes_over,
    "follows up": _follows_up, "tries": _tries, "says again": _says_again,
    "time": _time, "time passes": _time, "more time": _time,
}  # fmt: skip

"""A rich world for the walls, made through the actions in the village: every way a child can be
somebody's, and every way a child can stop being so. Used by the tests of access alone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg

import upper
from access import (
    world_asking,
    world_family,
    world_kin,
    world_lead,
    world_leaving,
    world_notices,
    world_plans,
    world_programme,
    world_referrals,
    world_undo,
)
from laget.children import actions as children
from laget.children import joining, our_story, protecting, voice, where
from laget.children.models import Child
from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.consent import actions as consents
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import holding
from laget.meetings import reads as meeting_reads
from laget.paper import actions as paper
from laget.people.models import Person, Role
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Participation
from laget.transitions import actions as transitions
from village import CAST, LONG_AGO, Village, _insert, load

#: Further hats: (person's name, unit, kind, title). `per_welfare` is Per with another hat on.
MORE = {
    "per_welfare": ("per", "welfare", "worker", "child_welfare_worker"),
    "oda": ("nurse", "nurse", "worker", "school_nurse"),
    "vera": ("vera", "mental", "worker", "psychologist"),
    "tuva_nes": ("tuva_nes", "nes_coordination", "coordinator", "coordinator"),
}
UPPER = list(upper.CAST)
EVERYONE = [*CAST, "per_welfare", "oda", "vera", "tuva_nes", *UPPER]


def furnish(import_url: str) -> None:
    """More people than the village has, and the neighbour's coordinating unit: the operator's."""
    village = load()
    from laget.organisations.models import Unit

    unit = Unit(
        code="nes_coordination", name="Nesvik together", kind="coordinating_unit",
        authority=village.authorities["nesvik"], secrecy_area="coordination", from_on=LONG_AGO,
    )  # fmt: skip
    units = {**village.units, "nes_coordination": unit}
    people: list[Any] = []
    roles: list[Any] = []
    for name, (who, in_unit, kind, title) in MORE.items():
        person = village.roles[who].person if name == "per_welfare" else None
        if person is None:
            person = Person(
                code=name, given_name=name.title(), family_name="Vik", sort_key=name, is_demo=True
            )
            people.append(person)
        roles.append(
            Role(person=person, unit=units[in_unit], kind=kind, title=title, from_on=LONG_AGO)
        )
    with psycopg.connect(import_url) as importer:
        _insert(importer, [unit, *people, *roles])
    world_programme.furnish(import_url)


def hats(village: Village) -> None:
    """The further hats by name; the village itself knows one hat for each person."""
    for name, (_who, unit, _kind, _title) in MORE.items():
        code = "per" if name == "per_welfare" else name
        village.roles[name] = Role.objects.select_related("person", "unit").get(
            person__code=code, unit__code=unit
        )
    village.roles["per"] = Role.objects.select_related("person", "unit").get(
        person__code="per", unit__code="school"
    )


def build() -> Village:
    """Everything that has happened, in order of time; `village.at` is afterwards `now`."""
    v = load()
    v.units = {u.code: u for u in type(v.units["school"]).objects.select_related("authority__area")}
    hats(v)
    _team_with_a_plan(v)
    _hidden_child_welfare(v)
    _the_nurses_own(v)
    _protected(v)
    _joined(v)
    _placed_next_door(v)
    _consents_that_end(v)
    _concerns(v)
    _asked_and_answered(v)
    _left(v)
    _told_in_confidence(v)
    _our_story(v)
    _out_of_school_and_moved(v)
    _closed(v)
    _met(v)
    world_leaving.build(v, listed)
    world_plans.add(v)
    world_lead.build(v)
    world_notices.build(v)
    world_programme.build(v)
    world_asking.build(v)
    world_kin.build(v, listed)
    world_referrals.build(v)
    world_undo.build(v, listed)
    world_family.build(v, listed)
    v.later(days=40)
    return v


def listed(v: Village, name: str, *by: str, born: str = "2015-05-17", **more: Any) -> Child:
    """A child on one or more services' own lists: the same number is the same child."""
    child = v.child(name, by[0], born, **more)
    for other in by[1:]:
        assert v.listed(name, other, born, number=v.numbers[child.pk][2]).pk == child.pk
    return child


def _yes_to_coordination(v: Village, child: Child, by: str = "per") -> None:
    consents.give(
        child, to_unit=v.units["coordination"], by=getattr(v, by), given_by="guardian",
        form="oral", not_about=f"Not what {by} heard at home", at=v.at,
    )  # fmt: skip


def _team_with_a_plan(v: Village) -> None:
    emma = listed(v, "emma", "per", "ida", expecting="")
    v.team(emma, "per", "kari")
    teams.open_case(emma, by=v.per, at=v.at)
    v.holds(emma, "kari", offered_by="per")
    voice.note_words(
        emma, by=v.per, text="I like the gym.", how="said", shared=True, at=v.later(minutes=1)
    )
    plan = plans.start_plan(emma, by=v.kari, at=v.at)
    goal = plans.set_goal(plan, by=v.per, words="Be at school on Mondays.", at=v.at)
    measure = plans.start_measure(
        emma, by=v.kari, what="Talks", goal=goal, owner=v.roles["kari"], at=v.at,
        evaluate_on=date(2026, 3, 20), end_on=date(2026, 5, 1),
    )  # fmt: skip
    plans.review(measure, by=v.kari, effect="partly", at=v.later(days=1))
    plans.note_contact(emma, by=v.kari, with_whom="child", at=v.at)
    plans.note_contact(emma, by=v.kari, with_whom="guardian", shared=False, at=v.at)
    children.move(
        emma, by=v.per, area=v.areas["solvik"], authority=v.authorities["solvik"],
        on=date(2026, 3, 1), at=v.at,
    )  # fmt: skip
    _yes_to_coordination(v, emma)


def _hidden_child_welfare(v: Village) -> None:
    """Noah's team knows of no child welfare. Pia's family has also said yes to the coordinator."""
    for name in ("noah", "pia"):
        child = listed(v, name, "per", "gro", expecting="Mother")
        v.team(child, "per", "hanne")
        _investigated(v, child)
    _yes_to_coordination(v, v.children["pia"])


def _investigated(v: Village, child: Child) -> None:
    report = reporting.receive_report(child, by=v.gro, from_kind="police", at=v.later(days=1))
    reporting.assess(report, by=v.gro, outcome="investigate", at=v.later(days=2))
    with seen_as(v.gro):
        part = Participation.objects.get(child=child, unit=v.units["welfare"])
    teams.assign(part, v.roles["stein"], by=v.gro, at=v.at)
    plans.note_contact(child, by=v.stein, with_whom="guardian", at=v.at)
    plans.start_measure(child, by=v.stein, what="Advice at home", at=v.at)


def _the_nurses_own(v: Village) -> None:
    """Liv talks with the school nurse, and that is nobody else's."""
    liv = listed(v, "liv", "kari", "per")
    v.team(liv, "kari", shared=False)
    voice.note_words(liv, by=v.kari, text="Only you.", how="wrote", at=v.later(days=1))
    plans.note_contact(liv, by=v.kari, with_whom="child", at=v.at)
    plans.start_measure(liv, by=v.kari, what="Talks every week", at=v.at)
    concerns.raise_concern(by=v.kari, child=liv, seen="She does not sleep.", at=v.at)


def _protected(v: Village) -> None:
    """Jonas has a hidden address: only Ida, Britt and Per are named; Hanne was, for a day. Per
    thinks he is here twice."""
    jonas = listed(v, "jonas", "ida", "per", "gro")
    v.team(jonas, "ida", "per", "hanne")
    children.move(
        jonas, by=v.ida, area=v.areas["nesvik"], authority=v.authorities["nesvik"],
        on=date(2026, 3, 3), at=v.later(days=1),
    )  # fmt: skip
    _yes_to_coordination(v, jonas)
    hidden = protecting.protect(
        jonas, by=v.ida, kind="strictly_confidential", at=v.later(hours=1),
        named=[v.roles[name] for name in ("ida", "britt", "per", "hanne")],
    )  # fmt: skip
    named = [v.roles[name] for name in ("ida", "britt", "per")]
    protecting.name(hidden, by=v.ida, named=named, at=v.later(days=1))
    twin = v.child("jonas_again", "per")
    joining.propose_join(twin, jonas, by=v.per, reason="Same eyes.", at=v.at)
    plans.note_contact(jonas, by=v.ida, with_whom="guardian", at=v.at)


def _joined(v: Village) -> None:
    """Sara came twice and was made one; Ask was joined with Asle by mistake, and parted."""
    sara = listed(v, "sara", "per", "rita")
    twin = v.child("sara_again", "per")
    v.team(sara, "per")
    v.team(twin, "per", "ida")
    ask = listed(v, "ask", "per")
    asle = v.child("asle", "per")
    v.team(ask, "hanne")
    v.team(asle, "ida")
    for kept, other in ((sara, twin), (ask, asle)):
        join = joining.propose_join(
            kept, other, by=v.per, reason="Same name and day.", at=v.later(days=1)
        )
        joining.confirm_join(join, by=v.rita, at=v.later(hours=1))
        if kept is ask:
            plans.note_contact(ask, by=v.ida, with_whom="child", at=v.later(hours=1))
            joining.part(join, by=v.rita, reason="Two cousins.", at=v.later(days=1))


def _placed_next_door(v: Village) -> None:
    """Tiril lives with foster parents in Nesvik; Solvik's child welfare, the joint one, placed her.
    Nils is Nesvik's own."""
    tiril = listed(v, "tiril", "nina", "gro")
    v.team(tiril, "nina", "gro")
    children.move(
        tiril, by=v.gro, area=v.areas["nesvik"], authority=v.authorities["nesvik"], kind="staying",
        on=date(2026, 3, 1), at=v.later(days=1),
    )  # fmt: skip
    where.answer_for(
        tiril, by=v.gro, matter="school", authority=v.authorities["nesvik"], on=date(2026, 3, 1),
        at=v.later(days=1),
    )  # fmt: skip
    nils = listed(v, "nils", "nina", "gro")
    v.team(nils, "nina")
    _investigated(v, nils)


def _consents_that_end(v: Village) -> None:
    mia, even = listed(v, "mia", "per", "ida"), listed(v, "even", "per", "ida")
    for child in (mia, even):
        v.team(child, "per")
    valid = {
        child: consents.give(
            child, to_unit=v.units["mental"], by=v.per, given_by="guardian", form="written",
            valid_to=day, at=v.at,
        )
        for child, day in ((mia, None), (even, date(2026, 4, 1)))
    }  # fmt: skip
    for child, consent in valid.items():
        teams.take_part(
            child, v.units["mental"], by=v.hanne, consent=consent, member=v.roles["hanne"], at=v.at
        )
        plans.note_contact(child, by=v.hanne, with_whom="child", at=v.at)
        plans.note_contact(child, by=v.hanne, with_whom="guardian", shared=False, at=v.at)
        plans.note_contact(child, by=v.per, with_whom="guardian", at=v.at)
    consents.withdraw(valid[mia], by=v.per, at=v.later(days=2))


def _concerns(v: Village) -> None:
    """Raised in three services without a word between them; one shared; one about nobody known."""
    una = listed(v, "una", "per", "ida", "gro")
    _yes_to_coordination(v, una)
    for name in ("per", "ida", "gro"):
        concerns.raise_concern(by=getattr(v, name), child=una, seen="Cold.", at=v.later(days=1))
    ulrik = listed(v, "ulrik", "per")
    v.team(ulrik, "per", "hanne")
    for n in range(3):
        worry = concerns.raise_concern(by=v.per, child=ulrik, seen=f"No {n}", at=v.later(days=1))
        concerns.share(worry, by=v.rita, at=v.at)
    concerns.decide(worry, by=v.rita, decision="within", reason="We call home.", at=v.at)
    concerns.raise_concern(
        by=v.lars, about_text="A boy by the bridge", seen="Alone at night.", at=v.at
    )
    passed = concerns.raise_concern(by=v.lars, child=una, seen="Tired.", at=v.at)
    concerns.give_to(passed, v.roles["per"], by=v.rita, at=v.later(hours=1))
    concerns.note_duty_report(
        by=v.per, reported_at=v.at, to_whom="child_welfare", child=una, at=v.at
    )


def _asked_and_answered(v: Village) -> None:
    """Tuva: sent twice, one no, one yes. Lea: asked by the nurse alone, taken back, and waiting."""
    tuva = listed(v, "tuva", "per")
    v.team(tuva, "per", "kari")
    yes = v.yes(tuva, v.units["mental"], v.per)
    asks = {
        unit: referrals.send(
            tuva, v.units[unit], by=v.per, need="talk", from_on=date(2026, 5, 1), story="Hers.",
            consent=yes if unit == "mental" else None, at=v.later(days=1),
        )
        for unit in ("clinic", "mental", "station")
    }  # fmt: skip
    offers = {unit: referral.offer for unit, referral in asks.items()}
    referrals.decline(
        offers["clinic"], by=v.silje, reason="no_room", reasons="So.", at=v.later(days=1)
    )
    referrals.decline(
        offers["station"], by=v.ida, reason="outside", reasons="So.", at=v.later(days=1)
    )
    referrals.accept(offers["mental"], by=v.hanne, at=v.later(days=1))
    lea = listed(v, "lea", "kari")
    v.team(lea, "kari", shared=False)
    for unit in ("mental", "clinic"):
        asked = referrals.send(
            lea, v.units[unit], by=v.kari, need="family", from_on=date(2026, 5, 1),
            story="Only the nurse knows.", at=v.later(days=1),
        )  # fmt: skip
    referrals.withdraw(asked, by=v.kari, at=v.later(hours=1))


def _left(v: Village) -> None:
    """Kari's unit has left Ella; Ella's case, plan and baton are Per's."""
    ella = listed(v, "ella", "per")
    v.team(ella, "per", "kari")
    teams.open_case(ella, by=v.kari, at=v.at)
    v.holds(ella, "per", offered_by="kari")
    plans.start_plan(ella, by=v.kari, at=v.later(minutes=5))
    plans.note_contact(ella, by=v.kari, with_whom="child", at=v.at)
    with seen_as(v.anne):
        part = Participation.objects.get(child=ella, unit=v.units["nurse"])
    teams.leave(part, by=v.anne, at=v.later(days=1))
    plans.note_contact(ella, by=v.per, with_whom="guardian", at=v.later(days=1))
    baton.offer(ella, v.roles["rita"], by=v.per, at=v.at)


def _told_in_confidence(v: Village) -> None:
    """Nora tells Per and Kari; then takes it back from Per, and tells Hanne alone something else.
    Her leaders, and Hanne's colleague Vera, help her too."""
    nora = listed(v, "nora", "per", "kari")
    v.team(nora, "per", "kari", "hanne")
    said = voice.note_words(
        nora, by=v.per, text="I am afraid at home.", how="said", at=v.later(days=1),
        readers=[v.roles["kari"]], at_top=True,
    )  # fmt: skip
    voice.write_beside(said, by=v.kari, kind="answer", text="We talk on Friday.", at=v.at)
    voice.choose_readers(
        said, by=v.kari, readers=[v.roles["kari"]], how="said", at_top=True, at=v.later(days=1)
    )
    voice.note_words(nora, by=v.hanne, text="Not him.", how="drew", at=v.at)
    told = voice.note_words(nora, by=v.kari, text="I like maths.", how="wrote", at=v.at)
    voice.choose_readers(
        told, by=v.kari, readers=[v.roles["kari"]], how="said", shared=True, at=v.later(hours=1)
    )
    voice.note_not_heard(
        nora, by=v.per, reason="not_reached", text="She was away.", at=v.later(hours=1)
    )


def _our_story(v: Village) -> None:
    """Nora's family tells Kari all, lets the school read two parts, and mental health one, which it
    takes back. The school has read it."""
    nora = v.children["nora"]
    parts = {"works": "Music.", "avoid": "Crowds.", "who": "Gran is here.", "day": "Up at six."}
    our_story.tell(nora, by=v.kari, parts=parts, told_by="together", how="spoken", at=v.at)
    school, mental = v.units["school"], v.units["mental"]
    yes = {"said_by": "parent", "how": "spoken"}
    our_story.share(
        nora, by=v.kari, wanted={school: {"works", "avoid"}, mental: {"day"}}, at=v.at, **yes
    )
    our_story.have_read(nora, by=v.per, at=v.later(hours=1))
    our_story.share(nora, by=v.kari, wanted={mental: set()}, at=v.later(days=1), **yes)
    our_story.tell(
        nora, by=v.kari, parts={"works": "Music, and the dog."}, told_by="child", how="written",
        at=v.at,
    )  # fmt: skip


def _out_of_school_and_moved(v: Village) -> None:
    kim = listed(v, "kim", "ola", born="2008-02-03")
    transitions.note_school_exit(
        kim, by=v.ola, left_unit=v.units["school"], from_on=date(2026, 3, 1), at=v.at
    )
    vilde = listed(v, "vilde", "per", "nina")
    v.team(vilde, "per", "hanne")
    for area, on in (("solvik", date(2026, 3, 2)), ("nesvik", date(2026, 3, 10))):
        children.move(
            vilde, by=v.per, area=v.areas[area], authority=v.authorities[area], on=on,
            at=v.later(days=1),
        )  # fmt: skip
    with seen_as(v.per):
        part = Participation.objects.get(child=vilde, unit=v.units["school"])
    transitions.offer_transfer(part, v.authorities["nesvik"], by=v.per, at=v.later(days=1))


def _closed(v: Village) -> None:
    """Nora's case is closed by the nurse, and kept as a package; the team no longer sees her."""
    nora = listed(v, "nora", "ida")
    v.team(nora, "ida", "kari")
    case = teams.open_case(nora, by=v.ida, at=v.later(days=1))
    v.holds(nora, "kari", offered_by="ida")
    plans.note_contact(nora, by=v.kari, with_whom="child", at=v.later(days=1))
    paper.close_case(
        case, by=v.kari, reason="All is well.", child_says="Good.", family_says="We agree.",
        follow_up_on=date(2026, 12, 1), at=v.later(days=1),
    )  # fmt: skip
    runa = listed(v, "runa", "ida")
    v.team(runa, "ida", "kari")
    case = teams.open_case(runa, by=v.ida, at=v.later(days=1))
    asked = referrals.send(
        runa, v.units["clinic"], by=v.ida, need="talk", given_by="guardian",
        from_on=v.at.date(), story="Sleep.", at=v.at,
    )  # fmt: skip
    referrals.accept(asked.offer, by=v.silje, at=v.later(hours=1))
    kept = paper.close_case(
        case, by=v.kari, reason="All is well.", child_says="Good.", family_says="We agree.",
        follow_up_on=date(2026, 12, 1), at=v.later(days=1),
    )  # fmt: skip
    paper.open_case_again(kept, by=v.anne, because="Too early.", at=v.later(hours=1))


def _met(v: Village) -> None:
    """Emma's team: one meeting under way, one held and put into the nurse's own record."""
    emma = v.children["emma"]
    with seen_as(v.per):
        guests = list(meeting_reads.guests(v.per, emma.pk).values())
    now, held = (
        meetings.call(
            emma, by=v.per, question=question, begins_at=v.later(days=1), place="Room 4",
            guests=guests, at=v.at,
        )
        for question in ("How does she get in the door?", "Who follows her?")
    )  # fmt: skip
    for meeting in (now, held):
        meetings.hear(meeting, by=v.kari, text="The gate.", how="said", at=v.at)
        with seen_as(v.per):
            invited = list(meeting_reads.meeting(v.per, meeting.pk).invitations.all())
        holding.note_who(meeting, by=v.per, came=invited[-1:], at=v.at)
        decision = holding.decide(
            meeting, by=v.per, what="Follow her", owner=v.roles["kari"],
            evaluate_on=date(2026, 6, 1), at=v.at,
        )  # fmt: skip
    holding.sign_off(
        held, by=v.per, follow_up_on=date(2026, 6, 1), at=v.at,
        read=meeting_reads.as_read([decision]),
    )  # fmt: skip
    meetings.note_recorded(held, by=v.kari, at=v.at)

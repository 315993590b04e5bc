"""The village some weeks on, as the pages show it: full pages, empty pages, names of all kinds.

Made through the actions; what people wrote is Norwegian, as it would be. `build` gives every page
with who opens it. Used by the tests of the pages and by the pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
from django.urls import reverse

from journeys import (
    world_asking,
    world_cases,
    world_denmark,
    world_faults,
    world_guests,
    world_kin,
    world_lead,
    world_leaving,
    world_library,
    world_notices,
    world_plans,
    world_programme,
    world_referrals,
    world_secretariat,
    world_undo,
    world_where,
)
from laget.children import actions as children
from laget.children import joining, our_story, protecting, voice
from laget.children.models import Words
from laget.concerns import actions as concerns
from laget.consent import actions as consents
from laget.core.seeing import seen_as
from laget.gaps.sweep import sweep
from laget.meetings import actions as meetings
from laget.meetings import holding
from laget.meetings import reads as meeting_reads
from laget.paper import actions as paper
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Participation
from laget.transitions import actions as transitions
from village import Village, at, load

NOW = at("2026-04-15", hour=8)
UNITS = {
    "school": "Solvik skole", "nurse": "Skolehelsetjenesten ved Solvik skole",
    "station": "Solvik helsestasjon", "mental": "Psykisk helse og rus, Solvik",
    "coordination": "Koordinerende enhet i Solvik", "welfare": "Barnevernet i Solvik og Nesvik",
    "clinic": "BUP Solvik", "follow_up": "Oppfølgingstjenesten", "nes_school": "Nesvik skole",
}  # fmt: skip
FAMILY_NAMES = {
    "per": "Solberg", "rita": "Aasen", "kari": "Nordby-Håkonsen", "anne": "Lie", "hanne": "Moen",
    "joakim": "Dahl", "marit": "Bakke", "gro": "Eide", "silje": "Ødegård", "ida": "Strand",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """One page as one person opens it. `sent` is a form posted to it first, not to be kept."""

    name: str
    who: str
    path: str
    what: str = ""
    sent: tuple[tuple[str, str], ...] = ()
    status: int = 200

    def __str__(self) -> str:
        return f"{self.name.replace(':', '-')}{self.what and '-' + self.what}-{self.who}"


def build(import_url: str, engine_url: str) -> list[Place]:
    """Makes the world, sweeps it as every night, and says where its pages are."""
    _call_by_name(import_url)
    v = load()
    places = [
        *_emma(v), *_voice(v), *_emma_asks(v), *_names(v), *_worries(v), *_moved(v),
        *world_leaving.places(v), *world_undo.places(v, at_child, at_row, wrong), *_begun(v),
        *_records(v), *_closed(v),
        *world_plans.add(v, at_child, at_row, wrong), *world_lead.places(v), *world_kin.places(v),
    ]  # fmt: skip
    places += [*world_asking.build(v), *world_referrals.build(v)]
    v.at = NOW
    places += [*_lists(v), *_just_now(v), *_met(v), *world_notices.build(v, import_url)]
    places += world_denmark.places(v, NOW, Place, at_child, at_row, wrong)
    places += [*world_programme.places(v, import_url), *world_cases.places(v)]
    for more in (world_library, world_faults, world_secretariat, world_guests):
        places += more.places(v)
    places += world_undo.left(v, at_row, NOW)
    sweep(engine_url, as_of=NOW.date(), at=NOW)
    return places


def _call_by_name(import_url: str) -> None:
    """Names as they are in a Norwegian municipality: the operator gives them."""
    with psycopg.connect(import_url) as importer:
        for code, name in UNITS.items():
            importer.execute(
                "UPDATE organisations_unit SET name = %s WHERE code = %s", [name, code]
            )
        for code, name in FAMILY_NAMES.items():
            importer.execute(
                "UPDATE people_person SET family_name = %s WHERE code = %s", [name, code]
            )


def at_child(name: str, who: str, child: Any, what: str = "", **more: Any) -> Place:
    return Place(name, who, reverse(name, kwargs={"child": child.pk}), what, **more)


def at_row(name: str, who: str, row: Any, what: str = "", **more: Any) -> Place:
    return Place(name, who, reverse(name, kwargs={"pk": row.pk}), what, **more)


def wrong(place: Place, **told: str) -> Place:
    """The same page when its form was sent and could not be read."""
    sent = tuple({"once": str(uuid4()), **told}.items())
    return Place(place.name, place.who, place.path, f"{place.what}wrong", sent, 422)


def _emma(v: Village) -> list[Place]:
    """Everything a child's page can hold: words, plan, help that works and help that does not."""
    emma = v.child("emma", family_name="Johansen", group_name="5B")
    v.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=v.per, at=v.at)
    v.holds(emma, "kari", offered_by="per")
    said = (
        ("said", "Jeg har vondt i magen når jeg skal på skolen."),
        ("wrote", "Jeg vil at noen henter meg ved porten. Da tør jeg å gå inn."),
    )
    for how, text in said:
        voice.note_words(
            emma, by=v.kari, text=text, how=how, shared=True, at_top=True, at=v.later(days=1)
        )
    plan = plans.start_plan(emma, by=v.kari, at=v.at)
    goals = [
        plans.set_goal(plan, by=v.kari, words=words, at=v.later(minutes=5))
        for words in ("Å gå til skolen uten vondt i magen.", "Ha noen å være med i friminuttet.")
    ]
    met = plans.start_measure(
        emma, by=v.per, what="Per møter Emma ved porten hver morgen", goal=goals[0],
        owner=v.roles["per"], evaluate_on=date(2026, 5, 4), at=v.at,
    )  # fmt: skip
    talks = plans.start_measure(
        emma, by=v.kari, what="Samtale med helsesykepleier hver uke", goal=goals[0],
        owner=v.roles["kari"], evaluate_on=date(2026, 3, 27), end_on=date(2026, 5, 20), at=v.at,
    )  # fmt: skip
    loose = plans.start_measure(
        emma, by=v.hanne, what="Gruppe for fem jenter på trinnet", goal=goals[1], at=v.at
    )
    plans.review(met, by=v.per, effect="worked", next_on=date(2026, 5, 4), at=v.later(days=5))
    plans.note_contact(
        emma, by=v.kari, with_whom="guardian", note="Mor følger til porten i mars.", at=v.at
    )
    plans.note_contact(emma, by=v.per, with_whom="child", at=v.later(days=1))
    yes = consents.give(
        emma, to_unit=v.units["coordination"], by=v.kari, given_by="guardian", form="oral", at=v.at
    )
    with seen_as(v.kari):
        part = Participation.objects.get(child=emma, unit=v.units["nurse"])
    return [
        at_child("desk:child", "kari", emma, "full"), at_child("desk:child", "per", emma),
        at_child("desk:child", "marit", emma), at_child("teams:invite", "kari", emma),
        wrong(at_child("teams:invite", "kari", emma)), at_row("teams:assign", "anne", part),
        wrong(at_row("teams:assign", "anne", part)), at_row("teams:leave", "anne", part),
        wrong(at_child("teams:baton-offer", "kari", emma)), at_child("paper:close", "kari", emma),
        at_child("teams:baton-offer", "kari", emma), at_child("desk:words-new", "kari", emma),
        wrong(at_child("teams:level", "kari", emma)), wrong(at_child("paper:close", "kari", emma)),
        wrong(at_child("desk:words-new", "kari", emma)), at_child("plans:start", "kari", emma),
        wrong(at_child("plans:start", "kari", emma)), at_child("plans:measure", "kari", emma),
        wrong(at_child("plans:measure", "kari", emma)), at_child("plans:contact", "kari", emma),
        wrong(at_child("plans:contact", "kari", emma)), at_row("plans:change", "hanne", loose),
        wrong(at_row("plans:change", "hanne", loose)), at_row("plans:review", "kari", talks),
        wrong(at_row("plans:review", "kari", talks)), at_row("plans:follows", "kari", talks),
        wrong(at_row("plans:follows", "kari", talks)), at_row("plans:end", "kari", talks),
        at_row("consent:withdraw", "kari", yes), at_child("referrals:send", "kari", emma),
        wrong(at_child("referrals:send", "kari", emma), given_by="none", from_on="0202-01-01"),
    ]  # fmt: skip


def _voice(v: Village) -> list[Place]:
    """What Emma has said, who may read it, and what her family tells once."""
    emma = v.children["emma"]
    voice.note_words(
        emma, by=v.kari, text="Det er noe jeg bare vil si til deg.", how="said", shared=False,
        at=v.later(minutes=5),
    )  # fmt: skip
    with seen_as(v.kari):
        said = Words.objects.filter(child=emma).order_by("pk").last()
    voice.write_beside(said, by=v.kari, kind="answer", text="Vi snakkes igjen i morgen.", at=v.at)
    voice.note_not_heard(
        emma, by=v.kari, reason="did_not_want", text="Hun ville heller tegne.", at=v.at
    )
    parts = {"works": "Ro om morgenen.", "day": "Hun står opp klokka sju."}
    our_story.tell(emma, by=v.kari, parts=parts, told_by="parent", how="spoken", at=v.at)
    wanted = {v.units["school"]: {"works"}}
    our_story.share(emma, by=v.kari, wanted=wanted, said_by="parent", how="spoken", at=v.at)
    tell = at_child("desk:our-story-tell", "kari", emma)
    return [
        at_child("desk:words", "kari", emma), at_child("desk:words", "per", emma, "some"),
        at_child("desk:not-heard", "kari", emma), wrong(at_child("desk:not-heard", "kari", emma)),
        at_row("desk:words-readers", "kari", said), at_row("desk:words-beside", "kari", said),
        wrong(at_row("desk:words-beside", "kari", said)), tell,
        at_child("desk:our-story", "kari", emma), at_child("desk:our-story", "per", emma, "some"),
        at_child("desk:our-story-share", "kari", emma),
    ]  # fmt: skip


def _closed(v: Village) -> list[Place]:
    """Papers to print, and a case that is closed and kept."""
    emma, sara = v.children["emma"], v.child("sara")
    v.team(sara, "per", "kari")
    case = teams.open_case(sara, by=v.kari, at=v.later(days=1))
    v.holds(sara, "kari", offered_by="kari")
    kept = paper.close_case(
        case, by=v.kari, reason="Det går bra.", child_says="Fint.", family_says="Vi er enige.",
        follow_up_on=date(2026, 12, 1), at=v.later(days=1),
    )  # fmt: skip
    return [
        *(at_child(f"paper:{what}", "kari", emma) for what in ("plan", "story", "consent")),
        Place("paper:archives", "kari", reverse("paper:archives")),
        Place("paper:archives", "nina", reverse("paper:archives"), "none"),
        at_row("paper:archive", "kari", kept),
        at_row("paper:open-again", "kari", kept), wrong(at_row("paper:open-again", "kari", kept)),
    ]  # fmt: skip


def _emma_asks(v: Village) -> list[Place]:
    """Two have said no, one has said yes, one is still to answer."""
    asked = {
        unit: referrals.send(
            v.emma, v.units[unit], by=v.kari, need=need, given_by="guardian", months=6,
            from_on=date(2026, 5, 1), wish="Helst å møtes på skolen, og ikke i første time.",
            story="Det begynte i høst, etter at bestevenninnen flyttet.", at=v.later(days=1),
        )
        for unit, need in (("clinic", "talk"), ("mental", "talk"), ("station", "health"))
    }  # fmt: skip
    for unit, who in (("clinic", "silje"), ("mental", "joakim")):
        referrals.decline(
            asked[unit].offer, by=getattr(v, who), reason="no_room", reasons="Kan møtes her.",
            instead="Vi har plass igjen fra august.", at=v.later(days=1),
        )  # fmt: skip
    waits = asked["station"]
    return [
        at_row("referrals:answer", "britt", waits.offer, "sent"),
        wrong(at_row("referrals:answer", "britt", waits.offer), answer="no"),
        at_row("referrals:answer", "joakim", asked["mental"].offer, "declined"),
        at_row("referrals:withdraw", "kari", waits),
        at_row("referrals:referral", "kari", waits, "sent"),
        at_row("referrals:referral", "kari", asked["clinic"], "declined"),
    ]


def _names(v: Village) -> list[Place]:
    """A baton waits for an answer, and a baton nobody holds: names that are long, or read from the
    right."""
    long = "Sigrun Amalie Hjørdis Kristiansdatter"
    nura = v.child("nura", family_name="الحسن", born="2024-12-01", group_name="Trekløver")
    v.team(nura, "per", "kari", "ida")
    teams.open_case(nura, by=v.per, at=v.at)
    asked = baton.offer(nura, v.roles["kari"], by=v.per, at=v.at)
    sigrun = v.child("sigrun amalie hjørdis", family_name=long, born="2009-01-20")
    v.team(sigrun, "per", "kari")
    teams.open_case(sigrun, by=v.kari, level=3, at=v.at)
    return [
        at_row("teams:baton-answer", "kari", asked),
        wrong(at_row("teams:baton-answer", "kari", asked), answer="no"),
        at_child("teams:baton-offer", "per", nura, "waits"), at_child("desk:child", "per", nura),
        at_child("desk:child", "kari", nura, "asked"), at_child("desk:child", "kari", sigrun),
        at_child("teams:baton-offer", "per", sigrun), at_child("teams:case-back", "kari", sigrun),
    ]  # fmt: skip


def _worries(v: Village) -> list[Place]:
    mia, noah = v.child("mia", group_name="2A"), v.child("noah", group_name="5B")
    seen = "Mia kommer uten matpakke, og sier at hun ikke er sulten. Hun holder seg for seg selv."
    late = concerns.raise_concern(
        by=v.lars, child=mia, seen=seen, said="Jeg er ikke sulten.", how_long="weeks",
        talked=("child", "colleague"), at=v.later(days=1),
    )  # fmt: skip
    told = concerns.raise_concern(
        by=v.lars, about_text="En gutt ved brua", seen="Alene ute om natta.", at=v.at
    )
    decided = concerns.raise_concern(by=v.per, child=noah, seen="Borte hver mandag.", at=v.at)
    concerns.decide(
        decided, by=v.rita, decision="together", reason="Han trenger flere enn oss.",
        at=v.later(days=1),
    )  # fmt: skip
    address = reverse("concerns:raise")
    safe = (("at_step", "danger"), ("now", "no"), ("harm", "no"), ("other_duty", "no"))
    danger = (*safe[:1], ("now", "yes"), *safe[2:])
    tell = {**dict(safe), "at_step": "tell", "how_long": "weeks"}
    first, known = Place("concerns:raise", "per", address), f"{address}?child={noah.pk}"
    return [
        first, wrong(first, at_step="danger"), Place(first.name, "per", known, "known"),
        Place(first.name, "per", address, "tell", safe), wrong(first, **tell),
        Place(first.name, "per", known, "tell-known", safe),
        wrong(Place(first.name, "per", address, "which"), about="Mia", seen=seen, **tell),
        Place(first.name, "per", address, "report", danger),
        wrong(Place(first.name, "per", address, "report"), at_step="reported"),
        at_row("concerns:concern", "rita", late, "late"),
        wrong(at_row("concerns:concern", "rita", late)),
        at_row("concerns:concern", "lars", late), at_row("concerns:concern", "rita", decided),
        at_row("concerns:concern", "per", decided, "decided"),
        at_row("concerns:concern", "rita", told, "somebody"),
        at_row("concerns:give", "rita", late), wrong(at_row("concerns:give", "rita", late)),
        at_row("concerns:which", "rita", told), wrong(at_row("concerns:which", "rita", told)),
        wrong(at_row("concerns:which", "rita", told, "found"), name="Mia"),
        at_row("concerns:share", "rita", late), at_child("desk:child", "rita", noah, "known"),
        at_child("teams:begin", "rita", noah), wrong(at_child("teams:begin", "rita", noah)),
    ]  # fmt: skip


def _moved(v: Village) -> list[Place]:
    v.team(vilde := v.child("vilde"), "per", "hanne")
    for area, on in (("solvik", date(2026, 3, 2)), ("nesvik", date(2026, 3, 20))):
        children.move(
            vilde, by=v.per, area=v.areas[area], authority=v.authorities[area], on=on, at=NOW
        )
    kim = v.child("kim", "ola", born="2008-02-03")
    transitions.note_school_exit(
        kim, by=v.ola, left_unit=v.units["school"], from_on=date(2026, 3, 1), at=NOW
    )
    with seen_as(v.per):
        part = Participation.objects.get(child=vilde, unit=v.units["school"])
    return [
        at_row("transitions:offer", "per", part), at_child("desk:child", "per", vilde, "moved"),
        *world_where.places(v, at_child, at_row, wrong),
    ]  # fmt: skip


def _begun(v: Village) -> list[Place]:
    """Only begun: no words, no plan, no case."""
    liv = v.child("liv", born="2020-08-12")
    v.team(liv, "lars")
    return [
        at_child("desk:child", "lars", liv, "empty"), at_child("teams:open-case", "lars", liv),
        at_child("plans:start", "lars", liv, "first"), at_child("teams:baton-offer", "lars", liv),
    ]  # fmt: skip


def _records(v: Village) -> list[Place]:
    """Who a child is: here twice, joined, protected, expected."""
    ola, ole, again = v.child("ola", group_name="2A"), v.child("ole"), v.child("ole andreas")
    v.team(ola, "per")
    joined = joining.propose_join(ola, again, by=v.per, reason="Samme dag og mor.", at=v.at)
    joining.confirm_join(joined, by=v.rita, at=v.later(hours=1))
    asked = joining.propose_join(
        ola, ole, by=v.per, reason="Mor sier at han heter Ola, ikke Ole.", at=v.at
    )
    hidden = v.child("tuva", "ida")
    v.team(hidden, "ida")
    protecting.protect(
        hidden, by=v.ida, kind="strictly_confidential", protects_from="Roar Vik", at=v.at,
        named=[v.roles["ida"], v.roles["britt"]],
    )  # fmt: skip
    baby = children.register(
        v.units["station"], by=v.ida, given_name="", expected_on=date(2026, 5, 1),
        expecting="Maja", at=v.at,
    )  # fmt: skip
    open_to = [
        at_child(f"children:{name}", who, child)
        for name, who, child in (
            ("record", "per", ola), ("record", "ida", baby), ("number", "ida", baby),
            ("born", "ida", baby), ("propose-join", "per", ola), ("protect", "per", ola),
            ("named", "ida", hidden), ("unprotect", "ida", hidden),
        )
    ]  # fmt: skip
    propose = at_child("children:propose-join", "per", ola, "found")
    waits = reverse("children:joins")
    return [
        *open_to, at_child("children:record", "britt", hidden, "protected"),
        at_child("children:number", "per", ola, "change"), wrong(open_to[2], number="123"),
        wrong(open_to[3]), wrong(open_to[4]), wrong(propose, name="Ole"), wrong(open_to[5]),
        wrong(open_to[6]), at_row("children:join", "rita", asked),
        wrong(at_row("children:join", "rita", asked), answer="no"),
        at_row("children:join", "per", asked, "own"), at_row("children:part", "rita", joined),
        wrong(at_row("children:part", "rita", joined)),
        Place("children:joins", "rita", waits), Place("children:joins", "per", waits, "own"),
        Place("children:joins", "nina", waits, "none"),
    ]  # fmt: skip


def _lists(v: Village) -> list[Place]:
    """My day, the lists and what is missing: full, and for those for whom nothing has happened."""
    day, kids, gaps = (reverse(f"desk:{name}") for name in ("day", "children", "gaps"))
    rules, sign_in, new = (
        reverse(name) for name in ("gaps:rules", "people:sign-in", "children:register")
    )
    on = reverse("gaps:on", kwargs={"rule": "silence"})
    places = [
        Place(name, who, path)
        for who in ("kari", "per", "rita", "marit", "nina")
        for name, path in (("desk:day", day), ("desk:children", kids), ("desk:gaps", gaps))
    ]
    own = f"{kids}?list={v.units['school'].pk}"
    register = Place("children:register", "per", new)
    return [
        *places, *(Place("desk:day", who, day) for who in ("joakim", "gro", "ola")),
        Place("desk:children", "per", own, "own"), Place("desk:gaps", "anne", gaps),
        Place("desk:children", "per", f"{own}&q=finnes+ikke", "none"),
        Place("desk:children", "nina", f"{kids}?list={v.units['nes_school'].pk}", "own"),
        Place("desk:gaps", "kari", f"{gaps}?rule=passed-on", "chosen"),
        Place("desk:gaps", "kari", f"{gaps}?rule=silence", "none"),
        Place("gaps:rules", "marit", rules), Place("gaps:rules", "per", rules),
        Place("gaps:on", "marit", on), wrong(Place("gaps:on", "marit", on), days="-1"),
        Place("people:sign-in", "", sign_in), Place("people:sign-in", "kari", sign_in),
        Place("people:sign-in", "", f"{sign_in}?q=Kari", "found"),
        Place("people:sign-in", "", f"{sign_in}?q=finnes+ikke", "none"),
        wrong(Place("people:sign-in", "", sign_in), role="nobody"),
        register, wrong(register), Place("ui", "", reverse("ui")),
        Place("teams:people", "anne", reverse("teams:people")),
        at_row("teams:end-role", "anne", v.roles["kari"]),
        at_row("teams:end-role", "rita", v.roles["lars"], "none"),
        Place("404", "per", f"/children/{UUID(int=1)}/", status=404),
    ]  # fmt: skip


def _just_now(v: Village) -> list[Place]:
    """Answered a moment ago: a no that can be taken back, and a yes with the name on it."""
    v.at = NOW - timedelta(minutes=9)
    ask = {"need": "family", "given_by": "guardian", "from_on": date(2026, 5, 1), "story": "Kort."}
    no = referrals.send(v.vilde, v.units["clinic"], by=v.per, at=v.at, **ask)
    referrals.decline(no.offer, by=v.silje, reason="outside", reasons="Ikke sykdom.", at=NOW)
    yes = referrals.send(v.vilde, v.units["station"], by=v.per, at=v.at, **ask)
    referrals.accept(yes.offer, by=v.ida, member=v.roles["ida"], at=NOW)
    return [
        at_row("referrals:answer", "silje", no.offer, "undo"),
        at_row("referrals:answer", "ida", yes.offer, "accepted"),
        at_row("referrals:referral", "ida", yes, "accepted"),
        at_row("referrals:finish", "ida", yes), wrong(at_row("referrals:finish", "ida", yes)),
        at_row("referrals:hand-back", "ida", yes),
        wrong(at_row("referrals:hand-back", "ida", yes)),
    ]  # fmt: skip


def _met(v: Village) -> list[Place]:
    """A meeting going on, one that is held, one that is cancelled; one who cannot come."""
    v.at = NOW
    with seen_as(v.kari):
        guests = list(meeting_reads.guests(v.kari, v.emma.pk).values())
    now, held, off = (
        meetings.call(
            v.emma, by=v.kari, question=question, begins_at=NOW + timedelta(hours=1), guests=guests,
            place="Møterom 2, Solvik skole", at=NOW,
        )
        for question in (
            "Hvordan kommer Emma inn døra om morgenen?", "Hvem følger Emma i friminuttet?",
            "Trenger Emma mer hjelp til høsten?",
        )
    )  # fmt: skip
    meetings.cancel(off, by=v.per, because="Emma er syk.", at=NOW)
    for one in (now, held):
        meetings.hear(one, by=v.kari, text="Jeg vil at Per står ved porten.", at=NOW)
        invited = _invited(v, one)
        meetings.answer(
            invited["hanne"], by=v.hanne, answer="sent", at=NOW,
            contribution="Emma sover bedre nå. Hun vil gjerne ha det samme hver dag.",
        )  # fmt: skip
        holding.note_who(one, by=v.kari, came=[invited[n] for n in (None, "kari", "per")], at=NOW)
        decided = holding.decide(
            one, by=v.per, what="Per møter Emma ved porten", owner=v.roles["per"],
            evaluate_on=date(2026, 5, 20), at=NOW,
        )  # fmt: skip
        last = holding.decide(one, by=v.kari, what="Ingen taxi", because="Emma vil gå.", at=NOW)
    read = meeting_reads.as_read([decided, last])
    holding.sign_off(held, by=v.kari, follow_up_on=date(2026, 6, 1), read=read, at=NOW)
    with seen_as(v.per):
        first = meeting_reads.meeting(v.per, now.pk).decisions.all()[0]
    call, wall = at_child("meetings:call", "kari", v.emma), at_row("meetings:wall", "kari", now)
    hear, sign = at_row("meetings:hear", "kari", now), at_row("meetings:sign", "kari", now)
    hanne = _invited(v, now)["hanne"]
    answer, send = (at_row(f"meetings:{name}", "joakim", hanne) for name in ("answer", "send"))
    cancel = at_row("meetings:cancel", "kari", now)
    return [
        call, wrong(call, clock="25", on="0202-01-01"), answer, wrong(answer, answer="declined"),
        send, wrong(send), hear, wrong(hear, asked="no"), cancel, wrong(cancel), wall,
        wrong(wall, task="yes"), sign, wrong(sign),
        at_row("meetings:who", "kari", now), at_row("meetings:take-back", "kari", first),
        *(at_row("meetings:meeting", "kari", m, m.state) for m in (now, held, off)),
        *(at_row(name, "kari", held) for name in ("meetings:record", "paper:record")),
    ]  # fmt: skip


def _invited(v: Village, meeting: Any) -> dict[str | None, Any]:
    """The invitations by whose they are; the child's by nobody's."""
    with seen_as(v.kari):
        rows = meeting_reads.meeting(v.kari, meeting.pk).invitations.all()
        return {one.role and one.role.person.code: one for one in rows}

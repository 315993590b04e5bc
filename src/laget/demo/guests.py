"""Gatherings in the demo, and who comes without signing in: one that is full, with its codes; and
one that is over, with what those who came thought of it. Every act is the pages' own."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

#: The codes of the gathering to come, by kind, and the guests' own. They are in the docs: everybody
#: has them, and nobody in a demo is real.
CODES = {"local": "KMMN3347", "national": "RKTR3347", "young": "VNGD3347"}
#: kind, first name, from where, needs, food, along, own code
COME = (
    ("young", "Nora", "Gjøvik", "", "Nøtter", "Pappa", "NRRNRRNRR346"),
    ("young", "Jeg kommer med Nora", "Gjøvik", "Trenger pauser", "", "", "VNNVNNVNN347"),
    ("local", "Turid Moen", "Steinkjer", "Rampe", "Vegetar", "", "TRDTRDTRD348"),
    ("national", "Ása Jónsdóttir", "Helsedirektoratet på Island", "", "", "", "RKKRKKRKK349"),
    ("young", "Elias", "Steinkjer", "", "", "En venn", "BLTBLTBLT346"),
)
THOUGHT = (
    (5, "Det beste var at vi som er unge fikk snakke først."),
    (4, "For lite tid ved bordene."),
    (4, ""), (5, ""), (3, "Tolkene burde sitte nærmere."), (4, ""),
)  # fmt: skip
DAY = (
    ("De unge åpner: hva hjalp?", "09.00", 30, "Unge fra Gjøvik og Kiruna"),
    ("Ved bordene: hva må vi slutte med?", "09.45", 60, ""),
    ("Lunsj", "11.30", 45, ""),
    ("Hva tar vi med hjem?", "12.30", 60, "Kommunenes team"),
)  # fmt: skip


def build(programme: Any, *, by: Any, reader: Any, at: datetime) -> None:
    """A network with Gjøvik in it, and two gatherings; `by` and `reader` are its secretariat."""
    from laget.networks import actions, guests
    from laget.organisations.models import Authority

    def add(over: Any, what: str, then: datetime = at, **told: Any) -> Any:
        return actions.add(over, what, by=by, told=told, at=then)

    network = add(programme, "network", name="Overgangsnettverket (oppdiktet)")
    for name in ("Gjøvik", "Steinkjer"):
        here = Authority.objects.filter(kind="municipality", name=f"{name} kommune").first()
        add(network, "team", municipality=name, authority=here.pk if here else None)
    day = (at + timedelta(days=24)).date()
    one = add(
        programme, "gathering", kind="learning", name="Læringssamling på Hamar (oppdiktet)",
        lead="Unge, foreldre, kommuner og stat ved samme bord.", where="Hamar, Scandic",
        languages="Norsk og svensk. Tolk til finsk og islandsk.", from_on=day, to_on=day,
        capacity=4, for_staff=True,
    )  # fmt: skip
    for number, (name, when, minutes, by_whom) in enumerate(DAY, 1):
        add(one, "item", number=number, name=name, when_said=when, minutes=minutes,
            by_whom=by_whom)  # fmt: skip
    for kind, code in CODES.items():
        guests.invite(one, by=by, kind=kind, code=code, at=at)
    for kind, name, home, access, food, along, own in COME:
        guests.comes(
            CODES[kind], uuid4(), name=name, home=home, access=access, food=food, along=along,
            own_code=own, at=at,
        )  # fmt: skip
    _over(programme, by=by, reader=reader, at=at)


def _over(programme: Any, *, by: Any, reader: Any, at: datetime) -> None:
    """A gathering three weeks ago; its words are read by a second person."""
    from laget.core.seeing import seen_as
    from laget.networks import actions, guests
    from laget.networks.models import Evaluation
    from laget.programme import second_look
    from laget.programme.permissions import WRITE

    then = at - timedelta(days=21)
    before = then - timedelta(days=14)
    told = {
        "kind": "joint", "name": "Oppstart på nett (oppdiktet)", "from_on": then.date(),
        "to_on": then.date(), "languages": "Norsk, svensk og engelsk",
    }  # fmt: skip
    one = actions.add(programme, "gathering", by=by, told=told, at=before)
    code = guests.invite(one, by=by, kind="local", at=before).code
    for n, (useful, text) in enumerate(THOUGHT, 1):
        own = guests.comes(code, uuid4(), name=f"Gjest {n}", home="Gjøvik", at=before)
        guests.evaluates(own, uuid4(), useful=useful, text=text, at=then + timedelta(hours=8))
    with seen_as(by, at=at):
        words = list(Evaluation.objects.filter(gathering=one, stage="waits"))
    for row in words:
        second_look.look(row, WRITE, by=reader, version=row.version, nobody=True, at=at)

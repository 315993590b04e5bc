"""People of the upper rooms, beside the village: a secretariat, its steering group, a directorate,
and an association that leads a national case. Countries to take part."""

from __future__ import annotations

from typing import Any

from laget.core.seeing import seen_as
from laget.organisations.models import Area, Authority, Unit
from laget.people.models import Person, Role
from village import LONG_AGO, Village, _insert, at

CAST = {
    # name: (unit, kind, title)
    "sigrid": ("secretariat", "leader", "programme_leader"),
    "tove": ("secretariat", "worker", "programme_secretary"),
    "aino": ("steering", "worker", "steering_member"),
    "jon": ("steering", "worker", "steering_member"),
    "dora": ("directorate", "worker", "national_contact"),
    "knut": ("association", "worker", "case_leader"),
}
UNITS = {
    # name: (kind, authority)
    "secretariat": ("secretariat", "norden"),
    "steering": ("steering_group", "norden"),
    "directorate": ("directorate", "agency"),
    "association": ("association", "municipalities"),
}
AUTHORITIES = {"norden": "nordic", "agency": "state_agency", "municipalities": "association"}
NAMES = {
    "directorate": "Barnedirektoratet",
    "municipalities": "Kommunene",
}  # others as they are coded
COUNTRIES = {"NO": "Norge", "SE": "Sverige", "AX": "Åland"}


def furnish(importer: Any) -> None:
    """As the operator sets them up."""
    areas = [
        Area(kind="country", code=code, name=name, country=code, from_on=LONG_AGO)
        for code, name in COUNTRIES.items()
        if not Area.objects.filter(code=code).exists()
    ]
    authorities = {
        name: Authority(
            code=name, name=NAMES.get(name, name.title()), kind=kind, country="NO", from_on=LONG_AGO
        )
        for name, kind in AUTHORITIES.items()
    }
    units = {
        name: Unit(
            code=name, name=NAMES.get(name, name.title()), kind=kind,
            authority=authorities[authority], secrecy_area="upper", is_registering=False,
            from_on=LONG_AGO,
        )
        for name, (kind, authority) in UNITS.items()
    }  # fmt: skip
    people = {
        name: Person(
            code=name, given_name=name.title(), family_name="Vik", sort_key=name, is_demo=True
        )
        for name in CAST
    }
    roles = [
        Role(person=people[name], unit=units[unit], kind=kind, title=title, from_on=LONG_AGO)
        for name, (unit, kind, title) in CAST.items()
    ]
    for rows in (areas, authorities.values(), units.values(), people.values(), roles):
        _insert(importer, list(rows))


def hats(village: Village) -> None:
    """The hats by name, and the units."""
    for role in Role.objects.filter(person__code__in=CAST).select_related("person", "unit"):
        village.roles[role.person.code] = role
    village.units |= {unit.code: unit for unit in Unit.objects.filter(code__in=UNITS)}


def programme(v: Village, *, published: bool = True) -> Any:
    """A small programme with bodies, a plan and money, made by the secretariat."""
    from datetime import date

    from laget.programme import actions

    made = actions.start(
        v.units["secretariat"], by=v.sigrid, code="neste", name="Neste program",
        lead="Landene lærer av hverandre.", from_on=date(2026, 1, 1), to_on=date(2028, 12, 31),
        at=v.at,
    )  # fmt: skip
    norway = Area.objects.get(kind="country", code="NO").pk
    for kind, name, unit, area in (
        ("steering_group", "Styringsgruppa", "steering", None),
        ("project_lead", "Prosjektledelsen", "secretariat", None),
        ("contact", "Kontaktperson i Norge", "directorate", norway),
        ("case_lead", "Leder for caset i Norge", "association", None),
    ):
        put(v, made, "body", kind=kind, name=name, unit=v.units[unit].pk, area=area)
    if published:
        actions.publish(made, by=v.sigrid, at=v.at)
    return made


def put(v: Village, made: Any, what: str, /, by: str = "sigrid", **told: Any) -> Any:
    from laget.programme import actions

    return actions.add(made, what, by=getattr(v, by), told=told, at=v.at)


def filled(v: Village) -> dict[str, Any]:
    """The programme with one of everything, a frozen report and a draft; and another programme
    that nobody but its secretariat knows of."""
    from datetime import date

    from laget.programme import actions, report_actions

    made = programme(v)
    areas = {area.code: area.pk for area in Area.objects.filter(kind="country")}
    row: dict[str, Any] = {"programme": made}
    row["source"] = put(v, made, "source", title="Programbeskrivelse", short="Beskrivelsen")
    told = {"source": row["source"].pk, "place": "Side 2"}
    row["statement"] = put(
        v, made, "statement", topic="effect_goal", text="Færre venter mellom tjenestene.", **told
    )
    for text in ("2026–2028", "2025–2028"):
        put(v, made, "statement", topic="duration", text=text, **told)
    for step in ("case", "follows"):
        row["joining"] = put(v, made, "joining", area=areas["AX"], step=step, **told)
    put(v, made, "joining", area=areas["NO"], step="invited", on=v.at.date())
    row["body"] = put(v, made, "body", kind="project_group", name="Prosjektgruppa",
                      tasks="Lage plan\nSpre erfaringer", number=2, **told)  # fmt: skip
    row["initiative"] = put(
        v, made, "initiative", name="0–24-samarbeidet", level="ministry", **told
    )
    row["learning"] = put(v, made, "learning", text="Den som tar imot, må med på møtet.", **told)
    row["uptake"] = put(v, made, "uptake", learning=row["learning"].pk, level="directorate",
                        document="Veileder om overganger", on=date(2026, 3, 1), **told)  # fmt: skip
    row["anchoring"] = put(v, made, "anchoring", level="ministry", on=v.at.date(),
                           by_whom="Departementet", lapses_on=date(2027, 1, 1))  # fmt: skip
    row["anchored"] = anchored(v, made)
    row["measure"] = put(v, made, "measure", goal=row["statement"].pk, what="Venter", **told)
    first = put(v, made, "activity", name="Landene velger case", from_on=date(2026, 1, 1),
                to_on=date(2026, 6, 30), state="begun", **told)  # fmt: skip
    row["activity"] = put(
        v, made, "activity", name="Fellessamling", kind="gathering", from_on=date(2026, 6, 1),
        to_on=date(2026, 6, 2), needs=[str(first.pk)], duties={str(row["body"].pk): "R"}, **told,
    )  # fmt: skip
    put(v, made, "activity", name="Sluttkonferanse", when_said="til høsten")
    put(v, made, "budget", purpose="Bevilgningen", kind="total", planned=8_000_000, **told)
    row["budget"] = put(v, made, "budget", purpose="Samlinger", year=2026, planned=900_000, **told)
    rest = put(v, made, "budget", purpose="Øvrige midler", kind="rest", **told)
    row["allotment"] = put(v, made, "allotment", line=rest.pk, kind="proposed",
                           body=row["body"].pk, text="Flere studiebesøk.",
                           on=v.at.date())  # fmt: skip
    row["money"] = put(
        v, made, "money", line=row["budget"].pk, kind="used", text="Lokaler", on=v.at.date(),
        amount=700_000, currency="NOK", rate="0.65", rate_on=v.at.date(),
    )  # fmt: skip
    row["risk"] = put(v, made, "risk", text="Kommunene har ikke tid.", likely=3, bad=2)
    row["direction"] = actions.direct(made, by=v.aino, text="Begynn med de unge.", at=v.at)
    row["frozen"], row["report"] = (
        report_actions.begin(made, by=v.sigrid, title=title, to="steering_group", language="nb",
                             until_on=v.at.date(), at=v.at)
        for title in ("Første rapport", "Andre rapport")
    )  # fmt: skip
    for name in ("sigrid", "aino"):
        report_actions.approve(row["frozen"], by=getattr(v, name), edition=1, at=v.at)
    row["other"] = actions.start(
        v.units["secretariat"], by=v.tove, code="skjult", name="Ikke publisert", lead="",
        from_on=date(2027, 1, 1), to_on=date(2029, 1, 1), at=v.at,
    )  # fmt: skip
    return row


def anchored(v: Village, made: Any, by: str = "dora") -> Any:
    """Somebody's own body stands behind the programme."""
    from datetime import date

    from laget.programme import anchoring

    hat = getattr(v, by)
    with seen_as(hat):
        body = anchoring.own_bodies(hat, made).first()
    return anchoring.anchor(made, by=hat, body=body.pk, lapses_on=date(2027, 1, 1), at=v.at)


def cases(v: Village, made: Any) -> dict[str, Any]:
    """Two cases, one of them led by Knut's association; something said, translated and sourced; a
    round that Knut's case has answered; a structure, and its words in
    English; a step."""
    from datetime import date

    from laget.cases import actions
    from laget.cases.actions import QUESTIONS

    areas = {area.code: area.pk for area in Area.objects.filter(kind="country")}
    source = put(v, made, "source", title="Beskrivelse av caset", short="Casebeskrivelsen")

    def add(parent: Any, what: str, by: str = "sigrid", **told: Any) -> Any:
        return actions.add(parent, what, by=getattr(v, by), told=told, at=v.at)

    row: dict[str, Any] = {}
    row["case"] = add(made, "case", area=areas["NO"], name="Nettverket", lead="Sju kommuner.",
                      unit=v.units["association"].pk, source=source.pk)  # fmt: skip
    row["other"] = add(made, "case", area=areas["SE"], name="Det svenska caset")
    told = {"source": source.pk, "place": "Side 1"}
    row["said"] = add(row["case"], "said", "knut", heading="aim", text="Bedre samarbeid.",
                      factor="whole", **told)  # fmt: skip
    add(row["case"], "said", "knut", heading="aim", text="Tettere samarbeid.")
    row["translation"] = add(row["said"], "translation", "knut", language="en",
                             text="Better cooperation.", by_whom="Knut Vik")  # fmt: skip
    row["round"] = add(made, "round", title="Kartlegging våren 2026", due_on=date(2026, 5, 1))
    row["structure"] = add(made, "structure", "dora", kind="core_group", level="ministry",
                           area=areas["NO"], name="Kjernegruppen",
                           text="Møtes hver måned.")  # fmt: skip
    row["wording"] = add(row["structure"], "wording", "dora", language="en", name="The core group",
                         text="Meets every month.", by_whom="Dora Vik")  # fmt: skip
    row["step"] = add(row["case"], "step", "knut", who="Nettverket", stair=2,
                      evidence="Felles mål er skrevet ned.", on=v.at.date())  # fmt: skip
    row["study"] = add(made, "study", name="Følgeevaluering", evaluator="Forskerne")
    row["part"] = add(row["study"], "part", kind="finding", text="Lederne er med.",
                      case=row["case"].pk)  # fmt: skip
    row["survey"] = add(made, "survey", title="Våren 2026", due_on=date(2026, 6, 1))
    actions.gain(row["survey"], by=v.knut, inspired=4, learnt=5, changed=2, at=v.at)
    row["reply"] = actions.answer(
        row["round"], row["case"], by=v.knut, version=0, ready=True, at=v.at,
        told={**dict.fromkeys(QUESTIONS, "Kommunene møtes oftere."), "language": "nb"},
    )  # fmt: skip
    return row


def network(v: Village, made: Any) -> dict[str, Any]:
    """A network run by Knut's association, with a team that Dora writes for; a gathering with a
    question that two tables have answered; on its last day, one has said what it was worth."""
    from datetime import date

    from laget.networks import actions

    def add(above: Any, what: str, by: str = "sigrid", **told: Any) -> Any:
        return actions.add(above, what, by=getattr(v, by), told=told, at=v.at)

    row: dict[str, Any] = {}
    row["network"] = add(made, "network", name="Læringsnettverket", unit=v.units["association"].pk)
    row["wave"] = add(row["network"], "wave", "knut", name="Første bølge")
    row["team"] = add(row["network"], "team", "knut", municipality="Solvik",
                      wave=row["wave"].pk, unit=v.units["directorate"].pk)  # fmt: skip
    row["idea"] = add(row["network"], "idea", "knut", text="Ett møte for alle overganger.")
    row["indicator"] = add(row["network"], "indicator", "knut", name="Tidlig innsats", is_ours=True)
    row["aim"] = add(row["team"], "aim", "dora", population="Alle som begynner på ungdomsskolen",
                     measure="Andel med samtale før sommeren", target="Alle",
                     by_on=date(2026, 12, 1))  # fmt: skip
    row["test"] = add(row["team"], "test", "dora", name="Samtale i juni", on=v.at.date(),
                      aim=row["aim"].pk, plan="Fem samtaler.",
                      think="De fleste kommer.")  # fmt: skip
    row["storyboard"] = add(row["team"], "storyboard", "dora", title="Trygg overgang",
                            why="For mange gruet seg.", tried="Samtaler.",
                            happened="Ro.")  # fmt: skip
    row["score"] = add(row["team"], "score", "dora", score=2, reason="Vi har prøvd noe.",
                       on=v.at.date())  # fmt: skip
    row["gathering"] = add(
        made, "gathering", kind="learning", name="Samling i Bodø", where="Bodø", capacity=2,
        from_on=date(2026, 6, 2), to_on=date(2026, 6, 3), material="https://www.norden.org",
    )  # fmt: skip
    row["item"] = add(row["gathering"], "item", name="De unge åpner", minutes=20)
    row["question"] = add(row["gathering"], "question", text="Hva kan staten gjøre?")
    row["cluster"] = add(row["question"], "cluster", name="Færre planer", taken_by="Direktoratet")
    row["decision"] = add(row["gathering"], "decision", text="Én plan", by_whom="Direktoratet",
                          because="De vil ikke fortelle det samme igjen.")  # fmt: skip
    for table in (1, 2):
        row["input"] = actions.table_writes(
            row["question"], by=v.knut, table=table, text=f"Bord {table}: færre planer.", at=v.at
        )
    row["registration"] = actions.register(
        row["gathering"], by=v.knut, kind="local", name="Knut Vik", need="Rampe", at=v.at
    )
    row["evaluation"] = actions.evaluate(
        row["gathering"], by=v.knut, useful=5, text="Mer tid.", at=at("2026-06-03", 15)
    )
    return row


def faults(v: Village, made: Any) -> dict[str, Any]:
    """The programme takes faults. Per and Kari have told what stopped them; Rita has gathered it,
    Anne has read it, and it lies with the directorate. Ida's is not gathered yet."""
    from laget.faults import actions
    from laget.faults.permissions import WRITE_FAULT
    from laget.programme import second_look

    home, row = v.authorities["solvik"], {}
    days = {"region": 30, "directorate": 30, "ministry": 60, "nordic": 90}
    row["days"] = actions.set_days(made, by=v.sigrid, version=0, told=days, at=v.at)

    def tell(by: str, help_: str, **told: Any) -> Any:
        return actions.tell(
            home, by=getattr(v, by), would_help=help_, at=v.at,
            **{"kind": "law", "services": ["school", "ppt"], **told},
        )  # fmt: skip

    row["barrier"] = tell("per", "At vi får snakke sammen med familiens ja.", gap="no-joint-plan")
    named = tell("kari", "En felles regel for samtykke.", is_named=True)
    row["loose"] = tell("ida", "Flere psykologer.", kind="capacity", services=[])
    told = {
        "title": "Ulike regler for samtykke", "kind": "law", "services": ["school"],
        "text": "Tjenestene følger hver sin lov.", "would_help": "Én regel.",
    }  # fmt: skip
    fault = row["fault"] = actions.gather(
        home, by=v.rita, told=told, barriers=[row["barrier"].pk, named.pk], at=v.at
    )
    row["try"] = actions.tried(fault, by=v.rita, version=1, on=v.at.date(),
                               what="Et felles skjema.", at=v.at)  # fmt: skip
    second_look.look(fault, WRITE_FAULT, by=v.anne, version=fault.version, nobody=True, at=v.at)
    row["sending"] = actions.send(fault, v.units["directorate"], made, by=v.rita, at=v.at)
    return row


def practice(v: Village, made: Any, by: str = "knut", read_by: str = "aino", **told: Any) -> Any:
    """A practice that two have read and the secretariat has published."""
    from datetime import timedelta

    from laget.library import actions
    from laget.programme import second_look
    from laget.programme.permissions import WORK

    said = {"title": "Fast kontakt", "what": "Én fast kontakt.", "for_whom": "Alle på trinnet.",
            "kind": "plan", "level": "municipality", "language": "nb", **told}  # fmt: skip
    row = actions.tell(made, by=getattr(v, by), told=said, at=v.at)
    second_look.look(row, WORK, by=getattr(v, read_by), version=1, nobody=True, at=v.at)
    return actions.publish(
        row, by=v.sigrid, version=2, review_on=v.at.date() + timedelta(days=365), at=v.at
    )


def library(v: Village, made: Any) -> dict[str, Any]:
    """A published practice that Dora has taken home and asked about, one that waits for a second
    person; and a publication."""
    from datetime import timedelta

    from laget.library import actions

    areas = {area.code: area.pk for area in Area.objects.filter(kind="country")}
    row: dict[str, Any] = {}
    row["publication"] = actions.list_publication(
        made, by=v.sigrid, at=v.at,
        told={"kind": "report", "title": "Laget rundt barnet", "authors": "Kari Lund\nOle Vik",
              "publisher": "Direktoratet", "year": 2025, "isbn": "978-82-324-0520-6",
              "language": "nb", "area": areas["NO"]},
    )  # fmt: skip
    row["practice"] = practice(
        v, made, title="PPT på skolen hver tirsdag", what="PPT møter lærerne der de er.",
        how="En rådgiver sitter på lærerværelset.", area=areas["NO"], ages=["6-12"],
        services=["ppt", "school"], publication=row["publication"].pk,
        learnt="Møt opp.\nKom igjen.", tools="https://www.norden.org",
        contact="Oppvekstkontoret, Solvik",
    )  # fmt: skip
    row["waiting"] = actions.tell(
        made, by=v.knut, at=v.at,
        told={"title": "Ikke lest ennå", "what": "PPT på nett.", "for_whom": "Skolene.",
              "kind": "tools", "level": "region", "language": "nb"},
    )  # fmt: skip
    row["trial"] = actions.take_home(
        row["practice"], by=v.dora, at=v.at,
        told={"where": "Nesvik", "text": "Vi begynner på to skoler.", "on": v.at.date()},
    )  # fmt: skip
    row["trial"] = actions.follow(
        row["trial"], by=v.dora, version=1, at=v.at,
        told={"where": "Nesvik", "text": "Vi begynner på to skoler.", "on": v.at.date(),
              "changed": "Rutinen for PPT, punkt 4", "happened": "Færre venter.",
              "changed_on": v.at.date() + timedelta(days=30)},
    )  # fmt: skip
    row["post"] = actions.ask(
        row["practice"], "practice", by=v.dora, text="Hva koster det?", language="nb",
        is_question=True, at=v.at,
    )  # fmt: skip
    row["reply"] = actions.reply(row["post"], by=v.knut, text="Ingenting ekstra.", language="nb",
                                 at=v.at)  # fmt: skip
    return row


def practice_in_english(v: Village, practice: Any) -> Any:
    """Written by Dora; it waits for a second person."""
    from laget.library import actions

    return actions.translate(practice, by=v.dora, at=v.at, told={
        "language": "en", "by_whom": "Dora Vik", "title": "The psychologist comes to school",
        "what": "They meet there.", "for_whom": "All.",
    })  # fmt: skip


def in_other_languages(v: Village, rows: dict[str, Any]) -> dict[str, Any]:
    """One translation of each kind: of a learning point, a case's name, an answer, a question, what
    a table wrote, and a practice. Each waits for a second person where it is told from below."""
    from laget.cases import actions as cases
    from laget.networks import actions as networks
    from laget.programme import learning

    said = {"language": "en", "by_whom": "Dora Vik"}
    row: dict[str, Any] = {}
    if "learning" in rows:
        row["learning_translation"] = learning.translate(
            rows["learning"], by=v.dora, told={**said, "text": "Whoever receives, attends."},
            at=v.at,
        )  # fmt: skip
    row["named"] = cases.add(rows["case"], "translation", by=v.knut, at=v.at, told={
        **said, "name": "The network", "lead": "Seven municipalities.",
    })  # fmt: skip
    answer = dict.fromkeys(("achieved", "learnt", "users", "coordination", "gains"), "More often.")
    row["reply_translation"] = cases.add(
        rows["reply"], "reply-translation", by=v.dora, told={**said, **answer}, at=v.at
    )
    row["asked"] = networks.translate(
        rows["question"], by=v.dora, told={**said, "text": "What can the state do?"}, at=v.at
    )
    row["table_translation"] = networks.translate(
        rows["input"], by=v.dora, told={**said, "text": "Fewer plans."}, at=v.at
    )
    if "practice" in rows:
        row["practice_translation"] = practice_in_english(v, rows["practice"])
    return row


NEIGHBOURS = {"nora": "nes_school", "svea": "lilla_skola", "sten": "lilla_skola"}


def neighbours(importer: Any) -> None:
    """Another leader in Nesvik; and a municipality in Sweden with two."""
    lilla = Authority(
        code="lilla", name="Lilla", kind="municipality", country="SE", from_on=LONG_AGO
    )
    school = Unit(
        code="lilla_skola", name="Lilla skola", kind="school", secrecy_area="education",
        authority=lilla, from_on=LONG_AGO,
    )  # fmt: skip
    units = {"lilla_skola": school, "nes_school": Unit.objects.get(code="nes_school")}
    people = {
        name: Person(
            code=name, given_name=name.title(), family_name="Vik", sort_key=name, is_demo=True
        )
        for name in NEIGHBOURS
    }
    roles = [
        Role(person=people[name], unit=units[unit], kind="leader", title="head_teacher",
             from_on=LONG_AGO)
        for name, unit in NEIGHBOURS.items()
    ]  # fmt: skip
    for rows in ([lilla], [school], people.values(), roles):
        _insert(importer, list(rows))


def neighbours_hats(v: Village) -> None:
    for role in Role.objects.filter(person__code__in=NEIGHBOURS).select_related("person"):
        v.roles[role.person.code] = role
    v.authorities["lilla"] = Authority.objects.get(code="lilla")


def in_two_places(v: Village, made: Any, home: Any, by: str, read_by: str) -> Any:
    """A fault that says the same as the first, gathered, read, tried and sent up elsewhere."""
    from laget.faults import actions
    from laget.faults.permissions import WRITE_FAULT
    from laget.programme import second_look

    hats = getattr(v, by), getattr(v, read_by)
    barrier = actions.tell(home, by=hats[1], kind="law", services=[], would_help="Én lov.", at=v.at)
    told = {
        "title": "Vi får ikke dele", "kind": "law", "services": ["school"],
        "text": "Lovene sier hvert sitt.", "would_help": "Én lov.",
    }  # fmt: skip
    fault = actions.gather(home, by=hats[0], told=told, barriers=[barrier.pk], at=v.at)
    actions.tried(fault, by=hats[0], version=1, on=v.at.date(), what="Et brev.", at=v.at)
    second_look.look(fault, WRITE_FAULT, by=hats[1], version=fault.version, nobody=True, at=v.at)
    actions.send(fault, v.units["directorate"], made, by=hats[0], at=v.at)
    return fault


def fault_in_english(v: Village, fault: Any) -> Any:
    """Written by Dora; it waits for a second person."""
    from laget.faults import translations

    return translations.translate(fault, by=v.dora, at=v.at, told={
        "language": "en", "by_whom": "Dora Vik", "title": "Different rules for consent",
        "text": "Each service follows its own law.", "would_help": "One rule.",
    })  # fmt: skip

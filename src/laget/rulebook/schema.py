"""What a rule pack may say, as strict models: an unknown key, unit or kind is refused.

`loader` reads packs through these and turns their complaints into one sentence; everybody else
receives a checked `Pack`. Its words are in `terms`, plans in `plan_types`, danger in `danger`; what
a number means in days, in `deadlines`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, model_validator

from laget.rulebook.danger import Danger, Help
from laget.rulebook.entries import (
    Attend,
    Filled,
    IdentityNumber,
    ProtectionKind,
    Tip,
    Together,
    ToldBack,
)
from laget.rulebook.plan_types import PlanType
from laget.rulebook.stages import FollowUp, Stage
from laget.rulebook.terms import (
    WITHOUT_NUMBER,
    Count,
    Dated,
    Day,
    Id,
    Key,
    Kind,
    Language,
    MonthDay,
    Sourced,
    Start,
    Strict,
    Text,
    Texts,
    Unit,
)  # fmt: skip


class Timed(Dated):
    """A number and its unit, or the words of a duty that has no number."""

    id: Id
    version: Annotated[int, Field(ge=1)] = 1
    title: Text
    title_local: Text | None = None
    starts: Start
    value: Count = 0
    unit: Unit
    note: Text | None = None

    @model_validator(mode="after")
    def _number_fits_unit(self) -> Timed:
        if self.unit in WITHOUT_NUMBER and self.value:
            raise ValueError(f"unit {self.unit} has no number, but value is {self.value}")
        return self


class Extension(Strict):
    """How far a deadline may be stretched, and when."""

    says: Text
    value: Count | None = None
    unit: Unit | None = None


class Rule(Timed, Sourced):
    """One duty in law. `after` names the rule whose expiry starts this clock."""

    kind: Kind
    sector: Key
    who: Text
    statute: Text
    after: Id | None = None
    month_day: MonthDay | None = None
    extension: Extension | None = None

    @model_validator(mode="after")
    def _calendar_date_named(self) -> Rule:
        if (self.unit == "calendar_date") != (self.month_day is not None):
            raise ValueError("month_day and unit calendar_date belong together")
        return self

    @property
    def basis(self) -> Literal["law", "target"]:
        """`law`, or `target` for what was agreed but is not statute."""
        return "target" if self.kind == "target" else "law"

    @property
    def cites(self) -> str:
        """What to print as its source."""
        return self.statute


class Limit(Timed):
    """Practice where law has no number. `number_from` says whether the source gives the number
    or only the idea (then the number is Laget's proposal)."""

    basis: Literal["practice"]
    source: Text
    source_local: Text | None = None
    number_from: Literal["source", "laget"]
    url: HttpUrl
    as_of: Day
    count: Annotated[int, Field(ge=1, le=100)] | None = None
    on: bool = True

    @property
    def cites(self) -> str:
        """What to print as its source."""
        return self.source


class Local(Dated):
    """One authority's own number for a rule or limit. Packs ship some; others are passed in."""

    authority: Annotated[str, Field(min_length=2, max_length=40)]
    rule: Id
    value: Count
    unit: Unit
    source: Text
    url: HttpUrl | None = None
    as_of: Day | None = None


class Basis(Sourced):
    """A legal basis for sharing: who may, must or must not tell whom."""

    id: Id
    title: Text
    title_local: Text | None = None
    from_services: list[Key]
    to_services: list[Key]
    mode: Literal["may", "must", "block"]
    consent: bool
    consent_by: Text | None = None
    condition: Text | None = None
    statute: Text
    at_most: Annotated[int, Field(ge=1)] | None = None


class Age(Sourced):
    """An age with a consequence in law."""

    id: Id
    subject: Key
    kind: Literal[
        "own_consent", "co_consent", "own_decision", "own_right", "great_weight", "heard",
        "heard_and_party", "party_rights", "maturity", "majority", "criminal", "limit", "start",
        "end",
    ]  # fmt: skip
    age: Annotated[int, Field(ge=0, le=40)]
    age_to: Annotated[int, Field(ge=0, le=40)] | None = None
    statute: Text
    note: Text | None = None


class Role(Sourced):
    """A role the law names; `considered` and `title_in` as for a plan."""

    id: Id
    title: Text
    title_local: Text
    title_in: Texts | None = None
    considered: bool = False
    statute: Text


class Service(Strict):
    """A service as the country knows it. `kinds` are Laget's unit kinds that it covers;
    `until` is the birthday on which a young person leaves it (default: the pack's)."""

    id: Id
    title: Text
    title_local: Text
    sector: Key
    level: Text
    kinds: list[Key] = []
    until: Annotated[int, Field(ge=1, le=40)] | None = None
    until_source: Text | None = None


class ReferTo(Sourced):
    """What the law or practice says of asking some services: which kinds of unit may ask them
    (empty: it is not said, so all may), and, with `decides`, that they must assess the person, so
    that a no is a decision with reasons; then `complain` says how to complain about it. `within`
    is the rule by which they answer, where they have their own. A service of which nothing is said
    answers the need as it chooses, without a name."""

    id: Id
    asked: Annotated[list[Key], Field(min_length=1)]
    asks: list[Key] = []
    decides: bool = False
    within: Id | None = None
    statute: Text
    complain: Texts | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _decision_can_be_complained_about(self) -> ReferTo:
        if self.decides != (self.complain is not None):
            raise ValueError("decides = true and complain belong together")
        if not (self.asks or self.decides or self.within):
            raise ValueError("it says neither who asks, nor who decides, nor within what time")
        return self


class Calendar(Strict):
    """How days are counted. `holidays` is the calendar's code in the holidays library."""

    holidays: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    categories: list[Key] = ["public"]
    timezone: Text
    weekend: list[Annotated[int, Field(ge=0, le=6)]] = [5, 6]
    rolls: bool = False
    rolls_source: Text | None = None
    rolls_url: HttpUrl | None = None
    verified: bool
    note: Text | None = None

    @model_validator(mode="after")
    def _rolling_has_source(self) -> Calendar:
        if self.rolls and not self.rolls_source:
            raise ValueError("rolls = true needs rolls_source")
        if len(set(self.weekend)) > 6:
            raise ValueError("a week needs a working day")
        return self


class Pack(Dated):
    """One jurisdiction: everything above, checked against itself by `loader`. `content` says
    whether plans are written in Laget, or `pointers` only: who leads, who takes part, the days."""

    schema_version: Literal[1]
    code: Literal["NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX"]
    edition: Annotated[str, Field(pattern=r"^\d{4}\.\d+$")]
    name: Texts
    notice: Texts
    languages: Annotated[list[Language], Field(min_length=1)]
    child_welfare: Text
    investigates_by: Id
    data_protection: Text
    checked_on: Day
    upper_age: Annotated[int, Field(ge=18, le=30)] = 25
    calendar: Calendar
    clocks: dict[Key, Id]
    words: dict[Key, Texts]
    lead: dict[Key, Texts]
    filled: list[Filled] = []
    tip: Tip | None = None
    together: Together | None = None
    content: Literal["plans", "pointers"] = "plans"
    proposed_words: list[Key] = []
    danger: Danger
    rule: list[Rule]
    limit: list[Limit]
    local: list[Local] = []
    sharing: list[Basis]
    age: list[Age]
    plan: list[PlanType]
    role: list[Role]
    service: list[Service]
    identity: list[IdentityNumber]
    referral: list[ReferTo] = []
    told_back: list[ToldBack] = []
    attend: list[Attend] = []
    help: list[Help] = []
    protection: list[ProtectionKind] = []
    stage: list[Stage] = []
    follow_up: FollowUp | None = None

    def timed(self) -> Iterator[Rule | Limit]:
        """All rules and limits, in the order of the file."""
        yield from self.rule
        yield from self.limit

    def versions(self, name: str) -> list[Rule | Limit]:
        """Every version of a rule or limit, asked by id or by the name of a clock."""
        wanted = self.clocks.get(name, name)
        return [r for r in self.timed() if r.id == wanted]

    def find(self, name: str, on: date) -> Rule | Limit | None:
        """The version in force on a day, by id or clock; None if none was. `UnknownRule` for a
        name the pack does not have."""
        versions = self.versions(name)
        if not versions:
            raise UnknownRule(f"{self.code} has no rule or clock {name}")
        return next((r for r in versions if r.holds(on)), None)

    def find_clock(self, clock: str, on: date) -> Rule | Limit | None:
        """The rule of a clock that not every country has; None where it has none, or it is off."""
        found = self.find(clock, on) if clock in self.clocks else None
        return found if found and found.on else None

    def may_ask(self, asking: str, asked: str) -> bool:
        """Whether a unit of one kind asks a unit of another; yes where the pack does not say."""
        said = self.asked_by(asked)
        return not said or any(asking in one.asks for one in said)

    def asked_by(self, asked: str) -> list[ReferTo]:
        """What says who may ask a unit of this kind; empty where all may."""
        return [one for one in self.referral if one.on and one.asks and asked in one.asked]

    def answers_within(self, asked: str) -> Id | None:
        """The rule by which this kind of unit answers a question, where it has its own."""
        said = (r.within for r in self.referral if r.on and r.within and asked in r.asked)
        return next(said, None)

    def decision_of(self, asked: str) -> ReferTo | None:
        """What makes a no from this kind of unit a decision, or None where it chooses freely."""
        said = (one for one in self.referral if one.on and one.decides and asked in one.asked)
        return next(said, None)

    def filling(self, lead: str = "holder") -> Literal["offered", "appointed", "follows"]:
        """How somebody comes to be this lead."""
        return next((one.how for one in self.filled if one.on and one.lead == lead), "offered")

    def following(self) -> Filled | None:
        """The lead that follows from where the child is, where the country has one."""
        return next((one for one in self.filled if one.on and one.how == "follows"), None)

    def named(self) -> list[Filled]:
        """Those who are appointed besides the country's holder, or take the holder's place."""
        return [o for o in self.filled if o.on and o.how == "appointed" and o.lead != "holder"]

    def takes_the_lead(self, lead: str) -> bool:
        """Whether one who is appointed as this leads the work from then on."""
        return any(one.lead == lead and one.leads for one in self.named())

    def takes_tips(self) -> list[str]:
        """The kinds of unit a worry is told to, where it does not stay in the own service."""
        if self.tip is None or not self.tip.on:
            return []
        return next((one.services for one in self.filled if one.lead == self.tip.lead), [])

    def tells_back(self, *, professional: bool) -> list[ToldBack]:
        """What one who reported is told, in the order of the file."""
        return [t for t in self.told_back if t.on and (professional or t.whom == "everyone")]

    def counted(self) -> list[Basis]:
        """Grounds to share by law that hold for a number of meetings about a child."""
        return [one for one in self.sharing if one.on and one.at_most and not one.consent]

    def has_ground(self, statute: str) -> bool:
        """Whether a service can take part by this ground to share: one that is repealed is out."""
        return any(one.id == statute for one in self.sharing)

    def by_yes(self) -> Id:
        """The ground to share that asks for the family's yes; where the pack knows of none, the one
        it investigates by. Wide ones are written first."""
        asks = (one.id for one in self.sharing if one.on and one.consent)
        return next(asks, self.investigates_by)

    def sectors_of(self, kind: str) -> set[str]:
        """The sectors a kind of unit belongs to, as the grounds to share name them."""
        found = {one.sector for one in self.service if kind in one.kinds}
        return found | {"social_services"} if "child_welfare" in found else found

    def must_come(self, kind: str, area: str = "") -> list[Attend]:
        """By which law or agreement a unit of this kind, whose authority answers for this area,
        comes when it is called."""
        return [
            one
            for one in self.attend
            if one.on
            and (not one.kinds or kind in one.kinds)
            and (not one.areas or area.startswith(tuple(one.areas)))
        ]

    def word(self, key: str, language: str) -> str:
        """The country's word for a thing in a language, else the nearest language's."""
        table = {**self.words, **self.lead}
        if key not in table:
            raise UnknownRule(f"{self.code} has no word {key}")
        return spoken(table[key], language)


class UnknownRule(LookupError):
    """A rule, clock or word that the pack does not have."""


_NEXT = {"nn": ("nb",), "se": ("nb",), "fo": ("da",), "kl": ("da",), "nb": ("nn",), "da": ("nb",)}


def spoken(texts: dict[Language, str], language: str) -> str:
    """The text in a language, else in the one its readers also read, else in English. A language
    as a country speaks it ("sv-fi") is the language itself here: a pack has one country's words."""
    language = language.partition("-")[0]
    for wanted in (language, *_NEXT.get(language, ()), "en"):
        if wanted in texts:
            return texts[wanted]
    return next(iter(texts.values()))

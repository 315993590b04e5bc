"""Reads packs, and refuses a bad one with the file, the key and the reason.

`load("NO")` is what the rest of the house calls; `read(path)` is for packs from elsewhere and for
tests. What a pack may hold is in `schema`; here is what its parts must agree on.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays
from pydantic import ValidationError

from laget.rulebook.schema import Pack
from laget.rulebook.terms import CLOCKS, COUNTRIES, Dated

PACKS = Path(__file__).parent / "packs"
WORDS = (
    "concern", "concern_note", "report_of_concern", "duty_to_report", "child_welfare",
    "unit_leader", "reporter", "joint_plan",
)  # fmt: skip


class BadPack(ValueError):
    """A pack that cannot be used: which file, which key (with the id of its entry) and why."""

    def __init__(self, file: Path | str, key: str, reason: str) -> None:
        self.file, self.key, self.reason = str(file), key, reason
        super().__init__(f"{self.file}: {key}: {reason}" if key else f"{self.file}: {reason}")


@cache
def load(code: str) -> Pack:
    """The pack shipped for a jurisdiction ("NO", "se" …). `LookupError` for one we do not have."""
    if code.upper() not in COUNTRIES:
        raise LookupError(f"no rule pack for {code!r}; there are {', '.join(COUNTRIES)}")
    if code != code.upper():
        return load(code.upper())
    return read(PACKS / f"{code}.toml")


@cache
def keeps_to_pointers(country: str) -> bool:
    """Whether what is written of a child stays in the authority that wrote it, in that country:
    others are told who leads, who takes part, and the days."""
    return country in COUNTRIES and load(country).content == "pointers"


def read(path: Path | str) -> Pack:
    """The checked pack in a file, or `BadPack`."""
    try:
        told = tomllib.loads(Path(path).read_bytes().decode())
    except OSError as error:
        raise BadPack(path, "", error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise BadPack(path, "", f"not UTF-8 at byte {error.start}") from error
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise BadPack(path, "", f"not TOML: {error or 'nested too deep'}") from error
    try:
        pack = Pack.model_validate(told)
    except ValidationError as error:
        first, *more = error.errors(include_url=False, include_context=False)
        reason = first["msg"].removeprefix("Value error, ")
        if first["type"] == "extra_forbidden":
            reason = "this key is not known"
        if more:
            reason += f" (and {len(more)} more)"
        raise BadPack(path, _dotted(told, first["loc"]), reason) from error
    for key, reason in _disagreements(pack):
        raise BadPack(path, key, reason)
    return pack


def _dotted(told: Any, loc: Iterable[str | int]) -> str:
    """`rule[no.cw.review_1w].value` rather than `rule.17.value`."""
    said = ""
    for step in loc:
        try:
            told = told[step]
        except (KeyError, IndexError, TypeError):
            told = None
        if isinstance(step, int):
            name = told.get("id") if isinstance(told, dict) else None
            said += f"[{name if isinstance(name, str) else step + 1}]"
        else:
            said += f".{step}" if said else step
    return said


def _disagreements(pack: Pack) -> Iterator[tuple[str, str]]:
    yield from _ids(pack)
    known = {r.id for r in pack.timed()}
    for clock in CLOCKS:
        if clock not in pack.clocks:
            yield f"clocks.{clock}", "missing; a gap rule reads it"
    for clock, rule in pack.clocks.items():
        if rule not in known:
            yield f"clocks.{clock}", f"there is no rule or limit {rule}"
    for r in pack.rule:
        if r.after and r.after not in known:
            yield f"rule[{r.id}].after", f"there is no rule {r.after}"
    for one in pack.local:
        if one.rule not in known:
            yield f"local[{one.authority}].rule", f"there is no rule or limit {one.rule}"
    for a, b in combinations(pack.local, 2):
        if (a.authority, a.rule) == (b.authority, b.rule) and _overlap(a, b):
            yield f"local[{a.authority}]", f"two values for {a.rule} at the same time"
    if pack.investigates_by not in {b.id for b in pack.sharing}:
        yield "investigates_by", f"there is no sharing basis {pack.investigates_by}"
    if pack.danger.rule not in {r.id for r in pack.rule if r.kind == "duty"}:
        yield "danger.rule", f"there is no duty {pack.danger.rule}"
    for word in WORDS:
        if word not in pack.words:
            yield f"words.{word}", "missing"
    if "holder" not in pack.lead:
        yield "lead.holder", "missing"
    kinds = {kind for service in pack.service for kind in service.kinds}
    for n, filled in enumerate(pack.filled):
        if filled.lead not in pack.lead:
            yield f"filled[{filled.lead}].lead", f"there is no lead {filled.lead}"
        if filled.lead in {one.lead for one in pack.filled[:n]}:
            yield f"filled[{filled.lead}].lead", "said twice"
        for kind in filled.services:
            if kind not in kinds:
                yield f"filled[{filled.lead}].services", f"no service is of the kind {kind}"
        if filled.right and filled.right not in {r.id for r in pack.role if r.considered}:
            yield f"filled[{filled.lead}].right", f"there is no right {filled.right}"
    for filled in pack.filled:
        if filled.how == "offered" and filled.lead != "holder":
            yield f"filled[{filled.lead}].how", "only the holder is offered"
    for lead in pack.lead:
        if lead not in {"holder", *(one.lead for one in pack.filled)}:
            yield f"lead.{lead}", "nothing says how somebody comes to be it"
    if pack.tip and pack.tip.lead not in {one.lead for one in pack.filled if one.services}:
        yield "tip.lead", f"nobody follows as {pack.tip.lead}"
    for asking in pack.referral:
        if asking.within and asking.within not in known:
            yield f"referral[{asking.id}].within", f"there is no rule or limit {asking.within}"
    for n, kind_of in enumerate(pack.protection):
        if kind_of.code in {one.code for one in pack.protection[:n]}:
            yield f"protection[{kind_of.id}].code", f"{kind_of.code} has a name already"
    for key in pack.proposed_words:
        if key not in pack.words:
            yield "proposed_words", f"there is no word {key}"
    yield from _calendar(pack)


def _ids(pack: Pack) -> Iterator[tuple[str, str]]:
    prefix = pack.code.lower() + "."
    lists: dict[str, list[Any]] = {
        "rule": pack.rule, "limit": pack.limit, "sharing": pack.sharing, "age": pack.age,
        "plan": pack.plan, "role": pack.role, "service": pack.service, "identity": pack.identity,
        "referral": pack.referral, "told_back": pack.told_back,
        "help": pack.help, "attend": pack.attend, "stage": pack.stage,
        "protection": pack.protection,
    }  # fmt: skip
    for name, rows in lists.items():
        for row in rows:
            if not row.id.startswith(prefix):
                yield f"{name}[{row.id}].id", f"ids in this pack begin with {prefix}"
    for name in lists.keys() - {"rule", "limit"}:
        seen: set[str] = set()
        for row in lists[name]:
            if row.id in seen:
                yield f"{name}[{row.id}].id", "duplicate id"
            seen.add(row.id)
    for a, b in combinations(pack.timed(), 2):
        if a.id == b.id and type(a) is not type(b):
            yield f"limit[{a.id}].id", "duplicate id: also a rule"
        elif a.id == b.id and a.version == b.version:
            yield f"rule[{a.id}].id", f"duplicate id, version {a.version}"
        elif a.id == b.id and _overlap(a, b):
            yield f"rule[{a.id}].from_on", "two versions hold on the same day"


def _overlap(a: Dated, b: Dated) -> bool:
    a_first = a.from_on is None or b.to_on is None or a.from_on < b.to_on
    b_first = b.from_on is None or a.to_on is None or b.from_on < a.to_on
    return a_first and b_first


def _calendar(pack: Pack) -> Iterator[tuple[str, str]]:
    try:
        ZoneInfo(pack.calendar.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield "calendar.timezone", f"there is no time zone {pack.calendar.timezone}"
    try:
        holidays.country_holidays(
            pack.calendar.holidays, years=2025, categories=tuple(pack.calendar.categories)
        )
    except (NotImplementedError, ValueError) as error:
        yield "calendar.holidays", str(error)

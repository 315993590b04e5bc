"""Writes `docs/reference/rulebook.md` from the packs: `python -m laget.rulebook.docs [FILE]`.

A test compares the file with what this makes, so the page cannot fall behind the packs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from laget.rulebook.loader import load
from laget.rulebook.plan_types import PlanType
from laget.rulebook.schema import Limit, Pack, Rule, spoken
from laget.rulebook.terms import COUNTRIES, WITHOUT_NUMBER, Sourced

PAGE = Path("docs/reference/rulebook.md")
HEAD = """# The rulebook

Made from the packs by `python -m laget.rulebook.docs`; change a pack, not this page.

Facts of public law as they were read on the day in the last column; not legal advice. *Off* means
that nobody has read the text, or that the number is in doubt: Laget does not count it. *Practice*
is never law: the source gives the number, or, where it says *ours*, the idea only.
"""


def render() -> str:
    """The whole page."""
    return HEAD + "".join(_country(load(code)) for code in COUNTRIES)


def _country(pack: Pack) -> str:
    own = [x for x in pack.languages if x in pack.lead["holder"]] or ["da"]
    about = (
        f"{pack.child_welfare}. {pack.data_protection}. Checked {pack.checked_on}; "
        f"upper age {pack.upper_age}. The holder is called *{pack.word('holder', own[0])}*; "
        f"a report to child welfare *{pack.word('report_of_concern', own[0])}*.\n"
    )
    lines = [
        f"\n## {pack.name['en']} ({pack.code})\n",
        about,
        "| rule | what | from | how long | source | read |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_row(r) for r in pack.timed()]
    filled = [
        f"*{pack.word(f.lead, own[0])}* {f.how} by {f.who}"
        f"{', and leads the work from then on' if f.leads else ''}"
        f"{f', where `{f.right}` is found' if f.right else ''}"
        f"{', in the order ' + ', '.join(f.services) if f.services else ''}"
        f" ({f.basis}, [{f.cites}]({f.url}){_off(f)})"
        for f in pack.filled
    ]
    if pack.content == "pointers":
        filled.append("only pointers stand here: who leads, who takes part, and the days")
    if pack.tip:
        tip = pack.tip
        filled.append(
            f"a worry goes to the *{pack.word(tip.lead, own[0])}*"
            f" ([{tip.statute}]({tip.url}){_off(tip)})"
        )
    if pack.together:
        asks = pack.together
        filled.append(
            f"the family asks: *{asks.name[own[0]]}*, {len(asks.levels)} levels of service"
            f" ([{asks.statute}]({asks.url}){_off(asks)})"
        )
    local = [f"{x.authority} `{x.rule}` {x.value} {x.unit}, {x.source}" for x in pack.local]
    clocks = [f"{clock} = `{rule}`" for clock, rule in pack.clocks.items()]
    ages = [f"{a.subject} {a.age} ({a.kind}, {a.statute}{_off(a)})" for a in pack.age]
    plans = [f"{p.title_local} ({p.statute}{_off(p)}): {_written(p)}" for p in pack.plan]
    bases = [f"{b.mode} `{b.id}` {b.title} ({b.statute}{_off(b)})" for b in pack.sharing]
    asking = [
        f"`{r.id}` {', '.join(r.asked)}{' asked by ' + ', '.join(r.asks) if r.asks else ''}"
        f"{': a no is a decision' if r.decides else ''}"
        f"{f', answered by `{r.within}`' if r.within else ''} ([{r.statute}]({r.url}){_off(r)})"
        for r in pack.referral
    ]
    told = [
        f"`{t.id}` {t.whom}: {t.says['en']} ([{t.statute}]({t.url}){_off(t)})"
        for t in pack.told_back
    ]
    helps = [
        f"{h.kind} {h.name['en']}{' ' + h.phone if h.phone else ''}"
        f" ([read {h.as_of}]({h.url}){_off(h)})"
        for h in pack.help
    ]
    protections = [
        f"`{x.code}` {spoken(x.name, own[0])} ([{x.cites}]({x.url}){_off(x)})"
        for x in pack.protection
    ]
    come = [
        f"`{a.id}` {', '.join(a.kinds) or 'all'} ([{a.statute}]({a.url}){_off(a)})"
        for a in pack.attend
    ]
    stages = [
        f"{s.to} in month {s.month} of the year one turns {s.age} ({s.statute}{_off(s)})"
        for s in pack.stage
    ]
    codes = [f"`{c.code}` {c.title['en']}" for c in pack.follow_up.status] if pack.follow_up else []
    for name, parts in (
        ("The lead", filled), ("Local values", local), ("Clocks", clocks), ("Ages", ages),
        ("Plans", plans), ("Sharing", bases), ("Asking another service", asking),
        ("Told back to one who reports", told), ("Help and complaints", helps),
        ("Protection of where a child lives", protections),
        ("The duty to come to a meeting", come), ("Changes of stage", stages),
        ("The follow-up service's codes", codes),
    ):  # fmt: skip
        if parts:
            lines += ["", f"{name}: {'; '.join(parts)}."]
    return "\n".join(lines) + "\n"


def _written(plan: PlanType) -> str:
    """Where a plan is written, and what it holds that is text."""
    if plan.written == "elsewhere":
        return f"named here, written by {', '.join(plan.decided_by)}"
    if plan.written == "pointers":
        return "pointers only"
    heads = [h.text["en"] + ("" if h.required else " (if wanted)") for h in plan.heading]
    return f"written here, with {', '.join(heads)}"


def _off(entry: Sourced) -> str:
    return "" if entry.on else ", off"


def _row(r: Rule | Limit) -> str:
    how_long = r.unit if r.unit in WITHOUT_NUMBER else f"{r.value} {r.unit}"
    notes: list[str] = [r.kind if isinstance(r, Rule) else "practice"]
    if isinstance(r, Limit) and r.number_from == "laget":
        notes.append("number ours")
    if isinstance(r, Limit) and r.count:
        notes.append(f"{r.count} times")
    if r.from_on:
        notes.append(f"from {r.from_on}")
    if r.to_on:
        notes.append(f"before {r.to_on}")
    if not r.on:
        notes.append("**off**")
    cells = (
        f"`{r.id}`", r.title, r.starts.replace("_", " "),
        f"{how_long} ({', '.join(notes)})".replace("_", " "),
        f"[{r.cites}]({r.url})" if r.url else r.cites, str(r.as_of or "not read"),
    )  # fmt: skip
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def main(argv: list[str]) -> None:
    """Write the page, here or where told."""
    page = Path(argv[0]) if argv else PAGE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

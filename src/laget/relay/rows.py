"""How a row of a table tells of an act: its columns, and in which circle it is read. What `acts` is
put together from."""

from __future__ import annotations

from laget.children.standing import CONTENT, OWN, SEEN

NONE = "NULL::uuid"
NOW = "CASE WHEN {} IS NULL THEN 'now' ELSE '' END"
WHOLE = "%(whole)s"


def day_of(moment: str) -> str:
    """The day of a moment, where the installation is."""
    return f"({moment} AT TIME ZONE %(zone)s)::date"


def act(
    kind: str, day: str, *, sort: str = "t.id", role: str = "t.writer_id", other: str = NONE,
    code: str = "''", text: str = "''", what: str = "''", rest: str = "NULL::jsonb",
) -> str:  # fmt: skip
    """One act a row can tell of: what has no day yet has not happened, and falls away. `rest` is
    the row itself, while it still stands on the page beside the story."""
    return f"('{kind}', {day}, {sort}, {role}, {other}, {code}, {text}, {what}, {rest})"


def acts_of(table: str, *acts: str, also: str = "", join: str = "") -> str:
    """The acts of one table's rows; `also` is a further way to them, as in the room's own rules."""
    own = OWN if table in CONTENT else ""
    seen = SEEN.format(also=f" OR {also}" if also else "", own=own)
    return f"""SELECT a.kind, a.day, a.sort, a.role, t.unit_id, a.other, a.code, a.text, a.what,
    t.id, t.shared, a.rest FROM {table} t {join}
  CROSS JOIN LATERAL (VALUES {", ".join(acts)})
    AS a (kind, day, sort, role, other, code, text, what, rest)
  WHERE a.day IS NOT NULL AND {seen}"""


def while_(stands: str) -> str:
    return f"CASE WHEN {stands} THEN to_jsonb(t) END"


LATER = {"sort": "t.event_id"}
TOOK_BACK = {**LATER, "role": "t.taken_back_by_id", "text": "t.taken_back_because"}
#: Told of what stands, so that whoever wrote it can take it back.
MINE = "CASE WHEN t.taken_back_on IS NULL THEN 'true'::jsonb END"
NOBODY = {"role": NONE}
#: What is withdrawn or taken back is told of, and out of view itself.
OUT_OF_VIEW = "CASE WHEN {1} IS NULL THEN {0} ELSE '' END"

"""The walls around networks and gatherings, part of `laget.walls`. No child is in these tables.

What a team tries is its own until two have read it, and then for those who act in the programme;
what tables and gatherings tell is for everybody, once two have read it; a group of what
tables wrote, once something in it is. Who comes to a gathering, and
what they need and think of it, stands in `guest_walls`.
"""

from laget.core.walls import Wall
from laget.programme_walls import MINE, RUN, SEEN

UNIT = "(SELECT my_unit())"
RUNS = f"programme_id = {RUN}"
ACTS = f"programme_id = {MINE}"
NETWORK = (
    f"{RUNS} OR ({ACTS} AND network_id IN (SELECT id FROM networks_network WHERE unit_id = {UNIT}))"
)
OWN_TEAM = f"{RUNS} OR ({ACTS} AND unit_id = {UNIT}) OR ({ACTS} AND network_id IN (SELECT id FROM networks_network WHERE unit_id = {UNIT}))"
TEAM = f"{RUNS} OR ({ACTS} AND team_id IN (SELECT t.id FROM networks_team t JOIN networks_network n ON n.id = t.network_id WHERE t.unit_id = {UNIT} OR n.unit_id = {UNIT}))"
OTHERS = f"{ACTS} AND (stage = 'up' OR (stage = 'down' AND changed_by_id = (SELECT my_hat())))"
IS_UP = f"{ACTS} OR (stage = 'up' AND programme_id = {SEEN})"
TRANSLATED = f"""{ACTS} OR (stage = 'up' AND programme_id = {SEEN} AND (input_id IS NULL
  OR EXISTS (SELECT 1 FROM networks_input i WHERE i.id = input_id AND i.stage = 'up')))"""
GROUPED = f"""{ACTS} OR (programme_id = {SEEN} AND id IN (SELECT i.cluster_id FROM networks_input i
  WHERE i.stage = 'up' AND NOT i.is_out))"""
FEW = f"{RUNS} OR changed_by_id = (SELECT my_hat())"


def _kept(
    table: str, *codes: str, read: str = f"programme_id = {SEEN}", add: str = RUNS, change: str = ""
) -> Wall:
    return Wall(
        f"networks_{table}", read=read, add=add, change=change or add, codes=codes, history=True
    )


WALLS = [
    _kept("network", change=f"{RUNS} OR ({ACTS} AND unit_id = {UNIT})"),
    _kept("wave", add=NETWORK),
    _kept("team", add=NETWORK, change=OWN_TEAM),
    _kept("idea", add=NETWORK),
    _kept("indicator", add=NETWORK),
    _kept("aim", read=ACTS, add=TEAM),
    _kept("test", "then", "stage", read=f"{TEAM} OR ({OTHERS})", add=TEAM, change=ACTS),
    _kept("score", "stage", read=f"{TEAM} OR ({OTHERS})", add=TEAM, change=ACTS),
    _kept("storyboard", "stage", read=IS_UP, add=TEAM, change=ACTS),
    _kept("gathering", "kind"),
    _kept("item"),
    _kept("question", "language"),
    _kept("cluster", read=GROUPED),
    _kept("decision", "stage", read=IS_UP, change=ACTS),
    _kept("input", "stage", "language", read=IS_UP, add=ACTS, change=ACTS),
    _kept("translation", "stage", "language", read=TRANSLATED, add=ACTS, change=ACTS),
]  # fmt: skip

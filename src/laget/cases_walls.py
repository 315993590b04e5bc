"""The walls around the national cases, part of `laget.walls`. No child is in these tables.

A case is written by those who lead it and by the secretariat. What is told from below is seen by
those who act in the programme, and by everybody once two have read it. Those who act in it also see
when an answer was up before.
"""

from laget.core.walls import Wall
from laget.programme_walls import MINE, RUN, SEEN

OWN = f"(programme_id = {MINE} AND case_id IN (SELECT id FROM cases_case WHERE unit_id = (SELECT my_unit())))"
OWN_CASE = f"programme_id = {RUN} OR {OWN}"
OWN_WORDS = f"""programme_id = {RUN} OR EXISTS (SELECT 1 FROM cases_case c
  WHERE c.unit_id = (SELECT my_unit()) AND c.programme_id = {MINE} AND (c.id = cases_translation.case_id
    OR EXISTS (SELECT 1 FROM cases_said s WHERE s.id = cases_translation.said_id AND s.case_id = c.id)))"""
BOTH_UP = f"""programme_id = {MINE} OR (stage = 'up' AND programme_id = {SEEN}
  AND EXISTS (SELECT 1 FROM cases_reply r WHERE r.id = reply_id AND r.stage = 'up'))"""
IS_UP = f"programme_id = {MINE} OR (stage = 'up' AND programme_id = {SEEN})"


def _kept(table: str, *codes: str, write: str = f"programme_id = {RUN}") -> Wall:
    return Wall(
        f"cases_{table}",
        read=f"programme_id = {SEEN}",
        add=write,
        change=write,
        codes=codes,
        history=True,
    )


WALLS = [
    Wall("cases_case", codes=("language",), read=f"programme_id = {SEEN}", add=f"programme_id = {RUN}", history=True,
         change=f"programme_id = {RUN} OR (programme_id = {MINE} AND unit_id = (SELECT my_unit()))"),
    _kept("said", "heading", "factor", "kind", "language", write=OWN_CASE),
    _kept("translation", "language", write=OWN_WORDS),
    _kept("round"),
    _kept("structure", "kind", "level", "language", write=f"programme_id = {MINE}"),
    _kept("wording", "language", write=f"programme_id = {MINE}"),
    _kept("study"),
    _kept("part", "kind"),
    _kept("survey"),
    Wall("cases_gain", read=f"programme_id = {RUN} OR changed_by_id = (SELECT my_hat())",
         add=f"programme_id = {MINE} AND role_id = (SELECT my_hat())", history=True),
    Wall("cases_reply", read=IS_UP, add=OWN_CASE, change=f"programme_id = {MINE}", codes=("stage", "language"), history=True,
         versions=f"(stage = 'up' AND programme_id = {MINE})"),
    Wall("cases_replytranslation", read=BOTH_UP, add=f"programme_id = {MINE}", change=f"programme_id = {MINE}",
         codes=("stage", "language"), history=True),
    Wall("cases_step", read=IS_UP, add=OWN_CASE, change=f"programme_id = {MINE}", codes=("stage",), history=True),
]  # fmt: skip

"""The walls around the library, part of `laget.walls`. No child is in these tables.

A practice is for those who act in the programme until two have read it and it is published. What is
tried at home and what is said is for them, for those who wrote it, and, once two have read it, for
everybody.
"""

from laget.core.walls import Wall
from laget.programme_walls import MINE, RUN, SEEN

UNIT = "unit_id = (SELECT my_unit())"
ACTS = f"programme_id = {MINE}"
IS_UP = f"{ACTS} OR (stage = 'up' AND programme_id = {SEEN})"
TAKES_HOME = """EXISTS (SELECT 1 FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
  WHERE r.id = (SELECT my_hat()) AND (u.secrecy_area = 'upper' OR r.kind = 'leader'))"""
#: Only what one may read is taken home.
FROM_SEEN = "EXISTS (SELECT 1 FROM library_practice p WHERE p.id = practice_id AND p.programme_id = library_trial.programme_id)"

WALLS = [
    Wall("library_publication", read=f"programme_id = {SEEN}", add=f"programme_id = {RUN}",
         change=f"programme_id = {RUN}", codes=("kind", "language"), history=True),
    Wall("library_practice",
         read=f"{ACTS} OR (stage = 'up' AND published_on IS NOT NULL AND programme_id = {SEEN})",
         add=f"{ACTS} AND {UNIT}", change=ACTS,
         codes=("kind", "level", "evidence", "language", "stage"), history=True),
    Wall("library_translation", read=f"""{ACTS} OR (stage = 'up' AND programme_id = {SEEN} AND EXISTS (
           SELECT 1 FROM library_practice p WHERE p.id = practice_id AND p.stage = 'up' AND p.published_on IS NOT NULL))""",
         add=ACTS, change=ACTS, codes=("stage", "language"), history=True),
    Wall("library_trial", read=f"{IS_UP} OR {UNIT}", add=f"{UNIT} AND {TAKES_HOME} AND {FROM_SEEN}",
         change=f"{ACTS} OR ({UNIT} AND {TAKES_HOME})", codes=("stage",), history=True),
    Wall("library_post", read=IS_UP, add=f"{ACTS} AND {UNIT}", change=ACTS,
         codes=("stage", "language"), history=True),
]  # fmt: skip

"""The walls around worries and reports of concern, part of `laget.walls`.

What was raised by mistake and taken back is read where it was raised, and by whoever took it back.
"""

from dataclasses import replace

from laget.circles import LED, WRITE, WROTE, about_child
from laget.core.walls import Wall

ME = "(SELECT my_hat())"
STANDS = (
    f"(taken_back_on IS NULL OR {WROTE} OR unit_id = {LED} OR taken_back_by_id = {ME}"
    f" OR (owner_id = {ME} AND unit_id = (SELECT my_unit())))"
)
#: What hangs on a report is read by those who read the report.
OF_REPORT = "EXISTS (SELECT 1 FROM concerns_report r WHERE r.id = report_id)"
CONCERN = about_child(
    "concerns_concern", "how_long", "decision", "due_rule", content=True,
    read=f"owner_id = {ME} OR {WROTE} OR owner_id IN"
         f" (SELECT id FROM people_role WHERE unit_id = {LED})",
)  # fmt: skip
#: That somebody reported at once is theirs and their leader's to read, and nobody else's.
OWN = f"{WROTE} OR unit_id = {LED}"
READ = f"({CONCERN.read}) AND {STANDS}"

WALLS: list[Wall] = [
    replace(CONCERN, read=READ, change=READ),
    about_child("concerns_report", "outcome", "due_rule", "from_kind", content=True),
    Wall("concerns_correction", read=OF_REPORT, add=f"{WRITE} AND {OF_REPORT}", guard="child_id",
         codes=("was", "now")),
    replace(about_child("concerns_dutyreport", "to_whom"), read=OWN, change=OWN),
]  # fmt: skip

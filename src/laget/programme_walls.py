"""The walls around the programmes, part of `laget.walls`.

No child is in these tables. What is published is read by everybody, also without signing in; what
is not, by those who act in the programme; its words are written by the secretariat that runs it.
"""

from laget.core.walls import Wall

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION my_programmes() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT p.id FROM programme_programme p WHERE p.unit_id = my_unit()
     UNION SELECT b.programme_id FROM programme_body b WHERE b.unit_id = my_unit() AND NOT b.is_out $$;
CREATE OR REPLACE FUNCTION seen_programmes() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT my_programmes() UNION
     SELECT p.id FROM programme_programme p WHERE p.published_at IS NOT NULL $$;
CREATE OR REPLACE FUNCTION run_programmes() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT p.id FROM programme_programme p WHERE p.unit_id = my_unit() $$;
CREATE OR REPLACE FUNCTION steered_programmes() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT b.programme_id FROM programme_body b
     WHERE b.unit_id = my_unit() AND b.kind = 'steering_group' AND NOT b.is_out $$;
RESET ROLE;
"""

SEARCHED = ("words", "title_words", "alike")
MINE, SEEN, RUN, STEERED = (
    f"ANY (ARRAY(SELECT {scope}_programmes()))" for scope in ("my", "seen", "run", "steered")
)
#: A hat says it for a body that its own unit acts for.
OWN_WORD = """role_id = (SELECT my_hat()) AND body_id IN (
  SELECT b.id FROM programme_body b WHERE b.unit_id = (SELECT my_unit()) AND NOT b.is_out)"""
#: The same, for the country or territory that the body stands for.
OWN_COUNTRY = """role_id = (SELECT my_hat()) AND body_id IN (
  SELECT b.id FROM programme_body b WHERE b.unit_id = (SELECT my_unit()) AND NOT b.is_out
    AND b.kind IN ('contact', 'national_group', 'case_lead')
    AND b.area_id = programme_joining.area_id)"""
OF_MY_UNIT = """EXISTS (SELECT 1 FROM people_role r
  WHERE r.id = role_id AND r.unit_id = (SELECT my_unit()))"""
IN_SECRETARIAT = """unit_id = (SELECT my_unit()) AND EXISTS (
  SELECT 1 FROM organisations_unit u WHERE u.id = unit_id AND u.kind = 'secretariat')"""


def kept(
    table: str,
    *codes: str,
    read: str = SEEN,
    add: str = RUN,
    change: str = RUN,
    searched: tuple[str, ...] = (),
) -> Wall:
    """The wall of a table whose rows belong to a programme; each earlier version is kept."""
    return Wall(
        f"programme_{table}", read=f"programme_id = {read}", add=f"programme_id = {add}",
        change=f"programme_id = {change}", codes=codes, searched=searched, history=True,
    )  # fmt: skip


WALLS = [
    Wall("programme_programme", read=f"id = {SEEN} OR unit_id = (SELECT my_unit())", add=IN_SECRETARIAT,
         change=f"id = {RUN}", history=True),
    kept("source"),
    kept("statement", "topic"),
    Wall("programme_joining", read=f"programme_id = {SEEN}",
         add=f"(programme_id = {RUN} AND role_id IS NULL) OR (programme_id = {MINE} AND {OWN_COUNTRY})",
         change=f"(programme_id = {RUN} AND role_id IS NULL) OR {OF_MY_UNIT}", codes=("step",), history=True),
    kept("body", "kind"),
    Wall("programme_direction", read=f"programme_id = {SEEN}", add=f"programme_id = {STEERED}",
         change=f"programme_id = {RUN}", history=True),
    kept("initiative", "level"),
    kept("learning", "language", searched=SEARCHED),
    kept("translation", "language", add=MINE, change=MINE, searched=SEARCHED),
    kept("uptake", "level"),
    Wall("programme_anchoring", read=f"programme_id = {SEEN}",
         add=f"(programme_id = {RUN} AND role_id IS NULL) OR (programme_id = {MINE} AND {OWN_WORD})",
         change=f"(programme_id = {RUN} AND role_id IS NULL) OR {OF_MY_UNIT}", codes=("level",), history=True),
    kept("activity", "kind", "state"),
    kept("budgetline", "kind", "stage"),
    kept("allotment", "kind"),
    kept("money", "kind"),
    kept("measure"),
    kept("risk", read=MINE),
    Wall("programme_report", read=f"programme_id = {MINE} OR (number IS NOT NULL AND programme_id = {SEEN})",
         add=f"programme_id = {RUN}", change=f"programme_id = {MINE}", codes=("to",), history=True),
    kept("section", read=MINE),
    Wall("programme_approval", read=f"programme_id = {MINE}", add=f"programme_id = {MINE} AND role_id = (SELECT my_hat())"),
]  # fmt: skip

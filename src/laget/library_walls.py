"""The walls around the library, part of `laget.walls`. No child is in these tables.

A practice is for those who act in the programme until two have read it and it is published. What is
tried at home and what is said is for them, for those who wrote it, and, once two have read it, for
everybody.

The search looks only in what everybody may read, and there as the engine: a condition that is not
proven to tell nothing (`@@`, `%>`) cannot use its index while another decides which rows are seen.
Its functions tell ids and nothing else; what is shown of them passes both walls.
"""

from laget.core.walls import Wall
from laget.programme.indexed import ALMOST
from laget.programme_walls import MINE, RUN, SEARCHED, SEEN

UNIT = "unit_id = (SELECT my_unit())"
ACTS = f"programme_id = {MINE}"
IS_UP = f"{ACTS} OR (stage = 'up' AND programme_id = {SEEN})"
TAKES_HOME = """EXISTS (SELECT 1 FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
  WHERE r.id = (SELECT my_hat()) AND (u.secrecy_area = 'upper' OR r.kind = 'leader'))"""
#: Only what one may read is taken home.
FROM_SEEN = "EXISTS (SELECT 1 FROM library_practice p WHERE p.id = practice_id AND p.programme_id = library_trial.programme_id)"

IS_OPEN = """NOT t.is_out AND EXISTS (
  SELECT 1 FROM programme_programme g WHERE g.id = t.programme_id AND g.published_at IS NOT NULL)"""
#: The tables that are searched, each with the row that is found by it and what makes it everybody's.
#: A translation finds what it is of, as long as it may be shown (`programme.translating`).
OPEN_ROWS = {
    "library_practice": ("t.id", f"{IS_OPEN} AND t.stage = 'up' AND t.published_on IS NOT NULL"),
    "library_translation": (
        "t.practice_id",
        f"""{IS_OPEN} AND t.stage = 'up' AND EXISTS (
      SELECT 1 FROM library_practice p WHERE p.id = t.practice_id AND p.language <> t.language
        AND p.stage = 'up' AND p.published_on IS NOT NULL
        AND (t.of_words = p.mark OR (t.of_words = '' AND t.sys_from >= p.sys_from)))""",
    ),
    "library_publication": ("t.id", IS_OPEN),
    "programme_learning": ("t.id", IS_OPEN),
    "programme_translation": (
        "t.learning_id",
        f"""{IS_OPEN} AND EXISTS (
      SELECT 1 FROM programme_learning p WHERE p.id = t.learning_id AND p.language <> t.language)""",
    ),
}
FUNCTIONS = "SET LOCAL ROLE laget_engine;\n" + "".join(
    f"""
CREATE OR REPLACE FUNCTION having_{table}(languages text[], asked tsquery[], titled tsquery[])
  RETURNS TABLE (id uuid, is_titled boolean) STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT {found}, t.title_words @@ q.titled
     FROM (SELECT u.asked, u.titled, array_agg(u.language) AS languages
       FROM unnest(languages, asked, titled) u (language, asked, titled)
       WHERE u.language IN (SELECT x.language FROM {table} x) GROUP BY 1, 2) q
     JOIN {table} t ON t.words @@ q.asked AND t.language = ANY (q.languages) WHERE {is_open} $$;
CREATE OR REPLACE FUNCTION alike_{table}(typed text) RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = {ALMOST} LANGUAGE sql AS
  $$ SELECT t.id FROM {table} t WHERE t.alike %> typed AND {is_open} $$;
"""
    for table, (found, is_open) in OPEN_ROWS.items()
) + "RESET ROLE;\n"  # fmt: skip

WALLS = [
    Wall("library_publication", read=f"programme_id = {SEEN}", add=f"programme_id = {RUN}",
         change=f"programme_id = {RUN}", codes=("kind", "language"), searched=SEARCHED, history=True),
    Wall("library_practice",
         read=f"{ACTS} OR (stage = 'up' AND published_on IS NOT NULL AND programme_id = {SEEN})",
         add=f"{ACTS} AND {UNIT}", change=ACTS,
         codes=("kind", "level", "evidence", "language", "stage"), searched=(*SEARCHED, "mark"), history=True),
    Wall("library_translation", read=f"""{ACTS} OR (stage = 'up' AND programme_id = {SEEN} AND EXISTS (
           SELECT 1 FROM library_practice p WHERE p.id = practice_id AND p.stage = 'up' AND p.published_on IS NOT NULL))""",
         add=ACTS, change=ACTS, codes=("stage", "language"), searched=(*SEARCHED, "of_words"), history=True),
    Wall("library_trial", read=f"{IS_UP} OR {UNIT}", add=f"{UNIT} AND {TAKES_HOME} AND {FROM_SEEN}",
         change=f"{ACTS} OR ({UNIT} AND {TAKES_HOME})", codes=("stage",), history=True),
    Wall("library_post", read=IS_UP, add=f"{ACTS} AND {UNIT}", change=ACTS,
         codes=("stage", "language"), history=True),
]  # fmt: skip

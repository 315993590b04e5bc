"""The walls around what the child says and what the family tells, part of `laget.walls`.

Here no circle reads, and no leader by being one: the child chooses who reads its words, and the
family which service reads which part of its story.
"""

from dataclasses import replace

from laget.circles import MINE, TEAM, UNIT, WRITE, about_child
from laget.core.walls import Wall

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION named_words() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT w.id FROM children_words w WHERE w.writer_id = my_hat() AND NOT EXISTS (
       SELECT 1 FROM children_wordsreader r
       WHERE r.words_id = w.id AND r.role_id = w.writer_id AND r.to_on <= asking_on())
     UNION SELECT r.words_id FROM children_wordsreader r
       WHERE r.role_id = my_hat() AND r.from_on <= asking_on()
         AND (r.to_on IS NULL OR r.to_on > asking_on()) $$;

CREATE OR REPLACE FUNCTION told_parts() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT p.id FROM children_storyshare s JOIN children_storypart p ON p.part = s.part
       AND p.child_id IN (SELECT same_children(ARRAY[s.child_id]))
     WHERE s.to_unit_id IN (SELECT my_units()) AND s.from_on <= asking_on()
       AND (s.to_on IS NULL OR s.to_on > asking_on())
       AND p.child_id = ANY (ARRAY(SELECT unit_children())) $$;
RESET ROLE;
"""

#: What the child said: by the team where the child said the whole team, else by those named, while
#: they help the child. What hangs on it is read by those who read it.
CHOSEN = f"(shared AND child_id = {TEAM}) OR (child_id = {UNIT} AND id = ANY (ARRAY(SELECT named_words())))"


#: Events that would tell a leader or a colleague that a child has told somebody something.
IN_CONFIDENCE = (
    "kind LIKE 'confided.%' OR kind = 'imported.children_wordsreader'"
    " OR (kind = 'imported.children_words' AND NOT shared)"
)


def on_words(table: str, *codes: str, only: tuple[str, ...] = ()) -> Wall:
    """The wall of what hangs on the child's words: read, and added, by those who read the words."""
    seen = f"EXISTS (SELECT 1 FROM children_words w WHERE w.id = {table}.words_id"
    return Wall(table, read=f"{seen})", add=f"{WRITE} AND {seen} AND w.child_id = {table}.child_id)",
                change=f"{seen})" if only else "", only=only, guard="child_id", codes=codes,
                history=bool(only))  # fmt: skip


WALLS = [
    Wall("children_words", read=CHOSEN, add=WRITE, change=CHOSEN, guard="child_id", codes=("how",),
         history=True, only=("shared", "at_top", "goal_id", "event_id")),
    on_words("children_wordsreader", only=("to_on", "event_id")),
    on_words("children_beside", "kind"),
    replace(
        about_child("children_notheard", "reason"),
        only=("taken_back_on", "taken_back_because", "taken_back_by_id", "event_id"),
    ),
    replace(about_child("children_storypart", "part", "told_by", "how", history=False,
                        read="id = ANY (ARRAY(SELECT told_parts()))",
                        add=f"{WRITE} AND child_id = {UNIT}"), change=""),
    replace(about_child("children_storyshare", "part", "said_by", "how",
                        read=f"(child_id = {UNIT} AND to_unit_id = {MINE})",
                        add=f"{WRITE} AND child_id = {UNIT}"), only=("to_on", "event_id")),
    replace(about_child("children_storyread", history=False), change=""),
]  # fmt: skip

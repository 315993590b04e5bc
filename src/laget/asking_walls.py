"""The walls around a question whether others worry too, part of `laget.walls`.

The family has chosen one adult who reads the answers; where that role has ended, or they are kin,
whoever leads its unit does. Those asked read the question until it lapses, and never who else is
asked.
"""

from dataclasses import replace

from laget.circles import CIRCLE, LED, LISTED, MINE, WHOLE, WRITE, WROTE, about_child
from laget.core.walls import Wall

_ENDED = (
    f"(SELECT r.id FROM people_role r WHERE r.unit_id = {LED}"
    " AND (r.to_on <= (SELECT asking_on()) OR is_kin(r.id, child_id)))"
)
ADULT = f"(adult_id = (SELECT my_hat()) OR adult_id IN {_ENDED})"
GIVEN = "given_to_id = (SELECT my_hat())"
IS_ASKED = f"(lapses_on >= (SELECT asking_on()) AND (to_unit_id = {LED} OR {GIVEN}))"
_ITS = (
    "EXISTS (SELECT 1 FROM asking_asked a"
    " WHERE a.id = asked_id AND a.child_id = asking_answer.child_id"
)
#: Whose the answers are to read, and who gives them.
ANSWERS = f"{_ITS} AND (a.{GIVEN} OR {ADULT.replace('adult_id', 'a.adult_id')}))"
MAY_ANSWER = (
    f"{_ITS} AND a.to_unit_id = asking_answer.unit_id AND a.lapses_on >= (SELECT asking_on()))"
)
#: About no child: the one who asks and the service that is asked.
TALK = f"{WROTE} OR to_unit_id = {MINE}"
#: What hangs on a concern is read by those who read the concern.
OF_CONCERN = "EXISTS (SELECT 1 FROM concerns_concern c WHERE c.id = concern_id)"
OWN_LIST = f"(unit_id = {MINE} AND child_id = {LISTED})"

WALLS: list[Wall] = [
    replace(
        about_child("asking_question", "said_by", "how", "ending", read=ADULT),
        only=("adult_id", "ended_on", "ending", "event_id"),
    ),
    replace(
        about_child("asking_asked", read=f"{ADULT} OR {IS_ASKED}"),
        only=("adult_id", "given_to_id", "lapses_on", "event_id", "read_at", "read_by_id",
              "read_due_on"),
    ),
    replace(
        about_child("asking_answer", read=ANSWERS, add=f"{WRITE} AND {MAY_ANSWER}"),
        only=("worries", "answered_on", "event_id"),
    ),
    replace(
        about_child("asking_saidno", "about", "need", "said_by",
                    read=f"{OWN_LIST} OR (shared AND child_id = {WHOLE})"),
        change=f"about <> 'asking' AND ({CIRCLE})", only=("ended_on", "event_id"),
    ),
    Wall("concerns_level", read=OF_CONCERN, add=f"{WRITE} AND {OF_CONCERN}", change=OF_CONCERN,
         guard="child_id", codes=("was", "now"), history=True),
    replace(
        about_child("asking_afterwards", "occasion", "told_by", "how", "told_again", "knows_who",
                    "helped"), change="",
    ),
    Wall("asking_talk", read=TALK, add=WRITE, change=TALK),
]  # fmt: skip

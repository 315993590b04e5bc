"""The walls around who leads, part of `laget.walls`.

Somebody may lead who was not asked: appointed by a leader of the own authority, or following from
where the child is. No authority appoints in another's service, whatever a page forgot to ask.
"""

from laget.circles import LED, TEAM, WHOLE, WRITE, WROTE, about_child
from laget.core.walls import Wall

#: The role stands in the unit and the authority that the row says, and, where somebody appoints,
#: in the authority of the one who does.
PLACED = f"""{WROTE} AND shared AND (child_id = {TEAM} OR child_id = {WHOLE}) AND EXISTS (
  SELECT 1 FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
  WHERE r.id = teams_holding.role_id AND u.id = teams_holding.unit_id
    AND u.authority_id = teams_holding.authority_id
    AND (teams_holding.lead <> 'holder' OR (teams_holding.appointed_by_id = (SELECT my_hat())
      AND u.authority_id = (SELECT m.authority_id FROM organisations_unit m
        WHERE m.id = (SELECT my_unit())))))"""
#: To the one who appointed, or where that one has left, to the leader there.
TOLD = f"""to_role_id = (SELECT my_hat())
  OR to_role_id IN (SELECT id FROM people_role WHERE unit_id = {LED})"""

#: Those who work in the units one leads.
LED_ROLES = f"role_id IN (SELECT id FROM people_role WHERE unit_id = {LED})"

WALLS = [
    Wall(
        "teams_away",
        read=f"role_id = (SELECT my_hat()) OR {LED_ROLES}",
        add=f"{WROTE} AND {LED_ROLES}",
        change=LED_ROLES,
        only=("back_on", "event_id"),
    ),
    about_child(
        "teams_holding", "lead", read=f"child_id = {WHOLE}", add=f"({WRITE}) OR ({PLACED})"
    ),
    about_child("teams_leadquestion", "kind", read=f"{TOLD} OR (shared AND child_id = {WHOLE})"),
]

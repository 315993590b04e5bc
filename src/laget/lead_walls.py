"""The walls around who leads, part of `laget.walls`.

Somebody may lead who was not asked: appointed by a leader of the own authority, or following from
where the child is. No authority appoints in another's service, whatever a page forgot to ask.
"""

from laget.circles import LED, TEAM, WHOLE, WRITE, WROTE, about_child
from laget.core.walls import Wall
from laget.rulebook.loader import keeps_to_pointers
from laget.rulebook.loader import load as pack_of
from laget.rulebook.terms import COUNTRIES

POINTERS = [country for country in COUNTRIES if keeps_to_pointers(country)]
#: The leads that nobody appoints: they follow from where the child is.
FOLLOWS = ", ".join(
    sorted(f"'{one.lead}'" for country in COUNTRIES if (one := pack_of(country).following()))
)
FACTS = "'case', 'involvement', 'lead', 'lead_offer'"

#: Made as the engine: which authorities keep what they write from this hat, the next day of
#: each unit that helps a child openly, without a word of what it is about, and what has been asked.
FUNCTIONS = f"""
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION closed_authorities() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT o.id FROM organisations_unit u JOIN organisations_authority a ON a.id = u.authority_id
       JOIN organisations_authority o ON o.country = a.country AND o.id <> a.id
     WHERE u.id = my_unit() AND a.country = ANY ('{{{",".join(POINTERS)}}}') $$;
CREATE OR REPLACE FUNCTION next_days(child uuid) RETURNS TABLE (unit uuid, "on" date) STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT d.unit_id, min(d.day) FROM (
       SELECT unit_id, child_id, evaluate_on AS day FROM plans_measure
         WHERE shared AND ended_on IS NULL
       UNION ALL SELECT unit_id, child_id, end_on FROM plans_measure
         WHERE shared AND ended_on IS NULL
       UNION ALL SELECT unit_id, child_id, next_on FROM plans_plan WHERE shared AND to_on IS NULL
       UNION ALL SELECT unit_id, child_id, begins_at::date FROM meetings_meeting
         WHERE shared AND state = 'called') d
     WHERE d.day >= asking_on() AND d.child_id IN (SELECT same_children(ARRAY[child]))
       AND child IN (SELECT team_children()) AND child NOT IN (SELECT guarded_children())
     GROUP BY d.unit_id $$;
CREATE OR REPLACE FUNCTION asked_offers() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT offer_id FROM referrals_referral
     WHERE (asking_child() IS NULL OR child_id = asking_child()
            OR child_id IN (SELECT same_children(ARRAY[asking_child()])))
       AND child_id <> ALL (ARRAY(SELECT guarded_children()))
       AND ((shared AND child_id = ANY (ARRAY(SELECT team_children()))
              AND authority_id <> ALL (ARRAY(SELECT closed_authorities())))
            OR unit_id = ANY (ARRAY(SELECT led_units())) OR (NOT shared AND writer_id = my_hat())
            OR (unit_id = my_unit() AND child_id = ANY (ARRAY(SELECT unit_children())))) $$;

CREATE OR REPLACE FUNCTION guarded_offers() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT offer_id FROM referrals_referral
     WHERE child_id = ANY (ARRAY(SELECT guarded_children())) $$;

-- Children this hat helps with one question that was asked, and no more: neither team nor hidden.
CREATE OR REPLACE FUNCTION question_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE hat uuid := my_hat(); focus uuid := asking_child(); led uuid[]; them uuid[];
BEGIN
  IF hat IS NULL THEN RETURN; END IF;
  led := ARRAY(SELECT led_units());
  IF focus IS NULL THEN
    them := ARRAY(
      SELECT m.child_id FROM teams_member m JOIN teams_participation p ON p.id = m.participation_id
        WHERE m.role_id = hat AND m.from_on <= asking_on()
          AND (m.to_on IS NULL OR m.to_on > asking_on()) AND p.only_question AND part_in(p, false)
      UNION SELECT p.child_id FROM teams_participation p
        WHERE p.unit_id = ANY (led) AND p.only_question AND part_in(p, false));
  ELSE
    them := ARRAY(SELECT p.child_id FROM teams_participation p
      WHERE p.child_id = ANY (ARRAY(SELECT same_children(ARRAY[focus])))
        AND p.only_question AND part_in(p, false) AND (p.unit_id = ANY (led) OR EXISTS (
          SELECT 1 FROM teams_member m WHERE m.participation_id = p.id AND m.role_id = hat
            AND m.from_on <= asking_on() AND (m.to_on IS NULL OR m.to_on > asking_on()))));
  END IF;
  IF them <> '{{}}' THEN RETURN QUERY SELECT same_children(them); END IF;
END $$;
CREATE OR REPLACE FUNCTION invited_meetings() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT i.meeting_id FROM meetings_invitation i JOIN meetings_meeting m ON m.id = i.meeting_id
       JOIN people_role r ON r.id = i.role_id
     WHERE m.state <> 'held' AND m.reopened_at IS NULL
       AND i.child_id = ANY (ARRAY(SELECT question_children()))
       AND (coalesce(i.instead_id, i.role_id) = my_hat()
         OR r.unit_id = ANY (ARRAY(SELECT led_units()))) $$;
RESET ROLE;
"""
#: Facts and news that are pointers are told across authorities; what is written is not.
POINTED = f"""(kind IN ({FACTS}) OR unit_id IS NULL OR unit_id NOT IN (
  SELECT u.id FROM organisations_unit u
  WHERE u.authority_id = ANY (ARRAY(SELECT closed_authorities()))))"""
NEWS = """(kind !~
    '^(plan-part|goal|need|right|measure|contact|concern|report|referral|message|from-paper)[.]'
  OR authority IS NULL OR authority <> ALL (ARRAY(SELECT closed_authorities())))"""
#: The role stands in the unit and the authority that the row says, and, where somebody appoints,
#: to lead or for something beside it, in the authority of the one who does.
PLACED = f"""{WROTE} AND shared AND (child_id = {TEAM} OR child_id = {WHOLE}) AND EXISTS (
  SELECT 1 FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
  WHERE r.id = teams_holding.role_id AND u.id = teams_holding.unit_id
    AND u.authority_id = teams_holding.authority_id
    AND ((teams_holding.lead IN ({FOLLOWS}) AND NOT teams_holding.beside)
      OR (teams_holding.appointed_by_id = (SELECT my_hat())
      AND u.authority_id = (SELECT m.authority_id FROM organisations_unit m
        WHERE m.id = (SELECT my_unit())))))"""
#: To the one who appointed, or where that one has left, to the leader there.
TOLD = f"""to_role_id = (SELECT my_hat())
  OR to_role_id IN (SELECT id FROM people_role WHERE unit_id = {LED})"""

#: Who leads now is told to those who help with one question, so that they know whom to call.
NOW_LEADS = (
    "(upper_inf(during) AND NOT beside AND child_id = ANY (ARRAY(SELECT question_children())))"
)
#: Those who work in the units one leads.
LED_ROLES = f"role_id IN (SELECT id FROM people_role WHERE unit_id = {LED})"

#: Who helps with one question and is invited reads the meeting, and the own invitation to it.
MEETING = "ANY (ARRAY(SELECT invited_meetings()))"
MINE_OR_LED = f"(coalesce(instead_id, role_id) = (SELECT my_hat()) OR {LED_ROLES})"
INVITED = f"(meeting_id = {MEETING} AND {MINE_OR_LED})"

WALLS = [
    Wall(
        "teams_away",
        read=f"role_id = (SELECT my_hat()) OR {LED_ROLES}",
        add=f"{WROTE} AND {LED_ROLES}",
        change=LED_ROLES,
        only=("back_on", "event_id"),
    ),
    about_child(
        "teams_holding",
        "lead",
        read=f"child_id = {WHOLE} OR {NOW_LEADS}",
        add=f"({WRITE}) OR ({PLACED})",
    ),
    about_child("teams_leadquestion", "kind", read=f"{TOLD} OR (shared AND child_id = {WHOLE})"),
]

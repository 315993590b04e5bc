"""The walls around what is told to somebody, part of `laget.walls`: each hat reads its own."""

from dataclasses import replace

from laget.circles import TEAM, WRITE, about_child
from laget.core.walls import Wall

FUNCTIONS = """
-- Who leads a unit, of those from whom the child is not hidden: its own leaders, else the nearest
-- above in the same secrecy area.
CREATE OR REPLACE FUNCTION nearest_leaders(unit uuid, child uuid) RETURNS SETOF uuid STABLE
  LANGUAGE sql AS $$
  WITH RECURSIVE higher AS (
      SELECT u.id, u.parent_id, u.secrecy_area, 0 AS far FROM organisations_unit u WHERE u.id = unit
      UNION ALL SELECT u.id, u.parent_id, u.secrecy_area, a.far + 1 FROM higher a
        JOIN organisations_unit u ON u.id = a.parent_id AND u.secrecy_area = a.secrecy_area),
    led AS (SELECT r.id, a.far FROM higher a JOIN people_role r ON r.unit_id = a.id
      WHERE r.kind = 'leader' AND r.from_on <= asking_on()
        AND (r.to_on IS NULL OR r.to_on > asking_on()) AND meets(r.id, child))
  SELECT id FROM led WHERE far = (SELECT min(far) FROM led) $$;
-- The hat; where nobody wears it any more, or the child is hidden from it by now, who leads there.
CREATE OR REPLACE FUNCTION hat_or_leaders(hat uuid, child uuid) RETURNS SETOF uuid STABLE
  LANGUAGE sql AS $$
  WITH worn AS (SELECT r.id, r.unit_id, r.from_on <= asking_on()
      AND (r.to_on IS NULL OR r.to_on > asking_on()) AND meets(r.id, child) AS here
    FROM people_role r WHERE r.id = hat)
  SELECT id FROM worn WHERE here
  UNION ALL SELECT l FROM worn, nearest_leaders(unit_id, child) l WHERE NOT here $$;
CREATE OR REPLACE FUNCTION answer_is_told() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- The one who answers does not see who asked: the database tells them, or their leaders where
  -- they are out of reach; the leaders too where a yes is handed back, the one who asked works with
  -- the child no longer, or their service has left the team, as when its case has closed.
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p.id, CASE WHEN NEW.state = 'returned' THEN 'handed_back' ELSE 'answered' END,
      r.id, asking_at(), 'waiting', 0
    FROM referrals_referral r JOIN people_role w ON w.id = r.writer_id CROSS JOIN LATERAL (
      SELECT hat_or_leaders(w.id, r.child_id)
      UNION SELECT nearest_leaders(r.unit_id, r.child_id)
        WHERE NEW.state = 'returned' OR NOT works_with(w.person_id, r.child_id)
          OR (r.shared AND NOT EXISTS (SELECT FROM teams_participation t
            WHERE t.child_id = r.child_id AND t.unit_id = r.unit_id AND t.to_on IS NULL))) p (id)
    WHERE r.offer_id = NEW.id AND p.id <> asking_hat();
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION handover_is_told() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- As `answer_is_told`: the one who says no does not see whose hand-over it was.
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p.id, 'handover_answered', t.id, asking_at(), 'waiting', 0
    FROM transitions_transfer t JOIN people_role w ON w.id = t.writer_id CROSS JOIN LATERAL (
      SELECT hat_or_leaders(w.id, t.child_id)
      UNION SELECT nearest_leaders(t.unit_id, t.child_id)
        WHERE NOT works_with(w.person_id, t.child_id)) p (id)
    WHERE t.handover_id = NEW.id AND p.id <> asking_hat();
  RETURN NEW;
END $$;
"""

TOLD_LOST = "(SELECT my_hat()) = ANY (told)"
MY_NOTICES = "role_id = (SELECT my_hat())"
DRAFTS = "role = (SELECT my_hat())"
MYSELF = "person_id = (SELECT r.person_id FROM people_role r WHERE r.id = my_hat())"

#: The team writes to itself: only those in it, and always in the open.
TO_TEAM = f"{WRITE} AND shared AND child_id = {TEAM}"

WALLS = [
    replace(about_child("messages_message", "due_rule", add=TO_TEAM, content=True),
            only=("withdrawn_at", "withdrawn_because", "event_id")),
    replace(about_child("messages_receipt", add=TO_TEAM, content=True), only=("read_at", "event_id")),
    Wall("notices_notice", read=MY_NOTICES, change=MY_NOTICES, only=("seen_at",),
         add="(SELECT my_hat()) IS NOT NULL AND seen_at IS NULL AND mail = 'waiting'",
         codes=("kind", "mail")),
    Wall("notices_lost", read=TOLD_LOST, add="false", change=TOLD_LOST,
         only=("settled_at", "settled_by_id", "settled_how")),
    Wall("core_draft", read=DRAFTS, add=DRAFTS, change=DRAFTS, only=("told", "changed_at")),
    Wall("notices_choice", read=MYSELF, add=MYSELF, change=MYSELF, codes=("how",)),
]  # fmt: skip

AFTER = """
GRANT DELETE ON core_draft TO laget_import;  -- too old, or sent: no part of any record
CREATE POLICY told ON notices_notice FOR INSERT TO laget_owner WITH CHECK (true);
CREATE POLICY told_to ON people_role FOR SELECT TO laget_owner USING (true);
DROP TRIGGER IF EXISTS tells ON referrals_offer;
CREATE TRIGGER tells AFTER UPDATE OF state ON referrals_offer FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state <> 'withdrawn'
    AND current_user = 'laget_app')
  EXECUTE FUNCTION answer_is_told();
DROP TRIGGER IF EXISTS tells ON transitions_handover;
CREATE TRIGGER tells AFTER UPDATE OF state ON transitions_handover FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state <> 'withdrawn'
    AND current_user = 'laget_app')
  EXECUTE FUNCTION handover_is_told();
"""

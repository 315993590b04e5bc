"""The walls around what is told to somebody, part of `laget.walls`: each hat reads its own."""

from dataclasses import replace

from laget.circles import TEAM, WRITE, about_child
from laget.core.walls import Wall

FUNCTIONS = """
CREATE OR REPLACE FUNCTION answer_is_told() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- The one who answers does not see who asked: the database tells them, and where a yes is handed
  -- back, or the child is hidden from the one who asked by now, their leaders too.
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p.id, CASE WHEN NEW.state = 'returned' THEN 'handed_back' ELSE 'answered' END,
      r.id, asking_at(), 'waiting', 0
    FROM referrals_referral r JOIN people_role p ON p.id = r.writer_id
      OR (p.unit_id = r.unit_id AND p.kind = 'leader'
        AND (NEW.state = 'returned' OR NOT meets(r.writer_id, r.child_id)))
    WHERE r.offer_id = NEW.id AND p.id <> asking_hat() AND meets(p.id, r.child_id)
      AND p.from_on <= asking_on() AND (p.to_on IS NULL OR p.to_on > asking_on());
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION handover_is_told() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- As `answer_is_told`: the one who says no does not see whose hand-over it was.
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p.id, 'handover_answered', t.id, asking_at(), 'waiting', 0
    FROM transitions_transfer t JOIN people_role p ON p.id = t.writer_id
      OR (p.unit_id = t.unit_id AND p.kind = 'leader' AND NOT meets(t.writer_id, t.child_id))
    WHERE t.handover_id = NEW.id AND p.id <> asking_hat() AND meets(p.id, t.child_id)
      AND p.from_on <= asking_on() AND (p.to_on IS NULL OR p.to_on > asking_on());
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

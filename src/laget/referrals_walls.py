"""The walls around a question to another service, part of `laget.walls`.

The receiving unit reads the offer. It reads the referral behind it, with the name and what the
family has agreed that it is told, when it has said yes; and before that where it is told who it is,
while the question stands and the family's yes to it does. A yes to one question opens that row, and
no part in the work together: that needs another yes.
"""

from laget.circles import LED, MINE, UNIT, about_child
from laget.core.walls import Wall

FUNCTIONS = """
CREATE OR REPLACE FUNCTION yes_is_withdrawn() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever notes that the family takes its yes back need not be the one who asked.
  UPDATE referrals_referral SET told_to_id = NULL
    WHERE consent_id = NEW.id AND told_to_id IS NOT NULL;
  RETURN NEW;
END $$;
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION yes_to_question(consent uuid) RETURNS boolean STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT my_hat() IS NOT NULL AND EXISTS (SELECT 1 FROM referrals_referral r
       JOIN referrals_offer o ON o.id = r.offer_id
     WHERE r.consent_id = consent AND o.only_question) $$;
RESET ROLE;
CREATE OR REPLACE FUNCTION part_is_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF yes_to_question(NEW.consent_id) OR (TG_OP = 'UPDATE' AND OLD.only_question
      AND NOT coalesce(yes_holds(NEW.consent_id, NEW.child_id, NEW.unit_id), false)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the family has said yes to one question alone';
  END IF;
  RETURN NEW;
END $$;
"""
AFTER = """
CREATE OR REPLACE TRIGGER agreed BEFORE INSERT OR UPDATE OF only_question, consent_id, basis
  ON teams_participation FOR EACH ROW WHEN (NEW.shared AND NOT NEW.only_question
    AND current_user = 'laget_app') EXECUTE FUNCTION part_is_agreed();
CREATE OR REPLACE TRIGGER untold AFTER UPDATE OF withdrawn_on ON consent_consent FOR EACH ROW
  WHEN (NEW.withdrawn_on IS NOT NULL) EXECUTE FUNCTION yes_is_withdrawn();
"""

OFFERED = f"to_unit_id = {MINE} OR id = ANY (ARRAY(SELECT asked_offers()))"
RECEIVED = f"(receiver_id = {MINE} AND (child_id = {UNIT} OR sys_from >= (SELECT asking_at())))"
TOLD = f"(told_to_id = {MINE} AND (told_until IS NULL OR told_until > (SELECT asking_on())))"

WALLS = [
    Wall(
        "referrals_offer",
        read=OFFERED,
        add=f"asking_unit_id = {MINE}",
        change=OFFERED,
        codes=("need", "age_band", "state", "due_rule", "decline_reason", "outcome", "back_reason"),
        history=True,
    ),
    about_child("referrals_referral", content=True, read=f"{RECEIVED} OR {TOLD}"),
    Wall(
        "referrals_intake",
        read="(SELECT my_hat()) IS NOT NULL",
        add=f"unit_id = {LED} AND said_by_id = (SELECT my_hat())",
        change=f"unit_id = {LED}",
        only=("without_name", "said_by_id", "said_on"),
    ),
]

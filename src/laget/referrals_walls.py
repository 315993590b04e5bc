"""The walls around a question to another service, part of `laget.walls`.

The receiving unit reads the offer. It reads the referral behind it, with the name and what the
family has agreed that it is told, when it has said yes; and before that where it is told who it is,
while the question stands and the family's yes to it does.
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
"""
AFTER = """
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

"""The walls around what passes from one service to the next, part of `laget.walls`.

The one that is to receive a child answers without knowing whom, as a referral is answered: the
hand-over it sees has no child in it, and the database carries its answer to the child.
"""

from dataclasses import replace

from laget.circles import LISTED, MINE, UNIT, about_child
from laget.core.walls import Wall

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION offered_handovers() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT handover_id FROM transitions_transfer
     WHERE handover_id IS NOT NULL
       AND (asking_child() IS NULL OR child_id = asking_child()
            OR child_id IN (SELECT same_children(ARRAY[asking_child()])))
       AND child_id <> ALL (ARRAY(SELECT guarded_children()))
       AND ((shared AND child_id = ANY (ARRAY(SELECT team_children())))
            OR unit_id = ANY (ARRAY(SELECT led_units())) OR (NOT shared AND writer_id = my_hat())
            OR (unit_id = my_unit() AND child_id = ANY (ARRAY(SELECT unit_children())))) $$;
CREATE OR REPLACE FUNCTION guarded_handovers() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT handover_id FROM transitions_transfer
     WHERE handover_id IS NOT NULL AND child_id = ANY (ARRAY(SELECT guarded_children())) $$;
RESET ROLE;

CREATE OR REPLACE FUNCTION handover_answered() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE t record; said text; pinch bytea := uuid_send(gen_random_uuid());
BEGIN
  -- As `referral_answered` does: the receiver does not know whose it is, until it has said yes.
  UPDATE transitions_transfer
    SET receiver_id = CASE WHEN NEW.state = 'accepted' THEN NEW.to_unit_id END,
      accepted_on = CASE WHEN NEW.state = 'accepted' THEN asking_on() END
    WHERE handover_id = NEW.id RETURNING child_id, unit_id, authority_id, shared INTO t;
  IF NOT FOUND THEN RETURN NEW; END IF;
  said := jsonb_build_object('kind', 'transfer.answered', 'code', NEW.state, 'shared', t.shared,
    'at', (extract(epoch FROM asking_at()) * 1000000)::bigint, 'unit', t.unit_id,
    'authority', t.authority_id, 'about', t.child_id, 'thing', NEW.to_unit_id)::text;
  INSERT INTO core_event (id, canonical, salt, digest)
    VALUES (uuidv7(), said, pinch, sha256(pinch || convert_to(said, 'UTF8')));
  PERFORM gaps_refresh(t.child_id, asking_on());
  RETURN NEW;
END $$;
"""

OFFERED = f"to_unit_id = {MINE} OR id = ANY (ARRAY(SELECT offered_handovers()))"
OWN_LIST = f"unit_id = {MINE} AND child_id = {LISTED}"


def _written_once(table: str, *codes: str, read: str = "") -> Wall:
    """What is written and never changed."""
    return replace(about_child(table, *codes, read=read, history=False), change="")


WALLS = [
    Wall("transitions_handover", read=OFFERED, add=f"from_unit_id = {MINE}", change=OFFERED,
         codes=("stage", "age_band", "state", "due_rule", "decline_reason"), history=True),
    about_child("transitions_transfer",
                read=f"receiver_id = {MINE} AND"
                     f" (child_id = {UNIT} OR sys_from >= (SELECT asking_at()))"),
    about_child("transitions_schoolexit", "due_rule", read=OWN_LIST),
    _written_once("transitions_followed", "how"),
    replace(about_child("transitions_attempt", "how", "reached", read=OWN_LIST),
            only=("taken_back_on", "taken_back_because", "taken_back_by_id", "event_id")),
    _written_once("transitions_toward", "field", read=OWN_LIST),
    _written_once("transitions_absence", read=OWN_LIST),
    _written_once("transitions_saidagain"),
]  # fmt: skip

AFTER = """
CREATE POLICY carrying ON transitions_transfer TO laget_owner USING (true) WITH CHECK (true);
CREATE POLICY protection ON transitions_handover AS RESTRICTIVE FOR SELECT TO laget_app
  USING (id <> ALL (ARRAY(SELECT guarded_handovers())));
DROP TRIGGER IF EXISTS carries ON transitions_handover;
CREATE TRIGGER carries AFTER UPDATE OF state ON transitions_handover FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION handover_answered();
"""

"""The walls around what passes from one service to the next, part of `laget.walls`.

The one that is to receive a child answers without knowing whom, as a referral is answered: the
hand-over it sees has no child in it, and the database carries its answer to the child.
"""

from dataclasses import replace

from laget.circles import LISTED, MINE, UNIT, WRITE, about_child
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
-- What a school tells the follow-up service stands there once, and another day beside it; the
-- school does not learn whether it did before.
CREATE OR REPLACE FUNCTION told_once() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE there boolean;
BEGIN
  IF TG_TABLE_NAME = 'children_listing' THEN
    SELECT EXISTS (SELECT FROM children_listing l WHERE l.unit_id = NEW.unit_id
      AND l.child_id = NEW.child_id AND coalesce(l.to_on > asking_on(), true)) INTO there;
  ELSE
    SELECT EXISTS (SELECT FROM transitions_schoolexit l WHERE l.unit_id = NEW.unit_id
      AND l.child_id = NEW.child_id AND l.to_on IS NULL AND l.taken_back_on IS NULL
      AND l.from_on = NEW.from_on AND l.left_unit_id = NEW.left_unit_id) INTO there;
  END IF;
  IF there THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
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
#: A school puts a young person it knows into the follow-up service's register, and on its list.
TOLD = f"""writer_id IS NULL AND (child_id = {LISTED} OR child_id = {UNIT})
  AND EXISTS (SELECT FROM organisations_unit u WHERE u.id = (SELECT my_unit())
    AND u.kind IN ('school', 'upper_secondary'))
  AND unit_id IN (SELECT u.id FROM organisations_unit u WHERE u.kind = 'follow_up')"""
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
    about_child("transitions_schoolexit", "due_rule", "statute", read=OWN_LIST,
                add=f"({WRITE}) OR (told_by_id = (SELECT my_hat()) AND {TOLD})"),
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
DROP TRIGGER IF EXISTS told_once ON transitions_schoolexit;
CREATE TRIGGER told_once BEFORE INSERT ON transitions_schoolexit FOR EACH ROW
  WHEN (NEW.told_by_id IS NOT NULL AND current_user = 'laget_app') EXECUTE FUNCTION told_once();
DROP TRIGGER IF EXISTS told_once ON children_listing;
CREATE TRIGGER told_once BEFORE INSERT ON children_listing FOR EACH ROW
  WHEN (NEW.writer_id IS NULL AND current_user = 'laget_app') EXECUTE FUNCTION told_once();
CREATE TRIGGER carries AFTER UPDATE OF state ON transitions_handover FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION handover_answered();
"""

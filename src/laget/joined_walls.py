"""One who holds for one child, also where two records are found to be one. Part of `laget.walls`.

`never_two_holders` holds within a record. The database keeps it over joined records too, which the
one who joins need not be in the team of: whoever held in the second record holds beside the other
from then on, and holds it again when the two are parted, or when the other's case closes.
"""

FUNCTIONS = """
CREATE OR REPLACE FUNCTION holds_again(them uuid[], told uuid) RETURNS void SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  UPDATE teams_holding SET beside = false, event_id = told
    WHERE id = (SELECT h.id FROM teams_holding h
        JOIN teams_holding_history was ON was.child_id = h.child_id AND was.lead = h.lead
        WHERE h.child_id = ANY (them) AND h.beside AND upper_inf(h.during)
          AND NOT was.beside AND upper_inf(was.during) ORDER BY h.id LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM teams_holding o
        WHERE o.child_id = ANY (them) AND NOT o.beside AND upper_inf(o.during));
END $$;
CREATE OR REPLACE FUNCTION joined_holds_beside() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.joined_into_id IS NOT NULL THEN
    UPDATE teams_holding SET beside = true, event_id = NEW.event_id
      WHERE child_id = NEW.id AND NOT beside AND upper_inf(during) AND EXISTS (
        SELECT 1 FROM teams_holding o WHERE NOT o.beside AND upper_inf(o.during)
          AND o.child_id <> NEW.id AND o.child_id IN (SELECT same_children(ARRAY[NEW.id])));
  ELSE
    -- The one that is parted, and those that stay together.
    PERFORM holds_again(ARRAY[NEW.id], NEW.event_id);
    PERFORM holds_again(ARRAY(SELECT same_children(ARRAY[OLD.joined_into_id])), NEW.event_id);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION joined_holds_alone() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM holds_again(ARRAY(SELECT same_children(ARRAY[NEW.child_id])), NEW.event_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION one_holder_of_joined() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE them uuid[] := ARRAY(SELECT same_children(ARRAY[NEW.child_id]));
BEGIN
  IF cardinality(them) > 1 THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(
      (SELECT min(one::text) FROM unnest(them) one), 0));
    IF EXISTS (SELECT 1 FROM teams_holding o WHERE o.id <> NEW.id AND o.child_id = ANY (them)
        AND NOT o.beside AND o.during && NEW.during AND upper_inf(o.during)) THEN
      RAISE exclusion_violation USING CONSTRAINT = 'never_two_holders';
    END IF;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION joined_holds_beside(), joined_holds_alone(), one_holder_of_joined(),
  holds_again(uuid[], uuid) FROM PUBLIC;
"""

AFTER = """
CREATE POLICY joining ON teams_holding TO laget_owner USING (true) WITH CHECK (true);
CREATE POLICY joining ON teams_holding_history FOR SELECT TO laget_owner USING (true);
CREATE OR REPLACE TRIGGER joined_hold AFTER UPDATE OF joined_into_id ON children_child
  FOR EACH ROW WHEN (OLD.joined_into_id IS DISTINCT FROM NEW.joined_into_id)
  EXECUTE FUNCTION joined_holds_beside();
CREATE OR REPLACE TRIGGER joined_hold_alone AFTER UPDATE OF closed_on ON teams_case
  FOR EACH ROW WHEN (OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL)
  EXECUTE FUNCTION joined_holds_alone();
CREATE OR REPLACE TRIGGER one_holder BEFORE INSERT ON teams_holding FOR EACH ROW
  WHEN (NOT NEW.beside AND upper_inf(NEW.during)) EXECUTE FUNCTION one_holder_of_joined();
"""

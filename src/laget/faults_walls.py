"""The walls around what stopped us, part of `laget.walls`. No child is in these tables.

Who told is known to that hat alone, unless it has said otherwise. A fault is its municipality's
until two have read it.
"""

from laget.core.walls import Wall
from laget.programme_walls import MINE, RUN, SEEN

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION my_box() RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT u.authority_id FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
     WHERE r.id = my_hat() AND r.kind IN ('leader', 'coordinator')
       AND NOT (u.secrecy_area = 'upper' AND u.code LIKE 'body-%') $$;
CREATE OR REPLACE FUNCTION seen_faults() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT f.id FROM faults_fault f WHERE f.authority_id = my_box() OR (f.stage = 'up' AND (
       f.programme_id IN (SELECT my_programmes())
       OR (f.published_at IS NOT NULL AND f.programme_id IN (SELECT seen_programmes()))
       OR EXISTS (SELECT 1 FROM faults_sending s WHERE s.fault_id = f.id AND s.to_unit_id = my_unit())
       OR EXISTS (SELECT 1 FROM faults_barrier b JOIN faults_telling t ON t.barrier_id = b.id
          WHERE b.fault_id = f.id AND t.role_id = my_hat()))) $$;
CREATE OR REPLACE FUNCTION heard_faults(moment timestamptz, day date) RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT t.into_id FROM faults_together t JOIN faults_fault f ON f.id = t.into_id
     WHERE f.stage = 'up' AND t.fault_id IN (SELECT seen_faults())
       AND (t.parted_at IS NULL OR t.parted_at >= moment OR t.parted_on >= day) $$;
-- From how many municipalities and countries the same is heard; of those one sees, and no more.
CREATE OR REPLACE FUNCTION heard_from() RETURNS TABLE (fault uuid, municipalities bigint, countries bigint)
  STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ WITH groups AS (SELECT f.id, coalesce(t.into_id, f.id) AS first, f.authority_id, f.stage, f.is_out
       FROM faults_fault f LEFT JOIN faults_together t ON t.fault_id = f.id AND t.parted_at IS NULL)
     SELECT mine.id, count(DISTINCT g.authority_id), count(DISTINCT a.country)
     FROM groups mine JOIN groups g ON g.first = mine.first AND (g.id = mine.id OR (g.stage = 'up' AND NOT g.is_out))
     JOIN organisations_authority a ON a.id = g.authority_id
     WHERE mine.id IN (SELECT seen_faults()) GROUP BY mine.id $$;
CREATE OR REPLACE FUNCTION asked_faults() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT s.fault_id FROM faults_sending s WHERE s.to_unit_id = my_unit() $$;
RESET ROLE;
CREATE OR REPLACE FUNCTION fault_is_answered() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE them uuid[] := ARRAY(SELECT NEW.fault_id UNION
  SELECT t.fault_id FROM faults_together t JOIN faults_fault f ON f.id = t.fault_id
  WHERE t.into_id = NEW.fault_id AND t.parted_at IS NULL AND f.stage = 'up');
BEGIN
  -- The one who answers does not see who told it: the database tells them, and who wrote the fault;
  -- where that hat is not worn any more, those who lead its unit.
  INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
  SELECT uuidv7(), p.id, 'fault_answered', NEW.id, asking_at(), 'waiting', 0 FROM people_role p
    WHERE (EXISTS (SELECT 1 FROM faults_barrier b JOIN faults_telling t ON t.barrier_id = b.id
        WHERE b.fault_id = ANY (them) AND NOT b.is_down AND t.role_id = p.id)
      OR p.id IN (SELECT hat_or_leaders(f.written_by_id, NULL) FROM faults_fault f
        WHERE f.id = ANY (them)))
      AND p.id <> asking_hat() AND p.from_on <= asking_on()
      AND (p.to_on IS NULL OR p.to_on > asking_on());
  RETURN NEW;
END $$;
"""
AFTER = """
CREATE POLICY told ON faults_barrier FOR SELECT TO laget_owner USING (true);
CREATE POLICY told ON faults_telling FOR SELECT TO laget_owner USING (true);
CREATE POLICY told ON faults_fault FOR SELECT TO laget_owner USING (true);
CREATE POLICY told ON faults_together FOR SELECT TO laget_owner USING (true);
DROP TRIGGER IF EXISTS tells ON faults_answer;
CREATE TRIGGER tells AFTER INSERT ON faults_answer FOR EACH ROW
  WHEN (current_user = 'laget_app') EXECUTE FUNCTION fault_is_answered();
"""

BOX = "authority_id = (SELECT my_box())"
SEEN_FAULT = "fault_id = ANY (ARRAY(SELECT seen_faults()))"
OWN_FAULT = "fault_id IN (SELECT f.id FROM faults_fault f WHERE f.authority_id = (SELECT my_box()))"
HOME = "authority_id = (SELECT u.authority_id FROM organisations_unit u WHERE u.id = (SELECT my_unit()))"
OWN_TELLING = (
    "id IN (SELECT t.barrier_id FROM faults_telling t WHERE t.role_id = (SELECT my_hat()))"
)
TO_ME = "sending_id IN (SELECT s.id FROM faults_sending s WHERE s.to_unit_id = (SELECT my_unit()))"

ASKED = "fault_id = ANY (ARRAY(SELECT asked_faults()))"

#: And with it, what is answered to the fault that it is heard with.
HEARD = f"{SEEN_FAULT} OR fault_id IN (SELECT heard_faults(faults_answer.sys_from, NULL))"
SENT = f"{SEEN_FAULT} OR fault_id IN (SELECT heard_faults(NULL, faults_sending.sent_on))"


ACTED = (
    "fault_id IN (SELECT f.id FROM faults_fault f WHERE f.stage = 'up' AND f.programme_id = "
    + MINE
    + ")"
)

WALLS = [
    Wall("faults_barrier", read=f"{BOX} OR {OWN_TELLING}", add=HOME, change=f"{BOX} OR {OWN_TELLING}",
         codes=("kind",)),
    Wall("faults_telling", read=f"role_id = (SELECT my_hat()) OR (is_named AND {BOX})",
         add=f"role_id = (SELECT my_hat()) AND {HOME}"),
    Wall("faults_fault", read=f"{BOX} OR id = ANY (ARRAY(SELECT seen_faults()))", add=BOX,
         change=f"{BOX} OR (stage = 'up' AND programme_id = {MINE})", codes=("kind", "nature", "stage"),
         history=True),
    Wall("faults_try", read=SEEN_FAULT, add=OWN_FAULT, change=OWN_FAULT, history=True),
    Wall("faults_together", read=f"{SEEN_FAULT} OR into_id = ANY (ARRAY(SELECT seen_faults()))",
         add=f"programme_id = {MINE} AND joined_by_id = (SELECT my_hat())",
         change=f"({ACTED}) OR {OWN_FAULT}", history=True,
         only=("parted_because", "parted_by_id", "parted_at", "parted_on", "version", "changed_by_id", "sys_from", "event_id")),
    Wall("faults_sending", read=SENT, add=f"{OWN_FAULT} OR (from_unit_id = (SELECT my_unit()) AND {ASKED})",
         change="to_unit_id = (SELECT my_unit())", codes=("level", "state"), history=True),
    Wall("faults_answer", read=HEARD, add=TO_ME, codes=("kind",), history=True),
    Wall("faults_translation", read=f"({ACTED}) OR (stage = 'up' AND {SEEN_FAULT})",
         add=f"programme_id = {MINE} AND {ACTED}", change=ACTED, codes=("stage", "language"),
         history=True),
    Wall("faults_days", read=f"programme_id = {SEEN}", add=f"programme_id = {RUN}",
         change=f"programme_id = {RUN}", history=True),
    Wall("faults_annual", read=f"programme_id = {SEEN}", add=f"programme_id = {RUN}",
         change=f"programme_id = {RUN}", history=True),
]  # fmt: skip

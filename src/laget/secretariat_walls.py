"""The walls around what a secretariat sets up in the product, part of `laget.walls`: people in the
bodies, answers that are told only together, and tables that write without signing in.

A seat is written by the secretariat that runs the programme, in units it has set up here, or by
whoever leads the unit, in that unit. With the row, the database makes the hat: always in a unit of
the upper rooms, where no child is. A unit the operator brought is its own leader's to fill.

A table has no hat and so sees nothing. Three functions, and no more, answer to the code on the wall:
while its question is open, the question and writing more; for a day, what this very phone has written.
"""

from laget.core.walls import Wall
from laget.networks_walls import ACTS, RUNS
from laget.programme_walls import MINE, RUN

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION made_units() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT s.unit_id FROM programme_seat s WHERE s.made_unit
     AND s.programme_id IN (SELECT run_programmes()) $$;

-- What those who take part say they gain, never one by one: the middle answers, where at least five
-- have answered, and for others than the secretariat when nobody can answer any more.
CREATE OR REPLACE FUNCTION gained(programme uuid) RETURNS TABLE (
    survey uuid, answered bigint, inspired float, learnt float, changed float)
  STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT s.id, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY g.inspired),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY g.learnt),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY g.changed)
     FROM cases_survey s JOIN cases_gain g ON g.survey_id = s.id AND NOT g.is_out
     WHERE s.programme_id = programme AND programme IN (SELECT my_programmes())
       AND (s.due_on < asking_on() OR programme IN (SELECT run_programmes()))
     GROUP BY s.id HAVING count(*) >= 5 $$;
RESET ROLE;

CREATE OR REPLACE FUNCTION seat_is_taken() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE body record; who record;
BEGIN
  SELECT b.programme_id, b.unit_id, b.name, b.kind, u.authority_id INTO STRICT body
    FROM programme_body b JOIN programme_programme p ON p.id = b.programme_id
    JOIN organisations_unit u ON u.id = p.unit_id WHERE b.id = NEW.body_id AND NOT b.is_out;
  NEW.programme_id := body.programme_id;
  NEW.made_unit := body.unit_id IS NULL;
  NEW.unit_id := coalesce(body.unit_id, uuidv7());
  IF NEW.made_unit THEN
    INSERT INTO organisations_unit
      (id, code, name, kind, authority_id, secrecy_area, phone, is_registering, from_on)
      VALUES (NEW.unit_id, 'body-' || NEW.unit_id, left(body.name, 120),
        CASE body.kind WHEN 'steering_group' THEN 'steering_group' ELSE 'network_team' END,
        body.authority_id, 'upper', '', false, asking_on());
  END IF;
  IF NEW.kind NOT IN ('worker', 'leader') OR NOT EXISTS (SELECT 1 FROM organisations_unit u
      WHERE u.id = NEW.unit_id AND u.secrecy_area = 'upper') THEN
    RAISE EXCEPTION 'a seat is in the upper rooms' USING ERRCODE = 'check_violation';
  END IF;
  SELECT p.id, p.given_name, p.family_name INTO who FROM people_person p
    WHERE lower(p.code) = lower(NEW.code) ORDER BY (p.code = NEW.code) DESC, p.id LIMIT 1;
  IF who.id IS NULL THEN
    who.id := uuidv7();
    INSERT INTO people_person (id, code, given_name, family_name, sort_key, is_demo)
      SELECT who.id, NEW.code, NEW.given_name, NEW.family_name,
        left(replace(replace(replace(replace(replace(replace(replace(
          lower(NEW.family_name || ' ' || NEW.given_name), 'æ', 'zz1'), 'ä', 'zz1'), 'ø', 'zz2'),
          'ö', 'zz2'), 'å', 'zz3'), 'þ', 'zz0'), 'ð', 'dz'), 200), p.is_demo
        FROM people_role r JOIN people_person p ON p.id = r.person_id WHERE r.id = asking_hat();
  ELSIF (lower(who.given_name), lower(who.family_name))
      <> (lower(NEW.given_name), lower(NEW.family_name)) THEN
    RAISE EXCEPTION 'another person' USING ERRCODE = 'unique_violation',
      CONSTRAINT = 'person_is_another';
  ELSIF EXISTS (SELECT 1 FROM people_role r WHERE r.person_id = who.id AND r.unit_id = NEW.unit_id
      AND (r.to_on IS NULL OR r.to_on > greatest(NEW.from_on, asking_on()))) THEN
    RAISE EXCEPTION 'seated' USING ERRCODE = 'unique_violation', CONSTRAINT = 'seated_once';
  END IF;
  NEW.role_id := uuidv7();
  INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on, to_on)
    VALUES (NEW.role_id, who.id, NEW.unit_id, NEW.kind, NEW.title, NEW.from_on, NEW.to_on);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION seat_is_left() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.to_on, NEW.is_out) IS NOT DISTINCT FROM (OLD.to_on, OLD.is_out) THEN RETURN NEW; END IF;
  IF OLD.role_id = asking_hat() THEN
    RAISE EXCEPTION 'one''s own seat' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- A hat ends, or ends earlier; none is ever made longer.
  UPDATE people_role SET to_on = NEW.to_on
    WHERE id = OLD.role_id AND (to_on IS NULL OR to_on > NEW.to_on);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION table_code(said text, moment timestamptz) RETURNS SETOF networks_tablecode
  STABLE LANGUAGE sql AS
  $$ SELECT c.* FROM networks_tablecode c JOIN networks_question q ON q.id = c.question_id
     JOIN networks_gathering g ON g.id = q.gathering_id
     WHERE c.code = said AND c.closed_at IS NULL AND moment >= c.opened_at AND moment < c.open_until
       AND NOT c.is_out AND NOT q.is_out AND NOT g.is_out $$;
DROP FUNCTION IF EXISTS table_question(text, timestamptz);
CREATE OR REPLACE FUNCTION table_question(said text, moment timestamptz, spoken text)
  RETURNS TABLE (words text, tongue text, translated text, by_whom text) STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT q.text, q.language::text, t.text, t.by_whom::text FROM table_code(said, moment) c
     JOIN networks_question q ON q.id = c.question_id
     LEFT JOIN networks_translation t ON t.question_id = q.id AND t.language = spoken
       AND t.stage = 'up' AND NOT t.is_out
       AND t.of_words = encode(sha256(convert_to(q.text, 'UTF8')), 'hex') $$;
CREATE OR REPLACE FUNCTION table_wrote(said text, moment timestamptz, phone uuid)
  RETURNS TABLE (number smallint, words text, spoken text) STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT i."table", i.text, i.language::text FROM networks_tablecode c
     JOIN networks_input i ON i.question_id = c.question_id
     WHERE c.code = said AND moment < c.opened_at + interval '1 day' AND NOT c.is_out
       AND i.phone = $3 AND NOT i.is_out ORDER BY i.sys_from DESC, i.id $$;
CREATE OR REPLACE FUNCTION table_says(said text, moment timestamptz, phone uuid, form uuid,
    number integer, words text, spoken text) RETURNS text
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE c networks_tablecode; told text; pinch bytea := uuid_send(gen_random_uuid());
  event uuid := uuidv7(); many record;
BEGIN
  IF EXISTS (SELECT 1 FROM networks_input i WHERE i.id = form AND i.phone = $3) THEN
    RETURN 'kept';  -- the very same form, sent again; also when the code is closed meanwhile
  END IF;
  SELECT * INTO c FROM table_code(said, moment);
  IF c.id IS NULL THEN RETURN 'closed'; END IF;
  -- One phone six times a minute; all of them 200 times a minute, and 1000 times by one code.
  SELECT count(*) FILTER (WHERE i.phone = $3 AND i.sys_from > moment - interval '1 minute') AS one,
      count(*) FILTER (WHERE i.sys_from > moment - interval '1 minute') AS crowd, count(*) AS whole
    INTO many FROM networks_input i
    WHERE i.question_id = c.question_id AND i.phone IS NOT NULL AND i.sys_from >= c.opened_at;
  IF many.whole >= 1000 THEN RETURN 'full'; END IF;
  IF many.one >= 6 OR many.crowd >= 200 THEN RETURN 'slowly'; END IF;
  IF number NOT BETWEEN 1 AND 500 OR btrim(words) = '' OR length(words) > 5000 OR length(spoken) > 5
    THEN RAISE EXCEPTION 'not what a table writes' USING ERRCODE = 'check_violation'; END IF;
  SELECT jsonb_build_object('kind', 'networks.table-wrote', 'thing', c.question_id,
      'at', (extract(epoch FROM moment) * 1000000)::bigint, 'unit', u.id,
      'authority', u.authority_id)::text INTO told
    FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id WHERE r.id = c.opened_by_id;
  INSERT INTO core_event (id, canonical, salt, digest)
    VALUES (event, told, pinch, sha256(pinch || convert_to(told, 'UTF8')));
  -- Whoever opened the question answers for the words; somebody else must read them.
  INSERT INTO networks_input (id, programme_id, version, is_out, sys_from, event_id, stage,
      written_by_id, back_because, question_id, "table", text, language, phone)
    VALUES (form, c.programme_id, 1, false, moment, event, 'waits', c.opened_by_id, '',
      c.question_id, number, words, spoken, phone);
  RETURN 'kept';
END $$;
REVOKE ALL ON FUNCTION table_code(text, timestamptz), table_question(text, timestamptz, text),
  table_wrote(text, timestamptz, uuid),
  table_says(text, timestamptz, uuid, uuid, integer, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION table_question(text, timestamptz, text), table_wrote(text, timestamptz, uuid),
  table_says(text, timestamptz, uuid, uuid, integer, text, text) TO laget_app;
"""

#: A unit that was set up here, by the secretariat that runs the programme.
MADE = "unit_id = ANY (ARRAY(SELECT made_units()))"
LEADS = f"""programme_id = {MINE} AND unit_id = (SELECT my_unit()) AND EXISTS
  (SELECT 1 FROM people_role r WHERE r.id = (SELECT my_hat()) AND r.kind = 'leader')"""
KEEPS = f"(programme_id = {RUN} AND (made_unit OR {MADE})) OR ({LEADS})"
KEEPS_OR_HAS = f"{KEEPS} OR role_id = (SELECT my_hat())"

WALLS = [
    Wall("programme_seat", read=KEEPS_OR_HAS, add=KEEPS, change=KEEPS_OR_HAS,
         codes=("kind", "title"), history=True,
         only=("to_on", "is_out", "came_on", "version", "changed_by_id", "sys_from", "event_id")),
    Wall("networks_tablecode", read=ACTS, add=f"{RUNS} AND opened_by_id = (SELECT my_hat())",
         change=RUNS, history=True,
         only=("closed_at", "version", "changed_by_id", "sys_from", "event_id")),
]  # fmt: skip

AFTER = """
CREATE POLICY seated ON programme_body FOR SELECT TO laget_owner USING (true);
CREATE POLICY seated ON programme_programme FOR SELECT TO laget_owner USING (true);
CREATE POLICY seated ON people_role FOR INSERT TO laget_owner WITH CHECK (EXISTS
  (SELECT 1 FROM organisations_unit u WHERE u.id = unit_id AND u.secrecy_area = 'upper'));
CREATE POLICY left_seat ON people_role FOR UPDATE TO laget_owner USING (EXISTS
  (SELECT 1 FROM organisations_unit u WHERE u.id = unit_id AND u.secrecy_area = 'upper'));
CREATE POLICY at_tables ON networks_tablecode FOR SELECT TO laget_owner USING (true);
CREATE POLICY at_tables ON networks_question FOR SELECT TO laget_owner USING (true);
CREATE POLICY at_tables ON networks_translation FOR SELECT TO laget_owner USING (true);
CREATE POLICY at_tables ON networks_gathering FOR SELECT TO laget_owner USING (true);
CREATE POLICY at_tables ON networks_input FOR SELECT TO laget_owner USING (true);
CREATE POLICY from_tables ON networks_input FOR INSERT TO laget_owner WITH CHECK (
  phone IS NOT NULL AND stage = 'waits' AND looked_by_id IS NULL);
DROP TRIGGER IF EXISTS seat_taken ON programme_seat;
CREATE TRIGGER seat_taken BEFORE INSERT ON programme_seat FOR EACH ROW
  WHEN (current_user = 'laget_app') EXECUTE FUNCTION seat_is_taken();
DROP TRIGGER IF EXISTS seat_left ON programme_seat;
CREATE TRIGGER seat_left BEFORE UPDATE ON programme_seat FOR EACH ROW
  WHEN (current_user = 'laget_app') EXECUTE FUNCTION seat_is_left();
"""

"""The walls around those who come to a gathering without a hat, part of `laget.walls`; and around
those who come in a municipality's hat. No child is in these tables.

A guest has no hat and so sees nothing. Six functions, and no more, answer: two to the code of an
invitation (the gathering, and signing up), four to the guest's own (what stands, changing it,
cancelling it, and saying what it was worth). The guest's own code is kept nowhere; the database is
asked with its digest.
"""

from laget.core.walls import Wall
from laget.networks.kept import ANSWERED, EMPTIED
from laget.networks_walls import ACTS, FEW, RUNS

#: Counting places needs every row; whoever comes sees only their own. The engine counts.
FUNCTIONS = f"""
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION queue_of(meeting uuid) RETURNS TABLE (
    registration uuid, by_role uuid, place bigint) STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT r.id, r.changed_by_id, row_number() OVER (ORDER BY r.number)
     FROM networks_registration r WHERE r.gathering_id = meeting AND NOT r.is_out $$;
CREATE OR REPLACE FUNCTION number_after(meeting uuid) RETURNS integer STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT coalesce(max(r.number), 0) + 1 FROM networks_registration r
     WHERE r.gathering_id = meeting $$;
CREATE OR REPLACE FUNCTION staff_gatherings() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT g.id FROM networks_gathering g WHERE g.for_staff AND NOT g.is_out
     AND g.programme_id IN (SELECT seen_programmes())
     AND g.programme_id IN (SELECT t.programme_id FROM networks_team t
       JOIN organisations_unit u ON u.id = my_unit()
       WHERE t.authority_id = u.authority_id AND NOT t.is_out) $$;
CREATE OR REPLACE FUNCTION my_gatherings() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT g.id FROM networks_gathering g WHERE g.programme_id IN (SELECT my_programmes())
     UNION SELECT staff_gatherings()
     UNION SELECT r.gathering_id FROM networks_registration r
       WHERE r.changed_by_id = my_hat() AND NOT r.is_out $$;
CREATE OR REPLACE FUNCTION gathering_queue(meeting uuid) RETURNS TABLE (
    registration uuid, by_role uuid, place bigint) STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT q.* FROM queue_of(meeting) q WHERE meeting IN (SELECT my_gatherings()) $$;
CREATE OR REPLACE FUNCTION gathering_number(meeting uuid) RETURNS integer STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT number_after(meeting) WHERE meeting IN (SELECT my_gatherings()) $$;
REVOKE ALL ON FUNCTION queue_of(uuid), number_after(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_of(uuid), number_after(uuid) TO laget_owner;
-- What participants say it was worth, never one by one: for the secretariat when at least five have
-- answered, and for others who act in the programme when nobody can answer any more.
CREATE OR REPLACE FUNCTION worth_told(meeting uuid) RETURNS boolean STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT EXISTS (SELECT 1 FROM networks_gathering g WHERE g.id = meeting
       AND (g.programme_id IN (SELECT run_programmes())
         OR (g.programme_id IN (SELECT my_programmes())
           AND g.to_on + {ANSWERED.days} < asking_on())))
     AND (SELECT count(*) FROM networks_evaluation e
       WHERE e.gathering_id = meeting AND NOT e.is_out) >= 5 $$;
CREATE OR REPLACE FUNCTION gathering_worth(meeting uuid) RETURNS TABLE (
    answered bigint, middle float)
  STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY e.useful)
     FROM networks_evaluation e WHERE e.gathering_id = meeting AND NOT e.is_out
     HAVING worth_told(meeting) $$;
RESET ROLE;

CREATE OR REPLACE FUNCTION gathering_words(meeting uuid) RETURNS SETOF text STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT e.text FROM networks_evaluation e WHERE e.gathering_id = meeting AND NOT e.is_out
     AND e.stage = 'up' AND worth_told(meeting) ORDER BY e.text $$;

-- What waits where the secretariat has nobody else than whoever answers for it: anybody else who
-- acts in the programme reads it for the second time.
CREATE OR REPLACE FUNCTION worth_to_look() RETURNS SETOF uuid STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT e.id FROM networks_evaluation e JOIN programme_programme m ON m.id = e.programme_id
     JOIN people_role w ON w.id = e.written_by_id
     WHERE e.stage = 'waits' AND m.id IN (SELECT my_programmes()) AND w.person_id <> my_person()
       AND worth_told(e.gathering_id)
       AND NOT EXISTS (SELECT 1 FROM people_role s WHERE s.unit_id = m.unit_id
         AND s.person_id <> w.person_id AND s.from_on <= asking_on()
         AND (s.to_on IS NULL OR s.to_on > asking_on())) $$;

CREATE OR REPLACE FUNCTION guest_event(happened text, meant text, about uuid, other uuid,
    moment timestamptz, answers uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE told text; pinch bytea := uuid_send(gen_random_uuid()); event uuid := uuidv7();
BEGIN
  SELECT jsonb_strip_nulls(jsonb_build_object('kind', happened, 'thing', about, 'code', meant,
      'other', other, 'at', (extract(epoch FROM moment) * 1000000)::bigint, 'unit', u.id,
      'authority', u.authority_id))::text INTO told
    FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id WHERE r.id = answers;
  INSERT INTO core_event (id, canonical, salt, digest)
    VALUES (event, told, pinch, sha256(pinch || convert_to(told, 'UTF8')));
  RETURN event;
END $$;
CREATE OR REPLACE FUNCTION guest_gathering(meeting uuid) RETURNS jsonb STABLE LANGUAGE sql AS
  $$ SELECT jsonb_build_object('name', g.name, 'kind', g.kind, 'lead', g.lead, 'where', g."where",
       'from_on', g.from_on, 'to_on', g.to_on, 'languages', g.languages, 'capacity', g.capacity,
       'register_by', g.register_by, 'is_out', g.is_out,
       'taken', (SELECT count(*) FROM queue_of(g.id)),
       'items', coalesce((SELECT jsonb_agg(jsonb_build_object('name', i.name, 'when_said',
           i.when_said, 'minutes', i.minutes, 'by_whom', i.by_whom) ORDER BY i.number, i.id)
         FROM networks_item i WHERE i.gathering_id = g.id AND NOT i.is_out), '[]'))
     FROM networks_gathering g WHERE g.id = meeting $$;
CREATE OR REPLACE FUNCTION guest_invited(said text, today date) RETURNS SETOF networks_invitation
  STABLE LANGUAGE sql AS
  $$ SELECT i.* FROM networks_invitation i JOIN networks_gathering g ON g.id = i.gathering_id
     WHERE i.code = said AND i.closed_at IS NULL AND NOT i.is_out AND g.to_on >= today $$;
CREATE OR REPLACE FUNCTION guest_door(said text, today date) RETURNS jsonb STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT guest_gathering(i.gathering_id) || jsonb_build_object('as', i.kind)
     FROM guest_invited(said, today) i $$;
CREATE OR REPLACE FUNCTION guest_comes(said text, moment timestamptz, today date, form uuid,
    digest text, called text, from_where text, needs text, eats text, company text) RETURNS text
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE i networks_invitation; g networks_gathering; event uuid; many record;
BEGIN
  IF EXISTS (SELECT 1 FROM networks_registration r WHERE r.id = form) THEN
    RETURN 'kept';  -- received before the code was closed
  END IF;
  SELECT * INTO i FROM guest_invited(said, today);
  IF i.id IS NULL THEN RETURN 'closed'; END IF;
  SELECT * INTO g FROM networks_gathering m WHERE m.id = i.gathering_id;
  PERFORM pg_advisory_xact_lock(hashtextextended(g.id::text, 0));  -- in the order they come
  IF EXISTS (SELECT 1 FROM networks_registration r WHERE r.id = form) THEN
    RETURN 'kept';  -- the very same form, sent again
  END IF;
  IF g.is_out THEN RETURN 'out'; END IF;
  IF g.register_by < today THEN RETURN 'late'; END IF;
  -- By one invitation: 60 a minute, and 2000 in all.
  SELECT count(*) FILTER (WHERE n.sys_from > moment - interval '1 minute') AS crowd,
      count(*) AS whole INTO many FROM networks_guest n WHERE n.invitation_id = i.id;
  IF many.whole >= 2000 THEN RETURN 'full'; END IF;
  IF many.crowd >= 60 THEN RETURN 'slowly'; END IF;
  PERFORM guest_can_say(digest, called, from_where, needs, eats, company);
  event := guest_event('networks.registered', i.kind, g.id, NULL, moment, i.opened_by_id);
  INSERT INTO networks_registration (id, programme_id, version, is_out, sys_from, event_id,
      gathering_id, kind, name, number)
    VALUES (form, g.programme_id, 1, false, moment, event, g.id, i.kind, '', number_after(g.id));
  INSERT INTO networks_guest (id, programme_id, version, is_out, sys_from, event_id,
      registration_id, invitation_id, mark, name, home, access, food, along, has_evaluated)
    VALUES (uuidv7(), g.programme_id, 1, false, moment, event, form, i.id, digest, called,
      from_where, needs, eats, company, false);
  RETURN 'kept';
END $$;
CREATE OR REPLACE FUNCTION guest_can_say(digest text, called text, from_where text, needs text,
    eats text, company text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF length(digest) <> 64 OR btrim(called) = '' OR length(called) > 120 OR length(from_where) > 200
      OR greatest(length(needs), length(eats), length(company)) > 1000 THEN
    RAISE EXCEPTION 'not what a guest writes' USING ERRCODE = 'check_violation';
  END IF;
END $$;
CREATE OR REPLACE FUNCTION guest_own(digest text) RETURNS SETOF networks_guest
  STABLE LANGUAGE sql AS
  $$ SELECT n.* FROM networks_guest n JOIN networks_registration r ON r.id = n.registration_id
     WHERE n.mark = digest AND NOT n.is_out AND NOT r.is_out $$;
CREATE OR REPLACE FUNCTION guest_is_moved(meeting uuid, since timestamptz) RETURNS boolean
  STABLE LANGUAGE plpgsql AS $$
BEGIN  -- the day or the place was another when the guest signed up, or has been since
  RETURN EXISTS (SELECT 1 FROM networks_gathering g JOIN networks_gathering_history h
    ON h.id = g.id WHERE g.id = meeting AND h.sys_to > since
      AND (h.from_on, h.to_on, h.when_said, h.starts_at, h."where") IS DISTINCT FROM
        (g.from_on, g.to_on, g.when_said, g.starts_at, g."where"));
END $$;
CREATE OR REPLACE FUNCTION guest_self(digest text) RETURNS jsonb STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT guest_gathering(r.gathering_id) || jsonb_build_object('as', r.kind, 'called', n.name,
       'home', n.home, 'access', n.access, 'food', n.food, 'along', n.along,
       'has_evaluated', n.has_evaluated, 'version', n.version, 'place', (SELECT q.place
         FROM queue_of(r.gathering_id) q WHERE q.registration = r.id),
       'is_moved', guest_is_moved(r.gathering_id, r.sys_from))
     FROM guest_own(digest) n JOIN networks_registration r ON r.id = n.registration_id $$;
CREATE OR REPLACE FUNCTION guest_changes(digest text, moment timestamptz, today date, seen integer,
    called text, from_where text, needs text, eats text, company text) RETURNS text
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE n networks_guest; meeting networks_gathering;
BEGIN
  SELECT * INTO n FROM guest_own(digest);
  IF n.id IS NULL THEN RETURN 'closed'; END IF;
  IF (n.name, n.home, n.access, n.food, n.along) = (called, from_where, needs, eats, company) THEN
    RETURN 'kept';  -- it stands so already
  END IF;
  SELECT g.* INTO meeting FROM networks_gathering g JOIN networks_registration r
    ON r.gathering_id = g.id WHERE r.id = n.registration_id;
  IF meeting.is_out THEN RETURN 'out'; END IF;
  IF meeting.to_on < today THEN RETURN 'over'; END IF;
  IF n.version >= 500 THEN RETURN 'full'; END IF;
  PERFORM guest_can_say(digest, called, from_where, needs, eats, company);
  UPDATE networks_guest o SET name = called, home = from_where, access = needs, food = eats,
      along = company, version = o.version + 1, event_id = guest_event('networks.guest-changed',
        NULL, n.registration_id, NULL, moment, i.opened_by_id)
    FROM networks_invitation i
    WHERE o.id = n.id AND o.version = seen AND i.id = o.invitation_id;
  RETURN CASE WHEN FOUND THEN 'kept' ELSE 'changed' END;
END $$;
CREATE OR REPLACE FUNCTION guest_cancels(digest text, moment timestamptz, today date) RETURNS text
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE n networks_guest; g networks_gathering; answers uuid; mine bigint; event uuid; first record;
BEGIN
  SELECT * INTO n FROM guest_own(digest);
  IF n.id IS NULL THEN RETURN 'closed'; END IF;
  SELECT m.* INTO g FROM networks_gathering m JOIN networks_registration r
    ON r.gathering_id = m.id WHERE r.id = n.registration_id;
  IF g.to_on < today THEN RETURN 'over'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(g.id::text, 0));
  SELECT q.place INTO mine FROM queue_of(g.id) q WHERE q.registration = n.registration_id;
  IF mine IS NULL THEN RETURN 'closed'; END IF;
  SELECT i.opened_by_id INTO answers FROM networks_invitation i WHERE i.id = n.invitation_id;
  event := guest_event('networks.unregistered', NULL, n.registration_id, NULL, moment, answers);
  -- The first who waits gets the place; in a hat, by notice.
  SELECT q.registration, q.by_role INTO first FROM queue_of(g.id) q
    WHERE mine <= g.capacity AND q.place = g.capacity + 1 AND NOT g.is_out;
  IF first.registration IS NOT NULL THEN
    PERFORM guest_event('networks.place-freed', NULL, first.registration, first.by_role, moment,
      answers);
    INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
      SELECT uuidv7(), p.id, 'place', first.registration, moment, 'waiting', 0 FROM people_role p
      WHERE p.id = first.by_role AND p.from_on <= today AND (p.to_on IS NULL OR p.to_on > today);
  END IF;
  UPDATE networks_registration r SET is_out = true, version = r.version + 1, event_id = event
    WHERE r.id = n.registration_id;
  UPDATE networks_guest o SET is_out = true, version = o.version + 1, event_id = event,
    {EMPTIED} WHERE o.id = n.id;
  RETURN 'kept';
END $$;
DROP FUNCTION IF EXISTS guest_evaluates(text, timestamptz, date, smallint, text);
CREATE OR REPLACE FUNCTION guest_evaluates(digest text, moment timestamptz, today date,
    form uuid, grade smallint, words text) RETURNS text
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE n networks_guest; g networks_gathering; answers uuid;
BEGIN
  IF EXISTS (SELECT 1 FROM networks_evaluation e WHERE e.id = form) THEN RETURN 'kept'; END IF;
  SELECT * INTO n FROM guest_own(digest);
  IF n.id IS NULL THEN RETURN 'closed'; END IF;
  SELECT m.* INTO g FROM networks_gathering m JOIN networks_registration r
    ON r.gathering_id = m.id WHERE r.id = n.registration_id;
  IF g.is_out THEN RETURN 'out'; END IF;
  IF g.to_on > today THEN RETURN 'early'; END IF;
  IF g.to_on + {ANSWERED.days} < today THEN RETURN 'over'; END IF;
  IF grade NOT BETWEEN 1 AND 5 OR length(words) > 2000 THEN
    RAISE EXCEPTION 'not what a guest answers' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE networks_guest o SET has_evaluated = true WHERE o.id = n.id AND NOT o.has_evaluated;
  IF NOT FOUND THEN RETURN 'done'; END IF;
  SELECT i.opened_by_id INTO answers FROM networks_invitation i WHERE i.id = n.invitation_id;
  -- Nothing in the row or in the journal says whose it is. Whoever opened the invitation answers
  -- for the words; somebody else must read them.
  INSERT INTO networks_evaluation (id, programme_id, version, is_out, sys_from, event_id, stage,
      written_by_id, back_because, gathering_id, useful, text)
    VALUES (form, g.programme_id, 1, false, moment, guest_event('networks.evaluated', NULL,
      g.id, NULL, moment, answers), CASE WHEN btrim(words) = '' THEN 'written' ELSE 'waits' END,
      CASE WHEN btrim(words) = '' THEN NULL ELSE answers END, '', g.id, grade, btrim(words));
  RETURN 'kept';
END $$;
REVOKE ALL ON FUNCTION guest_event(text, text, uuid, uuid, timestamptz, uuid),
  guest_gathering(uuid), guest_invited(text, date), guest_own(text),
  guest_is_moved(uuid, timestamptz),
  guest_can_say(text, text, text, text, text, text),
  guest_door(text, date), guest_self(text),
  guest_comes(text, timestamptz, date, uuid, text, text, text, text, text, text),
  guest_changes(text, timestamptz, date, integer, text, text, text, text, text),
  guest_cancels(text, timestamptz, date),
  guest_evaluates(text, timestamptz, date, uuid, smallint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guest_door(text, date), guest_self(text),
  guest_comes(text, timestamptz, date, uuid, text, text, text, text, text, text),
  guest_changes(text, timestamptz, date, integer, text, text, text, text, text),
  guest_cancels(text, timestamptz, date),
  guest_evaluates(text, timestamptz, date, uuid, smallint, text) TO laget_app;
"""

HAT = "(SELECT my_hat())"
TO_LOOK = "id = ANY (ARRAY(SELECT worth_to_look()))"
OPEN_TO_ME = "ANY (ARRAY(SELECT staff_gatherings()))"
#: A hat's own registration; the wall of that table says which these are.
OWN = f"SELECT r.{{}} FROM networks_registration r WHERE r.changed_by_id = {HAT} AND NOT r.is_out"

WALLS = [
    Wall("networks_invitation", read=ACTS, add=f"{RUNS} AND opened_by_id = {HAT}", change=RUNS,
         codes=("kind",), history=True,
         only=("closed_at", "version", "changed_by_id", "sys_from", "event_id")),
    Wall("networks_guest", read=FEW, add=f"{ACTS} AND changed_by_id = {HAT}", change=FEW),
    Wall("networks_registration", read=f"{ACTS} OR changed_by_id = {HAT}",
         add=f"{ACTS} OR (kind = 'local' AND changed_by_id = {HAT}"
             f" AND gathering_id = {OPEN_TO_ME})",
         change=f"{ACTS} OR changed_by_id = {HAT}", codes=("kind",), history=True),
    Wall("networks_need", read=FEW, add=f"{ACTS} OR registration_id IN ({OWN.format('id')})",
         change=f"{ACTS} OR changed_by_id = {HAT}", history=True),
    Wall("networks_evaluation", read=f"{FEW} OR {TO_LOOK}", change=f"{RUNS} OR {TO_LOOK}",
         codes=("stage",), history=True,
         add=f"role_id = {HAT} AND ({ACTS} OR gathering_id IN ({OWN.format('gathering_id')}))"),
]  # fmt: skip

AFTER = """
CREATE POLICY invited ON networks_invitation FOR SELECT TO laget_owner USING (true);
CREATE POLICY moved ON networks_gathering_history FOR SELECT TO laget_owner USING (true);
CREATE POLICY guests ON networks_item FOR SELECT TO laget_owner USING (true);
CREATE POLICY guests ON networks_registration FOR SELECT TO laget_owner USING (true);
CREATE POLICY come ON networks_registration FOR INSERT TO laget_owner
  WITH CHECK (changed_by_id IS NULL AND name = '');
CREATE POLICY cancel ON networks_registration FOR UPDATE TO laget_owner
  USING (changed_by_id IS NULL) WITH CHECK (is_out);
CREATE POLICY guests ON networks_guest FOR SELECT TO laget_owner USING (true);
CREATE POLICY come ON networks_guest FOR INSERT TO laget_owner
  WITH CHECK (invitation_id IS NOT NULL);
CREATE POLICY change ON networks_guest FOR UPDATE TO laget_owner
  USING (invitation_id IS NOT NULL) WITH CHECK (true);
CREATE POLICY guests ON networks_evaluation FOR SELECT TO laget_owner USING (true);
CREATE POLICY come ON networks_evaluation FOR INSERT TO laget_owner WITH CHECK (
  role_id IS NULL AND stage IN ('written', 'waits') AND looked_by_id IS NULL);
"""

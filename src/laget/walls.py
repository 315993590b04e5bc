"""The second wall, whole: who the database lets read, add and change each table about a child.

The scopes are a handful of functions that return ids for the hat that asks; they are owned by the
engine, and written `= ANY (ARRAY(SELECT scope()))` so that the policies use the index. The first
wall (each room's permissions) says the same in Django's words; a test holds the two equal.
"""

from laget import (
    closing_walls,
    family_walls,
    guest_walls,
    joined_walls,
    leaving_walls,
    protection_walls,
    secretariat_walls,
)
from laget.asking_walls import WALLS as ASKING
from laget.cases_walls import WALLS as CASES
from laget.circles import CIRCLE, LED, LISTED, MINE, TEAM, UNIT, WHOLE, WRITE, WROTE, about_child
from laget.concerns_walls import WALLS as CONCERNS
from laget.core.walls import Wall
from laget.faults_walls import AFTER as FAULTS_AFTER
from laget.faults_walls import FUNCTIONS as FAULT_FUNCTIONS
from laget.faults_walls import WALLS as FAULTS
from laget.kin_walls import AFTER as KIN_AFTER
from laget.kin_walls import FUNCTIONS as KIN_FUNCTIONS
from laget.kin_walls import WALLS as KIN
from laget.lead_walls import FUNCTIONS as LEAD_FUNCTIONS
from laget.lead_walls import INVITED, MEETING, NEWS, POINTED
from laget.lead_walls import WALLS as LEAD
from laget.library_walls import FUNCTIONS as LIBRARY_FUNCTIONS
from laget.library_walls import WALLS as LIBRARY
from laget.networks_walls import WALLS as NETWORKS
from laget.notices_walls import AFTER as NOTICES_AFTER
from laget.notices_walls import FUNCTIONS as NOTICES_FUNCTIONS
from laget.notices_walls import WALLS as NOTICES
from laget.number_walls import FUNCTIONS as NUMBERS
from laget.plans_walls import WALLS as PLANS
from laget.programme_walls import FUNCTIONS as PROGRAMME_FUNCTIONS
from laget.programme_walls import WALLS as PROGRAMME
from laget.referrals_walls import AFTER as REFERRALS_AFTER
from laget.referrals_walls import FUNCTIONS as REFERRALS_FUNCTIONS
from laget.referrals_walls import WALLS as REFERRALS
from laget.voice_walls import FUNCTIONS as VOICE_FUNCTIONS
from laget.voice_walls import IN_CONFIDENCE
from laget.voice_walls import WALLS as VOICE

FUNCTIONS = """
CREATE OR REPLACE FUNCTION asking_hat() RETURNS uuid STABLE LANGUAGE sql AS
  $$ SELECT nullif(current_setting('laget.actor', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION asking_on() RETURNS date STABLE LANGUAGE sql AS
  $$ SELECT nullif(current_setting('laget.on', true), '')::date $$;
CREATE OR REPLACE FUNCTION asking_at() RETURNS timestamptz STABLE LANGUAGE sql AS
  $$ SELECT coalesce(nullif(current_setting('laget.at', true), '')::timestamptz, now()) $$;
CREATE OR REPLACE FUNCTION known_at() RETURNS timestamptz STABLE LANGUAGE sql AS
  $$ SELECT coalesce(nullif(current_setting('laget.known_at', true), '')::timestamptz, now()) $$;
CREATE OR REPLACE FUNCTION asking_child() RETURNS uuid STABLE LANGUAGE sql AS
  $$ SELECT nullif(current_setting('laget.child', true), '')::uuid $$;

GRANT EXECUTE ON FUNCTION asking_hat(), asking_on(), asking_at(), asking_child() TO PUBLIC;
SET LOCAL ROLE laget_engine;
CREATE OR REPLACE FUNCTION my_hat() RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT id FROM people_role WHERE id = asking_hat() AND from_on <= asking_on()
     AND (to_on IS NULL OR to_on > asking_on()) $$;
CREATE OR REPLACE FUNCTION my_unit() RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT unit_id FROM people_role WHERE id = my_hat() $$;
CREATE OR REPLACE FUNCTION units_led_by(role uuid) RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ WITH RECURSIVE led AS (
       SELECT u.id, u.secrecy_area FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
       WHERE r.id = units_led_by.role AND r.kind = 'leader'
       UNION
       SELECT u.id, u.secrecy_area FROM organisations_unit u JOIN led ON u.parent_id = led.id
         AND u.secrecy_area = led.secrecy_area)
     SELECT id FROM led $$;
CREATE OR REPLACE FUNCTION led_units() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS $$ SELECT units_led_by(my_hat()) $$;
CREATE OR REPLACE FUNCTION my_units() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT my_unit() WHERE my_unit() IS NOT NULL UNION SELECT led_units() $$;

CREATE OR REPLACE FUNCTION same_children(them uuid[]) RETURNS SETOF uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT unnest(them)
     UNION SELECT id FROM children_child WHERE joined_into_id = ANY (them)
     UNION SELECT joined_into_id FROM children_child
       WHERE id = ANY (them) AND joined_into_id IS NOT NULL
     UNION SELECT b.id FROM children_child a JOIN children_child b
       ON b.joined_into_id = a.joined_into_id WHERE a.id = ANY (them) $$;

CREATE OR REPLACE FUNCTION part_in(p teams_participation, only_open boolean) RETURNS boolean
  STABLE LANGUAGE sql AS
  $$ SELECT p.from_on <= asking_on() AND (p.to_on IS NULL OR p.to_on > asking_on())
     AND ((p.shared AND NOT p.only_question) OR NOT only_open) AND (p.basis = 'statute' OR EXISTS (
       SELECT 1 FROM consent_consent c WHERE c.id = p.consent_id
         AND (c.withdrawn_on IS NULL OR c.withdrawn_on > asking_on())
         AND (c.valid_to IS NULL OR c.valid_to > asking_on()))) $$;

CREATE OR REPLACE FUNCTION yes_holds(consent uuid, child uuid, unit uuid) RETURNS boolean STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT my_hat() IS NOT NULL AND EXISTS (SELECT 1 FROM consent_consent c
     WHERE c.id = consent AND c.to_unit_id = unit AND c.given_on <= asking_on()
       AND (c.withdrawn_on IS NULL OR c.withdrawn_on > asking_on())
       AND (c.valid_to IS NULL OR c.valid_to > asking_on())
       AND c.child_id IN (SELECT same_children(ARRAY[child]))) $$;

CREATE OR REPLACE FUNCTION children_i_help(only_open boolean) RETURNS SETOF uuid STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql ROWS 100 AS $$
DECLARE hat uuid := my_hat(); focus uuid := asking_child(); them uuid[];
BEGIN
  IF hat IS NULL THEN RETURN; END IF;
  IF focus IS NULL THEN
    them := ARRAY(
      SELECT m.child_id FROM teams_member m JOIN teams_participation p ON p.id = m.participation_id
        WHERE m.role_id = hat AND m.from_on <= asking_on()
          AND (m.to_on IS NULL OR m.to_on > asking_on()) AND part_in(p, only_open)
      UNION SELECT p.child_id FROM teams_participation p
        WHERE p.unit_id = ANY (ARRAY(SELECT led_units())) AND part_in(p, only_open));
    RETURN QUERY SELECT same_children(them);
  ELSE
    them := ARRAY(SELECT same_children(ARRAY[focus]));
    IF EXISTS (
      SELECT 1 FROM teams_member m JOIN teams_participation p ON p.id = m.participation_id
        WHERE m.child_id = ANY (them) AND m.role_id = hat AND m.from_on <= asking_on()
          AND (m.to_on IS NULL OR m.to_on > asking_on()) AND part_in(p, only_open))
      OR EXISTS (SELECT 1 FROM teams_participation p
        WHERE p.child_id = ANY (them) AND part_in(p, only_open)
          AND p.unit_id = ANY (ARRAY(SELECT led_units())))
    THEN RETURN QUERY SELECT unnest(them); END IF;
  END IF;
END $$;
CREATE OR REPLACE FUNCTION team_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS $$ SELECT children_i_help(true) $$;
CREATE OR REPLACE FUNCTION unit_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_temp LANGUAGE sql AS $$ SELECT children_i_help(false) $$;

CREATE OR REPLACE FUNCTION listed_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 500
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE units uuid[] := ARRAY(SELECT my_units()); focus uuid := asking_child();
BEGIN
  RETURN QUERY SELECT l.child_id FROM children_listing l
    WHERE l.unit_id = ANY (units) AND (focus IS NULL OR l.child_id = focus)
      AND l.from_on <= asking_on() AND (l.to_on IS NULL OR l.to_on > asking_on());
END $$;

CREATE OR REPLACE FUNCTION whole_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT same_children(ARRAY(SELECT k.child_id FROM consent_consent k JOIN people_role r
       ON r.id = my_hat() AND r.kind = 'coordinator' AND k.to_unit_id = r.unit_id
     JOIN organisations_unit u ON u.id = r.unit_id AND u.kind = 'coordinating_unit'
     WHERE (asking_child() IS NULL OR k.child_id IN (SELECT same_children(ARRAY[asking_child()])))
       AND k.given_on <= asking_on() AND (k.withdrawn_on IS NULL OR k.withdrawn_on > asking_on())
       AND (k.valid_to IS NULL OR k.valid_to > asking_on()))) $$;

CREATE OR REPLACE FUNCTION asked_to_help() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 50
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT same_children(ARRAY(SELECT child_id FROM referrals_referral
       WHERE receiver_id IN (SELECT my_units()) AND sys_from >= asking_at())) $$;

-- Who is named, and whether they wear that hat today: where nobody does, their leaders stand in.
CREATE OR REPLACE FUNCTION named_for(protection uuid)
  RETURNS TABLE (role uuid, unit uuid, worn boolean) STABLE LANGUAGE sql AS $$
  SELECT r.id, r.unit_id, r.from_on <= asking_on() AND (r.to_on IS NULL OR r.to_on > asking_on())
     FROM children_protectionnamed n JOIN people_role r ON r.id = n.role_id
     WHERE n.protection_id = protection AND (n.to_on IS NULL OR n.to_on > asking_on()) $$;
CREATE OR REPLACE FUNCTION nobody_named(protection uuid) RETURNS boolean STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT my_hat() IS NOT NULL AND NOT EXISTS (SELECT 1 FROM named_for(protection)) $$;

CREATE OR REPLACE FUNCTION coordinated_authority() RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT u.authority_id FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
     WHERE r.id = my_hat() AND r.kind = 'coordinator' AND u.kind = 'coordinating_unit' $$;
CREATE OR REPLACE FUNCTION gap_counts(day date) RETURNS TABLE (
    rule text, found bigint, children bigint, oldest date, fresh bigint)
  STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT g.rule::text, count(*), count(DISTINCT g.child_id), min(g.since), count(*) FILTER (
       WHERE least(g.opened_on, CASE WHEN g.due < g.opened_on THEN g.due + 1 ELSE g.since END)
         > day - 7)
     FROM gaps_gap g JOIN children_child c ON c.id = g.child_id
     WHERE c.authority_id = coordinated_authority() AND g.closed_at IS NULL AND g.opened_on <= day
       AND g.child_id NOT IN (SELECT same_children(ARRAY(SELECT p.child_id
         FROM children_protection p WHERE p.from_on <= day AND (p.to_on IS NULL OR p.to_on > day))))
     GROUP BY GROUPING SETS ((g.rule), ()) $$;

CREATE OR REPLACE FUNCTION kept_record(child uuid) RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT coalesce(joined_into_id, id) FROM children_child WHERE id = child $$;
REVOKE ALL ON FUNCTION same_children(uuid[]), named_for(uuid), part_in(teams_participation, boolean),
  children_i_help(boolean), kept_record(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_record(uuid) TO laget_owner;
RESET ROLE;

"""
FUNCTIONS += (
    NUMBERS
    + KIN_FUNCTIONS
    + LEAD_FUNCTIONS
    + """
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE kept text; told text;
BEGIN
  -- By name: a column that came later stands last in the twin, after sys_to.
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
      string_agg('($1).' || quote_ident(attname), ', ' ORDER BY attnum) INTO kept, told
    FROM pg_attribute WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('INSERT INTO %I (%s, sys_to) SELECT %s, $2', TG_TABLE_NAME || '_history',
      kept, told) USING OLD, asking_at();
  IF TG_OP = 'UPDATE' THEN NEW.sys_from := asking_at(); RETURN NEW; END IF;
  RETURN OLD;
END $$;

CREATE OR REPLACE FUNCTION lapsed_part_ends() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  -- A unit comes back by a new yes; its earlier part ended on the day the earlier yes did.
  UPDATE teams_participation p
    SET to_on = greatest(p.from_on, least(c.withdrawn_on, c.valid_to)) FROM consent_consent c
    WHERE c.id = p.consent_id AND p.to_on IS NULL AND p.child_id = NEW.child_id
      AND p.unit_id = NEW.unit_id AND least(c.withdrawn_on, c.valid_to) <= asking_on();
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION referral_answered() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE r record; said text; pinch bytea := uuid_send(gen_random_uuid());
BEGIN
  -- The receiver answers a need and must not learn whose it is, so the database carries the answer
  -- to the child: it opens the referral, tells the story, and looks for what is missing now.
  UPDATE referrals_referral
    SET receiver_id = CASE WHEN NEW.state IN ('accepted', 'done') THEN NEW.to_unit_id END,
      told_to_id = CASE WHEN NEW.state IN ('sent', 'declined') THEN told_to_id END
    WHERE offer_id = NEW.id RETURNING child_id, unit_id, authority_id, shared INTO r;
  IF NOT FOUND THEN RETURN NEW; END IF;
  said := jsonb_build_object('kind', 'referral.answered', 'code', NEW.state, 'shared', r.shared,
    'at', (extract(epoch FROM asking_at()) * 1000000)::bigint, 'unit', r.unit_id,
    'authority', r.authority_id, 'about', r.child_id, 'thing', NEW.to_unit_id)::text;
  INSERT INTO core_event (id, canonical, salt, digest)
    VALUES (uuidv7(), said, pinch, sha256(pinch || convert_to(said, 'UTF8')));
  PERFORM gaps_refresh(r.child_id, asking_on());
  RETURN NEW;
END $$;
"""
)
FUNCTIONS += VOICE_FUNCTIONS + leaving_walls.FUNCTIONS + NOTICES_FUNCTIONS
FUNCTIONS += PROGRAMME_FUNCTIONS + LIBRARY_FUNCTIONS + FAULT_FUNCTIONS + REFERRALS_FUNCTIONS
FUNCTIONS += secretariat_walls.FUNCTIONS + guest_walls.FUNCTIONS + family_walls.FUNCTIONS
FUNCTIONS += protection_walls.FUNCTIONS + joined_walls.FUNCTIONS

SEES_CHILD = f"id = {TEAM} OR id = {UNIT} OR id = {LISTED} OR id = {WHOLE}"
HELPS_CHILD = f"child_id = {TEAM} OR child_id = {UNIT}"
KNOWS_CHILD = f"{HELPS_CHILD} OR child_id = {LISTED}"
#: What a service has written itself of the children on its own list.
OWN_LIST = f"unit_id = {MINE} AND child_id = {LISTED}"
#: Two records, of which neither is hidden from the one who asks.
JOINS = (
    f"({CIRCLE} OR ({OWN_LIST}) OR parted_by_id = (SELECT my_hat()))"
    " AND other_id <> ALL (ARRAY(SELECT guarded_children()))"
)
#: Who is named for a child is told to those who are.
NAMES = "protection_id IN (SELECT id FROM children_protection)"
#: A unit takes part by a yes that holds, or by law around a child it knows of.
TAKES_PART = f"""(basis = 'consent' AND yes_holds(consent_id, child_id, unit_id))
  OR (basis = 'statute' AND ({KNOWS_CHILD} OR child_id = ANY (ARRAY(SELECT asked_to_help()))))"""
#: What the whole team reads is written by those in it.
IN_TEAM = f"{WRITE} AND shared AND child_id = {TEAM}"
#: A hat that works with children: one of the upper rooms begins nothing about a child.
SIGNED_IN = """EXISTS (SELECT 1 FROM people_role r JOIN organisations_unit u ON u.id = r.unit_id
  WHERE r.id = (SELECT my_hat()) AND u.secrecy_area <> 'upper')"""
COORDINATES = "authority_id = (SELECT coordinated_authority())"

WALLS = [
    Wall("children_child", read=SEES_CHILD, add=SIGNED_IN, change=SEES_CHILD, guard="id",
         codes=("country",), history=True),
    Wall("children_nationalid", read=KNOWS_CHILD, add=SIGNED_IN, change=KNOWS_CHILD, guard="child_id",
         codes=("country",)),
    Wall("children_protection", read=KNOWS_CHILD, add=HELPS_CHILD, change=KNOWS_CHILD, guard="child_id",
         codes=("kind",)),
    Wall("children_protectionnamed", read=f"role_id = (SELECT my_hat()) OR {NAMES}", change=NAMES,
         add=f"{NAMES} OR nobody_named(protection_id)"),
    about_child("children_residence", "kind",
                read=f"(kind = 'registered' AND ({KNOWS_CHILD})) OR ({OWN_LIST})"),
    about_child("children_responsibility", "matter", read=OWN_LIST),
    *family_walls.WALLS,
    about_child("children_listing", read=f"unit_id = {MINE}", add=f"({WRITE}) OR ({leaving_walls.TOLD})"),
    *VOICE, *KIN, *NOTICES, *ASKING, *PROGRAMME, *CASES, *NETWORKS, *LIBRARY, *FAULTS, *secretariat_walls.WALLS, *guest_walls.WALLS,
    Wall("children_join", read=JOINS, add=WRITE, change=JOINS, guard="child_id", history=True),
    about_child("consent_consent", "given_by", "form",
                read=f"(to_unit_id = {LED} AND child_id = {UNIT}) OR {WROTE}"
                " OR (to_unit_id = (SELECT my_unit()) AND (SELECT coordinated_authority()) IS NOT NULL)"),
    about_child("consent_keptback", history=False, content=True),
    about_child("teams_case", read=f"child_id = {WHOLE}"),
    Wall("paper_archive", read=f"{WROTE} OR unit_id = {LED}", add=WRITE, guard="child_id",
         change=f"{WROTE} OR unit_id = {LED}", only=("opened_again_on",)),
    about_child("teams_participation", "basis", "statute",
                read=f"child_id = {WHOLE} OR {WROTE} OR (unit_id = {MINE} AND to_on IS NULL"
                     " AND child_id = ANY (ARRAY(SELECT asked_to_help())))",
                add=f"{WROTE} AND (unit_id = {MINE} OR (shared AND child_id = {TEAM}))"
                    f" AND ({TAKES_PART})"),
    about_child("teams_member", add=f"{WRITE} AND EXISTS (SELECT 1 FROM teams_participation p WHERE"
                " p.id = participation_id AND p.unit_id = teams_member.unit_id"
                " AND p.child_id = teams_member.child_id)"),
    *LEAD,
    about_child("teams_followup", read="role_id = (SELECT my_hat())"),
    about_child("teams_batonoffer", "state", "due_rule", read="to_role_id = (SELECT my_hat())"
                " AND (answered_at IS NULL OR answered_at >= (SELECT asking_at()))"),
    *CONCERNS,
    *REFERRALS,
    *PLANS,
    about_child("meetings_meeting", "state", add=IN_TEAM, read=f"id = {MEETING}"),
    about_child("meetings_invitation", "state", add=IN_TEAM, read=INVITED),
    *(about_child(f"meetings_{it}", add=IN_TEAM, content=True) for it in ("heard", "decision")),
    about_child("meetings_record", content=True),
    *leaving_walls.WALLS,
    Wall(
        "gaps_gap",
        read=f"""((circle = child_id AND (child_id = {TEAM} OR child_id = {WHOLE}))
          OR circle = {LED} OR (child_id = {UNIT} AND circle = (SELECT my_unit()))
          OR (whole AND child_id = {WHOLE}))
          AND basis_count = (SELECT count(*) FROM gaps_basis b WHERE b.gap_id = gaps_gap.id)""",
        add="false",
        guard="child_id",
        codes=("rule",),
    ),
    Wall(
        "gaps_basis",
        read=f"""(shared AND child_id = {TEAM} AND {POINTED}) OR unit_id = {LED}
          OR (child_id = {UNIT} AND unit_id = (SELECT my_unit()))
          OR (child_id = {WHOLE} AND (shared OR kind NOT IN ('concern', 'report', 'referral')))""",
        add="false",
        guard="child_id",
        codes=("kind",),
    ),
    Wall("gaps_setting", read="true", add=COORDINATES, change=COORDINATES, codes=("rule", "source"),
         history=True),
    Wall(
        "core_event",
        read=f"""role = (SELECT my_hat()) OR (NOT ({IN_CONFIDENCE}) AND (
          (shared AND about = {TEAM} AND {NEWS}) OR unit = {LED}
          OR (about = {UNIT} AND unit = (SELECT my_unit()))))""",
        add="role = asking_hat()",
        guard="about",
        codes=("kind",),
    ),
    # Everyone sees who works where; only a leader ends a role, in the units led. New ones come by
    # the operator, or in the upper rooms with a seat.
    Wall("people_role", read="true", add="false", change=f"unit_id = {LED}", codes=("kind", "title"), history=True),
    Wall("core_once", read="role = asking_hat()", add="role = asking_hat()", change="role = asking_hat()"),
]  # fmt: skip

#: No child is in these; everyone who works here may read them, and a leader's act ends a role.
OPEN = (
    "organisations_area", "organisations_authority", "organisations_unit", "organisations_unitarea",
    "people_person",
    "rulebook_override",
)  # fmt: skip

AFTER = """
CREATE POLICY looked_up ON children_nationalid FOR SELECT TO laget_owner USING (true);
CREATE POLICY looked_up ON children_child FOR SELECT TO laget_owner USING (true);
CREATE POLICY opening ON referrals_referral FOR ALL TO laget_owner USING (true) WITH CHECK (true);
CREATE POLICY lapsing ON teams_participation TO laget_owner USING (true) WITH CHECK (true);
CREATE POLICY lapsing ON consent_consent FOR SELECT TO laget_owner USING (true);
CREATE POLICY protection ON referrals_offer AS RESTRICTIVE FOR SELECT TO laget_app
  USING (id <> ALL (ARRAY(SELECT guarded_offers())));
CREATE OR REPLACE TRIGGER comes_back BEFORE INSERT ON teams_participation
  FOR EACH ROW WHEN (NEW.basis = 'consent' AND current_user = 'laget_app')
  EXECUTE FUNCTION lapsed_part_ends();
DROP TRIGGER IF EXISTS opens ON referrals_offer;
CREATE TRIGGER opens AFTER UPDATE OF state ON referrals_offer FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION referral_answered();
CREATE POLICY carried ON core_event FOR INSERT TO laget_owner WITH CHECK (true);
CREATE POLICY engine_writes ON gaps_gap FOR ALL TO laget_engine USING (true) WITH CHECK (true);
CREATE POLICY engine_writes ON gaps_basis FOR ALL TO laget_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON gaps_gap, gaps_basis TO laget_engine;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO laget_engine, laget_app, laget_import;
GRANT SELECT, INSERT ON core_seal TO laget_import;
GRANT SELECT ON django_migrations TO laget_app;  -- so that a start can tell what is missing
GRANT USAGE ON SCHEMA public TO laget_app, laget_engine, laget_import;
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO laget_engine, laget_import', current_database());
END $$;
DO $$ DECLARE part text; BEGIN  -- a partition can be emptied by itself
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'core_event'::regclass
  LOOP EXECUTE format('CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON %s'
    ' FOR EACH STATEMENT EXECUTE FUNCTION core_event_only_grows()', part); END LOOP;
END $$;
""" + leaving_walls.AFTER + KIN_AFTER + "".join(
    f"GRANT SELECT ON {table} TO laget_app, laget_engine;"
    f" GRANT SELECT, INSERT, UPDATE ON {table} TO laget_import;\n"
    for table in OPEN
) + """
REVOKE ALL ON people_person FROM laget_engine;
REVOKE INSERT, UPDATE ON people_role FROM laget_app;
GRANT UPDATE (to_on) ON people_role TO laget_app;
""" + NOTICES_AFTER + REFERRALS_AFTER + FAULTS_AFTER + secretariat_walls.AFTER + guest_walls.AFTER + family_walls.AFTER + closing_walls.AFTER + joined_walls.AFTER + protection_walls.AFTER  # fmt: skip

"""The walls around kin and friends, part of `laget.walls`.

What somebody has said of their own kin is theirs alone. The record it hides is found here, by the
owner, who reads names where the engine does not: when it is said, and when a child comes or is
called otherwise. So nobody who says a name learns whether there is such a child, and the scope
`guarded_children`, of all whom a hat must not meet, asks ids only.
"""

from laget.core.walls import Wall

FUNCTIONS = """
SET LOCAL ROLE laget_engine;
-- Hidden from the one who asks: by protection, or as kin or a friend's.
CREATE OR REPLACE FUNCTION guarded_children() RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 10
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE hat uuid := my_hat(); led uuid[] := ARRAY(SELECT led_units()); them uuid[];
BEGIN
  them := ARRAY(SELECT p.child_id FROM children_protection p
      LEFT JOIN children_protectionnamed n ON n.protection_id = p.id
        AND (n.to_on IS NULL OR n.to_on > asking_on())
      LEFT JOIN people_role r ON r.id = n.role_id
    WHERE p.from_on <= asking_on() AND (p.to_on IS NULL OR p.to_on > asking_on())
    GROUP BY p.id HAVING NOT (coalesce(bool_or(r.id = hat), false) OR (
      NOT coalesce(bool_or(r.from_on <= asking_on() AND (r.to_on IS NULL OR r.to_on > asking_on())
        AND CASE WHEN EXISTS (SELECT 1 FROM children_kin k WHERE k.person_id = r.person_id)
          THEN NOT is_kin(r.id, p.child_id) ELSE true END), false)
      AND coalesce(bool_or(r.unit_id = ANY (led)), false)))
    UNION ALL SELECT f.child_id FROM people_role r
      JOIN children_kin k ON k.person_id = r.person_id AND k.from_on <= asking_on()
        AND (k.to_on IS NULL OR k.to_on > asking_on())
      JOIN children_kinchild f ON f.kin_id = k.id WHERE r.id = hat);
  IF them <> '{}' THEN RETURN QUERY SELECT same_children(them); END IF;
END $$;
CREATE OR REPLACE FUNCTION my_person() RETURNS uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT person_id FROM people_role WHERE id = my_hat() $$;
CREATE OR REPLACE FUNCTION kin_of(child uuid) RETURNS SETOF uuid STABLE SECURITY DEFINER ROWS 5
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT k.person_id FROM children_kinchild f JOIN children_kin k ON k.id = f.kin_id
     WHERE f.child_id IN (SELECT same_children(ARRAY[child])) AND k.from_on <= asking_on()
       AND (k.to_on IS NULL OR k.to_on > asking_on()) $$;
CREATE OR REPLACE FUNCTION is_kin(role uuid, child uuid) RETURNS boolean STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT EXISTS (SELECT 1 FROM people_role r
     WHERE r.id = role AND r.person_id IN (SELECT kin_of(child))) $$;
-- Whether what is told of the child can be read in this hat: not by kin, and where the child is
-- protected by those named; where none of them is left, by those who lead their units.
CREATE OR REPLACE FUNCTION meets(role uuid, child uuid) RETURNS boolean STABLE SECURITY DEFINER
  COST 1000 SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT child IS NULL OR (NOT is_kin(role, child) AND NOT EXISTS (
       SELECT 1 FROM children_protection p WHERE p.child_id IN (SELECT same_children(ARRAY[child]))
         AND p.from_on <= asking_on() AND (p.to_on IS NULL OR p.to_on > asking_on())
         AND NOT EXISTS (SELECT 1 FROM named_for(p.id) n WHERE n.role = meets.role)
         AND (EXISTS (SELECT 1 FROM named_for(p.id) n WHERE n.worn AND NOT is_kin(n.role, child))
           OR NOT EXISTS (SELECT 1 FROM named_for(p.id) n
             WHERE n.unit IN (SELECT units_led_by(meets.role)))))) $$;
-- Whether something of the child's is this person's to do, in any hat.
CREATE OR REPLACE FUNCTION works_with(person uuid, child uuid) RETURNS boolean STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE them uuid[] := ARRAY(SELECT same_children(ARRAY[child]));
  worn uuid[] := ARRAY(SELECT id FROM people_role WHERE person_id = person);
BEGIN
  RETURN EXISTS (SELECT 1 FROM teams_member WHERE child_id = ANY (them) AND role_id = ANY (worn)
      AND (to_on IS NULL OR to_on > asking_on()))
    OR EXISTS (SELECT 1 FROM teams_holding WHERE child_id = ANY (them) AND role_id = ANY (worn)
      AND upper_inf(during))
    OR EXISTS (SELECT 1 FROM teams_batonoffer WHERE child_id = ANY (them)
      AND to_role_id = ANY (worn) AND state = 'offered')
    OR EXISTS (SELECT 1 FROM concerns_concern WHERE child_id = ANY (them)
      AND owner_id = ANY (worn) AND decided_on IS NULL AND taken_back_on IS NULL)
    OR EXISTS (SELECT 1 FROM plans_measure WHERE child_id = ANY (them) AND owner_id = ANY (worn)
      AND ended_on IS NULL)
    OR EXISTS (SELECT 1 FROM asking_asked WHERE child_id = ANY (them) AND (adult_id = ANY (worn)
      OR given_to_id = ANY (worn)) AND lapses_on >= asking_on())
    OR EXISTS (SELECT 1 FROM asking_question WHERE child_id = ANY (them)
      AND adult_id = ANY (worn) AND ended_on IS NULL)
    OR EXISTS (SELECT 1 FROM children_protection p JOIN children_protectionnamed n
      ON n.protection_id = p.id WHERE p.child_id = ANY (them) AND n.role_id = ANY (worn)
      AND n.to_on IS NULL AND (p.to_on IS NULL OR p.to_on > asking_on()));
END $$;
REVOKE ALL ON FUNCTION kin_of(uuid), works_with(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION same_children(uuid[]), works_with(uuid, uuid) TO laget_owner;
RESET ROLE;

CREATE OR REPLACE FUNCTION called(kept text, said text) RETURNS boolean IMMUTABLE LANGUAGE sql AS
  $$ SELECT trim(kept) <> '' AND name_agrees(kept, said) $$;
-- Which of these children, whom the one who asks has at hand, are called so: all their records.
CREATE OR REPLACE FUNCTION called_so(them uuid[], given text, family text, born date)
  RETURNS SETOF uuid STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS
  $$ SELECT same_children(ARRAY(SELECT c.id FROM children_child c
     WHERE c.id = ANY (ARRAY(SELECT same_children(them))) AND c.born_on = born
       AND called(c.given_name, given) AND called(c.family_name, family))) $$;
CREATE OR REPLACE FUNCTION kin_was_told() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO children_kinchild (id, kin_id, child_id) SELECT uuidv7(), NEW.id, c.id
    FROM children_child c WHERE c.id = NEW.child_id OR (NEW.child_id IS NULL
      AND c.born_on = NEW.born_on AND called(c.given_name, NEW.given_name)
      AND called(c.family_name, NEW.family_name));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION kin_has_come() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO children_kinchild (id, kin_id, child_id) SELECT uuidv7(), k.id, NEW.id
    FROM children_kin k WHERE k.child_id IS NULL AND k.born_on = NEW.born_on
      AND called(NEW.given_name, k.given_name) AND called(NEW.family_name, k.family_name)
      AND NOT works_with(k.person_id, NEW.id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION somebody_else() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_kin((to_jsonb(NEW) ->> TG_ARGV[0])::uuid, NEW.child_id) THEN
    RAISE EXCEPTION 'this child is given to somebody else'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kin_is_not_given';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kin_was_told(), kin_has_come() FROM PUBLIC;
"""

#: Where somebody is given a child to work with: the table, and who is given it.
GIVEN = {
    "teams_member": "role_id",
    "teams_batonoffer": "to_role_id",
    "teams_holding": "role_id",
    "concerns_concern": "owner_id",
    "plans_measure": "owner_id",
    "meetings_invitation": "role_id",
    "asking_asked": "given_to_id",
    "asking_question": "adult_id",
}

WALLS = [
    Wall(
        "children_kin",
        read="person_id = (SELECT my_person())",
        add="person_id = (SELECT my_person()) AND writer_id = (SELECT my_hat())",
        change="person_id = (SELECT my_person())",
        only=("to_on", "event_id"),
    ),
    Wall(
        "children_kinchild",
        read="kin_id IN (SELECT id FROM children_kin)",
        add="false",
    ),
]

AFTER = """
CREATE POLICY finding ON children_kin FOR SELECT TO laget_owner USING (true);
CREATE POLICY finding ON children_kinchild TO laget_owner USING (true) WITH CHECK (true);
-- Who is kin ends their being named after their part: by then the protection is closed to them.
CREATE POLICY own_ends ON children_protectionnamed FOR UPDATE TO laget_app
  USING (role_id = (SELECT my_hat()) AND to_on IS NULL)
  WITH CHECK (role_id = (SELECT my_hat()) AND to_on IS NOT NULL);
CREATE OR REPLACE TRIGGER kin_was_told AFTER INSERT ON children_kin
  FOR EACH ROW EXECUTE FUNCTION kin_was_told();
CREATE OR REPLACE TRIGGER kin_has_come AFTER INSERT OR UPDATE OF given_name, family_name, born_on
  ON children_child FOR EACH ROW WHEN (NEW.born_on IS NOT NULL) EXECUTE FUNCTION kin_has_come();
""" + "".join(
    f"CREATE OR REPLACE TRIGGER somebody_else BEFORE INSERT OR UPDATE OF {role}, child_id"
    f" ON {table} FOR EACH ROW WHEN (NEW.{role} IS NOT NULL AND NEW.child_id IS NOT NULL"
    f" AND current_user = 'laget_app') EXECUTE FUNCTION somebody_else('{role}');\n"
    for table, role in GIVEN.items()
)

"""Who belongs to a child, in the second wall: kept by those who help the child, and by nobody who
only has it on a list. A child that is born makes whoever expected it its parent."""

from laget.circles import CIRCLE, LISTED, MINE, TEAM, UNIT, WRITE
from laget.core.walls import Wall

#: Who is expecting a child is said as the child comes onto a list, before anybody helps it.
KEEPS = f"""{WRITE} AND (kind = 'expecting' OR (child_id = {UNIT}
  AND (NOT shared OR child_id = {TEAM}) AND child_id <> ALL (ARRAY(SELECT guarded_children()))))"""

WALLS = [
    Wall(
        "children_relation",
        read=f"{CIRCLE} OR (unit_id = {MINE} AND child_id = {LISTED})",
        add=KEEPS,
        change=f"({CIRCLE}) AND child_id = {UNIT}",
        guard="child_id",
        codes=("kind",),
        history=True,
    ),
]

FUNCTIONS = """
CREATE OR REPLACE FUNCTION expecting_is_parent(born uuid DEFAULT NULL) RETURNS void SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE was record; said text; pinch bytea; made uuid;
BEGIN
  -- Each service may have written who is expecting the child, and whoever notes the birth need not
  -- see it. So the database carries the birth there, and each stays in the circle it stood in.
  FOR was IN SELECT t.*, kept.born_on FROM children_relation t
    JOIN children_child c ON c.id = t.child_id
    JOIN children_child kept ON kept.id = coalesce(c.joined_into_id, c.id)
    WHERE t.kind = 'expecting' AND t.to_on IS NULL AND t.taken_back_on IS NULL
      AND kept.born_on IS NOT NULL AND (born IS NULL OR kept.id = born)
  LOOP
    made := uuidv7();
    pinch := uuid_send(gen_random_uuid());
    said := jsonb_build_object('kind', 'child.related', 'shared', was.shared, 'on', was.born_on,
      'at', (extract(epoch FROM asking_at()) * 1000000)::bigint, 'unit', was.unit_id,
      'authority', was.authority_id, 'about', was.child_id, 'thing', was.id)::text;
    INSERT INTO core_event (id, canonical, salt, digest)
      VALUES (made, said, pinch, sha256(pinch || convert_to(said, 'UTF8')));
    UPDATE children_relation SET to_on = greatest(from_on, was.born_on), event_id = made
      WHERE id = was.id;
    INSERT INTO children_relation (id, child_id, unit_id, authority_id, writer_id, shared, event_id,
        sys_from, kind, given_name, family_name, phone, has_parental_responsibility, from_on,
        before_id)
      SELECT uuidv7(), was.child_id, was.unit_id, was.authority_id, was.writer_id, was.shared, made,
        asking_at(), 'parent', was.given_name, was.family_name, was.phone,
        was.has_parental_responsibility, was.born_on, was.id
      WHERE NOT EXISTS (SELECT 1 FROM children_relation p WHERE p.child_id = was.child_id
        AND p.unit_id = was.unit_id AND p.kind IN ('mother', 'father', 'parent')
        AND p.to_on IS NULL AND p.taken_back_on IS NULL
        AND lower(p.given_name) = lower(was.given_name)
        AND lower(p.family_name) = lower(was.family_name));
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION expecting_is_parent(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expecting_is_parent(uuid) TO laget_import;
CREATE OR REPLACE FUNCTION child_is_born() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN PERFORM expecting_is_parent(NEW.id); RETURN NULL; END $$;
REVOKE ALL ON FUNCTION child_is_born() FROM PUBLIC;
"""

AFTER = """
CREATE POLICY is_born ON children_relation TO laget_owner USING (true) WITH CHECK (true);
CREATE OR REPLACE TRIGGER is_born AFTER UPDATE OF born_on ON children_child FOR EACH ROW
  WHEN (OLD.born_on IS NULL AND NEW.born_on IS NOT NULL AND current_user = 'laget_app')
  EXECUTE FUNCTION child_is_born();
"""

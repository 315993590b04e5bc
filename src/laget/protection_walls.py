"""Whom a child is protected from is invited to nothing, part of `laget.walls`.

Whoever sets the protection need not be able to read the meetings that are called, so the database
takes back what has been sent. They are told no place, and no reason.
"""

FUNCTIONS = """
-- As `children.models.called_as`: the whole name, in whatever order, among the names somebody has.
CREATE OR REPLACE FUNCTION named_like(name text, called text) RETURNS boolean IMMUTABLE
  LANGUAGE sql AS
  $$ SELECT btrim(name) <> '' AND regexp_split_to_array(lower(btrim(name)), '\\s+')
     <@ regexp_split_to_array(lower(btrim(called)), '\\s+') $$;
CREATE OR REPLACE FUNCTION take_back_invitations(protection uuid) RETURNS void SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE one record; kept record; event uuid; said text; pinch bytea;
BEGIN
  -- By somebody who is named for it, once all are named: they may be told.
  SELECT p.child_id, p.protects_from INTO kept FROM children_protection p
    WHERE p.id = protection AND p.to_on IS NULL AND EXISTS (
      SELECT FROM children_protectionnamed n
      WHERE n.protection_id = p.id AND n.to_on IS NULL AND n.role_id = my_hat());
  IF NOT FOUND THEN RETURN; END IF;
  FOR one IN SELECT i.id, i.child_id, i.unit_id, i.authority_id, i.meeting_id, r.id AS hat,
      m.writer_id AS caller
    FROM meetings_invitation i JOIN meetings_meeting m ON m.id = i.meeting_id
    LEFT JOIN children_relation f ON f.id = i.relation_id
    LEFT JOIN people_role r ON r.id = coalesce(i.instead_id, i.role_id)
    LEFT JOIN people_person p ON p.id = r.person_id
    WHERE i.child_id IN (SELECT same_children(ARRAY[kept.child_id]))
      AND m.state = 'called' AND m.reopened_at IS NULL AND m.begins_at > asking_at()
      AND i.state NOT IN ('withdrawn', 'came', 'absent')
      AND (named_like(kept.protects_from, f.given_name || ' ' || f.family_name)
        OR named_like(kept.protects_from, p.given_name || ' ' || p.family_name))
  LOOP
    event := uuidv7();
    pinch := uuid_send(gen_random_uuid());
    UPDATE meetings_invitation SET state = 'withdrawn', event_id = event WHERE id = one.id;
    said := jsonb_build_object('kind', 'meeting.uninvited', 'shared', true,
      'at', (extract(epoch FROM asking_at()) * 1000000)::bigint, 'unit', one.unit_id,
      'authority', one.authority_id, 'about', one.child_id, 'thing', one.meeting_id)::text;
    INSERT INTO core_event (id, canonical, salt, digest)
      VALUES (event, said, pinch, sha256(pinch || convert_to(said, 'UTF8')));
    INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
    SELECT uuidv7(), t, 'one_fewer', one.meeting_id, asking_at(), 'waiting', 0
      FROM hat_or_leaders(one.caller, one.child_id) t WHERE t IS DISTINCT FROM one.hat;
    IF one.hat IS NOT NULL THEN
      INSERT INTO notices_notice (id, role_id, kind, thing, at, mail, tries)
        VALUES (uuidv7(), one.hat, 'not_invited', one.hat, asking_at(), 'waiting', 0);
    END IF;
  END LOOP;
END $$;
"""

AFTER = """
CREATE POLICY taken_back ON meetings_invitation TO laget_owner USING (true) WITH CHECK (true);
CREATE POLICY taken_back ON meetings_meeting FOR SELECT TO laget_owner USING (true);
CREATE POLICY taken_back ON children_relation FOR SELECT TO laget_owner USING (true);
CREATE POLICY taken_back ON children_protection FOR SELECT TO laget_owner USING (true);
CREATE POLICY taken_back ON children_protectionnamed FOR SELECT TO laget_owner USING (true);
"""

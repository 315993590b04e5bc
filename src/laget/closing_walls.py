"""What a case that closed by mistake is opened again with, and what goes on when one closes. Part
of `laget.walls`.

Whoever closed it, or leads that service, can no longer read whom it was about. So the database says
what stood when it closed, and lets back those whose yes, or whose law, still stands: nobody else.
Whether a law is in the rule pack still, `teams.reopening` says.
"""

#: After the walls, since it asks their history.
AFTER = """
SET LOCAL ROLE laget_engine;
DROP FUNCTION IF EXISTS before_closing(uuid);
CREATE FUNCTION before_closing(archive uuid)
  RETURNS TABLE (kind text, thing uuid, unit uuid, stands boolean, statute text) STABLE
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE sql AS $$
  WITH kept AS (SELECT a.child_id, a.sys_from FROM paper_archive a
    WHERE a.id = archive AND my_hat() IS NOT NULL AND a.follow_up_on >= asking_on()
      AND (a.writer_id = my_hat() OR a.unit_id = ANY (ARRAY(SELECT led_units())))
      AND a.child_id <> ALL (ARRAY(SELECT guarded_children())))
  SELECT 'part', p.id, p.unit_id,
      p.basis = 'statute' OR yes_holds(p.consent_id, p.child_id, p.unit_id), p.statute::text
    FROM kept JOIN teams_participation p ON p.child_id = kept.child_id
    JOIN teams_participation_history h ON h.id = p.id AND h.sys_to = kept.sys_from
      AND h.shared AND NOT h.only_question AND h.to_on IS NULL
  UNION ALL SELECT 'member', m.id, m.unit_id,
      r.from_on <= asking_on() AND (r.to_on IS NULL OR r.to_on > asking_on())
        AND meets(r.id, m.child_id), ''
    FROM kept JOIN teams_member m ON m.child_id = kept.child_id
    JOIN teams_member_history h ON h.id = m.id AND h.sys_to = kept.sys_from AND h.to_on IS NULL
    JOIN people_role r ON r.id = m.role_id
  UNION ALL SELECT 'holding', o.id, o.unit_id,
      r.from_on <= asking_on() AND (r.to_on IS NULL OR r.to_on > asking_on())
        AND meets(r.id, o.child_id), ''
    FROM kept JOIN teams_holding o ON o.child_id = kept.child_id
    JOIN teams_holding_history h ON h.id = o.id AND h.sys_to = kept.sys_from
      AND upper_inf(h.during)
    JOIN people_role r ON r.id = o.role_id $$;
-- Units that have said yes to a question in this record and have not told how it went. Also those
-- whose questions the one who closes may not read.
CREATE OR REPLACE FUNCTION still_asked(child uuid) RETURNS SETOF uuid STABLE SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE sql AS $$
  SELECT r.receiver_id FROM referrals_referral r JOIN referrals_offer o ON o.id = r.offer_id
    WHERE r.shared AND o.state = 'accepted'
      AND r.child_id = still_asked.child
      AND still_asked.child = ANY (ARRAY(SELECT team_children()))
      AND still_asked.child <> ALL (ARRAY(SELECT guarded_children())) $$;
RESET ROLE;
CREATE OR REPLACE FUNCTION parts_again(archive uuid, parts uuid[], events uuid[]) RETURNS void
  SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE one record; open_now record; back uuid;
BEGIN
  FOR one IN SELECT p.*, e.event FROM before_closing(archive) b
      JOIN unnest(parts, events) AS e (part, event) ON e.part = b.thing
      JOIN teams_participation p ON p.id = b.thing
    WHERE b.kind = 'part' AND b.stands
  LOOP
    -- A service that went on with one question, or was asked one since, is in the team again.
    SELECT p.id, p.only_question INTO open_now FROM teams_participation p
      WHERE p.child_id = one.child_id AND p.unit_id = one.unit_id AND p.shared AND p.to_on IS NULL;
    back := coalesce(open_now.id, uuidv7());
    IF open_now.id IS NULL THEN
      INSERT INTO teams_participation (id, child_id, unit_id, authority_id, writer_id, shared,
          event_id, sys_from, basis, consent_id, statute, from_on, only_question)
        VALUES (back, one.child_id, one.unit_id, one.authority_id, my_hat(), true,
          one.event, asking_at(), one.basis, one.consent_id, one.statute, asking_on(), false);
    ELSIF open_now.only_question THEN
      UPDATE teams_participation p SET only_question = false, basis = one.basis,
          consent_id = one.consent_id, statute = one.statute, event_id = one.event
        WHERE p.id = back;
    END IF;
    INSERT INTO teams_member (id, child_id, unit_id, authority_id, writer_id, shared, event_id,
        sys_from, participation_id, role_id, from_on)
      SELECT uuidv7(), m.child_id, m.unit_id, m.authority_id, my_hat(), true, one.event,
          asking_at(), back, m.role_id, asking_on()
        FROM before_closing(archive) b JOIN teams_member m ON m.id = b.thing
        WHERE b.kind = 'member' AND b.stands AND m.participation_id = one.id
          AND NOT EXISTS (SELECT FROM teams_member n
            WHERE n.participation_id = back AND n.role_id = m.role_id AND n.to_on IS NULL);
  END LOOP;
END $$;
CREATE POLICY going_on ON teams_member TO laget_owner USING (true) WITH CHECK (true);
"""

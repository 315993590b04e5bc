-- %(n)s children of one municipality; three in twenty have a team, as in the demo's population.
INSERT INTO organisations_area (id, kind, code, name, country, from_on)
  VALUES (md5('area')::uuid, 'municipality', 'NO-0000', 'Bench', 'NO', '2000-01-01');
INSERT INTO organisations_authority (id, code, name, kind, country, area_id, from_on)
  VALUES (md5('authority')::uuid, 'bench', 'Bench', 'municipality', 'NO', md5('area')::uuid, '2000-01-01');
INSERT INTO organisations_unit (id, code, name, kind, authority_id, secrecy_area, phone, is_registering, from_on)
  SELECT md5('unit' || u)::uuid, 'u' || u, 'Unit ' || u, 'school', md5('authority')::uuid, 'education', '',
    true, '2000-01-01' FROM generate_series(0, 39) u;
INSERT INTO people_person (id, code, given_name, family_name, sort_key, is_demo)
  SELECT md5('person' || u)::uuid, 'p' || u, 'P', 'B', 'p', true FROM generate_series(0, 39) u;
INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on)
  SELECT md5('role' || u)::uuid, md5('person' || u)::uuid, md5('unit' || u)::uuid, 'worker', 'teacher',
    '2000-01-01' FROM generate_series(0, 39) u;
CREATE TEMP TABLE kid AS SELECT k, md5('child' || k)::uuid AS id, md5('unit' || k %% 40)::uuid AS unit,
    md5('unit' || (k + 1) %% 40)::uuid AS other, md5('role' || k %% 40)::uuid AS role,
    DATE '2026-10-01' - (k * 7919 %% 900) AS began FROM generate_series(1, %(n)s) k;
INSERT INTO children_child (id, given_name, family_name, sort_key, country, born_on, authority_id, event_id, sys_from)
  SELECT id, 'C', 'B', 'c', 'NO', DATE '2010-01-01' + k %% 4000, md5('authority')::uuid, id, now() FROM kid;
INSERT INTO children_residence (id, child_id, unit_id, authority_id, shared, event_id, sys_from, kind, area_id, from_on)
  SELECT md5('res' || k)::uuid, id, unit, md5('authority')::uuid, true, id, now(), 'registered', md5('area')::uuid,
    '2012-01-01' FROM kid;
INSERT INTO teams_participation (id, child_id, unit_id, authority_id, shared, event_id, sys_from, basis, statute, from_on)
  SELECT md5('part' || k || s)::uuid, id, CASE s WHEN 0 THEN unit ELSE other END, md5('authority')::uuid, true, id,
    now(), 'statute', 'bench', began FROM kid, generate_series(0, 1) s WHERE k %% 20 < 3;
INSERT INTO teams_case (id, child_id, unit_id, authority_id, shared, event_id, sys_from, level, opened_on, reason)
  SELECT md5('case' || k)::uuid, id, unit, md5('authority')::uuid, true, id, now(), 2, began, '' FROM kid WHERE k %% 20 < 3;
INSERT INTO teams_member (id, child_id, unit_id, authority_id, shared, event_id, sys_from, participation_id, role_id, from_on)
  SELECT md5('member' || k)::uuid, id, unit, md5('authority')::uuid, true, id, now(), md5('part' || k || 0)::uuid, role,
    began FROM kid WHERE k %% 20 < 3;
INSERT INTO teams_holding (id, child_id, unit_id, authority_id, shared, event_id, sys_from, role_id, during, standing_in)
  SELECT md5('hold' || k)::uuid, id, unit, md5('authority')::uuid, true, id, now(), role, tstzrange(began, NULL), false
  FROM kid WHERE k %% 20 < 2;
INSERT INTO concerns_concern (id, child_id, unit_id, authority_id, shared, event_id, sys_from, about_text, seen, said, interplay, strengths, proposed,
    earlier, how_long, talked_child, talked_guardian, talked_colleague, owner_id, raised_on, due_on, due_rule, decided_on, decision, reason)
  SELECT md5('concern' || k || s)::uuid, id, unit, md5('authority')::uuid, false, id, now(), '', 'x', '', '', '', '', '', 'weeks', false,
    false, false, role, began - s * 60, began - s * 60 + 14, 'x', CASE WHEN k %% 7 > 0 THEN began - s * 60 + 5 END,
    CASE WHEN k %% 7 > 0 THEN 'within' ELSE '' END, 'x' FROM kid, generate_series(0, 1) s WHERE k %% 20 < 5;
INSERT INTO referrals_offer (id, to_unit_id, asking_unit_id, need, age_band, from_on, wish, state, sent_at, due_on,
    due_rule, answered_at, decline_reason, instead, sys_from)
  SELECT md5('offer' || k || s)::uuid, CASE s WHEN 0 THEN other ELSE unit END, unit, 'talk', '6-9', began, '',
    CASE WHEN k %% 11 = 0 THEN 'sent' WHEN s = 0 THEN 'declined' ELSE 'accepted' END, began, began + 21, 'x',
    CASE WHEN k %% 11 > 0 THEN began + 5 END, CASE WHEN k %% 11 > 0 AND s = 0 THEN 'no_room' ELSE '' END, '', now()
  FROM kid, generate_series(0, 1) s WHERE k %% 20 < 3;
INSERT INTO referrals_referral (id, child_id, unit_id, authority_id, shared, event_id, sys_from, offer_id, story)
  SELECT md5('ref' || k || s)::uuid, id, unit, md5('authority')::uuid, true, id, now(), md5('offer' || k || s)::uuid, 'x'
  FROM kid, generate_series(0, 1) s WHERE k %% 20 < 3;
INSERT INTO plans_measure (id, child_id, unit_id, authority_id, shared, event_id, sys_from, what, owner_id, level,
    start_on, evaluate_on, follows)
  SELECT md5('measure' || k || s)::uuid, id, unit, md5('authority')::uuid, true, id, now(), 'x', role, 1, began,
    began + 60 + s, '' FROM kid, generate_series(0, 2) s WHERE k %% 20 < 3;
INSERT INTO plans_contact (id, child_id, unit_id, authority_id, shared, event_id, sys_from, with_whom, "on", note)
  SELECT md5('contact' || k || s)::uuid, id, unit, md5('authority')::uuid, true, id, now(), 'child', began + s * 30, ''
  FROM kid, generate_series(0, 5) s WHERE k %% 20 < 3;
INSERT INTO gaps_setting (id, authority_id, rule, days, source, from_on, sys_from)
  SELECT md5('set' || r.key)::uuid, md5('authority')::uuid, r.key, r.days, 'bench', '2000-01-01', now()
  FROM unnest(%(rules)s::text[], %(days)s::int[]) AS r(key, days);

-- On the children of fill.sql: one child in a hundred is protected, and forty with a team have a
-- coordinator, who takes part in the open. The first of them is made busy by acts.
INSERT INTO children_protection (id, child_id, event_id, kind, protects_from, ended_because, from_on)
  SELECT md5('guard' || k)::uuid, id, id, 'confidential', '', '', began FROM kid WHERE k % 100 = 50;
INSERT INTO children_protectionnamed (id, protection_id, role_id, event_id)
  SELECT md5('named' || k)::uuid, md5('guard' || k)::uuid, role, id FROM kid WHERE k % 100 = 50;
INSERT INTO organisations_unit (id, code, name, kind, authority_id, secrecy_area, phone, is_registering, from_on)
  VALUES (md5('together')::uuid, 'together', 'Together', 'coordinating_unit', md5('authority')::uuid, 'coordination',
    '', false, '2000-01-01');
INSERT INTO people_person (id, code, given_name, family_name, sort_key, is_demo)
  VALUES (md5('liv')::uuid, 'liv', 'Liv', 'B', 'l', true);
INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on)
  VALUES (md5('liv')::uuid, md5('liv')::uuid, md5('together')::uuid, 'coordinator', 'coordinator', '2000-01-01');
INSERT INTO organisations_unitarea (id, unit_id, area_id)
  SELECT md5('area' || u)::uuid, md5('unit' || u)::uuid, md5('area')::uuid FROM generate_series(0, 39) u;
INSERT INTO people_person (id, code, given_name, family_name, sort_key, is_demo)
  SELECT md5('leader' || u)::uuid, 'l' || u, 'L', 'B', 'l', true FROM generate_series(0, 39) u;
INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on)
  SELECT md5('leader' || u)::uuid, md5('leader' || u)::uuid, md5('unit' || u)::uuid, 'leader', 'head_teacher',
    '2000-01-01' FROM generate_series(0, 39) u;
CREATE TEMP TABLE hers AS SELECT * FROM kid WHERE k % 20 < 3 ORDER BY k LIMIT 40;
INSERT INTO teams_participation (id, child_id, unit_id, authority_id, shared, event_id, sys_from, basis, statute, from_on)
  SELECT md5('part' || k || 'liv')::uuid, id, md5('together')::uuid, md5('authority')::uuid, true, id, now(),
    'statute', 'bench', began FROM hers;
INSERT INTO teams_member (id, child_id, unit_id, authority_id, shared, event_id, sys_from, participation_id, role_id, from_on)
  SELECT md5('member' || k || 'liv')::uuid, id, md5('together')::uuid, md5('authority')::uuid, true, id, now(),
    md5('part' || k || 'liv')::uuid, md5('liv')::uuid, began FROM hers;
INSERT INTO teams_member (id, child_id, unit_id, authority_id, shared, event_id, sys_from, participation_id, role_id, from_on)
  SELECT md5('member' || k || 'other')::uuid, id, other, md5('authority')::uuid, true, id, now(),
    md5('part' || k || 1)::uuid, md5('role' || (k + 1) % 40)::uuid, began FROM hers;
INSERT INTO children_relation (id, child_id, unit_id, authority_id, shared, event_id, sys_from, kind, given_name,
    family_name, phone, has_parental_responsibility, from_on)
  SELECT md5('kin' || k || n)::uuid, id, unit, md5('authority')::uuid, true, id, now(), CASE n WHEN 0 THEN 'mother' ELSE 'father' END, 'M', 'B', '', true,
    began FROM hers, generate_series(0, 1) n;

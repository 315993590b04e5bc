-- %(n)s published practices of about 250 words, in five languages; some in seven name a service. Every
-- second is translated into another of the languages, and one in three translations is of older words.
INSERT INTO organisations_area (id, kind, code, name, country, from_on)
  SELECT md5('area' || c)::uuid, 'country', c, c, c, '2000-01-01'
  FROM unnest(ARRAY['NO', 'SE', 'DK', 'FI', 'IS']) c;
INSERT INTO organisations_authority (id, code, name, kind, country, from_on)
  VALUES (md5('authority')::uuid, 'bench', 'Bench', 'nordic', 'NO', '2000-01-01');
INSERT INTO organisations_unit (id, code, name, kind, authority_id, secrecy_area, phone, is_registering, from_on)
  VALUES (md5('unit')::uuid, 'bench', 'Bench', 'secretariat', md5('authority')::uuid, 'upper', '', false, '2000-01-01');
INSERT INTO people_person (id, code, given_name, family_name, sort_key, is_demo)
  SELECT md5('person' || n)::uuid, 'p' || n, 'P', 'B', 'p', true FROM generate_series(0, 1) n;
INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on)
  SELECT md5('role' || n)::uuid, md5('person' || n)::uuid, md5('unit')::uuid, 'worker', 'programme_secretary',
    '2000-01-01' FROM generate_series(0, 1) n;
INSERT INTO programme_programme (id, code, name, lead, language, unit_id, from_on, to_on, published_at, is_example, version, sys_from, event_id)
  VALUES (md5('programme')::uuid, 'bench', 'Bench', '', 'nb', md5('unit')::uuid, '2026-01-01', '2028-12-31', now(), false, 1,
    now(), md5('programme')::uuid);
CREATE TEMP TABLE spoken (n int, language text, country text, words text[], service text);
INSERT INTO spoken VALUES
  (0, 'nb', 'NO', '{barn,skole,møte,lærer,familie,overgang,ungdom,plan,sammen,tidlig,uke,rådgiver,svar,kommune,praksis,hjelp,hjem,dag,veiledning,tjeneste}', 'PP-tjenesten (PPT)'),
  (1, 'sv', 'SE', '{barn,skola,möte,lärare,familj,övergång,ungdom,plan,tillsammans,tidigt,vecka,rådgivare,svar,kommun,praktik,hjälp,hem,dag,handledning,tjänst}', 'elevhälsan'),
  (2, 'da', 'DK', '{børn,skole,møde,lærer,familie,overgang,ung,plan,sammen,tidlig,uge,rådgiver,svar,kommune,praksis,hjælp,hjem,dag,vejledning,tilbud}', 'PPR'),
  (3, 'fi', 'FI', '{lapsi,koulu,kokous,opettaja,perhe,siirtymä,nuori,suunnitelma,yhdessä,varhain,viikko,neuvoja,vastaus,kunta,käytäntö,apu,koti,päivä,ohjaus,palvelu}', 'opiskeluhuolto'),
  (4, 'is', 'IS', '{barn,skóli,fundur,kennari,fjölskylda,skil,ungmenni,áætlun,saman,snemma,vika,ráðgjafi,svar,sveitarfélag,starf,hjálp,heimili,dagur,leiðsögn,þjónusta}', 'skólaþjónusta');
CREATE FUNCTION pg_temp.said(words text[], k int, part int, size int) RETURNS text LANGUAGE sql AS
  $$ SELECT string_agg(words[1 + abs(hashint4(k * 131 + part * 17 + w)) %% 20]
       || CASE WHEN w %% 3 = 0 THEN (abs(hashint4(k + part * 7 + w)) %% 4000)::text ELSE '' END, ' ')
     FROM generate_series(1, size) w $$;
INSERT INTO library_practice (id, programme_id, version, is_out, sys_from, event_id, stage, written_by_id, looked_by_id,
    back_because, title, what, for_whom, how, takes, happened, learnt, tools, contact, language, area_id, ages, services,
    kind, level, evidence, place, unit_id, published_on, review_on)
  SELECT md5('practice' || k)::uuid, md5('programme')::uuid, 1, false, now(), md5('practice' || k)::uuid, 'up',
    md5('role0')::uuid, md5('role1')::uuid, '', initcap(pg_temp.said(words, k, 1, 5)), pg_temp.said(words, k, 2, 60),
    pg_temp.said(words, k, 3, 20), pg_temp.said(words, k, 4, 60), pg_temp.said(words, k, 5, 20),
    pg_temp.said(words, k, 6, 60) || CASE WHEN k %% 7 = 0 THEN ' ' || service ELSE '' END,
    pg_temp.said(words, k, 7, 25), '', '', language, md5('area' || country)::uuid,
    ARRAY[CASE WHEN k %% 2 = 0 THEN '6-12' ELSE '16-19' END], ARRAY['school'], 'plan',
    CASE WHEN k %% 3 = 0 THEN 'municipality' ELSE 'region' END, 'told', '', md5('unit')::uuid,
    DATE '2026-01-01' + k %% 300, DATE '2028-01-01'
  FROM generate_series(1, %(n)s) k JOIN spoken ON n = k %% 5;
INSERT INTO library_translation (id, practice_id, programme_id, version, is_out, sys_from, event_id, stage, written_by_id,
    looked_by_id, back_because, language, by_whom, of_words, title, what, for_whom, how, takes, happened, learnt)
  SELECT md5('translation' || k)::uuid, md5('practice' || k)::uuid, md5('programme')::uuid, 1, false, now(),
    md5('translation' || k)::uuid, 'up', md5('role0')::uuid, md5('role1')::uuid, '', language, 'P B',
    CASE WHEN k %% 3 = 0 THEN 'older' ELSE (
      SELECT mark FROM library_practice p WHERE p.id = md5('practice' || k)::uuid) END,
    initcap(pg_temp.said(words, k, 11, 5)), pg_temp.said(words, k, 12, 60), pg_temp.said(words, k, 13, 20),
    pg_temp.said(words, k, 14, 60), pg_temp.said(words, k, 15, 20),
    pg_temp.said(words, k, 16, 60) || CASE WHEN k %% 7 = 0 THEN ' ' || service ELSE '' END, pg_temp.said(words, k, 17, 25)
  FROM generate_series(2, %(n)s, 2) k JOIN spoken ON n = (k + 1) %% 5;

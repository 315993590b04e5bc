"""What was remarked of how a state works together goes into the conversations, as far as it had
come. The owner does not read these tables else: the walls are made whole again in the same act."""

from django.db import migrations

MOVE = """
ALTER TABLE cases_remark NO FORCE ROW LEVEL SECURITY;
ALTER TABLE library_post NO FORCE ROW LEVEL SECURITY;
INSERT INTO library_post (id, programme_id, version, is_out, changed_by_id, sys_from, event_id, stage,
    written_by_id, looked_by_id, back_because, structure_id, unit_id, role_id, text, language,
    is_question, "on")
  SELECT r.id, r.programme_id, r.version, r.is_out, r.changed_by_id, r.sys_from, r.event_id, r.stage,
    r.written_by_id, r.looked_by_id, r.back_because, r.structure_id, w.unit_id, r.written_by_id,
    r.text, 'nb', false, r.sys_from::date
  FROM cases_remark r JOIN people_role w ON w.id = coalesce(r.written_by_id, r.changed_by_id);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE library_post FORCE ROW LEVEL SECURITY;
DROP TABLE cases_remark;
DROP TABLE IF EXISTS cases_remark_history;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_delete_remark"),
        ("library", "0002_talk_of_structures"),
    ]

    operations = [migrations.RunSQL(MOVE, migrations.RunSQL.noop)]

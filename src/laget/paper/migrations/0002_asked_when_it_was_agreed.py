"""Cases that closed before anybody was reminded: whoever closed them is, on the day agreed."""

from django.db import migrations

#: The owner reads nothing while the wall is up; it is built again after every migrate.
CARRY = """
ALTER TABLE paper_archive NO FORCE ROW LEVEL SECURITY;
ALTER TABLE teams_followup NO FORCE ROW LEVEL SECURITY;
INSERT INTO teams_followup (id, child_id, unit_id, authority_id, writer_id, shared, event_id,
    sys_from, case_id, role_id, name, ask_on, outcome)
  SELECT uuidv7(), a.child_id, a.unit_id, a.authority_id, a.writer_id, false, a.event_id,
    a.sys_from, a.case_id, a.writer_id, a.name, a.follow_up_on, ''
  FROM paper_archive a WHERE a.writer_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM teams_followup f WHERE f.case_id = a.case_id);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [("paper", "0001_initial"), ("teams", "0005_ask_how_it_goes")]

    operations = [migrations.RunSQL(CARRY, migrations.RunSQL.noop)]

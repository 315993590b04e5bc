"""An area, with what it was before and what it became: codes age, and a merger moves nobody."""

from django.db import migrations

THROUGH_TIME = """
CREATE FUNCTION area_through_time(area uuid) RETURNS SETOF uuid STABLE LANGUAGE sql ROWS 2 AS $$
  WITH RECURSIVE
    later AS (SELECT area AS id UNION SELECT a.successor_id FROM organisations_area a
      JOIN later l ON a.id = l.id WHERE a.successor_id IS NOT NULL),
    earlier AS (SELECT area AS id UNION SELECT a.id FROM organisations_area a
      JOIN earlier e ON a.successor_id = e.id)
  SELECT id FROM later UNION SELECT id FROM earlier
$$;
"""
AWAY = "DROP FUNCTION area_through_time(uuid);"


class Migration(migrations.Migration):
    dependencies = [("organisations", "0003_network_team")]

    operations = [migrations.RunSQL(THROUGH_TIME, AWAY)]

"""Joined records are found by the one kept, and never make a chain; who is named may be unnamed."""

import django.db.models.functions.comparison
from django.db import migrations, models

#: One record, and those that point at it: seen by the engine, so that it also holds where the one
#: who joins sees but one of them. Two who join at once wait for each other at the row.
NEVER_A_CHAIN = """
SET LOCAL ROLE laget_engine;
CREATE FUNCTION never_a_chain() RETURNS trigger SECURITY DEFINER
  SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM children_child WHERE joined_into_id = NEW.id
             OR (id IN (NEW.id, NEW.joined_into_id) AND joined_into_id IS NOT NULL)) THEN
    RAISE check_violation USING CONSTRAINT = 'never_a_chain';
  END IF;
  RETURN NEW;
END $$;
RESET ROLE;
CREATE TRIGGER joins_two BEFORE UPDATE OF joined_into_id ON children_child
  FOR EACH ROW WHEN (NEW.joined_into_id IS NOT NULL) EXECUTE FUNCTION never_a_chain();
"""
AWAY = "DROP TRIGGER joins_two ON children_child; DROP FUNCTION never_a_chain();"


class Migration(migrations.Migration):
    dependencies = [("children", "0001_initial"), ("organisations", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="protectionnamed", name="to_on", field=models.DateField(null=True)
        ),
        migrations.AddIndex(
            model_name="child",
            index=models.Index(
                django.db.models.functions.comparison.Coalesce("joined_into", "id"),
                name="child_by_kept_record",
            ),
        ),
        migrations.RunSQL(NEVER_A_CHAIN, AWAY),
    ]

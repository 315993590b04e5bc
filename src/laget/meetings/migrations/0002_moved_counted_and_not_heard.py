"""A meeting can be moved, and rests on a law that counts meetings; why a child was not heard is told
in one place, and what stood in the meetings is carried there."""

import django.db.models.deletion
from django.db import migrations, models

#: The owner reads nothing while the wall is up; it is built again after every migrate. The twin of
#: earlier versions has the new columns only then, so nothing is kept of this change itself.
CARRY = """
ALTER TABLE meetings_heard NO FORCE ROW LEVEL SECURITY;
ALTER TABLE children_notheard NO FORCE ROW LEVEL SECURITY;
ALTER TABLE meetings_heard DISABLE TRIGGER USER;
UPDATE meetings_heard SET not_heard_id = uuidv7() WHERE because <> '';
INSERT INTO children_notheard (id, child_id, unit_id, authority_id, writer_id, shared, event_id,
    sys_from, reason, text, "on")
  SELECT h.not_heard_id, h.child_id, h.unit_id, h.authority_id, h.writer_id, h.shared, h.event_id,
    h.sys_from, 'other', h.because, (h.sys_from AT TIME ZONE 'Europe/Oslo')::date
  FROM meetings_heard h WHERE h.not_heard_id IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
ALTER TABLE meetings_heard ENABLE TRIGGER USER;
DO $$ BEGIN
  IF to_regclass('meetings_heard_history') IS NOT NULL THEN
    ALTER TABLE meetings_heard_history ALTER COLUMN because DROP NOT NULL;
  END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0005_another_reason"),
        ("meetings", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddField("meeting", "called_on", models.DateField(null=True)),
        migrations.AddField(
            "meeting", "ground", models.CharField(blank=True, db_default="", max_length=80)
        ),
        migrations.AddField(
            "meeting", "exception", models.CharField(blank=True, db_default="", max_length=300)
        ),
        migrations.AddField(
            "meeting", "sequence", models.SmallIntegerField(db_default=0, default=0)
        ),
        migrations.AddField("meeting", "moved_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "meeting",
            "moved_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            "heard",
            "not_heard",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="children.notheard",
            ),
        ),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED", ""),
        migrations.RunSQL(CARRY, migrations.RunSQL.noop),
        migrations.RemoveConstraint("heard", "heard_or_why_not"),
        migrations.RemoveField("heard", "because"),
        migrations.AddConstraint(
            "heard",
            models.CheckConstraint(
                condition=models.Q(words__isnull=False, not_heard=None)
                | models.Q(words=None, not_heard__isnull=False),
                name="heard_or_why_not",
            ),
        ),
    ]

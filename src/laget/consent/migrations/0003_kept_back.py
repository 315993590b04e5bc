"""What the family wants kept from a service moves to a table of its own, which the noting unit alone
reads; of the yes itself nobody can tell any more that there was something."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.clock
import laget.core.ids

MOVE = """
ALTER TABLE consent_consent NO FORCE ROW LEVEL SECURITY;
INSERT INTO consent_keptback (id, child_id, unit_id, authority_id, writer_id, shared, event_id,
    sys_from, consent_id, text)
  SELECT uuidv7(), child_id, unit_id, authority_id, writer_id, false, event_id, sys_from, id, not_about
  FROM consent_consent WHERE not_about <> '';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE consent_consent FORCE ROW LEVEL SECURITY;
ALTER TABLE IF EXISTS consent_consent_history DROP COLUMN IF EXISTS not_about;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0009_not_heard_taken_back"),
        ("consent", "0002_what_not_to_talk_about"),
        ("organisations", "0004_area_through_time"),
        ("people", "0003_roles_are_kept"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptBack",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                ("text", models.CharField(max_length=300)),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="consent.consent",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("shared", False)), name="kept_back_stays"
                    )
                ],
            },
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="consent", name="not_about"),
    ]

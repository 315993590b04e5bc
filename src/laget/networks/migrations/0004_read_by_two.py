"""Decisions, tests and scores go up when two have read them. What stands already waits for a second
person: nobody else has been asked to read it."""

import django.db.models.deletion
from django.db import migrations, models

#: The owner reads nothing while the wall is up, and the twins have not their new columns yet: both
#: are built again after every migrate.
WAIT = "".join(
    f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE {table} DISABLE TRIGGER USER;"
    f"UPDATE {table} SET stage = 'waits', written_by_id = changed_by_id"
    "  WHERE NOT is_out AND changed_by_id IS NOT NULL;"
    "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"
    f"ALTER TABLE {table} ENABLE TRIGGER USER; ALTER TABLE {table} FORCE ROW LEVEL SECURITY;"
    for table in (
        "networks_decision",
        "networks_test",
        "networks_score",
    )
)


class Migration(migrations.Migration):
    dependencies = [
        ("networks", "0003_table_codes"),
        ("people", "0002_upper_rooms"),
        ("programme", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="back_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="decision",
            name="looked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="stage",
            field=models.CharField(
                choices=[
                    ("written", "Being written"),
                    ("waits", "Waits for a second person to read it"),
                    ("up", "Read by two"),
                    ("down", "Taken down"),
                ],
                default="written",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="score",
            name="back_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="score",
            name="looked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="score",
            name="stage",
            field=models.CharField(
                choices=[
                    ("written", "Being written"),
                    ("waits", "Waits for a second person to read it"),
                    ("up", "Read by two"),
                    ("down", "Taken down"),
                ],
                default="written",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="score",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="test",
            name="back_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="test",
            name="looked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="test",
            name="stage",
            field=models.CharField(
                choices=[
                    ("written", "Being written"),
                    ("waits", "Waits for a second person to read it"),
                    ("up", "Read by two"),
                    ("down", "Taken down"),
                ],
                default="written",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="test",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AlterField(
            model_name="input",
            name="language",
            field=models.CharField(
                choices=[
                    ("nb", "Norsk bokmål"),
                    ("nn", "Norsk nynorsk"),
                    ("sv", "Svenska"),
                    ("da", "Dansk"),
                    ("fi", "Suomi"),
                    ("is", "Íslenska"),
                    ("fo", "Føroyskt"),
                    ("kl", "Kalaallisut"),
                    ("en", "English"),
                ],
                default="nb",
                max_length=5,
            ),
        ),
        migrations.RunSQL(WAIT, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "up"), _negated=True),
                    models.Q(
                        ("looked_by__isnull", False),
                        ("written_by__isnull", False),
                        models.Q(("looked_by", models.F("written_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="decision_read_by_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "up"), _negated=True),
                    models.Q(
                        ("looked_by__isnull", False),
                        ("written_by__isnull", False),
                        models.Q(("looked_by", models.F("written_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="score_read_by_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="test",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "up"), _negated=True),
                    models.Q(
                        ("looked_by__isnull", False),
                        ("written_by__isnull", False),
                        models.Q(("looked_by", models.F("written_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="test_read_by_two",
            ),
        ),
    ]

"""A step goes up when two have read it; and more languages. What stands already waits for a second
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
    for table in ("cases_step",)
)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_delete_remark"),
        ("people", "0002_upper_rooms"),
        ("programme", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="step",
            name="back_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="step",
            name="looked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="step",
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
            model_name="step",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AlterField(
            model_name="reply",
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
        migrations.AlterField(
            model_name="said",
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
        migrations.AlterField(
            model_name="structure",
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
        migrations.AlterField(
            model_name="translation",
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
                max_length=5,
            ),
        ),
        migrations.AlterField(
            model_name="wording",
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
                max_length=5,
            ),
        ),
        migrations.RunSQL(WAIT, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="step",
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
                name="step_read_by_two",
            ),
        ),
    ]

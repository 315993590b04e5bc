from django.db import migrations, models

import laget.core.ids

# The defaults stand in the database too: the import adds rows without naming these columns.
DEFAULTS = """
ALTER TABLE children_nationalid ALTER COLUMN is_first SET DEFAULT true;
ALTER TABLE children_protection ALTER COLUMN protects_from SET DEFAULT '';
ALTER TABLE children_protection ALTER COLUMN ended_because SET DEFAULT '';
"""


class Migration(migrations.Migration):
    dependencies = [("children", "0003_the_childs_voice")]

    operations = [
        migrations.RemoveConstraint(model_name="nationalid", name="national_id_once"),
        migrations.AddField(
            model_name="nationalid", name="is_first", field=models.BooleanField(default=True)
        ),
        migrations.AddField(
            model_name="protection",
            name="ended_because",
            field=models.TextField(blank=True, default="", max_length=1000),
        ),
        migrations.AddField(
            model_name="protection",
            name="protects_from",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
        migrations.AddConstraint(
            model_name="nationalid",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_first", True)),
                fields=("country", "number"),
                name="national_id_once",
            ),
        ),
        *(
            migrations.AddField(
                model_name=name,
                name="event_id",
                field=models.UUIDField(default=laget.core.ids.new_id),
            )
            for name in ("nationalid", "protection", "protectionnamed")
        ),
        migrations.RunSQL(DEFAULTS, migrations.RunSQL.noop),
    ]

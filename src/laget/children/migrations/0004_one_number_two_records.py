from django.db import migrations, models

import laget.core.ids


class Migration(migrations.Migration):
    dependencies = [("children", "0003_the_childs_voice")]

    operations = [
        migrations.RemoveConstraint(model_name="nationalid", name="national_id_once"),
        migrations.AddIndex(
            model_name="nationalid",
            index=models.Index(fields=["country", "number"], name="child_by_number"),
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
        *(
            migrations.AddField(
                model_name=name,
                name="event_id",
                field=models.UUIDField(default=laget.core.ids.new_id),
            )
            for name in ("nationalid", "protection", "protectionnamed")
        ),
    ]

"""One can talk of how a state works together; and who asked or said it is known to the row."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_wording"),
        ("people", "0002_upper_rooms"),
        ("library", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="post",
            name="role",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="post",
            name="structure",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.structure",
            ),
        ),
    ]

"""Somebody in a unit is away, and a leader stands in for them until they are back."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("teams", "0003_leads"),
    ]

    operations = [
        migrations.AddField(
            model_name="holding",
            name="stands_for",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.CreateModel(
            name="Away",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
                ("back_on", models.DateField(null=True)),
                ("event_id", models.UUIDField()),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("back_on", None)), fields=("role",), name="away_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_on", None),
                            ("until_on__gt", models.F("from_on")),
                            _connector="OR",
                        ),
                        name="away_lasts",
                    ),
                ],
            },
        ),
    ]

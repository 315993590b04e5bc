"""A service that must assess the person is told who it is; a unit says how it is asked."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_network_team"),
        ("people", "0002_upper_rooms"),
        ("referrals", "0002_loop"),
    ]

    operations = [
        migrations.AddField(
            model_name="referral",
            name="born_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="referral",
            name="named",
            field=models.CharField(blank=True, default="", max_length=170),
        ),
        migrations.AddField(
            model_name="referral",
            name="told_to",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisations.unit",
            ),
        ),
        migrations.AddField(
            model_name="referral",
            name="told_until",
            field=models.DateField(null=True),
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("without_name", models.BooleanField()),
                ("said_on", models.DateField()),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
                (
                    "unit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(
            "ALTER TABLE referrals_referral ALTER COLUMN named SET DEFAULT ''",
            migrations.RunSQL.noop,
        ),
    ]

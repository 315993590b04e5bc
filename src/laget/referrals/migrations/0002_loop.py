"""A receipt when a question is read, how it went, what was handed back, and coarser ages."""

import django.db.models.deletion
from django.db import migrations, models

#: What comes in by import may leave these out.
EMPTY = "".join(
    f"ALTER TABLE referrals_{table} ALTER COLUMN {column} SET DEFAULT '';"
    for table, column in (
        ("offer", "reasons"), ("offer", "outcome"), ("offer", "back_reason"),
        ("referral", "told_back"),
    )
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0001_initial"),
        ("people", "0001_initial"),
        ("referrals", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="offer",
            name="back_reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("no_room", "We no longer have room"),
                    ("outside", "The need turned out to be outside what we can help with"),
                    ("family", "The child or the family wants another service"),
                    ("moved", "The child has moved"),
                    ("other", "Something else"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="ended_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="ended_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("helped", "It helped, and the need is met"),
                    ("partly", "It helped some, and the need is there still"),
                    ("no_help", "It did not help"),
                    ("other_service", "Another service has taken over"),
                    ("stopped", "The child or the family wished to stop"),
                    ("not_reached", "We did not reach the family"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="read_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="read_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="offer",
            name="read_due_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="reasons",
            field=models.TextField(blank=True, default="", max_length=2000),
        ),
        migrations.AddField(
            model_name="referral",
            name="told_back",
            field=models.TextField(blank=True, default="", max_length=1000),
        ),
        migrations.AlterField(
            model_name="offer",
            name="age_band",
            field=models.CharField(
                choices=[
                    ("unborn", "before birth"),
                    ("0-2", "0–2 years"),
                    ("3-5", "3–5 years"),
                    ("6-9", "6–9 years"),
                    ("10-12", "10–12 years"),
                    ("13-15", "13–15 years"),
                    ("16-18", "16–18 years"),
                    ("19-24", "19–24 years"),
                    ("0-5", "up to 5 years, or expected"),
                    ("6-12", "6–12 years"),
                    ("13-18", "13–18 years"),
                    ("0-12", "up to 12 years, or expected"),
                    ("13-24", "13–24 years"),
                    ("0-24", "up to 24 years"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="offer",
            name="state",
            field=models.CharField(
                choices=[
                    ("sent", "waiting for an answer"),
                    ("accepted", "yes"),
                    ("declined", "no"),
                    ("withdrawn", "taken back"),
                    ("done", "Done"),
                    ("returned", "handed back"),
                ],
                default="sent",
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ended_at__isnull", False),
                        ("state", "done"),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    models.Q(
                        ("ended_at__isnull", False),
                        ("state", "returned"),
                        models.Q(("back_reason", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state__in", ["done", "returned"]), _negated=True),
                        ("ended_at", None),
                    ),
                    _connector="OR",
                ),
                name="offer_end_has_a_time_and_says_how",
            ),
        ),
        migrations.RunSQL(EMPTY, migrations.RunSQL.noop),
    ]

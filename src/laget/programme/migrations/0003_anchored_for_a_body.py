"""A body anchors the programme for itself; what stands already was noted."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_network_team"),
        ("people", "0002_upper_rooms"),
        ("programme", "0002_seats"),
    ]

    operations = [
        migrations.AddField(
            model_name="anchoring",
            name="body",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programme.body",
            ),
        ),
        migrations.AddField(
            model_name="anchoring",
            name="role",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddConstraint(
            model_name="anchoring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("body", None), ("role", None)),
                    models.Q(("body__isnull", False), ("role__isnull", False)),
                    _connector="OR",
                ),
                name="anchored_for_a_body",
            ),
        ),
    ]

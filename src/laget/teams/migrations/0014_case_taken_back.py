import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_ended_by_a_leader"),
        ("teams", "0013_question_withdrawn"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="taken_back_because",
            field=models.CharField(blank=True, db_default="", max_length=300),
        ),
        migrations.AddField(
            model_name="case",
            name="taken_back_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="taken_back_on",
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("taken_back_on", None),
                    models.Q(("taken_back_because", ""), _negated=True),
                    _connector="OR",
                ),
                name="case_taken_back_says_why",
            ),
        ),
    ]

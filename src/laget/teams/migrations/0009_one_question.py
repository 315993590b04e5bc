"""A part can be for one question alone. Parts that were there before are whole."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("teams", "0008_named_beside"),
    ]

    operations = [
        migrations.AddField(
            model_name="participation",
            name="only_question",
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(
            "ALTER TABLE teams_participation ALTER COLUMN only_question SET DEFAULT false",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.CheckConstraint(
                condition=models.Q(("shared", True), ("only_question", False), _connector="OR"),
                name="only_question_is_never_hidden",
            ),
        ),
    ]

"""A question says what a yes opens. What was asked before opened the whole, and still does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0003_by_name"),
    ]

    operations = [
        migrations.AddField(
            model_name="offer",
            name="only_question",
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(
            "ALTER TABLE referrals_offer ALTER COLUMN only_question SET DEFAULT false",
            migrations.RunSQL.noop,
        ),
    ]

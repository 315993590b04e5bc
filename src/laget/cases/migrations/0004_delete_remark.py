"""Remarks stand in the conversations of the library by now."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_wording"),
        ("library", "0003_remarks_are_posts"),
    ]

    operations = [
        migrations.DeleteModel(name="Remark"),
        migrations.RunSQL("DROP TABLE IF EXISTS cases_remark_history", migrations.RunSQL.noop),
    ]

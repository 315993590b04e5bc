"""Remarks stand in the conversations of the library from now on: `library.0003_remarks_are_posts`
carries them over, and drops their table."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_wording")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel(name="Remark")]
        )
    ]

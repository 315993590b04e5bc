from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_roles_are_kept")]

    operations = [
        migrations.AddField(
            model_name="role",
            name="ended_event",
            field=models.UUIDField(null=True),
        ),
    ]

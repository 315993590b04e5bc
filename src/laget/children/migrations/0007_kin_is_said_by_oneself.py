from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("children", "0006_kin_and_friends")]

    operations = [migrations.RemoveField(model_name="relation", name="person")]

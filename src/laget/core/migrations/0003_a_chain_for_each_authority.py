"""A chain for each authority. What was sealed in the one chain before stays there, under nobody."""

from django.db import migrations, models

CHAINS = """
ALTER TABLE core_seal DROP CONSTRAINT core_seal_pkey;
ALTER TABLE core_seal DROP CONSTRAINT core_seal_event_key;
ALTER TABLE core_seal ADD PRIMARY KEY (event);
ALTER TABLE core_seal ADD COLUMN chain uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE core_seal ALTER COLUMN chain DROP DEFAULT;
ALTER TABLE core_seal ADD CONSTRAINT one_link_at_each_place UNIQUE (chain, n);
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0002_drafts")]
    operations = [
        migrations.RunSQL(
            CHAINS,
            state_operations=[
                migrations.AlterField("seal", "event", models.UUIDField(primary_key=True, serialize=False)),
                migrations.AlterField("seal", "n", models.BigIntegerField()),
                migrations.AddField("seal", "chain", models.UUIDField()),
                migrations.AddConstraint(
                    "seal",
                    models.UniqueConstraint(fields=["chain", "n"], name="one_link_at_each_place"),
                ),
            ],
        ),
    ]  # fmt: skip

"""The journal (ranges of UUIDv7, so a year can be put away), its seals, and received forms."""

from django.db import migrations, models

import laget.core.ids

JOURNAL = """
CREATE TABLE core_event (
  id uuid NOT NULL,
  canonical text,
  salt bytea,
  digest bytea NOT NULL,
  kind text GENERATED ALWAYS AS ((canonical::jsonb)->>'kind') VIRTUAL,
  at_us bigint GENERATED ALWAYS AS (((canonical::jsonb)->>'at')::bigint) VIRTUAL,
  role uuid GENERATED ALWAYS AS (((canonical::jsonb)->>'role')::uuid) VIRTUAL,
  unit uuid GENERATED ALWAYS AS (((canonical::jsonb)->>'unit')::uuid) VIRTUAL,
  authority uuid GENERATED ALWAYS AS (((canonical::jsonb)->>'authority')::uuid) VIRTUAL,
  about uuid GENERATED ALWAYS AS (((canonical::jsonb)->>'about')::uuid) STORED,
  thing uuid GENERATED ALWAYS AS (((canonical::jsonb)->>'thing')::uuid) VIRTUAL,
  shared boolean GENERATED ALWAYS AS (coalesce(((canonical::jsonb)->>'shared')::boolean, false)) VIRTUAL,
  PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE TABLE core_event_rest PARTITION OF core_event DEFAULT;
CREATE INDEX core_event_about ON core_event (about, id);
CREATE FUNCTION core_event_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the journal only grows' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON core_event
  FOR EACH ROW EXECUTE FUNCTION core_event_only_grows();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON core_event
  FOR EACH STATEMENT EXECUTE FUNCTION core_event_only_grows();
"""


def year_bound(year: int) -> str:
    """The lowest UUIDv7 of a year."""
    from datetime import UTC, datetime

    ms = int(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000)
    text = f"{ms:012x}"
    return f"{text[:8]}-{text[8:]}-7000-8000-000000000000"


YEARS = "".join(
    f"CREATE TABLE core_event_{y} PARTITION OF core_event"
    f" FOR VALUES FROM ('{year_bound(y)}') TO ('{year_bound(y + 1)}');\n"
    for y in range(2026, 2036)
)


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.RunSQL(JOURNAL + YEARS, "DROP TABLE core_event"),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.UUIDField(default=laget.core.ids.new_id, primary_key=True, serialize=False)),
                ("canonical", models.TextField(null=True)),
                ("salt", models.BinaryField(null=True)),
                ("digest", models.BinaryField()),
                ("kind", models.TextField()),
                ("at_us", models.BigIntegerField()),
                ("role", models.UUIDField(null=True)),
                ("unit", models.UUIDField(null=True)),
                ("authority", models.UUIDField(null=True)),
                ("about", models.UUIDField(null=True)),
                ("thing", models.UUIDField(null=True)),
                ("shared", models.BooleanField()),
            ],
            options={"db_table": "core_event", "managed": False},
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("n", models.BigIntegerField(primary_key=True, serialize=False)),
                ("event", models.UUIDField(unique=True)),
                ("link", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Once",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                ("role", models.UUIDField()),
                ("at", models.DateTimeField()),
                ("answer", models.TextField(default="")),
            ],
        ),
    ]  # fmt: skip

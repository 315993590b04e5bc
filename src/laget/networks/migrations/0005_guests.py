"""Guests at gatherings: invitations, what is told of who comes, and words read by two."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.clock
import laget.core.ids

#: The owner reads nothing while the wall is up, and the twins have not their new columns yet: both
#: are built again after every migrate.
BARE = "ALTER TABLE {0} NO FORCE ROW LEVEL SECURITY; ALTER TABLE {0} DISABLE TRIGGER USER;"
AGAIN = (
    "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"
    "ALTER TABLE {0} ENABLE TRIGGER USER; ALTER TABLE {0} FORCE ROW LEVEL SECURITY;"
)
#: What participants wrote waits for a second person; who is young is told to fewer.
WORDS = (
    BARE.format("networks_evaluation")
    + "UPDATE networks_evaluation SET stage = 'waits', written_by_id = changed_by_id"
    "  WHERE NOT is_out AND text <> '' AND changed_by_id IS NOT NULL;"
    + AGAIN.format("networks_evaluation")
)
YOUNG = (
    BARE.format("networks_registration")
    + "INSERT INTO networks_guest (id, programme_id, version, is_out, changed_by_id, sys_from,"
    "    event_id, registration_id, name, home, access, food, along, has_evaluated)"
    "  SELECT uuidv7(), programme_id, 1, is_out, changed_by_id, sys_from, event_id, id,"
    "    left(name, 120), '', '', '', '', false FROM networks_registration WHERE kind = 'young';"
    "UPDATE networks_registration SET name = '' WHERE kind = 'young';"
    + AGAIN.format("networks_registration")
)


class Migration(migrations.Migration):
    dependencies = [
        ("networks", "0004_read_by_two"),
        ("organisations", "0003_network_team"),
        ("people", "0002_upper_rooms"),
        ("programme", "0003_anchored_for_a_body"),
    ]

    operations = [
        migrations.CreateModel(
            name="Guest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.IntegerField(default=1)),
                ("is_out", models.BooleanField(default=False)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("mark", models.CharField(max_length=64, null=True, unique=True)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("home", models.CharField(blank=True, max_length=200)),
                ("access", models.TextField(blank=True)),
                ("food", models.TextField(blank=True)),
                ("along", models.TextField(blank=True)),
                ("has_evaluated", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.IntegerField(default=1)),
                ("is_out", models.BooleanField(default=False)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("local", "Local development work"),
                            ("national", "Responsible at national level"),
                            ("young", "Young person or parent"),
                        ],
                        max_length=20,
                    ),
                ),
                ("code", models.CharField(max_length=12)),
                ("opened_at", models.DateTimeField()),
                ("closed_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["kind", "-opened_at", "id"],
            },
        ),
        migrations.AddField(
            model_name="evaluation",
            name="back_because",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="looked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="stage",
            field=models.CharField(
                choices=[
                    ("written", "Being written"),
                    ("waits", "Waits for a second person to read it"),
                    ("up", "Read by two"),
                    ("down", "Taken down"),
                ],
                default="written",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="gathering",
            name="for_staff",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="gathering",
            name="languages",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="team",
            name="authority",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisations.authority",
            ),
        ),
        migrations.AlterField(
            model_name="evaluation",
            name="role",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AlterField(
            model_name="registration",
            name="name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunSQL(WORDS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage", "up"), _negated=True),
                    models.Q(
                        ("looked_by__isnull", False),
                        ("written_by__isnull", False),
                        models.Q(("looked_by", models.F("written_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="evaluation_read_by_two",
            ),
        ),
        migrations.AddField(
            model_name="guest",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="guest",
            name="programme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programme.programme",
            ),
        ),
        migrations.AddField(
            model_name="guest",
            name="registration",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guest",
                to="networks.registration",
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="gathering",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="networks.gathering",
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="opened_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.role"
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="programme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programme.programme",
            ),
        ),
        migrations.AddField(
            model_name="guest",
            name="invitation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="networks.invitation",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(fields=("code",), name="invitation_code_once"),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at", None), ("is_out", False)),
                fields=("gathering", "kind"),
                name="one_open_invitation",
            ),
        ),
        migrations.RunSQL(YOUNG, migrations.RunSQL.noop),
    ]

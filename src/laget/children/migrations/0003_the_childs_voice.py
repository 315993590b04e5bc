"""The child's voice with its readers and answers, why a child was not heard, and the family's page."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.clock
import laget.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0002_record_by_kept_and_unnamed"),
        ("organisations", "0001_initial"),
        ("people", "0001_initial"),
        ("plans", "0001_initial"),
    ]

    operations = [
        # What has stood at the top until now goes on standing there.
        migrations.AddField(
            model_name="words", name="at_top", field=models.BooleanField(default=True)
        ),
        migrations.AlterField(
            model_name="words", name="at_top", field=models.BooleanField(default=False)
        ),
        migrations.AddField(
            model_name="words",
            name="goal",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="said",
                to="plans.goal",
            ),
        ),
        migrations.CreateModel(
            name="Beside",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                (
                    "kind",
                    models.CharField(
                        choices=[("answer", "what happened with it"), ("note", "a note beside it")],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(max_length=1000)),
                ("on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "words",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beside",
                        to="children.words",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotHeard",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            (
                                "too_young",
                                "The child is too young to say it in a way we understand",
                            ),
                            ("did_not_want", "The child did not want to say anything"),
                            ("not_reached", "The child could not be reached"),
                            ("harmful", "The child would be harmed by it"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(max_length=1000)),
                ("on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StoryPart",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("works", "What works"),
                            ("avoid", "What to avoid"),
                            ("who", "Who is who"),
                            ("day", "A day with us"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=3000)),
                (
                    "told_by",
                    models.CharField(
                        choices=[
                            ("child", "the child"),
                            ("parent", "a parent or guardian"),
                            ("together", "the child and the family together"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[("spoken", "by word of mouth"), ("written", "in writing")],
                        max_length=10,
                    ),
                ),
                ("told_on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StoryRead",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                ("read_on", models.DateField()),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StoryShare",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("works", "What works"),
                            ("avoid", "What to avoid"),
                            ("who", "Who is who"),
                            ("day", "A day with us"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "said_by",
                    models.CharField(
                        choices=[
                            ("child", "the child"),
                            ("parent", "a parent or guardian"),
                            ("together", "the child and the family together"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[("spoken", "by word of mouth"), ("written", "in writing")],
                        max_length=10,
                    ),
                ),
                ("from_on", models.DateField()),
                ("to_on", models.DateField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "to_unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WordsReader",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=laget.core.ids.new_id, primary_key=True, serialize=False
                    ),
                ),
                ("shared", models.BooleanField(default=False)),
                ("event_id", models.UUIDField(default=laget.core.ids.new_id)),
                ("sys_from", models.DateTimeField(default=laget.core.clock.now)),
                ("from_on", models.DateField()),
                ("to_on", models.DateField(null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.authority",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
                (
                    "words",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readers",
                        to="children.words",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]

"""A lead may be appointed, or follow from where the child is; questions about who leads."""

import django.db.models.deletion
from django.db import migrations, models

import laget.core.clock
import laget.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0003_the_childs_voice"),
        ("organisations", "0001_initial"),
        ("people", "0001_initial"),
        ("teams", "0002_closing"),
    ]

    operations = [
        migrations.AddField(
            model_name="holding",
            name="appointed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.role",
            ),
        ),
        migrations.AddField(
            model_name="holding",
            name="lead",
            field=models.CharField(db_default="holder", max_length=60),
        ),
        migrations.CreateModel(
            name="LeadQuestion",
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
                        choices=[
                            ("cannot", "cannot lead"),
                            ("disputed", "the team does not agree"),
                            ("wish", "the child's wish"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(max_length=1000)),
                ("asked_on", models.DateField()),
                ("answer", models.TextField(blank=True, db_default="", max_length=1000)),
                ("answered_on", models.DateField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.role",
                    ),
                ),
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
                    "to_role",
                    models.ForeignKey(
                        null=True,
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_on", None)),
                        fields=("child", "kind", "writer"),
                        name="lead_asked_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_by", None), ("answered_on", None)),
                            models.Q(
                                ("answered_by__isnull", False),
                                ("answered_on__isnull", False),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="lead_answer_has_words",
                    ),
                ],
            },
        ),
    ]

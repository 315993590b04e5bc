"""A no is about something, and ends when they want it after all."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("asking", "0001_initial"),
        ("children", "0007_kin_is_said_by_oneself"),
        ("organisations", "0003_network_team"),
        ("people", "0002_upper_rooms"),
    ]

    operations = [
        migrations.AddField(
            model_name="saidno",
            name="about",
            field=models.CharField(
                choices=[
                    ("asking", "that others are asked"),
                    ("plan", "a plan in common"),
                    ("transfer", "a hand-over to the new municipality"),
                    ("help", "help from another service"),
                ],
                default="asking",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="saidno",
            name="ended_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="saidno",
            name="need",
            field=models.CharField(
                blank=True,
                choices=[
                    ("talk", "Somebody to talk with regularly"),
                    ("assess", "An assessment of how things are"),
                    ("learn", "Help with learning and school"),
                    ("family", "Help at home, for the whole family"),
                    ("health", "Help with health and body"),
                    ("activity", "Something to do, and someone to be with"),
                    ("work", "Help towards work or education"),
                    ("care", "Help with care and safety"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about", "asking"), _negated=True), ("shared", False), _connector="OR"
                ),
                name="no_to_asking_is_never_shared",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidno",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about", "help"), models.Q(("need", ""), _negated=True)),
                    models.Q(models.Q(("about", "help"), _negated=True), ("need", "")),
                    _connector="OR",
                ),
                name="no_to_help_names_the_need",
            ),
        ),
    ]

"""What a programme has learnt, in which languages, and where it went."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from laget.programme.ground import LANGUAGES, Level, Sourced, Translated
from laget.programme.indexed import Folded, Stems


class Learning(Sourced):
    """Something the programme has learnt, and when, where that is known. Where it went is told by
    `Uptake`."""

    text = models.TextField()
    on = models.DateField(null=True)
    number = models.SmallIntegerField(default=1)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="nb")
    title_words = models.GeneratedField(
        expression=Stems("text"), output_field=SearchVectorField(), db_persist=True
    )
    words = models.GeneratedField(
        expression=Stems("text"), output_field=SearchVectorField(), db_persist=True
    )
    alike = models.GeneratedField(
        expression=Folded("text"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        ordering = ["number", "id"]

    def __str__(self) -> str:
        return self.text[:90]


class Translation(Translated):
    """A learning point in another language."""

    learning = models.ForeignKey(Learning, models.PROTECT, related_name="translations")
    text = models.TextField()
    title_words = models.GeneratedField(
        expression=Stems("text"), output_field=SearchVectorField(), db_persist=True
    )
    words = models.GeneratedField(
        expression=Stems("text"), output_field=SearchVectorField(), db_persist=True
    )
    alike = models.GeneratedField(
        expression=Folded("text"), output_field=models.TextField(), db_persist=True
    )

    OF: ClassVar[dict[str, tuple[str, ...]]] = {"learning": ("text",)}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learning", "language"],
                name="programme_learning_once_in_each",
                condition=models.Q(is_out=False),
            )
        ]


class Uptake(Sourced):
    """A learning point that went into policy: in which document, when, at which level, by whom."""

    learning = models.ForeignKey(Learning, models.PROTECT, related_name="uptakes")
    document = models.CharField(max_length=300)
    level = models.CharField(max_length=20, choices=Level)
    by_whom = models.CharField(max_length=200, blank=True)
    on = models.DateField(null=True)

    class Meta:
        ordering = ["on", "id"]

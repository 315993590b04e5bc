"""What the tables of a programme stand on: the programme, its sources, and what each row carries.

Nothing is deleted: a row that should not stand is taken out. `version` counts each change, so that
of two who edit the same, the second is shown what the first has written.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.ids import new_id
from laget.organisations.models import Unit
from laget.people.models import Role

#: What may be written in, and translated into, in all the upper rooms.
LANGUAGES = (
    ("nb", "Norsk bokmål"), ("nn", "Norsk nynorsk"), ("sv", "Svenska"), ("da", "Dansk"),
    ("fi", "Suomi"), ("is", "Íslenska"), ("fo", "Føroyskt"), ("kl", "Kalaallisut"),
    ("en", "English"),
)  # fmt: skip


class Programme(models.Model):
    """One programme, run by a secretariat. `published_at` opens its pages to everybody; `language`
    is what is written in it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.SlugField(max_length=60, db_index=False)
    name = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField()
    language = models.CharField(max_length=5, default="nb")
    published_at = models.DateTimeField(null=True)
    is_example = models.BooleanField(default=False)
    baseline_on = models.DateField(null=True)
    version = models.IntegerField(default=1)
    changed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    sys_from = models.DateTimeField(default=clock.now)
    event_id = models.UUIDField(default=new_id)

    is_locked_by_acts = False

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], name="programme_code_once"),
            models.CheckConstraint(
                condition=models.Q(to_on__gte=models.F("from_on")),
                name="programme_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Kept(models.Model):
    """What every row of a programme carries: whose it is, its version, and who wrote it last."""

    id = models.UUIDField(primary_key=True, default=new_id)
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    version = models.IntegerField(default=1)
    is_out = models.BooleanField(default=False)
    changed_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    sys_from = models.DateTimeField(default=clock.now)
    event_id = models.UUIDField(default=new_id)

    is_locked_by_acts = False

    class Meta:
        abstract = True


class Source(Kept):
    """A document somebody can look up. Everything said can name one, and a place in it; `short` is
    what it is called there."""

    title = models.CharField(max_length=300)
    short = models.CharField(max_length=60, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    authors = models.CharField(max_length=300, blank=True)
    year = models.SmallIntegerField(null=True)
    isbn = models.CharField(max_length=100, blank=True)
    address = models.URLField(max_length=500, blank=True)

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.title, self.publisher, str(self.year or ""))))


class Sourced(Kept):
    """A row that says where it is from."""

    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True


class Translated(Kept):
    """The words of a row in another language, with who translated them. `OF` says of which row, and
    which of its words. `of_words` is the mark of the words that were translated, and not the words
    themselves: what is taken down must not live on in a translation."""

    language = models.CharField(max_length=5, choices=LANGUAGES)
    by_whom = models.CharField(max_length=200)
    of_words = models.CharField(max_length=64, blank=True)

    OF: ClassVar[dict[str, tuple[str, ...]]]

    class Meta:
        abstract = True

    @property
    def over(self) -> str:
        """The name of what it translates."""
        return next(name for name in self.OF if getattr(self, f"{name}_id"))

    @property
    def original(self) -> Any:
        """The row that it translates."""
        return getattr(self, self.over)

    @property
    def is_older(self) -> bool:
        """Whether the original says something else now than what was translated."""
        now = self.original
        if not self.of_words:  # translated before the mark was kept
            return bool(now.sys_from > self.sys_from)
        return self.of_words != mark_of(now, self.OF[self.over])


def mark_of(row: Any, names: tuple[str, ...]) -> str:
    """What tells whether the words of a row are the same as they were."""
    return sha256("\x00".join(getattr(row, name) for name in names).encode()).hexdigest()


class Level(models.TextChoices):
    """Where a thing is anchored, or where a learning point went."""

    NORDIC = "nordic", _("Nordic")
    MINISTRY = "ministry", _("Ministry")
    DIRECTORATE = "directorate", _("Directorate")
    REGION = "region", _("Region or county")
    MUNICIPALITY = "municipality", _("Municipality")

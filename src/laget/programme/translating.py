"""Words in the reader's language: who translates them, and what is shown of it.

Whoever may write what something says, or acts in the programme where that is so, translates it. A
translation is marked as one, with who made it; the original is one click away; and where the
original says something else since, that is said. What is told from below is read by two in each
language, and a translation of words that do not stand any more is not shown at all: somebody could
be recognised in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.operation import Refused
from laget.programme.ground import LANGUAGES, Translated, mark_of
from laget.programme.rows import Room
from laget.programme.second_look import Stage, Told, written_again

NAMES = dict(LANGUAGES)


def as_they_stand(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Of these translations, of one kind of row, those that `Words` may show, in any language."""
    (over,) = rows.model.OF
    found = rows.filter(is_out=False).exclude(language=F(f"{over}__language"))
    if not issubclass(rows.model, Told):
        return found
    return found.filter(
        Q(of_words=F(f"{over}__mark")) | Q(of_words="", sys_from__gte=F(f"{over}__sys_from")),
        stage=Stage.UP,
    )


@dataclass(frozen=True)
class Text:
    """One text as it is shown: in the reader's language where somebody has translated it; the
    original is one click away."""

    text: str
    language: str
    row: Any = None
    original: str = ""
    original_language: str = ""
    translated_by: str = ""
    answered_in: str = ""
    translation: Any = None
    is_older: bool = False
    name: str = ""

    @property
    def original_name(self) -> str:
        return NAMES.get(self.original_language, "")

    @property
    def on_paper(self) -> str:
        """The text as a report shows it, where nothing can be clicked: a translation says so."""
        if not self.original:
            return self.text
        said = str(_("Translated by %(who)s.")) % {"who": self.translated_by}
        older = _("The original has been changed since it was translated.")
        return f"{self.text}\n{said} {older if self.is_older else ''}".rstrip()


class Words:
    """The translations into one language of many rows, to be asked for each row's words."""

    def __init__(self, language: str, *translations: QuerySet[Any]) -> None:
        self.language = language
        self.found: dict[Any, Any] = {}
        for rows in translations:
            over = tuple(rows.model.OF)
            shown = rows.filter(language=language, is_out=False).select_related(*over)
            by_two = issubclass(rows.model, Told)
            if by_two:
                shown = shown.filter(stage=Stage.UP)
            for one in shown:
                if not (by_two and one.is_older):
                    self.found[one.original.pk] = one

    def of(self, row: Any, name: str = "text", **more: Any) -> Text:
        """One of a row's texts."""
        original, written = getattr(row, name), row.language
        one = self.found.get(row.pk) if written != self.language else None
        words = getattr(one, name, "") if one is not None else ""
        if one is None or not words or not original:
            return Text(original, written, row, name=name, **more)
        return Text(
            words, one.language, row, original, written, one.by_whom, translation=one,
            is_older=one.is_older, name=name, **more,
        )  # fmt: skip


def waits(rows: QuerySet[Any], original: Any) -> list[Any]:
    """The translations of one row, for those who may write them: also those that nobody has read
    yet, and those whose original says something else since."""
    over = _over(rows.model, original)
    found = rows.filter(is_out=False, **{over: original}).select_related(*rows.model.OF)
    return list(found.order_by("language", "pk"))


def translate(
    original: Any, model: type[Translated], what: str, *, room: Room, permission: Permission,
    of: Any, by: Actor, told: dict[str, Any], at: datetime | None = None,
) -> Any:  # fmt: skip
    """Somebody translates a row. What is told from below waits for a second person."""
    over = _over(model, original)
    _as_it_was_read(original, model.OF[over], told)
    given = {over: original} | _marked(original, model, over, by)
    return room.add(what, model, permission, of, by=by, told=told, at=at, **given)


def change(
    row: Translated, what: str, *, room: Room, permission: Permission, of: Any, by: Actor,
    version: int, told: dict[str, Any], at: datetime | None = None,
) -> Any:  # fmt: skip
    """The translation in other words: of the original as it stands now."""
    original = row.original
    _as_it_was_read(original, row.OF[row.over], told)
    given = _marked(original, type(row), row.over, by)
    return room.change(row, what, permission, of, by=by, version=version, told=told, at=at, **given)


def _over(model: Any, original: Any) -> str:
    """The name by which a translation of this kind knows such a row."""
    return next(
        name for name in model.OF
        if model._meta.get_field(name).related_model is type(original)
    )  # fmt: skip


def _marked(original: Any, model: type[Translated], over: str, by: Actor) -> dict[str, Any]:
    given: dict[str, Any] = {"of_words": mark_of(original, model.OF[over])}
    return given | written_again(by, ready=True) if issubclass(model, Told) else given


def _as_it_was_read(original: Any, names: tuple[str, ...], told: dict[str, Any]) -> None:
    """In another language, and of the words that whoever translates has before them: a name that
    was taken out of the original meanwhile may stand in the translation."""
    if told.get("language") == original.language:
        raise Refused("same-language", _("It is told in this language. Choose another one."))
    if told.pop("of_words", "") not in ("", mark_of(original, names)):
        raise Refused(
            "reworded",
            _("The original was changed while you translated. It stands in its new words above each"
              " field: look through your translation, and send it again."),
        )  # fmt: skip

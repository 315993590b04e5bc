"""Searching the library: the words of a question, in a text of any Nordic language, and why.

First what has all the words of the question or what they are called in the text's own language;
else what has some of them; else what is spelt almost alike. Only what two have read and somebody
has published is ever looked in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, TrigramWordSimilarity
from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import Case, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from laget.library.concepts import WORD, Group, Name, betrays, near, understand
from laget.library.indexed import LANGUAGES, PLAIN, config, folded

A_PAGE = 20
#: Languages whose words change too much for their stems: the beginning of a word is looked for.
BEGINNINGS = ("fi", "is", "fo", "kl")
LONG_ENOUGH = 6
ALMOST = 0.55  # how like a misspelt title must be
CODES = [code for code, _name in LANGUAGES]


@dataclass(frozen=True)
class Hit:
    """One that is found, and in words why."""

    row: Any
    why: list[str]


@dataclass(frozen=True)
class Found:
    """What came of a question: one page of it. `how` is all, some, alike or nothing."""

    asked: str = ""
    how: str = "all"
    page: Page[Any] | None = None
    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    read_as: list[tuple[str, str]] = field(default_factory=list)
    treacherous: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)


def search(rows: QuerySet[Any], typed: str, *, language: str, page: Any = 1) -> Found:
    """`rows` are those that the reader may find, narrowed by the filters already."""
    rows = rows.defer("words", "title_words", "alike")
    groups = understand(typed, language)
    if not groups:
        return _found(rows, typed, page, [], "all" if not typed.strip() else "nothing")
    hows: list[tuple[str, Q]] = [("all", reduce(and_, (_matches(one) for one in groups)))]
    if len(groups) > 1:
        hows.append(("some", reduce(or_, (_matches(one) for one in groups))))
    for how, matches in hows:
        found = _found(_ranked(rows.filter(matches), groups), typed, page, groups, how, language)
        if found.total:
            return found
    return _found(_alike(rows, typed, groups), typed, page, groups, "alike", language)


def _found(
    rows: QuerySet[Any], typed: str, page: Any, groups: list[Group], how: str, language: str = ""
) -> Found:
    if how == "nothing":
        rows = rows.none()
    shown = Paginator(rows, A_PAGE).get_page(page)
    listed = list(shown.object_list)
    why = _why(listed, groups, how) if groups else {}
    return Found(
        typed, how if listed else "nothing", shown,
        [Hit(row, why.get(row.pk, [])) for row in listed], shown.paginator.count,
        [(one.typed, one.read_as) for one in groups if one.read_as],
        [one.typed for one in groups if one.is_treacherous], near(groups, language),
    )  # fmt: skip


def _query(text: str, language: str) -> SearchQuery | None:
    """The text as a query in a language; nothing where it has no letters."""
    words = [part for word in WORD.findall(text) for part in word.split("-") if part]
    if not words:
        return None
    if language not in BEGINNINGS:
        return SearchQuery(text, config=config(language), search_type="phrase")
    parts = [f"'{w[:-2]}':*" if len(w) >= LONG_ENOUGH else f"'{w}'" for w in words]
    return SearchQuery(" <-> ".join(parts).lower(), config=PLAIN, search_type="raw")


def _matches(group: Group, column: str = "words", *, by_name: bool = True) -> Q:
    """Whether a text has the typed word, or what it is called in the text's language."""
    found = Q(pk=None)
    for language in CODES:
        names = [one.text for one in group.names.get(language, ())] if by_name else []
        texts = names if language in group.not_in else [group.typed, *names]
        asked = [query for text in texts if (query := _query(text, language)) is not None]
        if asked:
            found |= Q(language=language, **{column: reduce(or_, asked)})
    return found


def _ranked(rows: QuerySet[Any], groups: list[Group]) -> QuerySet[Any]:
    """The typed word in the title first, then its names there, then the typed word in the text."""
    title, named, text = (
        reduce(or_, (_matches(one, column, by_name=by_name) for one in groups))
        for column, by_name in (("title_words", False), ("title_words", True), ("words", False))
    )
    rank = Case(
        When(title, then=Value(0)), When(named, then=Value(1)), When(text, then=Value(2)),
        default=Value(3),
    )  # fmt: skip
    return rows.annotate(rank=rank).order_by("rank", *rows.model._meta.ordering)


def _alike(rows: QuerySet[Any], typed: str, groups: list[Group]) -> QuerySet[Any]:
    """Those with a title spelt almost as the question; not where it is another word altogether."""
    plain = folded(typed)
    rows = rows.annotate(like=TrigramWordSimilarity(plain, "alike")).filter(like__gte=ALMOST)
    for group in groups:
        for word, language in betrays(folded(group.typed), group):
            rows = rows.exclude(language=language, alike__contains=word)
    return rows.order_by("-like", *rows.model._meta.ordering)


def _why(rows: list[Any], groups: list[Group], how: str) -> dict[UUID, list[str]]:
    """In words why each of a page's rows is there: one question to the database for all."""
    if how == "alike":
        return {row.pk: [_("The title is spelt almost like what you wrote.")] for row in rows}
    asked: list[tuple[str, SearchQuery]] = []
    meant: list[tuple[Group, Name | None]] = []
    languages = {row.language for row in rows}
    for group in groups:
        for language in sorted(languages):
            names: list[Name | None] = [*group.names.get(language, ())]
            if language not in group.not_in:
                names.insert(0, None)
            for name in names:
                query = _query(name.text if name else group.typed, language)
                if query is not None:
                    asked.append((language, query))
                    meant.append((group, name))
    found: dict[UUID, list[str]] = {}
    told: set[tuple[UUID, str]] = set()
    for pk, number in _matching(rows, asked):
        group, name = meant[number]
        if (pk, group.typed) not in told:
            told.add((pk, group.typed))
            found.setdefault(pk, []).append(_said(group, name))
    return found


def _matching(rows: list[Any], asked: list[tuple[str, SearchQuery]]) -> Iterable[tuple[UUID, int]]:
    """Which of the rows have which of the queries, in their order."""
    if not rows or not asked:
        return []
    model = type(rows[0])
    pairs, told = [], []
    for number, (language, query) in enumerate(asked):
        sql, params = query.resolve_expression(model.objects.all().query).as_sql(
            model.objects.all().query.get_compiler("default"), connection
        )
        pairs.append(f"(%s, %s, {sql})")
        told += [number, language, *params]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.id, q.n FROM {model._meta.db_table} t JOIN (VALUES {', '.join(pairs)})"
            " AS q (n, language, asked) ON q.language = t.language AND t.words @@ q.asked"
            " WHERE t.id = ANY (%s) ORDER BY q.n",
            [*told, [row.pk for row in rows]],
        )
        return [(pk, number) for pk, number in cursor.fetchall()]


def _said(group: Group, name: Name | None) -> str:
    """`«opiskeluhuolto» heter PPT i Norge.`"""
    if name is None or name.text.lower() == group.typed.lower():
        return _("It has the word “%(word)s”.") % {"word": group.typed}
    told = {"word": group.read_as or group.typed, "name": name.text}
    if not name.is_same:
        return _("“%(word)s” is close to “%(name)s”.") % told
    return {
        "nb": _("“%(word)s” is called %(name)s in Norway."),
        "nn": _("“%(word)s” is called %(name)s in Norwegian Nynorsk."),
        "sv": _("“%(word)s” is called %(name)s in Sweden."),
        "sv_fi": _("“%(word)s” is called %(name)s in Swedish in Finland."),
        "sv_ax": _("“%(word)s” is called %(name)s on Åland."),
        "da": _("“%(word)s” is called %(name)s in Denmark."),
        "fi": _("“%(word)s” is called %(name)s in Finland."),
        "is": _("“%(word)s” is called %(name)s in Iceland."),
        "fo": _("“%(word)s” is called %(name)s in the Faroe Islands."),
        "kl": _("“%(word)s” is called %(name)s in Greenland."),
        "en": _("“%(word)s” is called %(name)s in English."),
    }[name.column] % told

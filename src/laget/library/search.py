"""Searching the library: the words of a question, in a text of any Nordic language, and why.

First what has all the words of the question or what they are called in the text's own language;
else what has some of them; else what is spelt almost alike. A word that is only spelt like one of
the glossary's is read as it where no text has it as it is written. Only what two have read and
somebody has published is ever looked in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import Count, Q, QuerySet, Window
from django.utils.translation import gettext as _

from laget.cases.models import LANGUAGES
from laget.library.concepts import WORD, Group, Name, betrays, near, understand
from laget.programme.indexed import ALMOST, PLAIN, config, folded

A_PAGE = 20
#: Languages whose words change too much for their stems: the beginning of a word is looked for.
BEGINNINGS = ("fi", "is", "fo", "kl")
LONG_ENOUGH = 6
CODES = [code for code, _name in LANGUAGES]


@dataclass(frozen=True)
class Hit:
    """One that is found, and in words why."""

    row: Any
    why: list[str]
    said: Any = None


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


def search(
    rows: QuerySet[Any], typed: str, *, language: str, page: Any = 1,
    spoken: QuerySet[Any] | None = None, among: QuerySet[Any] | None = None,
) -> Found:  # fmt: skip
    """`rows` are those that the reader may find, narrowed by the filters already, `among` before
    that; `spoken` are the translations that may be shown."""
    every = rows if among is None else among
    rows = rows.defer("words", "title_words", "alike")
    groups = [_as_written(every, one, spoken) for one in understand(typed, language)]
    if not groups:
        return _found(rows.none() if typed.strip() else rows, typed, page, [], "all")
    for how in ("all", "some") if len(groups) > 1 else ("all",):
        having = _having(rows, groups, how, spoken)
        found = _found(having, typed, page, groups, how, language, spoken)
        if found.total:
            return found
    almost = _alike(rows, typed, groups, spoken)
    return _found(almost, typed, page, groups, "alike", language, spoken)


def _as_written(rows: QuerySet[Any], group: Group, spoken: QuerySet[Any] | None) -> Group:
    """The word as it is typed, where there is a text that has it so."""
    plain = Group(group.typed)
    if group.is_guess and _having(rows, [plain], "all", spoken).exists():
        return plain
    return group


def _found(
    rows: QuerySet[Any], typed: str, page: Any, groups: list[Group], how: str, language: str = "",
    spoken: QuerySet[Any] | None = None,
) -> Found:  # fmt: skip
    shown = _page(rows, page)
    listed = list(shown.object_list)
    why = _why(listed, groups, how, spoken, typed) if groups else {}
    return Found(
        typed, how if listed else "nothing", shown,
        [Hit(row, why.get(row.pk, [])) for row in listed], shown.paginator.count,
        [(one.typed, one.read_as) for one in groups if one.read_as],
        [one.typed for one in groups if one.is_treacherous], near(groups, language),
    )  # fmt: skip


def _page(rows: QuerySet[Any], asked: Any) -> Page[Any]:
    """One page, and how many there are in all, in one question. Past the end is the first page."""
    number = int(asked) if re.fullmatch("[1-9][0-9]{0,3}", str(asked)) else 1
    counted = rows.annotate(of_all=Window(Count("pk")))
    listed = list(counted[(number - 1) * A_PAGE : number * A_PAGE])
    if not listed and number > 1:
        return _page(rows, 1)
    paginator = Paginator(listed, A_PAGE)
    paginator.count = listed[0].of_all if listed else 0
    return Page(listed, number, paginator)


Asked = tuple[str, list[str]]  # a tsquery in SQL, and what goes into it


def _query(text: str, language: str) -> Asked | None:
    """The text as a query in a language; nothing where it has no letters."""
    words = [part for word in WORD.findall(text) for part in word.split("-") if part]
    if not words:
        return None
    if language not in BEGINNINGS:
        return f"phraseto_tsquery('{config(language)}', %s)", [text]
    parts = [f"'{w[:-2]}':*" if len(w) >= LONG_ENOUGH else f"'{w}'" for w in words]
    return f"to_tsquery('{PLAIN}', %s)", [" <-> ".join(parts).lower()]


def _together(asked: Iterable[Asked], by: str) -> Asked | None:
    found = list(asked)
    if not found:
        return None
    sql = f" {by} ".join(one for one, _words in found)
    return f"({sql})", [word for _one, words in found for word in words]


def _names(group: Group, language: str) -> list[Name | None]:
    """What to look for in a text of a language; first the typed word itself, as None, unless it is
    another word there."""
    own: list[Name | None] = [] if language in group.not_in else [None]
    return [*own, *group.names.get(language, ())]


def _in(group: Group, language: str) -> Asked | None:
    names = _names(group, language)
    texts = {text.lower(): text for name in names if (text := name.text if name else group.typed)}
    return _together((one for text in texts.values() if (one := _query(text, language))), "||")


@dataclass(frozen=True)
class Candidates:
    """Ids of the open rows that have what is asked, themselves or in a translation, and of those
    with a word of it in a title. As the database wrote them: who may read them is still to be
    asked."""

    found: str
    titled: str


NONE = Candidates("{}", "{}")


def _candidates(
    rows: QuerySet[Any], groups: list[Group], how: str, spoken: QuerySet[Any] | None
) -> Candidates:
    """Those that have all of the words, or some, each in its own language: one question."""
    languages, asked, titled = [], [], []
    for language in CODES:
        parts = [_in(group, language) for group in groups]
        if how == "all" and None in parts:
            continue
        some = [one for one in parts if one]
        if (wanted := _together(some, "&&" if how == "all" else "||")) is not None:
            languages.append(language)
            asked.append(wanted)
            titled.append(_together(some, "||") or wanted)
    if not languages:
        return NONE
    arrays = ", ".join(f"ARRAY[{', '.join(sql for sql, _told in one)}]" for one in (asked, titled))
    told = [languages, *(word for one in (asked, titled) for _sql, words in one for word in words)]
    tables = [one.model._meta.db_table for one in (rows, spoken) if one is not None]
    each = " UNION ALL ".join(f"SELECT * FROM having_{one}(%s, {arrays})" for one in tables)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(array_agg(id), '{}')::text,"
            f" coalesce(array_agg(id) FILTER (WHERE is_titled), '{{}}')::text FROM ({each}) found",
            told * len(tables),
        )
        return Candidates(*cursor.fetchone())


def over(spoken: QuerySet[Any]) -> str:
    """What the translations are of."""
    return str(next(iter(spoken.model.OF)))


def _having(
    rows: QuerySet[Any], groups: list[Group], how: str, spoken: QuerySet[Any] | None
) -> QuerySet[Any]:
    """Those that have all of the words, or some, in their own language or in another; first those
    that have one in the title."""
    which = _candidates(rows, groups, how, spoken)
    if which == NONE:
        return rows.none()
    found = rows.filter(pk__among=which.found).annotate(titled=Q(pk__among=which.titled))
    return found.order_by("-titled", *rows.model._meta.ordering)


def _alike(
    rows: QuerySet[Any], typed: str, groups: list[Group], spoken: QuerySet[Any] | None
) -> QuerySet[Any]:
    """Those with a title spelt almost as the question, last those where a translation's is; not
    where it is another word altogether."""
    asked = folded(typed)
    found = Q(pk__among=_spelt_as(rows, asked)) & _no_other(groups)
    if spoken is not None:
        among = spoken.filter(_no_other(groups), pk__among=_spelt_as(spoken, asked))
        found |= Q(pk__in=among.values(over(spoken)))
    rows = rows.annotate(like=TrigramWordSimilarity(asked, "alike"))
    return rows.filter(found).order_by("-like", *rows.model._meta.ordering)


def _spelt_as(rows: QuerySet[Any], asked: str) -> str:
    """The open rows of their table with a title spelt almost so."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(array_agg(id), '{}')::text"
            f" FROM alike_{rows.model._meta.db_table}(%s) id",
            [asked],
        )
        return str(cursor.fetchone()[0])


def _no_other(groups: list[Group]) -> Q:
    """What only looks like a word of the question has another meaning there."""
    found = Q()
    for group in groups:
        for word, language in betrays(folded(group.typed), group):
            found &= ~Q(language=language, alike__contains=word)
    return found


def _why(
    rows: list[Any], groups: list[Group], how: str, spoken: QuerySet[Any] | None, typed: str
) -> dict[UUID, list[str]]:
    """In words why each of a page's rows is there: one question to the database for all."""
    if how == "alike":
        return _why_alike(rows, groups, spoken, typed)
    meant: list[tuple[Group, Name | None]] = []
    values, told = [], []
    asked_in = {row.language for row in rows} if spoken is None else CODES
    for language in sorted(asked_in):
        for group in groups:
            for name in _names(group, language):
                if asked := _query(name.text if name else group.typed, language):
                    values.append(f"(%s, %s, {asked[0]})")
                    told += [len(meant), language, *asked[1]]
                    meant.append((group, name))
    found: dict[UUID, list[str]] = {}
    said: set[tuple[UUID, str]] = set()
    for pk, number, language in _matching(rows, values, told, spoken):
        group, name = meant[number]
        if (pk, group.typed) not in said:
            said.add((pk, group.typed))
            why = _said(group, name)
            found.setdefault(pk, []).append(_in_translation(why, language) if language else why)
    return found


def _why_alike(
    rows: list[Any], groups: list[Group], spoken: QuerySet[Any] | None, typed: str
) -> dict[UUID, list[str]]:
    said = _("The title is spelt almost like what you wrote.")
    found = {row.pk: [said] for row in rows if row.like >= ALMOST}
    if spoken is not None and len(found) < len(rows):
        name = over(spoken)
        of_these = spoken.filter(**{f"{name}__in": [row.pk for row in rows]})
        of_these = of_these.annotate(like=TrigramWordSimilarity(folded(typed), "alike"))
        of_these = of_these.filter(_no_other(groups), like__gte=ALMOST)
        almost = of_these.values_list(f"{name}_id", "language")
        for pk, language in almost.order_by("-like", "pk"):
            found.setdefault(pk, [_in_translation(said, language)])
    return found


def _in_translation(why: str, language: str) -> str:
    return _("In the translation, %(language)s: %(why)s") % {
        "language": dict(LANGUAGES)[language], "why": why,
    }  # fmt: skip


def _matching(
    rows: list[Any], values: list[str], told: list[Any], spoken: QuerySet[Any] | None
) -> list[tuple[UUID, int, str]]:
    """Which of the rows have which of the queries, in their order; last those that have it in a
    translation, with its language."""
    if not rows or not values:
        return []
    pks = [row.pk for row in rows]
    sql = (
        f"WITH q (n, language, asked) AS (VALUES {', '.join(values)})"
        f" SELECT t.id, q.n, '' AS spoken FROM {type(rows[0])._meta.db_table} t JOIN q"
        " ON q.language = t.language AND t.words @@ q.asked WHERE t.id = ANY (%s)"
    )
    told = [*told, pks]
    if spoken is not None:
        name = over(spoken)
        mine, given = spoken.filter(**{f"{name}__in": pks}).values("pk").query.sql_with_params()
        sql += (
            f" UNION ALL SELECT t.{name}_id, q.n, t.language FROM {spoken.model._meta.db_table} t"
            " JOIN q ON q.language = t.language AND t.words @@ q.asked"
            f" WHERE t.id IN ({mine})"
        )
        told += given
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} ORDER BY spoken, n", told)
        return [(pk, number, language) for pk, number, language in cursor.fetchall()]


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

"""Drafts: what somebody has typed in a form and not sent.

Kept for the hat that types, for that form alone, and read by nobody else. Emptied when the form is
sent or thrown away, and gone after some days. A form also says for whom it was drawn (`hat`), so
that what is sent when the session has run out is kept for that hat, and there after sign-in.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

import psycopg
from django import forms
from django.core.signing import BadSignature, Signer
from django.http import QueryDict

from laget.core.models import Draft

LASTS = timedelta(days=14)
NEVER = {"csrfmiddlewaretoken", "once", "hat", "draft", "at_step"}
SALT = "laget.hat"
Told = dict[str, list[str]]


def drawn_for(role_id: UUID) -> str:
    """What a form says of whom it was drawn for; nobody else can make it."""
    return Signer(salt=SALT).sign(str(role_id))


def was_for(said: str) -> UUID | None:
    """The hat a form was drawn for, or None where it does not say so."""
    try:
        return UUID(Signer(salt=SALT).unsign(said))
    except (BadSignature, ValueError):
        return None


def typed(post: QueryDict, only: Iterable[str] = ()) -> Told:
    """What was typed in a form; `only` names the fields where not all may be kept, or, with a dash
    at the end, how the names of many begin."""
    names = set(post) - NEVER
    if kept := tuple(only):
        many = tuple(name for name in kept if name.endswith("-"))
        names = {name for name in post if name in kept or name.startswith(many)}
    told = {name: [v.replace("\x00", "") for v in post.getlist(name)] for name in names}
    return told if any(v.strip() for values in told.values() for v in values) else {}


def keep(role_id: UUID, path: str, told: Told, at: datetime) -> None:
    """The newest of a form takes the place of the one before; nothing typed keeps nothing."""
    if not told and not Draft.objects.filter(role=role_id, path=path[:300]).exists():
        return
    draft = Draft(role=role_id, path=path[:300], told=told, changed_at=at)
    Draft.objects.bulk_create(
        [draft], update_conflicts=True, unique_fields=["role", "path"],
        update_fields=["told", "changed_at"],
    )  # fmt: skip


def kept(role_id: UUID, path: str, at: datetime) -> Draft | None:
    """What this hat had typed in this form, and has not sent."""
    rows = Draft.objects.filter(role=role_id, path=path[:300], changed_at__gt=at - LASTS)
    return rows.exclude(told={}).first()


def drop(role_id: UUID, path: str) -> None:
    Draft.objects.filter(role=role_id, path=path[:300]).exclude(told={}).update(told={})


def fill(form: forms.BaseForm, told: Told) -> bool:
    """Puts the draft into a form that has not been sent; whether anything of it belongs there."""
    mine = told.keys() & {form.add_prefix(name) for name in form.fields}
    if form.is_bound or not mine:
        return False
    for name, field in form.fields.items():
        values = told.get(form.add_prefix(name))
        if isinstance(field, forms.MultipleChoiceField):
            form.initial[name] = values or []
        elif isinstance(field, forms.BooleanField):
            form.initial[name] = bool(values)
        elif values:
            form.initial[name] = values[-1]
    return True


def sweep_old(url: str, *, at: datetime) -> int:
    """Drafts that were sent, or that nobody has touched for long, are gone."""
    with psycopg.connect(url) as db:
        return db.execute(
            "DELETE FROM core_draft WHERE changed_at < %s OR (told = '{}' AND changed_at < %s)",
            [at - LASTS, at - timedelta(days=1)],
        ).rowcount

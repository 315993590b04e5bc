"""Finding a child by name, birth date or reference, among those one may find and no others.

The same question is asked of the database whether there is such a child or not, and whether it is
another's: it looks only among the children of the one who asks. Each search is noted, without what
was typed.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, TextField
from django.db.models.functions import Cast, Coalesce

from laget.children import events
from laget.children.models import Child
from laget.children.permissions import FIND, LOOK_FOR
from laget.children.reads import as_day, find
from laget.core import drafts
from laget.core.actor import Actor
from laget.core.operation import operation
from laget.organisations.models import Unit

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"  # none that are mistaken for another
LENGTH = 7  # letters: room for the last 32 bits of a key
MANY = 25  # found at most


def reference(pk: UUID) -> str:
    """For example 4KT-9QMX: what to call the child by where no name may stand."""
    number, letters = pk.int & 0xFFFFFFFF, ""
    for _ in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters = ALPHABET[rest] + letters
    return f"{letters[:3]}-{letters[3:]}"


def _end_of_key(word: str) -> str | None:
    """The end of the keys that have this reference, or None where it cannot be one."""
    letters = word.upper().replace("-", "").replace(" ", "")
    if len(letters) != LENGTH or any(letter not in ALPHABET for letter in letters):
        return None
    number = 0
    for letter in letters:
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    return f"{number:08x}" if number <= 0xFFFFFFFF else None


def search(actor: Actor, text: str) -> list[Child]:
    """The children found, by name, each once: where two records are joined, the one kept, also
    when it was the name first written in the other that fits. One more than `MANY` says that there
    are more."""
    if not text.split():
        return []
    mine = FIND.rows(actor)
    fits = mine.annotate(key=Cast("pk", TextField())).filter(_fits(text))
    kept = fits.annotate(kept=Coalesce("joined_into", "pk")).values("kept")
    alone = ~Q(joined_into__in=mine.values("pk"))
    found = mine.filter(Q(pk__in=kept) | (alone & Q(pk__in=fits.values("pk"))))
    found = found.filter(Q(joined_into=None) | alone)
    return list(found.order_by("sort_key", "pk")[: MANY + 1])


def _fits(text: str) -> Q:
    """Every word begins a name, or is the birth date; or the whole is a reference."""
    named = Q()
    for word in text.split():
        born = as_day(word)
        named &= (
            Q(born_on=born)
            if born
            else Q(given_name__istartswith=word)
            | Q(family_name__istartswith=word)
            | Q(given_name__icontains=f" {word}")
            | Q(family_name__icontains=f" {word}")
        )
    end = _end_of_key(text)
    return named | Q(key__endswith=end) if end else named


def look(actor: Actor, typed: str) -> list[Child]:
    """The children found on the own list, or helped by it, by what was typed in a form; noted."""
    return find(actor, noted(actor, typed))


def noted(actor: Actor, typed: str, most: int = 200) -> str:
    """What was typed to find a child, tidied; that somebody has searched is noted."""
    text = " ".join(typed.replace("\x00", " ").split())[:most]
    if text:
        searched(by=actor, text=text)
    return text


def look_within(actor: Actor, typed: str, kept_as: str) -> str:
    """Keeps the words a list is narrowed by where its page finds them again: posted, and a draft of
    the hat that looks. A child's name stands in no address, where it would come into the log of a
    proxy and the history of a browser, and not in the session, which lies in the browser. That
    somebody looks is noted; the words, tidied."""
    text = noted(actor, typed, most=100)
    drafts.keep(actor.role_id, kept_as, {"q": [text]} if text else {}, actor.at)
    return text


def looked_for(actor: Actor, kept_as: str) -> str:
    """The words the hat looked for last in that list."""
    kept = drafts.kept(actor.role_id, kept_as, actor.at)
    return kept.told["q"][0] if kept else ""


def searched(*, by: Actor, text: str, at: datetime | None = None) -> None:
    """Notes that somebody has searched, and by what kind of words: not which."""
    kind = "reference" if _end_of_key(text) else "name"
    if any(as_day(word) for word in text.split()):
        kind = "birth_date"
    with operation(LOOK_FOR, Unit(pk=by.unit_id), by=by, at=at, changes=False) as op:
        op.record(events.SEARCHED, code=kind)

"""The key names are sorted by, since the database has no Nordic collation.

Å, Ä and their neighbours stand after Z, each language's letters in the order of Norwegian and
Danish (æ/ä, ø/ö, å); other accents are set aside.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LAST = str.maketrans({"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3"})
_PLAIN = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"})


@lru_cache(maxsize=20_000)
def sort_key(name: str) -> str:
    """A text that sorts as the name should."""
    kept = unicodedata.normalize("NFC", name).casefold().translate(_LAST).translate(_PLAIN)
    apart = unicodedata.normalize("NFD", kept)
    return "".join(c for c in apart if not unicodedata.combining(c))[:90]

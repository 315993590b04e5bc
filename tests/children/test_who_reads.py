"""Who reads what a child says, after any life: the child's choices told in plain Python, compared
with both walls and with the pages, for everybody."""

import os

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import village as the_village
from laget.children import voice
from laget.children.models import Beside, Words, WordsReader
from laget.children.standing import standing
from laget.children.voice_permissions import KEEP_WORDS, SEE_BESIDE, SEE_READERS, SEE_WORDS
from laget.core.access import NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("LAGET_EXAMPLES", "5"))
TEAM = ("per", "kari", "hanne")
LEADERS = ("rita", "anne", "joakim")
EVERYONE = (*TEAM, *LEADERS, "lars", "stein", "gro", "marit", "ida")
HELP = {*TEAM, *LEADERS}

who = st.sampled_from(sorted(HELP))
choice = st.tuples(who, st.sets(who), st.booleans())
life = st.lists(choice, min_size=1, max_size=5)


def chosen(now: set[str], to: set[str], shared: bool) -> set[str]:
    """The rule, from its sentence: the whole team, or else those the child names."""
    return now if shared else to


@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(first=choice, then=life)
def test_exactly_those_whom_the_child_chose_read_it(db, database, first, then):
    with transaction.atomic():
        village = the_village.load()
        emma = village.child("emma")
        village.team(emma, *TEAM)
        by, others, shared = first
        words = voice.note_words(
            emma, by=getattr(village, by), text="Mine.", how="said", shared=shared, at_top=True,
            readers=[village.roles[name] for name in others], at=village.later(hours=1),
        )  # fmt: skip
        named = {by} | others
        voice.write_beside(words, by=getattr(village, by), kind="answer", text="So.", at=village.at)
        for by, to, wide in then:
            village.later(days=1)
            may = HELP if shared else named
            if by not in may:
                by = sorted(may)[0]
            asked = {"readers": [village.roles[n] for n in to], "how": "said", "at_top": True}
            if (not to and not wide) or (wide, to if not wide else named) == (shared, named):
                with pytest.raises(Refused):
                    voice.choose_readers(
                        words, by=getattr(village, by), shared=wide, at=village.at, **asked
                    )
                continue
            voice.choose_readers(
                words, by=getattr(village, by), shared=wide, at=village.at, **asked
            )
            named, shared = chosen(named, to, wide), wide
        _hold_for_everybody(village, emma, HELP if shared else named)
        transaction.set_rollback(True)


def _hold_for_everybody(village, emma, reads):
    for name in EVERYONE:
        actor, expected = getattr(village, name), int(name in reads)
        with seen_as(actor, read_only=True):
            assert Words.objects.count() == expected, name  # the second wall alone
            assert Beside.objects.count() == expected, name
            if not expected:
                assert WordsReader.objects.count() == 0, name
            for permission in (SEE_WORDS, KEEP_WORDS, SEE_BESIDE):
                assert permission.rows(actor).count() == expected, (name, permission.key)
            assert SEE_READERS.rows(actor).count() == WordsReader.objects.count()
            try:
                assert standing(actor, emma.pk).words().count() == expected, name
            except NotFound:
                assert not expected

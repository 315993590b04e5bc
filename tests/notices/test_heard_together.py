"""Faults that are heard together: who is told that nobody answers, and by which name."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import upper
import village as the_village
from laget.core.seeing import seen_as
from laget.faults import actions as faults
from laget.faults.models import Sending
from laget.notices import reads
from laget.notices.sending import tell_of_the_passed
from visiting import Visitor, words


@pytest.fixture
def v(fresh_database: Any) -> Any:
    """Rita's fault lies with the directorate, and so does Svea's from Sweden; Dora has joined
    them."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        upper.furnish(importer)
        upper.neighbours(importer)
    v = the_village.load()
    upper.hats(v)
    upper.neighbours_hats(v)
    v.import_url = fresh_database.url("import")
    programme = upper.programme(v)
    v.rows = upper.faults(v, programme)
    v.sweden = upper.in_two_places(v, programme, v.authorities["lilla"], "svea", "sten")
    v.tie = faults.join(v.sweden, v.rows["fault"], by=v.dora, because="Samme lov.", at=v.at)
    return v


def told(v: Any, name: str) -> list[tuple[str, str]]:
    """What somebody reads under Notices of answers that come, or do not."""
    actor = getattr(v, name)
    with seen_as(actor, read_only=True):
        found = [(str(one.says), one.named) for one in reads.mine(actor)]
        assert reads.new(actor) == len(found)
    return [one for one in found if one[0].startswith(("A fault you sent up", "You said"))]


def night_over_the_day(v: Any) -> None:
    v.later(days=31)
    tell_of_the_passed(v.import_url, at=v.at)


LATE = "A fault you sent up has not been answered or done in time."
ANSWERED = "You said, we did: what stopped you has got an answer."


def test_each_who_wrote_one_is_told_that_nobody_answers_by_the_name_of_their_own(v) -> None:
    night_over_the_day(v)
    assert told(v, "rita") == [(LATE, "Ulike regler for samtykke")]
    assert told(v, "svea") == [(LATE, "Vi får ikke dele")]
    assert told(v, "sten") == []
    svea = Visitor(v, "svea")
    page = svea.open(reverse("notices:notices"))
    assert "Ulike regler" not in page
    own = reverse("faults:fault", kwargs={"pk": v.sweden.pk})
    assert own in page
    assert "1 day over the time for an answer" in words(svea.open(own))
    tell_of_the_passed(v.import_url, at=v.later(days=1))
    assert len(told(v, "svea")) == 1, "told once"


def test_where_who_wrote_it_has_left_those_who_lead_there_are_told(v) -> None:
    with psycopg.connect(v.import_url) as importer:
        left = [v.later(days=1).date(), v.roles["svea"].pk]
        importer.execute("UPDATE people_role SET to_on = %s WHERE id = %s", left)
    night_over_the_day(v)
    assert told(v, "sten") == [(LATE, "Vi får ikke dele")]
    assert told(v, "rita") == [(LATE, "Ulike regler for samtykke")]


def test_parted_each_is_told_of_its_own_alone(v) -> None:
    night_over_the_day(v)
    faults.part(v.tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)
    assert told(v, "svea") == []
    assert told(v, "rita") == [(LATE, "Ulike regler for samtykke")]
    tell_of_the_passed(v.import_url, at=v.later(hours=1))
    assert told(v, "svea") == [(LATE, "Vi får ikke dele")], "its own has waited as long"


def test_an_answer_is_told_by_the_name_of_the_fault_one_sees_in_one_question(v) -> None:
    def answer(**told: Any) -> None:
        with seen_as(v.dora):
            sending = Sending.objects.get(pk=v.rows["sending"].pk)
        v.later(minutes=5)
        faults.answer(sending, by=v.dora, version=sending.version, at=v.at, **told)

    def questions() -> int:
        with seen_as(v.sten), CaptureQueriesContext(connection) as asked:
            reads.mine(v.sten)
        return len(asked)

    answer(kind="takes", text="Vi ser på det.", due_on=v.at.date() + timedelta(days=20))
    one = questions()
    answer(kind="done", text="Loven er endret.")
    assert questions() == one
    v.later(minutes=5)
    faults.part(v.tie, by=v.svea, version=1, because="Vår lov er en annen.", at=v.at)
    assert told(v, "sten") == [(ANSWERED, "Vi får ikke dele")] * 2, "also when they are parted"
    assert told(v, "per") == [(ANSWERED, "Ulike regler for samtykke")] * 2
    page = Visitor(v, "sten").open(reverse("notices:notices"))
    assert reverse("faults:fault", kwargs={"pk": v.sweden.pk}) in page
    assert reverse("faults:fault", kwargs={"pk": v.rows["fault"].pk}) not in page

"""What stopped people, in the demo: one answered and back, one that waits past its day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from exchange.folders import AT, TODAY
from laget.core.seeing import seen_as, seen_by_everybody
from laget.demo import upper
from laget.demo.barriers import _hat
from laget.demo.population import generate
from laget.demo.run import GROUND
from laget.exchange.importing import import_folder
from laget.faults.models import Barrier, Fault, Sending, Telling


def test_the_demo_has_faults_told_from_gaps_answered_and_unanswered(
    fresh_database: Any, tmp_path: Path
) -> None:
    generate(1, today=TODAY).write(tmp_path)
    import_folder(tmp_path, url=fresh_database.url("import"), at=AT, only=GROUND)
    upper.programmes(AT)
    upper.programmes(AT)  # begun again, it adds nothing
    per = _hat("gjovik-school-1-worker", AT)
    rita, dordi = _hat("gjovik-school-1-leader", AT), _hat("no-directorate-contact", AT)
    with seen_as(per):
        own = Barrier.objects.get(pk__in=Telling.objects.filter(
            role=per.role_id, barrier__fault__isnull=False).values("barrier"))  # fmt: skip
        back = Fault.objects.get(pk=own.fault_id)
        assert back.title == "Samtykket må gis på nytt i hver tjeneste"
        assert Sending.objects.get(fault=back).state == "done", "the answer came back to him"
    with seen_as(rita):
        loose = Barrier.objects.filter(authority=rita.authority_id, fault=None)
        assert {one.gap for one in loose} == {"out-of-school-no-contact", "help-ends"}
    with seen_as(dordi):
        late = Sending.objects.filter(state="waits", due_on__lt=dordi.on)
        assert [one.fault.title for one in late] == ["Fagsystemene kan ikke snakke sammen"]
    with seen_by_everybody():
        assert [one.pk for one in Fault.objects.all()] == [back.pk]

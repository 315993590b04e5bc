"""Where the law counts hours: whoever must see to it is told when they are over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg

import abroad as villages
from laget.concerns import reporting
from laget.notices.sending import BY_THE_HOUR, tell_of_the_passed


def test_a_danish_report_that_nobody_has_assessed_after_a_day_is_told_of_in_that_hour(
    fresh_database: Any,
) -> None:
    url = fresh_database.url("import")
    with psycopg.connect(url) as importer:
        villages.build(importer)
    v = villages.load("DK")
    report = reporting.receive_report(
        v.child("nils", "steen"), by=v.steen, from_kind="public", at=v.at
    )
    assert report.due_at == v.at + timedelta(hours=24)

    def late(hours: int, minutes: int = 0, **more: Any) -> int:
        return tell_of_the_passed(url, at=v.at + timedelta(hours=hours, minutes=minutes), **more)

    assert late(23, 59, only=BY_THE_HOUR) == 0
    assert late(24, only=BY_THE_HOUR) == 1
    assert late(24, 1, only=BY_THE_HOUR) == 0
    assert late(48) == 0, "and not again at night"
    with psycopg.connect(url) as db:
        rows = db.execute(
            "SELECT n.kind, r.kind FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
            " WHERE n.kind = 'report_late'"
        )
        assert rows.fetchall() == [("report_late", "leader")]

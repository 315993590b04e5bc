"""A barrier on its way from a gap in Gjøvik to a directorate's answer, and back.

Kari and Per help Emma, and have no plan in common, since the two services ask for consent in ways
of their own. Per tells it at the gap; nothing of Emma goes along. Rita gathers it with what Kari
has told, in her own words, and writes what they tried. Anne reads it as the second person. It is
sent to the directorate by name. Too long nobody answers: that shows at both ends. Dora takes it on,
and later tells that it is done. Per reads it: you said, we did. Sigrid publishes it for everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine
from django.urls import reverse

import upper
from browser import window
from journeys.test_programme import Seen
from journeys.walking import Walker
from laget.core import clock
from laget.core.seeing import seen_as
from laget.faults import actions
from laget.faults.models import Barrier
from laget.gaps.sweep import sweep
from laget.teams import actions as teams
from village import Village, at, load


@pytest.fixture
def village(site: str, database: Any) -> Village:
    """Gjøvik, as the operator calls it; Emma is helped by two services."""
    with psycopg.connect(database.url("import")) as importer:
        upper.furnish(importer)
        importer.execute("UPDATE organisations_authority SET name = 'Gjøvik' WHERE code = 'solvik'")
    village = load()
    upper.hats(village)
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    with time_machine.travel(at("2026-06-01", hour=10), tick=True) as clock:
        yield clock


def test_a_barrier_travels_from_a_gap_to_an_answer_and_back(
    browser: Any,
    page: Any,
    axe: Any,
    site: str,
    village: Village,
    pictures: Any,
    monday: Any,
    database: Any,
) -> None:
    page.set_default_timeout(8000)
    walker, seen = Walker(page), Seen(page, axe, pictures)
    made = upper.programme(village)
    days = {"directorate": 30, "ministry": 60, "nordic": 90}
    actions.set_days(made, by=village.sigrid, version=0, told=days, at=village.at)
    actions.tell(
        village.authorities["solvik"], by=village.kari, kind="law", services=["school_health"],
        would_help="Ett samtykke for alle.", at=village.at,
    )  # fmt: skip

    sweep(database.url("engine"), as_of=clock.day(clock.now()), at=clock.now())
    walker.be("Per").open(f"/children/{village.emma.pk}/").click("Tell what stopped you")
    walker.reads("Those who lead Gjøvik read it.").does_not_read("Emma")
    walker.click("Tell it").reads("Choose what it was about.", "Write what would help.")
    seen("tell-wrong")
    walker.choose("Law and confidentiality", "school").write(
        "What would help?", "At et ja gjelder for begge tjenestene."
    )
    walker.click("Tell it").reads("Thank you. It is told.", "Those who lead Gjøvik look at it.")
    seen("told")

    walker.be("Rita").click("What stopped us").click("The municipality's box")
    walker.reads("Met at:", "Ett samtykke for alle.").does_not_read("Per", "Kari", "Emma")
    seen("box")
    walker.click("Gather into a fault").write(
        "What is the fault", "Hver tjeneste har sitt samtykke"
    )
    walker.choose("Law and confidentiality")
    walker.write("What stops us?", "Familien må si ja to ganger, på to skjemaer.")
    walker.write("What would help?", "Én regel om samtykke på tvers.")
    walker.choose("Law and confidentiality: Ett samtykke", "Law and confidentiality: At et ja")
    seen("gather")
    walker.click("Write it").reads("A second person reads it before it can go up.")
    walker.click("Write what you have tried").write("When?", "2026-05-04")
    walker.write(
        "What did you try, and what happened?", "Et felles skjema. Det holdt ikke i loven."
    )
    walker.click("Keep it").reads("Waits for a second person to read it")

    walker.be("Anne").click("What stopped us").click("The municipality's box")
    walker.click("Hver tjeneste har sitt samtykke").click("Read it for the second time")
    walker.reads("Det holdt ikke i loven.", "Could anyone recognise a child, a family")
    seen("second-look")
    walker.choose("No, nobody can be recognised").click("Answer").reads("Now it can be sent up.")
    walker.click("Send it up").pick(
        "Who should answer?", "Barnedirektoratet: answers within 30 days"
    )
    seen("send")
    walker.click("Send it up").reads("It is sent up.", "To be answered by")

    monday.shift(32 * 24 * 3600)
    late = "2 days over the time for an answer."
    walker.be("Rita").click("What stopped us").reads(
        "Sent up, and not answered or done in time", late
    )
    walker.be("Dora").open("/what-stopped-us/").reads("Barnedirektoratet has not answered", late)
    seen("waits")
    walker.click("Hver tjeneste har sitt samtykke").reads("Can answer: Dora Vik")
    walker.click("Answer").click("Answer").reads("Choose what you answer.")
    seen("answer-wrong")
    walker.choose("We take it on").write("What should those", "Vi skriver forslag til ny regel.")
    walker.click("Answer").reads("It is answered, and told to everybody who told it.")
    walker.click("Answer").choose("It is done").write("What should those", "Regelen gjelder nå.")
    walker.click("Answer").reads("Done by Barnedirektoratet")

    walker.be("Sigrid").click("Neste program").click("What stopped us")
    walker.click("Hver tjeneste har sitt samtykke").click("Say what kind of fault it is")
    walker.choose("Belongs to the law of one country").click("Keep this").reads("It is marked.")
    walker.click("Publish the fault").click("Publish it").reads("It is published.")
    seen("fault")
    walker.open(reverse("faults:list", args=[made.pk])).reads("Due 1 March 2027")
    seen("list")

    walker.be("Per").click("What stopped us").reads(
        "You said, we did", "You said: At et ja gjelder for begge tjenestene.",
        "Barnedirektoratet: We take it on.", "Regelen gjelder nå.",
    )  # fmt: skip
    seen("you-said-we-did")
    with window(browser, site, locale="nb-NO") as anybody:
        reader, look = (
            Walker(anybody).open("/programmes/neste/faults/"),
            Seen(anybody, axe, pictures),
        )
        reader.reads("Løst av Barnedirektoratet", "Hører til ett lands lov").does_not_read("Gjøvik")
        look("open-faults")
        reader.click("Hver tjeneste har sitt samtykke").reads("Vi skriver forslag til ny regel.")
        look("open-fault")
    with seen_as(village.per):
        (row,) = Barrier.objects.all()
        assert (row.gap, row.services) == ("no-joint-plan", ["school"])

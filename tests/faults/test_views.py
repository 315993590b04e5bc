"""The pages of what stopped us."""

from __future__ import annotations

from html import unescape
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import translation

import upper
from laget.core.seeing import seen_as
from laget.faults.forms import TellForm
from laget.faults.models import Barrier, Fault, Kind
from laget.faults.words import gaps
from laget.gaps.titles import TITLES, title
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
HERE = reverse("faults:here")
#: Each language of the upper pages but English, and a country where it is spoken.
OWN = (("nb", "NO"), ("sv", "SE"), ("da", "DK"), ("fi", "FI"), ("is", "IS"))
TELL, BOX, GATHER = (reverse(f"faults:{name}") for name in ("tell", "box", "gather"))


def at(name: str, one, **more) -> str:
    return reverse(f"faults:{name}", kwargs={"pk": one.pk, **more})


def opened(v, name: str, status: int = 200, lang: str = "en", **told) -> str:
    with time_machine.travel(v.at, tick=False):
        answer = Client(headers={"accept-language": lang}).get(
            reverse(f"faults:{name}", kwargs={"code": "neste", **told})
        )
    assert answer.status_code == status, name
    if status == 200:
        assert answer.headers["Cache-Control"] == "public, max-age=300"
    return answer.content.decode()


def latest(v, name: str, model, **told):
    with seen_as(getattr(v, name)):
        return model.objects.filter(**told).order_by("-pk").first()


def test_a_barrier_is_told_at_a_gap_with_nothing_but_its_kind(v) -> None:
    per = Visitor(v, "per")
    page = per.open(f"{TELL}?gap=silence")
    assert 'value="silence" selected' in page
    assert "Those who lead Solvik read it." in words(page)
    wrong = per.send(TELL, status=422, gap="emma", kind="", would_help="Å" * 1001, services="x")
    for said in ("Choose what it was about.", "There is room for 1000", "Choose one of those"):
        assert said in words(wrong)
    once = str(uuid4())
    told = {"gap": "silence", "kind": "law", "services": ["school", "ppt"], "once": once,
            "would_help": "At vi får snakke sammen."}  # fmt: skip
    for _twice in range(2):
        assert per.send(TELL, **told) == HERE
    with seen_as(v.per):
        assert Barrier.objects.count() == 1, "sent twice, kept once"
    said = words(per.open(HERE))
    assert "You said: At vi får snakke sammen." in said
    assert "Silence around the child" in said
    assert "Those who lead Solvik look at it." in said
    box = words(Visitor(v, "rita").open(BOX))
    assert "At vi får snakke sammen." in box
    assert "educational-psychological service, school" in box or "school" in box
    assert "Per" not in box
    Visitor(v, "lars").open(BOX, 403)
    Visitor(v, "nina").open(BOX)
    assert "At vi får" not in Visitor(v, "nina").open(BOX)


def said_in(language: str, country: str) -> tuple[list[str], list[str]]:
    """The kinds of gap, and the kinds and natures of what stopped us."""
    with translation.override(language):
        gaps = [title(key, country) for key in TITLES]
        return gaps, [str(one.label) for one in (*Kind, *Fault.Nature)]


@pytest.mark.parametrize(("language", "country"), OWN)
def test_the_kinds_of_gap_and_of_what_stopped_us_are_told_in_ones_own_language(
    language, country
) -> None:
    with translation.override(language):
        asked = unescape(str(TellForm(gaps=gaps(country))))
    met, stopped = said_in(language, country)
    assert len(met) == 14
    for one in (*met, *stopped[: len(Kind)]):
        assert f"{one}<" in asked or f"{one}\n" in asked, one
    for english in said_in("en", country):
        assert not {*met, *stopped} & set(english)


@pytest.mark.parametrize(("language", "country"), OWN)
def test_faults_are_compared_across_countries_in_the_readers_language(
    v, rows, language, country
) -> None:
    sigrid, fault = Visitor(v, "sigrid"), rows["fault"]
    sigrid.send(at("mark", fault), nature="common")
    sigrid.send(at("publish", fault))
    _met, (law, *_rest, common, of_law, of_one_way) = said_in(language, country)
    page = words(opened(v, "open-list", lang=language))
    assert page.count(law) == 2, "on its line, and in the table"
    for said in (f"{common}: 1", f"{of_law}: 0", f"{of_one_way}: 0", "Norge"):
        assert said in page
    for english in said_in("en", country)[1]:
        assert english not in page


def test_a_barrier_is_told_at_a_gathering_and_from_what_a_table_wrote(v, programme) -> None:
    row = upper.network(v, programme)
    knut = Visitor(v, "knut")
    gathering = knut.open(reverse("networks:gathering", kwargs={"pk": row["gathering"].pk}))
    assert f"{TELL}?gathering={row['gathering'].pk}" in gathering
    page = words(knut.open(f"{TELL}?input={row['input'].pk}"))
    assert "Bord 2: færre planer." in page
    assert "Told at: Samling i Bodø" in page
    address = f"{TELL}?gathering={row['gathering'].pk}"
    knut.send(address, kind="mandates", would_help="Én plan.")
    assert "Mandates · Samling i Bodø" in words(knut.open(HERE))
    for wrong in (f"gathering={uuid4()}", "gathering=x", f"input={row['gathering'].pk}"):
        knut.open(f"{TELL}?{wrong}", 404)


def test_from_the_box_to_an_answer_and_back(v, rows) -> None:
    rita, anne, dora = (Visitor(v, name) for name in ("rita", "anne", "dora"))
    wrong = words(rita.send(GATHER, status=422, title="Ventetid"))
    for said in ("Choose what it was about.", "Write what stops you.", "Write what would help."):
        assert said in wrong
    told = {"title": "Ventetid", "kind": "capacity", "text": "For få.", "would_help": "Flere.",
            "barriers": [str(rows["loose"].pk)]}  # fmt: skip
    to = rita.send(GATHER, **told)
    fault = latest(v, "rita", Fault, title="Ventetid")
    assert to == at("fault", fault)
    assert "Flere psykologer." in words(rita.open(to))
    assert "Choose a day." in words(rita.send(at("add-try", fault), status=422))
    late = {"on": "2027-01-01", "what": "Lånte en psykolog."}
    assert "earlier day" in words(rita.send(at("add-try", fault), status=422, **late))
    rita.send(at("add-try", fault), on="2026-02-01", what="Lånte en psykolog.")
    said = words(anne.open(at("look", fault)))
    assert "Lånte en psykolog." in said
    assert "You wrote it." in words(rita.send(at("look", fault), status=409, nobody="yes"))
    anne.send(at("look", fault), nobody="yes")
    assert "Choose who should answer." in words(rita.send(at("send", fault), status=422))
    unit = f"{rows['days'].programme_id} {v.units['directorate'].pk}"
    assert "Barnedirektoratet: answers within 30 days" in words(rita.open(at("send", fault)))
    rita.send(at("send", fault), to_unit=unit)
    again = rita.send(at("send", fault), status=409, to_unit=unit)
    assert "It is sent already." in words(again)

    assert "Sent to Barnedirektoratet Sent to Barnedirektoratet Ventetid" in words(dora.open(HERE))
    sending = fault.sendings.model.objects
    with seen_as(v.dora):
        row = sending.get(fault=fault)
    assert "Write why it is a no." in words(dora.send(at("answer", row), status=422, kind="no"))
    assert "Choose who it goes on to." in words(
        dora.send(at("answer", row), status=422, kind="on", to_unit="")
    )
    dora.send(at("answer", row), kind="takes", text="Vi ser på det.", version="1")
    late = dora.send(at("answer", row), status=409, kind="done", text="Ferdig.", version="1")
    assert "Somebody has changed this" in words(late)
    assert "Ferdig." in late, "what was typed is kept"
    said = words(Visitor(v, "ida").open(HERE))
    assert "You said: Flere psykologer." in said
    assert "Barnedirektoratet: We take it on. Vi ser på det." in said


def test_unanswered_shows_where_it_lies_and_at_home(v, rows) -> None:
    v.later(days=32)
    said = "Waiting since 2 March. 2 days over the time for an answer."
    for name in ("dora", "rita", "per"):
        assert said in words(Visitor(v, name).open(HERE)), name
    assert "Can answer: Dora Vik (national contact person)." in words(
        Visitor(v, "rita").open(at("fault", rows["fault"]))
    )


def test_two_leaders_who_write_at_once_lose_nothing(v, rows) -> None:
    rita, marit = Visitor(v, "rita"), Visitor(v, "marit")
    told = {"title": "Ritas ord", "kind": "law", "text": "x", "would_help": "y"}
    fault = latest(v, "rita", Fault, pk=rows["fault"].pk)
    read = {"version": str(fault.version)}
    rita.send(at("change", fault), **told, **read)
    said = words(marit.send(at("change", fault), status=409, **{**told, "title": "Marits"}, **read))
    assert "Stands now: Ritas ord You wrote: Marits" in said
    row = rows["try"]
    rita.send(at("row-try", row), on="2026-03-01", what="Først.", version="1")
    said = words(marit.send(at("row-try", row), status=409, on="2026-03-01", what="Så.",
                            version="1"))  # fmt: skip
    assert "Stands now: Først. You wrote: Så." in said


def test_whoever_runs_the_programme_marks_publishes_and_sets_the_days(v, rows) -> None:
    sigrid, aino, made = Visitor(v, "sigrid"), Visitor(v, "aino"), rows["days"].programme
    fault = rows["fault"]
    opened(v, "open-fault", 404, pk=fault.pk)
    for name in ("mark", "publish"):
        aino.open(at(name, fault), 403)
        sigrid.open(at(name, fault))
    sigrid.send(at("mark", fault), nature="common")
    sigrid.send(at("publish", fault))
    drawn = opened(v, "open-fault", pk=fault.pk)
    assert '<p class="l-measure" lang="nb" dir="auto">Et felles skjema.</p>' in drawn
    page = words(drawn)
    assert "Ulike regler for samtykke" in page
    assert "Et felles skjema." in page
    assert "Norge · Law and confidentiality · school" in page
    listed = words(opened(v, "open-list"))
    assert "A common Nordic one: 1" in listed
    assert "Ulike regler for samtykke" in opened(v, "open-feed")
    for said in (page, listed):
        assert "Solvik" not in said
    sigrid.send(at("publish", fault))
    opened(v, "open-fault", 404, pk=fault.pk)
    wrong = sigrid.send(at("days", made), status=422, directorate="soon", ministry="0")
    assert words(wrong).count("Write a whole number from 1 to 730.") == 4
    sigrid.send(at("days", made), directorate="45", version="1")
    said = words(sigrid.open(at("list", made)))
    assert "Directorate: 45" in said
    assert "Ministry: " not in said
    assert "2026 Due 1 March 2027" in said
    sigrid.send(at("begin-report", made, year=2026), language="nb")
    assert "Det som stoppet oss i 2026" in words(sigrid.open(at("list", made)))
    sigrid.open(at("begin-report", made, year=2019), 404)
    aino.open(at("begin-report", made, year=2026), 403)

"""Lists: sorted, leafed through, and taken out as files that hold no formula and leave a trace."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.concerns import actions as concerns
from laget.concerns import reporting
from laget.core.models import Event
from laget.core.seeing import seen_as
from laget.core.sheet import cell
from laget.gaps.models import Gap
from visiting import Visitor, words


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def taken(actor: Any) -> list[str]:
    with seen_as(actor):
        told = Event.objects.filter(kind="list.taken").order_by("id")
        return [one.split('"code":"')[1].split('"')[0]
                for one in told.values_list("canonical", flat=True)]  # fmt: skip


@pytest.mark.parametrize("text", ["=1+1", "+47", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_what_could_be_a_formula_is_words(text) -> None:
    assert cell(text) == f"'{text}"
    assert cell("Åse = 1") == "Åse = 1"
    assert cell(None) == ""
    assert cell(date(2026, 5, 1)) == "2026-05-01"


def test_the_list_of_children_as_a_file_holds_what_the_page_does_and_is_noted(village) -> None:
    v = village
    for name, who in (("emma", "per"), ("=cmd", "per"), ("noah", "gro")):
        v.child(name, who, family_name="Ås;en")
    per = Visitor(v, "per")
    url = reverse("desk:children-file")
    here = f"?list={v.units['school'].pk}"
    told = rows(per.send(url + here, status=200))
    assert [one["Name"] for one in told] == ["'=Cmd Ås;en", "Emma Ås;en"]
    narrowed = per.send(reverse("desk:children"), q="emma", list=str(v.units["school"].pk))
    query = narrowed.split("#")[0].split("?")[1]
    assert [one["Name"] for one in rows(per.send(f"{url}?{query}", status=200))] == ["Emma Ås;en"]
    assert rows(per.send(url, status=200)) == []
    assert taken(v.per) == ["children"] * 3
    per.open(url, status=302)
    assert taken(v.per) == ["children"] * 3


def test_gaps_are_sorted_by_how_long_they_have_waited_and_taken_out(village) -> None:
    v = village
    for name in ("emma", "even"):
        child = v.child(name)
        v.team(child, "per", "kari")
        v.later(days=20)
        concerns.raise_concern(by=v.per, child=child, seen="Away.", at=v.at)
    v.later(days=40)
    with seen_as(v.per):
        assert Gap.objects.exists()
    per = Visitor(v, "per")
    page = words(per.open(reverse("desk:gaps"), sort="oldest"))
    assert "What has waited longest stands first." in page
    told = rows(per.send(reverse("desk:gaps-file") + "?sort=oldest", status=200))
    assert [one["Since"] for one in told] == sorted(one["Since"] for one in told)
    assert {one["Name"].split()[0] for one in told} == {"Emma", "Even"}
    assert rows(Visitor(v, "silje").send(reverse("desk:gaps-file"), status=200)) == []


def test_reports_are_leafed_through_and_are_child_welfares_alone(village) -> None:
    v = village
    for n in range(27):
        child = v.child(f"barn {n:02}", "gro")
        reporting.receive_report(child, by=v.gro, from_kind="police", at=v.later(hours=1))
    gro, url = Visitor(v, "gro"), reverse("concerns:reports")
    owed = "Those who reported wait to hear"
    first, last, newest = (
        words(gro.open(url, **told)).split(owed)[0]
        for told in ({}, {"page": "2"}, {"sort": "newest"})
    )
    assert "Barn 00" in first
    assert "Barn 26" not in first
    assert "Barn 26" in last
    assert "Barn 26" in newest
    assert len(rows(gro.send(reverse("desk:reports-file"), status=200))) == 27
    assert rows(Visitor(v, "per").send(reverse("desk:reports-file"), status=200)) == []
    late = {"show": "late"}
    assert "No deadline has passed" in words(gro.open(url, **late))
    v.later(days=7, hours=5)
    gro = Visitor(v, "gro")
    some = words(gro.open(url, **late)).split(owed)[0]
    assert "Barn 00" in some
    assert "Barn 26" not in some
    told = rows(gro.send(reverse("desk:reports-file") + "?show=late", status=200))
    assert 0 < len(told) < 27
    assert rows(gro.send(reverse("paper:archives-file"), status=200)) == []
    assert taken(v.gro) == ["reports", "reports", "archives"]


def test_reports_are_found_by_name_and_the_name_stands_in_no_address(village) -> None:
    v = village
    for name in ("emma", "eva"):
        child = v.child(name, "gro", family_name="Moe")
        reporting.receive_report(child, by=v.gro, from_kind="anonymous", at=v.later(hours=1))
    gro, url = Visitor(v, "gro"), reverse("concerns:reports")
    led = gro.send(url, q="Emma", sort="newest")
    assert "Emma" not in led
    page = words(gro.open(led))
    assert "Emma" in page
    assert "Eva" not in page
    query = led.split("#")[0].split("?")[1]
    told = rows(gro.send(f"{reverse('desk:reports-file')}?{query}", status=200))
    assert [one["Name"] for one in told] == ["Emma Moe"]
    assert "We find nobody by “Noah” in this list" in words(gro.open(gro.send(url, q="Noah")))
    assert "Eva" in words(gro.open(gro.send(url, q=" ")))
    with seen_as(v.gro):
        noted = Event.objects.filter(kind="children.searched").values_list("canonical", flat=True)
        assert len(noted) == 2, "an empty search is none"
        assert not any("Emma" in one or "Noah" in one for one in noted)
    reporting.receive_report(v.emma, by=v.gro, from_kind="anonymous", at=v.later(hours=1))
    per = Visitor(v, "per")
    assert "Emma" not in words(per.open(per.send(url, q="Emma"))).replace("by “Emma”", "")


def test_what_comes_is_leafed_through_and_taken_out_by_those_whose_it_is(village) -> None:
    v = village
    for n in range(27):
        v.team(v.child(f"barn {n:02}", born=f"2010-06-{n + 1:02}"), "per")
    per, url = Visitor(v, "per"), reverse("transitions:ahead")
    first, last = words(per.open(url)), words(per.open(url, page="3"))
    assert "Barn 00" in first
    assert "Barn 26" not in first
    assert "Barn 26" in last
    assert "Starts upper secondary school" in last
    told = rows(per.send(reverse("desk:ahead-file") + "?show=passages", status=200))
    assert [one["Name"] for one in told] == [f"Barn {n:02}" for n in range(27)]
    assert {one["When"] for one in told} == {"2026-08-01"}
    assert {one["What comes"] for one in told} == {"Starts upper secondary school"}
    assert rows(Visitor(v, "lars").send(reverse("desk:ahead-file"), status=200)) == []
    assert taken(v.per) == ["ahead"]

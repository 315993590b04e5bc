"""The plan through its pages: a goal, somebody who does something, a look at whether it works."""

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.plans.models import Measure
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def at(name, thing, key="child"):
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


def measure(actor):
    with seen_as(actor):
        return Measure.objects.get()


def test_from_the_first_goal_to_what_follows(village, emma):
    per = Visitor(village, "per")
    page = at("desk:child", emma)
    assert "There is no plan yet." in words(per.open(page))
    per.send(at("plans:start", emma), words="Get in the door")
    per.send(at("plans:start", emma), words="One grown-up who knows")
    told = {"what": "Walk from the bus", "owner": str(village.roles["kari"].pk)}
    dates = {"start_on": "2026-03-02", "evaluate_on": "2026-04-01", "end_on": "2026-04-10"}
    wrong = per.send(
        at("plans:measure", emma), 422, **told, **(dates | {"evaluate_on": "01.13.2026"})
    )
    assert "We cannot read this as a date" in words(wrong)
    assert 'value="01.13.2026"' in wrong
    early = per.send(
        at("plans:measure", emma), 422, **told, **(dates | {"evaluate_on": "0202-01-01"})
    )
    assert "The year 0202 cannot be meant" in words(early)
    per.send(at("plans:measure", emma), **told, **dates)
    one = measure(village.per)
    said = words(per.open(page))
    assert "One grown-up who knows" in said
    assert "Walk from the bus" in said
    assert "nobody has said what comes after" in said
    kari = Visitor(village, "kari")
    kari.send(at("plans:follows", one, "pk"), follows="measure")
    kari.send(
        at("plans:review", one, "pk"), effect="worked", held_on="2026-03-02", note="Five of five"
    )
    said = words(per.open(page))
    assert "Works" in said
    assert "Five of five" in said
    assert "nobody has said what comes after" not in said
    kari.send(
        at("plans:change", one, "pk"),
        what="Walk in",
        owner=str(village.roles["per"].pk),
        evaluate_on="2026-03-20",
    )
    kari.send(at("plans:end", one, "pk"), follows="none_needed")
    assert "ended. Nothing more is needed." in words(per.open(page))


def test_a_contact_and_the_childs_words_stand_in_the_story(village, emma):
    per = Visitor(village, "per")
    per.send(at("plans:contact", emma), with_whom="meeting", on="2026-03-02", note="Two things.")
    ahead = {
        "text": "Later",
        "how": "said",
        "said_on": "2027-01-01",
        "readers": "team",
        "at_top": "on",
    }
    assert "Choose today or an earlier day." in words(
        per.send(at("desk:words-new", emma), 422, **ahead)
    )
    per.send(
        at("desk:words-new", emma),
        text="نورا 👩‍🎤",
        how="wrote",
        said_on="2026-03-02",
        readers="team",
    )
    said = words(Visitor(village, "kari").open(at("desk:child", emma)))
    assert "Two things." in said
    assert "نورا 👩‍🎤" in said


def test_one_child_has_one_plan_and_strangers_none(village, emma):
    Visitor(village, "nina").open(at("plans:start", emma), status=404)
    Visitor(village, "lars").open(at("plans:start", emma), status=404)


def test_the_level_of_a_measure_can_be_changed_and_parents_stand_among_the_members(village):
    nora = village.child("nora", expecting="Anne")
    village.team(nora, "kari")
    kari = Visitor(village, "kari")
    kari.send(at("plans:start", nora), words="Sleep well")
    told = {"what": "Talks", "owner": str(village.roles["kari"].pk), "evaluate_on": "2026-04-01"}
    kari.send(at("plans:measure", nora), **told, start_on="2026-03-02")
    form = reverse("plans:change", kwargs={"pk": measure(village.kari).pk})
    assert "How many does it take?" in words(kari.open(form))
    kari.send(form, **told, level="3")
    assert measure(village.kari).level == 3
    kari.send(form, **told, level="2")
    assert measure(village.kari).level == 2
    people = words(kari.open(at("plans:plan", nora))).split("Who takes part")[1]
    assert "Anne" in people
    assert "expecting parent" in people

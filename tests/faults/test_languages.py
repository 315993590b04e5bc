"""Faults in the reader's language: who translates them, who reads that second, what is shown."""

from __future__ import annotations

import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

import upper
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.faults import actions, translations
from laget.faults.models import Fault, Translation
from laget.faults.permissions import WRITE_FAULT
from laget.programme import second_look
from laget.programme.permissions import WORK
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
TOLD = {"language": "en", "by_whom": "Dora Vik", "title": "t", "text": "x", "would_help": "y"}


@pytest.fixture
def fault(v, rows) -> Fault:
    """It is open to everybody."""
    with seen_as(v.sigrid):
        found = Fault.objects.get(pk=rows["fault"].pk)
    return actions.publish(found, by=v.sigrid, version=found.version, is_open=True, at=v.at)


def at(name: str, one) -> str:
    return reverse(f"faults:{name}", kwargs={"pk": one.pk})


def opened(v, page: str, language: str = "en") -> str:
    with time_machine.travel(v.at, tick=False):
        answer = Client(headers={"accept-language": language}).get(f"/programmes/neste/{page}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_fault_is_read_in_the_readers_language_with_the_original_one_click_away(v, fault) -> None:
    dora, aino, page = Visitor(v, "dora"), Visitor(v, "aino"), f"faults/{fault.pk}/"
    address = at("translate", fault)
    assert "Tjenestene følger hver sin lov." in dora.open(address), "above its field"
    wrong = words(dora.send(address, status=422, language="en"))
    assert wrong.count("Write the translation.") >= 3
    dora.send(address, **TOLD | {"title": "Different rules", "text": "Each its own law."})
    with seen_as(v.dora):
        row = Translation.objects.get()
    assert "Different rules" not in opened(v, page), "one has read it"
    assert "You wrote it." in words(dora.send(at("look-translation", row), 409, nobody="yes"))
    assert "A translation: Ulike regler for samtykke" in words(aino.open(reverse("programme:mine")))
    aino.send(at("look-translation", row), nobody="yes", version="1")
    shown = opened(v, page)
    assert '<h2 class="ds-heading" data-size="lg" lang="en">Different rules</h2>' in shown
    said = words(shown)
    assert "Each its own law." in said
    assert "Translated by Dora Vik. The original, in Norsk bokmål Ulike regler for samtykke" in said
    assert '<div class="l-stack" lang="nb"><p><strong>Ulike regler' in shown
    for place in ("faults/", "faults/feed.xml"):
        assert "Different rules" in opened(v, place)
        assert "Different rules" not in opened(v, place, "nb")
    assert "Different rules" in words(Visitor(v, "per").open(reverse("faults:here")))
    assert "Different rules" not in opened(v, page, "fi")
    aino.send(at("down-translation", row))
    assert "Different rules" not in opened(v, page)


def test_a_translation_is_not_read_where_the_fault_is_not(v, fault) -> None:
    row = upper.fault_in_english(v, fault)
    second_look.look(row, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    for name, sees in (("per", 1), ("rita", 1), ("aino", 1), ("nina", 1)):
        with seen_as(getattr(v, name)):
            assert Translation.objects.count() == sees, name
    with seen_as(v.sigrid):
        now = Fault.objects.get(pk=fault.pk)
    actions.publish(now, by=v.sigrid, version=now.version, is_open=False, at=v.at)
    with seen_by_everybody():
        assert not Translation.objects.exists()
    for name, sees in (("per", 1), ("rita", 1), ("aino", 1), ("nina", 0)):
        with seen_as(getattr(v, name)):
            assert Translation.objects.count() == sees, name
    second_look.take_down(now, WRITE_FAULT, by=v.rita, at=v.at)
    for name, sees in (("per", 0), ("rita", 1), ("aino", 0), ("dora", 0)):
        with seen_as(getattr(v, name)):
            assert Translation.objects.count() == sees, name


def test_what_was_translated_is_not_shown_when_the_fault_says_something_else(v, fault) -> None:
    row = upper.fault_in_english(v, fault)
    second_look.look(row, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    assert "Different rules for consent" in opened(v, "faults/")
    with seen_as(v.rita):
        now = Fault.objects.get(pk=fault.pk)
    told = {"title": "Ulike lover", "text": "Uten navn.", "kind": "law", "would_help": "Én lov."}
    actions.change(now, by=v.rita, version=now.version, told=told, barriers=[], at=v.at)
    second_look.look(now, WRITE_FAULT, by=v.anne, version=now.version, nobody=True, at=v.at)
    page = opened(v, "faults/")
    assert "Ulike lover" in page
    assert "Different rules for consent" not in page
    dora, address = Visitor(v, "dora"), at("row-translation", row)
    assert "The original has been changed since it was translated." in words(dora.open(address))
    (version,) = re.findall(r'name="version" value="(\d+)"', dora.open(address))[:1]
    dora.send(address, **TOLD | {"title": "Different laws"}, version=version)
    with seen_as(v.dora):
        row.refresh_from_db()
    second_look.look(row, WORK, by=v.aino, version=row.version, nobody=True, at=v.at)
    assert "Different laws" in opened(v, "faults/")


def test_those_who_act_in_the_programme_translate_once_into_each_language(v, rows, fault) -> None:
    for name in ("rita", "per"):
        with pytest.raises(NotAllowed):
            translations.translate(fault, by=getattr(v, name), told=dict(TOLD), at=v.at)
        Visitor(v, name).open(at("translate", fault), 403)
    with pytest.raises(Refused, match="same-language"):
        translations.translate(fault, by=v.dora, told=TOLD | {"language": "nb"}, at=v.at)
    row = upper.fault_in_english(v, fault)
    with pytest.raises(Refused, match="faults_fault_once_in_each"):
        translations.translate(fault, by=v.aino, told=dict(TOLD), at=v.at)
    for page in ("row-translation", "look-translation", "down-translation"):
        Visitor(v, "rita").open(at(page, row), 404)
    translations.take_out(row, by=v.dora, version=1, at=v.at)
    assert translations.translate(fault, by=v.aino, told=dict(TOLD), at=v.at).title == "t"

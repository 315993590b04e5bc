"""A case closes with the family's view and a day to ask, and leaves one package behind."""

import json
import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import page as checker
import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from laget.children import protecting, voice
from laget.children.models import CanBeTakenBack
from laget.concerns import actions as concerns
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.messages import actions as messages
from laget.paper import actions, package, reads
from laget.paper.archive_format import Package, schema
from laget.paper.models import Archive
from laget.plans import actions as plans
from laget.plans import from_paper
from laget.teams import actions as teams
from laget.teams.models import Case
from paper.printing import text_of
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
TOLD = {
    "reason": "Emma is well.", "child_says": "I can call Kari.",
    "family_says": "We agree. #strong[Thanks]",
    "follow_up_on": "2026-09-01",
}  # fmt: skip


def close_url(child):
    return reverse("paper:close", kwargs={"child": child.pk})


def the_case(village, emma):
    with seen_as(village.kari):
        return Case.objects.get(child=emma)


def closed(village, emma, **more):
    return actions.close_case(
        the_case(village, emma), by=village.kari, at=village.at,
        **{**TOLD, "follow_up_on": date(2026, 9, 1), **more},
    )  # fmt: skip


def box(archive):
    return ZipFile(BytesIO(bytes(archive.package)))


def test_the_form_asks_for_the_family_and_keeps_what_was_typed(village, emma):
    kari = Visitor(village, "kari")
    page = kari.send(close_url(emma), 422, reason="Emma is well.", follow_up_on="2026-09-01")
    assert "Write what the family says, or why it was not asked." in words(page)
    assert "Choose why, or leave this and ask the child first." in words(page)
    assert "Emma is well." in page
    page = kari.send(close_url(emma), 422, **{**TOLD, "follow_up_on": "2026-03-03"})
    assert "Choose a date from today onwards." in words(page)
    lead = kari.send(close_url(emma), **TOLD)
    page = words(kari.open(lead))
    assert "The case is closed." in page
    assert "1 September" in page
    kari.open(reverse("desk:child", kwargs={"child": emma.pk}), status=404)
    assert "Emma" in words(kari.open(reverse("paper:archives")))


def test_what_the_child_says_is_kept_as_its_words_or_why_it_was_not_heard(village, emma):
    kept = closed(village, emma)
    rows = json.loads(box(kept).read("case.json"))["tables"]
    assert "I can call Kari." in [row["text"] for row in rows["children.Words"]]
    mia = village.child("mia")
    village.team(mia, "kari")
    teams.open_case(mia, by=village.kari, at=village.at)
    village.holds(mia, "kari", offered_by="kari")
    village.later(hours=1)
    told = {**TOLD, "child_says": "", "why": "did_not_want", "why_text": "Mia shook her head."}
    lead = Visitor(village, "kari").send(close_url(mia), **told)
    [pk] = re.findall(r"[0-9a-f-]{36}", lead)
    with seen_as(village.kari):
        kept = Archive.objects.get(pk=pk)
    [row] = json.loads(box(kept).read("case.json"))["tables"]["children.NotHeard"]
    assert row["reason"] == "did_not_want"
    assert "Mia shook her head." in text_of(box(kept).read("case.pdf"))


def test_a_case_does_not_close_without_the_family_or_a_day_ahead(village, emma):
    for more, key in (
        ({"family_says": " "}, "no-family"),
        ({"follow_up_on": village.at.date()}, "asks-before"),
        ({"reason": ""}, "no-reason"),
        ({"child_says": " "}, "not-heard"),
    ):
        with pytest.raises(Refused) as refused:
            closed(village, emma, **more)
        assert refused.value.code == key
    with seen_as(village.kari):
        assert not Archive.objects.exists()


def test_why_the_family_was_not_asked_is_enough(village, emma):
    Visitor(village, "kari").send(
        close_url(emma), **{**TOLD, "family_says": " ", "not_asked": "They have moved."}
    )
    with seen_as(village.kari):
        archive = Archive.objects.get(child=emma)
    assert "Nobody has asked. They have moved." in text_of(box(archive).read("case.pdf"))


def test_the_package_holds_the_plan_and_the_story_for_people_and_machines(village, emma):
    archive = closed(village, emma)
    assert box(archive).namelist() == ["case.pdf", "case.json"]
    said = text_of(box(archive).read("case.pdf"))
    for part in (
        "Closed case: Emma", "Emma is well.", "We agree. #strong[Thanks]", "1 September 2026",
        "Mondays are worst.", "Get in the door", "Walk from the bus", "Kari Vik took the baton",
    ):  # fmt: skip
        assert part in said
    told = Package.model_validate_json(box(archive).read("case.json"))
    assert told.child.id == emma.pk
    assert told.closing.family_says == "We agree. #strong[Thanks]"
    assert told.names[str(told.closing.closed_by)].name == "Kari Vik, school nurse, Nurse"
    assert told.tables["children.Words"][0]["text"] == "Mondays are worst."
    assert {row["what"] for row in told.tables["plans.Measure"]} == {
        "Walk from the bus", "Start in the library",
    }  # fmt: skip
    keys = {row["owner_id"] for row in told.tables["plans.Measure"]} - {None}
    assert keys <= told.names.keys()


def test_the_package_can_be_read_aloud(village, emma):
    """As every other paper: checked as PDF/UA-1 by a validator that knows nothing of us."""
    made = box(closed(village, emma)).read("case.pdf")
    report = checker.validate_pdf_bytes(made, profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [f"{one.rule_id}: {one.message}" for one in report.failures]
    assert report.rules.total > 50, "the checker hardly looked"


def test_what_one_service_kept_to_itself_is_not_in_the_package(village, emma):
    """Nor is what the child told one adult alone: the leader takes out the package too."""
    told = voice.note_words(
        emma, by=village.kari, text="Only you.", how="said", shared=True, at=village.later(days=1)
    )
    voice.write_beside(told, by=village.kari, kind="answer", text="Us two.", at=village.at)
    voice.choose_readers(
        told, by=village.kari, readers=[village.roles[name] for name in ("kari", "rita", "per")],
        how="said", at=village.at,
    )  # fmt: skip
    plans.note_contact(
        emma, by=village.kari, with_whom="child", note="Own note", shared=False, at=village.at
    )
    concerns.raise_concern(by=village.kari, child=emma, seen="Seen by us", at=village.at)
    village.team(emma, "stein", shared=False)
    plans.start_measure(emma, by=village.stein, what="Home visits", at=village.at)
    archive = closed(village, emma)
    everything = text_of(box(archive).read("case.pdf")) + box(archive).read("case.json").decode()
    for part in (
        "Only you.",
        "Us two.",
        "Own note",
        "Seen by us",
        "Home visits",
        "Stein",
        "Welfare",
    ):
        assert part not in everything


#: What a row taken back may still say in the package: why it is gone, and codes.
STILL_SAID = {
    "taken_back_because", "not_back", "due_rule", "receipt_rule", "protection_rule", "status",
    "statute", "from_kind",
}  # fmt: skip


def test_what_was_taken_back_tells_nothing_of_anybody_in_the_package():
    """It may be another child's: the text of every such row is left out."""
    texts = {
        field.name
        for model in apps.get_models() if issubclass(model, CanBeTakenBack)
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    }  # fmt: skip
    assert texts - STILL_SAID - set(package.OUT_OF_VIEW) == set()


def test_messages_and_what_the_family_wrote_are_in_the_package_and_not_what_was_withdrawn(
    village, emma
):
    by, day = village.kari, village.later(days=1).date()
    messages.write(emma, by=by, text="Home with a fever.", at=village.at)
    gone = messages.write(emma, by=by, text="Her aunt is ill.", at=village.at)
    messages.withdraw(gone, by=by, because="Not yours.", at=village.later(minutes=1))
    wrote = {"paper": "plan", "paper_on": day, "came_on": day, "wrote_by": "parent"}
    from_paper.enter(emma, by=by, words="Too early!", done="Moved.", at=village.at, **wrote)
    other = from_paper.enter(emma, by=by, words="Of Noah.", at=village.at, **wrote)
    from_paper.take_back(other, by=by, because="Wrong child.", at=village.later(minutes=1))
    from_paper.enter(emma, by=by, words="For us alone.", shared=False, at=village.at, **wrote)
    archive = closed(village, emma)
    said, told = text_of(box(archive).read("case.pdf")), box(archive).read("case.json").decode()
    for part in ("Home with a fever.", "Not yours.", "Too early!", "Moved.", "Wrong child."):
        assert part in said
        assert part in told
    for part in ("Her aunt is ill.", "Of Noah.", "For us alone."):
        assert part not in said + told


def test_the_closer_and_the_leader_take_it_out_and_it_is_noted(village, emma):
    archive = closed(village, emma)
    url = reverse("paper:package", kwargs={"pk": archive.pk})
    for name in ("per", "hanne", "rita", "gro", "marit"):
        Visitor(village, name).open(reverse("paper:archive", kwargs={"pk": archive.pk}), status=404)
        Visitor(village, name).open(url, status=404)
        assert "Emma" not in words(Visitor(village, name).open(reverse("paper:archives")))
    with seen_as(village.kari):
        assert not Event.objects.filter(kind="archive.taken-out").exists()
    for name in ("kari", "anne"):
        visitor = Visitor(village, name)
        with visitor._then():
            answer = visitor.client.get(url)
        assert answer.headers["Content-Disposition"] == 'attachment; filename="case.zip"'
        assert bytes(answer.content) == bytes(archive.package)
    with seen_as(village.anne):
        found = Event.objects.filter(kind="archive.taken-out", about=emma.pk)
        assert set(found.values_list("role", flat=True)) == {
            village.roles["kari"].pk, village.roles["anne"].pk,
        }  # fmt: skip


def test_protection_hides_the_package_too(village, emma):
    archive = closed(village, emma)
    village.team(emma, "per")
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        at=village.later(days=1),
    )  # fmt: skip
    with seen_as(village.kari, read_only=True):
        assert list(reads.archives(village.kari)) == []
    Visitor(village, "kari").open(reverse("paper:archive", kwargs={"pk": archive.pk}), status=404)


def test_the_reference_says_what_the_json_is():
    kept = Path(__file__).parents[2] / "docs" / "reference" / "archive.schema.json"
    assert json.loads(kept.read_text("utf-8")) == json.loads(schema())


def test_closed_cases_are_found_by_year_and_by_what_is_to_be_done(village, emma):
    closed(village, emma)
    kari, url = Visitor(village, "kari"), reverse("paper:archives")
    file = reverse("paper:archives-file")
    assert "Emma" in words(kari.open(url, year="2026"))
    assert "Emma" in words(kari.open(url, year="2025")), "there is no such year to choose"
    for state in ("ask", "again"):
        assert "No closed case is like that" in words(kari.open(url, state=state))
        assert "Emma" not in kari.send(f"{file}?state={state}", status=200)
    village.later(days=200)
    kari = Visitor(village, "kari")
    assert "Emma" in words(kari.open(url, state="ask"))
    assert "Emma" in kari.send(f"{file}?state=ask", status=200)

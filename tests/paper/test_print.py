"""What is printed: what the reader may read on the page, noted before it leaves."""

import json
from io import BytesIO
from uuid import UUID

import pytest
from django.urls import reverse
from pypdf import PdfReader

from laget.children import voice
from laget.core.models import Event
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from paper.printing import Printer, text_of
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
PAPERS = ("plan", "story", "consent")
NOBODY = UUID("00000000-0000-7000-8000-000000000000")


def at(name, child):
    return reverse(f"paper:{name}", kwargs={"child": getattr(child, "pk", child)})


def printed(village, child):
    with seen_as(village.kari):
        found = Event.objects.filter(kind="paper.printed", about=child.pk)
        return sorted(found.values_list("role", "canonical"), key=str)


def test_the_plan_opens_on_the_childs_words_and_says_who_does_what(village, emma):
    said = Printer(village, "hanne").says(emma, "plan")
    order = [
        "Plan for Emma", "Confidential.", "Mondays are worst.", "Kari Vik, school nurse",
        "Get in the door", "Walk from the bus", "Works a little", "Start in the library",
        "The team around Emma", "Per Vik", "Printed by Hanne Vik, psychiatric nurse, Mental",
    ]  # fmt: skip
    at = [said.find(part) for part in order]
    assert -1 not in at, dict(zip(order, at, strict=True))
    assert at == sorted(at)


def test_the_story_begins_at_the_beginning_and_names_the_reader(village, emma):
    said = Printer(village, "kari").says(emma, "story")
    assert "You" not in said.replace("You can", "")
    assert said.index("Per Vik began to work") < said.index("Kari Vik took the baton")
    assert said.index("Kari Vik took the baton") < said.index("Mondays are worst.")


def test_the_consent_form_names_the_child_and_the_own_service_alone(village, emma):
    said = Printer(village, "kari").says(emma, "consent")
    assert "Emma" in said
    assert "Nurse would like another service" in said
    assert not {"School", "Mental", "Hanne", "Mondays"} & set(said.split())


def test_a_print_is_noted_before_it_leaves_with_what_and_by_whom(village, emma):
    for what in PAPERS:
        Printer(village, "hanne").pdf(emma, what, type="large")
    assert [json.loads(text)["code"] for _, text in printed(village, emma)] == [
        "consent", "plan", "story",
    ]  # fmt: skip
    assert {role for role, _ in printed(village, emma)} == {village.roles["hanne"].pk}


def test_no_print_and_no_note_for_one_who_may_not_read_the_page(village, emma):
    """Another's child, one's own list's child of whom only the name is known, and no child."""
    for what in PAPERS:
        for name in (what, f"{what}-pdf"):
            none = Visitor(village, "nina").open(at(name, NOBODY), status=404)
            assert words(Visitor(village, "nina").open(at(name, emma), status=404)) == words(none)
            Visitor(village, "lars").open(at(name, emma), status=404)
            Visitor(village, "marit").open(at(name, emma), status=404)
    assert printed(village, emma) == []


def test_a_hidden_part_leaves_no_trace_on_paper(village, emma):
    per = Printer(village, "per")
    before = [per.says(emma, what) for what in PAPERS]
    village.team(emma, "stein", shared=False)
    plans.start_measure(emma, by=village.stein, what="Home visits", at=village.at)
    assert [per.says(emma, what) for what in PAPERS] == before
    own = Printer(village, "stein").says(emma, "story")
    assert "Home visits" in own
    assert "Own service only" in own
    assert "Mondays" not in own


def test_words_for_one_adult_alone_are_not_on_a_plan_that_is_handed_round(village, emma):
    voice.note_words(
        emma, by=village.kari, text="Only you.", how="said", at_top=True, at=village.later(days=1)
    )
    kari = Printer(village, "kari")
    assert "Only you." not in kari.says(emma, "plan")
    assert "Only you." not in kari.says(emma, "story")


def test_large_type_is_large(village, emma):
    kari = Printer(village, "kari")
    assert body_size(kari.pdf(emma, "plan")) == pytest.approx(10.5)
    assert body_size(kari.pdf(emma, "plan", type="large")) == pytest.approx(16)


def body_size(pdf):
    """The size in which the words of the plan are set."""
    sizes = []

    def look(text, _cm, _tm, _font, size):
        if "Walk from the bus" in text:
            sizes.append(size)

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=look)
    return sizes[0]


def test_nothing_in_the_files_name_or_title_says_whom_it_is_about(village, emma):
    kari = Printer(village, "kari", "nb")
    for what, title in zip(PAPERS, ("Plan", "Historien", "Samtykkeskjema"), strict=True):
        pdf = kari.pdf(emma, what)
        assert kari.answer.headers["Content-Disposition"] == f'inline; filename="{what}.pdf"'
        assert kari.answer.headers["Cache-Control"] == "no-store"
        read = PdfReader(BytesIO(pdf))
        assert read.metadata.title == title
        assert read.trailer["/Root"]["/Lang"] == "nb"
        assert "Emma" not in str(read.metadata)


def test_what_people_write_is_printed_as_it_is(village):
    """No name is read as markup, and none turns the sheet around."""
    odd = {
        "#emph[x]": "per", "*a* _b_ `c`": "per", "$x^2$ \\u{1F600} @ref <label>": "per",
        "= Not a heading": "per",
    }  # fmt: skip
    for n, name in enumerate(odd):
        child = village.child(f"odd{n}")
        child.given_name = name
        with seen_as(village.per):
            child.save(update_fields=["given_name"])
        village.team(child, "per")
        plans.start_measure(child, by=village.per, what=f"{name} and <b>so</b> on", at=village.at)
        for what in PAPERS:
            said = Printer(village, "per").says(child, what)
            assert name in said, (what, said)
        assert f"{name} and <b>so</b> on" in Printer(village, "per").says(child, "story")


def test_names_from_everywhere_can_be_printed(village):
    child = village.child("noor")
    village.team(child, "per")
    for name in ("نور", "שרה", "Åse 👧🏽", "ሰላም", "தமிழ்", "สมชาย", "Ŋáŋŋá", "Юлія"):
        child.given_name = name
        with seen_as(village.per):
            child.save(update_fields=["given_name"])
        pdf = Printer(village, "per").pdf(child, "plan")
        assert b"pdfuaid" in pdf, f"a letter of {name} is in none of our fonts"
        letters = set("".join(text_of(pdf).split()))
        assert set(name) - {" ", "\N{EMOJI MODIFIER FITZPATRICK TYPE-4}"} <= letters


def test_a_letter_that_no_font_has_does_not_stop_the_print(village):
    child = village.child("odd")
    child.given_name = "Odd \U00012000"
    with seen_as(village.per):
        child.save(update_fields=["given_name"])
    village.team(child, "per")
    assert "Plan for Odd" in Printer(village, "per").says(child, "plan")


def test_the_page_says_what_happens_when_the_form_comes_back(village, emma):
    per = Visitor(village, "per")
    page = per.open(at("consent", emma))
    assert reverse("teams:invite", kwargs={"child": emma.pk}) in page
    assert "given in writing" in words(page)
    village.team(emma, "stein", shared=False)
    hidden = Visitor(village, "stein").open(at("consent", emma))
    assert "When the form comes back" not in words(hidden)


def test_the_childs_page_leads_to_its_papers(village, emma):
    page = Visitor(village, "per").open(reverse("desk:child", kwargs={"child": emma.pk}))
    for what in PAPERS:
        assert at(what, emma) in page

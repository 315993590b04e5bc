"""The pages of the cases: for everybody, for those who lead one, and when two write at once."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

import upper
from laget.cases import actions
from laget.cases.events import WHAT
from laget.core.seeing import seen_as
from laget.programme import actions as programmes
from laget.programme import second_look
from laget.programme.models import Body
from laget.programme.permissions import WORK
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
ANSWERS = {name: f"Svar om {name}." for name in actions.QUESTIONS} | {"language": "nb"}


@pytest.fixture
def rows(v, programme):
    return upper.cases(v, programme)


def at(name: str, one, **more) -> str:
    return reverse(f"cases:{name}", kwargs={"pk": one.pk, **more})


def opened(v, page: str, language: str = "en", **told) -> str:
    with time_machine.travel(v.at, tick=False):
        answer = Client(headers={"accept-language": language}).get(
            f"/programmes/neste/cases/{page}", told
        )
    assert answer.status_code == 200, page
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    return words(answer.content.decode())


def test_everybody_reads_the_cases_and_not_what_one_person_has_read(v, rows) -> None:
    for page in ("", "no/", "se/", "side-by-side/", "state-to-state/",
                 "state-to-state/side-by-side/"):  # fmt: skip
        said = opened(v, page)
        assert "Kommunene møtes oftere." not in said
        assert "Kartlegging" not in said
    assert "Better cooperation." in opened(v, "no/")
    assert "The original, in Norsk bokmål Bedre samarbeid." in opened(v, "no/")
    assert "The sources disagree:" in opened(v, "no/")
    assert "It is not a rank" in opened(v, "no/")
    assert Client().get("/programmes/neste/cases/dk/").status_code == 404


def test_the_feed_tells_which_case_was_told_of_last_and_nothing_that_one_person_has_read(
    v, rows
) -> None:
    before = opened(v, "feed.xml", "nb")
    assert "Norge: Nettverket" in before
    assert "Sverige: Det svenska caset" in before
    assert "Kommunene møtes oftere." not in before
    v.later(days=1)
    second_look.look(rows["reply"], WORK, by=v.aino, version=1, nobody=True, at=v.at)
    after = opened(v, "feed.xml", "nb")
    assert f"{v.at:%Y-%m-%d}" in after
    assert f"{v.at:%Y-%m-%d}" not in before
    assert after.index("Norge: Nettverket") < after.index("Sverige: Det svenska caset")
    assert (
        reverse("cases:open-feed", kwargs={"code": "neste"})
        in Client().get("/programmes/neste/cases/").content.decode()
    )
    assert Client().get("/programmes/skjult/cases/feed.xml").status_code == 404


def test_side_by_side_shows_those_one_asks_for(v, rows) -> None:
    assert "Not told." in opened(v, "side-by-side/")
    said = opened(v, "side-by-side/", "nb", **{"with": "NO"})
    assert "Bedre samarbeid." in said
    assert "Ingen kilde sier noe." not in said


def test_structures_stand_side_by_side_in_the_readers_language(v, rows) -> None:
    said = opened(v, "state-to-state/side-by-side/")
    assert "Meets every month." in said
    assert "The original, in Norsk bokmål Møtes hver måned." in said
    assert "No source says." in said
    for page in ("state-to-state/", "state-to-state/side-by-side/"):
        assert "The original, in Norsk bokmål Kjernegruppen" in opened(v, page)
    listed = Client(headers={"accept-language": "sv"}).get(
        "/programmes/neste/cases/state-to-state/"
    )
    assert 'lang="nb">Kjernegruppen</h3>' in listed.content.decode(), "read aloud as it is written"
    assert "Møtes hver måned." in opened(v, "state-to-state/side-by-side/", "nb")
    work = words(Visitor(v, "aino").open(at("state", rows["case"].programme)))
    assert "Ask, answer and read what others say" in work
    assert "The core group" in Visitor(v, "aino").open(at("state-side", rows["case"].programme))


def test_what_research_has_found_stands_at_the_case_and_at_the_learning_point(v, rows) -> None:
    of = rows["case"].programme
    point = upper.put(v, of, "learning", text="Lederne må med.")
    actions.add(rows["study"], "part", by=v.sigrid, at=v.at, told={
        "kind": "finding", "text": "Uten leder stopper det.", "learning": point.pk,
    })  # fmt: skip
    own = f'#p-{rows["part"].pk}">Følgeevaluering</a>'
    for page in (Client().get("/programmes/neste/cases/no/").content.decode(),
                 Visitor(v, "knut").open(at("case", rows["case"]))):  # fmt: skip
        assert "Lederne er med." in page
        assert own in page
        assert "Uten leder stopper det." not in page
    assert "Lederne er med." not in opened(v, "se/")
    inside = Visitor(v, "knut").open(reverse("programme:work", kwargs={"pk": of.pk}))
    for page in (Client().get("/programmes/neste/").content.decode(), inside):
        point_of = page.split(f'id="l-{point.pk}"')[1].split("</li>")[0]
        assert "Uten leder stopper det." in point_of
    assert (
        f'id="p-{rows["part"].pk}"'
        in Client().get("/programmes/neste/cases/research/").content.decode()
    )


def test_a_round_is_asked_answered_read_and_stands_on_the_page(v, rows) -> None:
    sigrid, knut, dora = (Visitor(v, name) for name in ("sigrid", "knut", "dora"))
    of = rows["case"].programme
    listed = at("list", of)
    wrong = sigrid.send(at("add-round", of), status=422, title="Runde to")
    assert "Choose a day." in words(wrong)
    sigrid.send(at("add-round", of), title="Runde to", due_on="2026-06-01")
    from laget.cases.models import Round
    from laget.core.seeing import seen_as

    with seen_as(v.sigrid):
        round_ = Round.objects.get(title="Runde to")
    assert "Norge: answer Runde to by" in words(knut.open(listed))
    address = at("answer", round_, case=rows["case"].pk)
    missing = knut.send(address, status=422, **{**ANSWERS, "gains": ""})
    assert "Write an answer, or keep the draft." in words(missing)
    assert "Svar om learnt." in missing, "what was typed is kept"
    assert "Sverige" in words(sigrid.open(listed)).split("Have not answered")[1]
    sigrid.send(at("remind", round_))
    assert "You were reminded" in words(knut.open(listed))
    knut.send(address, draft="yes", **{**ANSWERS, "gains": ""})
    assert "answer Runde to by" in words(knut.open(listed)), "a draft is no answer"
    knut.send(address, version="1", **ANSWERS)
    assert "answer Runde to by" not in words(knut.open(listed))
    assert "Svar om gains." not in opened(v, "no/")
    with seen_as(v.dora):
        from laget.cases.models import Reply

        reply = Reply.objects.get(round=round_)
    assert "You wrote it." in words(knut.send(at("look-reply", reply), status=409, nobody="yes"))
    assert "Answer the question." in words(dora.send(at("look-reply", reply), status=422))
    dora.send(at("look-reply", reply), nobody="yes")
    assert "Svar om gains." in opened(v, "no/")
    dora.send(at("down-reply", reply))
    assert "Svar om gains." not in opened(v, "no/")


def test_who_leads_a_case_without_being_a_body_is_named_with_what_to_do(v, rows) -> None:
    """Also where the body is taken out afterwards: nothing is silently closed."""
    sigrid, knut, of = Visitor(v, "sigrid"), Visitor(v, "knut"), rows["case"].programme
    assert "cannot write here yet" not in words(sigrid.open(at("case", rows["case"])))
    with seen_as(v.sigrid):
        body = Body.objects.get(programme=of, unit=v.units["association"])
    programmes.take_out(body, "body", by=v.sigrid, version=1, at=v.at)
    knut.open(at("case", rows["case"]), 404)
    said = words(sigrid.open(at("case", rows["case"])))
    assert "Association cannot write here yet" in said
    assert "Add it as a body" in said
    upper.put(v, of, "body", kind="case_lead", name="Caset", unit=v.units["association"].pk)
    knut.open(at("row-case", rows["case"]))
    assert "cannot write here yet" not in words(sigrid.open(at("case", rows["case"])))


def test_a_translation_is_corrected_from_the_page_and_may_be_into_faroese(v, rows) -> None:
    knut, row = Visitor(v, "knut"), rows["translation"]
    page, address = at("case", rows["case"]), at("row-translation", row)
    assert f'href="{address}"' in knut.open(page)
    assert address not in Visitor(v, "aino").open(page)
    told = {"language": "en", "text": "Closer cooperation.", "by_whom": "Knut Vik"}
    knut.send(address, version="1", **told)
    assert "Closer cooperation." in words(knut.open(page))
    for language, text in (("fo", "Betri samstarv."), ("nn", "Betre samarbeid.")):
        more = {"language": language, "text": text, "by_whom": "Knut Vik"}
        knut.send(at("add-translation", rows["said"]), **more)


def test_two_who_answer_at_once_lose_nothing(v, rows) -> None:
    knut, sigrid = Visitor(v, "knut"), Visitor(v, "sigrid")
    address = at("answer", rows["round"], case=rows["case"].pk)
    knut.send(address, version="1", **{**ANSWERS, "learnt": "Knuts ord."})
    late = sigrid.send(address, status=409, version="1", **{**ANSWERS, "learnt": "Sigrids ord."})
    said = words(late)
    assert "Knut Vik changed this" in said
    assert "Stands now: Knuts ord. You wrote: Sigrids ord." in said
    sigrid.send(address, version="2", **{**ANSWERS, "learnt": "Knuts ord. Sigrids ord."})
    assert "Knuts ord. Sigrids ord." in knut.open(address)


def test_every_form_of_the_room_opens_and_says_what_is_wrong(v, rows) -> None:
    sigrid, aino = Visitor(v, "sigrid"), Visitor(v, "aino")
    of = rows["case"].programme
    for what in WHAT:
        sigrid.open(at(f"row-{what}", rows[what]))
        sigrid.send(at(f"row-{what}", rows[what]), status=422)
        over = {"said": rows["case"], "step": rows["case"], "translation": rows["said"],
                "part": rows["study"], "wording": rows["structure"]}  # fmt: skip
        sigrid.open(at(f"add-{what}", over.get(what, of)))
        aino.open(at(f"row-{what}", rows[what]), 200 if what in actions.OF_STATE else 403)
    assert "About the whole programme" in opened(v, "research/")
    aino.send(at("gain", rows["survey"]), status=422)
    aino.send(at("gain", rows["survey"]), inspired="3", learnt="3", changed="3")
    assert "You have answered." in aino.open(at("research", of))
    for page in ("list", "side"):
        aino.open(at(page, of))
    assert "Read it for the second time" in aino.open(at("case", rows["case"]))

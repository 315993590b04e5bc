"""The pages of the library: open to everybody, and for those who work."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

import upper
from laget.core.seeing import seen_as, seen_by_everybody
from laget.library import actions, bibtex, reads
from laget.library.models import Post, Practice, Publication, Trial
from laget.programme import actions as programmes
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

TOLD = {
    "title": "Åpen dør", "what": "PPT er på skolen.", "for_whom": "Alle.", "kind": "team",
    "level": "municipality", "evidence": "told", "language": "nb", "ages": ["6-12"],
}  # fmt: skip


@pytest.fixture
def rows(v, programme):
    return upper.library(v, programme)


def at(name: str, one=None, **more) -> str:
    return reverse(f"library:{name}", kwargs={**({"pk": one.pk} if one else {}), **more})


def get(v, url: str, status: int = 200, language: str = "en", **told):
    with time_machine.travel(v.at, tick=False):
        answer = Client(headers={"accept-language": language}).get(url, told)
    assert answer.status_code == status, url
    return answer


def opened(v, url: str, **told) -> str:
    return words(get(v, url, **told).content.decode())


def test_everybody_searches_and_reads_without_signing_in(v, rows) -> None:
    answer = get(v, at("open"), q="opiskeluhuolto")
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    said = words(answer.content.decode())
    assert "1 is found" in said
    assert "“opiskeluhuolto” is called PPT in Norway." in said
    assert "Ikke lest ennå" not in opened(v, at("open"), q="PPT nett")
    assert "Nothing is found" in opened(v, at("open"), q="xyzzy")
    assert "See all practices" in opened(v, at("open"), q="PPT", level="nordic")
    page = opened(v, at("open-practice", rows["practice"]))
    for told in ("Kom igjen.", "Those who did it tell of it.", "Oppvekstkontoret", "6 to 12 years"):
        assert told in page
    for hidden in ("Nesvik", "Hva koster det?", "Take it down", "Change the practice"):
        assert hidden not in page
    get(v, at("open-practice", rows["waiting"]), 404)
    assert rows["practice"].title in opened(v, at("open-list", code="neste"))
    feed = get(v, at("feed")).content.decode()
    assert rows["practice"].title in feed
    assert "Ikke lest" not in feed
    v.later(days=400)
    assert "Should have been looked at again" in opened(v, at("open-practice", rows["practice"]))


def test_a_bad_question_is_answered_in_words(v, rows) -> None:
    assert "There is room for 200" in opened(v, at("open"), q="å" * 300)
    for told in ({"page": "x"}, {"page": "99999999"}, {"country": "%00"}, {"age": "x"},
                 {"q": "a\x00b"}, {"q": "' & | :* ("}, {"written": "xx"}):  # fmt: skip
        get(v, at("open"), **told)


def test_one_says_which_language_one_writes_in(v, rows) -> None:
    upper.practice(v, rows["practice"].programme, title="En voksen", what="Har en kontaktperson.")
    assert "1 is found" in opened(v, at("open"), q="kontaktperson", written="nb")
    said = opened(v, at("open"), q="kontaktperson", written="sv")
    assert "Nothing is found" in said
    assert "means something else in a neighbouring language" in said


def test_a_practice_goes_from_a_draft_to_everybody_and_home_again(v, programme) -> None:
    knut, aino, sigrid, dora = (Visitor(v, n) for n in ("knut", "aino", "sigrid", "dora"))
    add = at("add-practice", programme)
    assert "What do you call it?" in words(knut.open(add))
    assert "Write what it is." in words(knut.send(add, status=422, title="Åpen dør"))
    url = knut.send(add, **TOLD, draft="yes")
    with seen_as(v.knut):
        row = Practice.objects.get()
    assert url == at("practice", row)
    assert row.stage == "written"
    assert row.ages == ["6-12"]
    knut.send(at("row-practice", row), **TOLD, version="1")
    late = knut.send(
        at("row-practice", row), status=409, **TOLD | {"how": "Fast dag."}, version="1"
    )
    assert "Stands now: – You wrote: Fast dag." in words(late)
    assert "You wrote it." in words(knut.send(at("look-practice", row), status=409, nobody="yes"))
    aino.send(at("look-practice", row), nobody="yes", version="2")
    day = str(v.at.date() + timedelta(days=200))
    knut.open(at("publish", row), 403)
    sigrid.send(at("publish", row), version="3", review_on=day)
    assert "Åpen dør" in opened(v, at("open"))
    told = {"where": "Bodø", "text": "Vi prøver på én skole.", "on": str(v.at.date())}
    assert "Write where you try it." in words(dora.send(at("take-home", row), status=422))
    dora.send(at("take-home", row), **told)
    with seen_as(v.dora):
        trial = Trial.objects.get()
    half = dora.send(at("row-trial", trial), status=409, version="1", **told, changed="Rutinen")
    assert "Write both what was changed and when, or neither." in words(half)
    dora.send(at("row-trial", trial), version="1", **told, changed="Rutinen",
              changed_on=day, happened="Ro.")  # fmt: skip
    aino.send(at("look-trial", trial), nobody="yes", version="2")
    page = opened(v, at("open-practice", row))
    assert "It is tried in 1 place. 1 has changed its guide or rules." in page
    aino.send(at("down-practice", row))
    get(v, at("open-practice", row), 404)


def test_a_question_is_asked_answered_and_settled(v, rows) -> None:
    of = rows["practice"].programme
    upper_rows = upper.network(v, of) | {"structure": upper.cases(v, of)["structure"]}
    aino, knut = Visitor(v, "aino"), Visitor(v, "knut")
    for what in ("practice", "network", "gathering", "structure"):
        about = rows.get(what) or upper_rows[what]
        assert "Write what you ask or say." in words(
            aino.send(at(f"ask-{what}", about), status=422)
        )
        aino.send(at(f"ask-{what}", about), text=f"Om {what}?", language="nb", is_question="on")
        with seen_as(v.aino):
            post = Post.objects.get(text=f"Om {what}?")
        knut.send(at("reply", post), text="Ja.", language="nb")
        with seen_as(v.aino):
            reply = Post.objects.get(over=post)
        knut.open(at("settle", reply), 403)
        aino.send(at("settle", reply))
        assert "The answer" in words(aino.open(at(f"talk-{what}", about)))
        knut.open(at("again", reply), 403)
        assert Visitor(v, "per").open(at(f"talk-{what}", about), 404)


def test_what_is_said_of_a_structure_is_for_everybody_when_two_have_read_it(v, rows) -> None:
    of = rows["practice"].programme
    structure = upper.cases(v, of)["structure"]
    aino, dora = Visitor(v, "aino"), Visitor(v, "dora")
    aino.send(at("ask-structure", structure), text="Hvem leder den?", language="nb")
    with seen_as(v.aino):
        post = Post.objects.get(structure=structure)
    address = reverse("library:open-talk", kwargs={"code": "neste", "pk": structure.pk})
    assert "Hvem leder den?" not in opened(v, address)
    dora.send(at("look-post", post), nobody="yes")
    assert "Hvem leder den?" in opened(v, address)
    get(v, reverse("library:open-talk", kwargs={"code": "neste", "pk": of.pk}), 404)


def test_hats_with_children_find_no_page_for_work(v, rows) -> None:
    per = Visitor(v, "per")
    for url in (
        at("search"), at("row-practice", rows["practice"]), at("look-trial", rows["trial"]),
        at("practice", rows["waiting"]), at("list", rows["practice"].programme),
    ):  # fmt: skip
        per.open(url, 404)


def test_a_leader_takes_a_practice_home_and_sees_it_among_their_own(v, rows) -> None:
    row, per, rita = rows["practice"], Visitor(v, "per"), Visitor(v, "rita")
    assert "Whoever leads your service can take it home." in words(per.open(at("practice", row)))
    assert "Whoever leads a service, for it" in words(per.open(at("take-home", row), 403))
    assert "Nothing is taken home yet" in words(rita.open(at("own")))
    told = {"where": "Solvik skole", "text": "Vi prøver tirsdager.", "on": str(v.at.date())}
    rita.send(at("take-home", row), **told)
    said = words(rita.open(at("own")))
    assert "PPT på skolen hver tirsdag Solvik skole." in said
    assert "Waits for a second person to read it" in said
    with seen_as(v.rita):
        trial = Trial.objects.get(unit=v.units["school"])
    assert "Solvik skole" in words(per.open(at("own"))), "the unit's own"
    per.open(at("row-trial", trial), 403)
    Visitor(v, "anne").open(at("row-trial", trial), 404)
    assert "Solvik skole" not in opened(v, at("open-practice", row))
    Visitor(v, "aino").send(at("look-trial", trial), nobody="yes", version="1")
    assert "Solvik skole" in opened(v, at("open-practice", row))
    here = reverse("library:open-list", kwargs={"code": "neste"})
    assert "The practices are tried in 1 place." in opened(v, here)
    rita.send(at("row-trial", trial), version="2", **told, happened="Færre venter.")
    assert "Færre venter." in words(rita.open(at("own")))


def test_what_is_said_of_a_network_and_a_gathering_is_open_when_two_have_read_it(
    v, programme
) -> None:
    rows, knut = upper.network(v, programme), Visitor(v, "knut")
    for what in ("network", "gathering"):
        told = {"code": "neste", "pk": rows[what].pk}
        here = reverse(f"library:open-talk-{what}", kwargs=told)
        knut.send(at(f"ask-{what}", rows[what]), text=f"Om {what}?", language="nb")
        assert "Asked and said" in opened(v, reverse(f"networks:open-{what}", kwargs=told))
        assert f"Om {what}?" not in opened(v, here)
        with seen_as(v.knut):
            post = Post.objects.get(text=f"Om {what}?")
        Visitor(v, "aino").send(at("look-post", post), nobody="yes", version="1")
        assert f"Om {what}?" in opened(v, here)


def test_publications_of_what_is_published_are_a_feed(v, rows) -> None:
    answer = get(v, at("publications-feed"))
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert "Laget rundt barnet" in answer.content.decode()
    assert rows["practice"].title not in answer.content.decode(), "they have a feed of their own"
    hidden = programmes.start(v.units["secretariat"], by=v.sigrid, code="skjult", name="Skjult",
                              lead="", from_on=v.at.date(), to_on=v.at.date(), at=v.at)  # fmt: skip
    actions.list_publication(hidden, by=v.sigrid, at=v.at, told={
        "kind": "report", "title": "Ikke åpen", "language": "nb"})  # fmt: skip
    assert "Ikke åpen" not in get(v, at("publications-feed")).content.decode()
    assert at("publications-feed") in get(v, at("open-publications")).content.decode()


def test_publications_come_out_as_bibtex(v, rows) -> None:
    told = get(v, at("bibtex")).content.decode()
    assert "@techreport{vik2025laget," in told or "@techreport{lund2025laget," in told
    assert "author = {Kari Lund and Ole Vik}" in told
    assert get(v, at("one-bibtex", rows["publication"])).content.decode() == told
    assert "For a list of references" in opened(v, at("open-publication", rows["publication"]))
    assert "Laget rundt barnet" in opened(v, at("open-publications"), q="Lund")


def test_bibtex_takes_no_institution_apart_as_a_person() -> None:
    institutions = ["Nordisk Ministerråd", "Nordic Council of Ministers", "Region Skåne",
                    "Gjøvik Kommune", "Norðurlandaráð", "Oslo Economics"]  # fmt: skip
    people = ["Anna Rådström", "Hansen, Inger Lise", "Konrad Berg", "Kari Center-Lie"]
    one = Publication(title="Om", authors="\n".join(institutions + people), kind="report",
                      publisher="Oslo Economics", language="nb")  # fmt: skip
    (written,) = re.findall(r"author = \{(.*)\},", bibtex.text([one]))
    assert written.split(" and ") == [*(f"{{{name}}}" for name in institutions), *people]


def test_bibtex_escapes_what_latex_would_misread_and_keeps_every_key_apart() -> None:
    nasty = Publication(
        title="100 % & {barn} #1_2 $x$ ~ ^ \\", authors="Kunnskapsdepartementet\nInger Lise Hansen",
        kind="report", year=2019, address="https://x.no/{a}b", language="nb",
    )  # fmt: skip
    text = bibtex.text([nasty, nasty, nasty])
    keys = re.findall(r"@techreport\{(\w+),", text)
    assert len(set(keys)) == 3
    braces = r"\textbraceleft{}barn\textbraceright{}"
    assert rf"100 \% \& {braces} \#1\_2 \$x\$ \textasciitilde{{}} \textasciicircum{{}}" in text
    assert "{Kunnskapsdepartementet} and Inger Lise Hansen" in text
    for entry in text.split("\n\n"):
        assert entry.count("{") == entry.count("}"), "a brace counts behind a backslash too"


def test_the_shipped_library_says_what_the_documents_say(v, islands) -> None:
    from laget.library.loading import example, load
    from laget.networks.loading import load_all
    from laget.programme.loading import BadFile
    from laget.programme.loading import example as programme
    from laget.programme.loading import load as load_programme

    made = load_programme(programme(), by=v.sigrid, at=v.at)
    load_all(by=v.sigrid, at=v.at)
    programmes.publish(made, by=v.sigrid, at=v.at)
    load(example(), by=v.sigrid, reader=v.tove, at=v.at)
    with pytest.raises(BadFile, match="already"):
        load(example(), by=v.sigrid, reader=v.tove, at=v.at)
    with seen_by_everybody():
        practices = {one.title: one for one in reads.published(None, "practice")}
        publications = {one.title: one for one in reads.published(None, "publication")}
    assert len(practices) == 8
    assert len(publications) == 14
    assert all(one.source_id for one in (*practices.values(), *publications.values()))
    second = publications[
        "Nordic 0-24 collaboration on improved services to vulnerable children and young people"
    ]
    assert (second.year, second.publisher) == (2019, "Fafo")
    assert second.authors.splitlines() == [
        "Inger Lise Skog Hansen", "Ragnhild Steen Jensen", "Helle Cathrine Hansen",
    ]  # fmt: skip
    assert "978-82-324-0520-6" in second.isbn
    assert publications["Rett til læring"].number == "2009: 18"
    assert all(one.happened == "" for title, one in practices.items() if "Spør" not in title)
    early = practices["Oppdage risiko tidlig, for eksempel i skolen"]
    assert early.evidence == "told"
    assert "er det drøftet" in early.what, "the source says that it was discussed, and not done"
    assert not any(one.contact for one in practices.values()), "no document names an office to ask"

"""The help: complete in each language, found from each page, open to anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from laget.core.messages import catalogue
from laget.help import pages
from laget.help.pages import FOLDER, LANGUAGES
from laget.help.tasks import OF_PAGE, TASKS
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken
from laget.rulebook.terms import COUNTRIES
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def all_names() -> Iterator[str]:
    def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
        for one in resolver.url_patterns:
            if isinstance(one, URLPattern):
                yield space + str(one.name)
            else:
                yield from names(one, f"{one.namespace}:" if one.namespace else space)

    yield from names(get_resolver())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_page_and_no_other(language):
    assert {file.stem for file in (FOLDER / language).glob("*.md")} == set(TASKS)
    for task in TASKS:
        page = pages.read(task, language)
        assert all((page.title, page.lead, page.words, page.text)), task
        assert len(page.text.split()) < 220, f"{task} is long"
        headings = re.findall(r"^## ", page.text, re.M)
        other = pages.read(task, "en" if language == "nb" else "nb")
        assert len(headings) == len(re.findall(r"^## ", other.text, re.M)), task


def test_the_pages_the_help_belongs_to_are_there_and_each_has_one():
    assert set(OF_PAGE) <= set(all_names())
    assert len(OF_PAGE) == sum(len(of) for of in TASKS.values())


def test_every_page_of_the_daily_work_has_help():
    rooms = (
        "asking:", "children:", "concerns:", "consent:", "meetings:", "messages:", "notices:",
        "plans:", "referrals:", "teams:", "transitions:",
    )  # fmt: skip
    forms_only = {
        "teams:baton-take-back", "teams:leave", "referrals:undo", "meetings:calendar",
        "notices:seen",
    }  # fmt: skip
    pages_of_work = {name for name in all_names() if name.startswith(rooms)}
    assert pages_of_work - forms_only <= set(OF_PAGE)


def test_those_who_work_with_children_have_help_where_they_tell_what_stopped_them():
    for name in ("here", "tell", "down-barrier", "box", "gather", "fault", "send"):
        assert OF_PAGE[f"faults:{name}"] == "what-is-missing", name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_in_bold_is_called_so_on_the_page(language):
    words = catalogue("nb" if language == "en" else language)
    called = {one.msgid if language == "en" else one.msgstr for one in words}
    for country in COUNTRIES:
        together = load(country).together
        if together:
            called.add(spoken(together.name, language))
    for task in TASKS:
        bold = set(re.findall(r"\*\*([^*]+)\*\*", pages.read(task, language).text))
        assert bold <= called, task


def test_each_link_works_and_nobody_needs_to_sign_in():
    client = Client(headers={"accept-language": "en"})
    seen, to_see = set(), {reverse("help:tasks")}
    while to_see:
        url = to_see.pop()
        seen.add(url)
        answer = client.get(url)
        assert answer.status_code == 200, url
        found = set(re.findall(r'href="(/guide/[^"#?]*)"', answer.content.decode()))
        to_see |= found - seen
    assert {reverse("help:task", kwargs={"task": task}) for task in TASKS} < seen
    assert client.get("/guide/no-such-thing/").status_code == 404
    assert client.post(reverse("help:tasks")).status_code == 405


def test_the_page_of_the_task_leads_to_its_help(village):
    page = Visitor(village, "per").open(reverse("concerns:raise"))
    assert reverse("help:task", kwargs={"task": "speak-up"}) in page
    assert "Help with this page: Speak up about a worry" in words(page)


def test_one_finds_by_any_word_in_any_order():
    with override("nb"):
        assert [one.task for one in pages.pages("MØTE flytt")] == ["call-a-meeting"]
        assert pages.pages("finnes ikke") == []
    with override("da"):
        assert pages.page("speak-up").title == "Del en bekymring"
    with override("fi"):  # not written in Finnish yet
        assert pages.page("speak-up").title == "Speak up about a worry"
    said = words(Client(headers={"accept-language": "en"}).get("/guide/?q=zzz").content.decode())
    assert "We do not find that" in said


def test_what_is_searched_for_is_never_run_as_html():
    page = Client().get("/guide/", {"q": "<script>alert(1)</script>\x00"}).content.decode()
    assert "<script>alert" not in page


def test_the_numbers_are_those_of_the_country_and_all_have_been_read(village):
    numbers = reverse("help:numbers")
    said = words(Visitor(village, "per").open(numbers))
    assert "116 111" in said
    assert "county governor" in said
    assert "116 111" in words(Client().get(numbers).content.decode())
    for code in COUNTRIES:
        for one in load(code).help:
            assert one.verified, one.id
            assert one.url, one.id
            assert one.as_of, one.id


def test_each_country_has_somebody_for_the_child_and_somewhere_to_complain():
    for code in COUNTRIES:
        kinds = {one.kind for one in load(code).help if one.on}
        assert kinds == {"emergency", "child", "complain"}, code

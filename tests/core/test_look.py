"""The components: right words for days, right markup for fields, the same keys in every language.

How they look is for the eye; what axe says about /ui is asked in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import django
import pytest
from django import forms
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from laget.core import messages, ui
from laget.core.templatetags import days, parts

THURSDAY = date(2026, 11, 19)
PAGE_KEY = UUID("00000000-0000-7000-8000-000000000001")


@pytest.fixture(autouse=True, scope="module")
def _django() -> None:
    messages.ready()
    django.setup()


@pytest.fixture
def nb() -> Iterator[None]:
    with translation.override("nb"):
        yield


@pytest.fixture
def en() -> Iterator[None]:
    with translation.override("en"):
        yield


def draw(source: str, **told: object) -> str:
    return Template(source).render(Context({"today": THURSDAY, "once": PAGE_KEY, **told}))


def ui_page(language: str) -> str:
    with translation.override(language):
        return render_to_string("ui.html", ui.samples(language), RequestFactory().get("/ui"))


class TestDays:
    @pytest.mark.parametrize(
        ("on", "words"),
        [
            (date(2026, 11, 26), "torsdag 26. november"),
            (date(2026, 10, 12), "12. oktober"),
            (date(2027, 1, 4), "4. januar 2027"),
        ],
    )
    def test_a_near_day_has_its_weekday_and_another_year_its_year(self, nb, on, words):
        assert days.day(on, THURSDAY) == words

    @pytest.mark.parametrize(
        ("on", "words"),
        [
            (date(2026, 11, 19), "i dag"),
            (date(2026, 11, 20), "i morgen"),
            (date(2026, 11, 18), "i går"),
            (date(2026, 11, 26), "om 7 dager"),
            (date(2026, 11, 16), "for 3 dager siden"),
            (date(2027, 5, 19), "om 6 måneder"),
            (date(2023, 11, 19), "for 3 år siden"),
        ],
    )
    def test_how_far_away_a_day_is(self, nb, on, words):
        assert days.away(on, THURSDAY) == words

    def test_english_says_the_same(self, en):
        assert days.away(date(2026, 11, 26), THURSDAY) == "in 7 days"
        assert days.away(date(2026, 11, 18), THURSDAY) == "yesterday"
        assert days.long_day(date(2026, 11, 26), THURSDAY) == "Thursday 26 November"

    def test_a_narrow_column_has_short_names(self, nb):
        assert days.short_day(date(2026, 11, 26), THURSDAY) == "tors. 26. nov."

    def test_a_moment_is_told_in_the_clock_of_the_installation(self, nb):
        morning = datetime(2026, 11, 19, 6, 52, tzinfo=UTC)
        midnight = datetime(2026, 11, 18, 23, 30, tzinfo=UTC)
        assert days.moment(morning, THURSDAY) == "i dag kl. 07.52"
        assert days.moment(midnight, THURSDAY) == "i dag kl. 00.30"

    def test_a_deadline_never_blames(self, nb):
        assert days.due_words(date(2026, 11, 20), THURSDAY) == "frist i morgen"
        assert days.due_words(date(2026, 11, 11), THURSDAY) == "8 dager over fristen"

    @pytest.mark.parametrize(
        ("born", "words"),
        [
            (date(2010, 11, 20), "15 år"),
            (date(2010, 11, 19), "16 år"),
            (date(2025, 11, 30), "11 måneder"),
            (date(2026, 10, 1), "7 uker"),
            (date(2026, 12, 1), ""),
        ],
    )
    def test_ages_are_completed_ones(self, nb, born, words):
        assert days.age_words(born, THURSDAY) == words

    def test_small_and_unknown_numbers_look_the_same(self, nb):
        assert {days.hide_small(n) for n in (None, 0, 1, 4)} == {"færre enn 5"}
        assert days.hide_small(5) == "5"

    def test_only_names_read_from_the_right_are_fenced(self):
        assert days.isolated("Kari") == "Kari"
        assert days.isolated("نورا") == "\u2068نورا\u2069"


class TestUrgency:
    @pytest.mark.parametrize(
        ("severity", "due", "since", "words"),
        [
            ("danger", date(2026, 11, 20), None, "Haster: frist i morgen"),
            ("danger", None, date(2026, 11, 2), "Haster: 17 dager"),
            ("warning", date(2026, 12, 18), None, "Snart: 29 dager igjen"),
            ("warning", date(2026, 10, 1), None, "Skulle vært gjort 1. oktober"),
            ("neutral", date(2026, 12, 2), None, "God tid: 13 dager igjen"),
            ("neutral", None, date(2026, 10, 12), "Siden 12. oktober"),
            ("neutral", None, None, "Når du har tid"),
            ("danger", None, None, "Haster"),
        ],
    )
    def test_says_how_much_it_hurries_and_why(self, nb, severity, due, since, words):
        assert parts.urgency_words(severity, THURSDAY, due, since) == words

    def test_has_sign_words_and_colour(self, nb):
        html = draw('{% urgency "danger" due=due %}', due=date(2026, 11, 20))
        assert 'data-color="danger"' in html
        assert "#i-urgent" in html
        assert "Haster" in html


class Sample(forms.Form):
    seen = forms.CharField(label="Seen", help_text="What you saw", widget=forms.Textarea)
    on = forms.DateField(label="When")
    answer = forms.ChoiceField(
        label="Answer", widget=forms.RadioSelect, choices=[("yes", "Yes"), ("no", "No")]
    )
    said = forms.CharField(label="Said", required=False)


class TestFields:
    def test_an_error_is_tied_to_its_input(self, en):
        html = draw("{% field form.seen %}", form=Sample({}))
        assert 'aria-describedby="id_seen-help id_seen-error"' in html
        assert 'aria-invalid="true"' in html
        assert 'id="id_seen-error"' in html

    def test_the_summary_links_to_the_input_or_the_first_of_a_group(self, en):
        html = draw("{% form_errors form %}", form=Sample({}))
        assert re.findall(r'href="#(\w+)"', html) == ["id_seen", "id_on", "id_answer_0"]
        assert "autofocus" in html

    def test_two_fields_wrong_in_the_same_way_are_told_apart(self, en):
        form = Sample({"seen": "x", "on": "2026-11-19", "answer": "yes"})
        for name in ("on", "seen"):
            form.add_error(name, "Choose a day.")
        form.add_error("answer", "Choose one.")
        html = draw("{% form_errors form %}", form=form)
        said = re.findall(r'href="#\w+">([^<]+)<', html)
        labels = [str(form[name].label) for name in ("on", "seen")]
        assert len(set(said)) == 3
        assert all(any(one.startswith(label) for one in said) for label in labels)
        assert "Choose one." in said

    def test_a_refusal_is_not_a_list_of_errors(self, en):
        form = Sample({"seen": "x", "on": "2026-11-19", "answer": "yes"})
        form.add_error(None, "It has already been answered.")
        html = draw("{% form_errors form %}", form=form)
        assert "It has already been answered." in html
        assert "ds-error-summary" not in html

    def test_a_form_without_errors_has_no_summary(self, en):
        assert draw("{% form_errors form %}", form=Sample()) == ""

    def test_only_what_may_be_left_out_is_marked(self, en):
        assert "Optional" in draw("{% field form.said %}", form=Sample())
        assert "Optional" not in draw("{% field form.seen %}", form=Sample())

    def test_a_date_that_cannot_be_read_stays_as_typed(self, nb):
        html = draw("{% field form.on %}", form=Sample({"on": "32.13.2026"}))
        assert 'type="text"' in html
        assert 'value="32.13.2026"' in html

    def test_a_date_is_sent_to_the_browser_the_way_it_wants_it(self, nb):
        html = draw("{% field form.on %}", form=Sample(initial={"on": THURSDAY}))
        assert 'type="date"' in html
        assert 'value="2026-11-19"' in html

    def test_what_people_write_is_escaped(self, en):
        html = draw("{% field form.seen %}", form=Sample({"seen": "</textarea><script>"}))
        assert "<script>" not in html
        assert "&lt;script&gt;" in html

    def test_a_choice_explains_itself(self, en):
        html = draw("{% field form.answer helps=helps %}", form=Sample(), helps={"no": "Say why."})
        assert 'aria-describedby="id_answer_1-help"' in html
        assert "l-no" in html


class TestOnce:
    def test_each_act_on_a_page_has_its_own_key(self):
        html = draw('{% act "/a" "A" %}{% act "/b" "B" %}{% act "/a" "A" child=1 %}')
        keys = re.findall(r'name="once" value="([^"]+)"', html)
        assert len(set(keys)) == 3

    def test_the_same_page_key_gives_the_same_keys(self):
        assert draw('{% act "/a" "A" %}') == draw('{% act "/a" "A" %}')

    def test_a_form_shown_again_keeps_its_key(self):
        html = draw("{% once form %}", form=Sample({"once": "kept"}))
        assert 'value="kept"' in html


class TestPages:
    @pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500", "refused"])
    @pytest.mark.parametrize("language", ["nb", "en"])
    def test_a_page_about_trouble_needs_nothing_from_the_request(self, name, language):
        with translation.override(language):
            html = render_to_string(f"{name}.html")
        assert f'<html lang="{language}">' in html
        assert html.count("<h1") == 1

    def test_a_part_escapes_what_it_is_told(self):
        source = '{% item title why=title href="/x" action=title action_url="/x" %}{% enditem %}'
        html = draw(source, title="<script>")
        assert "<script>" not in html

    @pytest.mark.parametrize("language", ["nb", "en"])
    def test_no_page_has_its_own_script_or_style(self, language):
        html = ui_page(language)
        assert " style=" not in html
        assert not re.search(r" on[a-z]+=", html)
        assert not re.search(r"<script(?![^>]* src=)", html)

    @pytest.mark.parametrize("language", ["nb", "en"])
    def test_every_id_is_used_once_and_every_reference_leads_somewhere(self, language):
        html = ui_page(language)
        ids = re.findall(r' id="([^"]+)"', html)
        assert sorted(ids) == sorted(set(ids))
        told = re.findall(r' (?:for|aria-labelledby|aria-describedby)="([^"]+)"', html)
        assert {one for ref in told for one in ref.split()} <= set(ids)

    def test_every_sign_that_is_used_is_drawn(self):
        sprite = render_to_string("ds/sprite.html")
        drawn = set(re.findall(r'id="i-(\w+)"', sprite))
        used = set(re.findall(r'href="#i-(\w+)"', ui_page("nb")))
        assert used <= drawn
        assert set(ui.ICONS) == drawn

    def test_htmx_keeps_no_page_in_the_browser(self):
        html = ui_page("en")
        assert '"historyCacheSize":0' in html
        assert '"historyRestoreAsHxRequest":false' in html
        assert '"allowEval":false' in html

    def test_the_examples_say_the_same_in_each_language(self):
        assert ui.words()["nb"].keys() == ui.words()["en"].keys()

    def test_every_class_of_ours_is_in_the_style_sheet(self):
        here = Path(ui.__file__).parent
        css = (here.parent / "static" / "laget" / "laget.css").read_text()
        known = set(re.findall(r"\.(l-[\w-]+)", css))
        used = {
            name
            for path in here.parent.rglob("templates/**/*.html")
            for attribute in re.findall(r'class="([^"]*)"', path.read_text())
            for name in re.findall(r"\bl-[\w-]+", attribute)
        }
        assert used - known == set()

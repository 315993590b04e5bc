"""In Finland what is written of a child stays in the authority that wrote it; across kunta and
hyvinvointialue go who leads, who takes part, and the days. Both walls say so."""

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.urls import reverse

from access.asking import ask_scopes_of, by_permission, permissions, seen_by_db, walled
from laget.children.standing import CONTENT
from laget.circles import NEAR
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans.models import Measure
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.reads import could_own
from laget.walls import WALLS
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
SECRET = "Talks about the night"


def written(v: Any, born: str = "2015-05-17") -> Any:
    """Helmi of the county has begun help, in a plan of which the days stand here; Aino leads."""
    child = v.child("nils", born=born)
    v.team(child, "aino", "helmi", "minna")
    teams.open_case(child, by=v.aino, at=v.at)
    baton.appoint(child, v.roles["aino"], by=v.eero, at=v.at)
    plans.start_plan(child, by=v.helmi, words="Sleep all night.", at=v.later(minutes=1))
    day = v.at.date() + timedelta(days=9)
    plans.start_measure(
        child, by=v.helmi, what=SECRET, owner=v.roles["helmi"], at=v.at,
        evaluate_on=day,
    )  # fmt: skip
    plans.note_contact(child, by=v.helmi, with_whom="child", note="Was tired.", at=v.at)
    v.later(minutes=5)
    return child


def test_across_authorities_only_pointers_are_told(abroad: Any) -> None:
    v = abroad("FI")
    child = written(v)
    page = reverse("desk:child", kwargs={"child": child.pk})
    aino, helmi, minna = (Visitor(v, name) for name in ("aino", "helmi", "minna"))
    for visitor in (helmi, minna):
        assert SECRET in visitor.open(page), "inside the county it is read"
    for url in (page, f"{page}?story=all&whole=yes", "/", reverse("desk:gaps")):
        read = aino.open(url)
        for text in (SECRET, "Sleep all night", "Was tired", "began help", "in touch with"):
            assert text not in words(read), url
    read = words(aino.open(page))
    assert "Who takes part, and when" in read
    assert "Opiskeluhuolto" in read
    assert "11 March" in read, "the next date is told, and not what of"
    assert "You are the responsible worker" in read


def test_nobody_is_given_help_to_own_that_they_may_not_read(abroad: Any) -> None:
    v = abroad("FI")
    child = written(v)
    with seen_as(v.aino, read_only=True):
        names = {role.person.code for role in could_own(v.aino, child.pk)}
    assert "helmi" not in names
    assert "aino" in names


def test_the_page_and_the_walls_agree_on_what_is_written_of_a_child() -> None:
    near = {wall.table for wall in WALLS if NEAR in wall.read}
    assert near == CONTENT


def test_elsewhere_the_team_reads_one_plan(abroad: Any) -> None:
    v = abroad("SE")
    child = v.child("nils")
    v.team(child, "elsa", "hedda")
    plans.start_measure(child, by=v.hedda, what=SECRET, owner=v.roles["hedda"], at=v.at)
    with seen_as(v.elsa):
        assert Measure.objects.get(child=child).what == SECRET


@pytest.fixture(scope="module")
def kept(abroad: Any, django_db_blocker: Any) -> Any:
    """The same, committed: what the operator's connection reads too."""
    with django_db_blocker.unblock():
        v = abroad("FI")
        written(v, born="2014-02-03")
        return v


def test_both_walls_keep_the_same_rows_in_the_authority(
    kept: Any, database: Any, monkeypatch: Any
) -> None:
    with psycopg.connect(database.url("import")) as importer:
        ask_scopes_of(importer, monkeypatch)
        unread = {}
        for name in kept.roles:
            actor = getattr(kept, name)
            second = seen_by_db(actor)
            for permission in permissions():
                table = permission.rows(actor).model._meta.db_table
                if table in walled():
                    beyond = by_permission(importer, permission, actor) - second[table]
                    assert not beyond, f"{permission.key} gives {name} what the database does not"
            unread[name] = not second["plans_measure"]
    assert not unread["helmi"]
    assert not unread["minna"]
    assert unread["aino"]
    assert unread["eero"]

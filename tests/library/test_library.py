"""The library: who tells, reads, publishes, takes home and speaks; and who sees it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

import upper
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.library import actions, reads
from laget.library.models import Post, Practice, Trial
from laget.library.shelf import shelf
from laget.programme import second_look
from laget.programme.actions import ChangedMeanwhile
from laget.programme.permissions import WORK, WRITE

pytestmark = pytest.mark.django_db

TOLD = {"title": "x", "what": "x", "for_whom": "x", "kind": "plan", "level": "child"}


@pytest.fixture
def rows(v, programme):
    return upper.library(v, programme)


def look(v, row, by: str):
    return second_look.look(row, WORK, by=getattr(v, by), version=row.version, nobody=True, at=v.at)


def titles(reader=None) -> set[str]:
    return {one.title for one in reads.rows(reader, "practice")}


def test_a_practice_is_told_read_by_two_and_published(v, programme) -> None:
    row = actions.tell(programme, by=v.knut, told=TOLD, ready=False, at=v.at)
    year = v.at.date() + timedelta(days=365)
    with pytest.raises(Refused, match="not-waiting"):
        look(v, row, "aino")
    row = actions.retell(row, by=v.knut, version=1, told=TOLD, at=v.at)
    with pytest.raises(Refused, match="own-words"):
        look(v, row, "knut")
    with pytest.raises(Refused, match="read-by-one"):
        actions.publish(row, by=v.sigrid, version=2, review_on=year, at=v.at)
    look(v, row, "aino")
    with seen_by_everybody():
        assert not Practice.objects.exists(), "read by two, and not published"
    with pytest.raises(NotAllowed):
        actions.publish(row, by=v.knut, version=3, review_on=year, at=v.at)
    with pytest.raises(Refused, match="past"):
        actions.publish(row, by=v.sigrid, version=3, review_on=v.at.date(), at=v.at)
    actions.publish(row, by=v.sigrid, version=3, review_on=year, at=v.at)
    with seen_by_everybody():
        assert titles() == {"x"}
    actions.retell(row, by=v.knut, version=4, told=TOLD | {"what": "y"}, at=v.at)
    with seen_by_everybody():
        assert not Practice.objects.exists(), "nobody else has read the new words"
    look(v, row, "dora")
    with seen_by_everybody():
        assert titles() == {"x"}
    second_look.take_down(row, WORK, by=v.jon, at=v.at)
    with seen_by_everybody():
        assert not Practice.objects.exists()


def test_it_is_due_for_review_on_the_day_and_somebody_says_that_it_still_holds(v, rows) -> None:
    row = rows["practice"]
    then = row.review_on
    with seen_as(v.aino, read_only=True):
        assert not reads.shown(v.aino, row, then - timedelta(days=1)).is_due
        assert reads.shown(v.aino, row, then).is_due
    v.later(days=400)
    with seen_as(v.aino, read_only=True):
        assert [one.title for one in shelf(v.aino, row.programme).due] == [row.title]
    actions.publish(row, by=v.sigrid, version=row.version, review_on=date(2028, 1, 1), at=v.at)
    with seen_as(v.aino, read_only=True):
        assert shelf(v.aino, row.programme).due == []


def test_a_practice_in_a_programme_that_is_not_published_stays_inside(v) -> None:
    made = upper.programme(v, published=False)
    row = actions.tell(made, by=v.knut, told=TOLD, at=v.at)
    look(v, row, "aino")
    with pytest.raises(Refused, match="not-open"):
        actions.publish(row, by=v.sigrid, version=2, review_on=date(2028, 1, 1), at=v.at)


def test_two_who_write_at_once_lose_nothing(v, rows) -> None:
    row, other = rows["practice"], Practice()
    with seen_as(v.sigrid):
        other = Practice.objects.get(pk=row.pk)
    read = row.version
    actions.retell(row, by=v.knut, version=read, told=TOLD | {"how": "Først."}, at=v.at)
    with pytest.raises(ChangedMeanwhile):
        actions.retell(other, by=v.sigrid, version=read, told=TOLD | {"how": "Så."}, at=v.at)
    with seen_as(v.knut):
        assert Practice.objects.get(pk=row.pk).how == "Først."


def test_only_those_who_wrote_it_and_the_secretariat_write_in_it(v, rows) -> None:
    for name in ("aino", "dora", "per"):
        with pytest.raises(NotAllowed):
            actions.retell(rows["practice"], by=getattr(v, name), version=3, told=TOLD, at=v.at)
    for name in ("per", "knut"):
        with pytest.raises(NotAllowed):
            actions.list_publication(
                rows["practice"].programme, by=getattr(v, name), at=v.at,
                told={"kind": "report", "title": "x"},
            )  # fmt: skip
    with pytest.raises(NotAllowed):
        actions.tell(rows["practice"].programme, by=v.per, told=TOLD, at=v.at)


def test_it_is_taken_home_and_counted_when_two_have_read_it(v, rows) -> None:
    practice, trial = rows["practice"], rows["trial"]
    with pytest.raises(NotAllowed):
        actions.take_home(practice, by=v.per, told={"where": "x", "text": "x",
                          "on": v.at.date()}, at=v.at)  # fmt: skip
    with seen_by_everybody():
        assert reads.shown(None, practice, v.at.date()).trials == []
    with pytest.raises(Refused, match="own-words"):
        look(v, trial, "dora")
    look(v, trial, "aino")
    with seen_by_everybody():
        shown = reads.shown(None, practice, v.at.date())
        assert [one.where for one in shown.trials] == ["Nesvik"]
        assert len(shown.changed) == 1
    told = {"where": "Nesvik", "text": "x", "on": v.at.date()}
    for wrong, code in (
        ({"changed": "Rutinen", "changed_on": None}, "half-changed"),
        ({"changed": "R", "changed_on": v.at.date() - timedelta(days=1)}, "changed-first"),
    ):
        with pytest.raises(Refused, match=code):
            actions.follow(trial, by=v.dora, version=trial.version, told=told | wrong, at=v.at)
    for name in ("aino", "sigrid"):
        with pytest.raises(NotAllowed):
            actions.follow(trial, by=getattr(v, name), version=3, told=told, at=v.at)


def test_a_hat_of_the_upper_rooms_takes_home_from_a_programme_it_does_not_act_in(v, rows) -> None:
    """And sees its own, though it does not act there; what is not published it cannot take."""
    from laget.programme.actions import change

    bodies = v.units["association"].pk
    made = rows["practice"].programme
    with seen_as(v.sigrid):
        from laget.programme.models import Body

        body = Body.objects.get(programme=made, unit=bodies)
    change(body, "body", by=v.sigrid, version=body.version, told={"unit": ""}, at=v.at)
    told = {"where": "Bergen", "text": "x", "on": v.at.date()}
    mine = actions.take_home(rows["practice"], by=v.knut, told=told, at=v.at)
    with seen_as(v.knut):
        assert mine.pk in set(Trial.objects.values_list("pk", flat=True))
        assert rows["waiting"].pk not in set(Practice.objects.values_list("pk", flat=True))
    with pytest.raises(NotAllowed):
        actions.take_home(rows["waiting"], by=v.knut, told=told, at=v.at)
    with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(v.knut):
        Trial(programme=made, practice=rows["waiting"], unit=v.units["association"], **told).save(
            force_insert=True
        )


def test_the_database_alone_keeps_hats_with_children_out(v, rows) -> None:
    with seen_as(v.per):
        assert set(Practice.objects.values_list("title", flat=True)) == {rows["practice"].title}
        assert not Trial.objects.exists()
        assert not Post.objects.exists()
    told = {"where": "x", "text": "x", "on": v.at.date()}
    for model, more in (
        (Trial, {"practice": rows["practice"], **told}),
        (Post, {"practice": rows["practice"], "text": "x", "on": v.at.date()}),
        (Practice, TOLD),
    ):
        with (
            pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(),
            seen_as(v.per),
        ):  # fmt: skip
            model(programme=rows["practice"].programme, unit=v.units["school"], **more).save(
                force_insert=True
            )


def test_a_question_is_answered_and_what_points_at_somebody_goes_down_at_once(v, rows) -> None:
    post, reply = rows["post"], rows["reply"]
    with seen_by_everybody():
        assert not Post.objects.exists()
    with pytest.raises(NotAllowed):
        actions.settle(reply, by=v.knut, at=v.at)
    actions.settle(reply, by=v.dora, at=v.at)
    with seen_as(v.aino, read_only=True):
        (thread,) = reads.threads(v.aino, "practice", rows["practice"])
        assert thread.answered
        assert [one.text for one in thread.heard] == ["Ingenting ekstra."]
        assert shelf(v.aino, post.programme).asked == []
    with pytest.raises(NotAllowed):
        second_look.rewrite(reply, WRITE, by=v.aino, version=1, told={"text": "x"}, at=v.at)
    for row in (rows["post"], reply):
        with seen_as(v.aino):
            row.refresh_from_db()
        look(v, row, "aino")
    with seen_by_everybody():
        (thread,) = reads.threads(None, "practice", rows["practice"])
        assert thread.answered
    second_look.take_down(reply, WORK, by=v.jon, at=v.at)
    with seen_by_everybody():
        (thread,) = reads.threads(None, "practice", rows["practice"])
        assert (thread.heard, thread.answered) == ([], False)
    second_look.take_down(rows["post"], WORK, by=v.jon, at=v.at)
    with pytest.raises(Refused, match="down-already"):
        actions.reply(rows["post"], by=v.knut, text="x", language="nb", at=v.at)
    with pytest.raises(NotAllowed):
        actions.ask(rows["practice"], "practice", by=v.per, text="x", language="nb",
                    is_question=True, at=v.at)  # fmt: skip


def test_nothing_is_up_that_one_has_read_whoever_writes(v, rows) -> None:
    with pytest.raises(IntegrityError, match="read_by_two"), transaction.atomic(), seen_as(v.knut):
        Practice.objects.filter(pk=rows["waiting"].pk).update(stage="up")

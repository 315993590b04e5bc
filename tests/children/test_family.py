"""Who the family is, and who has parental responsibility, through the pages and the acts."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import ProgrammingError, connection
from django.urls import reverse

from access.seeing import seen
from laget.children import actions as children
from laget.children import family, joining, protecting
from laget.children.models import Relation
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from village import START
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
TODAY = START.date()
MARCH = date(2026, 3, 1)


def at(name, thing, key="child"):
    return reverse(f"children:{name}", kwargs={key: thing.pk})


@pytest.fixture
def emma(village):
    """Emma is helped by Per at school and Kari, the school nurse; Ida has her on her list."""
    child = village.child("emma", family_name="Berg")
    village.team(child, "per", "kari")
    return child


def note(village, child, who="per", **told):
    told = {"kind": "mother", "given_name": "Silje", "family_name": "Berg", **told}
    told.setdefault("has_parental_responsibility", told["kind"] == "mother")
    return family.add(child, by=getattr(village, who), at=village.at, **told)


def page(village, child, who="per"):
    return words(Visitor(village, who).open(at("family", child)))


def test_a_mother_and_a_foster_mother_stand_there_for_the_team(village, emma):
    per, new = Visitor(village, "per"), at("family-add", emma)
    assert "Nobody is noted yet." in page(village, emma)
    per.send(new, kind="mother", given_name="Silje", family_name="Berg", responsible="yes")
    per.send(new, kind="foster_parent", given_name="Gunn", phone="900 00 000", responsible="no",
             from_on="2026-03-01")  # fmt: skip
    read = page(village, emma, "kari")
    responsible, others = read.split("Others in the family")
    assert "Silje Berg , mother" in responsible
    assert "Since 17 May 2015" in responsible
    assert "Gunn , foster parent, 900 00 000" in others


@pytest.mark.parametrize(
    ("told", "field", "says"),
    [
        ({"given_name": ""}, "given_name", "Write the given name."),
        ({"given_name": "emma"}, "given_name", "own name. Are they called the same?"),
        ({"kind": "expecting"}, "kind", "Choose one of those in the list."),
        ({"kind": ""}, "kind", "Choose who this is to the child."),
        ({"responsible": ""}, "responsible", "Choose yes or no."),
        ({"kind": "guardian"}, "from_on", "Write from which day."),
        ({"from_on": "2015-05-16"}, "from_on", "The child was born 17 May 2015."),
        ({"from_on": "2026-03-03"}, "from_on", "Choose today or an earlier day."),
        ({"from_on": "0202-01-01"}, "from_on", "The year 0202 cannot be meant."),
        ({"from_on": "2020-01-01", "to_on": "2020-01-01"}, "to_on", "It cannot end before"),
        ({"given_name": "SILJE", "family_name": " berg"}, "given_name", "noted here already"),
        ({"kind": "parent", "given_name": "Silje"}, "given_name", "noted here already"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_beside_its_field_and_what_was_typed_is_kept(
    village, emma, told, field, says
):
    note(village, emma)
    sent = {
        "kind": "mother", "given_name": "Ida", "family_name": "Berg", "responsible": "no", **told
    }  # fmt: skip
    answer = Visitor(village, "per").send(at("family-add", emma), status=422, **sent)
    beside = answer.split(f'id="id_{field}-error"')[1][:400]
    assert says in words("<p " + beside)
    assert 'value="Berg"' in answer or "family_name" in told
    with seen_as(village.per):
        assert Relation.objects.count() == 1


def test_the_same_person_can_come_back_when_the_first_time_is_over(village, emma):
    for begins, ends in ((date(2020, 1, 1), date(2021, 1, 1)), (date(2021, 1, 1), None)):
        note(village, emma, kind="foster_parent", from_on=begins, to_on=ends)
    with pytest.raises(Refused, match="there-already"):
        note(village, emma, kind="foster_parent", from_on=date(2020, 6, 1), to_on=MARCH)
    note(village, emma, kind="other", from_on=MARCH)


def test_one_who_is_of_age_has_nobody_with_parental_responsibility(village):
    odd = village.child("odd", born="2007-05-06")
    village.team(odd, "per")
    note(village, odd)
    with pytest.raises(Refused, match="of-age"):
        note(village, odd, kind="guardian", has_parental_responsibility=True, from_on=MARCH)
    read = page(village, odd)
    assert "Odd is of age: nobody has parental responsibility any more." in read
    assert "Silje Berg , mother" in read
    assert "parental responsibility?" not in page_of(village, "family-add", odd)


def page_of(village, name, thing, key="child"):
    return words(Visitor(village, "per").open(at(name, thing, key)))


def test_it_ends_from_a_day_and_stands_among_the_earlier(village, emma):
    gunn = note(village, emma, kind="foster_parent", given_name="Gunn", from_on=date(2025, 1, 1))
    per, url = Visitor(village, "per"), at("family-change", gunn, "pk")
    assert "Choose what has changed." in per.send(url, on="2026-03-01", status=422)
    assert "Choose a later day." in per.send(url, what="over", on="2025-01-01", status=422)
    per.send(url, what="over", on="2026-03-01")
    now, earlier = page(village, emma, "kari").split("Earlier, and what was noted wrong")
    assert "Gunn" not in now
    assert "Gunn Berg , foster parent" in earlier
    assert "From 1 January 2025 until Sunday 1 March" in earlier
    per.open(url, status=302)
    with pytest.raises(Refused, match="ended-already"):
        family.end(gunn, by=village.per, on=TODAY, at=village.at)


def test_parental_responsibility_comes_and_goes_and_how_it_stood_is_kept(village, emma):
    silje = note(village, emma)
    Visitor(village, "per").send(
        at("family-change", silje, "pk"), what="responsibility", on="2026-03-01"
    )
    with seen_as(village.per):
        was, now = Relation.objects.order_by("from_on")
    assert (was.to_on, was.has_parental_responsibility) == (MARCH, True)
    assert (now.from_on, now.has_parental_responsibility, now.before_id) == (MARCH, False, was.pk)
    family.take_back(now, by=village.kari, because="The court said no.", at=village.at)
    with seen_as(village.per):
        assert Relation.objects.get(pk=was.pk).to_on is None
    assert "Silje Berg , mother" in page(village, emma).split("Others")[0]


def test_what_was_noted_wrong_is_taken_back_with_a_reason_and_can_still_be_read(village, emma):
    silje = note(village, emma)
    per, url = Visitor(village, "per"), at("family-take-back", silje, "pk")
    assert "Write why" in per.send(url, because="", status=422)
    per.send(url, because="It was another child.")
    now, earlier = page(village, emma, "kari").split("Earlier, and what was noted wrong")
    assert "Silje" not in now
    assert "Per Vik took this back Monday 2 March: It was another child." in earlier
    assert "Silje" not in words(per.open(reverse("desk:child", args=[emma.pk])))
    with pytest.raises(Refused, match="taken-back"):
        family.end(silje, by=village.per, on=TODAY, at=village.at)
    note(village, emma)


def journal(actor, child):
    """What happened to the child's family, in order, as far as the actor may read it."""
    with seen_as(actor), connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, id, role FROM core_event WHERE about = %s AND kind LIKE 'child.re%%'"
            " AND kind <> 'child.registered' ORDER BY at_us, id",
            [child.pk],
        )
        return cursor.fetchall()


def test_each_act_stands_in_the_journal(village, emma):
    silje = note(village, emma)
    later = family.change_responsibility(silje, by=village.per, on=MARCH, at=village.at)
    family.end(later, by=village.per, on=TODAY, at=village.at)
    family.take_back(later, by=village.per, because="No.", at=village.at)
    assert [kind for kind, _, _ in journal(village.kari, emma)] == [
        "child.related", "child.responsible", "child.relation-ended", "child.relation-taken-back"
    ]  # fmt: skip


def test_a_service_that_only_has_the_child_on_its_list_reads_its_own_and_changes_nothing(
    village, emma
):
    silje = note(village, emma)
    village.listed("emma", "ida", "2015-05-17", number=village.numbers[emma.pk][2],
                   family_name="Berg")  # fmt: skip
    read = page(village, emma, "ida")
    assert "Silje" not in read
    assert "Your service only has the child on its list" in read
    ida = Visitor(village, "ida")
    assert "Begin to help first" in words(ida.open(at("family-add", emma), status=403))
    ida.open(at("family-change", silje, "pk"), status=404)
    with pytest.raises(NotAllowed):
        note(village, emma, "ida")


def test_strangers_kin_and_those_who_are_not_named_see_no_family(village, emma):
    silje = note(village, emma)
    village.team(emma, "hanne")
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        protects_from="Odd Berg", at=village.at,
    )  # fmt: skip
    for name in ("hanne", "kari", "rita", "nina"):
        assert seen(getattr(village, name), emma, Relation) == {}
        stranger = Visitor(village, name)
        for url in (at("family", emma), at("family-add", emma), at("family-change", silje, "pk"),
                    at("family-take-back", silje, "pk")):  # fmt: skip
            stranger.open(url, status=404)
    assert "Silje" in page(village, emma)


def test_no_page_about_the_family_of_a_protected_child_tells_where(village, emma):
    children.move(
        emma, by=village.per, area=village.areas["nesvik"], authority=None, on=MARCH, at=village.at
    )
    note(village, emma)
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        at=village.at,
    )  # fmt: skip
    main = Visitor(village, "per").open(at("family", emma)).split("<main")[1].split("</main")[0]
    assert not {"Nesvik", "Solvik", "School"} & set(words("<main" + main).split())


def test_who_the_child_is_protected_from_is_marked(village, emma):
    note(village, emma)
    note(village, emma, kind="father", given_name="Odd Arne")
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        protects_from="Odd Berg", at=village.at,
    )  # fmt: skip
    told = page(village, emma).replace("\u2068", "").replace("\u2069", "")
    mark = "Emma is protected from somebody of this name."
    assert told.count(mark) == 1
    assert (
        told.index("Odd Arne Berg")
        < told.index(mark)
        < told.index("Noted wrong?", told.index(mark))
    )


def test_what_a_hidden_service_notes_is_read_there_alone(village, emma):
    village.team(emma, "stein", shared=False)
    own = note(village, emma, "stein", kind="other", given_name="Roy", from_on=MARCH)
    assert not own.shared
    assert "Roy" in page(village, emma, "stein")
    assert "Roy" not in page(village, emma)
    note(village, emma, kind="other", given_name="Roy", from_on=MARCH)


def test_the_database_lets_nobody_note_a_family_who_does_not_help(village, emma):
    """The second wall, with the first out of the way."""
    village.listed("emma", "ida", "2015-05-17", number=village.numbers[emma.pk][2],
                   family_name="Berg")  # fmt: skip
    silje = note(village, emma)
    for name, shared in (("ida", False), ("ida", True), ("nina", False)):
        by = getattr(village, name)
        row = Relation(
            child=emma, kind="mother", given_name="X", from_on=MARCH, shared=shared,
            unit_id=by.unit_id, authority_id=by.authority_id, writer_id=by.role_id,
        )  # fmt: skip
        with pytest.raises(ProgrammingError, match="row-level"), seen_as(by):
            row.save(force_insert=True)
        with seen_as(by):
            assert not Relation.objects.filter(pk=silje.pk).update(to_on=TODAY)


@pytest.fixture
def bump(village):
    """Nobody has a name yet: Silje expects the child."""
    child = children.register(
        village.units["station"], by=village.ida, given_name="", expected_on=date(2026, 3, 10),
        expecting="Silje Berg", at=village.at,
    )  # fmt: skip
    village.numbers[child.pk] = ("", "", "", "ida")
    village.children["bump"] = child
    return child


def test_whoever_expected_the_child_is_its_parent_from_the_birth(village, bump):
    village.team(bump, "ida")
    born = village.later(days=3)
    Visitor(village, "ida").send(
        at("born", bump), born_on="2026-03-04", given_name="Nor", family_name="Berg"
    )
    read = page(village, bump, "ida")
    now, earlier = read.split("Earlier, and what was noted wrong")
    assert "Silje Berg , parent" in now
    assert "Since Wednesday 4 March" in now
    assert "expecting" not in now
    assert "Silje Berg , expecting parent, with parental responsibility" in earlier
    with seen_as(village.ida):
        was, now_ = Relation.objects.order_by("from_on")
    assert (was.kind, was.to_on) == ("expecting", date(2026, 3, 4))
    assert (now_.kind, now_.from_on, now_.before_id) == ("parent", date(2026, 3, 4), was.pk)
    assert was.event_id == now_.event_id
    assert born.date() >= now_.from_on
    assert journal(village.ida, bump)[-1] == ("child.related", was.event_id, None)


def test_the_birth_reaches_what_whoever_notes_it_cannot_read(village, bump):
    """Each service has written who is expecting; one of them takes part unseen."""
    village.team(bump, "ida")
    gro = village.gro
    row = Relation(
        child=bump, kind="expecting", given_name="Silje", from_on=TODAY,
        unit_id=gro.unit_id, authority_id=gro.authority_id, writer_id=gro.role_id,
    )  # fmt: skip
    with seen_as(gro):
        row.save(force_insert=True)
    children.born(bump, by=village.ida, born_on=TODAY, given_name="Nor", at=village.at)
    with seen_as(village.ida):
        assert not Relation.objects.filter(given_name="Silje").exists()
    with seen_as(gro):
        kinds = Relation.objects.filter(given_name="Silje").values_list("kind", "to_on")
        assert set(kinds) == {("expecting", TODAY), ("parent", None)}


def test_one_who_stands_as_the_mother_already_is_not_noted_twice(village, bump):
    village.team(bump, "ida")
    children.born(bump, by=village.ida, born_on=TODAY, given_name="Nor", at=village.at)
    with seen_as(village.ida):
        assert Relation.objects.filter(kind="parent").count() == 1
    with pytest.raises(Refused, match="there-already"):
        note(village, bump, "ida", given_name="Silje Berg", family_name="")


def test_an_unborn_child_has_no_parents_yet(village, bump):
    village.team(bump, "ida")
    with pytest.raises(Refused, match="not-born"):
        note(village, bump, "ida")
    note(village, bump, "ida", kind="expecting", given_name="Odd")
    assert "For an expecting parent" in words(Visitor(village, "ida").open(at("family-add", bump)))


def test_two_records_read_as_one_have_one_family(village, emma):
    twin = village.child("emma_again", family_name="Berg")
    village.team(twin, "per")
    note(village, emma)
    join = joining.propose_join(emma, twin, by=village.per, reason="One.", at=village.at)
    joining.confirm_join(join, by=village.rita, at=village.at)
    with pytest.raises(Refused, match="there-already"):
        note(village, emma)
    assert "Silje" in page(village, twin)


def test_who_takes_care_of_the_child_is_told_in_the_story_as_they_come_and_go(village, emma):
    note(village, emma)
    gunn = note(village, emma, kind="foster_parent", given_name="Gunn", from_on=date(2026, 1, 2))
    family.change_responsibility(gunn, by=village.per, on=date(2026, 2, 1), at=village.at)
    with seen_as(village.per):
        now = Relation.objects.get(before=gunn)
    family.end(now, by=village.per, on=MARCH, at=village.at)
    url = reverse("desk:child", args=[emma.pk])
    told = words(Visitor(village, "kari").open(url)).replace("\u2068", "").replace("\u2069", "")
    story = [
        "Gunn is no longer foster parent for Emma.",
        "Gunn has parental responsibility for Emma from now on.",
        "Gunn is foster parent for Emma from now on.",
    ]
    places = [told.index(one) for one in story]
    assert places == sorted(places)
    assert "Silje is a parent" not in told
    family.take_back(now, by=village.per, because="Not so.", at=village.at)
    told = words(Visitor(village, "kari").open(url))
    assert "Gunn is no longer foster parent for Emma." in told
    assert "has parental responsibility for" not in told

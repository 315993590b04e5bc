"""Who a child is, through the pages: joined and parted, protected and not, born, numbered."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from access.seeing import seen
from laget.children.models import Child, Join, NationalId, Protection, ProtectionNamed
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.gaps.reads import open_gaps
from laget.rulebook import identity
from laget.teams.models import Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
TWO = "Two cousins, born the same week."


def at(name, thing, key="child"):
    return reverse(f"children:{name}", kwargs={key: thing.pk})


def the_join(actor):
    with seen_as(actor):
        return Join.objects.get(parted_at=None)


def propose(village, kept, other, by="per", name="Asle"):
    visitor = Visitor(village, by)
    url = at("propose-join", kept)
    assert "Which record is it?" in visitor.send(url, status=422, name=name)
    where = visitor.send(url, name=name, other=str(other.pk), reason="Same day, same mother.")
    assert where == at("record", kept)
    return the_join(village.__getattr__(by))


@pytest.fixture
def two(village):
    """Ask and Asle: each with a team of his own, both on the school's list."""
    ask, asle = village.child("ask"), village.child("asle")
    village.team(ask, "per", "hanne")
    village.team(asle, "ida")
    return ask, asle


def test_two_people_make_one_of_two_records_and_one_is_enough_to_part_them(village, two):
    ask, asle = two
    before = {name: seen(getattr(village, name), asle) for name in ("hanne", "ida", "per")}
    join = propose(village, ask, asle)
    assert seen(village.hanne, asle) == {}, "nothing changes before the second person agrees"
    own = Visitor(village, "per").open(at("join", join, "pk"))
    assert "Take back what you proposed" in own
    assert "Yes, it is the same child" not in own
    rita = Visitor(village, "rita")
    assert "Same day, same mother." in rita.open(at("join", join, "pk"))
    assert at("join", join, "pk") in rita.open(reverse("children:joins"))
    assert reverse("children:joins") in rita.open(reverse("desk:children"))
    assert rita.send(at("join", join, "pk"), answer="yes") == at("record", ask)
    assert "Child" in seen(village.hanne, asle)
    told = words(Visitor(village, "hanne").open(at("record", ask)))
    assert "Read as one with the record of Asle" in told, "the team may see it, and part them"
    village.later(hours=1)
    Visitor(village, "hanne").send(at("part", join, "pk"), reason=TWO)
    after = {name: seen(getattr(village, name), asle) for name in before}
    assert after == before
    with seen_as(village.joakim):
        assert not Join.objects.exists(), "nor is it told to the team any more"


def test_a_no_says_why_and_changes_nothing(village, two):
    ask, asle = two
    join = propose(village, ask, asle)
    rita = Visitor(village, "rita")
    assert "Write why they are two children." in rita.send(
        at("join", join, "pk"), status=422, answer="no"
    )
    assert rita.send(at("join", join, "pk"), answer="no", reason=TWO) == reverse("children:joins")
    assert "Nothing waits" in rita.open(reverse("children:joins"))
    assert (
        "somebody has answered"
        in rita.send(at("join", join, "pk"), status=409, answer="yes").lower()
    )
    with seen_as(village.per):
        join.refresh_from_db()
        assert (join.confirmed_at, join.parted_reason) == (None, TWO)


def test_one_finds_only_what_one_may_find_and_a_stranger_answers_nothing(village, two):
    ask, asle = two
    nils = village.child("nils", "nina")
    per = Visitor(village, "per")
    unknown = per.send(at("propose-join", ask), status=422, name="Nils")
    assert "We do not find another record." in unknown
    per.send(at("propose-join", ask), status=422, name="Nils", other=str(nils.pk), reason="Same")
    with seen_as(village.per):
        assert not Join.objects.exists()
    join = propose(village, ask, asle)
    for name in ("kari", "nina", "marit", "hanne", "ida"):
        Visitor(village, name).open(at("join", join, "pk"), status=404)
        assert "Nothing waits" in Visitor(village, name).open(reverse("children:joins"))


def test_a_proposal_is_hidden_with_either_of_its_children(village, two):
    from laget.children import protecting

    ask, asle = two
    join = propose(village, ask, asle)
    protecting.protect(
        asle, by=village.ida, kind="blocked", named=[village.roles["ida"]], at=village.at
    )
    Visitor(village, "rita").open(at("join", join, "pk"), status=404)
    assert "Nothing waits" in Visitor(village, "rita").open(reverse("children:joins"))
    with seen_as(village.rita):
        assert not Join.objects.exists()


def test_two_joined_records_with_a_service_each_are_one_child_with_two_services(village, two):
    """Neither record alone lacks a plan. Parted again, neither does."""
    ask, asle = village.child("one"), village.child("same")
    village.team(ask, "per")
    village.team(asle, "ida")
    village.later(days=40)

    def missing(actor):
        _look_again(village, ask, asle)
        with seen_as(actor, read_only=True):
            return {(gap.rule.key, gap.child_id) for gap in open_gaps(actor)}

    no_plan = ("no-joint-plan", ask.pk)
    assert no_plan not in missing(village.per)
    join = propose(village, ask, asle, name="Same")
    Visitor(village, "rita").send(at("join", join, "pk"), answer="yes")
    for name in ("per", "ida"):
        assert no_plan in missing(village.__getattr__(name))
        with seen_as(village.__getattr__(name)):
            assert not Gap.objects.filter(child=asle, closed_at=None).exists()
    with seen_as(village.ida):
        part = Participation.objects.get(unit=village.units["station"], child=asle)
        rests = Gap.objects.get(rule="no-joint-plan", closed_at=None).basis
        assert part.pk in set(rests.values_list("row", flat=True))
    Visitor(village, "rita").send(at("part", join, "pk"), reason=TWO)
    assert no_plan not in missing(village.per)
    with seen_as(village.ida):
        assert not Gap.objects.filter(rule="no-joint-plan", closed_at=None).exists()


def _look_again(village, *children):
    with seen_as(village.rita), connection.cursor() as cursor:
        for child in children:
            cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])


def test_a_child_is_protected_for_those_named_and_the_names_change(village):
    jonas = village.child("jonas", "ida")
    village.team(jonas, "ida", "hanne")
    ida, hanne = Visitor(village, "ida"), Visitor(village, "hanne")
    role = {name: str(village.roles[name].pk) for name in ("ida", "britt", "hanne", "stein")}
    page = words(ida.open(at("protect", jonas)))
    assert "It is hidden from everyone who is not ticked" in page
    assert "Hanne Vik" in page
    assert "Stein Vik" not in page
    assert "strictly confidential address" in page
    assert "blocked address" not in page, "Norway has no such kind"
    assert "Stein Vik" in ida.open(at("protect", jonas), q="stein")
    alone = ida.send(at("protect", jonas), status=409, kind="confidential", named=[role["hanne"]])
    assert "Name yourself too" in alone
    both = [role["ida"], role["britt"]]
    same = {"kind": "confidential", "protects_from": "britt VIK", "named": both}
    assert "Britt Vik has the same name" in ida.send(at("protect", jonas), status=409, **same)
    ida.send(at("protect", jonas), kind="confidential", protects_from="Stein Vik", named=both)
    assert seen(village.hanne, jonas) == {}
    for name in ("record", "named", "unprotect", "number", "born", "propose-join", "protect"):
        hanne.open(at(name, jonas), status=404)
    britt = Visitor(village, "britt")
    page = words(britt.open(at("record", jonas)))
    assert "Ida Vik" in page
    assert "Protected from Stein Vik." in page
    stein = {"status": 409, "named": [role["britt"], role["stein"]]}
    assert "same name" in britt.send(f"{at('named', jonas)}?q=stein", **stein)
    with seen_as(village.hanne):
        assert not Protection.objects.exists()
        assert not ProtectionNamed.objects.exists()
    village.later(hours=1)
    britt.send(f"{at('named', jonas)}?q=hanne", named=[role["britt"], role["hanne"]])
    assert "Child" in seen(village.hanne, jonas)
    assert seen(village.ida, jonas) == {}
    assert "Tick at least one" in britt.send(at("named", jonas), status=422)
    britt.send(at("named", jonas), named=[role["hanne"]])
    assert seen(village.britt, jonas) == {}
    village.later(hours=1)
    assert "Write why" in hanne.send(at("unprotect", jonas), status=422)
    assert hanne.send(at("unprotect", jonas), because="They moved.") == at("record", jonas)
    for name in ("ida", "britt", "hanne"):
        assert "Child" in seen(village.__getattr__(name), jonas)
    with seen_as(village.britt):
        kinds = list(
            Event.objects.filter(about=jonas.pk, unit=village.units["station"].pk)
            .filter(kind__in=("child.protected", "child.named", "child.unnamed"))
            .order_by("at_us", "id").values_list("kind", "thing")
        )  # fmt: skip
    first = [("child.protected", None), ("child.named", village.roles["ida"].pk)]
    assert kinds[:2] == first, "who set it is named first"
    assert sum(kind == "child.unnamed" for kind, _ in kinds) == 2


def test_when_nobody_named_works_here_any_more_their_leader_sees_the_child(village):
    from laget.children import protecting
    from laget.teams import actions as teams

    jonas = village.child("jonas", "ida")
    village.team(jonas, "ida", "hanne")
    protecting.protect(
        jonas, by=village.ida, kind="blocked", named=[village.roles["ida"]], at=village.at
    )
    assert seen(village.britt, jonas) == {}
    teams.end_role(village.roles["ida"], by=village.britt, at=village.later(days=1))
    village.later(days=1)
    assert "Child" in seen(village.britt, jonas)
    assert seen(village.hanne, jonas) == seen(village.joakim, jonas) == {}
    britt = Visitor(village, "britt")
    assert "Protected since" in britt.open(at("record", jonas))
    britt.send(at("named", jonas), named=[str(village.roles["britt"].pk)])
    assert "Child" in seen(village.britt, jonas)


def test_an_expected_child_is_born_and_gets_a_number_by_the_countrys_rules(village):
    from laget.children import actions

    baby = actions.register(
        village.units["station"], by=village.ida, given_name="", expected_on=date(2026, 3, 1),
        expecting="Mother", at=village.at,
    )  # fmt: skip
    ida = Visitor(village, "ida")
    assert "None is noted." in ida.open(at("record", baby))
    ahead = ida.send(at("born", baby), status=422, given_name="Sol", born_on="2026-03-20")
    assert "Choose today or an earlier day." in ahead
    ida.send(at("born", baby), given_name="Sol", family_name="Ås", born_on="2026-03-01")
    with seen_as(village.ida):
        child = Child.objects.get(pk=baby.pk)
        assert (child.given_name, child.born_on) == ("Sol", date(2026, 3, 1))
    again = ida.send(at("born", baby), status=409, given_name="Siv", born_on="2026-03-01")
    assert "The birth date stands here already." in again
    url = at("number", baby)
    for wrong, says in (
        ("123", "11 digits"), ("17855150179", "last digits"), ("", "Write the number"),
        ("abc", "only the digits"),
    ):  # fmt: skip
        assert says in ida.send(url, status=422, number=wrong), wrong
    taken = identity.synthetic("NO", date(2015, 5, 17), 3)
    village.child("sol", number=taken)
    key = "0197a1ee-0000-7000-8000-000000000001"
    assert "This number cannot be used." in ida.send(url, status=422, number=taken, once=key)
    good = identity.synthetic("NO", date(2026, 3, 1), 1)
    shown = ida.send(url, status=422, number=taken)
    assert 'name="once"' in shown
    assert ida.send(url, number=good) == at("record", baby)
    assert "stands here already" in ida.send(url, status=422, number=good)
    record = ida.open(at("record", baby))
    assert good[:-5] in record
    assert good not in record
    with seen_as(village.ida):
        assert NationalId.objects.filter(child=baby, to_on=None).count() == 1


def test_the_page_about_the_record_is_for_the_own_list_and_those_who_help(village, two):
    ask, _ = two
    for name, status in (("per", 200), ("lars", 200), ("hanne", 200), ("kari", 404), ("nina", 404)):
        Visitor(village, name).open(at("record", ask), status=status)
    assert at("record", ask) in Visitor(village, "hanne").open(
        reverse("desk:child", kwargs={"child": ask.pk})
    )
    assert at("record", ask) in Visitor(village, "lars").open(
        reverse("desk:child", kwargs={"child": ask.pk})
    )


def test_who_only_has_the_child_on_a_list_protects_nobody(village):
    jonas = village.child("jonas", "ida")
    village.listed("jonas", "per", "2015-05-17", number=village.numbers[jonas.pk][2])
    village.team(jonas, "ida")
    per = Visitor(village, "per")
    assert "begin to help first" in words(per.open(at("record", jonas)))
    per.open(at("protect", jonas), status=403)
    assert "Child" in seen(village.ida, jonas)


def test_a_known_number_tells_nothing_to_who_has_not_the_name_or_may_not_see_the_child(village):
    """Nina writes a number she has come by. With a name that does not agree, or where the child is
    protected, she gets a record of her own, as if nobody had the number."""
    from laget.children import protecting

    emma = village.child("emma", "ida", family_name="Secretsen")
    village.team(emma, "ida")
    number = village.numbers[emma.pk][2]
    guess = village.listed("maria", "nina", "2015-05-17", number=number, family_name="Dahl")
    assert guess.pk != emma.pk
    nina = Visitor(village, "nina")
    assert "Secretsen" not in nina.open(reverse("desk:children"))
    assert "Maria" in nina.open(reverse("desk:child", kwargs={"child": guess.pk}))
    for called, family in (("emma", ""), ("", "Secretsen"), ("emma", "Aas")):
        alone = village.listed(called, "nina", "2015-05-17", number=number, family_name=family)
        assert alone.pk not in (emma.pk, guess.pk), "half a name is no key"
    known = village.listed(
        "emma sofie", "per", "2015-05-17", number=number, family_name="Berg-Secretsen"
    )
    assert known.pk == emma.pk
    protecting.protect(
        emma, by=village.ida, kind="blocked", named=[village.roles["ida"]], at=village.at
    )
    hidden = village.listed("emma", "gro", "2015-05-17", number=number, family_name="Secretsen")
    assert hidden.pk != emma.pk
    Visitor(village, "gro").open(reverse("desk:child", kwargs={"child": hidden.pk}))
    again = village.listed("maria", "silje", "2015-05-17", number=number, family_name="Dahl")
    assert again.pk == guess.pk


def test_a_protection_names_the_event_that_made_it(village):
    from laget.children import protecting

    jonas = village.child("jonas", "ida")
    village.team(jonas, "ida")
    made = protecting.protect(
        jonas, by=village.ida, kind="blocked", named=[village.roles["ida"]], at=village.at
    )
    with seen_as(village.ida):
        number = NationalId.objects.get(child=jonas)
        kinds = {e.pk: e.kind for e in Event.objects.filter(about=jonas.pk)}
    assert kinds[made.event_id] == "child.protected"
    assert kinds[number.event_id] == "child.numbered"
    with pytest.raises(Refused, match="no-reason"):
        protecting.unprotect(made, by=village.ida, because="", at=village.at)

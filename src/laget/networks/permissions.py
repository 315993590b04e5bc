"""Who runs a network, who writes for a team, who reads what. No child is in them."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule
from laget.people.reads import held_on
from laget.programme.permissions import SEE, WORK, WRITE, both, by_unit, inside, is_up, of, wrote

NOBODY = Q(pk=None)
TRANSLATION = "table-translation"

RUN = Permission(
    "networks.run",
    "networks.Network",
    of(WRITE.rule) | by_unit("unit"),
    _("Those who run the network, and the programme's secretariat."),
)
WRITE_TEAM = Permission(
    "networks.write-team",
    "networks.Team",
    of(WRITE.rule) | by_unit("unit") | by_unit("network__unit"),
    _("The team itself, those who run the network, and the programme's secretariat."),
)
#: What a team tells of its own work, for others who act in the programme; and for whoever took it
#: down, who must not lose sight of what they did.
others = Rule(
    lambda actor: (Q(stage="up") | Q(stage="down", changed_by=actor.role_id)) & inside.rows(actor),
    lambda row: inside.roles(row) if row.stage == "up" else (
        Q(pk=row.changed_by_id) & inside.roles(row) if row.stage == "down" else NOBODY
    ),
)  # fmt: skip
of_team = Rule(
    lambda actor: Q(team__in=model("team")._base_manager.filter(WRITE_TEAM.rule.rows(actor))),
    lambda row: WRITE_TEAM.rule.roles(row.team),
)
TAKE_DOWN = Permission("networks.take-down", "networks.Team", inside, WORK.says)
CANCEL = Permission(
    "networks.cancel",
    "networks.Registration",
    of(WRITE.rule) | wrote,
    _("Those who signed up, and the programme's secretariat."),
)


def _teams(**of: Any) -> Any:
    return model("team")._base_manager.filter(is_out=False, **of)


def _registered(**of: Any) -> Any:
    return model("registration")._base_manager.filter(is_out=False, **of)


def _waits(person: Any) -> Any:
    """What tables wrote that waits, and that the person can be the second to read."""
    rows = model("input")._base_manager.filter(is_out=False, stage="waits")
    return rows.filter(~Q(written_by__person=person))


#: Whoever works in a municipality of the programme's networks, where the gathering is open to them.
COME = Permission(
    "networks.come",
    "networks.Gathering",
    both(
        Rule(
            lambda actor: Q(
                for_staff=True, is_out=False,
                programme__in=_teams(authority=actor.authority_id).values("programme"),
            ),
            lambda row: Q(
                unit__authority__in=_teams(programme=row.programme_id).values("authority")
            ) if row.for_staff and not row.is_out else NOBODY,
        ),
        of(SEE.rule),
    ),
    _("Those who work in a municipality of the programme's networks, where it is open to them."),
)  # fmt: skip
EVALUATE = Permission(
    "networks.evaluate",
    "networks.Gathering",
    inside | Rule(
        lambda actor: Q(pk__in=_registered(changed_by=actor.role_id).values("gathering")),
        lambda row: Q(pk__in=_registered(gathering=row.pk).values("changed_by")),
    ),
    _("Those who act in the programme, and those who signed up."),
)  # fmt: skip


def others_there(row: Any = None) -> Any:
    """Who in the secretariat can read the words for the second time: of one row, or of each."""
    unit = row.programme.unit_id if row else OuterRef("programme__unit")
    wrote_it = row.written_by.person_id if row else OuterRef("written_by__person")
    found = apps.get_model("people", "Role")._base_manager.filter(unit=unit)
    return found.exclude(person=wrote_it)


#: What waits in a secretariat of one is read for the second time by anybody who acts in the
#: programme: nothing that a guest has told waits for ever.
second_for_one = Rule(
    lambda actor: Q(stage="waits") & inside.rows(actor) & ~Q(written_by__person=actor.person_id)
    & ~Exists(others_there().filter(held_on(actor.on))),
    lambda row: (
        inside.roles(row) & ~Q(person=row.written_by.person_id)
        if row.stage == "waits" and not others_there(row).filter(to_on=None).exists() else NOBODY
    ),
)  # fmt: skip
LOOK_OVER = Permission(
    "networks.look-over",
    "networks.Gathering",
    both(inside, Rule(
        lambda actor: Q(pk__in=_waits(actor.person_id).values("question__gathering")),
        lambda row: Q(Exists(_waits(OuterRef("person")).filter(question__gathering=row.pk))),
    )),
    _("Those who act in the programme, while what others have written waits to be read."),
)  # fmt: skip

MODELS = {
    "network": "Network", "wave": "Wave", "team": "Team", "aim": "Aim", "idea": "Idea",
    "indicator": "Indicator", "test": "Test", "storyboard": "Storyboard", "score": "Score",
    "gathering": "Gathering", "item": "Item", "question": "Question", "cluster": "Cluster",
    "decision": "Decision", "input": "Input", "registration": "Registration", "need": "Need",
    "evaluation": "Evaluation", "code": "TableCode", "invitation": "Invitation", "guest": "Guest",
    TRANSLATION: "Translation",
}  # fmt: skip
#: Only for those who act in the programme; for them, once two have read it; then for everybody; and
#: the few.
INSIDE = ("aim", "code", "invitation")
OF_TEAM = ("test", "score")
TOLD = ("storyboard", "input", "decision")
FEW = ("need", "evaluation", "guest")
OWN = ("registration",)
#: What a table wrote, in another language, is seen once both are up.
translated_is_up = Rule(
    lambda actor: is_up.rows(actor) & (Q(input=None) | Q(input__stage="up")),
    lambda row: is_up.roles(row) if row.input is None or row.input.stage == "up" else NOBODY,
)


def _grouped() -> Any:
    """The groups with something that two have read."""
    return model("input")._base_manager.filter(stage="up", is_out=False).values("cluster")


#: A group sums up what tables wrote.
grouped_is_up = Rule(
    lambda actor: of(SEE.rule).rows(actor) & Q(pk__in=_grouped()),
    lambda row: of(SEE.rule).roles(row) if _grouped().filter(cluster=row.pk).exists() else NOBODY,
)


def _seen(what: str) -> tuple[Rule, Any]:
    if what in INSIDE:
        return inside, WORK.says
    if what in OWN:
        return inside | wrote, _("Those who act in the programme, and those who signed up.")
    if what in OF_TEAM:
        return of_team | others, _(
            "The team, those who run the network and the secretariat; those who act in the"
            " programme, once two have read it."
        )
    if what in (*TOLD, TRANSLATION):
        rule = translated_is_up if what not in TOLD else is_up
        says = _("Those who act in the programme; everybody, once two have read it.")
        return inside | rule, says
    if what == "cluster":
        says = _("Those who act in the programme; everybody, once something in it is read by two.")
        return inside | grouped_is_up, says
    if what == "evaluation":
        return of(WRITE.rule) | wrote | second_for_one, _(
            "The secretariat, and those who wrote it; where the secretariat is one person, those"
            " who act in the programme, to read it for the second time."
        )
    if what in FEW:
        return of(WRITE.rule) | wrote, _("The secretariat, and those who wrote it.")
    return of(SEE.rule), SEE.says


ROWS = {
    what: Permission(f"networks.see-{what}", f"networks.{model}", *_seen(what))
    for what, model in MODELS.items()
}
#: What each kind of row belongs to, beside the programme.
OVER = {
    "wave": "network", "team": "network", "idea": "network", "indicator": "network",
    "aim": "team", "test": "team", "storyboard": "team", "score": "team",
    "item": "gathering", "question": "gathering", "decision": "gathering", "cluster": "question",
}  # fmt: skip


def model(what: str) -> Any:
    return apps.get_model("networks", MODELS[what])


def guard(what: str, row: Any, *, new: bool = False) -> tuple[Permission, Any]:
    """Who may write a row of a kind, and of what that is asked. `new`: `row` is what it is to be
    added to."""
    if what == TRANSLATION:
        return WORK, row.programme
    over = OVER.get(what, "")
    above = row if new else getattr(row, over, None)
    if over == "team":
        return WRITE_TEAM, above
    if what == "team":
        return (RUN, above) if new else (WRITE_TEAM, row)
    if over == "network":
        return RUN, above
    if what == "network" and not new:
        return RUN, row
    return WRITE, getattr(row, "programme", row)

"""Who reads and writes the national cases. No child is in them."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule
from laget.programme.permissions import SEE, WRITE, by_unit, inside, is_up, of


def through(rule: Rule, name: str) -> Rule:
    """The rule of a row's parent, for the row."""
    return Rule(
        lambda actor: Q(**{f"{name}__in": _parents(rule, name, actor)}),
        lambda row: rule.roles(getattr(row, name)),
    )


def _parents(rule: Rule, name: str, actor: Any) -> Any:
    model = {"case": "Case"}[name]
    return apps.get_model("cases", model)._base_manager.filter(rule.rows(actor))


WRITE_CASE = Permission(
    "cases.write",
    "cases.Case",
    of(WRITE.rule) | by_unit("unit"),
    _("Those who lead the case, and the programme's secretariat."),
)
SEE_REPLY = Permission(
    "cases.see-reply",
    "cases.Reply",
    inside | is_up,
    _("Those who act in the programme; everybody, once two have read it."),
)
WRITE_REPLY = Permission(
    "cases.write-reply",
    "cases.Reply",
    through(WRITE_CASE.rule, "case"),
    WRITE_CASE.says,
)

MODELS = {
    "case": "Case", "said": "Said", "translation": "Translation", "round": "Round",
    "structure": "Structure", "wording": "Wording", "study": "Study", "part": "Part",
    "survey": "Survey",
}  # fmt: skip
SEE_GAIN = Permission(
    "cases.see-gain",
    "cases.Gain",
    of(WRITE.rule)
    | Rule(lambda actor: Q(changed_by=actor.role_id), lambda row: Q(pk=row.changed_by_id)),
    _("The secretariat, and those who wrote it."),
)
#: An answer in another language: as the answer, once both are up.
reply_is_up = Rule(
    lambda actor: is_up.rows(actor) & Q(reply__stage="up"),
    lambda row: is_up.roles(row) if row.reply.stage == "up" else Q(pk=None),
)
#: For each kind of row: its table, and who reads it.
ROWS = {
    "step": Permission("cases.see-step", "cases.Step", SEE_REPLY.rule, SEE_REPLY.says),
    "reply-translation": Permission(
        "cases.see-reply-translation",
        "cases.ReplyTranslation",
        inside | reply_is_up,
        SEE_REPLY.says,
    ),
} | {
    what: Permission(f"cases.see-{what}", f"cases.{model}", of(SEE.rule), SEE.says)
    for what, model in MODELS.items()
}

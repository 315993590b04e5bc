"""The sentences of plans and help: what is written here, and what is only named here. As in `said`,
which holds them all."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

SAID_OF_PLANS: dict[str, tuple[str, Any, Any]] = {
    "plan.started": (
        "pen",
        gettext_lazy("{you} started one plan for all who help."),
        gettext_lazy("{who} started one plan for all who help."),
    ),
    "measure.started": (
        "sprout",
        gettext_lazy("{you} began with {what}."),
        gettext_lazy("{who} began with {what}."),
    ),
    "measure.ended": ("done", "", gettext_lazy("{what} ended. Nobody has said what follows.")),
    "measure.ended:none_needed": (
        "done",
        "",
        gettext_lazy("{what} ended. Nothing more is needed."),
    ),
    "measure.ended:measure": ("done", "", gettext_lazy("{what} ended. Other help takes over.")),
    "measure.ended:referral": ("done", "", gettext_lazy("{what} ended. Another service is asked.")),
    "other-plan.named": (
        "pen",
        gettext_lazy("{you} named a plan that is written elsewhere: {what}."),
        gettext_lazy("{who} named a plan that is written elsewhere: {what}."),
    ),
    "other-plan.named:owned": (
        "pen",
        gettext_lazy(
            "{you} named a plan that is written elsewhere: {what}. {other} can be asked about it."
        ),
        gettext_lazy(
            "{who} named a plan that is written elsewhere: {what}. {other} can be asked about it."
        ),
    ),
    "other-plan.ended": (
        "done",
        "",
        gettext_lazy("A plan that is written elsewhere has ended: {what}."),
    ),
}

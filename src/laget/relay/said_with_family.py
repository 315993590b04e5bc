"""The sentences about what the team writes to itself, what the family writes on paper, and whether
others worry too. As in `said`, which holds them all."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

SAID_WITH_FAMILY: dict[str, tuple[str, Any, Any]] = {
    "asking.asked:self": (
        "people",
        gettext_lazy("{you} asked, with {child}'s own yes, whether others worry too."),
        gettext_lazy("{who} asked, with {child}'s own yes, whether others worry too."),
    ),
    "asking.put": (
        "people",
        "",
        gettext_lazy(
            "With the family's yes, your service is asked whether it worries too. {other} gets the"
            " answer."
        ),
    ),
    "message.sent": (
        "send",
        gettext_lazy("{you} wrote to the team:"),
        gettext_lazy("{who} wrote to the team:"),
    ),
    "message.withdrawn": (
        "undo",
        gettext_lazy("{you} withdrew a message to the team:"),
        gettext_lazy("{who} withdrew a message to the team:"),
    ),
    "from-paper.wrote:child": ("pen", "", gettext_lazy("{child} wrote on paper:")),
    "from-paper.wrote:parent": ("pen", "", gettext_lazy("A parent or guardian wrote on paper:")),
    "from-paper.wrote:together": (
        "pen",
        "",
        gettext_lazy("{child} and a parent or guardian wrote on paper:"),
    ),
    "from-paper.wrote:other": ("pen", "", gettext_lazy("Somebody in the family wrote on paper:")),
    "from-paper.done": (
        "done",
        gettext_lazy("{you} wrote what was done with what the family wrote:"),
        gettext_lazy("{who} wrote what was done with what the family wrote:"),
    ),
    "from-paper.taken-back": (
        "undo",
        gettext_lazy("{you} took back what was entered from paper:"),
        gettext_lazy("{who} took back what was entered from paper:"),
    ),
    "asking.asked": (
        "people",
        gettext_lazy("{you} asked, with the family's yes, whether others worry too."),
        gettext_lazy("{who} asked, with the family's yes, whether others worry too."),
    ),
    "asking.ended": ("done", "", gettext_lazy("The question whether others worry too has ended.")),
}

#: What the family has said yes or no to, and so may read, although the team does not.
ASKED = ("asking.asked", "asking.ended", "asking.said-no")

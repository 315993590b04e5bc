"""The sentences of the story about what the family does not want."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

#: What a no is about → of the young person, of the family.
_NOES: dict[str, tuple[Any, Any]] = {
    "asking": (
        gettext_lazy("{child} does not want others to be asked."),
        gettext_lazy("The family does not want others to be asked."),
    ),
    "plan": (
        gettext_lazy("{child} does not want a plan in common now."),
        gettext_lazy("The family does not want a plan in common now."),
    ),
    "transfer": (
        gettext_lazy("{child} does not want {who} to hand over to the new municipality now."),
        gettext_lazy("The family does not want {who} to hand over to the new municipality now."),
    ),
    "help": (
        gettext_lazy("{child} does not want to be passed on to another service now."),
        gettext_lazy("The family does not want to be passed on to another service now."),
    ),
}
_WANTED: dict[str, Any] = {
    "plan": gettext_lazy("The family wants a plan in common after all."),
    "transfer": gettext_lazy("The family wants {who} to hand over to the new municipality."),
    "help": gettext_lazy("The family wants help from another service after all."),
}

NOES: dict[str, tuple[str, Any, Any]] = {
    f"asking.said-no:{about}:{by}": ("no", "", says[by != "self"])
    for about, says in _NOES.items()
    for by in ("self", "guardian", "both")
} | {f"asking.wanted:{about}": ("done", "", says) for about, says in _WANTED.items()}

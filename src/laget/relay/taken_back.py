"""The sentences of what was taken back, struck or corrected. As in `said`, which holds them all."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

TAKEN_BACK: dict[str, tuple[str, Any, Any]] = {
    "concern.taken-back": (
        "undo",
        gettext_lazy("{you} took back the worry. It was a mistake:"),
        gettext_lazy("{who} took back the worry. It was a mistake:"),
    ),
}

"""The sentences about who takes care of the child, as they come and go. As in `said`, which holds
them all."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

#: Acts that name one of the family, who wrote nothing here.
FAMILY = ("child.related", "child.responsible", "child.unrelated")

SAID_OF_FAMILY: dict[str, tuple[str, Any, Any]] = {
    "child.related:parent": (
        "people",
        "",
        gettext_lazy("{what} is a parent of {child} from now on."),
    ),
    "child.related:guardian": (
        "people",
        "",
        gettext_lazy("{what} is guardian for {child} from now on."),
    ),
    "child.related:foster_parent": (
        "people",
        "",
        gettext_lazy("{what} is foster parent for {child} from now on."),
    ),
    "child.responsible:begins": (
        "people",
        "",
        gettext_lazy("{what} has parental responsibility for {child} from now on."),
    ),
    "child.responsible:ends": (
        "people",
        "",
        gettext_lazy("{what} no longer has parental responsibility for {child}."),
    ),
    "child.unrelated:parent": (
        "people",
        "",
        gettext_lazy("{what} is no longer a parent of {child}."),
    ),
    "child.unrelated:guardian": (
        "people",
        "",
        gettext_lazy("{what} is no longer guardian for {child}."),
    ),
    "child.unrelated:foster_parent": (
        "people",
        "",
        gettext_lazy("{what} is no longer foster parent for {child}."),
    ),
}

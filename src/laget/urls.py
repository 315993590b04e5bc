"""Every address in the house."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from laget.core.ui import components

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("laget.desk.urls")),
    path("", include("laget.people.urls")),
    *(
        path("", include(f"laget.{room}.urls"))
        for room in (
            "children",
            "consent",
            "teams",
            "concerns",
            "referrals",
            "plans",
            "meetings",
            "messages",
            "asking",
            "transitions",
            "notices",
            "paper",
        )
    ),
    path("rules/", include("laget.gaps.urls")),
    path("guide/", include("laget.help.urls")),
    *(
        path("", include(f"laget.{room}.urls"))
        for room in ("programme", "cases", "networks", "library", "faults")
    ),
    path("ui/", components, name="ui"),
    path("i18n/setlang/", set_language, name="set_language"),
]

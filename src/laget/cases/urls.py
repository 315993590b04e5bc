"""Addresses of the cases: open ones under the programme's short name, and those for work."""

from django.urls import URLPattern, path

from laget.cases import open_views, research_views, told_views, translate_views, views
from laget.cases.events import WHAT

app_name = "cases"
OPEN, WORK = "programmes/<slug:code>/cases/", "work/programmes/<uuid:pk>/cases/"
#: What a row of a kind is added to, where it is not the programme.
UNDER = {"said": "case", "step": "case", "part": "study"}
#: What can be translated, by the kind of row its translation is.
TRANSLATED = {"said": "translation", "structure": "wording"}
TRANSLATIONS = ("translation", "wording", "reply-translation")

urlpatterns: list[URLPattern] = [
    path(OPEN, open_views.cases, name="open-list"),
    path(f"{OPEN}side-by-side/", open_views.side_by_side, name="open-side"),
    path(f"{OPEN}state-to-state/", open_views.state, name="open-state"),
    path(f"{OPEN}state-to-state/side-by-side/", open_views.states_beside, name="open-state-side"),
    path(f"{OPEN}research/", research_views.opened, name="open-research"),
    path(f"{OPEN}feed.xml", open_views.feed, name="open-feed"),
    path(f"{OPEN}<slug:country>/", open_views.case, name="open"),
    path(WORK, views.cases, name="list"),
    path(f"{WORK}side-by-side/", views.side_by_side, name="side"),
    path(f"{WORK}state-to-state/", views.state, name="state"),
    path(f"{WORK}state-to-state/side-by-side/", views.states_beside, name="state-side"),
    path(f"{WORK}research/", research_views.research, name="research"),
    path("work/survey/<uuid:pk>/gain/", research_views.gain, name="gain"),
    path("work/case/<uuid:pk>/", views.case, name="case"),
    path("work/round/<uuid:pk>/remind/", views.remind, name="remind"),
    path("work/round/<uuid:pk>/answer/<uuid:case>/", told_views.answer, name="answer"),
    *(
        path(f"work/{kind}/<uuid:pk>/{act}/", view, {"kind": kind}, name=f"{act}-{kind}")
        for kind in ("reply", "step")
        for act, view in (("look", told_views.look), ("down", told_views.down))
    ),
    *(
        path(f"{WORK}add-{what}/", views.add, {"what": what}, name=f"add-{what}")
        for what in WHAT if what not in (*UNDER, *TRANSLATIONS)
    ),
    *(
        path(f"work/{over}/<uuid:pk>/add-{what}/", views.add, {"what": what}, name=f"add-{what}")
        for what, over in UNDER.items()
    ),
    *(
        path(f"work/{what}/<uuid:pk>/change/", views.change, {"what": what}, name=f"row-{what}")
        for what in WHAT if what not in TRANSLATIONS
    ),
    *(
        path(f"work/{what}/<uuid:pk>/add-{kind}/", translate_views.add, {"what": what},
             name=f"add-{kind}")
        for what, kind in TRANSLATED.items()
    ),
    *(
        path(f"work/{what}/<uuid:pk>/translate/", translate_views.add, {"what": what},
             name=f"translate-{what}")
        for what in ("case", "reply")
    ),
    *(
        path(f"work/{kind}/<uuid:pk>/change/", translate_views.change, {"what": kind},
             name=f"row-{kind}")
        for kind in TRANSLATIONS
    ),
    path("work/reply-translation/<uuid:pk>/look/", translate_views.look,
         name="look-reply-translation"),
    path("work/reply-translation/<uuid:pk>/down/", translate_views.down,
         name="down-reply-translation"),
]  # fmt: skip

"""Addresses of the library: open ones, and those for work."""

from django.urls import URLPattern, path

from laget.library import open_views, talk_views, translate_views, views
from laget.library.models import ABOUT

app_name = "library"
STATE = "programmes/<slug:code>/cases/state-to-state/"
NETWORKS = "programmes/<slug:code>/networks/"
PUBLICATIONS, LEARNINGS = {"what": "publication"}, {"what": "learning"}

urlpatterns: list[URLPattern] = [
    path("library/", open_views.search, name="open"),
    path("library/feed.xml", open_views.feed, name="feed"),
    path("library/publications/", open_views.search, PUBLICATIONS, name="open-publications"),
    path("library/learning-points/", open_views.search, LEARNINGS, name="open-learnings"),
    path("library/publications/feed.xml", open_views.publications_feed, name="publications-feed"),
    path("library/publications.bib", open_views.references, name="bibtex"),
    path("library/practices/<uuid:pk>/", open_views.practice, name="open-practice"),
    path("library/publications/<uuid:pk>/", open_views.publication, name="open-publication"),
    path("library/publications/<uuid:pk>/bibtex/", open_views.one_reference, name="one-bibtex"),
    path(f"{STATE}<uuid:pk>/", open_views.talk, {"what": "structure"}, name="open-talk"),
    *(
        path(f"{NETWORKS}{under}<uuid:pk>/talk/", open_views.talk, {"what": what},
             name=f"open-talk-{what}")
        for what, under in (("network", ""), ("gathering", "gatherings/"))
    ),
    path("programmes/<slug:code>/library/", open_views.listed, name="open-list"),
    path("work/library/", views.search, name="search"),
    path("work/library/own/", views.own, name="own"),
    path("work/library/publications/", views.search, PUBLICATIONS, name="publications"),
    path("work/library/learning-points/", views.search, LEARNINGS, name="learnings"),
    path("work/practice/<uuid:pk>/translate/", translate_views.add, name="translate-practice"),
    *(
        path(f"work/practice-translation/<uuid:pk>/{act}/", view, name=f"{name}-translation")
        for act, name, view in (
            ("change", "row", translate_views.change), ("look", "look", translate_views.look),
            ("down", "down", translate_views.down),
        )
    ),
    path("work/programmes/<uuid:pk>/library/", views.listed, name="list"),
    path("work/practice/<uuid:pk>/", views.practice, name="practice"),
    path("work/practice/<uuid:pk>/publish/", views.publish, name="publish"),
    path("work/practice/<uuid:pk>/take-home/", views.take_home, name="take-home"),
    *(
        path(f"work/programmes/<uuid:pk>/add-{what}/", views.add, {"what": what},
             name=f"add-{what}")
        for what in ("practice", "publication")
    ),
    *(
        path(f"work/{what}/<uuid:pk>/change/", views.change, {"what": what}, name=f"row-{what}")
        for what in ("practice", "publication", "trial")
    ),
    *(
        path(f"work/{kind}/<uuid:pk>/{act}/", view, {"kind": kind}, name=f"{act}-{kind}")
        for kind in ("practice", "trial", "post")
        for act, view in (("look", talk_views.look), ("down", talk_views.down))
    ),
    *(
        path(f"work/{what}/<uuid:pk>/{act}/", view, {"what": what}, name=f"{act}-{what}")
        for what in ABOUT
        for act, view in (("talk", talk_views.talk), ("ask", talk_views.begin))
    ),
    path("work/post/<uuid:pk>/reply/", talk_views.reply, name="reply"),
    path("work/post/<uuid:pk>/settle/", talk_views.settle, name="settle"),
    path("work/post/<uuid:pk>/again/", talk_views.again, name="again"),
]  # fmt: skip

"""Addresses of what stopped us: for those who tell, for the levels, and open ones."""

from django.urls import URLPattern, path

from laget.faults import level_views, open_views, translate_views, views

app_name = "faults"
HERE, FAULT = "what-stopped-us/", "what-stopped-us/faults/<uuid:pk>/"
OPEN, WORK = "programmes/<slug:code>/faults/", "work/programmes/<uuid:pk>/faults/"

urlpatterns: list[URLPattern] = [
    path(HERE, views.here, name="here"),
    path(f"{HERE}tell/", views.tell, name="tell"),
    path(f"{HERE}box/", views.box, name="box"),
    path(f"{HERE}gather/", views.gather, name="gather"),
    path(f"{HERE}told/<uuid:pk>/down/", views.down_barrier, name="down-barrier"),
    path(FAULT, views.fault, name="fault"),
    path(f"{FAULT}change/", views.change, name="change"),
    path(f"{FAULT}try/", views.add_try, name="add-try"),
    path(f"{FAULT}look/", level_views.look, name="look"),
    path(f"{FAULT}down/", level_views.down, name="down"),
    path(f"{FAULT}send/", level_views.send, name="send"),
    path(f"{FAULT}join/", level_views.join, name="join"),
    path(f"{HERE}together/<uuid:pk>/part/", level_views.part, name="part"),
    path(f"{FAULT}translate/", translate_views.add, name="translate"),
    *(
        path(f"{HERE}translations/<uuid:pk>/{act}/", view, name=f"{name}-translation")
        for act, name, view in (
            ("change", "row", translate_views.change), ("look", "look", translate_views.look),
            ("down", "down", translate_views.down),
        )
    ),
    path(f"{FAULT}mark/", level_views.mark, name="mark"),
    path(f"{FAULT}publish/", level_views.publish, name="publish"),
    path(f"{HERE}tried/<uuid:pk>/", views.change_try, name="row-try"),
    path(f"{HERE}sent/<uuid:pk>/answer/", level_views.answer, name="answer"),
    path(WORK, level_views.listed, name="list"),
    path(f"{WORK}days/", level_views.set_days, name="days"),
    path(f"{WORK}report/<int:year>/", level_views.begin_report, name="begin-report"),
    path(OPEN, open_views.listed, name="open-list"),
    path(f"{OPEN}feed.xml", open_views.feed, name="open-feed"),
    path(f"{OPEN}<uuid:pk>/", open_views.fault, name="open-fault"),
]  # fmt: skip

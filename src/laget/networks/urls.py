"""Addresses of networks and gatherings: open ones, and those for work."""

from django.urls import URLPattern, path

from laget.networks import (
    gathering_views,
    guest_views,
    open_views,
    over_views,
    table_views,
    views,
)  # fmt: skip
from laget.networks.events import WHAT
from laget.networks.permissions import OVER

app_name = "networks"
OPEN, WORK = "programmes/<slug:code>/networks/", "work/programmes/<uuid:pk>/"

urlpatterns: list[URLPattern] = [
    path(OPEN, open_views.listed, name="open-list"),
    path(f"{OPEN}feed.xml", open_views.feed, name="open-feed"),
    path(f"{OPEN}<uuid:pk>/", open_views.network, name="open-network"),
    path(f"{OPEN}gatherings/<uuid:pk>/", open_views.gathering, name="open-gathering"),
    path(f"{OPEN}gatherings/<uuid:pk>/calendar/", open_views.as_calendar, name="open-calendar"),
    path(f"{WORK}networks/", views.listed, name="list"),
    path("work/network/<uuid:pk>/", views.network, name="network"),
    path("work/team/<uuid:pk>/", views.team, name="team"),
    path("work/gathering/<uuid:pk>/", gathering_views.gathering, name="gathering"),
    path("work/gathering/<uuid:pk>/calendar/", gathering_views.as_calendar, name="calendar"),
    path("work/gathering/<uuid:pk>/register/", gathering_views.register, name="register"),
    path("work/gathering/<uuid:pk>/evaluate/", gathering_views.evaluate, name="evaluate"),
    path("work/gathering/<uuid:pk>/gained/", gathering_views.ask_gain, name="ask-gain"),
    path("work/gathering/<uuid:pk>/look/", over_views.look_over, name="look-over"),
    path("work/gathering/<uuid:pk>/add-question/", over_views.ask_tables, name="add-question"),
    *(
        path(f"work/{what}/<uuid:pk>/translate/", over_views.translate, {"what": what},
             name=f"translate-{what}")
        for what in ("question", "input")
    ),
    *(
        path(f"work/table-translation/<uuid:pk>/{act}/", view, name=f"{name}-table-translation")
        for act, name, view in (
            ("change", "row", over_views.change_translation),
            ("look", "look", over_views.look_translation),
            ("down", "down", over_views.down_translation),
        )
    ),
    path("work/registration/<uuid:pk>/cancel/", gathering_views.cancel, name="cancel"),
    path("work/question/<uuid:pk>/table/", gathering_views.table, name="table"),
    path("work/question/<uuid:pk>/code/", table_views.code, name="code"),
    path("work/question/<uuid:pk>/code/open/", table_views.open_code, name="open-code"),
    path("work/question/<uuid:pk>/code/close/", table_views.close_code, name="close-code"),
    path("table/", table_views.at_code, name="at-code"),
    path("table/<slug:code>/", table_views.at_table, name="at-table"),
    path("work/gathering/<uuid:pk>/guests/", guest_views.invited, name="guests"),
    path("work/gathering/<uuid:pk>/invite/", guest_views.invite, name="invite"),
    path("work/invitation/<uuid:pk>/close/", guest_views.close_invitation, name="close-invitation"),
    path("work/guest/<uuid:pk>/code/", guest_views.renew, name="renew"),
    path("gatherings/", guest_views.for_staff, name="for-staff"),
    path("gatherings/<uuid:pk>/", guest_views.at_gathering, name="at-gathering"),
    path("gatherings/<uuid:pk>/sign-up/", guest_views.sign_up, name="sign-up"),
    path("come/", guest_views.at_door, name="at-door"),
    path("come/<slug:code>/", guest_views.come, name="come"),
    path("coming/<slug:code>/", guest_views.own, name="own"),
    path("coming/<slug:code>/change/", guest_views.own_change, name="own-change"),
    path("coming/<slug:code>/cancel/", guest_views.own_cancel, name="own-cancel"),
    path("coming/<slug:code>/worth/", guest_views.own_evaluate, name="own-evaluate"),
    path("work/input/<uuid:pk>/put/", gathering_views.put, name="put"),
    path("work/input/<uuid:pk>/again/", gathering_views.again, name="again-input"),
    *(
        path(f"work/{kind}/<uuid:pk>/{act}/", view, {"kind": kind}, name=f"{act}-{kind}")
        for kind in ("storyboard", "input", "test", "score", "decision", "evaluation")
        for act, view in (("look", gathering_views.look), ("down", gathering_views.down))
    ),
    *(
        path(
            f"work/{OVER[what]}/<uuid:pk>/add-{what}/" if what in OVER else f"{WORK}add-{what}/",
            views.add, {"what": what}, name=f"add-{what}",
        )
        for what in WHAT if what != "question"
    ),
    *(
        path(f"work/{what}/<uuid:pk>/change/", views.change, {"what": what}, name=f"row-{what}")
        for what in WHAT
    ),
]  # fmt: skip

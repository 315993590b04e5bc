"""Addresses of the programmes: open ones by their short name, and those for work."""

from django.urls import URLPattern, path

from laget.programme import learning_views, open_views, report_views, seat_views, views
from laget.programme.events import WHAT

app_name = "programme"
OPEN, WORK = "programmes/<slug:code>/", "work/programmes/<uuid:pk>/"

urlpatterns: list[URLPattern] = [
    path("programmes/", open_views.programmes, name="open-list"),
    path(OPEN, open_views.about, name="open"),
    path(f"{OPEN}plan/", open_views.plan, name="open-plan"),
    path(f"{OPEN}plan/calendar/", open_views.as_calendar, name="open-calendar"),
    path(f"{OPEN}money/", open_views.budget, name="open-money"),
    path(f"{OPEN}feed.xml", open_views.feed, name="open-feed"),
    path(f"{OPEN}reports/<int:number>/", open_views.report, name="open-report"),
    path(f"{OPEN}reports/<int:number>/pdf/", open_views.file, {"kind": "pdf"}, name="open-pdf"),
    path(f"{OPEN}reports/<int:number>/word/", open_views.file, {"kind": "word"}, name="open-word"),
    path("work/programmes/", views.mine, name="mine"),
    path("work/programmes/new/", views.start, name="start"),
    path(WORK, views.work, name="work"),
    path(f"{WORK}describe/", views.describe, name="describe"),
    path(f"{WORK}plan/", views.plan, name="plan"),
    path(f"{WORK}plan/calendar/", views.as_calendar, name="calendar"),
    path(f"{WORK}plan/agree/", views.agree, name="agree"),
    path(f"{WORK}money/", views.budget, name="money"),
    path(f"{WORK}risks/", views.risks, name="risks"),
    path(f"{WORK}publish/", views.publish, name="publish"),
    path(f"{WORK}direct/", views.direct, name="direct"),
    path(f"{WORK}answer/", views.answer, name="answer"),
    path(f"{WORK}anchor/", views.anchor, name="anchor"),
    path("work/anchoring/<uuid:pk>/take-back/", views.take_back, name="take-back"),
    path(f"{WORK}reports/", report_views.reports, name="reports"),
    path(f"{WORK}reports/begin/", report_views.begin, name="begin-report"),
    path("work/reports/<uuid:pk>/", report_views.report, name="report"),
    path("work/reports/<uuid:pk>/bring-up/", report_views.bring_up, name="bring-up"),
    path("work/reports/<uuid:pk>/add-part/", report_views.add_section, name="add-section"),
    path("work/reports/<uuid:pk>/discard/", report_views.discard, name="discard-report"),
    path("work/reports/<uuid:pk>/pdf/", report_views.file, {"kind": "pdf"}, name="pdf"),
    path("work/reports/<uuid:pk>/word/", report_views.file, {"kind": "word"}, name="word"),
    path("work/sections/<uuid:pk>/", report_views.section, name="section"),
    path("work/learning/<uuid:pk>/translate/", learning_views.translate, name="translate-learning"),
    path("work/learning-translation/<uuid:pk>/", learning_views.change, name="row-translation"),
    path("work/body/<uuid:pk>/people/", seat_views.people, name="people"),
    path("work/body/<uuid:pk>/invite/", seat_views.invite, name="invite"),
    path("work/seat/<uuid:pk>/end/", seat_views.end, name="seat-end"),
    path("work/seat/<uuid:pk>/back/", seat_views.take_back, name="seat-back"),
    path("work/activity/<uuid:pk>/move/", views.move, name="move"),
    path("work/activity/<uuid:pk>/duties/", views.duties, name="duties"),
    *(
        path(f"{WORK}add-{what}/", views.add, {"what": what}, name=f"add-{what}")
        for what in WHAT if what != "direction"
    ),
    *(
        path(f"work/{what}/<uuid:pk>/", views.change, {"what": what}, name=f"row-{what}")
        for what in WHAT
    ),
]  # fmt: skip

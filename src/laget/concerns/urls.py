"""Addresses about worries and reports."""

from django.urls import path

from laget.concerns import duty_views, raise_views, report_views, views

app_name = "concerns"
urlpatterns = [
    path("concerns/raise/", raise_views.speak_up, name="raise"),
    path("concerns/report-now/", raise_views.report_now, name="report-now"),
    path("concerns/reported/", duty_views.reported, name="reported"),
    path("concerns/reported/<uuid:pk>/", duty_views.duty, name="duty"),
    path("concerns/<uuid:pk>/", views.concern, name="concern"),
    path("concerns/<uuid:pk>/give/", views.give, name="give"),
    path("concerns/<uuid:pk>/move/", views.move, name="move"),
    path("concerns/<uuid:pk>/which/", views.which, name="which"),
    path("concerns/<uuid:pk>/share/", views.share, name="share"),
    path("concerns/<uuid:pk>/unshare/", views.unshare, name="unshare"),
    path("concerns/<uuid:pk>/take-back/", views.take_back, name="take-back"),
    path("reports/", report_views.reports, name="reports"),
    path("reports/<uuid:pk>/", report_views.assess, name="report"),
    path("reports/<uuid:pk>/correct/", report_views.correct, name="correct"),
    path("reports/<uuid:pk>/receipt/", report_views.receipt, name="receipt"),
    path("reports/<uuid:pk>/take-back/", report_views.take_back, name="report-take-back"),
    path("children/<uuid:child>/report/", report_views.receive, name="receive"),
]

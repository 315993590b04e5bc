"""Addresses of the desk."""

from django.urls import path

from laget.desk import (
    child_urls,
    kin_urls,
    list_views,
    releasing_views,
    search_views,
    views,
    voice_urls,
)

app_name = "desk"
urlpatterns = [
    path("", views.day, name="day"),
    path("unit/", views.unit, name="unit"),
    path("children/", views.children, name="children"),
    path("gaps/", views.gaps, name="gaps"),
    path("children/list.csv", list_views.children, name="children-file"),
    path("gaps/list.csv", list_views.found, name="gaps-file"),
    path("reports/list.csv", list_views.reports, name="reports-file"),
    path("ahead/list.csv", list_views.ahead, name="ahead-file"),
    path("search/", search_views.find, name="search"),
    path("members/<uuid:pk>/let-go/", releasing_views.let_go, name="release"),
    *child_urls.urlpatterns,
    *voice_urls.urlpatterns,
    *kin_urls.urlpatterns,
]

"""Addresses of notices."""

from django.urls import path

from laget.notices import lost_views, views

app_name = "notices"
urlpatterns = [
    path("notices/", views.notices, name="notices"),
    path("notices/seen/", views.seen, name="seen"),
    path("not-stored/<uuid:pk>/", lost_views.lost, name="lost"),
    path("notices/how/", views.choose, name="how"),
]

"""Addresses of notices."""

from django.urls import path

from laget.notices import views

app_name = "notices"
urlpatterns = [
    path("notices/", views.notices, name="notices"),
    path("notices/seen/", views.seen, name="seen"),
    path("notices/how/", views.choose, name="how"),
]

"""Addresses of the desk."""

from django.urls import path

from laget.desk import child_urls, views, voice_urls

app_name = "desk"
urlpatterns = [
    path("", views.day, name="day"),
    path("children/", views.children, name="children"),
    path("gaps/", views.gaps, name="gaps"),
    *child_urls.urlpatterns,
    *voice_urls.urlpatterns,
]

"""Addresses of the desk."""

from django.urls import path

from laget.desk import child_urls, search_views, views, voice_urls

app_name = "desk"
urlpatterns = [
    path("", views.day, name="day"),
    path("children/", views.children, name="children"),
    path("gaps/", views.gaps, name="gaps"),
    path("search/", search_views.find, name="search"),
    *child_urls.urlpatterns,
    *voice_urls.urlpatterns,
]

"""Addresses of the rules: what is asked, why, and whether it is on."""

from django.urls import path

from laget.gaps import views

app_name = "gaps"
urlpatterns = [
    path("", views.rules, name="rules"),
    path("<slug:rule>/on/", views.on, name="on"),
    path("<slug:rule>/off/", views.off, name="off"),
]

"""Addresses about handing over."""

from django.urls import path

from laget.transitions import views

app_name = "transitions"
urlpatterns = [path("parts/<uuid:pk>/hand-over/", views.offer, name="offer")]

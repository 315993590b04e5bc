"""Addresses about kin and friends."""

from django.urls import path

from laget.desk import kin_views

urlpatterns = [
    path("kin/", kin_views.mine, name="kin"),
    path("kin/<uuid:pk>/end/", kin_views.end, name="kin-end"),
    path("children/<uuid:child>/kin/", kin_views.met, name="kin-met"),
]

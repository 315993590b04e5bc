"""Addresses about the child."""

from django.urls import path

from laget.children import views

app_name = "children"
urlpatterns = [
    path("children/new/", views.register, name="register"),
]

"""Signing in by choosing a role, changing hat, signing out. Only in the demo."""

from django.urls import path

from laget.people import views

app_name = "people"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("hat/", views.change_hat, name="hat"),
    path("sign-out/", views.sign_out, name="sign-out"),
]

"""Addresses about consent."""

from django.urls import path

from laget.consent import views

app_name = "consent"
urlpatterns = [path("consents/<uuid:pk>/withdraw/", views.withdraw, name="withdraw")]

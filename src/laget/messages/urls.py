"""Addresses of messages in the team."""

from django.urls import path

from laget.messages import views

app_name = "messages"
urlpatterns = [
    path("children/<uuid:child>/messages/", views.thread, name="thread"),
    path("messages/<uuid:pk>/withdraw/", views.withdraw, name="withdraw"),
]

"""Addresses of the help."""

from django.urls import path

from laget.help import views

app_name = "help"
urlpatterns = [
    path("", views.tasks, name="tasks"),
    path("numbers/", views.numbers, name="numbers"),
    path("<slug:task>/", views.task, name="task"),
]

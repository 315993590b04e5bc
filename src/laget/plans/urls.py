"""Addresses about the plan."""

from django.urls import path

from laget.plans import views

app_name = "plans"
urlpatterns = [
    path("children/<uuid:child>/plan/", views.start, name="start"),
    path("children/<uuid:child>/help/", views.measure, name="measure"),
    path("children/<uuid:child>/contact/", views.contact, name="contact"),
    path("help/<uuid:pk>/", views.change, name="change"),
    path("help/<uuid:pk>/review/", views.review, name="review"),
    path("help/<uuid:pk>/follows/", views.follows, name="follows"),
    path("help/<uuid:pk>/end/", views.end, name="end"),
]

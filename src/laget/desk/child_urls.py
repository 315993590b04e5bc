"""The address of a child's page, for `desk.urls`."""

from django.urls import path

from laget.desk import child_views

urlpatterns = [path("children/<uuid:child>/", child_views.child, name="child")]

"""Addresses about the child."""

from django.urls import path

from laget.children import family_views, join_views, record_views, views, where_views

app_name = "children"
urlpatterns = [
    path("children/new/", views.register, name="register"),
    path("children/<uuid:child>/record/", record_views.record, name="record"),
    path("children/<uuid:child>/number/", record_views.number, name="number"),
    path("children/<uuid:child>/born/", record_views.born, name="born"),
    path("children/<uuid:child>/protect/", record_views.protect, name="protect"),
    path("children/<uuid:child>/protection/", record_views.named, name="named"),
    path("children/<uuid:child>/protection/end/", record_views.unprotect, name="unprotect"),
    path("children/<uuid:child>/join/", join_views.propose, name="propose-join"),
    path("children/<uuid:child>/moved/", where_views.moved, name="moved"),
    path("stays/<uuid:pk>/over/", where_views.back, name="back"),
    path("children/<uuid:child>/answers/", where_views.answers, name="answers"),
    path("children/<uuid:child>/family/", family_views.family, name="family"),
    path("children/<uuid:child>/family/new/", family_views.add, name="family-add"),
    path("relations/<uuid:pk>/change/", family_views.change, name="family-change"),
    path("relations/<uuid:pk>/take-back/", family_views.take_back, name="family-take-back"),
    path("joins/", join_views.waiting, name="joins"),
    path("joins/<uuid:pk>/", join_views.answer, name="join"),
    path("joins/<uuid:pk>/part/", join_views.part, name="part"),
]

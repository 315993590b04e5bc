"""Addresses about the team and the baton."""

from django.urls import path

from laget.teams import baton_views, following_views, people_views, views

app_name = "teams"
urlpatterns = [
    path("people/", people_views.people, name="people"),
    path("people/<uuid:pk>/end/", people_views.end_role, name="end-role"),
    path("children/<uuid:child>/begin/", views.begin, name="begin"),
    path("children/<uuid:child>/invite/", views.invite, name="invite"),
    path("children/<uuid:child>/case/", views.open_case, name="open-case"),
    path("children/<uuid:child>/baton/", baton_views.offer, name="baton-offer"),
    path("baton/<uuid:pk>/", baton_views.answer, name="baton-answer"),
    path("baton/<uuid:pk>/take-back/", baton_views.take_back, name="baton-take-back"),
    path("cases/<uuid:pk>/asked/", following_views.follow_up, name="follow-up"),
    path("parts/<uuid:pk>/assign/", views.assign, name="assign"),
    path("parts/<uuid:pk>/leave/", views.leave, name="leave"),
]

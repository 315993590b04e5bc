"""Addresses about what passes from one service to the next."""

from django.urls import path

from laget.transitions import outside_views, views

app_name = "transitions"
urlpatterns = [
    path("ahead/", views.ahead, name="ahead"),
    path("parts/<uuid:pk>/hand-over/", views.offer, name="offer"),
    path("hand-overs/<uuid:pk>/", views.transfer, name="transfer"),
    path("hand-overs/<uuid:pk>/take-back/", views.withdraw, name="withdraw"),
    path("hand-overs/<uuid:pk>/after/", views.follow_up, name="follow-up"),
    path("hand-overs/offered/<uuid:pk>/", views.answer, name="answer"),
    path("consents/<uuid:pk>/again/", views.again, name="again"),
    path("children/<uuid:child>/left-school/", outside_views.left, name="left"),
    path("children/<uuid:child>/tell-of-leaving/", outside_views.tell, name="tell"),
    path("out-of-school/<uuid:pk>/", outside_views.school_exit, name="exit"),
    path("out-of-school/<uuid:pk>/take-back/", outside_views.take_back, name="exit-take-back"),
    path("out-of-school/<uuid:pk>/not-back/", outside_views.not_back, name="not-back"),
    path("tries/<uuid:pk>/take-back/", outside_views.take_back_try, name="try-take-back"),
    path("out-of-school/<uuid:pk>/try/", outside_views.attempt, name="attempt"),
    path("out-of-school/<uuid:pk>/status/", outside_views.status, name="status"),
    path("out-of-school/<uuid:pk>/help/", outside_views.help_begins, name="help"),
    path("out-of-school/<uuid:pk>/back/", outside_views.back, name="back"),
    path("out-of-school/<uuid:pk>/still/", outside_views.still, name="still"),
]

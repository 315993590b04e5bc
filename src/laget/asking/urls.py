"""Addresses about asking whether others worry too."""

from django.urls import path

from laget.asking import afterwards_views, noes_views, talk_views, views

app_name = "asking"
urlpatterns = [
    path("children/<uuid:child>/asking/", views.ask_others, name="ask"),
    path("children/<uuid:child>/asking/no/", views.said_no, name="said-no"),
    path("children/<uuid:child>/unwanted/", noes_views.note, name="no"),
    path("noes/<uuid:pk>/wanted/", noes_views.wanted, name="wanted"),
    path("children/<uuid:child>/afterwards/", afterwards_views.afterwards, name="afterwards"),
    path("asking/<uuid:pk>/", views.question, name="question"),
    path("asking/<uuid:pk>/adult/", views.adult, name="adult"),
    path("asking/<uuid:pk>/end/", views.end, name="end"),
    path("talks/new/", talk_views.begin, name="talk-new"),
    path("talks/<uuid:pk>/", talk_views.talk, name="talk"),
    path("asked/<uuid:pk>/", views.answer, name="answer"),
    path("asked/<uuid:pk>/give/", views.give, name="give"),
]

"""Addresses about meetings."""

from django.urls import path

from laget.meetings import holding_views, undoing_views, views

app_name = "meetings"
urlpatterns = [
    path("children/<uuid:child>/meeting/", views.call, name="call"),
    path("meetings/<uuid:pk>/", views.meeting, name="meeting"),
    path("meetings/<uuid:pk>/heard/", views.hear, name="hear"),
    path("meetings/<uuid:pk>/cancel/", views.cancel, name="cancel"),
    path("meetings/<uuid:pk>/again/", undoing_views.call_again, name="again"),
    path("meetings/<uuid:pk>/open/", undoing_views.open_log, name="open-log"),
    path("meetings/<uuid:pk>/move/", views.move, name="move"),
    path("meetings/<uuid:pk>/calendar/", views.calendar, name="calendar"),
    path("meetings/<uuid:pk>/record/", views.record, name="record"),
    path("meetings/<uuid:pk>/wall/", holding_views.wall, name="wall"),
    path("meetings/<uuid:pk>/wall/who/", holding_views.who, name="who"),
    path("meetings/<uuid:pk>/wall/sign/", holding_views.sign, name="sign"),
    path("meetings/decisions/<uuid:pk>/", holding_views.take_back, name="take-back"),
    path("meetings/invitations/<uuid:pk>/", views.answer, name="answer"),
    path("meetings/invitations/<uuid:pk>/send/", views.send, name="send"),
]

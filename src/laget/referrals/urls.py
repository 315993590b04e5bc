"""Addresses about asking and answering."""

from django.urls import path

from laget.referrals import views

app_name = "referrals"
urlpatterns = [
    path("children/<uuid:child>/refer/", views.send, name="send"),
    path("unit/questions/", views.intake, name="intake"),
    path("referrals/offers/<uuid:pk>/", views.answer, name="answer"),
    path("referrals/offers/<uuid:pk>/undo/", views.undo, name="undo"),
    path("referrals/<uuid:pk>/", views.referral, name="referral"),
    path("referrals/<uuid:pk>/done/", views.finish, name="finish"),
    path("referrals/<uuid:pk>/back/", views.hand_back, name="hand-back"),
    path("referrals/<uuid:pk>/withdraw/", views.withdraw, name="withdraw"),
]

"""Addresses about the team and the baton."""

from django.urls import path

from laget.teams import (
    baton_views,
    following_views,
    lead_views,
    people_views,
    together_views,
    views,
)

app_name = "teams"
urlpatterns = [
    path("people/", people_views.people, name="people"),
    path("people/<uuid:pk>/away/", people_views.away, name="away"),
    path("away/<uuid:pk>/back/", people_views.back, name="back"),
    path("people/<uuid:pk>/end/", people_views.end_role, name="end-role"),
    path("people/<uuid:pk>/end/take-back/", people_views.take_back_ending, name="not-left"),
    path("children/<uuid:child>/begin/", views.begin, name="begin"),
    path("children/<uuid:child>/invite/", views.invite, name="invite"),
    path("children/<uuid:child>/case/", views.open_case, name="open-case"),
    path("children/<uuid:child>/case/level/", views.level, name="level"),
    path("children/<uuid:child>/case/take-back/", views.take_back_case, name="case-back"),
    path("children/<uuid:child>/baton/", baton_views.offer, name="baton-offer"),
    path("baton/<uuid:pk>/", baton_views.answer, name="baton-answer"),
    path("baton/<uuid:pk>/take-back/", baton_views.take_back, name="baton-take-back"),
    path("children/<uuid:child>/lead/appoint/", lead_views.appoint, name="lead-appoint"),
    path("children/<uuid:child>/lead/cannot/", lead_views.cannot, name="lead-cannot"),
    path("children/<uuid:child>/lead/wish/", lead_views.wish, name="lead-wish"),
    path("children/<uuid:child>/lead/dispute/", lead_views.dispute, name="lead-dispute"),
    path(
        "children/<uuid:child>/lead/<slug:kind>/cannot/",
        lead_views.named_cannot,
        name="named-cannot",
    ),
    path("named/<uuid:pk>/end/", lead_views.named_end, name="named-end"),
    path("children/<uuid:child>/together/", together_views.receive, name="together"),
    path("lead/<uuid:pk>/withdraw/", lead_views.withdraw, name="lead-withdraw"),
    path("lead/<uuid:pk>/together/", together_views.answer, name="together-answer"),
    path("lead/<uuid:pk>/", lead_views.answer, name="lead-answer"),
    path("cases/<uuid:pk>/asked/", following_views.follow_up, name="follow-up"),
    path("parts/<uuid:pk>/assign/", views.assign, name="assign"),
    path("parts/<uuid:pk>/yes-again/", views.renew, name="renew"),
    path("parts/<uuid:pk>/leave/", views.leave, name="leave"),
]

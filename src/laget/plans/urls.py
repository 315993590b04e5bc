"""Addresses about the plan."""

from django.urls import path

from laget.plans import naming_views, paper_views, plan_views, views

app_name = "plans"
urlpatterns = [
    path("children/<uuid:child>/plan/", plan_views.plan, name="plan"),
    path("children/<uuid:child>/plan/start/", views.start, name="start"),
    path("children/<uuid:child>/plan/part/", plan_views.part, name="part"),
    path("children/<uuid:child>/needs/", plan_views.need, name="need"),
    path("children/<uuid:child>/rights/", plan_views.right, name="right"),
    path("children/<uuid:child>/appoint/<slug:lead>/", naming_views.appoint, name="appoint"),
    path("children/<uuid:child>/other-plans/", plan_views.other, name="other"),
    path("plans/<uuid:pk>/days/", plan_views.days, name="days"),
    path("plans/<uuid:pk>/convert/", plan_views.convert, name="convert"),
    path("plan-parts/<uuid:pk>/versions/", plan_views.part_versions, name="part-versions"),
    path("children/<uuid:child>/from-paper/", paper_views.enter, name="from-paper"),
    path("from-paper/<uuid:pk>/", paper_views.answer, name="from-paper-done"),
    path("from-paper/<uuid:pk>/take-back/", paper_views.take_back, name="from-paper-take-back"),
    path("plans/<uuid:pk>/days/versions/", plan_views.day_versions, name="day-versions"),
    path("needs/<uuid:pk>/versions/", plan_views.need_versions, name="need-versions"),
    path("other-plans/<uuid:pk>/versions/", plan_views.other_versions, name="other-versions"),
    path("goals/<uuid:pk>/", plan_views.goal, name="goal"),
    path("goals/<uuid:pk>/versions/", plan_views.goal_versions, name="goal-versions"),
    path("needs/<uuid:pk>/", plan_views.change_need, name="change-need"),
    path("other-plans/<uuid:pk>/", plan_views.change_other, name="change-other"),
    path("help/<uuid:pk>/versions/", plan_views.measure_versions, name="measure-versions"),
    path("children/<uuid:child>/help/", views.measure, name="measure"),
    path("children/<uuid:child>/contact/", views.contact, name="contact"),
    path("help/<uuid:pk>/", views.change, name="change"),
    path("help/<uuid:pk>/correct/", views.correct, name="correct"),
    path("help/<uuid:pk>/review/", views.review, name="review"),
    path("reviews/<uuid:pk>/take-back/", views.take_back_review, name="review-take-back"),
    path("contacts/<uuid:pk>/take-back/", views.take_back_contact, name="contact-take-back"),
    path("help/<uuid:pk>/follows/", views.follows, name="follows"),
    path("help/<uuid:pk>/end/", views.end, name="end"),
    path("help/<uuid:pk>/take-back/", views.take_back_measure, name="take-back"),
]

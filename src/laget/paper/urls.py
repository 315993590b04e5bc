"""Addresses of what can be printed or taken out."""

from django.urls import path

from laget.paper import views

app_name = "paper"
urlpatterns = [
    *(
        path(f"children/<uuid:child>/paper/{what}/", views.choose, {"what": what}, name=what)
        for what in views.PAPERS
    ),
    *(
        path(f"children/<uuid:child>/paper/{what}.pdf", views.paper, {"what": what},
             name=f"{what}-pdf")
        for what in views.PAPERS
    ),
    path("meetings/<uuid:pk>/paper/", views.choose_record, name="record"),
    path("meetings/<uuid:pk>/paper/record.pdf", views.record, name="record-pdf"),
    path("children/<uuid:child>/case/close/", views.close, name="close"),
    path("archives/", views.archives, name="archives"),
    path("archives/list.csv", views.archives_file, name="archives-file"),
    path("archives/<uuid:pk>/", views.archive, name="archive"),
    path("archives/<uuid:pk>/open-again/", views.open_again, name="open-again"),
    path("archives/<uuid:pk>/package.zip", views.package, name="package"),
]  # fmt: skip

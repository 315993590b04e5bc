"""The addresses of what the child says and of the family's page, for `desk.urls`."""

from django.urls import path

from laget.desk import our_story_views as story
from laget.desk import voice_views as voice

urlpatterns = [
    path("children/<uuid:child>/words/", voice.words, name="words"),
    path("children/<uuid:child>/words/new/", voice.new_words, name="words-new"),
    path("children/<uuid:child>/not-heard/", voice.not_heard, name="not-heard"),
    path("not-heard/<uuid:pk>/", voice.take_back_not_heard, name="not-heard-take-back"),
    path("words/<uuid:pk>/readers/", voice.readers, name="words-readers"),
    path("words/<uuid:pk>/beside/", voice.write_beside, name="words-beside"),
    path("children/<uuid:child>/our-story/", story.our_story, name="our-story"),
    path("children/<uuid:child>/our-story/tell/", story.tell, name="our-story-tell"),
    path("children/<uuid:child>/our-story/share/", story.share, name="our-story-share"),
    path("children/<uuid:child>/our-story/read/", story.have_read, name="our-story-read"),
]

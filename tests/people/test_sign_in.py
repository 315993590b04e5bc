"""Signing in by choosing a role: in the demo only, one hat at a time."""

import pytest
from django.test import Client
from django.utils import translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(village):
    with translation.override("en"):
        yield Client()


def enter(client, role):
    return client.post("/sign-in/", {"role": str(role.pk)})


def test_everyone_who_works_here_can_be_chosen(client, village):
    page = client.get("/sign-in/").content.decode()
    for name in ("Kari Vik", "Rita Vik", "Marit Vik"):
        assert name in page


def test_one_searches_by_name_title_unit_or_place(client):
    page = client.get("/sign-in/", {"q": "nurse solvik"}).content.decode()
    assert "Kari Vik" in page
    assert "Gro Vik" not in page
    assert client.get("/sign-in/", {"q": "nobody"}).status_code == 200


def test_choosing_signs_in_and_signing_out_ends_it(client, village):
    assert enter(client, village.roles["kari"])["Location"] == "/"
    assert "Kari" in client.get("/").content.decode()
    client.post("/sign-out/")
    assert client.get("/")["Location"] == "/sign-in/"


@pytest.mark.parametrize("role", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_what_is_no_role_signs_nobody_in(client, role):
    assert client.post("/sign-in/", {"role": role}).status_code == 422
    assert client.get("/").status_code == 302


def test_the_hat_of_somebody_else_is_not_put_on_by_changing_hat(client, village):
    enter(client, village.roles["kari"])
    client.post("/hat/", {"role": str(village.roles["rita"].pk)})
    assert "Rita" not in client.get("/").content.decode().split("</header>")[0]


@pytest.mark.parametrize("url", ["/sign-in/", "/hat/", "/sign-out/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_the_demo_there_is_no_such_page(client, village, settings, url, method):
    settings.IS_DEMO = False
    answer = getattr(client, method)(url, {"role": str(village.roles["kari"].pk)})
    assert answer.status_code == 404


def test_outside_the_demo_a_hat_chosen_before_counts_no_more(client, village, settings):
    enter(client, village.roles["kari"])
    settings.IS_DEMO = False
    assert client.get("/").status_code == 302


def test_the_language_is_chosen_on_every_page(client):
    client.post("/i18n/setlang/", {"language": "nb", "next": "/sign-in/"})
    page = client.get("/sign-in/").content.decode()
    assert '<html lang="nb">' in page

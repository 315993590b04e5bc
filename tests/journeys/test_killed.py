"""The server is killed while worries are being posted, again and again: no message may be lost.

What was acknowledged is there. What was not is there whole or not at all. Sending the same form
again, with its key, makes no second one. The journal is whole afterwards.
"""

from __future__ import annotations

import http.client
import http.cookiejar
import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any
from uuid import uuid4

import psycopg

from laget.core.journal import seal, verify

ROUNDS = 12
SENDERS = 4
START = "from laget.cli import main; main()"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """The address one is sent to is the acknowledgement; the page there is not asked for."""

    def redirect_request(self, *told: Any, **more: Any) -> None:
        return None


class Browser:
    """One teacher's browser: cookies, and a form's key kept until the form is answered."""

    def __init__(self, address: str, role: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies), NoRedirect()
        )
        self.post("/sign-in/", {"role": role})

    def post(self, path: str, told: dict[str, str]) -> str:
        """Where the answer sends one; raises where there was no answer, or it was no redirect."""
        if not any(cookie.name == "csrftoken" for cookie in self.cookies):
            with self.opener.open(f"{self.address}/sign-in/", timeout=10) as page:
                page.read()
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        body = urllib.parse.urlencode({**told, "csrfmiddlewaretoken": token}).encode()
        asked = urllib.request.Request(
            f"{self.address}{path}", body, {"Referer": f"{self.address}/"}
        )
        try:
            with self.opener.open(asked, timeout=10) as answer:
                raise AssertionError(f"{path} answered {answer.status}: {answer.read()[:2000]!r}")
        except urllib.error.HTTPError as error:
            with error:
                code, said = error.code, error.read()
                where = str(error.headers["Location"])
        assert code == 302, f"{path} answered {code}: {said[:2000]!r}"
        return where


def worry(text: str, key: str) -> dict[str, str]:
    return {
        "at_step": "tell", "about": "A child I do not know the name of", "seen": text,
        "how_long": "weeks", "once": key, "now": "no", "harm": "no", "other_duty": "no",
    }  # fmt: skip


def serve(port: int) -> subprocess.Popen[bytes]:
    server = subprocess.Popen(
        [sys.executable, "-c", START, "serve", "--port", str(port)],
        env=os.environ | {"LAGET_DEMO": "1", "DJANGO_SETTINGS_MODULE": "laget.settings"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    for _ in range(400):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in/", timeout=5) as answer:
                if answer.status == 200:
                    return server
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not come up")


def kill(server: subprocess.Popen[bytes]) -> None:
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def rows(url: str, key_text: str) -> list[Any]:
    with psycopg.connect(url) as db:
        return db.execute(
            "SELECT c.id, c.due_on, c.owner_id, e.id FROM concerns_concern c"
            " LEFT JOIN core_event e ON e.id = c.event_id WHERE c.seen = %s",
            [key_text],
        ).fetchall()


def test_no_worry_is_lost_or_doubled_when_the_server_is_killed(fresh_database: Any) -> None:
    url = fresh_database.url("import")
    with psycopg.connect(url) as db:
        found = db.execute(
            "SELECT r.id FROM people_role r JOIN people_person p ON p.id = r.person_id"
            " WHERE p.code = 'per'"
        ).fetchone()
    assert found is not None
    some = random.Random(11)
    sent: dict[str, str] = {}
    acknowledged: set[str] = set()

    def send(browser: Browser, stop: threading.Event) -> None:
        while not stop.is_set():
            key = str(uuid4())
            sent[key] = f"Seen by somebody, form {key}"
            try:
                answer = browser.post("/concerns/raise/", worry(sent[key], key))
            except (OSError, http.client.HTTPException):
                return  # cut off: nobody knows what became of it
            if re.fullmatch(r"/concerns/[0-9a-f-]{36}/", answer):
                acknowledged.add(key)

    for _round in range(ROUNDS):
        port = free_port()
        server = serve(port)
        browsers = [Browser(f"http://127.0.0.1:{port}", str(found[0])) for _ in range(SENDERS)]
        stop = threading.Event()
        senders = [threading.Thread(target=send, args=(one, stop)) for one in browsers]
        for thread in senders:
            thread.start()
        before, give_up = len(acknowledged), time.monotonic() + 30
        while len(acknowledged) < before + SENDERS and time.monotonic() < give_up:
            time.sleep(0.01)
        time.sleep(some.random() / 4)
        kill(server)
        stop.set()
        for thread in senders:
            thread.join(timeout=20)

    assert len(acknowledged) >= ROUNDS, "too few got through to say anything"
    for key, text in sent.items():
        there = rows(url, text)
        assert len(there) <= 1
        if key in acknowledged:
            assert there, "an acknowledged worry is gone"
        for _id, due_on, owner, event in there:
            assert all((due_on, owner, event)), "half a worry was kept"

    port = free_port()
    server = serve(port)
    try:
        browser = Browser(f"http://127.0.0.1:{port}", str(found[0]))
        for key, text in sent.items():
            browser.post("/concerns/raise/", worry(text, key))
            assert len(rows(url, text)) == 1, "sending again lost it, or made a second one"
    finally:
        kill(server)
    seal(url)
    verdict = verify(url)
    assert verdict.faults == []
    assert verdict.unsealed == 0
    assert verdict.sealed == verdict.events >= len(sent)

"""The command line answers in sentences."""

import os
import socket
import subprocess
import sys
from importlib import import_module

import pytest

from laget.cli import COMMANDS


def laget(*args: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", "from laget.cli import main; main()", *args],
        env=os.environ | environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_help_names_every_command() -> None:
    done = laget("--help")
    assert done.returncode == 0
    for name in COMMANDS:
        assert f" {name} " in done.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_a_body(name: str) -> None:
    module, function = COMMANDS[name][0].split(":")
    assert callable(getattr(import_module(module), function))


def test_a_taken_port_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = laget("serve", "--port", port, LAGET_DATABASE_URL="postgresql:///x")
    assert done.returncode == 1
    assert f"Port {port} on 127.0.0.1 cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_serving_without_a_database_says_what_to_set() -> None:
    done = laget("serve", LAGET_DATABASE_URL="")
    assert done.returncode == 1
    assert "LAGET_DATABASE_URL is not set" in done.stderr

"""Signed checkpoints of the journal, kept outside the database.

Whoever can rewrite both journal and chain to the end leaves a chain that fits. A checkpoint says
how far the chain had come at a moment and what its last link was, signed with a key the database
never sees; kept on another machine, it finds such a rewriting. One JSON object a line:
`{"at": …, "n": …, "link": …, "signature": …}`, signed with Ed25519 (RFC 8032) over the first three.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import psycopg
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cyclopts import Parameter

PEM = serialization.Encoding.PEM


def new_key(file: Annotated[Path, Parameter(help="Where to write the private key.")]) -> None:
    """Make a key for checkpoints: FILE to sign with, FILE.pub to check with, on other machines."""
    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    public = key.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    try:
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
            written.write(secret)
        file.with_name(file.name + ".pub").write_bytes(public)
    except OSError as e:
        raise SystemExit(f"laget: {file} cannot be written ({e.strerror}).") from None
    print(f"Sign with {file}; check with {file}.pub. Keep {file} where only `laget work` reads it.")


def add(url: str, *, key: Path, to: Path, at: datetime) -> bool:
    """Adds a checkpoint of the chain as it is; False where nothing was sealed since the last."""
    with psycopg.connect(url) as db:
        last = db.execute("SELECT n, link FROM core_seal ORDER BY n DESC LIMIT 1").fetchone()
    if last is None:
        return False
    told = {"at": at.isoformat(), "n": last[0], "link": bytes(last[1]).hex()}
    lines = to.read_text("utf-8").splitlines() if to.exists() else []
    if lines and json.loads(lines[-1])["n"] == last[0]:
        return False
    told["signature"] = _private(key).sign(_signed(told)).hex()
    with to.open("a", encoding="utf-8") as file:
        file.write(json.dumps(told) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return True


def check(url: str, *, key: Path, kept: Path) -> Iterator[str]:
    """What does not fit: a checkpoint nobody with the key signed, or a chain that was rewritten."""
    public = _public(key)
    with psycopg.connect(url) as db:
        for number, line in enumerate(_lines(kept), 1):
            told = _read(line)
            if told is None or not _is_signed(public, told):
                yield f"checkpoint {number} in {kept} is not signed with this key"
                continue
            row = db.execute("SELECT link FROM core_seal WHERE n = %s", [told["n"]]).fetchone()
            if row is None or bytes(row[0]).hex() != told["link"]:
                yield f"the journal up to seal {told['n']} is not what it was at {told['at']}"


def _lines(kept: Path) -> list[str]:
    try:
        return kept.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as e:
        raise SystemExit(f"laget: {kept} cannot be read ({e}).") from None


def _read(line: str) -> dict[str, Any] | None:
    try:
        told = json.loads(line)
        return {k: told[k] for k in ("at", "n", "link", "signature")}
    except (ValueError, KeyError, TypeError):
        return None


def _signed(told: dict[str, Any]) -> bytes:
    return json.dumps({k: told[k] for k in ("at", "n", "link")}, sort_keys=True).encode()


def _is_signed(public: Ed25519PublicKey, told: dict[str, Any]) -> bool:
    try:
        public.verify(bytes.fromhex(told["signature"]), _signed(told))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _private(file: Path) -> Ed25519PrivateKey:
    try:
        key = serialization.load_pem_private_key(file.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as e:
        raise SystemExit(f"laget: {file} holds no key to sign with ({e}).") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"laget: {file} holds no key of `laget journal-key`.")
    return key


def _public(file: Path) -> Ed25519PublicKey:
    try:
        key = serialization.load_pem_public_key(file.read_bytes())
    except (OSError, ValueError) as e:
        raise SystemExit(f"laget: {file} holds no key to check with ({e}).") from None
    if not isinstance(key, Ed25519PublicKey):
        raise SystemExit(f"laget: {file} holds no key of `laget journal-key`.")
    return key

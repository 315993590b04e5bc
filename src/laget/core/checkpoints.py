"""Signed checkpoints of the journal, kept outside the database.

Whoever can rewrite both journal and chain to the end leaves a chain that fits. A checkpoint says
how far an authority's chain had come at a moment and what its last link was, signed with a key the
database never sees; kept on another machine, it finds such a rewriting. One JSON object a line:
`{"at": …, "chain": …, "n": …, "link": …, "signature": …}`, signed with Ed25519 (RFC 8032) over the
others. `chain` is the authority; a line without it was signed when there was one chain for all.
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

from laget.core.journal import NOBODY

SIGNED = ("at", "chain", "n", "link")
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
    """Adds a checkpoint of each chain that has grown since its last; False where none has."""
    lines = [json.loads(line) for line in to.read_text("utf-8").splitlines()] if to.exists() else []
    known = {line.get("chain", str(NOBODY)): line["n"] for line in lines}
    with psycopg.connect(url) as db:
        ends = db.execute(
            "SELECT s.chain, s.n, s.link FROM core_seal s JOIN (SELECT chain, max(n) AS n"
            " FROM core_seal GROUP BY chain) newest USING (chain, n) ORDER BY s.chain"
        ).fetchall()
    grown = [
        {"at": at.isoformat(), "chain": str(chain), "n": n, "link": bytes(link).hex()}
        for chain, n, link in ends
        if known.get(str(chain)) != n
    ]
    if not grown:
        return False
    signing = _private(key)
    with to.open("a", encoding="utf-8") as file:
        for told in grown:
            signature = signing.sign(_signed(told)).hex()
            file.write(json.dumps({**told, "signature": signature}) + "\n")
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
            row = db.execute(
                "SELECT link FROM core_seal WHERE chain = %s AND n = %s",
                [told.get("chain", str(NOBODY)), told["n"]],
            ).fetchone()
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
        return {k: told[k] for k in (*SIGNED, "signature") if k in told or k != "chain"}
    except (ValueError, KeyError, TypeError):
        return None


def _signed(told: dict[str, Any]) -> bytes:
    return json.dumps({k: told[k] for k in SIGNED if k in told}, sort_keys=True).encode()


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

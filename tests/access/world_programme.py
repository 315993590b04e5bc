"""The upper rooms in the world of the walls: their people, a published programme with one of
everything, and one that is not published."""

from __future__ import annotations

import psycopg

import upper
from village import Village


def furnish(import_url: str) -> None:
    with psycopg.connect(import_url) as importer:
        upper.furnish(importer)


def build(v: Village) -> None:
    upper.hats(v)
    made = upper.filled(v)["programme"]
    upper.cases(v, made)
    upper.network(v, made)
    upper.library(v, made)

"""Keys made here, not in the database: a row one may write but not read cannot return its key."""

from uuid import UUID, uuid5

import uuid_utils

HOUSE = UUID("6f0d2c1e-6c61-4765-8400-6c6167657400")


def new_id() -> UUID:
    """A UUIDv7: random, and sorted by the time it was made."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


def id_for(*parts: object) -> UUID:
    """The same key for the same parts, always: for rows that come from elsewhere."""
    return uuid5(HOUSE, "\x1f".join(map(str, parts)))

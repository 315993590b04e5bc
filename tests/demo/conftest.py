"""What these tests share: an empty database."""

from exchange.folders import bare  # noqa: F401

"""Cases told as data."""

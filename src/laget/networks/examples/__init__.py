"""Networks and gatherings told as data."""

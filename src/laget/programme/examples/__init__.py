"""Programmes shipped as examples, as data: what documents say, and where in them."""

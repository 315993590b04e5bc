"""Narrow tables made from the rooms below, for the gap rules: ids, days and codes, no text.

In PostgreSQL they are views, in two schemas. `now`: as things stand. `known`: as had been recorded
by `laget.known_at`, from the rows and their history twins. Only the engine reads them; people read
what the rules have found.
"""

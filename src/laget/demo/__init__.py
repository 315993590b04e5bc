"""The demo: seven real municipalities, invented people.

`places` the municipalities and what they share · `names` believable names · `staff` units and
professionals · `book` the rows being written · `stories` children whose help is complete ·
`plants` children with one thing missing · `cast` the ones a visitor meets first · `population`
puts it together and writes the CSV files · `run` starts a server, imports, sweeps and serves.

Everything above `run` is pure: a seed and a day in, rows out; no database, no Django.
"""

"""The ground floor: how the house changes, fetches, remembers and answers.

`actor` who is asking · `access` one rule, asked three ways · `operation` the one way to change ·
`events` the journal that only grows · `journal` sealing and checking it · `walls` the database's
own second wall, and the twins that remember earlier versions · `web` pages and forms · `clock` the
only place that reads the time.

No word here belongs to the field: children, teams and gaps live above. The two safety-critical
files are `access.py` and `operation.py`; keep each under sixty lines of logic.
"""

"""National cases: what each country or territory tries, told under the same headings.

An upper room, above `programme`: no row of a child is here. A *case* says things under Fafo's
headings, each with its source. A *round* of mapping asks every case the same five questions, and
what is answered once stands on the case's page and in the programme's report. A *structure* is how
the state works together. A *step* is how far a case says it has come in working together, and why.

What is told from below is rewritten by a leader and read by a second person before it goes up:
`programme.second_look`.

Below: programme, people, organisations, core.
"""

"""Areas, authorities, units, secrecy areas.

Two things are kept apart. An *area* is a place with a code that ages (1849 became 1875): country,
region, municipality, district. An *authority* is who answers in law for what its services write:
a municipality, a county, a board, a joint authority that several municipalities share, a health
trust. A *unit* belongs to one authority, serves one or more areas, and stands in one *secrecy
area*: pupil health inside a school is not the school's.

Below: core. Above: people, who hold roles in units.
"""

"""What stopped us: told from below, sent up by name, and answered back down.

An upper room: no row of a child is here. Somebody who works with children tells a *barrier*, with
the kind of gap it was met at and nothing else of it: no child, no unit and no teller. The leaders
of the municipality gather barriers into a *fault*, in their own words, which two have read
(`programme.second_look`). They try first, then send it up to a level by name. It answers within
the days that the programme has set; the answer comes back to everyone who told.

Below: networks, cases, programme, people, organisations, core.
"""

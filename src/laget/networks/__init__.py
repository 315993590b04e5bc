"""Learning networks and gatherings: municipalities that try things out, and those who meet.

An upper room, above `cases`: no row of a child is here. In a *network* each municipality has a
*team* with an *aim*; it tries an idea in *tests* (plan, do, study, act), tells it on a *storyboard*
and sets its own *score*, with the reason. At a *gathering* tables answer questions in writing; what
they write is grouped by hand, and somebody takes each group on.

What goes up to everybody is read by two first: `programme.second_look`.

Below: cases, programme, people, organisations, core.
"""

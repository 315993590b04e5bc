"""Who takes part around a child, and who holds the baton.

A *case* is opened when a service decides that several must help, and closes with a reason. Units
take part (*participation*), persons on their behalf (*member*). A participation that is not shared
is hidden: it leaves no trace for those outside its unit. The *baton* is offered and accepted: never
two holders, one open offer at most, and from the first acceptance until the case closes never none:
when a holder's role ends, or they are away, the unit's leader stands in, and is marked so. Where
the country says so, nobody is asked: the lead is appointed, or follows from where the child is.
"""

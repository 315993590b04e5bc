"""A Nordic programme: why it is, who steers it, what is planned, what it costs, what it learnt.

The first of the upper rooms. No row of a child is here, and none of the rooms where children are
may be imported. A *programme* is run by a secretariat (a unit); *bodies* act in it (steering group,
contact persons, leaders of national cases), each through a unit whose hats may act for it. All that
is said carries its *source*; where two sources disagree, both stand. A *report* is built from what
is registered, edited, approved by two, and then frozen with a number and a date.

Below: people, organisations, core. Not known to the rooms where the children are.
"""

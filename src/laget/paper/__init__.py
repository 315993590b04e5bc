"""Between places and ages: moving to another municipality, leaving school.

A *transfer* is offered to the new authority and accepted there. A *school exit* is a young person
who has left school; the unit named is the one that must call.
"""

"""Between places, ages and services: what comes, handing over, leaving school.

What is *ahead* is computed from dates and the rule pack. A *transfer* hands a unit's part over; the
*handover* in it is what the receiver sees before its yes, and no child is in it. A *school exit* is
a young person who has left school; the unit named is the one that must call, and notes each try.
"""

"""The library of practice: what somebody has tried, what is written about it, and the talk of it.

An upper room, above `networks`: no row of a child is here. A *practice* is told by those who did
it, read by a second person, published, and due for review on a day. A *publication* is a report or
a document, with what a list of references needs. Both are *searched* across the Nordic languages:
`concepts` knows that PPT and opiskeluhuolto meet, and which words only look alike; each hit says
why. A *trial* is a practice taken home, until something has changed there. A *post* asks or
answers.

What goes up to everybody is read by two first: `programme.second_look`.

Below: networks, cases, programme, rulebook's glossary, people, organisations, core.
"""

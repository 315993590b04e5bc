"""Notices: somebody is told that something waits for them.

A notice is written in the transaction of the act that made it, to a hat. The table is the outbox
too: `laget work` sends what waits by e-mail, which says that something waits and nothing more. My
day holds everything anyway, so a lost e-mail is no lost task. Neighbours: every room below whose
acts somebody must answer; the desk shows how many are new. The upper rooms tell of theirs through
`wiring`, in the form that `telling` gives.
"""

"""A worry raised and decided; a report received and assessed. Two kinds, two clocks, two words.

A *concern* is raised inside a service and read there, by the writer and the leader who owns it,
until the family has said yes to more. A *report of concern* is received by child welfare, with the
law's own clock. A *duty report* keeps only that somebody reported at once, when, and by whom: the
form stops at danger, because a form is not a report.
"""

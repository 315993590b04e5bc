"""Professionals, and the roles they hold in units.

A *person* may hold several *roles*; each is a hat, worn one at a time. Access attaches to the hat.
A *leader* leads the unit and the units below it in the same secrecy area: a head teacher is not the
school nurse's leader here. A *coordinator* sits in the coordinating unit and is the one role that
may see every participation, where the family has said yes to it.

Sign-in by choosing a role exists only in demo mode.
"""

"""The child or young person, and what is known of where they belong.

A child stands here from the day a service begins something. A service's *own list* (class, health
station, the follow-up service's register) is that service's alone, and nobody else's to search.
For every day it is known where the child is registered, where they stay, and which authority
answers for what. *Protection* hides whatever tells where, from everyone not named.

Every row about a child, in this room and those above, is an `AboutChild`: it names the unit that
wrote it, the authority that answers for it, and whether it is shared with the child's team.
"""

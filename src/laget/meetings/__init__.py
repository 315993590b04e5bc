"""Meetings of the team: called with a question, held together, signed off before anybody leaves.

A *meeting* is called, and then held or cancelled. Each *invitation* has its answer; what the child
wants to have said, or why it was not asked, stands as *heard*. Each *decision* is a row of its own
and becomes a measure in the plan at once, or says why not. What a service needs in its own record
it *takes* once.
"""

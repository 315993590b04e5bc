"""What people meet first: my day, the children, and what is missing around them.

The desk owns no table. Its reads gather what the rooms below say, for one hat and one day; `words`
and `steps` put it into sentences and buttons.
"""

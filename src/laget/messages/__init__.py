"""Messages in the team: a short thread beside the child's page.

Those who take part openly write and read. A *receipt* is for one named person: made with the
message for everybody it is to, and filled in when that person has the thread before them. Nothing
is deleted; what was wrong is withdrawn from view, with a reason. Neighbours: teams, who is in it;
notices, who is told.
"""

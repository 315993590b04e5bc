"""The walls around plans, part of `laget.walls`: the circle of the row, as nearly everywhere.

What is written together keeps its earlier versions, and whoever may read a row now may read how it
was. A plan itself has its kind and its days, and no words: it is a pointer in every country.
"""

from dataclasses import replace

from laget.circles import MINE, about_child

WALLS = [
    replace(about_child("plans_plan", "kind"), versions=True),
    replace(about_child("plans_planpart", content=True), versions=True),
    replace(about_child("plans_goal", content=True), versions=True),
    replace(about_child("plans_measure", "follows", "kind", content=True), versions=True),
    replace(about_child("plans_need", "area", content=True), versions=True),
    about_child("plans_review", "effect", "way", content=True),
    replace(about_child("plans_rightconsidered", "outcome", "right", content=True), change=""),
    # What the family lets be known, also across authorities. What it let be known before, and does
    # not now, only the service that decides the plan can read.
    replace(about_child("plans_otherplan"), versions=f"unit_id = {MINE}"),
    about_child("plans_contact", "with_whom", content=True),
    replace(  # the family's own words: nobody alters them
        about_child("plans_frompaper", "paper", "wrote_by", content=True),
        only=("done", "done_on", "done_by_id", "taken_back_on", "taken_back_because", "event_id"),
    ),
]

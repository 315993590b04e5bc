"""The files about moving, leaving school, and being away from it."""

from __future__ import annotations

from laget.exchange.formats.kinds import FROM_TO, Column, File, Part, child_file, day, later, need

FILES: tuple[File, ...] = (
    child_file(
        "transfers",
        "Hand-over to another municipality.",
        "transitions_transfer",
        need("participation", "participations", "What is handed over.", "participations-1"),
        need("to_authority", "authorities", "Who is asked to take over.", "skaun"),
        day("offered_on", "When it was offered.", "2026-03-02", required=True, past=True),
        later(day("accepted_on", "When it was accepted.", past=True)),
        parts=(Part("transitions_transfer", extra={"parts": "'{}'", "words": "''"}),),
        order=(("offered_on", "accepted_on"),),
    ),
    child_file(
        "school_exits",
        "Young people out of school; the unit is the one that must call.",
        "transitions_schoolexit",
        need("left_unit", "units", "The school that was left.", "innlandet-vgs"),
        day("from_on", "When the young person left.", "2026-01-15", required=True, past=True),
        later(day("to_on", "When school, work or other activity began again.")),
        day("contact_due_on", "When somebody must have called; counted if empty."),
        order=FROM_TO,
        parts=(
            Part(
                "transitions_schoolexit",
                extra={"due_rule": "i.due_rule", "status": "''", "back_to": "''", "still": "''"},
            ),
        ),
        deadline=("from_on", "contact_due_on", "school_exit_contact"),
    ),
    child_file(
        "absence",
        "How much of a period a child was away from school, from the school's own register.",
        "transitions_absence",
        day("from_on", "The first day of the period.", "2026-01-01", required=True, past=True),
        day("to_on", "The first day after the period.", "2026-02-01", required=True),
        Column("percent", "whole", "The share of the time away, in whole percent.", "12", True),
        order=FROM_TO,
        never=(
            ("i.percent NOT BETWEEN 0 AND 100", "percent", "is not between 0 and 100"),
            ("i.to_on <= i.from_on", "to_on", "is not after from_on"),
            (
                "NOT EXISTS (SELECT 1 FROM organisations_unit u WHERE u.id = i.unit_id"
                " AND u.kind IN ('school', 'upper_secondary'))",
                "unit",
                "is no school",
            ),
        ),
    ),
)

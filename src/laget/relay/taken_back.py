"""The sentences of what was taken back, struck or corrected. As in `said`, which holds them all."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

TAKEN_BACK: dict[str, tuple[str, Any, Any]] = {
    "concern.taken-back": (
        "undo",
        gettext_lazy("{you} took back the worry. It was a mistake:"),
        gettext_lazy("{who} took back the worry. It was a mistake:"),
    ),
    "lead.withdrawn": (
        "undo",
        gettext_lazy("{you} took back what you had asked about who keeps the whole together:"),
        gettext_lazy("{who} took back a question about who keeps the whole together:"),
    ),
    "report.corrected:investigate": (
        "undo",
        gettext_lazy("{you} decided otherwise about the report: it will be investigated."),
        gettext_lazy("{who} decided otherwise about the report: it will be investigated."),
    ),
    "report.corrected:drop": (
        "undo",
        gettext_lazy("{you} decided otherwise about the report: it is left there."),
        gettext_lazy("{who} decided otherwise about the report: it is left there."),
    ),
    "report.taken-back": (
        "undo",
        gettext_lazy("{you} took back a report of concern. It was a mistake:"),
        gettext_lazy("{who} took back a report of concern. It was a mistake:"),
    ),
    "measure.taken-back": (
        "undo",
        gettext_lazy("{you} took back help that should not have begun:"),
        gettext_lazy("{who} took back help that should not have begun:"),
    ),
    "review.taken-back": (
        "undo",
        gettext_lazy("{you} took back what was noted of whether {what} works. It was a mistake:"),
        gettext_lazy("{who} took back what was noted of whether {what} works. It was a mistake:"),
    ),
    "contact.taken-back": (
        "undo",
        gettext_lazy("{you} took back a contact that was noted. It was a mistake:"),
        gettext_lazy("{who} took back a contact that was noted. It was a mistake:"),
    ),
    "school.tried-back": (
        "undo",
        gettext_lazy("{you} took back that {child} was not reached. It was a mistake:"),
        gettext_lazy("{who} took back that {child} was not reached. It was a mistake:"),
    ),
    "school.left-back": (
        "undo",
        gettext_lazy("{you} took back that {child} left {what}. It was a mistake:"),
        gettext_lazy("{who} took back that {child} left {what}. It was a mistake:"),
    ),
    "school.not-back": (
        "undo",
        gettext_lazy("{you} took back that {child} had begun somewhere. It was a mistake:"),
        gettext_lazy("{who} took back that {child} had begun somewhere. It was a mistake:"),
    ),
    "case.reopened": (
        "undo",
        gettext_lazy("{you} opened the case again."),
        gettext_lazy("The case was opened again by {who}."),
    ),
    "case.taken-back": (
        "undo",
        gettext_lazy("{you} took back that the case was opened. It was a mistake:"),
        gettext_lazy("{who} took back that the case was opened. It was a mistake:"),
    ),
    "meeting.again": (
        "undo",
        gettext_lazy("{you} called the meeting {what} again, which had been cancelled."),
        gettext_lazy("{who} called the meeting {what} again, which had been cancelled."),
    ),
    "meeting.reopened": (
        "undo",
        gettext_lazy("{you} opened the log of the meeting {what} again, to put it right:"),
        gettext_lazy("{who} opened the log of the meeting {what} again, to put it right:"),
    ),
}

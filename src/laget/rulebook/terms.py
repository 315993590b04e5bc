"""The vocabulary of rule packs: units, kinds, clocks, and the plain types their fields have.

`schema` builds the entries of a pack from these. Adding a unit means counting it in `deadlines`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, model_validator

COUNTRIES = ("NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX")

Unit = Literal[
    "hours", "days", "working_days", "school_days", "weeks", "months", "years",
    "immediately", "no_undue_delay", "none", "local", "calendar_date",
    "percent", "percent_attendance", "per_year", "per_school_year", "hours_per_week",
]  # fmt: skip
COUNTED = {"hours", "days", "working_days", "school_days", "weeks", "months", "years"}
WITHOUT_NUMBER = {"immediately", "no_undue_delay", "none", "local", "calendar_date"}

Kind = Literal[
    "deadline", "duty", "review", "min_frequency", "threshold", "window", "lead_time", "target",
    "sanction",
]  # fmt: skip
DATED = {"deadline", "review", "window", "lead_time", "target"}

Start = Literal[
    "absence_noted", "application_received", "arrived", "aftercare_near", "baton_offered",
    "became_aware", "case_closed", "case_initiated", "concern_raised", "contact_made",
    "deadline_passed", "decision_made", "diagnosis_known", "emergency_placed",
    "investigation_ended", "investigation_opened", "last_event", "lead_asked", "left_education",
    "meeting_called", "measure_decided", "measure_ends", "measure_started", "message_sent",
    "moved_municipality", "need_assessed", "need_noticed", "no_effect_found", "none", "placed",
    "plan_made", "plan_received", "planned_move", "police_notice", "reason_to_believe",
    "referral_received", "referral_sent", "report_received", "request_received", "returned_home",
    "school_year", "second_service_joined", "stand_in_began", "transfer_offered",
    "turning_16", "turning_18",
]  # fmt: skip

# The clocks that stored deadlines and gap rules read; every pack must say which rule each one is.
CLOCKS = (
    "report_assessed", "investigation_finished", "concern_decided", "baton_answered",
    "standing_in", "referral_answered", "referral_answered_specialist", "referral_read",
    "message_read", "concern_read", "transfer_read", "lead_read", "lead_answered",
    "repeated_concerns", "passed_on", "help_ends", "silence", "transfer_accepted",
    "school_exit_contact", "joint_plan",
)  # fmt: skip
# Clocks that some countries have: a receipt to whoever reported, whether the child needs protection
# now, and a second person when a report comes about a child one knows.
SOME_CLOCKS = ("report_receipt", "report_protection", "report_reassessed")

#: What a plan holds that is not text under a heading: it stands in the plan as what it is.
PLAN_PARTS = (
    "child_view", "goals", "needs", "measures", "responsible", "participants", "coordinator",
    "period", "review", "consent",
)  # fmt: skip


def _in_our_time(day: date) -> date:
    if not 1800 <= day.year <= 2200:
        raise ValueError(f"the year {day.year:04d} cannot be meant")
    return day


Day = Annotated[date, AfterValidator(_in_our_time)]
Text = Annotated[str, Field(min_length=1, max_length=600)]
Id = Annotated[str, Field(pattern=r"^[a-z]{2}(\.[a-z0-9_]+)+$", max_length=80)]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Language = Literal["en", "nb", "nn", "se", "sv", "da", "fi", "is", "fo", "kl"]
Texts = Annotated[dict[Language, Text], Field(min_length=1)]
Count = Annotated[int, Field(ge=0, le=10_000)]
MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$")]
Phone = Annotated[str, Field(pattern=r"^\+?[0-9 ]{3,20}$")]
Span = Annotated[tuple[Count, Unit], Field(strict=False)]


class Strict(BaseModel):
    """The base of all pack models: frozen, nothing unknown, nothing guessed from another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Dated(Strict):
    """Something that holds from a day and until (not including) a day; None is open."""

    from_on: Day | None = None
    to_on: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        if self.from_on and self.to_on and self.from_on >= self.to_on:
            raise ValueError(f"from_on {self.from_on} is not before to_on {self.to_on}")
        return self

    def holds(self, on: date) -> bool:
        """Whether it is in force on that day."""
        return (self.from_on is None or self.from_on <= on) and (
            self.to_on is None or on < self.to_on
        )


class Sourced(Strict):
    """Where a fact was read: unverified means nobody has read the text, so it must be off."""

    url: HttpUrl | None = None
    as_of: Day | None = None
    source: Literal["primary", "secondary", "none"] = "none"
    verified: bool
    on: bool = True

    @model_validator(mode="after")
    def _off_unless_read(self) -> Sourced:
        if self.on and not self.verified:
            raise ValueError("an unverified entry must say on = false")
        if self.verified and (self.as_of is None or self.url is None or self.source == "none"):
            raise ValueError("a verified entry needs url, as_of and source")
        return self

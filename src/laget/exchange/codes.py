"""The code lists that the import files use, in one place.

`laget.exchange.formats` reads them; a test holds them equal to what the rooms' models accept.
"""

from __future__ import annotations

AREA_KINDS = ("country", "region", "municipality", "district")
AUTHORITY_KINDS = (
    "municipality",
    "county",
    "region",
    "wellbeing_county",
    "board",
    "joint_authority",
    "state_agency",
    "health_trust",
    "independent_school",
    "private_provider",
    "ministry",
    "association",
    "nordic",
)
UNIT_KINDS = (
    "kindergarten",
    "school",
    "upper_secondary",
    "school_age_care",
    "ppt",
    "statped",
    "child_welfare",
    "health_station",
    "school_health",
    "family_house",
    "mental_health",
    "child_mental_health",
    "nav",
    "follow_up",
    "coordinating_unit",
    "open_kindergarten",
    "leisure",
    "voluntary",
    "police",
    "gp",
    "crisis_centre",
    "secretariat",
    "steering_group",
    "ministry",
    "directorate",
    "association",
    "network_team",
)
SECRECY_AREAS = (
    "education",
    "pupil_health",
    "ppt",
    "child_welfare",
    "health",
    "specialist_health",
    "labour_welfare",
    "follow_up",
    "coordination",
    "voluntary",
    "upper",
)
TITLES = (
    "teacher",
    "head_teacher",
    "kindergarten_teacher",
    "kindergarten_head",
    "school_nurse",
    "public_health_nurse",
    "adviser",
    "psychologist",
    "psychiatric_nurse",
    "social_worker",
    "family_therapist",
    "child_welfare_worker",
    "pedagogical_adviser",
    "nav_adviser",
    "follow_up_adviser",
    "coordinator",
    "doctor",
    "youth_worker",
    "unit_leader",
    "programme_leader",
    "programme_secretary",
    "steering_member",
    "national_contact",
    "case_leader",
)
NEEDS = ("talk", "assess", "learn", "family", "health", "activity", "work", "care")
AGE_BANDS = (
    "unborn", "0-2", "3-5", "6-9", "10-12", "13-15", "16-18", "19-24",
    "0-5", "6-12", "13-18", "0-12", "13-24", "0-24",
)  # fmt: skip
REPORTED_BY = (
    "police",
    "school",
    "kindergarten",
    "health",
    "mental_health",
    "child_welfare",
    "emergency_service",
    "guardian",
    "family",
    "child",
    "neighbour",
    "other_public",
    "anonymous",
)
"""Who reported: the model takes any code; these are what the import knows."""
TIME_UNITS = ("hours", "days", "working_days", "school_days", "weeks", "months", "years")
RULE_KEYS = (
    "report-not-assessed",
    "repeated-concerns",
    "passed-on",
    "moved-without-transfer",
    "out-of-school-no-contact",
    "no-holder",
    "concern-undecided",
    "referral-unanswered",
    "baton-not-accepted",
    "help-ends",
    "silence",
    "review-overdue",
    "no-joint-plan",
    "measure-without-owner-or-date",
)

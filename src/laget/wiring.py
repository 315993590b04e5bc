"""The only place where news from a lower floor reaches a higher one, and where a constraint's name
becomes a sentence."""

from django.utils.translation import gettext_lazy as _

from laget.cases import reporting as of_cases
from laget.cases import waits as cases
from laget.cases.research import findings
from laget.faults import waits as faults
from laget.faults.reporting import part as faults_part
from laget.faults.reporting import year_of
from laget.gaps.refresh import refresh
from laget.gaps.titles import TITLES, title
from laget.library import waits as library
from laget.library.reads import of_studies
from laget.library.reporting import part as library_part
from laget.networks import reporting as of_networks
from laget.networks import waits as networks
from laget.networks.reads import of_the_plan
from laget.notices.reads import new as new_notices
from laget.notices.wake import wake
from laget.programme import days
from laget.programme import waits as programme
from laget.programme.reporting import parts

#: Run by `operation()` before commit, in order, with what was recorded.
SAME_TRANSACTION = [refresh, wake]

#: What the rooms above a programme put into its report, each as one part.
REPORTED = [
    of_cases.part, of_networks.part, of_networks.work, of_networks.worth, of_cases.gained,
    of_cases.found, library_part, faults_part,
]  # fmt: skip

#: What the rooms above know of a line of the plan, of a report of a study, and of what a learning
#: point rests on.
GATHERINGS, PUBLICATIONS, FINDINGS = of_the_plan, of_studies, findings

#: What a report can be made of: the whole programme, or one year's faults.
MADE_OF = {"programme": parts, "faults": year_of}

#: What the upper rooms tell of, each as a notice; and what waits there, for the page that shows it:
#: for everybody, and for those who act in a programme.
TELLS = [programme.TELLS, days.TELLS, cases.TELLS, networks.TELLS, library.TELLS, faults.TELLS]
WAITS = [faults.waiting]
WAITS_INSIDE = [
    programme.invitations,
    programme.reports,
    days.waiting,
    cases.waiting,
    networks.waiting,
    library.waiting,
    faults.report_due,
    faults.translated,
]

#: How many notices a hat has not looked at, for the same page.
NEW_NOTICES = new_notices

#: The kinds of gap that a barrier can be met at, and each in a few words as a country says it.
GAPS, GAP_TITLE = frozenset(TITLES), title

#: Where two people act at once, the database decides; this is what the second one reads.
REFUSALS = {
    "never_two_holders": _("Somebody else has just taken over."),
    "one_open_baton_offer": _("Somebody is asked already."),
    "lead_asked_once": _("You have asked this already. It waits for an answer."),
    "one_open_case": _("There is an open case already."),
    "unit_takes_part_once": _("This service takes part already."),
    "member_once": _("This person works with the child already."),
    "never_a_chain": _("One of these two is joined with another already."),
    "one_invitation_each": _("This person is invited already."),
    "recorded_once": _("Somebody in your service has put it in the record already."),
    "answered_once": _("Your service has answered already."),
    "rule_is_on_once": _("This rule is on already."),
    "programme_code_once": _("This short name is taken. Choose another one."),
    "report_number_once": _("Another report has just been frozen. Approve this one again."),
    "approved_once": _("You have approved it already."),
    "place_once": _("Somebody has just taken this place. Send it again."),
    "gained_once": _("You have answered this one already."),
    "one_open_invitation": _("Somebody has just opened another code. Open the page again."),
    "evaluated_once": _("You have said what it was worth already."),
    "gathering_ends_after_it_begins": _("The last day comes before the first."),
    "one_case_each": _("This country or territory has a case already."),
    "translated_once": _("There is a translation into this language already. Change that one."),
    **dict.fromkeys(
        (
            "worded_once",
            "programme_learning_once_in_each",
            "case_named_once",
            "reply_translated_once",
            "networks_question_once_in_each",
            "networks_input_once_in_each",
            "library_practice_once_in_each",
            "faults_fault_once_in_each",
        ),
        _("There is a translation into this language already. Change that one."),
    ),
    "fault_joined_once": _("It is joined with another already."),
    "kin_is_not_given": _("Somebody else should have this child. Choose another person."),
    "person_is_another": _("Somebody else signs in with this. Look at the name, or at the e-mail."),
    "seated_once": _("They have a role here already."),
    "fault_at_one_place": _("It is sent already. It goes to one place at a time."),
    "days_set_once": _("Somebody else has just set the days. Open it again."),
    "one_report_a_year": _("The report of this year is begun already."),
    "round_answered_once": _("Somebody else has just begun this answer. Open it again."),
}

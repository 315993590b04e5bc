"""What this room announces. That somebody told is written without what was told: a leader who reads
the journal of the unit cannot put a name to a barrier."""

from laget.core.events import Kind

TOLD = Kind("faults.told")
TAKEN_DOWN = Kind("faults.barrier-taken-down")
GATHERED = Kind("faults.gathered")
CHANGED = Kind("faults.changed")
TRIED = Kind("faults.tried")
SENT = Kind("faults.sent", ("nordic", "ministry", "directorate", "region"))
ANSWERED = Kind("faults.answered", ("takes", "on", "no", "done"))
MARKED = Kind("faults.marked", ("law", "organising", "common"))
PUBLISHED = Kind("faults.published", ("yes", "no"))
JOINED = Kind("faults.joined")
PARTED = Kind("faults.parted")
#: A fault in another language.
TRANSLATED = Kind("faults.translated", ("translation",))
TRANSLATED_AGAIN = Kind("faults.translated-again", ("translation",))
UNTRANSLATED = Kind("faults.translation-out", ("translation",))
DAYS_SET = Kind("faults.days-set")
REPORT_BEGUN = Kind("faults.report-begun")

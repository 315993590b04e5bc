"""What this room announces."""

from laget.core.events import Kind

SENT = Kind("referral.sent")
ACCEPTED = Kind("referral.accepted")
DECLINED = Kind("referral.declined", ("no_room", "outside", "other_better", "other"))
ANSWERED = Kind(
    "referral.answered", ("accepted", "declined", "withdrawn", "sent", "done", "returned")
)  # by the database
WITHDRAWN = Kind("referral.withdrawn")
REOPENED = Kind("referral.reopened")
REMINDED = Kind("referral.reminded")
INTAKE_SAID = Kind("referral.intake", ("with-name", "without-name"))
READ = Kind("referral.read")
DONE = Kind(
    "referral.done", ("helped", "partly", "no_help", "other_service", "stopped", "not_reached")
)
HANDED_BACK = Kind("referral.handed-back", ("no_room", "outside", "family", "moved", "other"))

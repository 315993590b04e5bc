"""What this room announces. The codes of where a young person stands are the rule pack's, and stay
in the row."""

from laget.core.events import Kind

OFFERED = Kind("transfer.offered")
ACCEPTED = Kind("transfer.accepted")
ANSWERED = Kind("transfer.answered", ("accepted", "declined", "withdrawn"))  # by the database
READ = Kind("transfer.read")
DECLINED = Kind("transfer.declined", ("not_ours", "no_room", "too_early", "other"))
WITHDRAWN = Kind("transfer.withdrawn")
FOLLOWED = Kind("transfer.followed", ("well", "partly", "badly"))
LEFT_SCHOOL = Kind("school.left")
TOLD = Kind("school.told")
BACK = Kind("school.back", ("school", "apprentice", "work", "other"))
STATUS = Kind("school.status")
STILL = Kind("school.still", ("yes", "no"))
EXIT_TAKEN_BACK = Kind("school.left-taken-back")
NOT_BACK = Kind("school.not-back")
TRIED_TAKEN_BACK = Kind("school.tried-taken-back")
TRIED = Kind("school.tried", ("child", "guardian", "nobody"))
TOWARD = Kind("school.toward", ("health", "social", "work", "training", "economy"))
SAID_AGAIN = Kind("consent.again")

"""What this room announces."""

from laget.core.events import Kind

OFFERED = Kind("transfer.offered")
ACCEPTED = Kind("transfer.accepted")
LEFT_SCHOOL = Kind("school.left")
BACK = Kind("school.back")

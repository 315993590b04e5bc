"""What this room announces."""

from laget.core.events import Kind

GIVEN = Kind("consent.given", ("self", "guardian", "both"))
WITHDRAWN = Kind("consent.withdrawn")

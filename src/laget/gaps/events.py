"""What the journal says about the rules an authority asks."""

from laget.core.events import Kind
from laget.gaps.rules import RULES

SWITCHED_ON = Kind("rule.switched-on", tuple(RULES))
SWITCHED_OFF = Kind("rule.switched-off", tuple(RULES))

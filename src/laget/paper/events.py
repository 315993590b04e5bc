"""What this room announces."""

from laget.core.events import Kind

PRINTED = Kind("paper.printed", ("plan", "story", "consent", "record"))
ARCHIVED = Kind("archive.made")
TAKEN_OUT = Kind("archive.taken-out")

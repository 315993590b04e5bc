"""What this room announces."""

from laget.core.events import Kind

SENT = Kind("message.sent")
READ = Kind("message.read")
WITHDRAWN = Kind("message.withdrawn")

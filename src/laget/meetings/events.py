"""What this room announces."""

from laget.core.events import Kind

CALLED = Kind("meeting.called")
CANCELLED = Kind("meeting.cancelled")
CALLED_AGAIN = Kind("meeting.called-again")
HELD = Kind("meeting.held")
REOPENED = Kind("meeting.reopened")
MOVED = Kind("meeting.moved")
INVITED = Kind("meeting.invited")
READ = Kind("meeting.read")
UNINVITED = Kind("meeting.uninvited")
ANSWERED = Kind("meeting.answered", ("comes", "sent", "declined"))
SENT_OTHER = Kind("meeting.sent-other")
NOTED_WHO = Kind("meeting.noted-who", ("came", "absent"))
HEARD = Kind("meeting.heard")
NOT_HEARD = Kind("meeting.not-heard")
DECIDED = Kind("meeting.decided", ("measure", "no_measure"))
TAKEN_BACK = Kind("meeting.taken-back")
RECORDED = Kind("meeting.recorded")

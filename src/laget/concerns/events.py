"""What this room announces."""

from laget.core.events import Kind

RAISED = Kind("concern.raised")
READ = Kind("concern.read")
DECIDED = Kind("concern.decided", ("close", "within", "together", "wide"))
MOVED = Kind("concern.moved", ("close", "within", "together", "wide"))
PASSED = Kind("concern.given-to")
SHARED = Kind("concern.shared")
UNSHARED = Kind("concern.unshared")
TAKEN_BACK = Kind("concern.taken-back")
RECEIVED = Kind("report.received")
ASSESSED = Kind("report.assessed", ("investigate", "drop"))
CORRECTED = Kind("report.corrected", ("investigate", "drop"))
PROTECTION = Kind("report.protection-weighed", ("now", "not_now"))
REPORT_TAKEN_BACK = Kind("report.taken-back")
RECEIPT = Kind("report.receipt-sent", ("came", "outcome"))
REPORTED = Kind(
    "duty.reported", ("police", "emergency", "child_welfare", "child_welfare_out_of_hours")
)

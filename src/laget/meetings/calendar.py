"""The calendar file of a meeting. It leaves the house, so nothing in it tells whose meeting it is:
a title, a time, and the way to the sign-in page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from laget.meetings.models import Meeting

LASTS = timedelta(hours=1)


def calendar_file(meeting: Meeting, *, sign_in: str, at: datetime) -> bytes:
    """The meeting as iCalendar (RFC 5545): a moved one moves in the calendar, since it has the same
    UID and a higher sequence; a cancelled one takes itself out."""
    calendar = Calendar()
    calendar.add("prodid", "-//Laget//Laget//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if meeting.state == Meeting.State.CANCELLED else "PUBLISH")
    event = Event()
    event.add("uid", f"{meeting.pk}@laget")
    event.add("dtstamp", at.astimezone(UTC))
    event.add("dtstart", meeting.begins_at.astimezone(UTC))
    event.add("dtend", (meeting.begins_at + LASTS).astimezone(UTC))
    event.add("summary", _("Meeting"))
    event.add("description", sign_in)
    event.add("url", sign_in)
    event.add("class", "PRIVATE")
    is_off = meeting.state == Meeting.State.CANCELLED
    event.add("sequence", meeting.sequence + is_off)
    if is_off:
        event.add("status", "CANCELLED")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
